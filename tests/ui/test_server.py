"""What the server says and refuses beside the pages: health, headers, uploads, failures."""

import asyncio
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from components import permission
from components.models import Article
from components.storage.care.health import health_of
from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.server import around, health

ASKED = Request({"type": "http", "method": "GET", "path": health.PATH, "headers": []})


def test_the_health_of_a_store_is_told(sample_store: Store, tmp_path: Path) -> None:
    found = health_of(sample_store.place)
    added = sample_store.table(Article, ["added_at", "published"])["added_at"]
    assert (found.state, found.articles) == ("ok", len(added))
    assert found.last_added == added.max().to_pydatetime()
    assert health_of(str(tmp_path / "none")).articles == 0
    (tmp_path / "file").write_text("x")
    assert health_of(str(tmp_path / "file")).state == "unreadable"
    copy = shutil.copytree(str(sample_store.place), tmp_path / "copy")
    shutil.rmtree(Path(copy) / "articles" / "_delta_log")
    assert health_of(str(copy)).state == "damaged"


def answered(monkeypatch: pytest.MonkeyPatch, place: object) -> tuple[int, dict[str, Any]]:
    monkeypatch.setenv(VARIABLE, str(place))
    monkeypatch.setattr(health._Latest, "at", -health.FRESH)
    answer = health.answer(ASKED)
    return answer.status_code, json.loads(bytes(answer.body))


def test_the_health_address_answers_with_version_and_errors(
    sample_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, said = answered(monkeypatch, sample_store.place)
    assert (status, said["status"], said["articles"], said["read_only"]) == (200, "ok", 30, False)
    assert set(said) == {"status", "version", "read_only", "articles", "last_added", "up_since", "errors"}
    assert str(sample_store.place) not in json.dumps(said)
    (tmp_path / "file").write_text("x")
    status, said = answered(monkeypatch, tmp_path / "file")
    assert (status, said["status"]) == (503, "unreadable")


def through(method: str, path: str) -> tuple[int, dict[bytes, bytes]]:
    """The status and headers of an answer that goes through the rules around the server."""
    said: list[Any] = []

    async def app(scope: around.Scope, receive: around.Receive, send: around.Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"referrer-policy", b"its own")]})

    async def receive() -> around.Message:
        return {"type": "http.request"}

    async def send(message: around.Message) -> None:
        said.append(message)

    asked = around.Around(app)({"type": "http", "method": method, "path": path, "headers": []}, receive, send)
    with ThreadPoolExecutor(1) as apart:  # in this thread a browser of other tests may have a loop of its own
        apart.submit(asyncio.run, asked).result()
    return said[0]["status"], dict(said[0]["headers"])


def test_every_answer_forbids_to_be_framed_elsewhere() -> None:
    status, headers = through("GET", "/")
    assert status == 200
    assert headers[b"x-frame-options"] == b"SAMEORIGIN"
    assert b"frame-ancestors 'self'" in headers[b"content-security-policy"]
    assert headers[b"referrer-policy"] == b"its own"


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_uploads_are_refused_for_reading_only(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("/_stcore/upload_file/a/b", "/below/_stcore/upload_file/a/b"):
        assert through(method, path)[0] == 200
        with monkeypatch.context() as patch:
            patch.setenv(permission.READ_ONLY, "1")
            assert through(method, path)[0] == 403


def test_a_failing_page_says_a_number_and_nothing_of_the_failure(caplog: pytest.LogCaptureFixture) -> None:
    def page() -> None:
        from components.ui.server import faults

        faults.note(ValueError("the minister said in confidence"))

    with caplog.at_level("ERROR", "components"):
        shown = AppTest.from_function(page).run()
    said = shown.error[0].value
    number = said.rsplit("number ", 1)[1][:8]
    assert f"number {number}" in caplog.text
    assert "minister" not in said


def test_what_may_not_be_changed_is_told_in_its_own_words() -> None:
    def page() -> None:
        from components.storage.place import NotAllowed
        from components.ui.server import faults

        faults.note(NotAllowed("Sign in to change anything."))

    assert [error.value for error in AppTest.from_function(page).run().error] == ["Sign in to change anything."]
