"""Parsed sentence -> the reporting clauses in it: cue, speaker and content, as tokens."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.languages.en.people import names
from components.languages.en.reporting import cues
from components.languages.en.reporting.content import (
    after_colon_of_narrator,
    after_that,
    beside,
    content_of,
    listener,
    rest,
    resumed,
    trails,
    without_remark,
)
from components.languages.en.reporting.content_end import MarkedSentence, with_likely_end
from components.languages.en.reporting.content_limits import limited
from components.languages.en.reporting.features import verb_features
from components.languages.en.reporting.idioms import for_speaker, of_idiom
from components.languages.en.reporting.inserted import (
    before_inserted,
    before_telling,
    inserted,
    is_read_as_participle,
    resumes,
    with_own_part,
)
from components.languages.en.reporting.nouns import of_noun
from components.languages.en.reporting.speakers import (
    before_conjunction,
    described_after_quotation,
    in_front,
    inverted,
    is_parted,
    named_next,
    of_opening,
    speaker_range,
)
from components.languages.en.reporting.subjects import holds_views, is_being_asked, reporter, subject_of
from components.languages.en.reporting.syntax import FINITE, clause_start, has_finite, subtree, worded
from components.languages.parsed import Parsed, Range, Token
from components.languages.results import Clause

FINDERS = frozenset(("we",))  # the authors of a paper: 'we find that ...'
DROPPED = ("aux", "auxpass", "neg", "punct", "mark")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
NO_HOLDERS = frozenset("it this that which who what there one everyone nobody everybody".split())
TALKING = ("speak", "talk", "respond", "discuss", "answer")
ASKING = ("ask", "question", "quiz")


def clauses(parsed: Parsed) -> Iterator[Clause]:
    """The reporting clauses of a sentence in the order of their cues, each with the most likely end of its content."""
    found = reporting(parsed)
    if found:
        marked = MarkedSentence.of(parsed)
        for clause in (one for one in found if not _is_repeated(one, found, parsed)):
            yield from _split_at_second_that(limited(with_likely_end(clause, marked), parsed), parsed)


def reporting(parsed: Parsed) -> list[Clause]:
    """The reporting clauses of a sentence in the order of their cues, with their content as the parse gives it."""
    verbs, found = cues.verbs(), list(for_speaker(parsed))
    for index, written in enumerate(parsed.words):
        word = written.lower()
        if parsed.quoted[index]:
            continue
        idioms = list(of_idiom(parsed.doc[index], parsed))
        found.extend(idioms)
        if idioms or (word not in cues.cue_words() and not _is_two_word(parsed.doc[index], parsed)):
            continue
        token = parsed.doc[index]
        if _says_no_more(token):
            continue
        if word == "according":
            found.extend(_according(token, parsed))
        elif _is_two_word(token, parsed):
            found.append(_two_word(token, parsed))
        elif word in verbs and token.tag_[:2] == "VB":
            clause: Clause | None = _verbal(token, verbs[word], parsed)
            if clause is not None and verbs[word] in cues.quoting_verbs():
                clause = _of_thinking(clause, parsed)
            if clause is not None and not (
                is_being_asked(token)
                or _is_year(clause, parsed)
                or _is_only_asked(clause)
                or _breaks_off(clause, parsed)
                or _tells_when(clause, parsed)
            ):
                found.append(clause)
        elif word in cues.framing_nouns() or word in cues.saying_nouns():
            found.extend(of_noun(token, parsed))
    return [with_own_part(clause, parsed) for clause in found]


def _is_repeated(clause: Clause, found: list[Clause], parsed: Parsed) -> bool:
    """Whether a view is only what its holder says: 'she said that she expects a deal', 'asked what he wants of us'."""
    if clause.frame != "held" or clause.speaker is None or parsed.doc[clause.speaker[0]].tag_ != "PRP":
        return False
    around = [c for c in found if c is not clause and clause.cue in c.content and c.lemma in cues.plain_verbs()]
    return bool(around) or parsed.doc[clause.cue].head.lower_ == "asked"


def _says_no_more(token: Token) -> bool:
    """Whether a verb of saying only joins sentences or has a particle that gives it another meaning.

    'That said, prices rose', 'called off the talks', 'blasted out an email'.
    """
    doc, before, after = token.doc, token.i - 1, token.i + 1
    if after >= len(doc):
        return False
    joins = token.lower_ == "said" and token.i == 1 and doc[before].lower_ == "that" and doc[after].text == ","
    return joins or (token.lower_[:4] == "call" and doc[after].lower_ in ("off", "up"))


def _of_thinking(clause: Clause, parsed: Parsed) -> Clause | None:
    """The clause of a verb of thinking or showing where it reports speech; None where it does not.

    It does with a quotation, set off by a comma ('Prices will rise, she fears'), and in 'the study shows that ...'.
    """
    if any(parsed.quoted[i] for i in clause.content) or clause.frame == "beside":
        return clause
    if clause.speaker is None or not clause.content:
        return None
    if _is_held(clause, parsed):
        whole = range(min(clause.content), parsed.doc[clause.cue].right_edge.i + 1)  # "expects layoffs by the spring"
        content = worded(whole, parsed) if clause.frame == "dobj" else clause.content
        return replace(clause, frame="held", content=content)
    if "ccomp" not in clause.frame:
        return None
    begin, end = min(clause.cue, clause.speaker[0]), max(clause.cue + 1, clause.speaker[1])
    set_off = parsed.doc[begin - 1].text == parsed.doc[min(end, len(parsed.doc) - 1)].text == ","
    if max(clause.content) < begin or (set_off and min(clause.content) < begin):
        return replace(clause, frame="beside")
    speaker = {parsed.doc[i].lower_ for i in range(*clause.speaker)}
    shows = clause.lemma in ("show", "find")
    finds = clause.lemma in ("find", "believe", "expect") and not speaker.isdisjoint(FINDERS)
    return clause if finds or (shows and not speaker.isdisjoint(names.words("documents"))) else None


def _is_held(clause: Clause, parsed: Parsed) -> bool:
    """Whether a person or body is said to hold a view: 'she thinks they should wait', 'he expects prices to rise'."""
    verb, at = parsed.doc[clause.cue], min(clause.content)
    lemmas = cues.viewing_verbs() | (cues.holding_verbs() if _is_view_of_people(clause, parsed) else frozenset())
    many = verb.tag_ == "VBP" and clause.lemma in lemmas  # "economists expect prices to rise"
    if not (verb.tag_ == "VBZ" or many) or clause.speaker is None or clause.speaker[1] > clause.cue or at < clause.cue:
        return False
    named = parsed.doc[clause.speaker[1] - 1]
    if named.lower_ in NO_HOLDERS or named.tag_[0] not in "NP" or clause.negated:
        return False
    if any(_is_speech_of_person(parsed.doc[i]) for i in clause.content):
        return False  # "critics think she said no": what was said is the statement
    if clause.lemma in cues.viewing_verbs() and "dobj" in clause.frame and holds_views(named):
        return True
    clausal = "ccomp" in clause.frame or "xcomp" in clause.frame
    if clause.lemma in cues.expecting_verbs():
        return clausal or any(parsed.doc[i].tag_ in ("VBG", "JJR") for i in clause.content)
    judged = clause.lemma in cues.judging_verbs() and any(
        c.dep_ == "ccomp" and c.i > verb.i and c.tag_[:2] in ("NN", "JJ") for c in verb.children
    )  # "finds it generous": a clause without a verb
    judged = judged and not parsed.doc[at].lower_.endswith(("self", "selves"))
    return judged or ("ccomp" in clause.frame and clause.lemma in cues.holding_verbs())


def _is_view_of_people(clause: Clause, parsed: Parsed) -> bool:
    """Whether a clause with a subject follows what people in the plural do: 'some observers think it misses the point'.

    Not 'a tactic Democrats hope will work', 'as many Democrats believe she did', 'few believe that is so'.
    """
    if clause.speaker is None or parsed.doc[clause.cue].dep_ == "relcl":
        return False
    before = parsed.doc[clause.speaker[0] - 1].lower_ if clause.speaker[0] else ""
    many = parsed.doc[clause.speaker[1] - 1].tag_ in ("NNS", "NNPS") and before not in ("as", "than")
    opens = next((parsed.doc[i] for i in sorted(clause.content) if parsed.doc[i].lower_ != "that"), None)
    return many and opens is not None and opens.i <= clause.cue + 2 and opens.tag_ not in FINITE


def _is_speech_of_person(verb: Token) -> bool:
    """Whether a plain verb of saying has somebody as its subject, and so is told: not 'the treaty asks too much'."""
    speech = verb.tag_ in FINITE and cues.verbs().get(verb.lower_) in cues.plain_verbs()
    subject = subject_of(verb) if speech else None
    return subject is not None and holds_views(subject)


def _is_two_word(token: Token, parsed: Parsed) -> bool:
    """Whether a token is a verb with a particle that reports speech: '"No," she shot back', 'fired back that ...'."""
    if token.i + 2 >= len(parsed.doc) or token.tag_[:2] != "VB":
        return False
    particle = parsed.doc[token.i + 1]
    if (token.lower_, particle.lower_) not in cues.two_word_verbs():
        return False
    if not any(parsed.quoted) and parsed.doc[token.i + 2].lower_ != "that":
        return inserted(token, parsed) is not None  # 'The levy, Roe went on, is a tax'
    beside = token.i > 0 and (parsed.quoted[token.i - 1] or parsed.doc[token.i - 1].is_punct)
    leads = particle.dep_ == "prep" and any(c.dep_ == "pobj" and not parsed.quoted[c.i] for c in particle.children)
    return beside or not leads  # not "went on offense"


def _two_word(verb: Token, parsed: Parsed) -> Clause:
    """The clause of a verb with a particle; the parse may take the speaker for the particle's: 'chimed in Ann Roe'."""
    clause = _verbal(verb, "add", parsed)
    clause = replace(clause, content=clause.content - {verb.i + 1})
    if clause.speaker is None:
        named = next((c for c in parsed.doc[verb.i + 1].children if c.dep_ == "pobj" and not parsed.quoted[c.i]), None)
        if named is not None:
            return replace(clause, speaker=speaker_range(named, parsed.doc[verb.i + 1], parsed), content=frozenset())
    return clause


def _is_year(clause: Clause, parsed: Parsed) -> bool:
    """Whether the subject of a clause is a year, which says nothing: '2026 promises drama'."""
    return clause.speaker is not None and bool(YEAR.fullmatch(" ".join(parsed.words[slice(*clause.speaker)])))


def _breaks_off(clause: Clause, parsed: Parsed) -> bool:
    """Whether a clause leaves out what was said: 'if the court ordered him to'."""
    return [parsed.doc[i].lower_ for i in clause.content] == ["to"]


def _tells_when(clause: Clause, parsed: Parsed) -> bool:
    """Whether "as" before a verb of talking only tells when something happened: 'As Roe spoke, the lights went out.'"""
    talks = clause.frame == "as" and clause.lemma in TALKING
    return talks and not any(parsed.quoted[i] for i in clause.content)


def _is_only_asked(clause: Clause) -> bool:
    """Whether a clause tells a topic that nobody named asks about: 'was asked about the quota'."""
    topical = clause.frame == "none" or all(part.startswith(("prep:", "dobj")) for part in clause.frame.split("+"))
    return clause.speaker is None and clause.lemma in ASKING and topical


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
    begin = _opened_bracket(token.i, parsed)
    if begin:
        return worded(range(begin, token.i), parsed)
    begin = clause_start(token.i, parsed)  # "The mill shuts; its owner is suing, according to the union"
    begin = begin if has_finite(range(begin, token.i), parsed) and parsed.doc[begin].tag_ != "CC" else 0
    before, after = range(begin, token.i), range(stop, len(parsed.doc))
    goes_on = bool(before and after) and parsed.doc[stop].text == ","
    if goes_on and (resumes(stop, parsed) or (has_finite(after, parsed) and not has_finite(before, parsed))):
        return worded(before, parsed) | worded(after, parsed)
    return worded(before if token.i > 3 else after, parsed)


def _opened_bracket(index: int, parsed: Parsed) -> int:
    """The token after the bracket within which a token stands: '(it is 4 per cent, according to Roe)'; else 0."""
    for i in range(index - 1, 0, -1):
        if parsed.doc[i].text in ("(", ")"):
            return i + 1 if parsed.doc[i].text == "(" and has_finite(range(i, index), parsed) else 0
    return 0


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
    first = _first_joined(verb)
    if subject is not None and trails(first, parsed):
        subject = subject_of(reporter(first.head)) or subject
    aloud = lemma in cues.plain_verbs() or (lemma not in cues.quoting_verbs() and verb.tag_ in FINITE)
    named = described_after_quotation(verb, parsed) if aloud and lemma not in cues.quoting_verbs() else None
    if named is not None:
        subject = named
    elif aloud and (subject is None or parsed.quoted[subject.i] or is_parted(subject, verb, parsed)):
        beyond = inverted(verb, parsed) if lemma != "tell" else before_telling(verb, parsed)
        subject = beyond or (None if subject is None or parsed.quoted[subject.i] else subject)
    if subject is None and lemma in cues.plain_verbs() and verb.tag_ in ("VBD", "VBZ"):
        subject = before_inserted(verb, parsed)
    follows = named_next(verb, parsed) if subject is None and lemma in cues.plain_verbs() else named
    if subject is None:
        subject = follows or (
            in_front(verb, children, parsed) or before_conjunction(verb, parsed) or of_opening(verb, parsed)
        )
    reports = lemma in cues.plain_verbs() or lemma in cues.inserted_verbs() or (lemma != "call" and verb.tag_ in FINITE)
    aside = inserted(verb, parsed) if reports or is_read_as_participle(verb) else None
    if aside is not None:
        subject = aside.speaker
    parts, frame = content_of(verb, lemma, children, parsed) if follows is None else (set[int](), "none")
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
    if speaker is not None:
        content = _on_this_side(content, min(speaker[0], verb.i), verb.i, parsed)
        content = after_colon_of_narrator(content, speaker, parsed)
    if speaker and reports:
        content |= resumed(verb, speaker, content, parsed)
    if aside is not None:
        content, frame = (
            worded(
                [*range(clause_start(aside.first, parsed), aside.first), *range(aside.last, len(parsed.doc))], parsed
            ),
            "beside",
        )
    follows_cue = parsed.doc[verb.i + 1].text if verb.i + 1 < len(parsed.doc) else ""  # a line may end with its cue
    runs_on = bool(content) and min(content) > verb.i and follows_cue == ";"
    if speaker and reports and (runs_on or not content):
        around = beside(verb, speaker, parsed)
        content, frame = around if around[0] else (content, frame)
        content |= resumed(verb, speaker, content, parsed)
    if not content and speaker:
        content, frame = after_that(verb, parsed)
    if (
        not content
        and speaker
        and speaker[1] <= verb.i
        and (lemma in cues.plain_verbs() or lemma in cues.inserted_verbs() or follows_cue == ":")
        and lemma not in cues.listener_verbs()
    ):
        content, frame = rest(verb, parsed)
    negated = any(c.dep_ == "neg" and not parsed.quoted[c.i] for c in children) or _is_unsaid(verb) or _is_neither(verb)
    features = tuple(verb_features(verb, children, subject))
    return Clause(verb.i, lemma, frame, speaker, content, negated, features, listener(lemma, children, content, parsed))


def _on_this_side(content: frozenset[int], begin: int, cue: int, parsed: Parsed) -> frozenset[int]:
    """The content without the clause before a semicolon that the reporting clause follows: '...; she warned them'."""
    own = frozenset(i for i in content if i > cue)
    return own if own and begin > 0 and parsed.doc[begin - 1].text == ";" else content


def _first_joined(verb: Token) -> Token:
    """The first of several participles that are joined: 'vowing' of '..., vowing to sue and suggesting that ...'."""
    while verb.dep_ == "conj" and verb.tag_ == "VBG" and verb.head.tag_ == "VBG":
        verb = verb.head
    return verb


def _is_neither(verb: Token) -> bool:
    """Whether "neither" says of a verb that nothing was said: 'neither confirmed | nor denied that ...'."""
    above = verb.head if verb.dep_ == "conj" else verb
    return any(c.lower_ == "neither" and c.dep_ in ("preconj", "cc") for c in above.children)


def _is_unsaid(verb: Token) -> bool:
    """Whether a verb above a verb of saying says that nothing was said: 'failed to say', 'left without saying'."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.dep_ == "prep":
        return above.lower_ == "without" or (
            above.lower_ in ("from", "of") and above.head.lower_ in cues.unsaid_verbs()
        )
    under = verb.dep_ == "xcomp"
    return under and (above.lower_ in cues.unsaid_verbs() or any(c.dep_ == "neg" for c in above.children))
