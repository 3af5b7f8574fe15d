"""Analyses the sample articles and writes them to data/samples.method-N.zip, with which a new store begins at once.

N is METHOD_VERSION; the file of another method is taken away. Rows and articles are the same at every run; the names
of the files in it, and so its bytes, are not.
"""

import tempfile

from components.corpus import kept
from components.ingest import SAMPLES, readings_of
from components.models import ROW_TYPES, Article
from components.pipeline import analyse_all
from components.storage import frames
from components.storage.archive.whole import pack
from components.storage.store import Store
from components.ui.state.filling import ANALYSED


def main() -> None:
    found = list(analyse_all(reading.article for reading in readings_of([SAMPLES]) if reading.article))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(folder)
        with store.alone():
            store.put_articles(
                frames.to_arrow([analysis.article for analysis in found], Article),
                {kind: frames.to_arrow([row for one in found for row in one.rows(kind)], kind) for kind in ROW_TYPES},
            )
        kept.update(store)
        pack(store, ANALYSED)
    for other in ANALYSED.parent.glob("samples.method-*.zip"):
        if other != ANALYSED:
            other.unlink()


if __name__ == "__main__":
    main()
