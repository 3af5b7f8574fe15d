"""Document -> candidates for advice: in statements, in a reporter's sentences and in opinion pieces."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

from components.extract.advice.addressees import AddresseeNames
from components.extract.advice.continued import continued_advice
from components.extract.advice.lists import AdviceCandidate, listed_advice
from components.extract.documents.kinds import kind_of
from components.extract.documents.spoken import spoken_in
from components.extract.people.resolve import Person, resolve
from components.languages.results import AdvicePoint, ReportedAdvice
from components.models import Span, Spans, Statement
from components.text.annotate import Document, Sentence

DESCRIBED = re.compile(
    r"(?:^|[,—–] )\s*(?P<who>(?:[Aa]n?|[Tt]he|[A-Z][\w.-]+[’']s?) [^,—–]{3,80}?)"
    r"(?: (?:is|are|was|were|has|have|had|also|been|again|repeatedly|then|now))*\s*$"
)  # the subject of a verb of advising that is no name: 'a former diplomat', "Carney's adviser"
SUBJECT = re.compile(r"\b(?:he|she|it|they)\b(?= (?:\w+ ){0,2}$)", re.I)
APPOSED = re.compile(r", (?:who|which|whose|an?|the) [^,]*,")  # 'Roe, who runs the Ferry Guild, has advice'
LAST_APPOSED = re.compile(r", (?:an?|the) (?P<who>[^,]*),\s*$")  # 'The mayor, the former pilot Ann Roe, wants'
FIRM = ("must", "should", "needs", "recommend")  # in an institute's own sentences only these are its advice
MARKS = " \"“”'‘’«»\u00a0"
OPENING = 3  # characters: quotation marks before the first word
ITS = ("Its", "its")
UNNAMED = "unnamed "  # how the names of speakers begin who are only described
LONGEST_BODY = 8  # words of a subject that is an institution
ORGANIZATION_REACH = 600  # characters before a sentence in which the leader of an organization is looked for


def sentence_at(sentences: Sequence[Sentence], at: int) -> Sentence:
    """The sentence that contains a position of the text; the sentences are in order."""
    return sentences[max(0, bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1)]


def advice_candidates(
    document: Document, statements: Sequence[Statement], names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """The candidates of a document without overlaps: nested statements first, then the reporter's own verbs."""
    taken: list[Span] = []  # in order, disjoint
    cues = sorted((statement.cue_span, index) for index, statement in enumerate(statements) if statement.cue_span)
    candidates = (
        *(
            candidate
            for index in _innermost_first(statements)
            for candidate in _in_statement(document, statements, index, names)
        ),
        *(candidate for cue, index in cues for candidate in _after_cue(document, statements, index, cue, names)),
        *(
            candidate
            for sentence in document.sentences
            for candidate in _in_report(document, sentence, statements, cues, names)
        ),
        *_in_opinion(document, statements, names),
        *continued_advice(document, statements, names),
        *_in_release(document, statements, names),
        *listed_advice(document, names),
    )
    for candidate in candidates:
        if not any(_overlaps(span, taken) for span in candidate.spans):
            for span in candidate.spans:
                insort(taken, span)
            yield candidate


def _overlaps(span: Span, taken: list[Span]) -> bool:
    """Whether a span overlaps one of some disjoint spans in order."""
    place = bisect_left(taken, (span[1], -1))
    return place > 0 and taken[place - 1][1] > span[0]


def _innermost_first(statements: Sequence[Statement]) -> list[int]:
    """The indexes of the statements, nested ones first."""
    return sorted(range(len(statements)), key=lambda index: statements[index].nested_in is None)


def _in_statement(
    document: Document, statements: Sequence[Statement], index: int, names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """The advice in one statement, without commands and what the speaker needs to do himself."""
    statement = statements[index]
    if statement.speaker in names.grammar.demanders() and not _in_own_document(document, statement):
        return
    content, places = _joined_content(document.text, statement.content_spans, names)
    for point in (
        *names.grammar.points(content, direct=statement.quote_type == "direct"),
        *_proposed(content, statement, names),
    ):
        if point.modality != "imperative" and _is_own_need(point, statement, names):
            continue
        if (
            point.modality == "imperative"
            and point.span[0] <= OPENING
            and not _opens_sentence(document, statement, names)
        ):
            continue
        if point.modality == "other" and (
            statement.nested_in is not None or names.grammar.PLANNED.search(content[: point.span[0]])
        ):
            continue
        condition = _spans_in_article(point.condition, places)[:1] if point.condition else ()
        yield AdviceCandidate(
            _spans_in_article(point.span, places),
            point.modality,
            point.who,
            next(iter(condition), None),
            index,
            statement.speaker,
            statement.role,
        )


def _opens_sentence(document: Document, statement: Statement, names: AddresseeNames) -> bool:
    """Whether a statement may begin with an imperative: it begins a sentence, or follows a colon.

    In 'calls Roe "a fox"', 'Roe is accused of a theft' and 'firms that "pay no taxes"' its first word is no imperative.
    Where all words are the speaker's own, a capital letter or a comma is enough.
    """
    start, end = statement.content_spans[0]
    first = document.text[start:end].lstrip(MARKS)
    before = document.text[statement.sentence_span[0] : start].strip(MARKS)
    if statement.quote_type == "direct":
        return first[:1].isupper() or not before or before.endswith((":", ".", ","))
    bids = len(first.split()) > 1 or names.grammar.FORBIDS.fullmatch(first) is not None
    return bids and (not before or before.endswith((":", ".")))


def _in_own_document(document: Document, statement: Statement) -> bool:
    """Whether a statement is somebody's own words in a transcript, speech or statement, and not a report of them."""
    paragraphs = enumerate(document.paragraphs)
    return any(p.start <= statement.sentence_span[0] < p.end and i in spoken_in(document) for i, p in paragraphs)


def _after_cue(
    document: Document, statements: Sequence[Statement], index: int, cue: Span, names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """The advice where a statement continues after its cue: "..., she said, | and pride is of no use"."""
    statement = statements[index]
    more = names.grammar.MORE.match(document.text, cue[1])
    if more is None or statement.speaker in names.grammar.demanders():
        return
    start = more.start("words")
    if not any(start < stop for _, stop in statement.content_spans):
        for point in names.grammar.points(more["words"]):
            span = point.span[0] + start, point.span[1] + start
            yield AdviceCandidate((span,), point.modality, point.who, None, index, statement.speaker, statement.role)


def _proposed(content: str, statement: Statement, names: AddresseeNames) -> Iterator[AdvicePoint]:
    """The actions that a speaker proposes: "she proposes | fighting the tariffs | while helping those hurt".

    Left out are offers: "he phoned and proposed making a deal".
    """
    found = names.grammar.PROPOSES.match(statement.cue or "")
    if not found or not names.grammar.GERUND.match(content) or names.grammar.OFFER.search(content):
        return
    starts = [0, *(joint.end() for joint in names.grammar.GERUNDS.finditer(content))]
    stops = [*(joint.start() for joint in names.grammar.GERUNDS.finditer(content)), len(content)]
    for start, stop in zip(starts, stops, strict=True):
        yield AdvicePoint((start, stop), "recommend" if found["recommend"] else "other")


def _is_own_need(point: AdvicePoint, statement: Statement, names: AddresseeNames) -> bool:
    """Whether the speaker himself "must" or "needs to" act: a promise or a plan, not advice."""
    who = point.who.lower()
    if statement.speaker and who and who == statement.speaker.split()[-1].lower():
        return True
    if statement.quote_type == "direct" or point.modality == "should" or who not in ("he", "she", "they", "it"):
        return who.startswith("my ")
    speaker = names.people.by_name.get(statement.speaker or "")
    if speaker and who == "it" and speaker.kind == "person":
        return False
    if speaker and speaker.gender and who == "they" and point.modality in ("must", "needs"):
        return False
    return not (speaker and speaker.gender and who in ("he", "she") and who != {"m": "he", "f": "she"}[speaker.gender])


def _in_report(
    document: Document,
    sentence: Sentence,
    statements: Sequence[Statement],
    cues: list[tuple[Span, int]],
    names: AddresseeNames,
) -> Iterator[AdviceCandidate]:
    """The advice that a sentence reports by a verb of advising, as "urged"."""
    text = document.text[sentence.start : sentence.end]
    for report in names.grammar.reports(text):
        verb = report.verb[0] + sentence.start, report.verb[1] + sentence.start
        index = _statement_by(verb, cues)
        statement = statements[index] if index is not None else None
        subject = _subject(text, report)
        adviser = (statement.speaker if statement else None) or (
            _named_adviser(report, sentence, statements, names)
            if report.adviser
            else _adviser(subject, verb[0], sentence, document, names)
        )
        if adviser is None or adviser in names.grammar.demanders():
            continue
        known = names.people.by_name.get(adviser)
        role = statement.role if statement else _told_role(known, names)
        for start, stop in report.acts:
            spans = ((start + sentence.start, stop + sentence.start),)
            yield AdviceCandidate(spans, report.modality, report.who, None, index, adviser, role)


def _told_role(person: Person | None, names: AddresseeNames) -> str | None:
    """The role that the text gives a person; None for an institution, and for a clause that stands for a role."""
    if person is None or person.kind != "person" or person.role is None:
        return None
    return None if names.grammar.RELATIVE.match(person.role) else person.role


def _statement_by(verb: Span, cues: list[tuple[Span, int]]) -> int | None:
    """The index of the statement whose cue is the verb; None if there is none."""
    place = bisect_left(cues, ((verb[1], -1), -1))
    return cues[place - 1][1] if place and cues[place - 1][0][1] > verb[0] else None


def _subject(text: str, report: ReportedAdvice) -> str:
    """The words before a verb of advising, from the start of its clause."""
    clauses = re.split(r"[;:”\"]|, (?:and|but|while) ", text[: report.verb[0]])
    # the last may be empty: 'it asks A to wait, and warns B not to'
    return next((clause for clause in reversed(clauses) if clause.strip()), "")


def _adviser(subject: str, at: int, sentence: Sentence, document: Document, names: AddresseeNames) -> str | None:
    """The adviser of a verb at position `at`: the person or organization meant by its subject."""
    length = len(subject)
    subject = names.grammar.OWNING.sub("", subject)
    at -= length - len(subject)
    pronoun = (document.language.subject_pronouns or SUBJECT).search(f"{subject.rstrip()} ")
    if pronoun:
        start = at - len(subject) + pronoun.start()
        meant = resolve(names.people, (start, start + len(pronoun[0])))
        if meant or pronoun[0].lower() in ("he", "she"):
            return meant.name if meant else None
    described = DESCRIBED.search(subject)
    if described:
        start = at - len(subject) + described.start("who")
        meant = resolve(names.people, (start, start + len(described["who"])))
        if meant and meant.kind != "unnamed":
            return meant.name
    return (
        names.person(APPOSED.sub(" ", subject))
        or _employer(subject, document.text[max(0, sentence.start - ORGANIZATION_REACH) : sentence.start], names)
        or _body(subject, at, names)
        or ((last := LAST_APPOSED.search(subject)) and names.person(last["who"]))
        or None
    )


def _body(subject: str, at: int, names: AddresseeNames) -> str | None:
    """The institution that the subject of a verb at position `at` names; None if it is none, or more than its name."""
    if len(subject.split()) > LONGEST_BODY:
        return None
    start = at - len(subject)
    meant = resolve(names.people, (start + len(subject) - len(subject.lstrip()), start + len(subject.rstrip())))
    return meant.name if meant and meant.kind == "institution" else None


def _last_body(at: int, statements: Sequence[Statement], names: AddresseeNames) -> str | None:
    """The institution whose advice "its advice" is: the one that spoke last before a position, else the last named."""
    said = [
        s.speaker
        for s in statements
        if s.sentence_span[0] < at
        and s.speaker
        and s.speaker not in names.people.by_name
        and not s.speaker.startswith(UNNAMED)
    ]
    near = names.people.mentioned(max(0, at - ORGANIZATION_REACH), at)
    return said[-1] if said else next((one.name for one in reversed(list(near)) if one.kind == "institution"), None)


def _named_adviser(
    report: ReportedAdvice, sentence: Sentence, statements: Sequence[Statement], names: AddresseeNames
) -> str | None:
    """The adviser whose words stand after "by" or before the noun: 'advised by A', 'her message:'."""
    if report.adviser is None:
        return None
    span = report.adviser[0] + sentence.start, report.adviser[1] + sentence.start
    if names.people.document.text[slice(*span)] in ITS:
        return _last_body(span[0], statements, names)
    meant = resolve(names.people, span)
    return meant.name if meant else None


def _employer(subject: str, before: str, names: AddresseeNames) -> str | None:
    """The organization of the last person introduced, if the subject is like "his union" or "the group"."""
    found = names.grammar.ORGANIZATION.match(subject.strip()) and names.grammar.INTRODUCED.findall(before)
    return found[-1] if found else None


def _in_opinion(
    document: Document, statements: Sequence[Statement], names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """The advice in the author's own sentences of an opinion piece or an institute's paper, outside statements."""
    own, author = kind_of(document) == "opinion", names.people.author
    author = _fellow(document, author, names) or author or _paper_author(document, names)
    if not own and author is None:
        return
    for sentence, text in _without_statements(document, statements):
        by = names.people.author_at(sentence.start) if names.people.parts else author
        if names.people.parts and by == names.people.publisher:
            continue  # "Letters must be under 200 words"
        role = (by.role if by else None) or ("columnist" if own and not names.people.parts else None)
        for point in names.grammar.points(text):
            spans = ((point.span[0] + sentence.start, point.span[1] + sentence.start),)
            if own or (point.who and point.modality in FIRM):
                yield AdviceCandidate(spans, point.modality, point.who, None, None, by.name if by else None, role)


def _fellow(document: Document, institute: Person | None, names: AddresseeNames) -> Person | None:
    """The one person who signs a paper that an institute publishes; None if nobody or several do."""
    signed = document.article.authors
    if institute is None or institute.kind != "institution" or len(signed) != 1:
        return None
    return names.people.by_name.get(signed[0])


def _in_release(
    document: Document, statements: Sequence[Statement], names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """What a news release tells its readers to do, outside statements: "carriers are advised to check their papers"."""
    if kind_of(document) != "news release" or not document.article.outlet:
        return
    for sentence, text in _without_statements(document, statements):
        if names.grammar.INSTRUCTS.search(text):
            for point in names.grammar.points(text):
                spans = ((point.span[0] + sentence.start, point.span[1] + sentence.start),)
                yield AdviceCandidate(spans, point.modality, point.who, None, None, document.article.outlet, None)


def _without_statements(document: Document, statements: Sequence[Statement]) -> Iterator[tuple[Sentence, str]]:
    """The sentences that hold no part of a statement, with their text."""
    sentences = tuple(document.sentences)
    said = {sentence_at(sentences, start).start for statement in statements for start, _ in statement.content_spans}
    return ((s, document.text[s.start : s.end]) for s in sentences if s.start not in said)


def _paper_author(document: Document, names: AddresseeNames) -> Person | None:
    """The author of the paper that the article tells of; None if it tells of none, or of several."""
    wrote = names.grammar.WROTE
    spans = [
        found.span(found.lastgroup or 0)
        for sentence in document.sentences
        for found in wrote.finditer(document.text, sentence.start, sentence.end)
    ]
    authors = {meant.name: meant for span in spans if (meant := resolve(names.people, span))}
    return next(iter(authors.values())) if len(authors) == 1 else None


def _joined_content(text: str, spans: Spans, names: AddresseeNames) -> tuple[str, list[tuple[int, Span]]]:
    """The content as one string, and for each piece its start there and its span in the article."""
    pieces, places, length = list[str](), list[tuple[int, Span]](), 0
    for start, end in spans:
        if places and names.grammar.NEW_SENTENCE.match(text, start) and pieces[-1].endswith(","):
            pieces[-1] = pieces[-1][:-1] + "."  # the reporter's clause between two sentences is left out
        places.append((length, (start, end)))
        if pieces:
            pieces.append(";" if ";" in text[places[-2][1][1] : start] else " ")
        pieces.append(text[start:end])
        length += end - start + 1
    return "".join(pieces), places


def _spans_in_article(span: Span, places: list[tuple[int, Span]]) -> Spans:
    """The spans in the article of a span of the joined content."""
    found = ((max(a, span[0] - at + a), min(b, span[1] - at + a)) for at, (a, b) in places)
    return tuple((start, end) for start, end in found if start < end)
