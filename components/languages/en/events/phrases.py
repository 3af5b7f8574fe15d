"""The phrases that a label is made of: which tokens belong to a word, and the text that they give."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from components.languages.en.events.clauses import (
    BEFORE_AFTER,
    HELPERS,
    SUBJECT_RELATIONS,
    clause_verb,
    is_subjunctive,
    subject_before,
)
from components.languages.en.events.labels.needs import CAUSING, PER_CENT, is_added
from components.languages.en.events.subjects import RELATIVES, is_relative, subject_of
from components.languages.en.people import names
from components.languages.en.people.names import means_person
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

FOLLOWS = frozenset("dobj dative attr acomp oprd prt agent prep xcomp ccomp advmod npadvmod prt nmod intj".split())
AFTER = frozenset("prep advmod npadvmod".split())  # what may belong to the verb after it
TRIES = frozenset("seek seeks sought try tries tried attempt attempts attempted vow vows vowed pledge pledged".split())
LEFT_OUT = frozenset("relcl appos advcl parataxis punct meta preconj".split())
UNCLEAR = RELATIVES | frozenset("it they this these those we you i one there what whoever he she him her them".split())
OBJECTS = frozenset("him her it them".split())
BESIDE = frozenset("according depending despite".split())  # begin phrases that say nothing of the event
STANDS_FOR_ANOTHER = frozenset("one ones those all".split())  # 'the same one he wanted'
SEATS = frozenset(
    "senator sen. representative rep. congressman congresswoman governor gov. mayor".split()
)  # of a place
LISTS = frozenset("- – / ,".split())
IDLE = frozenset("also nonetheless ultimately meanwhile however then therefore instead earlier later already".split())
LONG_SUBJECT = 5
WOMEN = frozenset("woman girl mother wife daughter sister actress lady".split())
MEN = frozenset("man boy father husband son brother actor gentleman".split())
OTHERS = {"him": WOMEN, "her": MEN}  # who is not meant
HONORIFICS = frozenset("mr. mrs. ms. dr.".split())
TITLES_OF = frozenset(("mr.",)), frozenset(("mrs.", "ms."))  # of men, who no 'her' means; of women, who no 'him' means
NAMES = frozenset("NNP NNPS NNS".split())
CONTRACTED = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "n't": "not"}
NEGATED = {"ca": "can", "wo": "will", "sha": "shall"}  # before n't
PARTISANS = frozenset("republican democrat liberal conservative".split())
ANY_OF_THEM = frozenset("every each any no some another".split())  # 'every recent nominee' is nobody in particular
POSTS = frozenset("ceo chief chairman chairwoman chair president mayor governor senator secretary executive".split())
PAST_POSTS = frozenset("former late ex onetime then".split())
DASHES = frozenset("- -- – — ― ; ( :".split())  # what comes after them is an addition
LATE = frozenset("npadvmod dep nmod oprd attr appos".split())  # after a comma no part of a phrase

Resolve = Callable[[Span, str | None], str | None]  # a span, and a person who is not meant -> the name; None if unknown


@dataclass(slots=True)
class LabelDraft:
    """The state of making a label: the parse, the dates in it, and what was decided about its tokens.

    `sparing` tells whether phrases may be left out of the middle of a predicate that is too long.
    """

    parsed: Parsed
    own: frozenset[int]  # the tokens of the event's own date
    dates: list[frozenset[int]]
    resolve: Resolve
    verb: Token | None = None
    sparing: bool = False
    name: str | None = None  # of the subject
    dropped: set[int] = field(default_factory=set)
    instead: dict[int, str] = field(default_factory=dict)  # a token -> what is written in its place


def subject_words(noun: Token, draft: LabelDraft) -> list[int]:
    """The tokens of a subject, with a pronoun or description replaced by a name; none if it cannot be used."""
    kept = sorted(i for i in subtree(noun, draft) if i not in draft.dropped)
    while kept and kept[-1] > noun.i and _is_loose(draft.parsed.doc[kept[-1]]):
        kept.pop()
    if not kept or not names_owner(kept[0], draft):
        return []
    last = draft.parsed.doc[kept[-1]]
    if last.tag_ == "POS" and last.head.i == noun.i:
        return []  # an owner does nothing: 'garnered most the convention's delegates after winning' is misread
    if any(draft.parsed.doc[i].lower_ in ("which", "whom", "whose") for i in kept):
        return []  # 'the results of which'
    listed = any(draft.parsed.doc[i].dep_ == "conj" for i in kept)
    draft.name = _name(noun, kept, draft) if not listed or noun.tag_ == "PRP" else None
    if draft.name and _is_former(noun, draft.name):
        draft.name = None  # who was chief is no longer 'Mill CEO'
    if draft.name:
        draft.instead[noun.i] = draft.name
        return kept if listed else [noun.i]
    if listed:
        _name_listed(noun, draft)
    return [] if noun.lower_ in UNCLEAR else kept


def _is_former(noun: Token, name: str) -> bool:
    """Whether a subject tells what somebody was, and its name is only that post: 'the former Mill CEO'."""
    post = noun.lower_ in POSTS and name.split()[-1].lower() == noun.lower_
    return post and any(child.lower_ in PAST_POSTS for child in noun.lefts)


def _name_listed(noun: Token, draft: LabelDraft) -> None:
    """Replace the lone surnames of a list by full names, if all are known: 'Roe and Poole', 'Ms. Roe and Mr. Poole'."""
    listed = [noun]
    for token in listed:
        listed += [child for child in token.rights if child.dep_ == "conj"]
    lone = [token for token in listed if token.tag_ in NAMES and all(_goes_with_surname(c) for c in token.lefts)]
    names = [draft.resolve(draft.parsed.spans[token.i], None) or "" for token in lone]
    if all(name.split()[-1:] == [draft.parsed.words[token.i]] for name, token in zip(names, lone, strict=True)):
        draft.instead |= {token.i: name for token, name in zip(lone, names, strict=True)}


def _goes_with_surname(before: Token) -> bool:
    """Whether a word before a surname is no part of a name."""
    return before.dep_ in ("cc", "preconj") or before.lower_ in ("either", "neither", *HONORIFICS)


def _is_loose(token: Token) -> bool:
    """Whether a token cannot end a phrase: a mark that is no per cent sign, or an 'and'."""
    return token.dep_ == "cc" or (bool(token.is_punct) and token.text != "%")


def names_owner(first: int, draft: LabelDraft) -> bool:
    """Whether a subject begins with no 'his' or 'her', or with one whose person is known and takes its place."""
    if draft.parsed.doc[first].tag_ != "PRP$" or _opens_name(first, draft):
        return True
    owner = draft.resolve(draft.parsed.spans[first], None)
    if owner:
        draft.instead[first] = f"{owner}’s"
    return bool(owner)


def _opens_name(first: int, draft: LabelDraft) -> bool:
    """Whether an 'our' is the first word of a name: 'Our Harbour Fund', but not 'our mayor'."""
    doc, words = draft.parsed.doc, draft.parsed.words[first : first + 3]
    named = len(words) > 2 and all(word[:1].isupper() for word in words)
    return named and doc[first].lower_ == "our" and doc[first + 1].tag_[:3] == doc[first + 2].tag_[:3] == "NNP"


def _name(noun: Token, kept: list[int], draft: LabelDraft) -> str | None:
    """The name of the person meant by a subject that is a name, a pronoun or a short description."""
    if noun.lower_ in PARTISANS and draft.parsed.doc[kept[0]].lower_ == "the":
        return None  # 'the Wisconsin Republican'
    if draft.parsed.doc[kept[0]].lower_ in ANY_OF_THEM:
        return None
    if noun.tag_ == "NN" and (named := _described(noun, draft) or _named_beside(noun, draft)):
        return named
    if noun.tag_ == "NN" and draft.parsed.doc[kept[0]].lower_ in ("a", "an"):
        return None  # somebody new
    if noun.tag_ == "NNP" or (noun.tag_ == "NN" and len(kept) <= LONG_SUBJECT and _may_name(noun, draft)):
        if any(draft.parsed.words[i] == "," for i in range(kept[0], noun.i)):
            return None  # 'Roe, Poole to sail'
        name = draft.resolve(draft.parsed.span(kept[0], kept[-1] + 1), None)
        if name and _has_another_name(noun, name):
            return None
        described = means_person(noun.lower_) and not _is_title_of_a_work(kept[0], noun, draft)
        return name if described or draft.parsed.words[noun.i] in (name or "") else None
    if noun.tag_ in ("NNS", "NNPS") and kept == [noun.i] and draft.parsed.words[noun.i][:1].isupper():
        name = draft.resolve(draft.parsed.spans[noun.i], None)  # a surname that was taken for a plural
        return name if (name or "").split()[-1:] == [draft.parsed.words[noun.i]] else None
    if noun.lower_ == "it" and any(child.dep_ in ("acomp", "attr") for child in noun.head.children):
        return None  # 'it would be a mistake to wait'
    return draft.resolve(draft.parsed.spans[noun.i], None) if noun.tag_ == "PRP" else None


def _has_another_name(noun: Token, name: str) -> bool:
    """Whether a family name follows a first name that is not that of a person: 'Bob Roe' does not mean Ann Roe."""
    known = names.words("titles") | names.words("roles") | HONORIFICS
    given = [c for c in noun.lefts if c.dep_ == "compound" and c.tag_ == "NNP" and c.lower_ not in known]
    if not given or noun.tag_ != "NNP" or noun.text != name.split()[-1]:
        return False
    return given[0].text[0] != name[0] and not any(word.text.rstrip(".") in name for word in given)


def _is_title_of_a_work(first: int, noun: Token, draft: LabelDraft) -> bool:
    """Whether a noun with a capital and its article name a paper rather than a person: 'The Advocate'."""
    written = draft.parsed.words[noun.i][:1].isupper() and draft.parsed.words[first] == "The"
    return written and noun.lower_ not in names.words("titles")


def _described(noun: Token, draft: LabelDraft) -> str | None:
    """The name that a description is added to: 'Ann Roe, a baker who runs the mill' is Ann Roe, not another baker."""
    name = noun.head
    person = means_person(noun.lower_) or any(c.lower_ == "who" for clause in noun.rights for c in clause.lefts)
    if not person or noun.dep_ != "appos" or name.tag_ != "NNP" or noun.i < name.i:
        return None
    first = name.left_edge.i
    return draft.resolve(draft.parsed.span(first, name.i + 1), None) or text_of(range(first, name.i + 1), draft)


def _named_beside(noun: Token, draft: LabelDraft) -> str | None:
    """The name that stands beside a description in commas: 'the leader of the union, Ann Roe, resigned'."""
    if not means_person(noun.lower_):
        return None
    beside = next((child for child in noun.rights if child.dep_ == "appos" and child.tag_ == "NNP"), None)
    return draft.resolve(draft.parsed.span(beside.left_edge.i, beside.i + 1), None) if beside is not None else None


def _may_name(noun: Token, draft: LabelDraft) -> bool:
    """Whether a noun is a name that the parser took for a common noun, or one for people."""
    return draft.parsed.words[noun.i][:1].isupper() or means_person(noun.lower_)


def predicate(verb: Token, draft: LabelDraft) -> Iterator[int]:
    """The tokens of a verb with its helpers and what follows it."""
    yield verb.i
    for child in verb.children:
        if child.dep_ in HELPERS:
            yield child.i
        elif _is_aside(child, verb) or _is_of_another(child, verb):
            continue
        elif _is_aimed_at(child, verb) or _follows(child, verb):
            yield from subtree(child, draft)
        elif child.dep_ == "punct" and child.text == "-":
            yield child.i
    if verb.dep_ == "conj" and not any(
        child.dep_ in HELPERS or child.dep_ in SUBJECT_RELATIONS for child in verb.lefts
    ):
        yield from (child.i for child in verb.head.children if child.dep_ == "aux" and verb.tag_ == "VB")


def _is_aside(child: Token, verb: Token) -> bool:
    """Whether what depends on a verb is not needed in its label: 'before signing', ', early on', '- a record'."""
    before = verb.doc[child.left_edge.i - 1].text
    return (
        child.lower_ in BESIDE
        or (child.lower_ in BEFORE_AFTER and any(c.dep_ == "pcomp" for c in child.rights))
        or (child.dep_ in LATE and child.i > verb.i + 2 and before == ",")
        or (child.i > verb.i + 1 and (before in DASHES or (child.tag_[:2] == "NN" and is_added(child))))
        or is_relative(child)
    )


def _follows(child: Token, verb: Token) -> bool:
    return child.dep_ in FOLLOWS and (child.i > verb.i or _belongs_before(child, verb))


def _is_aimed_at(child: Token, verb: Token) -> bool:
    """Whether an infinitive, read as an aside, says what somebody tried or made others do: 'sought | to calm her'."""
    aims = verb.lower_ in TRIES or (verb.lower_ in CAUSING and verb.doc[child.left_edge.i - 1].text != ",")
    return aims and child.dep_ == "advcl" and child.i > verb.i and child.left_edge.tag_ == "TO"


def _is_of_another(child: Token, verb: Token) -> bool:
    """Whether what follows a verb is of a verb joined to it, or of what it was aimed at, though the parser says else.

    'backed Roe in May and, | in his home town, | has praised her'; 'sought to calm Roe, | now the party's leader'.
    """
    joined = next((c for c in verb.rights if c.dep_ == "conj"), None)
    cut_off = joined is not None and any(verb.i < c.i < child.i < joined.i for c in verb.rights if c.dep_ == "cc")
    aim = any(_is_aimed_at(c, verb) and c.i < child.i for c in verb.rights)
    return (cut_off and child is not joined and child.dep_ in AFTER) or (aim and child.dep_ in ("dobj", "attr", "oprd"))


def _belongs_before(child: Token, verb: Token) -> bool:
    """Whether an adverb stands right before its verb: 'partially paused', 'abruptly called off'."""
    return child.dep_ == "advmod" and child.i == verb.i - 1 and child.lower_ not in IDLE


def with_antecedent(verb: Token, after: list[int], draft: LabelDraft) -> list[int]:
    """The predicate of a relative clause with its object ('the date he set'); none where the object is left out."""
    if verb.head.lower_ in ("day", "week", "month", "year", "time"):  # 'the day after the Liberals won'
        return after
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECT_RELATIONS), verb)
    if means_person(verb.head.lower_) and verb.head.dep_ == "ROOT" and subject.left_edge.i == verb.head.i + 1:
        return after  # 'The mayor Ann Roe spoke', taken for 'the mayor whom ...'
    if verb.lower_ in ("is", "are", "was", "were"):
        return []  # 'an argument they are likely to hear'
    if verb.head.lower_ in STANDS_FOR_ANOTHER or verb.head.lower_ in PER_CENT:
        return []
    gap = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if (gap is not None and gap.i > verb.i) or any(c.tag_ == "WRB" for c in verb.lefts):  # 'the city where he lived'
        return after
    if any(c.dep_ == "mark" for c in verb.lefts):  # 'the news that he resigned' or 'the loans that he used'
        return []
    after = [i for i in after if gap is None or i != gap.i]
    noun = text_of(sorted(i for i in subtree(verb.head, draft) if i not in draft.dropped), draft)
    if verb.head.left_edge.lower_ in ("the", "a", "an"):
        noun = noun[:1].lower() + noun[1:]  # 'The report that they sent'
    own = {o.head.i for c in verb.children for o in c.rights if o.dep_ == "dobj" and o.i not in draft.own}
    open_ends = (c for c in verb.children if c.dep_ in ("xcomp", "prt") and c.i not in own)
    last = max((child.i for child in open_ends), default=verb.i)  # but 'used [the gun] to kill two people'
    if not noun or any(c.dep_ == "prep" and c.lower_ != "of" and c.i < verb.i for c in verb.head.rights):
        return []  # which noun is meant is unsure: 'a loss in a state that she won'
    draft.instead[last] = f"{draft.parsed.written[last]} {noun}"
    return after


def subtree(token: Token, draft: LabelDraft) -> Iterator[int]:
    """The tokens of a phrase without additions such as relative clauses and appositions."""
    waiting = [token]
    while waiting:
        here = waiting.pop()
        if here.tag_ == "PRP" and here.lower_ in OBJECTS and here.dep_ not in SUBJECT_RELATIONS:
            _name_object(here, draft)
        if here.lower_ not in IDLE or _before_hyphen(here):
            yield here.i
        waiting.extend(child for child in here.children if child != draft.verb and _belongs(child, here))


def _before_hyphen(token: Token) -> bool:
    """Whether a word is the first part of a longer one: 'then-chairman'."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-" and not token.whitespace_


def _belongs(child: Token, head: Token) -> bool:
    """Whether a token is part of the phrase of its head, and not an addition to it."""
    if child.dep_ == "punct":
        return child.text in LISTS and _joins(child, head)
    if child.dep_ == "appos":  # 'Canada, the United States and Mexico', or the second half of 'counter-tariffs'
        before = head.doc[child.left_edge.i - 1]
        listed = any(c.dep_ == "conj" for c in child.children)
        named = before.text != "," and (_is_name_of(child, head) or _is_name_of(child, before))
        return before.text == "-" or (before.text not in DASHES and (listed or named))
    if child.lower_ == "of" and head.tag_ == "NNP" and any(c.lower_ in SEATS for c in head.lefts):
        return False  # 'Senator Ann Roe | of Ohio'
    if child.lower_ == "neither" and child.dep_ == "preconj":
        return True
    if (
        child.dep_ in LEFT_OUT
        or _joins_clauses(child, head)
        or (child.dep_ == "mark" and child.lower_ == "that" and not is_subjunctive(head))
    ):
        return False
    if child.dep_ in ("conj", "cc") and _is_given_up(head):
        return False
    late = (*LATE, "amod") if head.dep_ in SUBJECT_RELATIONS else LATE  # 'The bakers, angry about the toll, left'
    if child.dep_ in late and child.i > head.i and head.doc[max(0, child.left_edge.i - 1)].text == ",":
        return False
    return child.dep_ != "conj" or not any(c.dep_ in SUBJECT_RELATIONS for c in child.children)


def _is_given_up(verb: Token) -> bool:
    """Whether a verb tells what was to have been done, but was not: 'was to have [sailed] but stayed'."""
    planned = verb.dep_ == "xcomp" and {"to", "have"} <= {child.lower_ for child in verb.lefts}
    return planned and any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.rights)


def _is_name_of(name: Token, noun: Token) -> bool:
    """Whether a name says which person a noun means: 'the developer Ann Roe'."""
    return name.tag_ == "NNP" and noun.tag_ in ("NN", "NNP") and means_person(noun.lower_)


def _name_object(pronoun: Token, draft: LabelDraft) -> None:
    """Replace 'him' by the person's name, and the 'them' of a second verb by what it means."""
    above = pronoun.head.head if pronoun.head.dep_ == "conj" and pronoun.dep_ == "dobj" else None
    shared = above is not None and next((c for c in above.children if c.dep_ == "dobj" and c.tag_[:2] == "NN"), None)
    if shared:
        draft.instead[pronoun.i] = text_of(subtree(shared, draft), draft)
    elif pronoun.lower_ in OTHERS and not _may_be_subject(pronoun, draft):
        name = None if _may_be_speaker(pronoun) else draft.resolve(draft.parsed.spans[pronoun.i], draft.name)
        if draft.name and _is_below_object(pronoun, draft):
            name = None if draft.resolve(draft.parsed.spans[pronoun.i], None) != draft.name else draft.name
        draft.instead |= (
            {pronoun.i: name} if name and not is_beside_another(pronoun, f"{name} {draft.name}", draft.parsed) else {}
        )


def _may_be_speaker(pronoun: Token) -> bool:
    """Whether a pronoun may mean who says what it stands in: 'Roe said that the board had turned against him'."""
    clause = clause_verb(pronoun)
    said = clause.head.lower_ in verbs() if clause is not None and clause.dep_ == "ccomp" else False
    subject = subject_before(clause) if clause is not None and said else None
    return subject is not None and subject.tag_ != "PRP"


def _is_below_object(pronoun: Token, draft: LabelDraft) -> bool:
    """Whether a pronoun stands in what somebody else is to do, so that it may mean who acts: 'asked Roe to see her'."""
    verb = draft.verb
    below = next(
        (above for above in pronoun.ancestors if above.dep_ in ("xcomp", "ccomp") and above.head == verb), None
    )
    if verb is None or below is None:
        return False
    return any(c.dep_ in ("dobj", "nsubj") and verb.i < c.i < below.i for c in (*verb.rights, *below.lefts))


def is_beside_another(pronoun: Token, names: str, parsed: Parsed) -> bool:
    """Whether another name stands before a pronoun: 'Roe, who helped Mr. Poole, is taking over from him'."""
    titles = HONORIFICS - TITLES_OF[pronoun.lower_ in ("he", "him")]
    named = (token.i + 1 for token in pronoun.doc[: pronoun.i] if token.lower_ in titles)
    return any(parsed.words[i] not in names for i in named)


def _may_be_subject(pronoun: Token, draft: LabelDraft) -> bool:
    """Whether an object may mean who acts, whose name is not known: 'the nominee brought friends with her'."""
    subject = subject_of(draft.verb) if draft.verb is not None and not draft.name else None
    if subject is None or subject.tag_ != "NN" or subject.lower_ in OTHERS[pronoun.lower_]:
        return False
    return means_person(subject.lower_) or any(child.dep_ == "poss" and child.tag_ == "NNP" for child in subject.lefts)


def _joins(mark: Token, head: Token) -> bool:
    """Whether a token is a hyphen within a word or a comma in a list."""
    if mark.text != ",":
        return True
    return any(child.dep_ in ("conj", "appos") and child.i > mark.i for child in head.children) and head.tag_[0] == "N"


def _joins_clauses(child: Token, head: Token) -> bool:
    """Whether an 'and' introduces a clause that is left out."""
    return child.dep_ == "cc" and any(
        other.dep_ == "conj" and any(c.dep_ in SUBJECT_RELATIONS for c in other.children) for other in head.children
    )


def _written(i: int, draft: LabelDraft) -> tuple[str, bool]:
    """A token as a label has it, and whether a blank comes before it though the text has none: 'he'll' -> 'will'."""
    if i in draft.instead:
        return draft.instead[i], False
    word, token = draft.parsed.written[i], draft.parsed.doc[i]
    owns = token.dep_ in ("poss", "case") or (token.tag_ == "POS" and not _after_subject(token))
    if owns or "'" not in word.replace("’", "'") or i == 0:
        return (NEGATED[word.lower()], False) if word.lower() in NEGATED and _before_not(i, draft) else (word, False)
    whole = spelled_out(token, word)
    return (whole, True) if whole else (word, False)


def spelled_out(token: Token, word: str) -> str:
    """The word of which a token, written as `word`, is a contraction: 'will' for 'll, 'has' for 's; "" if of none."""
    short = word.lower().replace("’", "'")
    if short == "'s" and (token.tag_ == "VBZ" or _after_subject(token)):
        been = token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "been"
        perfect = token.dep_ == "aux" and token.head.tag_ in ("VBN", "VBD")
        return "has" if perfect or been else "is"
    if short == "'d":
        had = token.head.tag_ == "VBN" and not any(child.lower_ == "have" for child in token.head.lefts)
        return "had" if had else "would"
    return CONTRACTED.get(short, "")


def _after_subject(token: Token) -> bool:
    """Whether a token stands right after a subject, so that its 's is a verb, whatever the parser took it for."""
    return token.doc[token.i - 1].dep_ in SUBJECT_RELATIONS


def _before_not(i: int, draft: LabelDraft) -> bool:
    """Whether a token stands before n't, as the first part of 'can't' and 'won't'."""
    words = draft.parsed.words
    return i + 1 < len(words) and words[i + 1].lower().replace("’", "'") == "n't"


def text_of(tokens: Iterable[int], draft: LabelDraft) -> str:
    """The text of some tokens, with a blank where tokens between them are left out."""
    doc, words, last = draft.parsed.doc, "", -1
    for i in sorted(_hyphened(set(tokens), draft)):
        word, apart = _written(i, draft)
        if i - last == 2 and last >= 0 and doc[i - 1].text == ",":  # 'the fee, like the toll, rises'
            words += ","
        words += (" " if last >= 0 and (apart or last != i - 1 or doc[last].whitespace_) else "") + word
        last = i
    return words


def _hyphened(tokens: set[int], draft: LabelDraft) -> set[int]:
    """The tokens, and the other part of each word of which they contain a part: 'counter-tariffs', 'didn't'."""
    doc = draft.parsed.doc
    for i in sorted(tokens):
        j = i
        if doc[i].dep_ in ("aux", "auxpass", "ROOT", "ccomp") and _before_not(i, draft):
            tokens.add(i + 1)
        while j + 2 < len(doc) and doc[j + 1].text == "-" and not doc[j].whitespace_ and not doc[j + 1].whitespace_:
            tokens |= {j + 1, j + 2} - draft.dropped
            j += 2
    return tokens
