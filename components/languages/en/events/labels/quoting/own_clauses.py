"""A clause of a sentence in its own words: where it begins, whether it can be read alone, and where it may be cut."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

from components.languages.en.events.clauses import CONDITIONS, HELPERS, subject_before
from components.languages.en.events.labels.assertions import (
    announced,
    condition_of,
    is_asserted,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.needs import can_spare, needs, needs_addition
from components.languages.en.events.labels.omitting import beyond_core, omissions
from components.languages.en.events.labels.quoting.quotations import own_words_label
from components.languages.en.events.labels.wording import ENOUGH, LEAST, MOST
from components.languages.en.events.phrases import Resolve, is_beside_another, spelled_out
from components.languages.en.people.names import means_person
from components.languages.parsed import Parsed, Range, Token
from components.models import Span

DOTS = 1  # words that three dots must save a label
FREE = frozenset("punct ROOT".split())
PERSONS = frozenset("he she him her".split())
SAME_NUMBER = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS")}
LONG = 5  # words
NAMED = frozenset("nsubj nsubjpass dobj pobj".split())
SPOKEN = frozenset("PRP DT".split())
HELD = frozenset("dobj pobj attr acomp prt neg ccomp xcomp oprd dative".split())  # what no word is parted from
LED_TO = frozenset("to for of on into with about as".split())  # nor from these
NO_END = frozenset("cc punct mark det".split())  # a clause does not end in them


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A parsed sentence with its text, from which labels are quoted; `resolve` names who is meant by some words.

    `names` are written in square brackets in the place of pronouns; in what is `spoken` also at its beginning.
    `pointing` tells whether a label may begin with 'their' or 'this', though nobody knows whose or which; `loose`,
    whether it may be cut where only its wording allows, not its grammar. `date` is that of the event.
    """

    parsed: Parsed
    text: str
    resolve: Resolve
    date: Span | None = None
    pointing: bool = False
    loose: bool = False
    spoken: bool = False
    names: dict[int, str] = field(default_factory=dict)

    def of(self, first: int, end: int) -> str:
        """The text from one token to another (excluded)."""
        return self.text[slice(*self.parsed.span(first, end))]

    def kept(self, tokens: list[int]) -> str:
        """The text of some tokens in order, with three dots where others between them are left out."""
        breaks = [n for n in range(1, len(tokens)) if tokens[n] != tokens[n - 1] + 1]
        runs = (tokens[a:b] for a, b in pairwise((0, *breaks, len(tokens))))
        return " … ".join(filter(None, (self._named(run[0], run[-1] + 1).strip(" ,;:—–-―…") for run in runs)))

    def _named(self, first: int, end: int) -> str:
        """The text from one token to another (excluded), with names for the pronouns whose persons are known."""
        borders = [first, *(i for i in range(first, end) if i in self.names), end]
        pieces = [self.of(borders[0], borders[1])] if borders[1] > first else []
        for i, following in pairwise(borders[1:]):
            after = self.text[self.parsed.spans[i][1] : self.parsed.spans[following - 1][1]]
            pieces.append(f"[{self.names[i]}]{after}")
        return " ".join(pieces)


def own_clause(verb: Token, subject: Token, words: ClauseWords, opens: str = "") -> str:
    """The label of a clause in its own words, at least to its verb and what that needs; "" if it cannot be read alone.

    A pronoun at its beginning gives way to the name of the person meant. `opens` is the name of who says so.
    """
    first, named = _opening(verb, subject, words, opens)
    if named is None or not is_asserted(verb):
        return ""
    if named and opens and named == f"{opens[:-1]}’s":
        first, named = subject.left_edge.i, ""  # 'Ann Roe: “her office will pay”'
    if named:
        opens = f"{opens} {named}" if opens and not named.startswith(opens[:-1]) else named
    end = clause_end(verb, subject)
    if words.spoken and _is_conditional(verb):
        return ""
    words = replace(words, names=persons_meant(first, end, opens, subject, words))
    condition = condition_of(verb)
    if condition is not None and condition.right_edge.i < first and not opens:
        if len(words.of(condition.left_edge.i, min(end, verb.i + LEAST)).split()) > MOST:
            return ""
        first = condition.left_edge.i
    few = len(words.of(first, end).split()) < (LEAST if opens else ENOUGH)
    return "" if few else _quoted((first, end), verb, subject, words, opens)


def _opening(verb: Token, subject: Token, words: ClauseWords, opens: str) -> tuple[int, str | None]:
    """The index at which the words of a clause begin, and the name that stands before them; None if nobody is named."""
    doc, first = subject.doc, subject.left_edge.i
    if announced(subject, verb) is not None:
        return first, ""
    if words.spoken and subject.tag_ in SPOKEN and not stands_alone(subject):
        unknown = subject.lower_ in PERSONS and (not opens or not words.resolve(words.parsed.spans[subject.i], None))
        return first, None if unknown else ""  # 'it' and 'that' may be told by what was asked
    if first and doc[first - 1].text == "[":
        return first - 1, ""  # a name that the reporter put there
    if subject.tag_ == "PRP" and not stands_alone(subject):
        listed = any(child.dep_ == "conj" for child in subject.children)  # 'neither he nor she'
        if listed or means_nobody(subject, verb):
            return subject.i + 1, None
        known = words.resolve(words.parsed.spans[subject.i], None) or _named_in_clause_before(verb, subject, words)
        return _after_pronoun(subject, known, words) if known else (subject.i + 1, None)
    if doc[first].tag_ == "PRP$" and doc[first].lower_ not in ("my", "our", "your") and not words.pointing:
        owner = words.resolve(words.parsed.spans[first], None)
        return first + 1, f"{owner}’s" if owner else None
    return first, "" if stands_alone(subject) or (words.pointing and subject.tag_[:2] == "NN") else None


def _after_pronoun(pronoun: Token, known: str, words: ClauseWords) -> tuple[int, str]:
    """Where the words after a pronoun begin, and the name in its place, with a helper joined to it: 'Roe will' for
    'she'll', so that no quotation begins within a word."""
    helper = pronoun.doc[pronoun.i + 1]
    whole = "" if pronoun.whitespace_ else spelled_out(helper, words.parsed.written[helper.i])
    return (helper.i + 1, f"{known} {whole}") if whole else (pronoun.i + 1, known)


def _named_in_clause_before(verb: Token, pronoun: Token, words: ClauseWords) -> str:
    """The subject of a clause before that an 'it' or 'they' means: 'While bakers left, [they] still paid'; or "".

    So does the subject of the clause to which theirs is joined: 'The plan was sound, but [it] was shelved'.
    """
    clauses = (child for child in verb.lefts if child.dep_ == "advcl" and child.i < pronoun.i)
    nouns = (noun for clause in clauses if (noun := subject_before(clause)) is not None and stands_alone(noun))
    joined = subject_before(verb.head) if verb.dep_ == "conj" and verb.head.tag_[:2] == "VB" else None
    named = next(nouns, joined if joined is not None and stands_alone(joined) else None)
    if named is None or named.tag_ not in SAME_NUMBER.get(pronoun.lower_, ()) or _is_long(named):
        return ""
    one_person = pronoun.lower_ == "it" and means_person(named.lower_)
    return "" if one_person else words.of(named.left_edge.i, named.right_edge.i + 1)


def _is_long(noun: Token) -> bool:
    """Whether a noun has too many words around it to stand before a quotation."""
    return noun.right_edge.i - noun.left_edge.i >= LONG


def _quoted(place: Range, verb: Token, subject: Token, words: ClauseWords, opens: str) -> str:
    """The words of a clause in quotation marks, without some that they can do without if they are many."""
    *ways, most = omissions(verb, place[0])
    ways_out = dict.fromkeys((*ways, most, core := beyond_core(subject, verb), core | most))
    variants = [[i for i in range(*place) if i not in left_out] for left_out in ways_out]
    needed = announced(subject, verb) or verb
    tries = (_by_heads, _anywhere) if words.loose else (_cuts, partial(_cuts, sparing=True))
    for cuts in (*tries, _by_heads) if words.spoken else tries:
        labels = [_label(kept, frozenset(cuts(kept, words)), needed, words, opens) for kept in variants]
        if best := max(filter(None, labels), default=None):
            return best[1]
    return ""


def _label(
    kept: list[int], ends: frozenset[int], verb: Token, words: ClauseWords, opens: str
) -> tuple[int, str] | None:
    """A quotation of some tokens, and how much it tells: words after its verb, less for what is left out."""
    shortest = len(words.kept([i for i in kept if i <= verb.i]).split())
    tried = (own_words_label(words.kept(kept), opens, least, ends, True) for least in (shortest + 1, shortest))
    label = next(filter(None, tried), "")
    told = len(label.split()) - len(opens.split()) - shortest
    return (told - DOTS * label.count("…"), label) if label else None


def _by_heads(kept: list[int], words: ClauseWords) -> Iterator[int]:
    """The numbers of words after which no word is parted from one that it belongs to and that follows it."""
    doc, reach, inside = words.parsed.doc, kept[0], {*kept}
    for n, i in enumerate(kept[:-1]):
        needed = [c.i for c in doc[i].rights if c.i in inside and _is_held(doc[i], c)]
        reach = max(reach, doc[i].head.i if doc[i].dep_ not in FREE and doc[i].head.i in inside else i, *needed)
        if reach <= i:
            yield len(words.kept(kept[: n + 1]).split())


def _is_held(word: Token, child: Token) -> bool:
    """Whether a phrase cannot be parted from the word before it: 'called | for', 'the only show | that'."""
    led = child.left_edge.lower_ in LED_TO and word.tag_[:2] == "VB"
    return led or child.dep_ in HELD or needs_addition(word, child)


def _anywhere(kept: list[int], words: ClauseWords) -> Iterator[int]:
    """All numbers of words."""
    return iter(range(MOST + 1))


def _cuts(kept: list[int], words: ClauseWords, sparing: bool = False) -> Iterator[int]:
    """The numbers of words after which a clause may be cut."""
    return (len(words.kept(kept[:n]).split()) for n in cuts(kept, words, sparing))


def cuts(kept: list[int], words: ClauseWords, sparing: bool = False) -> Iterator[int]:
    """The numbers of tokens after which a clause may be cut: no word before the cut needs one after it.

    If `sparing`, a noun does not need its 'of' nor an object what it is to do: 'asked the mayor | to speak'.
    """
    doc, reach, inside = words.parsed.doc, kept[0], {*kept}
    for n, i in enumerate(kept[:-1]):
        after = (c for c in doc[i].rights if c.i in inside and needs(doc[i], c))
        needed = [c.i for c in after if not (sparing and can_spare(doc[i], c))]
        head = doc[i].head.i if doc[i].dep_ not in FREE and doc[i].head.i in inside else i
        reach = max(reach, head, *needed)
        if reach <= i and doc[i].dep_ not in ("cc", "mark") and not _goes_on(doc[i], doc[kept[n + 1]]):
            yield n + 1


def _goes_on(last: Token, following: Token) -> bool:
    """Whether a word belongs closely to the one after it: 'bailing | on', 'has called | for', 'rich | if it sold'."""
    if following.lower_ in CONDITIONS or following.lower_ == "without":
        return True
    if last.tag_[:2] in ("VB", "MD") or last.dep_ in HELPERS:
        return not any(child.i < last.i for child in last.rights) and following.dep_ not in ("punct", "cc", "npadvmod")
    return following.dep_ == "prt" or (following.tag_ == "TO" and last.tag_[:2] != "NN")


def clause_end(verb: Token, subject: Token) -> int:
    """The index after the last word of a clause, without the words that join another to it."""
    doc, end = verb.doc, verb.right_edge.i + 1
    while end - 1 > max(verb.i, subject.i) and doc[end - 1].dep_ in NO_END and doc[end - 1].text != "%":
        end -= 1
    return end


def whole(part: Token) -> Token:
    """The noun of which a word names a part: 'voters' in '8% of the voters'; the word itself if there is none."""
    return next((noun for child in part.rights if child.lower_ == "of" for noun in child.rights), part)


def persons_meant(first: int, end: int, opens: str, subject: Token, words: ClauseWords) -> dict[int, str]:
    """The names of the persons whom pronouns of a clause mean, where nothing before them in its label tells it.

    Whom a speaker means is known only by what he says before, not by what a reporter tells around a quotation.
    """
    names = dict[int, str]()
    if bool(opens) != words.spoken:
        return names  # 'he' may be who is reported; who is not known by whom
    for token in subject.doc[first:end]:
        if token.tag_ != "PRP" or token.lower_ not in PERSONS or not _stands_apart(token):
            continue
        name = words.resolve(words.parsed.spans[token.i], _doer(token, words))
        if name and words.spoken and name.split()[-1] not in words.of(0, token.i):
            continue
        if name and _is_below_another(token, subject, name, words):
            continue
        known = f"{opens} {words.of(first, token.i)} {' '.join(names.values())}" if token.i > first else opens
        if name and name.split()[-1] not in known and not is_beside_another(token, name, words.parsed):
            names[token.i] = name
    return names


def _is_below_another(pronoun: Token, subject: Token, name: str, words: ClauseWords) -> bool:
    """Whether a pronoun in a lower clause may mean somebody else named before: 'Roe asked Poole why he hated her'."""
    verb = next((above for above in pronoun.ancestors if above.tag_[:2] in ("VB", "MD")), subject.head)
    before = (t for t in subject.doc[subject.left_edge.i : pronoun.i] if t.tag_ == "NNP" and t.dep_ in NAMED)
    others = (words.resolve(words.parsed.span(t.left_edge.i, t.i + 1), None) for t in before)
    return verb.i != subject.head.i and any(other and other != name for other in others)


def _is_conditional(verb: Token) -> bool:
    """Whether a clause, or one that contains it, is true only under a condition: 'If it rains, I guess | they sail'."""
    return any(condition_of(above) is not None for above in (verb, *verb.ancestors) if above.tag_[:2] in ("VB", "MD"))


def _stands_apart(pronoun: Token) -> bool:
    """Whether no part of a verb is joined to a pronoun: not 'he's'."""
    following = pronoun.doc[pronoun.i + 1 : pronoun.i + 2]
    return bool(pronoun.whitespace_) or all(token.is_punct for token in following)


def _doer(pronoun: Token, words: ClauseWords) -> str | None:
    """The name of the subject of the verb of which a pronoun is the object, whom it does not mean."""
    verb = next((above for above in pronoun.ancestors if above.tag_[:2] in ("VB", "MD")), None)
    subject = subject_before(verb) if verb is not None else None
    if subject is None or subject.i == pronoun.i:
        return None
    return words.resolve(words.parsed.span(subject.left_edge.i, subject.i + 1), None)
