"""People: who is in the corpus under which names and in which roles, and what to put right of it."""

from components.messages import _
from components.models import Statement
from components.ui.people import corpus, decide, detail, listing
from components.ui.state import load
from components.ui.widgets import empty
from components.ui.widgets.plain import caption, heading

heading(_("People"), _("Everybody who speaks or is spoken of in the whole corpus, whatever the filters"), level=1)
empty.stop_if_empty(load.table(Statement), "people")
caption(
    _(
        "One person is counted once, however articles write the name: family names, initials, middle names, short "
        "forms and accents are brought together where the corpus leaves no doubt, and stay apart where it does."
    )
)

decide.done()
everybody = corpus.read()
person = listing.chosen(everybody)
if person is None:
    empty.end()
detail.show(everybody, person)
decide.offer(everybody, person)
