"""A reporter's sentence -> the advice that it reports with a verb of advising: "the union urged Ottawa to act"."""

import re
from collections.abc import Iterator

from components.languages.en.advice.clauses import CUT, VERB_FOLLOWERS, further_verbs, trimmed, verbs_of
from components.languages.en.advice.measures import (
    FIRM_IMPERATIVE,
    MEASURES,
    PAPER_BY,
    PUTS_FORWARD,
    SHOWS,
    WANTED,
    WAY_OUT,
)
from components.languages.en.advice.points import LONGEST_SENTENCE
from components.languages.en.advice.rules import any_of
from components.languages.en.media import CARRIES, MEDIA
from components.languages.results import ReportedAdvice
from components.models import Modality, Span

LISTENER = r"(?P<who>(?!(?:for|against|that|to|about|on|upon|by|in|it|and|or|but)\b)[\w’'.\-]+(?: [\w’'.\-]+){0,9}?)"
NO_DETERMINER = r"(?<!\ba)(?<!\ban)(?<!\bthe)(?<!\bits)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bno)(?<!\bmore)"
# An infinitive, not a place or a receiver: in "wants the plant moved to Ohio" or "to the town" nothing is asked for.
DETERMINERS = r"(?:the|an?|its|his|her|their|our|this|that|these|those|every|each)\b"
ANSWERS = r"(?:comment|say|discuss|explain|respond|elaborate|clarify|describe)\b"  # asked of a guest
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
POSSESSOR = re.compile(
    r"(?P<adviser>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+(?=[’']s?\b)|"
    r"\b[Tt]he (?:[\w.-]+ ){0,2}[\w.-]+(?=[’']s?\b))[’']?s? (?:[\w-]+ ){0,2}$"
)
PASSIVE = re.compile(
    r"(?<![^\s,;:“”\"])(?P<who>[^\s,;:“”\"]+(?: [^\s,;:“”\"]+){0,4}),? "
    r"(?:is|are|was|were|(?:has|have|had) (?:\w+ )?been|be|being)"
    r"(?: being| also| again| repeatedly| now){0,4}\s*$"
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
        rf"(?:(?!(?:believe|think|agree|accept)\b)(?:{PLAIN})\b|(?:{BASE_FORMS}) "
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
EXPRESSIONS = tuple(
    (modality, re.compile(rf"(?:(?<![\w-])|(?=[’']d ))(?:{verb})", re.I | re.S)) for modality, verb in VERBS
)
# "amid calls for talks", "a leading advocate for trade": nouns, unless somebody has them ("the union's call for").
NOUNS = re.compile(r"(?:calls?|push|press|demands?|advocates?|appeals?|pleas?|cases?)\b", re.I)
BEFORE_NOUN = re.compile(
    r"\b(?:an?|the|amid|despite|with|any|no|of|by|those|these|such|more|many|growing|repeated|recent|previous|new|"
    r"leading|strong|vocal|zealous|fierce|longtime|tireless|outspoken|staunch|passionate|\w+[’']) $",
    re.I,
)
ISSUES = re.compile(
    r"\b(?:sound|issu|renew|repeat|reiterat|join|mak|made|led|deliver)\w* (?:an?|the|this) (?:\w+ )?$", re.I
)  # "the union renewed the | call for talks"
BARE = re.compile(r"(?:call|push|press|demand|advocate|appeal|plead|lobby|beg)\b", re.I)
BEFORE_BARE = re.compile(
    r"(?:\b(?:to|will|would|should|must|may|can|could|might|do|did|not|we|they|I|you|who|that|and|or|also|people|men|"
    r"women)|s|ly|n[’']t|[\"”,]) $",
    re.I,
)  # what stands before the verb: an auxiliary or a subject in the plural
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
OWNED = re.compile(rf"{ASK}\b", re.I)
MESSAGES = re.compile(rf"{MESSAGE}\b[^:]*:", re.I)
WOULD = re.compile(r"would\b|[’']d\b", re.I)
SHOWING = re.compile(r"suggest|favo", re.I)
IS_MEASURE = re.compile(MEASURES)
VERB_START = re.compile(BEGINS, re.I)
VERB_START_LOWER = re.compile(BEGINS)  # on text in lower case this is much faster
LISTED = re.compile(
    r"\b(?:two|three|four|five|six|several|a few|some|these|the following) (?:[\w-]+ ){0,2}?"
    rf"(?:things|steps|measures|moves|actions|points|changes): (?=(?-i:[a-z])|(?:{IMPERATIVE}))",
    re.I,
)  # "do three things: | keep the levy, lend to the mills"
FURTHER_ADVICE = re.compile(r",? and (?:for|against|not to|to)\b|,? (?:and|while) (?=\w+ing\b)", re.I)
NOT_ADVISED_AFTER = re.compile(
    r"\b(?:to|not|never|would|will|could|may|might|if|n[’']t|whether (?:he|she|they|it))\s*$", re.I
)
WROTE_TO = re.compile(
    r"\b(?:wr(?:ote|itten|ites)|phoned|petition\w*|lett(?:er|ers)|flew|flown|travel\w*|came|met|rose|used)\b"
    r"[^.;]{1,80}\bto\s*$",
    re.I,
)  # what is done in order to ask: "has written to the minister to | ask that ..."
PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been)(?: being)?\s*$", re.I)
HOLDS = re.compile(r"\b(?:has|have|had|offer\w*|gives?|gave|br(?:ings?|ought)|share[sd]?|with)(?: \w+){0,3} $", re.I)
# Two constructions in which the adviser stands beside what is advised: "calm was urged by A", "what A asks of B is to".
STARTS_WITH_VERB = re.compile(IMPERATIVE, re.I)
THING_ADVISED = re.compile(
    rf"(?<![\w’'-])(?P<act>(?:[\w’'-]+ ){{1,9}}?)"
    rf"(?:is|are|was|were|(?:has|have|had) been)(?: being| also)? (?P<verb>{RECOMMENDED})"
    r" by (?P<adviser>[\w’'.\-]+(?: [A-Z][\w’'.\-]*| of| the| for)*?)"
    r"(?=[,.;:]|$| (?:in|on|at|last|this|who|as|after|when)\b)"
)
ACT_WAS_ADVICE = re.compile(
    rf"^[“\"]?(?P<act>(?:{IMPERATIVE}|[Tt]o [a-z]+).{{5,200}}?),?[”\"]? (?:was|is|were|has been|goes|went|runs|ran) "
    rf"(?P<verb>(?:the|an?|one) (?:[\w-]+ )?{ASK}) (?:of|from|by|offered by|given by) {ADVISER}(?=[,.;:]|$| who\b)",
    re.I,
)  # "Wait for the ruling, was the advice of A"
ADVICE_OF = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Oo]ne) (?:[\w-]+ )?(?P<verb>{ASK}) (?:of|from) {ADVISER}(?: (?:to|for) {LISTENER})?"
    rf"(?:: (?P<act>[“\"]?{IMPERATIVE}.+)| (?:is|was) (?:simple|clear|blunt)?(?:: )?(?P<act2>(?:not )?to [a-z].+))"
)  # "the message from A is to wait", "the advice of A: wait"
VIRTUE_FIRST = re.compile(rf"[“\"]?{VIRTUES}")  # on text in lower case
VIRTUE_ADVISED = re.compile(
    rf"^[“\"]?(?P<act>{VIRTUES}(?: [^,;:“”\"]{{1,60}})?),[”\"]? (?P<adviser>[\w’'.\-]+(?: [\w’'.\-]+){{0,5}}?) "
    r"(?P<verb>counsel(?:s|led)|advis(?:es|ed)|urg(?:es|ed)|recommend(?:s|ed)|preach(?:es|ed))\b",
    re.I,
)  # "Patience, A counselled."
WHAT_IS_ASKED = re.compile(
    r"\b[Ww]hat (?P<adviser>[\w’'.\-]+(?: [\w’'.\-]+){0,6}?) "
    r"(?P<verb>(?:asks|asked|wants|wanted|expects|seeks|demands|hopes)(?= (?:of|from|for))|"
    r"(?<=would )(?:tell|advise)|tells)"
    rf"(?: of| from| for)? {LISTENER},?(?: if [^,]{{3,30}},)? (?:is|was) (?:not )?(?P<act>(?:to )?\w+.*)"
)
NOT_SAID_THERE = "".join(f"(?<! {word})" for word in "answer reply respond speak appear testify it them".split())
ADVICE_STOPS = re.compile(
    r"[;:!?]\s|\.[\"”]?$|,[\"”] (?!and\b)|"
    r", (?:said|says|(?:\w+ ){1,5}(?:said|says|added|argued|wrote|reported)|after|according|while|when|"
    r"in (?:an|a|his|her))\b|"
    r",? and (?:\w+ly |then |also )?(?:says|said|added|adds|told|tells|has|have|had|was|were|is|are)\b|"
    r",? (?:and|but) (?:\w+ly |also )?"
    r"(?:recommend|suggest|urg|propos|advis|argu|warn|ask|demand|insist|want|caution)e?s\b|"
    r",? (?:and|but) (?:\w+ly |then |also )?\w{3,}ed (?:the|an?|his|her|its|their|that)\b|"
    r", \w{3,}ed (?:\w+ )?that\b|"  # the next verb of the sentence
    rf"{NOT_SAID_THERE} (?:{any_of(' '.join(CARRIES))}) (?:an?|another|his|her|their|its) (?:[\w’'-]+ ){{0,4}}?"
    rf"(?:{any_of(' '.join(MEDIA))})s?"
    r"(?=[.,;:!?”\"]|$| (?:on|to|with|after|before|by|from|in|at|and|following|published|this|last|[A-Z]))"
)
VERB_WITHIN = re.compile(r"\b(?:is|are|was|were|said|says|has|have|had|will|would|that|which|who)\b", re.I)


def reports(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice that a sentence reports with a verb outside quotation marks; spans are those in the sentence."""
    if len(sentence) > LONGEST_SENTENCE:
        return
    low = sentence.lower()
    advises = VERB_START_LOWER.search(low) is not None
    if advises:
        yield from _with_verbs(sentence)
    if (advises and VIRTUE_FIRST.match(low)) or " by " in low or "what " in low or " of " in low or " from " in low:
        yield from _beside_advisers(sentence)


def _beside_advisers(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice whose adviser is named by the construction, whatever the subject of the sentence."""
    for expression in (THING_ADVISED, WHAT_IS_ASKED, ACT_WAS_ADVICE, ADVICE_OF, VIRTUE_ADVISED):
        found = expression.search(sentence)
        if found and not _quoted(sentence, found.start("verb")):
            who, adviser = found.groupdict().get("who") or "", found.span("adviser")
            act = found.span("act") if found["act"] else found.span("act2")
            acts = tuple(_acts(sentence, *act))
            yield ReportedAdvice(found.span("verb"), who, acts, "recommend", adviser)


def _with_verbs(sentence: str) -> Iterator[ReportedAdvice]:
    """The advice of the verbs and nouns of advising in a sentence."""
    starts = [found.start() for found in VERB_START.finditer(sentence)]
    for modality, expression in EXPRESSIONS:
        for match in _matches(expression, sentence, starts):
            who, adviser = match.groupdict().get("who") or "", _adviser(sentence, match)
            if adviser and "adviser" in match.groupdict():
                passive = PASSIVE.search(sentence[: match.start()])
                who = passive["who"] if passive else who
            elif VERB_WITHIN.search(who) or _not_advised(sentence, match):
                continue
            if _quoted(sentence, match.start()) or (adviser is None and _is_nobodys(sentence, match)):
                continue
            paper = None if adviser else PAPER_BY.match(sentence, 0, match.start())
            adviser = paper.span("adviser") if paper else adviser
            acts = _acts(sentence, match.start("act"), match.end("act"), _verb_after_subject(match))
            yield ReportedAdvice((match.start(), match.start("act")), who, tuple(acts), modality, adviser)


def _verb_after_subject(match: re.Match[str]) -> int | None:
    """Where the verb stands after the subject of what is wished: 'would have | Ottawa | pay and talk'; else None."""
    actor = match.span("who") if "who" in match.groupdict() else (-1, -1)
    return actor[1] if actor[0] == match.start("act") and WOULD.match(match[0]) else None


def _adviser(sentence: str, match: re.Match[str]) -> Span | None:
    """The span of an adviser after "by" or before a possessed noun; None where the adviser is the subject."""
    if "adviser" in match.groupdict():
        return match.span("adviser") if PASSIVE.search(sentence[: match.start()]) else None
    owner = POSSESSOR.search(sentence[: match.start()]) if OWNED.match(match[0]) else None
    return owner.span("adviser") if owner else None


def _matches(expression: re.Pattern[str], sentence: str, starts: list[int]) -> Iterator[re.Match[str]]:
    """The matches of an expression that begin at one of `starts`, without those within another match."""
    end = 0
    for start in starts:
        if start >= end and (match := expression.match(sentence, start)):
            end = match.end()
            yield match


def _not_advised(sentence: str, match: re.Match[str]) -> bool:
    """Whether a verb reports no advice here: it is an infinitive, passive, negated or hypothetical."""
    before = sentence[: match.start()]
    used_to = re.search(r"\bus(?:ed|es|ing)\b[^.;]{1,40}\bto\s*$", before)
    writes_to = WROTE_TO.search(before)
    if _is_ownerless_noun(match[0], before) or _shows(match, before):
        return True
    asking = match[0].lower().startswith(("is ", "are ", "was ", "were ", "been "))
    passive = PASSIVE_BEFORE.search(before) and not match[0].split()[0].endswith(("ing", "in"))
    return bool(NOT_ADVISED_AFTER.search(before) or passive) and not (used_to or writes_to or asking)


def _shows(match: re.Match[str], before: str) -> bool:
    """Whether a verb tells what to expect rather than to do: 'her remarks suggest | a tax'."""
    return bool(SHOWING.match(match[0]) and IS_MEASURE.match(match["act"]) and SHOWS.search(before))


def _is_ownerless_noun(words: str, before: str) -> bool:
    """Whether the first word is a noun that tells of nobody's advice: 'amid calls for', 'a leading advocate for'."""
    if OWNED.match(words) or POSSESSOR.search(before) or ISSUES.search(before):
        return False
    is_noun = NOUNS.match(words) and BEFORE_NOUN.search(before)
    return bool(is_noun or (BARE.match(words) and not BEFORE_BARE.search(before)))


def _is_nobodys(sentence: str, match: re.Match[str]) -> bool:
    """Whether a noun of advising has no owner: neither 'her message:' nor 'she had a message:'."""
    return bool(MESSAGES.match(match[0])) and not HOLDS.search(sentence[: match.start()])


def _quoted(sentence: str, at: int) -> bool:
    """Whether a position in a sentence is within quotation marks."""
    return len(re.findall(r"[“”\"]", sentence[:at])) % 2 == 1


def _acts(sentence: str, start: int, stop_at: int, verb: int | None = None) -> Iterator[Span]:
    """The spans of the parts of what is advised: "for changes | and for a subsidy"; one word alone is no part.

    `verb` is where the verb stands if a subject is before it: "Ottawa publish the figures | and pay the towns".
    """
    if listed := LISTED.search(sentence, start, stop_at):
        start = listed.end()
    stop = ADVICE_STOPS.search(sentence[start:])
    cut = CUT.search(sentence, start + 1)
    ends = [stop_at, *([start + stop.start()] if stop else []), *([cut.start()] if cut else [])]
    end = min(ends)
    joints = {joint.start() for joint in FURTHER_ADVICE.finditer(sentence, start + 1, end)}
    if verb is not None and verb < end:
        joints |= set(further_verbs(sentence, verb, end))
    elif STARTS_WITH_VERB.match(sentence, start):
        joints |= set(further_verbs(sentence, start, end))
    long = (at for at in sorted(joints) if " " in sentence[slice(*trimmed(sentence, start, at))])
    starts = [start, *long]  # "wait and talk" is one
    for begin, finish in zip(starts, [*starts[1:], end], strict=True):
        span = trimmed(sentence, begin, finish)
        if span[0] < span[1]:
            yield span
