"""Parsed sentence -> the reporting clauses in it: cue, speaker and content, as tokens."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.languages.en.reporting import cues
from components.languages.en.reporting.content import (
    after_that,
    beside,
    content_of,
    listener,
    rest,
    trails,
    without_remark,
)
from components.languages.en.reporting.content_end import MarkedSentence, with_likely_end
from components.languages.en.reporting.inserted import before_inserted, inserted, resumes
from components.languages.en.reporting.nouns import of_noun
from components.languages.en.reporting.speakers import (
    in_front,
    inverted,
    is_parted,
    reporter,
    speaker_range,
    subject_of,
)
from components.languages.en.reporting.syntax import CLAUSAL, FINITE, subtree, worded
from components.languages.parsed import Parsed, Range, Token
from components.languages.results import Clause

DROPPED = ("aux", "auxpass", "neg", "punct", "mark")
MAKERS = frozenset("make makes made making let lets letting".split())
SEERS = frozenset("see sees saw tell tells told".split())
CLEAR = frozenset("clear plain known".split())
YEAR = re.compile(r"(?:1[89]|20)\d\d")
CLIMB = 6  # steps up the dependency tree from a quotation to the verb that governs it


def clauses(parsed: Parsed) -> Iterator[Clause]:
    """The reporting clauses of a sentence in the order of their cues, each with the most likely end of its content."""
    found = reporting(parsed)
    if found:
        marked = MarkedSentence.of(parsed)
        for clause in found:
            yield from _split_at_second_that(with_likely_end(clause, marked), parsed)


def reporting(parsed: Parsed) -> list[Clause]:
    """The reporting clauses of a sentence in the order of their cues, with their content as the parse gives it."""
    verbs, found = cues.verbs(), list(_for_speaker(parsed))
    for index, written in enumerate(parsed.words):
        word = written.lower()
        if parsed.quoted[index]:
            continue
        if word in MAKERS:
            found.extend(_made_clear(parsed.doc[index], parsed))
        if word in SEERS:
            found.extend(_as_seen(parsed.doc[index], parsed))
        if word not in cues.cue_words() and not _is_two_word(parsed.doc[index], parsed):
            continue
        token = parsed.doc[index]
        if word == "according":
            found.extend(_according(token, parsed))
        elif _is_two_word(token, parsed):
            found.append(_two_word(token, parsed))
        elif word in verbs and token.tag_[:2] == "VB":
            clause = _verbal(token, verbs[word], parsed)
            quotes = any(parsed.quoted[i] for i in clause.content)
            if (verbs[word] not in cues.quoting_verbs() or quotes) and not _is_year(clause, parsed):
                found.append(clause)
        elif word in cues.framing_nouns() or word in cues.saying_nouns():
            found.extend(of_noun(token, parsed))
    return found


def _is_two_word(token: Token, parsed: Parsed) -> bool:
    """Whether a token is a verb with a particle that reports the quotation beside it: '"No," she shot back.'"""
    if token.i + 1 >= len(parsed.doc) or token.tag_[:2] != "VB" or not any(parsed.quoted):
        return False
    return (token.lower_, parsed.doc[token.i + 1].lower_) in cues.two_word_verbs()


def _two_word(verb: Token, parsed: Parsed) -> Clause:
    """The clause of a verb with a particle; the parse may take the speaker for the particle's: 'chimed in Ann Roe'."""
    clause = _verbal(verb, "add", parsed)
    if clause.speaker is None:
        named = next((c for c in parsed.doc[verb.i + 1].children if c.dep_ == "pobj" and not parsed.quoted[c.i]), None)
        if named is not None:
            return replace(clause, speaker=speaker_range(named, parsed.doc[verb.i + 1], parsed), content=frozenset())
    return clause


def _is_year(clause: Clause, parsed: Parsed) -> bool:
    """Whether the subject of a clause is a year, which says nothing: '2026 promises drama'."""
    return clause.speaker is not None and bool(YEAR.fullmatch(" ".join(parsed.words[slice(*clause.speaker)])))


def _made_clear(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'made (it) clear that ...', 'let it be known that ...'."""
    doc, at = parsed.doc, verb.i + 1
    while at < min(verb.i + 5, len(doc) - 2) and doc[at].lower_ in ("it", "be", "very", "quite", "perfectly"):
        at += 1
    if at + 2 >= len(doc) or doc[at].lower_ not in CLEAR or doc[at + 1].lower_ != "that":
        return
    subject = subject_of(verb)
    if subject is not None and not parsed.quoted[subject.i]:
        speaker = speaker_range(subject, verb, parsed)
        content = worded(range(at + 1, len(doc)), parsed)
        features = tuple(_verb_features(verb, list(verb.children), subject))
        negated = any(c.dep_ == "neg" for c in verb.children)
        yield Clause(verb.i, "make clear", "made clear", speaker, content, negated, features)


def _as_seen(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'As X sees it, ...' and '..., as X tells it'; its content is the rest of the sentence."""
    doc = parsed.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].lower_ != "it":
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.i < 1 or doc[subject.left_edge.i - 1].lower_ != "as":
        return
    first, stop = subject.left_edge.i - 1, verb.i + 2
    after = range(stop, len(doc)) if stop < len(doc) and doc[stop].text == "," else range(0)
    content = worded([*range(first), *after], parsed)
    if content:
        yield Clause(verb.i, verb.lower_, "in view", speaker_range(subject, verb, parsed), content)


def _for_speaker(parsed: Parsed) -> Iterator[Clause]:
    """The clause of a sentence that begins with 'For' or 'To' and a name: 'For Ann Roe, the plan is a "mistake."'"""
    doc = parsed.doc
    if len(doc) < 6 or doc[0].text not in ("For", "To") or doc[0].dep_ not in ("prep", "aux"):
        return
    named = next((c for c in doc[0].children if c.dep_ == "pobj" and c.text[:1].isupper()), None)
    if named is None or named.left_edge.i != 1:
        return
    speaker = speaker_range(named, doc[0], parsed)
    end = doc[0].right_edge.i + 1
    while end < len(doc) and doc[end].text != ",":
        end += 1
    content = worded(range(end + 1, len(doc)), parsed)
    says = any(doc[i].tag_[:2] in ("VB", "MD") for i in content)
    has_cue = any(doc[i].lower_ in cues.verbs() and not parsed.quoted[i] for i in content)
    names_speech = doc[0].text == "To" and any(  # "To Americans, his message was ..."
        doc[i].lower_ in cues.saying_nouns() and not parsed.quoted[i] for i in content
    )
    if says and not has_cue and not names_speech and named.tag_ == "NNP":
        yield Clause(0, "for", "for", speaker, content)


def _according(token: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'According to X, ...' and '..., according to X'."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    named = to is not None and next((c for c in to.children if c.dep_ == "pobj"), None)
    if not named:
        named = next((c for c in token.children if c.dep_ == "pobj"), None)
    if named:
        speaker = speaker_range(named, token, parsed)
        yield Clause(token.i, "according", "according", speaker, _surrounding_clause(token, speaker, parsed))


def _surrounding_clause(token: Token, speaker: Range, parsed: Parsed) -> frozenset[int]:
    """The tokens of the clause around 'according to X', without these words."""
    stop = max(speaker[1], token.i + 1)
    before, after = range(token.i), range(stop, len(parsed.doc))
    if before and after and parsed.doc[stop].text == "," and resumes(stop, parsed):
        return worded(before, parsed) | worded(after, parsed)
    return worded(before if token.i > 3 else after, parsed)


def _split_at_second_that(clause: Clause, parsed: Parsed) -> Iterator[Clause]:
    """The clause itself, or two clauses if a second 'that' follows: 'said that A and that B'."""
    doc = parsed.doc
    for index in sorted(clause.content):
        token = doc[index]
        joined = token.dep_ == "conj" and token.head.dep_ == "ccomp" and token.head.head.i == clause.cue
        if joined and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
            second = set(subtree(token))
            first = {i for i in clause.content - second if doc[i].dep_ != "cc" or i != token.left_edge.i - 1}
            yield replace(clause, content=worded(first, parsed))
            yield replace(clause, content=worded(second, parsed))
            return
    yield clause


def _verbal(verb: Token, lemma: str, parsed: Parsed) -> Clause:
    """The clause of a verb of speech."""
    subject = subject_of(verb)
    children = list(verb.children)
    if subject is not None and trails(verb, parsed):
        subject = subject_of(reporter(verb.head)) or subject
    aloud = lemma in cues.plain_verbs() or (lemma not in cues.quoting_verbs() and verb.tag_ in FINITE)
    if aloud and (subject is None or parsed.quoted[subject.i] or is_parted(subject, verb, parsed)):
        subject = inverted(verb, parsed) or (None if subject is None or parsed.quoted[subject.i] else subject)
    if subject is None and lemma in cues.plain_verbs() and verb.tag_ in ("VBD", "VBZ"):
        subject = before_inserted(verb, parsed)
    if subject is None:
        subject = in_front(verb, children, parsed)
    reports = (
        lemma in cues.plain_verbs()
        or lemma in cues.inserted_verbs()
        or (lemma not in cues.quoting_verbs() and lemma != "call" and verb.tag_ in FINITE)
    )
    aside = inserted(verb, parsed) if reports else None
    if aside is not None:
        subject = aside.speaker
    parts, frame = content_of(verb, lemma, children, parsed)
    speaker = speaker_range(subject, verb, parsed) if subject is not None and not parsed.quoted[subject.i] else None
    if speaker is None and subject is not None:
        subject = None
    tokens = parts - {verb.i} - (set(range(*speaker)) if speaker else set())
    if speaker and subject is not None and subject.i > verb.i and subject.dep_ == "dobj":
        tokens -= set(subtree(subject))  # "..., ventured Unifor, which has 320,000 members"
    for child in children:
        if child.dep_ in DROPPED or (child.dep_ == "advmod" and abs(child.i - verb.i) < 3):
            tokens.discard(child.i)
    content = without_remark(worded(tokens, parsed), parsed)
    if aside is not None:
        content, frame = worded([*range(aside.first), *range(aside.last, len(parsed.doc))], parsed), "beside"
    if not content and speaker and reports:
        content, frame = beside(verb, speaker, parsed)
    if not content and speaker:
        content, frame = after_that(verb, parsed)
    if (
        not content
        and speaker
        and speaker[1] <= verb.i
        and (lemma in cues.plain_verbs() or lemma in cues.inserted_verbs())
        and lemma not in cues.listener_verbs()
    ):
        content, frame = rest(verb, parsed)
    negated = any(c.dep_ == "neg" for c in children) or (
        verb.dep_ == "xcomp"
        and (verb.head.lower_ in cues.unsaid_verbs() or any(c.dep_ == "neg" for c in verb.head.children))
    )
    features = tuple(_verb_features(verb, children, subject))
    return Clause(verb.i, lemma, frame, speaker, content, negated, features, listener(lemma, children, content, parsed))


def _verb_features(verb: Token, children: list[Token], subject: Token | None) -> Iterator[str]:
    """The features of a clause for the confidence model: tag, auxiliaries, complements and place of its verb."""
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
    yield from _speaker_features(subject, verb)


def _speaker_features(subject: Token | None, verb: Token) -> Iterator[str]:
    """The features of the speaker: its part of speech, and whether it is the verb's own subject."""
    if subject is None:
        yield "speaker none"
        return
    yield f"speaker {subject.tag_}"
    yield "own subject" if subject.head.i == verb.i else f"shared subject {verb.dep_}"
    if subject.tag_ in ("PRP", "WP", "DT", "WDT", "EX", "CD"):
        yield f"speaker {subject.lower_}"


def quoting(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause whose verb, though no cue, governs the quotation at a token: 'She applauded him as "a giant".'"""
    below, above = parsed.doc[quoted], parsed.doc[quoted].head
    for _ in range(CLIMB):
        if above.tag_[:2] in ("VB", "MD") and not parsed.quoted[above.i]:
            subject = subject_of(above)
            if subject is not None and not parsed.quoted[subject.i]:
                return _clause_of_other_verb(above, subject, below, parsed)
        if above.head.i == above.i:
            return None
        below, above = above, above.head
    return None


def _clause_of_other_verb(verb: Token, subject: Token, part: Token, parsed: Parsed) -> Clause | None:
    """The clause of a verb that is no cue by itself; `part` is the head of the phrase that contains the quotation."""
    speaker = speaker_range(subject, verb, parsed)
    if verb.i in subtree(part) or set(range(*speaker)) & set(subtree(part)):
        return None
    content = worded(set(subtree(part)) - {verb.i}, parsed)
    features = tuple(_verb_features(verb, list(verb.children), subject))
    return Clause(
        verb.i, "other", f"open {part.dep_}", speaker, content, any(c.dep_ == "neg" for c in verb.children), features
    )
