"""Verbs of saying in the passive -> reporting clauses: 'a été qualifié de farce par Ann Roe', 'rappelé par X que'."""

from collections.abc import Iterator

from components.languages.fr.reporting import cues, speakers
from components.languages.fr.reporting.contents import worded
from components.languages.fr.reporting.words import ADVERBS, BE, DETERMINERS, MARKS, QUE, is_finite, is_infinitive
from components.languages.parsed import Parsed, Range
from components.languages.results import Clause

FARTHEST = 10  # tokens between a participle and 'par'
LINKS = {"de": ("de", "d'"), "comme": ("comme",), "pour": ("pour",), "à": ("à", "au", "aux")}
QUOTING = frozenset('« » “ ” "'.split())
OPENS = frozenset("que qu' qui dont où et mais car alors tandis".split())


def of_passives(parsed: Parsed, low: list[str]) -> Iterator[Clause]:
    """The clauses of a sentence whose speaker is the agent of a participle."""
    if "par" not in low:
        return
    for index in range(1, len(low) - 2):
        if parsed.quoted[index]:
            continue
        lemma = next((form.lemma for form in cues.verbs().get(low[index], ()) if form.kind == "participle"), None)
        clause = _clause(parsed, low, index, lemma) if lemma and not _is_active(low, index) else None
        if clause is not None:
            yield clause


def _is_active(low: list[str], index: int) -> bool:
    """Whether a participle is that of a compound tense: no 'été', no form of 'être', and no noun right before it."""
    at = index - 1
    while at > 0 and (low[at] in ADVERBS or low[at].endswith("ment")):
        at -= 1
    return low[at] not in BE | {"été", ",", "être"}


def _clause(parsed: Parsed, low: list[str], index: int, lemma: str) -> Clause | None:
    """The clause of a participle with an agent who may speak; None if there is none."""
    by = next((i for i in range(index + 1, min(index + FARTHEST, len(low) - 1)) if low[i] == "par"), None)
    if by is None or parsed.quoted[by] or any(_ends_clause(parsed, low, i) for i in range(index + 1, by)):
        return None
    agent = speakers.phrase_at(parsed, low, by + 1)
    if agent is None:
        return None
    agent = agent[0], next((i for i in range(agent[0] + 1, agent[1]) if _ends_agent(parsed, low, i)), agent[1])
    content = _content(parsed, low, index, by, agent, lemma)
    features = ("place root", "tag finite", "own subject", "speaker name")
    return Clause(index, lemma, "passive", agent, content, False, features) if content else None


def _ends_clause(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether a token is a mark or 'que' outside quotations; the marks of a quotation itself are none."""
    return low[at] in MARKS - QUOTING | QUE and not parsed.quoted[at]


def _ends_agent(parsed: Parsed, low: list[str], at: int) -> bool:
    """Whether what is said of the subject begins at a token: 'comme une taxe', 'd'avoir tardé', 'de « farce »'."""
    if low[at] == "comme":
        return True
    after = low[at] in ("de", "d'") and at + 1 < len(low)
    return after and (parsed.quoted[at + 1] or is_infinitive(parsed, at + 1))


def _content(parsed: Parsed, low: list[str], index: int, by: int, agent: Range, lemma: str) -> frozenset[int]:
    """What is said: the clause after 'que', or the subject and what is said of it before or after the agent."""
    after = agent[1]
    if low[after : after + 1] and low[after] in QUE and lemma in cues.listed("plain"):
        return worded(parsed, range(after + 1, len(low)))
    first, subject = _subject(parsed, low, index)
    link = "comme" if lemma in cues.listed("welcoming") else cues.judging_by().get(lemma)
    if first == subject or (link is None and lemma not in cues.listed("judging")):
        return frozenset()
    stop = next((i for i in range(after, len(low)) if low[i] in (",", ";", "et", "mais") and not parsed.quoted[i]),
                len(low))  # fmt: skip
    before, behind = range(index + 1, by), range(after, stop)
    links = LINKS.get(link or "", ())
    if link is None:
        said = [i for i in before if parsed.doc[i].pos_ in ("ADJ", "VERB") or parsed.quoted[i]]
        predicate = before if said else range(0)
    elif any(low[i] in links for i in before):
        predicate = before
    else:
        predicate = behind if low[after : after + 1] and low[after] in links else range(0)
    return worded(parsed, [*range(first, subject), *predicate]) if predicate else frozenset()


def _subject(parsed: Parsed, low: list[str], index: int) -> Range:
    """The tokens of what is judged: from the start of the clause to the auxiliary, or to the comma before it."""
    stop = index
    while stop > 0 and (low[stop - 1] in BE | ADVERBS | {"été", "a", "ont", "avait", "avaient", "être", ","}
                        or low[stop - 1].endswith("ment")):  # fmt: skip
        stop -= 1
    first = stop
    while first > 0 and not parsed.quoted[first - 1] and low[first - 1] not in MARKS | OPENS:
        if is_finite(parsed, first - 1) and low[first - 2 : first - 1] not in [[word] for word in DETERMINERS]:
            break
        first -= 1
    return first, stop
