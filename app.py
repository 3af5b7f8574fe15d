"""The frame of Parallel 49: page config, navigation, filters; the pages are in pages/."""

from pathlib import Path

import streamlit as st

from components.ui.state import filters, first_visit, load, samples, usable
from components.ui.widgets import style

HERE = Path(__file__).parent
PAGES = {
    "Explore": {
        "overview": "Overview",
        "timeline": "Timeline",
        "speakers": "Speakers",
        "topics": "Topics",
        "advice": "Advice",
        "articles": "Articles",
    },
    "Manage": {
        "add_articles": "Add articles",
        "people": "People",
        "corrections": "Corrections",
        "export": "Export",
        "methods": "Methods",
    },
}

st.set_page_config(page_title="Parallel 49", layout="wide", menu_items={})
page = st.navigation(
    {
        "" if section == "Explore" else section: [
            st.Page(path, title=title, default=name == "overview")
            for name, title in titles.items()
            if (path := HERE / "pages" / section.lower() / f"{name}.py").exists()
        ]
        for section, titles in PAGES.items()
    },
    position="top",
)
style.apply()
first_visit.close_false_alarm()
with usable.or_say_why():
    samples.ensure()
    load.refresh()
    filters.one_address(page)
    filters.bar(load.choices(), load.covered())
    filters.note()
    usable.note_if_read_only()
    page.run()
