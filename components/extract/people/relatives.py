"""'Who', 'which' and 'that' -> the person or institution that they mean, by what stands right before them."""

import re

from components.extract.people.bodies import bodies
from components.extract.people.descriptions import unnamed
from components.extract.people.mentions import ArticlePeople, Mention
from components.languages.register import Person

OF_PEOPLE = frozenset("who whom whose".split())  # never said of an institution
REACH = 60  # characters between a name and its relative pronoun
NOUN_REACH = 80  # characters before a relative pronoun in which the noun phrase beside it begins
BESIDE = r"(?: \([^()\n]{1,30}\))?(?: of [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})?"
APPOSED_BEFORE = re.compile(
    BESIDE + r", [^.;:,\n“”\"]{3,120}, (?:and )?"
)  # between a name and 'who', however far: 'Ann Roe of Ohio, the chair of a committee on ports and bridges, who'
DESCRIBED_BEFORE = re.compile(
    BESIDE + r"(?:, \d{1,3})?, (?:an?|the|then|now|former|one of) [^.;:,\n“”\"]{2,120}"
)  # the same without a comma before 'who': 'Ann Roe, a Liberal who'

NOUN_AFTER = re.compile(
    r"(?:['’]s?)?(?: [a-z][\w-]*){1,3}, "
)  # between a name and 'who': 'Roe's campaign manager, who'
ARTICLE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Tt]he) (?:[a-z][\w-]* ){0,2}$")


def antecedent(people: ArticlePeople, at: int, relative: str) -> Person | None:
    """The antecedent of a relative pronoun at a position: the last one mentioned, REACH characters before.

    'Who' may also stand after an apposition. It means nobody named before where a noun stands beside it: 'voters who'
    in 'Roe spoke to voters who', nor an owner: 'Roe's manager, who'.
    """
    begin = people.sentence_span(max(1, people.sentence_number(at)))[0]
    mentioned = [m for m in people.mentions_before(at) if m.span[0] >= begin]
    if relative in OF_PEOPLE:
        mentioned = [m for m in mentioned if people.by_name[m.person].kind == "person"]
    if relative == "which":
        return _thing(people, mentioned, begin, at)
    beside = people.grammar.NOUN_BEFORE_RELATIVE.search(people.document.text, max(0, at - NOUN_REACH), at)
    if beside and not (mentioned and mentioned[-1].span[1] == beside.end("who")):
        return _described(people, mentioned, at) or _noun(people, beside["who"])
    if described := _apposed(people, mentioned, at) or _named_in_noun(people, at, relative):
        return described
    for mention in reversed(mentioned):
        end = mention.span[1]
        if people.document.text[end : end + 2] in ("'s", "’s"):
            continue
        near = at - end < REACH or APPOSED_BEFORE.fullmatch(people.document.text, end, at)
        return people.by_name[mention.person] if near else None
    return None


def _thing(people: ArticlePeople, mentioned: list[Mention], begin: int, at: int) -> Person | None:
    """The institution that 'which' means, in a sentence from `begin` on."""
    before = [m for m in mentioned if at - m.span[1] < REACH and people.by_name[m.person].kind == "institution"]
    near = [m for m in bodies(people) if begin <= m.span[0] and m.span[1] <= at < m.span[1] + REACH]
    if near and not (before and before[-1].span[1] > near[-1].span[1]):
        return people.known_bodies[near[-1].person]
    return people.by_name[before[-1].person] if before else None


def _described(people: ArticlePeople, mentioned: list[Mention], at: int) -> Person | None:
    """The person whom an apposition that ends in 'who' describes: 'Ann Roe, a Liberal who'; None if there is none."""
    text = people.document.text
    named = [m for m in mentioned if DESCRIBED_BEFORE.fullmatch(text, m.span[1], at)]
    return people.by_name[named[0].person] if named else None


def _apposed(people: ArticlePeople, mentioned: list[Mention], at: int) -> Person | None:
    """The person beside whom an apposition with another name stands: 'Ann Roe, a friend of Bob Poe's son, who'."""
    text = people.document.text
    named = [m for m in mentioned[:-1] if DESCRIBED_BEFORE.fullmatch(text, m.span[1], at - 2)]
    return people.by_name[named[-1].person] if named else None


def _named_in_noun(people: ArticlePeople, at: int, relative: str) -> Person | None:
    """The unnamed person whose description holds a name: 'a White House official, who'; None if there is none."""
    text, mentioned = people.document.text, people.mentions_before(at)
    if relative not in OF_PEOPLE or not mentioned or not NOUN_AFTER.fullmatch(text, mentioned[-1].span[1], at):
        return None
    start = mentioned[-1].span[0]
    article = ARTICLE_BEFORE.search(text, max(0, start - 30), start)
    return unnamed(people, text[article.start() if article else start : at].rstrip(" ,"))


def _noun(people: ArticlePeople, words: str) -> Person | None:
    """The unnamed people whom a noun phrase means, else those of its last word: 'critics' of 'rebuked critics'."""
    return unnamed(people, words) or unnamed(people, words.split()[-1])
