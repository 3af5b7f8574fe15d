"""The date of an event in its sentence: whether it belongs to the verb, and how it is left out of a label."""

import re
from collections.abc import Iterable

from components.languages.en.events.around_dates import TOOK
from components.languages.en.events.clauses import (
    BE,
    BEFORE_AFTER,
    CONDITIONS,
    HELPERS,
    NO_VERBS,
    SUBJECT_RELATIONS,
    head_token,
    helpers_of,
    tokens_in,
)
from components.languages.en.events.phrases import LabelDraft
from components.languages.en.events.subjects import subject_of
from components.languages.en.events.years import is_no_date
from components.languages.en.people.names import means_person
from components.languages.parsed import Parsed, Token
from components.models import Span, Timex

LEADS = NO_VERBS | frozenset("early soon late".split())  # 'as early as June'
OF_THE_VERB = "to"  # in 'postponed to April 2' the label needs the date
LIMITS = frozenset("until till before after since".split())  # open what tells how long something is denied
NOTHING = frozenset("no nothing nobody none neither".split())
DISTANCES = frozenset("before after earlier later ago".split())
BEFORE_NOUNS = frozenset("nummod compound amod nmod".split())
DURING = frozenset("in at during on".split())
AROUND = BEFORE_AFTER - {"by"}
CONTESTED = frozenset("win wins won winning lose loses lost losing hold holds held holding contested".split())
BIDDING = frozenset("do n't n’t not never please just".split())  # before a verb that tells somebody to do something
HYPOTHETICAL = re.compile(
    r"\b(?:would|might|could)(?:n['’]t| not| also)? be (?:\w+ ){0,2}?"
    r"(?:foolish|unwise|wise|wrong|right|better|best|smart|mad|madness|folly|reckless|mistake|premature|prudent|error"
    r"|rash|crazy|suicide|irresponsible|sensible) (?:for [\w ]{2,30} )?to\b"
    r"[^.,;:“”\"]{0,60}\b(?:before|by|until) $"
)  # 'would be foolish to follow before July' tells no event
CHANGED = (
    r"(?:rise|rose|risen|fall|fell|fallen|drop|dropped|go|went|gone|grow|grew|grown|climb|climbed|decline|declined"
    r"|increase|increased|decrease|decreased|slip|slipped|jump|jumped|shrink|shrank|shrunk|sank|soar|soared|double|doubled"
    r")s?"
)
FROM_AMOUNT = re.compile(
    rf"\b{CHANGED}\b[^;.“”]{{0,60}}?\bfrom (?:(?:about|around|nearly|some|just|a|an|only|roughly|almost) )*[$€£]?"
    r"\d[\d.,]*(?:(?! to )[^,;.:“”]){0,40} (?:(?:in|at|during)(?: the)? )?$"
    rf"|\b(?:shift|turn|chang|evolv|transform)\w* from (?:an?|one)\b[^,;.:]{{0,70}} in $",
    re.I,
)  # 'rose to 12 from 4 in May' tells nothing of May
WOULD = frozenset("would could might 'd ’d".split())
YEAR = re.compile(r"\d{4}")
PARTICIPLES = frozenset("VBN VBD".split())  # the parser takes one for the other
LONG = 12  # words of an addition that is left out with its date
HAVE = frozenset("has have had having".split())


def dates_nothing(timex: Timex, text: str, start: int, parsed: Parsed | None) -> bool:
    """Whether an expression in a sentence from `start` on only tells how long something took, or names people."""
    if HYPOTHETICAL.search(text, start, timex.span[0]) or FROM_AMOUNT.search(text, start, timex.span[0]):
        return True
    if parsed and (_is_bidden(parsed, timex.span) or _is_supposed(timex, parsed)):
        return True
    if timex.type == "DURATION":
        return _took(text, start, timex.span, parsed)
    if not YEAR.fullmatch(timex.value):
        return False
    if is_no_date(text, timex.span, head_token(parsed, timex.span) if parsed else None):
        return True
    noun = named_by(tokens_in(parsed, timex.span), parsed) if parsed else None
    return noun is not None and means_person(noun.lower_)  # 'the 2016 candidates'


def _is_supposed(timex: Timex, parsed: Parsed) -> bool:
    """Whether an expression dates what is only supposed: 'If you were betting [today], you would bet on Roe'.

    A length of time in a condition is no day ahead: 'a vote is held if they gather names within [18 months]'.
    """
    head = head_token(parsed, timex.span)
    verb = next((above for above in head.ancestors if above.tag_ != "IN"), None) if head else None
    if (
        verb is None
        or verb.tag_[:2] != "VB"
        or verb.dep_ != "advcl"
        or not any(child.lower_ in CONDITIONS for child in verb.lefts)
    ):
        return False
    if timex.type == "DURATION":
        return not any(child.lower_ == "even" for child in verb.lefts)
    helpers = {child.lower_ for child in verb.head.lefts if child.dep_ == "aux"}
    return not helpers.isdisjoint(WOULD) and (verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.lefts))


def _is_bidden(parsed: Parsed, expression: Span) -> bool:
    """Whether an expression dates what somebody is told to do: 'The message is short: [do] something before May'."""
    head = head_token(parsed, expression)
    inside = tokens_in(parsed, expression)
    above = [t for t in (head, *head.ancestors) if t.i not in inside and t.dep_ != "prep"] if head is not None else []
    verb = above[0] if above else None  # 'Write to them before the vote in May' dates a vote
    if verb is None or verb.tag_ != "VB" or any(child.dep_ in SUBJECT_RELATIONS for child in verb.children):
        return False
    before = [child for child in verb.lefts if child.dep_ in HELPERS or child.dep_ == "advmod"]
    if any(child.lower_ not in BIDDING for child in before):
        return False
    first = min((child.i for child in before), default=verb.i)
    return verb.doc[first - 1].text == ":" if first else verb.dep_ == "ROOT"


def named_by(expression: Iterable[int], parsed: Parsed) -> Token | None:
    """The noun that the year of an expression only names; None if it dates the clause, or there is no year.

    'A 2009 report found', 'died in the 2011 flood', 'won the 2012 vote' are dated by it; 'upheld a 2014 law', 'one of
    the 2016 candidates', 'a clerk of her 2008 campaign' are not.
    """
    year = next((parsed.doc[i] for i in expression if YEAR.fullmatch(parsed.doc[i].text)), None)
    if year is None or year.dep_ not in BEFORE_NOUNS:
        return None
    noun = year.head
    while noun.dep_ in BEFORE_NOUNS or noun.dep_ == "conj":
        noun = noun.head
    if noun.i < year.i or noun.tag_[:2] != "NN" or noun.dep_ == "ROOT":
        return None
    if noun.dep_ == "pobj":
        lead = noun.head
        of_verb = lead.lower_ in DURING and lead.head.tag_[:2] == "VB"
        dates = of_verb or lead.lower_ in AROUND or lead.head.lower_ == "according"
    elif noun.dep_ == "dobj":
        dates = noun.head.lower_ in CONTESTED
    else:
        dates = noun.dep_ in SUBJECT_RELATIONS and not means_person(noun.lower_)
    return None if dates else noun


def _took(text: str, start: int, length: Span, parsed: Parsed | None) -> bool:
    """Whether a length of time after 'in' tells how long something took, or what time it was, and no day ahead.

    'Sold three mills in two years', 'in a year of fires'; not 'closes in two years', 'was to close in two years'.
    """
    if TOOK.search(text, start, length[0]):
        return True
    time = head_token(parsed, length) if parsed else None
    if parsed is None or time is None or time.head.lower_ != "in":
        return False
    if any(parsed.doc[i].lower_ in DISTANCES for i in tokens_in(parsed, length)):
        return False
    if time.left_edge.tag_ == "DT" and any(child.dep_ == "relcl" or child.lower_ == "of" for child in time.rights):
        return True
    verb = next((above for above in time.ancestors if above.tag_[:2] in ("VB", "MD")), None)
    return verb is not None and verb.lower_ not in BE and _is_past(verb)


def _is_past(verb: Token) -> bool:
    """Whether a verb tells of something past, by its form or by its helpers."""
    helpers = helpers_of(verb)
    past = any(helper.tag_ == "VBD" or helper.lower_ in HAVE for helper in helpers)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and past and not any(helper.tag_ == "MD" for helper in helpers))


def hangs_on_verb(draft: LabelDraft, date: frozenset[int]) -> bool:
    """Whether a date depends on a verb and not on a noun ('the April 28 election'); 'two days later' always does."""
    top = date_head(draft, date)
    if any(draft.parsed.doc[i].lower_ in DISTANCES for i in date):
        return True
    while top.dep_ == "pobj" or (top.dep_ == "prep" and top.head.dep_ == "prep"):
        top = top.head
    return top.head.tag_[:2] in ("VB", "MD") or _is_noun_with_subject(top.head)


def drop(draft: LabelDraft, date: frozenset[int]) -> None:
    """Leave out a date with the preposition that leads to it; 'Monday's election' becomes 'the election'."""
    top = date_head(draft, date)
    if draft.verb is not None and top.head.i == draft.verb.i and (top.dep_ == "dobj" or _is_named_as(top)):
        return  # 'had named Feb. 1'
    owns = next((child for child in top.children if child.tag_ == "POS"), None)
    if top.dep_ == "poss" and owns is not None:
        draft.dropped |= (date - {top.i}) | {owns.i}
        draft.instead[top.i] = "the"
        return
    if top.head.tag_[:2] == "NN" and top.i < top.head.i and top.head.i not in date:
        return  # 'the Aug. 1 deadline'
    while top.head.i != top.i and (
        top.dep_ == "pobj" or top.lower_ == "of" or top.head.lower_ in LEADS or top.head.dep_ == "advmod"
    ):
        if _limits_denial(top.head):
            return  # 'will not vote until June' does not deny that they ever will
        if top.lower_ != "of" and (top.head.lower_ == OF_THE_VERB or (top.head.lower_ == "at" and top.tag_ == "NNP")):
            return
        top = top.head
    aims = {i for token in top.subtree if token.tag_ == "TO" for i in _below(token.head)}
    subject = subject_of(draft.verb) if draft.verb is not None else None
    kept = {draft.verb.i} if draft.verb is not None else set()
    kept |= _below(subject) if subject is not None and subject.dep_ in ("conj", "appos") else set()
    draft.dropped |= (date | {token.i for token in top.subtree}) - aims - kept
    if top.dep_ == "conj":
        draft.dropped |= {child.i for child in top.head.children if child.dep_ == "cc"}
    aside = participle_aside(top.head)
    if (
        aside is not None
        and draft.verb is not None
        and draft.verb.i not in (below := _below(aside))
        and len(below) <= LONG
    ):
        draft.dropped |= below - kept


def participle_aside(verb: Token) -> Token | None:
    """The first participle of the addition in commas to which a verb belongs: 'The toll, [raised] in May, ends'."""
    while verb.dep_ == "conj" and verb.head.tag_ in PARTICIPLES:
        verb = verb.head
    set_off = verb.dep_ == "acl" and verb.tag_ in PARTICIPLES and verb.doc[max(0, verb.left_edge.i - 1)].text == ","
    noun = verb.head
    told_of = noun.dep_ in (*SUBJECT_RELATIONS, "dobj") or verb_read_as_noun(noun) is not None
    named = noun.tag_ == "NNP" and noun.dep_ in ("appos", "npadvmod") and noun.i == verb.left_edge.i - 2
    told_of = named or (told_of and noun.tag_[:2] == "NN")
    return verb if set_off and told_of and not any(child.dep_ == "relcl" for child in noun.rights) else None


def verb_read_as_noun(noun: Token) -> Token | None:
    """The verb of a sentence that the parser took for a plural beside its subject: 'The toll, set in May, [ends]'."""
    if noun.dep_ == "nsubj" and _is_noun_with_subject(noun.head):
        return noun.head
    if noun.dep_ != "ROOT" or noun.tag_ not in ("NN", "NNP") or not any(child.dep_ == "acl" for child in noun.rights):
        return None
    beside = (child for child in noun.rights if child.dep_ == "appos" and child.tag_ == "NNS")
    return next((c for c in beside if not any(c.lefts) and noun.doc[c.i - 1].text == "," and any(c.rights)), None)


def _is_noun_with_subject(root: Token) -> bool:
    """Whether the head of a sentence was taken for a noun, though it has a subject and nothing else before it."""
    before = [child.dep_ for child in root.lefts if child.dep_ not in ("punct", "advmod", "cc", "mark")]
    return root.dep_ == "ROOT" and root.tag_ in ("NN", "NNS") and before == ["nsubj"] and root.i + 1 < len(root.doc)


def _limits_denial(word: Token) -> bool:
    """Whether a word tells how long something is denied: 'will not vote until', 'no bill will pass before'."""
    verb = next((above for above in word.ancestors if above.tag_[:2] == "VB"), None)
    return word.lower_ in LIMITS and verb is not None and verb.i < word.i and _is_denied(verb)


def _is_denied(verb: Token) -> bool:
    """Whether a verb denies something, or has 'nobody' or 'nothing' as subject or object."""
    nouns = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj")]
    nothing = any(one.lower_ in NOTHING for noun in nouns for one in (noun, *noun.lefts))
    return nothing or any(child.dep_ == "neg" for child in verb.children)


def _is_named_as(date: Token) -> bool:
    """Whether a verb names a date as something, though it is parsed as a circumstance: 'set May 3 as the day'."""
    verb = date.head
    named = any(child.i > date.i and child.lower_ == "as" and child.dep_ == "prep" for child in verb.rights)
    return date.dep_ == "npadvmod" and named and not any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)


def _below(token: Token) -> set[int]:
    """The indexes of a token and of all tokens that depend on it."""
    return {below.i for below in token.subtree}


def date_head(draft: LabelDraft, date: frozenset[int]) -> Token:
    """The head of a date: the token on which its other tokens depend."""
    doc = draft.parsed.doc
    return next((doc[i] for i in sorted(date) if doc[i].head.i not in date or doc[i].head.i == i), doc[min(date)])
