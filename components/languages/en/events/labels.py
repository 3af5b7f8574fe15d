"""Parsed sentence and the span of an event in it -> a label: who did what, from the event's own clause.

The clause is the one whose verb governs the date. Its subject comes from the clause itself, else from the one it is
joined to, or from the noun that a relative clause modifies. Additions (relative clauses, appositions, the date itself)
are left out.
"""

from collections.abc import Iterable

from components.languages.en.events.clauses import (
    HELPERS,
    head_token,
    main_verb,
    noun_between,
    subject_of,
    tokens_in,
)
from components.languages.en.events.dates import date_head, drop, hangs_on_verb
from components.languages.en.events.label_shortening import shortened
from components.languages.en.events.label_wording import LEAST, cut, tidy
from components.languages.en.events.phrases import (
    LabelDraft,
    Resolve,
    predicate,
    subject_words,
    subtree,
    text_of,
    with_antecedent,
)
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import STAND_IN, Parsed, Token
from components.models import Span

THEMSELVES = frozenset("it they he she".split())
NEEDS_MORE = frozenset("expected due set scheduled slated planned possible likely is are was were be".split())


def label(parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve) -> str | None:
    """The label of the event reported at `place`, its own date left out; None where no clause gives a readable one."""
    token = head_token(parsed, place)
    if token is None:
        return None
    expression = tokens_in(parsed, own) if own else frozenset[int]()
    draft = LabelDraft(parsed, expression, [found for date in dates if (found := tokens_in(parsed, date))], resolve)
    if (noun := noun_between(token, expression)) is not None:
        return _noun_alone(noun, draft)
    draft.verb = main_verb(token, expression)
    return _without_date(draft) or _with_date(draft) or _dated_noun(draft)


def _dated_noun(draft: LabelDraft) -> str | None:
    """The label of a noun with a date, where the clause gives no label: 'the Canadian election in April'."""
    if not draft.own:
        return None
    top = date_head(draft, draft.own)
    while top.dep_ in ("pobj", "prep") and top.head.i != top.i:
        top = top.head
    if top.i in draft.own or top.tag_[:2] != "NN":
        return None
    draft.dropped = {child.i for child in top.children for i in draft.own if child.is_ancestor(draft.parsed.doc[i])}
    draft.dropped |= draft.own
    return _noun_alone(top, draft)


def _noun_alone(noun: Token, draft: LabelDraft) -> str | None:
    """The label of an event that is named by a noun: 'nine days before the president's inauguration'."""
    words = tidy(text_of((i for i in subtree(noun, draft) if i not in draft.dropped), draft))
    return cut(words) if len(words.split()) >= LEAST else None


def _without_date(draft: LabelDraft) -> str | None:
    """The label without the dates of the verb; None if it would end in a word that needs more."""
    for date in draft.dates:
        if date & draft.own or hangs_on_verb(draft, date):
            drop(draft, date)
    words = _words(draft)
    return words if words and words.split()[-1].lower() not in NEEDS_MORE else None


def _with_date(draft: LabelDraft) -> str | None:
    """The label with its date, where it would be too short without it: 'The letter is expected on Friday'."""
    draft.dropped.clear()
    draft.instead.clear()
    for date in draft.dates:
        if not date & draft.own and hangs_on_verb(draft, date):
            drop(draft, date)
    return _words(draft)


def _words(draft: LabelDraft) -> str | None:
    """The label of the verb with its subject; None if the clause says too little or has no usable subject."""
    verb = draft.verb
    if verb is None or verb.lower_ in ("did", "does", "do"):  # 'and so did Canada's answer'
        return None
    subject = subject_of(verb)
    before = subject_words(subject, draft) if subject is not None and subject.i not in draft.own else []
    if subject is not None and not before and subject.lower_ in THEMSELVES and verb.dep_ == "ccomp":
        above = subject_of(verb.head)  # 'West Fraser said it would close its mill'
        before = subject_words(above, draft) if above is not None else []
    if subject is None or not before or (verb.dep_ == "acl" and draft.name):  # nobody is imposed: a misread object
        return None
    after = [i for i in predicate(verb, draft) if i not in draft.dropped]
    if verb.dep_ == "relcl" and subject.i != verb.head.i:
        after = with_antecedent(verb, after, draft)
    if not after or any(_stands_in(draft, i) for i in after) or _says_nothing(verb, after, draft):
        return None
    return shortened(before, after, verb, draft)


def _says_nothing(verb: Token, after: list[int], draft: LabelDraft) -> bool:
    """Whether a clause only says that somebody spoke: 'Carney said'."""
    doc = draft.parsed.doc
    dated = draft.own | {doc[i].head.i for i in draft.own if doc[i].head.dep_ == "prep"}
    only_helpers = all(doc[i].dep_ in HELPERS for i in after if i != verb.i and i not in dated)
    return only_helpers and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.lower_ in verbs()


def _stands_in(draft: LabelDraft, i: int) -> bool:
    """Whether a token stands in for a quotation."""
    token = draft.parsed.doc[i]
    return token.text == STAND_IN and draft.parsed.quoted[i]
