"""The cues: French verbs and nouns that report speech, from data/lexicons/fr/cues.toml, and where they are cues."""

import re
from dataclasses import dataclass
from functools import cache

from components import lexicons
from components.languages.fr.conjugation import FormKind, forms
from components.languages.fr.reporting.words import BE, HAVE
from components.languages.results import SILENT, Clause

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[:«]")
FRAMES = re.compile(
    r"(?<!\w)(?:selon|d['’]après|pour|aux yeux d|de l['’](?:avis|aveu)|du point de vue d|aux? dires? d|"
    r"dans l['’]esprit d|"
    r"à (?:son|mon|leur|notre) (?:avis|sens)|à (?:ses|mes|leurs|nos) yeux|à (?:en croire|entendre|écouter|lire)|dixit|"
    r"en croit|en croire|(?:peut-on lire|lit-on) dans)(?=\W|e\b|es\b|u\b)",
    re.I,
)
PERSONAL = frozenset(("speaker name", "speaker pronoun"))
# What somebody is who is sure of the words after a colon: "elle est catégorique: ...".
CERTAIN = frozenset(
    """catégorique catégoriques formel formelle formels formelles clair claire clairs claires ferme limpide inflexible
    lucide optimiste pessimiste réaliste unanime unanimes convaincu convaincue persuadé persuadée certain certaine
    sûr sûre confiant confiante sceptique sceptiques dubitatif dubitative prudent prudente amer amère cinglant
    cinglante lapidaire implacable péremptoire explicite direct directe bref brève philosophe rassurant rassurante
    fataliste résigné résignée""".split()
)
REFLEXIVE = re.compile(r"^(?:s'|se_)")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb of speech."""

    lemma: str
    kind: FormKind


@cache
def listed(name: str) -> frozenset[str]:
    """A list of verbs of the lexicon, as infinitives without their reflexive pronoun."""
    return frozenset(REFLEXIVE.sub("", verb) for verb in lexicons.tree("fr/cues")["verbs"][name].split())


@cache
def informing() -> frozenset[str]:
    """The forms of verbs with a person as their object before 'que': 'a informé le président que'."""
    verbs_of = "informer aviser prévenir avertir assurer convaincre notifier alerter persuader".split()
    return frozenset(form for verb in verbs_of for form, _ in forms(verb))


@cache
def reflexive(name: str) -> frozenset[str]:
    """The verbs of a list that need a reflexive pronoun, without it."""
    listed_verbs = lexicons.tree("fr/cues")["verbs"][name].split()
    return frozenset(REFLEXIVE.sub("", verb) for verb in listed_verbs if REFLEXIVE.match(verb))


@cache
def only_reflexive() -> frozenset[str]:
    """The plain verbs that report only with a reflexive pronoun: 's'attendre', but not 'attendre'."""
    own = lexicons.tree("fr/cues")["verbs"]["plain"].split()
    return reflexive("plain") - frozenset(own)


@cache
def insisting() -> tuple[tuple[str, ...], ...]:
    """What somebody does who holds to the words after a colon, as tokens: 'n'en démord pas', 'persiste et signe'."""
    return tuple(tuple(phrase.replace("'", "' ").split()) for phrase in _listed_phrases("insisting"))


@cache
def verbs() -> dict[str, tuple[VerbForm, ...]]:
    """The readings of every form of a verb of speech, by the form in lower case."""
    found: dict[str, list[VerbForm]] = {}
    for name in (
        "plain",
        "quoting",
        "infinitive",
        "asking",
        "asking_to",
        "judging",
        "describing",
        "repeating",
        "feeling",
        "foreseeing",
        "welcoming",
    ):
        for verb in listed(name):
            if not verb.endswith("_"):
                for form, kind in forms(verb):
                    if (reading := VerbForm(verb, kind)) not in found.setdefault(form, []):
                        found[form].append(reading)
    for pair in lexicons.tree("fr/cues")["verbs"]["wishing"].split():
        form, _, verb = pair.partition(":")
        found.setdefault(form, []).append(VerbForm(verb, "finite"))
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def phrases() -> dict[str, dict[str, str]]:
    """The verbs of saying made of two parts: the form of the first -> the words after it -> the name of the verb."""
    found: dict[str, dict[str, str]] = {}
    for phrase in _listed_phrases("phrases"):
        verb, _, rest = phrase.partition(" ")
        for form in PHRASE_VERBS[verb]:
            found.setdefault(form, {})[rest] = phrase
    for verb, rests in (("être", beliefs()), ("avoir", _listed_phrases("has"))):
        for form in PHRASE_VERBS[verb]:
            found.setdefault(form, {}).update({rest: f"{verb} {rest}" for rest in rests})
    return found


def _listed_phrases(name: str) -> list[str]:
    """The phrases of a list of the lexicon, which commas separate."""
    return [phrase.strip() for phrase in lexicons.tree("fr/cues")["verbs"][name].replace("\n", " ").split(",")]


@cache
def beliefs() -> tuple[str, ...]:
    """What somebody is who holds something: 'd' avis', 'convaincu' in its genders and numbers."""
    sure = lexicons.tree("fr/cues")["verbs"]["is_sure"].split()
    return (*_listed_phrases("is_of"), *(form for word in sure for form in _genders(word)))


def _genders(adjective: str) -> tuple[str, ...]:
    """An adjective in its genders and numbers."""
    feminine = next(
        (adjective[: -len(end)] + other for end, other in FEMININE if adjective.endswith(end)), adjective + "e"
    )
    plural = adjective if adjective.endswith(("s", "x")) else adjective + "s"
    return adjective, feminine, plural, feminine if feminine.endswith("s") else feminine + "s"


def is_belief(lemma: str) -> bool:
    """Whether a cue is what somebody is or has who holds something: it reports only with 'que'."""
    return lemma.startswith(("être ", "avoir "))


UNNAMED = re.compile(
    r"(?:de |d['’]|à |que )?(?:ne pas |n['’])?(?:(?:taire|donner|révéler|dévoiler) son (?:nom|identité)|"
    r"être (?:nommé|identifié|cité)|(?:qu['’]|que l['’])on taise|"
    r"(?:conserver|garder|préserver) (?:l['’]|son )anonymat|rester anonyme|l['’]anonymat)",
    re.I,
)
FEMININE = (("eux", "euse"), ("iste", "iste"), ("et", "ète"))
PHRASE_VERBS = {
    "être": sorted(BE),
    "avoir": sorted(HAVE - {"as", "ait"}),
    "croire": "croit croient croyait dit disent".split(),
    "vouloir": "veut veulent voulait voulaient voulu voudrait".split(),
    "chercher": "cherche cherchent cherchait cherchaient cherché".split(),
    "aimer": "aimerait aimeraient".split(),
    "dire": "dit disent disait".split(),
    "faire": "fait font faisait faisaient fit firent fera feront faisant".split(),
    "laisser": [form for form, kind in forms("laisser") if kind != "infinitive"],
    "tenir": [form for form, kind in forms("tenir") if kind != "infinitive"],
    "mettre": [form for form, kind in forms("mettre") if kind != "infinitive"],
    "se": [],
    "donner": [form for form, kind in forms("donner") if kind != "infinitive"],
}


@cache
def judging_by() -> dict[str, str]:
    """The word that comes before what is said of the object of a judging verb."""
    pairs = lexicons.tree("fr/cues")["verbs"]["judging_by"].split()
    return dict(pair.split(":") for pair in pairs)


@cache
def nouns(name: str) -> dict[tuple[str, ...], str]:
    """The nouns of a list of the lexicon, singular and plural, as tuples of words."""
    found = {}
    for noun in lexicons.tree("fr/cues")["nouns"][name].split():
        words = tuple(noun.replace("'", "'_").split("_"))
        found[words] = noun
        found[(words[0] + "s", *words[1:])] = noun
    return found


@cache
def no_speakers() -> frozenset[str]:
    """The nouns after 'selon' that are no speakers: 'selon la loi'."""
    return frozenset(lexicons.tree("fr/cues")["nouns"]["no_speakers"].split())


@cache
def homographs() -> frozenset[str]:
    """The nouns and adjectives that are written like a form of a verb of speech."""
    return frozenset(lexicons.tree("fr/cues")["verbs"]["homographs"].split())


@cache
def triggers() -> frozenset[str]:
    """The words that may report speech outside quotations."""
    reporting = {form for form, readings in verbs().items() if any(r.lemma not in listed("quoting") for r in readings)}
    held = {rest.split()[-1] for rest in (*beliefs(), *_listed_phrases("has"))}
    told = {form for form, rests in phrases().items() if not all(is_belief(name) for name in rests.values())}
    insists = {word for words in insisting() for word in words[-2:] if len(word) > 4}
    return frozenset(reporting | told | held | insists | {words[0] for words in nouns("saying")} | CERTAIN)


def may_report(words: str) -> bool:
    """Whether some words may report speech: they contain a form of a cue, or 'selon'."""
    low = words.lower()
    return FRAMES.search(low) is not None or not triggers().isdisjoint(_parts(low))


def _parts(low: str) -> set[str]:
    """The words of a text, and the first part of those with a hyphen: "souligne" of "souligne-t-elle"."""
    found = set(WORD.findall(low))
    return found | {word.partition("-")[0] for word in found if "-" in word}


def is_cue(word: str) -> bool:
    """Whether a word, in small letters, is a form of a verb of speech."""
    return word in verbs()


def is_plain(clause: Clause) -> bool:
    """Whether the cue is a plain verb of saying."""
    return clause.lemma in listed("plain") or " " in clause.lemma


def is_core(clause: Clause) -> bool:
    """Whether the form of a clause is enough to report speech: a plain verb of saying, 'selon X', 'pour X'."""
    return is_plain(clause) or clause.frame in ("according", "in view", "for", SILENT)


def has_personal_speaker(clause: Clause) -> bool:
    """Whether the speaker of a clause is a name or a pronoun."""
    return not PERSONAL.isdisjoint(clause.features)


def is_construction(clause: Clause | None) -> bool:
    """Whether the form of a clause makes speech likely, whatever its verb: the grammar gives no other clauses."""
    return clause is not None and clause.speaker is not None


def is_deed(clause: Clause, content: str, is_topic: bool) -> bool:
    """Whether the verb reports an action and not speech: a bare topic after a verb of announcing is one."""
    return is_topic and clause.lemma in listed("deeds")


def is_unsaid(clause: Clause | None, content: str) -> bool:
    """Whether a clause reports no words: 'a demandé de taire son nom'."""
    return UNNAMED.match(content) is not None
