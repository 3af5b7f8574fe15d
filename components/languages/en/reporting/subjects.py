"""The subject of a verb of speech: its own, one that it shares with another verb, or the agent of a passive."""

from components.languages.en.people import is_body, names
from components.languages.en.reporting import cues
from components.languages.en.reporting.syntax import ACTIVE_SUBJECTS, CALENDAR, CLAUSAL
from components.languages.parsed import Token

STATES = frozenset("is was be 's been means meant takes took seems seemed".split())  # 'it takes courage to say so'
DEEPEST = 3  # the most verbs on the way up the dependency tree to a shared subject
HIGHEST = 4  # the most words on the way up from a noun to its verb
MEANS = frozenset(
    "link phone telephone email e-mail letter text video telegram mail satellite tweet".split()
)  # "by email"
TENSES = ("VBD", "VBZ", "VBP")
ASKED = ("asked", "told", "pressed")  # participles that without "was" tell what somebody is asked
HAVE = frozenset("has have had 've ’ve".split())
PASSIVE_BE = frozenset("is was are were be been being".split())
SCOLDED = ("him", "her", "them")
VIEWERS = frozenset("i he she they we".split())


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The subject of a verb: its own, one that it shares with another verb, or the agent of a passive."""
    if (reported := read_as_subject(verb)) is not None:
        return subject_of(reported.head, depth + 1)
    children = list(verb.children)
    own = [child for child in children if child.dep_ in ACTIVE_SUBJECTS]
    if own:
        return next((child for child in reversed(own) if child.i < verb.i and not _is_aside(child, own)), own[0])
    agent = _agent(verb, children)
    if agent is not None:
        return agent
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lower_ == "quoted":
        return next((c for c in verb.head.head.children if c.dep_ == "nsubjpass"), None) or next(
            (c for c in verb.head.head.children if c.dep_ == "dobj"), None
        )
    if verb.dep_ == "acl" and any(c.lower_ in MEANS for child in children for c in child.children):
        return verb.head  # "Ann Roe, the mayor, replied by email"
    passive = next((child for child in children if child.dep_ == "nsubjpass"), None)
    if passive is not None and has_said(verb):
        return passive
    if passive is not None:
        # In "she is tacked to the left, criticizing ..." she criticizes, but the passive verb itself has no speaker.
        return passive if depth else None
    return _shared(verb, depth) if depth < DEEPEST else None


def read_as_subject(verb: Token) -> Token | None:
    """The verb of the clause whose subject the parse takes a participle for: 'hit back, arguing the fee | was illegal'.

    None where the participle is no such subject.
    """
    clause, doc = verb.head, verb.doc
    follows = verb.tag_ == "VBG" and verb.dep_ == "csubj" and verb.i > 1 and doc[verb.i - 1].text == ","
    return clause if follows and clause.dep_ == "conj" and clause.head.i < verb.i < clause.i else None


def has_said(verb: Token) -> bool:
    """Whether "'s" before a participle stands for "has": 'he's said that ...', 'who's called for a ban'."""
    is_has = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)
    topical = any(c.i > verb.i and (c.dep_ == "ccomp" or c.lower_ in ("for", "against", "out")) for c in verb.children)
    person = any(c.dep_ == "nsubjpass" and c.lower_ in ("he", "she", "who") for c in verb.children)
    return is_has and topical and person and not any(c.dep_ == "agent" for c in verb.children)


def _is_aside(subject: Token, subjects: list[Token]) -> bool:
    """Whether a number between commas only says more of the subject before it: 'Roe and Ek, two of them, said'."""
    doc, before, after = subject.doc, subject.left_edge.i - 1, subject.right_edge.i + 1
    parted = before > 0 and doc[before].text == "," and after < len(doc) and doc[after].text == ","
    return parted and subject.tag_ == "CD" and subject.i != subjects[0].i


def is_being_asked(verb: Token) -> bool:
    """Whether somebody is asked between a comma after their name and one before a verb: 'Roe, | asked why, | smiled'.

    Not "Ann Roe, the mayor, asked why", nor "Roe, asked by Dale why, smiled", where Dale asks.
    """
    doc, comma = verb.doc, verb.i - 1
    if comma > 0 and doc[comma].lower_ == "when" and verb.lower_ in ASKED and verb.tag_ == "VBD":
        return not any(c.dep_ in ACTIVE_SUBJECTS for c in verb.children)  # "she said when asked why"
    if comma < 1 or doc[comma].text != "," or verb.lower_ not in ASKED or verb.tag_ not in ("VBD", "VBN"):
        return False
    subject = doc[comma - 1].tag_[:2] in ("NN", "PR") and doc[comma - 1].dep_ in ("nsubj", "nsubjpass")
    goes_on = any(doc[i].text == "," and doc[i + 1].tag_ in ("VBD", "VBZ", "RB") for i in range(verb.i, len(doc) - 1))
    return goes_on and subject and _agent(verb, list(verb.children)) is None


def _agent(verb: Token, children: list[Token]) -> Token | None:
    """The agent of a passive verb: 'was criticized by the mayor'."""
    for child in children:
        means = any(c.dep_ == "pobj" and c.lower_ in MEANS for c in child.children)
        if not means and (child.dep_ == "agent" or (verb.tag_ == "VBN" and child.lower_ == "by" and child.i > verb.i)):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _shared(verb: Token, depth: int) -> Token | None:
    """The subject that a verb shares with the verb to which it is joined or on which it depends."""
    head, relation = verb.head, verb.dep_
    if verb.tag_ == "VBN" and relation in ("advcl", "acl") and not any(c.dep_ == "aux" for c in verb.children):
        return None  # "when asked about ...": passive
    if verb.i == 0 and relation == "advcl" and verb.tag_ == "VBD" and verb.lower_ in ASKED:
        return None  # "Asked what he wants, Roe smiled"
    passive = any(c.dep_ == "auxpass" and c.lower_ in PASSIVE_BE for c in verb.children)
    if verb.tag_ == "VBN" and relation == "conj" and (passive or any(c.dep_ == "nsubjpass" for c in head.children)):
        return None  # "were mocked and criticized", "came and was criticized"
    if relation == "xcomp" and head.tag_[:2] == "VB":
        moved = _moved(head, verb)
        if moved is not None:
            return moved
    if relation == "conj" and (named := _joined_before(verb)) is not None:
        return named
    if relation == "conj" and head.tag_[:2] == "VB" and (above := finite_above(verb, head)) is not None:
        return _meant(subject_of(above, depth + 1), above)
    if relation == "advcl" and (named := _accompanying(verb)) is not None:
        return named
    if relation in ("conj", "xcomp", "advcl") and head.tag_[:2] == "VB":
        return _meant(subject_of(head, depth + 1), head)
    if relation == "xcomp" and head.dep_ == "acomp":
        return _meant(subject_of(head.head, depth + 1), head.head)
    if relation == "acl" and verb.tag_ == "VBG":
        return _of_participle(verb, depth)
    if relation in ("acl", "relcl") and verb.tag_ == "VB" and head.tag_[:2] == "NN":
        return _above(head, depth)  # "went out of his way to say", "the first to say"
    if relation == "pcomp":
        return (_blamed(head) if verb.lower_ in cues.verbs() else None) or _above(head, depth)
    if relation == "ccomp" and head.tag_[:2] == "VB" and verb.tag_ in ("VBG", "VB"):
        return subject_of(head, depth + 1)
    return None


def _joined_before(verb: Token) -> Token | None:
    """The name before a verb that the parse joins to an object: 'charged him with theft and | Roe said'."""
    named = verb.doc[verb.i - 1] if verb.i > 2 else None
    if named is None or verb.tag_ not in ("VBD", "VBZ") or named.dep_ != "conj" or named.tag_ not in ("NNP", "PRP"):
        return None
    joint = named.left_edge.i - 1
    return named if named.head.i < joint and named.doc[joint].dep_ == "cc" else None


def finite_above(verb: Token, head: Token) -> Token | None:
    """The verb that a finite verb is joined to in truth where the parse takes one within its complement.

    'She feared that rates would rise and | warned the bank', 'some fear that he has lost and | warn', 'She said that
    it was no crisis, and | urged calm'.
    """
    above = _main_verb(head)
    if above is None or above.i > verb.i or tense_of(verb) not in TENSES:
        return None
    joint = next((c for c in head.children if c.dep_ == "cc" and head.i < c.i < verb.i), None)
    parted = joint is not None and joint.i > 0 and joint.doc[joint.i - 1].text == ","
    reported = parted and tense_of(above) == tense_of(verb) and above.lower_ in cues.verbs()
    return above if reported or misfits(verb, head) or is_parallel(verb, above, head) else None


def misfits(verb: Token, head: Token) -> bool:
    """Whether a finite verb cannot be joined to another: to an infinitive, or to one of a subject in another number."""
    subject = next((c for c in head.children if c.dep_ in (*ACTIVE_SUBJECTS, "nsubjpass")), None)
    tense = tense_of(verb)
    return tense in TENSES and (tense_of(head) == "VB" or (subject is not None and _disagree(subject, tense)))


def is_parallel(verb: Token, above: Token, head: Token) -> bool:
    """Whether two verbs share "has" where the one between them has none: 'has said it is dead and has called for X'."""
    shared = _having(verb)
    return bool(shared) and shared == _having(above) and not _having(head)


def _having(verb: Token) -> str:
    """The form of "have" before a participle; "" if there is none."""
    return next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.lower_ in HAVE), "")


def tense_of(verb: Token) -> str:
    """The tag of the finite form of a verb: of its first auxiliary if it has one, "VB" after a modal verb."""
    first = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), None)
    if first is None or first.tag_ == "TO":
        return verb.tag_
    return "VB" if first.tag_ == "MD" else first.tag_


def _main_verb(verb: Token) -> Token | None:
    """The verb whose complement a verb is: 'feared' of 'feared that rates would rise'; None if there is none."""
    for _ in range(HIGHEST):
        if verb.dep_ == "ROOT" or verb.dep_ not in (*CLAUSAL, "acl", "conj", "dobj", "prep", "pobj", "pcomp"):
            return None
        clausal = verb.dep_ in ("ccomp", "xcomp", "acl")
        verb = verb.head
        if clausal and verb.tag_[:2] == "VB" and tense_of(verb) in TENSES:
            return verb
    return None


def _disagree(subject: Token, tense: str) -> bool:
    """Whether a subject and the tense of a verb differ in number: 'supporters ... and cites', 'a bank ... and warn'."""
    if any(c.dep_ == "conj" for c in subject.children):
        return False
    if tense == "VBZ":
        return subject.tag_ in ("NNS", "NNPS")
    return tense == "VBP" and subject.tag_ in ("NN", "NNP") and subject.lower_ not in names.words("people_nouns")


def _meant(subject: Token | None, verb: Token) -> Token | None:
    """The subject unless it only stands in for a clause: 'it is worth pointing out that ...', 'it means admitting'."""
    return None if subject is not None and subject.lower_ == "it" and verb.lower_ in STATES else subject


def _moved(head: Token, verb: Token) -> Token | None:
    """The object of a verb that makes somebody speak: 'the leak led some to admit ...', 'left voters saying ...'."""
    for child in head.children:
        if child.dep_ == "dobj" and head.i < child.i < verb.i and head.lower_ not in cues.verbs():
            return (
                child
                if child.tag_ in ("PRP", "NNP", "NNPS", "DT") or child.lower_ in names.words("people_nouns")
                else None
            )
    return None


def _accompanying(verb: Token) -> Token | None:
    """The noun of "with" right before a participle: 'The hearing closed with the mayor | warning that ...'."""
    named = verb.doc[verb.i - 1] if verb.i > 1 and verb.tag_ == "VBG" else None
    return named if named is not None and named.dep_ == "pobj" and named.head.lower_ == "with" else None


def _blamed(prep: Token) -> Token | None:
    """The person to whom something is done for speaking: 'fined the broker for claiming', 'mocked Roe for saying'."""
    if prep.lower_ != "for" or prep.head.tag_[:2] != "VB":
        return None
    for child in prep.head.children:
        if child.dep_ == "dobj" and child.i < prep.i:
            titled = child.tag_ == "NNP" and any(c.tag_ == "DT" for c in child.children)  # "won the Golden Pen"
            return child if (holds_views(child) or child.lower_ in SCOLDED) and not titled else None
    return None


def _above(word: Token, depth: int) -> Token | None:
    """The subject of the verb above a noun or preposition: 'in addition to saying ..., she'."""
    for _ in range(HIGHEST):
        if word.tag_[:2] == "VB":
            return subject_of(word, depth + 1) or _before_participle(word)
        word = word.head
    return None


def _before_participle(verb: Token) -> Token | None:
    """The noun before a verb that the parse takes for its participle: 'The chair, Ann Roe, closed by saying ...'."""
    parted = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    return verb.head if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and parted else None


def _of_participle(verb: Token, depth: int) -> Token | None:
    """The subject of 'X saying ...': X, or the sender if X is a document: 'he sent a letter saying'."""
    noun = _sent(verb.head)
    above = noun.head
    loose = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].is_punct
    if above.tag_[:2] == "VB" and (loose or (noun.dep_ == "dobj" and noun.lower_ in names.words("documents"))):
        return subject_of(above, depth + 1) or noun
    return noun


def _sent(noun: Token) -> Token:
    """The document whose receiver a noun names: 'sent a message to supporters saying'; else the noun itself."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in ("to", "with", "from", "by"):
        return noun
    objects = (link.head, *(c for c in link.head.children if c.dep_ == "dobj" and c.i < link.i))
    return next((thing for thing in objects if thing.lower_ in names.words("documents")), noun)


def reporter(verb: Token) -> Token:
    """The verb of speech in whose reported clause a verb stands, or the verb itself."""
    if verb.dep_ in ("ccomp", "conj") and verb.head.tag_[:2] == "VB" and verb.head.lower_ in cues.verbs():
        return verb.head
    above = _main_verb(verb) if verb.dep_ in ("ccomp", "acl", "xcomp") else None
    return above if above is not None and above.lower_ in cues.verbs() else verb


def holds_views(subject: Token) -> bool:
    """Whether a word names somebody who can hold a view: a name, 'he', 'she', 'they', 'I', people or a body."""
    word = subject.lower_
    someone = word in names.words("people_nouns") or word in names.words("roles") or word in VIEWERS or is_body(word)
    someone |= word == "office" and any(child.dep_ == "poss" for child in subject.children)  # "the premier's office"
    return someone or (subject.tag_ in ("NNP", "NNPS") and word not in CALENDAR)
