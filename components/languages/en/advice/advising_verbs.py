"""The verbs and nouns of advising in a reporter's sentence, as expressions; their group `act` is what is advised."""

from components.languages.en.advice.clauses import VERB_FOLLOWERS, verbs_of
from components.languages.en.advice.measures import FIRM_IMPERATIVE, MEASURES, PUTS_FORWARD, WANTED, WAY_OUT
from components.languages.en.advice.rules import any_of
from components.models import Modality

LISTENER = r"(?P<who>(?!(?:for|against|that|to|about|on|upon|by|in|it|and|or|but)\b)[\w’'.\-]+(?: [\w’'.\-]+){0,9}?)"
NO_DETERMINER = r"(?<!\ba)(?<!\ban)(?<!\bthe)(?<!\bits)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bno)(?<!\bmore)"
# An infinitive, not a place or a receiver: in "wants the plant moved to Ohio" or "to the town" nothing is asked for.
DETERMINERS = r"(?:the|an?|its|his|her|their|our|this|that|these|those|every|each)\b"
ANSWERS = r"(?:comment|say(?! no)|discuss|explain|respond|elaborate|clarify|describe)\b"  # asked of a guest
TO_ACT = rf"(?P<act>(?:not )?to [“\"]?(?!{ANSWERS}|{DETERMINERS})(?-i:[a-z])\w*.*)"
NO_ADVICE = (
    r"(?:comment|questions?|help|more details|reaction|votes?|is|are|was|were|"
    r"(?:years|months|weeks|days|hours|decades)|"
    r"the (?:\w+ )?(?:side|defen[cs]e|plaintiffs?|prosecution)|"
    r"(?:an? )?(?:\w+ )?(?:mandate|majority)|(?:an? )?(?:snap |federal |early )?election)\b"
)
POINTS_BACK = (
    r"(?:both|it|that|this|these|those|them|one|some|all|either|neither|so)(?=\W*(?:$|[,;:.?!]| and\b| but\b))"
)
FOR_THING = rf"(?P<act>(?!{NO_ADVICE}|{POINTS_BACK}).+)"
URGES = (
    r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|implor(?:es?|ed|ing)|encourag(?:es?|ed|ing)|exhort(?:s|ed|ing)?|"
    r"press(?:es|ed|ing)?|plead(?:s|ed|ing)? with|beg(?:s|ged|ging)?|entreat(?:s|ed|ing)?|beseech(?:es|ed)?|"
    r"nudg(?:es?|ed|ing)|petition(?:s|ed|ing)?"
)
KNOWS = r"to (?:know|recall|remember|understand|believe|think|feel|hear|see|be able)\b"  # nobody is to act
COURT = r"(?:(?:an?|the|another) )?(?:[\w-]+ )?(?:judges?|courts?|jury|tribunal)\b"  # asked in a lawsuit
IN_COURT = r"(?:(?:an?|the|any|his|her|their) )?(?:\w+ )?(?:motion|bail|appeal|case|order|charges?|parole|injunction)\b"
OFFERED = r"\w+ing (?:a|the) (?:deal|meeting|call|truce|agreement)\b"  # an offer to the other side
CALLS = (
    r"call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|"
    r"argu(?:es?|ed|ing)|advocat(?:es?|ed|ing)|agitat(?:es?|ed|ing)"
)
VIRTUES = (
    r"(?:(?:more|greater|some|swift|quick|immediate|utmost|continued|national) )?"
    r"(?:caution|restraint|calm|patience|unity|"
    r"action|dialogue|diplomacy|prudence|speed|vigilance|moderation|resolve|compromise|flexibility|firmness|talks|"
    r"negotiations?|diversification|solidarity|de-escalation)\b"
)
RECOMMENDED = r"recommended|advised|urged|suggested|proposed|counsell?ed|advocated|favou?red|prescribed|championed"
SUBJUNCTIVE = rf"(?P<act>{LISTENER} (?:not )?(?:{'|'.join(sorted(verbs_of('plain')))})\b .+)"
STATES = frozenset(
    "accept agree appreciate become believe come consider depend expect find forget go know lack prefer remain think "
    "trust value view".split()
)  # also what is so: "a poll suggested that voters trust her"
CHANGE = (
    r"(?P<act>(?P<who>(?:(?!(?:could|would|might|may|can|will|should|must|was|were|is|are|ha[sd]|have|did|does|to|that|"
    r"who|which|\w+ed|\w+n[’']t)\b)[\w’'.\-]+ ){1,6}?)(?:not )?"
    rf"(?:{'|'.join(sorted(verbs_of('plain') - STATES))})\b .+)"
)  # a subjunctive after a verb that also reports facts
PLAIN_CHANGE = "|".join(sorted(verbs_of("plain") - STATES))
OF_ONE = (
    r"(?P<act>(?P<who>he|she|it|(?:the|his|her|its|their|this|each|every) "
    r"(?:(?!(?:could|would|might|may|can|will|should|must|to|\w+[sd])\b)[\w-]+ ){1,2}?) ?"
    rf"(?:not )?(?:{PLAIN_CHANGE})\b .+)"
)  # a subjunctive that is no indicative: 'he go', 'the province take over'
BY_BODY = (
    r"(?P<act>(?P<who>the (?:[\w-]+ )?(?:governments?|provinces?|states?|cit(?:y|ies)|towns?|boards?|banks?|"
    rf"compan(?:y|ies)|unions?|sides|countries|commission|committee|agency)) (?:not )?(?:{PLAIN_CHANGE})\b .+)"
)  # the same without 'that'
ADVISES = r"advis(?:es|ed|ing)|counsel(?:s|led|ling)|recommend(?:s|ed|ing)"
WARNS = r"warn(?:s|ed|ing)|caution(?:s|ed|ing)"

NAMED = (
    r"(?P<act>(?P<who>(?-i:[A-Z])[\w’'.-]*(?<!s)(?: (?-i:[A-Z])[\w’'.-]*(?<!s))?) (?:not )?"
    rf"(?!(?:put|cut|hit|split|bet|shut|rid|quit|set|let|spread|read|cost)\b)(?:{PLAIN_CHANGE})\b .+)"
)  # the same of a name: "Canada look"; what may be a past is left out
DEMANDS = r"(?:demand|insist)(?:s|ed|ing)?|(?:ask|request|recommend|suggest)(?:s|ed)|propos(?:es|ed)"  # without "that"

AM = r"is|are|was|were|been|am|[’']m|[’']re"
RULERS = (  # asked to act, they are lobbied; anybody else may be asked a favour
    r"(?:the )?(?:[\w’'.-]+ ){0,3}?(?:governments?|administration|Ottawa|Washington|Congress|cabinet|ministers?|"
    r"ministry|department|Parliament|Senate|White House|senators?|lawmakers|premiers?|governors?|president|"
    r"legislature|legislators|capitals|regulators?|commission|committee|agency)(?: of (?:the )?(?-i:[A-Z])[\w’'.-]+)?"
    r"(?: (?:and )?(?-i:[A-Z])[\w’'.-]+){0,3}"
)

# Who is wished to act: a name, a ruler, somebody pointed at. What follows is a verb that is hardly ever a noun.
ACTOR = (
    rf"(?P<who>(?-i:[A-Z])[\w’'.-]+(?: (?-i:[A-Z])[\w’'.-]+){{0,3}}|{RULERS}|us|them|him|her|everyone|everybody|"
    r"(?:the|its|his|her|their|our|both|all) (?:[\w-]+ ){0,2}?[\w-]+)"
)
# Who is wished to act where the verb is in the past: "would rather that the province waited", "wishes he would go".
SUBJECT = (
    r"(?P<who>(?:(?<=that )[\w-]+|(?:the|its|his|her|their|our|both|all|every)|(?-i:[A-Z])[\w’'.-]+|it|they|people)"
    r"(?: [\w’'.-]+){0,5}?)"
)
UNREAL = (
    r"(?:were|was|did|had|could|would|came|got|kept|left|paid|sold|bought|spent|took|made|gave|went|held|built|sent|"
    r"told|fought|stood|cut|put|(?-i:[a-z])\w+(?<!e)ed)"
)
ADVISED = (
    r"advised|urged|told|encouraged|counsell?ed|pressed|warned|implored|called (?:up)?on|exhorted|pushed|asked|lobbied|"
    r"reminded|begged"
)  # in the passive
ADVISER = r"(?P<adviser>[\w’'.\-]+(?: [\w’'.,\-]+){0,8}?)"
MESSAGE = (
    r"(?:message|advice|counsel|plea|prescription|recommendations?|bottom line|takeaway|recipe|appeal|suggestions?|"
    r"answer|solution|remedy|parting words?|piece of advice|words? of advice|tips?|ideas?|proposals?|demands?|fix|cure|"
    r"guidance|rule|instructions?|two cents)"
)
ASK = rf"(?:{MESSAGE}|asks?|requests?|wish(?:es)?|preference)"
PLAIN = "|".join(sorted(verbs_of("plain")))
DONE = (  # how something is wished to be: "gone by spring", "lifted"
    r"(?:gone|done|cut|rewritten|withdrawn|paid|(?-i:[a-z])\w*(?<!e)ed)"
    r"(?=[.,;:]|$| (?:before|by|as|at|in|on|from|until|when|now|and|within|this|next|once|altogether|entirely|"
    r"back|off)\b)"
)
THING = r"(?:it|them|that|those|the|its|his|her|their|all|every|(?-i:[A-Z])[\w’'-]+)"
WISHED = (  # a thing wished for by a day, or rather than another: "compensation before the vote", "talks, not tariffs"
    r"(?:an? |the |its |his |her |their |more |some )?(?:[\w’'-]+ ){1,8}?"
    r"(?:before|by|within|until|instead of|rather than)"
    r" (?!(?:the )?(?:way|time|far|law|name)\b).+"
)
BASE_FORMS = "|".join(sorted(verbs_of("plain") | verbs_of("ambiguous")))
WISH = rf"(?P<act>{LISTENER} (?:not )?(?:{BASE_FORMS})\b .+)"  # a subjunctive after a verb that reports no facts
IMPERATIVE = rf"(?:don[’']t |do not |never |let[’']s |let |first,? |please,? )?(?:{BASE_FORMS})\b"
MORE_OF = (
    r"(?:more|greater|less|better|fewer|stronger|faster|patience|restraint|calm|clarity|flexibility)\b"
    r"[^,.;:“”\"]{0,60}?"
)
FROM_WHOM = (
    r"(?P<who>(?:the )?[\w.’'-]+(?: [\w.’'-]+){0,3}?)"
    r"(?=[,.;:]*(?:$|\s(?:to|in|on|over|before|and|as|at|for|when|while|if)\b|[,;:]|\.$))"
)
# The modality, and the verb with its object and what is advised. "asked" and "wanted" are not here: as often as advice
# they report something that is over.
VERBS: tuple[tuple[Modality, str], ...] = (
    ("urge", rf"(?:{ADVISED}) (?:on \w+ )?by {ADVISER} {TO_ACT}"),
    ("recommend", rf"{ASK}(?: (?:to|for) {LISTENER})?(?:, [^:;.,“”\"]{{3,60}})?: [“\"]?(?P<act>(?:{IMPERATIVE}).+)"),
    (
        "recommend",
        rf"{ASK}(?: (?:to|for) {LISTENER})? (?:is|was|remains|fits|comes|came|boils|boiled|amounts) "
        rf"[^:;.,“”\"]{{2,40}}: [“\"]?(?P<act>(?:{IMPERATIVE}).+)",
    ),
    ("recommend", rf"(?:{PUTS_FORWARD}) {WAY_OUT}[“\"]?(?P<act>{FIRM_IMPERATIVE}.+)"),
    (
        "recommend",
        r"(?<!has )(?<!have )(?<!had )(?:(?:suggest|recommend|favou?r|advocat)(?:s|es|ed)|proposes) "
        rf"(?P<act>{MEASURES}(?!: {FIRM_IMPERATIVE}).*)",
    ),
    ("urge", rf"(?:would (?:prefer|favou?r|like)|prefer(?:s|red)) (?P<act>{MEASURES}.*)"),
    ("other", rf"wants? (?P<act>{WANTED}.*)"),
    ("urge", rf"petition(?:s|ed) (?P<who>{RULERS}) (?P<act>for (?:an?|the|more) .+)"),
    (
        "recommend",
        r"(?:sees?|saw) (?:some |much |great |real |clear )?(?:merit|virtue|wisdom|sense) in "
        r"(?P<act>(?:an?|both|more|\w+ing) .+)",
    ),
    ("urge", rf"would (?:much )?prefer that {WISH}"),
    (
        "urge",
        rf"(?:would|[’']d) (?:much )?(?:rather|sooner|prefer to) see (?P<act>(?:an? )?(?:[\w’'-]+ ){{1,5}}?{DONE}.*)",
    ),
    ("recommend", rf"{ASK}(?: (?:to|for) [^,.;:“”\"]{{2,50}}?)?,? (?:namely|in particular) that {WISH}"),
    (
        "recommend",
        r"recommendations?(?: (?:to|for) [^,.;:“”\"]{2,50}?)?, (?:among them|including|chief among them|such as) "
        r"(?P<act>(?:an?|the|more|two|three) .+)",
    ),
    ("urge", rf"(?:urg(?:e|es|ed|ing)|(?:{CALLS}) for|demand(?:s|ed|ing)?) (?P<act>{MORE_OF}) from {FROM_WHOM}"),
    ("urge", rf"(?:{URGES}|appeal(?:s|ed|ing)? to|prod(?:s|ded|ding)?|push(?:es|ed|ing)?) {LISTENER} {TO_ACT}"),
    ("urge", rf"(?:call|plea|appeal|case)s? for {LISTENER} {TO_ACT}"),
    ("recommend", rf"would (?:\w+ )?(?:advise|counsel|tell) {LISTENER} {TO_ACT}"),
    ("urge", rf"would (?:like|prefer) (?:to see )?{LISTENER}{NO_DETERMINER} (?P<act>(?:to )?(?:{BASE_FORMS})\b.*)"),
    ("other", rf"argu(?:es|ed) (?P<act>against (?!{IN_COURT}).+)"),
    ("needs", rf"(?:sees?|saw|perceives?) (?:a|an|the) (?:[\w-]+ )?need for {LISTENER} {TO_ACT}"),
    ("urge", rf"(?:urg|counsel|advis|preach|recommend|advocat)(?:l?(?:ed|ing)|e?s) (?P<act>{VIRTUES}.*)"),
    (
        "recommend",
        r"(?:advocat(?:es?|ed|ing)|in favou?r of|favou?r(?:s|ed)|recommend(?:s|ed))(?: (?:include|are|is)s?)?"
        r" (?P<act>\w+ing .+)",
    ),
    ("urge", rf"(?:{CALLS}) for {FOR_THING}"),
    ("recommend", rf"(?:{ADVISES}|recommend|propos(?:es?|ed|ing)) that {WISH}"),
    ("recommend", rf"(?<!have )(?<!has )(?<!who )(?:suggested|moved) that {CHANGE}"),
    ("recommend", rf"(?:suggest|propose)(?:s|d|ed|ing)? that {OF_ONE}"),
    ("recommend", rf"(?:suggest|propose)(?:s|d|ed|ing)? {BY_BODY}"),
    ("recommend", rf"(?:suggest|propose)(?:s|d|ed|ing)? {NAMED}"),
    ("urge", rf"(?:demand|insist)(?:s|ed|ing)? {NAMED}"),
    ("urge", rf"(?:{DEMANDS}) {BY_BODY}"),
    ("urge", rf"(?:{DEMANDS}) (?P<act>{SUBJECT} (?:not )?(?<!to )be (?:\w+ly )?\w+(?:ed|en|wn|ft|ut|ld|id)\b.*)"),
    ("recommend", rf"(?:(?<=\bwe )|(?<=\bI ))(?:recommend|advise|propose|suggest|urge|ask) that {SUBJUNCTIVE}"),
    ("recommend", rf"(?:{ADVISES}) (?:that )?{LISTENER} {TO_ACT}"),
    ("recommend", rf"(?:{ADVISES}) (?:{LISTENER} )??(?P<act>against .+)"),
    ("other", rf"(?:{WARNS}) (?:{LISTENER} )??(?P<act>(?:against|not to) .+)"),
    (
        "urge",
        r"(?:urg(?:es|ed|ing)|insist(?:s|ed|ing)|demand(?:s|ed|ing)|ask(?:s|ed|ing)?|request(?:s|ed|ing)) "
        rf"that {SUBJUNCTIVE}",
    ),
    ("other", rf"propos(?:es|ed|ing)(?: (?:include|are|is))? (?P<act>(?!{OFFERED})\w+ing .+)"),
    ("other", rf"(?:has|have|had) (?:\w+ly |also )?asked {LISTENER} {TO_ACT}"),
    ("other", rf"(?:has|have|had) asked (?:{LISTENER} (?=for ))?(?P<act>for (?!comment|{POINTS_BACK}).+)"),
    ("other", rf"asked (?P<who>{RULERS}) {TO_ACT}"),
    (
        "other",
        rf"asked (?P<who>{RULERS}) (?P<act>for (?!comment|an? (?:moment|minute|word)\b|{POINTS_BACK}|{NO_ADVICE}).+)",
    ),
    (
        "other",
        rf"(?:is|are|was|were|been|am|[’']m|[’']re) asking (?:{LISTENER} (?=to ))?(?P<act>(?:for|to) (?!comment).+)",
    ),
    (
        "other",
        rf"(?:{AM}) asking (?P<who>{RULERS}) (?P<act>for (?!comment|{POINTS_BACK}|{NO_ADVICE}).+)",
    ),
    ("other", rf"wants? (?!to\b|{COURT})(?:the )?{LISTENER} (?!{KNOWS}){TO_ACT}"),
    (
        "other",
        rf"(?:wants?(?: to see)?|would (?:still |also )?like(?: to see)?) "
        rf"(?P<act>{THING} (?:[\w’'-]+ ){{0,5}}?{DONE}.*)",
    ),
    ("other", rf"(?:wants?|would (?:still |also )?(?:like|prefer)) (?P<act>(?!to\b|to see\b|{COURT}){WISHED})"),
    (
        "urge",
        r"(?:makes?|made|making|build(?:s|ing)?|built|press(?:es|ed)|issu(?:es|ed)|renew(?:s|ed)) "
        r"(?:a|the|its|his|her|an(?= (?:\w+ )?(?:plea|appeal))) "
        rf"(?:\w+ )?(?:case|argument|plea|appeal|pitch) for {FOR_THING}",
    ),
    (
        "urge",
        r"(?:(?:would|[’']d) (?:still |much |also |instead |\w+ly )?have|"
        r"(?:would|[’']d) (?:much )?(?:rather|sooner)(?: have| see| that)?) "
        rf"(?P<act>{ACTOR}(?<! to)(?<!power)(?<!right)(?<!authority)(?<!chance)(?<!ability)(?<!time) "
        rf"(?!(?:believe|think|agree|accept)\b)(?:(?:{PLAIN})\b|(?:{BASE_FORMS}) "
        rf"(?:{any_of(VERB_FOLLOWERS)})\b).*)",
    ),
    ("other", rf"(?:would|[’']d) (?:much )?(?:rather|sooner) (?:that )?(?P<act>{SUBJECT} {UNREAL}\b.*)"),
    ("other", rf"wish(?:es|ed)? (?:that )?(?P<act>{SUBJECT} would (?!be\b|have\b|know\b)\w.*)"),
    ("urge", rf"would (?:still|also|very much) like {LISTENER} {TO_ACT}"),
    ("recommend", rf"{ASK} (?:is|was|would be) that {SUBJUNCTIVE}"),
    ("recommend", rf"{ASK}(?: (?:to|for) {LISTENER})? (?:is|was|would be)(?: that)? {TO_ACT}"),
    (
        "recommend",
        r"(?:recommends|recommended|advocates|advocated|prescribes|prescribed) "
        rf"(?P<act>(?!{WAY_OUT}{FIRM_IMPERATIVE})(?:an?|the) .+)",
    ),
    (
        "recommend",
        r"(?:recommend|propos|urg|advis|suggest|advocat)(?:e?s|ed) (?P<act>(?:two|three|four|five|six|several) "
        r"(?:[\w-]+ ){0,2}?(?:things|steps|measures|moves|actions|changes|reforms)\b.+)",
    ),
    ("other", rf"warnings?(?: to {LISTENER})? (?:is|was) (?P<act>not to .+)"),
    ("recommend", rf"{ASK} (?:is|was) for (?P<act>(?:an?|the) .+)"),
    ("other", rf"(?:tells|is telling|are telling) {LISTENER} {TO_ACT}"),
)
BEGINS = (
    r"\b(?:urg|call|press|push|implor|encourag|exhort|plead|advi[cs]|counsel|recommend|prescript|propos|moved|insist|demand|warn|caution|"
    rf"(?:{AM}) asking|want|told (?:on \w+ )?by|messag|bottom line|takeaway|recipe|appeal|suggest|issu|renew|"
    r"answer|solution|remedy|parting word|lobb|argu|advocat|agitat|prod|plea|case|would (?:like|prefer)|"
    r"tip|idea|proposal|fix|cure|guidance|rule|instruction|two cents|beg|entreat|beseech|nudg|petition|mak|made|"
    r"build|built|"
    r"see|saw|perceive|(?:has|have|had) (?:\w+ly |also )?asked|preach|in favou?r|favou?r|"
    r"reminded by|begged|piece|ask|request|"
    r"would (?:still|also|very|much|have|rather|sooner|advise|counsel|tell|instead|\w+ly)|prefer|"
    r"offer|outlin|sketch|float|pitch|(?:sets?|lays?|laid) out|puts? forward|"
    r"wish|preference|prescrib|tells|(?:is|are) telling|"
    r"[’']d (?:much )?(?:rather|sooner)|[’']d (?:also |still |instead |\w+ly )?have)"
)  # the beginning of every verb above
