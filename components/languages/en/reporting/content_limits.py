"""Clause -> the same clause without what its content cannot hold, whatever the parse and the model of its end say.

'While Roe said that prices rose, the bank disagreed', 'vowed to fight the levy and left', 'Asked why, Roe declined',
'praised the deal in an interview on Friday'.
"""

from dataclasses import replace

from components.languages.en.media import CARRIES, MEDIA, PUT_THERE
from components.languages.en.reporting import cues
from components.languages.en.reporting.speakers import DASHES, NAMES, QUANTITIES, stands_apart
from components.languages.en.reporting.subjects import finite_above, is_parallel, misfits, tense_of
from components.languages.en.reporting.syntax import ACTIVE_SUBJECTS, FINITE, has_finite, worded
from components.languages.parsed import Parsed, Token
from components.languages.results import Clause

# Words that open a clause before the main one: 'While Roe said that prices rose, the bank disagreed.'
SUBORDINATORS = frozenset("while though although whereas when after before if since because once".split())
PAST_FORMS = ("VBD", "VBN")
OPENS_SUBJECT = ("PRP", "NNP", "NNPS", "DT", "NN", "NNS", "PRP$", "CD", "JJ", "EX")
AUXILIARIES = frozenset("is are was were has have had does do did".split())
SHARE_JOINTS = frozenset("and but while whereas".split())
FARTHEST = 3  # tokens from the start of the sentence to such a word: 'But even though'
IN_NAME = frozenset("DT PRP$ JJ NN NNS NNP NNPS CD POS HYPH VBG VBN".split())  # tags of the words before these
LONGEST_NAME = 6  # tokens


def limited(clause: Clause, parsed: Parsed) -> Clause:
    """The clause, its content cut where another clause begins that is not the speaker's words."""
    if not clause.content or min(clause.content) < clause.cue:
        return clause
    limits = (
        *(_main_clause, _second_deed, _joined_to_cue, _next_speech, _reported_anew, _next_share, _medium),
        *(_others_too, _second_dash, _answered),
    )
    found = [limit(clause, parsed) for limit in limits]
    stops = [at for at in found if at is not None]
    if not stops:
        return clause
    kept = worded((i for i in clause.content if i < min(stops)), parsed)
    return replace(clause, content=kept) if kept else clause


def _main_clause(clause: Clause, parsed: Parsed) -> int | None:
    """Where the main clause begins after a reporting clause that opens the sentence and is subordinate to it."""
    doc = parsed.doc
    begin = min(clause.speaker[0], clause.cue) if clause.speaker and clause.speaker[0] < clause.cue else clause.cue
    opens = next((i for i in range(min(begin, FARTHEST)) if doc[i].lower_ in SUBORDINATORS), None)
    asked = begin < FARTHEST and doc[clause.cue].tag_ in PAST_FORMS and clause.lemma in cues.listener_verbs()
    if (opens is None or any(doc[i].text == "," for i in range(begin))) and not (asked and begin == clause.cue):
        return None
    clausal = any(doc[i].tag_ in FINITE for i in clause.content) and "ccomp" in clause.frame
    first = min(clause.content)
    for comma in range(first + 1, len(doc) - 2):
        if doc[comma].text != "," or parsed.quoted[comma]:
            continue
        said = not clausal or asked or any(doc[i].tag_ in FINITE for i in range(first, comma))
        if said and _is_clause(comma + 1, parsed):
            return comma
    return None


def _is_clause(start: int, parsed: Parsed) -> bool:
    """Whether a clause with a subject and a finite verb of its own begins at a token."""
    doc = parsed.doc
    if doc[start].tag_ not in OPENS_SUBJECT or parsed.quoted[start]:
        return False
    verb = next((token for token in doc[start:] if token.tag_ in FINITE), None)
    if verb is None or any(doc[i].text in (",", ";", ":") for i in range(start, verb.i)):
        return False
    named = all(token.tag_ in NAMES for token in doc[start : verb.i])
    return named or any(
        c.dep_ in (*ACTIVE_SUBJECTS, "nsubjpass")
        for c in (*verb.children, *verb.head.children)
        if start <= c.i < verb.i
    )


def _second_deed(clause: Clause, parsed: Parsed) -> int | None:
    """Where an infinitive is followed by a finite verb joined to the cue: 'vowed to fight the levy | and left'."""
    doc = parsed.doc
    if "xcomp" not in clause.frame or doc[clause.cue].tag_ not in (*FINITE, "VBN"):
        return None
    for index in sorted(clause.content):
        token = doc[index]
        if token.tag_ not in ("VBD", "VBZ") or token.dep_ != "conj" or parsed.quoted[index]:
            continue
        if token.head.tag_ == "VB" and not any(c.dep_ in (*ACTIVE_SUBJECTS, "nsubjpass") for c in token.children):
            joint = next((i for i in range(token.i - 1, token.head.i, -1) if doc[i].dep_ == "cc"), None)
            return joint if joint is not None else token.i
    return None


def _joined_to_cue(clause: Clause, parsed: Parsed) -> int | None:
    """Where a finite verb begins that is joined to the cue itself: 'insists it must pay | and has sued the firm'."""
    doc, cue = parsed.doc, parsed.doc[clause.cue]
    for index in sorted(clause.content):
        token = doc[index]
        if token.dep_ != "conj" or token.tag_[:2] != "VB" or parsed.quoted[index] or token.head.i < clause.cue:
            continue
        if any(c.dep_ in (*ACTIVE_SUBJECTS, "nsubjpass") for c in token.children):
            continue
        joint = next((i for i in range(token.i - 1, token.head.i, -1) if doc[i].dep_ == "cc"), None)
        if token.head.i == clause.cue and joint is not None and _is_own_deed(token, joint, clause, parsed):
            return joint
        if token.head.i == clause.cue or not (misfits(token, token.head) or is_parallel(token, cue, token.head)):
            continue
        above = finite_above(token, token.head)
        if above is not None and above.i == cue.i and tense_of(token) == tense_of(cue) and joint is not None:
            return joint if doc[joint].lower_ in ("and", "but") else None
    return None


def _is_own_deed(token: Token, joint: int, clause: Clause, parsed: Parsed) -> bool:
    """Whether a verb joined to a cue tells what else the speaker did: 'confirmed the call | but would not say more'."""
    has_auxiliary = any(child.dep_ == "aux" for child in token.children)
    return clause.frame == "dobj" and has_auxiliary and not has_finite(range(clause.cue + 1, joint), parsed)


def _next_speech(clause: Clause, parsed: Parsed) -> int | None:
    """Where a joined clause with a quotation of its own begins: 'said it was low | and, asked why, she added: "No."'"""
    doc, quoted, first = parsed.doc, parsed.quoted, min(clause.content)
    opens = next((i for i in range(first, len(doc)) if quoted[i]), None)
    if opens is None or quoted[first]:
        return None
    at = opens - 1
    while at > first and doc[at].is_punct and doc[at].text not in (",", ":"):
        at -= 1
    verb = doc[at - 1]
    if doc[at].text not in (",", ":") or verb.i <= first or verb.lower_ not in cues.verbs() or verb.tag_ not in FINITE:
        return None
    joints = (i for i in range(verb.i - 1, first, -1) if doc[i].lower_ in ("and", "but") and not quoted[i])
    joint = next(joints, None)
    if joint is None or any(token.lower_ == "that" or token.tag_ in ("WDT", "WP") for token in doc[joint + 1 : verb.i]):
        return None
    return joint if any(token.tag_ in OPENS_SUBJECT for token in doc[joint + 1 : verb.i]) else None


def _reported_anew(clause: Clause, parsed: Parsed) -> int | None:
    """The semicolon before a further reporting clause: 'said it can wait | ; shops, he said, cannot'."""
    doc, first = parsed.doc, min(clause.content)
    for mark in range(first + 1, max(clause.content)):
        if doc[mark].text == ";" and not parsed.quoted[mark]:
            after = [token for token in doc[mark + 1 :] if not parsed.quoted[token.i]]
            said = (token for token in after if token.tag_ in FINITE)
            anew = any(cues.verbs().get(token.lower_) in cues.plain_verbs() for token in said)
            return mark if anew or any(token.lower_ == "according" for token in after) else None
    return None


def _next_share(clause: Clause, parsed: Parsed) -> int | None:
    """Where a second share of those asked speaks: 'half said it was fair | and one in four said it was an insult'."""
    doc = parsed.doc
    if clause.speaker is None or not _is_share(range(*clause.speaker), parsed):
        return None
    for index in sorted(clause.content):
        token = doc[index]
        if token.tag_ != doc[clause.cue].tag_ or cues.verbs().get(token.lower_) not in cues.plain_verbs():
            continue
        share = next((c for c in token.children if c.dep_ in ACTIVE_SUBJECTS and c.i < index), None)
        joint = share.left_edge.i - 1 if share is not None else 0
        if share is not None and doc[joint].lower_ in SHARE_JOINTS and _is_share(range(joint + 1, index), parsed):
            return joint
    return None


def _is_share(tokens: range, parsed: Parsed) -> bool:
    """Whether some words name a number of people: 'one in four', '55 percent of voters', 'others'."""
    return any(parsed.doc[i].tag_ == "CD" or parsed.doc[i].lower_ in QUANTITIES for i in tokens)


def _others_too(clause: Clause, parsed: Parsed) -> int | None:
    """The comma before what the reporter adds of others: 'said she wants an inquiry | , as have the premiers'."""
    doc = parsed.doc
    for mark in range(min(clause.content) + 1, min(max(clause.content), len(doc) - 3)):
        if doc[mark].text == "," and doc[mark + 1].lower_ == "as" and doc[mark + 2].lower_ in AUXILIARIES:
            return None if any(parsed.quoted[mark : mark + 3]) else mark
    return None


def _answered(clause: Clause, parsed: Parsed) -> int | None:
    """The comma before somebody else's answer: 'said it was not for sale | , to which Roe replied: "Wait."'"""
    doc = parsed.doc
    for mark in range(min(clause.content) + 1, len(doc) - 3):
        if doc[mark].text == "," and doc[mark + 1].lower_ == "to" and doc[mark + 2].lower_ == "which":
            said = (token for token in doc[mark + 3 :] if not parsed.quoted[token.i] and token.tag_ in FINITE)
            return mark if any(cues.verbs().get(token.lower_) in cues.plain_verbs() for token in said) else None
    return None


def _second_dash(clause: Clause, parsed: Parsed) -> int | None:
    """The dash that ends a reporting clause between two dashes: '... - an aide said he planned it | - and ...'."""
    begin = min(clause.speaker[0], clause.cue) if clause.speaker else clause.cue
    if begin < 1 or not _is_dash(begin - 1, parsed):
        return None
    return next((i for i in range(min(clause.content), max(clause.content)) if _is_dash(i, parsed)), None)


def _is_dash(index: int, parsed: Parsed) -> bool:
    """Whether a token outside quotations is a dash, and no hyphen."""
    return parsed.doc[index].text in DASHES and not parsed.quoted[index] and stands_apart(index, parsed)


def _medium(clause: Clause, parsed: Parsed) -> int | None:
    """Where it is told in what a thing was said that is no clause: 'called for an inquiry | in a letter on Friday'."""
    if "ccomp" in clause.frame:
        return None
    doc, first, last = parsed.doc, min(clause.content), max(clause.content)
    for at in range(first + 1, last + 1):
        token = doc[at]
        if token.tag_ in FINITE or parsed.quoted[at]:
            return None
        if token.tag_ == "VB" and (token.lower_ in PUT_THERE or token.lower_ in cues.verbs()):
            return None
        if token.lower_ in CARRIES and doc[at - 1].tag_ != "HYPH" and _names_medium(at + 1, parsed):
            return None if any(parsed.quoted[at : last + 1]) else at
    return None


def _names_medium(start: int, parsed: Parsed) -> bool:
    """Whether the name of what something is said in begins at a token: 'an early interview', 'other interviews'.

    Not 'the interview', which may be what is spoken of, nor 'political speech'.
    """
    doc = parsed.doc
    for token in doc[start : start + LONGEST_NAME]:
        if token.tag_ not in IN_NAME or token.lower_ == "the":
            return False
        goes_on = token.dep_ == "compound" or any(after.tag_ == "HYPH" for after in doc[token.i + 1 : token.i + 2])
        if token.lower_.removesuffix("s") in MEDIA and not goes_on:
            return token.tag_ == "NNS" or (token.i > start and doc[start].tag_ in ("DT", "PRP$"))
    return False
