"""Reporting clauses that commas set off in the middle of what they report: 'The deal, said Roe, is near.'"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from components.languages.en.people import names
from components.languages.en.reporting import cues
from components.languages.en.reporting.speakers import DASHES, stands_apart
from components.languages.en.reporting.syntax import CALENDAR, FINITE, has_finite, worded
from components.languages.parsed import STAND_IN, Parsed, Token
from components.languages.results import Clause

PHRASE = frozenset("DT NN NNS NNP NNPS JJ PRP PRP$ CD POS CC IN".split())  # tags of the words that name a speaker
MARKS = frozenset('"“')  # a quotation may hold the verb
OPENS_REMARK = frozenset("who of a an the".split())
FARTHEST = 12  # tokens between the commas of such a clause
SET_OFF = ("beside", "according", "in view")  # frames of clauses that punctuation sets off
RELATIVES = frozenset("which who whom that".split())
FREE_RELATIVES = frozenset("what whatever whoever".split())  # open a clause that is a subject
WHEN = frozenset(
    """last next night day week weekend month year afternoon time hours minutes days weeks months years spring summer
    fall autumn winter season""".split()
)
SUPERLATIVES = ("best", "least", "most")  # 'The best Ottawa can do, suggests Roe, is wait'
JOINS = frozenset("because but and although though while whereas since after before until so".split())


@dataclass(frozen=True, slots=True)
class Inserted:
    """A reporting clause between two commas in the middle of what it reports."""

    speaker: Token
    first: int  # the comma before the clause
    last: int  # the comma after it


def inserted(verb: Token, parsed: Parsed) -> Inserted | None:
    """The clause of a verb of saying if it stands between commas: 'The deal, said Roe, is near'; None otherwise.

    The parse is not asked for the clause, since it often misreads such sentences.
    """
    doc = parsed.doc
    first, last = verb.i - 1, verb.i + 1
    if last < len(doc) - 1 and (verb.lower_, doc[last].lower_) in cues.two_word_verbs():
        last += 1  # 'The toll, Ann Roe went on, "hits the poor"'
    end = last
    if first > 1 and doc[first].text == "," and doc[first - 1].tag_ == "NNP":
        first -= 1  # a name that commas set off
    while first > 0 and doc[first].tag_ in PHRASE and verb.i - first < FARTHEST:
        first -= 1
    if doc[first].text != "," and doc[verb.i - 1].text == "," and verb.tag_ in FINITE:
        first = verb.i - 1  # "The gap with Mexico, said Roe, ...": the name is no speaker's
    while last < len(doc) - 1 and doc[last].tag_ in PHRASE and last - verb.i < FARTHEST:
        last += 1
    first, last = _before_apposed(first, verb, parsed), _after_relative(last, verb, parsed)
    set_off = first > 0 and last + 1 < len(doc) and doc[first].text == "," and doc[last].text == ","
    if not set_off or any(parsed.quoted[:last]):
        return None
    follows = verb.i - first == 1
    when = any(doc[i].lower_ in CALENDAR for i in range(verb.i + 1, last))
    told = cues.verbs().get(verb.lower_) in cues.listener_verbs()  # 'the owner, Ann Roe told the room, was late'
    further = not follows and last > end and not when
    parted = _separates_subject(first, last, parsed)
    timed = doc[first - 1].lower_ in CALENDAR | WHEN  # 'Last week, Ann Roe wrote to the House, asked for help and ...'
    if further and not told and (timed or not parted):
        return None
    opening = not follows and not further and _separates_opening(first, last, parsed)
    split = parted or _leads_to_quotation(first, verb, last, parsed)
    split |= is_read_as_participle(verb) and doc[last + 1].lower_ in ("and", "but", "or")
    if not (opening or split):
        return None
    phrase = range(verb.i + 1, last) if follows else range(first + 1, verb.i)
    named = next((doc[i] for i in phrase if doc[i].tag_[:2] in ("NN", "PR") and doc[i].head.i not in phrase), None)
    return Inserted(named, first, last) if named is not None and named.lower_ not in CALENDAR else None


def is_read_as_participle(verb: Token) -> bool:
    """Whether the parse takes a cue for a participle of a name: '..., its chief, Ann Roe, [advised], and ...'."""
    doc = verb.doc
    named = verb.i > 2 and doc[verb.i - 1].text == "," and doc[verb.i - 2].tag_ == "NNP"
    return named and verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.i + 2 < len(doc) and doc[verb.i + 1].text == ","


def _before_apposed(first: int, verb: Token, parsed: Parsed) -> int:
    """The comma before a description that a name is apposed to: '..., its chief, Ann Roe, wrote, ...'."""
    doc = parsed.doc
    if verb.i - first < 2 or doc[first].text != "," or doc[first + 1].tag_ != "NNP" or doc[verb.i - 1].text != ",":
        return first
    before = first - 1
    while before > 0 and doc[before].tag_ in (*PHRASE, "POS") and first - before < FARTHEST:
        before -= 1
    return before if doc[before].text == "," and doc[before + 1].tag_ in ("PRP$", "DT") else first


def _after_relative(last: int, verb: Token, parsed: Parsed) -> int:
    """The comma after a clause about the speaker: '..., submits Ann Roe, who teaches law, would be ...'."""
    doc = parsed.doc
    if last - verb.i < 2 or last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in OPENS_REMARK:
        return last
    return next((i for i in range(last + 2, len(doc) - 1) if doc[i].text == "," and resumes(i, parsed)), last)


def _separates_subject(first: int, last: int, parsed: Parsed) -> bool:
    """Whether the words between two commas stand between a subject and its verb: 'The deal, ..., is near.'

    The subject may be a clause: 'What would help, ..., is a deal.'
    """
    opening = parsed.doc[:2]
    named = opening[0].lower_ in FREE_RELATIVES or (opening[0].lower_ == "the" and opening[-1].lower_ in SUPERLATIVES)
    clause = named and sum(token.tag_ in FINITE for token in parsed.doc[:first]) == 1
    return resumes(last, parsed) and (clause or not has_finite(range(first), parsed))


def _leads_to_quotation(first: int, verb: Token, last: int, parsed: Parsed) -> bool:
    """Whether the words between two commas stand between a subject and a quoted predicate: 'The deal, Roe said, "is"'.

    Not 'Its owner, Ann Roe said, "We lost it"' nor 'This week, Ann Roe said, "we lost it"'.
    """
    doc = parsed.doc
    quoted = last + 2 < len(doc) and parsed.quoted[last + 1] and doc[last + 2].text == STAND_IN
    apposed = doc[verb.i - 1].text == "," and verb.i - 1 != first
    if not quoted or apposed or has_finite(range(first), parsed):
        return False
    timed = any(doc[i].lower_ in CALENDAR | WHEN for i in range(first))
    described = doc[verb.i - 1].tag_ == "NNP" and any(doc[i].lower_ in names.words("roles") for i in range(first))
    subject = doc[0].tag_ in ("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ") and doc[first - 1].tag_[:2] == "NN"
    whole = first > 1 and all(doc[i].tag_ == "NNP" for i in range(first))  # 'Ann Roe, president of the Alliance said'
    described |= whole and doc[first + 1].lower_ in names.words("roles")
    return subject and not (timed or described) and not any(doc[i].is_punct for i in range(first))


def _separates_opening(first: int, last: int, parsed: Parsed) -> bool:
    """Whether the words between two commas follow an introductory phrase: 'In Windsor, ..., shops shut.'"""
    doc = parsed.doc
    opening = doc[0].tag_ in ("IN", "WRB") or not has_finite(range(first), parsed)
    goes_on = doc[last + 1].tag_ != "VBG" and has_finite(range(last, len(doc)), parsed)
    return opening and goes_on and not any(parsed.quoted[last:])


def resumes(comma: int, parsed: Parsed) -> bool:
    """Whether the sentence continues with its verb after a comma: '..., said Roe, would soon end.'

    What the parse takes for a noun is a verb where it has a subject: 'The duties, said Roe, amount to a tax.'
    """
    first = comma + 1 + (comma + 1 < len(parsed.doc) and parsed.doc[comma + 1].text in MARKS)
    tags = [token.tag_ for token in parsed.doc[first : first + 2]]
    if tags[:1] == ["NN"]:
        return any(child.dep_ == "nsubj" and child.i < comma for child in parsed.doc[first].children)
    return any(tag in FINITE for tag in (tags if tags[:1] == ["RB"] else tags[:1]))


def before_inserted(verb: Token, parsed: Parsed) -> Token | None:
    """The speaker before an inserted cue where the parse gives it no subject: '..., Trump wrote, ...'; None if none."""
    doc = parsed.doc
    if verb.i < 2 or verb.i + 1 >= len(doc) or not doc[verb.i + 1].is_punct:
        return None
    near = doc[verb.i - 1]
    first = verb.i - 1
    while first > 0 and doc[first - 1].tag_[:2] in ("NN", "JJ", "DT") and not parsed.quoted[first - 1]:
        first -= 1
    return near if near.tag_ in ("NNP", "NN", "PRP") and first > 0 and doc[first - 1].text == "," else None


def before_telling(verb: Token, parsed: Parsed) -> Token | None:
    """The name that commas set off before "told": 'its chief, Ann Roe, told Reuters'; the listener is no speaker."""
    doc, at = parsed.doc, verb.i - 2
    named = at > 1 and doc[at + 1].text == "," and doc[at].tag_ == "NNP" and not parsed.quoted[at]
    return doc[at] if named else None


def with_own_part(clause: Clause, parsed: Parsed) -> Clause:
    """The clause without what the reporter says himself before a part that a clause is inserted in.

    'It cut two shifts - | a step, Roe said, that hurts', 'the customer, | which, she says, pays', 'She left because,
    according to Roe, | he lied'.
    """
    if clause.frame not in SET_OFF or not clause.speaker or not clause.content or min(clause.content) > clause.cue:
        return clause
    begin, stop = min(clause.speaker[0], clause.cue), max(clause.speaker[1], clause.cue + 1)
    if clause.frame == "in view":
        begin -= 1
    if begin < 3 or parsed.doc[begin - 1].text != "," or any(parsed.quoted[:begin]):
        return clause
    before = parsed.doc[begin - 2]
    goes_on = stop < len(parsed.doc) and parsed.doc[stop].text == "," and not resumes(stop, parsed)
    if before.lower_ in JOINS and goes_on:
        return _with_content(clause, range(stop, len(parsed.doc)), parsed)
    if max(clause.content) < clause.cue:
        return clause
    relative = before.lower_ in RELATIVES and before.tag_[0] == "W" and has_finite(range(before.i), parsed)
    first = _relative_start(before, parsed) if relative else _after_dash(begin, parsed)
    return _with_content(clause, (i for i in clause.content if i >= first), parsed) if first else clause


def _relative_start(pronoun: Token, parsed: Parsed) -> int:
    """The token with which a relative clause begins: 'who', 'all | of whom'."""
    doc, first = parsed.doc, pronoun.i
    if doc[first - 1].lower_ == "of":
        while first > 0 and not doc[first - 1].is_punct:
            first -= 1
    return first


def _with_content(clause: Clause, tokens: Iterable[int], parsed: Parsed) -> Clause:
    """The clause with other content, if that holds a finite verb."""
    content = worded(tokens, parsed)
    return replace(clause, content=content) if has_finite(content, parsed) else clause


def _after_dash(end: int, parsed: Parsed) -> int:
    """The token after the only dash before a token, without a conjunction, if a finite verb precedes it; else 0."""
    dashes = [i for i in range(1, end) if parsed.doc[i].text in DASHES and stands_apart(i, parsed)]
    if len(dashes) != 1 or not has_finite(range(dashes[0]), parsed):
        return 0
    return dashes[0] + 1 + (parsed.doc[dashes[0] + 1].tag_ == "CC")
