"""The log: levels, rotation, the places of an error, and neither article text nor secrets."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from components import log

SECRET = "the minister said in confidence"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file that is logged to; afterwards nothing is set up as before."""
    monkeypatch.setenv(log.FILE, str(tmp_path / "logs" / "parallel49.log"))
    factory, logger = logging.getLogRecordFactory(), logging.getLogger("components")
    before = list(logger.handlers), logger.level, logger.propagate
    log.begin()
    yield tmp_path / "logs" / "parallel49.log"
    logging.setLogRecordFactory(factory)
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:], logger.level, logger.propagate = before


def fails() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(f"cannot read {SECRET}") from error


@pytest.mark.parametrize("name", ["components.readers.text", "streamlit.error_util"])
def test_an_error_is_written_as_its_kind_and_place_without_its_message(
    file: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger(name)
    stream = logging.StreamHandler()
    logger.addHandler(stream)
    try:
        fails()
    except ValueError:
        logger.exception("an article could not be analysed, %s of %s", 3, 7)
    logger.removeHandler(stream)
    said = capsys.readouterr().err + file.read_text(encoding="utf-8")
    assert SECRET not in said
    assert "an article could not be analysed, 3 of 7" in said
    assert "ValueError at tests/test_log.py:" in said
    assert "KeyError at tests/test_log.py:" in said
    assert str(log.ROOT) not in said


def test_no_value_can_feign_an_entry(file: Path) -> None:
    logging.getLogger("components.readers").warning("a file named %s", "a\n2026-01-01 ERROR components: forged")
    assert len(file.read_text(encoding="utf-8").splitlines()) == 1


def test_levels_are_kept_and_errors_counted(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = log.errors.count
    logger = logging.getLogger("components.storage")
    logger.debug("not shown")
    logger.info("shown")
    logger.error("counted")
    assert [line.split()[2] for line in file.read_text(encoding="utf-8").splitlines()] == ["INFO", "ERROR"]
    assert log.errors.count == before + 1
    monkeypatch.setenv(log.LEVEL, "loud")
    with pytest.raises(ValueError, match="known are debug, info, warning, error"):
        log.begin()


def test_a_full_file_is_put_aside_and_few_are_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MOST_BYTES", 2000)
    log.begin()
    for number in range(500):
        logging.getLogger("components").info("entry %s", number)
    kept = sorted(file.parent.iterdir())
    assert len(kept) == log.KEPT + 1
    assert all(path.stat().st_size <= 2000 for path in kept)
    assert "entry 499" in file.read_text(encoding="utf-8")
