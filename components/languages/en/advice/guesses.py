"""Subject, modal verb and predicate of a clause -> whether it guesses, foresees or states a rule and advises nothing.

"The ruling should come on Friday", "they must be tired", "importers must pay the duty", "the bill needs 60 votes".
"""

import re

from components.lexicons import tree
from components.models import Modality

FIGURES = r"""growth|inflation|unemployment|employment|sales|exports|imports|shipments|output|demand|supply|revenues?|
profits?|earnings|gdp|economy|dollar|loonie|volumes?|traffic|yields?|markets?|activity|consumption""".replace("\n", "")
MOVES = r"""slow|rise|fall|grow|ease|climb|drop|recover|rebound|improve|shrink|decline|pick|stay|remain|average|reach|
level|stabili[sz]e|return|hover|cool|slip|drift|moderate|bounce|benefit""".replace("\n", "")
NEWS = (
    r"(?:ruling|decision|announcement|verdict|results?|news|data|answers?|details|word|report|figures|deliver(?:y|ies))"
)
WHEN = (
    r"(?:by|within|before|soon|shortly|next|this|later|early|any|some ?time|after|tomorrow|today|tonight|"
    r"(?:on|at|in|around) (?:(?:time|noon|dawn|midnight|a|the (?:spring|summer|fall|autumn|winter))\b|\d|\w+day\b|"
    r"(?-i:[A-Z])\w+))"
)
ACTOR = (
    r"(?!.*\b(?:we|you|he|she|they|canad\w+|ottawa|washington|governments?|premiers?|ministers?|firms|companies) "
    r"should)"
)
FORESEEN = re.compile(
    rf"(?:^|.*[ ’'])(?:{FIGURES})(?: \w+){{0,4}} should (?:\w+ly |also |then )?(?:{MOVES})\b|"
    rf"(?:^|.* ){NEWS}(?: \w+){{0,4}} should (?:\w+ly |also )?(?:come|arrive|follow|be (?:out|known|in))\b|"
    rf"{ACTOR}.* should (?:\w+ly |also )?(?:arrive|be (?:ready|available|known|back|online|operational|finished|"
    r"open|over|done|through|running|clear)) "
    rf"(?:\w+ )?{WHEN}|"
    r"(?:we|you|they|everyone|everybody) should (?:\w+ly |also |then |all )?"
    r"(?:(?:know|hear|learn|find out)(?: more| back| something| for sure)?|"
    rf"have (?:an? |the |more |some |our |your )?(?:answers?|word|results?|news|clarity|numbers|figures)) {WHEN}|"
    r"it should be (?:fine|okay|all right|over|sunny|dry|warm|cool|warmer|cooler|close|fun|obvious|enough)\b|"
    r"there should(?: still| also)? be (?:enough|plenty|ample|little|few|no (?:\w+ )?(?:problems?|issues?|doubt|change|"
    r"effects?|impact|delays?|disruptions?))\b|"
    r"(?:that|this) should (?:\w+ly |also )?(?:tell|give|send|suffice|remind|help)\b|"
    r"(?:that|this|it|which) should (?:\w+ly |also )?(?:worry|concern|alarm|frighten|shock|scare)\b",
    re.I,
)
SUPPOSED = re.compile(
    r".* must (?:\w+ly |also |all )?"
    r"(?:(?:feel|seem|sound|wonder|love|hate)\b(?! (?:the|safe|secure|heard|free|that)\b)|"
    r"be (?:so |very |really |pretty )?(?:tired|exhausted|proud|crazy|mad|nuts|thrilled|frustrating|nervous|scared|"
    r"afraid|worried|happy|glad|sick|desperate|terrified|nice|tough|difficult|devastating|dreaming|laughing|smiling|"
    r"frightening|wondering|thinking)\b)|"
    r"it must be (?:\w+ly )?\w+ (?:for (?:\w+ ){1,3})?to\b",
    re.I,
)
PAPERS = r"(?:permits?|licen[cs]es?|visas?|passports?|votes|signatures?|majority|approval|degrees?)(?= |\W*$)"
REQUIRED = re.compile(
    rf".* (?:needs?|ha(?:s|ve) to have|must have) (?:an? |the |at least |only )?(?:[\w’'.-]+ ){{0,3}}?{PAPERS}|"
    r".* (?:needs? to|must|ha(?:s|ve) to|[’']ll have to|will have to) (?:first |also |still |then )?be (?:first )?"
    r"(?:approved|ratified|passed|confirmed|endorsed|signed off)(?: first)? (?:by|in|on)\b",
    re.I,
)


def guesses(subject: str, modal: str, predicate: str, modality: Modality) -> bool:
    """Whether a clause tells what is likely, supposed or required by a rule, rather than what should be done."""
    clause = f"{subject} {modal}{predicate}"
    looks = {"should": (FORESEEN,), "must": (SUPPOSED, REQUIRED), "needs": (REQUIRED,)}.get(modality, ())
    return any(look.match(clause) for look in looks) or _law(subject, predicate, modality)


def _law(subject: str, predicate: str, modality: Modality) -> bool:
    """Whether a modal verb states a law or a fact rather than advice: "importers must pay the duty"."""
    last = (re.findall(r"[\w-]+", subject.lower()) or [""])[-1]
    verb = re.match(r"\s*(?:\w+ly )?(\w+)", predicate)
    bound = tree("en/advice")["laws"]
    who = bound["things"] if modality in ("should", "recommend") else f"{bound['people']} {bound['things']}"
    return last in who.split() and not (verb and verb[1] == "be")
