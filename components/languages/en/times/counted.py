"""Resolvers of expressions relative to another day: 'Tuesday', 'last week', 'two days ago', 'that year'."""

import re
from datetime import date

from components.languages.en.times.named import last_quarter, month_day
from components.languages.en.times.time_context import TimeContext
from components.languages.en.times.values import duration, shifted, vague_duration
from components.languages.en.times.words import DAY_PARTS, ORDINALS, WEEKDAY, month, number, unit, weekday
from components.languages.results import Resolved
from components.languages.time_candidates import Unresolved
from components.languages.timex3 import DAY, month_of, months_later, quarter_of, week

Found = re.Match[str]
PAST_RELATIONS = {"last", "past", "this past", "previous", "prior"}
FUTURE_RELATIONS = {"next", "coming", "this coming", "upcoming", "following"}
FROM_MENTIONED = {"previous", "prior", "following", "same", "that", "that same"}  # counted from the date mentioned last


def named_weekday(found: Found, context: TimeContext) -> Resolved:
    """The value of 'Wednesday', 'last Friday', 'Monday night', 'Tuesday, a week ago', 'the following Monday'."""
    groups = found.groupdict()
    wanted, relation = weekday(found["wd"]), (groups.get("rel") or "").lower()
    try:
        day = _weekday(wanted, relation, found, context)
    except Unresolved:
        return Resolved(f"XXXX-WXX-{wanted + 1}")
    if groups.get("ago"):
        day -= DAY * (14 if "two" in found["ago"].lower() else 7)
    return _at(day, groups.get("tod"))


def _weekday(wanted: int, relation: str, found: Found, context: TimeContext) -> date:
    """The day that a weekday (0 for Monday) with its relation ('last', 'next', "") means."""
    if relation in ("the following", "the next"):
        return _next(context.that_day, wanted)
    if relation == "the previous":
        return _previous(context.that_day, wanted)
    today = context.today
    if relation in ("last", "this past"):
        return _previous(today, wanted)
    if relation in ("next", "this coming"):
        return _next(today, wanted)
    if relation == "this":
        return today + DAY * (wanted - today.weekday())
    if today.weekday() == wanted:
        return today
    return _next(today, wanted) if _is_future(found, context) else _previous(today, wanted)


POSSESSIVE = re.compile(r"['’]s?\b")
EXPECTED = re.compile(r"\b(?:awaits?|awaiting|waiting for|bracing for|preparing for|heading into)(?: the)? $", re.I)


def _is_future(found: Found, context: TimeContext) -> bool:
    """Whether a weekday without 'last' or 'next' is the coming one; in 'Wednesday's ruling' it is always past."""
    text = found.string
    if EXPECTED.search(text, max(0, found.start() - 24), found.start()):
        return True
    if POSSESSIVE.match(text, found.end()) and not re.match(r"['’]s (?:deadline|vote\b)", text[found.end() :]):
        return False
    return context.direction(found.span()) > 0


def weekday_before(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the Sunday before', counted from the day mentioned last."""
    step = _previous if found["dir"].lower() in ("before", "earlier") else _next
    return Resolved(step(context.that_day, weekday(found["wd"])).isoformat())


def weekday_of_week(found: Found, context: TimeContext) -> Resolved:
    """The value of 'Monday of last week', 'Tuesday of this week'."""
    monday = context.today - DAY * context.today.weekday()
    weeks = {"last": -7, "next": 7}.get(found["rel"].lower(), 0)
    return Resolved((monday + DAY * (weeks + weekday(found["wd"]))).isoformat())


def _next(day: date, wanted: int) -> date:
    """The first day after `day` that is the wanted weekday."""
    return day + DAY * ((wanted - day.weekday()) % 7 or 7)


def _previous(day: date, wanted: int) -> date:
    """The last day before `day` that is the wanted weekday."""
    return day - DAY * ((day.weekday() - wanted) % 7 or 7)


def _at(day: date, part: str | None) -> Resolved:
    """The value of a day, or of a part of it ('morning')."""
    if not part:
        return Resolved(day.isoformat())
    return Resolved(day.isoformat() + DAY_PARTS[part.lower()], "TIME")


def clock(found: Found, context: TimeContext) -> Resolved | None:
    """The value of '5 p.m. on Wednesday', 'noon Saturday'; without a day, on the day mentioned before."""
    groups = found.groupdict()
    day = _day_of_clock(found, context)
    named = bool(groups.get("wd") or groups.get("mon")) or context.direction(found.span()) < 0
    return Resolved(f"{day}T{_clock(found['clock'].lower(), named)}", "TIME") if day else None


DAY_FOLLOWS = re.compile(rf" \([^)]{{1,20}}\) (?:on )?(?P<wd>{WEEKDAY})")


def _day_of_clock(found: Found, context: TimeContext) -> str | None:
    """The day of a time of day: the one named beside it, else before in the sentence, else the day of publication."""
    groups = found.groupdict()
    if groups.get("mon"):
        day = month_day(found, context)
        return day.value if day else None
    if groups.get("wd"):
        return named_weekday(found, context).value
    if follows := DAY_FOLLOWS.match(found.string, found.end()):
        return named_weekday(follows, context).value
    if groups.get("near"):
        return (context.today + DAY * {"tomorrow": 1, "yesterday": -1}.get(found["near"].lower(), 0)).isoformat()
    here = context.last and context.last[0] > context.sentence[0]
    return (context.mentioned if here else context.today).isoformat()


def _clock(words: str, starts_day: bool) -> str:
    """The value of a time of day: "17:00"; midnight is "00:00" if it starts the day, else "24:00"."""
    if words in ("noon", "midday"):
        return "12:00"
    if words == "midnight":
        return "00:00" if starts_day else "24:00"
    hour, minute = re.match(r"(\d{1,2})(?::(\d\d))?", words).groups()  # type: ignore[union-attr]
    late = re.search(r"p\.?m|afternoon|evening|night", words) is not None
    return f"{(int(hour) % 12 + 12 * late) % 24:02}:{minute or '00'}"


OUTLET = re.compile(r"\b[A-Z]{2,} $")  # before Today in 'USA TODAY'


def day_word(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'today', 'yesterday', 'tomorrow morning', 'tonight'; None in the name of an outlet, 'USA Today'."""
    if found["w"] in ("Today", "TODAY") and OUTLET.search(found.string, max(0, found.start() - 8), found.start()):
        return None
    word, part = found["w"].lower(), found["tod"]
    day = context.today + DAY * {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return _at(day, "night" if word == "tonight" else part)


def ago(found: Found, context: TimeContext) -> Resolved:
    """The value of 'two weeks ago', 'almost four years ago', 'a few months back'."""
    name = unit(found["u"])
    if found["v"]:
        return Resolved("PAST_REF")
    count = number(found["n"])
    if context.earnings_report and name == "year" and count == 1 and context.quarter:
        return year_ago(found, context)
    if name == "week" and count <= 2 and found["also"]:
        return Resolved((context.today - DAY * int(7 * count)).isoformat())
    day = context.today - DAY * int(7 * count) if name == "week" else None
    return Resolved(shifted(context.today, -count, name), day=day)


def from_now(found: Found, context: TimeContext) -> Resolved:
    """The value of 'a week from now', 'two years from today', 'a week from Tuesday'."""
    if found["v"]:
        return Resolved("FUTURE_REF")
    if found["wd"]:
        day = _next(context.today, weekday(found["wd"]))
        return Resolved(shifted(day, 7 * number(found["n"]) if unit(found["u"]) == "week" else 0, "day"))
    return Resolved(shifted(context.today, number(found["n"]), found["u"]))


NOT_A_QUARTER = re.compile(
    r"\b(?:nine|six|12|twelve)[ -]months?\b|\bhalf\b|\b(?:full|fiscal|for the) year\b(?!-)", re.I
)


def year_ago(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the year-earlier quarter', 'a year ago' in an earnings report: the same quarter one year before."""
    if NOT_A_QUARTER.search(found.string, *context.sentence) and not re.search("quarter|period", found[0], re.I):
        return Resolved(f"{context.today.year - 1}")
    quarter = last_quarter(context)
    this_year = quarter[:4] == str(context.today.year)
    return Resolved(f"{int(quarter[:4]) - this_year}{quarter[4:]}")


def away(found: Found, context: TimeContext) -> Resolved:
    """The value of 'two days later', 'a week earlier', 'days before': a duration, but a year for 'a year later'."""
    groups, name = found.groupdict(), unit(found["u"])
    if not groups.get("n"):
        return Resolved(vague_duration(name), "DURATION")
    count, back = number(found["n"]), found["dir"].lower() in ("earlier", "before", "previously")
    if name == "year" and count == 1 and found["dir"].lower() in ("earlier", "later"):
        if context.earnings_report and back:
            return year_ago(found, context)
        return Resolved(f"{context.mentioned.year + (-1 if back else 1)}")
    return Resolved(duration(count, name), "DURATION")


def related(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'last week', 'next month', 'this year', 'the following morning', 'the previous quarter'."""
    relation = re.sub(r"^the (?=\w)", "", found["rel"].lower()) or "this"
    if found[0].endswith("This Week") and found.string[found.start() - 1 : found.start()] in ('"', "“", "'"):
        return None  # the name of a programme
    if relation == "past" and not re.match(r"(?:\w+ )*the past", found[0].lower()):
        return None
    step = -1 if relation in PAST_RELATIONS else 1 if relation in FUTURE_RELATIONS else 0
    name = found["u"].lower()
    words = "the next" if found[0].lower().startswith("the next") else found["rel"].lower()
    return _related(name, relation, step, _base(name, words, relation, context), context)


def _base(name: str, words: str, relation: str, context: TimeContext) -> date:
    """The day to count from: that of publication, or the one mentioned last as in 'the next day' and 'that week'."""
    of_day = name in ("day", "night", *DAY_PARTS)
    if relation in FROM_MENTIONED or (of_day and words == "the next"):
        return context.that_day if of_day else context.mentioned
    return context.today


def _related(name: str, relation: str, step: int, base: date, context: TimeContext) -> Resolved | None:
    """The value of the unit `name` that is `step` units (-1, 0, 1) from the one in which `base` lies."""
    if name in DAY_PARTS:
        return _at(base + DAY * step, name)
    if name in ("quarter", "period"):
        return _quarter(name, relation, step, base, context)
    if name in ("decade", "century"):
        return Resolved(f"{base.year // (10 if name == 'decade' else 100) + step}")
    if name == "month":
        return Resolved(month_of(base, step))
    if name in ("day", "week", "weekend", "year"):
        return Resolved(shifted(base, step, name))
    return None


def _quarter(name: str, relation: str, step: int, base: date, context: TimeContext) -> Resolved | None:
    """The same for a quarter, which in an earnings report is the one that the report is about."""
    if name == "period" and not context.earnings_report:
        return None
    if relation == "latest":
        return Resolved(quarter_of(context.today, -1))
    if context.earnings_report and relation in ("this", "same", "that"):
        return Resolved(last_quarter(context))
    return Resolved(quarter_of(base, step))


def next_to(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the day before', 'the night after': counted from the day mentioned last."""
    step = -1 if found["dir"].lower() == "before" else 1
    return Resolved(shifted(context.that_day, step, found["u"]))


def part_of_day(found: Found, context: TimeContext) -> Resolved:
    """The value of 'by evening', 'in the morning': on the day mentioned last."""
    return _at(context.that_day, found["tod"])


def week_after_next(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the week after next', 'the month before last'."""
    return Resolved(shifted(context.today, 2 if found["dir"] else -2, found["u"]))


def _months_ahead(groups: dict[str, str | None]) -> int:
    """How many months ahead a month without a name is: -1 of 'last month', 0 of 'the month' and 'this month'."""
    return {"last": -1, "next": 1}.get((groups["rel"] or "").lower(), 0)


def nth_weekday(found: Found, context: TimeContext) -> Resolved | None:
    """The value of 'the last Friday of this month', 'the first Monday in May'."""
    groups, wanted = found.groupdict(), weekday(found["wd"])
    if groups["mon"]:
        named = month(found["mon"])
        first = date(int(groups["y"] or context.year_for(named, 15, found.span())), named, 1)
    else:
        first = months_later(context.today, _months_ahead(groups))
    days = [day for day in (first + DAY * k for k in range(31)) if day.month == first.month and day.weekday() == wanted]
    place = {"last": 0, **ORDINALS, "fifth": 5}[found["nth"].lower()]
    return Resolved(days[place - 1].isoformat()) if place <= len(days) else None


def week_of_month(found: Found, context: TimeContext) -> Resolved:
    """The month of 'the first week of August': which of its days are meant `periods` tells."""
    groups = found.groupdict()
    if "mon" not in groups:
        return Resolved(month_of(context.today, _months_ahead(groups)))
    named, place = month(found["mon"]), {"last": 4, **ORDINALS}[found["nth"].lower()]
    year = int(groups["y"] or context.year_for(named, 7 * place - 3, found.span()))
    return Resolved(f"{year}-{named:02}")


def this_week(found: Found, context: TimeContext) -> Resolved:
    """The value of 'for the week', 'the week's losses'."""
    return Resolved(week(context.today))


def edge(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the end of the year', 'year-end', 'earlier in the week'."""
    name = (found.groupdict().get("u") or "year").lower()
    return Resolved(shifted(context.today, 0, name))


LEADS_TO_WEEKEND = re.compile(r"(?:ahead of|before|into) $", re.I)


def weekend(found: Found, context: TimeContext) -> Resolved:
    """The value of 'the weekend': the last one, unless the verb or 'ahead of' points to the coming one."""
    today = context.today
    back = (today.weekday() - 5) % 7
    ahead = (
        LEADS_TO_WEEKEND.search(found.string, max(0, found.start() - 12), found.start())
        or context.direction(found.span()) > 0
    )
    return Resolved(week(today + DAY * (7 - back if ahead and back > 1 else -back)) + "-WE")
