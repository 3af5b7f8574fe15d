"""The cues of advice, as data: expressions that say that somebody should act, each with its modality.

The words are in data/lexicons/en/advice.toml, the grammar is here. A cue has one of these forms:

modal      preceded by who should act: "Canada | should | wait"
refusal    preceded by who should not: "we | cannot | give in"
judgement  preceded by what is judged: "pride | is of no use"
clause     a clause that advises as a whole: "it's time for Canada to act", "we urge Ottawa to act"
imperative a verb at the start of a sentence; `points` finds it without an expression from here
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from components.lexicons import tree
from components.models import Modality

Form = Literal["modal", "refusal", "judgement", "clause", "imperative"]


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression that gives advice; its group `who`, if it has one, is who should act.

    It can match only in a sentence with one of the `triggers`, so most sentences need no more than a look-up of words.
    """

    modality: Modality
    form: Form
    triggers: frozenset[str]
    expression: re.Pattern[str]


def any_of(words: str) -> str:
    """A pattern that matches any of some words, given with blanks between them; the longest comes first."""
    return "|".join(sorted((re.escape(word) for word in words.split()), key=len, reverse=True))


ADVERBS = "also now never always only just still really all first both either each then perhaps instead"
ADVERB = rf"(?:(?:{any_of(ADVERBS)}|at least|at once|not only|not just|\w+ly) )*"
BEGIN = r"(?:^|(?<=[,;:“\"(—–] )|(?<=[“\"])|(?<=\bthat )|(?<=\band )|(?<=\bbut ))"
WHO = r"(?P<who>(?:the |our |all |your |her |his )?[\w’'.\-]+(?: [\w’'.\-]+){0,5}?)"
WHOM = r"(?P<who>[\w ’'.]{2,40}?)"
OWNER = r"(?P<owner>[\w.’'-]+)"
FOR_WHO = rf"for {WHOM} "
WILL = r"(?:will|[’']ll|(?:is|are|[’']re|[’']s) going to)"  # not "would": "would have to" names a condition
NOT_SUPPOSED = r"(?<!would )(?<!could )(?<!might )(?<!may )(?<![’']d )"
NOT_DENIED = r"(?<!n[’']t )(?<!not )(?<!no )"
PARTICIPLES = """been had done known made taken gone come seen said told given got gotten kept left lost paid put run
sent set shown spent thought won written begun become brought built bought caught cut fought found held hit led met read
risen sought sold spoken stood struck taught understood"""

# Not advice: guesses ("that should be easy", "it must have been") and conditions ("should she win").
LIKELY = (
    r"(?:be (?:able|over|fine|okay|ok|surpris\w+|noted|joking|kidding|hard|easy|obvious|evident|apparent|familiar|"
    r"(?:far|much|slightly|somewhat|a (?:lot|little|bit)) \w+er)|have (?:no |little |any )?(?:trouble|difficulty))"
)
NO_GUESS = (
    rf"(?! {ADVERB}(?:not )?{ADVERB}have {ADVERB}(?:{any_of(PARTICIPLES)}|\w+ed)\b)(?! (?:not )?{ADVERB}{LIKELY}\b)"
    r"(?! (?:not )?(?:come as|be) (?:no |a )?surprise)(?! do with\b)(?! be (?:\w+ly )?(?:lodged|filed|submitted|"
    r"postmarked) (?:\w+ ){0,4}?(?:within|by|before|no later)\b)"
)
INVERTED = r"(?! (?:he|she|it|they|we|you|I|the|that|this|there|his|her)\b)"
TOO = r"(?:(?:can|could|may|will|would) and (?:\w+ly )?)?"  # "can and should"
SHOULD = (
    rf"{TOO}(?:should{INVERTED}(?:n[’']t)?|"
    r"ought(?:n[’']t)?(?: not)? (?:(?:instead|also|now|really|rather|at least) )?to|"
    rf"had (?:(?:\w+ly|all|both|also|perhaps|really) )?better\b(?! (?:off|than|\w+s\b)))\b{NO_GUESS}"
)
MUST = (
    rf"{TOO}(?:must(?:n[’']t)?|{NOT_DENIED}(?:(?:has|have|[’'](?:s|ve)) )?(?:got to|gotta)|"
    rf"{NOT_DENIED}{NOT_SUPPOSED}(?:has|have) {ADVERB}to|{WILL} {ADVERB}have to)\b"
    rf"(?! (?:say|admit|confess|wonder|laugh)\b){NO_GUESS}"
)
NEEDS_TO = (
    rf"{NOT_DENIED}(?:{WILL} {ADVERB}need|needs?|"
    rf"(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )needed(?! to be\b)) {ADVERB}to\b(?! say(?: that| \w+\W*$))"
)
NOT_NEEDED = "to not for of whatsoever is are was were that and or as in on at by from when because"
NEEDS = (
    rf"{NOT_DENIED}(?<!\bthe )(?<!\ba )(?<!\bin )(?:{WILL} {ADVERB}need|needs?)(?! (?:{any_of(NOT_NEEDED)})\b)(?= \w)"
)
WISE = (
    r"wise|smart|(?:well|ill|best|better)[- ](?:advised|off|served)|prudent|foolish|unwise|mad|right|wrong|reckless|"
    r"naive|crazy|sensible"
)
DOES_BEST = (
    r"(?:(?:does|do|(?:would|will|could|[’']d) do) (?:\w+ )?(?:best|well|better|wise(?:ly)?)|"
    rf"(?:would|will|[’']d) be (?:\w+ )?(?:{WISE})|"
    r"(?:is|are) (?:\w+ )?(?:best|well|better|ill)[- ](?:advised|off|served)|"
    r"(?:may|might) want|(?:could|might|may) (?:\w+ )?(?:start|begin)(?= (?:by|with)\b)|"
    r"(?:could|might) (?:\w+ )?do worse than|"
    r"(?:may|might|could) (?:also |at least )?(?:consider|try|think about)(?= \w+ing\b)|"
    r"(?<!\bwe )(?<!\bI )(?:might|could) (?:also |at least )?consider(?= (?:an?|the|its|their|more) ))"
    r"(?: not)? (?:(?<=consider )(?=(?:an?|the|its|their|more) )|"
    r"to\b|by\b|with(?:out)?\b|(?<=off )(?:out|outside|inside)\b|(?=\w+ing\b))"
)
OBLIGED = (
    r"(?:(?:has|have|had) (?:no|little|not much) (?:other |real )?(?:choice|option|alternative) (?:but|other than)"
    r" to|owes? it to (?:[\w’']+ ){1,4}to|(?:is|are) (?:\w+[- ])?(?:obliged|obligated) to|"
    r"(?:can(?:not|[’']t| not)|can ill|can hardly|can no longer) afford not to)\b"
)
INVITED = (
    r"(?<!\bwe )(?:is|are) (?:also |strongly |again |being )?"
    r"(?:advised|urged|asked|encouraged|reminded|requested) (?:not )?to\b"
)
LACKS = r"(?:could|can) (?:really |certainly )?(?:do with\b(?= \w)|use (?=(?:an?|some|more|another|fewer|less)\b))"
# A modality, triggers with blanks between them, and an expression.
CueEntry = tuple[Modality, str, str]
MODALS: tuple[CueEntry, ...] = (
    (
        "recommend",
        "best well better wise wisely smart advised prudent foolish unwise mad right wrong reckless naive crazy "
        "sensible want start begin worse consider try think",
        DOES_BEST,
    ),
    ("must", "choice option alternative owes owe obliged obligated afford", OBLIGED),
    ("recommend", "advised urged asked encouraged reminded requested", INVITED),
    ("must", "must mustn got gotta have has", MUST),
    ("should", "should shouldn ought oughtn better", SHOULD),
    ("should", "better", rf"\b[’']d (?:\w+ )?better\b(?! (?:off|than|be off)\b){NO_GUESS}"),
    ("needs", "need needs needed", NEEDS_TO),
    ("needs", "need needs", NEEDS),
    ("needs", "could can", LACKS),
    ("should", "business", r"(?:has|have|had) (?:absolutely )?no business (?=\w+ing\b)"),
    ("other", "need needn", r"need(?:n[’']t| not) (?!be\b|to\b|have\b)(?=[a-z])"),
)
JUDGED = (
    r"(?:is|are|would be|will be|[’']s) of (?:no|little) (?:use|help|value|avail)\b|(?:has|have) no place (?:in|at)\b|"
    r"would (?:help|do) (?:far |much )?more (?:good |to \w+ |for )(?=[^.;!?]{2,60} than\b)|"
    r"(?:gets?|will get|would get) (?:us|you|canada|him|her|anyone) nowhere\b|"
    r"(?:is|are|would be) (?:best|better) "
    r"(?:avoided|kept|left|made|met|done|dealt|spent|put|fought|settled|handled|treated|answered|ignored|resolved|"
    r"shelved|told|raised|negotiated|discussed|addressed|forgotten|saved)\b|"
    r"(?:is|are) (?:long |now |well )*overdue\b"
)
NEEDED = (
    r"(?:is|are) (?:now |urgently |badly |clearly |sorely |also |still )*(?:needed|called for|in order|warranted)"
    r"(?= (?:before|now|by|this|if|from|on both)\b|\W*$)|"
    r"(?<!that )(?<!this )(?<!it )(?<!which )(?:is|are) (?:exactly |just |precisely )?what "
    r"(?:the |our |both |this )?[\w’'-]+(?: [\w’'-]+){0,3} needs?(?: now| most)?(?=[,.;”\"]|$| and\b)"
)  # 'a second envoy | is needed', 'an inspection post | is what the port needs'
DUE = rf"(?:to\b|{FOR_WHO}to\b)"
TIME_TO_ACT = (
    r"(?:it[’']?s|it is|it was|is) (?:now |high |about |past |long past |well past )*time,? "
    r"(?:(?:too|now|then|also), )?(?:to\b|for (?P<who>[\w ’'.]{2,40}?) to\b|that\b|"
    r"(?=(?:we|they|he|she|you|somebody|someone|everyone)\b|(?-i:[A-Z])|"
    r"(?:the |our |both )?(?:two |three |big )?[a-z]+s (?!for\b|to\b)[a-z]+|"
    r"(?:the|this) (?:[a-z]+ )?[a-z]+ (?!for\b|to\b)[a-z]+ed\b))",
    rf"now(?:[’']s|[’']s not| is| isn[’']t| is (?:not|hardly)| was| was not)? the (?:time|moment) {DUE}",
    rf"the (?:time|moment) (?:has come|is now|had come) {DUE}",
    rf"the (?:time|moment) (?:is|was) (?:now )?(?:right|ripe) (?:{DUE}|for (?=(?:an?|the|more|some) ))",
    rf"this is (?:now |not |hardly )?(?:the|a) (?:time|moment|hour) {DUE}",
)
# What somebody would do in the place of those who decide: "I'd send ministers". Not what anybody does at home.
WOULD_DO = """send cut open close keep drop sign lift end stop build hire invite bring hold lower raise scrap fund press
lend sell ban tax freeze suspend cancel delay publish offer start demand restore replace appoint recall withdraw
strengthen cap match exempt target spend pair"""
SPEAKER = rf"\b(?:I|we)(?: would|[’']d|[’']re|[’']m| are| am)? {ADVERB}"
PAST = "was were is are had has would will did does"
# Pieces of judgements: what is judged ("to retaliate", "shouting at them"), the verb, and adverbs before the verdict.
WOULD_BE = r"(?:would(?:n[’']t)?(?: not)? be|[’']d be|will(?: not)? be|won[’']t be|may be|might be|could be|seems?)"
JUDGES = rf"(?:is|isn[’']t|[’']s|{WOULD_BE})"
JUDGED_ACT = r"(?:to (?!see|hear|say|note|remember|know)\w+|not \w+ing|\w+ing)(?: [^,;.!?]{0,80}?)?"
VERY = r"(?:(?:very|more|most|so|such|that|particularly|really|also|just|not|never|no|hardly|a|an|the|any) )*"
GRAVE = r"(?:huge |big |grave |serious |terrible |real )?"
FUTILE = (
    r"(?:(?:does|do|will do|would do|won[’']t do|will not do) (?:nobody |no one |us |you |canada |anyone )?"
    r"(?:any |no |little |much )?(?:good|favou?rs))|"
    r"(?:wins?|achieves?|solves?|gains?|fixes|fix|accomplish(?:es)?|changes?|"
    r"(?:will|would) (?:win|achieve|solve|gain|change)) (?:nothing|little|nobody)|"
    r"gets? (?:nobody|no one) anywhere|serves? (?:nobody|no one)|"
    r"(?:is|are) (?:bound|likely|sure|certain) to backfire|(?:will|would|could) (?:only )?backfire|backfires"
)
FAILS = r"(?:(?:does|do|will|would)(?: not|n[’']t)|won[’']t|never|hardly|rarely|cannot|can[’']t)"
SUPERLATIVE = (
    r"(?:worst|best|right|last|most \w+|smart|wise|sensible|prudent|proper|responsible|only|obvious|sane|first|safe|"
    r"sound|clever|shrewd|(?:smart|wis|saf|sur|simpl|easi|cheap|quick|sound|clever|san|fair|shrewd)est|"
    r"(?!former|latter|other|over|upper|lower|under|after)\w{3,}er)"
)
COURSE = (
    "thing move course approach response way strategy option step answer defence defense path road policy bet choice "
    "route tack alternative hope weapon insurance cure plan play stance posture gambit tactic"
)
PLAIN_VERBS = "|".join(tree("en/advice")["verbs"]["plain"].split())
ANSWER = rf"(?:to\b|\w+ing\b|(?:nothing|patience|fight|{PLAIN_VERBS})\b)"
ASIDE = (
    r", (?:in (?:my|our|this) \w+|I (?:think|believe|suspect|submit)|I(?: would|[’']d) (?:say|argue)|"
    r"it seems(?: to me)?|then|now|however|therefore),"
)  # "the best course, in my view, | is to wait"
DUTY = r"(?:onus|burden|responsibility|duty|task|job|obligation|ball)"

ADVISING: tuple[CueEntry, ...] = (
    (
        "recommend",
        "advice recommendation counsel suggestion message plea appeal",
        r"(?:my|our|the best|his|her|their) (?:\w+ )?(?:advice|recommendation|counsel|suggestion|message|plea|appeal)"
        r"(?: (?:to|for) (?P<who>[\w ’'.,]+?))?"
        r"(?: is| would be|:)(?: that| to| for)?\b(?! (?:\w+er|simple|blunt|clear|plain|short|brief|different)\W*$)",
    ),
    (
        "recommend",
        "recommend suggest advise counsel",
        rf"{SPEAKER}(?:recommend|suggest|advise|counsel)\b(?: (?:that )?{WHO} (?:not )?(?:to )?(?=\w))?",
    ),
    (
        "urge",
        "ask request urge demand insist",
        rf"{SPEAKER}(?:ask|request|urge|demand|insist) that {WHO} (?:not )?(?=(?:be|{PLAIN_VERBS})\b)",
    ),
    (
        "recommend",
        "recommends recommended recommending proposes proposed proposing advises advised advising",
        rf"\b(?:recommend|propos|advis)(?:s|es|ed|ing) that {WHO} (?!(?:{any_of(PAST)})\b)(?=\w+ )",
    ),
    (
        "should",
        "should must ought",
        rf"(?:(?:under no|in no|on no|at no) (?:circumstances?|case|event|account|time|point|way)|nor|never|only then) "
        rf"(?:should|must|ought) {WHO} (?=\w+)",
    ),
    (
        "urge",
        "urge urging call calling implore imploring encourage encouraging beg press pressing exhort plead ask asking "
        "invite inviting advise challenge appeal",
        rf"{SPEAKER}(?:ask(?:ing)?|invit(?:e|ing)|advise|challenge|appeal(?:ing)? to|urg(?:e|ing)|"
        r"call(?:ing)? (?:up)?on|implor(?:e|ing)|encourag(?:e|ing)|beg|press(?:ing)?|exhort|"
        rf"plead with) {WHO}(?:, who [^,.;:!?]{{3,60}},)? (?:not )?to\b",
    ),
    ("needs", "what", rf"what {WHOM} (?:really |most )?needs?(?: to (?:do|avoid|remember)| most)?(?: now)?,? is\b"),
    ("needs", "what", rf"what {WHOM} (?:still |really )?lacks?(?: now| most)?,? (?:is|are) (?=(?:an?|the|more)\b)"),
    ("must", "what", rf"what {WHOM} (?:must|has to|have to) (?:now )?(?:do|avoid|remember|show),?(?: now)? is\b"),
    ("should", "what", rf"what {WHOM} (?:should|ought to) (?:now )?(?:do|avoid|remember|show),?(?: now)? is\b"),
    (
        "urge",
        "for",
        r"\b(?:I|we)(?:[’']re|[’']m| are| am)? (?:call(?:ing)?|push(?:ing)?|press(?:ing)?|plead(?:ing)?|lobby(?:ing)?|"
        r"asking|advocating|argu(?:e|ing)) for\b(?= \w)",
    ),
    ("urge", "see", r"\b(?:I|we)(?: want|(?: would|[’']d) like| need| hope) to see\b(?= \w)"),
    ("urge", "demand demanding", r"\b(?:I|we)(?:[’']re|[’']m| are| am)? demand(?:ing)?\b(?= (?!to know)\w)"),
    ("urge", "give", r"(?:^|(?<=[“\"]))give us\b(?= (?!a break)\w)"),
    (
        "urge",
        "want like",
        rf"\b(?:I|we)(?: want|(?: would|[’']d) like) (?=(?-i:[A-Z])|the |our |governments? |premiers ){WHO} "
        r"(?:not )?to\b(?! (?:know|understand|feel|have|hear|remember|win|succeed|be able)\b)",
    ),
    ("recommend", "thing", rf"the (?:\w+ )?thing to do(?: now)? is (?:not )?{ANSWER}"),
    (
        "recommend",
        "tell telling told",
        rf"\b(?:I|we)(?:(?:[’']m|[’']re| am| are)? {ADVERB}(?:keep )?tell(?:ing)?|(?:[’']ve| have) {ADVERB}told) "
        r"(?P<who>them|people|everyone|everybody|folks|[a-z]+s) (?:not )?to\b(?! (?:be|go to hell)\b)",
    ),
    (
        "recommend",
        "would d",
        r"(?:^|(?<=[“\"]))I(?: would|[’']d) (?:not |never |also |first |simply |instead )?"
        rf"(?=(?:{any_of(WOULD_DO)})\b)(?!\w+(?: \w+)? (?:my|me|myself|you|him|her)\b)",
    ),
    ("recommend", "do", r"what I(?: would|[’']d) do(?: now)? is\b"),
    (
        "other",
        "caution cautioning warn warning",
        rf"{SPEAKER}(?:caution(?:ing)?|warn(?:ing)?) (?:{WHO} )??(?:against|not to)\b",
    ),
)


@cache
def cues() -> tuple[Cue, ...]:
    """All cues of advice; where two match at the same place the earlier one counts."""
    return (
        *(_cue("modal", *rule) for rule in MODALS),
        _cue("refusal", "other", "cannot can", _refusal()),
        _cue("judgement", "other", "use help value avail more place nowhere best better overdue", JUDGED),
        _cue("judgement", "other", "wrong right best only worst smart sensible better wiser", _right_or_wrong()),
        _cue("judgement", "needs", "needed called order warranted what", NEEDED),
        _cue("judgement", "other", tree("en/advice")["evaluations"]["blunders"], _blunder()),
        _cue("judgement", "other", tree("en/advice")["evaluations"]["unwise"], _unwise()),
        *(_cue("clause", "other", "time moment", expression) for expression in TIME_TO_ACT),
        *(_cue("clause", "other", triggers, expression) for triggers, expression in _evaluations()),
        *(_cue("clause", *rule) for rule in ADVISING),
    )


def _refusal() -> str:
    """The pattern of "cannot" before a verb of choice: "we cannot give in" urges a refusal and states no inability."""
    verbs = "|".join(tree("en/advice")["cannot"]["verbs"])
    return rf"(?:can(?:not|[’']t| not| no longer| ill| hardly)|[\"“]cannot) {ADVERB}(?=(?:{verbs})\b)"


def _right_or_wrong() -> str:
    """The pattern of a verdict on a course of action: "a longer list | is the wrong answer"."""
    return (
        rf"(?:is|are|was|would be|[’']s) (?:exactly |simply |still |just )?the (?:only )?"
        rf"(?:wrong|right|best|worst|smart|sensible|better|wiser) (?:\w+ )?(?:{any_of(COURSE)}|tool|remedy|fix|time)\b"
        rf"(?! (?:for|to) (?:me|us)\b)"
    )


def _blunder() -> str:
    """The pattern of a verdict on what may be done: "a boycott | would be a grave mistake"."""
    blunders = any_of(tree("en/advice")["evaluations"]["blunders"])
    return rf"(?:would|could|will|might) (?:also |only )?be (?:a|an) {VERY}{GRAVE}(?:\w+ )?(?:{blunders})\b"


def _unwise() -> str:
    """The pattern of a verdict on what may be done: "an appeal | would be unwise"."""
    unwise = any_of(tree("en/advice")["evaluations"]["unwise"])
    return rf"(?:would|could|might) (?:also |only |surely )?be (?:\w+ly |very |most |quite |so )?(?:{unwise})\b"


def _evaluations() -> tuple[tuple[str, str], ...]:
    """Triggers and patterns of judgements: "to wait would be a mistake", "it would be wise to wait"."""
    entry = tree("en/advice")["evaluations"]
    verdicts, blunders, due = f"{entry['good']} {entry['bad']}", entry["blunders"], entry["due"]
    judged, blundered = any_of(verdicts), any_of(blunders)
    act = rf"(?:{JUDGED_ACT}|(?:\w+ )?(?:{any_of(entry['acts'])})(?: (?:in|by|from|against|with) [^,;.!?]{{0,60}}?)?)"
    return (
        (
            f"{verdicts} {blunders} {due}",
            rf"(?:(?:(?:it|this|that) {JUDGES}|it[’']s) {VERY}{GRAVE}(?:{judged}|{blundered}|{any_of(due)})|"
            rf"it was {VERY}(?:{any_of(due)}))(?: of [\w ]{{2,20}})?"
            rf"(?: {FOR_WHO.rstrip()}|, [^,.;:!?]{{2,30}},)? [“\"]?(?:not )?"
            r"(?:to\b(?! (?:us|me|you|him|them|it|the|an?|our|my|your|their|this|all|every\w+)\b)|"
            r"(?:that|if)\b)"
            r"(?! (?:note|remember|understand|recall|say|know|hear|be (?:home|here|back|there|with))\b)",
        ),
        (verdicts, rf"{BEGIN}{act} {JUDGES} {VERY}(?:{judged}) (?:\w+ ){{0,2}}?(?:{any_of(entry['nouns'])})\b"),
        (
            f"{verdicts} {blunders}",
            rf"{BEGIN}{act} {JUDGES} {VERY}{GRAVE}(?:{blundered}|{judged})\b(?! (?:for|to) (?:us|me)\b)",
        ),
        (
            "help helps work works pay pays get",
            rf"{BEGIN}{act} {FAILS} (?:\w+ly )?(?:helps?|works?|pays?|get (?:us|you|anyone|canada|them|him|her))\b",
        ),
        (
            "good favours favors nothing little nobody anywhere backfire backfires serves",
            rf"{BEGIN}{act} (?:{FUTILE})\b",
        ),
        (
            "thing",
            rf"(?:one|the (?:first|best|only|least|wisest|smartest|safest|sanest|next)|another) thing (?!I\b){WHOM} "
            r"(?:can|could|should|might|must) (?:now )?do(?: now)? is (?:to )?(?=\w)",
        ),
        (
            "best least",
            rf"the (?:very )?(?:best|least) (?!I\b){WHOM} (?:can|could|might) (?:now )?do(?: now)? is (?:to )?(?=\w)",
        ),
        (
            "worst best smartest wisest right last most better smarter wiser safer smart wise sensible prudent proper "
            f"responsible only obvious sane first {COURSE}",
            rf"(?:the|{OWNER}[’']s?) (?:\w+ )?{SUPERLATIVE} (?:possible )?(?:{any_of(COURSE)})\b"
            r"(?! (?:that )?(?:I|we|you|he|she|it|they) (?!should|must|can|could|ought|need|might|may))[^,;.!?]{0,60}?"
            rf"(?:{ASIDE}|,)? (?:{JUDGES}|was) (?:{FOR_WHO})?(?:not )?{ANSWER}",
        ),
        (
            "help hurt harm amiss",
            rf"it (?:would|might|could)(?:n[’']t| not)? (?:also |really |not )?"
            rf"(?:help|hurt|be amiss|do (?:{WHOM} )?(?:no|little|any) harm),?(?: \w+,| \w+ \w+,)? (?:if|to)\b",
        ),
        ("point sense use value", r"there(?:[’']s| is) (?:no|little) (?:point|sense|use|value) (?:in|to)\b"),
        (
            "gained won lost",
            rf"there(?:[’']s| is| would be) (?:{ADVERB})?(?:little|nothing|much|not much|more|everything|no\w+) to be "
            r"(?:gained|won|lost) (?:from|by|in) (?=\w+ing\b)",
        ),
        (
            "say ask tell urge advice message request",
            r"(?:if (?:I|we) (?:had|could|were to) (?:one thing to )?(?:say|ask|tell|urge|give)[^.;:!?]{0,60}?|"
            r"(?:my|our) (?:one|only|single) (?:\w+ )?(?:request|wish|ask|demand|rule)),? "
            r"(?:it(?:[’']d be| would be|[’']s| is)|is) (?:not )?to\b",
        ),
        ("sense", rf"it (?:makes?|would make) (?:no |little |more |perfect |good )?sense (?:{FOR_WHO})?to\b"),
        (
            "up down falls fell left",
            rf"it(?:[’']?s| is| was| now)? (?:now )?(?:up|down|falls|fell|left) to {WHOM} to\b",
        ),
        ("incumbent behooves behoves on", rf"it (?:is (?:incumbent )?(?:on|upon)|behoove?s) {WHOM} to\b"),
        (
            "onus burden responsibility duty task job obligation ball",
            rf"the {DUTY} (?:now )?(?:is|falls|lies|rests)(?: now)? (?:on|upon|to|with) {WHOM} to\b",
        ),
        (
            "key trick answer priority task job challenge solution remedy fix cure goal aim",
            rf"(?:the|{OWNER}[’']s?) (?:\w+ )?(?:key|trick|answer|priority|task|job|challenge|solution|remedy|fix|cure|"
            r"(?:goal|aim)(?= (?:must|should|ought)\b))(?: now)?"
            rf"(?: for {WHOM}| to [^,.;:!?]{{2,40}}?)?(?: now)?"
            r" (?:is|must be|should be|would be|ought to be) (?:not )?to\b",
        ),
        (
            "answer solution remedy fix cure",
            r"the (?:only |best |real |obvious )?(?:answer|solution|remedy|fix|cure)(?: to [^,.;:!?]{2,40}?)?"
            r" (?:is|would be) (?=(?:an?|more|fewer|less|better) "
            r"(?!(?:mystery|secret|lot|bit|little|matter|number|question|yes|no|firm no|flat no|resounding)\b))",
        ),
        (
            "more",
            rf"nothing (?:is|matters|could be|would be) (?:\w+ )?more(?: \w+)?(?: for {WHOM})?(?: now)? than to\b",
        ),
        (
            "reason excuse need",
            rf"(?:there(?:[’']s| is| was)|(?:I|we) see) (?:no|little|not much) (?:\w+ )?"
            rf"(?:reason|excuse|need) (?:{FOR_WHO})?(?:not )?"
            r"(?:to\b(?! (?:say|add|be|explain|mention|tell|repeat)\b)|(?<!need )for (?:not )?(?=\w+ing\b))",
        ),
        (
            "better wiser safer smarter best",
            rf"{BEGIN}(?:far |much |perhaps )?(?:better|wiser|safer|smarter|best),? (?:by far )?(?:not )?"
            r"(?:to (?=\w)|(?=(?:an?|the) [^,.;!?]{2,50} than\b))",
        ),
        (
            "needed required wanted missing lacking called",
            r"(?:what(?:[’']s| is| was) (?:\w+ )?(?:needed|required|wanted|missing|lacking|called for)(?: \w+)?,? "
            r"(?:is|are)|what was (?:\w+ )?(?:needed|required|called for)(?: \w+)?,? was(?= (?:an?|more|less|the)\b))"
            r"\b(?= \w)",
        ),
        (
            "help",
            r"what (?:would|will|might) (?:really |also |actually )?help(?: most| more| now)?,? (?:is|are) "
            rf"(?:{FOR_WHO}to\b|to\b|(?!(?:that|what|if|when|how|why|not|in|at|up|a (?:mystery|question))\b)(?=\w))",
        ),
        (
            "were place shoes position",
            r"(?:(?:if I (?:were|was) |if (?:he|she) were (?=in\b|the\b|prime\b|(?-i:[A-Z])(?!\w+(?:an|ese|ish)\b)))"
            r"(?:in )?(?P<who>[\w ’'.]{2,40}?)|in (?:the )?(?P<owner>[\w ’'.]{2,30}?)[’']s?"
            r" (?:place|shoes|position)),? (?:I|he|she)(?: would|[’']d) (?:not |also |certainly )?"
            r"(?=\w)(?!(?:be|have|say|think|feel|like|love|hate|wonder|expect|guess)\b)",
        ),
        (
            "way",
            rf"(?:the|{OWNER}[’']s?) (?:\w+ )?way (?:forward|out|ahead|through|to \w+(?: [\w’'-]+){{0,4}}?) "
            r"(?:is|lies)(?: not)? (?:to|in|through|by)\b",
        ),
        (
            "thing",
            rf"the last thing {WHOM} (?:should|ought to|needs?|wants?|can afford|(?=do\b))(?: to)?(?: ?do)?(?: now)? "
            r"is\b(?= \w)",
        ),
        (
            "what",
            rf"{BEGIN}what {WHOM} (?:do not|don[’']t|does not|doesn[’']t|never|must not|mustn[’']t|can[’']t|cannot) do"
            r"(?: now| here)?,? is (?:to )?(?=[a-z])(?!(?:an?|the|that|what|why|how|not|up|my|your|our|their)\b)",
        ),
        (
            "gain lose",
            rf"{WHOM} (?:has|have) (?:everything|much|a lot|more) to gain (?:by|from) (?=\w+ing\b)",
        ),
        (
            "matters counts",
            r"what (?:really |now )?(?:matters|counts)(?: now| most| more| above all)?,? is (?:not )?"
            r"(?:to (?=\w)|(?=\w+ing\b))",
        ),
        (
            "lesson moral takeaway upshot",
            rf"(?:the|{OWNER}[’']s?) (?:\w+ )?(?:lesson|moral|takeaway|upshot)(?: for {WHOM}| of [^,.;:!?]{{2,40}}?)?,?"
            r" (?:is|must be|should be) (?:not )?to\b(?! (?:be (?:found|learned|drawn)))",
        ),
        (
            "cure answer solution remedy fix",
            r"the (?:\w+ )?(?:cure|answer|solution|remedy|fix)(?: to [^,.;:!?]{2,40}?)?,? "
            r"(?:lies in|is to be found in|has to come from|must come from)\b",
        ),
        (
            "case reason",
            r"there(?:[’']s| is) (?:an? (?:strong |good |solid |clear |better )?case|every reason) "
            r"(?:for (?:not )?(?=\w+ing\b)|to (?!be\b|believe|think|hope|doubt|expect|fear|suspect)\w)",
        ),
        (
            "nothing",
            r"nothing (?:would|will|could) (?:\w+ )?(?:help|do|serve|reassure|calm)(?: [^,.;:!?]{2,30}?)? "
            r"(?:more|better) than\b",
        ),
        (
            "were",
            r"were (?:I|he|she) (?:in charge|in (?:his|her|their|the \w+[’']s?) (?:place|shoes)|(?:the )?(?:prime )?"
            r"(?:minister|premier|president)),? (?:I|he|she)(?: would|[’']d) (?:not )?(?=\w)",
        ),
        ("alternative substitute", r"there(?:[’']s| is) no (?:alternative|substitute) (?:to|for|but)\b"),
    )


def _cue(form: Form, modality: Modality, triggers: str, expression: str) -> Cue:
    """A cue that ignores case and begins at a word boundary, unless its expression sets another beginning."""
    own_start = expression.startswith(("(?:^", r"\b", "(?:can"))
    compiled = re.compile(f"(?:{expression})" if own_start else rf"(?<![\w-])(?:{expression})", re.I)
    return Cue(modality, form, frozenset(re.findall(r"\w+", triggers)), compiled)
