"""The subject of a verb: its own, one that it shares, the noun of a relative clause, or one that the parser lost."""

from collections.abc import Sequence

from components.languages.en.events.clauses import HELPERS, SUBJECT_RELATIONS, TENSES, clause_verb, subject_before
from components.languages.en.people.names import means_person
from components.languages.parsed import Token

RELATIVES = frozenset("who which that whom".split())
MANY = frozenset("are were have".split())  # verbs and helpers of several
QUOTES = frozenset('" “ ”'.split())
ASIDE_MARKS = frozenset(", -- - – —".split())
ASIDE_OPENS = frozenset("WP WDT DT CD NN NNP RB VBG VBN IN".split())  # tags of the first words of asides
OF_NOUN_PHRASES = frozenset("DT JJ NN NNP NNPS NNS CD HYPH POS PRP$".split())


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


def _follows_description(verb: Token) -> bool:
    """Whether a verb follows a description after a quotation: 'It is "x," Roe, the mayor, told them'."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    return len(between) > 3 and between[-1].text == "," and any(token.text in QUOTES for token in between)


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
