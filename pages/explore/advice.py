"""Advice: a register of what people say others should do, who advises whom on what, and briefings."""

from components import wording
from components.messages import N_, _
from components.models import Advice
from components.ui.advice import briefing as advice_briefing
from components.ui.advice import compared as advice_compared
from components.ui.advice import figures as advice_figures
from components.ui.advice import status as advice_status
from components.ui.advice import views as advice_views
from components.ui.state.counted import counted_rows
from components.ui.widgets import empty, views
from components.ui.widgets.plain import caption, heading

VIEWS = {
    N_("Register"): advice_views.register,
    N_("Table"): advice_views.as_table,
    N_("Who advises whom"): advice_figures.who_on_what,
    N_("Opposed"): advice_views.opposed,
    N_("Over time"): advice_figures.over_time,
    N_("Briefing"): advice_briefing.brief,
}

heading(_("Advice"), _("What somebody says another, or “we”, should do"), level=1)
counted = counted_rows(Advice)
empty.stop_if_empty(counted.frame, "points of advice")
rows = advice_status.with_statuses(counted.get(advice_compared.register))

view = views.chosen(VIEWS, "advice_view")
advisers = wording.plural(rows["adviser"].nunique(), "adviser")
points = wording.plural(len(rows), "point")
pieces = wording.plural(len(counted.frame), "piece of advice", "pieces of advice")
if len(counted.frame) > len(rows):
    caption(_("{points} by {advisers}, in {pieces}.", points=points, advisers=advisers, pieces=pieces))
else:
    caption(_("{points} by {advisers}.", points=points, advisers=advisers))

view(rows)
