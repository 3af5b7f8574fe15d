"""Methods: how each figure is made, the measured accuracy of each step, and the limits."""

import streamlit as st

from components.messages import N_, _
from components.models import METHOD_VERSION
from components.quality import measures
from components.ui import measured
from components.ui.widgets.plain import caption, heading

FROM_PAGE_TO_FIGURE = N_("""
- **Reading.** The text is kept as it was read. Navigation, captions, credit lines and prompts are marked as
  not part of the story and left out of every count. The day of publication is taken from front matter, meta tags, the
  credit line, the dateline or the address, in this order; each article shows which.
- **Statements.** Words in quotation marks and clauses that depend on a verb of saying, “according to”, “in X’s view” or
  a noun of saying. *Direct*: only quoted words. *Indirect*: only the reporter’s. *Mixed*: both. A surname, a role or a
  pronoun leads to a full name; where two people fit, the speaker stays unresolved.
- **Dates.** Time expressions resolve against the day of publication. “Wednesday” in a Wednesday story is that day;
  “last November” is a month and is drawn as one. What cannot be dated is listed as undated.
- **Events.** What has a date, or a name that dates it. The same event reported by several articles becomes one, with
  the sharpest date that its reports support; where they disagree, the disagreement is shown.
- **Tone.** Each English statement is positive, neutral or negative: by the weights of its words, by its wording
  (warnings and refusals are negative, plans and advice neutral) and, where good and bad words balance, by a model of
  the tone towards the person it is about. This label leads everywhere. *Net tone* is the share of positive minus the
  share of negative statements.
- **TextBlob** is a measure of its own on the Speakers page: the mean weight of the words that have one, from −1 to 1,
  with negation mended, set phrases such as “free trade” left out and words of news added, or as it comes.
- **Advice.** What somebody says another, or “we”, should do. Predictions, threats, duties reported as fact and
  promises about oneself are not advice.
- **Topics.** Words and phrases per topic, mapped to IPTC Media Topics. A row may have several.
""")
READING_THE_NUMBERS = N_("""
- **n** is the number of statements (or events, or articles) behind a figure. Headlines repeat the story and are left
  out.
- **Intervals** are 95 % intervals of the mean. A title names a difference only where two intervals lie apart.
- **E** marks an estimate to use with caution, **F** one too unreliable to be published, which is not given as a number,
  after Statistics Canada's practice; the Speakers page states the rule.
- **Wire copies** of one story count once as text; how many outlets carried it is its reach.
- **A quotation** that several articles give counts once, by its first report: the same quoted words of one speaker
  (five or more), or six or more within a longer quotation, published within a week. Its reach is the articles that
  give it.
- **Sequence is not cause.** “What came next” and “what followed” say only that one came after the other.
""")
LIMITS = N_("""
- English and French. Other languages are kept and listed, not analysed; French has no tone, since no lexicon of French
  tone does better than one answer for all.
- The briefs of the sample corpus were written for this project from the facts of real reports. The outlets and
  journalists they name did not write these words.
- Tone rests on words and wording, not attitudes: irony, understatement and most implication escape it. Read the
  statements behind a mean before you cite it.
- A speaker may be a mention that no name could be found for, and is then shown as unresolved.
- Editorial judgement stays with the analyst: any row can be corrected, with a reason, on the Corrections page.
""")

heading(
    _("Methods"),
    _("How each figure comes about, and how far it can be trusted. Method version {version}.", version=METHOD_VERSION),
    level=1,
)

heading(_("From a page to a figure"), level=2)
st.markdown(_(FROM_PAGE_TO_FIGURE))

heading(_("How to read the numbers"), level=2)
st.markdown(_(READING_THE_NUMBERS))

heading(_("Measured accuracy"), level=2)
measured.tables(measures())
caption(
    _(
        "F1 is the harmonic mean of precision and recall, in per cent. The briefs were annotated by one person; the "
        "benchmarks are public corpora of annotated news, in part of another time and place than the corpus here. "
        "The project's tests hold every figure at its floor."
    )
)

heading(_("Limits"), level=2)
st.markdown(_(LIMITS))
