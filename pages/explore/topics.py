"""Topics: who speaks of what and when, which topics occur together, and an analyst's own topics."""

from components.messages import N_, _
from components.models import Statement
from components.ui.state.counted import counted_rows
from components.ui.topics import views as topic_views
from components.ui.widgets import empty, views
from components.ui.widgets.plain import caption, heading

VIEWS = {
    N_("Who on what"): topic_views.who_on_what,
    N_("Over time"): topic_views.over_time,
    N_("Together"): topic_views.together,
}

heading(
    _("Topics"),
    _("What statements are about, by the words and phrases in them"),
    level=1,
)
counted = counted_rows(Statement)
empty.stop_if_empty(counted.frame, "statements")
own = topic_views.own()

view = views.chosen(VIEWS, "topics_view")
caption(counted.sentence)
topic_views.own_form(own, counted)

view(counted, topic_views.labels(own))
