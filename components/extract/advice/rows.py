"""Document -> Advice rows: what somebody says another, or "we", should do.

Advice stands in statements ("Canada should wait, she said") and beside them, where a verb of advising takes an
object and an infinitive ("the union urged Ottawa to act"). Not advice: predictions, laws, threats, taunts, questions
and what a speaker promises or needs for himself.
"""

from collections.abc import Iterator

from components.extract.advice.addressees import Words, addressee, roll
from components.extract.advice.candidates import Found, found, sentence_at
from components.languages.language import AdviceGrammar
from components.models import Advice, Statement, quoted
from components.text.annotate import Document, Sentence
from components.topics import topics_of

REACH = 600  # characters in front of a point in which those meant by "he" and "they" are looked for


def extract(document: Document) -> Iterator[Advice]:
    """The advice of a document in the order of the text."""
    grammar, statements = document.language.advice, document.rows(Statement)
    if grammar is None:
        return
    people, sentences = roll(document, grammar), tuple(document.sentences)
    last = dict[str | None, str | None]()  # whom each adviser addressed before; None: whom anybody did
    for one in sorted(found(document, statements, people), key=lambda one: one.spans):
        said = statements[one.said] if one.said is not None else None
        words, begin = quoted(document.text, one.spans), one.spans[0][0]
        sentence = sentence_at(sentences, begin)
        point = Words(
            one.who, words, document.text[max(0, begin - REACH) : begin], document.text[sentence.start : sentence.end]
        )
        own = said is not None and said.speaker == one.adviser
        meant = addressee(point, said, people, last.get(one.adviser) or (None if own else last.get(None)))
        last[one.adviser] = last[None] = meant or last.get(one.adviser)
        yield _row(document, one, said, sentence, meant, words, grammar)


def _row(
    document: Document,
    one: Found,
    said: Statement | None,
    sentence: Sentence,
    meant: str | None,
    words: str,
    grammar: AdviceGrammar,
) -> Advice:
    return Advice(
        sentence_span=(sentence.start, sentence.end),
        adviser=one.adviser,
        role=one.role,
        adviser_kind=grammar.adviser_kind(one.role, one.adviser) if said or one.adviser else None,
        addressee=meant,
        modality=one.modality,
        content_spans=one.spans,
        condition_span=one.condition,
        statement=said.row_id if said else None,
        topics=topics_of(words) or topics_of(document.text[sentence.start : sentence.end]),
    )
