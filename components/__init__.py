"""The engine room of Parallel 49, layer by layer; imports point down this list only.

models      Article and the row types Statement, Event, Advice, Timex: the one home of every column
wording     how days, numbers, tones and names are written
quality     the measured accuracy of each step
frames      dataclass fields -> DataFrame columns and dtypes, and back to spans
line_breaks  a hard-wrapped text -> its paragraphs as running lines, and back to where the words stood
lexicons    loads data/lexicons: people, speech verbs, topics, tone
vectors     docs -> the vectors of their words, each form of a word worked out once
stepping    docs -> their dependency trees, several sentences at a time
parse       sentences -> tokens with their heads, long quotations masked
annotate    Article -> Document: paragraphs, sentences, quotation regions, parse; once an article
readers     bytes -> Article, a file a kind of source; READERS
extract     Document -> rows, a file a kind of row; EXTRACTORS
pipeline    analyse(article) -> Analysis; many articles over several workers
store       the tables on disk: save(), table(), version()
ingest      readings -> stored articles, with a report of what was added, skipped or refused
ledger      the analysts' corrections: an append-only list, laid over what is read
own_topics  the topics that an analyst adds, kept beside the tables
stories     across articles: wire copies of one story, one event told several times
advice_register  the same advice given again, advice that pulls the other way, what came after it
selection   Selection <-> address; select(frame, selection)
summaries   frame -> frame: every number that a chart or card shows
charts      frames -> plotly Figure; one file a subject, the colours in theme
export      figures and frames -> files, each with its citation
briefing    a page of advice per addressee, as HTML and PDF
ui          what touches Streamlit: loading, filters, evidence, tables, downloads
bench       measures speed and memory on this machine

Two ways lead through: bytes -> reader -> Article -> Document -> rows -> store (writing) and
store -> selection -> summaries -> Figure -> page (reading). They meet only in the store.
"""

import os

# One thread a process: the matrices of a sentence are small, and workers that are processes would fight for the cores.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
