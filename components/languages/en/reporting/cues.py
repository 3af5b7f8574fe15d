"""The cues: verbs and nouns that report speech, from data/lexicons/en/cues.toml, and where they are cues."""

import re
from collections.abc import Iterator
from functools import cache

from components import lexicons
from components.languages.results import Clause

DOUBLED = frozenset(
    """admit pan beg brag commit dub flag quip fret rib kid shrug sob jab nod peg pen rebut refer rip slam snap spar
    submit""".split()
)  # quipped
TOKENS = re.compile(r"[a-z]+|['’]s\b|:")
DETERMINERS = frozenset("the a an his her their its our my your these those any no some".split())
POSSESSIVES = frozenset("his her their its our my your 's ’s".split())
ABOUT = frozenset("about on for against over at of".split())  # 'an attack on', 'a warning about'
AFTER_NOUN = ABOUT | frozenset("that to :".split())  # words that introduce what a noun of saying reports
OPENS_FRAME = re.compile(r"(?:For|To) (?:the [\w-]+ )?[A-Z]")
FRAMING = frozenset(("in", "by", "to", "from"))
VALUED = ("at", "between", "above", "below", "around", "near", "nearer", "closer")  # "puts the cost at $2 billion"
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|a dozen"
FINDINGS = (
    "polls? surveys? stud(?:y|ies) research findings data figures reports? analys[ei]s audits? reviews? papers?".split()
)
SET_PHRASES = {"argue": frozenset(("case", "cases")), "point": frozenset(("finger", "fingers"))}  # report no words
FRAME = 10  # the most words between "in" and "view" in "in the Ontario premier's view"
PERSONAL = frozenset(f"speaker {tag}" for tag in ("NNP", "NNPS", "PRP"))
BE = frozenset("is was are were".split())
PROSPECTS = frozenset("prospect possibility spectre specter idea notion threat".split())  # can be raised
IRREGULAR = {  # forms of verbs that are no verbs of speech
    "make": "made making", "leave": "left leaving", "have": "has had having", "give": "gave giving", "send": "sent",
    "take": "took taking", "put": "putting", "let": "letting", "lay": "laid",
}  # fmt: skip


@cache
def verbs() -> dict[str, str]:
    """The lemma of every form of a verb of speech, by the form in lower case."""
    lexicon = lexicons.tree("en/cues")["verbs"]
    lemmas = f"{lexicon['plain']} {lexicon['other']} {lexicon['quoting']}".split()
    forms = {form: lemma for lemma in lemmas for form in _forms(lemma)}
    forms = {form: lemma for form, lemma in forms.items() if form not in lexicon["other_meaning"].split()}
    return forms | {str(form): str(lemma) for form, lemma in lexicon["irregular"].items()}


def _forms(lemma: str) -> Iterator[str]:
    """The lemma, its -s, -ed and -ing: deny, denies, denied, denying."""
    yield lemma
    yield re.sub(r"(?<=[^aeo])y$", "ie", lemma) + ("es" if re.search(r"(?:ss|sh|ch|x|ho)$", lemma) else "s")
    stem = lemma + lemma[-1] if lemma in DOUBLED else lemma
    yield re.sub(r"(?<=[^aeo])y$", "i", stem).removesuffix("e") + "ed"
    yield stem.removesuffix("e") + "ing"


@cache
def plain_verbs() -> frozenset[str]:
    """The lemmas of the plain verbs of saying: beside one of them a quotation is speech."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["plain"].split())


@cache
def quoting_verbs() -> frozenset[str]:
    """The lemmas that report speech only where they take in a quotation: 'believes it is "a mistake"'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["quoting"].split())


@cache
def holding_verbs() -> frozenset[str]:
    """The lemmas that in the present tense report a view with a clause: 'she thinks they should wait'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["holding"].split())


@cache
def expecting_verbs() -> frozenset[str]:
    """The lemmas that in the present tense report an expectation, also with an object: 'sees the levy lasting'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["expecting"].split())


@cache
def viewing_verbs() -> frozenset[str]:
    """The lemmas that in the present tense report a view with any object: 'expects layoffs', 'doubts the deadline'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["viewing"].split())


@cache
def judging_verbs() -> frozenset[str]:
    """The lemmas that in the present tense report a judgement: 'finds the offer generous'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["judging"].split())


@cache
def inserted_verbs() -> frozenset[str]:
    """The lemmas, besides plain verbs, that may stand in the middle or at the end: '..., the union claims, ...'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["inserted"].split())


@cache
def listener_verbs() -> frozenset[str]:
    """The lemmas whose object may be the listener: 'warned reporters that ...'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["addressing"].split())


@cache
def predicating_verbs() -> frozenset[str]:
    """The lemmas that report speech with "as" after their object: 'regards the review as a chance'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["predicating"].split())


@cache
def linking_verbs() -> frozenset[str]:
    """The lemmas that report speech with "to" after their object: 'tied the levy to fentanyl'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["linking"].split())


@cache
def two_word_verbs() -> dict[tuple[str, str], str]:
    """The lemma of every form of a verb with its particle: ("chimed", "in") -> "chime"."""
    pairs = [pair.split() for pair in lexicons.tree("en/cues")["verbs"]["two_word"].split(",")]
    forms = {(form, particle): verb for verb, particle in pairs for form in _forms(verb)}
    past = {"shoot": "shot", "go": "went", "put": "put", "hit": "hit", "cut": "cut", "break": "broke", "lay": "laid",
            "hold": "held", "speak": "spoke", "let": "let", "throw": "threw", "make": "made"}  # fmt: skip
    return forms | {(past[verb], particle): verb for verb, particle in pairs if verb in past}


@cache
def unsaid_verbs() -> frozenset[str]:
    """The forms of the verbs after which nothing was said: 'failing to disclose'."""
    return frozenset(form for verb in lexicons.tree("en/cues")["verbs"]["unsaid"].split() for form in _forms(verb))


@cache
def telling_verbs() -> frozenset[str]:
    """The forms of the verbs that report speech with one of `telling_words` and "that": 'left no doubt that ...'."""
    return _all_forms("telling")


@cache
def telling_words() -> frozenset[str]:
    """The words by which such a verb reports speech."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["telling_words"].split())


@cache
def firm_words() -> frozenset[str]:
    """The adjectives that report speech after a form of "be": 'is adamant that ...'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["firm"].split())


@cache
def sure_words() -> frozenset[str]:
    """The adjectives that after a present form of "be" report a view with a clause: 'is convinced that ...'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["sure"].split())


@cache
def seeing_verbs() -> frozenset[str]:
    """The forms of the verbs that report speech in 'as X sees it'."""
    return _all_forms("seeing")


@cache
def estimating_verbs() -> frozenset[str]:
    """The forms of the verbs that report an estimate: 'puts the cost at $2 billion'."""
    return _all_forms("estimating")


@cache
def grounds_named() -> frozenset[str]:
    """The nouns that with "sees no" report a judgement: 'sees no reason to wait'."""
    return frozenset(lexicons.tree("en/cues")["nouns"]["grounds"].split())


@cache
def pressing_verbs() -> frozenset[str]:
    """The forms of the verbs that report a request: 'presses Ottawa to retaliate'."""
    return _all_forms("pressing")


def _all_forms(kind: str) -> frozenset[str]:
    """The forms of a list of verbs, also those that follow no rule."""
    lemmas = lexicons.tree("en/cues")["verbs"][kind].split()
    irregular = {form for form, lemma in lexicons.tree("en/cues")["verbs"]["irregular"].items() if lemma in lemmas}
    return (
        frozenset(form for lemma in lemmas for form in _forms(lemma))
        | irregular
        | {form for lemma in lemmas for form in IRREGULAR.get(lemma, "").split()}
    )


@cache
def deed_verbs() -> frozenset[str]:
    """The lemmas that with an object and no clause report an action, not speech: 'ordered the tariff'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["deeds"].split())


@cache
def called_events() -> frozenset[str]:
    """The events that somebody can call, so that "call" reports an action: 'called an election'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["called_events"].split())


@cache
def announced_measures() -> frozenset[str]:
    """The measures that somebody can announce, so that "announce" reports an action: 'announced a levy'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["announced_measures"].split())


@cache
def joint_action_verbs() -> frozenset[str]:
    """The lemmas that without a that-clause report a joint action, not speech: 'agreed to begin talks'."""
    return frozenset(lexicons.tree("en/cues")["verbs"]["joint_action"].split())


@cache
def saying_nouns() -> dict[str, str]:
    """The nouns that name something said: the singular by the singular and by the plural."""
    return {form: noun for noun in lexicons.tree("en/cues")["nouns"]["saying"].split() for form in _plurals([noun])}


@cache
def framing_phrases() -> frozenset[tuple[str, str]]:
    """The preposition and noun of the phrases that give a view: ("in", "view"), ("by", "reckoning"), ("to", "mind")."""
    nouns = lexicons.tree("en/cues")["nouns"]
    by = {("by", noun) for noun in _plurals(nouns["frame_by"].split())}
    return frozenset({("in", noun) for noun in framing_nouns()} | by | {("to", "mind"), ("from", "perspective")})


@cache
def framing_nouns() -> frozenset[str]:
    """The nouns that can stand for "view" in "in X's view", singular and plural."""
    return frozenset(_plurals(lexicons.tree("en/cues")["nouns"]["frame"].split()))


def _plurals(nouns: list[str]) -> Iterator[str]:
    """Each noun and its plural."""
    for noun in nouns:
        yield from (noun, re.sub(r"(?<=[^aeo])y$", "ie", noun) + "s")


@cache
def cue_words() -> frozenset[str]:
    """All words that may be a cue: forms of verbs, and nouns."""
    return frozenset(verbs()) | triggers()


@cache
def triggers() -> frozenset[str]:
    """The words that report speech outside quotations: a sentence without any of them needs no parse."""
    reporting_verbs = frozenset(form for form, lemma in verbs().items() if lemma not in quoting_verbs())
    return reporting_verbs | frozenset(saying_nouns()) | framing_nouns() | {"according"}


def may_report(words: str) -> bool:
    """Whether some words may report speech: they contain a cue or begin like "For Roe, ...".

    A quick test that saves parses.
    """
    stands_for = OPENS_FRAME.match(words) is not None
    return stands_for or _idioms().search(words) is not None or reports_speech(words)


@cache
def _idioms() -> re.Pattern[str]:
    """Where a phrase may stand that reports speech without a cue: 'as X sees it', 'left no doubt that'."""
    before_that = "|".join(sorted(telling_words() | firm_words() | {"has it", "have it", "had it"}))
    believing = "|".join(sorted(form for form, lemma in verbs().items() if lemma in quoting_verbs()))
    held = "|".join(
        form
        for form, lemma in verbs().items()
        if (form.endswith("s") or form in viewing_verbs())
        and lemma in holding_verbs() | expecting_verbs() | judging_verbs()
    )
    sure = "|".join(sorted(sure_words()))
    grounds, holding = ("|".join(sorted(words)) for words in (grounds_named(), holding_verbs()))
    documents = "|".join(FINDINGS)
    two_words = "|".join(sorted(map(" ".join, two_word_verbs())))
    estimating, pressing = ("|".join(sorted(forms)) for forms in (estimating_verbs(), pressing_verbs()))
    return re.compile(
        rf"\b(?:(?:as|to hear) [^.]{{2,80}} \w+ it\b|let it be known\b|"
        rf"(?:{before_that})(?: (?:on|in|at|to|this|last) [^,.;]{{2,60}})? that\b|"
        r"(?:brush|shrug|wav|laugh|writ|wrot)\w* [^.;]{0,60}\b(?:aside|away|off)\b[^.;]{0,60} as\b|"
        rf"to (?:the mind of\b|[^,.]{{2,40}}['’]s? mind\b)|, (?:\w+ ){{1,6}}(?:{believing})(?:,|\W*$)|"
        rf"(?:{held}) [^.]{{8}}|(?:is|are|['’]s|['’]re|remains?) (?:\w+ ){{0,2}}(?:{sure})\b|"
        rf"(?:run|runs|ran|goes|comes) (?:his|her|its|their)\b|"
        rf"(?:sees?|saw) (?:no|little) (?:\w+ )?(?:{grounds})\b|wanted to (?:know|hear|learn)\b|"
        rf"\w{{2,}}s (?:{holding}) |(?:back|in|out|up|on) that\b|(?:shows?|showed|shown|finds?|found) that\b|"
        rf"\b(?:{documents})\b[^.;]{{0,80}} (?:shows?|showed|finds?|found) \w|"
        rf"(?:{estimating}) [^.]{{3,60}}\b(?:{'|'.join(VALUED)}) (?:\D{{0,12}}\d|(?:\w+ )?(?:than |to )?half\b)|"
        rf"at (?:{NUMBERS})\b|"
        rf", [^,]*\b(?:{documents})\b[^,]* (?:show|suggest|indicate)(?:s|e?d)?\W*$|"
        rf"(?:would|['’]d) (?:\w+ )?have (?!to |been |had |\w+ed )\w|"
        rf"chalk\w* [^.]{{0,60}}\bup\b[^.]{{0,60}} to\b|put\w* [^.]{{3,60}} down to\b|, or so \w|"
        rf"(?:rais|float)\w+ (?:the|an?) (?:\w+ )?(?:{'|'.join(sorted(PROSPECTS))})\b|"
        rf", [^,]{{2,60}} (?:{two_words})\b[^,]{{0,60}}, |(?:{pressing}) [^.]{{3,60}} to )",
        re.I,
    )


def reports_speech(words: str) -> bool:
    """Whether some words contain a cue."""
    tokens = TOKENS.findall(words.lower())
    return not triggers().isdisjoint(tokens) and any(
        _may_report(tokens, index) for index, token in enumerate(tokens) if token in triggers()
    )


def _may_report(tokens: list[str], index: int) -> bool:
    """Whether the word at `index` may report speech there: a verb, or a noun followed by its topic."""
    word, before = tokens[index], tokens[index - 1] if index else ""
    if word == "according":
        return True
    if verbs().get(word, "") not in {"", *quoting_verbs()} and before not in (
        DETERMINERS | POSSESSIVES if word in saying_nouns() else DETERMINERS
    ):
        return True
    if word in framing_nouns() and not FRAMING.isdisjoint(tokens[max(0, index - FRAME) : index]):
        return True
    owned = not POSSESSIVES.isdisjoint(tokens[max(0, index - 2) : index])
    is_named = owned and not BE.isdisjoint(tokens[max(0, index - 5) : index + 2])
    return word in saying_nouns() and (is_named or not AFTER_NOUN.isdisjoint(tokens[index + 1 : index + 4]))


def is_cue(word: str) -> bool:
    """Whether a word, in small letters, is a form of a verb of speech."""
    return word in verbs()


def is_prepositional(clause: Clause) -> bool:
    """Whether a preposition leads to what a clause reports: 'agreed with that'."""
    return clause.frame.startswith("prep:")


def is_plain(clause: Clause) -> bool:
    """Whether the cue is a plain verb of saying."""
    return clause.lemma in plain_verbs()


def is_core(clause: Clause) -> bool:
    """Whether the form of a clause is enough to report speech: a plain verb of saying, or 'according to X'."""
    return is_plain(clause) or clause.frame in ("according", "in view", "for")


def has_personal_speaker(clause: Clause) -> bool:
    """Whether the speaker of a clause is a name or a pronoun."""
    return not PERSONAL.isdisjoint(clause.features)


def is_construction(clause: Clause | None) -> bool:
    """Whether the form of a clause makes speech likely, whatever its verb: 'she regards X as Y', 'he tied X to Y'."""
    if clause is None or clause.speaker is None:
        return False
    if clause.frame == "noun is" and "noun of poss" in clause.features:
        return True  # "her ask is that they wait"
    if not has_personal_speaker(clause):
        return False
    parts = clause.frame.split("+")
    if clause.lemma in listener_verbs() and "xcomp" in parts and "aux would" in clause.features:
        return True  # "she would advise them to wait"
    return (clause.lemma in predicating_verbs() and "prep:as" in parts) or (
        clause.lemma in linking_verbs() and {"dobj", "prep:to"} <= set(parts)
    )


def is_deed(clause: Clause, content: str, is_topic: bool) -> bool:
    """Whether the verb reports an action and not speech: 'called an election', 'agreed to meet'.

    `content` is what the clause reports, without quotations; `is_topic` says that it is a noun phrase and no clause.
    """
    if clause.lemma in joint_action_verbs():
        return "ccomp" not in clause.frame and (is_prepositional(clause) or not content.startswith("that "))
    if clause.lemma == "continue":
        return clause.frame in ("xcomp", "dobj", "prep:as", "prep:with+xcomp")  # "continued to invest"
    if not is_topic:
        return False
    words = re.findall(r"\w+", content.lower())
    if not SET_PHRASES.get(clause.lemma, frozenset()).isdisjoint(words[:3]):
        return True
    if clause.lemma == "announce":
        return not announced_measures().isdisjoint(words[:5])
    return (clause.lemma == "call" and not called_events().isdisjoint(words[:4])) or clause.lemma in deed_verbs()


def is_unsaid(clause: Clause | None, content: str) -> bool:
    """Whether a clause reports a condition and no words: 'who asked not to be named'."""
    return clause is not None and clause.lemma in ("ask", "request") and content.startswith("not to be ")
