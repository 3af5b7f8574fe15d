"""Finds and opens the files that are read: no pipes and devices, and within a folder no links that lead out of it."""

import os
import stat
from pathlib import Path

from components.limits.budget import MAX_FILE_BYTES
from components.readers import ENDINGS
from components.readers.base import Unreadable
from components.readers.feeds import entries as feed

SHARED_ENDINGS = (".xml", ".json")
KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


def content_of(path: Path, within: Path | None = None) -> bytes:
    """The bytes of a file; raises Unreadable if it is none, is too large, or is a link that leads out of a folder."""
    try:
        if within and path.is_symlink() and not path.resolve().is_relative_to(within.resolve()):
            raise Unreadable("it is a link that leads out of its folder; give the file itself")
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a pipe would wait for a writer
        try:
            return _content(descriptor)
        finally:
            os.close(descriptor)
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"cannot be read: {getattr(error, 'strerror', None) or 'a link in a circle'}") from error


def _content(descriptor: int) -> bytes:
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise Unreadable(f"it is {KINDS.get(stat.S_IFMT(found.st_mode), 'a folder')}, not a file")
    if found.st_size > MAX_FILE_BYTES:
        raise Unreadable(f"the file has {found.st_size / 1e6:.0f} MB; the limit is {MAX_FILE_BYTES / 1e6:.0f} MB")
    with open(descriptor, "rb", closefd=False) as file:
        return file.read(MAX_FILE_BYTES + 1)


def paths(path: Path) -> list[Path]:
    """The readable files at a path, sorted: the file itself, or those of a folder and its subfolders.

    Of files with an ending in SHARED_ENDINGS, a folder gives only those that are feeds.
    """
    if not path.is_dir():
        return [path]
    files = (p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and not p.is_dir() and p.name != "README.md")
    return sorted(p for p in files if p.suffix.lower() not in SHARED_ENDINGS or _is_feed(p))


def _is_feed(path: Path) -> bool:
    try:
        return feed.is_feed(content_of(path))
    except Unreadable:
        return True  # reading it later reports the error
