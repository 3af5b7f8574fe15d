"""Kinds of people and bodies (data/lexicons/en/kinds.toml): whether a description and an introduction mean the same."""

import re
from functools import lru_cache

from components import lexicons
from components.languages.en.people.phrases import ARTICLE, GENERIC, head_noun, noun_phrase
from components.languages.en.regions import ANY_PROVINCE, STATES
from components.languages.register import key
from components.languages.word_lists import keys, kinds_by_word

WORD = re.compile(r"[\w-]+")
TRADE_AFTER = re.compile(
    r"[ \u00a0](?:[a-z][\w-]*[ \u00a0]){0,3}?(?P<noun>[a-z][\w-]*)(?=(?:['’]s?)?$|[ \u00a0][A-ZÀ-Þ])"
)
# Of the words for what somebody does that are no roles: 'Hydrologist Bev Roe', 'Zookeeper Dan Poe'.
TRADE_ENDINGS = tuple("ologist ician grapher keeper maker onomist curator entist archivist operator".split())
PARENT = re.compile(
    r"^the (?:single )?(?:mother|father|grandmother|grandfather|mom|dad) of (?:one|two|three|four|five|six|\d+)\b", re.I
)
FROM_PLACE = re.compile(
    r"^the (?:[A-Z][\w.’'-]* ){1,3}(?:(?:grand)?(?:mother|father)|native|resident|retiree|pensioner)\b"
)  # 'the Sarnia grandmother'
BUILDINGS = frozenset("house hall hill".split())  # end the names of seats of power, which are no group or firm
TRADES = frozenset("farmer driver maker retailer broker fisher worker owner".split())  # kinds of people
POSITIONS = frozenset(("leader", "executive"))
RELATIVE_FOLLOWS = frozenset(("the man", "the woman", "the person"))  # a name after these is no apposition
# What says only how long, how well or where somebody is known, and nothing about who it is.
WEIGHTLESS = GENERIC | frozenset(
    """senior top veteran long-time longtime leading prominent local regional national former ex onetime one-time
    retired young old well-known outspoken seasoned of for in and from to with on at his her their two the""".split()
)
NATIONALITIES = {"canadian": "CA", "american": "US", "us": "US", "mexican": "MX", "british": "GB", "french": "FR"}
DEMONYMS = {
    "nova scotian": "nova scotia", "ontarian": "ontario", "albertan": "alberta", "manitoban": "manitoba",
    "new brunswicker": "new brunswick", "quebecer": "quebec", "quebecker": "quebec", "saskatchewanian": "saskatchewan",
    "british columbian": "british columbia", "newfoundlander": "newfoundland", "islander": "prince edward island",
    "yukoner": "yukon", "texan": "texas", "michigander": "michigan", "new yorker": "new york", "mainer": "maine",
    "vermonter": "vermont", "minnesotan": "minnesota", "californian": "california", "ohioan": "ohio",
    "washingtonian": "washington", "montanan": "montana", "north dakotan": "north dakota", "torontonian": "toronto",
    "montrealer": "montreal", "calgarian": "calgary", "liberal": "liberal", "conservative": "conservative",
    "new democrat": "ndp", "democrat": "democrat", "republican": "republican",
}  # fmt: skip
PARTISAN = re.compile(rf"(?P<place>{ANY_PROVINCE}|{STATES}) (?:New Democrat|Democrat|Republican|Liberal|Conservative)")


def _kinds(word: str, table: str) -> frozenset[str]:
    """The kinds of a word or of its singular."""
    groups = kinds_by_word("en/kinds", table)
    return groups.get(word) or groups.get(word.removesuffix("s")) or frozenset()


@lru_cache(maxsize=1 << 12)
def _kinds_of(words: str, table: str) -> frozenset[str]:
    """The kinds of all words of a text."""
    return frozenset(kind for word in WORD.findall(words) for kind in _kinds(word, table))


def nationality(words: str) -> str | None:
    """The country of 'the Canadian minister', 'the American envoy' (ISO 3166-1); None if a description tells none."""
    told = key(noun_phrase(words)).replace("british columbia", "").split()
    return next((NATIONALITIES[word] for word in told if word in NATIONALITIES), None)


def demonym(words: str) -> str | None:
    """The place or party whose people a description names: 'the Nova Scotian' -> "nova scotia"; None if none.

    Of 'the Maine Democrat' it is the place, as a text seldom tells the party of those it names.
    """
    phrase = noun_phrase(words)
    partisan = PARTISAN.fullmatch(phrase)
    return key(partisan["place"]) if partisan else DEMONYMS.get(key(phrase))


@lru_cache(maxsize=1 << 13)
def fit(words: str, introduction: str) -> float:
    """How well a description fits an introduction: 0 not, below 1 by its head noun alone, from 1 to 2 by all its words.

    A word is found in the introduction as such, which counts more, or by a word of its kind: "union leader" in
    "directs the Steelworkers".
    """
    told, head = key(introduction), head_noun(words)
    held = frozenset(WORD.findall(told))
    if _holds_another_office(head, told) or not (head in held or _kinds(head, "people") & _kinds_of(told, "people")):
        return 0.0
    others = [word for word in WORD.findall(key(ARTICLE.sub("", words))) if word != head and word not in WEIGHTLESS]
    if not all(_stands_in(word, held, told) for word in others):
        return 0.5
    return 1 + sum(word in held for word in (head, *others)) / (1 + len(others))


def _stands_in(word: str, held: frozenset[str], told: str) -> bool:
    """Whether a word of a description, or one of its field, stands in an introduction."""
    if word in held or word.removesuffix("s") in held:
        return True
    if is_body(word):  # "the chamber president" is not that of a council
        return body_fits(word, told) > 0
    return bool(_kinds(word, "fields") & _kinds_of(told, "fields"))


def is_kind_of_person(noun: str) -> bool:
    """Whether a noun names a kind of person in the lexicon."""
    return bool(_kinds(noun, "people"))


def describes_somebody(words: str) -> bool:
    """Whether a definite description is one of a person: by trade, origin, age or children ('the mother of two')."""
    head = head_noun(words)
    known = is_kind_of_person(head) or demonym(words) is not None or PARENT.search(words) or FROM_PLACE.search(words)
    return bool(known) or (words[:4].lower() == "the " and head.endswith((*TRADE_ENDINGS, "-year-old")))


def tells_more(words: str) -> bool:
    """Whether a description may tell something new of who spoke last; not an office, which somebody else may hold."""
    head = head_noun(words)
    return words.lower().startswith("the ") and not _kinds(head, "offices") and not head.endswith("ing")


def speaks_against(words: str, introduction: str) -> bool:
    """Whether an introduction names another kind of person than a description: 'a farmer' and 'a lawyer'."""
    described, told = _kinds(head_noun(words), "people"), _kinds_of(key(introduction), "people")
    if _holds_another_office(head_noun(words), key(introduction)):
        return True
    if described <= TRADES and told <= POSITIONS:
        return False  # the president of the growers may be a farmer
    return bool(described and told) and described.isdisjoint(told)


def _holds_another_office(head: str, told: str) -> bool:
    """Whether an introduction tells a public office, and none that a description has: 'the governor', a premier."""
    meant, held = _kinds(head, "offices"), _kinds_of(told, "offices")
    return bool(meant and held) and meant.isdisjoint(held)


def modifies(before: str, after: str) -> bool:
    """Whether a name within a mention is not whom it means, by the words around the name in the mention.

    It stands in a phrase before a noun for somebody ('the Bay Street [lawyer]', 'Great Lakes [shipper Ann Roe]'), or is
    the subject of a clause about somebody ('the man [Ann Roe] chose').
    """
    noun = TRADE_AFTER.match(after)
    if noun and (is_kind_of_person(noun["noun"]) or _is_listed(noun["noun"])):
        return True
    return key(before).strip() in RELATIVE_FOLLOWS


def _is_listed(noun: str) -> bool:
    """Whether a noun, or its singular, is among the roles or the nouns for people."""
    return any(not keys("en/names", kind).isdisjoint((noun, noun.rstrip("s"))) for kind in ("roles", "people_nouns"))


def is_expert(noun: str) -> bool:
    """Whether a noun names somebody who judges what others do, as 'analysts' do, rather than what he or she does."""
    return "expert" in _kinds(noun, "people") | _kinds(noun.removesuffix("s"), "people")


def is_body(noun: str) -> bool:
    """Whether a noun names a kind of body."""
    return noun in lexicons.tree("en/kinds")["bodies"]


def body_fits(noun: str, name: str) -> int:
    """How well a body of this name may be called by a noun: 0 not, 1 by a noun for any body, 2 by its own kind."""
    named = lexicons.tree("en/kinds")["bodies"].get(noun, "")
    if named == "any":
        return int(key(name).split()[-1] not in BUILDINGS)
    return 2 if not frozenset(named.split()).isdisjoint(WORD.findall(key(name))) else 0
