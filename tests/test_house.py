"""What keeps a newcomer from getting lost: small folders, and names that mean one thing."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_FILES = 15
FOLDERS = sorted({path.parent for room in ("components", "pages", "training") for path in (ROOT / room).rglob("*.py")})
GLOSSARY = re.compile(r"^\| ([a-z][^|*]*) \| [^|]+ \|$", re.M)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_a_folder_is_seen_at_a_glance(folder: Path) -> None:
    assert len([path for path in folder.iterdir() if path.is_file()]) <= MOST_FILES


def test_a_class_has_a_name_of_its_own() -> None:
    names = Counter[str]()
    for path in (ROOT / "components").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names.update(node.name for node in tree.body if isinstance(node, ast.ClassDef))
    assert [name for name, times in names.items() if times > 1] == []


def test_the_glossary_explains_a_word_once() -> None:
    words = GLOSSARY.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert len(words) > 50
    assert [word for word, times in Counter(words).items() if times > 1] == []
