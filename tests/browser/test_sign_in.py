"""Sign-in at a provider on this machine: nothing before it, reading for readers, corrections signed by their maker."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.models import Article
from components.storage.ledger import Ledger
from components.storage.store import Store
from tests.browser.conftest import Visit, free_port, serving
from tests.browser.replaying import replay
from tests.storage.test_read_only import digest

pytest.importorskip("authlib", reason="authlib is not installed: the tests of signing in are left out")
from tests.browser.provider import Provider

PEOPLE: dict[str, dict[str, object]] = {
    "ann": {"name": "Ann Editor", "email": "Ann@paper.example", "email_verified": True},
    "ray": {"name": "Ray Reader", "email": "ray@paper.example", "email_verified": True},
    "eve": {"name": "Ann Editor", "email": "ann@paper.example", "email_verified": False},
    "tom": {"name": "Tom", "email": "tom@elsewhere.example", "email_verified": True},
}
RIGHTS = 'editors = ["ann@paper.example"]\nreaders = ["ray@paper.example"]'


@dataclass
class Site:
    """A dashboard that asks people to sign in."""

    address: str
    store: Store
    browser: Any

    def visit(self) -> Visit:
        return Visit(self.browser, self.address, ("http://127.0.0.1:",), viewport={"width": 1440, "height": 1000})

    def signed_in(self, person: str) -> Visit:
        visit = self.visit()
        visit.page.goto(self.address)
        visit.page.get_by_role("button", name="Sign in", exact=True).click(timeout=90_000)
        visit.page.get_by_role("link", name=person).click()
        visit.page.wait_for_selector("[data-testid=stApp] h1", timeout=90_000)
        visit.settle()
        return visit


@pytest.fixture(scope="module")
def site(browser: Any, tmp_path_factory: pytest.TempPathFactory, sample_store: Store) -> Iterator[Site]:
    folder, provider, port = tmp_path_factory.mktemp("signing"), Provider(PEOPLE), free_port()
    store = Store(shutil.copytree(str(sample_store.place), folder / "store"))
    secrets = folder / "secrets.toml"
    secrets.write_text(provider.secrets(f"http://127.0.0.1:{port}", RIGHTS), encoding="utf-8")
    with serving(folder, "--secrets.files", str(secrets), port=port) as address:
        yield Site(address, store, browser)
    provider.server.shutdown()


def words_in(frames: list[bytes]) -> str:
    """Everything that a server sent, as text."""
    return " ".join(str(ForwardMsg.FromString(frame)) for frame in frames)


def test_nothing_is_shown_before(site: Site) -> None:
    visit = site.visit()
    for path in ("", "timeline", "articles", "add_articles"):
        visit.page.goto(f"{site.address}/{path}")
        visit.page.get_by_role("button", name="Sign in", exact=True).wait_for(timeout=90_000)
    said = words_in(visit.received)
    titles = site.store.table(Article, ["title", "published"])["title"].dropna()
    assert "Sign in" in said
    assert len(titles) > 20
    assert [title for title in titles if title in said] == []
    assert [name for name in ("Carney", "Trump", "All speakers", "Filters") if name in said] == []
    with urlopen(f"{site.address}/health", timeout=10) as answer:
        assert answer.read() == b'{"status":"ok"}'
    visit.context.close()


def test_a_correction_carries_who_is_signed_in_and_another_cannot_send_it(site: Site) -> None:
    ann = site.signed_in("ann")
    ann.sent.clear()
    page = ann.open("advice")
    page.get_by_role("button", name="Status: open").first.click()
    page.get_by_text("Signed: Ann Editor (ann@paper.example)").first.wait_for()
    page.get_by_label("Note").fill("Seen.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Seen.").first.wait_for(timeout=30_000)
    ann.context.close()
    (made,) = Ledger(site.store.place).load().corrections
    assert made.who == "Ann Editor (ann@paper.example)"

    before = digest(site.store.place)
    for visit in (site.signed_in("ray"), site.visit()):
        replay(site.address, ann.sent, cookies_of(visit))
        assert digest(site.store.place) == before
    replay(site.address, ann.sent, cookies_of(site.signed_in("ann")))
    assert len(Ledger(site.store.place).load().corrections) == 2, "who may, can"


def cookies_of(visit: Visit) -> dict[str, str]:
    found = {str(one["name"]): str(one["value"]) for one in visit.context.cookies()}
    visit.context.close()
    return found


def test_a_reader_reads_and_is_offered_nothing_to_change(site: Site) -> None:
    ray = site.signed_in("ray")
    assert ray.page.get_by_text("Signed in as Ray Reader (ray@paper.example), to read").count()
    assert ray.page.get_by_role("link", name="Add articles").count() == 0
    page = ray.open("advice")
    assert page.get_by_role("button", name="Status: open").count() == 0
    ray.context.close()


@pytest.mark.parametrize(("person", "named"), [("tom", "Tom (tom@elsewhere.example)"), ("eve", "Ann Editor")])
def test_who_is_on_no_list_sees_nothing(site: Site, person: str, named: str) -> None:
    """Eve claims an editor's address, which the provider says is not verified."""
    visit = site.signed_in(person)
    said = f"You are signed in as {named}, who is not among the readers of this site."
    visit.page.get_by_text(said).wait_for(timeout=30_000)
    assert visit.page.get_by_role("link", name="Timeline").count() == 0
    visit.page.get_by_role("button", name="Sign out").click()
    visit.page.get_by_role("button", name="Sign in", exact=True).wait_for(timeout=60_000)
    visit.context.close()


def test_a_list_of_secrets_that_cannot_be_understood_shuts_everybody_out(
    browser: Any, tmp_path: Path, sample_store: Store
) -> None:
    shutil.copytree(str(sample_store.place), tmp_path / "store")
    secrets = tmp_path / "secrets.toml"
    secrets.write_text("[auth\n", encoding="utf-8")
    with serving(tmp_path, "--secrets.files", str(secrets)) as address:
        visit = Visit(browser, address)
        visit.open()
        assert visit.page.get_by_text("The file secrets.toml cannot be understood").count()
        assert visit.page.get_by_role("link", name="Timeline").count() == 0
        visit.context.close()
