"""Parsed sentence -> the reporting clauses in it: cue, speaker and content, as tokens."""

from collections.abc import Iterator
from dataclasses import replace

from components.languages.fr.people.kinds import is_body, is_kind_of_person
from components.languages.fr.people.names import words
from components.languages.fr.people.phrases import masculine
from components.languages.fr.reporting import cues, speakers
from components.languages.fr.reporting.according import according
from components.languages.fr.reporting.any_verb import after_quotation, before_colon, silent
from components.languages.fr.reporting.contents import Content, after_verb, worded
from components.languages.fr.reporting.nouns import of_nouns
from components.languages.fr.reporting.passives import of_passives
from components.languages.fr.reporting.verb_groups import INVERTED, REACH, VerbGroup, verb_groups
from components.languages.fr.reporting.words import BE, CLITICS, DASHES, HAVE, MARKS, QUE, is_finite
from components.languages.fr.reporting.words import low as lowered
from components.languages.parsed import Parsed, Range
from components.languages.results import GOES_ON, Clause

OPENS = speakers.PHRASE_OPENS | speakers.PREPOSITIONS
PRONOUNS = frozenset("il elle on ils elles je nous qui celui-ci celle-ci -il -elle -ils -elles -on -je".split())
WHERE = (
    ("chez",), ("au",), ("à",), ("aux",), ("du", "côté", "de"), ("du", "côté", "du"), ("du", "côté", "des"),
    ("dans", "l'", "entourage", "de"), ("dans", "l'", "entourage", "du"), ("dans", "les", "rangs", "de"),
)  # fmt: skip
APPEARS = frozenset("reste demeure montre montrent veut restait demeurait montrait dit fait".split())
CONDITIONAL = "conditional"  # the feature of a clause
GO_ON = frozenset(
    """si tant car parce puisque puisqu' sauf sans mais et avant jusqu' jusqu'à dès quand lorsque même surtout que qu'
    à de d' pour au""".split()
)  # with these, what is said goes on after an inserted clause
LEADS = frozenset("quand lorsque lorsqu' si comme puisque puisqu' alors bien tandis".split())
AFFIRMS_NEGATED = frozenset(("cacher", "douter", "ignorer"))  # 'ne cache pas que' says it
INTO_QUOTATION = (
    ("de", "quoi"), ("c'", "est"), ("ce", "n'", "est"), ("il", "s'", "agit"), ("c'", "était"), ("ce", "serait"),
    ("ce", "sont"), ("voilà",), ("pas", "question"), ("il", "faut"), ("on", "est"), ("c'", "est", "là"),
)  # fmt: skip
FUTURE = ("ra", "ront", "rait", "raient")  # endings of verbs that the small model often takes for nouns
DESCRIBES = frozenset("de du d' des qui pdg".split())
UNFINISHED = frozenset(
    "vaut vaudrait faut faudra faudrait est sera serait était doit devra devrait peut pourrait".split()
)  # after these a clause goes on: 'Mieux vaut, croit-elle, une trêve'
SHORT = 14  # tokens after an inserted clause that still belong to it


def clauses(parsed: Parsed) -> Iterator[Clause]:
    """The reporting clauses of a sentence in the order of their cues."""
    low = lowered(parsed)
    found = [*according(parsed, low), *of_nouns(parsed, low), *_of_certainty(parsed, low)]
    passive = list(of_passives(parsed, low))
    covered = {i for c in found if c.speaker and c.frame != "noun is" for i in range(c.cue, c.speaker[1])}
    covered |= {clause.cue for clause in passive}
    found += passive
    previous: Range | None = None
    for group in verb_groups(parsed, low):
        if group.cue in covered:
            continue
        for clause in _of_verb(parsed, low, group, previous):
            previous = clause.speaker or previous
            found.append(clause)
    found += after_quotation(parsed, low, frozenset(clause.cue for clause in found))
    alone = silent(parsed, low) if not found else None
    found += [alone] if alone else []
    yield from sorted(found, key=lambda clause: clause.cue)


def _of_verb(parsed: Parsed, low: list[str], group: VerbGroup, previous: Range | None) -> Iterator[Clause]:
    """The clauses of a verb group: one, or several where 'que' is repeated."""
    if group.goes_on:
        for content in after_verb(parsed, low, group):
            yield Clause(group.cue, group.lemma, GOES_ON, None, content.tokens, False, ("place root", "tag finite"))
        return
    if _is_hearsay(low, group):
        return
    inserted = _inserted(parsed, low, _whole(parsed, low, group) if group.governed else group)
    if inserted is not None:
        yield inserted
        return
    contents = after_verb(parsed, low, group)
    if group.governed and not any(content.frame == "ccomp" for content in contents):
        return
    quoting = group.lemma in cues.listed("quoting") and not any(parsed.quoted[i] for c in contents for i in c.tokens)
    if quoting or (not contents and not _leads_to_quotation(parsed, low, group)):
        return
    speaker = None if group.gerund or group.governed else speakers.before(parsed, low, group)
    own = speaker is not None
    opens = _opens_sentence(parsed, low, group)
    main = speakers.main_clause(parsed, low, group.last) if opens else None
    if main is not None:
        contents = [Content(frozenset(i for i in c.tokens if i < main[0]), c.frame) for c in contents]
        speaker = speaker or main[1]
    speaker = speaker or previous or _first_subject(parsed, low, group)
    if speaker and low[slice(*speaker)] == ["on"]:
        speaker = _where(parsed, low, speaker[0]) or speaker
    if speaker is None or any(parsed.quoted[i] for i in range(*speaker)) or low[speaker[0]] in ("rien", "personne"):
        return
    if group.lemma not in cues.listed("plain") and _is_of_thing(parsed, low, speaker[0]):
        return
    for content in contents or [Content(frozenset(), "none")]:
        voice = _by_voice(parsed, low, content)
        if voice is not None:
            speaker, content = voice
        yield _clause(parsed, low, group, speaker, content, own)


def _is_of_thing(parsed: Parsed, low: list[str], who: int) -> bool:
    """Whether 'qui' stands for a thing, by the noun before it: 'la route qui relie', 'le mot qui qualifie'."""
    if low[who] != "qui" or who == 0 or not parsed.words[who - 1].isalpha() or parsed.words[who - 1][:1].isupper():
        return False
    noun = masculine(low[who - 1])
    speaks = any(noun in words(kind) for kind in ("roles", "people_nouns", "documents"))
    return parsed.doc[who - 1].pos_ == "NOUN" and not speaks and not is_body(noun) and not is_kind_of_person(noun)


def _by_voice(parsed: Parsed, low: list[str], content: Content) -> tuple[Range, Content] | None:
    """Who speaks for a body, and what is said before that: 'Québec a dénoncé X par la voix de sa ministre, Ann Roe'."""
    for at in sorted(content.tokens):
        if speakers.is_voice(low, at):
            who = speakers.phrase_at(parsed, low, at + 4)
            rest = frozenset(i for i in content.tokens if i < at)
            return (who, Content(rest, content.frame)) if who and rest else None
    return None


def _opens_sentence(parsed: Parsed, low: list[str], group: VerbGroup) -> bool:
    """Whether a verb stands in a clause that opens its sentence and leads to the main one: 'Après avoir dit que'."""
    before = low[: group.first + 1]
    if "," in before or ":" in before:
        return False
    if group.gerund or group.governed:
        return not any(is_finite(parsed, i) for i in range(group.first))
    return before[0] in LEADS or any(before[i] in QUE and before[i - 1] in ("après", "depuis") for i in
                                     range(1, min(8, len(before))))  # fmt: skip


def _is_hearsay(low: list[str], group: VerbGroup) -> bool:
    """Whether people in general say it, in a relative clause between commas: ', que l'on dit pressé,'."""
    before = low[max(0, group.first - 4) : group.first]
    return before[-1:] == ["on"] and "," in before and not QUE.isdisjoint(before)


def _where(parsed: Parsed, low: list[str], on: int) -> Range | None:
    """The body in which 'on' speaks: 'chez Alcoa, on affirme', 'du côté de la Maison-Blanche, on soutient'."""
    comma = on - 1 if on and low[on - 1] == "," else on
    for at in range(comma):
        for opener in WHERE:
            if tuple(low[at : at + len(opener)]) == opener and at + len(opener) < comma:
                return at + len(opener) - (opener[-1] in ("au", "du")), comma  # 'du', 'au' hold an article
    return None


def _clause(
    parsed: Parsed, low: list[str], group: VerbGroup, speaker: Range | None, content: Content, own: bool
) -> Clause:
    """The clause of a verb with its speaker and content."""
    features = [f"place {'root' if own else 'conj'}", "tag finite"]
    features += ["own subject"] if own else []
    features += [CONDITIONAL] if group.conditional else []
    if speaker is not None:
        features.append(_kind_of_speaker(parsed, low, speaker))
    tokens = content.tokens - (frozenset(range(*speaker)) if speaker else frozenset())
    negated = group.negated and group.lemma not in AFFIRMS_NEGATED
    return Clause(group.cue, group.lemma, content.frame, speaker, tokens, negated, tuple(features))


def is_unconfirmed(clause: Clause, _parsed: Parsed) -> bool:
    """Whether the verb stands in the conditional, by which the press says what it cannot confirm: 'aurait déclaré'."""
    return CONDITIONAL in clause.features


def _kind_of_speaker(parsed: Parsed, low: list[str], speaker: Range) -> str:
    """The feature of a speaker: a pronoun, a name, or another noun."""
    if low[speaker[0]] in PRONOUNS:
        return "speaker pronoun"
    named = any(parsed.words[i][:1].isupper() for i in range(speaker[0] + (speaker[0] == 0), speaker[1]))
    return "speaker name" if named else "speaker noun"


def _leads_to_quotation(parsed: Parsed, low: list[str], group: VerbGroup) -> bool:
    """Whether a plain verb of saying ends its sentence with a colon or stands right before a quotation."""
    if group.lemma not in cues.listed("plain") and " " not in group.lemma:
        return False
    rest = range(group.last + 1, len(low))
    return low[-1] == ":" or (len(rest) > 0 and parsed.quoted[rest[0]])


def _first_subject(parsed: Parsed, low: list[str], group: VerbGroup) -> Range | None:
    """The subject of the first verb of a sentence, which a later verb shares: 'X salue le fonds, mais juge que'."""
    for at in range(1, group.first):
        if is_finite(parsed, at) and not parsed.quoted[at] and at < group.first:
            first = VerbGroup(at, at, at, "")
            found = speakers.before(parsed, low, _from_clitics(low, first))
            if found is not None:
                return found
            break
    subject = next((t for t in parsed.doc[: group.first] if t.dep_ == "nsubj" and not parsed.quoted[t.i]), None)
    if subject is None:
        return _leading_name(parsed, low) if low[group.first - 1] in ("puis", "et") else None
    last = max(
        [subject.i, *(c.right_edge.i for c in subject.children if c.dep_ in ("flat:name", "nmod", "amod", "appos"))]
    )
    return min(subject.left_edge.i, subject.i), min(last + 1, group.first)


def _leading_name(parsed: Parsed, low: list[str]) -> Range | None:
    """The name that opens a sentence, after its role: 'La mairesse Ann Roe soupire, puis lance'; None without one."""
    name = next((i for i in range(min(6, len(low))) if parsed.words[i][:1].isupper() and (i or low[0] not in OPENS)), 0)
    if any(low[i] in MARKS or parsed.quoted[i] for i in range(name + 1)) or (name == 0 and low[0] in OPENS):
        return None
    end = name
    while end < len(low) and parsed.words[end][:1].isupper():
        end += 1
    return (0, end) if end > name + 1 else None


def _from_clitics(low: list[str], group: VerbGroup) -> VerbGroup:
    """The group with the clitics before its verb."""
    first = group.first
    while first > 0 and low[first - 1] in ("n'", "ne", "l'", "s'", "se", "y", "en", "lui", "leur"):
        first -= 1
    return VerbGroup(first, group.last, group.cue, group.lemma)


def _inserted(parsed: Parsed, low: list[str], group: VerbGroup) -> Clause | None:
    """The clause of a verb set off from what it reports: '..., a-t-il dit', '« ... », estime Ann Roe'; None if not."""
    plain = group.lemma in cues.listed("plain") or " " in group.lemma
    if not plain or group.gerund or group.first == 0:
        return None
    if group.lemma in cues.only_reflexive() and not group.reflexive:
        return None
    mark = group.first - 1
    if low[mark] == "comme":  # 'comme le rappelle Ann Roe'
        return _as_somebody_says(parsed, low, group, mark)
    if not (low[mark] in MARKS or parsed.quoted[mark]) or low[mark] in (":", ";", "("):
        return None
    if group.clitic is not None:
        speaker: Range | None = (group.clitic, group.clitic + 1)
        stop = max(group.last, group.clitic) + 1
    else:
        if _has_content_after(parsed, low, group):
            return None
        speaker = speakers.after(parsed, low, group)
        if speaker is None or _is_object(parsed, low, group, speaker) or _is_thing(parsed, low, mark, speaker):
            return None
        stop = speaker[1]
    content = _around(parsed, low, group, mark, stop)
    if not content:
        return None
    return _clause(parsed, low, group, speaker, Content(content, "beside"), own=True)


def _whole(parsed: Parsed, low: list[str], group: VerbGroup) -> VerbGroup:
    """The group of an infinitive with the verb that governs it: ', s'est contentée de répondre Ann Roe'."""
    first = group.first
    while first > 0 and group.first - first < REACH and low[first - 1] not in MARKS and not parsed.quoted[first - 1]:
        first -= 1
    begins = first < group.first and (low[first] in CLITICS | BE | HAVE or is_finite(parsed, first))
    return replace(group, first=first) if begins else replace(group, first=0)


def _as_somebody_says(parsed: Parsed, low: list[str], group: VerbGroup, as_: int) -> Clause | None:
    """The clause of a verb after 'comme', with what stands around it: 'Le pont, comme le dit Ann Roe, restera'."""
    if group.clitic is not None or (as_ and low[as_ - 1] not in (",", "—", "–", "(")):
        return None
    speaker = speakers.after(parsed, low, group)
    close = next((i for i in range(speaker[1], len(low)) if low[i] == ","), len(low)) if speaker else 0
    content = worded(parsed, [*range(max(0, as_ - 1)), *range(close + 1, len(low))])
    return _clause(parsed, low, group, speaker, Content(content, "beside"), own=True) if content else None


def _has_content_after(parsed: Parsed, low: list[str], group: VerbGroup) -> bool:
    """Whether 'que' follows a verb, so that it reports what comes after it: 'M. Roe, lui, affirme que'."""
    if low[-1] != ":" and any(low[i] == ":" and parsed.quoted[i + 1] for i in range(group.last, len(low) - 1)):
        return not any(parsed.quoted[i] for i in range(group.first))
    return any(content.frame in ("ccomp", "xcomp") for content in after_verb(parsed, low, group))


def _is_object(parsed: Parsed, low: list[str], group: VerbGroup, speaker: Range) -> bool:
    """Whether the phrase after a verb is its object, since the verb has a subject before it: 'X, lui, juge le plan'."""
    if parsed.quoted[group.first - 1] or low[0] in DASHES or _resumes(parsed, low, speaker[1]):
        return False  # after a dash somebody speaks
    subject = speakers.before(parsed, low, group)
    if subject is None:
        return False
    clause_before = any(
        (is_finite(parsed, i) or low[i].endswith(FUTURE)) and not parsed.quoted[i] for i in range(group.first)
    )
    if low[0] in ("pas", "plus", "impossible", "inutile", "aucun", "aucune", "rien", "difficile", "nul", "de", "voilà"):
        return False  # 'Pas question de céder, martèle Ann Roe'
    quoted_before = any(parsed.quoted[i] for i in range(group.first))
    return not clause_before and not quoted_before


def _is_thing(parsed: Parsed, low: list[str], mark: int, speaker: Range) -> bool:
    """Whether the phrase after a verb is a thing and nobody: 'L'Union, dont le siège est ici, réclame un gel'."""
    if parsed.quoted[mark] or (mark and parsed.quoted[mark - 1]) or low[speaker[0]] not in ("un", "une", "des"):
        return False
    head = range(speaker[0] + 1, min(speaker[0] + 4, speaker[1]))
    return not any(
        parsed.words[i][:1].isupper() or speakers.is_role(low[i]) or masculine(low[i]) in words("documents")
        for i in head
    )


def _resumes(parsed: Parsed, low: list[str], stop: int) -> bool:
    """Whether the sentence goes on with its verb after a closing comma: 'Le pont, a promis Ann Roe, restera'."""
    if low[stop : stop + 1] != [","]:
        return False
    at = _after_description(low, stop) + 1
    while at < len(low) and low[at] in CLITICS:
        at += 1
    return at < len(low) and (is_finite(parsed, at) or low[at].endswith(FUTURE))


def _after_description(low: list[str], comma: int) -> int:
    """The comma, or end, that closes a description of a speaker begun at a comma: 'Ann Roe, de l'Institut du Nord,'."""
    described = low[comma + 1 : comma + 2] and (low[comma + 1] in DESCRIBES or speakers.is_role(low[comma + 1]))
    if described:
        end = len(low) if len(low) - comma < SHORT else comma
        return next((i for i in range(comma + 2, min(comma + SHORT, len(low))) if low[i] == ","), end)
    return comma


def _around(parsed: Parsed, low: list[str], group: VerbGroup, mark: int, stop: int) -> frozenset[int]:
    """What an inserted clause reports: the words before it, and those after its closing comma."""
    if parsed.quoted[mark] or (mark and parsed.quoted[mark - 1] and low[mark] == ","):
        before = range(_quoted_start(parsed, mark), mark + 1)
        led = _led_by(parsed, low, before.start)
        if led is not None:
            return worded(parsed, range(led, mark + 1))
        return (
            worded(parsed, range(before.start, group.first))
            if _runs_into(parsed, before.start)
            else worded(parsed, before)
        )
    first = next((i + 1 for i in range(mark - 1, -1, -1) if low[i] in (";", ":") and not parsed.quoted[i]), 0)
    close = next((i for i in range(stop, len(low)) if low[i] == "," and not parsed.quoted[i]), len(low))
    close = _after_description(low, close) if close == stop else close
    whole = _has_subject(parsed, low, first, mark) and GO_ON.isdisjoint(low[close + 1 : close + 2])
    goes_on = close - stop < SHORT and not whole
    after = range(close + 1, len(low)) if goes_on else range(0)
    return worded(parsed, [*range(first, group.first), *after])


def _has_subject(parsed: Parsed, low: list[str], first: int, mark: int) -> bool:
    """Whether the words before an inserted clause are a whole clause, so that what follows it is the reporter's."""
    return low[mark - 1] not in UNFINISHED and any(is_finite(parsed, i) for i in range(first, mark))


def _quoted_start(parsed: Parsed, mark: int) -> int:
    """The first token of the quotation that ends at a token or right before it."""
    at = mark if parsed.quoted[mark] else mark - 1
    while at > 0 and parsed.quoted[at - 1]:
        at -= 1
    return at


def _led_by(parsed: Parsed, low: list[str], start: int) -> int | None:
    """Where the words that lead into a quotation begin, which are part of it: 'Que X cède, « cela dépasse ... »'."""
    first = next((i + 1 for i in range(start - 1, -1, -1) if low[i] in (";", ":") and not parsed.quoted[i]), 0)
    words = low[first:start]
    if words[:1] and words[0] in QUE and "," in words:
        return first
    leads = any(tuple(words[: len(lead)]) == lead for lead in INTO_QUOTATION) and "," not in words
    return first if leads else None


def _runs_into(parsed: Parsed, start: int) -> bool:
    """Whether a quotation continues the reporter's own words: 'Le plan est « une farce », dit-elle.'"""
    return start > 0 and not parsed.doc[start - 1].is_punct and parsed.words[start - 1] not in DASHES


def _of_certainty(parsed: Parsed, low: list[str]) -> Iterator[Clause]:
    """The clause of somebody who is sure of what follows a colon: 'La mairesse est catégorique: le pont restera'."""
    colon = next((i for i, word in enumerate(low) if word == ":" and not parsed.quoted[i]), None)
    if colon is not None and any(low[i] in INVERTED and not parsed.quoted[i] for i in range(colon, len(low))):
        return  # 'Ann Roe est catégorique : « Le pont restera », dit-elle'
    if colon is not None and colon + 2 < len(low):
        for words in cues.insisting():
            begin = colon - len(words)
            if begin > 0 and tuple(low[begin:colon]) == words:
                insists = VerbGroup(begin, colon - 1, begin + (low[begin] in CLITICS), " ".join(words))
                speaker = speakers.before(parsed, low, insists)
                if speaker is not None:
                    content = Content(worded(parsed, range(colon + 1, len(low))), "noun is")
                    yield _clause(parsed, low, insists, speaker, content, own=True)
                return
    adjective = next((i for i in range(colon or 0) if low[i] in cues.CERTAIN and not parsed.quoted[i]), None)
    if colon is None or adjective is None or colon + 2 >= len(low):
        return
    verb = next((i for i in range(adjective - 1, max(0, adjective - 5), -1) if low[i] in BE | APPEARS), None)
    group = _from_clitics(low, VerbGroup(verb, verb, verb, low[verb])) if verb is not None else None
    speaker = speakers.before(parsed, low, group) if group else None
    if group is not None and speaker is not None:
        content = Content(worded(parsed, range(colon + 1, len(low))), "noun is")
        yield _clause(parsed, low, group, speaker, content, own=True)


def quoting(parsed: Parsed, quoted: int) -> Clause | None:
    """The clause whose verb of speech, near before it, governs the quotation at a token: 'a dénoncé un « ... »'."""
    low = lowered(parsed)
    groups = [g for g in verb_groups(parsed, low) if g.last < quoted and not g.negated]
    if not groups or any(low[i] in (";", ":") for i in range(groups[-1].last + 1, quoted - 1)):
        return before_colon(parsed, low, quoted)
    group = groups[-1]
    speaker = speakers.before(parsed, low, group) or _first_subject(parsed, low, group)
    if speaker is None or any(parsed.quoted[i] for i in range(*speaker)):
        return None
    stop = quoted
    while stop < len(low) and parsed.quoted[stop]:
        stop += 1
    return _clause(parsed, low, group, speaker, Content(worded(parsed, range(group.last + 1, stop)), "open"), own=True)
