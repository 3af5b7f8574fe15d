"""Cue -> its speaker where the parse gives it no subject, or a wrong one; the words that name a speaker."""

from components.languages.en.people import names
from components.languages.en.reporting import cues
from components.languages.en.reporting.subjects import subject_of
from components.languages.en.reporting.syntax import ACTIVE_SUBJECTS, CALENDAR, CLAUSAL, NOMINAL, has_finite, subtree
from components.languages.parsed import Parsed, Range, Token

NAMES = frozenset("DT NN NNS NNP NNPS JJ PRP$ CD POS HYPH".split())  # tags of the words of a name
DASHES = frozenset("— – - -- ―".split())
LEAST_TOGETHER = 2  # tokens: not "they all said"
TOGETHER = ("both", "all", "each")  # after several speakers: 'Roe and Vance both said'
PASSIVE = ("auxpass", "agent", "nsubjpass", "mark")
QUANTITIES = frozenset("third fourth fifth tenth half most many more some others few fewer several both all".split())
FARTHEST = 12  # the most tokens between an inverted cue and its speaker


def inverted(verb: Token, parsed: Parsed) -> Token | None:
    """The speaker after an inverted cue where the parse does not give it as the subject: '"...," said Ann Roe.'"""
    before = parsed.doc[verb.i - 1] if verb.i else None
    if before is None or not (parsed.quoted[before.i] or before.is_punct):
        return None
    said = any(parsed.quoted[i] or parsed.doc[i].tag_ == "VB" for i in range(verb.i))
    if not said and verb.i > 2 and not has_finite(range(verb.i), parsed) and not _ends_sentence(verb, parsed):
        return None  # "Ann Roe, by contrast, wrote an op-ed": nothing stands before it that could have been said
    for child in sorted(verb.children, key=lambda child: child.i < verb.i):
        near = abs(child.i - verb.i) < FARTHEST and not parsed.quoted[child.i]
        nominal = child.dep_ in (*ACTIVE_SUBJECTS, *NOMINAL, "npadvmod", "appos", "nsubjpass")
        if near and nominal and child.tag_[:2] in ("NN", "PR", "DT"):
            return child
    return None


def _ends_sentence(verb: Token, parsed: Parsed) -> bool:
    """Whether only a name follows a cue: 'A bad deal, said Ann Roe.'"""
    named = [token for token in parsed.doc[verb.i + 1 :] if not token.is_punct]
    return bool(named) and all(token.tag_ in NAMES for token in named) and named[-1].dep_ in ACTIVE_SUBJECTS


def before_conjunction(verb: Token, parsed: Parsed) -> Token | None:
    """The subject of the finite verb before a joint where the parse gives a verb none: 'He called it "x" and said'."""
    doc, at = parsed.doc, verb.i - 1
    while at > 0 and doc[at].tag_ in ("RB", "MD", "VBZ", "VBP") and doc[at].dep_ in ("advmod", "aux"):
        at -= 1
    then = doc[at].text == "," and at + 1 < verb.i and doc[at + 1].lower_ == "then"
    if (
        at < 2
        or not (then or doc[at].lower_ in ("and", "but"))
        or parsed.quoted[at]
        or verb.tag_ not in ("VBD", "VBZ", "VBN")
    ):
        return None
    for index in range(at - 1, -1, -1):
        other = doc[index]
        if other.tag_ in ("VBD", "VBZ") and other.dep_ not in ("relcl", "aux", "auxpass") and not parsed.quoted[index]:
            found = subject_of(other)
            clausal = any(c.dep_ in CLAUSAL and c.i > verb.i for c in verb.children)
            named = found is not None and found.i < index and (clausal or found.tag_ in ("NNP", "PRP"))
            return found if named else None
    return None


def named_next(verb: Token, parsed: Parsed) -> Token | None:
    """The name right after a cue that follows a quotation, whatever the parse: '"...," said | Ann Roe, who ...'."""
    doc, end = parsed.doc, verb.i + 1
    if verb.tag_ not in ("VBD", "VBZ") or not any(parsed.quoted[max(0, verb.i - 2) : verb.i]):
        return None
    while end < len(doc) and doc[end].tag_ in NAMES and not parsed.quoted[end]:
        end += 1
    return doc[end - 1] if end > verb.i + 1 and doc[end - 1].tag_[:2] == "NN" else None


def described_after_quotation(verb: Token, parsed: Parsed) -> Token | None:
    """The name that a description parts from its cue after a quotation: 'It is "a joke," | Ann Roe, the mayor, said'.

    None if there is none. The parse often takes such a name for a description of what is quoted.
    """
    doc, quoted, after = parsed.doc, parsed.quoted, [c.dep_ for c in verb.children if c.i > verb.i]
    if (
        verb.i < 4
        or verb.tag_ not in ("VBD", "VBZ")
        or doc[verb.i - 1].text != ","
        or not set(CLAUSAL).isdisjoint(after)
    ):
        return None
    if "dobj" in after and cues.verbs().get(verb.lower_) not in cues.listener_verbs():
        return None  # 'In what he called "a boom", the club, a landmark, charged a fee'
    first = next((i + 1 for i in range(verb.i - 1, 0, -1) if quoted[i]), 0)
    first += bool(first) and doc[first].text == ","
    if first < 2 or doc[first - 1].text != ",":
        return None
    end = first
    while doc[end].tag_ in (*NAMES, "IN") and not doc[end].is_punct:
        end += 1
    described = first < end < verb.i - 1 and doc[end].text == ","
    told = has_finite(range(end, verb.i), parsed) and doc[end + 1].tag_ not in ("WP", "WP$", "WDT")
    if not described or told or doc[first].tag_ not in NAMES:
        return None
    nouns = (doc[i] for i in range(first, end) if doc[i].tag_[:2] == "NN" and doc[i].head.i not in range(first, end))
    return next((noun for noun in nouns if noun.lower_ not in CALENDAR), None)


def is_parted(subject: Token, verb: Token, parsed: Parsed) -> bool:
    """Whether a comma or quotation separates the verb from what the parse takes for its subject, so that it is none.

    In 'The plan, "a joke," says Roe' the subject is not the plan.
    """
    if verb.i < 2 or subject.i > verb.i or verb.tag_ not in ("VBD", "VBZ"):
        return False
    doc, quoted = parsed.doc, parsed.quoted
    named = verb.i + 1 < len(doc) and doc[verb.i + 1].tag_ in ("NNP", "DT", "PRP", "NN")
    if not named or any(c.dep_ in CLAUSAL and c.i > verb.i for c in verb.children):
        return False
    after = any(c.dep_ in ACTIVE_SUBJECTS and c.i > verb.i for c in verb.children)
    return quoted[verb.i - 1] or (doc[verb.i - 1].is_punct and (after or not _apposed(subject, verb, parsed)))


def _apposed(subject: Token, verb: Token, parsed: Parsed) -> bool:
    """Whether all words between a subject and its verb depend on the subject: 'Ann Roe, the mayor, says ...'."""
    if verb.i - subject.i == 2:
        return False  # "Rubbish, retorted Ann Roe."
    return all(parsed.doc[i].dep_ == "punct" or i in subtree(subject) for i in range(subject.i, verb.i))


def in_front(verb: Token, children: list[Token], parsed: Parsed) -> Token | None:
    """The noun before a finite verb without a subject in the parse: 'Ann Roe, the mayor of a town, said that ...'."""
    if any(c.dep_ in PASSIVE for c in children) or not any(c.dep_ in CLAUSAL and c.i > verb.i for c in children):
        return None
    if verb.tag_ not in ("VBD", "VBZ", "VBP") and not (verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl", "amod")):
        return None
    doc, at = parsed.doc, verb.i - 1
    while at > 0 and doc[at].tag_ in ("RB", "MD", "VBD", "VBZ", "VBP"):
        at -= 1
    if doc[at].text == "," or doc[at].text in DASHES:
        opening = _opening_name(at, parsed)
        if opening is not None:
            return opening
        mark = doc[at].text
        at = next((i - 1 for i in range(at - 1, max(0, at - FARTHEST), -1) if doc[i].text == mark), -1)
    named = (
        at >= 0 and not parsed.quoted[at] and (doc[at].tag_[:2] in ("NN", "PR", "CD") or doc[at].lower_ in QUANTITIES)
    )
    return doc[at] if named else None


def of_opening(verb: Token, parsed: Parsed) -> Token | None:
    """The noun right before a finite verb, where the parse takes it for the end of a phrase that opens the clause.

    'At an event in St. Clair, Ohio, | Ann Roe also railed against immigrants'
    """
    while verb.dep_ == "conj" and verb.head.tag_ in ("VBD", "VBZ", "VBP"):
        verb = verb.head
    doc, at = parsed.doc, verb.i - 1
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_ in (*PASSIVE, "nsubj") for c in verb.children):
        return None
    while at > 0 and doc[at].tag_ in ("RB", "MD", "VBD", "VBZ", "VBP"):
        at -= 1
    named = at > 1 and doc[at].tag_ in ("NNP", "NNPS", "NN", "NNS", "PRP") and doc[at].dep_ in ("pobj", "conj", "appos")
    if not named or parsed.quoted[at] or not any(c.i > verb.i and c.dep_ != "punct" for c in verb.children):
        return None
    first = at
    while first > 0 and doc[first - 1].tag_ in NAMES and doc[first - 1].text != ",":
        first -= 1
    return doc[at] if first > 0 and doc[first - 1].text == "," else None


def _opening_name(comma: int, parsed: Parsed) -> Token | None:
    """The name with which a sentence opens where only a description parts it from a comma; None if there is none.

    'Ann Roe, speaking at a rally in Wilmington, N.C., warned ...', 'Elk Promotions, a talent agency, says that ...'
    """
    doc, end = parsed.doc, 0
    while end < comma and doc[end].tag_ in NAMES and not parsed.quoted[end]:
        end += 1
    mark = doc[comma].text
    if not end or doc[end - 1].tag_[:2] != "NN" or doc[end - 1].lower_ in CALENDAR or doc[end].text != mark:
        return None
    told = any(parsed.quoted[:comma]) or (mark == "," and has_finite(range(comma), parsed))
    return None if told else doc[end - 1]


def speaker_range(named: Token, cue: Token, parsed: Parsed) -> Range:
    """The tokens of a speaker: the noun phrase of `named` without relative clauses and quoted words, up to the cue."""
    doc, quoted = parsed.doc, parsed.quoted
    left, right = named.left_edge.i, named.right_edge.i + 1
    for child in named.children:
        apart = child.dep_ == "relcl" or (
            child.dep_ == "acl"
            and (doc[child.left_edge.i - 1].is_punct or child.left_edge.i <= cue.i <= child.right_edge.i)
        )
        if (apart and child.left_edge.i > named.i) or (
            child.i > named.i and (child.dep_ == "npadvmod" or child.lower_ in ("during", "late", "early"))
        ):
            right = min(right, child.left_edge.i)
        elif child.dep_ == "prep" and child.right_edge.i + 1 < named.i:
            left = max(left, child.right_edge.i + 1)
    right = min(right, _published(named, right))
    if left <= cue.i < right:
        left, right = (cue.i + 1, right) if cue.i < named.i else (left, cue.i)
    right = next((i for i in range(named.i, right) if doc[i].text in (":", ";", "—", "--")), right)
    left = next(
        (i + 1 for i in range(named.i - 1, left, -1) if doc[i].text in DASHES and stands_apart(i, parsed)), left
    )
    left = next((i + 1 for i in range(named.i, left - 1, -1) if quoted[i]), left)
    right = next((i for i in range(named.i, right) if quoted[i]), right)
    while right > named.i + 1 and (doc[right - 1].is_punct or doc[right - 1].tag_ == "RB"):
        right -= 1
    while left < named.i and doc[left].is_punct:
        left += 1
    right = _with_author(named, max(right, named.i + 1), cue, parsed)
    if right - left > LEAST_TOGETHER and doc[right - 1].lower_ in TOGETHER:
        right -= 1
    return _before_aside(left, right, parsed) or (_with_hyphens(min(left, named.i), parsed), right)


def _with_author(named: Token, end: int, cue: Token, parsed: Parsed) -> int:
    """The end of a document after its cue with who gives it: '"...," read a statement | from Ann Roe'."""
    doc, last = parsed.doc, end + 1
    given = cue.i < named.i and named.lower_ in names.words("documents") and last < len(doc)
    if not given or doc[end].lower_ not in ("from", "by"):
        return end
    while last < len(doc) and doc[last].tag_ in NAMES and not parsed.quoted[last]:
        last += 1
    return last if last > end + 1 and doc[last - 1].tag_[:2] == "NN" else end


def _published(named: Token, end: int) -> int:
    """Where it is told when a document appeared: 'a report by the Elk Institute | released Tuesday'; `end` if not.

    Not "a report released by the institute", which names the author.
    """
    if named.lower_ not in names.words("documents"):
        return end
    for word in named.doc[named.i + 1 : end]:
        if word.dep_ == "acl" and word.tag_ == "VBN" and word.left_edge.i == word.i > named.i + 1:
            return end if any(c.lower_ in ("by", "from") for c in named.doc[word.i : end]) else word.i
    return end


def _before_aside(left: int, right: int, parsed: Parsed) -> Range | None:
    """The name at the head of a sentence, where dashes set off what is said of it: 'Officials — among them Roe — say'.

    None if there is none: a sentence before the first dash, or none after the second.
    """
    doc = parsed.doc
    if right + 1 >= len(doc) or doc[right].text not in DASHES or not stands_apart(right, parsed):
        return None
    dash = next((i for i in range(left - 1, 0, -1) if doc[i].text in DASHES and stands_apart(i, parsed)), 0)
    first = int(doc[0].tag_ == "CC")
    named = any(token.tag_[:2] == "NN" for token in doc[first:dash]) and doc[first].tag_ in (*NAMES, "RB")
    told = has_finite((i for i in range(right) if i != dash), parsed) or any(parsed.quoted[:right])
    if not named or told:
        return None
    return first, next((i for i in range(first, dash) if doc[i].is_punct), dash)


def stands_apart(index: int, parsed: Parsed) -> bool:
    """Whether blanks stand on both sides of a dash, so that it is no hyphen: 'it fell - 60 per cent of them said'."""
    spans = parsed.spans
    return spans[index - 1][1] < spans[index][0] and spans[index][1] < spans[index + 1][0]


def _with_hyphens(left: int, parsed: Parsed) -> int:
    """The first token of a noun phrase, whole where the parse cut a compound: 'one vice-president', not 'president'."""
    doc, start = parsed.doc, left
    while start > 1 and doc[start - 1].text == "-" and parsed.spans[start - 1][1] == parsed.spans[start][0]:
        start -= 2
    if start < left and start > 0 and doc[start - 1].tag_ in ("DT", "CD", "PRP$"):
        start -= 1
    return start
