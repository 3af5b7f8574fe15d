"""replay(): sends the messages of one session to a server as another."""

from collections.abc import Mapping
from types import MappingProxyType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

XSRF = "_streamlit_xsrf"
SECONDS = 180  # that a run may take


def replay(address: str, messages: list[bytes], cookies: Mapping[str, str] = MappingProxyType({})) -> None:
    """Sends messages to a server, as if a session's browser did, each when the run for the one before has ended.

    With the cookies goes the token that a browser takes from them: without it Streamlit does not heed who is signed in.
    """
    token = [Subprotocol(cookies[XSRF])] if XSRF in cookies else []
    header = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else None
    with connect(
        f"ws://{address.removeprefix('http://')}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit"), *token],
        origin=Origin(address),
        additional_headers=header,
        max_size=None,
        ping_timeout=None,
    ) as socket:
        for message in messages:
            socket.send(message)
            if BackMsg.FromString(message).WhichOneof("type") == "rerun_script":
                _wait_for_the_end(socket)


def _wait_for_the_end(socket: ClientConnection) -> None:
    while True:
        content = socket.recv(timeout=SECONDS)
        if isinstance(content, bytes) and ForwardMsg.FromString(content).WhichOneof("type") == "script_finished":
            return
