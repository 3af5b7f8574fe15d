"""The modules of Parallel 49, layer by layer; each imports only from those above it in this list.

messages    what is shown, in the language that is spoken, and how that language writes numbers and months
lexicons    loads data/lexicons: people and institutions, and each language's words
models      Article, the row types and Analysis: the one home of every column
wording     how days, numbers, tones and names are written, and odd letters shown
quality     the measured accuracy of each step
log         the log of the program: times and levels, no article text
permission  whether anything stored may be changed: by whom, or by nobody
limits      what one file or article may cost, and the processes that are held to it
topics      the topics: ids, labels and the words that mention them
languages   the grammar of each language: what a parsed sentence says; a folder a language
text        Article -> Document: paragraphs, sentences, quotation regions, parse; once an article
readers     bytes -> Article, a module for each kind of source; ENDINGS
extract     Document -> rows, a folder a kind of row; EXTRACTORS
pools       several workers: processes within limits, or those of a Dask scheduler on other machines
pipeline    analyse(article) -> Analysis; many articles over several workers
storage     the tables on disk, the analysts' corrections (ledger) and their own topics
ingest      readings -> stored articles, with a report of what was added, skipped or refused
polling     asks the feeds of a store for what is new, and records what each poll brought
corpus      across articles: people, wire copies of one story, one event from many reports, one quotation told
            often, repeated and opposed advice
reanalysis  stored articles analysed again after a change of method
query       Selection <-> address; a selection -> frames: every number that a chart or card shows
charts      frames -> plotly Figure; one file a subject, the colours in theme
typefaces   the house's fonts, cut to size, for files that embed them
export      figures and frames -> files, each with its citation
briefing    a page of advice per addressee, as HTML and PDF
report      the current view in one document, as HTML and PDF, and a citation pack of its figures and data
ui          what touches Streamlit: state, widgets, and a folder a page
bench       measures speed and memory on this machine
commands    the commands that look after a store (check, repair, reanalyse, export-store, import-store), its
            feeds and what is new in its views

Two ways lead through: bytes -> reader -> Article -> Document -> rows -> store (writing) and
store -> query -> Figure -> page (reading). They meet only in the store.
"""

import os

# One thread per process: the matrices of a sentence are small, and worker processes would compete for the cores.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
