"""choose(), carry(), offer(): the language in which a session reads; the address holds it as `lang`.

On a first visit without it the language is the one that the browser prefers. A widget that nobody sees carries it to
the address and back, as with the filters (`filters`).
"""

from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.messages import _, language

PARAMETER = "lang"
HELD = "interface_language"  # the code of the session's language
SWITCHES = ("lanes", "range", "kinds", "measure")  # the other parameters that hold the name of a choice
TOLD = "interface_language_told"  # whether the browser was ever told of another language than English

_TELL = "<script>document.documentElement.lang = {code!r};</script>"


def choose() -> None:
    """Sets the language of this run; call it before anything is shown."""
    if HELD not in st.session_state:
        asked = st.query_params.get(PARAMETER)
        st.session_state[HELD] = asked if asked in language.INTERFACE else _preferred()
    language.speak(st.session_state[HELD])


def carry() -> None:
    """Draws the widget that carries the language to the address; call it after st.navigation."""
    held = st.session_state[HELD]
    if PARAMETER in st.session_state or PARAMETER not in st.query_params:
        st.session_state[PARAMETER] = _written(held)
    with st.container(key="language_carrier"):
        said = st.text_input("address", key=PARAMETER, bind="query-params")
    found = said if said in language.INTERFACE else _preferred()
    if found != held:  # the analyst went back or forward to another language
        st.session_state[HELD] = found
        st.rerun()
    if held != language.DEFAULT_LANGUAGE or st.session_state.get(TOLD):  # how the page is read aloud
        st.session_state[TOLD] = True
        st.html(_TELL.format(code=held), unsafe_allow_javascript=True)


def same_words(page: Any) -> None:
    """Reloads a page whose address names views in English with the names that its switches have in this language.

    A switch reads the address only when it is first drawn, so this must be called before the page runs; and before
    `carry`, as an address cannot be set once a widget holds a part of it. The language is carried there anyway.
    """
    if language.current() == language.DEFAULT_LANGUAGE:
        return
    asked = {name: st.query_params.get_all(name) for name in st.query_params if name != PARAMETER}
    named = {name: [_(value) for value in values] if _is_switch(name) else values for name, values in asked.items()}
    if named != asked:
        st.switch_page(page, query_params=named)


def _is_switch(parameter: str) -> bool:
    return parameter.endswith("_view") or parameter in SWITCHES


def offer() -> None:
    """Shows a button for each other language, with its name in its own words."""
    for code, name in language.INTERFACE.items():
        if code != language.current():
            st.button(name, key=f"speak_{code}", type="tertiary", on_click=_turn_to, args=(code,))


def _turn_to(code: str) -> None:
    st.session_state[HELD] = code


def _written(code: str) -> str:
    """The language as the address holds it; empty for English where the browser prefers no other."""
    return "" if code == _preferred() == language.DEFAULT_LANGUAGE else code


def _preferred() -> str:
    return language.preferred(st.context.locale)


def _of_session() -> str | None:
    """The language of the session at work; None where none is."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    code: str | None = st.session_state.get(HELD)
    return code


language.asks(_of_session)
