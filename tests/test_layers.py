"""Imports point down only, and Streamlit is touched only by the pages, the app and components/ui."""

import ast
from pathlib import Path

import pytest

from components.languages import LANGUAGES
from components.models import ANALYSED_LANGUAGES

ROOT = Path(__file__).parents[1]
LAYERS = (
    ("messages",),
    ("lexicons",),
    ("models", "wording", "quality", "log", "permission", "limits"),
    ("topics",),
    ("languages",),
    ("text",),
    ("readers", "extract"),
    ("pools",),
    ("pipeline",),
    ("storage",),
    ("corpus",),
    ("ingest",),
    ("polling", "reanalysis"),
    ("query",),
    ("charts",),
    ("typefaces",),
    ("export",),
    ("briefing",),
    ("report",),
    ("ui",),
    ("bench",),
    ("commands",),
    ("__main__",),
)
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
FILES = sorted((ROOT / "components").rglob("*.py"))
FRONT = (*sorted((ROOT / "pages").rglob("*.py")), ROOT / "app.py")


def imports(path: Path) -> set[str]:
    """The dotted names that a file imports, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the layer"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def layer(path: Path) -> str:
    return path.relative_to(ROOT / "components").with_suffix("").parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = layer(path)
    if own == "__init__":
        return
    used = {name.split(".")[1] for name in imports(path) if name.startswith("components.")}
    above = {name for name in used - {own} if HEIGHT[name] >= HEIGHT[own]}
    assert not above, f"{own} imports from its own height or above: {above}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_streamlit_stays_in_the_front(path: Path) -> None:
    touches = any(name.split(".")[0] == "streamlit" for name in imports(path))
    assert not touches or layer(path) in ("ui", "bench")  # the benchmark drives the pages


def test_the_program_does_not_need_what_fits_its_models() -> None:
    using = [path for path in (*FILES, *FRONT) if any(name.split(".")[0] == "training" for name in imports(path))]
    assert using == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_reads_documents_asks_the_language_of_the_document(path: Path) -> None:
    own = {name for name in imports(path) if name.startswith("components.languages.") and name.count(".") > 2}
    of_one_language = {name for name in own if (ROOT / "components/languages" / name.split(".")[2]).is_dir()}
    assert layer(path) not in ("text", "extract", "pipeline") or not of_one_language


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_needs_no_other(code: str) -> None:
    used = {name for path in FILES if f"languages/{code}/" in path.as_posix() for name in imports(path)}
    assert not [name for name in used for other in LANGUAGES if other != code and f"languages.{other}" in name]


def test_the_docstring_map_names_every_layer() -> None:
    text = ast.get_docstring(ast.parse((ROOT / "components/__init__.py").read_text(encoding="utf-8"))) or ""
    mapped = {line.split()[0] for line in text.splitlines() if line[:1].isalpha() and "  " in line}
    there = {layer(path) for path in FILES} - {"__init__", "__main__"}
    assert mapped == there


def test_no_script_lies_directly_in_pages() -> None:
    assert list((ROOT / "pages").glob("*.py")) == []


def test_page_names_are_unique() -> None:
    names = [path.stem for path in FRONT]
    assert len(names) == len(set(names))


def test_the_languages_that_are_analysed_are_named_where_nothing_is_imported() -> None:
    assert set(ANALYSED_LANGUAGES) == set(LANGUAGES)
