"""Corrections: all that analysts corrected, to undo it or share it as CSV."""

import streamlit as st

from components.messages import _, pgettext
from components.storage import ledger
from components.ui.state import access, load, signing
from components.ui.widgets import correcting
from components.ui.widgets.plain import caption, heading

heading(_("Corrections"), level=1)
caption(
    _(
        "Whatever the program found can be corrected or taken out where it is read, with a reason. Nothing is "
        "overwritten: what stands below is laid over what was found, also after an article is analysed again, and "
        "can be undone."
    )
)

loaded = load.ledger().load()
for unread in loaded.unread:
    st.warning(
        _("Line {n} of the corrections could not be read and was left out: {why}", n=unread.line, why=unread.reason)
    )

entries = correcting.table()
if entries.empty:
    st.info(_("No correction yet. Open the evidence behind any mark, or an article, and choose “Correct” beside it."))
else:
    caption(correcting.counted())
    chosen = st.dataframe(
        entries.assign(State=entries["State"].map(_)),
        hide_index=True,
        key=f"corrections.table.{len(loaded.corrections)}",  # after a change nothing stays ticked that would undo it
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            **{name: st.column_config.TextColumn(_(name)) for name in map(str, entries)},
            "When": st.column_config.DatetimeColumn(_("When"), format="YYYY-MM-DD HH:mm"),
            "Where": st.column_config.LinkColumn(_("Where"), display_text=r"^(articles|people)"),
        },
    )
    ids = [entries.index[row] for row in chosen["selection"]["rows"]]
    label, ready = correcting.undoing(entries.loc[ids])
    if access.may_change() and st.button(label, disabled=not ready):
        correcting.undo(ids, signing.known())
        st.rerun()

heading(pgettext("with others", "Share"), level=3)
out, into = st.columns(2, gap="large")
with out:
    caption(_("All corrections as a table, for a colleague or for the record."))
    st.download_button(
        _("Export as CSV"),
        ledger.to_csv(loaded.corrections),
        "parallel-49-corrections.csv",
        "text/csv",
        disabled=not loaded.corrections,
        on_click="ignore",
    )
if access.may_change():
    with into.form("corrections.import", clear_on_submit=True):
        file = st.file_uploader(_("A colleague's corrections"), type=["csv"])
        if st.form_submit_button(_("Import")) and file:
            given = ledger.from_csv(file.getvalue())
            added = load.ledger().merge(signing.brought(given.corrections))
            st.session_state["corrections.imported"] = (len(added), len(given.corrections), given.unread)
            st.rerun()

if report := st.session_state.pop("corrections.imported", None):
    added_count, given_count, unread_lines = report
    st.success(_("{new} of {n} corrections were new and hold from now on.", new=added_count, n=given_count))
    for unread in unread_lines:
        st.warning(_("Line {n} was left out: {why}", n=unread.line, why=unread.reason))
