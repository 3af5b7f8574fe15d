"""Timeline: what happened when, in lanes; an event opens its reports, what came next and what was said around it."""

from datetime import date

from components.messages import _
from components.ui.overview import compare_periods as periods
from components.ui.state import load
from components.ui.timeline import chosen, days_seen, told
from components.ui.timeline import files as event_files
from components.ui.timeline import views as timeline_views
from components.ui.widgets import empty
from components.ui.widgets.plain import heading

heading(_("Timeline"), level=1)
events = load.events()
empty.stop_if_empty(events, "events")

chosen.keep(events)
days_seen.keep()
told.keep()
if told.is_on() and len(key := told.key_pins(events)):
    told.draw(key)
    chosen.drawer(events)
else:
    told.offer()
    timeline_views.draw(events, timeline_views.controls(), date.today())
    chosen.choose(events)
    timeline_views.undated(events)
    periods.compare_periods()
event_files.takeaways(events)
