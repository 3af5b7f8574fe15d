"""Any verb with a person as its subject beside a quotation: '« ... », rit Roe', 'Roe hausse les épaules : « ... »'."""

from collections.abc import Iterator

from components.languages.fr.reporting import speakers
from components.languages.fr.reporting.contents import worded
from components.languages.fr.reporting.verb_groups import CLITIC_PARTS, INVERTED, VerbGroup
from components.languages.fr.reporting.words import (
    ADVERBS,
    BE,
    CLAUSE_WORDS,
    CLITICS,
    DETERMINERS,
    HAVE,
    MARKS,
    NEGATIONS,
    is_finite,
)
from components.languages.parsed import Parsed, Range
from components.languages.results import SILENT, Clause

FEW = 3  # words of a quotation that may be a name
NO_VERB = DETERMINERS | ADVERBS | CLAUSE_WORDS | MARKS | speakers.PREPOSITIONS | speakers.PRONOUNS | {"et", "ou", "ni"}
ENDINGS = ("e", "t", "d", "ent", "a", "it", "ait", "aient", "c")  # of a verb in the third person
PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "it", "u", "ue", "us")
OF_NAME = frozenset("de du des la le van von d' l' et".split())


def after_quotation(parsed: Parsed, low: list[str], taken: frozenset[int]) -> Iterator[Clause]:
    """The clauses of verbs right after a quotation, with their subject after them; not those of cues in `taken`."""
    for at in range(2, len(low) - 1):
        if parsed.quoted[at] or not _closes(parsed, low, at):
            continue
        group = _group(parsed, low, at)
        if group is None or not taken.isdisjoint(range(group.first, group.last + 1)):
            continue
        if group.clitic is not None:
            speaker: Range | None = (group.clitic, group.clitic + 1)
        else:
            speaker = speakers.after(parsed, low, group)
        if speaker is None or not _is_personal(parsed, low, speaker):
            continue
        start = _quoted_start(parsed, at)
        if sum(parsed.doc[i].is_alpha for i in range(start, at)) >= FEW:
            content = worded(parsed, [i for i in range(start, at) if parsed.quoted[i]])
            kind = "speaker pronoun" if group.clitic is not None else "speaker name"
            features = ("place root", "tag finite", "own subject", kind)
            yield Clause(group.cue, group.lemma, "beside", speaker, content, False, features)


def _closes(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a quotation that is a sentence or ends in a comma closes right before a token."""
    if low[at - 1] == "," and parsed.quoted[at - 2]:
        return True
    ends = [i for i in range(max(0, at - 3), at) if low[i] in ("!", "?", "…", ".")]
    return parsed.quoted[at - 1] and bool(ends) and parsed.words[at][:1].islower()


def _quoted_start(parsed: Parsed, at: int) -> int:
    """The first token of the quotation that ends before a token."""
    last = at - 1 if parsed.quoted[at - 1] else at - 2
    while last > 0 and parsed.quoted[last - 1]:
        last -= 1
    return last


def _group(parsed: Parsed, low: list[str], at: int) -> VerbGroup | None:
    """The verb that begins at a token, with its clitics and auxiliary; None where no verb can stand."""
    verb = at
    while verb < len(low) and low[verb] in CLITICS:
        verb += 1
    if verb + 1 >= len(low) or low[verb] in NO_VERB or not low[verb].isalpha() or parsed.words[verb][:1].isupper():
        return None
    cue = last = verb
    if low[verb] in HAVE | BE:
        after = verb + 1
        while after < len(low) and (low[after] in ADVERBS or low[after] in CLITIC_PARTS):
            after += 1
        if after >= len(low) or not low[after].endswith(PARTICIPLES) or low[after] in NO_VERB:
            return None
        cue = last = after
    elif not low[verb].endswith(ENDINGS):
        return None
    clitic = next((i for i in range(verb + 1, min(verb + 3, len(low))) if low[i] in INVERTED), None)
    return VerbGroup(at, max(last, clitic or 0), cue, low[cue], clitic)


def _is_personal(parsed: Parsed, low: list[str], speaker: Range) -> bool:
    """Whether a subject is a pronoun, a name or a kind of person."""
    if low[speaker[0]] in INVERTED:
        return low[speaker[0]] not in ("-on", "-nous")
    if any(parsed.words[i][:1].isupper() for i in range(*speaker)):
        return True
    return any(speakers.is_role(low[i]) for i in range(speaker[0], min(speaker[0] + 3, speaker[1])))


def opening(parsed: Parsed, low: list[str], stop: int) -> tuple[Range, int] | None:
    """The person who is the subject at the start of a sentence before a token, and the verb; None if there is none."""
    for verb in (i for i in range(1, stop) if _is_verb(parsed, low, i) and not parsed.quoted[i]):
        first = verb
        while first > 0 and low[first - 1] in CLITICS | {"lui"}:
            first -= 1
        found = speakers.before(parsed, low, VerbGroup(first, verb, verb, low[verb]))
        if found and low[found[0]] not in ("qui", "on") and _may_speak(parsed, low, found):
            return found, verb
    name = _named(parsed, low, stop)
    return (name, name[1]) if name else None


def _may_speak(parsed: Parsed, low: list[str], found: Range) -> bool:
    """Whether a subject is 'il' or 'elle', a name, or a kind of person with an article."""
    if low[found[0]] in ("il", "elle", "ils", "elles", "celui-ci", "celle-ci"):
        return True
    named = any(parsed.words[i][:1].isupper() for i in range(found[0] + (found[0] == 0), found[1]))
    two = found[0] == 0 and found[1] > 1 and all(parsed.words[i][:1].isupper() for i in (0, 1))
    return named or two or any(speakers.is_role(low[i]) for i in range(found[0], min(found[0] + 3, found[1])))


def _named(parsed: Parsed, low: list[str], stop: int) -> Range | None:
    """The full name that opens a sentence, also after a role, where the tags show no verb after it."""
    at = 1 if low[0] in ("le", "la", "l'") else 0
    while at < min(stop, 6) and at > 0 and low[at].isalpha() and parsed.words[at][:1].islower():
        at += 1
    first = at
    while at < stop and (parsed.words[at][:1].isupper() or (at > first and low[at] in OF_NAME)):
        at += 1
    full = at - first > 1 or low[0] in speakers.TITLES
    follows = at < stop and parsed.words[at][:1].islower() and low[at] not in NO_VERB - CLITICS - NEGATIONS
    return (0, at) if full and follows else None


def _is_verb(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a token is a verb, also one that is tagged as another word but follows 'ne'."""
    return is_finite(parsed, at) or low[at - 1] in NEGATIONS


def before_colon(parsed: Parsed, low: list[str], quoted: int) -> Clause | None:
    """The clause of any verb with a person as its subject, where a colon leads to the quotation at a token."""
    colon = next((i for i in range(quoted, max(0, quoted - 3), -1) if low[i] == ":"), None)
    found = (_likewise(low, colon) or opening(parsed, low, colon)) if colon else None
    if found is None:
        return None
    stop = next((i for i in range(quoted, len(low)) if not parsed.quoted[i]), len(low))
    return _of_subject(*found, low, worded(parsed, range(quoted, stop)), "open")


def _likewise(low: list[str], colon: int) -> tuple[Range, int] | None:
    """Who says much the same, and a token for the cue: 'Même son de cloche du côté d'Ann Roe'; None if nobody."""
    bell = next((i for i in range(2, colon) if low[i] == "cloche" and low[i - 1] == "de"), None)
    if bell is None:
        return None
    at = bell + 1
    while at < colon and low[at] in ("semblable", "différent", "du", "côté", "de", "d'", "chez", "à", "au", "pour"):
        at += 1
    return ((at, colon), bell) if at < colon else None


def silent(parsed: Parsed, low: list[str]) -> Clause | None:
    """The clause without words of a sentence that only tells what a person does: 'Ann Roe hausse les épaules.'"""
    if any(parsed.quoted):
        return None
    found = opening(parsed, low, len(low))
    return _of_subject(*found, low, frozenset(), SILENT) if found else None


def _of_subject(speaker: Range, verb: int, low: list[str], content: frozenset[int], frame: str) -> Clause:
    """The clause of a subject and its verb, of whatever kind."""
    kind = (
        "speaker pronoun" if speaker[1] - speaker[0] == 1 and low[speaker[0]] in speakers.PRONOUNS else "speaker name"
    )
    features = ("place root", "tag finite", "own subject", kind)
    return Clause(verb, low[verb], frame, speaker, content, False, features)
