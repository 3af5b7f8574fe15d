"""Parsed sentence -> its clauses: the verb that a span or a date belongs to, and the tokens in a span."""

from bisect import bisect_left, bisect_right

from components.languages.en.reporting.cues import verbs
from components.languages.parsed import STAND_IN, Parsed, Token
from components.models import Span, Spans

SUBJECT_RELATIONS = frozenset("nsubj nsubjpass csubj csubjpass".split())
CLAUSE_RELATIONS = frozenset("ROOT ccomp advcl relcl parataxis csubj acl".split())
HELPERS = frozenset("aux auxpass neg".split())
TENSES = frozenset("VBD VBZ VBP MD".split())
ADDED = frozenset("relcl acl".split())  # to a noun
NO_VERBS = frozenset("starting beginning following including according depending".split())  # used as prepositions
BE = frozenset("am is are was were be been being".split())
EMPHASISED = frozenset("prep npadvmod advmod".split())
CONDITIONS = frozenset("if unless".split())
OCCASIONS = frozenset("asked pressed questioned challenged reached speaking talking appearing answering".split())
DEMANDS = frozenset("demand insist urge ask recommend propose request suggest require".split())
STATING = frozenset("insist suggest".split())  # also that something is so
BEFORE_AFTER = frozenset("before after since until by following".split())


def verb_at(parsed: Parsed, place: Span) -> Span | None:
    """The span of the verb of the clause that contains `place`; None if there is none.

    Where a clause only says on which occasion something was said, that of the saying: 'Asked on Friday, she said'.
    """
    token = head_token(parsed, place)
    verb = clause_verb(token) if token is not None else None
    if verb is not None and verb.lower_ in OCCASIONS and verb.dep_ == "advcl" and subject_before(verb) is None:
        verb = clause_verb(verb.head)
    return parsed.spans[verb.i] if verb is not None else None


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that contains a token; an infinitive belongs to the clause of the verb that governs it."""
    for _ in range(len(token.doc)):
        if _is_clause(token):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_clause(token: Token) -> bool:
    """Whether a token is the verb of a clause, and no auxiliary, infinitive or preposition in -ing."""
    if token.tag_[:2] not in ("VB", "MD") or token.dep_ in HELPERS or token.lower_ in NO_VERBS:
        return False
    if token.dep_ not in ("ROOT", "conj") and any(child.tag_ == "TO" for child in token.lefts):
        return False
    if token.dep_ == "conj":
        return _is_clause(token.head) or token.head.tag_[:2] not in ("VB", "MD")
    if token.dep_ == "pcomp":
        return token.head.lower_ in BEFORE_AFTER
    return token.dep_ in CLAUSE_RELATIONS


def has_tense(verb: Token) -> bool:
    """Whether a verb has a tense, by its form or by its helpers."""
    return verb.tag_ in TENSES or any(child.dep_ in HELPERS and child.tag_ in TENSES for child in verb.lefts)


def helpers_of(verb: Token) -> list[Token]:
    """The helpers before a verb: 'has', 'been' and 'not' of 'has not been told'."""
    return [child for child in verb.lefts if child.dep_ in HELPERS]


def is_past(verb: Token) -> bool:
    """Whether a verb is in the past tense, by its form or by a helper: 'told', 'was told', 'had told'."""
    return "VBD" in {verb.tag_, *(helper.tag_ for helper in helpers_of(verb))}


def past_above(verb: Token) -> Token | None:
    """The verb in the past whose subject also does what a verb in -ing tells: 'left before [signing] the deal'."""
    link = verb.head.lower_
    told = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.lower_ not in ("being", "having")
    own = any(child.dep_ in (*HELPERS, *SUBJECT_RELATIONS) for child in verb.lefts)
    above = clause_verb(verb.head) if told and not own and link in ("before", "after", "since", "by") else None
    if above is None or (link == "since" and has_tense(above)):  # 'has met twice since taking office'
        return above
    return above if is_past(above) else None


def main_verb(token: Token, expression: frozenset[int]) -> Token | None:
    """The verb of the event that a date belongs to; for 'two days before they talked' that of the main clause."""
    verb = clause_verb(token)
    verb = next((child for child in verb.rights if is_emphasised(child)), verb) if verb is not None else None
    if verb is None or token.i not in expression:
        return verb
    counts = verb.dep_ in ("advcl", "pcomp") and any(i in expression for i in (verb.head.i, *_subordinators(verb)))
    return (clause_verb(verb.head) or verb) if counts else verb


def dated_verb(parsed: Parsed, expression: Span) -> Token | None:
    """The verb of the event that a date belongs to; None if there is none."""
    token = head_token(parsed, expression)
    return main_verb(token, tokens_in(parsed, expression)) if token is not None else None


def is_emphasised(clause: Token) -> bool:
    """Whether 'it was ... that' only stresses when or where a clause took place: 'It was in York that they | met'.

    The clause is told as it would be without: nothing is said of an 'it'.
    """
    stress = clause.head
    told = clause.dep_ == "ccomp" and stress.lower_ in BE and any(child.lower_ == "that" for child in clause.lefts)
    if not told or not any(child.lower_ == "it" and child.dep_ in SUBJECT_RELATIONS for child in stress.lefts):
        return False
    between = [child for child in stress.rights if child.i < clause.i and child.dep_ not in ("neg", "punct")]
    denied = any(child.dep_ == "neg" for child in stress.children) and not any(c.lower_ == "until" for c in between)
    return bool(between) and all(child.dep_ in EMPHASISED for child in between) and not denied


def _subordinators(verb: Token) -> list[int]:
    """The indexes of the words that introduce a subordinate clause: 'before', 'after'."""
    return [child.i for child in verb.lefts if child.dep_ == "mark"]


def noun_between(token: Token, expression: frozenset[int]) -> Token | None:
    """The noun from which a distance is counted: 'nine days before the president's inauguration'."""
    for above in (token, *token.ancestors):
        if above.i in expression or above.tag_[:2] in ("VB", "MD"):
            return None
        if above.head.i in expression and above.dep_ == "pobj":
            return above
    return None


def subject_before(verb: Token) -> Token | None:
    """The subject of its own that stands before a verb; of two, that to which the verb belongs; None if there is none.

    The parser gives a verb two where somebody is spoken to ('You guys, the campaign was open'), where a title stands
    before a name, or where it breaks a phrase ('the birth of | the heir is expected').
    """
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS]
    if not subjects:  # it hangs on a helper: 'the paths that they are mapping', 'The guild had, on Monday, sailed'
        subjects = [c for word in verb.lefts if word.dep_ == "aux" for c in word.lefts if c.dep_ in SUBJECT_RELATIONS]
    return (
        subjects[0]
        if subjects and (len(subjects) == 1 or _is_whole(subjects[0], subjects[-1], verb))
        else next(reversed(subjects), None)
    )


def _is_whole(first: Token, last: Token, verb: Token) -> bool:
    """Whether the first of two subjects is that of the verb, and the last was only taken out of its phrase."""
    doc, begins = first.doc, last.left_edge.i
    if first.right_edge.dep_ == "prep" or (last.tag_ == "NNS" and verb.tag_ == "VBZ"):
        return True
    if doc[begins - 1].text == ",":
        return first.tag_[:3] == last.tag_[:3] == "NNP"
    between = {doc[i].tag_ for i in range(first.i, begins)}
    return not doc[begins - 1].whitespace_ or not between.isdisjoint(("VB", "VBG", "VBN", "WDT", "WP", "-LRB-"))


def head_token(parsed: Parsed, place: Span) -> Token | None:
    """The token in `place` on which its other tokens depend; if it contains none, the next token."""
    inside = tokens_in(parsed, place)
    doc = parsed.doc
    if not inside:
        following = next((i for i, span in enumerate(parsed.spans) if span[0] >= place[0]), None)
        return None if following is None else doc[following]
    return next((doc[i] for i in sorted(inside) if doc[i].head.i == i or doc[i].head.i not in inside), doc[min(inside)])


def tokens_in(parsed: Parsed, span: Span) -> frozenset[int]:
    """The indexes of the tokens that overlap a span."""
    first = bisect_right(parsed.spans, span[0], key=lambda place: place[1])
    return frozenset(range(first, bisect_left(parsed.spans, span[1], first, key=lambda place: place[0])))


def is_subjunctive(verb: Token) -> bool:
    """Whether a clause tells what somebody demands, in the form of a wish: 'demanded that the mayor [sign] it'.

    A plural has the form of the present; after 'insist' it may be a fact ('insisted that the tolls hurt them').
    """
    above, subject = verbs().get(verb.head.lower_), subject_before(verb)
    if verb.dep_ != "ccomp" or above not in DEMANDS or subject is None:
        return False
    helpers = [helper for helper in helpers_of(verb) if helper.dep_ != "neg"]
    if helpers and helpers[0].lower_ != "be":
        return False
    if helpers or verb.tag_ == "VB":
        return True
    one = subject.tag_ in ("NN", "NNP") and not any(child.dep_ == "conj" for child in subject.children)
    wished = above not in STATING and verb.head.tag_ == "VBD"
    return verb.tag_ == "VBP" and (one or subject.lower_ in ("he", "she", "it") or wished)


def is_clause(parsed: Parsed, spans: Spans) -> bool:
    """Whether the words in some spans are a clause, and no topic: not 'another step that it will take'."""
    inside = {i for span in spans for i in tokens_in(parsed, span)}
    tops = (parsed.doc[i] for i in inside if parsed.doc[i].head.i not in inside or parsed.doc[i].dep_ == "ROOT")
    return any(has_tense(top) and top.dep_ not in ADDED and not is_subjunctive(top) for top in tops)


def is_stand_in(parsed: Parsed, position: int) -> bool:
    """Whether a position lies in a quotation that was replaced by STAND_IN before the parse."""
    token = parsed.token_at(position)
    return token is not None and token.text == STAND_IN and parsed.quoted[token.i]
