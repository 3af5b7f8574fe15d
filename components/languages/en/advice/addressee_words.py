"""Words that name the addressee of advice: staff, countries, institutions, pronouns."""

import re

from components.languages.en.regions import ANY_PROVINCE
from components.languages.en.regions import PROVINCES as NAMES_OF_PROVINCES

CANADA, UNITED_STATES = "Canada", "United States"
PRESIDENT = "Donald Trump"
COUNTRIES: dict[str, str] = {"CA": CANADA, "US": UNITED_STATES}

STAFF = r"(?:people|staff|staffers|team|office|advis[eo]rs|aides|camp|officials|negotiators|inner circle)"
PRONOUN = re.compile(r"(?:he|she|they|him|her|them|it)$", re.I)
YOU = re.compile(r"(?:you|your)\b", re.I)
WE = re.compile(
    r"(?:we|us|ourselves|all of us|everyone|everybody|(?:this|the|our) (?:country|nation)|our (?:leaders|politicians))"
    r"\b",
    re.I,
)
OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ourselves)\b")
HOME = re.compile(r"\b(?:Canada|Canadians)\b")
OF_CANADA = re.compile(
    rf"\b(?:Canad(?:a|ians?)|Ottawa|{ANY_PROVINCE}|Toronto|Vancouver|Montr[eé]al|Calgary|[Pp]remiers?|"
    r"[Pp]rovinc(?:es?|ial))\b|\bB\.C\."
)
OF_UNITED_STATES = re.compile(
    r"\bU\.S\.|\b(?:United States|America(?:ns?)?|Washington|Congress|White House|Republicans?|Democrat(?:s|ic)?|GOP)\b"
)
UNQUALIFIED = re.compile(
    r"(?:both|the two|our two) \w+$|"
    r"(?:the |our |all |these )*(?:governments?|levels of government|cabinet|lawmakers|parties|party leaders|business|"
    r"businesses|companies|firms|employers|exporters|manufacturers|retailers)$"
)
OFFICE = re.compile(
    r"(?:the|our|his|her|their) (?P<office>(?:[\w-]+ ){0,2}?"
    r"(?:minister|premier|governor|mayor|ambassador|negotiators?|board|council|commission|committee|ministers|mayors|governors|senators|department|ministry|agency|bank|union|company))$",
    re.I,
)
PERSON = re.compile(r"\b[Tt]he (?:\w+ ){0,2}?(?:prime minister|PM|president)\b|\b[A-Z][\w’'-]+\b")
PREMIER = re.compile(r"\b(?:prime minister|PM)\b", re.I)
PRESIDENCY = re.compile(r"\bpresident(?!-elect)\b(?! of)", re.I)
GROUPS = re.compile(
    rf"(?<![\w.])[\w.]+(?: [A-Z]\w+)?[’']s? {STAFF}\b|"
    r"\b(?:governments|lawmakers|premiers|Canadians|businesses|Liberals|leaders)\b"
)
# Who is told for the public: 'told CBC Radio', 'told the Harbour Ledger'.
OUTLET_NAME = (
    r"(?:[A-Z][\w.&’'-]+ ){0,4}(?:Radio|News|TV|Television|Ledger|Times|Post|Star|Press|Journal|Gazette|Herald|Tribune|"
    r"Globe|Sun|Courier|Chronicle|Record|Network|Magazine|Weekly|Daily|Reuters|Bloomberg|CBC|CNN|NPR|CTV|BBC|AFP|AP)\b"
)
OUTLET = re.compile(rf"(?:the )?{OUTLET_NAME}", re.I)
SAID_TO = re.compile(
    r"(?:urg(?:ed|es|ing)|told|tells|advis(?:ed|es|ing)|reminded|warned|"
    r"(?:message|advice|counsel|word|plea|appeal) (?:to|for)|recall of)\s+"
    rf"(?!(?:the )?{OUTLET_NAME})((?:the |all )?[\w’'.]+(?: [A-Z][\w’']+)*(?: minister)?)"
)
PROVINCES: dict[str, str] = {said.lower(): name for said, name in NAMES_OF_PROVINCES.items()} | {
    r"b\.c\.": "British Columbia"
}  # expressions for small letters
THE_PROVINCE = re.compile(r"(?:the|this|our|my|his|her|their) (?:province|provincial government)$", re.I)

# Whoever else should act, named by a noun for people or a body: "residents", "refiners in Sarnia".
PEOPLE = re.compile(
    r"(?:the |our |all |these |many |both |local |most |more )*(?P<group>(?:[\w’'.-]+ ){0,3}?"
    r"(?!(?:numbers|orders|others|powers|papers|borders|factors|sectors|matters|offers|answers|quarters|letters|rivers|"
    r"barriers|figures|centers|prices|documents|agreements|statements|payments|investments|events|talents|accounts|"
    r"amounts|comments|moments|parents’)\b)"
    r"(?:\w*(?:ers|ors|ists|ians|ants|agents|residents|presidents|officials|crews|people|men|women)|mills|firms|"
    r"unions|cities|towns|communities|families|parents|mayors|ministers|universities|nations|states|agencies|banks|"
    r"allies|politicians|citizens|voters|utilities|ports|shops|plants|airlines|railways))"
    r"(?P<place> (?:in|of|from|on both sides of) (?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*)?$"
)
BODY = re.compile(r"(?:[Tt]he )?(?P<name>(?:[A-Z][\w’'&.-]+ (?:of |for |and |the |on )*)+[A-Z][\w’'&.-]+)$")
# The first that fits the words in small letters names the institution; "" keeps the words as they are.
INSTITUTIONS: tuple[tuple[str, str], ...] = (
    (r"\b(?:(?:both|the two|our two) (?:governments|capitals|countries|nations|sides)|(?:governments|leaders) "
        r"(?:of|on|in) (?:both|the two) (?:countries|nations|sides|capitals)|"
        r"ottawa and washington|washington and ottawa)\b", "Canadian and U.S. governments"),
    (r"\bgovernments of (?:the united states|the u\.s\.|canada) and\b", "Canadian and U.S. governments"),
    (r"\b(?:canada[’']s|canadian|all|these|federal and provincial|provincial and federal) governments\b",
        "Canadian governments"),
    (r"^(?:our )?governments\b|levels of government", "Canadian governments"),
    (r"\b(?:trump|u\.s\.|american|biden)(?:[’']s)? (?:administration|government)\b", "U.S. government"),
    (r"^(?:the )?white house$", "White House"),
    (r"^(?:the )?(?:administration|white house)\b|^washington\b", "U.S. government"),
    (r"\b(?:federal )?government in washington\b|\bbiden administration\b", "U.S. government"),
    (r"^victoria\b", "Government of British Columbia"),
    (r"^queen[’']s park\b", "Government of Ontario"),
    (r"^edmonton\b", "Government of Alberta"),
    (r"\b(?:congress|u\.s\. (?:senate|house)|republicans|american lawmakers)\b", "U.S. Congress"),
    (r"\b(?:parliament|parliamentarians|lawmakers|mps|the house of commons|members of parliament)\b", "Parliament"),
    (r"\b(?:all|opposition) parties\b|\bparty leaders\b", "Parliament"),
    (r"\b(?:ottawa|the feds|team canada)\b", "Government of Canada"),
    (r"\bcanad(?:a[’']s|ian) (?:negotiators|leaders|politicians|officials)\b", "Government of Canada"),
    *((rf"\b{said}(?: and labrador)?(?:[’']s)? government\b|\bgovernment of {said}|^{said}(?: and labrador)?$",
        f"Government of {name}")
        for said, name in PROVINCES.items()),
    (r"\b(?:government|cabinet|the liberals)\b", "Government of Canada"),
    (r"\bpremiers\b", "Premiers"),
    (r"\bprovinces\b", "Provinces"),
    (r"\b(?:american|u\.s\.) (?:businesses|companies|firms|employers|exporters|manufacturers|retailers)\b", ""),
    (r"\b(?:business|businesses|companies|firms|employers|exporters|manufacturers|retailers)\b", "Canadian businesses"),
    (r"\bcanada\b(?![’']s)|\bcanadians\b", CANADA),
    (r"\b(?:u\.s\.|american) side\b", UNITED_STATES),
    (r"\bcanadian side\b", CANADA),
    (r"\b(?:the united states|the u\.s\.|america|americans)\b", UNITED_STATES),
    (rf"^(?:mexico|{'|'.join(PROVINCES)})\b", ""),
)  # fmt: skip
