"""A scene -> the people in it: who takes part, and who is meant by a pronoun, a name or a description."""

from components.extract.events.context import Scene
from components.extract.people.resolve import people_of, resolve
from components.models import Labels, Span, Statement, within


def actors(scene: Scene) -> Labels:
    """Who the sentence names outside quotations, whom its first pronoun means before them, as canonical names."""
    known = people_of(scene.document)
    pronoun = known.grammar.SUBJECT_PRONOUN.search(scene.text, *scene.span)
    first = resolve(known, pronoun.span()) if pronoun and not within(pronoun.span(), scene.quotations) else None
    borders = [scene.sentence.start, *(edge for span in scene.quotations for edge in span), scene.sentence.end]
    outside = zip(borders[::2], borders[1::2], strict=False)
    people = [first, *(person for start, end in outside for person in known.mentioned(start, end))]
    return tuple(dict.fromkeys(person.name for person in people if person and person.kind != "unnamed"))


def who(scene: Scene, span: Span, other_than: str | None) -> str | None:
    """The name of the person that a pronoun, a name or a description means; of two for 'they'."""
    known, words = people_of(scene.document), scene.text[slice(*span)].lower()
    if words in known.grammar.THEY:
        return _both(scene, span)
    if words in known.grammar.SUBJECT_OR_OBJECT:
        return _person(scene, span, words, other_than)
    person = resolve(known, span)
    return (
        person.name
        if person and person.kind == ("institution" if words in known.grammar.NEUTER else "person")
        else None
    )


def _both(scene: Scene, span: Span) -> str | None:
    """The two people whom the sentence before names, and nobody else, where 'they' begins a sentence."""
    place = scene.sentence.paragraph
    here = [s for p in scene.document.paragraphs[max(0, place - 1) : place + 1] for s in p.sentences]
    before = [sentence for sentence in here if sentence.end <= scene.sentence.start][-1:]
    people = [p for s in before for p in people_of(scene.document).mentioned(s.start, s.end) if p.kind == "person"]
    names = tuple(dict.fromkeys(person.name for person in people))
    return " and ".join(names) if len(names) == 2 else None


def _person(scene: Scene, span: Span, words: str, other_than: str | None) -> str | None:
    """Whom 'he' means: within what somebody said mostly the speaker, as an object somebody else than the subject."""
    known = people_of(scene.document)
    gender = known.grammar.PRONOUNS[words]
    around = [row.speaker or "" for row in scene.statements if within(span, row.content_spans) and quotable(row)]
    tellers = [person for name in around if (person := known.by_name.get(name)) and person.gender in (gender, None)]
    person = tellers[0] if tellers else resolve(known, span)
    if person and person.name == other_than:
        person = known.other_than(other_than, span[0], gender)
    return person.name if person and person.kind == "person" else None


def quotable(row: Statement) -> bool:
    """Whether somebody known by name makes a statement."""
    return bool(row.speaker) and not str(row.speaker).startswith("unnamed")
