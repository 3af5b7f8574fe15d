"""Subject and predicate -> a label of at most MOST words, cut where a phrase begins."""

from collections.abc import Iterator, Sequence

from components.languages.en.events.clauses import ADDED, SUBJECT_RELATIONS
from components.languages.en.events.labels.abridging import compressed
from components.languages.en.events.labels.completeness import (
    ends_in_preposition,
    is_broken,
    lacks_addition,
    says_no_more,
)
from components.languages.en.events.labels.needs import CAUSING
from components.languages.en.events.labels.omitting import roles_before_names
from components.languages.en.events.labels.wording import ENOUGH, LEAST, MOST, ends_well, tidy
from components.languages.en.events.phrases import LabelDraft, text_of
from components.languages.en.events.subjects import MANY
from components.languages.parsed import Token

PARTICLES = frozenset("in off out down up over on away back through".split())
OBJECTS = frozenset("dobj ccomp oprd attr acomp".split())
PLACING = frozenset("put puts putting place places placed placing pit pits pitted pitting".split())  # somewhere
TURNING = frozenset("turn turns turned turning".split())  # to something
RATING = frozenset(
    """rate rates rated describe describes described regard regards regarded portray portrays portrayed depict depicts
    depicted view views viewed treat treats treated characterize characterizes characterized""".split()
)  # somebody as something
MEETING = frozenset("meet meets met meeting".split())  # with somebody
MEASURES = frozenset("rate number share percentage average price cost level turnout chance odds".split())  # of whom?
CLOSE = frozenset("of to between for as than".split())  # no label ends before them: 'in response | to'


def shortened(before: list[int], after: list[int], verb: Token, draft: LabelDraft, opens: str = "") -> str | None:
    """Subject and predicate, shortened to the length of a label: a long subject loses its last phrases first.

    What stands in the middle of the predicate is left out only where it cannot be cut, and the draft is `sparing`; who
    or what a name is, where there is no room for it. `opens` stands before it all.
    """
    label, complete = _shortened(before, after, verb, draft, opens)
    spared = frozenset[int]() if complete else roles_before_names((*before, *after), verb.doc)
    if not spared:
        return label
    kept = [i for i in before if i not in spared], [i for i in after if i not in spared]
    shorter, complete = _shortened(*kept, verb, draft, opens)
    return shorter if complete or not label else label


def _shortened(
    before: list[int], after: list[int], verb: Token, draft: LabelDraft, opens: str
) -> tuple[str | None, bool]:
    """Subject and predicate as a label, and whether the predicate is complete."""
    short, starts = None, [f"{opens} {start}".strip() for start in _starts(before, after, verb, draft)]
    for start in starts:
        label, complete = _fit(start, after, verb, draft)
        if label and complete:
            return label, True
        short = short or label
    if short or not draft.sparing or verb.dep_ in ADDED:  # the clause around it tells more
        return short, False
    return next(filter(None, (_compressed(start, after, verb, draft) for start in starts)), None), False


def _starts(before: list[int], after: list[int], verb: Token, draft: LabelDraft) -> Iterator[str]:
    """The text of a subject, whole and without its last phrases."""
    doc = draft.parsed.doc
    ends = [n for n in range(len(before) - 1, 0, -1) if _may_lose(doc[before[n]], verb)]
    ends = [n for n in ends if not _loses_number(before[n:], verb)]
    ends = [n - 1 if doc[before[n - 1]].lower_ == "such" else n for n in ends]  # 'groups | such as'
    for end in (len(before), *ends):
        if says_no_more(before[:end], before, draft) or ends_in_preposition(before[:end], draft):
            continue
        if any(lacks_addition(doc[i], {*before[:end]}, draft) for i in before[:end]):
            continue  # 'those | who were hurt'
        if end < len(before) and _opens_aside(before[:end], doc):
            continue
        start = text_of(before[:end], draft).rstrip(" ,")
        if end == len(before) and "," in start and before[-1] + 2 == min(after) and doc[before[-1] + 1].text == ",":
            start += ","  # of the pair around an addition
        yield start


def _compressed(start: str, after: list[int], verb: Token, draft: LabelDraft) -> str | None:
    """Subject and predicate without what is only added to it; None if there is no room."""

    def written(kept: list[int]) -> str:
        return tidy(f"{start} {text_of(kept, draft)}")

    for kept in compressed(verb, after, draft, lambda kept: len(written(kept).split()) <= MOST):
        if len(written(kept).split()) > LEAST and ends_well(written(kept)) and not is_broken(kept, verb, draft):
            return written(kept)
    return None


def _opens_aside(kept: list[int], doc: Sequence[Token]) -> bool:
    """Whether a shortened subject ends within what is added to it after a comma: 'The film, made by a clerk | of'."""
    return any(doc[i].dep_ in ("acl", "appos") and doc[doc[i].left_edge.i - 1].text == "," for i in kept[1:])


def _loses_number(lost: list[int], verb: Token) -> bool:
    """Whether what a subject loses makes it as many as its verb says: 'The pledge | and a promise were welcomed'."""
    several = verb.tag_ == "VBP" or any(word.lower_ in MANY for word in (verb, *verb.lefts))
    joined = (verb.doc[i] for i in lost if verb.doc[i].dep_ == "conj")
    return several and any(c.head.dep_ in SUBJECT_RELATIONS and c.head.tag_ in ("NN", "NNP") for c in joined)


def _may_lose(token: Token, verb: Token) -> bool:
    """Whether a subject may end before a token: a preposition or a participle, but not 'fifty | of the officers'."""
    if token.head.lower_ in MEASURES or token.lower_ == "of":
        return False
    added = (clause for clause in (token, token.head) if clause.dep_ == "acl" and verb.dep_ != "acl")
    return token.dep_ == "prep" or any(clause.left_edge.i == token.i for clause in added)


def _fit(start: str, after: list[int], verb: Token, draft: LabelDraft) -> tuple[str | None, bool]:
    """Subject and predicate, cut where a phrase begins if they are too long, and whether they are complete."""
    doc, after = draft.parsed.doc, sorted({*after})
    fitting: list[tuple[int, int, str, bool]] = []
    for end in range(len(after), 0, -1):
        token = doc[after[end]] if end < len(after) else None
        if token is not None and (token.i <= verb.i + 1 or not _opens_phrase(token)):
            continue
        if token is not None and draft.parsed.quoted[token.i] and draft.parsed.quoted[token.i - 1]:
            continue  # a title or what somebody said
        if token is not None and (_splits_clause(after, end, draft) or _loses_object(after, end, verb)):
            continue
        if is_broken(after[:end], verb, draft):
            continue
        words = tidy(f"{start} {text_of(after[:end], draft)}")
        count = len(words.split())
        last = doc[after[end - 1]]
        dated = last.lower_ == "on" and any(last.i + 1 in date for date in draft.dates)  # 'came on | Friday'
        if LEAST <= count <= MOST and ends_well(words, particle=_is_particle(last) and not dated):
            if token is not None and token.lower_ == "of":
                continue
            fitting.append((_firmness(token, count), count, words, token is None))
    best = max(fitting, default=(0, 0, None, False))
    return best[2], best[3]


def _firmness(following: Token | None, count: int) -> int:
    """How well a label of so many words ends before a token: 2 at a phrase, 1 at an 'and', 0 before 'an end | to'."""
    if following is not None and following.lower_ in CLOSE and following.head.tag_[:2] != "VB":
        return 0
    return 1 if following is not None and (count < ENOUGH or following.dep_ == "cc") else 2


def _splits_clause(after: list[int], end: int, draft: LabelDraft) -> bool:
    """Whether a cut would part a subject from its verb: 'over whether the U.S. | should accept refugees'."""
    kept = {*after[:end]}
    subjects = (draft.parsed.doc[i] for i in kept if draft.parsed.doc[i].dep_ in SUBJECT_RELATIONS)
    return any(subject.head.i not in kept for subject in subjects)


def _loses_object(after: list[int], end: int, verb: Token) -> bool:
    """Whether a cut would leave a verb without what it needs: 'will turn over | to him the keys', 'put them | back'."""
    lost, doc = {*after[end:]}, verb.doc
    kept = [doc[i] for i in after[:end]]
    acts = [verb, *(token for token in kept if token.dep_ == "xcomp" and token.tag_[:2] == "VB")]
    needed = [child for act in acts for child in act.rights if child.dep_ in OBJECTS]
    needed += [child for token in kept for child in _bound_to(token)]
    inside = {*after[:end]}  # an infinitive may belong to no part of the predicate, for the parser
    return any(child.i in lost or (child.tag_ == "TO" and child.i not in inside) for child in needed)


def _bound_to(word: Token) -> list[Token]:
    """What a word cannot do without besides its object: 'put | on the quay', 'urged the bakers | to leave'."""
    bound = [c for c in word.rights if c.dep_ == "prt" or c.lower_ in ("back", "into")]
    preps = [c for c in word.rights if c.dep_ == "prep"][:1]
    if word.lower_ in PLACING or (word.lower_ in TURNING and not any(c.dep_ in ("dobj", "prt") for c in word.rights)):
        bound += preps
    elif word.lower_ in RATING:
        bound += [c for c in word.rights if c.lower_ == "as"]
    elif word.lower_ in MEETING:
        bound += [c for c in word.rights if c.lower_ == "with"]
    elif word.lower_ in CAUSING:
        bound += [t for t in word.subtree if t.tag_ == "TO" and t.i > word.i and word.doc[t.i - 1].text != ","][:1]
    return bound


def _is_particle(token: Token) -> bool:
    """Whether a word is the particle of the verb before it and has no object: 'kicked in', 'was sworn in'."""
    return token.tag_ == "RP" or (token.dep_ == "prep" and token.lower_ in PARTICLES and not any(token.children))


def _opens_phrase(token: Token) -> bool:
    """Whether a label may end before a token: a phrase or a clause begins there."""
    if token.tag_ == "TO":  # not 'willing | to say', nor 'called for the judge | to resign'
        subject = any(child.dep_ in SUBJECT_RELATIONS for child in token.head.lefts)
        return bool(token.head.dep_ not in ("xcomp", "ccomp")) and not subject
    if token.dep_ == "prep" and token.head.dep_ == "acl":  # not 'the judge presiding | over the case'
        return False
    if token.dep_ == "advmod" and token.head.dep_ == "prep" and token.doc[token.i - 1].text == ",":
        return True  # 'sold three ferries, | mainly in Ontario'
    return token.dep_ in ("prep", "mark", "agent", "cc") or _opens_clause(token)


def _opens_clause(token: Token) -> bool:
    """Whether a clause within the label begins here: 'said | the ban was worse'."""
    clauses = (above for above in (token, *token.ancestors) if above.dep_ in ("ccomp", "acl", "advcl"))
    return token.i in {clause.left_edge.i for clause in clauses}
