"""The command line as its contract says: keys, exit codes, errors on their line."""

import json
from pathlib import Path

import pytest

from components.__main__ import main
from components.ingest import SAMPLES
from components.models import Article
from components.storage.store import Store

KEYS = {
    "article": "title outlet agency authors dateline published published_basis language url furniture",
    "statements": "speaker speaker_span cue cue_span content_spans quote_type nested_in about tone polarity "
    "subjectivity said_on",
    "events": "summary start end grain timex_span sentence_span kind planned",
    "advice": "adviser addressee modality content_spans",
    "timexes": "span value type",
}
BRIEF = SAMPLES / "28-white-house-invitation-and-advice.md"


def test_analyse_prints_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(BRIEF), "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert set(found) == {"file", *KEYS, "topics"}
    assert set(found["article"]) == set(KEYS["article"].split())
    for table in ("statements", "events", "advice", "timexes"):
        assert found[table], f"the brief has {table}"
        assert all(set(row) == set(KEYS[table].split()) for row in found[table])


def test_spans_point_into_the_text_without_front_matter(capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyse", str(BRIEF), "--json"])
    found = json.loads(capsys.readouterr().out)
    text = BRIEF.read_text(encoding="utf-8").split("---\n", 2)[2]
    for row in found["statements"]:
        if row["cue_span"]:
            assert text[slice(*row["cue_span"])] == row["cue"]


def test_a_file_that_cannot_be_read_costs_itself_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.md").write_bytes(BRIEF.read_bytes())
    assert main(["analyse", str(tmp_path), str(tmp_path / "absent.txt"), "--json"]) == 1
    first, second, third = map(json.loads, capsys.readouterr().out.splitlines())
    assert "empty" in first["error"]
    assert second["statements"]
    assert "cannot be read" in third["error"]


def test_a_table_gives_an_object_a_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "rows.jsonl"
    table.write_text('{"text": "He said on Tuesday that it was over."}\n{"title": "no text"}\n', encoding="utf-8")
    assert main(["analyse", str(table), "--published", "2025-04-30", "--json"]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["row"], second["row"]) == (0, 1)
    assert first["article"]["published"] == "2025-04-30"
    assert first["article"]["published_basis"] == "given"
    assert "error" in second


def test_analyse_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(BRIEF)]) == 0
    out = capsys.readouterr().out
    assert "2025-04-30 (front matter)" in out
    assert "Laura Dawson" in out


@pytest.mark.parametrize("wrong", [[], ["analyse"], ["analyse", "x", "--published", "yesterday"], ["dance"]])
def test_a_wrong_call_exits_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(wrong)
    assert stop.value.code == 2
    assert capsys.readouterr().err


def test_add_stores_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["add", str(BRIEF), "--store", str(tmp_path / "store")]
    assert main(call) == 0
    assert capsys.readouterr().out.startswith("added")
    assert main(call) == 0
    assert capsys.readouterr().out.startswith("skipped")
    assert len(Store(tmp_path / "store").table(Article)) == 1


def test_doubts_are_told_beside_what_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stub = tmp_path / "stub.txt"
    stub.write_text("He said on Tuesday that it was over.\n\nSubscribe to continue reading\n", encoding="utf-8")
    assert main(["analyse", str(stub), "--published", "2025-04-30", "--json"]) == 0
    out, err = capsys.readouterr()
    assert set(json.loads(out)) == {"file", *KEYS, "topics"}
    assert "paywall" in err
    assert "publication date" not in err, "it was given"


@pytest.mark.parametrize(
    ("name", "sentence"), [("file", "is a file"), ("a[1]", "its name has"), ("ftp://x", "known addr")]
)
def test_a_store_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, sentence: str
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.chdir(tmp_path)
    assert main(["add", str(BRIEF), "--store", name]) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert len(said.err.splitlines()) == 1
    assert not said.out
