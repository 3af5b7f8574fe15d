"""The names of people in English text, and the lists of words about people."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from components import lexicons
from components.languages.en.people.kinds import DEMONYMS, TRADE_ENDINGS, is_kind_of_person
from components.languages.en.times.words import MONTHS
from components.languages.register import Gender, key
from components.languages.results import Name
from components.languages.word_lists import keys
from components.models import Span

ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Prof|St|Lt|Col|Capt|Sgt|Rev|Hon|Jr)\."
WITH_PARTICLE = r"[dDl]['’](?=[A-ZÀ-Þ])[A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w*)*"  # d'Amour
SECOND_SYLLABLES = "moon|un|hye|in|wen|jeou|koo|il|sung|hwan|hyun|jin|min|soo|ho|young|bak|se|eun|hee|jae|joon"
TOKEN = (
    rf"(?:{ABBREVIATED}|(?:[A-Z]\.)+|{WITH_PARTICLE}|"
    rf"[A-ZÀ-ÖØ-Þ]\w*(?:[-'’][A-ZÀ-ÖØ-Þ]\w*|['’][a-zß-öø-ÿ]{{4,}}|-(?:{SECOND_SYLLABLES})(?![\w-]))*)"
)
PARTICLE = r"(?:(?:de la|de|du|van der|van|von|bin|al|la|le)[ \u00a0])?"
NICKNAME = r"(?:[ \u00a0][(“\"][A-Z]\w+[)”\"])?"  # Theresa "Tess" Roe
RUN = re.compile(rf"(?<![\w@#]){TOKEN}(?:{NICKNAME}[ \u00a0]{PARTICLE}{TOKEN}){{0,7}}")
NAME_WORD = re.compile(r"(?<![\w(“\"])[\w.]+(?:[-'’]\w+)*")
LONGEST_NAME = 4
PARTICLES = frozenset("abu ben bin das del den der des dos ibn las les los san ter van von".split())  # of last names
ORIGINS = frozenset(
    "american israeli palestinian iranian iraqi syrian saudi korean hispanic latino republican democrat muslim".split()
)  # end no name: 'Arab Israeli', 'Hispanic Republican'
PLACE_OPENERS = frozenset("san santa los las des el puerto st saint".split())  # of the names of cities
PREPOSITIONS = frozenset("about against at by for from in of on over to with".split())  # capitals in headlines only
CAPITALS = re.compile(r"(?<![\w.])[A-Z][A-Z'’-]{1,40}(?: [A-Z][A-Z'’-]{1,40}){1,2}(?!\w|:| —)")
ACTS = re.compile(
    r"(?:also |now )?(?:ships?|makes?|builds?|owns?|runs?|operates?|represents?|speaks? for|employs?|supplies|sells?|"
    r"buys?|mines?|grows?|produces?|exports?|imports?|publishes|tracks?|stud(?:y|ies)|advises?|lobbies|insures?|hauls?)\b"
)  # after "which": what a company or group does
NAMES_AND_MONTHS = "March|April|May|June|August"  # what people and months are called
LAST_MONTH = re.compile(rf"(?:^|[ \u00a0])({NAMES_AND_MONTHS})$")  # at the end of a run
DAY_OR_YEAR = re.compile(r",?[ \u00a0]\d")
NAMED_LIKE_A_MONTH = re.compile(rf"\b(\w{{1,30}})[ \u00a0]({NAMES_AND_MONTHS})\b(?!,?[ \u00a0]\d)")
TITLE_OF = re.compile(
    r"\b(?:Chief|Director|Secretary|Undersecretary|Minister|Commissioner|Administrator|Head|Supervisor|Superintendent|"
    r"Dean|Bureau) (?:of|for) (?:the )?$"
)  # before the rest of a title and the name: 'Chief of [Staff Ann Roe]'
AGAINST = re.compile(r"\b(?:[Aa]nti|[Pp]ro|[Nn]on|[Nn]ever|[Pp]ost|[Pp]re)-$")  # 'anti-Roe' names nobody
MAY, LIKE_MAY = re.compile(r"\bMay\b(?!,?[ \u00a0]\d)"), "Kim"  # of one length
TIME_BEFORE = re.compile(
    r"(?i:\b(?:in|of|by|to|for|from|since|until|till|before|after|during|through|between|around|late|early|mid|last|"
    rf"next|this|every|each)|\b(?:{'|'.join(MONTHS)}),? (?:and|or))[ \u00a0-]$"
)  # before a month that is no last name
POLLS = frozenset("poll polled polling survey surveyed study".split())  # among the words for those who take them
HONORIFICS: dict[str, Gender] = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}


def words(kind: str) -> frozenset[str]:
    """A list of data/lexicons/en/names.toml, as keys."""
    return keys("en/names", kind)


def means_person(noun: str) -> bool:
    """Whether a noun is one for people: 'minister', 'farmers'; `noun` is in small letters."""
    word = noun.removesuffix("s")
    return (word not in POLLS and is_kind_of_person(word)) or any(
        form in words(kind) for kind in ("people_nouns", "roles") for form in (noun, word)
    )


@cache
def given_names() -> dict[str, Gender]:
    """The gender of given names that have one: by our own list, else by the public one."""
    own = lexicons.tree("en/names")["given"]
    genders: tuple[Gender, ...] = ("m", "f")
    found: dict[str, Gender] = {}
    for lists in (lexicons.tree("en/given_names"), own):
        for gender in genders:
            found |= dict.fromkeys((key(name) for name in lists[gender].split()), gender)
    both = {key(name) for name in own["m"].split()} & {key(name) for name in own["f"].split()}
    return {name: gender for name, gender in found.items() if name not in both}


def firms(text: str) -> frozenset[str]:
    """Always empty: English rules know names of firms by their words."""
    return frozenset()


def names_in(text: str, start: int, end: int) -> Iterator[Name]:
    """The names of people among the capitalised words of a text, and single words that may be last names."""
    for run in RUN.finditer(text, start, end):
        dated = DAY_OR_YEAR.match(text, run.end())
        name = _name(LAST_MONTH.sub("", run[0]) if dated else run[0])
        if name and not acts_as_body(text, run.span()):
            name = _after_title(text, name.moved(run.start()))
            if name.full or not AGAINST.search(text, max(0, name.start - 6), name.start):
                yield _without_opener(text, name)
        elif name is None and not dated and (month := LAST_MONTH.search(run[0])):
            at = run.start() + month.start(1)
            if month[1] in _months_as_last_names(text) and not _follows_time_word(text, at):
                yield Name((at, run.end()), (month[1],), "", at)


def _after_title(text: str, name: Name) -> Name:
    """A name without the end of a title that began before it: 'Chief of Staff [Ann Roe]'."""
    if not TITLE_OF.search(text, max(0, name.start - 40), name.start) or key(name.words[0]) in given_names():
        return name
    given = (at for at in range(1, len(name.words) - 1) if key(name.words[at]) in given_names())
    return _last_words(text, name, next(given, 0))


def _last_words(text: str, name: Name, at: int) -> Name:
    """A name without its first words and its title."""
    found = re.search(r"\s".join(map(re.escape, name.words[at:])) + "$", text[slice(*name.span)]) if at else None
    if found is None:
        return name
    start = name.span[0] + found.start()
    return Name((start, name.span[1]), name.words[at:], "", start)


def _without_opener(text: str, name: Name) -> Name:
    """A name without words that only stand before it: 'Injecting [Roe] into the debate', 'Rival [Ann Roe] won'.

    Where the text has the name without them, they are dropped if they are no given name; before a last name alone only
    if the word is a participle or stands elsewhere in small letters.
    """
    first, last = key(name.words[0]), name.words[-1]
    if not name.full or first in given_names():
        return name
    known = _full_names(text).get(last, frozenset())
    opens = len(first) > 2 and first not in PARTICLES and _opens(text, name.words[0])
    given = [at for at in range(1, len(name.words) - 1) if key(name.words[at]) in given_names()]
    dropped = next((at for at in given if opens or name.words[at:] in known), 0)
    if len(name.words) == 2 and not name.title and first not in PARTICLES and len(first) > 2:
        others = [one[0] for one in known if one[0] != name.words[0]] if opens else []
        dropped = int(any(key(one) in given_names() or not _opens(text, one) for one in others))
    return _last_words(text, name, dropped)


def _opens(text: str, word: str) -> bool:
    """Whether a capitalised word is a participle or stands elsewhere in small letters, so that it is hardly a name."""
    return word.endswith(("ing", "ly", "ated")) or bool(re.search(rf"\b{re.escape(word.lower())}s?\b", text))


@lru_cache(maxsize=4)  # it is asked for several names of a text
def _full_names(text: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """The full names of a text by their last words."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for run in RUN.finditer(text):
        name = _name(run[0])
        if name and name.full:
            found.setdefault(name.words[-1], set()).add(name.words)
    return {last: frozenset(names) for last, names in found.items()}


def known_to_parser(words: str, text: str) -> str:
    """A sentence of a text with a last name that the parser knows in the place of May, which it takes for a verb."""
    if "May" not in words or "May" not in _months_as_last_names(text):
        return words
    return MAY.sub(lambda may: may[0] if _follows_time_word(words, may.start()) else LIKE_MAY, words)


def _follows_time_word(text: str, at: int) -> bool:
    """Whether words before a place make a month of what stands there: 'in', 'last'."""
    return bool(TIME_BEFORE.search(text[max(0, at - 30) : at]))


@lru_cache(maxsize=4)  # it is asked for each such month of a text
def _months_as_last_names(text: str) -> frozenset[str]:
    """The months that follow a given name in a text, as in 'Theresa May'."""
    return frozenset(found[2] for found in NAMED_LIKE_A_MONTH.finditer(text) if key(found[1]) in given_names())


def acts_as_body(text: str, span: Span) -> bool:
    """Whether what follows a name of several words shows that it is a company or group: 'Acme Potash, which ships'."""
    return text.startswith(", which ", span[1]) and " " in text[slice(*span)] and bool(ACTS.match(text, span[1] + 8))


def names_in_capitals(text: str) -> Iterator[Name]:
    """The full names that a text writes in capitals and takes up by the last name: 'ANN ROE ... Roe said'."""
    for found in CAPITALS.finditer(text):
        words = tuple(word.title() for word in found[0].split())
        if re.search(rf"\b{re.escape(words[-1])}\b", text) and not any(map(_is_common, words)):
            yield Name(found.span(), words, "", found.start())


def _is_common(word: str) -> bool:
    """Whether a word belongs to names of organisations, places or titles, or opens sentences."""
    return key(word) in _skipped() or key(word) in _unlike() or key(word) in words("roles")


@lru_cache(maxsize=1 << 15)  # the same capitalised words return often, and most are no name
def _name(run: str) -> Name | None:
    """The name at the end of a capitalised run; None if it is an organisation, a place or no name at all."""
    spans = [found.span() for found in NAME_WORD.finditer(run)]
    tokens = [run[start:end] for start, end in spans]
    first, last = _bounds([key(token) for token in tokens])
    if not 0 < last - first <= LONGEST_NAME or not _is_name(tokens[first:last]):
        return None
    openers = 0
    while openers < first and key(tokens[openers]) in words("openers"):
        openers += 1
    begin, start = spans[openers][0], spans[first][0]
    return Name((start, spans[last - 1][1]), tuple(tokens[first:last]), run[begin:start].strip(), begin)


def _bounds(keys: list[str]) -> tuple[int, int]:
    """The index of the first word of the name in a capitalised run, and the index after its last word."""
    titled = [i for i, word in enumerate(keys[:-1]) if word in words("titles") or _is_trade(keys, i)]
    first = titled[-1] + 1 if titled else 0  # "British Columbia Premier David Eby": whatever stands before the title
    while first < len(keys) and keys[first] in _skipped() and not (titled and _is_month(keys[first])):
        first += 1
    last = len(keys)
    first = max((at + 1 for at in range(first, last - 1) if keys[at] in PREPOSITIONS), default=first)
    while last > first and keys[last - 1] in words("openers"):
        if _is_month(keys[last - 1]) and (titled if last - 1 == first else keys[last - 2] in given_names()):
            break  # the last name of Ms. May and Elizabeth May
        last -= 1
    return first, last


def _is_month(word: str) -> bool:
    """Whether a word is a month that people are called, too."""
    return word in NAMES_AND_MONTHS.casefold().split("|")


def _is_trade(keys: list[str], at: int) -> bool:
    """Whether a word before a full name says what the person does: "Librarian Ann Roe", "Patrol Agent Bob Poe"."""
    before_given = len(keys) - at > 2 and keys[at + 1] in given_names() and keys[at].endswith(TRADE_ENDINGS)
    trade = keys[at] in words("roles") or is_kind_of_person(keys[at]) or before_given
    return len(keys) - at > 2 and trade and keys[at] not in given_names()


@cache
def _skipped() -> frozenset[str]:
    """The words that may stand before a name in a capitalised run."""
    return words("openers") | words("titles") | words("places")


@cache
def _unlike() -> frozenset[str]:
    """The words of names that are no person's: of organisations and places."""
    return words("organisations") | words("landmarks")


def _is_name(tokens: list[str]) -> bool:
    """Whether capitalised words may be somebody's name: no organisation, no abbreviation."""
    if any(key(token) in _unlike() or (token.isupper() and len(token.replace(".", "")) > 3) for token in tokens):
        return False
    if key(" ".join(tokens)) in DEMONYMS:
        return False
    if len(tokens) > 1 and (key(tokens[0]) in PLACE_OPENERS or key(tokens[-1]) in ORIGINS):
        return False
    office = len(tokens) > 1 and key(tokens[-1]) in words("offices") and key(tokens[0]) not in given_names()
    return not office and (len(tokens) > 1 or len(tokens[0]) > 2)
