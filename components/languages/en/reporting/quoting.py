"""Quotation -> the clause that reports it, though its verb is no cue: 'She applauded him as "a giant."'"""

from components.languages.en.people.names import words
from components.languages.en.reporting import cues
from components.languages.en.reporting.features import verb_features
from components.languages.en.reporting.speakers import speaker_range
from components.languages.en.reporting.subjects import subject_of
from components.languages.en.reporting.syntax import has_finite, subtree, worded
from components.languages.parsed import Parsed, Range, Token
from components.languages.results import Clause

CLIMB = 6  # steps up the dependency tree from a quotation to the verb that governs it
NAMED = frozenset("DT NN NNS NNP NNPS JJ PRP PRP$ CD POS HYPH".split())  # tags of the words that name a speaker
VERBS = ("VBD", "VBZ", "VBN")
MARKS = frozenset("\" “ ” « » '' ``".split())


def quoting(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause whose verb, though no cue, governs the quotation at a token: 'She applauded him as "a giant".'"""
    found = _governing(parsed, quoted) or _before_colon(parsed, quoted) or _after_opening_cue(parsed, quoted)
    return found or after_quotation(parsed, quoted)


def _governing(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause whose verb governs a quotation by the parse."""
    below, above = parsed.doc[quoted], parsed.doc[quoted].head
    for _ in range(CLIMB):
        if above.tag_[:2] in ("VB", "MD") and not parsed.quoted[above.i]:
            subject = subject_of(above)
            if subject is not None and not parsed.quoted[subject.i]:
                return _clause_of_other_verb(above, subject, below, parsed)
        if above.head.i == above.i:
            return None
        below, above = above, above.head
    return None


def _before_colon(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause in the passive that a colon parts from a quotation: 'Ann Roe was unmoved: "No."'"""
    doc, colon = parsed.doc, quoted - 1
    while colon > 0 and doc[colon].text in MARKS:
        colon -= 1
    if colon < 0 or doc[colon].text != ":":
        return None
    verb = doc[colon].head
    if verb.tag_ != "VBN" or parsed.quoted[verb.i] or verb.lower_ in cues.verbs():
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return _reported(verb, speaker_range(subject, verb, parsed), parsed) if subject is not None else None


def _after_opening_cue(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause of a cue that opens a sentence before its speaker and a quotation: 'Added Ann Roe: "No."'"""
    doc, mark = parsed.doc, quoted - 1
    while mark > 0 and doc[mark].text in MARKS:
        mark -= 1
    lemma = cues.verbs().get(doc[0].lower_)
    if mark < 2 or doc[mark].text not in (":", ",") or lemma not in cues.plain_verbs() or doc[0].tag_ == "VBG":
        return None
    named = _noun_phrase(1, parsed)
    told = named is not None and has_finite(range(named[0], mark), parsed)
    return None if named is None or named[1] > mark or told else _reported(doc[0], named, parsed)


def _clause_of_other_verb(verb: Token, subject: Token, part: Token, parsed: Parsed) -> Clause | None:
    """The clause of a verb that is no cue by itself; `part` is the head of the phrase that contains the quotation."""
    speaker = speaker_range(subject, verb, parsed)
    if verb.i in subtree(part) or set(range(*speaker)) & set(subtree(part)):
        return None
    content = worded(set(subtree(part)) - {verb.i}, parsed)
    features = tuple(verb_features(verb, list(verb.children), subject))
    return Clause(
        verb.i, "other", f"open {part.dep_}", speaker, content, any(c.dep_ == "neg" for c in verb.children), features
    )


def after_quotation(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause right after a quotation that ends in a comma, whatever its verb: '"No," shrugged Ann Roe.'

    The parse is not asked for it, since it often misreads such sentences.
    """
    doc, at = parsed.doc, quoted
    while at < len(doc) and (parsed.quoted[at] or doc[at].text in MARKS):
        at += 1
    last = next((doc[i].text for i in range(at - 1, quoted, -1) if doc[i].text not in MARKS), "")
    if at + 1 >= len(doc):
        return None
    if doc[at].lower_ in cues.BE and doc[at + 1].lower_ == "how":  # '"..." is how Ann Roe greeted the news'
        verb = next((i for i in range(at + 2, len(doc)) if doc[i].tag_ in VERBS and doc[i].dep_ != "relcl"), None)
        return _reported(doc[verb], _noun_phrase(at + 2, parsed), parsed) if verb else None
    if last not in (",", "?", "!"):
        return None
    if (doc[at].tag_ in VERBS or _is_misread(doc[at])) and doc[at].lower_.isalpha():
        inverted = _noun_phrase(at + 1, parsed)
        return _reported(doc[at], _with_giver(inverted, parsed) if inverted else None, parsed)
    named = _noun_phrase(at, parsed)
    if named is None:
        return None
    named = _with_giver(named, parsed)
    verb = named[1]
    if verb < len(doc) and doc[verb].text == ",":  # "..., Ann Roe, who also signed, chimed in."
        verb = next((i + 1 for i in range(verb + 1, len(doc)) if doc[i].text == ","), len(doc))
    if verb < len(doc) and doc[verb].tag_ in VERBS:
        return _reported(doc[verb], named, parsed)
    if named[1] - named[0] > 1 and doc[named[1] - 1].lower_ in cues.verbs():  # "the post read"
        return _reported(doc[named[1] - 1], (named[0], named[1] - 1), parsed)
    return None


def _with_giver(named: Range, parsed: Parsed) -> Range:
    """A document with who gives it: 'a statement | from the port board'."""
    doc, (begin, end) = parsed.doc, named
    gives = end < len(doc) and doc[end].lower_ in ("from", "by") and doc[end - 1].lower_ in words("documents")
    giver = _noun_phrase(end + 1, parsed) if gives else None
    return (begin, giver[1]) if giver is not None else named


def _is_misread(word: Token) -> bool:
    """Whether the parse takes a verb for a name or an infinitive: '"No," joked Ann Roe', '"No," read a note'."""
    lemma = cues.verbs().get(word.text)
    return word.tag_ in ("NNP", "VB") and lemma is not None and lemma not in cues.quoting_verbs()


def _noun_phrase(begin: int, parsed: Parsed) -> Range | None:
    """The words from a token on that name somebody, with an apposed name: 'its president, Ann Roe'; None if none do."""
    doc, end = parsed.doc, begin
    while end < len(doc) and doc[end].tag_ in NAMED and not parsed.quoted[end]:
        end += 1
    if end == begin or doc[end - 1].tag_[:2] not in ("NN", "PR"):
        return None
    apposed = end + 1
    while apposed < len(doc) and doc[end].text == "," and doc[apposed].tag_ == "NNP":
        apposed += 1
    return begin, apposed if apposed > end + 1 else end


def _reported(verb: Token, speaker: Range | None, parsed: Parsed) -> Clause | None:
    """The clause of a verb beside a quotation and its speaker."""
    if speaker is None:
        return None
    subject = parsed.doc[speaker[1] - 1]
    features = (f"tag {verb.tag_}", f"place {verb.dep_}", f"speaker {subject.tag_}", "own subject")
    return Clause(verb.i, cues.verbs().get(verb.lower_, "other"), "beside", speaker, frozenset(), False, features)
