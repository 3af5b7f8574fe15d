"""write_whole(): a small file beside the tables is replaced as a whole."""

import os
from contextlib import suppress
from uuid import uuid4

from components.storage.faults import told_in_one_sentence
from components.storage.place import Place


def write_whole(place: Place, name: str, content: bytes) -> None:
    """Replaces a file beside a store's tables: a kill or a full disk leaves the old one, a reader sees old or new.

    Raises NotWritten, with the reason, if it cannot be written.
    """
    file, unfinished = place.file(name), f"{name}.{uuid4().hex[:8]}"
    with told_in_one_sentence(place):
        try:
            with place.opened(unfinished, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            file.with_name(unfinished).replace(file)
        except OSError:
            with suppress(OSError):
                file.with_name(unfinished).unlink(missing_ok=True)
            raise
