"""Nouns of saying -> reporting clauses: 'in X's view, ...', 'X's claim that ...', 'renewed her attacks on ...'."""

from collections.abc import Iterator

from components.languages.en.reporting import cues
from components.languages.en.reporting.speakers import speaker_range
from components.languages.en.reporting.subjects import subject_of
from components.languages.en.reporting.syntax import FINITE, clause_start, subtree, worded
from components.languages.parsed import Parsed, Token
from components.languages.results import Clause

PREDICATED = ("nsubj", "attr", "ccomp", "intj", "csubj", "npadvmod", "acomp", "dep")
NEAR_COLON = 9  # tokens from a noun of saying to the colon after it
WISHED = frozenset(
    "line bet ask tip message advice forecast verdict guess demand position consensus prescription counsel".split()
)  # "her line: no deal"
HOLDS = frozenset("has have had offers offered gave gives issued delivered brought".split())  # 'had a request: wait'
SIMPLE = frozenset(
    "simple blunt clear plain short brief direct stark terse curt straightforward unequivocal firm modest".split()
)  # what introduces words that follow a colon: 'Her advice is blunt: wait'
RUNS = frozenset("runs run ran goes went comes came reads".split())  # 'runs her complaint'
GIVERS = frozenset("by from".split())  # prepositions that introduce the speaker: 'calls from X'


def of_noun(token: Token, parsed: Parsed) -> Iterator[Clause]:
    """The reporting clause of a noun of saying: 'In X's view, ...', 'X's claim that ...', '... was X's verdict'."""
    owner = _owner_of(token)
    if (
        owner is not None
        and token.lower_ in cues.framing_nouns()
        and (token.head.lower_, token.lower_) in cues.framing_phrases()
        and token.dep_ == "pobj"
    ):
        yield from _framed(token, owner, parsed)
    elif owner is not None and _runs(token, owner, parsed):
        yield _running(token, owner, parsed)
    elif token.lower_ in cues.saying_nouns():
        frame, content = _claimed(token, owner, parsed)
        if not content and (owner is None or owner.dep_ == "poss"):
            frame, content = _about(token, parsed)
        giver, how = (owner, owner.dep_) if owner is not None else _giver_of(token)
        if content or (owner is not None and owner.dep_ == "poss"):
            speaker = speaker_range(giver, token, parsed) if giver is not None and not parsed.quoted[giver.i] else None
            yield Clause(
                token.i,
                f"{cues.saying_nouns()[token.lower_]} (noun)",
                frame,
                speaker,
                content - set(range(*speaker or (0, 0))),
                features=tuple(_noun_features(token, giver, how)),
            )


def _owner_of(noun: Token) -> Token | None:
    """The head of the possessor of a noun: X in 'X's view' and 'the view of X'; None if there is none."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if noun.lower_ not in cues.framing_nouns() and not (noun.dep_ in ("attr", "nsubj") and noun.head.lower_ in cues.BE):
        return None  # "..., was the advice of Ann Roe"
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    return next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None


def _giver_of(noun: Token) -> tuple[Token | None, str]:
    """The speaker of a noun without a possessor and how it is linked: 'calls from X', 'X made a promise'."""
    for child in noun.children:
        if child.lower_ in GIVERS and child.i > noun.i:
            return next((c for c in child.children if c.dep_ == "pobj"), None), child.lower_
    if noun.dep_ == "dobj" and noun.head.tag_[:2] == "VB":
        return subject_of(noun.head), "subject"
    return None, "nobody"


def _noun_features(noun: Token, giver: Token | None, how: str) -> Iterator[str]:
    """The features of the clause for the confidence model; `how` says how the speaker is linked to the noun."""
    yield f"noun {noun.tag_}"
    yield f"place {noun.dep_}"
    yield f"under {noun.head.lower_}"
    if noun.head.lower_ in cues.verbs():
        yield "under cue"
    yield f"noun of {how}"
    if giver is not None:
        yield f"speaker {giver.tag_}"


def _framed(noun: Token, owner: Token, parsed: Parsed) -> Iterator[Clause]:
    """The clause of 'in X's view', anywhere in a sentence; its content is the rest of the sentence."""
    speaker = speaker_range(owner, noun, parsed)
    begin, stop, end = noun.head.i, max(speaker[1], noun.i + 1), len(parsed.doc)
    if begin <= 1 or parsed.doc[begin - 1].text in (":", ";"):  # "She disagrees: in her view, ..."
        yield Clause(noun.i, noun.lower_, "in view", speaker, worded(range(stop, end), parsed))
    elif _is_set_off(begin, parsed):  # not "nothing new in the president's words"
        goes_on = stop < end and parsed.doc[stop].text == ","
        content = worded([*range(clause_start(begin, parsed), begin), *(range(stop, end) if goes_on else ())], parsed)
        yield Clause(noun.i, noun.lower_, "in view", speaker, content)


def _runs(noun: Token, owner: Token, parsed: Parsed) -> bool:
    """Whether a noun and a verb are set off as a report: '..., runs her complaint', '..., so the union's sums go'."""
    doc, begin, after = parsed.doc, owner.left_edge.i, max(noun.i, owner.right_edge.i) + 1
    if doc[begin - 1].lower_ in RUNS and begin > 1:
        return _is_set_off(begin - 1, parsed)
    begin = min(noun.left_edge.i, begin)
    begin -= begin > 0 and doc[begin - 1].lower_ == "so"
    return after < len(doc) and doc[after].lower_ in RUNS and begin > 1 and _is_set_off(begin, parsed)


def _running(noun: Token, owner: Token, parsed: Parsed) -> Clause:
    """The clause of '..., runs her complaint, ...'; its content is the rest of the sentence."""
    doc, begin, stop = parsed.doc, min(noun.left_edge.i, owner.left_edge.i), max(noun.i, owner.right_edge.i) + 1
    before = begin - 1 if doc[begin - 1].lower_ in RUNS or doc[begin - 1].lower_ == "so" else begin
    stop += stop < len(doc) and doc[stop].lower_ in RUNS
    goes_on = stop < len(doc) and doc[stop].text == ","
    content = worded(
        [*range(clause_start(before, parsed), before), *(range(stop, len(doc)) if goes_on else ())], parsed
    )
    return Clause(noun.i, noun.lower_, "in view", speaker_range(owner, noun, parsed), content)


def _is_set_off(index: int, parsed: Parsed) -> bool:
    """Whether punctuation stands before a token, or a quotation that ends in a comma."""
    doc = parsed.doc
    if parsed.quoted[index - 1]:
        return any(doc[i].text == "," for i in range(max(0, index - 2), index))
    return bool(doc[index - 1].is_punct)


def _claimed(noun: Token, owner: Token | None, parsed: Parsed) -> tuple[str, frozenset[int]]:
    """The frame and content of a noun of saying: 'X's claim that ...', 'X's promise to ...', '... was X's verdict'."""
    owned = owner is not None and (owner.dep_ == "poss" or owner.tag_ in ("NNP", "NNPS"))
    for child in noun.children:
        clausal = child.dep_ in ("acl", "ccomp", "relcl") and child.i > noun.i
        openings = {c.lower_ for c in child.children if c.dep_ in ("mark", "aux")} if clausal else set()
        if "that" in openings or (child.tag_ == "VB" and "to" in openings):
            return "noun that" if "that" in openings else "noun to", worded(subtree(child), parsed)
    if owned and noun.dep_ in ("attr", "nsubj") and noun.head.lower_ in cues.BE:
        sides = [c for c in noun.head.children if c.i != noun.i and c.dep_ in PREDICATED]
        sides += [c for c in noun.head.children if c.dep_ == "xcomp"]
        reported = [c for c in sides if any(parsed.quoted[i] for i in subtree(c))] or [
            c
            for c in sides
            if c.dep_ == "ccomp"
            or (
                c.tag_ == "VB" and (c.i < noun.i or c.dep_ == "xcomp")
            )  # "Wait, was her advice", "her advice is to wait"
        ]
        if content := worded({i for c in reported for i in subtree(c)}, parsed):
            return "noun is", content
    holder = _holder_of(noun, owned)
    if (owned or holder is not None) and (colon := _colon_after(noun, holder, parsed)):
        return "noun colon", worded(range(colon + 1, len(parsed.doc)), parsed)
    return "noun", frozenset()


def _holder_of(noun: Token, owned: bool) -> Token | None:
    """The verb between a noun of saying and a colon: 'Roe | had a request: wait', 'Her advice | is blunt: wait'."""
    verb = noun.head
    if noun.dep_ == "dobj" and noun.lower_ != "appeal" and verb.lower_ in HOLDS and _giver_of(noun)[0] is not None:
        return verb  # an appeal may be a charm
    simple = any(c.dep_ == "acomp" and c.lower_ in SIMPLE for c in verb.children)
    return verb if owned and simple and noun.dep_ == "nsubj" and verb.lower_ in cues.BE else None


def _colon_after(noun: Token, holder: Token | None, parsed: Parsed) -> int | None:
    """The colon that leads from a noun of saying to a clause without quotations: 'Her advice to them: wait.'

    `holder` is the verb of 'Ann Roe had a request: wait'.
    """
    doc = parsed.doc
    colon = next((i for i in range(noun.i + 1, min(noun.i + NEAR_COLON, len(doc) - 2)) if doc[i].text == ":"), None)
    if colon is None or any(parsed.quoted) or any(_tells(doc[i]) and doc[i] != holder for i in range(colon)):
        return None
    says = any(doc[i].tag_[:2] in ("VB", "MD") for i in range(colon, len(doc)))
    return colon if says or noun.lower_ in WISHED else None


def _tells(token: Token) -> bool:
    """Whether a token is a finite verb, and not that of a clause about somebody: 'Roe, who leads them, had a plea:'."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return token.tag_ in FINITE and verb.dep_ != "relcl"


def _about(noun: Token, parsed: Parsed) -> tuple[str, frozenset[int]]:
    """The frame and content of 'X's attacks on Y', 'her calls for reform'."""
    for child in noun.children:
        if child.i > noun.i and child.lower_ in cues.ABOUT:
            content = {i for c in child.children if c.dep_ in ("pobj", "pcomp") for i in subtree(c)}
            return f"noun prep:{child.lower_}", worded(content, parsed)
    return "noun", frozenset()
