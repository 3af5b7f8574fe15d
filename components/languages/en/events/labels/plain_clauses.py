"""A clause in its own words as a label without quotation marks, where no more is needed to read it.

Other labels are built from the parts of a clause; this one is a piece of the sentence, so it can be made where the
parser took a verb or an addition for something else. It is told as a fact, outside quotations, its subject can be read
alone, and it ends where a phrase ends and no word that is kept needs one that is left out.
"""

from collections.abc import Iterator

from components.languages.en.events.clauses import BE, SUBJECT_RELATIONS, tokens_in
from components.languages.en.events.dates import drop, hangs_on_verb
from components.languages.en.events.labels.assertions import (
    QUESTIONS,
    REAL_NOUNS,
    condition_of,
    is_asserted,
    is_main,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.check import is_printable
from components.languages.en.events.labels.completeness import ALONE, JUDGING, is_broken
from components.languages.en.events.labels.needs import CLAUSES, is_added, is_open
from components.languages.en.events.labels.omitting import omissions, roles_before_names
from components.languages.en.events.labels.quoting.own_clauses import ClauseWords, clause_end, cuts
from components.languages.en.events.labels.shortening import shortened
from components.languages.en.events.labels.tellable import says_nothing, stands_in
from components.languages.en.events.labels.wording import CONTINUES, LEAST, MOST, ends_well, tidy
from components.languages.en.events.phrases import LabelDraft, predicate, subject_words, subtree, text_of
from components.languages.en.events.subjects import has_broken_list
from components.languages.en.people.names import means_person
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import STAND_IN, Token

AFTER_A_PHRASE = frozenset("prep agent cc mark punct npadvmod advmod".split())  # no label is cut before other words
OPENING = frozenset("relcl advcl npadvmod".split())
STANDS_FOR_A_VERB = frozenset("do does did".split())  # 'only one in ten does today'
TOLD = frozenset("dobj xcomp attr acomp oprd agent nsubjpass".split())  # by a verb of saying
ASKED_OR_TOLD = frozenset("tell ask".split())  # somebody something
ASKED = frozenset("to if whether".split())  # open what somebody is asked or told
CONTENT = frozenset("that :".split())  # open what the word before them means
LIMITS = frozenset("without unless except".split())  # 'left the sailors | without a harbour'
COMPARED = frozenset("JJR RBR".split())
JOINED = frozenset("punct npadvmod cc conj".split())
PLACED = frozenset("leave leaves left make makes made compare compares compared put puts set sets".split())  # somewhere
DEEDS = ("ting", "ning", "bing", "ling", "tment", "tion", "sion")  # ends of nouns for what is done
NO_DEEDS = frozenset("attention position direction question option version portion section fraction nation".split())
LEFT_OUT = 2  # words after its verb that a label must gain where it leaves out what is added to its subject
CLOSE = frozenset("JJ RB RP IN TO".split())  # tags of words to which a preposition after them belongs: 'up | for sale'


def plain_clause(verb: Token, subject: Token, words: ClauseWords) -> str:
    """The label of a clause in its own words that tells most; "" if none can be printed.

    Only where there is no other does it end before the 'of' of a noun: 'was moved after the shooting | of a baker'.
    """
    if not _is_told(verb, subject, words):
        return ""
    own = tokens_in(words.parsed, words.date) if words.date else frozenset[int]()
    draft = LabelDraft(words.parsed, own, [own] if own else [], words.resolve, verb)
    before = subject_words(subject, draft) if subject.tag_ != "EX" else [subject.i]
    if not before or not (stands_alone(subject) or (draft.name and is_main(verb))):
        return ""
    if own and _may_drop(own, subject, draft):
        drop(draft, own)
    named = before == [subject.i] and bool(draft.name)  # whatever stands before the surname
    first = subject.i if named else subject.left_edge.i
    tried = (_labels(verb, first, _end(verb, subject), words, draft, sparing) for sparing in (False, True))
    return next((max(labels)[1] for found in tried if (labels := [*found])), "")


def clause_as_told(verb: Token, subject: Token, words: ClauseWords, opens: str) -> str:
    """The label of a clause that somebody reports, after his name `opens`, not in quotation marks; "" if there is none.

    What is quoted of it stays quoted, so that its label is the sentence's own words.
    """
    inside = range(subject.left_edge.i, verb.right_edge.i + 1)
    if any(words.parsed.quoted[i] for i in inside) or not is_asserted(verb) or condition_of(verb) is not None:
        return ""
    own = tokens_in(words.parsed, words.date) if words.date else frozenset[int]()
    draft = LabelDraft(words.parsed, own, [own] if own else [], words.resolve, verb, sparing=True)
    if own and _may_drop(own, subject, draft):
        drop(draft, own)
    label = told_after(opens, subject, draft) if stands_alone(subject) else None
    return label if label and is_printable(label) else ""


def told_after(opens: str, subject: Token, draft: LabelDraft) -> str | None:
    """The reported clause of a draft, short enough to stand after who says so, `opens`; None if it is empty."""
    verb, before = draft.verb, _subject_as_told(subject, draft)
    after = [i for i in predicate(verb, draft) if i not in draft.dropped] if verb is not None and before else []
    if verb is None or not after or says_nothing(verb, after, draft) or any(stands_in(draft, i) for i in after):
        return None
    if draft.instead.get(before[0]) == f"{opens[:-1]}’s":
        del draft.instead[before[0]]  # 'Ann Roe: her office will pay'
    return shortened(before, after, verb, draft, opens)


def _subject_as_told(subject: Token, draft: LabelDraft) -> list[int]:
    """The words of a subject that somebody else tells of: a name in full, but no name in the place of a description."""
    before = subject_words(subject, draft) if subject.tag_ != "EX" else [subject.i]
    own = subject.tag_ == "PRP" or draft.parsed.words[subject.i] in (draft.name or "").split()
    if not draft.name or own:
        return before
    del draft.instead[subject.i]
    return sorted(i for i in subtree(subject, draft) if i not in draft.dropped)


def _end(verb: Token, subject: Token) -> int:
    """The index after the last word of a clause, without another that is joined to it: ', and so did the others'."""
    joined = (c for c in verb.rights if c.dep_ == "conj" and any(s.dep_ in SUBJECT_RELATIONS for s in c.children))
    mark = next((t.i for t in verb.doc[verb.i : verb.right_edge.i + 1] if t.text in (":", ";")), verb.right_edge.i + 1)
    first = min((clause.left_edge.i for clause in joined), default=mark)
    beside = (c.left_edge.i for c in verb.rights if c.tag_[:2] == "NN" and is_added(c))  # ', a rare win'
    first = min((first, *beside))
    and_before = (c.i for c in verb.rights if c.dep_ == "cc" and c.i < first <= verb.right_edge.i)
    return min(clause_end(verb, subject), mark, max(and_before, default=first))


def _may_drop(date: frozenset[int], subject: Token, draft: LabelDraft) -> bool:
    """Whether a clause can be read without a date: not one that is its subject, nor one of another noun."""
    if date.isdisjoint(token.i for token in subject.subtree):
        return hangs_on_verb(draft, date)
    return any(subject.doc[i].dep_ == "poss" and subject.doc[i].head.i not in date for i in date)  # 'Friday's ruling'


def _is_told(verb: Token, subject: Token, words: ClauseWords) -> bool:
    """Whether a clause tells a fact by itself."""
    if words.parsed.quoted[verb.i] or words.parsed.quoted[subject.i] or not is_asserted(verb) or verb.dep_ == "relcl":
        return False
    if subject.tag_ == "EX" and not (is_main(verb) and _is_there_something(verb)):
        return False
    if subject.tag_ in QUESTIONS or means_nobody(subject, verb) or condition_of(verb) is not None:
        return False
    if subject.doc[max(0, subject.left_edge.i - 1)].tag_ == "POS":
        return False  # 'the party's two nominees', taken apart by the parser
    if verb.lower_ in STANDS_FOR_A_VERB or has_broken_list(verb):
        return False
    if verb.lower_ in verbs() and not _says_something(verb):
        return False
    return verb.dep_ != "ccomp" or verb.head.i > verb.i or _is_fact(verb.head)


def _is_there_something(verb: Token) -> bool:
    """Whether something is told to be, and nobody to be there: 'there was a vote', not 'there was Ann Roe'."""
    return any(child.dep_ in ("attr", "nsubj") and child.tag_[:3] != "NNP" for child in verb.children)


def _says_something(verb: Token) -> bool:
    """Whether a verb of saying has more than who spoke to whom: not 'told a newspaper in an interview'."""
    if verbs()[verb.lower_] in ASKED_OR_TOLD:  # 'asked the mayor | to resign', 'asked her | if she knew'
        asked = (word for clause in verb.rights if clause.dep_ in CLAUSES for word in (*clause.lefts, clause))
        return any(word.lower_ in ASKED for word in asked)
    spoke = verbs()[verb.lower_] in ALONE and any(child.dep_ == "prep" for child in verb.rights)
    called = any(child.lower_ == "for" or child.left_edge.lower_ == "for" for child in verb.rights)
    return spoke or called or any(child.dep_ in TOLD for child in verb.children)


def _is_fact(above: Token) -> bool:
    """Whether what a verb governs is so, as in 'the news is that he resigned'."""
    return above.lower_ in BE and any(child.lower_ in REAL_NOUNS for child in above.lefts)


def _labels(
    verb: Token, first: int, end: int, words: ClauseWords, draft: LabelDraft, sparing: bool
) -> Iterator[tuple[int, str]]:
    """The labels of a clause, whole or cut, each with how much it tells: words from its verb, less what is missing."""
    spared = roles_before_names(range(first, end), verb.doc)
    for left_out in dict.fromkeys((*(ways := [*omissions(verb, first)]), ways[-1] | spared)):
        kept = [i for i in range(first, end) if i not in left_out and i not in draft.dropped]
        for n in (*cuts(kept, words, sparing=True), len(kept)):
            told = verb.i in kept[: n - 1] or (n == len(kept) and verb.i == kept[-1] and _is_passive(verb))
            if told and _may_end(kept, n, verb, draft, sparing) and _fits(label := _written(kept[:n], draft)):
                yield n - kept.index(verb.i) - (LEFT_OUT if left_out else 0), label


def _written(kept: list[int], draft: LabelDraft) -> str:
    """The text of some tokens as a label."""
    return tidy(text_of(kept, draft))


def _is_passive(verb: Token) -> bool:
    """Whether something is done to the subject of a verb, so that it needs no object: 'was announced'."""
    return any(child.dep_ == "auxpass" for child in verb.lefts) and not any(c.tag_ == "TO" for c in verb.lefts)


def _may_end(kept: list[int], n: int, verb: Token, draft: LabelDraft, sparing: bool) -> bool:
    """Whether a label may end after the first n tokens of a clause; if `sparing`, before an 'of'."""
    doc, last = draft.parsed.doc, draft.parsed.doc[kept[n - 1]]
    if is_broken([i for i in kept[:n] if i >= verb.i], verb, draft) or last.text == STAND_IN:
        return False
    if _loses_complement(kept, n, verb):
        return False
    following = doc[kept[n]] if n < len(kept) else None
    spared = sparing and following is not None and following.lower_ == "of" and _can_do_without(last)
    return following is None or spared or _ends_phrase(last, following)


def _ends_phrase(last: Token, following: Token) -> bool:
    """Whether a phrase ends between two tokens, and what follows is no content of it: 'the idea | that he lost'."""
    if (
        (following.lower_ in CONTENT and not _opens_addition(following, last))
        or following.tag_ in COMPARED
        or following.lower_ in LIMITS
        or following.lower_ in CONTINUES
    ):
        return False
    if following.lower_ == "of" and not any(child.dep_ == "compound" and child.tag_ == "NNP" for child in last.lefts):
        return False  # but 'the Three Amigos summit | of North American leaders'
    if (last.tag_[:2] == "VB" and following.dep_ == "cc") or following.tag_ == "VBG":
        return False  # 'to inspire | and energize the party', 'was openly | asking for votes'
    opened = [above for above in (following, *following.ancestors) if above.left_edge.i == following.i]
    if last.tag_ in CLOSE and any(token.head.i == last.i for token in opened):
        return False
    return following.dep_ in AFTER_A_PHRASE or any(token.dep_ in OPENING for token in opened)


def _opens_addition(pronoun: Token, noun: Token) -> bool:
    """Whether a 'that' begins what is only added to a noun: 'a flurry of books | that praise her'."""
    return pronoun.tag_ == "WDT" and pronoun.head.dep_ == "relcl" and not is_open(noun)


def _can_do_without(noun: Token) -> bool:
    """Whether a noun says enough without its 'of': 'the harbour meeting', 'the shooting'; not 'the edge', 'a set'."""
    owned = not means_person(noun.lower_) and any(child.dep_ == "poss" for child in noun.lefts)
    described = owned or any(child.dep_ == "compound" for child in noun.lefts)
    deed = noun.lower_.endswith(DEEDS) and noun.lower_ not in NO_DEEDS
    return noun.tag_[:2] == "NN" and not is_open(noun) and (described or deed)


def _loses_complement(kept: list[int], n: int, verb: Token) -> bool:
    """Whether a verb that needs more than its object loses it: 'leaves the race | where it was'."""
    lost = [child for child in verb.rights if child.i in kept[n:] and child.dep_ not in JOINED]
    if verbs().get(verb.lower_) in ASKED_OR_TOLD and any(child.dep_ in CLAUSES for child in lost):
        return True
    if verb.lower_ in JUDGING:
        return any(child.dep_ != "prep" or child.lower_ == "as" for child in lost)
    return verb.lower_ in PLACED and bool(lost)


def _fits(label: str) -> bool:
    """Whether a label is neither too short nor too long, ends well and can be printed."""
    return LEAST < len(label.split()) <= MOST and ends_well(label) and is_printable(label)
