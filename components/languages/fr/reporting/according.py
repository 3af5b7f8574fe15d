"""'Selon X', 'd'après X', 'pour X', 'aux yeux de X', 'à son avis' -> reporting clauses."""

from collections.abc import Iterator

from components.languages.fr.people.names import words
from components.languages.fr.people.phrases import masculine
from components.languages.fr.reporting import cues
from components.languages.fr.reporting.contents import worded
from components.languages.fr.reporting.speakers import PHRASE_OPENS
from components.languages.fr.reporting.words import DASHES, MARKS, POSSESSIVES, is_finite, is_infinitive
from components.languages.parsed import Parsed
from components.languages.register import key
from components.languages.results import GOES_ON, Clause

OF = (("de",), ("du",), ("des",), ("d'",))
VIEWS = (
    (("aux", "yeux"), "in view"), (("de", "l'", "avis"), "in view"), (("de", "l'", "avis", "même"), "in view"),
    (("du", "point", "de", "vue"), "in view"), (("dans", "l'", "esprit"), "in view"),
    *((("pour", "reprendre", *words), "according") for words in (("les", "mots"), ("les", "termes"),
      ("l'", "expression"), ("la", "formule"))),
    (("au", "dire"), "according"), (("aux", "dires"), "according"), (("de", "l'", "aveu"), "according"),
    (("de", "l'", "aveu", "même"), "according"), (("de", "l'", "avis", "général"), "in view"),
)  # before "de"  # fmt: skip
OPENERS: tuple[tuple[tuple[str, ...], str], ...] = (
    *(((*view, *of), frame) for view, frame in VIEWS for of in OF),
    (("selon",), "according"), (("d'", "après"), "according"), (("à", "en", "croire"), "according"),
    (("si", "l'", "on", "en", "croit"), "according"), (("si", "on", "en", "croit"), "according"),
    (("s'", "il", "faut", "en", "croire"), "according"), (("à", "entendre"), "according"),
    (("à", "écouter"), "according"), (("dixit",), "according"),
    (("peut", "-on", "lire", "dans"), "according"), (("lit", "-on", "dans"), "according"), (("pour",), "for"),
)  # fmt: skip
OPENERS_BY_WORD = {
    word: tuple(opener for opener in OPENERS if opener[0][0] == word) for word in {words[0] for words, _ in OPENERS}
}
TO_BELIEVE = (
    ("à", "l'", "en", "croire"),
    ("à", "les", "en", "croire"),
    ("à", "l'", "entendre"),
    ("à", "les", "entendre"),
)
OWNED = ("son", "mon", "leur", "notre", "ses", "leurs", "mes", "nos")  # 'à son avis', 'selon ses mots'
SAID = frozenset(
    "mots dires dire propos calculs calcul données estimations projections prévisions statistiques termes avis".split()
)  # 'selon ses calculs': whoever they are
WORDS_OF = frozenset(
    (article, noun)
    for article in ("les", "des")
    for noun in "mots termes dires propos calculs données estimations projections prévisions statistiques".split()
)
RESUMES = ("qui", "dont", "que", "et", "mais", "ou", "de", "du", "des", "d'", "à", "où", "pour", "dans", "en")
OURS = ("nos", "notre", "mes", "mon", "ma")  # the newspaper's own: 'selon nos informations'
OWN_FINDINGS = ("informations", "information", "calculs", "recherches", "sources", "compilation")  # 'selon nos sources'
MADE_OR_SHOWN = ("publié", "rendu", "dévoilé", "diffusé", "réalisé", "mené", "effectué", "présenté")
MADE = (
    *MADE_OR_SHOWN, "compilé", "recueilli", "préparé", "produit", "signé", "rédigé", "colligé", "fourni", "établi",
    "avancé", "cité", "transmis", "conduit", "émis",
)  # of findings, by whoever is named after 'par'  # fmt: skip
MADE_PUBLIC = frozenset(
    participle + ending for participle in (*MADE_OR_SHOWN, "paru", "déposé", "sorti") for ending in ("", "e", "s", "es")
)  # of findings, after whoever made them: 'selon une étude du Conseil | publiée en mai'
LONGEST = 14


def according(parsed: Parsed, low: list[str]) -> Iterator[Clause]:
    """The clauses of a sentence that name their speaker with a preposition."""
    for index in range(len(low)):
        if parsed.quoted[index]:
            continue
        own = _own_opinion(parsed, low, index)
        if own is not None:
            yield own
        length = next((len(words) for words in TO_BELIEVE if tuple(low[index : index + len(words)]) == words), 0)
        if length and (content := _content(parsed, low, index, index + length)):
            yield Clause(index, "croire", GOES_ON, None, content, features=("place root", "tag finite"))
        for opener, frame in OPENERS_BY_WORD.get(low[index], ()):
            if tuple(low[index : index + len(opener)]) == opener:
                clause = _clause(parsed, low, index, index + len(opener), frame)
                if clause is not None:
                    yield clause
                    break


def _own_opinion(parsed: Parsed, low: list[str], index: int) -> Clause | None:
    """The clause of 'à son avis', 'à mon avis'."""
    if low[index] != "à" or low[index + 1 : index + 2] == [] or low[index + 1] not in OWNED:
        return None
    if low[index + 2 : index + 3] not in (["avis"], ["sens"], ["yeux"]):
        return None
    content = _content(parsed, low, index, index + 3)
    return Clause(index + 2, "avis", "in view", (index + 1, index + 2), content) if content else None


def _clause(parsed: Parsed, low: list[str], index: int, at: int, frame: str) -> Clause | None:
    """The clause of a preposition at `index` whose speaker begins at a token."""
    if tuple(low[at : at + 2]) in WORDS_OF and low[at + 2 : at + 3] != []:
        at += 3
    if at >= len(low) or not _may_name(parsed, low, index, at, frame):
        return None
    at = _author(parsed, low, at)
    owned = low[at] in POSSESSIVES - set(OURS) and low[at + 1 : at + 2] and low[at + 1] in SAID
    stop = at + 1 if owned else _end_of_name(parsed, low, at)
    if stop == at or (frame == "for" and not _is_person(parsed, low, at, stop)):
        return None
    after = _after_apposition(parsed, low, stop + bool(owned), index)
    content = _content(parsed, low, index, after)
    if not content or (frame == "for" and not any(is_finite(parsed, i) for i in content)):
        return None
    speaker = (at, _before_participle(parsed, at, _with_name(parsed, low, at, stop, after)))
    return Clause(index, low[index], frame, speaker, content)


def _before_participle(parsed: Parsed, at: int, stop: int) -> int:
    """The end of a speaker without how a finding was made public: 'une étude du Conseil' of '... publiée en mai'."""
    return next((i for i in range(at + 2, stop) if parsed.words[i] in MADE_PUBLIC), stop)


def _author(parsed: Parsed, low: list[str], at: int) -> int:
    """The start of the author of a finding: 'selon les données compilées par | la MRC'; `at` itself without one."""
    for by in range(at + 2, min(at + LONGEST, len(low) - 1)):
        if low[by] in MARKS or low[by] in ("que", "qu'", "qui") or is_finite(parsed, by):
            break
        if low[by] == "par" and any(low[i].startswith(MADE) for i in range(max(at + 1, by - 3), by)):
            return by + 1
    return at


def _may_name(parsed: Parsed, low: list[str], index: int, at: int, frame: str) -> bool:
    """Whether the words after a preposition may name a speaker."""
    if low[at] in OURS and low[at + 1 : at + 2] and low[at + 1] in OWN_FINDINGS:
        return False
    if frame == "for" and index > 1:  # only at the start of a sentence, or after a conjunction
        return False
    head = at + 1 if low[at] in PHRASE_OPENS and at + 1 < len(low) else at
    return low[at] not in MARKS and cues.no_speakers().isdisjoint((low[head], low[at]))


def _is_person(parsed: Parsed, low: list[str], at: int, stop: int) -> bool:
    """Whether the words after 'pour' are a person or body, and no purpose: 'pour M. Roe', 'pour la mairesse'."""
    if any(is_infinitive(parsed, i) for i in range(at, min(at + 3, stop))) or stop >= len(low) or low[stop] != ",":
        return False
    named = any(parsed.words[i][:1].isupper() for i in range(at, stop))
    if low[at] == "l'" and parsed.words[at + 1][:1].isupper() and key(low[at + 1]) not in words("organisations"):
        return False  # 'pour l'Autriche'
    role = low[at] in ("le", "la", "l'", "les") and at + 1 < stop and _is_role(low[at + 1])
    return (
        role or low[at] in ("elle", "lui", "eux", "moi") or (named and low[at] not in ("le", "la", "les", "un", "une"))
    )


def _is_role(word: str) -> bool:
    """Whether a word is a noun for a role."""
    return masculine(word) in words("roles") or masculine(word) in words("people_nouns")


def _end_of_name(parsed: Parsed, low: list[str], at: int) -> int:
    """The end of the noun phrase after the preposition: the next mark, verb or clause."""
    stop = at
    while stop < len(low) and stop - at < LONGEST and not parsed.quoted[stop]:
        if low[stop] in MARKS - {"."} or (low[stop] == "." and stop == len(low) - 1):
            break
        if (stop > at and low[stop] in ("que", "qu'")) or (stop > at + 1 and is_finite(parsed, stop)):
            break
        stop += 1
    relative = next((i for i in range(at, stop) if low[i] == "qui"), stop)
    return relative if relative < stop else stop


def _after_apposition(parsed: Parsed, low: list[str], stop: int, index: int) -> int:
    """The token at which the content begins, after what is apposed to the speaker between commas."""
    if stop < len(low) and low[stop] == "qui":
        return next((i + 1 for i in range(stop, len(low)) if low[i] == ","), stop)
    while stop < len(low) and low[stop] == ",":
        close = next((i for i in range(stop + 1, len(low)) if low[i] == "," and not parsed.quoted[i]), None)
        if close is None or close - stop > LONGEST or close + 1 >= len(low):
            return stop
        part = range(stop + 1, close)
        relative = low[part[0]] == "qui" if part else False
        verb = any(is_finite(parsed, i) for i in part)
        apposed = part and (relative or (not verb and _may_stand_beside(parsed, low, part[0], close)))
        resumes = any(is_finite(parsed, i) for i in range(close + 1, len(low))) and low[close + 1] not in RESUMES
        if not apposed or not (resumes or low[close + 1] in RESUMES[5:9]):
            return stop
        stop = close
    return stop


def _may_stand_beside(parsed: Parsed, low: list[str], first: int, close: int) -> bool:
    """Whether a part between commas says who somebody is: a name, a role, an affiliation."""
    if low[first] in ("qui", "du", "des", "de", "d'", "à", "ancien", "ancienne"):
        return True
    if parsed.words[first][:1].isupper() and first + 1 < close:
        return True
    noun = first + 1 if low[first] in ("le", "la", "l'", "un", "une") and first + 1 < close else first
    return _is_role(low[noun]) or _is_role(low[noun].removeprefix("ex-"))


def _with_name(parsed: Parsed, low: list[str], at: int, stop: int, after: int) -> int:
    """The end of the speaker, with the name that is apposed to a role: 'la cheffe de l'Union, Ann Roe'."""
    if low[stop : stop + 1] != [","] or after <= stop or low[at] not in PHRASE_OPENS:
        return stop
    name = next((i for i in range(stop + 1, after + 1) if i >= len(low) or low[i] == ","), after)
    if parsed.words[at + 1][:1].isupper():
        return stop  # 'pour l'Autriche, Ann Roe pourrait'
    capital = all(parsed.words[i][:1].isupper() for i in range(stop + 1, name) if len(low[i]) > 3)
    return name if capital and name - stop > 2 else stop


def _content(parsed: Parsed, low: list[str], index: int, after: int) -> frozenset[int]:
    """What is said: the rest of the sentence, or where the speaker stands at its end, what comes before."""
    first = _clause_start(parsed, low, index)
    before = range(first, index)
    stop = next((i for i in range(after, len(low)) if low[i] == ";" and not parsed.quoted[i]), len(low))
    rest = range(after, stop)
    relative = index > 1 and low[index - 1] == "," and low[index - 2] in ("qui", "que", "qu'", "dont")
    if relative or not any(parsed.doc[i].is_alpha for i in before):
        return worded(parsed, rest)
    closes = after >= len(low) or low[after] != ","
    if index and low[index - 1] == "," and not closes:
        return worded(parsed, before) | worded(parsed, rest)
    if len(before) < 3 and low[index - 1] != ",":
        return worded(parsed, rest)
    return worded(parsed, before)


def _clause_start(parsed: Parsed, low: list[str], index: int) -> int:
    """The start of the clause in which a preposition stands."""
    for at in range(index - 1, -1, -1):
        if low[at] in (";", ":", *DASHES) and not parsed.quoted[at]:
            return at + 1
    return 0
