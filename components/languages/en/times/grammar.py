"""The grammar of time expressions: RULES. Where two rules match the same words, the earlier rule gets them.

A rule has a pattern, a resolver that computes the value of a match, and the words without which it cannot match. In
the tables below the kinds of words that all rules of a table need are given first; a rule may add a third entry, words
of which at least one must occur too. {name} in a pattern stands for PIECES["name"]. If a pattern has a group `x`, that
group is the expression and the rest is its context. Upper and lower case matter in months and weekdays only.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from components.languages.en.times import counted, lengths, named
from components.languages.en.times.holidays import rules as holidays
from components.languages.en.times.time_context import TimeContext
from components.languages.en.times.words import PIECES
from components.languages.results import Resolved
from components.languages.time_candidates import TimeRule

Resolver = Callable[[re.Match[str], TimeContext], Resolved | None]


@dataclass(frozen=True, slots=True)
class Rule(TimeRule[TimeContext]):
    """A rule that a text can match only with a word of each set in `needs`: words, or kinds of words."""

    needs: tuple[frozenset[str], ...]


def _rules(kinds: str, *families: tuple[Resolver, str] | tuple[Resolver, str, str]) -> Iterator[Rule]:
    """The rules of a table; `kinds` are the kinds of words that each of them needs one of ("" for none)."""
    for resolve, pattern, *words in families:
        filled = re.sub(r"\{([a-z_]+)\}", lambda piece: PIECES[piece[1]], pattern)
        if filled.startswith(r"\b"):  # halves the places where the pattern is tried
            filled = r"\b(?=\w)" + filled[2:]
        needs = tuple(frozenset(one.split()) for one in (kinds, *words) if one)
        yield Rule(re.compile(filled, re.IGNORECASE), resolve, needs)


HOLIDAY = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(holidays(), key=len, reverse=True))

FULL_DATES = (
    *_rules(
        "figure",
        (named.full_date, r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b", "-"),
        (named.full_date, r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d\d)\b", "/"),
    ),
    *_rules(
        "month",
        (named.week_of, r"\bthe week of {month} {day}\b", "week"),
        (
            counted.week_of_month,
            r"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?:full )?week (?:of|in) {month}(?! \d\d?\b)"
            r"(?:,? {year}\b)?",
            "week",
        ),
        (counted.clock, r"\b{clock}{zone},?(?: on)? {month} {day}\b(?:, {year})?", "clock"),
        (
            named.month_day,
            r"{a_weekday}{part}\b{month} {day}{nth}?\b{not_counted}(?:,? {year}\b(?! people))?{of_year}?",
            "figure",
        ),
        (named.month_day, r"\b{day}{nth}?(?: of)? {month}(?:,? {year}\b)?", "figure"),
        (
            named.further_day,
            r"(?:, | (?:and|or|to|through) | ?[-–] ?)(?P<x>\d{1,2})\b{not_counted}(?! [ap]\.?m)",
            "figure",
        ),
    ),
    *_rules(
        "figure",
        (
            named.ordinal_day,
            r"\b(?P<lead>on|by|before|after|until|since) (?P<x>the {day}{nth})\b(?! \w| ?[-–])",
            "st nd rd th",
        ),
    ),
)
MONTHS_OF_A_YEAR = _rules(
    "month",
    (named.month_year, r"\b{part}{month}(?:,| of|) (?:{year}\b|(?:of )?(?P<rel>last|this|next) year\b)", "YYYY year"),
    (
        named.relative_month,
        r"\b{part}(?P<rel>last|next|this|this past|the following|the previous|this coming) {month}",
        "last next this following previous",
    ),
)
BUSINESS = (
    *_rules(
        "unit",
        (
            counted.year_ago,
            r"\b(?:the )?(?:year-earlier|year-ago)(?: (?:quarter|period))?\b(?! (?:first|second|third|fourth))",
            "earlier ago",
        ),
        (named.quarter_of_year, r"\b(?P<r>last|this|next) year['’]s (?:{ordinal} )?quarter\b", "quarter"),
        (named.quarter_of_year, r"\b(?:the )?{year}['’]?s? (?:{ordinal}[ -])?(?:quarter|period)\b", "quarter period"),
        (
            named.this_quarter,
            r"\bthe (?:latest |just-ended |same |fiscal )?quarter\b(?! of| century)(?= ended {month}|)",
            "quarter",
        ),
        (
            named.quarter,
            r"\b(?P<rel>(?:the |this )?(?:(?:year-earlier|year-ago|latest|current|same|last|next|previous|prior"
            r"|just-ended) )?){ordinal}(?: fiscal|)[ -]quarters?"
            r"(?:(?:,| of| in|) (?:(?:fiscal )?{year}\b|(?P<ly>last|this|next) year))?",
            "quarter quarters",
        ),
    ),
    *_rules("YYYY", (named.half_year, r"\b(?:the )?(?P<h>first|second|last) half(?: of)? {year}\b", "half")),
    *_rules(
        "unit",
        (
            named.half_of_year,
            r"\b(?:the )?(?P<h>first|second|last) half of (?P<rel>the|this|last|next) year\b(?! (?:ended|to))",
            "half",
        ),
    ),
)
LONG_AGO = (
    *_rules(
        "decade round",
        (named.decade, r"(?<!\w)(?:the )?{part}(?:(?P<c>1[5-9]|20)(?P<t>\d)0|['’](?P<t2>\d)0|{decade})(?(w)|['’]?s\b)"),
    ),
    *_rules("unit", (named.century, r"\b(?:the )?(?P<n>\d\d)th[ -]century\b", "century")),
    *_rules(
        "",
        (named.spelled_year, r"\b(?:{month} )?nineteen[ -]{tens}(?:[ -]{ones})?\b", "nineteen"),
        (named.spelled_year, r"\bthe year two (?P<thousand>thousand)\b", "thousand"),
    ),
)
COUNTED = _rules(
    "unit",
    (counted.ago, r"\b{about}(?:{n}|{vague})[ -]{unit}(?: and a half)?(?P<also> or so)? (?:ago|back)\b", "ago back"),
    (counted.from_now, r"\b(?:{n}|{vague}) {unit} from (?:now|today|{weekday})\b", "from"),
    (
        lengths.within,
        r"\bwithin (?:the )?(?:next |coming )?(?:{least}(?:to|or) )?(?:(?:{n}|{vague}) )?{unit}\b",
        "within",
    ),
)
DAYS = (
    *_rules(
        "holiday",
        (
            named.holiday,
            r"\b(?P<rel>(?:last |next |this )?)(?P<h>" + HOLIDAY + r")\b(?P<weekend> weekend\b)?(?:,? {year}\b)?",
        ),
    ),
    *_rules("", (named.day_before, r"\bthe day (?:before (?P<w>yesterday)|after tomorrow)\b", "yesterday tomorrow")),
    *_rules(
        "clock",
        (
            counted.clock,
            r"\b{clock}{zone}(?: \(?(?:on )?(?:early |late )?(?:{weekday}|(?P<near>today|tomorrow|yesterday)\b))?",
        ),
    ),
    *_rules(
        "weekday",
        (
            counted.nth_weekday,
            r"\b(?:the )?(?P<nth>first|second|third|fourth|fifth|last) {weekday} (?:of|in) "
            r"(?:(?:(?P<rel>this|next|last)|the) month\b|{month}(?:,? {year}\b)?)",
            "first second third fourth fifth last",
        ),
        (counted.weekday_of_week, r"\b{weekday} (?:of )?(?P<rel>last|next|this) week\b", "week"),
        (counted.weekday_before, r"\bthe {weekday} (?P<dir>before|earlier|after)\b", "before earlier after"),
        (
            counted.named_weekday,
            r"\b(?:(?:early|late|earlier|later) )?(?P<rel>last|next|this|this past|this coming|the following|the next"
            r"|the previous) {weekday}{of_day}?",
            "last next this following previous",
        ),
        (
            counted.named_weekday,
            r"\b(?:(?:early|late|earlier|later)(?: on)? )?{weekday}(?! (?-i:(?:Night|Morning|Today) [A-Z]))"
            r"{of_day}?(?P<ago>, (?:a|one|two) weeks? ago)?(?! (?-i:Times|Post|Mirror|Telegraph|Herald))",
        ),
    ),
    *_rules(
        "",
        (
            counted.day_word,
            r"\b(?:(?:early|late|earlier|later) )?(?P<w>tonight|yesterday|tomorrow|today){of_day}?\b"
            r"(?!['’]s (?:\w+ )?(?:Show|youth|youths|world|generation))",
            "tonight yesterday tomorrow today",
        ),
    ),
)
BY_SEASON = _rules(
    "season",
    (
        named.season,
        r"\b{part}(?P<rel>last|next|this|this past|this coming|the past|the following) (?:early |late )?{season}\b",
    ),
    (
        named.season,
        r"\b(?:in|of|by|until|since|for|through|during) (?P<x>(?:the )?(?:(?:early|late|mid)[ -])?{season}"
        r"(?: (?:of )?{year})?)\b(?! (?:training|in|of|for|on|from))",
    ),
    (named.season, r"\b{season} (?:of )?{year}\b"),
)
RELATED = _rules(
    "unit",
    (lengths.one_day, r"\b(?:the )?(?:past|last|next|latest) 24 hours\b", "hours"),
    (
        lengths.length,
        r"\b(?:(?:the|these) )?(?:past|last|next|previous|coming|first|latest|final|recent) "
        r"(?:{n}|(?:few|several|couple of|many)) {unit}\b",
        "past last next previous coming first latest final recent",
    ),
    (
        counted.week_after_next,
        r"\bthe (?P<u>weekend|week|month|quarter|year) (?:(?P<dir>after) next|before last)\b",
        "next last",
    ),
    (
        counted.week_of_month,
        r"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?:full )?week (?:of|in) "
        r"(?:(?P<rel>this|next|last)|the) month\b",
        "week",
    ),
    (
        counted.related,
        r"\b{part}{relation} (?:fiscal |calendar |entire |whole )?"
        r"(?P<u>day|night|morning|afternoon|evening|week|weekend|month|quarter|year|decade|century|period)\b"
        r"(?!-|s\b|['’]?s? (?:old|long))",
        "this last next past previous prior following coming same current upcoming that latest",
    ),
    (
        counted.away,
        r"\b{about}(?:(?:{n}|{vague}) )?{unit}(?(n)|(?<=s)) "
        r"(?P<dir>earlier|later|before|after|previously|afterwards?)\b",
        "earlier later before after previously afterward afterwards",
    ),
    (
        counted.next_to,
        r"\bthe (?P<u>day|night|week) (?P<dir>before|after)\b(?! last| next| the last)(?: that\b)?",
        "before after",
    ),
    (
        counted.part_of_day,
        r"\b(?:by|that|in the|late in the|early in the) (?P<tod>morning|afternoon|evening)\b",
        "morning afternoon evening",
    ),
    (
        counted.edge,
        r"\b(?:the )?(?:end|beginning|start|middle) of (?:the|this) (?P<u>week|month|quarter|year)\b",
        "end beginning start middle",
    ),
    (counted.edge, r"\b(?:(?:around |the )?year(?:['’]s |-| )end|mid-?year)\b", "end mid midyear"),
    (counted.edge, r"\b(?:later|earlier) in the (?P<u>day|week|month|year)\b", "later earlier"),
    (
        counted.this_week,
        r"\bfor (?P<x>the week)\b(?! of| before| after| ahead| [a-z]+ed)|\bthe week(?=['’]s\b)",
        "week",
    ),
    (counted.weekend, r"\bthe weekend\b(?! of)", "weekend"),
)
REFERENCES = _rules(
    "",
    (
        lengths.present,
        r"\b(?:right now|now|currently|at present|these days|nowadays|for the time being|at the moment)\b",
        "now currently present days nowadays being moment",
    ),
    (
        lengths.past,
        r"\b(?:so far this|recently|recent(?: days| weeks| months| years| quarters))\b",
        "so recently recent",
    ),
    (lengths.past, r"\bin (?P<x>the past)(?=[,.]| it| they| he| she| we)", "past"),
    (
        lengths.future,
        r"(?<!as )\b(?:soon|the (?:near |foreseeable )future|coming (?:days|weeks|months|years))\b",
        "soon future coming",
    ),
    (lengths.present, r"\bcurrent\b(?! account)", "current"),
    (
        lengths.adverb,
        r"\b(?P<w>daily|weekly|monthly|quarterly|annually|yearly)\b",
        "daily weekly monthly quarterly annually yearly",
    ),
)
BARE_UNITS = (
    *_rules("month", (named.bare_month, r"\b{part}{month}(?!-)")),
    *_rules(
        "unit",
        (lengths.length, r"\b{n}[ -](?P<u>year|month|week|day)s?[ -]old\b", "old"),
        (lengths.length, r"\b{about}(?P<n>\d{1,3}|{one_word}|multi)-{unit}(?:-(?:long|old))?\b", "-"),
        (
            lengths.length,
            r"\b{about}(?:{n}|{vague}|the (?:first|final)|more) "
            r"(?:(?:more|full|straight|consecutive|additional|long|solid|whole) )*{unit}(?: and a half)?\b"
            r"(?![ -](?:point|pound|century|of a)\b)",
        ),
        (lengths.unknown_length, r"\b{unit}(?<=s)(?= of\b)", "of"),
    ),
    *_rules("YYYY", (named.year, r"(?:\bfiscal )?{part}(?<![\d$.,/#-])\b{year}\b{not_year}(?:-\d\d\b)?")),
    *_rules("figure", (named.short_year, r"(?<!\w)['’](?P<y>\d\d)\b(?!s)")),
)

REPEATED = _rules(
    "",
    (lengths.every, r"\b(?:every|each) (?:(?:{n}|(?P<other>other)) )?(?:{unit}|{month}|{weekday})\b", "every each"),
)

RULES: tuple[Rule, ...] = (
    *FULL_DATES, *MONTHS_OF_A_YEAR, *BUSINESS, *LONG_AGO, *COUNTED, *REPEATED, *DAYS, *BY_SEASON, *RELATED, *REFERENCES,
    *BARE_UNITS,
)  # fmt: skip
