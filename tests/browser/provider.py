"""An OpenID Connect provider on this machine, at which whoever comes chooses who they are."""

import json
import threading
import time
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "parallel49", "a secret of the client"


class Provider:
    """Knows some people, by the name of the link with which one signs in as them, and their claims."""

    def __init__(self, people: dict[str, dict[str, object]]) -> None:
        self.people, self.key = people, RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
        self.waiting: dict[str, tuple[str, str]] = {}  # code -> person, nonce
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Desk, self))
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def metadata(self) -> dict[str, object]:
        """What a client needs to know."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def choices(self, asked: dict[str, list[str]]) -> str:
        """A page with a link for each person, which leads back with a code."""
        links = []
        for person in self.people:
            code = f"{person}-{time.monotonic_ns()}"
            self.waiting[code] = person, asked.get("nonce", [""])[0]
            back = urlencode({"code": code, "state": asked["state"][0]})
            links.append(f'<a href="{asked["redirect_uri"][0]}?{back}">{person}</a>')
        return f"<h1>Who are you?</h1>{' '.join(links)}"

    def tokens(self, code: str) -> dict[str, object]:
        """The tokens for a code, which is good once."""
        person, nonce = self.waiting.pop(code)
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": person, "iat": now, "exp": now + 600, "nonce": nonce}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims | self.people[person], self.key)
        return {"access_token": "none", "token_type": "Bearer", "expires_in": 600, "id_token": signed}

    def secrets(self, dashboard: str, rights: str) -> str:
        """The secrets.toml of a dashboard that asks people to sign in here."""
        return (
            f'[auth]\nredirect_uri = "{dashboard}/oauth2callback"\ncookie_secret = "{"c" * 40}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{self.issuer}/.well-known/openid-configuration"\n\n[parallel49]\n{rights}\n'
        )


class _Desk(BaseHTTPRequestHandler):
    def __init__(self, provider: Provider, *rest: Any) -> None:
        self.provider = provider
        super().__init__(*rest)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/authorize":
            self._say(self.provider.choices(parse_qs(parts.query)), "text/html")
        elif parts.path == "/keys":
            self._say(json.dumps({"keys": [self.provider.key.as_dict(private=False)]}))
        else:
            self._say(json.dumps(self.provider.metadata))

    def do_POST(self) -> None:
        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self._say(json.dumps(self.provider.tokens(asked["code"][0])))

    def _say(self, words: str, kind: str = "application/json") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(words.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""
