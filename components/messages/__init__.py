"""_(), ngettext(), pgettext(), N_(): what is shown, in the language that is spoken; the names are those of gettext.

language   the language that is spoken: current(), using(), bound()
forms      how it writes numbers, months and percentages

A message is the English sentence itself, with named places for values: `_("Saved as “{name}”.", name=name)`. What it
says in another language stands in data/locale/CODE.po, which Babel reads the first time that the language is asked for.
A constant of a module is marked with N_ and translated where it is shown: `_(TITLE)`.
"""

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

from components.messages import language
from components.messages.forms import number

LOCALE = Path(__file__).parents[2] / "data" / "locale"


def _(message: str, /, **values: object) -> str:
    """The message in the language that is spoken, with the values in their places."""
    code = language.current()
    words = message if code == language.DEFAULT_LANGUAGE else catalogue(code).gettext(message)
    return words.format(**values) if values else words


def pgettext(context: str, message: str, /, **values: object) -> str:
    """The same for a message that means different things in different places, of which `context` names one."""
    code = language.current()
    words = message if code == language.DEFAULT_LANGUAGE else catalogue(code).pgettext(context, message)
    return words.format(**values) if values else words


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """The message for a count, which stands at {n}: `ngettext("{n} row was left out", "{n} rows were left out", 3)`."""
    code = language.current()
    if code == language.DEFAULT_LANGUAGE:
        words = one if count == 1 else many
    else:
        words = catalogue(code).ngettext(one, many, count)
    return words.format(n=number(count), **values)


def N_(message: str) -> str:
    """The message as it is: marks a constant for the catalogue, to be translated where it is shown."""
    return message


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The messages of a language; a message that it lacks stays English."""
    from babel.messages.mofile import write_mo  # only here: who reads English need not wait for it
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with (LOCALE / f"{code}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
