"""replay(): sends the messages of one session to a server as another."""

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

SECONDS = 180  # that a run may take


def replay(address: str, messages: list[bytes], cookies: str = "") -> None:
    """Sends messages to a server, as if a session's browser did, each when the run for the one before has ended."""
    with connect(
        f"ws://{address.removeprefix('http://')}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        origin=Origin(address),
        additional_headers={"Cookie": cookies} if cookies else None,
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
