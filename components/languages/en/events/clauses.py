"""Parsed sentence -> its clauses: the verb that a span or a date belongs to, and the subject of a verb."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.languages.en.people.names import means_person
from components.languages.parsed import STAND_IN, Parsed, Token
from components.models import Span, Spans

SUBJECT_RELATIONS = frozenset("nsubj nsubjpass csubj csubjpass".split())
CLAUSE_RELATIONS = frozenset("ROOT ccomp advcl relcl parataxis csubj acl".split())
HELPERS = frozenset("aux auxpass neg".split())
TENSES = frozenset("VBD VBZ VBP MD".split())
ADDED = frozenset("relcl acl".split())  # to a noun
RELATIVES = frozenset("who which that whom".split())
NO_VERBS = frozenset("starting beginning following including according depending".split())  # used as prepositions
BE = frozenset("am is are was were be been being".split())
EMPHASISED = frozenset("prep npadvmod advmod".split())
CONDITIONS = frozenset("if unless".split())
OCCASIONS = frozenset("asked pressed questioned challenged reached speaking talking appearing answering".split())
MANY = frozenset("are were have".split())  # verbs and helpers of several
QUOTES = frozenset('" “ ”'.split())
ASIDE_MARKS = frozenset(", -- - – —".split())
ASIDE_OPENS = frozenset("WP WDT DT CD NN NNP RB VBG VBN IN".split())  # tags of the first words of asides
OF_NOUN_PHRASES = frozenset("DT JJ NN NNP NNPS NNS CD HYPH POS PRP$".split())
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


def _follows_description(verb: Token) -> bool:
    """Whether a verb follows a description after a quotation: 'It is "x," Roe, the mayor, told them'."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    return len(between) > 3 and between[-1].text == "," and any(token.text in QUOTES for token in between)


def has_tense(verb: Token) -> bool:
    """Whether a verb has a tense, by its form or by its helpers."""
    return verb.tag_ in TENSES or any(child.dep_ in HELPERS and child.tag_ in TENSES for child in verb.lefts)


def past_above(verb: Token) -> Token | None:
    """The verb in the past whose subject also does what a verb in -ing tells: 'left before [signing] the deal'."""
    link = verb.head.lower_
    told = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.lower_ not in ("being", "having")
    own = any(child.dep_ in (*HELPERS, *SUBJECT_RELATIONS) for child in verb.lefts)
    above = clause_verb(verb.head) if told and not own and link in ("before", "after", "since", "by") else None
    if above is None or (link == "since" and has_tense(above)):  # 'has met twice since taking office'
        return above
    helpers = [child.tag_ for child in above.lefts if child.dep_ in HELPERS]
    return above if "VBD" in (above.tag_, *helpers) else None


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


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, that of the verb it is joined to, or the noun that a relative clause modifies."""
    own = subject_before(verb) or next((child for child in verb.rights if child.dep_ in SUBJECT_RELATIONS), None)
    if own is not None and own.lower_ not in RELATIVES:
        return own
    if own is not None:
        clauses = [above for above in (verb, *verb.ancestors) if above.dep_ == "relcl"]
        joined = own.lower_ == "who" and verb.dep_ == "conj"
        clause = next((c for c in clauses if not joined or _is_opened_by_who(c)), None)
        noun = _somebody_above(clause.head) if clause is not None and own.lower_ == "who" else clause and clause.head
        return _antecedent(noun, own) if noun is not None and noun.tag_[:2] == "NN" else None
    if verb.dep_ == "ROOT":
        return lost_subject(verb)
    if verb.dep_ in ("relcl", "acl"):
        if any(child.dep_ == "dobj" and child.lower_ in RELATIVES for child in verb.lefts):
            return None  # what a noun is the object of, it does not do
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN", "NUM") or verb.head.tag_[:2] == "NN" else None
    if verb.dep_ == "pcomp":
        above = clause_verb(verb.head)
        return subject_of(above) if above is not None else None
    if verb.dep_ in ("conj", "advcl") and verb.head.tag_[:2] in ("VB", "MD") and not _follows_description(verb):
        return subject_of(verb.head.head if _continues_frame(verb) else verb.head)
    return None


def _somebody_above(noun: Token) -> Token:
    """The person whom 'who' means where the parser hung its clause on a thing: 'the man with a past | who left'."""
    above = noun
    while (
        above.tag_ in ("NN", "NNS")
        and above.dep_ == "pobj"
        and not means_person(above.lower_)
        and above.left_edge.i > 1
    ):
        above = noun.doc[above.left_edge.i - 2]  # before the preposition
    return above if above.tag_[:2] == "NN" and means_person(above.lower_) else noun


def _is_opened_by_who(clause: Token) -> bool:
    """Whether 'who' is the subject of a relative clause: not 'the town where he lived [and who ran]'."""
    return any(child.lower_ == "who" and child.dep_ in SUBJECT_RELATIONS for child in clause.lefts)


def _antecedent(noun: Token, pronoun: Token) -> Token | None:
    """The noun that a relative pronoun means: the one that its clause modifies, else a nearer one that fits its verb.

    None if neither has the number of the verb: 'no cure for the quarrels, which divide the town'.
    """
    nearer = (noun.doc[i] for i in range(pronoun.i - 1, noun.i, -1))
    nouns = [noun, *(token for token in nearer if token.tag_[:2] == "NN" and token.dep_ not in ("compound", "nmod"))]
    return next((noun for noun in nouns if agrees(noun, pronoun.head)), None)


def agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun may be the subject of a verb by its number, if the verb shows one."""
    listed = any(child.dep_ == "conj" for child in noun.children)
    plural = verb.tag_ == "VBP" or any(word.lower_ in MANY for word in (verb, *verb.lefts))
    one = plural and noun.tag_ in ("NN", "NNP") and not listed
    counted = any(child.lower_ == "of" or child.dep_ == "nummod" for child in noun.children)  # '64 percent say'
    several = noun.tag_ == "NNS" and not noun.text[:1].isupper() and any(c.tag_ == "VBZ" for c in verb.lefts)
    return not (one or several) or counted


def has_gap(verb: Token) -> bool:
    """Whether a relative clause has its object before it: 'the fund that they built'."""
    subject = subject_before(verb)
    return verb.dep_ == "relcl" and (subject is None or subject.lower_ not in RELATIVES)


def has_broken_list(verb: Token) -> bool:
    """Whether the subjects of a verb are a list that the parser did not join: 'The mill, the quay and | the ferry'."""
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS]
    return any(verb.doc[subject.left_edge.i - 1].dep_ == "cc" for subject in subjects[1:])


def is_relative(clause: Token) -> bool:
    """Whether a clause taken for the object of a verb belongs to a noun: 'began talks on Monday | that'."""
    return clause.dep_ == "ccomp" and any(c.tag_ == "WDT" and c.dep_ in SUBJECT_RELATIONS for c in clause.lefts)


def _beside_day(verb: Token) -> Token | None:
    """The noun taken for an addition to the day before it: 'Friday, Texas, leading others, asked a judge'."""
    day = next((child for child in verb.lefts if child.dep_ == "npadvmod" and child.left_edge.i == 0), None)
    beside = day.rights if day is not None and day.tag_ == "NNP" else ()
    return next((noun for noun in beside if noun.dep_ == "appos" and noun.tag_[:2] == "NN"), None)


def _continues_frame(verb: Token) -> bool:
    """Whether a verb goes on with who spoke, not with what was said: 'She said fees can rise and cited the budget'."""
    said, helped = verb.head, any(child.tag_ in ("MD", "VBZ", "VBP") for child in verb.head.lefts)
    present = said.tag_ in ("VBZ", "VBP") or helped
    return verb.tag_ == "VBD" and verb.dep_ == "conj" and said.dep_ == "ccomp" and present and said.head.tag_ == "VBD"


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


def lost_subject(verb: Token) -> Token | None:
    """The subject of a main verb that the parser hung on another word; None if there is none."""
    return _listed_by_mistake(verb) or _beside_day(verb) or _before_aside(verb)


def _listed_by_mistake(verb: Token) -> Token | None:
    """The noun before a verb that the parser took for part of another phrase: 'In York, Maine, the mayor resigned'."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    listed = before.tag_[:2] == "NN" and before.dep_ in ("conj", "appos") and verb.tag_ in TENSES
    start = before.left_edge.i
    return before if listed and start and verb.doc[start - 1].text == "," else None


def _before_aside(verb: Token) -> Token | None:
    """The noun that the parser parted from its verb, with or without an aside: 'At dawn, Roe, who was ill, | left'."""
    doc, last = verb.doc, min((child.left_edge.i for child in verb.lefts if child.dep_ in HELPERS), default=verb.i) - 1
    if verb.tag_ not in TENSES and last == verb.i - 1:
        return None
    while last > 0 and doc[last].tag_ == "RB":
        last -= 1
    if last > 0 and doc[last].text in ASIDE_MARKS:
        opens = [i for i in range(last) if doc[i].text == doc[last].text and doc[i + 1].tag_ in ASIDE_OPENS]
        last = next((i - 1 for i in opens if _is_noun_phrase(doc, i - 1)), 0)
    return doc[last] if _is_noun_phrase(doc, last) else None


def _is_noun_phrase(doc: Sequence[Token], last: int) -> bool:
    """Whether a noun ends a phrase that opens its sentence, or stands after a comma."""
    first = last
    while first > 0 and doc[first - 1].tag_ in OF_NOUN_PHRASES:
        first -= 1
    opens = first == 0 or (doc[first - 1].text == "," and doc[last].left_edge.i >= first)
    return last > 0 and opens and doc[last].tag_[:2] == "NN"


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


def is_clause(parsed: Parsed, spans: Spans) -> bool:
    """Whether the words in some spans are a clause, and no topic: not 'another step that it will take'."""
    inside = {i for span in spans for i in tokens_in(parsed, span)}
    tops = (parsed.doc[i] for i in inside if parsed.doc[i].head.i not in inside or parsed.doc[i].dep_ == "ROOT")
    return any(has_tense(top) and top.dep_ not in ADDED for top in tops)


def is_stand_in(parsed: Parsed, position: int) -> bool:
    """Whether a position lies in a quotation that was replaced by STAND_IN before the parse."""
    token = parsed.token_at(position)
    return token is not None and token.text == STAND_IN and parsed.quoted[token.i]
