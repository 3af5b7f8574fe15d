"""Texts: many texts in Arrow as a sequence, of which only those that are looked at become strings."""

from collections.abc import Iterator, Sequence
from typing import Any, overload

import pyarrow as pa
import pyarrow.compute as pc


class Texts(Sequence[str]):
    """The texts of an Arrow array, which may lie in a file that is mapped."""

    def __init__(self, values: pa.Array) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> "Texts": ...

    def __getitem__(self, place: int | slice) -> "str | Texts":
        found = self._values[place]
        return Texts(found) if isinstance(place, slice) else str(found.as_py())

    def __iter__(self) -> Iterator[str]:
        return iter(self._values.to_pylist())

    def __contains__(self, text: Any) -> bool:
        return bool(pc.index(self._values, text).as_py() >= 0)
