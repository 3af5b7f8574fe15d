"""The label of an event that is named by a noun: 'The president's inauguration', 'A June 2011 memo'."""

from components.languages.en.events.clauses import CONDITIONS
from components.languages.en.events.dates import date_head, drop, hangs_on_verb, named_by
from components.languages.en.events.labels.wording import LEAST, cut, tidy
from components.languages.en.events.phrases import DASHES, LabelDraft, names_owner, subtree, text_of
from components.languages.en.events.subjects import subject_of
from components.languages.en.people.kinds import is_body
from components.languages.en.people.names import means_person
from components.languages.parsed import Token

POINTS_BACK = frozenset(
    "goes go went going dates date dated dating harks harked stretches stretched traces traced".split()
)
HELD = frozenset(
    "hearing hearings vote summit meeting election elections debate conference talks convention rally trial".split()
)
PROGRAMMES = frozenset("broadcast edition episode interview issue show".split())  # in which something was said
GATHERINGS = HELD | frozenset("primary primaries caucus caucuses contest contests referendum runoff".split())
UNFINISHED = frozenset("VBZ VBP VB VBN VBG".split())  # verbs that are not in the past by their own form
WILL = frozenset("will wo 'll ’ll".split())
PRESENT = ("VBZ", "VBP")
HAPPENED = frozenset(
    """death birth defeat loss win victory bid run campaign crash collapse arrest divorce wedding marriage resignation
    murder killing attack fire flood war strike trial conviction ouster retirement visit""".split()
)  # once, so that the year after it is its own
AMOUNTS = frozenset(
    "% percent point points time times day days week month year margin share rate".split()
)  # told of a day, but no events

NOT_THEN = frozenset("before until till since through".split())  # what is told beside them did not happen on the day
AHEAD = frozenset(
    "ahead prior up leading going heading run-up lead-up eve anticipation preparation".split()
)  # of, to or into something
PLEADS = frozenset(
    """testify testifies testified testifying appear appears appeared appearing plead pleads pleaded pleading argue
    argues argued arguing speak speaks spoke speaking testimony appearance""".split()
)  # before somebody
AUDIENCES = frozenset("session sessions audience audiences crowd crowds".split())  # spoken before
NEARS = frozenset("looming approaching nearing".split())  # 'with the vote looming', read as a noun


def dated_noun(draft: LabelDraft) -> str | None:
    """The label of a noun with a date, where the clause gives no label: 'the Canadian election in April'."""
    if not draft.own:
        return None
    top = date_head(draft, draft.own)
    while top.dep_ in ("pobj", "prep") and top.head.i != top.i:
        top = top.head
    if top.i in draft.own or top.tag_ not in ("NN", "NNS") or top.dep_ != "ROOT":
        return None
    if means_person(top.lower_):
        return None
    if not any(child.dep_ in ("det", "poss", "amod", "compound") for child in top.lefts):
        return None
    draft.dropped = {child.i for child in top.children for i in draft.own if child.is_ancestor(draft.parsed.doc[i])}
    draft.dropped |= draft.own
    return noun_alone(top, draft)


def noun_ahead(draft: LabelDraft) -> str | None:
    """The label of a noun with a date before or since which something else happened: 'ahead of the May 5 vote'."""
    if not draft.own or hangs_on_verb(draft, draft.own):
        return None
    noun = _dated(draft)
    lead = noun.head if noun is not None and noun.dep_ == "pobj" else None
    if noun is None or lead is None or means_person(noun.lower_) or noun.lower_ in AUDIENCES or is_body(noun.lower_):
        return None
    if noun.doc[noun.left_edge.i].lower_ == "its" or (lead.lower_ == "before" and lead.head.lower_ in PLEADS):
        return None  # whose is seldom sure; 'testified before investigators'
    ahead = lead.lower_ in ("of", "to", "into") and lead.head.lower_ in AHEAD
    return _without_own_date(noun, draft, alone=True) if ahead or lead.lower_ in NOT_THEN else None


def noun_behind_another(draft: LabelDraft) -> str | None:
    """The label of an occasion whose date the clause does not share: 'has become an obstacle to [Tuesday's primaries]'.

    That is so where the occasion belongs to another noun and the clause tells how things are, or what may be.
    """
    verb = draft.verb
    if not draft.own or verb is None or hangs_on_verb(draft, draft.own) or not _is_no_deed(verb):
        return None
    noun = _dated(draft)
    above = noun.head.head if noun is not None and noun.dep_ == "pobj" else None
    if noun is None or above is None or noun.lower_ not in GATHERINGS or above.tag_[:2] != "NN":
        return None
    within = above.dep_ == "pobj" and above.head.lower_ in ("in", "at", "during") and above.head.head.i == verb.i
    if within or _is_object_in(noun.head, verb):
        return None  # 'is praised at the end of Tuesday's debate', 'has earned a win in Tuesday's primary'
    known = noun.left_edge.i in draft.own or noun.left_edge.tag_ in ("DT", "PRP$")
    return _without_own_date(noun, draft, alone=True) or (_bare(noun) if known else None)


def _is_no_deed(verb: Token) -> bool:
    """Whether a verb tells how things are, have become or may be, by its form or its helpers."""
    now = verb.tag_ in PRESENT or any(child.tag_ in (*PRESENT, "MD") for child in verb.lefts)
    return verb.tag_ in UNFINISHED and now


def _is_object_in(lead: Token, verb: Token) -> bool:
    """Whether an occasion is that in which a verb has its object: 'has earned a win | in Tuesday's primary'."""
    above = lead.head if lead.head.dep_ != "conj" else lead.head.head
    done = verb.tag_ == "VBN" or any(child.lower_ in WILL for child in verb.lefts)
    return lead.lower_ == "in" and above.dep_ == "dobj" and done


def occasion_before_date(draft: LabelDraft) -> str | None:
    """The label of an occasion that the parser took for a word of its date: 'is sad after [Trail's primary] Saturday'.

    Only where its day is not that of the clause, as for other occasions behind nouns.
    """
    verb, date = draft.verb, date_head(draft, draft.own) if draft.own else None
    if verb is None or date is None or date.dep_ != "pobj" or date.left_edge.i >= min(draft.own):
        return None
    word, lead = date.doc[min(draft.own) - 1], date.head
    owner = next((child for above in (date, word) for child in above.lefts if child.dep_ == "poss"), None)
    behind = lead.lower_ == "before" or (lead.head.tag_[:2] == "NN" and _is_no_deed(verb))
    if (
        owner is None
        or owner.i in draft.own
        or word.lower_ not in GATHERINGS
        or not behind
        or _is_object_in(lead, verb)
    ):
        return None
    first = owner.left_edge
    opens = "The" if first.lower_ in ("that", "this") else first.text
    named = f"{opens} {text_of(range(first.i + 1, word.i + 1), draft)}"
    return None if first.tag_ == "PRP$" else _held(named, word.lower_.endswith("s"))


def past_occasion(draft: LabelDraft) -> str | None:
    """The label of what happened in a year long before the clause around it: 'reflects on [her defeat] in 1987'."""
    verb = draft.verb
    if not draft.own or verb is None or not (verb.tag_ in PRESENT or _goes_on(verb)):
        return None
    first = min(draft.own)
    if first < 3 or len(draft.own) > 1 or verb.doc[first - 1].lower_ != "in" or not verb.doc[first].text.isdigit():
        return None
    noun = verb.doc[first - 2]
    if noun.tag_ != "NN" or noun.lower_ not in HAPPENED or noun.dep_ not in ("pobj", "dobj") or noun.i < verb.i:
        return None
    return _without_own_date(noun, draft, alone=True)


def _goes_on(verb: Token) -> bool:
    """Whether a verb tells what is going on now: 'is reflecting'."""
    return verb.tag_ == "VBG" and any(child.tag_ in PRESENT for child in verb.lefts if child.dep_ == "aux")


def _dated(draft: LabelDraft) -> Token | None:
    """The noun to which the date of the event belongs; None if there is none."""
    head = date_head(draft, draft.own)
    noun = next((above for above in head.ancestors if above.tag_[:2] == "NN" and above.i not in draft.own), None)
    while noun is not None and noun.dep_ == "compound":
        noun = noun.head
    return noun


def noun_named_by_year(draft: LabelDraft) -> str | None:
    """The label of a noun that the year of the event only names: 'upheld [a 2014 law]', 'a clerk of [her 2008 run]'."""
    named = named_by(draft.own, draft.parsed)
    return noun_alone(named, draft) if named is not None else None


def noun_of_another_day(draft: LabelDraft) -> str | None:
    """The label of a noun with a date of its own where the verb has another: 'On Monday it released a June memo'."""
    verb = draft.verb
    if not draft.own or verb is None or hangs_on_verb(draft, draft.own):
        return None
    if not any(_is_of(verb, date, draft) for date in draft.dates if not date & draft.own):
        return None
    noun = _dated(draft)
    if (
        noun is None
        or means_person(noun.lower_)
        or noun.lower_ in PROGRAMMES
        or any(c.lower_ in CONDITIONS for c in verb.lefts)
    ):
        return None
    return _without_own_date(noun, draft)


def noun_pointed_back_to(draft: LabelDraft) -> str | None:
    """The label of a noun where the verb of something else only points back to it: 'The idea goes back to a call'."""
    verb = draft.verb
    subject = subject_of(verb) if verb is not None and verb.lower_ in POINTS_BACK else None
    if (
        verb is None
        or subject is None
        or not draft.own
        or subject.tag_ not in ("NN", "NNS")
        or means_person(subject.lower_)
    ):
        return None
    back = [child for child in verb.rights if child.lower_ == "back"]
    leads = [child for word in (verb, *back) for child in word.rights if child.lower_ == "to" and child.dep_ == "prep"]
    noun = next((child for lead in leads for child in lead.rights if child.dep_ == "pobj"), None)
    if not back or noun is None or noun.tag_[:2] != "NN" or noun.i in draft.own or means_person(noun.lower_):
        return None
    return _without_own_date(noun, draft)


def _without_own_date(noun: Token, draft: LabelDraft, alone: bool = False) -> str | None:
    """The label of a noun without the date of the event; the draft stays as it was, for other labels to be tried.

    If `alone`, what is joined to the noun or added to it after a dash is left out too.
    """
    drop(draft, draft.own)
    if alone:
        added = (
            c for c in noun.rights if c.dep_ in ("cc", "conj", "appos") or noun.doc[c.left_edge.i - 1].text in DASHES
        )
        draft.dropped |= {below.i for child in added for below in child.subtree}
    label = noun_alone(noun, draft)
    draft.dropped.clear()
    draft.instead.clear()
    return label


def _is_of(verb: Token, date: frozenset[int], draft: LabelDraft) -> bool:
    """Whether a date depends on a verb: directly or by a preposition."""
    top = date_head(draft, date)
    while top.dep_ in ("pobj", "prep") and top.head.i != verb.i:
        top = top.head
    return top.head.i == verb.i and hangs_on_verb(draft, date)


def noun_alone(noun: Token, draft: LabelDraft) -> str | None:
    """The label of an event that is named by a noun: 'nine days before the president's inauguration'."""
    if noun.lower_ in AMOUNTS or (is_body(noun.lower_) and noun.tag_ == "NN"):
        return None  # 'a congressional panel' is no event
    if noun.tag_ == "NNP" and not any(child.dep_ in ("det", "poss") for child in noun.lefts):
        return None  # a person or place
    if noun.doc[noun.left_edge.i].tag_ == "PRP$" and not names_owner(noun.left_edge.i, draft):
        return None
    left_out = draft.dropped | ({noun.i} if noun.lower_ in NEARS else set())
    words = tidy(text_of((i for i in subtree(noun, draft) if i not in left_out), draft))
    return cut(words) if len(words.split()) >= LEAST else None


def noun_counted_from(noun: Token, draft: LabelDraft) -> str | None:
    """The label of a noun from which a distance is counted; with a verb where it is short: 'The vote is held'."""
    bare = noun.lower_ in HELD and noun.i - noun.left_edge.i == 1 and noun.doc[noun.left_edge.i].tag_ == "DT"
    return noun_alone(noun, draft) or (_bare(noun) if bare else None)


def _bare(noun: Token) -> str:
    """The label of an occasion of which no more is told than its noun: 'The vote is held'."""
    first = noun.doc[noun.left_edge.i].text if noun.doc[noun.left_edge.i].tag_ == "DT" else "The"
    return _held(f"{first} {noun.text}", noun.tag_ == "NNS")


def _held(named: str, plural: bool) -> str:
    """The label of an occasion by its name: 'The state's primary is held'."""
    return tidy(f"{named} {'are' if plural else 'is'} held")
