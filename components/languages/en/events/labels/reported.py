"""What somebody said or claimed as a label: 'The agency: prices will rise', or his own deed: 'Roe will resign'."""

import re
from dataclasses import replace

from components.languages.en.events.clauses import BE, has_tense, subject_before
from components.languages.en.events.labels.assertions import (
    ABLE,
    CONTESTED,
    OWN_VOICE,
    VAGUE,
    VIEWS,
    condition_of,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.plain_clauses import told_after
from components.languages.en.events.labels.quoting.quotations import statement_label
from components.languages.en.events.labels.shortening import shortened
from components.languages.en.events.labels.tellable import stands_in
from components.languages.en.events.labels.wording import MOST, tidy
from components.languages.en.events.phrases import LabelDraft, predicate, subject_words, subtree, text_of
from components.languages.en.events.subjects import is_relative, subject_of
from components.languages.en.people.kinds import is_body, is_expert
from components.languages.en.people.names import means_person
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Token

SAID_AT = re.compile(
    r"([^:“”]+: [^“”]+ (?:is|are|was|were|been|be) [^“”]+?) (?:during|in|at) (?:an?|his|her|their) (?:[\w-]+ ){0,2}"
    r"(?:hearing|interview|speech|rally|debate|town hall|news conference|press conference|statement|testimony|address)"
)
THEMSELVES = frozenset("it they he she".split())
OPPOSED = frozenset("critics critic opponents opponent detractors supporters skeptics sceptics".split())  # no witnesses
FACTS = frozenset("announce reveal confirm admit acknowledge note".split())  # tell what is so
WEIGHED = frozenset("should must ought might may could".split())  # helpers of opinions
NEEDED = frozenset("need needs deserve deserves ought".split())
ANNOUNCED = frozenset("plans plan intends intend expected scheduled".split())  # what is ahead is told as a plan


def who_tells(verb: Token, subject: Token, draft: LabelDraft) -> list[int]:
    """The words of a subject; for a pronoun that means who says so, those of that speaker; none if it is not known."""
    before = subject_words(subject, draft) if subject.i not in draft.own else []
    if verb.dep_ != "ccomp":
        return before
    if subject.lower_ in ("he", "she") and verb.head.lower_ in verbs() and _describes_itself(verb):
        return []
    if subject.lower_ == "it" or _is_described_speaker(subject):
        before = []  # it is whoever says so
    above = subject_of(verb.head) if not before else None
    if above is not None and not _denies(verb) and _may_be_oneself(subject, above, verb):
        before = subject_words(above, draft)  # 'West Fraser said it would close its mill'
    return before


def who_claims(verb: Token, subject: Token, draft: LabelDraft) -> Token | None:
    """The subject of the verb by which somebody claims or fears what a clause tells; None if it is told as fact."""
    joined = verb.dep_ == "conj" and any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.lefts)
    said = verb.head if joined and verb.head.dep_ == "ccomp" else verb  # 'said the fee was fair, but that it came late'
    above, told = said.head, (joined or said.dep_ == "ccomp") and subject.tag_ != "PRP"
    contested = verbs().get(above.lower_) in CONTESTED or above.lower_ in VIEWS
    beside = contested and above.tag_ == "VBG" and above.dep_ == "advcl"  # 'left, fearing that the fee would rise'
    claims = (subject_of(above) if beside else subject_before(above) if has_tense(above) else None) if told else None
    if claims is None or claims.lower_ in OWN_VOICE or is_relative(verb):
        return None
    personal = claims.tag_ in ("NNP", "PRP") or means_person(claims.lower_)
    if contested:
        return claims if personal else None
    named = draft.resolve(draft.parsed.span(claims.left_edge.i, claims.i + 1), None) if personal else None
    announced = any(child.lower_ in ("will", "'ll", "’ll") for child in verb.lefts) or verb.lower_ in ANNOUNCED
    judges = is_expert(claims.lower_) or claims.lower_ in OPPOSED or (personal and _is_opinion(verb))
    others = named and named != draft.name and not announced
    return claims if above.lower_ in verbs() and (judges or others) else None


def _is_opinion(verb: Token) -> bool:
    """Whether a clause tells what somebody thinks right or possible: 'the mayor should go', 'needs to go'."""
    return verb.lower_ in NEEDED or any(child.lower_ in WEIGHED and child.dep_ == "aux" for child in verb.lefts)


def what_is_said(clause: Token, before: list[int], draft: LabelDraft) -> str | None:
    """The label of a reported clause: 'X: prices will rise', but 'X will resign' where X speaks of his own deed."""
    if any(draft.parsed.doc[i].lower_ in VAGUE and draft.parsed.doc[i].head.i not in before for i in before):
        return None  # 'anything over that would mean that prices rise'
    name, subject = draft.name, subject_before(clause)
    speaker = text_of(before, draft)
    if subject is not None and subject.tag_ == "PRP":
        if means_nobody(subject, clause) or any(child.dep_ == "conj" for child in subject.children):
            return None  # 'admitted that it would be hard', 'said she and the board met'
        meant = draft.resolve(draft.parsed.spans[subject.i], None)
        if _denies(clause) or (draft.name and _describes_itself(clause)):
            return None
        if meant in (None, name) or (meant or "").endswith(f" {speaker}"):
            if meant and meant != name and len(before) == 1:
                draft.instead[before[0]] = meant  # its longer name
            after = [i for i in predicate(clause, draft) if i not in draft.dropped]
            return None if any(stands_in(draft, i) for i in after) else told(before, after, clause, draft)
        draft.instead[subject.i] = meant
    elif subject is not None and subject.i in draft.instead:  # a name stands for its whole phrase
        draft.dropped |= {*subtree(subject, draft)} - {subject.i}
    if condition_of(clause) is not None:
        return None
    said = [i for i in subtree(clause, draft) if i not in draft.dropped]
    if any(stands_in(draft, i) for i in said):
        return None
    label = _without_place(statement_label(tidy(speaker), text_of(said, draft)))
    return label if not label.endswith("…") else _short(f"{tidy(speaker)}:", clause, draft) or label


def _without_place(label: str) -> str:
    """A label without the occasion at its end where something was said: 'Roe: the fee is wrong [during a hearing]'."""
    found = SAID_AT.fullmatch(label)
    return found[1] if found else label


def _short(opens: str, clause: Token, draft: LabelDraft) -> str | None:
    """A reported clause without what there is no room for, after who says so; None if it cannot be read alone."""
    subject = subject_before(clause)
    if subject is None or not (subject.i in draft.instead or stands_alone(subject)):
        return None
    dated = draft.own.union(*draft.dates)
    whole = {
        t.i for t in subject.subtree if t.i not in dated and t.head.i not in dated
    }  # the name may not stand for it
    shorter = replace(draft, verb=clause, sparing=True, dropped=draft.dropped - whole)
    return told_after(opens, subject, shorter)


def _describes_itself(clause: Token) -> bool:
    """Whether a clause tells how somebody says to be, which is no deed: 'said he was glad', 'said she is no thief'."""
    told = [child for child in clause.rights if child.dep_ in ("acomp", "attr")]
    helped = any(child.dep_ == "aux" for child in clause.lefts)
    fact = verbs().get(clause.head.lower_) in FACTS or any(word.lower_ in ABLE for word in told)
    return clause.lower_ in BE and bool(told) and not (helped or fact)


def told(before: list[int], after: list[int], verb: Token, draft: LabelDraft) -> str | None:
    """Subject and predicate as a label, with the condition of their clause at the end; None if there is no room."""
    words, condition = shortened(before, after, verb, draft), condition_of(verb)
    if words is None or condition is None:
        return words
    only = text_of((i for i in subtree(condition, draft) if i not in draft.dropped), draft)
    label = f"{words} {only[:1].lower()}{only[1:]}"
    return label if len(label.split()) <= MOST else None


def _denies(clause: Token) -> bool:
    """Whether somebody claims that something is not so: 'contended that it had not hidden them' is no fact."""
    contested = clause.dep_ == "ccomp" and verbs().get(clause.head.lower_) in CONTESTED
    return contested and any(child.dep_ == "neg" for child in clause.lefts)


def _may_be_oneself(subject: Token, above: Token, verb: Token) -> bool:
    """Whether a pronoun may be who speaks: neither 'how important it is to win' nor the 'they' of one person."""
    if means_nobody(subject, verb):
        return False
    listed = any(child.dep_ == "conj" for child in subject.children)
    if {subject.lower_, above.lower_} == {"he", "she"}:
        return False  # 'he knew she had one'
    somebody = above.tag_[:3] in ("NNP", "PRP") or (above.tag_ == "NN" and means_person(above.lower_))
    if listed or (subject.lower_ in ("he", "she") and not somebody):
        return False  # 'she said she and the board met', 'friends say he is ill', 'the poll shows he leads'
    if (
        subject.lower_ == "they"
        and above.tag_ in ("NN", "NNP")
        and not is_body(above.lower_)
        and means_person(above.lower_)
    ):
        return False
    return subject.lower_ in THEMSELVES


def _is_described_speaker(pronoun: Token) -> bool:
    """Whether a 'she' is probably who speaks, who is described and not named: 'the clerk said she was ill'."""
    above = subject_before(pronoun.head.head) if pronoun.lower_ in ("he", "she") else None
    return above is not None and above.tag_ == "NN" and means_person(above.lower_)
