"""What somebody says in quotation marks, cut where its grammar allows."""

from components.languages.en.events.clauses import BE, head_token, subject_before
from components.languages.en.events.labels.assertions import OWN_VOICE
from components.languages.en.events.labels.quoting.own_clauses import ClauseWords, own_clause
from components.languages.en.events.labels.quoting.own_words import clauses
from components.languages.en.events.labels.wording import capital
from components.languages.en.events.phrases import Resolve
from components.languages.parsed import Parsed, Token
from components.models import Span

CUTS_SPEECH = True
OPINIONS = frozenset("think believe know guess".split())  # verbs by which speakers only tell what they say
TRUTHS = frozenset("fact truth reality lesson point thing".split())  # 'the truth is that the fee rose'


def spoken_words(parsed: Parsed, place: Span, speaker: str, text: str, resolve: Resolve) -> str:
    """The label of a quoted sentence that is too long for one: its clause at `place`, else another; "" if none.

    Only what the speaker says himself is quoted, no condition, and nothing that others say or wish.
    """
    words = ClauseWords(parsed, text, resolve, spoken=True)
    found = [*clauses(parsed, head_token(parsed, place))]
    if found and place[0] <= parsed.spans[0][0]:  # no place in particular
        found.sort(key=lambda verb: verb.i)
    tried = ((verb, subject_before(verb)) for verb in found if _is_said(verb))
    opens = f"{capital(speaker)}:" if speaker else ""
    labels = (own_clause(verb, subject, words, opens) for verb, subject in tried if subject)
    return next(filter(None, labels), "")


def _is_said(verb: Token) -> bool:
    """Whether a clause is what the speaker says: a main clause, what he thinks, or what he calls the truth."""
    above = verb.head
    if verb.dep_ == "ROOT" or (verb.dep_ == "conj" and _is_said(above)):
        return True
    if verb.dep_ != "ccomp" or above.dep_ != "ROOT" or any(child.dep_ == "neg" for child in above.children):
        return False
    thinks = above.lower_ in OPINIONS and any(child.lower_ in OWN_VOICE for child in above.lefts)
    return verb.i < above.i or thinks or (above.lower_ in BE and any(child.lower_ in TRUTHS for child in above.lefts))
