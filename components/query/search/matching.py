"""matches(): which rows of a frame fit a query; the texts are folded and compared as whole columns, by Arrow."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.query.search.query import Either, Every, Near, Not, Query, Words
from components.storage import frames
from components.storage.frames import JOINT
from components.wording import UNRESOLVED

Mask = NDArray[np.bool_]
TEXTS = ("sentence", "summary", "title", "text")  # where words without a field are looked for
LABELS = {"speaker": ("speaker", "adviser", "actors"), "outlet": ("outlet",), "topic": ("topics",)}


@dataclass(frozen=True, slots=True)
class Searched:
    """What a frame does not say itself: the titles of articles by their ids, and the labels of topics by theirs."""

    titles: Mapping[str, str]
    topics: Mapping[str, str]


def matches(frame: pd.DataFrame, query: Query, searched: Searched) -> Mask:
    """A mask of the rows that fit. A field that the rows do not have fits nothing."""
    return _Rows(frame, searched).fit(query)


class _Rows:
    """The rows that are searched, and their folded texts once they were needed."""

    def __init__(self, frame: pd.DataFrame, searched: Searched) -> None:
        self.frame, self.searched = frame, searched
        self.folded: dict[str, pa.Array] = {}

    def fit(self, query: Query) -> Mask:
        match query:
            case Words() | Near():
                return self._found(query)
            case Not(part):
                return ~self.fit(part)
            case Every(parts):
                return np.array(np.logical_and.reduce([self.fit(part) for part in parts]), dtype=bool)
            case Either(parts):
                return np.array(np.logical_or.reduce([self.fit(part) for part in parts]), dtype=bool)

    def _found(self, query: Words | Near) -> Mask:
        nothing = np.zeros(len(self.frame), dtype=bool)
        if query.field in LABELS:
            columns = [name for name in LABELS[query.field] if name in self.frame]
            return np.array(np.logical_or.reduce([nothing, *(self._among_labels(name, query) for name in columns)]))
        if query.field == "title":
            return self._among_titles(query)
        columns = [name for name in TEXTS if name in self.frame and (query.field is None or name != "title")]
        found = [_where(self._texts(name), query) for name in columns]
        return np.array(np.logical_or.reduce([nothing, *found]))

    def _texts(self, name: str) -> pa.Array:
        if name not in self.folded:
            self.folded[name] = folded(self.frame[name])
        return self.folded[name]

    def _among_titles(self, query: Words | Near) -> Mask:
        """Rows of articles whose title fits."""
        if "title" in self.frame:
            return _where(self._texts("title"), query)
        ids = list(self.searched.titles)
        fitting = _where(folded(pd.Series([self.searched.titles[one] for one in ids], dtype="str")), query)
        wanted = [one for one, fits in zip(ids, fitting, strict=True) if fits]
        return np.array(self.frame["article_id"].isin(wanted), dtype=bool)

    def _among_labels(self, name: str, query: Words | Near) -> Mask:
        """Rows with a label that fits; each label is looked at once."""
        column = self.frame[name].astype("category")
        joined = [[part for part in str(value).split(JOINT) if part] for value in column.cat.categories.tolist()]
        known = sorted({label for parts in joined for label in parts} | {UNRESOLVED})
        names = [f"{self.searched.topics.get(label, label)}" if name == "topics" else label for label in known]
        fits = dict(zip(known, _where(folded(pd.Series(names, dtype="str")), query), strict=True))
        missing = name == "speaker" and fits[UNRESOLVED]
        lookup = np.array([*(any(fits[label] for label in parts) for parts in joined), missing], dtype=bool)
        found: Mask = lookup[column.cat.codes.to_numpy()]
        return found


def folded(column: "pd.Series[Any]") -> pa.Array:
    """Each text as its words in small letters without accents, each between two blanks."""
    plain = pc.replace_substring_regex(pc.utf8_normalize(frames.array(column), "NFD"), r"\p{Mn}+", "")
    words = pc.replace_substring_regex(pc.utf8_lower(plain), r"[^\p{L}\p{N}]+", " ")
    blank = pa.scalar(" ", frames.TEXT)
    return pc.binary_join_element_wise(blank, pc.utf8_trim_whitespace(words), blank, pa.scalar("", frames.TEXT))


def _where(texts: pa.Array, query: Words | Near) -> Mask:
    """Which folded texts have the words; missing texts have none."""
    if isinstance(query, Words) and not any("*" in word or "?" in word for word in query.words):
        found = pc.match_substring(texts, f" {' '.join(query.words)} ")
    else:
        found = pc.match_substring_regex(texts, pattern(query))
    mask: Mask = pc.fill_null(found, False).to_numpy(zero_copy_only=False)
    return mask


def pattern(query: Words | Near) -> str:
    """The regular expression that finds the words in a folded text."""
    if isinstance(query, Words):
        return f" {_of(query)} "
    left, right = _one_of(query.left), _one_of(query.right)
    between = f" (?:[^ ]+ ){{0,{query.between}}}"
    return f" (?:{left}{between}{right}|{right}{between}{left}) "


def _one_of(alternatives: Sequence[Words]) -> str:
    return f"(?:{'|'.join(map(_of, alternatives))})"


def _of(words: Words) -> str:
    return " ".join(map(_word, words.words))


def _word(word: str) -> str:
    """The expression for one word, which has at least one letter."""
    if not word.strip("*"):
        return "[^ ]+"
    return re.escape(word).replace(r"\*", "[^ ]*").replace(r"\?", "[^ ]")
