"""The people in a sentence: the participants of its event, and the person meant by a pronoun, name or description."""

from components.extract.events.context import SentenceContext
from components.extract.people.resolve import ArticlePeople, people_of, resolve
from components.models import Labels, Span, Statement, within

NEAR_START = 30  # characters: a pronoun so near the start of its sentence refers to the sentence before


def actors(context: SentenceContext) -> Labels:
    """The canonical names of the participants: the person meant by the first pronoun, then people named unquoted."""
    known = people_of(context.document)
    pronoun = known.grammar.SUBJECT_PRONOUN.search(context.text, *context.span)
    first = resolve(known, pronoun.span()) if pronoun and not within(pronoun.span(), context.quotations) else None
    borders = [context.sentence.start, *(edge for span in context.quotations for edge in span), context.sentence.end]
    outside = zip(borders[::2], borders[1::2], strict=False)
    people = [first, *(person for start, end in outside for person in known.mentioned(start, end))]
    return tuple(dict.fromkeys(person.name for person in people if person and person.kind != "unnamed"))


def who(context: SentenceContext, span: Span, other_than: str | None) -> str | None:
    """The canonical name of the person that a span means, or two names for 'they'; None if unresolved."""
    known, words = people_of(context.document), context.text[slice(*span)].lower()
    if words in known.grammar.THEY:
        return _both(context, span)
    if words in known.grammar.SUBJECT_OR_OBJECT:
        return _person(context, span, words, other_than)
    if not _may_be_person(known, context.text[slice(*span)]):
        return None
    person = resolve(known, span)
    return (
        person.name
        if person and person.kind == ("institution" if words in known.grammar.NEUTER else "person")
        else None
    )


def _may_be_person(known: ArticlePeople, words: str) -> bool:
    """Whether the head noun of a description, or the description itself, means a person and no thing of a person's."""
    last = known.grammar.noun_phrase(words).split()[-1:]
    head = known.grammar.head_noun(words)
    people = known.grammar.words("roles") | known.grammar.words("people_nouns")
    return not last or not last[0].islower() or head in people or head in known.grammar.PRONOUNS or head == "its"


def _both(context: SentenceContext, span: Span) -> str | None:
    """The names of the two people in the previous sentence, if it names exactly two."""
    if span[0] - context.sentence.start > NEAR_START:  # they may be somebody named before in the sentence
        return None
    place = context.sentence.paragraph
    here = [s for p in context.document.paragraphs[max(0, place - 1) : place + 1] for s in p.sentences]
    before = [sentence for sentence in here if sentence.end <= context.sentence.start][-1:]
    people = [p for s in before for p in people_of(context.document).mentioned(s.start, s.end) if p.kind == "person"]
    names = tuple(dict.fromkeys(person.name for person in people))
    return people_of(context.document).grammar.AND.join(names) if len(names) == 2 else None


def _person(context: SentenceContext, span: Span, words: str, other_than: str | None) -> str | None:
    """The name of the person meant by 'he': in a statement its speaker, but never the person `other_than`."""
    known = people_of(context.document)
    gender = known.grammar.PRONOUNS[words]
    around = [row.speaker or "" for row in context.statements if within(span, row.content_spans) and quotable(row)]
    speakers = [person for name in around if (person := known.by_name.get(name)) and person.gender in (gender, None)]
    person = speakers[0] if speakers else resolve(known, span)
    if person and person.name == other_than:
        person = known.other_than(other_than, span[0], gender)
    return person.name if person and person.kind == "person" else None


def quotable(row: Statement) -> bool:
    """Whether the speaker of a statement is known by name."""
    return bool(row.speaker) and not str(row.speaker).startswith("unnamed")
