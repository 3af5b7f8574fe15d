"""Finds where the clause around a cue of advice begins and ends, and the further verbs that depend on the same cue."""

import re
from collections.abc import Iterator
from functools import cache

from components.languages.en.advice.rules import ADVERB, PLAIN_VERBS, any_of
from components.lexicons import tree
from components.models import Span

COORDINATORS = "and but so or yet because then while whereas although though as since"
SUBORDINATORS = """if unless should provided until while as when whenever once given with without after before since
although though to in at on for by despite rather instead under during from because whatever however against faced
amid even who which whose"""
SAYING_VERBS = "said says believes believe thinks think suggests argues feels insists means"
CLAUSE_OPENINGS = (
    r"(?:I|we|they|he|she) (?:think|believe|guess|know|feel|hope|suspect)|I don[’']t think|I would say|"
    r"I[’']d (?:say|argue)|"
    r"in \w+ (?:view|opinion|judgment|mind)|look|listen|frankly|clearly|obviously|ultimately|first of all|first(?:ly)?|"
    r"second(?:ly)?|third(?:ly)?|finally|so|and|but|or|now|well|also|then|today|therefore|again|yes,|no,|"
    r"at the same time|failing that|meanwhile|which means|of course|in short|in fact|in the end|that|because|"
    r"that(?:[’']s| is) why|which is why"
)
# Verbs of a following clause that has its own subject and gives no advice: "but they will refuse".
NO_ADVICE_VERBS = "will would is are was were has have can could may might wants want need"
SUBJECT_PRONOUNS = "we he she they it I you that this there"
# Words that follow a verb in its base form rather than a noun.
VERB_FOLLOWERS = """the a an our their its his her your my this that these those it them him us all every any more with
to on toward towards in out up back off down against away over from through into each
early late hard harder fast faster slowly softly nicely twice"""

CLAUSE_BREAK = re.compile(
    rf"(?:,|[—–:]|\s-)\s+(?:(?:{any_of(COORDINATORS)}|adding that|that)\s+)?|"
    rf"\s(?:{any_of(COORDINATORS)}|therefore)\s+|\bthat\s+|\s[\"“]|\b(?:{any_of(SAYING_VERBS)})\s+",
    re.I,
)
COORDINATES = re.compile(r"\s(?:and|or|as|since|so|then|yet)\s+")
AUXILIARY_FORMS = (
    "is are was were has have had will would can could may might do does did want wants hurt hurts face faces"
)
FINITE_VERB = re.compile(rf"\b(?:{any_of(AUXILIARY_FORMS)})\b|[’'](?:s|re|ve|ll)\b", re.I)
BLANKS_AND_MARKS = re.compile(r"[\s\"“”‘’']+")
CLAUSE_OPENING = re.compile(rf"(?:{CLAUSE_OPENINGS}),? (?:that )?", re.I)
SUBORDINATE = re.compile(rf"(?:{any_of(SUBORDINATORS)}|as long as|so long as|in case|in the event)\b", re.I)
RELATIVE_HEAD = re.compile(r"(?:an?|any|every|each|no) [\w’'-]+(?: [\w’'-]+)?", re.I)  # 'a country [that exports]'
CONDITION = re.compile(
    r"\b(?:if|unless|provided(?: that)?|as long as|so long as|in case|in the event)\b"
    r"(?! (?:not|only|any|anything|ever)\b)[^,;.!?]*",
    re.I,
)
CUT = re.compile(
    r",? so that\b|,? so (?:we|they|he|she|it|you)\b|,? [“\"]?because\b|\s[—–]\s|\s-\s|"
    rf", but\b(?! (?:then |also |never |always |do not |don[’']t )?(?:{PLAIN_VERBS})\b)|"
    r", (?:so|as|which|who|where|whose|since|though|although|adding|whereas|because|or else)\b|"
    r", (?:and )?(?:that|this|it|there|we|he|she|they|I)\b|"
    r", (?:an?|one|the) (?:[\w-]+ )?(?:step|move|measure|change|task|decision|idea|goal|policy|course|figure|promise|"
    r"prospect|condition|demand)\b|"
    rf"\b(?:and|but) (?:{any_of(SUBJECT_PRONOUNS)}|the \w+) (?:{any_of(NO_ADVICE_VERBS)})\b|"
    rf"\b(?:and|but) (?:{any_of(SUBJECT_PRONOUNS)})[’'](?:d|ll|re|s|ve)\b|"
    r", and (?:the )?[\w’'-]+ (?:should|must|ought|needs?|has to|have to)\b|"
    r",? (?:he|she|they) (?:said|says|added|argued|wrote|told)\b",
    re.I,
)
ASIDE = r"above all|most of all|in particular|at the same time|in the meantime|if \w+|where \w+"  # after "and"
PURPOSE = re.compile(
    r"(?<=\w) (?:in order (?:for (?:[\w’'-]+ ){1,4})?)?to "
    r"(?!(?:the|an?|its|our|their|his|her|this|that|these|those|[A-Z]\w*)\b)\w+"
)
VERB_JOINT = re.compile(
    r"(?P<gap>,\s+(?:(?:and|or|but|then)\s+)?(?:then\s+)?|"
    rf"(?:,|(?<!\s))\s+(?:and|but),\s(?:{ASIDE}),\s|"
    r"(?<!\s)\s+(?:and|or|but|while|and then)\s+)"
    rf"(?P<to>(?:not )?to )?(?:not )?{ADVERB}(?P<verb>[a-z]+)(?P<next>\s+[\w’']+)?"
)
JOINT_BEFORE = re.compile(r"(?:and|but|or|while|so|then) +(?=\w)")
JOINT_AFTER = re.compile(rf"(?<!,)(?:,|\s(?:and|but),\s(?:{ASIDE})|\s(?:and|or|but|while|that|then))+$")
AFTER_VERB = re.compile(rf"\s*(?:{any_of(VERB_FOLLOWERS)})$", re.I)


def clause_start(text: str, floor: int, at: int) -> int:
    """Where the clause of the cue at `at` begins: at `floor`, the end of the clause before it, or later."""
    start = floor
    for gap in CLAUSE_BREAK.finditer(text, floor, at):
        if _begins_clause(text, floor, text[start : gap.start()].strip(), gap[0]) and (
            text[gap.end() : at].strip() or floor
        ):
            start = gap.end()
    while opening := CLAUSE_OPENING.match(text, start, at) or BLANKS_AND_MARKS.match(text, start, at):
        start = opening.end()
    return start


def _begins_clause(text: str, floor: int, before: str, gap: str) -> bool:
    """Whether a clause begins after a gap: it does not in "Canada and Mexico" nor in an apposition."""
    if gap.strip().lower() == "that" and RELATIVE_HEAD.fullmatch(before):
        return False
    if COORDINATES.fullmatch(gap):
        return bool(floor or FINITE_VERB.search(before) or before.startswith("to "))
    if gap[0] == ",":
        return len(gap.split()) > 1 or bool(SUBORDINATE.match(before) or CLAUSE_OPENING.fullmatch(before + ", "))
    return True


def condition(text: str, start: int, end: int) -> Span | None:
    """The span of the first "if" or "unless" clause in text[start:end]; None if there is none."""
    found = CONDITION.search(text, start, end)
    return (found.start(), start + len(text[start : found.end()].rstrip())) if found else None


def clause_end(text: str, act: int, limit: int, with_noun: bool) -> int:
    """Where the clause whose predicate begins at `act` ends: at `limit`, or before it where the advice ends.

    If a noun says what is needed (`with_noun`), its purpose is left out: "we need immediate action | to defend jobs".
    """
    cut = CUT.search(text, act, limit)
    end = cut.start() if cut else limit
    aim = PURPOSE.search(text, act, end) if with_noun else None
    return aim.start() if aim and len(text[act : aim.start()].split()) >= 3 else end


def further_verbs(text: str, act: int, end: int) -> Iterator[int]:
    """The positions at which further verbs of the same cue begin: "should read the orders and | find areas".

    A comma alone joins verbs if a conjunction follows later in the list. A word that may be a noun counts as a verb if
    another word of the list is surely one. What follows "and then" is the next step of the same course.
    """
    found = list(VERB_JOINT.finditer(text, act, end))
    sure = [_verb_joins(join) for join in found]
    loose = any(sure)
    verbs = [
        join for join, ok in zip(found, sure, strict=True) if ok or (loose and join["verb"] in verbs_of("ambiguous"))
    ]
    last = max((join.start() for join in verbs if join["gap"].strip(" ,")), default=-1)
    for join in verbs:
        next_step = "and then" in text[join.start() : join.start("verb")]
        if not next_step and (join["gap"].strip(" ,") or join.start() < last):
            yield join.end("gap")


def _verb_joins(join: re.Match[str]) -> bool:
    """Whether the word after a comma or conjunction is surely a verb that depends on the same cue."""
    verb = join["verb"]
    if join["gap"].strip() == "while":
        return verb.endswith("ing")
    return bool(join["to"]) or is_verb(verb, join["next"] or "")


def is_verb(word: str, following: str) -> bool:
    """Whether a word in its base form is a verb here, judged by the word that follows."""
    return word in verbs_of("plain") or (word in verbs_of("ambiguous") and bool(AFTER_VERB.match(following)))


@cache
def verbs_of(kind: str) -> frozenset[str]:
    """The base forms of verbs in the lexicon: those that are only verbs ("plain") or also nouns ("ambiguous")."""
    return frozenset(tree("en/advice")["verbs"][kind].split())


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks, punctuation and conjunctions at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and text[end - 1] in " \t,;:.!—–-\"“”’'":
        end -= 1
    front, tail = JOINT_BEFORE.match(text[start:end]), JOINT_AFTER.search(text[start:end])
    return start + (len(front[0]) if front else 0), end - (len(tail[0]) if tail else 0)
