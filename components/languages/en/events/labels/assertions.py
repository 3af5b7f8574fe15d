"""Whether a clause tells what happened, and whether its subject can be read alone."""

from components.languages.en.events.clauses import BE, CONDITIONS, SUBJECT_RELATIONS, has_tense, is_emphasised, is_past
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Token

UNREAL = CONDITIONS | frozenset("whether than lest".split())
QUESTIONS = frozenset("WP WDT WRB".split())
ASKING_HOW = frozenset(("how", "why"))  # open what is no statement: 'told her how glad he was'
NOT_SO = frozenset(
    """doubtful unlikely doubt doubts doubted deny denies denied denying pretend pretends pretended imagine imagines
    imagined wish wishes wished wishing hope hopes hoped hoping""".split()
)
VIEWS = frozenset(
    """fear fears feared fearing think thinks thought believing believe believes believed expect expects expected
    predict predicts predicted suspect suspects suspected feel feels felt guess guesses guessed assume assumes assumed
    anticipate anticipates anticipated forecast forecasts worry worries worried figure figures figured""".split()
)  # what somebody thinks is no fact
CONTESTED = frozenset("charge claim allege suggest argue insist contend assert accuse complain".split())  # not as facts
REAL_NOUNS = frozenset("news fact announcement decision ruling proof result".split())  # 'the news that he had resigned'
UNPROVEN = frozenset(
    """suspicion suspicions fear fears rumor rumors rumour rumours speculation claim claims allegation allegations
    accusation accusations theory theories belief perception impression hope hopes doubt doubts concern
    concerns""".split()
)  # 'suspicions persist that he knew'
VAGUE = frozenset(
    """this that these those one ones some many most all both others other each none few several such another either
    neither so what whatever much more less everything something nothing anything same""".split()
)  # who or what they mean stands elsewhere
POINTING = frozenset("this that these those such as so more fewer less".split())
ABLE = frozenset("able unable ready willing unwilling prepared eager open committed".split())  # somebody is so
CONTENT_RELATIONS = frozenset("xcomp ccomp advcl acl".split())
OWN_VOICE = frozenset("i we you".split())


def condition_of(verb: Token) -> Token | None:
    """The verb of the condition under which a clause tells something: 'will sail | unless it [rains]'; else None.

    No condition is what follows 'even if' or 'as if', nor what is asked: 'asked if it sailed'; nor a mere contrast to
    what happened ('If the toll was bad, the fee was worse') or a turn of phrase ('if all goes well', 'if not better').
    """
    asked = verbs().get(verb.lower_) in ("ask", "wonder", "question")
    if is_past(verb):
        return None
    for clause in verb.children:
        marks = {child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod")}
        whole = clause.tag_ == "VBN" or any(c.dep_ in SUBJECT_RELATIONS and c.lower_ != "all" for c in clause.lefts)
        bound = clause.dep_ in ("advcl", "ccomp") and whole and not CONDITIONS.isdisjoint(marks)
        if bound and marks.isdisjoint(("even", "as")) and not (asked and clause.i > verb.i):
            return clause
    joined = verb.dep_ == "conj" and verb.head.tag_[:2] in ("VB", "MD")
    return condition_of(verb.head) if joined or verb.dep_ == "xcomp" else None


def is_asserted(verb: Token) -> bool:
    """Whether a clause tells what happened: no condition, question, comparison, denial, or content of a mere idea."""
    if any(child.lower_ in UNREAL and child.dep_ in ("mark", "prep", "advmod") for child in verb.lefts):
        return False
    if is_emphasised(verb):
        return True
    if any(c.tag_ in QUESTIONS and c.dep_ not in SUBJECT_RELATIONS and verb.dep_ in ("ccomp", "csubj", "pcomp", "ROOT")
           for c in verb.lefts):  # fmt: skip
        return False
    if any(child.lower_ in ("why", "how") and child.dep_ == "advmod" for child in verb.lefts):
        return False  # 'Why had the mayor called?'
    if _is_inverted(verb):
        return False
    above = verb.head
    if above.i == verb.i:
        return True
    if verb.dep_ in ("acl", "ccomp") and above.tag_[:2] == "NN" and any(c.lower_ == "that" for c in verb.lefts):
        return above.lower_ in REAL_NOUNS
    if verb.dep_ in ("ccomp", "advcl") and any(word.lower_ in NOT_SO for word in (above, *above.children)):
        return False
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS), None)
    if subject is not None and _is_behind_if(subject):
        return False
    if verb.dep_ == "ccomp" and any(c.lower_ in UNPROVEN and c.dep_ in SUBJECT_RELATIONS for c in above.lefts):
        return False
    if verb.dep_ == "ccomp" and (any(c.dep_ == "neg" for c in above.children) or not _is_told(above)):
        return False
    if verb.dep_ == "conj" and above.tag_[:2] in ("VB", "MD"):
        return is_asserted(above)
    return True


def _is_behind_if(subject: Token) -> bool:
    """Whether a condition opens right before a subject, though the parser hung its 'if' on another word."""
    before = subject.left_edge.i - 1
    while before > 0 and subject.doc[before].tag_ in ("JJ", "NN", "NNP"):
        before -= 1
    return before >= 0 and subject.doc[before].lower_ in CONDITIONS


def _is_inverted(verb: Token) -> bool:
    """Whether a helper stands before the subject: 'What will prices be like', 'May the winds be kind'."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS), None)
    return subject is not None and any(child.dep_ == "aux" and child.i < subject.i for child in verb.lefts)


def _is_told(verb: Token) -> bool:
    """Whether a verb that governs a clause tells something itself: not 'make' in 'nor does it make anyone think'."""
    return has_tense(verb) or verb.lower_ in verbs() or verb.dep_ in ("advcl", "ROOT")


def is_main(verb: Token) -> bool:
    """Whether a verb is that of a main clause, or of one joined to it."""
    return verb.dep_ == "ROOT" or (verb.dep_ in ("conj", "parataxis", "ccomp") and verb.head.dep_ == "ROOT")


def means_nobody(subject: Token, verb: Token) -> bool:
    """Whether an 'it' may only announce what follows: 'how important it is to win', 'it would be hard'."""
    described = next((child.lower_ for child in verb.rights if child.dep_ == "acomp"), "")
    return (
        subject.lower_ == "it"
        and described not in ABLE
        and (verb.lower_ in BE or any(c.dep_ in ("acomp", "attr") for c in verb.children))
    )


def announced(subject: Token, verb: Token) -> Token | None:
    """The verb that an 'it' announces: 'it would be hard to [recover]', 'it is up to her to [sail]'; else None."""
    described = [child for child in verb.rights if child.dep_ in ("acomp", "attr") or child.lower_ == "up"]
    if subject.lower_ != "it" or not described:
        return None
    below = (child for above in (verb, *described) for child in above.rights)
    later = (c for above in (*below, verb) for c in (above, *above.rights) if c.dep_ in CONTENT_RELATIONS)
    return next((c for c in later if c.tag_[:2] in ("VB", "MD") and c.i > described[0].i), None)


def stands_alone(subject: Token) -> bool:
    """Whether the words of a subject say who or what is meant: no pronoun, and no word that points to another."""
    first = subject.doc[subject.left_edge.i]
    if subject.tag_ in ("PRP", *QUESTIONS, "EX") or subject.dep_[:5] == "csubj":
        return subject.lower_ in OWN_VOICE or subject.tag_ == "EX"
    if subject.lower_ in VAGUE:
        return any(child.lower_ == "of" for child in subject.rights)
    return first.lower_ not in POINTING and first.tag_ not in QUESTIONS
