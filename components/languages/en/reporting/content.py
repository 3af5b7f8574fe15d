"""Cue -> the content: the tokens of what is said, and the dependency relations that link them to the verb."""

from collections.abc import Iterator

from components.languages.en.media import MEDIA
from components.languages.en.reporting import cues
from components.languages.en.reporting.speakers import stands_apart
from components.languages.en.reporting.subjects import has_said, holds_views, read_as_subject
from components.languages.en.reporting.syntax import (
    ACTIVE_SUBJECTS,
    CALENDAR,
    CLAUSAL,
    FINITE,
    NOMINAL,
    clause_start,
    has_finite,
    subtree,
    worded,
)
from components.languages.parsed import Parsed, Range, Token

PREPOSITIONS = frozenset("about for against as on of to over with at".split())
# After an object these continue it: 'criticized the plan for the border'.
OBJECT_PREPOSITIONS = frozenset("of to with for against between by in as than".split())
NO_INFINITIVE = frozenset("say add write note explain reply remark".split())
TIME_CONJUNCTIONS = frozenset("when after before as while since once until".split())  # 'as she left, he said'
SAYING_TO = frozenset("say tell write add tweet reply respond speak talk explain read post announce".split())
NO_TOPIC_AFTER = {
    "to": SAYING_TO,
    "on": SAYING_TO | {"report", "call", "publish"},
    "for": frozenset("say tell speak talk add answer reply respond".split()),
    "of": frozenset("say tell write ask state remark note observe add".split()),
    "at": SAYING_TO,
    "with": SAYING_TO | {"discuss"},
}  # prepositions that after these verbs introduce a listener, a time or a place, and no topic
CONDITIONS = frozenset("if unless because although though while".split())  # open what leads to a main clause
CIRCUMSTANCE = frozenset("on in at during with".split())  # introduces when, where or how something was said
CHANNELS = frozenset("media facebook twitter x instagram television tv radio air behalf".split())  # after "on"
MOMENTS = frozenset("time moment outset start end".split())  # 'warned at the time that ...'
INFORMING = frozenset(("tell", "inform", "notify"))  # verbs of which the object is nearly always the listener
WARNING = frozenset("ask warn remind assure reassure advise urge caution beg".split())  # of a person: the listener
REMINDING = frozenset("remind warn assure reassure advise".split())  # of something
OPENS_TOLD = frozenset("to if whether that why how what".split())
HEARERS = frozenset(
    "crowd audience room rally gathering hearing court jury class viewers listeners readers delegates".split()
)
STORY_NOUNS = frozenset(
    "story stories tale tales truth lie lies joke jokes version account anecdote anecdotes".split()
)  # as the object of "tell" these are what is said, any other object is the listener
DASHES = frozenset("— – - --".split())
GOES_ON = frozenset("and but or like including such especially particularly only perhaps not".split())  # after a dash
RELATIVES = frozenset("who which that whose".split())
JOINTS = frozenset("and but".split())
PARTICIPLES = ("VBN", "VBG")
WHEN = CALENDAR | frozenset(
    "night day week month year afternoon evening time later hours minutes".split()
)  # 'announced that night'
ANSWERS = frozenset("not no only mostly just never almost hardly nearly barely maybe perhaps probably yes".split())
COUNSELS = frozenset("counsels counseled counselled advises advised urges urged recommends recommended".split())
AMOUNTS = frozenset("little much nothing something more less lot anything".split())  # 'said little about the plan'
NEAR_THAT = 8  # tokens within which a "that" is the cue's even where the parse takes it for a relative
FARTHEST_THAT = 14  # tokens from a cue to its "that": 'said in one of a series of messages that ...'
LEAST_RESUMED = 5  # tokens of a clause after a cue
COMPLETE = frozenset("dobj ccomp xcomp acomp attr".split())  # relations of what completes a verb
ANY_SUBJECT = (*ACTIVE_SUBJECTS, "nsubjpass", "expl")
HEARING = frozenset("dobj dative prep npadvmod".split())  # relations of listeners, places and times to a verb
NOTHING: tuple[frozenset[int], str] = frozenset(), "none"


def content_of(verb: Token, lemma: str, children: list[Token], parsed: Parsed) -> tuple[set[int], str]:
    """The tokens of what is said, and the frame: the relations that link them to the verb."""
    if (reported := read_as_subject(verb)) is not None:
        return set(range(verb.i + 1, reported.right_edge.i + 1)), "ccomp"
    children = [child for child in children if not _resumes_main_clause(child, verb, parsed)]
    content: set[int] = set()
    frame: list[str] = []
    clausal = [c for c in children if c.dep_ in CLAUSAL]
    if not clausal and lemma in cues.listener_verbs() and (told := _told_to(children)) is not None:
        clausal = [told]
        content.update(subtree(told))
        frame.append("ccomp")
    reach = -2  # the last token of the object
    ahead = any(c.i > verb.i for c in clausal)
    for child in children:
        relation = child.dep_
        if relation in CLAUSAL:
            heard = next((c for c in children if c.dep_ == "nsubjpass"), None) if relation == "xcomp" else None
            if heard is not None and lemma == "say":
                content.update((*subtree(heard), *subtree(child)))  # "he was said to have left"
                frame.append("passive")
            if relation == "xcomp" and lemma in NO_INFINITIVE:
                continue
            if child.i < verb.i and (ahead or _introduces(child) or _speaks_itself(child, verb, parsed)):
                continue
            if not trails(child, parsed):
                content.update(subtree(child))
                frame.append(relation)
        elif relation in NOMINAL and child.i > verb.i:
            if any(_is_subject_of(child, clause) for clause in clausal):
                content.update(subtree(child))
            elif not (lemma in cues.listener_verbs() and (clausal or _hears(child, verb, lemma, parsed))):
                content.update(_nominal_part(child))
                frame.append(relation)
                reach = max(content)
            elif not clausal and (told := _told_after(child, lemma)) is not None:
                content.update(i for i in subtree(told) if told.dep_ != "prep" or i > told.i)
                frame.append("ccomp" if told.dep_ != "prep" else f"prep:{told.lower_}")
        elif relation == "prep" and child.i > verb.i and child.lower_ in PREPOSITIONS:
            topic = _topic(child, lemma, frame, parsed)
            if topic and lemma in cues.linking_verbs() and child.left_edge.i == reach + 1:
                topic = [child.i, *topic]  # "tied the levy to fentanyl"
            if not topic and child.left_edge.i == reach + 1 and child.lower_ in OBJECT_PREPOSITIONS:
                topic = [*subtree(child)]
                reach = topic[-1]
            content.update(topic)
        elif relation == "conj" and "oprd" in frame and child.tag_[:2] == "NN" and _is_before_quotation(child, parsed):
            content.update(range(reach + 1, child.right_edge.i + 1))  # 'called the plan "late" and its authors "lazy"'
        elif relation == "advcl" and child.i > verb.i and content and not trails(child, parsed):
            if _goes_on(child, verb, content, bool(clausal)):
                content.update(subtree(child))
        elif (
            relation == "advcl"
            and lemma == "call"
            and any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children)
        ):
            content.update(i for i in subtree(child) if i > child.left_edge.i)  # "called for the state to step in"
            frame.append("xcomp")
        elif relation == "intj" and lemma in cues.plain_verbs() and child.i > verb.i:
            content.update(range(child.i, verb.right_edge.i + 1))  # "said no to the war"
            frame.append("intj")
        elif relation == "nsubjpass" and lemma not in cues.listener_verbs() and not has_said(verb):
            content.update(subtree(child))
            frame.append("passive")
    if {"dobj", "prep:about"} <= set(frame):
        content -= {
            i for c in children if c.dep_ == "dobj" and c.lower_ in AMOUNTS for i in range(c.left_edge.i, c.i + 1)
        }
    if not content and lemma == "call":
        content.update(i for c in children if c.lower_ in ("for", "on", "upon") for i in subtree(c) if i > c.i)
        frame.append("prep:for")
    content -= _participle_of_saying(content, verb, parsed)
    if clausal and content:
        content |= _after_colon(max(content), parsed)
        content -= _day_before(min(content), verb, parsed)
    return content, "+".join(sorted(set(frame))) or "none"


def _is_before_quotation(word: Token, parsed: Parsed) -> bool:
    """Whether a quotation follows a word; nothing may follow it in a sentence without its full stop."""
    return word.i + 1 < len(parsed.doc) and parsed.quoted[word.i + 1]


def _is_subject_of(thing: Token, clause: Token) -> bool:
    """Whether the parse takes the subject of what is said for the object of the cue: 'warned a strike would end'."""
    finite = clause.tag_ in FINITE or any(c.tag_ == "MD" for c in clause.children)
    alone = not any(c.dep_ in (*ACTIVE_SUBJECTS, "nsubjpass", "mark") for c in clause.children)
    return finite and alone and thing.dep_ == "dobj" and thing.right_edge.i + 1 == clause.left_edge.i


def _resumes_main_clause(clause: Token, verb: Token, parsed: Parsed) -> bool:
    """Whether a clause goes on with what an inserted verb parts: 'It is wise, Ann Roe told us, | to wait'."""
    doc, (first, last) = parsed.doc, _with_subjects(verb)
    beside = (c for c in verb.children if c.dep_ in HEARING and c.i < clause.left_edge.i)
    last = max([last, *(c.right_edge.i for c in beside)])
    set_off = first > 1 and last + 1 < len(doc) and doc[first - 1].text == doc[last + 1].text == ","
    if not (set_off and clause.dep_ in CLAUSAL and clause.left_edge.i == last + 2):
        return False
    return doc[0].lower_ == "it" and not any(parsed.quoted) and has_finite(range(first - 1), parsed)


def _with_subjects(verb: Token) -> tuple[int, int]:
    """The first and the last token of a verb with its subjects, on either side: 'Ann Roe argued', 'argued Ann Roe'."""
    subjects = [child for child in verb.children if child.dep_ in ACTIVE_SUBJECTS]
    return min([verb.i, *(s.left_edge.i for s in subjects)]), max([verb.i, *(s.right_edge.i for s in subjects)])


def _hears(thing: Token, verb: Token, lemma: str, parsed: Parsed) -> bool:
    """Whether the object of a verb that may have a listener is the listener: 'told us', '"No," he warned us'.

    Somebody whom one asks or warns is, also where the sentence has nothing else: '"Who pays?" he asked the crowd.'
    """
    if lemma in INFORMING:
        return thing.lower_ not in STORY_NOUNS
    if lemma in WARNING and (thing.tag_ == "PRP" or thing.lower_ in HEARERS or holds_views(thing)):
        return True
    before = _with_subjects(verb)[0] - 1
    while before > 0 and parsed.doc[before].text == "," and not parsed.quoted[before]:
        before -= 1
    return before > 0 and parsed.quoted[before] and not parsed.quoted[thing.i]


def _told_after(heard: Token, lemma: str) -> Token | None:
    """What the parse hangs on the listener: 'reminded voters | of his years', 'asked them | if they would pay'."""
    for part in heard.children:
        opening = part.left_edge.lower_
        if (
            part.i > heard.i
            and part.dep_ != "relcl"
            and (opening in OPENS_TOLD or (opening == "of" and lemma in REMINDING))
        ):
            return part
    return None


def _told_to(children: list[Token]) -> Token | None:
    """The clause that the parse hangs on the listener: 'told the board | she had raised the matter'; None if none is.

    A relative clause lacks a part, which the listener stands for: 'told the board she had met'.
    """
    for listened in children:
        for clause in listened.children if listened.dep_ in NOMINAL else ():
            relations = {c.dep_ for c in clause.children}
            opens = clause.left_edge.tag_ in ("PRP", "DT", "NNP", "PRP$") and "nsubj" in relations
            if clause.dep_ == "relcl" and opens and not COMPLETE.isdisjoint(relations):
                return clause
    return None


def _introduces(clause: Token) -> bool:
    """Whether a clause says when something was said: 'Soon after she lost, "It is time," he wrote.'"""
    return any(c.dep_ == "mark" and c.lower_ in TIME_CONJUNCTIONS for c in clause.children)


def _speaks_itself(clause: Token, verb: Token, parsed: Parsed) -> bool:
    """Whether a clause before a verb with a quotation after it is speech too: 'Roe said it hurt, and added, "No."'"""
    after = next((i for i in range(verb.i + 1, len(parsed.doc)) if not parsed.doc[i].is_punct), verb.i)
    has_subject = any(c.dep_ == "nsubj" for c in clause.children)
    return parsed.quoted[after] and has_subject and clause.lower_ in cues.verbs() and clause.tag_ in FINITE


def _after_colon(last: int, parsed: Parsed) -> set[int]:
    """The rest of the sentence if a colon follows the content: 'the reasons change: first it was ...'."""
    for index in range(last, min(last + 2, len(parsed.doc))):
        if parsed.doc[index].text == ":" and not any(parsed.quoted[index:]):
            return set(range(index, len(parsed.doc)))
    return set()


def _day_before(first: int, verb: Token, parsed: Parsed) -> set[int]:
    """The day between a cue and the clause that follows: 'told reporters | Monday | the mill would close'."""
    doc = parsed.doc
    day = first > verb.i and doc[first].lower_ in CALENDAR and doc[first].dep_ == "npadvmod"
    return {first} if day and doc[first + 1].tag_ in ("DT", "PRP", "PRP$", "NNS", "EX") else set()


def _goes_on(clause: Token, verb: Token, content: set[int], clausal: bool) -> bool:
    """Whether an adverbial clause is part of what was said, and does not say how or when it was said."""
    opening = clause.left_edge.lower_
    if max(content) < verb.i:  # "..., she said, so that ..."
        return opening not in TIME_CONJUNCTIONS - {"while"} and any(
            c.dep_ == "mark" or c.lower_ == "to" for c in clause.children
        )
    if clause.left_edge.i > max(content) + 2:
        return False
    return clausal or opening in ("as", "because", "for", "to")


def trails(clause: Token, parsed: Parsed) -> bool:
    """Whether a participle clause follows the content as a report of its own: '..., adding that ...'."""
    edge = clause.left_edge.i
    loose = edge > 0 and (parsed.doc[edge - 1].is_punct or parsed.quoted[edge - 1])
    return clause.tag_ == "VBG" and loose and (clause.dep_ == "xcomp" or clause.lower_ in cues.verbs())


def _nominal_part(thing: Token) -> Iterator[int]:
    """The tokens of an object, without a verb that the parse wrongly joins to it: 'called it "x" and left'."""
    for child in thing.children:
        if child.dep_ == "conj" and child.tag_[:2] == "VB":
            yield from range(thing.left_edge.i, max(thing.i + 1, child.left_edge.i))
            return
    yield from subtree(thing)


def _participle_of_saying(content: set[int], verb: Token, parsed: Parsed) -> set[int]:
    """The tokens of participle clauses of saying within the content; their subject is the speaker of the clause."""
    away: set[int] = set()
    for index in content:
        token = parsed.doc[index]
        if token.dep_ == "advcl" and token.i > verb.i and not parsed.quoted[index] and trails(token, parsed):
            away.update(subtree(token))
    return away


def without_remark(content: frozenset[int], parsed: Parsed) -> frozenset[int]:
    """The content without a remark of the reporter at its end: '..., who was born in Canada'."""
    if not content:
        return content
    doc, first, last = parsed.doc, min(content), max(content)
    word, stop = doc[last], last + 1
    while word.i in content and word.right_edge.i == last:
        edge = word.left_edge.i
        hyphen = edge > 0 and doc[edge - 1].text == "-" and not stands_apart(edge - 1, parsed)  # "counter-measures"
        if (
            edge - 1 > first
            and not hyphen
            and not parsed.quoted[word.i]
            and _is_remark(word, doc[edge - 1].text, doc[edge].lower_)
        ):
            stop = edge
        if word.head.i == word.i:
            break
        word = word.head
    return worded((i for i in content if i < stop), parsed) if stop <= last else content


def after_colon_of_narrator(content: frozenset[int], speaker: Range, parsed: Parsed) -> frozenset[int]:
    """The content without what leads to it: 'Roe took another view: keep the tax, he said' tells of Roe before it."""
    doc = parsed.doc
    if not content or max(content) > speaker[0] or doc[speaker[0]].lower_ not in ("he", "she"):
        return content
    begin = clause_start(speaker[0], parsed)
    colon = begin > 0 and doc[begin - 1].text == ":" and min(content) < begin
    verb = next((t for t in doc[: begin or 1] if t.tag_ in FINITE), None)
    named = verb is not None and any(c.tag_ == "NNP" and c.dep_ in ACTIVE_SUBJECTS for c in verb.children)
    return worded((i for i in content if i >= begin), parsed) if colon and named else content


def _is_remark(word: Token, mark: str, opening: str) -> bool:
    """Whether the phrase of a word after a comma or dash (`mark`) is more likely a remark of the reporter."""
    if mark == ",":
        return word.dep_ == "relcl" or opening == "despite"
    return mark in DASHES and word.dep_ not in ("conj", "cc") and opening not in GOES_ON


def after_that(verb: Token, parsed: Parsed) -> tuple[frozenset[int], str]:
    """The content after 'that' where the parse does not attach it to the cue: 'said at the time that ...'."""
    doc, end = parsed.doc, len(parsed.doc)
    for index in range(verb.i + 1, min(verb.i + FARTHEST_THAT, end - 2)):
        if (
            doc[index].is_punct
            or parsed.quoted[index]
            or (doc[index].tag_[:2] == "VB" and doc[index].lower_ in cues.verbs())
        ):
            break
        joins = doc[index].tag_ == "IN" or (doc[index].tag_ != "DT" and index < verb.i + NEAR_THAT)
        relative = doc[index].tag_ == "WDT" and doc[index + 1].tag_ in FINITE  # 'adds to the drama that has followed'
        if doc[index].lower_ == "that" and joins and not relative and doc[index + 1].lower_ not in WHEN:
            stop = next((i for i in range(index, end) if doc[i].text == ";"), end)
            return worded(range(index, stop), parsed), "ccomp"
    return NOTHING


def rest(verb: Token, parsed: Parsed) -> tuple[frozenset[int], str]:
    """The words after a cue, if the parse gives it no content and they have a finite verb: 'they say left a gap'."""
    doc, first = parsed.doc, verb.i + 1
    if verb.tag_ not in FINITE or first >= len(doc) or any(parsed.quoted[: first + 1]):
        return NOTHING
    if doc[first].text == ":":  # "Pressed on this, she disagreed: it was the law."
        after = range(first + 1, len(doc))
        return (worded(after, parsed), "colon") if has_finite(after, parsed) and not any(parsed.quoted) else NOTHING
    if doc[first].is_punct or doc[first].tag_ in ("IN", "TO", "CC", "RP", "WRB"):
        return NOTHING
    stop = next((i for i in range(first, len(doc)) if doc[i].text == ";" or parsed.quoted[i]), len(doc))
    if not has_finite(range(first, stop), parsed):
        return NOTHING
    return worded(range(first, stop), parsed), "rest"


def resumed(verb: Token, speaker: Range, content: frozenset[int], parsed: Parsed) -> frozenset[int]:
    """The clause that goes on with the content behind the cue: 'The plan is sound, Roe said, and it will pay.'"""
    doc, end = parsed.doc, len(parsed.doc)
    right = max(speaker[1], verb.i + 1)
    if not content or max(content) > min(speaker[0], verb.i) or verb.tag_ not in FINITE:
        return frozenset()
    while right < end and not doc[right].is_punct:
        right += 1
    after = range(right, end)
    if len(after) < 3 or doc[right].text != ",":
        return frozenset()
    if doc[right + 1].tag_ == "TO" and doc[0].lower_ == "it" and not any(parsed.quoted):
        return worded(after, parsed)  # 'It is wise, Roe told us, to wait.'
    if len(after) < LEAST_RESUMED or doc[right + 1].lower_ not in JOINTS:
        return frozenset()
    verbs = [doc[i].head if doc[i].tag_ == "MD" else doc[i] for i in after if doc[i].tag_ in FINITE]
    own = any(c.dep_ in ANY_SUBJECT and c.i > right for verb in verbs for c in verb.children)
    own |= doc[min(content)].tag_ == doc[right + 2].tag_ == "VB"  # 'Keep the tax, Roe advised, but cut it.'
    said = any(doc[i].lower_ in cues.verbs() for i in after)
    return worded(after, parsed) if own and not said and not any(parsed.quoted[right:]) else frozenset()


def beside(verb: Token, speaker: Range, parsed: Parsed) -> tuple[frozenset[int], str]:
    """The sentence around a clause between commas as its content: '..., X said on Monday', 'As X has noted, ...'."""
    doc, quoted, end = parsed.doc, parsed.quoted, len(parsed.doc)
    left, right = min(speaker[0], verb.i), max(speaker[1], verb.i + 1)
    inserted = left > 0 and doc[left - 1].lower_ == "as"
    left -= inserted
    while right < end and not (doc[right].is_punct or quoted[right]):
        right += 1
    before = left - 1
    if before < 1 or (inserted and doc[before].dep_ == "cc"):
        return (worded(range(right, end), parsed), "as") if inserted and not any(quoted[right : right + 2]) else NOTHING
    marks = (",", *DASHES) if inserted else (",",)
    if not (doc[before].text in marks or quoted[before]) or doc[speaker[0]].lower_ in RELATIVES:
        return NOTHING
    if quoted[before] and not _runs_into(before, parsed):
        return NOTHING
    after = (
        range(right + (doc[right].text in DASHES), end)
        if right < end and doc[right].text in marks and not any(quoted[right : right + 2])
        else range(0)
    )
    if right < end and doc[right].text == ":":
        return NOTHING
    if right < end and doc[right].text == ";" and not quoted[before] and not any(quoted[right:]):
        further = range(right + 1, end)  # 'The mills can pay, he said; the shops cannot.'
        after = further if has_finite(further, parsed) else after
    if len(after) > 1 and (doc[after[1]].tag_ == "VBG" or doc[after[1]].lower_ in CIRCUMSTANCE):
        after = range(0)  # "..., he said, wiping sweat off his face"
    start = clause_start(before, parsed)
    leads = not quoted[before] or doc[start].lower_ in CONDITIONS  # 'If it is "a joke," he said, it is a sad one.'
    content = worded([*range(start, left if quoted[before] else before), *(after if leads else ())], parsed)
    clausal = any(doc[i].tag_[:2] in ("VB", "MD") and (quoted[before] or not quoted[i]) for i in content)
    introduced = doc[min(content, default=0)].lower_ in ("asked", "when", "speaking", "talking")
    introduced = introduced or (not after and not any(quoted[:before]) and _only_introduces(content, parsed))
    goes_on = doc[max(speaker[1], verb.i + 1)].text == "," if right < end else False
    introduced = introduced or not (after or goes_on or any(quoted) or not _is_circumstance(content, parsed))
    follows = verb.i == left and doc[speaker[0]].tag_ in ("NNP", "DT") and content  # "Nonsense, retorted Ann Roe."
    alone = (
        not inserted and not after and (right == end or doc[right].text == ".") and _is_answer(content, verb, parsed)
    )
    return (content, "as" if inserted else "beside") if (clausal or follows or alone) and not introduced else NOTHING


def _is_answer(content: frozenset[int], verb: Token, parsed: Parsed) -> bool:
    """Whether words without a verb that open a sentence are what is said: 'Not from here, Roe remarked.'

    Not when or where it is said: 'The next day, Roe replied.'
    """
    doc, words = parsed.doc, sorted(content)
    if not words or words[0] > 0 or any(parsed.quoted[i] for i in words):
        return False
    if verb.lower_ in COUNSELS and parsed.doc[words[-1]].tag_ == "NN":
        return True  # "Patience, Roe counselled."
    if len(words) < 2:
        return False
    timed = any(doc[i].lower_ in WHEN for i in words)
    return doc[0].lower_ in ANSWERS or (doc[0].tag_ in ("DT", "JJ", "CD", "NNS") and not timed)


def _only_introduces(content: frozenset[int], parsed: Parsed) -> bool:
    """Whether words say only when or how something was said: 'Burdened by mistrust, ...', 'After it fell, ...'."""
    doc, first = parsed.doc, min(content, default=-1)
    if first < 0 or not (
        doc[first].lower_ in TIME_CONJUNCTIONS - {"while", "since"} or doc[first].tag_ in ("VBN", "VBG")
    ):
        return False
    comma = next((i for i in sorted(content) if doc[i].text == ","), None)
    return comma is None or not has_finite((i for i in content if i > comma), parsed)


def _is_circumstance(content: frozenset[int], parsed: Parsed) -> bool:
    """Whether words hold no clause but subordinate ones: 'On Friday, even as it fell, ...', 'In a year of threats'."""
    doc, first = parsed.doc, min(content, default=0)
    begins = [first, *(i + 1 for i in sorted(content) if doc[i].text == "," and i + 2 < len(doc))]
    opened = doc[first].tag_ == "IN" and any(token.tag_ in ("IN", "WRB") for token in doc[begins[-1] : begins[-1] + 2])
    if not opened:
        return False
    finite = (doc[i] for i in content if doc[i].tag_ in FINITE)
    verbs = [token.head if token.dep_ in ("aux", "auxpass") else token for token in finite]
    return all(any(_is_subordinate(word) for word in (verb, *verb.ancestors) if word.i in content) for verb in verbs)


def _is_subordinate(verb: Token) -> bool:
    """Whether a verb is that of a relative clause, or of one that a conjunction introduces."""
    introduced = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.children)
    return verb.dep_ in ("relcl", "acl") or (verb.dep_ in ("advcl", "csubj") and introduced)


def _runs_into(index: int, parsed: Parsed) -> bool:
    """Whether the quotation that ends at a token continues the reporter's own words: 'It was "grand," she said.'"""
    while index >= 0 and parsed.quoted[index]:
        index -= 1
    return index > 0 and not parsed.doc[index].is_punct


def _topic(prep: Token, lemma: str, frame: list[str], parsed: Parsed) -> list[int]:
    """The tokens of the topic that a preposition introduces; none if it introduces a time, a place or a listener."""
    if lemma in NO_TOPIC_AFTER.get(prep.lower_, ()):
        return []
    for child in prep.children:
        names = child.dep_ in ("pobj", "pcomp") and child.lower_ not in CALENDAR | MOMENTS
        if names and (parsed.quoted[prep.i] or not _is_channel(prep, child)):
            frame.append(f"prep:{prep.lower_}")
            return list(subtree(child))
    return []


def _is_channel(prep: Token, named: Token) -> bool:
    """Whether a phrase names where something was said: 'apologized on social media', 'complained at a rally'."""
    if prep.lower_ == "on" and named.lower_ in CHANNELS:
        return True
    indefinite = any(c.lower_ in ("a", "an") for c in named.children)
    return prep.lower_ == "at" and indefinite and named.lower_ in MEDIA


def listener(lemma: str, children: list[Token], content: frozenset[int], parsed: Parsed) -> Range | None:
    """The tokens of the listener: 'warned reporters that ...'."""
    if lemma in SAYING_TO:
        for child in children:
            named = next((c for c in child.children if c.dep_ == "pobj"), None) if child.lower_ == "to" else None
            if named is not None and named.i not in content and not parsed.quoted[named.i]:
                return named.left_edge.i, named.i + 1
    if lemma not in cues.listener_verbs():
        return None
    for child in children:
        if child.dep_ in ("dobj", "dative") and child.i not in content and not parsed.quoted[child.i]:
            return child.left_edge.i, child.i + 1
    return None
