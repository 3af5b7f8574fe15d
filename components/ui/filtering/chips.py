"""draw(): a button that opens the filters, and each value that is filtered by as a chip that a click takes out."""

import streamlit as st

from components import wording
from components.messages import _
from components.ui.state import filters
from components.ui.widgets.plain import label

LONGEST = 60  # letters of a value in a chip

# Streamlit makes an entry in the browser's history of each parameter that changes; here each thing that the analyst
# does makes one, so that Back undoes it whole.
_opener = st.components.v2.component(
    "open_filters",
    html='<button type="button" class="open-filters" aria-controls="stSidebar">Filters</button>',
    js="""
    export default function ({ data, parentElement }) {
      parentElement.querySelector("button").textContent = data.label;
      if (!window.oneEntryPerAction) {
        window.oneEntryPerAction = true;
        let acted = false;
        for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, () => { acted = true; }, true);
        const push = history.pushState.bind(history);
        history.pushState = (state, title, address) => {
          const stays = address && new URL(address, location.href).pathname === location.pathname;
          if (stays && !acted) history.replaceState(state, title, address);
          else push(state, title, address);
          acted = false;
        };
      }
      const find = (name) => document.querySelector(`[data-testid="${name}"]`);
      parentElement.querySelector("button").onclick = () => {
        const closed = find("stExpandSidebarButton");
        if (closed) {
          closed.click();
          setTimeout(() => find("stSidebar")?.querySelector("input:not([disabled])")?.focus(), 350);
        } else find("stSidebarCollapseButton")?.querySelector("button")?.click();
      };
    }
    """,
    isolate_styles=False,
)


def draw() -> None:
    """Shows the button and the chips, and what the address asks for in vain."""
    if strays := filters.strays():
        st.warning(
            _(
                "The address asks for what this corpus does not have: {names}. It was left out.",
                names=wording.listed(strays),
            )
        )
    if filters.lost_articles():
        st.warning(_("The article in the address is not in this corpus. It may have been removed."))
    if error := filters.bad_search():
        st.error(
            _("The search cannot be read: {why}, at letter {n}.", why=label(str(error)), n=error.place + 1),
        )
        st.code(f"{filters.current().words}\n{' ' * error.place}^", language=None)
    parts = list(filters.parts())
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="filter_chips"):
        _opener(key="open_filters", data={"label": _("Filters")}, width="content", height="content")
        for number, part in enumerate(parts):
            st.button(
                label(_("{name}: {value}", name=_(part.name), value=_short(part.value))) + "\u2002✕",
                key=f"chip-{number}-{part.name}",
                help=None if len(part.value) <= LONGEST else label(part.value),
                on_click=filters.narrow,
                kwargs=dict(part.without),
            )
        if parts:
            st.button(_("Clear all"), on_click=filters.reset, type="tertiary", key="clear_all")


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
