"""What a word needs after it, so that no label may end between: a verb its object, 'more' its 'than'."""

from components.languages.en.events.labels.assertions import VAGUE
from components.languages.parsed import Token

COMPLEMENTS = frozenset("dobj ccomp attr acomp xcomp oprd pobj pcomp prt neg dative agent".split())
ADDED = frozenset("prep relcl acl".split())  # to a noun
OPEN_NOUNS = frozenset(
    "time moment way place point reason kind sort thing things part first last".split()
)  # which one?
OPEN_DETERMINERS = frozenset("no every any all each few fewer only another same".split())  # 'no | ferry that sank'
ASKING = frozenset("ask asks asked asking wonder wonders wondered".split())
CONTENT_NOUNS = frozenset("fact idea notion claim belief possibility prospect likelihood".split())
PER_CENT = frozenset("percent %".split())
TOWARDS = frozenset(
    """compare compares compared comparing link links linked linking tie ties tied attribute attributes attributed
    devote devotes devoted add adds added limit limits limited put puts putting place places placed pit pits pitted
    turn turns turned expose exposes exposed subject subjects subjected""".split()
)  # verbs whose object needs what it is put beside
GATHERING = frozenset(
    """meet meets met meeting gather gathers gathered gathering huddle huddled convene convened assemble assembled
    travel travels traveled travelled fly flies flew flown return returns returned sit sits sat stand stands stood march
    marched join joins joined rally rallied arrive arrived""".split()
)  # verbs that tell enough without what it was for
CAUSING = frozenset(
    """urge urges urged urging ask asks asked drive drives drove driven force forces forced compel compels
    compelled oblige obliges obliged obligate obligates obligated persuade persuades persuaded encourage
    encourages encouraged press presses pressed order orders ordered allow allows allowed enable enables enabled
    prompt prompts prompted require requires required invite invites invited""".split()
)  # somebody to do something
CLAUSES = frozenset("advcl ccomp xcomp relcl".split())
SO = frozenset("so too such".split())


def needs(word: Token, child: Token) -> bool:
    """Whether a word needs what depends on it and stands after it."""
    if (word.lower_ in PER_CENT and child.dep_ == "prep") or is_added(child):
        return False
    return child.dep_ in COMPLEMENTS or child.lower_ in ("of", "as") or needs_addition(word, child)


def is_added(phrase: Token) -> bool:
    """Whether a phrase is no complement of its verb: after a comma ('won it, a first') or as an aim ('met | to')."""
    verb = phrase.head
    if phrase.i > verb.i and phrase.doc[phrase.left_edge.i - 1].text == ",":
        second = phrase.tag_[:2] == "NN" and any(_is_whole(c) for c in verb.rights if c.i < phrase.i)
        return phrase.dep_ == "xcomp" or phrase.tag_ == "VBG" or (second and phrase.dep_ in ("dobj", "oprd", "attr"))
    aim = phrase.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in phrase.lefts)
    return aim and verb.lower_ in GATHERING


def _is_whole(phrase: Token) -> bool:
    """Whether a phrase is a complement, and no day parted from its noun by the parser: 'the Sept. 11, 2001, fires'."""
    return phrase.dep_ in COMPLEMENTS and phrase.doc[phrase.i + 1].tag_ != "CD"


def needs_addition(word: Token, child: Token) -> bool:
    """Whether a word needs what is no complement of it: 'more | than', 'so odd | that', 'those | who'."""
    first = child.left_edge.lower_
    if first == "than":
        return True
    if child.dep_ == "advcl" and (first == "for" or (first == "if" and word.lower_ in ASKING)):
        return True  # 'called | for the mayor to resign', 'asked the mayor | if he knew'
    if child.dep_ == "prep" and word.lower_ in TOWARDS:
        preps = (c for c in word.rights if c.dep_ == "prep" and not any(noun.tag_ == "CD" for noun in c.rights))
        beside = next((c.i for c in preps), None)
        return beside == child.i and any(c.dep_ in ("dobj", "nsubjpass") for c in word.children)
    if child.dep_ in CLAUSES and _is_announced(child, {c.lower_ for c in word.lefts}):
        return True
    if word.lower_ in CONTENT_NOUNS and child.dep_ == "acl" and any(c.lower_ == "that" for c in child.lefts):
        return True  # 'the fact | that the fee rose'
    if child.dep_ in ("acl", "relcl") and any(c.tag_ == "TO" for c in child.lefts) and _is_one_of(word):
        return True
    if child.dep_ in ADDED and word.tag_[:2] not in ("VB", "MD"):
        return is_open(word) and child.lower_ not in ("on", "during")
    return first == "to" and word.lower_ == "set" and any(c.dep_ == "prt" for c in word.rights)  # 'set out | to win'


def _is_one_of(noun: Token) -> bool:
    """Whether a noun means the only ones who do something: 'one of two bakers | to vote', 'only the guild | to'."""
    some = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in VAGUE
    return some or any(below.lower_ == "only" for below in noun.subtree if below.i < noun.i)


def _is_announced(clause: Token, before: set[str]) -> bool:
    """Whether words before what governs a clause announce it: 'it was hard | to win', 'so odd | that he asked'."""
    opened = any(c.tag_ == "TO" or c.lower_ == "that" for c in clause.lefts)
    return not SO.isdisjoint(before) or (opened and "it" in before)


def is_open(noun: Token) -> bool:
    """Whether a noun means nothing without what is added to it: 'those | who', 'the latest | in', 'a time | when'."""
    if noun.lower_ in VAGUE or noun.lower_ in OPEN_NOUNS or noun.tag_ in ("JJS", "RBS"):
        return True
    if noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.lefts):
        return True  # 'there are many | who'
    return any(child.lower_ in OPEN_DETERMINERS and child.dep_ != "advmod" for child in noun.lefts)


def can_spare(word: Token, child: Token) -> bool:
    """Whether a phrase may be cut off at need, though its word would better keep it."""
    asked = child.dep_ in ("ccomp", "xcomp") and any(c.tag_ == "TO" or c.lower_ == "whether" for c in child.lefts)
    sparable = child.dep_ == "agent" or (child.lower_ == "of" and not is_open(word))
    return sparable or (asked and child.left_edge.i > word.i + 1)
