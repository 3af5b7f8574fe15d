"""Verb group -> the content: the tokens of what is said, by the construction that follows the verb."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.languages.fr.reporting import cues
from components.languages.fr.reporting.verb_groups import VerbGroup
from components.languages.fr.reporting.words import (
    ADVERBS,
    ASIDES,
    ASKED,
    BEFORE_QUE,
    CLITICS,
    DAYS,
    HAVE,
    MARKS,
    MONTHS,
    NEGATED_BY,
    PARTS_OF_DAY,
    POSSESSIVES,
    QUE,
    is_finite,
    is_infinitive,
)
from components.languages.parsed import Parsed

SEES = frozenset("voir percevoir déceler discerner".split())  # something in something: 'voit dans ce duel un aveu'
SHARED = {
    "faire part": ("de", "d'", "du", "des"),
    "mettre en garde": ("contre",),
    "plaider": ("pour", "en"),
    "militer": ("pour", "en"),
    "insister": ("sur", "pour"),
}  # the prepositions before what somebody shares, warns of or pleads for, as a noun
TIMES = frozenset("veille lendemain semaine mois année jour heure fois".split())  # 'a dit la veille que'
LONGEST_ASIDE = 12  # tokens between two commas after a verb
FARTHEST = 18  # tokens between a verb and the word that introduces what is said
OBJECT_OPENS = frozenset("le la l' les un une ce cet cette ces son sa ses leur leurs".split())
OPENING_MARKS = frozenset('« “ "'.split())
OF_OBJECT = frozenset("de d' du des à au aux sur".split())
WORKS = frozenset(
    "livre film chanson roman album pièce émission série programme opération projet loi slogan titre surnom".split()
)  # what follows these in quotation marks is a name
TO_VERB = frozenset("de d' à pour sans et ou par".split())
GOES_WITH = frozenset("pour contre envers entre et qui".split())
OF_WHAT = frozenset("de du des d' quant face devant à au aux envers pour contre sur".split())
COMPARED = frozenset("plus moins aussi autant".split())  # 'une lettre plus vive que celle du maire'
REMARKS = (
    ("lors",), ("en", "marge"), ("dans", "un"), ("dans", "une"), ("au", "cours"), ("au", "lendemain"),
    ("en", "entrevue"),
    ("devant",), ("à", "l'", "issue"), ("à", "l'", "occasion"), ("par", "voie"), ("sur", "le", "réseau"), ("selon",),
    ("d'", "après"), ("en", "conférence"), ("en", "point"),
)  # after a comma these begin what the reporter adds on when and where it was said  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """What a clause reports, and the frame: the construction that introduces it."""

    tokens: frozenset[int]
    frame: str


def after_verb(parsed: Parsed, low: list[str], group: VerbGroup) -> list[Content]:
    """The contents after a verb group, one or none."""
    start = group.last + 1
    if group.reflexive and group.lemma in ("trouver", "voir", "tenir", "présenter", "lier", "poser"):
        return []  # 'là où se trouvent les acheteurs'
    if "y" in low[group.first : group.cue] and group.lemma in ("penser", "croire", "songer"):
        return []
    que = _que(parsed, low, group, start)
    if que is not None:
        first = start if _is_judgement(parsed, low, group, start, que) else que + 1
        return [Content(worded(parsed, range(first, _end(parsed, low, que))), "ccomp")]
    if cues.is_belief(group.lemma):
        return []
    for construction, frame in CONSTRUCTIONS:
        tokens = construction(parsed, low, group, start)
        if tokens:
            return [Content(worded(parsed, tokens), frame)]
    return []


def _is_judgement(parsed: Parsed, low: list[str], group: VerbGroup, start: int, que: int) -> bool:
    """Whether only an adjective stands before 'que', which is part of what is said: 'juge inacceptable que'."""
    if group.lemma not in ("juger", "trouver", "estimer", "croire", "considérer") or not start < que <= start + 5:
        return False
    between = [i for i in range(start, que) if low[i] not in ADVERBS and low[i] not in OPENING_MARKS | {"»", "”"}]
    judged = [parsed.quoted[i] or parsed.doc[i].pos_ in ("ADJ", "VERB") for i in between]
    return len(judged) in (1, 2) and all(judged)


def worded(parsed: Parsed, tokens: Iterable[int]) -> frozenset[int]:
    """The tokens without unquoted punctuation at either end."""
    order = sorted(tokens)
    while order and parsed.doc[order[0]].is_punct and not parsed.quoted[order[0]]:
        order.pop(0)
    while order and parsed.doc[order[-1]].is_punct and not parsed.quoted[order[-1]]:
        order.pop()
    return frozenset(order)


def after_gap(low: list[str], at: int) -> int:
    """The token after the adverbs, asides and days that follow a verb."""
    while at < len(low):
        aside = next((len(a) for a in ASIDES if tuple(low[at : at + len(a)]) == a), 0)
        if aside:
            at += aside
        elif low[at] in ADVERBS - {"tout", "par", "bien"} | DAYS | PARTS_OF_DAY | {"ensemble"} or low[at].endswith(
            "ment"
        ):
            at += 1
        elif low[at] == "le" and at + 2 < len(low) and low[at + 2] in MONTHS:
            at += 3
        elif low[at] == "," and "," in low[at + 1 : at + LONGEST_ASIDE]:
            at = low.index(",", at + 1) + 1
        else:
            break
    return at


def _end(parsed: Parsed, low: list[str], start: int, shared: bool = False) -> int:
    """The end of what is said from a token on: the sentence's, a semicolon, or a remark of the reporter.

    Where what is said is no clause, another verb may share the subject (`shared`): 'dit comprendre X, mais refuse Y'.
    """
    for at in range(start, len(low)):
        if parsed.quoted[at]:
            continue
        if low[at] in (";", "—", "–") and at > start:
            return at
        if low[at] == "," and tuple(low[at + 1 : at + 3]) == ("tout", "en") and at > start:
            return at
        if shared and low[at] == "," and low[at + 1 : at + 2] and low[at + 1] in QUE:
            return at
        if shared and at > start and low[at] in (",", "mais", "et") and _shares_subject(parsed, low, at):
            return at
        if low[at] == "," and any(tuple(low[at + 1 : at + 1 + len(r)]) == r for r in REMARKS) and _is_last(low, at):
            return at
    return len(low)


def _shares_subject(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a conjunction leads to a finite verb, whose subject is that of the verb of saying: ', mais refuse de'."""
    joint = at + 1 if low[at] == "," else at
    if joint + 1 >= len(low) or low[joint] not in ("mais", "et", "tout", "puis"):
        return False
    verb = joint + 1
    if low[verb] in ("nous", "je", "j'", "il", "elle", "on", "ils", "elles"):
        verb += 1
    while verb + 1 < len(low) and low[verb] in CLITICS:
        verb += 1
    asks = any(form.kind == "participle" for form in cues.verbs().get(low[verb], ()))
    return is_finite(parsed, verb) or (asks and verb == joint + 1 and not HAVE.isdisjoint(low[:at]))


def _is_last(low: list[str], comma: int) -> bool:
    """Whether no other comma follows, so that the part after this one ends the sentence."""
    return "," not in low[comma + 1 :]


def _prescribes(parsed: Parsed, low: list[str], group: VerbGroup) -> bool:
    """Whether a law or contract lays something down and nobody foresees it: 'la loi prévoit que'."""
    return group.lemma == "prévoir" and not cues.no_speakers().isdisjoint(low[max(0, group.first - 6) : group.first])


def _que(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> int | None:
    """The 'que' that introduces what is said; None if there is none near, or if it belongs to other words."""
    if _prescribes(parsed, low, group):
        return None
    if group.lemma in cues.judging_by() and group.lemma not in cues.listed("plain"):
        return None
    if group.lemma in SEES:  # 'voit dans ces chiffres la preuve que', 'a vu que le pont tombait'
        return None
    for at in range(start, min(start + FARTHEST, len(low))):
        if parsed.quoted[at] or low[at] in (";", ":", "qui", "dont", "où", "si"):
            return None
        if low[at] in QUE and low[start:at].count(",") == 1 and at > start + 1:
            return None  # 'réclament une taxe, qu'ils y pensent'
        if low[at] in QUE:
            before = low[at - 1]
            too = low[max(start, at - 2) : at] in (["lui", "aussi"], ["elle", "aussi"], ["eux", "aussi"])
            awaited = low[max(start, at - 2) : at] in (["à", "ce"], ["de", "ce"])  # 's'attend à ce que'
            rather = before == "plutôt" and at == start + 1  # 'voudrait plutôt qu'on attende'
            apart = (before in BEFORE_QUE and at > start and not (awaited or rather or too)) or _is_relative(
                parsed, low, start, at
            )
            compares = at - start > 2 and not COMPARED.isdisjoint(low[max(start, at - 3) : at])
            return None if apart or compares else at
        if is_finite(parsed, at) and low[at] not in ("a",) and parsed.doc[at].pos_ in ("VERB", "AUX") and at > start:
            return None
        if is_infinitive(parsed, at) and low[at - 1] in ("de", "d'", "à", *CLITICS):
            return None
    return None


def _is_relative(parsed: Parsed, low: list[str], start: int, que: int) -> bool:
    """Whether 'que' belongs to the object of the verb right before it: 'a ajouté une taxe au courant qu'il vend'."""
    if low[start - 1] in cues.informing():
        return False  # 'a informé le président que'
    has_object = start < que and low[start] in ("un", "une", "le", "la", "l'", "les", "des", "ces", "ce", "cette")
    noun = parsed.doc[que - 1].pos_ in ("NOUN", "PROPN") and low[que - 1] not in DAYS | MONTHS | PARTS_OF_DAY | TIMES
    return has_object and noun


def _asked(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What is asked: 'se demande si', 'a expliqué pourquoi'."""
    at = after_gap(low, start)
    asks = at < len(low) and low[at] in ASKED and not parsed.quoted[at]
    fits = group.lemma.endswith(" savoir") or group.lemma in (
        "demander",
        "interroger",
        "expliquer",
        "ignorer",
        "préciser",
    )
    return range(at, _end(parsed, low, at)) if asks and fits else ()


def _quotation(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """The quotation, or the words after a colon, that follow a verb of saying: 'a déclaré: « ... »'."""
    at = start
    aims = any(word in ("le", "l'", "ceci", "lui", "leur") for word in low[group.first : group.cue])
    while at < len(low) and at - start < FARTHEST and not parsed.quoted[at] and low[at] != ":":
        if (not aims and low[at] in (";", *QUE, "qui")) or (not aims and is_finite(parsed, at) and at > start):
            return ()
        at += 1
    if at >= len(low) or at - start >= FARTHEST:
        return ()
    if low[at] == ":":
        return range(at + 1, len(low)) if group.lemma in cues.listed("plain") or " " in group.lemma else ()
    plain = group.lemma in cues.listed("plain") and at - start <= 1
    if not plain:
        return ()
    stop = at
    while stop < len(low) and parsed.quoted[stop]:
        stop += 1
    return range(at, stop)


def _infinitive(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What follows as an infinitive: 'dit ne pas vouloir céder', 'affirme avoir réduit'."""
    if group.lemma not in cues.listed("infinitive"):
        return ()
    first = after_gap(low, start)
    at = first
    while at < len(low) and low[at] in CLITICS | NEGATED_BY | {"trop", "toujours", "vraiment", "encore"}:
        at += 1
    denied = at > first and low[at - 1] in NEGATED_BY and low[at : at + 1] and low[at].endswith(("er", "ir", "re"))
    if at < len(low) and (is_infinitive(parsed, at) or denied):
        first = next((i for i in range(start, at) if low[i] in ("ne", "n'", "s'", "se")), first)
        return range(first, _end(parsed, low, first, shared=True))
    if at < len(low) and low[at] in ("à", "au", "aux", "l'", "le"):  # 'confiait l'an dernier à un ami craindre'
        for told in range(at + 2, min(at + LONGEST_ASIDE, len(low))):
            if low[told] in MARKS | QUE or parsed.quoted[told] or is_finite(parsed, told):
                break
            if is_infinitive(parsed, told) and low[told - 1] not in TO_VERB:
                return range(told, _end(parsed, low, told, shared=True))
    return ()


def _glad(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What somebody is glad or sorry of, as an infinitive: 'se réjouit de voir', 's'est désolée d'avoir perdu'."""
    first = after_gap(low, start)
    if not group.reflexive or group.lemma not in cues.reflexive("welcoming") or low[first : first + 1] == []:
        return ()
    verb = first + 1
    while verb < len(low) and low[verb] in CLITICS:
        verb += 1
    acts = low[first] in ("de", "d'") and verb < len(low) and is_infinitive(parsed, verb)
    return range(first, _end(parsed, low, first, shared=True)) if acts else ()


def _request(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """A request or promise: 'demande à Ottawa de céder', 'presse Ottawa d'agir', 'appelle à reprendre'."""
    openers = [
        word for word, name in ((("de", "d'"), "asking"), (("à",), "asking_to")) if group.lemma in cues.listed(name)
    ]
    words = {word for pair in openers for word in pair}
    first = after_gap(low, start)
    for at in range(first, min(first + FARTHEST, len(low) - 1)):
        if parsed.quoted[at] or low[at] in (";", ":", *QUE):
            return ()
        if low[at] == "pour" and low[at + 1] in QUE and at > first:
            return range(first, _end(parsed, low, first))
        if low[at] in words:
            verb = at + 1
            while verb < len(low) and low[verb] in CLITICS | NEGATED_BY | OPENING_MARKS:
                verb += 1
            if verb < len(low) and is_infinitive(parsed, verb):
                return range(first, _end(parsed, low, first, shared=True))
        if at > first and is_finite(parsed, at) and low[at - 1] not in ("de", "d'", "la", "le"):
            return ()
    return ()


def _described(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """How somebody says they are: 's'est dite prête à étudier la demande', 'se dit déçu'."""
    if not group.reflexive or group.lemma not in cues.listed("describing") | {"dire", "déclarer", "avouer"}:
        return ()
    first = after_gap(low, start)
    if first >= len(low) or low[first] in QUE or (parsed.doc[first].is_punct and not parsed.quoted[first]):
        return ()
    return range(first, _end(parsed, low, first))


def _called_to(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What somebody is called to, as a noun: 'invite Ottawa à la prudence', 'appelle au calme'."""
    if group.lemma not in ("appeler", "inviter", "exhorter", "inciter"):
        return ()
    first = after_gap(low, start)
    for at in range(first, min(first + FARTHEST, len(low) - 1)):
        if parsed.quoted[at] or parsed.doc[at].is_punct or is_finite(parsed, at):
            return ()
        noun = at + 2 if low[at] == "à" and low[at + 1] in ("la", "l'", "plus", "une", "davantage") else at + 1
        if low[at] in ("à", "au") and noun < len(low) and low[noun] in cues.listed("attitudes"):
            return range(first, _end(parsed, low, first))
    return ()


def _wanted(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What is demanded, as a noun: 'réclame un fonds d'urgence', 'exige des excuses'."""
    first = after_gap(low, start)
    if group.lemma in cues.listed("foreseeing"):
        near = low[first : first + 3]
        foreseen = any((word,) in cues.nouns("foreseen") for word in near)
        return range(first, _end(parsed, low, first)) if foreseen and not parsed.quoted[first] else ()
    if group.lemma == "attendre":
        awaits = group.reflexive and low[first : first + 2] in (["à", "un"], ["à", "une"], ["à", "des"])
        return range(first, _end(parsed, low, first, shared=True)) if awaits else ()
    if group.lemma not in cues.listed("wanting") or first + 1 >= len(low):
        return ()
    named = (
        low[first] in ("un", "une", "des", "le", "la", "les", "l'", "davantage", "plus") and not parsed.quoted[first]
    )
    return range(first, _end(parsed, low, first, shared=True)) if named else ()


def _judged(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """An object and what is said of it: 'qualifie la mesure d'injuste', 'juge l'élan trop tiède', 'y voit un geste'."""
    first = after_gap(low, start)
    if first >= len(low) or low[first] in QUE:
        return ()
    end = _end(parsed, low, first)
    words = low[first:end]
    if group.lemma in SEES:
        if group.lemma == "voir" and "comme" in words[2:]:
            return range(first, end)
        pronoun = "y" in low[group.first : group.cue] or "en" in low[group.first : group.cue]
        inside = pronoun or words[0] == "en" or words[0] == "dans" or (group.lemma == "voir" and "dans" in words)
        named = any(word in ("un", "une", "le", "la", "des") for word in words)
        return range(first, end) if inside and named and not group.reflexive else ()
    if group.lemma not in cues.listed("judging"):
        return ()
    link = cues.judging_by().get(group.lemma)
    links = {"de": ("de", "d'", "d", "du", "des"), "à": ("à", "au", "aux"), "comme": ("comme",), "pour": ("pour",)}.get(
        link or "", ()
    )
    if link is None:
        adjective = any(parsed.doc[i].pos_ in ("ADJ", "VERB") or parsed.quoted[i] for i in range(first + 1, end))
        return range(first, end) if adjective and low[first] not in ("à", "de", "d'", "des", "du", "par") else ()
    object_before = any(word in ("l'", "le", "la", "les") for word in low[group.first : group.cue])
    linked = any(word in links for word in words[0 if object_before or link == "à" else 1 :])
    return range(first, end) if linked else ()


def _judged_before(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """An object after what is said of it: 'juge « irresponsable » la décision', 'estime inévitable une hausse'."""
    first = after_gap(low, start)
    if group.lemma not in ("juger", "trouver", "estimer", "croire", "considérer") or first >= len(low):
        return ()
    stop = first
    while stop < len(low) and (parsed.quoted[stop] or (parsed.doc[stop].pos_ == "ADJ" and stop - first < 2)):
        stop += 1
    named = stop > first and stop < len(low) and low[stop] in OBJECT_OPENS
    return range(first, _end(parsed, low, first, shared=True)) if named else ()


def _shared(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What somebody shares, warns of or pleads for, as a noun: 'fait part de son inquiétude', 'plaide pour'."""
    openers = SHARED.get(group.lemma, ())
    for at in range(start, min(start + FARTHEST, len(low) - 1)):
        if parsed.quoted[at] or parsed.doc[at].is_punct or is_finite(parsed, at):
            return ()
        if low[at] in openers:
            return range(at, _end(parsed, low, at))
    return ()


def _felt(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What somebody says that they feel, or that something is needed: 'souligne l'urgence de'."""
    first = after_gap(low, start)
    if group.lemma not in cues.listed("feeling") or first + 2 >= len(low) or parsed.quoted[first]:
        return ()
    noun = first + 1 if low[first] in POSSESSIVES | {"la", "le", "l'", "les", "des", "une", "un"} else first
    if (low[noun],) in cues.nouns("felt") and low[noun + 1 : noun + 2] and low[noun + 1] in QUE:
        return range(noun + 2, _end(parsed, low, noun + 2))
    told = (low[noun],) in cues.nouns("felt") and any(
        low[at] in OF_WHAT for at in range(noun + 1, min(noun + 4, len(low)))
    )
    return range(first, _end(parsed, low, first, shared=True)) if told else ()


def _repeated(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """What somebody says again: 'a repris son idée de faire du Canada un État', 'réitère son appel à la retenue'."""
    first = after_gap(low, start)
    if group.lemma not in cues.listed("repeating") or first + 2 >= len(low) or low[first] not in POSSESSIVES:
        return ()
    noun = low[first + 1]
    if (noun,) not in cues.nouns("repeated") or low[first + 2] not in ("de", "d'", "à", "au", "aux", "contre", "pour"):
        return ()
    return range(first, _end(parsed, low, first))


def _partly_quoted(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """An object with some quoted words in it: 'parle d'une « saison perdue »', 'se félicite des « progrès » de'."""
    if group.lemma not in cues.listed("quoting") | cues.listed("feeling") | cues.listed("welcoming"):
        return ()
    first = after_gap(low, start)
    if first >= len(low) or low[first] not in OBJECT_OPENS | OF_OBJECT or parsed.quoted[first]:
        return ()
    for at in range(first, min(first + FARTHEST // 2, len(low))):
        if parsed.quoted[at]:
            work = low[at - 1] in WORKS or (low[at - 1] in OPENING_MARKS and low[at - 2] in WORKS)
            inner = at + (low[at] in OPENING_MARKS)
            named = work or (inner < len(low) and parsed.words[inner][:1].isupper())
            return () if named else range(first, _end_of_object(parsed, low, at))
        if low[at] in QUE or low[at] in (",", ";", ":", "qui", "dont", "où") or is_finite(parsed, at):
            return ()
    return ()


def _end_of_object(parsed: Parsed, low: list[str], quoted: int) -> int:
    """The end of an object whose quoted words begin at a token: with what they are of, but no remark after them."""
    stop = quoted
    while stop < len(low) and parsed.quoted[stop]:
        stop += 1
    if stop >= len(low) or low[stop] not in OF_OBJECT | GOES_WITH:
        return stop
    marks = (i for i in range(stop, len(low)) if low[i] in (",", ";", ":") and not parsed.quoted[i])
    return min(_end(parsed, low, stop, shared=True), next(marks, len(low)))


def _thanked(parsed: Parsed, low: list[str], group: VerbGroup, start: int) -> Iterable[int]:
    """Whom somebody thanks or praises, and for what: 'a remercié le Canada de son aide'."""
    first = after_gap(low, start)
    if group.lemma not in ("remercier", "féliciter", "louer", "blâmer") or group.reflexive or first >= len(low):
        return ()
    whom = low[first] in OBJECT_OPENS | {"les"} or parsed.words[first][:1].isupper()
    told = not CLITICS.isdisjoint(low[group.first : group.cue])
    for at in range(first + (not told), min(first + FARTHEST // 2, len(low) - 1)):
        if low[at] in MARKS | QUE or is_finite(parsed, at):
            return ()
        if low[at] in ("pour", "de", "d'") and (low[at + 1] in POSSESSIVES or is_infinitive(parsed, at + 1)):
            return range(first, _end(parsed, low, first, shared=True)) if whom or told else ()
    return ()


CONSTRUCTIONS = (
    (_asked, "ccomp"),
    (_described, "acomp"),
    (_partly_quoted, "dobj+acl"),
    (_judged_before, "dobj+acomp"),
    (_quotation, "quotation"),
    (_infinitive, "xcomp"),
    (_request, "xcomp"),
    (_glad, "xcomp"),
    (_called_to, "xcomp"),
    (_wanted, "dobj+acl"),
    (_judged, "dobj+acomp"),
    (_repeated, "dobj+acl"),
    (_shared, "xcomp"),
    (_felt, "dobj+acl"),
    (_thanked, "dobj+acl"),
)  # in the order in which they are tried, each with its frame
