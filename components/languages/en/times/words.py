"""The vocabulary of time expressions: names, numbers and units as tables, and the expressions that match them."""

import re

from components.languages.en.times.holidays import rules

MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5,
    "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9,
    "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "wednesday": 2, "thu": 3, "thur": 3,
    "thurs": 3, "thursday": 3, "fri": 4, "friday": 4, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
SMALL_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBERS = {**{word: n for n, word in enumerate(SMALL_NUMBERS)}, **TENS, "a": 1, "an": 1, "dozen": 12}
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C",
}  # fmt: skip
CLOCK_UNITS = ("second", "minute", "hour")

MONTH = (
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat)\.)"
ONES = "|".join(SMALL_NUMBERS[:0:-1])  # a longer word before the word it begins with: sixteen before six
TENS_WORD = "|".join(TENS)
ONE_WORD = rf"(?:{TENS_WORD})(?:[ -](?:{ONES}))?|{ONES}"
NUMBER = (
    r"\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:[ -]1/2)?"
    rf"|(?:{ONES}|a) hundred|(?:{TENS_WORD})(?:[ -](?:{ONES}))?|(?:{ONES})(?: and a half)?|half an?|a half|a dozen|an?"
)
NOT_COUNTED = r"(?!\d|[,:.]\d|%| (?:per ?cent|million|billion))"
PIECES = {
    "month": rf"(?P<mon>{MONTH})",
    "weekday": rf"(?P<wd>{WEEKDAY})",
    "a_weekday": rf"(?:{WEEKDAY},? (?:on )?)?",
    "day": r"(?P<d>\d{1,2})",
    "nth": r"(?:st|nd|rd|th)",
    "year": r"(?P<y>1[4-9]\d\d|20\d\d)",
    "of_year": r"(?:,? (?P<rel>last|this|next) year\b)",
    "season": r"(?P<s>spring|summer|fall|autumn|winter)",
    "of_day": r"(?: (?P<tod>morning|afternoon|evening|night)\b)",
    "clock": r"(?P<clock>\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\d{1,2} in the (?:morning|afternoon|evening)"
    r"|(?<!high )noon|midday|midnight)",
    "zone": r"(?: (?:[ECMP][SD]?T|GMT|UTC|local time|Eastern(?: time)?)\b)?",
    "ordinal": rf"(?P<q>{'|'.join(ORDINALS)})",
    "decade": rf"(?P<w>{'|'.join(DECADES)})",
    "ones": rf"(?P<o>{ONES})",
    "tens": rf"(?P<t>{TENS_WORD})",
    "one_word": ONE_WORD,
    "n": rf"(?P<n>{NUMBER})",
    "least": rf"(?:(?P<least>{NUMBER}) )",
    "vague": r"(?P<v>a few|several|some|many|a couple(?: of)?|a number of|few|countless)",
    "unit": r"(?P<u>(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ie))s?)",
    "about": r"(?:(?:about|almost|nearly|roughly|around|approximately|at least|at most|more than|less than|over|up to"
    r"|only|just over|just|the better part of|as (?:much|little|many) as|no (?:more|less|fewer) than) )?",
    "part": r"(?:(?:early|late|mid|earlier|later|sometime|the|the (?:beginning|start|middle|end|rest"
    r"|first (?:half|part)|second (?:half|part)|last half|latter part) of)[ -])*",
    "relation": r"(?P<rel>this past|this coming|last|next|this|past|previous|prior|following|coming|same|current"
    r"|upcoming|that same|that|the same|the following|the previous|the next|the current|the past|the prior"
    r"|the latest|latest)",
    "not_counted": NOT_COUNTED,
    "not_year": r"(?![\d%/:]|,\d|\.\d|-[a-z]| (?:people|troops|miles|feet|tons|tonnes|points|men|women|jobs|employees"
    r"|workers|residents|pounds|km|kilomet(?:re|er)s|metres|meters|square|shares|votes|seats|migrants|students|homes)\b)",
}

WORDS_OF = {  # the kinds of words that rules need
    "month": tuple(MONTHS),
    "weekday": tuple(WEEKDAYS),
    "season": tuple(SEASONS),
    "unit": (*(name + end for name in UNITS for end in ("", "s")), "centuries", *DAY_PARTS, "period"),
    "decade": tuple(DECADES),
    "clock": ("noon", "midday", "midnight", "morning", "afternoon", "evening"),
    "holiday": tuple({"day" if "day" in name.split() else max(name.split(), key=len) for name in rules()}),
}  # fmt: skip


def number(words: str) -> float:
    """The number that some words or digits give: "twenty-one", "1,200", "two and a half", "half a"; 0 if none."""
    words = words.lower().strip()
    if "half" in words.split()[:2] and "and" not in words:
        return 0.5
    half = 0.5 if words.endswith(("1/2", "and a half")) else 0.0
    words = re.sub(r"[ -]?1/2$| and a half$", "", words)
    if words[:1].isdigit():
        return float(words.replace(",", "")) + half
    total = 0
    for word in re.split(r"[ -]+", words):
        total = max(total, 1) * 100 if word == "hundred" else 12 if word == "dozen" else total + NUMBERS.get(word, 0)
    return total + half


def unit(word: str) -> str:
    """The unit in the singular: "centuries" gives "century"."""
    word = word.lower()
    return "century" if word.startswith("centur") else word.removesuffix("s")


def month(word: str) -> int:
    """1 for "January" or "Jan." to 12 for December."""
    return MONTHS[word.lower().rstrip(".")]


def weekday(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[word.lower().rstrip(".")]
