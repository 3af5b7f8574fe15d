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
    SUBJECT_RELATIONS,
    agrees,
    clause_verb,
    has_broken_list,
    has_tense,
    head_token,
    main_verb,
    noun_between,
    past_above,
    subject_before,
    subject_of,
    tokens_in,
)
from components.languages.en.events.dates import drop, hangs_on_verb
from components.languages.en.events.labels.assertions import (
    BE,
    OWN_VOICE,
    QUESTIONS,
    VIEWS,
    condition_of,
    is_asserted,
    means_nobody,
)
from components.languages.en.events.labels.check import is_printable
from components.languages.en.events.labels.completeness import ALONE, ENOUGH_ALONE
from components.languages.en.events.labels.noun_labels import (
    dated_noun,
    noun_ahead,
    noun_alone,
    noun_of_another_day,
    noun_pointed_back_to,
)
from components.languages.en.events.labels.own_words import ASKING_HOW, CONTESTED, reported
from components.languages.en.events.labels.shortening import shortened
from components.languages.en.events.labels.wording import LEAST, MOST, statement_label, tidy
from components.languages.en.events.phrases import (
    LabelDraft,
    Resolve,
    means_person,
    predicate,
    subject_words,
    subtree,
    text_of,
    with_antecedent,
)
from components.languages.en.past import past_of
from components.languages.en.people.kinds import is_body, is_expert
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import STAND_IN, Parsed, Token
from components.models import Span

TIMES = frozenset(
    "time day week month year morning afternoon evening night noon midnight today tomorrow yesterday".split()
)
SAID = frozenset("dobj ccomp xcomp oprd attr acomp".split())
NUMBERS = {"it": ("NN", "NNP"), "them": ("NNS", "NNPS")}  # the tags of the nouns that these pronouns may mean
THEMSELVES = frozenset("it they he she".split())
CAME = re.compile(
    r"(?<!could|would|might)(?<!will)(?<!may|can)(?<! to) (?:(?:has|have|had|also|then) )?(?:came|comes?)$"
)
NAMING = frozenset("known called named dubbed titled entitled dated based".split())
OPPOSED = frozenset("critics critic opponents opponent detractors supporters skeptics sceptics".split())  # no witnesses
ANNOUNCED = frozenset("plans plan intends intend expected scheduled".split())  # what is ahead is told as a plan
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
        return noun_alone(noun, draft)
    draft.verb = main_verb(token, expression)
    for candidate in (noun_ahead, noun_of_another_day, noun_pointed_back_to, _without_date, _with_date, dated_noun):
        if (words := candidate(draft)) and is_printable(words):
            return words
    return next(filter(None, (_of_clause_around(verb, draft) for verb in _clauses_around(draft.verb))), None)


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
    draft = LabelDraft(inner.parsed, inner.own, inner.dates, inner.resolve, verb)
    if inner.verb is not None and inner.verb.dep_ in ADDED:
        draft.dropped |= {token.i for token in inner.verb.subtree}
    words = _without_date(draft)
    return words if words and is_printable(words) else None


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
    if _is_reduced(verb) or _is_pied(verb) or _is_unreal(verb) or (subject is not None and subject.dep_[:5] == "csubj"):
        return None
    if subject is not None and subject.tag_ == "PRP" and verb.dep_ == "advcl" and verb.i < verb.head.i:
        subject = _named_later(verb, subject)  # 'as he spoke, the minister ...'
    if (told := past_above(verb)) is not None:
        draft.instead[verb.i] = past_of(verb.text)
        _name_object_of(told, verb, draft)
    if (told is None and not _is_finite(verb, draft)) or _asks(verb):
        return None
    if subject is not None and (_is_time(subject, draft) or (subject.tag_ == "CD" and not any(subject.children))):
        return None
    if subject is not None and (_is_limited(verb, subject) or not agrees(subject, verb) or has_broken_list(verb)):
        return None
    before = subject_words(subject, draft) if subject is not None and subject.i not in draft.own else []
    if subject is not None and verb.dep_ == "ccomp" and (subject.lower_ == "it" or _is_described_speaker(subject)):
        before = []  # it is whoever says so
    above = subject_of(verb.head) if subject is not None and not before and verb.dep_ == "ccomp" else None
    if subject is not None and above is not None and not _denies(verb) and _may_be_oneself(subject, above, verb):
        before = subject_words(above, draft)  # 'West Fraser said it would close its mill'
    if subject is None or not before or (verb.dep_ == "acl" and draft.name):  # nobody is imposed: a misread object
        return None
    if any(child.dep_ == "ccomp" and any(c.tag_ == "WP" for c in child.lefts) for child in verb.rights):
        return None  # 'was asked what happened'
    if any(child.dep_ == "dobj" and child.tag_ == "DT" for child in verb.rights) or any(
        child.dep_ == "mark" and child.lower_ == "than" for child in verb.lefts
    ):
        return None  # 'revealed this', 'more than the office had projected'
    if (clause := reported(verb)) is not None:
        return _what_is_said(clause, before, draft)
    if (claims := _who_claims(verb, subject, draft)) is not None:
        speaker = subject_words(claims, draft)
        return _what_is_said(verb, speaker, draft) if speaker else None
    if verbs().get(verb.lower_) in ("say", "tell"):  # what is said is no clause
        return None
    if verb.dep_ == "relcl" and _means_only_some(subject, verb):
        return None
    after = [i for i in predicate(verb, draft) if i not in draft.dropped]
    if verb.dep_ == "relcl" and subject.i != verb.head.i:
        after = with_antecedent(verb, after, draft)
    passive = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.dep_ != "ROOT"
    if passive and not any(child.dep_ in HELPERS for child in verb.lefts):  # 'the emails released on Thursday'
        draft.instead[verb.i] = f"{'were' if subject.tag_ in ('NNS', 'NNPS') else 'was'} {draft.parsed.written[verb.i]}"
    after = [i for i in after if draft.parsed.doc[i].tag_ not in QUESTIONS or _opens_object(draft.parsed.doc[i], verb)]
    if verb.dep_ == "acl" and (verb.lower_ in NAMING or not _tells_more(after, verb, draft)):
        return None
    if not after or any(_stands_in(draft, i) for i in after) or _says_nothing(verb, after, draft):
        return None
    words = _told(before, after, verb, draft)
    return _without_came(words) if words and subject.tag_ in ("NN", "NNS") else words


def _told(before: list[int], after: list[int], verb: Token, draft: LabelDraft) -> str | None:
    """Subject and predicate as a label, with the condition of their clause at the end; None if there is no room."""
    words, condition = shortened(before, after, verb, draft), condition_of(verb)
    if words is None or condition is None:
        return words
    only = text_of((i for i in subtree(condition, draft) if i not in draft.dropped), draft)
    label = f"{words} {only[:1].lower()}{only[1:]}"
    return label if len(label.split()) <= MOST else None


def _who_claims(verb: Token, subject: Token, draft: LabelDraft) -> Token | None:
    """The subject of the verb by which somebody claims or fears what a clause tells; None if it is told as fact."""
    joined = verb.dep_ == "conj" and any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.lefts)
    said = verb.head if joined and verb.head.dep_ == "ccomp" else verb  # 'said the fee was fair, but that it came late'
    above, told = said.head, (joined or said.dep_ == "ccomp") and subject.tag_ != "PRP"
    contested = verbs().get(above.lower_) in CONTESTED or above.lower_ in VIEWS
    beside = contested and above.tag_ == "VBG" and above.dep_ == "advcl"  # 'left, fearing that the fee would rise'
    claims = (subject_of(above) if beside else subject_before(above) if has_tense(above) else None) if told else None
    if claims is None or claims.lower_ in OWN_VOICE:
        return None
    personal = claims.tag_ in ("NNP", "PRP") or means_person(claims)
    if contested:
        return claims if personal else None
    named = draft.resolve(draft.parsed.span(claims.left_edge.i, claims.i + 1), None) if personal else None
    announced = any(child.lower_ in ("will", "'ll", "’ll") for child in verb.lefts) or verb.lower_ in ANNOUNCED
    judges = is_expert(claims.lower_) or claims.lower_ in OPPOSED
    others = named and named != draft.name and not announced
    return claims if above.lower_ in verbs() and (judges or others) else None


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


def _tells_more(after: list[int], verb: Token, draft: LabelDraft) -> bool:
    """Whether a participle of a noun has more than a date: not 'a statement released on Thursday'."""
    dated = {i for date in (draft.own, *draft.dates) for i in date}
    dated |= {draft.parsed.doc[i].head.i for i in dated if draft.parsed.doc[i].head.dep_ == "prep"}
    return any(i > verb.i and i not in dated for i in after)


def _without_came(label: str) -> str:
    """The label without a verb that only says that something happened: 'A warning of a tariff came'."""
    thing = CAME.sub("", label)
    return thing if len(thing.split()) >= LEAST else label


def _what_is_said(clause: Token, before: list[int], draft: LabelDraft) -> str | None:
    """The label of a reported clause: 'X: prices will rise', but 'X will resign' where X speaks of his own deed."""
    name, subject = draft.name, subject_before(clause)
    speaker = text_of(before, draft)
    if subject is not None and subject.tag_ == "PRP":
        if means_nobody(subject, clause) or any(child.dep_ == "conj" for child in subject.children):
            return None  # 'admitted that it would be hard', 'said she and the board met'
        meant = draft.resolve(draft.parsed.spans[subject.i], None)
        if _denies(clause):
            return None
        if meant in (None, name) or (meant or "").endswith(f" {speaker}"):
            if meant and meant != name and len(before) == 1:
                draft.instead[before[0]] = meant  # its longer name
            after = [i for i in predicate(clause, draft) if i not in draft.dropped]
            return None if any(_stands_in(draft, i) for i in after) else _told(before, after, clause, draft)
        draft.instead[subject.i] = meant
    elif subject is not None and subject.i in draft.instead:  # a name stands for its whole phrase
        draft.dropped |= {*subtree(subject, draft)} - {subject.i}
    if condition_of(clause) is not None:
        return None
    said = [i for i in subtree(clause, draft) if i not in draft.dropped]
    if any(_stands_in(draft, i) for i in said):
        return None
    return statement_label(tidy(speaker), text_of(said, draft))


def _denies(clause: Token) -> bool:
    """Whether somebody claims that something is not so: 'contended that it had not hidden them' is no fact."""
    contested = clause.dep_ == "ccomp" and verbs().get(clause.head.lower_) in CONTESTED
    return contested and any(child.dep_ == "neg" for child in clause.lefts)


def _is_finite(verb: Token, draft: LabelDraft) -> bool:
    """Whether a verb has a tense, by its form or its helpers, or can be given one as a passive participle."""
    if verb.dep_ == "conj" and not has_tense(verb):
        bare = verb.tag_ == "VBN" or (verb.tag_ == "VB" and verb.head.tag_ not in ("VBN", "VBG"))
        return verb.head.tag_[:2] in ("VB", "MD") and (bare or verb.tag_ == verb.head.tag_)
    return has_tense(verb) or (verb.tag_ == "VBN" and verb.dep_ == "acl" and not draft.name)


def _means_only_some(noun: Token, clause: Token) -> bool:
    """Whether a relative clause says which of many are meant: 'among voters who chose late' are not all voters.

    So does one that denies something of 'a' thing: 'a chance that did not seem real in May'.
    """
    bare = not any(child.i < noun.i for child in noun.children)
    if any(c.dep_ == "neg" for c in clause.lefts) and any(c.lower_ in ("a", "an") for c in noun.lefts):
        return True
    return noun.i == clause.head.i and noun.tag_ == "NNS" and bare and noun.dep_ == "pobj"


def _may_be_oneself(subject: Token, above: Token, verb: Token) -> bool:
    """Whether a pronoun may be who speaks: neither 'how important it is to win' nor the 'they' of one person."""
    if means_nobody(subject, verb):
        return False
    listed = any(child.dep_ == "conj" for child in subject.children)
    somebody = above.tag_[:3] in ("NNP", "PRP") or (above.tag_ == "NN" and means_person(above))
    if listed or (subject.lower_ in ("he", "she") and not somebody):
        return False  # 'she said she and the board met', 'friends say he is ill', 'the poll shows he leads'
    if subject.lower_ == "they" and above.tag_ in ("NN", "NNP") and not is_body(above.lower_) and means_person(above):
        return False
    return subject.lower_ in THEMSELVES


def _is_described_speaker(pronoun: Token) -> bool:
    """Whether a 'she' is probably who speaks, who is described and not named: 'the clerk said she was ill'."""
    above = subject_before(pronoun.head.head) if pronoun.lower_ in ("he", "she") else None
    return above is not None and above.tag_ == "NN" and means_person(above)


def _named_later(verb: Token, pronoun: Token) -> Token:
    """The subject of the main clause if it is a name that a pronoun in the clause before it stands for."""
    main = subject_of(verb.head)
    return main if main is not None and main.tag_ == "NNP" and pronoun.lower_ in ("he", "she") else pronoun


def _is_reduced(verb: Token) -> bool:
    """Whether a verb is the past tense of a clause without a subject: a misread participle, 'plans outlined'."""
    own = any(child.dep_ in SUBJECT_RELATIONS for child in verb.children)
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBD" and not own


def _is_unreal(verb: Token) -> bool:
    """Whether a clause only asks, is a condition or is denied: 'whether it would', 'had it signed', 'not that'."""
    return not is_asserted(verb)


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


def _says_nothing(verb: Token, after: list[int], draft: LabelDraft) -> bool:
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
    return token.dep_ == "prep" and verbs().get(verb.lower_) in ALONE


def _stands_in(draft: LabelDraft, i: int) -> bool:
    """Whether a token stands in for a quotation."""
    token = draft.parsed.doc[i]
    return token.text == STAND_IN and draft.parsed.quoted[i]
