"""Finds repeated and opposed advice across articles: frames of Advice rows (the columns of `models`) -> frames."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, compress, islice, product, repeat
from typing import Any

import pandas as pd

from components.corpus.same_advice import FEWEST, ComparedPoint, alike, same_advice, stems, word_stems
from components.lexicons import tree
from components.storage.frames import JOINT

JOINED = " … "  # between pieces of one point's words
MOST_OPPOSED = 200  # pairs
NEWEST = 5_000  # points of advice that are searched for opposed pairs
ABOUT_ALIKE = 0.5  # share of words (Dice), for points of which one is negated
NEGATION = re.compile(
    r"\b(?:not|never|no|cannot|avoid|refrain|resist|stop|mistake|blunder|error|unwise|foolish)\b|n[’']t\b|"
    r"(?:^|\b(?:be|warn|advis|argu|decid|caution|counsel|recommend)\w* )against\b",
    re.I,
)
ASIDE = re.compile(r"\b(?:since|because|although|though|who|which)\b.*|\bno,", re.I | re.S)  # not what is advised
JUDGED = re.compile(r"\b(?:is|be|are|was) (?:\w+ ){0,2}(?:mistake|blunder|error|unwise|foolish)\b|\bdoes not\b", re.I)
COORDINATED = re.compile(
    r"[\s,;–—-]*(?:(?:and|or|but|then|also|to|et|ou|mais|puis|de|à)\b[\s,;–—-]*){1,3}|[\s,;–—-]+", re.I
)
OWN_MODAL = re.compile(
    r"\b(?:must|should|ought|needs?|(?:have|has|[’']ve) (?:got )?to|had better|cannot|can[’']t|time (?:to|for)|"
    r"doi(?:t|vent)|devrai\w+|faut)\b",
    re.I,
)
AMERICAN = frozenset({"United States", "U.S. government", "U.S. Congress", "Donald Trump", "White House"})

ENTRY_COLUMNS = ("row_id", "row_ids", "reports", "outlets", "first", "last")
OPPOSED_COLUMNS = ("question", "row_id", "adviser", "words", "other_row_id", "other_adviser", "other_words")


def entries(advice: pd.DataFrame) -> pd.DataFrame:
    """One row for each point of advice, however often it was reported: row_id, row_ids, reports, outlets, first, last.

    `row_id` is that of the earliest report, `row_ids` are those of all reports, `reports` counts the articles; the
    newest entries come first. "Should do this and do that" is one point, and points are the same if one adviser says
    the same in them (`same_advice`).
    """
    ordered = _in_order(advice)
    outlets = ordered["outlet"].astype(object).where(ordered["outlet"].notna(), "").tolist()
    columns = (ordered["row_id"], ordered["article_id"], outlets, ordered["published"])
    known = {str(row[0]): row[1:] for row in zip(*columns, strict=True)}
    found: dict[str | None, KnownPoints] = {}
    for point, row_ids in _by_sentence(ordered):
        found.setdefault(point.adviser, KnownPoints()).add(point, row_ids)
    grouped = (ids for mine in found.values() for ids in mine.row_ids)
    rows = [(ids[0], ids, *_reported(ids, known)) for ids in grouped]
    listed = pd.DataFrame(rows, columns=list(ENTRY_COLUMNS))
    return listed.sort_values(["last", "reports"], ascending=False, kind="stable", ignore_index=True)


class KnownPoints:
    """The different points of one adviser, each with the row_ids of its reports.

    Points are looked up by their stems (without any, or of an adviser who is not known: by their words), so that a new
    one is not compared with all.
    """

    def __init__(self) -> None:
        self.firsts: list[ComparedPoint] = []
        self.row_ids: list[list[str]] = []
        self.places: dict[str, list[int]] = {}  # of the points with a stem, or with just these words

    def add(self, point: ComparedPoint, row_ids: Sequence[str]) -> None:
        """Adds a report, with its rows: to the first point that is the same, or as a new point."""
        keys = (point.stems if point.adviser else None) or {point.words}
        near = sorted({place for key in keys for place in self.places.get(key, ())})
        same = next((place for place in near if same_advice(self.firsts[place], point)), None)
        if same is not None:
            self.row_ids[same].extend(row_ids)
            return
        for key in keys:
            self.places.setdefault(key, []).append(len(self.firsts))
        self.firsts.append(point)
        self.row_ids.append([*row_ids])


def opposed(advice: pd.DataFrame, most: int = MOST_OPPOSED) -> pd.DataFrame:
    """At most `most` pairs of points by different advisers that contradict each other: OPPOSED_COLUMNS.

    Either they take different sides on a question of the lexicon, or one negates nearly the words of the other. The
    pairs are in the order of `advice`, of which the first NEWEST rows are compared: so the time does not grow with the
    corpus.
    """
    points = list(_points(advice.head(NEWEST)))
    rows = (
        (question, one.row_id, one.adviser, one.words, other.row_id, other.adviser, other.words)
        for question, one, other in (*_on_questions(points), *_on_words(points))
        if one.american == other.american and (one.adviser is None or one.adviser != other.adviser)
    )
    found = pd.DataFrame(islice(rows, most), columns=list(OPPOSED_COLUMNS))
    return found.drop_duplicates(["row_id", "other_row_id"], ignore_index=True)


def _on_questions(points: Sequence[ComparedPoint]) -> Iterator[tuple[str, ComparedPoint, ComparedPoint]]:
    """The label of a question with two points that take different sides on it, for each such pair."""
    for question, entry in tree("en/advice")["stances"].items():
        sides = {side: [p for p in points if _sides(p.words).get(question) is side] for side in (True, False)}
        yield from ((str(entry["label"]), one, other) for one, other in product(sides[True], sides[False]))


def _on_words(points: Sequence[ComparedPoint]) -> Iterator[tuple[str, ComparedPoint, ComparedPoint]]:
    """The pairs of points in nearly the same words, where one is negated and takes no side on a question."""
    index: dict[str, list[int]] = {}
    negated = [point.negated and bool(NEGATION.search(ASIDE.sub("", point.words))) for point in points]
    for place, point in enumerate(points):
        for stem in () if negated[place] else point.stems:
            index.setdefault(stem, []).append(place)
    for point in compress(points, negated):
        near = set[int]() if _sides(point.words) else set(chain.from_iterable(map(index.get, point.stems, repeat(()))))
        for place in sorted(near):
            if _about_alike(point.stems, points[place].stems) and _of_one_matter(point.words, points[place].words):
                yield "The same, and not", points[place], point


def _about_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two points have most of their words in common, and not just one of several."""
    return alike(one, other) >= ABOUT_ALIKE and (len(one & other) >= FEWEST or one == other)


def _of_one_matter(one: str, other: str) -> bool:
    """Whether two points have words themselves in common, not only names or words that mean the same."""
    return len(_plain_stems(one) & _plain_stems(other)) >= FEWEST


def _plain_stems(words: str) -> frozenset[str]:
    """The stems of the words without a capital letter, and of the first; words that mean the same stay apart."""
    every = words.split()
    return word_stems(" ".join([*every[:1], *(word for word in every[1:] if not word[:1].isupper())]))


def point_words(sentence: str, sentence_span: Sequence[int], content_spans: Sequence[Sequence[int]] | None) -> str:
    """The words of an advice row that its content spans mark; the whole sentence if the spans lie outside it."""
    offset = sentence_span[0]
    pieces = (sentence[max(0, start - offset) : max(0, end - offset)].strip() for start, end in content_spans or ())
    return JOINED.join(piece for piece in pieces if piece) or sentence


def _in_order(advice: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order of their publication; those of an article in the order of its text."""
    starts = [span[0] for span in advice["sentence_span"]]
    order = ["published", "article_id", "start"]
    return advice.assign(start=starts).sort_values(order, kind="stable", na_position="last").drop(columns="start")


def _by_sentence(advice: pd.DataFrame) -> Iterator[tuple[ComparedPoint, list[str]]]:
    """The points, each with its rows: several where a sentence has one adviser say "should do this and do that"."""
    together: list[list[ComparedPoint]] = []
    last: tuple[Any, ...] = ()
    columns = (advice[name] for name in ("article_id", "sentence", "sentence_span", "content_spans", "modality"))
    for *key, sentence_span, spans, modality, point in zip(*columns, _points(advice), strict=True):
        place = (*key, modality, point.adviser, point.addressee)
        start, end = _edges(spans, sentence_span)
        if last and last[0] == place and is_coordinated(key[1][last[1] : start], key[1][start:end]):
            together[-1].append(point)
        else:
            together.append([point])
        last = (place, end)
    for points in together:
        words = JOINED.join(point.words for point in points)
        known = frozenset[str]().union(*(point.stems for point in points))
        whole = replace(points[0], words=words, stems=known, negated=bool(NEGATION.search(words)))
        yield whole, [point.row_id for point in points]


def is_coordinated(between: str, words: str) -> bool:
    """Whether a piece of advice goes on with the one before it, as in "should do this and do that".

    Only "and" or the like stands between, and it has no verb of its own that makes it advice.
    """
    return bool(COORDINATED.fullmatch(between)) and not OWN_MODAL.search(words)


def _edges(spans: Sequence[Sequence[int]] | None, sentence_span: Sequence[int]) -> tuple[int, int]:
    """Where the words of a piece of advice begin and end in their sentence."""
    pieces = [tuple(span) for span in ([] if spans is None else spans)] or [tuple(sentence_span)]
    return max(0, pieces[0][0] - sentence_span[0]), max(0, pieces[-1][1] - sentence_span[0])


def _points(advice: pd.DataFrame) -> Iterator[ComparedPoint]:
    names = ("row_id", "adviser", "addressee", "published", "sentence", "sentence_span", "content_spans")
    columns = (advice[name].astype(object) for name in names)
    for row_id, adviser, addressee, published, sentence, sentence_span, content_spans in zip(*columns, strict=True):
        words = point_words(sentence, sentence_span, content_spans)
        yield ComparedPoint(
            row_id=row_id,
            adviser=adviser if isinstance(adviser, str) else None,
            addressee=addressee if isinstance(addressee, str) else None,
            words=words,
            stems=stems(words, addressee if isinstance(addressee, str) else ""),
            day=None if pd.isna(published) else published.toordinal(),
            american=addressee in AMERICAN,
            negated=bool(NEGATION.search(words)),
        )


@cache
def _sides(words: str) -> dict[str, bool]:
    """The questions on which some words take a side: True for, False against; a negation before it turns it round."""
    found = dict[str, bool]()
    for question, entry in tree("en/advice")["stances"].items():
        sides = (re.search(entry["for"], words, re.I), re.search(entry["against"], words, re.I))
        taken = sides[0] or sides[1]
        if taken and not (sides[0] and sides[1]):
            found[question] = bool(sides[0]) != _is_negated(words, taken)
    return found


def _is_negated(words: str, taken: re.Match[str]) -> bool:
    """Whether a negation in the same clause stands before a side, or what is done is judged a mistake after it."""
    before = re.split(r"[,;:]", words[: taken.start()])[-1]
    after = re.split(r"[,;:]", words[taken.end() :])[0]
    return bool(NEGATION.search(before) or JUDGED.search(after))


def _reported(ids: Sequence[str], known: Mapping[str, tuple[Any, ...]]) -> tuple[int, str, Any, Any]:
    """The number of articles, the outlets, joined, and the first and last day of publication (NaT: none is known)."""
    reports = [known[one] for one in ids]
    articles = {article_id or row_id for row_id, (article_id, _, _) in zip(ids, reports, strict=True)}
    outlets = JOINT.join(dict.fromkeys(outlet for _, outlet, _ in reports if outlet))
    days = [day for _, _, day in reports if not pd.isna(day)] or [pd.NaT]
    return len(articles), outlets, min(days), max(days)
