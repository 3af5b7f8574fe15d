"""French verbs -> their forms: from an infinitive, each with what kind of form it is."""

import re
from collections.abc import Iterator
from typing import Literal

FormKind = Literal["finite", "conditional", "participle", "gerund", "infinitive"]

DOUBLED = {"appeler": "appell", "rappeler": "rappell", "jeter": "jett", "rejeter": "rejett", "interpeller": "interpell"}
FAMILIES: tuple[tuple[str, str, str, str, str, str], ...] = (
    # ending, singular present, stem of the plural present, participle, simple past, stem of the future
    ("venir", "vient", "ven", "venu", "vint", "viendr"),
    ("tenir", "tient", "ten", "tenu", "tint", "tiendr"),
    ("prendre", "prend", "pren", "pris", "prit", "prendr"),
    ("mettre", "met", "mett", "mis", "mit", "mettr"),
    ("crire", "crit", "criv", "crit", "crivit", "crir"),
    ("dire", "dit", "dis", "dit", "dit", "dir"),
    ("aindre", "aint", "aign", "aint", "aignit", "aindr"),
    ("indre", "int", "ign", "int", "ignit", "indr"),
    ("croire", "croit", "croy", "cru", "crut", "croir"),
    ("prévoir", "prévoit", "prévoy", "prévu", "prévit", "prévoir"),
    ("cevoir", "çoit", "cev", "çu", "çut", "cevr"),
    ("voir", "voit", "voy", "vu", "vit", "verr"),
    ("uivre", "uit", "uiv", "uivi", "uivit", "uivr"),
    ("clure", "clut", "clu", "clu", "clut", "clur"),
    ("naître", "naît", "naiss", "nu", "nut", "naîtr"),
    ("aincre", "ainc", "ainqu", "aincu", "ainquit", "aincr"),
    ("rire", "rit", "ri", "ri", "rit", "rir"),
    ("battre", "bat", "batt", "battu", "battit", "battr"),
    ("sentir", "sent", "sent", "senti", "sentit", "sentir"),
    ("dre", "d", "d", "du", "dit", "dr"),
    ("ir", "it", "iss", "i", "it", "ir"),
)  # a family is the first whose ending fits: "répondre" follows "dre", "avertir" follows "ir"
THIRD_PLURAL = {"venir": "viennent", "tenir": "tiennent", "prendre": "prennent", "croire": "croient",
                "voir": "voient", "prévoir": "prévoient", "cevoir": "çoivent"}  # fmt: skip


def forms(infinitive: str) -> Iterator[tuple[str, FormKind]]:
    """The forms of a verb in the first and third person, its participles and its infinitive."""
    yield infinitive, "infinitive"
    yield from _first_group(infinitive) if infinitive.endswith("er") else _other_groups(infinitive)


def _first_group(verb: str) -> Iterator[tuple[str, FormKind]]:
    """The forms of a verb in -er."""
    stem, silent = verb[:-2], _before_silent_e(verb)
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem  # before a and o
    for ending in ("e", "es", "ent"):
        yield silent + ending, "finite"
    for ending in ("ons", "ais", "ait", "aient", "a", "ai"):
        yield soft + ending, "finite"
    yield from ((stem + ending, "finite") for ending in ("ez", "ions", "èrent"))
    yield from _future(silent + "er" if silent != stem and "é" not in stem[-3:] else stem + "er")
    yield from _participles(stem + "é")
    yield soft + "ant", "gerund"


def _before_silent_e(verb: str) -> str:
    """The stem of a verb in -er before a silent e: "rappell" of "rappeler", "suggèr" of "suggérer"."""
    if verb in DOUBLED:
        return DOUBLED[verb]
    stem = verb[:-2]
    if re.search(r"[ou]y$", stem):
        return stem[:-1] + "i"
    return re.sub(r"[eé](?=(?:[bcdfgjklmnpqrstvxz]|[bcdfgkpt][lr]|gn|ch|qu)$)", "è", stem)


def _other_groups(verb: str) -> Iterator[tuple[str, FormKind]]:
    """The forms of a verb in -ir, -re or -oir."""
    ending, present, plural, participle, past, future = next(f for f in FAMILIES if verb.endswith(f[0]))
    stem = verb[: -len(ending)]
    third = THIRD_PLURAL.get(ending, plural + "ent")
    first = present + "s" if present.endswith(("d", "et")) else re.sub(r"t$", "s", present)
    yield from ((stem + form, "finite") for form in (present, first, third, past, plural + "ons", plural + "ez"))
    yield from ((stem + plural + form, "finite") for form in ("ais", "ait", "aient", "ions"))
    yield stem + re.sub(r"t$", "rent", past), "finite"
    yield from _future(stem + future)
    yield from _participles(stem + participle)
    yield stem + plural + "ant", "gerund"


def _future(stem: str) -> Iterator[tuple[str, FormKind]]:
    """The future and the conditional."""
    yield from ((stem + form, "finite") for form in ("a", "ont", "ai", "ons"))
    yield from ((stem + form, "conditional") for form in ("ait", "aient", "ais"))


def _participles(participle: str) -> Iterator[tuple[str, FormKind]]:
    """The past participle in its genders and numbers."""
    plural = participle if participle.endswith("s") else participle + "s"
    yield from ((form, "participle") for form in (participle, participle + "e", plural, participle + "es"))
