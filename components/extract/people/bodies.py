"""Names of institutions in an article -> the one that 'the union', 'the bank', 'it' or 'which' means."""

from components.extract.people.mentions import ArticlePeople, Mention
from components.languages.register import Person, key

BODY_REACH = 2500  # characters before a description in which the institution it means is named
CALLED_WITHIN = 70  # characters after a name in which an apposition may call the institution by the noun


def bodies(people: ArticlePeople) -> list[Mention]:
    """The mentions of institutions by name, in the register or not, in the order of the text."""
    if people.bodies is None:
        text, found = people.document.text, []
        for paragraph in people.document.paragraphs:
            for span, words in people.grammar.organisations_in(text, paragraph.start, paragraph.end):
                body = people.grammar.institution(words, people.by_last_name)
                full = people.grammar.full_body(body.name, people.known_bodies) if body else None
                if body:
                    body = people.known_bodies[full] if full else body
                    start = (
                        span[0] - 4
                        if people.grammar.ARTICLE.fullmatch(text[max(0, span[0] - 4) : span[0]])
                        else span[0]
                    )
                    found.append(Mention(span, body.name, people.grammar.leads(text, start, span[1])))
                    people.known_bodies.setdefault(body.name, body)
        people.bodies = found
    return people.bodies


def body_before(people: ArticlePeople, at: int, leading: bool = False) -> tuple[int, Person] | None:
    """The last institution named before a position, with its place; `leading`: the last that is probably a subject."""
    for mention in reversed(bodies(people)):
        near = at - BODY_REACH < mention.span[0] and mention.span[1] <= at
        if near and not people.in_quotation(mention.span[0]) and (mention.leads or not leading):
            return mention.span[0], people.known_bodies[mention.person]
    return None


def body_called(people: ArticlePeople, noun: str, at: int) -> Person | None:
    """The last institution before a position that a noun can mean: its kind first, then a noun for any body."""
    text = people.document.text
    before = [m for m in bodies(people) if at - BODY_REACH < m.span[0] and m.span[1] <= at]
    fits = [(_fit(people, noun, m.person), m.span[0], m.person) for m in before]
    own = [found for found in fits if found[0] == 2]
    if not own:  # "Acme, a lobby group, ..."
        own = [
            (2, m.span[0], m.person)
            for m in before
            if noun in text[m.span[1] : m.span[1] + CALLED_WITHIN].split(".")[0]
            or (people.grammar.NOUN_BEFORE_NAME and noun in key(text[m.span[0] - len(noun) - 1 : m.span[0]]))
        ]
    best = max(own, default=None, key=lambda found: found[1]) or max(
        (found for found in fits if found[0]), default=None, key=lambda found: found[1]
    )
    return people.known_bodies[best[2]] if best else None


def _fit(people: ArticlePeople, noun: str, name: str) -> int:
    """How well a noun may mean a body: 0 not, 1 as any body, 2 as its kind or by a word of its name."""
    return 2 if noun in key(name).split() else people.grammar.body_fits(noun, name)


def is_word_of_body(people: ArticlePeople, noun: str) -> bool:
    """Whether a noun is the last word of the name of a body in the article: 'the panel' of the 'Lake Ontario Panel'."""
    return any(key(body.person).split()[-1] == noun for body in bodies(people))
