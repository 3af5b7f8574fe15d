"""Parsed sentence -> its groups of a verb of speech with its auxiliary: 'a pour sa part prévenu', 'ajoute-t-elle'."""

from collections.abc import Iterator
from dataclasses import dataclass

from components.languages.fr.reporting import cues
from components.languages.fr.reporting.cues import VerbForm
from components.languages.fr.reporting.words import (
    ADVERBS,
    APPOSED,
    ASIDES,
    BE,
    CLITICS,
    CONDITIONAL,
    DETERMINERS,
    HAVE,
    NEGATED_BY,
    NEGATIONS,
    REFLEXIVE,
)
from components.languages.parsed import Parsed

REACH = 9  # tokens between an auxiliary and its participle
NEGATION_REACH = 3  # tokens after a verb in which its negation stands
UNSAID_REACH = 7  # tokens before an infinitive in which a verb may deny it
# The beginnings of words after which something is not said, or somebody else says it.
UNSAID = ("refus", "évit", "abst", "omet", "omis", "oubli", "cess", "empêch", "interd", "sans", "gard", "demand", "pri",
          "press", "somm", "invit", "accus", "reproch", "soupçon", "appel", "incit", "forc", "oblig", "permet",
          "permis", "conseill", "recommand", "exhort", "convi", "encourag", "facil", "diffic", "imposs",
          "incap")  # fmt: skip
INVERTED = ("-il", "-elle", "-ils", "-elles", "-on", "-je", "-nous")
TAKES_UP = {
    "dernier": ("ce",), "dernière": ("cette",), "premier": ("le",), "première": ("la",), "second": ("le",),
    "seconde": ("la",), "deuxième": ("le", "la"),
}  # 'ce dernier estime', 'la seconde note'  # fmt: skip
OBJECTS = ("l'", "le", "la", "les")
CLITIC_PARTS = (*INVERTED, "-t")


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb of speech with its auxiliary and what stands between them; tokens `first` to `last`, both included."""

    first: int
    last: int
    cue: int  # the token that stands for the cue: the verb itself
    lemma: str
    clitic: int | None = None  # the token of '-t-il', '-elle' after an inverted verb
    negated: bool = False
    reflexive: bool = False
    conditional: bool = False  # 'aurait déclaré': the reporter does not vouch for it
    gerund: bool = False
    goes_on: bool = False  # the last speaker does: 'Et d'ajouter : « ... »'
    governed: bool = False  # an infinitive whose subject is that of another verb: 's'est contenté de dire que'


def verb_groups(parsed: Parsed, low: list[str]) -> Iterator[VerbGroup]:
    """The groups of the unquoted verbs of speech of a sentence, in order."""
    for index, word in enumerate(low):
        if parsed.quoted[index]:
            continue
        of_two_parts = list(_phrase(parsed, low, index))
        yield from of_two_parts
        if any(group.lemma.startswith("croire ") for group in of_two_parts):
            continue  # 'croit savoir' reports no knowing
        for reading in sorted(cues.verbs().get(word, ()), key=lambda form: form.kind != "participle"):
            group = _group(parsed, low, index, reading)
            if group is not None:
                yield group
                break


def _group(parsed: Parsed, low: list[str], index: int, reading: VerbForm) -> VerbGroup | None:
    """The group of a form; None where the form stands for a noun, a passive or an infinitive."""
    if reading.kind == "infinitive":
        goes_on = index in (1, 2) and low[:index] in (["et", "d'"], ["et", "de"], ["d'"], ["de"])
        if goes_on:
            return VerbGroup(0, index, index, reading.lemma, goes_on=True)
        if index > 1 and low[index - 1] in ("de", "d'") and (low[index - 2] == "," or parsed.quoted[index - 2]):
            return VerbGroup(index - 1, index, index, reading.lemma)  # '« Nous verrons », de dire Ann Roe'
        return VerbGroup(index - 1, index, index, reading.lemma, governed=True) if _is_governed(low, index) else None
    if reading.kind == "gerund":
        comma = index > 0 and low[index - 1] in (",", "en")
        first = index - 1 if comma and low[index - 1] == "en" else index
        return VerbGroup(first, index, index, reading.lemma, gerund=True) if comma else None
    if reading.kind == "participle":
        found = _compound(parsed, low, index, reading.lemma)
        return found or _after_having(low, index, reading.lemma) or _second(parsed, low, index, reading.lemma)
    if _is_noun(parsed, low, index):
        return None
    first = index
    while first > 0 and low[first - 1] in CLITICS and not parsed.quoted[first - 1]:
        first -= 1
    first = _without_we(low, first, index)
    clitic, last = _inverted(low, index)
    own = frozenset(low[first:index])
    return VerbGroup(
        first, last, index, reading.lemma, clitic, _is_negated(low, own, last),
        not own.isdisjoint(REFLEXIVE), reading.kind == "conditional",
    )  # fmt: skip


def _without_we(low: list[str], first: int, verb: int) -> int:
    """The first token of a verb's clitics without its subject 'nous': 'nous vous demandons', 'nous nous engageons'."""
    if low[verb].endswith(("ons", "sommes")) and "nous" in low[first:verb]:
        return first + low[first:verb].index("nous") + 1
    return first


def _is_governed(low: list[str], index: int) -> bool:
    """Whether an infinitive says what its sentence's subject says: 's'est contentée de dire', 'avant d'ajouter'."""
    if index < 2 or low[index - 1] not in ("de", "d'", "à", "par", "pour"):
        return False
    before = low[max(0, index - UNSAID_REACH) : index - 1]
    negated = not NEGATIONS.isdisjoint(before) and not any(word.startswith(("manqu", "hésit")) for word in before)
    return not negated and not any(word.startswith(UNSAID) for word in before)


def _compound(parsed: Parsed, low: list[str], index: int, lemma: str) -> VerbGroup | None:
    """The group of a participle with its auxiliary: 'a affirmé', 's'est dite', 'a-t-elle toutefois promis'."""
    at = index - 1
    while at >= 0 and index - at < REACH and _is_between(parsed, low, at):
        at -= 1
    if at < 0 or parsed.quoted[at] or (low[at] not in HAVE and low[at] not in BE):
        return None
    first = at
    while first > 0 and low[first - 1] in CLITICS:
        first -= 1
    first = _without_we(low, first, at)
    own = frozenset(low[first:at])
    if low[at] in BE and own.isdisjoint(REFLEXIVE):
        return None
    clitic, _ = _inverted(low, at)
    negated = not own.isdisjoint(NEGATIONS) or not NEGATED_BY.isdisjoint(low[at:index])
    return VerbGroup(first, index, index, lemma, clitic, negated, not own.isdisjoint(REFLEXIVE), low[at] in CONDITIONAL)


def _after_having(low: list[str], index: int, lemma: str) -> VerbGroup | None:
    """The group of a participle after 'avoir', whose subject is that of another verb: 'après avoir rappelé que'."""
    at = index - 1
    while at > 0 and (low[at] in ADVERBS or low[at].endswith("ment")):
        at -= 1
    if at < 1 or low[at] not in ("avoir", "être"):
        return None
    first = at
    while first > 0 and low[first - 1] in CLITICS:
        first -= 1
    after = first > 0 and low[first - 1] == "après"
    if (low[at] == "être" and "s'" not in low[first:at]) or not (after or _is_governed(low, first)):
        return None
    return VerbGroup(max(0, first - 1), index, index, lemma, governed=True)


def _second(parsed: Parsed, low: list[str], index: int, lemma: str) -> VerbGroup | None:
    """The group of a participle that shares the auxiliary of an earlier one: 'a exhorté X à Y et pressé Z de'."""
    if index < 3 or low[index - 1] not in ("et", "puis", "mais") or parsed.quoted[index - 1]:
        return None
    for at in range(index - 3, -1, -1):
        if low[at] in (";", ":"):
            break
        if low[at] in HAVE and not parsed.quoted[at] and _has_participle(parsed, low, at):
            return VerbGroup(index, index, index, lemma)
    return None


def _has_participle(parsed: Parsed, low: list[str], auxiliary: int) -> bool:
    """Whether the participle of a verb of speech follows an auxiliary."""
    at = auxiliary + 1
    while at < len(low) and _is_between(parsed, low, at):
        at += 1
    return at < len(low) and any(form.kind == "participle" for form in cues.verbs().get(low[at], ()))


def _is_between(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a token may stand between an auxiliary and its participle: an adverb, an aside, an inverted pronoun."""
    word = low[at]
    if (
        word in (",", *CLITIC_PARTS)
        or (word in APPOSED and low[at - 1] == ",")
        or word in ADVERBS
        or word in NEGATED_BY
        or word.endswith("ment")
    ):
        return True
    return any(
        tuple(low[start : start + len(aside)]) == aside
        for aside in ASIDES
        for start in range(max(0, at - len(aside) + 1), at + 1)
    )


def _inverted(low: list[str], verb: int) -> tuple[int | None, int]:
    """The token of the pronoun after an inverted verb, None if there is none, and the last token of the verb."""
    for at in range(verb + 1, min(verb + 3, len(low))):
        if low[at] in INVERTED:
            return at, at
        if low[at] != "-t":
            break
    return None, verb


def _is_negated(low: list[str], before: frozenset[str], last: int) -> bool:
    """Whether a verb is negated: 'ne dit pas', 'n'exclut rien'."""
    after = low[last + 1 : last + 1 + NEGATION_REACH]
    return not before.isdisjoint(NEGATIONS) and not NEGATED_BY.isdisjoint(after)


def _is_noun(parsed: Parsed, low: list[str], index: int) -> bool:
    """Whether a form is a noun or adjective there: 'la demande', 'par la presse', 'une note'."""
    if index == 0:
        return parsed.doc[0].pos_ not in ("VERB", "AUX")
    before, word = low[index - 1], low[index]
    if index + 1 < len(low) and low[index + 1] in CLITIC_PARTS:
        return False
    if before in OBJECTS and (low[index + 1 : index + 2] == ["comme"] or low[index - 2 : index - 1] == ["comme"]):
        return False  # 'la présente comme', 'comme le dit'
    if before in ("l'", "la", "le", "les", "leur", "en", "nous", "lui", "se", "s'") and word not in cues.homographs():
        return (
            before in ("la", "le", "les")
            and parsed.doc[index].pos_ in ("NOUN", "ADJ")
            and (index < 2 or parsed.doc[index - 2].pos_ in ("ADP", "VERB", "AUX", "PUNCT", "CCONJ"))
        )
    if before in TAKES_UP and index > 1 and low[index - 2] in TAKES_UP[before]:
        return False
    if before in DETERMINERS:
        return True
    if word in cues.homographs() and not parsed.words[index - 1][:1].isupper():
        pos = parsed.doc[index - 1].pos_
        return pos in ("ADJ", "DET", "NUM", "ADP") and before not in ("lui", "elle", "tous")
    return False


def _phrase(parsed: Parsed, low: list[str], index: int) -> Iterator[VerbGroup]:
    """The group of a verb of saying made of two parts: 'fait valoir', 'a laissé entendre'."""
    rests = cues.phrases().get(low[index])
    if not rests:
        return
    at = index + 1
    while at < len(low) and (low[at] in ADVERBS or low[at] in CLITIC_PARTS or low[at].endswith("ment")):
        at += 1
    for rest, name in rests.items():
        words = rest.split()
        if low[at : at + len(words)] == words:
            group = _with_auxiliary(parsed, low, index, at + len(words) - 1, name)
            if group is not None:
                yield group
            return


def _with_auxiliary(parsed: Parsed, low: list[str], index: int, last: int, name: str) -> VerbGroup | None:
    """The group of a verb of two parts, from its auxiliary on; None for a participle without one: 'mise en garde'."""
    compound = _compound(parsed, low, index, name)
    if (
        compound is None
        and low[index] not in BE | HAVE
        and low[index].endswith(("é", "ée", "és", "ées", "is", "ise", "ises", "u", "ue", "us"))
    ):
        return None
    if compound is not None:
        return VerbGroup(compound.first, last, index, name, compound.clitic, compound.negated,
                         compound.reflexive, compound.conditional)  # fmt: skip
    first = index
    while first > 0 and low[first - 1] in CLITICS:
        first -= 1
    clitic, _ = _inverted(low, index)
    return VerbGroup(first, last, index, name, clitic, _is_negated(low, frozenset(low[first:index]), index))
