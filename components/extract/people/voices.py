"""Who speaks in a document by its layout: the people of its labels, its issuer, its author and its guest."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.extract.documents import words as lexicon
from components.extract.documents.kinds import FEW, first_lines, kind_of
from components.extract.documents.labels import Label
from components.extract.documents.parts import parts_of
from components.extract.documents.spoken import SIGNED, issuer_in, spoken_in
from components.extract.documents.turns import is_note, labels_of
from components.extract.people.mentions import ArticlePeople, registered_person
from components.languages import register
from components.languages.register import Person, key
from components.languages.results import Name
from components.models import Span
from components.text.annotate import Document

LINE = re.compile(r"[^\r\n]+")
IN_CAPITALS = re.compile(r"(?<![\w’'])(?:[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ]{2,})? ){1,2}[A-ZÀ-Þ'’]{3,}(?:-[A-ZÀ-Þ]{2,})?\b")
PARTS = re.compile(r"(?:the|some|an) ", re.I)
LAST_LINES = 6
BIO_WORDS = 60
QUESTIONER = Person("unnamed reporter", "unnamed", role="reporter")


def add_labelled(people: ArticlePeople) -> None:
    """Adds the people whom labels name to those of the article, and records whom each label means."""
    labels = labels_of(people.document).by_paragraph.values()
    full = [label for label in labels if label.part == "name" and len(_name_of(people, label).split()) > 1]
    for label in full:
        if initial := _by_initial(people, label):
            people.resolved[label.span] = initial
            continue
        people.resolved[label.span] = _by_nickname(people, label) or _add(people, _name_of(people, label), label)
    chair = next((label for label in labels if label.part == "chair" and label.role), None)
    for label in labels:
        if label.span not in people.resolved and label.part != "role":
            person = _chair(people, label, chair) if label.part == "chair" else _of_label(people, label)
            if person or label.part != "chair":
                people.resolved[label.span] = person


def _by_initial(people: ArticlePeople, label: Label) -> Person | None:
    """The only person of the text whom an initial and a last name in a label mean: 'A. Roe' of 'Ann Roe'."""
    first, *_, last = _name_of(people, label).split()
    if len(first) != len("A.") or not first.endswith("."):
        return None
    fits = [name for name in people.by_last_name.get(key(last), ()) if name[0] == first[0] and " " in name]
    return people.by_name[fits[0]] if len(fits) == 1 else None


def _by_nickname(people: ArticlePeople, label: Label) -> Person | None:
    """The person whom a nickname and a last name in a label mean: 'ACE ROE' of 'Curtis “Ace” Roe'."""
    *first, last = _name_of(people, label).split()
    shape = rf"\b(?P<given>[A-ZÀ-Þ][\w-]{{1,30}}) [“\"‘'(]{re.escape(' '.join(first))}[”\"’')] {re.escape(last)}\b"
    told = re.search(shape, people.document.text)
    return _add(people, f"{told['given']} {last}", label) if told else None


def add_in_capitals(people: ArticlePeople) -> None:
    """Adds the people whose full name stands in capitals once and whose last name the text writes plainly."""
    text = people.document.text
    for found in IN_CAPITALS.finditer(text):
        words = [as_name(word) for word in found[0].split()]
        unlike = any(
            key(word) in people.grammar.words(kind) for word in words for kind in ("organisations", "landmarks")
        )
        if not unlike and key(words[-1]) not in people.by_last_name and re.search(rf"\b{re.escape(words[-1])}\b", text):
            canonical = people.canonical_name(words)
            people.by_name[canonical] = _new(people, canonical)
            people.introduced[canonical] = found.start()
            people.by_last_name[key(words[-1])] = [canonical]


def _name_of(people: ArticlePeople, label: Label) -> str:
    """The name in a label without titles, written as names are."""
    words = lexicon.label(people.document.language.code, "prefix").sub("", label.name, count=1).split()
    titles = people.grammar.words("titles")
    while len(words) > 1 and (key(words[0]) in titles or key(words[0]) in people.grammar.HONORIFICS):
        words = words[1:]
    shortest = 2 if label.name.isupper() else 3
    return " ".join(as_name(word, shortest) for word in words)


def as_name(word: str, shortest: int = 3) -> str:
    """A word in capitals as it is written in a name: 'MCKENNA-ROE' -> 'Mckenna-Roe'; other words as they are."""
    if not word.isupper() or len(word) < shortest or "." in word:
        return word
    written = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    return re.sub(r"(?<=^Mc)\w|(?<=^O['’])\w", lambda found: found[0].upper(), written)


def _add(people: ArticlePeople, name: str, label: Label) -> Person:
    """The person of a full name in a label, added to the article if new."""
    last = key(name.split()[-1])
    same = [known for known in people.by_last_name.get(last, ()) if key(known) == key(name)]
    canonical = same[0] if same else people.canonical_name(name.split())
    known = people.by_name.get(canonical) or _new(people, canonical, _gender_title(label))
    role = _as_role(people, label.role)
    if role and not known.role:
        known = replace(known, role=role, country=known.country or people.grammar.country_of(role))
    people.by_name[canonical] = known
    people.introduced.setdefault(canonical, label.span[0])
    if canonical not in people.by_last_name.setdefault(last, []):
        people.by_last_name[last].append(canonical)
    return known


def _as_role(people: ArticlePeople, words: str) -> str:
    """What a label says of a person, without honorifics; in small letters if it stands in capitals."""
    plain = lexicon.label(people.document.language.code, "prefix").sub("", words, count=1).strip()
    plain = "" if key(plain) in {*people.grammar.HONORIFICS, "byline"} else plain
    return plain.lower() if plain.isupper() else plain


def _gender_title(label: Label) -> str:
    return key(label.name.split()[0])


def _new(people: ArticlePeople, name: str, title: str = "") -> Person:
    """A person who is named for the first time: as in the register, else by the name alone."""
    entry = register.register().get(key(name))
    if entry:
        return registered_person(entry, people.document.article.published)
    gender = people.grammar.HONORIFICS.get(title) or people.grammar.given_names().get(key(name.split()[0]))
    return Person(name, "person", gender)


def _of_label(people: ArticlePeople, label: Label) -> Person | None:
    """The person of a label with a last name or a part: the known one, else one of that name alone."""
    if label.part == "question":
        return _introduced(people, label) or QUESTIONER
    if label.part == "outlet":
        return Person(label.name, "institution")
    if label.part == "answer":
        return guest(people)
    last = key(_name_of(people, label))
    known = people.by_last_name.get(last, [])
    if len(known) == 1:
        return people.by_name.get(known[0])
    entry = register.alone().get(last)
    if entry and not known:
        return _add(people, entry.name, label)
    if known:
        return _of_title(people, label, known)
    return _add(people, _name_of(people, label), label)


def _introduced(people: ArticlePeople, label: Label) -> Person | None:
    """The one who asks, by what they say of themselves: 'I'm Ann Roe' in any turn, 'Ann Roe, Elk News.' in this one."""
    code, text = people.document.language.code, people.document.text
    asked = lexicon.voice(code, "asker").match(text, label.start)
    if asked:
        return named_in(people, asked["who"])
    labels = labels_of(people.document).by_paragraph
    alike = [people.document.paragraphs[i] for i, one in labels.items() if one.name == label.name]
    hosts = [found for turn in alike if (found := lexicon.voice(code, "host").search(text, turn.start, turn.end))]
    return named_in(people, hosts[0]["who"]) if len(hosts) == 1 else None


def _of_title(people: ArticlePeople, label: Label, names: Iterable[str]) -> Person | None:
    """The only one of several people of a last name whom the title in a label can mean: 'Mme Roy'."""
    gender = people.grammar.HONORIFICS.get(_gender_title(label).rstrip("."))
    fits = [name for name in names if people.by_name[name].gender == gender]
    return people.by_name[fits[0]] if gender and len(fits) == 1 else None


def _chair(people: ArticlePeople, label: Label, first: Label | None) -> Person | None:
    """The person of 'The Chair' or 'The President': the one named in brackets once, else an unnamed one."""
    office = people.grammar.office_of(key(people.grammar.ARTICLE.sub("", label.name)).split())
    if office and not (label.role or lexicon.label(people.document.language.code, "chair").fullmatch(label.name)):
        return None  # resolved as any mention of the office
    named = label.role or (first.role if first and first.name == label.name else "")
    if office and not named and (told := _told_as(people, label)):
        return told
    part = PARTS.sub("", label.name).lower()
    return (named_in(people, named) if named else None) or Person(f"unnamed {part}", "unnamed")


def _told_as(people: ArticlePeople, label: Label) -> Person | None:
    """The only person whom the text calls what a label says: 'Le président : ...' of 'le président, Jean Roe'."""
    word = key(people.grammar.ARTICLE.sub("", label.name))
    fits = [name for name, role in people.told_roles.items() if key(role).split()[:1] == [word]]
    return people.by_name.get(fits[0]) if len(fits) == 1 else None


def named_in(people: ArticlePeople, words: str, at: int | None = None) -> Person | None:
    """The person or institution that some words name first, also if the article's text does not name them."""
    names = list(people.grammar.names_in(words, 0, len(words)))
    for name in sorted(names, key=lambda one: not one.full):
        person = _by_name(people, name, at)
        if person:
            return person
    return people.grammar.institution(words.strip(" ,:;."), people.by_last_name)


def _by_name(people: ArticlePeople, name: Name, at: int | None) -> Person | None:
    place = len(people.document.text) if at is None else at
    known = people.person_named(name, place)
    if known:
        return known
    entry = None if name.full else register.alone().get(key(name.words[0]))
    if not name.full and not entry:
        return None
    canonical = entry.name if entry else people.canonical_name([as_name(word) for word in name.words])
    person = people.by_name.get(canonical) or _new(people, canonical, key(name.title.split()[-1]) if name.title else "")
    if name.title and not person.role and key(name.title.split()[-1]) not in people.grammar.HONORIFICS:
        person = replace(person, role=name.title, country=person.country or people.grammar.country_of(name.title))
    people.by_name[canonical] = person
    people.by_last_name.setdefault(key(canonical.split()[-1]), [canonical])
    return person


def find_author(people: ArticlePeople) -> Person | None:
    """The person or institution whose own words a text has: of a speech the speaker, of a statement its issuer, of a
    signed text its author; None for a report, and where nobody is told.
    """
    kind = kind_of(people.document)
    if kind in ("speech", "statement"):
        told = _titled(people) or _issuer(people)
        return told or _signed(people) or _byline(people)
    if kind == "opinion":
        signers = _signers(people)
        return (
            signers or _byline(people) or _signed(people) or _in_bio(people) or _signing(people) or _name_line(people)
        )
    if kind in ("newsletter", "live blog"):
        return _byline(people)
    return _institute(people) if kind in ("report", "news release", "poll") else None


def authors_of_parts(people: ArticlePeople) -> Iterator[tuple[Span, Person]]:
    """The parts of a page of letters, or of two opinions, each with its author."""
    for part in parts_of(people.document):
        author = named_in(people, people.document.text[slice(*part.who)], part.who[0])
        if author:
            yield part.span, author


def _titled(people: ArticlePeople) -> Person | None:
    """The person named by the headline or a first line: 'Address by Ann Roe', 'Ann Roe's speech'."""
    lines = [people.document.article.title or "", *first_lines(people.document)]
    for line in filter(None, lines):
        for shape in ("titled", "owner", "full_text", "giver"):
            found = lexicon.voice(people.document.language.code, shape).search(line)
            person = named_in(people, found["who"].strip()) if found else None
            if person:
                return person
    return None


def _issuer(people: ArticlePeople) -> Person | None:
    """The issuer whom one of the first paragraphs names: 'The council issued the following statement:'."""
    for paragraph in people.document.paragraphs[:LAST_LINES]:
        span = issuer_in(people.document, paragraph)
        if span:
            return issuer(people, people.document.text[slice(*span)], span[0])
    return None


def issuer(people: ArticlePeople, words: str, at: int) -> Person | None:
    """The issuer named by the words before 'issued the following statement': a person, else an institution."""
    plain = re.split(r",\s", words.strip(" ,:"))[0]
    return named_in(people, words, at) or people.grammar.institution(plain, people.by_last_name)


def issuer_span(people: ArticlePeople, span: Span) -> Span:
    """The span of the issuer alone in the words before 'issued the following statement': 'On Monday, | Roe'."""
    named = people.grammar.names_in(people.document.text, *span)
    found = [name for name in named if people.is_plausible(name)]
    if found:
        return found[-1].start, found[-1].span[1]
    words = people.document.text[slice(*span)]
    start = span[0] + words.rstrip(" ,").rfind(", ") + 2 if ", " in words.rstrip(" ,") else span[0]
    return start, span[0] + len(words.rstrip(" ,\u00a0"))


def _byline(people: ArticlePeople) -> Person | None:
    """The authors of the article as one person; None if they are not told."""
    told = [name for name in people.document.article.authors if name.count(" ")]
    joined = people.grammar.AND
    names = [one for name in told for one in (_full_names(people, name, ()) if joined in name else ()) or (name,)]
    found = [person for name in names if (person := named_in(people, name))]
    return _together(people, found) if found else None


def _signed(people: ArticlePeople) -> Person | None:
    """The person who signs at the end, or whom a memo's 'From:' names."""
    code = people.document.language.code
    lines = _lines(people)
    for line in lines[:LAST_LINES]:
        memo = lexicon.voice(code, "from").fullmatch(line)
        if memo and (person := named_in(people, memo["who"])):
            return person
    for above, line in zip(["", *lines], lines, strict=False):
        closed = lexicon.voice(code, "sincerely").fullmatch(above)
        if line in lines[-LAST_LINES:] and (closed or SIGNED.fullmatch(line)) and (person := named_in(people, line)):
            return person
    return None


def _signers(people: ArticlePeople) -> Person | None:
    """Those whom the last lines name, with an office or a body each, as one person; None if they are not two."""
    signature = lexicon.voice(people.document.language.code, "signature")
    signed = [line for line in _lines(people)[-LAST_LINES:] if signature.fullmatch(line)]
    names = dict.fromkeys(name for line in signed for name in _full_names(people, line, ()))
    found = [person for name in names if (person := named_in(people, name))]
    return _together(people, found) if len(found) > 1 else None


def _signing(people: ArticlePeople) -> Person | None:
    """The one whom the last lines name with an office, or the first lines as who signs, or the body named last."""
    code = people.document.language.code
    signature, signed_by = lexicon.voice(code, "signature"), lexicon.voice(code, "signed_by")
    lines = _lines(people)
    shapes = [signature.fullmatch(line) for line in lines[-LAST_LINES:]]
    shapes += [signed_by.fullmatch(line.strip("*_ ")) for line in first_lines(people.document)]
    for shape in filter(None, shapes):
        if person := named_in(people, shape["who"]):
            return person
    signs = lines and signature is not lexicon.NEVER and lines[-1][-1:].isalnum()
    return people.grammar.institution(lines[-1], people.by_last_name) if signs else None


def _lines(people: ArticlePeople) -> list[str]:
    """The lines of a page that are not blank."""
    return [m[0].strip() for m in LINE.finditer(people.document.text) if m[0].strip()]


def _together(people: ArticlePeople, found: list[Person]) -> Person:
    """Several people as one person."""
    return found[0] if len(found) == 1 else Person(people.grammar.joined([person.name for person in found]))


def _in_bio(people: ArticlePeople) -> Person | None:
    """The author whom the last line presents: 'Ann Roe is a professor at ...'."""
    lines = _lines(people)
    for line in lines[: -FEW - 1 : -1]:
        found = lexicon.voice(people.document.language.code, "bio").match(line)
        if found and len(line.split()) < BIO_WORDS and (person := named_in(people, found["who"])):
            return person
    return None


def _name_line(people: ArticlePeople) -> Person | None:
    """The author whose full name alone is one of the first lines."""
    for line in first_lines(people.document):
        names = list(people.grammar.names_in(line, 0, len(line)))
        if len(names) == 1 and names[0].full and names[0].span == (0, len(line)):
            return named_in(people, line)
    return None


def _institute(people: ArticlePeople) -> Person | None:
    """The institute that publishes a text, or the author of its report: their own "must" is advice."""
    article, code = people.document.article, people.document.language.code
    body = people.document.text
    wrote = lexicon.voice(code, "wrote").search(body)
    if wrote and (person := named_in(people, wrote["who"])):
        return person
    if article.outlet and lexicon.voice(code, "institutes").search(article.outlet):
        return Person(article.outlet, "institution")
    return None


def guest(people: ArticlePeople) -> Person | None:
    """The one who answers: of the people in the headline and the introduction the one whom the answers name least.

    Of equals it is who is called as people are and is not in the register, and who is named first.
    """
    document = people.document
    body = [p for p in document.paragraphs if p.part == "body"][:FEW]
    intro = [document.text[p.start : p.end] for p in body if not document.text[p.start : p.end].endswith("?")]
    authors = {key(name) for name in document.article.authors}
    answered, full = _answers(document), list[str]()
    paragraphs = (document.text[p.start : p.end] for p in document.paragraphs)
    notes = (words for words in paragraphs if is_note(document, words))  # "The conversation with Ann Roe was edited"
    for words in (document.article.title or "", *intro, *notes):
        answers = lexicon.voice(document.language.code, "guest").search(words)
        if answers and (person := named_in(people, answers["who"])):
            return person
        full += _full_names(people, words, authors)

    def doubt(name: str) -> tuple[int, bool, bool]:
        first, *_, last = name.split()
        known = key(name) in register.register()  # a page speaks of many who hold an office, and asks few of them
        return answered.count(last), key(first.split("-")[0]) not in people.grammar.given_names(), known

    return named_in(people, min(full, key=doubt)) if full else None


def _answers(document: Document) -> str:
    """What is answered in an interview."""
    labels = {label.span for label in labels_of(document).by_paragraph.values() if label.part == "answer"}
    said = (one for one in spoken_in(document).values() if one.basis == "guest" or one.who in labels)
    return "\n".join(document.text[start:end] for one in said for start, end in one.regions)


def _full_names(people: ArticlePeople, words: str, without: Iterable[str]) -> list[str]:
    """The full names in some words, in order."""
    names: Iterator[Name] = people.grammar.names_in(words, 0, len(words))
    full = [" ".join(name.words) for name in names if name.full]
    return [name for name in full if key(name) not in without]


def first_person(people: ArticlePeople, at: int) -> Person | None:
    """Whom "I" and "we" mean outside quotations: the author of a text in somebody's own words, or of a part of it."""
    document: Document = people.document
    return people.author_at(at) if kind_of(document) != "news release" else None
