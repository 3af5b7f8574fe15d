"""The frame of Parallel 49: page config, navigation, filters; the pages are in pages/.

`streamlit run app.py` finds `app`, the server, at the end of this file, and then runs the file for each session.
"""

from itertools import chain
from pathlib import Path
from threading import Event

import streamlit as st

from components import log
from components.messages import N_, _
from components.ui.server import around, faults, fonts, health, warming

HERE = Path(__file__).parent
EXPLORE, MANAGE = "explore", "manage"  # the folders of pages
PAGES = {
    EXPLORE: {
        "overview": N_("Overview"),
        "timeline": N_("Timeline"),
        "speakers": N_("Speakers"),
        "topics": N_("Topics"),
        "outlets": N_("Outlets"),
        "advice": N_("Advice"),
        "articles": N_("Articles"),
    },
    MANAGE: {
        "add_articles": N_("Add articles"),
        "people": N_("People"),
        "corrections": N_("Corrections"),
        "watch": N_("Watch"),
        "export": N_("Export"),
        "methods": N_("Methods"),
    },
}
STARTING = "Reading the articles … Lecture des articles …"  # before the language of the visitor is known
FILTERED = (*PAGES[EXPLORE], "export")  # the pages that show what the filters ask for


def offered(section: str, may_change: bool) -> dict[str, str]:
    """The pages of a section that a visitor can use, with their titles in the language that is spoken."""
    return {name: _(title) for name, title in PAGES[section].items() if name != "add_articles" or may_change}


def frame() -> None:
    """Shows the page that the address names, within its frame."""
    st.set_page_config(page_title="Parallel 49", layout="wide", initial_sidebar_state="collapsed", menu_items={})
    with st.spinner(STARTING):
        warming.wait()
    from components.ui.files import report
    from components.ui.filtering import bar, chips
    from components.ui.frame import behind, phone, speaking
    from components.ui.state import access, filters, first_visit, load, samples, usable
    from components.ui.watch import saving
    from components.ui.widgets import style

    speaking.choose()
    pages = {
        "" if section == EXPLORE else _("Manage"): [
            st.Page(path, title=title, default=name == "overview")
            for name, title in offered(section, access.may_change()).items()
            if (path := HERE / "pages" / section / f"{name}.py").exists()
        ]
        for section in PAGES
    }
    page = st.navigation(pages, position="top" if access.may_read() else "hidden")
    speaking.same_words(page)
    speaking.carry()
    style.apply()
    first_visit.close_false_alarm()
    access.admit()
    phone.name_pages(chain.from_iterable(pages.values()))
    with usable.or_say_why():
        samples.ensure()
        load.refresh()
        if load.is_behind():
            warming.catch_up()
        filters.one_address(page)
        filters.carry(load.choices(), load.titles())
        name = page.url_path or "overview"
        if name in FILTERED:
            bar.draw(load.choices(), load.covered(), load.titles())
            saving.offer(name if name in PAGES[EXPLORE] else "")
            chips.draw()
        corner = "corner" if name in FILTERED else "corner_alone"  # beside the filters, or above the heading
        with st.container(horizontal=True, horizontal_alignment="right", key=corner):
            speaking.offer()
            if name in FILTERED:
                report.offer()
        access.show()
        usable.note_if_read_only()
        samples.note()
        if name in FILTERED:
            behind.note()
        page.run()
        samples.follow()


if __name__ == "__main__":  # a run of a session
    frame()
elif __name__ == "app":  # imported by the server
    log.begin()
    warming.begin()
    warming.follow(until=Event())
    app = st.App(
        __file__, routes=[health.ROUTE, fonts.ROUTE], middleware=[around.MIDDLEWARE], on_script_error=faults.note
    )
