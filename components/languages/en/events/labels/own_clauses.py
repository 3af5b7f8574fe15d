"""A clause of a sentence in its own words: where it begins, whether it can be read alone, and where it may be cut."""

from collections.abc import Iterator
from dataclasses import dataclass

from components.languages.en.events.clauses import CONDITIONS, HELPERS
from components.languages.en.events.labels.assertions import announces, is_asserted, means_nobody, stands_alone
from components.languages.en.events.labels.wording import ENOUGH, LEAST, MOST, own_words_label
from components.languages.en.events.phrases import Resolve
from components.languages.parsed import Parsed, Token

MUCH_BETWEEN = 4  # tokens between a subject and its verb that are left out of a quotation
LONG_LEAD = 8  # words up to the verb of a clause, beyond which its subject is cut
NEEDED = frozenset("dobj ccomp attr acomp xcomp oprd pobj pcomp prt neg dative agent".split())
FREE = frozenset("punct ROOT".split())
CIRCUMSTANCES = frozenset("at during before after because from within without amid despite".split())
NO_END = frozenset("cc punct mark det".split())  # a clause does not end in them


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A parsed sentence with its text, from which labels are quoted; `resolve` names who is meant by some words.

    `pointing` tells whether a label may begin with 'their' or 'this', though nobody knows whose or which; `loose`,
    whether it may be cut where only its wording allows, not its grammar.
    """

    parsed: Parsed
    text: str
    resolve: Resolve
    pointing: bool = False
    loose: bool = False

    def of(self, first: int, end: int) -> str:
        """The text from one token to another (excluded)."""
        return self.text[slice(*self.parsed.span(first, end))]


def own_clause(verb: Token, subject: Token, words: ClauseWords, opens: str = "") -> str:
    """The label of a clause in its own words, at least to its verb and what that needs; "" if it cannot be read alone.

    A pronoun at its beginning gives way to the name of the person meant, a long subject is cut after its head. `opens`
    is the name of who says so.
    """
    first, named = _opening(verb, subject, words)
    if named is None or not is_asserted(verb):
        return ""
    if named:
        opens = f"{opens} {named}" if opens and not named.startswith(opens[:-1]) else named
    start, end = _verb_group(verb), _end(verb, subject)
    lead = words.of(first, max(start, verb.i) + 1)
    between = start - _end_of(subject) > MUCH_BETWEEN or len(lead.split()) > LONG_LEAD
    if between and subject.dep_[:1] == "n" and not named and words.parsed.words[start][:1] not in "'’":
        kept = _cut_subject(subject, first, words)
        return _quoted(start, end, max(start, verb.i) + 1, words, opens, kept) if kept else ""
    few = len(words.of(first, end).split()) < (LEAST if opens else ENOUGH)
    return "" if few else _quoted(first, end, max(start, verb.i) + 1, words, opens)


def _opening(verb: Token, subject: Token, words: ClauseWords) -> tuple[int, str | None]:
    """The index at which the words of a clause begin, and the name that stands before them; None if nobody is named."""
    doc, first = subject.doc, subject.left_edge.i
    if announces(subject, verb):
        return first, ""
    if subject.tag_ == "PRP" and not stands_alone(subject):
        listed = any(child.dep_ == "conj" for child in subject.children)  # 'neither he nor she'
        known = not listed and not means_nobody(subject, verb) and words.resolve(words.parsed.spans[subject.i], None)
        return subject.i + 1, known or None
    if doc[first].tag_ == "PRP$" and doc[first].lower_ not in ("my", "our", "your") and not words.pointing:
        owner = words.resolve(words.parsed.spans[first], None)
        return first + 1, f"{owner}’s" if owner else None
    return first, "" if stands_alone(subject) or (words.pointing and subject.tag_[:2] == "NN") else None


def _quoted(first: int, end: int, least: int, words: ClauseWords, opens: str, named: str = "") -> str:
    """The words from `first` on in quotation marks, cut no sooner than `least`, after the cut subject `named`."""
    lead = f"{named} … " if named else ""
    shortest, more = len((lead + words.of(first, least)).split()), len(lead.split())
    if words.loose:
        anywhere = frozenset(range(MOST + 1))
        quoted = (
            own_words_label(lead + words.of(first, end), opens, n, anywhere, True) for n in (shortest + 1, shortest)
        )
        return next(filter(None, quoted), "")
    for whole_phrases in (True, False):
        ends = frozenset(more + n for n in _cuts(words, first, end, whole_phrases))
        if label := own_words_label(lead + words.of(first, end), opens, shortest, ends, strict=True):
            return label
    return ""


def _cuts(words: ClauseWords, first: int, end: int, whole_phrases: bool) -> Iterator[int]:
    """The numbers of words after which a clause may be cut: no word before the cut needs one after it.

    If not `whole_phrases`, a noun does not need its 'of' nor an object what it is to do: 'asked the mayor | to speak'.
    """
    doc, spans, reach = words.parsed.doc, words.parsed.spans, first
    for i in range(first, end - 1):
        needed = [c.i for c in doc[i].rights if _needs(doc[i], c) and (whole_phrases or not _is_spared(c, doc[i]))]
        reach = max(reach, doc[i].head.i if doc[i].dep_ not in FREE else i, *needed)
        if reach <= i and doc[i].dep_ not in ("cc", "mark") and not _goes_on(doc[i], doc[i + 1], whole_phrases):
            yield len(words.text[spans[first][0] : spans[i][1]].split())


def _needs(word: Token, child: Token) -> bool:
    """Whether a word needs what depends on it after it: a verb its object, a preposition its noun."""
    announced = child.dep_ in ("advcl", "ccomp", "xcomp") and any(c.lower_ == "it" for c in word.lefts)
    return child.dep_ in NEEDED or child.lower_ in ("of", "as") or announced


def _is_spared(child: Token, word: Token) -> bool:
    """Whether a phrase may be cut off that its word would better keep."""
    clause = child.dep_ in ("ccomp", "xcomp") and any(c.tag_ == "TO" or c.lower_ == "whether" for c in child.lefts)
    return child.lower_ == "of" or (clause and child.left_edge.i > word.i + 1)


def _goes_on(last: Token, following: Token, whole_phrases: bool) -> bool:
    """Whether a word belongs closely to the one after it: 'bailing | on', 'has called | for', 'rich | if it sold'."""
    if following.lower_ in CONDITIONS:
        return True
    to_do = any(child.tag_ == "TO" for child in last.lefts)
    if not whole_phrases and following.dep_ == "prep" and (to_do or following.lower_ in CIRCUMSTANCES):
        return False
    if last.tag_[:2] in ("VB", "MD") or last.dep_ in HELPERS:
        return not any(child.i < last.i for child in last.rights) and following.dep_ not in ("punct", "cc", "npadvmod")
    return following.dep_ == "prt" or (following.tag_ == "TO" and last.tag_[:2] != "NN")


def _end(verb: Token, subject: Token) -> int:
    """The index after the last word of a clause, without the words that join another to it."""
    doc, end = verb.doc, verb.right_edge.i + 1
    while end - 1 > max(verb.i, subject.i) and doc[end - 1].dep_ in NO_END and doc[end - 1].text != "%":
        end -= 1
    return end


def _cut_subject(subject: Token, first: int, words: ClauseWords) -> str:
    """The words of a subject up to its head, or those that belong closely to it; "" if they mean nothing alone."""
    last = named if (named := whole(subject)).tag_[:2] in ("NN", "CD", "DT") else subject
    if any(token.dep_ == "neg" for token in subject.subtree):
        return ""  # 'one of the few | whom he did not attack'
    if last.lower_ in ("those", "these", "them", "which", "whom"):
        return ""  # 'families of those | who were hurt'
    kept = words.of(first, max(_end_of(subject), last.i) + 1)
    if len(kept.split()) <= LONG_LEAD:
        return kept
    near = [c.i for c in subject.lefts if c.dep_ in ("compound", "amod", "nummod") and subject.i - c.i < LEAST]
    return words.of(min(near, default=subject.i), subject.i + 1) if subject.tag_[:3] == "NNP" else ""


def _end_of(subject: Token) -> int:
    """The index of the last head of a subject: of 'the agency and its board' that of 'board'."""
    joined = next((child for child in subject.children if child.dep_ == "conj"), None)
    return subject.i if joined is None else _end_of(joined)


def whole(part: Token) -> Token:
    """The noun of which a word names a part: 'voters' in '8% of the voters'; the word itself if there is none."""
    return next((noun for child in part.rights if child.lower_ == "of" for noun in child.rights), part)


def _verb_group(verb: Token) -> int:
    """The index of the first helper of a verb, or of the verb itself."""
    return min((child.i for child in verb.lefts if child.dep_ in HELPERS), default=verb.i)
