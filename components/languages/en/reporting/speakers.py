"""Cue -> its speaker: the subject of a verb of speech, which may be shared or inverted."""

from components.languages.en.people import is_body, names
from components.languages.en.reporting import cues
from components.languages.en.reporting.syntax import ACTIVE_SUBJECTS, CALENDAR, CLAUSAL, NOMINAL, has_finite, subtree
from components.languages.parsed import Parsed, Range, Token

NAMES = frozenset("DT NN NNS NNP NNPS JJ PRP$ CD POS HYPH".split())  # tags of the words of a name
STATES = frozenset("is was be 's been means meant takes took seems seemed".split())  # 'it takes courage to say so'
DEEPEST = 3  # the most verbs on the way up the dependency tree to a shared subject
HIGHEST = 4  # the most words on the way up from a noun to its verb
PASSIVE = ("auxpass", "agent", "nsubjpass", "mark")
MEANS = frozenset(
    "link phone telephone email e-mail letter text video telegram mail satellite tweet".split()
)  # "by email"
QUANTITIES = frozenset("third fourth fifth tenth half most many more some others few fewer several both all".split())
TENSES = ("VBD", "VBZ", "VBP")
ASKED = ("asked", "told", "pressed")  # participles that without "was" tell what somebody is asked
HAVE = frozenset("has have had 've ’ve".split())
PASSIVE_BE = frozenset("is was are were be been being".split())
SCOLDED = ("him", "her", "them")
VIEWERS = frozenset("i he she they we".split())
DASHES = frozenset("— – - -- ―".split())
LEAST_TOGETHER = 2  # tokens: not "they all said"
TOGETHER = ("both", "all", "each")  # after several speakers: 'Roe and Vance both said'
FARTHEST = 12  # the most tokens between an inverted cue and its speaker


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The subject of a verb: its own, one that it shares with another verb, or the agent of a passive."""
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


def after_quotation(verb: Token, parsed: Parsed) -> Token | None:
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


def holds_views(subject: Token) -> bool:
    """Whether a word names somebody who can hold a view: a name, 'he', 'she', 'they', 'I', people or a body."""
    word = subject.lower_
    someone = word in names.words("people_nouns") or word in names.words("roles") or word in VIEWERS or is_body(word)
    return someone or (subject.tag_ in ("NNP", "NNPS") and word not in CALENDAR)


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
