"""What the pages for readers and contributors say is true: figures, packages, paths, names and links."""

import re
from pathlib import Path

import pytest

from components.quality import measures

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CELLS = re.compile(r"^\| (.+) \| (.+) \| (\d+) \| (.+) \|$", re.M)
REQUIRED = re.compile(r"^([\w-]+)[>=]=", re.M)

LINK = re.compile(r"\]\(([^)#:]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
ROOMS = ("components", "pages", "data", "tests", "training")
IN_A_ROOM = re.compile(rf"\.?(?:{'|'.join(ROOMS)})(?:/[\w.-]+)*")
AT_THE_TOP = re.compile(r"\.?[\w-]+\.(?:md|py|toml|txt|lock|yaml)")
MODULE = re.compile(r"(?:python -m )?((?:components|training)(?:\.\w+)*)")
NOT_THERE_YET = {"data/store", "components/readers/NAME.py", "tests/readers/test_NAME_reader.py"}
BY_NAME_ONLY = {"rows.py", "__init__.py", "utils.py"}  # files that a rule speaks of, wherever they stand

CLASS_OR_CONSTANT = re.compile(r"(?:[A-Z][a-z]+)+|[A-Z]{2,}(?:_[A-Z]+)*")
DEFINED = re.compile(r"^(?:class )?([A-Z]\w+)(?:\(|:| =)", re.M)
ELSEWHERE = {"PARALLEL49_STORE", "PARALLEL49_INTRANET", "None", "NAME"}


def code_in(page: str) -> list[str]:
    """What stands in code marks on a page, outside its longer examples."""
    words = (ROOT / page).read_text(encoding="utf-8")
    return CODE.findall(re.sub(r"^```.*?^```", "", words, flags=re.M | re.S))


def test_its_figures_are_those_that_were_measured() -> None:
    known = {(f"{m.step}: {m.what}".lower(), m.on, str(m.n), f"{m.metric} {m.value}") for m in measures()}
    shown = {(what.lower(), on, n, reached) for what, on, n, reached in CELLS.findall(README)}
    assert shown
    assert shown <= known


def test_it_says_what_each_package_is_for() -> None:
    required = REQUIRED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert required
    assert [name for name in required if f"\n| {name} | " not in README] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_paths_it_names_are_there(page: str) -> None:
    named = {code for code in code_in(page) if IN_A_ROOM.fullmatch(code) or AT_THE_TOP.fullmatch(code)}
    assert named
    assert sorted(path for path in named - NOT_THERE_YET - BY_NAME_ONLY if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("page", PAGES)
def test_its_links_lead_somewhere(page: str) -> None:
    links = LINK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert links or page in ("ARCHITECTURE.md", "SECURITY.md")
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_modules_it_names_are_there(page: str) -> None:
    named = {found[1].replace(".", "/") for code in code_in(page) if (found := MODULE.fullmatch(code))}
    assert [name for name in sorted(named) if not (ROOT / name).is_dir() and not (ROOT / f"{name}.py").is_file()] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_names_it_uses_are_those_of_the_code(page: str) -> None:
    sources = [path for room in ("components", "pages") for path in (ROOT / room).rglob("*.py")] + [ROOT / "app.py"]
    defined = {name for path in sources for name in DEFINED.findall(path.read_text(encoding="utf-8"))}
    named = {code for code in code_in(page) if CLASS_OR_CONSTANT.fullmatch(code)} - ELSEWHERE
    assert sorted(named - defined) == []
