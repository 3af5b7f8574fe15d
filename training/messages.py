"""Renews the catalogues in data/locale from what the sources say: `python -m training.messages`.

They are marked in the sources; those of the measures stand in data/quality.toml. New messages are added without a
translation, and those that neither has any more are dropped. Tests compare.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from components.messages import LOCALE, language
from components.quality import measures

ROOT = Path(__file__).parents[1]

Words = str | tuple[str, str]  # of a message, with its plural where it has one


def sources() -> Iterator[Path]:
    """The files that may say something to a visitor."""
    yield ROOT / "app.py"
    for room in ("components", "pages"):
        yield from sorted((ROOT / room).rglob("*.py"))


def template() -> Catalog:
    """The messages of the sources, without translations."""
    found = Catalog()
    for path in sources():
        for context, message in messages(path.read_text(encoding="utf-8")):
            found.add(message, context=context)
    for measure in measures():  # the Methods page shows them
        for words in filter(None, (measure.step, measure.what, measure.on, measure.metric, measure.compare)):
            found.add(words)
    return found


def messages(code: str) -> Iterator[tuple[str | None, Words]]:
    """The messages of a file with their contexts, as the functions of `components.wording` are given them.

    They are read from the tree of the code, and so are found within the places of an f-string too.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and (found := _of_call(node)):
            yield found


def _of_call(node: ast.Call) -> tuple[str | None, Words] | None:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    words = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args]
    match name, words:
        case ("_" | "N_", [str(message)]):
            return None, message
        case "pgettext", [str(context), str(message)]:
            return context, message
        case "ngettext", [str(one), str(many), _]:
            return None, (one, many)
        case "plural", [_, str(one)]:
            return None, (one, f"{one}s")
        case "plural", [_, str(one), str(many)]:
            return None, (one, many)
    return None


def renewed(code: str) -> Catalog:
    """The catalogue of a language with exactly the messages of the sources."""
    path = LOCALE / f"{code}.po"
    known = Catalog(locale=code)
    if path.exists():
        with path.open("rb") as file:
            known = read_po(file, locale=code)
    known.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    known.obsolete.clear()
    return known


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages that have no translation, or only one of their forms."""
    return [str(message.id) for message in catalogue if message.id and not all(strings(message))]


def strings(message: Message) -> tuple[str, ...]:
    """The forms of a translation; an empty one where there is none."""
    given = message.string
    return (given,) if isinstance(given, str) else tuple(given or ("",))


def main() -> None:
    for code in language.INTERFACE:
        if code == language.DEFAULT_LANGUAGE:
            continue
        catalogue = renewed(code)
        with (LOCALE / f"{code}.po").open("wb") as file:
            write_po(file, catalogue, width=0, no_location=True, sort_output=True)
        missing = untranslated(catalogue)
        print(f"{code}: {len(catalogue)} messages, {len(missing)} without a translation", *missing, sep="\n  ")


if __name__ == "__main__":
    main()
