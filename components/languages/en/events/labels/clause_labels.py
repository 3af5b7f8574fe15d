"""Parsed sentence and the span of an event in it -> a label: who did what, from the event's own clause.

The clause is the one whose verb governs the date. Its subject comes from the clause itself, else from the one it is
joined to, or from the noun that a relative clause modifies. Additions (relative clauses, appositions, the date itself)
are left out.
"""

import re
from collections.abc import Iterable, Iterator

from components.languages.en.events.clauses import (
    ADDED,
    HELPERS,
    clause_verb,
    head_token,
    is_subjunctive,
    main_verb,
    noun_between,
    past_above,
    subject_before,
    tokens_in,
)
from components.languages.en.events.dates import drop, hangs_on_verb
from components.languages.en.events.labels.assertions import QUESTIONS, is_asserted
from components.languages.en.events.labels.check import is_printable
from components.languages.en.events.labels.noun_labels import (
    dated_noun,
    noun_ahead,
    noun_behind_another,
    noun_counted_from,
    noun_named_by_year,
    noun_of_another_day,
    noun_pointed_back_to,
    occasion_before_date,
    past_occasion,
)
from components.languages.en.events.labels.participles import noun_with_lost_verb, noun_with_participle
from components.languages.en.events.labels.quoting.reports import reported
from components.languages.en.events.labels.reported import told, what_is_said, who_claims, who_tells
from components.languages.en.events.labels.tellable import (
    NAMING,
    may_be_told,
    means_only_some,
    names_more,
    says_nothing,
    stands_in,
)
from components.languages.en.events.labels.wording import LEAST
from components.languages.en.events.phrases import (
    LabelDraft,
    Resolve,
    predicate,
    subject_words,
    subtree,
    text_of,
    with_antecedent,
)
from components.languages.en.events.subjects import has_gap, subject_of
from components.languages.en.past import past_of
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

NUMBERS = {"it": ("NN", "NNP"), "them": ("NNS", "NNPS")}  # the tags of the nouns that these pronouns may mean
CAME = re.compile(
    r"(?<!could|would|might)(?<!will)(?<!may|can)(?<! to) (?:(?:has|have|had|also|then) )?(?:came|comes?)$"
)
OF_NOUNS = (
    noun_named_by_year,
    noun_ahead,
    noun_behind_another,
    occasion_before_date,
    past_occasion,
    noun_of_another_day,
    noun_pointed_back_to,
    noun_with_participle,
    noun_with_lost_verb,
)  # tried before clauses
WITHIN = ADDED | frozenset("advcl ccomp csubj pcomp".split())  # another clause
NEEDS_MORE = frozenset("expected due set scheduled slated planned possible likely is are was were be".split())


def label(parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve) -> str | None:
    """The label of the event reported at `place`, its own date left out; None where no clause gives a readable one."""
    token = head_token(parsed, place)
    if token is None:
        return None
    expression = tokens_in(parsed, own) if own else frozenset[int]()
    draft = LabelDraft(parsed, expression, [found for date in dates if (found := tokens_in(parsed, date))], resolve)
    if (noun := noun_between(token, expression)) is not None:
        return noun_counted_from(noun, draft)
    draft.verb = main_verb(token, expression)
    for candidate in (*OF_NOUNS, _without_date, _with_date, dated_noun):
        if (words := candidate(draft)) and is_printable(words):
            return words
    sparing = LabelDraft(parsed, expression, draft.dates, resolve, draft.verb, sparing=True)
    return next((words for words in _in_need(draft, sparing) if words and is_printable(words)), None)


def _in_need(draft: LabelDraft, sparing: LabelDraft) -> Iterator[str | None]:
    """Labels where the clause of the event gives none: with less of it, of the clauses around it, and less of them."""
    yield _without_date(sparing)
    for tried in (draft, sparing):
        yield from (_of_clause_around(verb, tried) for verb in _clauses_around(draft.verb))


def _clauses_around(verb: Token | None) -> Iterator[Token]:
    """The verbs of the clauses that contain that of another, from the inside; none beyond a condition or a report."""
    while verb is not None and verb.dep_ in WITHIN and is_asserted(verb):
        told = verb.dep_ == "ccomp"
        verb = clause_verb(verb.head)
        if verb is None or (told and verb.lower_ in verbs()):
            return
        if verb.dep_ not in ADDED and subject_before(verb) is not None:
            yield verb


def _of_clause_around(verb: Token, inner: LabelDraft) -> str | None:
    """The label of a clause that contains that of the event, which gives none: 'The mill that closed in May burned'."""
    draft = LabelDraft(inner.parsed, inner.own, inner.dates, inner.resolve, verb, inner.sparing)
    if inner.verb is not None and inner.verb.dep_ in ADDED:
        draft.dropped |= {token.i for token in inner.verb.subtree}
    return _without_date(draft)


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
    if verb is not None and is_subjunctive(verb):
        verb = draft.verb = verb.head  # what is demanded is no event; that it was is
    if verb is None or verb.lower_ in ("did", "does", "do"):  # 'and so did Canada's answer'
        return None
    subject = subject_of(verb)
    if subject is not None and subject.tag_ == "PRP" and verb.dep_ == "advcl" and verb.i < verb.head.i:
        subject = _named_later(verb, subject)  # 'as he spoke, the minister ...'
    if (above := past_above(verb)) is not None:
        draft.instead[verb.i] = past_of(verb.text)
        _name_object_of(above, verb, draft)
    if not may_be_told(verb, subject, above is not None, draft):
        return None
    before = who_tells(verb, subject, draft) if subject is not None else []
    if subject is None or not before or (verb.dep_ == "acl" and draft.name):  # nobody is imposed: a misread object
        return None
    if (clause := reported(verb)) is not None:
        return what_is_said(clause, before, draft)
    if (claims := who_claims(verb, subject, draft)) is not None:
        speaker = subject_words(claims, draft)
        return what_is_said(verb, speaker, draft) if speaker else None
    if verbs().get(verb.lower_) in ("say", "tell") and subject.dep_ != "nsubjpass":  # what is said is no clause
        return None
    if verb.dep_ == "relcl" and means_only_some(subject, verb):
        return None
    if not (after := _told_of(verb, subject, draft)):
        return None
    words = told(before, after, verb, draft)
    return _without_came(words) if words and subject.tag_ in ("NN", "NNS") else words


def _told_of(verb: Token, subject: Token, draft: LabelDraft) -> list[int]:
    """The tokens of the predicate of a clause; none if they say too little."""
    after = [i for i in predicate(verb, draft) if i not in draft.dropped]
    if subject.i != verb.head.i and has_gap(verb):
        after = with_antecedent(verb, after, draft)
    passive = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.dep_ != "ROOT"
    if passive and not any(child.dep_ in HELPERS for child in verb.lefts):  # 'the emails released on Thursday'
        draft.instead[verb.i] = f"{'were' if subject.tag_ in ('NNS', 'NNPS') else 'was'} {draft.parsed.written[verb.i]}"
    after = [i for i in after if draft.parsed.doc[i].tag_ not in QUESTIONS or _opens_object(draft.parsed.doc[i], verb)]
    if verb.dep_ == "acl" and (verb.lower_ in NAMING or not names_more(after, verb, draft)):
        return []
    nothing = not after or any(stands_in(draft, i) for i in after) or says_nothing(verb, after, draft)
    return [] if nothing else after


def _name_object_of(above: Token, verb: Token, draft: LabelDraft) -> None:
    """Put the only noun of the clause before that fits in the place of 'it' or 'them' after a verb."""
    meant = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in NUMBERS), None)
    if meant is None:
        return
    clause = (t for t in above.subtree if above.i < t.i < verb.i and t.dep_ in ("dobj", "pobj"))
    dated = draft.own.union(*draft.dates)
    nouns = [noun for noun in clause if noun.tag_ in NUMBERS[meant.lower_] and noun.i not in dated]
    if len(nouns) == 1:
        draft.instead[meant.i] = text_of(subtree(nouns[0], draft), draft)


def _opens_object(pronoun: Token, verb: Token) -> bool:
    """Whether a question word begins what follows a verb: 'the bounds of what was plausible'."""
    clause = next((above for above in pronoun.ancestors if above.dep_ in ("pcomp", "ccomp", "relcl")), None)
    return clause is not None and clause.i != verb.i and clause.dep_ != "relcl" and pronoun.i > verb.i


def _without_came(label: str) -> str:
    """The label without a verb that only says that something happened: 'A warning of a tariff came'."""
    thing = CAME.sub("", label)
    return thing if len(thing.split()) >= LEAST else label


def _named_later(verb: Token, pronoun: Token) -> Token:
    """The subject of the main clause if it is a name that a pronoun in the clause before it stands for."""
    main = subject_of(verb.head)
    return main if main is not None and main.tag_ == "NNP" and pronoun.lower_ in ("he", "she") else pronoun
