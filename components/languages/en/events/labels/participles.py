"""What a participle in commas tells of a noun as a label: 'The toll was raised' of 'The toll, raised in May, ends'."""

from dataclasses import replace

from components.languages.en.events.clauses import OCCASIONS, SUBJECT_RELATIONS
from components.languages.en.events.dates import date_head, drop, hangs_on_verb, participle_aside, verb_read_as_noun
from components.languages.en.events.labels.shortening import shortened
from components.languages.en.events.labels.tellable import NAMING
from components.languages.en.events.labels.wording import tidy
from components.languages.en.events.phrases import LabelDraft, predicate, subject_words, text_of
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Token

MADE_KNOWN = frozenset(
    "broadcast published released issued posted unveiled aired dated filed taken conducted obtained".split()
)
PLANNED = frozenset("expected scheduled planned slated due set intended delayed postponed supposed".split())
NO_DEEDS = OCCASIONS | PLANNED | (NAMING - {"named"})  # who is named on a day is appointed
OWN = frozenset("dobj ccomp oprd".split())
SEVERAL = frozenset("NNS NNPS".split())


def noun_with_participle(draft: LabelDraft) -> str | None:
    """The label of an event told by a participle with the event's date, set off by commas; None if there is none.

    What only makes something known dates what that tells ('A report, released on Monday, blames them'), unless this has
    a date of its own.
    """
    verb = draft.verb
    aside = participle_aside(verb) if verb is not None and draft.own else None
    if verb is None or aside is None or not _is_done_to(verb):
        return None
    date = date_head(draft, draft.own)
    if date.i < verb.i or any(above.lower_ == "since" for above in date.ancestors):
        return None  # 'signed in May and in force since June'
    known = verb.lower_ in MADE_KNOWN or verb.lower_ in verbs()
    if verb.lower_ in NO_DEEDS or (known and not _has_another_date(aside, draft)):
        return None
    noun, own_words = aside.head, _own_words(verb)
    draft = replace(draft, verb=verb, dropped=set(), instead={})  # the other stays as it was, for other labels
    draft.dropped |= {token.i for token in aside.subtree if token.i not in own_words}
    for dated in draft.dates:
        drop(draft, dated)
    outside = LabelDraft(draft.parsed, draft.own, draft.dates, draft.resolve, aside)
    before = subject_words(noun, outside)
    after = [i for i in predicate(verb, draft) if i not in draft.dropped]
    if not before:
        return None
    several = noun.tag_ in SEVERAL or any(child.dep_ == "conj" for child in noun.children)
    first = min(after)  # 'was first sold'
    draft.instead = outside.instead | {first: f"{'were' if several else 'was'} {draft.parsed.written[first]}"}
    if after == [verb.i]:
        return tidy(f"{text_of(before, draft)} {draft.instead[first]}")
    return shortened(before, after, verb, draft)


def noun_with_lost_verb(draft: LabelDraft) -> str | None:
    """The label of a clause whose verb was taken for a noun after an addition: 'The toll, set in May, ends in June'."""
    head = date_head(draft, draft.own) if draft.own else None
    root = next((above for above in head.ancestors if above.dep_ == "ROOT"), None) if head is not None else None
    noun = next((child for child in root.lefts if child.dep_ == "nsubj"), root) if root is not None else None
    verb = verb_read_as_noun(noun) if noun is not None else None
    if head is None or noun is None or verb is None or verb.i not in (head.head.i, head.head.head.i):
        return None
    draft = replace(draft, verb=verb, dropped=set(), instead={})
    asides = (child for child in noun.rights if participle_aside(child) is not None)
    draft.dropped |= {token.i for aside in asides for token in aside.subtree}
    drop(draft, draft.own)
    lead = head.head
    if lead.lower_ == "in" and lead.head.i == verb.i and any(child.dep_ == "nummod" for child in head.rights):
        draft.dropped.discard(lead.i)  # of the verb, as no day has 'in' before it: 'kicks in May 3'
    before = subject_words(noun, draft)
    after = [verb.i, *(t.i for t in verb.subtree if t.i > verb.i and t.i not in draft.dropped and not t.is_punct)]
    return tidy(f"{text_of(before, draft)} {text_of(after, draft)}") if before else None


def _is_done_to(verb: Token) -> bool:
    """Whether a participle tells what was done to its noun: it has neither object nor subject of its own."""
    return not any(child.dep_ in (*OWN, *SUBJECT_RELATIONS) for child in verb.children)


def _own_words(verb: Token) -> set[int]:
    """The indexes of the words of a participle without those joined to it."""
    joined = {token.i for child in verb.rights if child.dep_ in ("conj", "cc") for token in child.subtree}
    return {token.i for token in verb.subtree} - joined


def _has_another_date(aside: Token, draft: LabelDraft) -> bool:
    """Whether the clause around an addition has a date of its own."""
    above = aside.head.head
    if verb_read_as_noun(aside.head) is not None:
        return True
    outside = (date for date in draft.dates if not date & draft.own and hangs_on_verb(draft, date))
    return any(above.i in (top.head.i, top.head.head.i) for top in (date_head(draft, date) for date in outside))
