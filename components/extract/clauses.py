"""Parsed sentence -> the reporting clauses in it: cue, speaker and content, as tokens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from components.extract import cues, names
from components.parse import Parsed

Token = Any  # spaCy's, which has no types
Range = tuple[int, int]

SUBJECTS = ("nsubj", "csubj")
CLAUSAL = ("ccomp", "xcomp", "parataxis")
NOMINAL = ("dobj", "oprd", "attr")
PREPOSITIONS = frozenset("about for against as on of to over with at".split())
JOINED = frozenset("of to with for against between".split())  # what goes on with the object before
DROPPED = ("aux", "auxpass", "neg", "punct", "mark")
NO_INFINITIVE = frozenset("say add write note explain reply remark".split())
TIMES = frozenset("when after before as while since once until".split())  # clauses that tell when it was said
LISTENER = frozenset("say tell write add tweet reply respond speak talk explain read post announce".split())
TOLD_OF = {
    "to": LISTENER,
    "on": LISTENER | {"report", "call", "publish"},
    "for": frozenset({"say", "tell", "speak", "talk", "add"}),
    "of": frozenset({"say", "tell", "write", "ask"}),
    "at": LISTENER,
    "with": LISTENER | {"agree", "disagree", "discuss"},
}
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning night evening".split()
)
CIRCUMSTANCE = frozenset("on in at during with".split())  # opens what goes with the saying, not the said
CLIMB = 6  # steps up the tree from a quotation to the verb that takes it in
REPORTING = frozenset("report claim allege acknowledge admit contend suggest predict point estimate maintain".split())
RELATIVES = frozenset("who which that whose".split())
NOTHING: tuple[frozenset[int], str] = frozenset(), "none"
FARTHEST = 12  # tokens between an inverted cue and its speaker


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its speaker (None: the text names none) and content; `frame` says how the content hangs on it.

    `marks` are the circumstances that make it more or less of a statement: the tense, helping verbs, the place of the
    clause in the sentence, what kind of word the speaker is. `told` is the person told.
    """

    cue: int
    lemma: str
    frame: str
    speaker: Range | None
    content: frozenset[int]
    negated: bool = False
    marks: tuple[str, ...] = ()
    told: Range | None = None


def clauses(parsed: Parsed) -> list[Clause]:
    """The reporting clauses of a sentence, in the order of their cues."""
    verbs, found = cues.verbs(), list(_for(parsed))
    for token in parsed.doc:
        if parsed.quoted[token.i]:
            continue
        word = token.lower_
        if word == "according":
            found.extend(_according(token, parsed))
        elif word in verbs and token.tag_[:2] == "VB":
            found.extend(_parted(_verbal(token, verbs[word], parsed), parsed))
        elif word in cues.framing_nouns() or word in cues.saying_nouns():
            found.extend(_nominal(token, parsed))
    return found


def _for(parsed: Parsed) -> Iterator[Clause]:
    """'For Ann Roe, the plan is a "mistake."': a name between 'For' and a comma, and a sentence after it."""
    doc = parsed.doc
    if len(doc) < 6 or doc[0].text != "For" or doc[0].dep_ != "prep":
        return
    named = next((c for c in doc[0].children if c.dep_ == "pobj" and c.tag_ == "NNP"), None)
    if named is None or named.left_edge.i != 1:
        return
    speaker = _speaker_range(named, doc[0], parsed)
    end = doc[0].right_edge.i + 1
    while end < len(doc) and doc[end].text != ",":
        end += 1
    content = _worded(range(end + 1, len(doc)), parsed)
    says = any(doc[i].tag_[:2] in ("VB", "MD") for i in content)
    told = any(doc[i].lower_ in cues.verbs() and not parsed.quoted[i] for i in content)
    if says and not told:
        yield Clause(0, "for", "for", speaker, content)


def _according(token: Token, parsed: Parsed) -> Iterator[Clause]:
    """'According to X, ...' and '..., according to X'."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    named = to is not None and next((c for c in to.children if c.dep_ == "pobj"), None)
    if not named:
        named = next((c for c in token.children if c.dep_ == "pobj"), None)
    if named:
        speaker = _speaker_range(named, token, parsed)
        yield Clause(token.i, "according", "according", speaker, _host(token, speaker, parsed))


def _host(token: Token, speaker: Range, parsed: Parsed) -> frozenset[int]:
    """The clause that a phrase like 'according to X' stands in, without the phrase."""
    before = range(token.i)
    after = range(max(speaker[1], token.i + 1), len(parsed.doc))
    host = before if token.i > 3 else after
    return _worded(host, parsed)


def _worded(tokens: Iterable[int], parsed: Parsed) -> frozenset[int]:
    """The tokens without punctuation at the edges; none if there is no word among them."""
    order = sorted(tokens)
    doc, quoted = parsed.doc, parsed.quoted
    while order and doc[order[0]].is_punct and not quoted[order[0]]:
        order.pop(0)
    while order and doc[order[-1]].is_punct and not quoted[order[-1]]:
        order.pop()
    return frozenset(order)


def _nominal(token: Token, parsed: Parsed) -> Iterator[Clause]:
    """'In X's view, ...', 'in the words of X', 'X's claim that ...', '... was X's verdict'."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is None:
        of = next((c for c in token.children if c.lower_ == "of"), None)
        owner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    framed = token.dep_ == "pobj" and token.head.lower_ == "in" and token.lower_ in cues.framing_nouns()
    if framed and owner is not None:
        speaker = _speaker_range(owner, token, parsed)
        begin = token.head.i
        if begin and not _set_off(begin, parsed):
            return  # "nothing new in the president's words"
        stop = max(speaker[1], token.i + 1)
        end = len(parsed.doc)
        host = (
            range(stop, end)
            if begin <= 1
            else [*range(begin), *(range(stop, end) if parsed.doc[stop - 1 : stop + 1].text.endswith(",") else ())]
        )
        yield Clause(token.i, token.lower_, "in view", speaker, _worded(host, parsed))
        return
    if token.lower_ not in cues.saying_nouns():
        return
    content: set[int] = set()
    owned = owner is not None and owner.dep_ == "poss"
    for child in token.children:
        openings = {c.lower_ for c in child.children}
        claims = "that" in openings or (owned and child.tag_ == "VB" and "to" in openings)
        if child.dep_ in ("acl", "ccomp") and child.i > token.i and claims:
            content.update(_subtree(child))
    if content:
        yield Clause(
            token.i,
            token.lower_,
            "noun that",
            _speaker_range(owner, token, parsed) if owner is not None else None,
            _worded(content, parsed),
        )
        return
    if owner is None or owner.dep_ != "poss":
        return
    if (
        token.dep_ in ("attr", "nsubj")
        and token.head.lemma_ in ("be", "")
        and token.head.lower_ in ("is", "was", "are", "were")
    ):
        sides = [
            c
            for c in token.head.children
            if c is not token
            and c.i != token.i
            and c.dep_ in ("nsubj", "attr", "ccomp", "intj", "csubj", "npadvmod", "acomp", "dep")
        ]
        if any(parsed.quoted[c.i] for c in sides) or any(c.dep_ == "ccomp" for c in sides):
            content = {i for c in sides for i in _subtree(c)}
            yield Clause(
                token.i, token.lower_, "noun is", _speaker_range(owner, token, parsed), _worded(content, parsed)
            )
            return
    yield Clause(token.i, token.lower_, "noun", _speaker_range(owner, token, parsed), frozenset())


def _parted(clause: Clause, parsed: Parsed) -> Iterator[Clause]:
    """A clause as one statement, or as two: 'said that A and that B'."""
    doc = parsed.doc
    for index in sorted(clause.content):
        token = doc[index]
        joined = token.dep_ == "conj" and token.head.dep_ == "ccomp" and token.head.head.i == clause.cue
        if joined and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
            second = set(_subtree(token))
            first = {i for i in clause.content - second if doc[i].dep_ != "cc" or i != token.left_edge.i - 1}
            yield replace(clause, content=_worded(first, parsed))
            yield replace(clause, content=_worded(second, parsed))
            return
    yield clause


def _set_off(index: int, parsed: Parsed) -> bool:
    """Whether a comma stands before a token, or a quotation that ends in one."""
    doc = parsed.doc
    if parsed.quoted[index - 1]:
        return any(doc[i].text == "," for i in range(max(0, index - 2), index))
    return bool(doc[index - 1].is_punct)


def _verbal(verb: Token, lemma: str, parsed: Parsed) -> Clause:
    """The clause of a verb of speech."""
    subject = _subject(verb)
    children = list(verb.children)
    if subject is not None and _trails(verb, parsed):
        subject = _subject(_reporter(verb.head)) or subject
    if lemma in cues.plain() and (subject is None or parsed.quoted[subject.i]):
        subject = _inverted(verb, parsed)
    if subject is None and lemma in cues.plain() and verb.tag_ in ("VBD", "VBZ"):
        subject = _before_inserted(verb, parsed)
    parts, frame = _content(verb, lemma, children, parsed)
    speaker = _speaker_range(subject, verb, parsed) if subject is not None and not parsed.quoted[subject.i] else None
    if speaker is None and subject is not None:
        subject = None
    tokens = parts - {verb.i} - (set(range(*speaker)) if speaker else set())
    for child in children:
        if child.dep_ in DROPPED or (child.dep_ == "advmod" and abs(child.i - verb.i) < 3):
            tokens.discard(child.i)
    content = _worded(tokens, parsed)
    if not content and speaker and (lemma in cues.plain() or lemma in REPORTING):
        content, frame = _beside(verb, speaker, parsed)
    if not content and speaker:
        content, frame = _after_that(verb, parsed)
    negated = any(c.dep_ == "neg" for c in children) or (
        verb.dep_ == "xcomp" and any(c.dep_ == "neg" for c in verb.head.children)
    )
    marks = tuple(_marks(verb, children, subject, parsed))
    return Clause(verb.i, lemma, frame, speaker, content, negated, marks, _told(lemma, children, content, parsed))


def _told(lemma: str, children: list[Token], content: frozenset[int], parsed: Parsed) -> Range | None:
    """The tokens of the person told: 'warned reporters that ...'."""
    if lemma not in cues.told():
        return None
    for child in children:
        if child.dep_ in ("dobj", "dative") and child.i not in content and not parsed.quoted[child.i]:
            return child.left_edge.i, child.i + 1
    return None


def _marks(verb: Token, children: list[Token], subject: Token | None, parsed: Parsed) -> Iterator[str]:
    yield f"tag {verb.tag_}"
    yield f"place {verb.dep_}"
    for child in children:
        if child.dep_ in ("aux", "auxpass"):
            yield f"aux {child.lower_}"
        elif child.dep_ in ("neg", "prt"):
            yield f"{child.dep_} {child.lower_ if child.dep_ == 'prt' else ''}"
        elif child.dep_ == "mark" or (child.dep_ == "advmod" and child.tag_ == "WRB"):
            yield f"mark {child.lower_}"
        elif child.dep_ in CLAUSAL:
            yield from (f"that {c.lower_}" for c in child.children if c.dep_ == "mark" or c.tag_[0] == "W")
            yield f"clause {child.tag_}"
    if verb.dep_ == "xcomp":
        yield f"under {verb.head.lower_}"
    yield from _speaker_marks(subject, verb)


def _speaker_marks(subject: Token | None, verb: Token) -> Iterator[str]:
    if subject is None:
        yield "speaker none"
        return
    yield f"speaker {subject.tag_}"
    yield "own subject" if subject.head.i == verb.i else f"shared subject {verb.dep_}"
    if subject.tag_ in ("PRP", "WP", "DT", "WDT", "EX", "CD"):
        yield f"speaker {subject.lower_}"


def _content(verb: Token, lemma: str, children: list[Token], parsed: Parsed) -> tuple[set[int], str]:
    """The tokens of what is said and the frame: the relations by which they hang on the verb."""
    content: set[int] = set()
    frame: list[str] = []
    clausal = [c for c in children if c.dep_ in CLAUSAL]
    reach = -2  # the last token of the object
    ahead = any(c.i > verb.i for c in clausal)
    for child in children:
        relation = child.dep_
        if relation in CLAUSAL:
            if relation == "xcomp" and lemma in NO_INFINITIVE:
                continue
            if not (ahead and child.i < verb.i) and not _trails(child, parsed):
                content.update(_subtree(child))
                frame.append(relation)
        elif relation in NOMINAL and child.i > verb.i:
            if not (lemma in cues.told() and (clausal or lemma == "tell")):
                content.update(_nominal_part(child))
                frame.append(relation)
                reach = max(content)
        elif relation == "prep" and child.i > verb.i and child.lower_ in PREPOSITIONS:
            matter = _object(child, lemma, frame)
            if not matter and child.left_edge.i == reach + 1 and child.lower_ in JOINED:
                matter = [*_subtree(child)]
                reach = matter[-1]
            content.update(matter)
        elif relation == "advcl" and child.i > verb.i and content and not _trails(child, parsed):
            if _goes_on(child, verb, content, bool(clausal)):
                content.update(_subtree(child))
        elif relation == "nsubjpass" and lemma not in cues.told():
            content.update(_subtree(child))
            frame.append("passive")
    if not content and lemma == "call":
        content.update(i for c in children if c.lower_ in ("for", "on", "upon") for i in _subtree(c) if i > c.i)
        frame.append("prep:for")
    content -= _told_after(content, verb, parsed)
    if clausal and content:
        content |= _after_colon(max(content), parsed)
    return content, "+".join(sorted(set(frame))) or "none"


def _after_colon(last: int, parsed: Parsed) -> set[int]:
    """The rest of the sentence where what was said runs up to a colon: 'the reasons change: first it was ...'."""
    for index in range(last, min(last + 2, len(parsed.doc))):
        if parsed.doc[index].text == ":" and not any(parsed.quoted[index:]):
            return set(range(index, len(parsed.doc)))
    return set()


def _goes_on(clause: Token, verb: Token, content: set[int], clausal: bool) -> bool:
    """Whether an adverbial clause is part of what was said rather than of how or when it was said."""
    opening = clause.left_edge.lower_
    if max(content) < verb.i:  # "..., she said, so that ..."
        return opening not in TIMES - {"while"} and any(c.dep_ == "mark" or c.lower_ == "to" for c in clause.children)
    if clause.left_edge.i > max(content) + 2:
        return False
    return clausal or opening in ("as", "because", "for")


def _trails(clause: Token, parsed: Parsed) -> bool:
    """Whether a clause is a loose "..., adding that ..." after the content rather than a part of it."""
    edge = clause.left_edge.i
    loose = edge > 0 and (parsed.doc[edge - 1].is_punct or parsed.quoted[edge - 1])
    return clause.tag_ == "VBG" and loose and (clause.dep_ == "xcomp" or clause.lower_ in cues.verbs())


def _nominal_part(thing: Token) -> Iterator[int]:
    """The tokens of an object, without a verb that the parse joins to it: 'called it "x" and left'."""
    for child in thing.children:
        if child.dep_ == "conj" and child.tag_[:2] == "VB":
            yield from range(thing.left_edge.i, max(thing.i + 1, child.left_edge.i))
            return
    yield from _subtree(thing)


def _told_after(content: set[int], verb: Token, parsed: Parsed) -> set[int]:
    """The tokens, within the content, of a loose participle of saying: its subject is the outer speaker."""
    away: set[int] = set()
    for index in content:
        token = parsed.doc[index]
        if token.dep_ == "advcl" and token.i > verb.i and not parsed.quoted[index] and _trails(token, parsed):
            away.update(_subtree(token))
    return away


def _before_inserted(verb: Token, parsed: Parsed) -> Token | None:
    """The name before an inserted cue that the parse took for something else: '..., Trump wrote, ...'."""
    doc = parsed.doc
    if verb.i < 2 or verb.i + 1 >= len(doc) or not doc[verb.i + 1].is_punct:
        return None
    near = doc[verb.i - 1]
    first = verb.i - 1
    while first > 0 and doc[first - 1].tag_[:2] in ("NN", "JJ", "DT") and not parsed.quoted[first - 1]:
        first -= 1
    return near if near.tag_ in ("NNP", "NN", "PRP") and first > 0 and doc[first - 1].text == "," else None


def _after_that(verb: Token, parsed: Parsed) -> tuple[frozenset[int], str]:
    """What follows 'that' soon after a cue, where the parse hung it elsewhere: 'said at the time that ...'."""
    doc, end = parsed.doc, len(parsed.doc)
    for index in range(verb.i + 1, min(verb.i + 8, end - 2)):
        if doc[index].is_punct or parsed.quoted[index]:
            break
        if doc[index].lower_ == "that" and doc[index].tag_ != "DT":
            stop = next((i for i in range(index, end) if doc[i].text == ";"), end)
            return _worded(range(index, stop), parsed), "ccomp"
    return NOTHING


def _beside(verb: Token, speaker: Range, parsed: Parsed) -> tuple[frozenset[int], str]:
    """What stands beside a clause set off by commas: '..., X said on Monday' and 'As X has noted, ...'."""
    doc, quoted, end = parsed.doc, parsed.quoted, len(parsed.doc)
    left, right = min(speaker[0], verb.i), max(speaker[1], verb.i + 1)
    inserted = left > 0 and doc[left - 1].lower_ == "as"
    left -= inserted
    while right < end and not (doc[right].is_punct or quoted[right]):
        right += 1
    before = left - 1
    if before < 1:
        return (
            (_worded(range(right, end), parsed), "as") if inserted and not any(quoted[right : right + 2]) else NOTHING
        )
    if not (doc[before].text == "," or quoted[before]) or doc[speaker[0]].lower_ in RELATIVES:
        return NOTHING
    if quoted[before] and not _runs_into(before, parsed):
        return NOTHING
    after = (
        range(right, end) if right < end and doc[right].text == "," and not any(quoted[right : right + 2]) else range(0)
    )
    if right < end and doc[right].text == ":":
        return NOTHING
    if len(after) > 1 and (doc[after[1]].tag_ == "VBG" or doc[after[1]].lower_ in CIRCUMSTANCE):
        after = range(0)  # "..., he said, wiping sweat off his face"
    content = _worded([*range(before), *after] if not quoted[before] else range(left), parsed)
    clausal = any(doc[i].tag_[:2] in ("VB", "MD") and not quoted[i] for i in content)
    introduced = doc[min(content, default=0)].lower_ in ("asked", "when", "speaking", "talking")
    return (content, "as" if inserted else "beside") if clausal and not introduced else NOTHING


def _runs_into(index: int, parsed: Parsed) -> bool:
    """Whether the reporter's own words run into the quotation that ends at a token: 'It was "grand," she said.'"""
    while index >= 0 and parsed.quoted[index]:
        index -= 1
    return index > 0 and not parsed.doc[index].is_punct


def _object(prep: Token, lemma: str, frame: list[str]) -> list[int]:
    """The tokens of what a preposition brings in, where that is a matter and not a time, a place or a listener."""
    if lemma in TOLD_OF.get(prep.lower_, ()):
        return []
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp") and child.lower_ not in CALENDAR:
            frame.append(f"prep:{prep.lower_}")
            return list(_subtree(child))
    return []


def quoting(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause that takes in the quotation at a token, whatever its verb: 'She applauded him as "a giant".'"""
    below, above = parsed.doc[quoted], parsed.doc[quoted].head
    for _ in range(CLIMB):
        if above.tag_[:2] in ("VB", "MD") and not parsed.quoted[above.i]:
            subject = _subject(above)
            if subject is not None and not parsed.quoted[subject.i]:
                return _open(above, subject, below, parsed)
        if above.head.i == above.i:
            return None
        below, above = above, above.head
    return None


def _open(verb: Token, subject: Token, part: Token, parsed: Parsed) -> Clause | None:
    """The clause of a verb that is no cue by itself, `part` being what holds the quotation."""
    speaker = _speaker_range(subject, verb, parsed)
    if verb.i in _subtree(part) or set(range(*speaker)) & set(_subtree(part)):
        return None
    content = _worded(set(_subtree(part)) - {verb.i}, parsed)
    marks = tuple(_marks(verb, list(verb.children), subject, parsed))
    return Clause(
        verb.i, "other", f"open {part.dep_}", speaker, content, any(c.dep_ == "neg" for c in verb.children), marks
    )


def _subtree(token: Token) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)


def _subject(verb: Token, depth: int = 0) -> Token | None:
    """The subject of a verb, its own or the one it shares; the agent of a passive."""
    children = list(verb.children)
    own = [child for child in children if child.dep_ in SUBJECTS]
    if own:
        return next((child for child in reversed(own) if child.i < verb.i), own[0])
    for child in children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lower_ == "quoted":
        return next((c for c in verb.head.head.children if c.dep_ == "nsubjpass"), None) or next(
            (c for c in verb.head.head.children if c.dep_ == "dobj"), None
        )
    if depth == 3 or any(c.dep_ == "nsubjpass" for c in children):
        return None
    return _shared(verb, depth)


def _reporter(verb: Token) -> Token:
    """The verb of speech in whose reported clause a verb stands, or the verb itself."""
    if verb.dep_ in ("ccomp", "conj") and verb.head.tag_[:2] == "VB" and verb.head.lower_ in cues.verbs():
        return verb.head
    return verb


def _shared(verb: Token, depth: int) -> Token | None:
    """The subject of the verb that this one is joined to or depends on."""
    head, relation = verb.head, verb.dep_
    if verb.tag_ == "VBN" and relation in ("advcl", "acl") and not any(c.dep_ == "aux" for c in verb.children):
        return None  # "when asked about ...": passive
    if relation in ("conj", "xcomp", "advcl") and head.tag_[:2] == "VB":
        return _subject(head, depth + 1)
    if relation == "xcomp" and head.dep_ == "acomp":
        return _subject(head.head, depth + 1)
    if relation == "acl" and verb.tag_ == "VBG":
        return _of_participle(verb, depth)
    if relation == "pcomp" and head.head.tag_[:2] == "VB":
        return _subject(head.head, depth + 1)
    if relation == "ccomp" and head.tag_[:2] == "VB" and verb.tag_ in ("VBG", "VB"):
        return _subject(head, depth + 1)
    return None


def _of_participle(verb: Token, depth: int) -> Token | None:
    """The subject of 'X saying ...': the noun, or who issued it where it is a document: 'sent a letter saying'."""
    noun = verb.head
    above = noun.head
    loose = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].is_punct
    if above.tag_[:2] == "VB" and (loose or (noun.dep_ == "dobj" and noun.lower_ in names.words("documents"))):
        return _subject(above, depth + 1) or noun
    return noun


def _inverted(verb: Token, parsed: Parsed) -> Token | None:
    """The speaker after an inverted cue that the parse took for something else: '"...," said Ann Roe.'"""
    before = parsed.doc[verb.i - 1] if verb.i else None
    if before is None or not (parsed.quoted[before.i] or before.is_punct):
        return None
    for child in verb.children:
        near = abs(child.i - verb.i) < FARTHEST and not parsed.quoted[child.i]
        if near and child.dep_ in (*SUBJECTS, *NOMINAL, "npadvmod", "appos", "nsubjpass"):
            if child.tag_[:2] in ("NN", "PR", "DT"):
                return child
    return None


def _speaker_range(named: Token, cue: Token, parsed: Parsed) -> Range:
    """The tokens of a speaker: its phrase without relative clauses, quoted words and what lies beyond the cue."""
    doc, quoted = parsed.doc, parsed.quoted
    left, right = named.left_edge.i, named.right_edge.i + 1
    for child in named.children:
        apart = child.dep_ == "relcl" or (child.dep_ == "acl" and doc[child.left_edge.i - 1].is_punct)
        if apart and child.left_edge.i > named.i:
            right = min(right, child.left_edge.i)
        elif child.i > named.i and (child.dep_ == "npadvmod" or child.lower_ in ("during", "late", "early")):
            right = min(right, child.left_edge.i)
        elif child.dep_ == "prep" and child.right_edge.i + 1 < named.i:
            left = max(left, child.right_edge.i + 1)
    if left <= cue.i < right:
        left, right = (cue.i + 1, right) if cue.i < named.i else (left, cue.i)
    right = next((i for i in range(named.i, right) if doc[i].text in (":", ";", "—", "--")), right)
    left = next((i + 1 for i in range(named.i, left - 1, -1) if quoted[i]), left)
    right = next((i for i in range(named.i, right) if quoted[i]), right)
    while right > named.i + 1 and (doc[right - 1].is_punct or doc[right - 1].tag_ == "RB"):
        right -= 1
    while left < named.i and doc[left].is_punct:
        left += 1
    return min(left, named.i), max(right, named.i + 1)
