"""How a language writes numbers, months and percentages: forms() of the language that is spoken.

English is written as this project chose; any other language as the Unicode Common Locale Data Repository has it, which
comes with Babel.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from components.messages import language

THIN = "\u202f"  # a narrow space that does not break, between thousands
FIXED = "\u00a0"  # a space that does not break


@dataclass(frozen=True, slots=True)
class Forms:
    """The signs between digits, the pattern of a percentage, the names of months and weekdays, the first of a month.

    Months are numbered from 1, weekdays from Monday, 0.
    """

    group: str
    decimal: str
    percent: str
    months: Mapping[int, str]
    short_months: Mapping[int, str]
    weekdays: Mapping[int, str]
    first: str


ENGLISH = Forms(
    group=THIN,
    decimal=".",
    percent="{}" + THIN + "%",
    months=dict(
        enumerate(
            "January February March April May June July August September October November December".split(), start=1
        )
    ),
    short_months=dict(enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)),
    weekdays=dict(enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())),
    first="1",
)
FIRST = {"fr": "1er"}  # the first of a month, where it is no plain number


def forms() -> Forms:
    """The forms of the language that is spoken."""
    code = language.current()
    return ENGLISH if code == language.DEFAULT_LANGUAGE else _of(code)


@cache
def _of(code: str) -> Forms:
    from babel import Locale  # only here: who reads English need not wait for it

    locale = Locale.parse(language.LOCALES[code])
    symbols, months = locale.number_symbols["latn"], locale.months["format"]
    return Forms(
        group=symbols["group"],
        decimal=symbols["decimal"],
        percent=locale.percent_formats[None].pattern.replace("#,##0", "{}"),
        months=months["wide"],
        short_months=months["abbreviated"],
        weekdays=locale.days["format"]["wide"],
        first=FIRST.get(code, "1"),
    )


def number(value: float, digits: int = 0) -> str:
    """'12 345' with thin spaces, '−0.40' with a true minus sign; '−0,40' in French."""
    own = forms()
    plain = f"{value:,.{digits}f}".replace("-", "−")
    whole, _, part = plain.partition(".")
    return whole.replace(",", own.group) + (own.decimal + part if part else "")


def share(value: float) -> str:
    """'82 %': a part of a whole."""
    return forms().percent.format(number(100 * value))


def month(value: int, short: bool = False) -> str:
    """The name of a month by its number: 'April', 'Apr'; 'avril', 'avr.'."""
    own = forms()
    return (own.short_months if short else own.months)[value]


def weekday(value: int) -> str:
    """The name of a day of the week by its number from Monday, 0."""
    return forms().weekdays[value]
