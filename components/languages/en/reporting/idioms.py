"""Phrases that report speech without a cue: 'made it clear that ...', 'as X sees it', 'put the cost at ...'."""

from collections.abc import Callable, Container, Iterable, Iterator

from components.languages.en.people import names
from components.languages.en.reporting import cues
from components.languages.en.reporting.features import verb_features
from components.languages.en.reporting.speakers import speaker_range
from components.languages.en.reporting.subjects import holds_views, subject_of
from components.languages.en.reporting.syntax import FINITE, has_finite, subtree, worded
from components.languages.parsed import Parsed, Token
from components.languages.results import Clause

BETWEEN = frozenset("it be been a an the his her its their no any little very quite perfectly abundantly".split())
FARTHEST = 5  # tokens between such a verb and "that"
FEW = 14  # tokens between "as" and the verb of 'as Ann Roe, the mayor of a town, sees it'
BE = frozenset("is was are were 's 're remains remained".split())
PRESENT = BE - frozenset("was were remained".split())
OPENS_CLAUSE = frozenset("DT PRP PRP$ NN NNS NNP NNPS JJ CD EX VBG".split())  # tags of the first word of a clause
SEES = frozenset("see sees saw".split())
WANTED = frozenset(("wanted",))
HAVE = frozenset(("have",))
SHOW = frozenset("show shows showed suggest suggests suggested indicate indicates indicated".split())
PUT_SO = frozenset("how what way".split())  # "... is how Ann Roe puts it"
LEARNS = frozenset("know hear learn".split())
QUESTIONS = frozenset("if whether why how what when".split())
PUTS = frozenset("chalk chalks chalked chalking put puts putting".split())
RAISES = frozenset("raise raises raised raising float floats floated floating".split())
ASIDE = {
    form: particles
    for forms, particles in (
        ("brush brushes brushed brushing", frozenset(("aside", "off"))),
        ("wave waves waved waving", frozenset(("aside", "off", "away"))),
        ("shrug shrugs shrugged shrugging laugh laughs laughed laughing write writes wrote", frozenset(("off",))),
    )
    for form in forms.split()
}
WHERE = frozenset("IN TO DT NN PR JJ CD".split())  # the first two letters of the tags of words for when and where
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def of_idiom(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The reporting clauses of the phrases that a word outside quotations may belong to."""
    word = verb.lower_
    for forms, find in IDIOMS:
        if word in forms():
            yield from find(verb, parsed)


def _with_that(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'made (it) clear that ...', 'left no doubt that ...', 'let slip that ...', 'has it that ...'.

    Without "that", '..., X let it be known' reports what stands before it.
    """
    doc, at = parsed.doc, verb.i + 1
    while at < min(verb.i + FARTHEST, len(doc)) and doc[at].lower_ in BETWEEN:
        at += 1
    told = doc[at - 1].lower_ == "it" if at < len(doc) and doc[at].lower_ == "that" else False
    if at < len(doc) and not told and doc[at].lower_ in cues.telling_words():
        at, told = at + 1, True
    misread = verb.dep_ == "acl" and verb.tag_ in FINITE  # 'Its chief, Ann Roe, made clear on Friday that ...'
    subject = verb.head if misread else subject_of(verb)
    if not told or subject is None or parsed.quoted[subject.i]:
        return
    if holds_views(subject):
        at = _after_when(at, parsed)
    if at < len(doc) and doc[at].lower_ == "that":
        yield _clause(verb, subject, worded(range(at, len(doc)), parsed), parsed)
    elif doc[at - 1].lower_ == "known" and subject.left_edge.i > 1 and doc[subject.left_edge.i - 1].text == ",":
        yield _clause(verb, subject, worded(range(subject.left_edge.i - 1), parsed), parsed)


def _after_when(at: int, parsed: Parsed) -> int:
    """The token "that" after words for when, where and to whom: 'made clear | on Thursday that'; else `at` itself."""
    doc, end = parsed.doc, at
    while end < min(at + FEW, len(doc)) and doc[end].tag_[:2] in WHERE:
        if doc[end].lower_ == "that":
            return end
        end += 1
    return at


def _adamant(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'is adamant that ...'."""
    doc = parsed.doc
    at = next((i for i in range(verb.i + 1, min(verb.i + 4, len(doc) - 1)) if doc[i].lower_ in cues.firm_words()), None)
    subject = subject_of(verb)
    if at is None or doc[at + 1].lower_ != "that" or subject is None or parsed.quoted[subject.i]:
        return
    if subject.tag_ in ("NNP", "NNPS", "NN", "NNS", "PRP") and subject.lower_ not in ("it", "this", "that"):
        yield _clause(verb, subject, worded(range(at + 1, len(doc)), parsed), parsed)


def _convinced(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'is convinced that ...', 'is confident the court will agree': a view that somebody holds now."""
    doc = parsed.doc
    at = next((i for i in range(verb.i + 1, min(verb.i + 4, len(doc) - 2)) if doc[i].lower_ in cues.sure_words()), None)
    if at is None or any(doc[i].is_punct for i in range(verb.i, at)):
        return
    after, content = doc[at + 1], worded(range(at + 1, len(doc)), parsed)
    says = after.lower_ in ("that", "whether") or (after.tag_ in OPENS_CLAUSE and doc[at + 2].tag_ not in ("IN", "TO"))
    subject = next((c for c in (*verb.children, *verb.head.children) if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if says and has_finite(content, parsed):
        yield from _held(doc[at], verb, subject or subject_of(verb), content, parsed)


def _held(cue: Token, verb: Token, subject: Token | None, content: Iterable[int], parsed: Parsed) -> Iterator[Clause]:
    """The clause of a view, if its subject is somebody who can hold one; `verb` is the one that can be negated."""
    if subject is None or parsed.quoted[subject.i] or not holds_views(subject):
        return
    negated = any(c.dep_ == "neg" for c in (*verb.children, *cue.children))
    features = tuple(verb_features(cue, list(cue.children), subject))
    speaker = speaker_range(subject, cue, parsed)
    yield Clause(cue.i, cue.lower_, "held", speaker, worded(content, parsed), negated, features)


def _clause(verb: Token, subject: Token, content: frozenset[int], parsed: Parsed) -> Clause:
    """A clause of such a phrase, which counts as the phrase "made clear"."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    features = tuple(verb_features(verb, list(verb.children), subject))
    speaker = speaker_range(subject, verb, parsed)
    return Clause(verb.i, "make clear", "made clear", speaker, content, negated, features)


def _as_seen(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'As X sees it, ...', '..., as X once had it'; its content is the rest of the sentence."""
    doc = parsed.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].lower_ != "it":
        return
    opening = range(max(0, verb.i - FEW), verb.i)
    first = next((i for i in reversed(opening) if doc[i].lower_ == "as" and not parsed.quoted[i]), None)
    hearing = next((i for i in opening if doc[i].lower_ == "to" and doc[i + 1].lower_ == "hear"), None)
    first = hearing if first is None else first
    if first is None or (first > 0 and not (doc[first - 1].is_punct or parsed.quoted[first - 1])):
        yield from _so_put(verb, opening, parsed)
        return
    begin = first + (2 if first == hearing else 1)
    named = next((i for i in range(begin, verb.i) if doc[i].tag_[:2] in ("NN", "PR", "CD") and _ends(i, parsed)), None)
    if named is None:
        return
    stop = verb.i + 3 if verb.i + 2 < len(doc) and doc[verb.i + 2].lower_ in ("out", "now", "then") else verb.i + 2
    after = range(stop, len(doc)) if stop < len(doc) and doc[stop].text == "," else range(0)
    if content := worded([*range(first), *after], parsed):
        yield Clause(verb.i, verb.lower_, "in view", (begin, named + 1), content)


def _so_put(verb: Token, opening: range, parsed: Parsed) -> Iterator[Clause]:
    """The clause of '... is how X puts it', '... was the way X saw it'; its content stands before the first verb."""
    doc = parsed.doc
    how = next((i for i in reversed(opening) if doc[i].lower_ in PUT_SO and not parsed.quoted[i]), 0)
    be = how - 1 - (doc[how].lower_ == "way" and doc[how - 1].lower_ == "the")
    if be < 1 or doc[be].lower_ not in BE or parsed.quoted[be]:
        return
    named = next((i for i in range(how + 1, verb.i) if doc[i].tag_[:2] in ("NN", "PR") and _ends(i, parsed)), None)
    if named is not None:
        end = verb.i - (doc[verb.i - 1].text == ",")
        yield Clause(verb.i, verb.lower_, "in view", (how + 1, end), worded(range(be), parsed))


def _ends(index: int, parsed: Parsed) -> bool:
    """Whether a noun is the last of its noun phrase, so that no noun or genitive follows."""
    follows = parsed.doc[index + 1]
    return follows.tag_[:2] not in ("NN", "CD") and follows.tag_ != "POS"


def _estimated(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'puts the cost at $2 billion': an estimate, which is what it reports."""
    subject = subject_of(verb)
    valued = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    within = parsed.doc[valued.i : valued.right_edge.i] if valued is not None else ()
    beside = (*verb.children, *(t for t in within if parsed.doc[t.i + 1].tag_ in ("CD", "$")))
    at = next((c for c in beside if c.lower_ in cues.VALUED and c.i > verb.i), None)
    if subject is None or valued is None or at is None or parsed.quoted[subject.i] or subject.i > verb.i:
        return
    present = verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)  # "the bakers put", misread
    if (verb.tag_ in FINITE or present) and any(
        t.tag_ == "CD" or t.lower_ == "half" for t in parsed.doc[at.i : at.right_edge.i + 1]
    ):
        stop = next((i for i in range(at.i, at.right_edge.i) if parsed.doc[i].text == ","), at.right_edge.i + 1)
        content = worded(range(valued.left_edge.i, stop), parsed)
        yield Clause(verb.i, "put", "estimated", speaker_range(subject, verb, parsed), content)


def _shown(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of '..., figures from customs show': a document named at the end, which the parse often misreads."""
    doc = parsed.doc
    if verb.i + 2 != len(doc) or not doc[verb.i + 1].is_punct or any(parsed.quoted):
        return
    comma = next((i for i in range(verb.i - 1, 0, -1) if doc[i].text == ","), 0)
    noun = next((t for t in doc[comma + 1 : verb.i] if t.lower_ in names.words("documents")), None)
    opens = noun is not None and all(
        t.tag_ in ("DT", "JJ", "PRP$", "NNP", "NN", "POS") for t in doc[comma + 1 : noun.i]
    )
    if comma and noun is not None and opens and has_finite(range(comma), parsed):
        yield Clause(verb.i, "show", "in view", (comma + 1, verb.i), worded(range(comma), parsed))


def _having_done(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'would have the province open an office': what somebody wants another to do."""
    would = next((c for c in verb.children if c.lower_ in ("would", "'d", "’d") and c.i < verb.i), None)
    done = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "VB" and c.i > verb.i), None)
    subject = subject_of(verb)
    if would is None or done is None or subject is None or parsed.quoted[verb.i] or not holds_views(subject):
        return
    if any(above.lower_ in cues.verbs() for above in verb.ancestors):
        return  # part of what is said already
    doer = next((c for c in done.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if doer is not None and doer.left_edge.i == verb.i + 1 and verb.tag_ == "VB":
        negated = any(c.dep_ == "neg" for c in verb.children)
        claims = done.lower_ in ("believe", "think")  # 'would have us believe that the fee works'
        content = worded(range((done.i if claims else verb.i) + 1, len(parsed.doc)), parsed)
        lemma, frame = ("claim", "held") if claims else ("press", "pressing")
        yield Clause(verb.i, lemma, frame, speaker_range(subject, verb, parsed), content, negated)


def _put_down_to(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'chalked the losses up to panic', 'puts the delay down to frost': what somebody explains."""
    doc, end = parsed.doc, verb.right_edge.i + 1
    subject, particle = subject_of(verb), "up" if verb.lower_.startswith("chalk") else "down"
    to = next((i for i in range(verb.i + 2, end - 1) if doc[i].lower_ == "to" and doc[i + 1].tag_ != "VB"), None)
    if to is None:
        return
    up = particle in (doc[verb.i + 1].lower_, doc[to - 1].lower_)
    explained = next((t for t in doc[verb.i : to] if t.dep_ == "dobj"), None)
    if up and explained is not None and subject is not None and subject.i < verb.i and holds_views(subject):
        content = worded(range(explained.left_edge.i, end), parsed)
        features = tuple(verb_features(verb, list(verb.children), subject))
        yield Clause(
            verb.i, "attribute", "dobj+prep:to", speaker_range(subject, verb, parsed), content, features=features
        )


def _put_aside(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'brushed aside the charge as noise', 'laughed the poll off as a joke': what somebody judges."""
    doc, end = parsed.doc, verb.right_edge.i + 1
    subject = subject_of(verb)
    as_ = next((i for i in range(verb.i + 2, end - 1) if doc[i].lower_ == "as" and doc[i].dep_ == "prep"), None)
    if as_ is None or subject is None or subject.i > verb.i or not holds_views(subject):
        return
    judged = next((t for t in doc[verb.i + 1 : as_] if t.tag_[:2] in ("NN", "PR") and t.dep_ in ("dobj", "pobj")), None)
    particle = {doc[verb.i + 1].lower_, doc[as_ - 1].lower_} & ASIDE[verb.lower_]
    if particle and judged is not None:
        content = (i for i in range(judged.left_edge.i, end) if doc[i].lower_ not in particle)
        yield _clause(verb, subject, worded(content, parsed), parsed)


def _raised(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'raised the prospect of a boycott': what somebody suggests."""
    subject = subject_of(verb)
    raised = next((c for c in verb.children if c.dep_ == "dobj" and c.lower_ in cues.PROSPECTS and c.i > verb.i), None)
    if raised is None or subject is None or subject.i > verb.i or not holds_views(subject):
        return
    if any(c.lower_ in ("of", "that", "about") or c.dep_ == "acl" for c in raised.children):
        yield _clause(verb, subject, worded(range(raised.left_edge.i, raised.right_edge.i + 1), parsed), parsed)


def _or_so(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of '..., or so Ann Roe believes' and '..., or so says Ann Roe': what stands before it."""
    doc = parsed.doc
    near = range(verb.i - 1, max(1, verb.i - FEW), -1)
    so = next((i for i in near if doc[i].lower_ == "so" and doc[i - 1].lower_ == "or"), None)
    if so is None or parsed.quoted[so] or doc[so - 2].text != ",":
        return
    who = range(so + 1, verb.i) if so + 1 < verb.i else range(verb.i + 1, len(doc))
    stop = next((i for i in who if doc[i].is_punct and doc[i].text != "."), who.stop)
    named = [i for i in range(who.start, stop) if doc[i].tag_[:2] in ("NN", "PR")]
    if named and holds_views(doc[named[-1]]):
        yield Clause(verb.i, verb.lower_, "in view", (who.start, named[-1] + 1), worded(range(so - 2), parsed))


def _seeing_none(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'sees no reason to wait', 'saw little point in talks': a judgement."""
    doc, at = parsed.doc, verb.i + 2
    if at >= len(doc) or doc[verb.i + 1].lower_ not in ("no", "little"):
        return
    at += doc[at].tag_ == "JJ" and at + 1 < len(doc)
    subject = subject_of(verb)
    if doc[at].lower_ in cues.grounds_named() and subject is not None and subject.i < verb.i and holds_views(subject):
        content = worded(range(verb.i + 1, verb.right_edge.i + 1), parsed)
        yield Clause(verb.i, "see", "held", speaker_range(subject, verb, parsed), content)


def _asking(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'wanted to know whether ...', 'wanted to hear from the banks why ...': a question."""
    doc, end = parsed.doc, len(parsed.doc)
    if verb.i + 3 >= end or doc[verb.i + 1].lower_ != "to" or doc[verb.i + 2].lower_ not in LEARNS:
        return
    at = verb.i + 3
    if doc[at].lower_ == "from":
        at = next((i for i in range(at, min(at + FARTHEST + 2, end)) if doc[i].lower_ in QUESTIONS), at)
    subject = subject_of(verb)
    if doc[at].lower_ in QUESTIONS and subject is not None and subject.i < verb.i and not parsed.quoted[subject.i]:
        yield _clause(verb, subject, worded(range(at, end), parsed), parsed)


def _pressing(verb: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'pressing Ottawa to retaliate': what somebody is asked to do."""
    subject = subject_of(verb) or next((c for c in verb.children if c.dep_ == "nsubj"), None)
    to = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB" and c.i > verb.i), None)
    asked = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i]
    if verb.lower_.startswith("plead"):
        yield from _pleading(verb, subject, parsed)
        return
    asked += [c for c in to.children if c.dep_ == "nsubj"] if to is not None else []
    if subject is None or to is None or not asked or parsed.quoted[subject.i] or subject.tag_[:2] not in ("NN", "PR"):
        return
    content = frozenset(i for i in subtree(to) if i > max(c.right_edge.i for c in asked if c.i < to.i or c.i == to.i))
    if any(parsed.doc[i].lower_ == "to" for i in content):
        yield Clause(verb.i, "press", "pressing", speaker_range(subject, verb, parsed), worded(content, parsed))


def _pleading(verb: Token, subject: Token | None, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'pleaded with Ottawa to wait': the infinitive after the person asked."""
    doc, end = parsed.doc, len(parsed.doc)
    beginning = verb.i + 1 < end and doc[verb.i + 1].lower_ == "with" and not any(parsed.quoted[: verb.i + 2])
    to = next((i for i in range(verb.i + 3, end - 1) if doc[i].lower_ == "to" and doc[i + 1].tag_ == "VB"), None)
    if beginning and subject is not None and to is not None:
        yield Clause(verb.i, "press", "pressing", speaker_range(subject, verb, parsed), worded(range(to, end), parsed))


def for_speaker(parsed: Parsed) -> Iterator[Clause]:
    """The clause of a sentence that begins with 'For' or 'To' and a name: 'For Ann Roe, the plan is a "mistake."'"""
    doc = parsed.doc
    if len(doc) < 6 or doc[0].text not in ("For", "To") or doc[0].dep_ not in ("prep", "aux"):
        return
    named = next((c for c in doc[0].children if c.dep_ == "pobj"), None)
    if named is None or named.left_edge.i != 1:
        return
    name = named if named.tag_ == "NNP" else next((c for c in named.children if c.dep_ == "appos"), None)
    end = doc[0].right_edge.i
    while end < len(doc) and doc[end].text != ",":
        end += 1
    content = worded(range(end + 1, len(doc)), parsed)
    says = any(doc[i].tag_[:2] in ("VB", "MD") for i in content)
    has_cue = any(doc[i].lower_ in cues.verbs() and doc[i].tag_[:2] == "VB" and not parsed.quoted[i] for i in content)
    names_speech = doc[0].text == "To" and any(  # "To Americans, his message was ..."
        doc[i].lower_ in cues.saying_nouns() and not parsed.quoted[i] for i in content
    )
    if doc[0].text == "For" and not any(parsed.quoted) and not _is_judgement(content, parsed):
        return
    if says and not has_cue and not names_speech and name is not None and name.tag_ == "NNP":
        speaker = speaker_range(named, doc[0], parsed)
        yield Clause(0, "for", "for", (speaker[0], max(speaker[1], name.i + 1)), content)


def _is_judgement(content: frozenset[int], parsed: Parsed) -> bool:
    """Whether words tell of something present, as views do, and of no 'it': not "For Ann Roe, it was a long day"."""
    first = next((parsed.doc[i] for i in sorted(content)), None)
    verb = next((parsed.doc[i] for i in sorted(content) if parsed.doc[i].tag_ in FINITE), None)
    if first is None or verb is None or first.tag_ in ("PRP", "CD", "EX") or verb.tag_ == "MD":
        return False
    return verb.tag_ != "VBD" or verb.lower_ in BE


Forms = Callable[[], Container[str]]
IDIOMS: tuple[tuple[Forms, Callable[[Token, Parsed], Iterator[Clause]]], ...] = (
    (cues.telling_verbs, _with_that),
    (lambda: BE, _adamant),
    (lambda: PRESENT, _convinced),
    (cues.seeing_verbs, _as_seen),
    (cues.estimating_verbs, _estimated),
    (lambda: HAVE, _having_done),
    (lambda: SHOW, _shown),
    (lambda: SEES, _seeing_none),
    (lambda: PUTS, _put_down_to),
    (lambda: RAISES, _raised),
    (lambda: ASIDE, _put_aside),
    (cues.verbs, _or_so),
    (lambda: WANTED, _asking),
    (cues.pressing_verbs, _pressing),
)
