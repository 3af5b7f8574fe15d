"""What a clause can do without before its verb, so that its subject and its verb stand in a label.

What bears on whether a clause is true is never left out: a denial and what it is limited to, a condition, 'only'.
"""

from collections.abc import Iterable, Iterator, Sequence

from components.languages.en.events.clauses import CONDITIONS, HELPERS
from components.languages.en.events.labels.assertions import VAGUE
from components.languages.en.events.labels.needs import is_open, needs, needs_addition
from components.languages.en.people.kinds import is_body
from components.languages.en.people.names import means_person
from components.languages.parsed import Token

ADDITIONS = frozenset("relcl appos acl prep advcl parataxis npadvmod".split())
OPENING, CLOSING = frozenset(", — – - -- ( ; :".split()), frozenset(", — – - -- ) ; :".split())
PAIRS = frozenset(", — – - --".split())  # open an aside as they close it
NARROWING = frozenset("only not never even except without until unless solely or nor but no".split())
ANYBODY = frozenset("anyone anybody someone somebody everyone everybody anything something everything".split())
KINDS_OF_FIRMS = frozenset(
    "giant behemoth company firm organization group newspaper magazine network website startup member maker".split()
)
QUESTIONS_OF = frozenset("fact question matter".split())  # of what?


def omissions(verb: Token, first: int) -> Iterator[frozenset[int]]:
    """What a quotation of a clause may leave out before its verb: nothing, asides, all that is added to its subject."""
    added = [token for token in verb.doc[first : verb.i] if token.dep_ in ADDITIONS and _may_go(token, verb, first)]
    asides = frozenset(i for token in added if _is_aside(token) for i in _with_marks(token))
    additions = frozenset(i for token in added if not _is_needed(token) for i in _with_marks(token))
    marked = _between_marks(verb, first)
    yield from dict.fromkeys((frozenset(), asides, marked, asides | additions, asides | additions | marked))


def _between_marks(verb: Token, first: int) -> frozenset[int]:
    """What stands between a subject and its verb in a pair of dashes or commas, however the parser took it.

    A comma right before the verb and its helpers closes an aside; of a list no comma parts a verb. Nothing that says
    under what limit the clause is true.
    """
    doc, begins = verb.doc, min((c.i for c in verb.lefts if c.dep_ in HELPERS), default=verb.i)
    while begins > first and doc[begins - 1].tag_ == "RB":
        begins -= 1
    closing = doc[begins - 1]
    if begins - 1 <= first or closing.text not in PAIRS:
        return frozenset()
    marks = (i for i in range(first + 1, begins - 2) if doc[i].text == closing.text and _is_mark(doc[i]))
    inside = range(next(marks, begins), begins)
    subject_before_it = any(doc[i].tag_[:2] in ("NN", "CD") for i in range(first, inside.start))
    listed = closing.text == "," and any(doc[i].dep_ == "cc" and doc[i - 1].text == "," for i in inside)
    return frozenset(inside) if subject_before_it and not (listed or _limits(doc, inside)) else frozenset()


def _limits(doc: Sequence[Token], places: Iterable[int]) -> bool:
    """Whether some words tell under what limit or condition a clause is true, or deny something."""
    return any(doc[i].lower_ in NARROWING | CONDITIONS or doc[i].dep_ == "neg" for i in places)


def _is_mark(token: Token) -> bool:
    """Whether a mark parts words, and is no hyphen within one."""
    return token.text != "-" or bool(token.whitespace_ and token.doc[token.i - 1].whitespace_)


def beyond_core(subject: Token, verb: Token) -> frozenset[int]:
    """What follows the core of a long subject before its verb: 'One of the claims | of the mayor to the guild'.

    The core is its noun with what stands before it, and its first 'of'; nothing goes that says under what limit or of
    whom alone the clause is true, nor from a list.
    """
    last = subject
    if of := next((child for child in subject.rights if child.lower_ == "of" and child.i == subject.i + 1), None):
        last = next((noun for noun in of.rights if noun.dep_ == "pobj"), last)
    end = min((child.left_edge.i for child in verb.lefts if child.i > subject.i), default=verb.i)
    gone = range(last.i + 1, end)
    listed = any(child.dep_ == "conj" for child in subject.rights) or any(
        child.dep_ == "conj" and child.tag_[:3] == "NNP" for child in last.rights
    )
    which = last.i == subject.i and (is_open(subject) or subject.lower_ in QUESTIONS_OF)
    told = {word.i: any(child.dep_ in ("relcl", "acl") for child in word.rights) for word in (subject, last)}
    content = (child for child in subject.rights if child.lower_ != "of" and needs_addition(subject, child))
    which = which or any(content)  # 'the idea | that it sinks'
    some = any(told[word.i] and _is_of_some(word) for word in (subject, last))
    kept = listed or which or some or subject.i > verb.i or _limits(verb.doc, gone)
    return frozenset() if kept else frozenset(gone)


def _may_go(token: Token, verb: Token, first: int) -> bool:
    """Whether a clause stays true without a phrase that is added to one of its words: no condition, no denial."""
    if token.left_edge.i <= first or token.right_edge.i >= verb.i:
        return False
    one_word = token.left_edge.i == token.right_edge.i and token.doc[token.i - 1].text != ","
    unreal = any(t.lower_ in CONDITIONS or t.dep_ == "neg" for t in (token, *token.children))
    limits = token.head.i == verb.i and any(c.dep_ == "neg" for c in verb.lefts)  # 'will not by themselves decide it'
    which = token.dep_ in ("relcl", "acl") and token.doc[token.left_edge.i - 1].text != "," and _is_of_some(token.head)
    before_its_noun = token.i < token.head.i and token.head.i < verb.i  # 'several dozen paid employees', 'one-on-one'
    return not (unreal or one_word or limits or which or before_its_noun) and token.head.dep_ not in HELPERS


def roles_before_names(tokens: Iterable[int], doc: Sequence[Token]) -> frozenset[int]:
    """The words before names that only say who or what they are: 'the pollster | Ann Roe', 'NATO member | Estonia'."""
    names = (doc[i] for i in tokens if doc[i].tag_ == "NNP" and doc[i].dep_ != "compound")
    return frozenset(i for name in names for i in _role_before(name))


def _role_before(name: Token) -> range:
    """The words of a role before a name; none where it is joined to another: 'baker and | pollster Ann Roe'."""
    doc, first = name.doc, name.left_edge.i
    before = range(first, name.i)
    last = max((i for i in before if doc[i].tag_ in ("NN", "NNS") and doc[i].text.islower()), default=first - 1)
    role = doc[max(last, 0)]
    named = last < name.i - 1 or len(before) == last + 1 - first
    told = last >= first and all(doc[i].tag_ == "NNP" for i in range(last + 1, name.i)) and named
    joined = any(doc[i].dep_ == "cc" for i in range(max(first - 1, 0), last + 1)) or doc[last - 1].text == "-"
    kind = (
        means_person(role.lower_) or role.lower_ in KINDS_OF_FIRMS or (last < name.i - 1 and not is_body(name.lower_))
    )
    return range(first, last + 1) if told and kind and not joined else range(0)


def _is_of_some(noun: Token) -> bool:
    """Whether a noun means only those of whom more is told: 'anyone | who fled', 'many of the bakers | who left'."""
    some = noun.head.lower_ == "of" and noun.head.head.lower_ in VAGUE
    return some or noun.lower_ in ANYBODY or (noun.tag_ == "NNS" and noun.left_edge.i == noun.i)


def _is_needed(token: Token) -> bool:
    """Whether the word that a phrase is added to needs it."""
    return token.head.i < token.i and needs(token.head, token)


def _is_aside(token: Token) -> bool:
    """Whether a phrase stands between two marks: ', who had run it,', '— a first —'."""
    doc = token.doc
    if "-" in (doc[token.left_edge.i - 1].text, doc[token.right_edge.i + 1].text) and not _is_apart(token):
        return False
    return doc[token.left_edge.i - 1].text in OPENING and doc[token.right_edge.i + 1].text in CLOSING


def _is_apart(token: Token) -> bool:
    """Whether blanks part a phrase from the hyphens around it, so that they are dashes."""
    return bool(token.doc[token.left_edge.i - 1].whitespace_ and token.right_edge.whitespace_)


def _with_marks(token: Token) -> Iterator[int]:
    """The tokens of a phrase, and the marks around it if it is an aside."""
    yield from (below.i for below in token.subtree)
    if _is_aside(token):
        yield from (token.left_edge.i - 1, token.right_edge.i + 1)
