"""The frame, and the pages overview, timeline and articles, as a user walks through them."""

import json
import re
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.corpus import kept
from components.models import Analysis, Article, Statement
from components.pipeline import analyse
from components.query.summaries.counting import body, told_once
from components.storage import ledger
from components.storage.place import VARIABLE
from components.storage.store import Store
from tests.pages.chips import chips

APP = str(Path(__file__).parents[2] / "app.py")
TIMELINE, ARTICLES = "pages/explore/timeline.py", "pages/explore/articles.py"


@pytest.fixture
def app(sample_store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The dashboard on the sample corpus, with a ledger that is empty before and after."""
    monkeypatch.setenv(VARIABLE, str(sample_store.place))
    st.cache_resource.clear()
    st.cache_data.clear()
    yield AppTest.from_file(APP, default_timeout=60)
    ledger.Ledger(sample_store.place).path.unlink(missing_ok=True)


def shown(app: AppTest) -> str:
    """All that the page says in HTML."""
    return " ".join(block.proto.body for block in app.get("html")).replace("\u00a0", " ")


def visit(app: AppTest, page: str) -> AppTest:
    app.run()
    app.switch_page(page).run()
    assert not app.exception
    return app


def test_the_overview_sums_up_the_corpus(app: AppTest, sample_store: Store) -> None:
    app.run()
    assert not app.exception
    statements = sample_store.table(Statement)
    assert f"{len(sample_store.table(Article))} articles from" in shown(app)
    counted = told_once(body(statements), kept.repeated_statements(sample_store))
    assert f"in {len(counted)} statements" in shown(app)
    assert len(counted) < (statements["part"] == "body").sum()
    (line,) = re.findall(r'<p class="headline">(.*?)</p>', shown(app))
    assert line.startswith("Canada–U.S., 26 Nov 2024 – 11 Jul 2025: ")
    for part in ("is quoted most", "What changed in the last week", "Where advice splits"):
        assert part in shown(app)
    story = json.loads(app.get("plotly_chart")[0].proto.spec)["data"][-1]
    assert story["text"] == [str(number) for number in range(1, 11)]
    coming = re.search(r'What comes next.*?<p class="figure-large">(\d+ \w+ 2025)</p>', shown(app), re.DOTALL)
    assert coming


def test_the_numbers_of_a_figure_are_made_when_they_are_unfolded(app: AppTest) -> None:
    app.run()
    assert not app.dataframe
    app.session_state["numbers-quoted"] = True
    app.run()
    (numbers,) = app.dataframe
    assert "Donald Trump" in numbers.value.to_string()


def test_a_click_on_a_pin_opens_the_event_in_the_timeline(app: AppTest) -> None:
    other = AppTest.from_file(APP, default_timeout=60)
    for session in (app, other):
        session.query_params["speaker"] = ["Donald Trump"]
        session.run()
    picked = visit(other, TIMELINE).selectbox(key="event").select_index(0).run().session_state["event"]
    app.session_state["event"], app.session_state["story.open"] = picked, True
    app.run()
    assert not app.exception
    assert app.selectbox(key="event").value == picked
    assert chips(app) == ["Speaker: Donald Trump"]


def test_a_link_brings_its_filters(app: AppTest) -> None:
    app.query_params["speaker"] = ["Mark Carney"]
    app.query_params["topic"] = ["Tariffs"]
    app.query_params["dates"] = ["2025-03-01", "2025-05-31"]
    app.run()
    assert not app.exception
    assert app.session_state["speaker"] == ["Mark Carney"]
    assert app.session_state["topic"] == ["tariffs"]
    assert chips(app) == ["Speaker: Mark Carney", "Topic: Tariffs", "Dates: 1 Mar 2025 – 31 May 2025"]


@pytest.mark.parametrize("asked", ["CA", "Canada", "canada"])
def test_a_country_is_shown_by_name_and_asked_for_by_name_or_code(app: AppTest, asked: str) -> None:
    app.query_params["country"] = [asked]
    app.query_params["words"] = ["tariffs"]
    app.run()
    assert not app.exception
    assert not app.warning
    assert app.session_state["country"] == ["CA"]
    assert set(app.multiselect(key="country").options) >= {"Canada", "United States"}
    assert chips(app) == ["Country: Canada", "Words: tariffs"]
    assert app.query_params["country"] in ("Canada", ["Canada"])
    assert app.query_params["words"] in ("tariffs", ["tariffs"])


@pytest.mark.parametrize(
    ("asked", "incomplete", "reason"),
    [
        ({"speaker": ["Doug Ford"]}, False, "quoted last in a week that the coverage goes beyond"),
        ({"dates": ["2025-03-01", "2025-05-07"]}, True, "the days chosen end within a week"),
        ({}, True, "the coverage ends within a week"),
    ],
)
def test_a_period_is_incomplete_by_what_is_covered(
    app: AppTest, asked: dict[str, list[str]], incomplete: bool, reason: str
) -> None:
    for name, values in asked.items():
        app.query_params[name] = values
    app.query_params["outlets_view"] = "Volume"
    app.run()
    app.switch_page("pages/explore/outlets.py").run()
    assert "overage" in shown(app)
    assert ("is incomplete" in shown(app)) == incomplete, reason


def test_filters_hold_on_every_page_and_one_click_resets_them(app: AppTest) -> None:
    app.run()
    app.multiselect(key="choose_speaker").set_value(["Donald Trump"]).run()
    for page in (TIMELINE, ARTICLES, "pages/explore/overview.py"):
        app.switch_page(page).run()
        assert not app.exception
        assert chips(app) == ["Speaker: Donald Trump"], page
    app.button(key="clear_all").click().run()
    assert app.multiselect(key="speaker").value == []
    assert chips(app) == []


def test_what_a_link_asks_for_in_vain_is_told(app: AppTest) -> None:
    app.query_params["speaker"] = ["Nobody <b>"]
    app.run()
    assert not app.exception
    assert "Nobody" in app.warning[0].value


@pytest.mark.parametrize("page", ["pages/explore/overview.py", TIMELINE, ARTICLES])
def test_no_filter_leads_to_a_blank_page(app: AppTest, page: str) -> None:
    visit(app, page)
    app.text_input(key="choose_words").set_value("qqqq").run()
    assert not app.exception
    assert "with these filters: words “qqqq”" in app.info[0].value
    app.button(key="reset_for_events" if page == TIMELINE else "reset_for_articles").click().run()
    assert not app.info or "qqqq" not in app.info[0].value


def test_the_timeline_explains_an_event(app: AppTest) -> None:
    visit(app, TIMELINE)
    events = app.selectbox(key="event")
    assert len(events.options) > 30
    events.select_index(len(events.options) // 2).run()
    assert not app.exception
    for part in ("How it is reported", "first by", "What came next", "Said in the week before", "week after"):
        assert part in shown(app)
    assert app.selectbox(key="event").value in app.query_params["event"]
    app.query_params.clear()  # as with Back in the browser
    app.run()
    assert app.selectbox(key="event").value is None
    assert "How it is reported" not in shown(app)


def test_the_key_events_are_told_step_by_step(app: AppTest) -> None:
    visit(app, TIMELINE)
    app.button(key="tell").click().run()
    first = shown(app)
    app.button(key="told_Next").click().run()
    assert not app.exception
    assert "2 of 10" in shown(app) != first
    assert "2" in app.query_params["step"]
    app.button(key="told_event").click().run()
    assert "How it is reported" in shown(app)
    app.query_params["step"] = "99"
    app.run()
    assert "10 of 10" in shown(app)
    assert app.button(key="told_Next").disabled
    app.button(key="untell").click().run()
    assert not app.exception
    assert "step" not in app.query_params


def test_the_address_brings_the_days_and_one_click_shows_all_again(app: AppTest) -> None:
    app.query_params["days"] = "2025-03-01..2025-03-31"
    visit(app, TIMELINE)
    figure = json.loads(app.get("plotly_chart")[0].proto.spec)
    assert figure["layout"]["xaxis"]["range"][0].startswith("2025-03-01")
    app.button(key="all_days").click().run()
    assert not app.exception
    assert "days" not in app.query_params
    app.query_params["days"] = "2025-13-01..soon"
    app.run()
    assert not app.exception


@pytest.mark.parametrize(
    ("key", "values"), [("lanes", ["Kind", "Topic", "Actor"]), ("range", ["1 month", "1 year", "All", "Coverage"])]
)
def test_every_setting_of_the_timeline_draws(app: AppTest, key: str, values: list[str]) -> None:
    visit(app, TIMELINE)
    for value in values:
        group: Any = next(group for group in app.get("button_group") if group.key == key)
        group.set_value(value).run()
        assert not app.exception
    app.slider(key="labels").set_value(60).run()
    assert not app.exception


def test_the_axis_of_the_timeline_fits_the_article_that_is_chosen(app: AppTest, sample_store: Store) -> None:
    dated = sample_store.table(Article).dropna(subset="published").sort_values("published")
    shown_days = []
    for article_id, session in zip(dated["article_id"].iloc[[0, -1]], (app, AppTest.from_file(APP)), strict=True):
        session.default_timeout = 60
        session.query_params["article"] = [article_id]
        visit(session, TIMELINE)
        figure = json.loads(session.get("plotly_chart")[0].proto.spec)
        shown_days.append(figure["layout"]["xaxis"]["range"])
    assert shown_days[0] != shown_days[1]


def test_two_periods_are_compared(app: AppTest) -> None:
    app.session_state["compare_periods"] = True  # unfolded
    visit(app, TIMELINE)
    assert not app.exception
    assert list(app.table[0].value.index)[:2] == ["Articles", "Statements"]


def test_the_same_period_twice_is_told_and_not_compared(app: AppTest) -> None:
    app.session_state["compare_periods"] = True
    visit(app, TIMELINE)
    for key in ("period_one", "period_two"):
        app.date_input(key=key).set_value((date(2025, 3, 1), date(2025, 3, 1)))
    app.run()
    assert not app.exception
    assert not app.table
    assert any("the same days" in message.value for message in app.info)


def test_a_report_is_taken_out_of_its_event_and_the_ledger_says_so(app: AppTest, sample_store: Store) -> None:
    visit(app, TIMELINE)
    for place in range(len(app.selectbox(key="event").options)):
        app.selectbox(key="event").select_index(place).run()
        if any(button.label == "Take it out" for button in app.button):
            break
    reports = len(next(box for box in app.selectbox if box.label == "Report").options)
    next(field for field in app.text_input if field.label == "Why").set_value("another meeting")
    next(field for field in app.text_input if field.label == "Your name").set_value("An analyst")
    next(button for button in app.button if button.label == "Take it out").click().run()
    assert not app.exception
    held = ledger.Ledger(sample_store.place).load().corrections
    assert len(held) == reports - 1
    assert {one.who for one in held} == {"An analyst"}


def test_articles_are_listed_with_what_was_found(app: AppTest) -> None:
    visit(app, ARTICLES)
    assert "30 articles" in shown(app)
    app.selectbox(key="articles_order").set_value("Oldest first").run()
    assert not app.exception


def test_the_reading_view_marks_the_text(app: AppTest, sample_store: Store) -> None:
    row = sample_store.table(Statement).iloc[0]
    app.query_params["article"] = row["article_id"]
    app.query_params["row"] = row["row_id"]
    visit(app, ARTICLES)
    page = shown(app)
    assert 'class="statement' in page
    assert "target" in page
    assert "A brief based on a report by" in page


def test_a_hard_wrapped_article_is_shown_in_its_paragraphs(empty_store: Store) -> None:
    said = "Mark Carney said on Monday that " + "the trade of both countries would go on as it had before. " * 5
    text = f"Trade goes on\n\n{textwrap.fill(said, 72)}\n\nIt did."
    empty_store.save([analyse(Article(article_id="w", title="Trade goes on", text=text, published=date(2025, 3, 5)))])
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["read"] = "w"
    visit(app, ARTICLES)
    (body,) = re.findall(r'<div class="article">.*', shown(app), re.DOTALL)
    assert body.count('<span class="paragraph">') == 2
    assert "countries would go on" in re.sub(r"<.*?>", "", body)


def test_an_article_in_another_language_is_said_not_to_be_analysed(empty_store: Store) -> None:
    empty_store.save([analyse(Article(article_id="s", title="Aranceles", text="Los aranceles suben.", language="es"))])
    app = visit(AppTest.from_file(APP, default_timeout=60), ARTICLES)
    assert "Spanish: not analysed" in shown(app)
    app.query_params["read"] = "s"
    visit(app, ARTICLES)
    assert "in Spanish" in app.info[0].value


def test_an_address_of_no_article_is_told(app: AppTest) -> None:
    app.query_params["article"] = "nothing"
    visit(app, ARTICLES)
    assert "not in this corpus" in app.warning[0].value


def test_what_another_process_corrects_is_noticed_and_marked(app: AppTest, sample_store: Store) -> None:
    visit(app, ARTICLES)
    row = sample_store.table(Statement).iloc[0]
    put_right = ledger.correction(
        Statement, row["row_id"], "speaker", row["speaker"], "Somebody Else", who="Another", why="wrong"
    )
    ledger.Ledger(sample_store.place).append(put_right)
    app.query_params["read"] = row["article_id"]
    app.query_params["row"] = row["row_id"]
    app.run()
    assert not app.exception
    assert "Somebody Else" in shown(app)
    assert "corrected by an analyst" in shown(app)
    assert "Somebody Else" in app.multiselect(key="speaker").options


@pytest.mark.parametrize("page", ["pages/explore/overview.py", TIMELINE, ARTICLES])
def test_an_empty_corpus_says_what_to_do(page: str, empty_store: Store) -> None:
    empty_store.save([Analysis(Article(article_id="x", text="x", language="fr"))])
    empty_store.remove(["x"])
    app = visit(AppTest.from_file(APP, default_timeout=60), page)
    assert "Add some on the page" in app.info[0].value


def test_nothing_in_an_article_is_executed(empty_store: Store) -> None:
    title = '<img src=x onerror="alert(1)"> [link](http://example.org) ![](http://example.org/x.png)'
    text = f"{title}\n\n“<script>alert(1)</script> is <b>bad</b>,” Mark Carney said on Tuesday.\n"
    hostile = Article(article_id="h", title=title, text=text, published=date(2025, 3, 5), outlet="<i>Outlet</i>")
    empty_store.save([analyse(hostile)])
    app = visit(AppTest.from_file(APP, default_timeout=60), ARTICLES)
    label = next(link.proto.label for link in app.get("page_link") if "link" in link.proto.label)
    assert "\\[link\\]" in label
    assert "\\<img" in label
    app.query_params["read"] = "h"
    app.run()
    assert not app.exception
    page = shown(app)
    assert "&lt;script&gt;" in page
    assert not re.search(r"<(script|img|b|i)\b", page)


def test_a_store_that_cannot_be_used_is_said_on_a_calm_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    st.cache_resource.clear()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file"))
    page = AppTest.from_file(APP, default_timeout=60).run()
    st.cache_resource.clear()
    assert not page.exception
    assert "a folder is needed" in page.error[0].value


@pytest.mark.parametrize("page", ["overview", "timeline", "outlets"])
def test_a_corpus_without_a_day_is_shown(empty_store: Store, page: str) -> None:
    text = "Mark Carney said the duties hurt both sides."
    empty_store.save([analyse(Article(article_id="w", title="Duties", text=text))])
    opened = AppTest.from_file(APP, default_timeout=60).run().switch_page(f"pages/explore/{page}.py").run()
    assert not opened.exception


def test_of_many_names_only_the_first_are_sent_and_the_others_found_by_what_is_typed(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("components.ui.state.filters.MOST_OFFERED", 3)
    app.session_state["speaker"] = ["LAING", "nobody of this name"]
    app.run()
    assert not app.exception
    chosen = app.multiselect(key="speaker")
    assert chosen.value == ["Candace Laing"]
    assert len(chosen.options) == 5, "the first three, the one that is chosen, and the last: those without a speaker"
