"""Who is here and what they may do: people sign in by Streamlit's OpenID Connect where secrets.toml has a part [auth].

Another part, [parallel49], lists by their e-mail addresses the `editors`, who may change things, and, if the site is
not for everybody who can sign in, the `readers`:

    [parallel49]
    editors = ["analyst@example.org"]
    readers = ["guest@example.org"]

Without [auth] there is nobody to tell apart: whoever reaches the server may do everything, unless the environment has
PARALLEL49_READ_ONLY. A secrets.toml that cannot be understood shuts everybody out, since it may have been meant to.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components import permission
from components.messages import _
from components.ui.widgets.plain import caption, wordmark

AUTH, OURS = "auth", "parallel49"
EDITORS, READERS = "editors", "readers"


def may_read() -> bool:
    """Whether the visitor may see anything."""
    return not _problem() and (not asks_who() or (st.user.is_logged_in and _is_reader()))


def admit() -> None:
    """Stops the page with a sign-in button, or with the reason why nothing is shown, unless the visitor may read."""
    if may_read():
        return
    if problem := _problem():
        _stop(problem)
    if not st.user.is_logged_in:
        _offer_sign_in()
    st.button(_("Sign out"), on_click=st.logout)
    _stop(_("You are signed in as {person}, who is not among the readers of this site.", person=person()))


def person() -> str | None:
    """Who is signed in, as corrections name them; None where nobody has to sign in."""
    if not asks_who() or not st.user.is_logged_in:
        return None
    name, email = st.user.get("name"), _email()
    return f"{name} ({email})" if name and email else str(name or email or st.user.get("sub"))


def may_change() -> bool:
    """Whether the visitor may change anything; pages offer no control for it where not."""
    return permission.refusal() is None


def show() -> None:
    """Shows in the sidebar who is signed in, with a button to sign out."""
    if who := person():
        with st.sidebar:
            signed = _("Signed in as {person}", person=who)
            caption(signed if may_change() else _("Signed in as {person}, to read", person=who))
            st.button(_("Sign out"), on_click=st.logout, type="tertiary")


def _refusal() -> str | None:
    """Why the visitor of the session at work may not change anything; None if they may, or no session is at work."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    if problem := _problem():
        return problem
    if not asks_who():
        return None
    if not st.user.is_logged_in:
        return _("Sign in to change anything.")
    if _email() not in _listed(EDITORS):
        return _("You are signed in as {person}, who may read here but change nothing.", person=person())
    return None


permission.also_asks(_refusal)


def _secrets_exist() -> bool:
    """Whether there are secrets; Streamlit would look for them anew, and slowly, each time that it is asked."""
    return any(Path(file).exists() for file in st.get_option("secrets.files"))


def _secrets() -> Mapping[str, Any]:
    return st.secrets.to_dict() if _secrets_exist() and st.secrets.load_if_toml_exists() else {}


def _problem() -> str | None:
    """What keeps the sign-in from working, if secrets.toml is there; None if nothing does."""
    if _secrets_exist() and not st.secrets.load_if_toml_exists():
        return _("The file secrets.toml cannot be understood. Nothing is shown until it is put right.")
    if asks_who() and find_spec("authlib") is None:
        return _('secrets.toml asks people to sign in, for which a package is missing: pip install -e ".[signin]"')
    return None


def asks_who() -> bool:
    """Whether people must sign in."""
    return AUTH in _secrets()


def _listed(name: str) -> frozenset[str]:
    """The e-mail addresses in a list of ours in secrets.toml; none where it is no list."""
    given = _secrets().get(OURS, {}).get(name, ())
    return frozenset(str(email).strip().lower() for email in given) if isinstance(given, list) else frozenset()


def _is_reader() -> bool:
    return not _listed(READERS) or _email() in _listed(READERS) | _listed(EDITORS)


def _email() -> str | None:
    """The e-mail address of who is signed in; None if the provider says that it is not verified."""
    email = st.user.get("email")
    return str(email).strip().lower() if email and st.user.get("email_verified") is not False else None


def _offer_sign_in() -> None:
    wordmark()
    st.title(_("Sign in"), anchor=False)
    auth = _secrets()[AUTH]
    named = [name for name, part in auth.items() if isinstance(part, Mapping) and "client_id" in part]
    if "client_id" in auth:
        st.button(_("Sign in"), on_click=st.login, type="primary")
    for name in named:
        st.button(_("Sign in with {provider}", provider=name), on_click=st.login, args=(name,), type="primary")
    st.stop()


def _stop(problem: str) -> None:
    st.title(_("Nothing can be shown"), anchor=False)
    st.error(problem)
    st.stop()
