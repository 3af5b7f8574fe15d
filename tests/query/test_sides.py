"""Whose act an event is."""

import pandas as pd
import pytest

from components.query import sides
from components.storage.frames import JOINT

COUNTRIES = {"Jane Roe": "CA", "John Doe": "US", "White House": "US", "Ana Luz": "MX"}


@pytest.mark.parametrize(
    ("summary", "actors", "kind", "side"),
    [
        ("Doe signed an order on lumber", ["John Doe"], "order_or_law", "Washington acts"),
        ("Roe answered Doe with duties on juice", ["John Doe", "Jane Roe"], "retaliation", "Ottawa acts"),
        ("The duties on lumber began", ["John Doe"], "tariff", "Washington acts"),
        ("Canada’s duties on U.S. wine began", [], "retaliation", "Ottawa acts"),
        ("American duties on Canadian copper doubled", [], "tariff", "Washington acts"),
        ("Roe and Doe spoke by phone", ["Jane Roe", "John Doe"], "call", "Together"),
        ("Roe met her ministers", ["Jane Roe"], "meeting", "Ottawa acts"),
        ("Luz met Doe on the border", ["Ana Luz", "John Doe"], "other", "Others"),
        ("The markets fell", ["Jane Roe", "John Doe"], "other", "Others"),
        ("The trust used us as a bus", [], "other", "Others"),
        ("Jane Roe and John Doe hope for a deal by May", [], "negotiation", "Together"),
        ("Ottawa and Washington signed the pact", [], "order_or_law", "Together"),
        ("Jane Roe and Ana Luz hope for a deal by May", [], "negotiation", "Ottawa acts"),
        ("The two leaders spoke by phone", ["Jane Roe", "John Doe"], "call", "Together"),
        ("Roe gathered her ministers", ["Jane Roe", "John Doe"], "meeting", "Ottawa acts"),
        ("Kim Poe: “he and Roe talked for an hour”", ["Jane Roe", "John Doe"], "call", "Others"),
        ("Jane Roe: “Doe called me”", ["Jane Roe", "John Doe"], "call", "Ottawa acts"),
        ("Canadian goods will face a higher rate", ["John Doe"], "tariff", "Washington acts"),
        ("U.S. steel duties rose", [], "tariff", "Washington acts"),
    ],
)
def test_the_side_is_that_of_the_subject(summary: str, actors: list[str], kind: str, side: str) -> None:
    event = pd.DataFrame({"summary": [summary], "actors": [JOINT.join(actors) or None], "kind": [kind]})
    found = sides.with_sides(event, COUNTRIES)
    assert list(found["lane"]) == [side]
    assert found["country"].iloc[0] == sides.COUNTRIES.get(side)


def test_lanes_come_in_their_order_and_only_those_with_an_event() -> None:
    labels = ["Canadian duties began", "A storm came", "U.S. duties began"]
    events = pd.DataFrame({"summary": labels, "actors": None, "kind": "tariff"})
    found = sides.with_sides(events, {})["lane"]
    assert list(found.cat.categories) == ["Washington acts", "Ottawa acts", "Others"]
