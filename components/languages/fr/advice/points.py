"""What somebody says -> the points of advice in it: 'Ottawa doit agir', 'il faut que', 'mieux vaut attendre'.

A point is a clause: from who should act, or the words that advise, to its end. Predictions ('il faudra trois ans'),
what the speaker must do ('je dois partir') and what is only due ('le scrutin doit avoir lieu en mai') are none.
"""

import re
from collections.abc import Iterator

from components.languages.fr.advice.advising import INFINITIVE
from components.languages.fr.advice.cues import cues
from components.languages.fr.advice.reported import own_reports
from components.languages.results import AdvicePoint
from components.models import Modality, Span

LONGEST = 600  # characters of a sentence that are read
SENTENCE = re.compile(r"[^.!?;:…]+[.!?;…]?")
DUE = re.compile(
    r"(?:débuter|commencer|avoir lieu|se tenir(?! debout| prêt| loin| à )|"
    r"se dérouler|prendre fin|entrer en (?:vigueur|service|fonctions?)|"
    r"expirer|arriver|paraître|se (?:re)?voir|rencontrer|se rencontrer|"
    r"être (?:déçu|fier|contente?|une? (?:surprise|erreur)|prête?s?|terminée?s?|connue?s?|annoncée?s?|dévoilée?s?|"
    r"présentée?s?|"
    r"adoptée?s?|signée?s?|livrée?s?|achevée?s?)|avoir été|avoir eu|(?:r)?ouvrir (?:en|le|ses|au|dès|l)|durer|"
    r"atteindre|coûter|grimper|"
    r"chuter|reculer|progresser|"
    r"s['’]élever|totaliser|suivre)\b"
)
FORESEEN = re.compile(
    r"(?:fléchir|ralentir|rebondir|se (?:poursuivre|maintenir|stabiliser|redresser|resserrer)|"
    r"s['’](?:améliorer|alourdir|accentuer|aggraver|essouffler)|(?:monter|baisser|augmenter|diminuer|croître)"
    r"(?: (?:encore|légèrement|fortement|un peu|davantage)){0,2}(?: (?:de|à|d['’]|en|cet|cette|dès|l['’]an)\b|$)|"
    r"être (?:bon(?:ne)?s?|meilleure?s?|pires?|de \d))\b"
)  # after 'devrait': 'le prix devrait monter'
PROPOSAL = re.compile(r"\W*(?:pourquoi ne pas|et si (?:on|nous|l['’]on))\b", re.I)  # a question that proposes
JUDGED = re.compile(r", ?(?:[«“\"][ \u00a0]?)?(?:cela|ça|c['’]|voilà)", re.I)  # 'Qu'il parte, cela me dépasse'
BESIDE_SUBJECT = re.compile(r", (?:lui|elle|eux|elles|aussi|donc|quant à (?:lui|elle|eux)),", re.I)
OWN_WORD = re.compile(r"\b(?:je|j['’]|nous|on)\b|j['’]", re.I)
FIRST_PERSON = re.compile(r"(?:je|j['’])\b", re.I)
NO_ACTOR = frozenset("qui que cela ça ce c en dont où rien personne".split())
IMPERSONAL = re.compile(
    r"il\b.* (?:y avoir|falloir|pleuvoir|neiger|s['’]agir|en être|être (?:\w+ )?(?:de|que)|suffire|rester)\b", re.I
)
CUT = re.compile(
    r",? (?:sinon|car|parce qu|puisqu|faute de quoi|mais|et (?:nous|je|on)\b|et j['’]|tandis qu|alors qu|sans quoi|"
    r"et (?:il|ce|ça|cela) (?:ne )?(?:faut|faudrait|serait|vaut|vaudrait|importe|est (?:temps|urgent)))\b|"
    r", ce qui\b|, (?:et non|là où|où)\b|,? — | – "
)
JOINED = re.compile(rf",? et (?=(?:{INFINITIVE}))|,? (?=tout en [\w’']+ant\b)", re.I)
IMPERATIVE = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|puis),? )?(?:[^,.;:!?«»]{2,40}, ){0,2}(?:(?:et|mais|alors|donc|puis),? )?"
    r"(?P<command>(?:n[e'’] ?)?(?P<verb>[\wéèê]{2,}(?:ons|ez))\b(?P<to>-(?:nous|vous|"
    r"les?|la|y|en|leur|lui))?(?P<rest> .*)?)",
    re.I | re.S,
)
WISH = re.compile(
    r"\W*(?:[^,.;:!?«»]{2,60}, ){0,2}(?P<wish>[Qq](?:ue |u['’]))(?P<who>(?:(?:le|la|les) |"
    r"l['’])?[\w’'-]+ (?:[\w’'-]+ ){0,4}?)[\wéèê]+\b"
)
NO_WISH = re.compile(
    r"(?:doi[st]|doivent|devrait|devraient|devons|peu[tx]|peuvent|faut|va|ferai[st]|fait|sont|est|ce|c['’]|cela|faire|"
    r"se passe|veut|dire|vous|je|j['’]|tu|penses?|diable)\b",
    re.I,
)  # 'Que doit faire Ottawa' asks
NO_IMPERATIVE = re.compile(
    r"(?:nous|vous|assez|chez|avez|avons|sommes|allons-nous|voyons|disons|soyons honnêtes|\w+[ts]ions|raisons|maisons|"
    r"régions|millions|garçons|saisons|façons|patrons|poissons|moissons|canons|salons|remercions|saluons|souhaitons|"
    r"veuillez|"
    r"pouvez|pouvons|devez|devons|savez|savons|voulons|voulez|aurez|aurons|serez|serons|êtes|faisons face)\b", re.I
)  # fmt: skip


def points(content: str, direct: bool = False) -> Iterator[AdvicePoint]:
    """The points of advice in what somebody said."""
    for sentence in SENTENCE.finditer(content):
        if (sentence[0].rstrip().endswith("?") and not PROPOSAL.match(sentence[0])) or len(sentence[0]) > LONGEST:
            continue
        yield from _in_sentence(content, sentence.span(), direct)


def _in_sentence(content: str, span: Span, direct: bool) -> Iterator[AdvicePoint]:
    """The points of one sentence, in its order."""
    end = span[0]
    found = sorted(
        ((hit.start(), cue, hit) for cue in cues() for hit in cue.found(content, *span)),
        key=lambda one: one[0],
    )
    any_found = False
    for report in own_reports(content[slice(*span)]) if OWN_WORD.search(content, *span) else ():
        any_found = True
        end = max(end, span[0] + report.acts[-1][1])
        yield from (AdvicePoint((a + span[0], b + span[0]), report.modality, report.who) for a, b in report.acts)
    for _, cue, hit in found:
        start, who = _start(content, span, hit)
        if start is None or start < end or _is_none(content, hit, who):
            continue
        stop = _stop(content, hit.end(), span[1])
        modality: Modality = (
            "should" if hit.groupdict().get("verb", "") and hit["verb"].lower() == "faudrait" else cue.modality
        )
        for part in _parts(content, start, stop, hit):
            any_found = True
            yield AdvicePoint(part, modality, who)
        end = stop
    after_colon = content[: span[0]].rstrip().endswith(":")
    if not any_found and (direct or after_colon or content[span[0] : span[0] + 1].isupper()):
        yield from _imperative(content, span)
    if not any_found and (direct or content[span[0] : span[0] + 1].isupper()):
        yield from _wish(content, span)


def _start(content: str, span: Span, hit: re.Match[str]) -> tuple[int | None, str]:
    """Where a point begins, and the words for who should act."""
    groups = hit.groupdict()
    if groups.get("own"):
        return hit.start("own"), ""
    if not groups.get("who"):
        return hit.start(), ""
    if hit.start("who") > hit.start():  # 'il faut que le premier ministre'
        who = _phrase(groups["who"], content[hit.end("who") :])
        return hit.start(), who
    words = groups["who"]
    cut = max(
        (
            m.end()
            for m in re.finditer(
                r"(?:[,:;«»“”\"—–(] ?|\b(?:que|qu['’]|et|mais|donc|alors|si|puisque|car|où)(?: |(?<=['’])))", words
            )
        ),
        default=0,
    )
    who = words[cut:].strip()
    aside = groups.get("aside") or ""
    if who and len(aside) > 1 and not BESIDE_SUBJECT.fullmatch(aside):
        return hit.start("modal"), who  # 'Ann Roe, qui préside le comité, | devrait agir'
    start = hit.start("who") + cut + len(words[cut:]) - len(words[cut:].lstrip())
    return (start, who) if who else (None, "")


def _phrase(who: str, after: str) -> str:
    """The noun phrase after 'il faut que', up to its verb, which ends in a form of the subjunctive."""
    words = f"{who}{after}".split()
    if words and words[0].lower() in (
        "il",
        "elle",
        "ils",
        "elles",
        "nous",
        "on",
        "vous",
        "ottawa",
        "québec",
        "washington",
    ):
        return words[0]
    kept = words[:2]
    if len(words) > 2 and (words[0].lower(), words[1].lower()) == ("le", "premier"):
        kept = words[:3]
    return " ".join(kept)


def _is_none(content: str, hit: re.Match[str], who: str) -> bool:
    """Whether a match gives no advice: the speaker's own duty, a plan, a clause without an actor."""
    if FIRST_PERSON.match(who):
        return True
    if hit.groupdict().get("who") and hit.start("who") == hit.start():
        first = re.split(r"['’ ]", who.lower())[0]
        if who.lower() in NO_ACTOR or first in ("qui", "que", "dont"):
            return True
    if IMPERSONAL.match(hit[0][hit[0].lower().find(who.lower()) :] if who else ""):
        return True
    act, modal = hit.groupdict().get("act"), hit.groupdict().get("modal") or ""
    foreseen = modal.lower().startswith("devrai") and act and FORESEEN.match(content, hit.start("act"))
    return bool(foreseen or (act and DUE.match(content, hit.start("act"))))


def _stop(content: str, at: int, end: int) -> int:
    """The end of a point: of its sentence, or where another clause begins."""
    cut = CUT.search(content, at, end)
    stop = cut.start() if cut else end
    return stop - (len(content[at:stop]) - len(content[at:stop].rstrip(" .;!,\u00a0"))) if stop > at else stop


def _parts(content: str, start: int, stop: int, hit: re.Match[str]) -> list[Span]:
    """The point, cut where a second act is joined to the first: 'doit éviter X | et laisser Y'."""
    if "act" not in hit.re.groupindex or not hit["act"]:
        return [(start, stop)]
    cuts = [joint.span() for joint in JOINED.finditer(content, hit.end(), stop)]
    edges = [start, *(edge for cut in cuts for edge in cut), stop]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 3]


def _wish(content: str, span: Span) -> Iterator[AdvicePoint]:
    """What should be done, as a wish: 'Que Washington lève ces droits', 'que les douanes restent ouvertes'."""
    found = WISH.match(content, *span)
    if (
        found is not None
        and not JUDGED.search(content, found.end(), span[1])
        and not NO_WISH.match(content, found.start("who"))
    ):
        who = _phrase("", content[found.start("who") : span[1]])
        yield AdvicePoint((found.start("wish"), _stop(content, found.end(), span[1])), "other", who)


def _imperative(content: str, span: Span) -> Iterator[AdvicePoint]:
    """The command that a sentence is: 'Cessons de reculer', 'N'attendez pas'."""
    found = IMPERATIVE.match(content[slice(*span)])
    if found is None or NO_IMPERATIVE.match(found["verb"]) or not (found["rest"] or found["to"]):
        return
    who = "nous" if found["verb"].lower().endswith("ons") else ""
    begin = span[0] + found.start("command")
    yield AdvicePoint((begin, _stop(content, span[0] + found.end("verb"), span[1])), "imperative", who)
