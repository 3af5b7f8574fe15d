"""A report in two clicks from any page: the button opens it, a second one takes it along."""

import pytest

from components.ui.files import building
from tests.pages.conftest import Visit


def offered(app: object) -> list[str]:
    return [element.proto.label for element in app.get("download_button")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", ["overview", "articles"])
def test_the_button_opens_a_report_of_the_view(visit: Visit, page: str) -> None:
    app = visit(page)
    app.button(key="report_open").click().run()
    assert not app.exception
    assert {"PDF", "HTML", "Citation pack"} <= set(offered(app))


def test_with_filters_that_leave_nothing_it_says_so(visit: Visit) -> None:
    app = visit("speakers", speaker=["Laura Dawson"], words="xyzzy")
    app.button(key="report_open").click().run()
    assert not app.exception
    assert "Citation pack" not in offered(app)
    assert any("No article is left" in info.value for info in app.info)


def test_a_filtered_report_holds_what_the_filter_asks_for(visit: Visit) -> None:
    app = visit("speakers", speaker=["Laura Dawson"])
    app.button(key="report_open").click().run()
    assert not app.exception
    assert "Citation pack" in offered(app)


def test_evidence_stays_while_a_mark_points_at_it() -> None:
    fields = {field for part in building.PARTS.values() for field in part}
    assert fields == {"findings", "pictures", "events", "dialogue", "advice", "evidence", "sources"}
