"""Add articles: paste, upload, give an address or poll feeds, check doubtful ones, see the result for each."""

import streamlit as st

from components.messages import _
from components.readers import ENDINGS
from components.ui.articles import adding, feeds
from components.ui.widgets.plain import caption, heading

heading(_("Add articles"), level=1)
caption(
    _(
        "Paste a page as it stands in the browser, upload files, or give the address of an article or a feed. "
        "Navigation, captions and prompts may stay in: they are marked, not counted. Adding the same article twice "
        "changes nothing."
    )
)

adding.fill_boxes()
paste, upload, fetch, poll = st.tabs([_("Paste"), _("Upload"), _("Address"), _("Feeds")])

with paste, st.form("adding.paste", border=False):
    words = st.text_area(_("The article, with its headline and credit line"), height=280, key=adding.PASTED)
    if st.form_submit_button(_("Read and store"), type="primary"):
        if words.strip():
            adding.take_in_pasted(words)
        else:
            st.info(_("Paste an article first."))

with upload, st.form("adding.upload", border=False, clear_on_submit=True):
    files = st.file_uploader(
        _("Pages, texts, mail, feeds and tables"),
        accept_multiple_files=True,
        type=[ending.lstrip(".") for ending in ENDINGS],
    )
    if st.form_submit_button(_("Read and store"), type="primary"):
        if files:
            adding.take_in((file.name, file.getvalue()) for file in files)
        else:
            st.info(_("Choose one file or more first."))

with fetch, st.form("adding.fetch", border=False):
    addresses = st.text_area(_("Addresses of articles or feeds, one a line"), height=120, key=adding.ADDRESSES)
    caption(
        _(
            "Each is asked once. Of a feed, the articles that it gives in part are fetched one after the other. "
            "What is to be asked again and again stands under Feeds."
        )
    )
    if st.form_submit_button(_("Fetch and store"), type="primary"):
        if addresses.strip():
            adding.take_in_addresses(addresses)
        else:
            st.info(_("Give an address first."))

with poll:
    feeds.each()

if adding.waiting():
    heading(_("A look before these are stored"), level=3)
    for number, reading in enumerate(list(adding.waiting())):
        adding.look(number, reading)

adding.report()
