"""Marks and labels on a timeline never overlap."""

from hypothesis import given
from hypothesis import strategies as some

from components.charts.placement import GAP, Extent, Spot, place

WIDTH = 900.0


def test_a_label_turns_left_where_the_axis_ends() -> None:
    assert place([Extent(10, 20, 100)], WIDTH, 3) == [Spot(0, "right")]
    assert place([Extent(880, 890, 100)], WIDTH, 3) == [Spot(0, "left")]


def test_what_would_overlap_goes_to_the_next_row() -> None:
    marks = [Extent(10, 20, 100), Extent(60, 70, 100), Extent(300, 310, 100)]
    assert [p.row for p in place(marks, WIDTH, 3)] == [0, 1, 0]


def test_where_rows_are_full_marks_overlap_marks_but_no_label() -> None:
    marks = [Extent(10, 20), Extent(12, 22, 500), Extent(14, 24), Extent(16, 26)]
    assert place(marks, WIDTH, 1) == [Spot(0, None), Spot(1, "right"), Spot(0, None), Spot(0, None)]


def test_a_label_that_fits_on_neither_side_is_given_up() -> None:
    assert place([Extent(400, 500, 800)], WIDTH, 3) == [Spot(0, None)]


extents = some.builds(
    lambda left, length, label: Extent(left, left + length, label),
    some.floats(0, WIDTH),
    some.floats(1, 200),
    some.sampled_from([0.0, 40.0, 250.0]),
)


@given(some.lists(extents, max_size=60))
def test_no_two_in_a_row_overlap_while_there_is_room(found: list[Extent]) -> None:
    found.sort(key=lambda extent: extent.left)
    taken: dict[int, list[tuple[float, float]]] = {}
    for extent, spot in zip(found, place(found, WIDTH, most_rows=100), strict=True):
        left = extent.left - (extent.label if spot.side == "left" else 0)
        right = extent.right + (extent.label if spot.side == "right" else 0)
        assert all(left >= end + GAP or right + GAP <= start for start, end in taken.get(spot.row, []))
        taken.setdefault(spot.row, []).append((left, right))


@given(some.lists(extents, min_size=30, max_size=60))
def test_where_there_is_no_room_labels_still_stand_alone(found: list[Extent]) -> None:
    found.sort(key=lambda extent: extent.left)
    places = place(found, WIDTH, most_rows=4)
    labels = sum(1 for extent in found if extent.label)
    assert all(0 <= spot.row < 4 + labels for spot in places)
    for extent, spot in zip(found, places, strict=True):
        if spot.side == "right":
            start, end = extent.right, extent.right + extent.label
            others = [e for e, p in zip(found, places, strict=True) if p.row == spot.row and e is not extent]
            assert all(other.left >= end or other.right <= start for other in others)
