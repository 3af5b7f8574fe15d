"""Document -> Advice rows: what somebody says that others, or "we", should do.

Advice is found in statements ("Canada should wait, she said") and beside them, where a verb of advising takes an
object and an infinitive ("the union urged Ottawa to act"). Predictions, laws, threats, taunts, questions and what
speakers promise or need to do themselves are no advice.
"""

from collections.abc import Iterator

from components.extract.advice.addressees import AddresseeContext, addressee, addressee_names
from components.extract.advice.candidates import advice_candidates, sentence_at
from components.extract.advice.lists import AdviceCandidate
from components.languages.language import AdviceGrammar
from components.models import Advice, Statement, quoted
from components.text.annotate import Document, Sentence
from components.topics import topics_of

ANTECEDENT_REACH = 600  # characters before a point in which the people meant by "he" and "they" are searched
INTRODUCTION = 300  # characters before the name of an adviser in which the body that he leads is named


def extract(document: Document) -> Iterator[Advice]:
    """The advice of a document in the order of the text."""
    grammar, statements = document.language.advice, document.rows(Statement)
    if grammar is None:
        return
    names, sentences = addressee_names(document, grammar), tuple(document.sentences)
    last = dict[str | None, str | None]()  # adviser -> the last addressee; None -> the last addressee of any adviser
    for candidate in sorted(advice_candidates(document, statements, names), key=lambda candidate: candidate.spans):
        statement = statements[candidate.statement_index] if candidate.statement_index is not None else None
        words, begin = quoted(document.text, candidate.spans), candidate.spans[0][0]
        sentence = sentence_at(sentences, begin)
        foresees = grammar.FORESEES.search(words)  # then it may tell what becomes of the adviser himself
        point = AddresseeContext(
            candidate.who,
            begin,
            words,
            document.text[max(0, begin - ANTECEDENT_REACH) : begin],
            document.text[sentence.start : sentence.end],
            None if foresees else candidate.adviser,
        )
        by_speaker = (
            statement is not None
            and statement.speaker == candidate.adviser
            and statement.speaker not in names.people.known_bodies  # "his union": it asks whom he addressed
        )
        target = addressee(
            point, statement, names, last.get(candidate.adviser) or (None if by_speaker else last.get(None))
        )
        if target is not None and target == candidate.adviser and foresees:
            continue
        last[candidate.adviser] = last[None] = target or last.get(candidate.adviser)
        introduced = names.people.introduced.get(candidate.adviser or "", 0)
        leading = document.text[max(0, introduced - INTRODUCTION) : introduced]
        yield _row(document, candidate, statement, sentence, target, words, grammar, leading)


def _row(
    document: Document,
    candidate: AdviceCandidate,
    statement: Statement | None,
    sentence: Sentence,
    target: str | None,
    words: str,
    grammar: AdviceGrammar,
    leading: str,
) -> Advice:
    """The row of a candidate; `leading` is what stands before the first mention of its adviser."""
    language = document.language.code
    return Advice(
        sentence_span=(sentence.start, sentence.end),
        adviser=candidate.adviser,
        role=grammar.OF_BODY.sub("", candidate.role) if candidate.role else None,
        adviser_kind=grammar.adviser_kind(candidate.role, candidate.adviser, leading)
        if statement or candidate.adviser
        else None,
        addressee=target,
        modality=candidate.modality,
        content_spans=candidate.spans,
        condition_span=candidate.condition,
        statement=statement.row_id if statement else None,
        topics=topics_of(words, language=language)
        or topics_of(document.text[sentence.start : sentence.end], language=language),
    )
