"""The names of a block as they stand in articles, brought together where only case, accents and titles differ."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from components.corpus.people.names import ParsedName, parsed
from components.corpus.people.words import folded

GENERAL = frozenset("former then the of for and in an a at to his her who us american new has".split())


@dataclass(frozen=True, slots=True)
class Use:
    """A name in an article: how often, and the role and country that are given with it."""

    name: str
    article_id: str
    n: int
    role: str | None
    country: str | None


@dataclass(slots=True)
class Form:
    """A name in all the ways that read the same, with what is known of whom it means."""

    name: ParsedName
    written: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    role_words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)

    def add(self, use: Use) -> None:
        self.written[use.name] += use.n
        self.articles.add(use.article_id)
        self.role_words |= role_words(use.role)
        self.countries |= {use.country} if use.country else set()


def role_words(role: str | None) -> set[str]:
    """The words of a role that tell something."""
    return set(folded(role or "").replace(",", " ").split()) - GENERAL


def forms_of(uses: Iterable[Use]) -> tuple[dict[ParsedName, Form], list[Use]]:
    """The full names of a block as forms, and the uses of the family name alone."""
    forms: dict[ParsedName, Form] = {}
    alone = []
    for use in uses:
        name = parsed(use.name)
        if name is not None and name.given:
            forms.setdefault(name, Form(name)).add(use)
        elif name is not None:
            alone.append(use)
    return dict(sorted(forms.items())), alone
