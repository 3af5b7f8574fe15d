"""Words that name the addressee of advice: staff, countries, institutions, pronouns."""

import re

CANADA, UNITED_STATES = "Canada", "United States"
PRESIDENT = "Donald Trump"
COUNTRIES: dict[str, str] = {"CA": CANADA, "US": UNITED_STATES}
STAFF = r"(?:équipe|entourage|conseillers|négociateurs)"
PRONOUN = re.compile(r"(?:il|elle|ils|elles|lui|leur|eux)$", re.I)
YOU = re.compile(r"(?:vous|votre|vos|tu)\b", re.I)
WE = re.compile(
    r"(?:nous|on|tous|tout le monde|notre (?:pays|province|gouvernement)|nos (?:dirigeants|élus|gouvernements)|"
    r"le pays)\b",
    re.I,
)
OUTLET = re.compile(
    r"(?:l[ae] |l[’'])?(?:Radio-Canada|Presse canadienne|Presse|Devoir|Journal de \w+|TVA|RDI|TFO|Soleil|Droit|"
    r"Acadie Nouvelle|CBC|CTV|Reuters|Globe and Mail)\b",
    re.I,
)
OURS = re.compile(r"\b(?:[Nn]ous|[Nn]otre|[Nn]os|[Oo]n)\b")
HOME = re.compile(r"\b(?:Canada|Canadiens|canadiens?|canadiennes?)\b")
OF_CANADA = re.compile(
    r"\b(?:[Cc]anad(?:a|iens?|iennes?)|Ottawa|[Qq]uébec(?:ois|oises?)?|Ontario|Alberta|Manitoba|Saskatchewan|"
    r"Colombie-Britannique|Nouveau-Brunswick|Nouvelle-Écosse|Montréal|[Pp]rovinc(?:es?|iale?s?))\b"
)
OF_UNITED_STATES = re.compile(r"\b(?:États-Unis|[Aa]méricain(?:e?s?)|Washington|Maison-Blanche)\b")
UNQUALIFIED = re.compile(
    r"(?:les |nos )?(?:gouvernements?|cabinet|parlementaires|députés|entreprises|exportateurs|manufacturiers|"
    r"détaillants|employeurs|pme)$"
)
OFFICE = re.compile(
    r"(?:le |la |les |l['’]|notre |son |sa )(?P<office>(?:ministre|maire|mairesse|gouverneure?|ambassadeur|"
    r"ambassadrice|ville|"
    r"municipalité|conseil|commission|comité|ministère|agence|banque|syndicat|entreprise)(?: [\w’'-]+){0,4})$",
    re.I,
)
PERSON = re.compile(r"\b[Ll]e (?:premier ministre|président)\b|\b[A-ZÀ-Þ][\w’'-]+\b")
PREMIER = re.compile(r"\bpremier ministre\b(?! (?:du Québec|québécois|ontarien|de l))", re.I)
PRESIDENCY = re.compile(r"\bprésident(?: américain| Trump)?\b(?! (?:d[eu]|élu))", re.I)
BODY = re.compile(r"(?!)(?P<name>)")  # addressees beyond the institutions below are not read in French
PEOPLE = re.compile(r"(?!)(?P<group>)(?P<place>)")
GROUPS = re.compile(r"\b(?:gouvernements|provinces|entreprises|premiers ministres|Canadiens|dirigeants)\b")
SAID_TO = re.compile(
    r"(?:conseille|recommande|demande|suggère|conseillé|recommandé|demandé|suggéré|message|appel|conseil)s?\s+"
    r"(?:à |au |aux |pour )((?:la |l['’])?[\w’'.]+(?: [A-ZÀ-Þ][\w’']+)*)"
)
PROVINCES: dict[str, str] = {
    "ontario": "Ontario",
    "alberta": "Alberta",
    "manitoba": "Manitoba",
    "saskatchewan": "Saskatchewan",
    "colombie-britannique": "British Columbia",
    "nouveau-brunswick": "New Brunswick",
    "nouvelle-écosse": "Nova Scotia",
    "québec": "Quebec",
}  # expressions for small letters
THE_PROVINCE = re.compile(r"(?:la|cette|notre|sa|leur) province$|le gouvernement provincial$", re.I)

# The first that fits the words in small letters names the institution; "" keeps the words as they are.
INSTITUTIONS: tuple[tuple[str, str], ...] = (
    (r"\bprovinces\b|\b(?:deux|tous les) (?:ordres de )?gouvernements?\b|^(?:les |nos "
        r")?gouvernements\b", "Canadian governments"),
    (r"\b(?:administration|gouvernement) (?:américaine?|trump)\b|^washington\b|\bmaison-blanche\b", "U.S. government"),
    (r"\bcongrès\b|\brépublicains\b", "U.S. Congress"),
    (r"\b(?:parlement|députés|parlementaires|chambre des communes|partis d.opposition)\b", "Parliament"),
    (r"\b(?:gouvernement (?:du québec|québécois|legault)|^(?:le |à )?québec)\b|^québec\b", "Government of Quebec"),
    *((rf"\bgouvernement (?:de l['’]|du |de la )?{said}\b|^(?:le |la |l['’])?{said}$", f"Government of {name}")
        for said, name in PROVINCES.items()),
    (r"\b(?:ottawa|fédéral|gouvernement|cabinet|libéraux)\b", "Government of Canada"),
    (r"\bpremiers ministres\b", "Premiers"),
    (r"\b(?:entreprises|exportateurs|manufacturiers|détaillants|employeurs|pme)\b", "Canadian businesses"),
    (r"\bcanada\b|\bcanadiens\b", CANADA),
    (r"\bétats-unis\b|\baméricains\b", UNITED_STATES),
    (rf"^(?:le |la |l['’])?(?:mexique|{'|'.join(PROVINCES)})\b", ""),
)  # fmt: skip
