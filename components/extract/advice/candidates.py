"""Document -> points of advice at their places: in statements, in a reporter's sentences, in opinion pieces."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.extract.advice.addressees import Roll
from components.extract.people.resolve import resolve
from components.languages.results import AdvicePoint, ReportedAdvice
from components.models import Modality, Span, Spans, Statement
from components.text.annotate import Document, Sentence

REACH = 600  # characters in front of a sentence in which an organization's leader is looked for


@dataclass(frozen=True, slots=True)
class Found:
    """A point at its place in the article; `said` is the position of the statement it stands in."""

    spans: Spans
    modality: Modality
    who: str
    condition: Span | None
    said: int | None
    adviser: str | None
    role: str | None


def sentence_at(sentences: Sequence[Sentence], at: int) -> Sentence:
    """The sentence, of some in order, that holds a place of the text."""
    return sentences[max(0, bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1)]


def found(document: Document, statements: Sequence[Statement], people: Roll) -> Iterator[Found]:
    """The points of a document, each once: the innermost statement first, then the reporter's own verbs."""
    taken: list[Span] = []  # in order, disjoint
    cues = sorted((said.cue_span, index) for index, said in enumerate(statements) if said.cue_span)
    candidates = (
        *(one for index in _innermost_first(statements) for one in _in_statement(document, statements, index, people)),
        *(one for said, index in cues for one in _after_cue(document, statements, index, said, people)),
        *(one for sentence in document.sentences for one in _in_report(document, sentence, statements, cues, people)),
        *_in_opinion(document, statements, people),
    )
    for one in candidates:
        if not any(_meets(span, taken) for span in one.spans):
            for span in one.spans:
                insort(taken, span)
            yield one


def _meets(span: Span, taken: list[Span]) -> bool:
    """Whether a span overlaps one of some disjoint spans in order."""
    place = bisect_left(taken, (span[1], -1))
    return place > 0 and taken[place - 1][1] > span[0]


def _innermost_first(statements: Sequence[Statement]) -> list[int]:
    return sorted(range(len(statements)), key=lambda index: statements[index].nested_in is None)


def _in_statement(document: Document, statements: Sequence[Statement], index: int, people: Roll) -> Iterator[Found]:
    """The points of one statement, unless its speaker commands or speaks of his own needs."""
    said = statements[index]
    if said.speaker in people.grammar.demanders():
        return
    content, places = _joined(document.text, said.content_spans, people)
    for point in (
        *people.grammar.points(content, direct=said.quote_type == "direct"),
        *_proposed(content, said, people),
    ):
        if point.modality != "imperative" and _own_need(point, said, people):
            continue
        if point.modality == "other" and (
            said.nested_in is not None or people.grammar.PLANNED.search(content[: point.span[0]])
        ):
            continue
        condition = _placed(point.condition, places)[:1] if point.condition else ()
        yield Found(
            _placed(point.span, places),
            point.modality,
            point.who,
            next(iter(condition), None),
            index,
            said.speaker,
            said.role,
        )


def _after_cue(
    document: Document, statements: Sequence[Statement], index: int, cue: Span, people: Roll
) -> Iterator[Found]:
    """The points of what a statement goes on to say behind its cue: "..., she said, | and pride is of no use"."""
    said = statements[index]
    more = people.grammar.MORE.match(document.text, cue[1])
    if more is None or said.speaker in people.grammar.demanders():
        return
    start = more.start("words")
    if not any(start < stop for _, stop in said.content_spans):
        for point in people.grammar.points(more["words"]):
            span = point.span[0] + start, point.span[1] + start
            yield Found((span,), point.modality, point.who, None, index, said.speaker, said.role)


def _proposed(content: str, said: Statement, people: Roll) -> Iterator[AdvicePoint]:
    """The points of a proposal: "she proposes | fighting the tariffs | while helping those hurt".

    One reported by another speaker is an offer: "he phoned and proposed making a deal".
    """
    found = people.grammar.PROPOSES.match(said.cue or "")
    if not found or not people.grammar.GERUND.match(content) or people.grammar.OFFER.search(content):
        return
    starts = [0, *(joint.end() for joint in people.grammar.GERUNDS.finditer(content))]
    stops = [*(joint.start() for joint in people.grammar.GERUNDS.finditer(content)), len(content)]
    for start, stop in zip(starts, stops, strict=True):
        yield AdvicePoint((start, stop), "recommend" if found["recommend"] else "other")


def _own_need(point: AdvicePoint, said: Statement, people: Roll) -> bool:
    """Whether it is the speaker who "must" or "needs to": a promise or a plan, not advice."""
    who = point.who.lower()
    if said.speaker and who and who == said.speaker.split()[-1].lower():
        return True
    if said.quote_type == "direct" or point.modality == "should" or who not in ("he", "she", "they", "it"):
        return who.startswith("my ")
    speaker = people.known.by_name.get(said.speaker or "")
    return not (speaker and speaker.gender and who in ("he", "she") and who != {"m": "he", "f": "she"}[speaker.gender])


def _in_report(
    document: Document,
    sentence: Sentence,
    statements: Sequence[Statement],
    cues: list[tuple[Span, int]],
    people: Roll,
) -> Iterator[Found]:
    """The points that a reporter's verb of advising gives in a sentence."""
    text = document.text[sentence.start : sentence.end]
    for report in people.grammar.reports(text):
        verb = report.verb[0] + sentence.start, report.verb[1] + sentence.start
        index = _statement_by(verb, cues)
        said = statements[index] if index is not None else None
        subject = _subject(text, report)
        adviser = (said.speaker if said else None) or _adviser(subject, verb[0], sentence, document, people)
        if adviser is None or adviser in people.grammar.demanders():
            continue
        for start, stop in report.acts:
            spans = ((start + sentence.start, stop + sentence.start),)
            yield Found(spans, report.modality, report.who, None, index, adviser, said.role if said else None)


def _statement_by(verb: Span, cues: list[tuple[Span, int]]) -> int | None:
    """The position of the statement of which the verb is the cue."""
    place = bisect_left(cues, ((verb[1], -1), -1))
    return cues[place - 1][1] if place and cues[place - 1][0][1] > verb[0] else None


def _subject(text: str, report: ReportedAdvice) -> str:
    """The words in front of a verb of advising back to the beginning of its clause."""
    before = text[: report.verb[0]]
    return re.split(r"[;:”\"]|, (?:and|but|while) ", before)[-1]


def _adviser(subject: str, at: int, sentence: Sentence, document: Document, people: Roll) -> str | None:
    """Who advises with a verb at `at`: the person its subject names or means, or that person's organization."""
    pronoun = re.search(r"\b(?:he|she)\b(?= (?:\w+ ){0,2}$)", f"{subject.rstrip()} ", re.I)
    if pronoun:
        start = at - len(subject) + pronoun.start()
        meant = resolve(people.known, (start, start + len(pronoun[0])))
        return meant.name if meant else None
    return people.person(subject) or _employer(
        subject, document.text[max(0, sentence.start - REACH) : sentence.start], people
    )


def _employer(subject: str, before: str, people: Roll) -> str | None:
    """The organization of the person introduced last, if that is what "his union" or "the group" means."""
    found = people.grammar.ORGANIZATION.match(subject.strip()) and people.grammar.INTRODUCED.findall(before)
    return found[-1] if found else None


def _in_opinion(document: Document, statements: Sequence[Statement], people: Roll) -> Iterator[Found]:
    """The points of a writer's own sentences in an opinion piece, where nobody is quoted: the byline advises."""
    article = document.article
    if not (people.grammar.OPINION.search(article.url or "") or people.grammar.OPINION.search(article.title or "")):
        return
    adviser = article.authors[0] if len(article.authors) == 1 else None
    sentences = tuple(document.sentences)
    said = {sentence_at(sentences, start).start for statement in statements for start, _ in statement.content_spans}
    for sentence in sentences:
        text = document.text[sentence.start : sentence.end] if sentence.start not in said else ""
        for point in people.grammar.points(text):
            spans = ((point.span[0] + sentence.start, point.span[1] + sentence.start),)
            yield Found(spans, point.modality, point.who, None, None, adviser, "columnist")


def _joined(text: str, spans: Spans, people: Roll) -> tuple[str, list[tuple[int, Span]]]:
    """The content as one string, and where in it each of its pieces begins."""
    pieces, places, length = list[str](), list[tuple[int, Span]](), 0
    for start, end in spans:
        if pieces and people.grammar.NEW_SENTENCE.match(text, start) and pieces[-1].endswith(","):
            pieces[-1] = pieces[-1][:-1] + "."  # the reporter came between two sentences
        places.append((length, (start, end)))
        pieces.append(text[start:end])
        length += end - start + 1
    return " ".join(pieces), places


def _placed(span: Span, places: list[tuple[int, Span]]) -> Spans:
    """The spans in the article of a span of the joined content."""
    found = ((max(a, span[0] - at + a), min(b, span[1] - at + a)) for at, (a, b) in places)
    return tuple((start, end) for start, end in found if start < end)
