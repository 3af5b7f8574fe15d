"""Whether the words kept for a label have what they need: a verb its object, a preposition its noun."""

from components.languages.en.events.clauses import HELPERS, SUBJECT_RELATIONS
from components.languages.en.events.labels.needs import is_added, needs_addition
from components.languages.en.events.phrases import LabelDraft
from components.languages.en.events.subjects import has_gap, is_relative
from components.languages.en.people.names import means_person
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Token

NEEDED = frozenset("dobj ccomp xcomp oprd attr acomp prt".split())  # by a verb
ENOUGH_ALONE = frozenset("apologize retaliate respond agree disagree object relent".split())  # tell something alone
ALONE = ENOUGH_ALONE | {"testify", "speak"}  # need no object
JUDGING = frozenset("find finds found consider considers considered see sees saw keep keeps kept".split())  # as what?
CALLING = frozenset("call calls called".split())  # somebody something
BOUND = frozenset("for against with upon".split())  # to the infinitive before them
OPEN_DETERMINERS = frozenset("a an another no any some".split())  # 'an attempt | to ...', 'a way | of ...'


def is_broken(kept: list[int], verb: Token, draft: LabelDraft) -> bool:
    """Whether a predicate cut after its last kept word lacks something, or has a word whose head is left out."""
    doc, inside = draft.parsed.doc, {*kept, *draft.instead}
    last = doc[kept[-1]]
    for token in (doc[i] for i in kept):
        if token.i != verb.i and token.head.i not in inside and not _hangs_above(token, verb):
            return True
        if token.dep_ in ("prep", "agent", "dative") and _lacks(token, ("pobj", "pcomp", "prep"), inside):
            return True
        if token.tag_[:2] == "VB" and not has_gap(verb) and _lacks_object(token, inside, draft):
            return True
        if lacks_addition(token, inside, draft):
            return True  # 'gave them much | to be proud of'
    return _goes_on(last, verb, inside, draft)


def lacks_addition(word: Token, inside: set[int], draft: LabelDraft) -> bool:
    """Whether what a word needs besides its complements is left out, and is no date."""
    dated = draft.own.union(*draft.dates)
    left_out = [c for c in word.rights if c.i not in inside and needs_addition(word, c)]
    return any(c.dep_ != "prep" or dated.isdisjoint(below.i for below in c.subtree) for c in left_out)


def _hangs_above(token: Token, verb: Token) -> bool:
    """Whether a word depends on what the verb itself depends on, as the helpers of the verb that it is joined to."""
    return token.head.i in (verb.head.i, verb.i) or token.is_punct or token.dep_ in HELPERS


def _lacks(token: Token, relations: tuple[str, ...], inside: set[int]) -> bool:
    """Whether a word has children of some relations after it, and none of them is kept."""
    children = [child.i for child in token.rights if child.dep_ in relations]
    return bool(children) and not inside.intersection(children)


def _lacks_object(verb: Token, inside: set[int], draft: LabelDraft) -> bool:
    """Whether an object of a verb is left out, and no date."""
    dated = draft.own.union(*draft.dates)
    if _shares_object(verb) and verb.right_edge.i not in inside:
        return True
    needed = (c for c in verb.rights if c.dep_ in NEEDED and not is_added(c) and not is_relative(c))
    return any(c.i not in inside and c.i not in dated for c in needed)


def _shares_object(verb: Token) -> bool:
    """Whether the object of a verb stands after another one: 'kicked | and punched a sailor'."""
    own = any(child.dep_ in (*NEEDED, "prep", "advmod", "npadvmod") for child in verb.rights)
    other = next((child for child in verb.rights if child.dep_ == "conj" and child.tag_ == verb.tag_), None)
    alone = other is not None and not any(child.dep_ in SUBJECT_RELATIONS for child in other.lefts)
    return other is not None and alone and not own and any(child.dep_ == "dobj" for child in other.rights)


def _goes_on(last: Token, verb: Token, inside: set[int], draft: LabelDraft) -> bool:
    """Whether a label would end in a word that belongs to what follows: 'an attempt | to', 'to announce | that'."""
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if last.tag_ == "NNP" and following is not None and following.tag_ == "NNP" and following.i not in inside:
        return following.i not in draft.own.union(*draft.dates) and bool(last.whitespace_)  # within a name
    if last.i != verb.i and last.tag_[:2] == "VB" and last.lower_ in verbs() and verbs()[last.lower_] not in ALONE:
        return last.tag_ in ("VB", "VBG")
    before = last.doc[last.i - 1]
    if last.tag_ == "JJ" and before.lower_ in ("a", "an"):
        return True  # 'by a mere | 2 percent'
    left_out = [child for child in last.rights if child.i not in inside]
    if last.tag_ == "NN" and means_person(last.lower_) and not _has_article(last):
        return any(child.dep_ == "cc" for child in left_out)  # 'by front-runner | and former senator Ann Roe'
    if last.tag_ in ("NN", "NNS") and (before.lower_ in OPEN_DETERMINERS or last.left_edge.i == last.i):
        return any(c.dep_ == "acl" and any(to.tag_ == "TO" for to in c.lefts) for c in left_out)
    calling = last.tag_ == "NNP" and last.head.lower_ in CALLING
    if last.tag_ == "JJ" or (last.dep_ == "dobj" and (calling or last.head.lower_ in JUDGING)):
        dated = draft.own.union(*draft.dates)
        lost = (*left_out, *_left_out_after(last, inside))
        dates = {c.i for c in lost if c.dep_ == "prep" and any(noun.i in dated for noun in c.rights)}
        return any(c.dep_ in ("prep", "oprd", "acl", "appos") and c.i not in dates for c in lost)
    if last.tag_ == "VB" and last.i != verb.i and any(c.lower_ in BOUND for c in left_out):
        return True  # 'one of three to vote | for it'
    return last.tag_ == "VBG" and last.i != verb.i and any(c.dep_ == "prep" for c in left_out)


def _has_article(noun: Token) -> bool:
    """Whether an article, an owner or a number stands before a noun."""
    return any(child.dep_ in ("det", "poss", "nummod") for child in noun.lefts)


def _left_out_after(thing: Token, inside: set[int]) -> list[Token]:
    """What follows the object of a verb and is left out: 'found the mayor | in the lead'."""
    return [c for c in thing.head.rights if c.i > thing.i and c.i not in inside] if thing.dep_ == "dobj" else []


def says_no_more(kept: list[int], whole: list[int], draft: LabelDraft) -> bool:
    """Whether a shortened subject is a bare noun that says too little: 'scenes | from the rally'."""
    if len(kept) != 1 or len(whole) == 1:
        return False
    noun = draft.parsed.doc[kept[0]]
    return noun.tag_ in ("NN", "NNS") and not means_person(noun.lower_) and kept[0] not in draft.instead


def ends_in_preposition(kept: list[int], draft: LabelDraft) -> bool:
    """Whether a subject ends in a preposition, or an owner, whose noun is left out or was not found."""
    return draft.parsed.doc[kept[-1]].dep_ == "prep" or draft.parsed.doc[kept[-1]].tag_ == "POS"
