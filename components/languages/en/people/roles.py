"""A name in its sentence -> the role that the text gives the person, and the country that the role implies."""

import re
from functools import cache

from components import lexicons
from components.languages.en.people import names
from components.languages.en.people.kinds import is_body
from components.languages.en.people.names import HONORIFICS
from components.languages.en.people.phrases import ARTICLE
from components.languages.en.regions import ANY_PROVINCE, STATES
from components.languages.register import key
from components.languages.results import Name

OPENERS = "He|She|It|They|We|I|The|A|An|This|That|These|His|Her|Their|In|On|At|But|And|If|When|While|As|For"
POINT_WITHIN = (
    r"(?<= [A-Z])\.(?= [A-Z])"  # 'President George W. Bush'
    rf"|(?<=\b[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\.(?= (?!(?:{OPENERS})\b))"  # 'the U.S. Senate'
)
LONGEST_ROLE = 90  # letters
ABBREVIATED = re.compile(r"\b[A-Z]\.[A-Z]$")
APPOSITION = re.compile(
    r"\s?(?:\([^()\n]{1,30}\))?,\s(?:(?P<is>who (?:is|was|heads|leads|runs|chairs)) )?"
    rf"(?P<role>(?:[^,.;:()“”\"\n]|{POINT_WITHIN}){{3,{LONGEST_ROLE}}})"
)
BEFORE = re.compile(r"(?:[\w’'.-]+[ \u00a0]){1,6}$")
OWNER = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Yy]our)"
LED = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:president|head|chair(?:man|woman|person)?|leader|director)$")
BODY_REACH = 250  # characters before "its president"
NAMED = re.compile(r"(?!The\b|An?\b)[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the) )*[A-Z0-9][\w&’'-]*)*")
POSSESSED = re.compile(r"([^,.;:()“”\"\n]{4,80}),\s$")
BETWEEN_WORDS = re.compile(r"[^\w’'.-]+")
BLANKS = (" ", "\u00a0")
STOPS = frozenset(
    """the a an and or but said says told by with for from of to in on at as that while when one his her their our
    is was were are""".split()
)
OF_OFFICE = re.compile(
    r"\b(?P<role>(?:Secretary|Minister|Attorney|Commissioner|Director|Deputy|Parliamentary Secretary|Chief|Supervisor) "
    r"of (?:the )?[A-Z]\w+(?:(?: and)? [A-Z]\w+){0,3}) $"
)  # 'Secretary of State Ann Roe'
ELECTED = frozenset("leader speaker rep sen gov".split())
REGIONS = re.compile(rf"\b(?:{ANY_PROVINCE}|{STATES})\b")
SENT_TO = re.compile(
    r"(?<=\b)((?:ambassador|envoy|consul(?:[- ]general)?|commissioner|emissary)(?: general)?) (?:to|in|at) .*", re.I
)  # where somebody is sent is not where he is from
BETWEEN = re.compile(
    r"\b(?:Canada|Canadian)[-–—](?:U\.?S\b\.?|United States|American|Mexico)|"
    r"\b(?:U\.?S\.?|American)[-–—](?:Canada|Canadian)|\bNorth American\b"
)  # 'expert on Canada-U.S. relations'
OF_CANADA = re.compile(
    rf"\b(?:Canad(?:a|ian)|{ANY_PROVINCE}|NDP|New Democrat(?:ic)?|Bloc Québécois|Ottawa|BC)\b|\bB\.C\."
)
OF_UNITED_STATES = re.compile(
    r"\bU\.S\.|\b(?:US|American|United States|Congress(?:man|woman)|FBI|CIA|GOP|Pentagon|White House|Federal Reserve|"
    r"Republicans?|(?<!New )(?<!Social )(?<!Christian )(?<!Liberal )Democrat(?:ic)?(?! (?:Republic|Unionist)\b))\b|"
    r"^(?:Gov|Rep)\.$|\bSecretary of State$|\b(?:Senate|House) (?:[Mm]ajority|[Mm]inority)\b|"
    r"\b(?:Trump|Biden|Obama|Clinton|Bush)(?:[’']s?)? (?:\w+ )?(?:campaign|administration|advis[eo]r|aide|spokes\w+)\b|"
    rf"\b(?:{STATES})(?: [Ss]tate)?(?:[’']s)? (?:Sen\.|Rep\.|Gov\.|Lt\.|(?i:senator|representative|governor|lieutenant|"
    r"attorney general|secretary|congress\w+|lawmaker|legislator|delegate)\b)|"
    rf"\b(?i:senator|governor|congress\w+|representative) (?:of|from|for) (?:{STATES})\b"
)
PARTY_OFFICE = re.compile(
    r"\b(?:Liberal|Conservative)(?: (?:[A-Z]\w+|house|leadership))? "
    r"(?:[Ll]eader|MPs?|[Mm]inister|[Pp]remier|[Cc]andidate|[Cc]ritic|[Ww]hip|[Gg]overnment|[Pp]arty|[Cc]aucus)\b"
)  # 'Conservative radio host' and 'liberal columnist' are views, not parties


def role_of(text: str, name: Name) -> str | None:
    """The role beside a name: the title before it, else the words before it, else the apposition after it."""
    title = " ".join(word for word in name.title.split() if key(word) not in HONORIFICS and key(word) != "dr")
    if title and key(title.split()[-1]) in names.words("roles") | ELECTED:
        return title
    office = OF_OFFICE.search(text, max(0, name.start - 60), name.span[0])
    if office:
        return office["role"]
    before = None
    if _last_word(text, name.start) in names.words("roles"):
        before = BEFORE.search(text, max(0, name.start - 60), name.start)
    if before:
        words = re.split(r"[.;:!?]\s", before[0])[-1].split()
        if words and key(words[-1]) in names.words("roles"):
            start = len(words) - 1
            while (
                start > 0
                and (words[start - 1].islower() or words[start - 1][0].isupper())
                and key(words[start - 1]) not in STOPS
                and not re.fullmatch(OWNER, words[start - 1])
                and words[start - 1] not in _spoken()
            ):
                start -= 1
            return f"{' '.join(words[start:])}"
    after = APPOSITION.match(text, name.span[1])
    if after and set(key(after["role"]).split()) & names.words("roles"):
        return ARTICLE.sub("", _whole(after["role"], text[after.end() :][:1]).strip())
    return _owned(text, name)


@cache
def _spoken() -> frozenset[str]:
    """The verbs of saying in the forms that stand before a role: 'says scholar Ann Roe', 'accused manager Bo Poe'."""
    verbs = lexicons.tree("en/cues")["verbs"]
    present = f"{verbs['plain']} {verbs['inserted']}".split()
    past = (*present, *verbs["other"].split())
    return frozenset((*(f"{verb}s" for verb in present), *(f"{verb.removesuffix('e')}ed" for verb in past)))


def _whole(role: str, following: str) -> str:
    """A role with the point of an abbreviation at its end: 'ambassador to the U.S.'.

    One that was cut at its length is without the rest of a word, and without words that lead to what is cut off.
    """
    if len(role) < LONGEST_ROLE:
        return f"{role}." if following == "." and ABBREVIATED.search(role) else role
    words = role.split()
    if following.isalnum():
        words.pop()
    while len(words) > 1 and words[-1].lower() in STOPS:
        words.pop()
    return " ".join(words)


def _last_word(text: str, at: int) -> str:
    """The key of the word right before a position, "" if there is none."""
    before = text[max(0, at - 30) : at]
    return key(BETWEEN_WORDS.split(before[:-1])[-1]) if before[-1:] in BLANKS else ""


def _owned(text: str, name: Name) -> str | None:
    """The role in 'the country's ambassador to the United States, Ann Roe,'."""
    before = POSSESSED.search(text, max(0, name.start - 90), name.start)
    if not before or text[name.span[1] : name.span[1] + 1] not in (",", "."):
        return None
    phrase = re.split(rf"\b(?:[Tt]he|[Aa]n?|{OWNER})\b ", before[1])[-1]
    phrase = re.split(r"['’]s? ", phrase)[-1].strip()
    if LED.search(before[1]):
        body = _body_before(text, before.start())
        return f"{phrase} of the {body}" if body else f"its {phrase}"  # no bare "president", who leads a state
    return phrase if set(key(phrase).split()) & names.words("roles") else None


def _body_before(text: str, at: int) -> str | None:
    """The body that was named last before 'its president'; None if none was, by a noun for a body."""
    named = [found[0] for found in NAMED.finditer(text, max(0, at - BODY_REACH), at)]
    bodies = (name for name in reversed(named) if any(map(is_body, name.lower().split())) and " " in name)
    return next(bodies, None)


def country_of(role: str) -> str | None:
    """The country that a role implies, None if it implies none."""
    held = BETWEEN.sub("", SENT_TO.sub(r"\1", role))
    if OF_UNITED_STATES.search(held):
        return "US"
    return "CA" if OF_CANADA.search(held) or PARTY_OFFICE.search(held) else None
