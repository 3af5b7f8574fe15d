"""The views of the Advice page: the register as cards or as a table, who advises whom, over time, a briefing."""

from importlib.util import find_spec

import pandas as pd
import streamlit as st

from components import briefing, export, wording
from components.charts import advice as draw
from components.extract.topics import labels as topic_labels
from components.frames import JOINT
from components.models import Advice, Article
from components.summaries import advice
from components.summaries.counting import PeriodLength, commonest, fitting_length, scope
from components.ui import advice_compared, advice_status, evidence, figures, filters, load
from components.ui.advice_cards import cards
from components.ui.plain import caption, heading
from components.ui.room import room

PER_PAGE = 6
PAIRS_PER_PAGE = 3
EVERYTHING = "All"
ORDERS = {"Newest": ("published", False), "Strongest": ("strength", True), "Adviser": ("adviser", True)}
COLUMNS = {
    "adviser": "Adviser",
    "addressee": "Addressee",
    "strength": "Strength",
    "status": "Status",
    "sentence": "Sentence",
    "topics": "Topics",
    "modality": "Modality",
    "role": "Role",
    "adviser_kind": "Kind",
    "outlet": "Outlet",
    "published": "Published",
    "reports": "Reports",
    "note": "Note",
    "topic": "Topic",
    "n": "Points",
    "strong": "Strong",
    "period": "From",
    "complete": "Complete",
}
PREVIEW = """
.briefing { max-width: 46rem; padding: 1rem; }
.briefing h1 { font: 600 1.7rem/1.2 "Source Serif", Georgia, serif; margin: 0; padding: 0; }
.briefing h2 { font: 600 1rem/1.3 "Source Sans", sans-serif; color: var(--accent); margin: 1.2rem 0 .2rem; padding: 0; }
.briefing blockquote { font: 1.1rem/1.4 "Source Serif", Georgia, serif; color: var(--ink); margin: .5rem 0 .1rem;
  padding: 0; border: 0; }
.briefing p, .briefing footer { color: var(--quiet); font-size: .88rem; margin: 0; }
.briefing footer { border-top: 1px solid var(--line); margin-top: 1.4rem; padding-top: .5rem; }
.briefing a { color: inherit; }
"""
LENGTHS: tuple[PeriodLength, ...] = ("day", "week", "month")


def register(rows: pd.DataFrame) -> None:
    """The cards, grouped as the analyst wants, searched and sorted."""
    left, middle, right = st.columns([4, 2, 2], vertical_alignment="bottom")
    by = left.selectbox("Group by", list(advice.GROUPS), format_func=advice.GROUPS.__getitem__, key="advice_group")
    order = middle.selectbox("Sort by", list(ORDERS), key="advice_order")
    words = right.text_input("Search", key="advice_words", placeholder="words in the advice")
    column, ascending = ORDERS[str(order)]
    found = advice.containing(rows, words).sort_values(column, ascending=ascending, kind="stable")
    groups = dict(advice.groups(found, str(by), topic_labels()))
    offered = [EVERYTHING, *groups]
    sizes = {EVERYTHING: len(found), **{name: len(own) for name, own in groups.items()}}
    chosen = st.pills(
        "Group",
        offered,
        default=EVERYTHING,
        required=True,
        format_func=lambda name: f"{name} {wording.number(sizes[name])}",
        key=f"advice_chosen_{by}",
        label_visibility="collapsed",
    )
    shown = found if chosen in (None, EVERYTHING) else groups[str(chosen)]
    if shown.empty:
        st.info("No advice has all of these words.")
    _paged(shown, "register")


def as_table(rows: pd.DataFrame) -> None:
    """The register as a table to sort by any column, with its download."""
    found = advice.containing(rows, st.text_input("Search", key="table_words", placeholder="words in the advice"))
    listed = found[[name for name in COLUMNS if name in found]].rename(columns=COLUMNS)
    listed["Topics"] = [_topics(value) for value in found["topics"]]
    chosen = st.dataframe(
        listed,
        hide_index=True,
        height=480,
        on_select="rerun",
        selection_mode="single-row",
        key="advice_table",
        column_config={
            "Sentence": st.column_config.TextColumn(width="large"),
            "Published": st.column_config.DateColumn(format="YYYY-MM-DD"),
        },
    )
    name = export.file_name("Advice register", filters.in_words())
    data = export.csv(listed, _cited(found))
    st.download_button("CSV", data, f"{name}.csv", "text/csv", on_click="ignore", type="tertiary")
    places = chosen["selection"]["rows"]
    if places:
        cards(found.iloc[places], "chosen", advice_status.control, columns=1)
    else:
        caption("Choose a row to read it in its context.")


def who_on_what(rows: pd.DataFrame) -> None:
    """Who advises whom on what, each cell opening its points."""
    most = st.segmented_control("Pairs", (8, 15, 30), default=15, required=True, key="advice_most")
    here = room("advice-width")
    cells = advice.who_on_what(rows, most or 15, here.columns)
    shown = {**topic_labels(), advice.NO_TOPIC: advice.NO_TOPIC}
    points = figures.chart(
        draw.who_on_what(cells, shown, scope(rows), here.width),
        name="Who advises whom on what",
        table=cells.assign(topic=cells["topic"].replace(shown)).rename(columns=COLUMNS),
        alt=f"A dot for each pair of adviser and addressee and each topic. {draw.who_on_what_title(cells, shown)}",
        key="advice-matrix",
        on_select=True,
        n=wording.plural(len(rows), "point of advice", "points of advice"),
    )
    behind, label = rows, "Advice"
    for pair, topic in (point["customdata"][:2] for point in points[:1]):
        behind, label = advice.of_cell(rows, pair, topic), f"{pair}, {shown.get(topic, topic)}"
    evidence.advice(behind, label, "advice-matrix")


def over_time(rows: pd.DataFrame) -> None:
    """Points of advice by week or month."""
    whole = scope(rows)
    fitting = fitting_length(whole.first, whole.last)
    length = st.segmented_control("By", LENGTHS, default=fitting, required=True, key="advice_length") or fitting
    found = advice.over_time(rows, length)
    if found.empty:
        st.info(draw.over_time_title(found, length) + ".")
        return
    points = figures.chart(
        draw.over_time(found, length, whole),
        name="Advice over time",
        table=found.rename(columns=COLUMNS),
        alt=f"Points of advice by {length} and strength. {draw.over_time_title(found, length)}",
        key="advice-time",
        on_select=True,
        n=wording.plural(len(rows), "point of advice", "points of advice"),
    )
    behind, label = rows, "Advice"
    for strength, start in (point["customdata"][:2] for point in points[:1]):
        behind = advice.of_period(rows[rows["strength"] == strength], start, length)
        label = f"{strength} advice, {length} of {wording.day(pd.Timestamp(start))}"
    evidence.advice(behind, label, "advice-time")


def opposed(rows: pd.DataFrame) -> None:
    """Pairs of points that pull in opposite directions, side by side."""
    shown = set(rows["row_id"])
    pairs = advice_compared.opposed()
    pairs = pairs[pairs["row_id"].isin(shown) & pairs["other_row_id"].isin(shown)]
    if pairs.empty:
        st.info("No two of these points pull in opposite directions.")
        return
    caption(f"{wording.plural(len(pairs), 'pair')} of points by different advisers that pull in opposite directions.")
    page = st.pagination(-(-len(pairs) // PAIRS_PER_PAGE), key=f"opposed_page_{len(pairs)}")
    by_id = rows.set_index("row_id", drop=False)
    for place, pair in enumerate(load.each(pairs.iloc[(page - 1) * PAIRS_PER_PAGE : page * PAIRS_PER_PAGE])):
        heading(pair.question, level=4)
        cards(by_id.loc[[pair.row_id, pair.other_row_id]], f"opposed-{place}", advice_status.control)


def brief(rows: pd.DataFrame) -> None:
    """A one-page briefing for one addressee, to look at and to take away."""
    left, middle, right = st.columns([3, 4, 2], vertical_alignment="bottom")
    addressee = str(left.selectbox("Addressee", commonest(rows["addressee"], 200), key="brief_addressee"))
    occasion = middle.text_input("Occasion", key="brief_occasion", placeholder="before the White House meeting")
    until = right.date_input("Published before", None, key="brief_until")
    own = rows[rows["addressee"] == addressee]
    own = own[own["published"] < pd.Timestamp(until)] if until else own
    if own.empty:
        st.info("No advice to this addressee was published before that day.")
        return
    made = _briefing(own, addressee, occasion.strip())
    name = wording.file_name(made.heading)
    page = briefing.html(made)
    with st.container(horizontal=True):
        st.download_button("HTML", page, f"{name}.html", "text/html", on_click="ignore")
        if find_spec("fpdf"):
            st.download_button("PDF", lambda: _pdf(made), f"{name}.pdf", "application/pdf", on_click="ignore")
        else:
            caption("For PDF, install fpdf2, or print the HTML page.")
    with st.container(border=True):
        st.html(f'<style>{PREVIEW}</style><div class="briefing">{briefing.body(made)}</div>')


def _briefing(own: pd.DataFrame, addressee: str, occasion: str) -> briefing.Briefing:
    ordered = own.sort_values(["strength", "published"], ascending=[True, False], kind="stable")
    first = load.whole(Advice, ordered["row_id"].head(briefing.MOST_POINTS))
    articles = load.store().rows(Article, "article_id", first["article_id"].unique())
    decided = {row.row_id: row.status for row in load.each(own) if row.status != advice_status.OPEN}
    return briefing.Briefing(
        addressee=addressee,
        occasion=occasion,
        points=tuple(briefing.points(first, articles, topic_labels(), decided)),
        more=len(own) - len(first),
        filters=filters.in_words() if filters.current() else "",
    )


def _pdf(made: briefing.Briefing) -> bytes:
    from components.briefing.pdf import pdf  # fpdf2 may be absent

    return pdf(made)


def _paged(rows: pd.DataFrame, key: str) -> None:
    pages = -(-len(rows) // PER_PAGE)
    page = st.pagination(pages, key=f"advice_page_{key}_{len(rows)}") if pages > 1 else 1
    cards(rows.iloc[(page - 1) * PER_PAGE : page * PER_PAGE], key, advice_status.control)


def _cited(rows: pd.DataFrame) -> str:
    count = wording.plural(len(rows), "point of advice", "points of advice")
    return export.citation("Advice register", filters.in_words(), count, load.covered(rows))


def _topics(joined: str) -> str:
    labels = topic_labels()
    return JOINT.join(labels.get(topic, topic) for topic in str(joined).split(JOINT) if topic)
