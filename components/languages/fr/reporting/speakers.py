"""Verb group -> its speaker: the noun phrase before it, or after an inverted verb.

The small parser misreads many French sentences, so the phrase is found by closed classes of words: where its clause
begins, and where a preposition, a verb or a mark ends it. The tree only decides between two readings.
"""

from components.languages.fr.people.names import words
from components.languages.fr.people.phrases import masculine
from components.languages.fr.reporting.verb_groups import VerbGroup
from components.languages.fr.reporting.words import (
    ADVERBS,
    APPOSED,
    ASIDES,
    BE,
    CLITICS,
    DASHES,
    DAYS,
    HAVE,
    MARKS,
    MONTHS,
    PARTS_OF_DAY,
    is_finite,
    is_infinitive,
)
from components.languages.parsed import Parsed, Range

THOSE_WHO = (["celui", "qui"], ["celle", "qui"], ["ceux", "qui"])
PRONOUNS = frozenset(
    "il elle on ils elles je nous vous qui celui-ci celle-ci ceux-ci celles-ci certains certaines plusieurs "
    "d'aucuns tous beaucoup chacun chacune personne".split()
)
OPENS_CLAUSE = frozenset(
    "que qu' quand lorsque lorsqu' si puisque puisqu' car or donc parce tandis alors où dont".split()
)
PREPOSITIONS = frozenset(
    """à au aux dans devant en lors sur sous après avant depuis durant pendant dès vers chez pour par sans selon malgré
    entre contre avec face quant outre grâce hors parmi auprès derrière via suivant durant""".split()
)
PHRASE_OPENS = frozenset(
    """le la les l' un une des mon ma mes son sa ses leur leurs ce cet cette ces notre nos votre vos m mm mme mmes me
    plusieurs quelques deux trois quatre chaque aucun aucune certains certaines de d'""".split()
)
TITLES = frozenset("m. mm. mme mmes me mlle dr dre mgr m mm".split())
ENDS_AFTER = PREPOSITIONS - {"par", "pour", "en"} | {"que", "qu'", "qui", "lorsque", "lorsqu'", "quand", "alors", "si"}
OUTLETS = (
    ("la", "presse", "canadienne"), ("la", "presse"), ("le", "devoir"), ("devoir",), ("radio-canada",), ("l'", "afp"),
    ("tva",), ("noovo",), ("tva", "nouvelles"), ("journal", "de", "montréal"), ("journal", "de", "québec"), ("soleil",),
    ("le", "soleil"), ("le", "droit"), ("droit",), ("la", "tribune"), ("cbc",), ("cnn",), ("fox", "news"), ("ctv",),
    ("le", "monde"), ("monde",), ("reuters",), ("bloomberg",), ("globe", "and", "mail"), ("qub",), ("le", "figaro"),
)  # fmt: skip
VOICES = (("par", "la", "voix"), ("par", "la", "bouche"))
LONGEST_AFTER = 24
FARTHEST = 10  # tokens after a verb in which its subject may begin


def is_role(word: str) -> bool:
    """Whether a word is a role or a kind of person."""
    plain = masculine(word)
    return any(plain in words(kind) for kind in ("roles", "people_nouns"))


def before(parsed: Parsed, low: list[str], group: VerbGroup, start: int = 0) -> Range | None:
    """The speaker before a verb group, as tokens; None if the clause has no subject of its own."""
    end = group.first
    segments = _segments(parsed, low, start, end)
    if not segments:
        return None
    *earlier, last = segments
    if last[1] < end - 0 and low[last[1]] == ",":  # a comma right before the verb closes an apposition or an aside
        while earlier and (_is_aside(low, last) or _is_apposed(parsed, low, last)):
            subject = earlier.pop()
            found = _phrase_at_end(parsed, low, subject)
            if found is not None and not _is_aside(low, subject):
                apposed = not _is_aside(low, last) and (_is_name(parsed, last) or _is_role_named(parsed, low, last))
                return (found[0], last[1]) if apposed else found
            last = subject
        return _phrase_at_end(parsed, low, last) if not _is_aside(low, last) else None
    return _phrase_at_end(parsed, low, last)


def _segments(parsed: Parsed, low: list[str], start: int, end: int) -> list[Range]:
    """The parts between commas of the clause that ends at a token, in order; quotations and clauses bound them."""
    first = end
    while first > start and not parsed.quoted[first - 1] and low[first - 1] not in (";", ":", "(", ")"):
        first -= 1
    parts, begin = [], first
    for at in range(first, end):
        if low[at] == "," or low[at] in DASHES:
            parts.append((begin, at))
            begin = at + 1
    if begin < end:
        parts.append((begin, end))
    return [part for part in parts if part[0] < part[1]]


def _is_aside(low: list[str], part: Range) -> bool:
    """Whether a part between commas is an aside: 'pour sa part', 'lui', 'jeudi soir', 'en entrevue'."""
    words = low[slice(*part)]
    if tuple(words) in ASIDES or all(word in ADVERBS | APPOSED for word in words):
        return True
    first = words[0]
    return first in PREPOSITIONS or first in DAYS or (len(words) < 4 and first == "le" and words[-1] in MONTHS)


def _is_apposed(parsed: Parsed, low: list[str], part: Range) -> bool:
    """Whether a part between commas may stand beside a subject: a name, a role, 'qui dirige la firme'."""
    if low[part[0]] in ("qui", "que", "qu'", "dont", "du", "de", "des", "d'", "à"):
        return True
    return not any(is_finite(parsed, at) for at in range(*part))


def _is_name(parsed: Parsed, part: Range) -> bool:
    """Whether a part is a name: all its longer words begin with capitals."""
    words = parsed.words[slice(*part)]
    if len(words) > 1 and words[0].lower() in ("l'", "l’", "le", "la"):
        words = words[1:]
    return all(word[:1].isupper() for word in words if len(word) > 3) and words[0][:1].isupper()


def _is_role_named(parsed: Parsed, low: list[str], part: Range) -> bool:
    """Whether a part is a role with its name: 'son voisin, | l'avocat Luc Roy'."""
    return part[1] - part[0] > 3 and _role_end(parsed, low, part[0]) == part[1]


def _role_end(parsed: Parsed, low: list[str], at: int) -> int | None:
    """The end of a name that a role leads to without a comma: 'le quincaillier Paul Hill'; None if there is none."""
    if low[at] not in ("le", "la", "l'", "un", "une") or at + 1 >= len(low) or not is_role(low[at + 1]):
        return None
    name = next((i for i in range(at + 2, min(at + 6, len(low))) if parsed.words[i][:1].isupper()), None)
    if name is None or any(low[i] in MARKS or parsed.quoted[i] for i in range(at, name)):
        return None
    end = name
    while end < len(low) and parsed.words[end][:1].isupper():
        end += 1
    return end if end > name + 1 else None


def _phrase_at_end(parsed: Parsed, low: list[str], part: Range) -> Range | None:
    """The noun phrase that is the subject at the end of a part of a sentence; None if there is none."""
    first, end = part
    while end > first and (low[end - 1] in ADVERBS | CLITICS or _is_adverb(low, end - 1)) and low[end - 1] not in (
        "nous", "vous", "elle", "lui", "le", "la", "les",
    ):  # fmt: skip
        end -= 1
    if end == first:
        return None
    if low[end - 1] in PRONOUNS:
        return end - 1, end
    begin = first
    for at in range(end - 1, first - 1, -1):
        if low[at] in OPENS_CLAUSE or (low[at] in ("et", "mais") and _has_verb(parsed, first, at)):
            begin = at + 1
            break
        if low[at] == "qui" and at > first:
            return _phrase_at_end(parsed, low, (first, at))
        if (
            is_finite(parsed, at)
            and low[at] not in ("presse",)
            and at < end - 1
            and parsed.doc[at].pos_ in ("AUX", "VERB")
        ):
            return None
    opened = _after_opening(parsed, low, begin, end)
    return (opened, end) if opened is not None and opened < end else None


def _is_adverb(low: list[str], at: int) -> bool:
    """Whether a token is an adverb in -ment, and not a noun after its article: 'le regroupement'."""
    return low[at].endswith("ment") and (at == 0 or low[at - 1] not in PHRASE_OPENS)


def _has_verb(parsed: Parsed, first: int, stop: int) -> bool:
    """Whether a finite verb stands before a conjunction, so that it joins clauses and not names."""
    return any(is_finite(parsed, at) for at in range(first, stop)) or first == stop


def _after_opening(parsed: Parsed, low: list[str], begin: int, end: int) -> int | None:
    """The start of a subject after an adverb, a day or a prepositional phrase that opens the clause without a comma."""
    while begin < end and (
        low[begin] in ADVERBS - {"tout"} or low[begin] in DAYS or low[begin] in PARTS_OF_DAY
        or low[begin] in ("et", "mais", "or", "car", "ici", "selon")
    ):  # fmt: skip
        begin += 1
    if begin >= end:
        return None
    if low[begin] not in PREPOSITIONS:
        return begin
    subject = next(
        (t for t in parsed.doc[begin:end] if t.dep_ in ("nsubj", "nsubj:pass") and t.head.i >= end - 1), None
    )
    if subject is not None:
        return max(begin + 1, min(subject.left_edge.i, subject.i))
    return next((at for at in range(end - 1, begin, -1) if low[at] in TITLES), None)


def after(parsed: Parsed, low: list[str], group: VerbGroup) -> Range | None:
    """The speaker after an inverted verb group: 'a déclaré samedi Irène Castonguay'; None if there is none."""
    voice = voice_of(low, group.last + 1)
    if voice is not None and (spoken := phrase_at(parsed, low, voice)):
        return spoken
    at = _skip(parsed, low, group.last + 1)
    if at >= len(low) or parsed.quoted[at] or not _may_begin(parsed, low, at):
        further = _further(parsed, low, group.last + 1)
        return (further, _end_of_phrase(parsed, low, further)) if further is not None else None
    return at, _end_of_phrase(parsed, low, at)


def voice_of(low: list[str], start: int) -> int | None:
    """Where somebody is named as the voice of a body near a token: 'a fait savoir Ottawa par la voix de | Luc Roy'."""
    for at in range(start, min(start + LONGEST_AFTER, len(low) - 4)):
        if low[at] in MARKS:
            return None
        if is_voice(low, at):
            return at + 4
    return None


def is_voice(low: list[str], at: int) -> bool:
    """Whether 'par la voix de' stands at a token."""
    return tuple(low[at : at + 3]) in VOICES and low[at + 3 : at + 4] in (["de"], ["du"], ["d'"], ["des"])


def phrase_at(parsed: Parsed, low: list[str], at: int) -> Range | None:
    """The noun phrase at a token if it is a name, or a role or kind of person; None if not."""
    if at >= len(low) or parsed.quoted[at] or not _may_begin(parsed, low, at):
        return None
    stop = _end_of_phrase(parsed, low, at)
    named = any(parsed.words[i][:1].isupper() for i in range(at, stop))
    return (at, stop) if named or any(is_role(low[i]) for i in range(at, min(at + 3, stop))) else None


def main_clause(parsed: Parsed, low: list[str], start: int) -> tuple[int, Range] | None:
    """The comma that ends a clause begun before a token, and the subject of the main clause after it; None if none."""
    for comma in range(start + 1, len(low) - 2):
        if (
            low[comma] != ","
            or parsed.quoted[comma]
            or not any(is_finite(parsed, i) or is_infinitive(parsed, i) for i in range(start + 1, comma))
        ):
            continue
        verb = next((i for i in range(comma + 2, len(low)) if is_finite(parsed, i) and not parsed.quoted[i]), None)
        if verb is None:
            return None
        first = verb
        while first > comma + 2 and low[first - 1] in CLITICS - {"le", "la", "les", "l'"}:
            first -= 1
        found = before(parsed, low, VerbGroup(first, verb, verb, low[verb]), comma + 1)
        if found is not None and found[0] == comma + 1 and low[found[0]] not in ("qui", "et"):
            return comma, found
    return None


def _may_begin(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether the noun phrase of a speaker may begin at a token."""
    opens = low[at] in PHRASE_OPENS - {"de", "d'"} or low[at] in TITLES or parsed.words[at][:1].isupper()
    return opens or low[at] in PRONOUNS - {"il", "on", "qui", "personne"} or low[at : at + 2] in THOSE_WHO


def _further(parsed: Parsed, low: list[str], start: int) -> int | None:
    """Where a name or a role begins after other words behind a verb: 'a demandé d'entrée de jeu | le député Roe'."""
    for at in range(start, min(start + FARTHEST, len(low))):
        if parsed.quoted[at] or low[at] in (";", ":", ".", "que", "qu'", "qui") or is_finite(parsed, at):
            return None
        named = parsed.words[at][:1].isupper() and at + 1 < len(low) and parsed.words[at + 1][:1].isupper()
        role = low[at] in ("le", "la", "l'", "un", "une", "son", "sa") and at + 1 < len(low) and is_role(low[at + 1])
        if low[at] in TITLES or role or (named and low[at - 1] not in ("de", "d'", "à", "du", "au", "l'")):
            return at
    return None


def _skip(parsed: Parsed, low: list[str], at: int) -> int:
    """The token after the adverbs, days and short prepositional phrases that follow a verb."""
    while at < len(low):
        step = _adjunct(parsed, low, at)
        if not step:
            return at
        at += step
    return at


def _adjunct(parsed: Parsed, low: list[str], at: int) -> int:
    """The number of tokens of the adverb, day or prepositional phrase at a token; 0 if there is none."""
    aside = next((len(a) for a in ASIDES if tuple(low[at : at + len(a)]) == a), 0)
    if aside:
        return aside
    if low[at] in ADVERBS or low[at] in DAYS or low[at] in PARTS_OF_DAY or low[at].endswith("ment"):
        return 1
    if low[at] == "le" and at + 2 < len(low) and low[at + 2] in MONTHS:
        return 3
    if low[at] == "," and at + 1 < len(low) and (_is_time(low, at + 1) or low[at + 1] in PREPOSITIONS):
        closing = next((i for i in range(at + 1, min(at + 12, len(low))) if low[i] == ","), 0)
        return closing + 1 - at if closing else 0
    if low[at] in ("à", "au", "auprès") and (outlet := _outlet(low, at)):
        return outlet
    if low[at] in PREPOSITIONS - {"selon", "par"} and at + 1 < len(low):
        return _prepositional(parsed, low, at)
    if tuple(low[at : at + 2]) in (("par", "voie"), ("par", "courriel"), ("par", "écrit"), ("par", "téléphone")):
        return 4 if low[at + 1] == "voie" else 2
    if low[at] == "," and at + 2 < len(low) and low[at + 2] == "," and parsed.words[at + 1][:1].islower():
        return 3  # ', prudente,'
    return 0


def _outlet(low: list[str], at: int) -> int:
    """The number of tokens of a preposition and the outlet after it: 'à La Presse'; 0 if there is none."""
    return next(
        (at_outlet + len(outlet) - at for at_outlet in (at + 1, at + 2) for outlet in OUTLETS
         if tuple(low[at_outlet : at_outlet + len(outlet)]) == outlet),
        0,
    )  # fmt: skip


def _is_time(low: list[str], at: int) -> bool:
    """Whether a token begins an expression of time."""
    return low[at] in DAYS or low[at] in ("hier", "aujourd'hui") or (low[at] == "le" and low[at + 2 : at + 3] != [])


def _prepositional(parsed: Parsed, low: list[str], at: int) -> int:
    """The number of tokens of a short prepositional phrase before a speaker: 'en entrevue', 'à Ottawa', 'sur X'."""
    stop = at + 1
    while stop < len(low) and stop < at + 4 and low[stop] in PHRASE_OPENS | {"nos", "d'"}:
        stop += 1
    if stop < len(low) and low[stop] not in MARKS:
        stop += 1
    while stop < len(low):
        if parsed.words[stop - 1][:1].isupper() and parsed.words[stop][:1].isupper() and low[stop] not in TITLES:
            if stop + 1 < len(low) and parsed.words[stop + 1][:1].isupper():
                break
            stop += 1
        elif low[stop] in ("de", "du", "d'", "des") and stop + 1 < len(low):
            stop += 2 + (low[stop + 1] in ("la", "l'", "un", "une", "son", "sa"))
        elif parsed.doc[stop].pos_ == "ADJ" and parsed.words[stop].islower():
            stop += 1
        else:
            break
    return stop - at


def _end_of_phrase(parsed: Parsed, low: list[str], at: int) -> int:
    """The end of the noun phrase that begins at a token; a name after a comma belongs to it: 'la cheffe, Ann Roe'."""
    stop = at + 1
    while stop < len(low) and stop - at < LONGEST_AFTER and not parsed.quoted[stop]:
        word = low[stop]
        if word in MARKS or word in HAVE or word in BE or word in DAYS:
            break
        if word in ENDS_AFTER and not _names_office(low, stop):
            break
        stop += 1
    if stop + 1 < len(low) and low[stop] == "," and _is_named(parsed, low, stop + 1):
        name = stop + 1
        while (
            name < len(low)
            and not (low[name] in MARKS - {"."} or parsed.quoted[name])
            and (parsed.words[name][:1].isupper() or low[name] in ("de", "la", "du", "van", "von", "-"))
        ):
            name += 1
        return name if low[at] in PHRASE_OPENS else stop
    beside = _role_end(parsed, low, stop + 1) if stop + 1 < len(low) and low[stop] == "," else None
    return beside if beside and low[at] in ("son", "sa", "leur", "un", "une", "mon", "ma") else stop


def _names_office(low: list[str], at: int) -> bool:
    """Whether a preposition belongs to an office: 'la ministre déléguée aux Voies', 'ambassadeur à Washington'."""
    return low[at] in ("à", "aux", "au", "en", "sur", "chez") and low[at - 1].startswith(
        ("délégué", "ambassad", "adjoint", "vice-présid", "candidat", "responsable", "chef", "professeur", "consul",
         "ministre", "directeur", "directrice", "conseill", "spécialiste", "député", "expert", "chercheu", "analyste",
         "associé", "étudiant", "droit", "secrétaire", "envoyé", "représentant", "déléguée")
    )  # fmt: skip


def _is_named(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a name begins at a token after a role: two capitalised words, the first of them no determiner."""
    return (
        at + 1 < len(low)
        and parsed.words[at][:1].isupper()
        and (parsed.words[at + 1][:1].isupper() or low[at + 1] in ("de", "la"))
        and low[at] not in PHRASE_OPENS
    )
