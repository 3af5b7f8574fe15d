"""Whether a clause tells an event that a label can name: a verb with a tense, asserted, of a subject that fits it."""

from components.languages.en.events.clauses import BE, HELPERS, SUBJECT_RELATIONS, has_tense, subject_before
from components.languages.en.events.labels.assertions import ASKING_HOW, is_asserted
from components.languages.en.events.labels.completeness import ALONE, ENOUGH_ALONE
from components.languages.en.events.phrases import LabelDraft
from components.languages.en.events.subjects import agrees, has_broken_list
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import STAND_IN, Token

TIMES = frozenset(
    "time day week month year morning afternoon evening night noon midnight today tomorrow yesterday".split()
)
SAID = frozenset("dobj ccomp xcomp oprd attr acomp".split())
NAMING = frozenset("known called named dubbed titled entitled dated based related".split())


def may_be_told(verb: Token, subject: Token | None, has_past: bool, draft: LabelDraft) -> bool:
    """Whether a label can be made of a verb with its subject, if it has one; `has_past` if a tense was found for it."""
    if _is_reduced(verb) or _is_pied(verb) or not is_asserted(verb) or (subject and subject.dep_[:5] == "csubj"):
        return False
    if not (has_past or _is_finite(verb, draft)) or _asks(verb) or _points_elsewhere(verb):
        return False
    if subject is None:
        return True
    if _is_time(subject, draft) or (subject.tag_ == "CD" and not any(subject.children)):
        return False
    return not _is_limited(verb, subject) and agrees(subject, verb) and not has_broken_list(verb)


def _points_elsewhere(verb: Token) -> bool:
    """Whether what a verb tells stands elsewhere: 'was asked what happened', 'revealed this', 'than it had planned'."""
    asked = any(child.dep_ == "ccomp" and any(c.tag_ == "WP" for c in child.lefts) for child in verb.rights)
    pointed = any(child.dep_ == "dobj" and child.tag_ == "DT" for child in verb.rights)
    return asked or pointed or any(child.dep_ == "mark" and child.lower_ == "than" for child in verb.lefts)


def _is_finite(verb: Token, draft: LabelDraft) -> bool:
    """Whether a verb has a tense, by its form or its helpers, or can be given one as a passive participle."""
    if verb.dep_ == "conj" and not has_tense(verb):
        bare = verb.tag_ == "VBN" or (verb.tag_ == "VB" and verb.head.tag_ not in ("VBN", "VBG", "VBD", "VBZ"))
        return verb.head.tag_[:2] in ("VB", "MD") and (bare or verb.tag_ == verb.head.tag_)
    misread = verb.tag_ == "VBN" and verb.dep_ == "relcl" and not any(child.dep_ in HELPERS for child in verb.lefts)
    if misread and subject_before(verb) is not None:
        return True  # 'a memo the board [released]'
    return has_tense(verb) or (verb.tag_ == "VBN" and verb.dep_ == "acl" and not draft.name)


def _is_reduced(verb: Token) -> bool:
    """Whether a verb is the past tense of a clause without a subject: a misread participle, 'plans outlined'."""
    own = any(child.dep_ in SUBJECT_RELATIONS for child in verb.children)
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBD" and not own


def _is_pied(verb: Token) -> bool:
    """Whether a relative clause begins with a preposition: 'for which he apologized'."""
    return any(child.dep_ == "prep" and any(c.tag_ in ("WDT", "WP") for c in child.children) for child in verb.lefts)


def _asks(verb: Token) -> bool:
    """Whether the object or the circumstance of a verb is a question word: 'what Sanders meant', 'how glad he was'."""
    if verb.dep_ == "ccomp" and verb.left_edge.lower_ in ASKING_HOW:
        return True
    return any(child.tag_ in ("WP", "WDT", "WRB") and child.dep_ not in SUBJECT_RELATIONS for child in verb.lefts) and (
        verb.dep_ in ("ccomp", "csubj", "pcomp")
    )


def _is_limited(verb: Token, subject: Token) -> bool:
    """Whether what is denied is denied under a limit that a label leaves out: 'will not by themselves decide it'."""
    denied = any(child.dep_ == "neg" for child in verb.lefts)
    return denied and any(child.dep_ == "prep" and child.i > subject.i for child in verb.lefts)


def _is_time(subject: Token, draft: LabelDraft) -> bool:
    """Whether a subject is a time: 'Monday', 'the day', but not 'Monday's vote'."""
    return subject.lower_ in TIMES or any(subject.i in date for date in draft.dates)


def means_only_some(noun: Token, clause: Token) -> bool:
    """Whether a relative clause says which of many are meant: 'among voters who chose late' are not all voters.

    So does one that denies something of 'a' thing: 'a chance that did not seem real in May'.
    """
    bare = not any(child.i < noun.i for child in noun.children)
    if any(c.dep_ == "neg" for c in clause.lefts) and any(c.lower_ in ("a", "an") for c in noun.lefts):
        return True
    return noun.i == clause.head.i and noun.tag_ == "NNS" and bare and noun.dep_ == "pobj"


def says_nothing(verb: Token, after: list[int], draft: LabelDraft) -> bool:
    """Whether a clause only says that somebody spoke: 'Carney said'."""
    doc = draft.parsed.doc
    dated = draft.own | {doc[i].head.i for i in draft.own if doc[i].head.dep_ == "prep"}
    said = any(
        doc[i].head.i == verb.i
        and (doc[i].dep_ in SAID or doc[i].lower_ in ("about", "of", "for", "against") or _is_before(doc[i], verb))
        for i in after
        if i not in dated
    )
    if verb.lower_ in BE and not any(child.dep_ in (*SAID, "prep", "advmod", "pcomp") for child in verb.rights):
        return True  # 'younger than Cruz would be'
    if verb.lower_ in verbs() and all(doc[i].dep_ in HELPERS for i in after if i != verb.i and i not in dated):
        return verbs()[verb.lower_] not in ENOUGH_ALONE
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return not said and not passive and verb.tag_ in ("VBD", "VBZ", "VBP") and verbs().get(verb.lower_) in plain_verbs()


def _is_before(token: Token, verb: Token) -> bool:
    """Whether a phrase names before whom or to what somebody speaks: 'testified | before the panel'."""
    wrote = verbs().get(verb.lower_) == "write" and token.lower_ == "to"
    return token.dep_ == "prep" and (wrote or verbs().get(verb.lower_) in ALONE)


def names_more(after: list[int], verb: Token, draft: LabelDraft) -> bool:
    """Whether a participle of a noun has more than a date: not 'a statement released on Thursday'."""
    dated = {i for date in (draft.own, *draft.dates) for i in date}
    dated |= {draft.parsed.doc[i].head.i for i in dated if draft.parsed.doc[i].head.dep_ == "prep"}
    return any(i > verb.i and i not in dated for i in after)


def stands_in(draft: LabelDraft, i: int) -> bool:
    """Whether a token stands in for a quotation."""
    token = draft.parsed.doc[i]
    return token.text == STAND_IN and draft.parsed.quoted[i]
