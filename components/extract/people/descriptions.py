"""Descriptions and offices -> the person meant: 'the premier', 'the former diplomat', 'a senior official'."""

from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from components.extract.people.bodies import body_called, is_word_of_body
from components.extract.people.documents import author_of
from components.extract.people.introductions import held_role, introductions
from components.extract.people.mentions import ArticlePeople, registered_person
from components.languages import register
from components.languages.register import Person, key
from components.lexicons import function_words

SPEAKERS_BACK = 200  # earlier statements that are searched for the last speaker
ORIGIN_REACH = 8  # sentences before "the Nova Scotian" in which the person is named
SENTENCES_BACK = 4  # sentences before "les deux ministres" in which they are named side by side


def described(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person or institution meant by a description at a position; None if nobody known fits, or several do."""
    low = key(people.grammar.ARTICLE.sub("", words)).split(" who ")[0].split(",")[0]
    tokens = low.replace("'s ", " ").split()
    office = people.grammar.office_of(tokens) or people.grammar.office_of_leader(tokens)
    if office:
        return _newly_in(people, words, office) or _in_office(people, words, office)
    if people.grammar.SOMEBODY.match(words) or not people.grammar.DEFINITE.match(words):
        return _named_later(people, words, at)
    head = people.grammar.head_noun(words)
    if people.grammar.is_plural(words):
        return _both_leaders(people, tokens, at) or _both(people, words, at)
    author = author_of(people, words, at)
    if author or head in people.grammar.IMPERSONAL:
        return author
    if people.grammar.is_body(head) or (not _is_somebody(people, head) and is_word_of_body(people, head)):
        return body_called(people, head, at)
    meant = _by_role(people, words, tokens, head, at)
    if _is_somebody(people, head) and (meant is None or people.introduced.get(meant.name, at) > at):
        return _named_next(people, words, at) or meant
    return meant


def _is_somebody(people: ArticlePeople, head: str) -> bool:
    """Whether a noun names a kind of person or a role."""
    return people.grammar.is_kind_of_person(head) or head in people.grammar.words("roles")


def _in_office(people: ArticlePeople, words: str, office: str) -> Person | None:
    """The holder of an office of state; None for 'the incoming prime minister', who does not hold it yet."""
    if people.grammar.INCOMING.search(words):
        return office_holder(people, "president-elect") if office == "president" else None
    return office_holder(people, office)


def _newly_in(people: ArticlePeople, words: str, office: str) -> Person | None:
    """The person who has just come into an office of another body: 'the new president' of an association."""
    if not people.grammar.NEWLY.search(words):
        return None
    told = introductions(people).told
    names = [name for name in told if office in key(told[name]) and key(people.by_name[name].role or "") != office]
    return people.by_name[names[0]] if len(names) == 1 else None


def _by_role(people: ArticlePeople, words: str, tokens: list[str], head: str, at: int) -> Person | None:
    """The person whose role or introduction means the same as a description."""
    held = {name: role for name in people.by_name if (role := held_role(people, name))}
    told = introductions(people).told
    exact = [name for name, role in held.items() if people.grammar.same_noun(tokens, head, role)]
    exact = [name for name in exact if name in people.told_roles] or exact
    exact = [name for name in exact if _of_gender(people, name, words)]
    covering = [
        name for name in exact if people.grammar.covers(tokens, held[name]) and _from_there(people, name, words)
    ]
    covering = _introduced_before(people, covering, at)
    if covering:
        return _latest_speaker(people, covering, at)
    fits = {
        name: people.grammar.fit(words, f"{told.get(name, '')} {held.get(name, '')} {_past_roles(people, name, words)}")
        for name in _persons(people)
        if _may_be(people, name, words)
    }
    best = max(fits.values(), default=0.0) if _may_describe(people, words, head) else 0.0
    full = [name for name, how in fits.items() if how == best >= 1]
    known = [name for name in full if people.introduced.get(name, at) <= at]
    if known:
        return _latest_speaker(people, known, at)
    later = _named_later(people, words, at)
    if later or full:
        return later or _only_one_near(people, words, at) or _latest_speaker(people, full, at)
    similar = exact or [
        name
        for name, role in held.items()
        if people.grammar.alike(head, role) and role not in people.grammar.HEADS_OF_STATE
    ]
    similar = [name for name in similar if _from_there(people, name, words) and _of_gender(people, name, words)]
    return _latest_speaker(people, _introduced_before(people, similar, at), at) or _only_one_near(people, words, at)


def _only_one_near(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The only person of the last sentences who can be meant by a definite description that nothing else explains.

    Of several, the one who alone leads or speaks in the sentence before, where the description may tell more of them.
    """
    head = people.grammar.head_noun(words)
    if not people.grammar.describes_somebody(words) or head in people.grammar.words("people_nouns_unnamed"):
        return None
    leading = [(m.span[0], m.person) for m in people.mentions_before(at) if m.leads]
    leading = [(start, name) for start, name in leading if not people.in_quotation(start)]
    leading += people.spoken_before(at)
    near = {name for _, name in leading}
    possible = [name for name in _persons(people) if name in near and _may_be(people, name, words)]
    told = people.told_roles
    possible = [
        name
        for name in possible
        if not people.grammar.speaks_against(words, f"{told.get(name, '')} {people.by_name[name].role or ''}")
    ]
    if len(possible) > 1 and people.grammar.tells_more(words):
        here = people.sentence_number(at)
        named = any(people.sentence_number(m.span[0]) == here for m in people.mentions_before(at))
        near = {name for start, name in leading if people.sentence_number(start) == here - 1 and not named}
        possible = [name for name in possible if near == {name}]
    return people.by_name[possible[0]] if len(possible) == 1 else None


def _from_there(people: ArticlePeople, name: str, words: str) -> bool:
    """Whether a person may be of the country or region that a description tells: 'the Canadian minister'."""
    nationality, country = people.grammar.nationality(words), people.by_name[name].country
    if nationality and country and nationality != country:
        return False
    told = people.grammar.REGIONS.findall(words)
    if not told:
        return True
    introduced = f"{introductions(people).told.get(name, '')} {people.by_name[name].role or ''}"
    held = people.grammar.REGIONS.findall(introduced)
    return not held or not set(told).isdisjoint(held)


def _of_gender(people: ArticlePeople, name: str, words: str) -> bool:
    """Whether a person may have the gender that the grammar of a description tells: 'la ministre'."""
    told, gender = people.grammar.gender_of(words), people.by_name[name].gender
    return told is None or gender is None or told == gender


def _may_describe(people: ArticlePeople, words: str, head: str) -> bool:
    """Whether a mention is a description with a noun for people, and no name."""
    known = people.grammar.is_kind_of_person(head) or head in people.grammar.words("roles")
    return known and people.grammar.noun_phrase(words)[-len(head) :].islower()


def _past_roles(people: ArticlePeople, name: str, words: str) -> str:
    """The offices that a person of the register held before the article, for 'the former governor'; else ""."""
    if not people.grammar.LEFT.search(words):
        return ""
    entry, day = register.register().get(key(name)), people.document.article.published
    ended = (term.title for term in entry.terms if term.end and (day is None or term.end < day)) if entry else ()
    return "; ".join(ended)


def _persons(people: ArticlePeople) -> list[str]:
    """The names of the persons of an article, without institutions."""
    return [name for name, person in people.by_name.items() if person.kind == "person"]


def _may_be(people: ArticlePeople, name: str, words: str) -> bool:
    """Whether a person can be described so: no head of state by a lesser office, no one who has left it."""
    if not _from_there(people, name, words) or not _of_gender(people, name, words):
        return False
    if people.grammar.LEFT.search(words):
        return True
    role = key(people.by_name[name].role or "")
    return role not in people.grammar.HEADS_OF_STATE and name not in introductions(people).left


def _introduced_before(people: ArticlePeople, names: list[str], at: int) -> list[str]:
    """Those of some people who are introduced before a position; all of them if none is."""
    return [name for name in names if people.introduced.get(name, at) <= at] or names


def of_origin(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person meant by where they come from: 'the Nova Scotian', 'the Liberal'."""
    origin = people.grammar.demonym(words)
    if origin is None or people.grammar.SOMEBODY.match(words) or not people.grammar.DEFINITE.match(words):
        return None
    told = introductions(people).told
    fits = [
        name for name in _persons(people) if origin in key(f"{told.get(name, '')} {people.by_name[name].role or ''}")
    ]
    near = people.sentence_span(max(1, people.sentence_number(at) - ORIGIN_REACH))[0]
    named = {m.person for m in people.mentions_in(near, at)}
    return _latest_speaker(people, [name for name in fits if name in named], at)


def _both_leaders(people: ArticlePeople, tokens: list[str], at: int) -> Person | None:
    """The two heads of state named last, for 'the leaders'; None if there are not exactly two."""
    if [token for token in tokens if token != "two"] not in (["leaders"], ["men"]):
        return None
    offices = people.grammar.HEADS_OF_STATE
    names = list(dict.fromkeys(m.person for m in people.mentions_before(at)))
    heads = [name for name in names if key(people.by_name[name].role or "") in offices]
    if len(heads) != 2:
        return None
    return Person(people.grammar.joined(sorted(heads, key=names.index)), "person")


def _both(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The two people told of together just before whom a description in the plural means: 'les deux ministres'."""
    two = _two_before(people, at) if people.grammar.BOTH.match(words) else []
    if not two or any(people.grammar.speaks_against(words, people.by_name[name].role or "") for name in two):
        return None
    return Person(people.grammar.joined(two), "person")


def one_of_two(people: ArticlePeople, which: int, at: int) -> Person | None:
    """The first or the second of the two told of together just before: 'le premier', 'la seconde'."""
    two = _two_before(people, at)
    return people.by_name[two[which]] if two else None


def _two_before(people: ArticlePeople, at: int) -> list[str]:
    """The two people whom one of the last sentences names side by side, in its order; none if it names more."""
    here, text = people.sentence_number(at), people.document.text
    for number in range(here - 1, max(0, here - 1 - SENTENCES_BACK), -1):
        start, end = people.sentence_span(number)
        named = [m for m in people.mentions_in(start, end) if people.by_name[m.person].kind == "person"]
        named = [m for m in named if not people.in_quotation(m.span[0])]
        names = list(dict.fromkeys(m.person for m in named))
        between = text[named[0].span[1] : named[-1].span[0]] if named else ""
        if len(names) == 2 and (number == here - 1 or people.grammar.AND in between):
            return names
    return []


def _latest_speaker(people: ArticlePeople, candidates: list[str], at: int) -> Person | None:
    """The only candidate, or of several the one who spoke last before a position."""
    if len(candidates) > 1:
        last = bisect_left(people.spoken, (at, ""))
        latest = (people.spoken[i][1] for i in range(last - 1, -1, -1))
        candidates = [name for name in islice(latest, SPEAKERS_BACK) if name in candidates][:1]
    return people.by_name[candidates[0]] if candidates else None


def office_holder(people: ArticlePeople, office: str) -> Person | None:
    """The holder of an office of state by the article, else by the register; None if that is not certain."""
    day = people.document.article.published
    country = people.grammar.HEADS_OF_STATE[office]
    named = [
        person
        for person in people.by_name.values()
        if person.role and key(person.role) in (office, f"us {office}", f"american {office}", f"canadian {office}")
    ]
    held = [p for p in named if p.country in (None, country)]
    if len(held) == 1:
        return held[0]
    entries = {entry.name: entry for entry in register.register().values() if entry.country == country}
    holders = [name for name, entry in entries.items() if any(t.title == office and t.holds(day) for t in entry.terms)]
    present = [name for name in holders if name in people.by_name] or (holders if day else [])
    if len(present) == 1:
        return people.by_name.get(present[0]) or registered_person(entries[present[0]], day)
    return None


def _named_later(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whose name follows a description at the top of an article: 'A professor ... said Ann Roe'."""
    head, one_of = people.grammar.head_noun(words), people.grammar.ONE_OF.match(words)
    if one_of:  # "one of the region's best-known shipbuilders"
        if not one_of["single"]:
            return None
        words = words[one_of.end() :]
        head = people.grammar.head_noun(words).removesuffix("s")
    elif people.grammar.is_plural(words):
        return None
    if not (head in people.grammar.words("roles") or people.grammar.is_kind_of_person(head)):
        return None
    paragraphs = people.document.paragraphs
    here = _paragraph_number(people, at)
    if here is None or here > 2:
        return None
    stop = paragraphs[min(here + 2, len(paragraphs) - 1)].end
    begin = people.sentence_end(at)
    introduced = [name for name, first in people.introduced.items() if begin <= first < stop]
    introduced = [name for name in introduced if _of_gender(people, name, words)]
    speaking = [name for name in introduced if _speaks_when_introduced(people, name)]
    told = introductions(people).told
    fitting = [name for name in introduced if people.grammar.fit(words, told.get(name, "")) > (0.5 if here else 0)]
    if one_of:
        soon = paragraphs[min(here + 1, len(paragraphs) - 1)].end
        near = [name for name in fitting if people.introduced[name] < soon]
        if len(near) == 1:
            return _as_described(people, near[0], words)
    if here:  # below the lead a description may mean anybody
        return _as_described(people, fitting[0], words) if len(fitting) == 1 else None
    for names in (speaking, fitting, [name for name in introduced if _opens_a_sentence(people, name)]):
        if len(names) == 1:
            return _as_described(people, names[0], words)
    return None


def _named_next(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The person whom the next sentence of the paragraph names first, by nothing but a name, as one who speaks.

    'Alberta's energy minister was careful. No firm has applied, Ann Roe noted.'
    """
    here, begin = _paragraph_number(people, at), people.sentence_end(at)
    if here is None or begin >= people.document.paragraphs[here].end:
        return None
    end = min(people.sentence_end(begin + 1), people.document.paragraphs[here].end)
    new = [name for name, first in people.introduced.items() if begin <= first < end]
    if len(new) != 1 or people.by_name[new[0]].kind != "person" or people.by_name[new[0]].role:
        return None
    bare = not introductions(people).told.get(new[0]) and _of_gender(people, new[0], words)
    return _as_described(people, new[0], words) if bare and _speaks_when_introduced(people, new[0]) else None


def _paragraph_number(people: ArticlePeople, at: int) -> int | None:
    """The number of the paragraph with a position, from 0; None between paragraphs."""
    return next((i for i, p in enumerate(people.document.paragraphs) if p.start <= at < p.end), None)


def _as_described(people: ArticlePeople, name: str, words: str) -> Person | None:
    """The person of a name, with a description as their role if they have none; None if they are somebody else."""
    person = people.by_name[name]
    if people.grammar.speaks_against(words, f"{people.told_roles.get(name, '')} {person.role or ''}"):
        return None
    if not person.role:
        people.by_name[name] = person = replace(person, role=people.grammar.ARTICLE.sub("", words))
    return person


def _opens_a_sentence(people: ArticlePeople, name: str) -> bool:
    """Whether the first full name of a person begins a sentence, as where a lead's description is made good."""
    first = people.introduced[name]
    return people.document.text[max(0, first - 3) : first].rstrip()[-1:] in (".", "”", '"', "")


def _speaks_when_introduced(people: ArticlePeople, name: str) -> bool:
    """Whether a reporting verb stands next to the first full name of a person."""
    text, first = people.document.text, people.introduced[name]
    before = text[max(0, first - people.grammar.CUE_BEFORE) : first]
    around = f"{before} {text[first + len(name) : first + len(name) + 25]}"
    cues = people.document.language.reporting
    return any(cues.is_cue(word) for word in people.grammar.CUE_WORD.findall(around))


def unnamed(people: ArticlePeople, words: str) -> Person | None:
    """The person for a description without a name, as 'unnamed officials'; None if the words mean no person."""
    words = people.grammar.ONE_OF.sub("", words)
    head = people.grammar.head_noun(words)
    if people.grammar.office_of(key(people.grammar.ARTICLE.sub("", words)).split()):
        return None
    known = head in people.grammar.words("people_nouns") or head in people.grammar.words("roles")
    if known or people.grammar.is_kind_of_person(head):
        phrase = people.grammar.DETERMINERS.sub("", people.grammar.noun_phrase(words))
        return Person(f"unnamed {_within_sentence(people, phrase)}", "unnamed")
    return None


def _within_sentence(people: ArticlePeople, phrase: str) -> str:
    """A description as it stands within a sentence: 'Aides' -> 'aides', but 'Republican aides'."""
    begin, _space, rest = phrase.partition(" ")
    first = key(begin)
    if people.grammar.nationality(first) or any(map(people.grammar.demonym, (first, first.removesuffix("s")))):
        return phrase
    common = people.grammar.is_kind_of_person(first) or first in people.grammar.words("people_nouns")
    common = common or (first in people.grammar.WEIGHTLESS and rest[:1].islower())  # not "New York"
    if not phrase[1:2].islower() or not (common or first in function_words(people.document.language.code)):
        return phrase
    return phrase[:1].lower() + phrase[1:]
