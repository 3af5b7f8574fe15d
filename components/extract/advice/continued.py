"""Document -> advice that goes on after somebody was named: "He has an idea. Open the gates. Ottawa should pay."

A reporter often leaves the verb of saying out once the speaker is known. A sentence without one that advises, in the
same paragraph as the speaker's own words before it, is still the speaker's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from components.extract.advice.addressees import AddresseeNames
from components.extract.advice.lists import AdviceCandidate
from components.extract.documents.kinds import kind_of
from components.extract.people.resolve import resolve
from components.models import Statement
from components.text.annotate import Document, Sentence

REPORTS = ("report", "newsletter", "live blog", "poll")
GOES_ON = ("should", "imperative", "recommend", "other")  # "must" and "needs" may as well be the reporter's
Speaker = tuple[str, str | None]  # a name and a role


def continued_advice(
    document: Document, statements: Sequence[Statement], names: AddresseeNames
) -> Iterator[AdviceCandidate]:
    """The candidates in sentences without a reporting clause, after one that names their speaker."""
    if kind_of(document) not in REPORTS:
        return
    said = _speakers(document, statements)
    for paragraph in document.paragraphs:
        speaker: Speaker | None = None
        announced = False
        for sentence in paragraph.sentences:
            here = said.get(sentence.start)
            text = document.text[sentence.start : sentence.end]
            if here is None and speaker is not None:
                words = text.strip('“”"')
                at = sentence.start + text.find(words)
                found = list(names.grammar.points(words, direct=announced))
                announced = announced and any(point.modality == "imperative" for point in found)
                for point in found:
                    if point.modality in GOES_ON and point.who.lower() not in ("he", "she", "i", "we"):
                        span = (point.span[0] + at, point.span[1] + at)
                        yield AdviceCandidate((span,), point.modality, point.who, None, None, *speaker)
            announcer = _announcer(document, sentence, text, names)
            announced = announcer is not None or (announced and here is None)
            speaker = announcer or here or speaker


def _speakers(document: Document, statements: Sequence[Statement]) -> dict[int, Speaker]:
    """The speaker of the last statement in each sentence that has one, by the start of the sentence."""
    found: dict[int, Speaker] = {}
    sentences = tuple(document.sentences)
    starts = [sentence.start for sentence in sentences]
    for statement in (one for one in statements if one.speaker and not one.nested_in):
        start, end = statement.sentence_span
        first = max(0, bisect_right(starts, start) - 1)
        for sentence in sentences[first : bisect_left(starts, end)]:
            if sentence.end > start:  # the first may end before
                found[sentence.start] = (statement.speaker or "", statement.role)
    return found


def _announcer(document: Document, sentence: Sentence, text: str, names: AddresseeNames) -> Speaker | None:
    """Who is announced to give advice: 'A has an idea', 'her plea to the politicians?'; None if nobody is."""
    found = names.grammar.ANNOUNCES.search(text)
    if found is None:
        return None
    start, stop = found.span("adviser")
    meant = resolve(names.people, (sentence.start + start, sentence.start + stop))
    return (meant.name, meant.role) if meant else None
