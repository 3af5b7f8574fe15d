"""Patterns of office holders and institutions in a text, and whether a mention is probably a subject."""

import re
from collections.abc import Iterator

from components.languages.fr.people import names
from components.languages.fr.people.institutions import OFFICIAL
from components.languages.fr.people.phrases import masculine
from components.languages.fr.people.roles import STOPS, role_before
from components.languages.fr.reporting import cues
from components.languages.register import key
from components.models import Span

OFFICE_HOLDER = re.compile(
    r"\b[Ll]e (?:président(?: américain| désigné| élu| des États-Unis)?|"
    r"premier ministre(?: canadien| du Canada| fédéral| désigné)?)\b"
    r"(?![ \u00a0](?:d[eu]s?\b|d['’]|ontarien|québécois|albertain|manitobain|britannique|français|mexicain|ukrainien|"
    r"néo-|terre-|saskatch|[A-ZÀ-Þ])|-)"
)
INSTITUTION = re.compile(
    r"\b(?=[lLMBbcCaAgUdDR])(?:[Ll][ea] |[Ll]['’])?(?:Maison-Blanche|[Bb]ureau du premier ministre|"
    r"[Cc]abinet du premier ministre|[Aa]dministration Trump|[Aa]dministration américaine|[Gg]ouvernement fédéral|"
    r"[Gg]ouvernement canadien|[Gg]ouvernement américain|[Dd]épartement d['’]État|Affaires mondiales Canada|"
    r"Banque du Canada|Réserve fédérale|Unifor)\b"
)
ADJECTIVE = (
    r"[a-zà-ÿ-]+(?:ien|ienne|iens|iennes|al|ale|ales|aux|ique|iques|ois|oise|oises|aire|aires|ain|aine|ains|aines|if|ive|"
    r"ifs|ives|ier|ière|iers|ières|eux|euse|euses|eur|eure|el|elle|els|elles|uni|unis|unies|indépendante?s?|mondiales|métropolitain|civique|rural|libre|vert)"
)
OF = (
    r"(?:(?:de la|du|des|de|pour la|pour le|pour|sur|aux|et du|et des|et de la|et de|et)[ \u00a0]|"
    r"(?:de l|d|et de l)['’][ \u00a0]?)"
)
PROPER = r"[A-ZÀ-Þ][\w&’'-]*"
ORGANISATION = re.compile(
    rf"(?<![\w@#-])(?P<first>[A-ZÀ-Þ][\w&-]*)(?:[ \u00a0]{ADJECTIVE}\b){{0,2}}"
    rf"(?:[ \u00a0]{OF}(?:[a-zà-ÿ][\w-]+|{PROPER})(?:[ \u00a0]{ADJECTIVE}\b)?|[ \u00a0]{PROPER})*"
)
BODY = re.compile(rf"(?<![\w-])(?P<noun>[a-zà-ÿ]+)[ \u00a0](?P<name>{PROPER}(?:[ \u00a0]{PROPER})*)")
FIRM = re.compile(
    r"(?P<noun>géant|constructeur|fabricant|entreprise|firme|société|compagnie|multinationale|chaîne|détaillant|avionneur|"
    r"organisation|groupe|coopérative|producteur|exploitant|transporteur)[ \u00a0]"
    r"(?:d[eu] (?:la |l['’])?[a-zà-ÿ-]+|(?!(?:d[eu]s?|à|en|aux?|et|sur|qui)\b)[a-zà-ÿ-]+)[ \u00a0]"
    rf"(?P<name>{PROPER}(?:[ \u00a0]{PROPER}){{0,3}})"
)  # 'le constructeur ferroviaire Roe', 'le géant de l'aluminium Roe'
SENDS = re.compile(
    r"\b(?:écrit|écrivait|publié|publie|envoyé|envoie|diffusé|diffuse|transmis|lettre|message|déclaration|rapport|"
    r"communiqué|note|vidéo|discours|décret|billet|Truth Social|réseaux sociaux)\b"
)
OPENING = re.compile(
    r"(?:^|[\n.?!:;,—–«»“”()]\s*)(?:[Ll]e|[Ll]a|[Ll]['’]|[Ss]on|[Ss]a|[Uu]ne?)\s?[a-zà-ÿ’'-]+(?: [a-zà-ÿ’'-]+){0,3}$"
)
MARKS = '\n.?!:;,—–"«»“”()'
MET = re.compile(
    r"\b(?:j['’]ai|nous avons|on a) (?:rencontré|croisé|joint|retrouvé|interrogé|revu|questionné|parlé (?:à|avec))"
    r"(?: [\wéè]+){0,4} ?$",
    re.I,
)  # whom the author met speaks next
CLAUSE_AFTER = frozenset(
    "que qu quand lorsque lorsqu si puisque car comme mais et ou donc où tandis alors parce".split()
)
BETWEEN_WORDS = re.compile(r"[^\w-]+")
DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd hui aussi toutefois soir matin".split()
)


def organisations_in(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The names of institutions, with their spans: those with a word of organisations, and 'la firme X'."""
    for found in ORGANISATION.finditer(text, start, end):
        span, words = found.span(), found[0]
        while " " in words and key(words.split()[0]) in names.words("openers"):
            span = span[0] + len(words) - len(words.split(" ", 1)[1]), span[1]
            words = words.split(" ", 1)[1]
        first = key(words.split()[0])
        if first in names.words("organisations") and first not in names.words("agreements"):
            yield span, words
    for name in names.firms(text):
        for found in re.finditer(rf"\b{re.escape(name)}\b", text[start:end]):
            yield (start + found.start(), start + found.end()), f"entreprise {name}"
    for found in OFFICIAL.finditer(text, start, end):
        yield found.span(), found[0]
    for found in BODY.finditer(text, start, end):
        if masculine(found["noun"]) in names.bodies():
            yield found.span("name"), found[0]
    for found in FIRM.finditer(text, start, end):
        if not names.is_given(found["name"]):
            yield found.span("name"), f"{found['noun']} {found['name']}"


def leads(text: str, start: int, end: int) -> int:
    """How likely a mention is a subject, from 0 to 2, by the words before it and before its role."""
    role = role_before(text, start)
    begin = text.rfind(role, 0, start) if role else start
    before = text[max(0, begin - 30) : begin].rstrip(" \u00a0")
    before = re.sub(
        r"(?:^|(?<=[^\w]))(?:[Ll]es?|[Ll]a|[Uu]ne?|[Ss]on|[Ss]a|[Ll]eur|[Cc]ette|[Cc]e|[Ll]['’])\s?$", "", before
    )
    before = before.rstrip(" \u00a0")
    if not before or before[-1] in MARKS or MET.search(text, max(0, begin - 60), begin):
        return 1
    if OPENING.search(before) and STOPS.isdisjoint(BETWEEN_WORDS.split(key(before))):
        return 1
    last = [word for word in BETWEEN_WORDS.split(before) if word]
    while last and last[-1].lower() in DAYS:
        last.pop()
    word = last[-1].lower() if last else ""
    if word in CLAUSE_AFTER:
        return 1
    return 2 if cues.is_cue(word) and _is_inverted(text, begin, word) else 0


def _is_inverted(text: str, at: int, cue: str) -> bool:
    """Whether a comma or quotation mark stands before the verb of saying that precedes a mention."""
    clause = text[max(0, at - 60) : at]
    before = clause[: clause.lower().rfind(cue)]
    return re.search(r"[,»”\"?!]\s*(?:[\w’'-]+\s+){0,3}$", before) is not None
