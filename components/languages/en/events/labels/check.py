"""Whether a label can be printed: a clause that stands by itself, with names for pronouns and nothing cut in a word."""

import re

OWN_WORDS = re.compile(r"“[^”]*”")  # a quotation may have pronouns
PRONOUN = re.compile(
    r"\b(?:(?i:he|she|it|they|him|them|we|me|you)|I|us)\b|(?<!^)\bthere\b"
    r"|^There\b(?! (?:is|are|was|were|has|have|will)\b)"
    r"|^(?i:(?:him|her|it)self|themselves)\b"
    r"|^(?:The|An?)\b[^A-Z]*\b(?:his|her)\b|\b(?:our|OUR|(?i:my|your))\b|\bOur\b(?! [A-Z])"
    r"|\b(?i:her|his|their|its)(?=$|[,.;:]| (?:to|on|in|at|for|with|by|from|of|as)\b)"
)
EXPLETIVE = re.compile(
    r"\b(makes?|made|making|finds?|found|finding) it (?=(?:(?:more|less|very|too|so) )?[a-z]+ (?:for|to|that)\b)"
)  # 'made it easier to sail' names nothing
CUT_CONTRACTION = re.compile(
    r"(?<![\w'’])(?:ll|re|ve|nt|t|s|d|m)\b(?![.-])|\b(?:ca|wo|do|did|does|is|was) n['’]?t\b|['’](?:ll|re|ve|d|m)\b"
    r"|\s['’]s\b"
)
OPENS_BADLY = re.compile(
    r"(?:(?:all|some|most|many|both|each|none|one|two|several) of (?:whom|which)"
    r"|and|but|or|nor|which|who|whom|whose|that|this|these|those|what|how|why|where|when|if|though|although|because"
    r"|while|as|than|so|just|even|then|neither(?! .* nor )|others?|one(?! of\b(?!.* were\b))|most important(?:ly)?,?"
    r"|thought|said|says|told"
    r"|(?:some|many|most|another|both|each|either|none|all|few|several|two|three)"
    r" (?:is|was|are|were|has|have|had|will|would|\w+ed))\b",
    re.I,
)
IN_THE_MIDDLE = re.compile(
    r"[()\[\]<>@#=|…]|https?:|--|\s[-–—―](?:\s|$)|\bamong other things\b"
    r"|,\s*(?:who|whom|whose|which|has|have|had|is|was|are|were|will|would|said|says)\b"
    r"|^(?:The|An?) [\w-]+, [a-z]+ed\b.* (?:rose|fell|was|were|is|are)\b"
    r"|,\s*(?:or|and)\s+\w+ (?:is|was|are|were|has|have)\b"
    r"|,\s*(?:for instance|for example|however)\b"
    r"|\bbut \w+ed\b|\bspent (?:speaking|\w+ing|at|in|on|with)\b"
    r"|\b(?:aimed|based|titled|called|named|known|involving|including|leading up)"
    r" (?:is|was|are|were|has|had|will|would)\b"
    r"|[a-z] and (?:19|20)\d\d(?=$| (?:in|at|on|of|for|to|by|with)\b)"
    r"|\b(?:for instance|for example|in fact|as well|the ones|in a position)$"
    r"|\b(?:is|was|are|were|be|been|of|to) (?:of|to|from|by|than)$",
    re.I,
)
ENDS_BADLY = re.compile(
    r"(?:\b(?:compared with|such as|including|according to|rather than|instead of|more|less|most|very|as|so|every|each"
    r"|any|no|some|other|another|first|whose|who|which|that|it|he|she|they|i|we|you|than|because|although|though|via"
    r"|to(?: be| have)?|as saying|quoted as|for the first time|were|was|is|are|been|being|the|an?|of|and|or|but"
    r"|out of (?:his|her|their|its) way|an? (?:effort|attempt|bid)|no matter|make|makes|take|takes|give|gives"
    r"|get|gets|put|puts|came|comes|occurs|occurred|happened"
    r"|in order|in (?:large |good )?part|thanks|went|had|got|took|made|gave|kept|let|said|told|wrote|asked|even"
    r"|went on|expected to come|notably"
    r"|particularly|especially|mainly|largely|titled|entitled|(?-i:Jan|Feb|Aug|Sept|Oct|Nov|Dec))"
    r"|[$€£]|['’]s?|\bSuper|\bU\.S|(?:(?<=\bthe)|(?<=\ba)|(?<=\ban)) [\w-]+ly"
    r"|\b(?:sent|gave|had|has|won|got|needs?) \d[\d,.]*|\ba \$[\d.,]+ (?:million|billion|trillion)"
    r"|\b(?:to convince|to persuade|convinced|persuaded|compelled) (?:(?!to\b)[\w.’'-]+ ){0,4}(?!to\b)[\w.’'-]+)$",
    re.I,
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
TIME_AS_ACTOR = re.compile(
    r"(?:(?:early|late|later|on|by|at|until|since|in|this|that|the|last|next) )*"
    rf"{WEEKDAY} (?:was|is|were|will|would|has|had|marked|saw|brought|came)\b"
    r"|(?:\w+ )?(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b|midnight|noon|morning|afternoon|evening|night|today|tomorrow"
    r"|yesterday|tonight|(?:hours|days|weeks|months|years) (?:later|earlier|ago|before|after))\b",
    re.I,
)
NAME_TWICE = re.compile(r"\b([A-Z]\w+ [A-Z]\w+)(?!['’]s)\b.*\b\1(?!['’]s)\b|\b(is|was|are|were|has|had|will|to) \2\b")
MOST = 12  # words


ASKED = re.compile(r": “(?:whether|how|why|if|what)\b")  # no statement
BROKEN_OFF = re.compile(r"\b(?:to be|the|an?|of|and|or|is|was|to)”$", re.I)


def is_printable(label: str) -> bool:
    """Whether a label has no pronoun as subject or object, no cut contraction, no time as actor, and a good end."""
    words = EXPLETIVE.sub(r"\1 ", OWN_WORDS.sub("", label)).strip()
    if BROKEN_OFF.search(label) or ASKED.search(label):
        return False
    if not words:
        return len(label.split()) <= MOST
    return len(label.split()) <= MOST and not (
        PRONOUN.search(words)
        or CUT_CONTRACTION.search(words)
        or OPENS_BADLY.match(words)
        or IN_THE_MIDDLE.search(words)
        or ENDS_BADLY.search(words)
        or TIME_AS_ACTOR.match(words)
        or NAME_TWICE.search(words)
    )
