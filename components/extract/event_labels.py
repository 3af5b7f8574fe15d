"""A parsed sentence and the place of an event in it -> a label: who did what, from the event's own clause.

The clause is the one whose verb governs the date. Its subject comes from the clause itself, else from the one it is
joined to, or from the noun that a relative clause belongs to. What only hangs on beside (relative clauses,
appositions, the date itself) is left out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from components.extract.cues import verbs
from components.extract.event_clauses import (
    BEFORE_AFTER,
    HELPERS,
    NO_VERBS,
    RELATIVES,
    SUBJECTS,
    Token,
    first_token,
    main_verb,
    noun_between,
    subject_of,
    tokens_in,
)
from components.extract.event_wording import ENOUGH, LEAST, MOST, cut, ends_well, tidy
from components.models import Span
from components.parse import STAND_IN, Parsed

FOLLOWS = frozenset("dobj dative attr acomp oprd prt agent prep xcomp ccomp advmod npadvmod prt nmod intj".split())
LEFT_OUT = frozenset("relcl appos advcl parataxis punct mark meta preconj".split())
UNCLEAR = RELATIVES | frozenset("it they this these those we you i one there what whoever he she him her them".split())
THEMSELVES = frozenset("it they he she".split())
OBJECTS = frozenset("him her it them".split())
LEADS = NO_VERBS | frozenset("early soon late".split())  # 'as early as June'
BESIDE = frozenset("according depending despite".split())  # phrases that tell nothing of the event
OF_THE_VERB = "to"  # 'postponed to April 2': the date completes the verb
DISTANCES = frozenset("before after earlier later ago".split())
CLOSE = frozenset("of to between for as than".split())  # what stands before them needs them: 'in response | to'
LISTS = frozenset("- – / ,".split())
IDLE = frozenset("also nonetheless ultimately meanwhile however then therefore instead earlier later already".split())
NEEDS_MORE = frozenset("expected due set scheduled slated planned possible likely is are was were be".split())
LONG_SUBJECT = 5

Resolve = Callable[[Span, str | None], str | None]  # who is meant at a span, not the one named; None: cannot be told


@dataclass(slots=True)
class Draft:
    """What is known while a label is made: the parse, the dates in it, and what was decided about its tokens."""

    parsed: Parsed
    own: frozenset[int]  # the tokens of the event's own date
    dates: list[frozenset[int]]
    resolve: Resolve
    verb: Token | None = None
    name: str | None = None  # of the subject
    dropped: set[int] = field(default_factory=set)
    instead: dict[int, str] = field(default_factory=dict)  # a token -> what is written in its place


def label(parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve) -> str | None:
    """The label of the event told at `place`, its own date left out; None where no clause gives a readable one."""
    token = first_token(parsed, place)
    if token is None:
        return None
    expression = tokens_in(parsed, own) if own else frozenset[int]()
    draft = Draft(parsed, expression, [found for date in dates if (found := tokens_in(parsed, date))], resolve)
    if (noun := noun_between(token, expression)) is not None:
        return _noun_alone(noun, draft)
    draft.verb = main_verb(token, expression)
    return _without_date(draft) or _with_date(draft) or _dated_noun(draft)


def _dated_noun(draft: Draft) -> str | None:
    """The label where a date belongs to a noun and the clause gives none: 'the Canadian election in April'."""
    if not draft.own:
        return None
    top = _top(draft, draft.own)
    while top.dep_ in ("pobj", "prep") and top.head.i != top.i:
        top = top.head
    if top.i in draft.own or top.tag_[:2] != "NN":
        return None
    draft.dropped = {child.i for child in top.children for i in draft.own if child.is_ancestor(draft.parsed.doc[i])}
    draft.dropped |= draft.own
    return _noun_alone(top, draft)


def _noun_alone(noun: Token, draft: Draft) -> str | None:
    """The label where a noun tells the event: 'nine days before the president's inauguration'."""
    words = tidy(_text((i for i in _subtree(noun, draft) if i not in draft.dropped), draft))
    return cut(words) if len(words.split()) >= LEAST else None


def _without_date(draft: Draft) -> str | None:
    for date in draft.dates:
        if date & draft.own or _hangs_on_verb(draft, date):
            _drop(draft, date)
    words = _words(draft)
    return words if words and words.split()[-1].lower() not in NEEDS_MORE else None


def _with_date(draft: Draft) -> str | None:
    """The label with its own date, where without it there is too little: 'The letter is expected on Friday'."""
    draft.dropped.clear()
    draft.instead.clear()
    for date in draft.dates:
        if not date & draft.own and _hangs_on_verb(draft, date):
            _drop(draft, date)
    return _words(draft)


def _words(draft: Draft) -> str | None:
    verb = draft.verb
    if verb is None or verb.lower_ in ("did", "does", "do"):  # 'and so did Canada's answer'
        return None
    subject = subject_of(verb)
    before = _noun(subject, draft) if subject is not None and subject.i not in draft.own else []
    if subject is not None and not before and subject.lower_ in THEMSELVES and verb.dep_ == "ccomp":
        above = subject_of(verb.head)  # 'West Fraser said it would close its mill'
        before = _noun(above, draft) if above is not None else []
    if subject is None or not before or (verb.dep_ == "acl" and draft.name):  # nobody is imposed: a misread object
        return None
    after = [i for i in _predicate(verb, draft) if i not in draft.dropped]
    if verb.dep_ == "relcl" and subject.i != verb.head.i:
        after = _with_antecedent(verb, after, draft)
    if not after or any(_stands_in(draft, i) for i in after) or _says_nothing(verb, after, draft):
        return None
    return _fitted(before, after, verb, draft)


def _says_nothing(verb: Token, after: list[int], draft: Draft) -> bool:
    """Whether a clause only tells that somebody spoke: 'Carney said'."""
    bare = all(draft.parsed.doc[i].dep_ in HELPERS for i in after if i != verb.i and i not in draft.own)
    return bare and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.lower_ in verbs()


def _fitted(before: list[int], after: list[int], verb: Token, draft: Draft) -> str | None:
    """Subject and predicate in as many words as a label may have: a long subject loses its last phrases first."""
    ends = [n for n in range(len(before) - 1, 0, -1) if draft.parsed.doc[before[n]].dep_ == "prep"]
    whole, short = None, None
    for end in (len(before), *ends):
        label, complete = _fit(_text(before[:end], draft), after, verb, draft)
        whole = whole or (label if complete else None)
        short = short or label
    return whole or short


def _fit(start: str, after: list[int], verb: Token, draft: Draft) -> tuple[str | None, bool]:
    """Subject and predicate, cut where a phrase begins if they are too long, and whether they are complete."""
    doc, after = draft.parsed.doc, sorted({*after})
    fitting: list[tuple[bool, int, str, bool]] = []
    for end in range(len(after), 0, -1):
        token = doc[after[end]] if end < len(after) else None
        if token is not None and (token.i <= verb.i + 1 or not _opens_phrase(token)):
            continue
        words = tidy(f"{start} {_text(after[:end], draft)}")
        count = len(words.split())
        if LEAST <= count <= MOST and ends_well(words, particle=doc[after[end - 1]].tag_ == "RP"):
            loose = token is not None and (count < ENOUGH or (token.lower_ in CLOSE and token.head.tag_[:2] != "VB"))
            fitting.append((not loose, count, words, token is None))
    best = max(fitting, default=(False, 0, None, False))
    return best[2], best[3]


def _opens_phrase(token: Token) -> bool:
    """Whether a label may end before a token: a phrase or a clause begins there."""
    if token.tag_ == "TO":  # not 'willing | to say'
        return bool(token.head.dep_ != "xcomp")
    return token.dep_ in ("prep", "mark", "agent") or _opens_clause(token)


def _opens_clause(token: Token) -> bool:
    """Whether a clause within the label begins here: 'said | the ban was worse'."""
    clauses = (above for above in (token, *token.ancestors) if above.dep_ in ("ccomp", "acl", "advcl"))
    return token.i in {clause.left_edge.i for clause in clauses}


def _noun(noun: Token, draft: Draft) -> list[int]:
    """The tokens of a subject, a pronoun or a description replaced by the name of who is meant; none if unusable."""
    kept = sorted(i for i in _subtree(noun, draft) if i not in draft.dropped)
    if not kept:
        return []
    listed = any(draft.parsed.doc[i].dep_ == "conj" for i in kept)
    draft.name = _name(noun, kept, draft) if not listed or noun.tag_ == "PRP" else None
    if draft.name:
        draft.instead[noun.i] = draft.name
        return kept if listed else [noun.i]
    return [] if noun.lower_ in UNCLEAR else kept


def _name(noun: Token, kept: list[int], draft: Draft) -> str | None:
    """Who is meant by a subject that is a name, a pronoun or a short description."""
    if noun.tag_[:3] == "NNP" or (noun.tag_ == "NN" and len(kept) <= LONG_SUBJECT):
        return draft.resolve(draft.parsed.span(kept[0], kept[-1] + 1), None)
    if noun.lower_ == "it" and any(child.dep_ in ("acomp", "attr") for child in noun.head.children):
        return None  # 'it would be a mistake to wait'
    return draft.resolve(draft.parsed.spans[noun.i], None) if noun.tag_ == "PRP" else None


def _predicate(verb: Token, draft: Draft) -> Iterator[int]:
    """The tokens of a verb with its helpers and what follows it."""
    yield verb.i
    for child in verb.children:
        if child.dep_ in HELPERS:
            yield child.i
        elif child.lower_ in BESIDE or (child.lower_ in BEFORE_AFTER and any(c.dep_ == "pcomp" for c in child.rights)):
            continue
        elif child.dep_ in FOLLOWS and (child.i > verb.i or _belongs_before(child, verb)):
            yield from _subtree(child, draft)
        elif child.dep_ == "punct" and child.text == "-":
            yield child.i
    if verb.dep_ == "conj" and not any(child.dep_ in HELPERS or child.dep_ in SUBJECTS for child in verb.lefts):
        yield from (child.i for child in verb.head.children if child.dep_ == "aux" and verb.tag_ == "VB")


def _belongs_before(child: Token, verb: Token) -> bool:
    """'partially paused', 'abruptly called off': an adverb that stands right before its verb."""
    return child.dep_ == "advmod" and child.i == verb.i - 1 and child.lower_ not in IDLE


def _with_antecedent(verb: Token, after: list[int], draft: Draft) -> list[int]:
    """The predicate of a relative clause with its object put back, none where that is left out: 'the date he set'."""
    gap = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if gap is not None and gap.i > verb.i:
        return after
    after = [i for i in after if gap is None or i != gap.i]
    noun = _text(sorted(i for i in _subtree(verb.head, draft) if i not in draft.dropped), draft)
    last = max((c.i for c in verb.children if c.dep_ in ("xcomp", "prt")), default=verb.i)
    if not noun:
        return []
    draft.instead[last] = f"{draft.parsed.doc[last].text} {noun}"
    return after


def _subtree(token: Token, draft: Draft) -> Iterator[int]:
    """The tokens of a phrase without what only hangs on beside."""
    waiting = [token]
    while waiting:
        here = waiting.pop()
        if here.tag_ == "PRP" and here.lower_ in OBJECTS and here.dep_ not in SUBJECTS:
            _name_object(here, draft)
        if here.lower_ not in IDLE:
            yield here.i
        waiting.extend(child for child in here.children if child != draft.verb and _belongs(child, here))


def _belongs(child: Token, head: Token) -> bool:
    """Whether a token is part of the phrase of its head, and no comment on it."""
    if child.dep_ == "punct":
        return child.text in LISTS and _joins(child, head)
    if child.dep_ == "appos":  # 'Canada, the United States and Mexico', or the second half of 'counter-tariffs'
        return any(c.dep_ == "conj" for c in child.children) or head.doc[child.left_edge.i - 1].text == "-"
    if child.dep_ in LEFT_OUT or _joins_clauses(child, head):
        return False
    return child.dep_ != "conj" or not any(c.dep_ in SUBJECTS for c in child.children)


def _name_object(pronoun: Token, draft: Draft) -> None:
    """Write the name of who is meant by 'him', and what is meant by the 'them' of a second verb."""
    above = pronoun.head.head if pronoun.head.dep_ == "conj" and pronoun.dep_ == "dobj" else None
    shared = above is not None and next((c for c in above.children if c.dep_ == "dobj" and c.tag_[:2] == "NN"), None)
    if shared:
        draft.instead[pronoun.i] = _text(_subtree(shared, draft), draft)
    elif pronoun.lower_ in ("him", "her") and (name := draft.resolve(draft.parsed.spans[pronoun.i], draft.name)):
        draft.instead[pronoun.i] = name


def _joins(mark: Token, head: Token) -> bool:
    """A hyphen within a word, or a comma in a list."""
    if mark.text != ",":
        return True
    return any(child.dep_ in ("conj", "appos") and child.i > mark.i for child in head.children) and head.tag_[0] == "N"


def _joins_clauses(child: Token, head: Token) -> bool:
    """Whether an 'and' leads to a clause that is left out."""
    return child.dep_ == "cc" and any(
        other.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in other.children) for other in head.children
    )


def _hangs_on_verb(draft: Draft, date: frozenset[int]) -> bool:
    """Whether a date dates a verb, and no noun ('the April 28 election'); a counted distance always does."""
    top = _top(draft, date)
    if any(draft.parsed.doc[i].lower_ in DISTANCES for i in date):
        return True
    while top.dep_ == "pobj" or (top.dep_ == "prep" and top.head.dep_ == "prep"):
        top = top.head
    return top.head.tag_[:2] in ("VB", "MD")


def _drop(draft: Draft, date: frozenset[int]) -> None:
    """Leave out a date with the preposition that leads to it; 'Monday's election' becomes 'the election'."""
    top = _top(draft, date)
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
        if top.lower_ != "of" and (top.head.lower_ == OF_THE_VERB or (top.head.lower_ == "at" and top.tag_ == "NNP")):
            return
        top = top.head
    aims = {i for token in top.subtree if token.tag_ == "TO" for i in _below(token.head)}
    draft.dropped |= (date | {token.i for token in top.subtree}) - aims - ({draft.verb.i} if draft.verb else set())
    if top.dep_ == "conj":
        draft.dropped |= {child.i for child in top.head.children if child.dep_ == "cc"}


def _below(token: Token) -> set[int]:
    return {below.i for below in token.subtree}


def _top(draft: Draft, date: frozenset[int]) -> Token:
    """The token of a date on which its others hang."""
    doc = draft.parsed.doc
    return next((doc[i] for i in sorted(date) if doc[i].head.i not in date or doc[i].head.i == i), doc[min(date)])


def _stands_in(draft: Draft, i: int) -> bool:
    token = draft.parsed.doc[i]
    return token.text == STAND_IN and draft.parsed.quoted[i]


def _text(tokens: Iterable[int], draft: Draft) -> str:
    """The words of some tokens, with a blank where others were left out between them."""
    doc, words, last = draft.parsed.doc, "", -1
    for i in sorted(_hyphened(set(tokens), draft)):
        gap = " " if last >= 0 and (last != i - 1 or doc[last].whitespace_) else ""
        words += gap + draft.instead.get(i, doc[i].text)
        last = i
    return words


def _hyphened(tokens: set[int], draft: Draft) -> set[int]:
    """The tokens with the other half of 'counter-tariffs', where one of the halves is among them."""
    doc = draft.parsed.doc
    for i in sorted(tokens):
        j = i
        while j + 2 < len(doc) and doc[j + 1].text == "-" and not doc[j].whitespace_ and not doc[j + 1].whitespace_:
            tokens |= {j + 1, j + 2} - draft.dropped
            j += 2
    return tokens
