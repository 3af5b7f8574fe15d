"""Opening a page imports nothing that only the analysis of articles or the writing of files needs.

That would take seconds at every start, and at the first look at a page.
"""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPTS = (ROOT / "app.py", *sorted((ROOT / "pages").glob("*/*.py")))
NOT_FOR_READING = (
    *("spacy", "textblob", "nltk", "scipy", "sklearn", "trafilatura", "lxml", "datasketch"),  # the analysis
    *("fpdf", "fontTools", "xlsxwriter", "icalendar", "yaml"),  # the writing of files
    *("lark", "jinja2"),  # a search by words, tables in French
)
PROGRAM = f"""
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*({{name.split(".")[0] for name in sys.modules}} & set({NOT_FOR_READING!r})))
"""


def modules(script: Path) -> set[str]:
    """The modules of the program that a script imports, whether it names a module or what is in it."""
    found = set[str]()
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("components"):
            for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                path = ROOT / name.replace(".", "/")
                found |= {name} if path.is_dir() or path.with_suffix(".py").is_file() else set()
    return found


def test_the_reading_side_imports_nothing_of_the_others() -> None:
    names = sorted(set[str]().union(*map(modules, SCRIPTS)))
    assert "components.ui.state.load" in names
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *names], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.split() == []
