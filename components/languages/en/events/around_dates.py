"""Words around a date or a named event that show whether, and how, it dates an event."""

import re

BEFORE_CLAUSE = re.compile(r"\b(?:before|after)$", re.I)
ALONE = re.compile(r"\s*(?:,|that\b|which\b|[.;:!?)\"”'’—–-])|\s*$")  # 'two days before,': no clause follows
JOINS = re.compile(r"[\s,]*(?:(?:on|in|at|of|by|the|or so|in office)[\s,]*)*")  # between two halves of one expression
DENIED = re.compile(r"\b(?:rather than|instead of|not)(?: on| by| in)? $", re.I)
SUPERLATIVE = (
    r"(?:larg|bigg|great|small|high|low|strong|weak|long|short|fast|slow|deep|steep|sharp|old|young|earli|few|hard|tough"
    r"|hott|cold|wett|dri|busi|dead?li|costli|clos|tight|heavi|rich|poor|bloodi)est|[Mm]ost|least|worst|best"
)
SINCE = re.compile(
    rf"(?:\b(?:{SUPERLATIVE}|than (?:in|at|any|ever|it|they|he|she))\b[^.,;:]{{0,60}}\bsince|\bSince)"
    r"(?: the| early| late| about)? $"
)  # 'the largest since 1928' tells nothing of 1928, and 'Since 1928, ...' what lasts, not what began
COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?) (?:before|after) (?:the )?$", re.I)  # a holiday
DEFINITE = re.compile(r"\b(?:the|that|their|his|its)\b[^,]{0,30}\b(?:came|comes|took place|was|is)\s*$", re.I)
NAME_ASIDE = re.compile(r"\b(?:since|before|after|until|following|ahead of)(?: \w+){0,2}\s$", re.I)
NAME_DATES = re.compile(r"\b(?:on|in|at|during)(?: \w+){0,2}\s$", re.I)
BESIDE = re.compile(
    r"(?:,? and(?: so)?|,? after|,? until|,? when|,? following) "
)  # what a second event in a sentence begins with
BESIDE_KINDS: tuple[str, ...] = ("call", "retaliation", "threat", "pause_or_exemption", "order_or_law", "negotiation")
RANGE = re.compile(r" ?(?:to|until|till|through|thru|[-–—]) ?(?:the )?")  # between the two ends of a span of time
BETWEEN = re.compile(r"\bbetween(?: the)? $", re.I)  # before the first end, where 'and' joins the two
AND_BETWEEN = re.compile(r" and (?:the )?")
MOVED = re.compile(
    r"\b(?:mov|postpon|delay|push|shift|reschedul|chang|brought forward|put off|put back|advanc)\w*\b[^.;]{0,60}$", re.I
)  # 'postponed from Monday to Friday' names two days and no span
TOLD_BEFORE = re.compile(r"\s*(?:it|that|this)\b[^,.]{1,60},", re.I)  # 'a day after it appeared,'
TOOK = re.compile(
    r"\b(?:(?:has|have|had)(?:n['’]t)?|['’]ve)\b(?:[^,;.:]|,(?=\d)){0,60}\bin (?:just |only |about )?$"
    rf"|\b(?:{SUPERLATIVE}|(?<=\w )(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th|only)|straight|consecutive"
    r"|never|nobody|no one|no such|than (?:at )?any(?: other)? (?:time|point|year))\b"
    r"(?:(?! (?:will|would|to|is|are|was|were)\b)[^,;.:]){0,60}"
    r"\bin (?:just |only |about |more than |at least |nearly |almost |over )?$"
)  # 'has sold a million in' a month, 'the worst storm in' ten years
NEXT_DAY = re.compile(r"(?:the|that) (?:next|following|same)|that (?:day|night|morning)|the day (?:after|before)", re.I)
LASTS = re.compile(r"\b(?:from|until|till|for|by|starting|since)(?: the)? $", re.I)  # such a date is not the verb's
SAME_DAY_THAT = re.compile(r"\b(?:same|the|very) (?:day|night|week|month|year|morning|evening) that ", re.I)
TODAY: tuple[str, ...] = ("today", "tonight", "this morning", "this afternoon", "this evening")
CREDIT = re.compile(
    r"\b(?:first published|(?:^|originally |article |story |was )published on(?= \w+\.? \d)|"
    r"all rights reserved|copyright|file photo)\b|<\w+ [\w-]+="
    r"|\(@\w+\) (?:[a-z]{3,9}\.? \d|\d)|\(all times [a-z]"  # the stamp of a short message, the head of a running report
    r"|(?-i:[a-z](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) \d{1,2}, \d{4} \d",  # of a comment
    re.I,
)
THIS_YEAR = "this year"
