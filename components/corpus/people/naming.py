"""Names in frames -> the people that they mean: one mapping, laid over whatever is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from components.storage import frames
from components.storage.frames import JOINT
from components.storage.ledger import Decisions

COLUMNS = ("speaker", "about", "addressee", "adviser")
LISTS = "actors"
SPEAKING = ("speaker", "adviser")  # those whose role stands in the column of roles
AND, COMMA = " and ", ", "  # as several speakers of one statement are written

Which = Callable[[pa.Array], NDArray[np.bool_]]  # of some names


@dataclass(frozen=True)
class Naming:
    """The person of each name: in every article, and, of names that mean one or another, in an article."""

    everywhere: Mapping[str, str] = field(default_factory=dict)
    in_article: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (name, article_id)
    decided: Decisions = field(default_factory=Decisions)

    def person(self, name: str) -> str:
        """The person that a name means in every article, the name itself where it means nobody in particular."""
        found = self._meant.get(name)
        return found if found is not None else self.decided.called(self._several(name)) if AND in name else name

    @cached_property
    def _meant(self) -> dict[str, str]:
        """The person of each name that is known, in the end."""
        decided, called = self.decided, self.decided.called
        if not decided.names and not decided.persons:
            return dict(self.everywhere)
        known = {**{one: one for one in decided.persons if AND not in one}, **self.everywhere, **decided.names}
        return {name: called(person) for name, person in known.items()}

    @cached_property
    def _renamed(self) -> pa.Array:
        """The names that mean somebody of another name."""
        return pa.array([name for name, person in self._meant.items() if name != person], frames.TEXT)

    @cached_property
    def _decided(self) -> pa.Array:
        """The names that an analyst called otherwise."""
        return pa.array(list(self.decided.persons), frames.TEXT)

    @cached_property
    def _in_doubt(self) -> set[str]:
        """The names that mean one or another, by the article."""
        return {name for name, _ in self.in_article} - self.decided.names.keys()

    def apply(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with people in the place of names, and with the roles that were added to the register."""
        made = frame.assign(**{column: self._named(frame, column) for column in COLUMNS if column in frame})
        if LISTS in frame:
            made[LISTS] = _relabelled(frame[LISTS], self._several_actors, self._have_others)
        return self._with_roles(made)

    def rename(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with people called as analysts decided, also where a correction named somebody."""
        if not self.decided.persons:
            return frame
        columns = [column for column in COLUMNS if column in frame]
        return frame.assign(
            **{column: _relabelled(frame[column], self.decided.called, self._are_decided) for column in columns}
        )

    def _named(self, frame: pd.DataFrame, column: str) -> "pd.Series[Any]":
        """A column of names with people in their place."""
        names = frame[column]
        if not self._in_doubt or "article_id" not in frame:
            return _relabelled(names, self.person, self._are_others)
        places = np.flatnonzero(names.isin(self._in_doubt))
        pairs = zip(names.iloc[places].tolist(), frame["article_id"].iloc[places].tolist(), strict=True)
        persons = {int(place): self.in_article.get(pair) for place, pair in zip(places, pairs, strict=True)}
        meant = {place: self.decided.called(person) for place, person in persons.items() if person}
        found = _relabelled(names, self.person, self._are_others, meant)
        return found.cat.remove_unused_categories() if meant else found

    def _several(self, name: str) -> str:
        """Several people in one label ("A, B and C"), each by name, where all of them are known; else the label."""
        if AND not in name:
            return name
        *first, last = name.replace(AND, COMMA).split(COMMA)
        if not all(one in self.everywhere for one in (*first, last)):
            return name
        people = list(dict.fromkeys(self.person(one) for one in (*first, last)))
        return AND.join(filter(None, (COMMA.join(people[:-1]), people[-1])))

    def _several_actors(self, actors: str | tuple[str, ...]) -> str | tuple[str, ...]:
        """The actors of an event, each once and under one name; as a label or as a tuple, as they are given."""
        if isinstance(actors, tuple):
            return tuple(dict.fromkeys(map(self.person, actors)))
        return JOINT.join(dict.fromkeys(map(self.person, actors.split(JOINT))))

    def _are_others(self, names: pa.Array) -> NDArray[np.bool_]:
        """Which names may mean somebody of another name: those that do, and several people in one."""
        several: NDArray[np.bool_] = pc.match_substring(names, AND).to_numpy(zero_copy_only=False)
        return _among(names, self._renamed) | several

    def _are_decided(self, names: pa.Array) -> NDArray[np.bool_]:
        """Which names an analyst called otherwise."""
        return _among(names, self._decided)

    def _have_others(self, lists: pa.Array) -> NDArray[np.bool_]:
        """Which joined names have one that may mean somebody of another name."""
        parts = pc.split_pattern(lists, JOINT)
        found = np.zeros(len(lists), dtype=bool)
        found[pc.list_parent_indices(parts).to_numpy()[self._are_others(pc.list_flatten(parts))]] = True
        return found

    def _with_roles(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with the roles that were added, where a row has none and was published in their days."""
        column = next((name for name in SPEAKING if name in frame), None)
        if not self.decided.terms or column is None or not {"role", "published"} <= set(frame.columns):
            return frame
        roles = frame["role"].astype(object)
        for term in self.decided.terms:
            fits = (frame[column] == term.person) & frame["role"].isna()
            if term.first:
                fits &= frame["published"] >= pd.Timestamp(term.first)
            if term.last:
                fits &= frame["published"] <= pd.Timestamp(term.last)
            roles = roles.mask(fits, term.title)
        return frame.assign(role=roles.astype("category"))


def naming(names: pd.DataFrame, decided: Decisions | None = None) -> Naming:
    """The mapping that rows of PersonName and the decisions of analysts make."""
    told = names[names["person"].notna()]
    every = told[told["article_id"] == ""]
    some = told[told["article_id"] != ""]
    pairs = zip(every["name"].tolist(), every["person"].tolist(), strict=True)
    return Naming(
        {name: name if person == name else person for name, person in pairs},  # most names are kept once
        dict(
            zip(
                zip(some["name"].tolist(), some["article_id"].tolist(), strict=True),
                some["person"].tolist(),
                strict=True,
            )
        ),
        decided or Decisions(),
    )


def among(names: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows of PersonName that `Naming.apply` asks for, given the few rows that it is for."""
    labels = {str(label) for column in COLUMNS if column in rows for label in rows[column].dropna().unique()}
    if LISTS in rows:
        labels |= {name for actors in rows[LISTS].dropna().unique() for name in str(actors).split(JOINT)}
    labels = labels.union(*(label.replace(AND, COMMA).split(COMMA) for label in labels if AND in label))
    return names[_among(frames.array(names["name"]), pa.array(labels, frames.TEXT))]


def _relabelled(
    column: "pd.Series[Any]", name_of: Any, may_change: Which, at: Mapping[int, str] = MappingProxyType({})
) -> "pd.Series[Any]":
    """A column with other names in it, and with those given `at` some places; of a categorical, same names are one.

    `may_change` tells which names can have another, as it is slow to ask for the others too.
    """
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return column.map(name_of, na_action="ignore")
    old = frames.array(column.cat.categories)
    asked = may_change(old)
    named = pa.array(list(map(name_of, old.filter(pa.array(asked)).to_pylist())), frames.TEXT)
    new = pc.replace_with_mask(old, pa.array(asked), named)
    if new.equals(old) and not at:
        return column
    every = pa.concat_arrays([new, pa.array(at.values(), frames.TEXT)]).dictionary_encode()
    places = every.indices.to_numpy()
    codes = np.append(places[: len(old)], -1)[column.cat.codes.to_numpy()]  # the last: of no category
    codes[list(at)] = places[len(old) :]
    return pd.Series(frames.categorical(codes, every.dictionary), index=column.index, name=column.name)


def _among(names: pa.Array, known: pa.Array) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = pc.is_in(names, known).to_numpy(zero_copy_only=False)
    return found
