"""Outlets: whom each quotes and in what tone, words that set one apart, one event in several, wire copies."""

from components.messages import N_, _
from components.models import Statement
from components.ui.outlets import one_event
from components.ui.outlets import views as outlet_views
from components.ui.state.counted import counted_rows
from components.ui.widgets import empty, views
from components.ui.widgets.plain import caption, heading

VIEWS = {
    N_("Who is quoted"): outlet_views.who_is_quoted,
    N_("Words"): outlet_views.words_apart,
    N_("One event"): one_event.one_event,
    N_("Volume"): outlet_views.volume,
}

heading(_("Outlets"), _("What each outlet prints, always per volume"), level=1)
counted = counted_rows(Statement)
empty.stop_if_empty(counted.frame, "statements")

view = views.chosen(VIEWS, "outlets_view")
caption(counted.sentence)

view(counted)
