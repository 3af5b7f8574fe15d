"""What is opened: plain files; a pipe, a device or a link out of the folder is refused in a sentence, nothing waits."""

import os
from pathlib import Path

import pytest

from components.ingest import readings_of
from components.readers.base import Unreadable
from components.readers.files import content_of, paths


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Unreadable, match="it is a pipe, not a file"):
        content_of(tmp_path / "pipe.txt")
    assert [reading.error for reading in readings_of([tmp_path])] == ["it is a pipe, not a file"]


def test_devices_folders_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    for path, why in (
        ("/dev/null", "a device"),
        (str(tmp_path), "a folder"),
        (str(tmp_path / "no.txt"), "No such file"),
    ):
        with pytest.raises(Unreadable, match=why):
            content_of(Path(path))


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("The premier said so.")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "inside.txt").write_text("The premier said so again.")
    (folder / "link in.txt").symlink_to(folder / "inside.txt")
    (folder / "link out.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    found = {Path(reading.file).name: reading.error for reading in readings_of([folder])}
    assert found["link in.txt"] is None
    assert found["inside.txt"] is None
    assert "leads out of its folder" in (found["link out.txt"] or "")
    assert "cannot be read" in (found["round.txt"] or "")
    assert content_of(folder / "link out.txt"), "a link that somebody names is followed"


def test_a_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text("The premier said so.")
    except OSError:
        pytest.skip("the file system takes only names in UTF-8")
    (reading,) = readings_of(paths(tmp_path))
    assert reading.article is not None
    assert reading.file.encode("utf-8").endswith("caf\ufffd.txt".encode())
