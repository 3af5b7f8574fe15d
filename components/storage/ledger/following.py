"""What changes with a speaker: the role and the country of a row are those of the person who speaks.

They are corrections of their own, whose ids begin with that of the correction they follow, so that they are undone with
it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from components.storage.ledger.records import Correction

FOLLOWING = {("statements", "speaker"): ("role", "country"), ("advice", "adviser"): ("role",)}
WHY = "follows the person"


def with_following(one: Correction, row: Any, person: Mapping[str, str | None]) -> tuple[Correction, ...]:
    """The correction, and those of the row's fields that follow it; `person` has the values that are right now."""
    fields = FOLLOWING.get((one.table, one.field), ())
    values = ((field, getattr(row, field, None), person.get(field)) for field in fields)
    return one, *(
        replace(one, id=f"{one.id}.{field}", field=field, before=_known(before), after=after, why=WHY)
        for field, before, after in values
    )


def follows(one: Correction) -> bool:
    """Whether a correction follows another."""
    return one.why == WHY and "." in one.id


def together(ids: Iterable[str], corrections: Iterable[Correction]) -> list[Correction]:
    """The corrections of some ids, with those that follow them; of undos, with the undos of those that follow."""
    every, wanted = list(corrections), set(ids)
    undone = {one.undoes for one in every if one.id in wanted and one.undoes}
    following = {one.id: one.id.split(".")[0] for one in every if follows(one)}
    return [
        one
        for one in every
        if one.id in wanted or following.get(one.id) in wanted or following.get(one.undoes or "") in undone
    ]


def _known(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
