"""Document -> Advice rows: what somebody says another, or "we", should do.

Advice stands in statements ("Canada should wait, she said") and beside them, where a verb of advising takes an
object and an infinitive ("the union urged Ottawa to act"). Not advice: predictions, laws, threats, taunts, questions
and what a speaker promises or needs for himself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from components.annotate import Document, Sentence
from components.extract.addressees import Roll, Words, addressee, roll
from components.extract.advice_points import Point, points
from components.extract.advice_reports import Report, reports
from components.extract.topics import topics_of
from components.lexicons import tree
from components.models import Advice, AdviserKind, Modality, Span, Spans, Statement, quoted

REACH = 600  # characters in front of a point in which those meant by "he", "they" and "you" are looked for
PROPOSES = re.compile(r"(?P<recommend>recommend|suggest|advis|counsel)|(?P<other>propos|advocat|favou?r)", re.I)
GERUND = re.compile(r"\W*\w+ing\b")
GERUNDS = re.compile(r",? (?:and|while) (?=\w+ing\b)")
PLANNED = re.compile(
    r"\b(?:will|would|’ll|'ll)\b.*\b(?:argu|say|insist|maintain|warn|tell|press)\w* (?:\w+ )?that\s*$", re.I | re.S
)
ORGANIZATION = re.compile(
    r"(?:his|her|their|the) (?:union|association|group|organization|chamber|council|coalition|institute|party)\b", re.I
)
INTRODUCED = re.compile(
    r", [^,.\n]{0,60}?\b(?:of|at|for|with|heads|leads) (?:the )?((?:[A-Z][\w&’'-]+ ?(?:of |for |and )?)+)(?=[,.])"
)
OPINION = re.compile(
    r"/(?:opinions?|editorials?|commentary|columns?|columnists|op-ed)/|^(?:opinion|editorial|commentary)\b", re.I
)


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


def extract(document: Document) -> Iterator[Advice]:
    """The advice of a document in the order of the text."""
    statements = document.rows(Statement)
    people = roll(document)
    last = dict[str | None, str | None]()  # whom each adviser addressed before; None: whom anybody did
    for one in sorted(_found(document, statements, people), key=lambda found: found.spans):
        said = statements[one.said] if one.said is not None else None
        words, begin = quoted(document.text, one.spans), one.spans[0][0]
        point = Words(one.who, words, document.text[max(0, begin - REACH) : begin])
        meant = addressee(point, said, people, last.get(one.adviser) or last.get(None))
        last[one.adviser] = last[None] = meant or last.get(one.adviser)
        yield _row(document, one, meant, words)


def _row(document: Document, one: Found, meant: str | None, words: str) -> Advice:
    sentence = _sentence(document, one.spans[0][0])
    return Advice(
        sentence_span=(sentence.start, sentence.end),
        adviser=one.adviser,
        role=one.role,
        adviser_kind=adviser_kind(one.role, one.adviser) if one.said is not None or one.adviser else None,
        addressee=meant,
        modality=one.modality,
        content_spans=one.spans,
        condition_span=one.condition,
        statement=one.said,
        topics=topics_of(words) or topics_of(document.text[sentence.start : sentence.end]),
    )


def _found(document: Document, statements: Sequence[Statement], people: Roll) -> Iterator[Found]:
    """The points of a document, each once: the innermost statement first, then the reporter's own verbs."""
    taken: list[Span] = []
    candidates = (
        *(one for index in _innermost_first(statements) for one in _in_statement(document, statements, index, people)),
        *(one for sentence in document.sentences for one in _in_report(document, sentence, statements, people)),
        *(one for sentence in document.sentences for one in _in_opinion(document, sentence, statements)),
    )
    for one in candidates:
        if not any(a < stop and start < b for a, b in one.spans for start, stop in taken):
            taken += one.spans
            yield one


def _innermost_first(statements: Sequence[Statement]) -> list[int]:
    return sorted(range(len(statements)), key=lambda index: statements[index].nested_in is None)


def _in_statement(document: Document, statements: Sequence[Statement], index: int, people: Roll) -> Iterator[Found]:
    """The points of one statement, unless its speaker commands or speaks of his own needs."""
    said = statements[index]
    if said.speaker in tree("advice")["taunts"]["demanders"]:
        return
    content, places = _joined(document.text, said.content_spans)
    found = [*points(content, direct=said.quote_type == "direct"), *_proposed(content, said.cue)]
    for point in found:
        if point.modality != "imperative" and _own_need(point, said, people):
            continue
        if point.modality == "other" and (said.nested_in is not None or PLANNED.search(content[: point.span[0]])):
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


def _proposed(content: str, cue: str | None) -> Iterator[Point]:
    """The points of a proposal: "she proposes | fighting the tariffs | while helping those hurt"."""
    found = PROPOSES.match(cue or "")
    if not found or not GERUND.match(content):
        return
    starts = [0, *(joint.end() for joint in GERUNDS.finditer(content))]
    stops = [*(joint.start() for joint in GERUNDS.finditer(content)), len(content)]
    for start, stop in zip(starts, stops, strict=True):
        yield Point((start, stop), "recommend" if found["recommend"] else "other")


def _own_need(point: Point, said: Statement, people: Roll) -> bool:
    """Whether it is the speaker who "must" or "needs to": a promise or a plan, not advice."""
    who = point.who.lower()
    if said.speaker and who and who == said.speaker.split()[-1].lower():
        return True
    if said.quote_type == "direct" or point.modality == "should" or who not in ("he", "she", "they", "it"):
        return who.startswith("my ")
    speaker = people.known.people.get(said.speaker or "")
    return not (speaker and speaker.gender and who in ("he", "she") and who != {"m": "he", "f": "she"}[speaker.gender])


def _in_report(
    document: Document, sentence: Sentence, statements: Sequence[Statement], people: Roll
) -> Iterator[Found]:
    """The points that a reporter's verb of advising gives in a sentence."""
    text = document.text[sentence.start : sentence.end]
    for report in reports(text):
        verb = report.verb[0] + sentence.start, report.verb[1] + sentence.start
        index = _statement_at(statements, verb, sentence)
        said = statements[index] if index is not None else None
        subject = _subject(text, report)
        adviser = (
            said.speaker if said else people.person(subject) or _employer(subject, document.text[: sentence.start])
        )
        if adviser is None or adviser in tree("advice")["taunts"]["demanders"]:
            continue
        for start, stop in report.acts:
            spans = ((start + sentence.start, stop + sentence.start),)
            yield Found(spans, report.modality, report.who, None, index, adviser, said.role if said else None)


def _statement_at(statements: Sequence[Statement], verb: Span, sentence: Sentence) -> int | None:
    """The statement whose cue or content the verb stands in, or which shares its sentence's speaker."""
    for index, said in enumerate(statements):
        spans = (*said.content_spans, *((said.cue_span,) if said.cue_span else ()))
        if any(start <= verb[0] < stop or verb[0] <= start < verb[1] for start, stop in spans):
            return index
    return None


def _subject(text: str, report: Report) -> str:
    """The words in front of a verb of advising back to the beginning of its clause."""
    before = text[: report.verb[0]]
    return re.split(r"[;:”\"]|, (?:and|but|while) ", before)[-1]


def _employer(subject: str, before: str) -> str | None:
    """The organization of the person introduced last, if that is what "his union" or "the group" means."""
    found = ORGANIZATION.match(subject.strip()) and INTRODUCED.findall(before[-REACH:])
    return found[-1] if found else None


def _in_opinion(document: Document, sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Found]:
    """The points of a writer's own sentence in an opinion piece: the byline advises."""
    article = document.article
    if not (OPINION.search(article.url or "") or OPINION.search(article.title or "")):
        return
    if any(start < sentence.end and sentence.start < stop for s in statements for start, stop in s.content_spans):
        return
    adviser = article.authors[0] if len(article.authors) == 1 else None
    for point in points(document.text[sentence.start : sentence.end]):
        spans = ((point.span[0] + sentence.start, point.span[1] + sentence.start),)
        yield Found(spans, point.modality, point.who, None, None, adviser, "columnist")


def _joined(text: str, spans: Spans) -> tuple[str, list[tuple[int, Span]]]:
    """The content as one string, and where in it each of its pieces begins."""
    pieces, places, length = [], [], 0
    for start, end in spans:
        places.append((length, (start, end)))
        pieces.append(text[start:end])
        length += end - start + 1
    return " ".join(pieces), places


def _placed(span: Span, places: list[tuple[int, Span]]) -> Spans:
    """The spans in the article of a span of the joined content."""
    found = ((max(a, span[0] - at + a), min(b, span[1] - at + a)) for at, (a, b) in places)
    return tuple((start, end) for start, end in found if start < end)


def _sentence(document: Document, at: int) -> Sentence:
    """The sentence that holds a place of the text."""
    sentences = list(document.sentences)
    return sentences[max(0, bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1)]


@cache
def adviser_kind(role: str | None, name: str | None) -> AdviserKind | None:
    """The kind of adviser that a role, or else a name, tells; None if neither does."""
    for words in (role, name):
        for kind, pattern in tree("advice")["kinds"].items():
            if words and re.search(pattern, words, re.I):
                return kind  # type: ignore[no-any-return]
    return None
