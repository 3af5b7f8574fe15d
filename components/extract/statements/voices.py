"""Document -> the candidates of the paragraphs that are somebody's words by the layout of the page."""

from components.extract.documents.spoken import Spoken, spoken_in
from components.extract.people.resolve import ArticlePeople, people_of
from components.extract.people.voices import QUESTIONER, guest, issuer, issuer_span
from components.extract.statements.candidates import StatementCandidate
from components.languages.register import Person
from components.text.annotate import Document, Region


def voiced_candidate(document: Document, index: int) -> StatementCandidate | None:
    """The candidate of a paragraph that is somebody's words by the layout; None for any other paragraph."""
    spoken = spoken_in(document).get(index)
    if spoken is None:
        return None
    paragraph, people = document.paragraphs[index], people_of(document)
    regions = [Region(*span, span, True) for span in spoken.regions]
    named = spoken.who if spoken.basis in ("label", "signature") else None
    voice = None if named else _voice(people, spoken)
    speaker = named or (issuer_span(people, spoken.who) if spoken.who else None)
    return StatementCandidate(None, paragraph.sentences[0], None, speaker, [], regions=regions, voice=voice)


def continues_turn(document: Document, index: int) -> bool:
    """Whether a paragraph goes on with the turn or the issued statement of the paragraph before it."""
    before, here = spoken_in(document).get(index - 1), spoken_in(document).get(index)
    one = before is not None and here is not None and before.basis == here.basis and before.who == here.who
    return one and here is not None and here.basis in ("label", "issuer")


def _voice(people: ArticlePeople, spoken: Spoken) -> Person | None:
    """The speaker of a paragraph whom no words beside it name."""
    if spoken.basis == "issuer" and spoken.who:
        return issuer(people, people.document.text[slice(*spoken.who)], spoken.who[0])
    if spoken.basis == "interviewer":
        return QUESTIONER
    return guest(people) if spoken.basis == "guest" else people.author
