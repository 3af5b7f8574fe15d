"""A reporter's sentence -> the advice that it reports with a verb of advising: "the union urged Ottawa to act"."""

import re
from collections.abc import Iterator

from components.languages.en.advice.advising_verbs import (
    ADVISER,
    ASK,
    BEGINS,
    IMPERATIVE,
    LISTENER,
    MESSAGE,
    RECOMMENDED,
    VERBS,
    VIRTUES,
)
from components.languages.en.advice.clauses import CUT, further_verbs, trimmed
from components.languages.en.advice.measures import MEASURES, PAPER_BY, SHOWS
from components.languages.en.advice.points import LONGEST_SENTENCE
from components.languages.en.advice.rules import any_of
from components.languages.en.media import CARRIES, MEDIA
from components.languages.results import ReportedAdvice
from components.models import Span

POSSESSOR = re.compile(
    r"(?P<adviser>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+(?=[’']s?\b)|"
    r"\b[Tt]he (?:[\w.-]+ ){0,2}[\w.-]+(?=[’']s?\b))[’']?s? (?:[\w-]+ ){0,2}$"
)
PASSIVE = re.compile(
    r"(?<![^\s,;:“”\"])(?P<who>[^\s,;:“”\"]+(?: [^\s,;:“”\"]+){0,4}),? "
    r"(?:is|are|was|were|(?:has|have|had) (?:\w+ )?been|be|being)"
    r"(?: being| also| again| repeatedly| now){0,4}\s*$"
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
