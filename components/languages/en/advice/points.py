"""What somebody said -> the points of advice in it: who should act, the modality, the words and the condition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from components.languages.en.advice.clauses import (
    FINITE_VERB,
    clause_end,
    clause_start,
    condition,
    further_verbs,
    is_verb,
    trimmed,
    verbs_of,
)
from components.languages.en.advice.guesses import guesses
from components.languages.en.advice.rules import ADVERB, PLAIN_VERBS, Cue, Form, any_of, cues
from components.languages.results import AdvicePoint
from components.lexicons import function_words, tree
from components.models import Span

LONGEST_SENTENCE = 1200  # characters; longer text is no sentence
SENTENCE = re.compile(r"(?:[^.!?;…]|\.(?=\w)|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Dr|Ms|St))\.)+[.!?;…]*[\"”’']*")

# What comes before a cue that gives no advice: an embedded question ("how Canada should"), a relative clause ("steps
# that must", "all we need").
QUESTIONS = "how whether why where when who whom which until once if unless before after whatever what"
EMBEDDED = re.compile(rf"\b(?:{any_of(QUESTIONS)})\s*$", re.I)
EMBEDDED_SUBJECT = re.compile(
    r"\b(?:how|whether|why|where|when|until|once|if|unless)\b|^(?:who|which|what|whatever)\b", re.I
)
RELATIVE_CLAUSE = re.compile(rf"(?:\b(?:who|which|that|what|whoever|to|not|was|is))\s*{ADVERB}$", re.I)
HEAD_NOUNS = """way ways thing things conversation conversations everything anything something all opportunity chance
right opportunities chances power ability step steps reason work job choice choices message place kind sort those
authority tools"""
REDUCED_RELATIVE = re.compile(
    rf"\b(?:{any_of(HEAD_NOUNS)})\s+(?:that\s+)?(?:we|they|you|he|she|it|Canada|(?:this|the|our) \w+|(?-i:[A-Z])\w+)$",
    re.I,
)
DENIED_BEFORE = re.compile(r"(?:\b(?:not|never|without)|n[’']t)\s+(?:\w+\s+){0,2}(?:that\s+)?$", re.I)
CHANCE = re.compile(r"\b(?:opportunit(?:y|ies)|chances?|rights?|powers?|ability|authority|options?)\s+that\s+$", re.I)
OBJECT_FIRST = re.compile(
    r"^(?!(?:in|at|on|for|with|as|to|now|then|so) )(?!.*\b(?:and|or) \w+$)"
    r"(?!.*\b(?:of|in|on|at|by|to|for|with|about|from|around|behind|under|over|after|before|like) (?:it|you)$)"
    r"[^,]*\w\s+(?:we|they|you|he|she|it|I)$",
    re.I,
)  # "the deal we (should sign)", but not "the law behind it (should go)"
PARENTHESIS = re.compile(r"(?<=\D), (?=\w+ \w+ \w)|(?<=\d),(?=\d)")  # commas within a clause: "$85,000 in loans she"
HEAD_OF_RELATIVE = re.compile(
    r"\b(?:the|an?|any|every|all|anything|everything|whoever|whatever|what)\b[\w ’'-]{0,40}?(?: that| which| who)? $",
    re.I,
)
VERB_FIRST = re.compile(
    r"(?:is|are|was|were|has|have|had|will|goes|comes|gets|does|makes|takes|crosses|moves|runs|sits|lies|stands)\b|"
    r"[a-z]+s (?:it|them|him|her|us|the|an?|its|our|their|up|down|off|out)\b"
)
NO_SUBJECT = re.compile(
    r"(?:\b(?:the|a|an|no|any|their|its|his|her|our|this|and|but|or))$|"
    r"^(?:no|nobody|no one|no (?:doubt|question|reason|matter|wonder|surprise|other)\b.*)$",
    re.I,
)
BACKWARD = re.compile(r"(?:it|this|that|there|which|they|he|she|who|what|here)$", re.I)  # what is judged is said before
NOTHING_TO_DO = re.compile(r"\s*(?:be|do|have)?\W*$", re.I)
ANY_SUBJECT = re.compile("")
POSSIBLE_ACTOR = re.compile(
    r"(?:\b(?:we|they|he|she|it|country|government|minister|leader|union|party|nation|side|sides)|(?-i:[A-Z])[\w.]+)$",
    re.I,
)
PLURAL_SUBJECT = re.compile(
    r"(?:\b(?:we|you|they|people|us)(?: all| both)?|s|[’']d|\b\w+ and .+|\w[a-z]s (?:in|of|at|on|from) [\w ’'.-]+)$",
    re.I,
)
THE_SPEAKER = re.compile(r"(?:I|me|my \w+|myself)$", re.I)
CONTRACTED = re.compile(r"[’'](?:ve|s|ll|d|re)$")

BEFORE_VERB = "so and but now please just first again then well ok okay always simply instead meanwhile"
OPENER = (
    r"number one|at the same time|above all(?: else)?|most of all|most importantly|first and foremost|for one thing|"
    r"for a start|for starters|for now|to (?:begin|start) with|in the meantime|until then|if nothing else|"
    r"better (?:still|yet)|by all means|whatever (?:you do|happens)"
)
BEFORE_COMMA = "yes no first second third fourth fifth finally last lastly otherwise"
SENTENCE_START = re.compile(
    rf"[\W_]*(?:(?:(?:{any_of(BEFORE_VERB)}|{OPENER})[,:]?|(?:{any_of(BEFORE_COMMA)})[,:]|"
    rf"(?:second|third|fourth|fifth|finally|lastly)(?= (?:{PLAIN_VERBS}|[a-z]+ (?:the|an?|its|our|all|every))\b)|"
    r"\w+ly,?|never,) )*"
    r"(?P<verb>(?:(?:don[’']t|do not|never|let[’']s(?: not)?|let us(?: not)?) )?(?:ever )?(?P<base>[a-z]+))\b"
    r"(?P<rest>[^\n]{0,40})",
    re.I,
)
AUXILIARIES = "is are was were has have had will would can could may might should must does did do"
OBJECT = re.compile(
    r"\s+(?:the|an?|your|our|their|its|them|it|every|those|these)\b(?! (?:is|was|has|will|would|can)\b)", re.I
)
COUNTED = re.compile(rf"^\W*(?:{OPENER}|{any_of(BEFORE_COMMA)})[,:] $", re.I)  # "First, | cut taxes"
PLAIN_OBJECT = re.compile(
    r"\s+(?:[A-Z][\w’'-]+|[\w-]+s)(?:\W*$|[,;]|\s(?:in|on|at|for|by|from|to|and|or|until|before|with|now|then|early)\b)"
)  # the object of a verb that is also a noun, where no further verb follows
NO_BASE_FORM = re.compile(r"(?:ing|ed|ly|s|er|est|ion|ment|ness|ity|self)$")
SHORT_VERBS = frozenset(("be", "do", "go"))  # all other words of two letters are words of grammar
GRAMMAR = function_words("en") | frozenset(tree("en/advice")["imperatives"]["grammar"].split())
NOUN_AFTER_ALL = re.compile(
    rf"[’'](?:s|re|ve|ll)|\s+(?:{any_of(AUXILIARIES)}|of|and \w+ (?:is|are|was|were|will|have))\b|[:,]|\s*$|-",
    re.I,
)
THAT_WHO = re.compile(rf"\s+(?P<who>(?:[\w’'.]+ ){{1,5}}?)(?=(?:not )?(?:{'|'.join(sorted(verbs_of('plain')))})\b)")
FOR_WHOM = re.compile(r"\bfor (?P<who>[\w’'.]+(?: [\w’'.]+){0,3}?) (?=(?:is|would|now)\b)")
NOBODY = ("today", "tomorrow", "it", "that", "this", "there", "what")  # own no course of action
LEADS_ON = re.compile(r"\b(?:to|is|that|for)$", re.I)
HAVE = re.compile(r"\s*have (?!to\b)\w+", re.I)  # after a modal: 'must have action'
ASKS_FOR = re.compile(r"\b(?:for|to see|demand|demanding)$", re.I)
SHARES_SUBJECT = re.compile(r"(?:[\w’'$%.,-]+ ){4,}(?:and|but) $")
PERFORMATIVE = re.compile(
    r"(?:I|we)(?: (?!(?:would|will|want|should|must|can|could|may|might|am|are|have|do)\b)|"
    r"(?:[’']m|[’']re| am| are) (?:now |also |only |just )?(?:asking|inviting)\b)",
    re.I,
)  # the first words of what is asked by saying so: "I urge", "we're asking"; not "I would urge", "we're calling on"
MAIN_CLAUSE_ENDS = re.compile(
    r" (?:that|what|who|whom|which|where|when|while|if|until|before|after|because|how|as|since|or|and|so|but)\b", re.I
)  # an imperative has no verb with a subject in its own clause
CONDITION_FIRST = re.compile(
    r"[\W_]*(?:(?:and|but|so) )?(?:if|when|before|until|unless|once|whenever|whatever|come what) [^,.;:?!]{3,90},\s",
    re.I,
)
LEAD = re.compile(
    r"[\W_]*(?:(?:our|my|one|an?|the|here[’']s my|I[’']d|I would|so|and|but)\b[^:;.!?\n]{1,60}?\b(?:take|view|"
    r"advice|counsel|message|suggestion|recommendation|prescription|request|plea|lesson|moral|remedy|answer|solution|"
    r"more thing|last (?:thing|word|point)|first|second|third|fourth|fifth|bottom line|conclusion)\b"
    r"(?:[^:;.!?\n]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.){0,60}|"
    r"finally|lastly|in short|bottom line|conclusion):\s+(?=[a-z])",
    re.I,
)  # "My conclusion: | sell the ferry"; what follows is judged as a sentence
WHY_NOT = re.compile(
    r"[\W_]*(?:(?:so|and|but|then),? )?(?P<act>why (?:not|don[’']t we) (?:(?:just|simply) )?"
    r"(?P<verb>[a-z]+)(?P<next>(?: [\w’']+)?)[^?]{0,200})\?",
    re.I,
)
WAS_JUDGED = re.compile(r"it was (?!time\b|up\b|down\b|left\b)", re.I)
IMPERATIVE = Cue("imperative", "imperative", frozenset(), SENTENCE_START)
TRIGGER = re.compile(r"[^\W_]+")  # a word, as cues list their triggers


@dataclass(frozen=True, slots=True)
class _Head:
    """A cue in a sentence; its clause begins at `start`, the words that say what to do begin at `act`."""

    start: int
    act: int
    cue: Cue
    who: str = ""
    condition: Span | None = None


def points(content: str, direct: bool = False) -> Iterator[AdvicePoint]:
    """The points of advice in what somebody said, in the order of the text.

    `direct` says that the words are the speaker's own, where any imperative counts; in a reporter's words it counts
    only at the start of a sentence ("Keep it short, she says"). Of questions only "Why not wait?" gives advice.
    """
    for piece in SENTENCE.finditer(content):
        text = piece[0]
        if direct and (asked := WHY_NOT.match(text)) and is_verb(asked["verb"].lower(), asked["next"]):
            yield AdvicePoint((piece.start() + asked.start("act"), piece.start() + asked.end("act")), "other")
        elif len(text) <= LONGEST_SENTENCE and not text.rstrip("\"”’' ").endswith("?"):
            found = list(_points_of_sentence(text, direct))
            if found and not _listed("taunts", "patterns").search(text):
                yield from (_moved(point, piece.start()) for point in found)


def _points_of_sentence(text: str, direct: bool) -> Iterator[AdvicePoint]:
    """The points of one sentence: those of its cues, and of an imperative at its start."""
    heads = list(_heads(text, direct))
    imperative = _imperative(text, direct) if direct or text[:1].isupper() else None
    if imperative and (not heads or heads[0].act > imperative.act):
        heads = [imperative, *(head for head in heads if head.start > imperative.act)]
    limits = [*(head.start for head in heads[1:]), len(text)]
    for head, limit in zip(heads, limits, strict=False):
        yield from _points_of_head(text, head, limit)


def _points_of_head(text: str, head: _Head, limit: int) -> Iterator[AdvicePoint]:
    """The points that depend on one cue: "should read the orders | and find areas"; the first includes the subject."""
    infinitive = text[: head.act].rstrip().lower().endswith("to")
    thing = head.cue.modality == "needs" or ASKS_FOR.search(text, head.start, head.act) or HAVE.match(text, head.act)
    with_noun = bool(thing) and not infinitive
    end = clause_end(text, head.act, limit, with_noun)
    shared = further_verbs(text, head.act, end) if (head.cue.form != "clause" or infinitive) and not with_noun else ()
    starts = [head.start, *(at for at in shared if len(text[head.start : at].split()) > 3)]  # 'Litigate and talk'
    met = head.condition or condition(text, head.act, end)
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        span = trimmed(text, start, stop)
        if span[0] < span[1] and not _breaks_off(text, head, end):
            yield AdvicePoint(span, head.cue.modality, head.who, met)


def _breaks_off(text: str, head: _Head, end: int) -> bool:
    """Whether a clause ends before it says what to do: "America must –", "my advice is"."""
    if any(map(str.isalnum, text[head.act : end])):
        return False
    return head.cue.form in ("modal", "refusal") or bool(LEADS_ON.search(text, head.start, head.act))


def _heads(text: str, direct: bool) -> Iterator[_Head]:
    """The cues of a sentence in the order of the text, without those inside the match of another.

    In a speaker's own words (`direct`) "it was important to win" tells of the past.
    """
    floor = 0
    by_trigger = _by_trigger()
    there = by_trigger.keys() & TRIGGER.findall(text.lower())
    wanted = {place for word in there for place in by_trigger[word]}
    found = [(match.start(), place, match) for place in wanted for match in cues()[place].expression.finditer(text)]
    for at, place, match in sorted(found, key=lambda one: one[:2]):
        if at < floor or (direct and WAS_JUDGED.match(match[0])):
            continue
        cue = cues()[place]
        head = _clause_head(text, floor, cue, match) if cue.form == "clause" else _modal_head(text, floor, cue, match)
        if head is not None:
            yield head
            floor = match.end()


@cache
def _by_trigger() -> dict[str, list[int]]:
    """For each trigger word, the indexes in `cues()` of the cues that it can start."""
    places: dict[str, list[int]] = {}
    for place, cue in enumerate(cues()):
        for word in cue.triggers:
            places.setdefault(word, []).append(place)
    return places


def _clause_head(text: str, floor: int, cue: Cue, match: re.Match[str]) -> _Head:
    """The head of a clause that advises as a whole."""
    groups = match.groupdict()
    named = groups.get("who") or next((m["who"] for m in _named_in_clause(text, match)), "")
    if not named and (groups.get("owner") or "").lower() not in NOBODY:
        named = groups.get("owner") or ""
    # of "I urge Ottawa to act" the request is the advice; "I would urge Ottawa to act" is an opinion as a whole
    begin = match.start("who") if groups.get("who") and PERFORMATIVE.match(match[0]) else match.start()
    return _Head(begin, match.end(), cue, named.strip(), condition(text, floor, match.start()))


def _named_in_clause(text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
    """The words that name who should act: "essential that | the premiers | stand", "best for | Carney | is"."""
    if match[0].endswith("that") and (found := THAT_WHO.match(text, match.end())):
        yield found
    yield from FOR_WHOM.finditer(match[0])


def _modal_head(text: str, floor: int, cue: Cue, match: re.Match[str]) -> _Head | None:
    """The head of "somebody should act"; None if the words are no advice to anybody."""
    start = _with_head_noun(text, floor, clause_start(text, floor, match.start()))
    subject = text[start : match.start()]
    if SHARES_SUBJECT.search(subject) and not EMBEDDED_SUBJECT.search(subject):  # "the fee hurts firms and | should go"
        return _Head(match.start(), match.end(), cue)
    who = CONTRACTED.sub("", subject.strip(' "“”,'))
    if _within_another(text[floor:start], subject, cue.form):
        return None
    if BACKWARD.match(who) if cue.form == "judgement" else NOTHING_TO_DO.match(text, match.end()):
        return None
    if (NO_SUBJECT.search(who) and not floor) or not (who or text[floor:start].strip()):
        return None
    if not {"need": PLURAL_SUBJECT, "needed": POSSIBLE_ACTOR}.get(match[0].lower().split()[0], ANY_SUBJECT).search(who):
        return None  # a noun or a participle: "no justification or need", "the votes needed to win"
    subject = who or text[floor:start].strip(' "“”,')  # "that" alone may look like the word before a clause
    if THE_SPEAKER.match(who) or guesses(subject, match[0], text[match.end() :], cue.modality):
        return None
    return _Head(start, match.end(), cue, "" if cue.form == "judgement" else who, condition(text, floor, start))


def _with_head_noun(text: str, floor: int, start: int) -> int:
    """Where a subject begins of which the clause is a relative one: "the law that | hurts them (must go)"."""
    head = HEAD_OF_RELATIVE.search(text[floor:start])
    return floor + head.start() if head and VERB_FIRST.match(text, start) else start


def _within_another(before: str, subject: str, form: Form) -> bool:
    """Whether the clause is inside one that only mentions what should be done: a question or a relative clause."""
    return bool(
        EMBEDDED.search(before)
        or CHANCE.search(before)
        or DENIED_BEFORE.search(before)
        or EMBEDDED_SUBJECT.search(subject)
        or RELATIVE_CLAUSE.search(subject)
        or (form == "modal" and REDUCED_RELATIVE.search(subject.strip()))
        or (form in ("modal", "refusal") and OBJECT_FIRST.search(PARENTHESIS.split(subject.strip())[-1]))
    )


def _imperative(text: str, direct: bool) -> _Head | None:
    """The head of an imperative sentence; None if its first word is a noun or it is an idiom ("Thank goodness")."""
    first = CONDITION_FIRST.match(text) or LEAD.match(text)  # "If you must tax steel, | tax it at the mill"
    match = SENTENCE_START.match(text, first.end() if first else 0)
    if match is None or not _is_verb(match):
        return None
    if not direct and FINITE_VERB.search(_main_clause(text[match.start("base") :])):
        return None
    for beginning in (text.lstrip(" \"“”’'"), text[match.start("verb") :]):
        if _listed("imperatives", "idioms").match(beginning):
            return None
    return _Head(match.start("verb"), match.end("verb"), IMPERATIVE)


def _main_clause(text: str) -> str:
    """The words of a sentence before its first subordinate or further clause."""
    cut = MAIN_CLAUSE_ENDS.search(text)
    return text[: cut.start()] if cut else text


def _is_verb(match: re.Match[str]) -> bool:
    """Whether the first word of a sentence is a verb; after 'do not' and 'let's' it always is.

    It also is where it has the form of one, stands before an object, and is no word of grammar: "Bottle the water".
    """
    word, following = match["base"].lower(), (match["rest"].split() or [""])[0].rstrip('.,;!”"')
    if match["verb"].lower() != word:
        return match["base"][0].islower() or match["base"].isupper()  # no name, as in "never Roe"
    may_be_verb = not (NO_BASE_FORM.search(word) or word in GRAMMAR or (len(word) < 3 and word not in SHORT_VERBS))
    has_object = may_be_verb and OBJECT.match(match["rest"]) and not FINITE_VERB.search(match.string, match.end("base"))
    counted = word in verbs_of("ambiguous") and COUNTED.search(match.string[: match.start("verb")])
    has_object = bool(has_object or (counted and PLAIN_OBJECT.match(match["rest"])))
    return (has_object or is_verb(word, following)) and not NOUN_AFTER_ALL.match(match["rest"])


@cache
def _listed(table: str, key: str) -> re.Pattern[str]:
    """An expression that matches any of the patterns of a list in the lexicon."""
    return re.compile("|".join(tree("en/advice")[table][key]), re.I)


def _moved(point: AdvicePoint, by: int) -> AdvicePoint:
    """The point with its spans moved."""
    met = point.condition and (point.condition[0] + by, point.condition[1] + by)
    return replace(point, span=(point.span[0] + by, point.span[1] + by), condition=met)
