"""Stores of other versions: a newer one is read and never changed, an older one migrated once; adding a column."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from deltalake import write_deltalake

from components import models
from components.models import Article, Event, Repeats, Row, Statement, Timex
from components.storage import manifest, migrations, own_topics
from components.storage.care import repair
from components.storage.faults import NewerStore
from components.storage.ledger import Ledger, strike
from components.storage.place import Place
from components.storage.store import Store
from components.storage.table import Table
from tests.conftest import ROOT
from tests.storage.test_snapshot import analysis, fits_together


def of_a_newer_version(store: Store) -> None:
    """Makes a store one of a version to come: another schema, a column more in each table, one that is no more."""
    for kind in (Article, Statement, Event, Timex):
        table = Table(store.place, kind)
        delta = table.opened()
        assert delta is not None
        rows = delta.to_pyarrow_table().drop_columns(["outlet"])
        write_deltalake(
            delta, rows.append_column("mood", rows.column("article_id")), mode="overwrite", schema_mode="overwrite"
        )
    written = manifest.read(store.place)
    manifest.write(store.place, replace(written, schema=manifest.SCHEMA + 1, program="9.0.0"))


@pytest.fixture
def newer(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    store.save([analysis("a"), analysis("bb")])
    of_a_newer_version(store)
    return store


def test_a_newer_store_is_read_unknown_columns_left_out_and_missing_ones_empty(newer: Store) -> None:
    assert newer.at_one_moment(fits_together) == {"a", "bb"}
    statements = newer.table(Statement)
    assert "mood" not in statements
    assert statements["outlet"].isna().all()


def test_a_newer_store_is_never_changed(newer: Store) -> None:
    before = {path: path.read_bytes() for path in Path(str(newer.place)).rglob("*") if path.is_file()}
    for change in (
        lambda: newer.save([analysis("ccc")]),
        lambda: newer.remove(["a"]),
        lambda: newer.tidy(),
        lambda: repair(newer),
        lambda: Ledger(newer.place).append(strike(Statement, "a.statements.0", who="A", why="odd")),
        lambda: own_topics.write(newer.place, {"Deals": ("deal",)}),
    ):
        with pytest.raises(NewerStore, match=r"written by version 9\.0\.0 .* for reading only: update the program"):
            change()
    newer.mend()
    assert {path: path.read_bytes() for path in Path(str(newer.place)).rglob("*") if path.is_file()} == before


def test_the_manifest_says_who_wrote_the_store_and_which_tables_there_are(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert manifest.read(store.place) == manifest.Manifest()
    store.save([analysis("a")])
    written = json.loads((tmp_path / "store" / manifest.FILE).read_bytes())
    assert written == {
        "schema": manifest.SCHEMA, "program": manifest.PROGRAM, "repairs": 0,
        "tables": ["articles", "events", "statements", "timexes"],
    }  # fmt: skip


def test_the_release_is_that_of_the_project() -> None:
    assert f'\nversion = "{manifest.PROGRAM}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_there_is_a_migration_from_every_older_schema() -> None:
    assert sorted(migrations.MIGRATIONS) == list(range(1, manifest.SCHEMA))


def test_a_migration_is_run_once_and_again_if_it_was_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, run = Store(tmp_path), list[Place]()
    store.save([analysis("a")])
    manifest.write(store.place, replace(manifest.read(store.place), schema=1))

    def broken_off(place: Place) -> None:
        run.append(place)
        if len(run) == 1:
            raise OSError("killed")

    monkeypatch.setattr(migrations, "MIGRATIONS", {1: broken_off})
    with pytest.raises(OSError, match="killed"):
        store.save([analysis("bb")])
    for name in ("bb", "ccc"):
        store.save([analysis(name)])
    assert len(run) == 2
    assert store.at_one_moment(fits_together) == {"a", "bb", "ccc"}


@dataclass(frozen=True, kw_only=True, slots=True)
class TimexWithMood(Timex):
    """The row type as it is after a line was added."""

    table = "timexes"

    mood: Repeats | None = None


def test_a_column_is_added_by_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.save([analysis("a"), analysis("bb")])
    with_mood: tuple[type[Row], ...] = (Statement, Event, models.Advice, TimexWithMood)
    for module in ("models", "storage.store", "storage.snapshot", "storage.moments.selecting"):
        monkeypatch.setattr(f"components.{module}.ROW_TYPES", with_mood)
    assert store.table(TimexWithMood)["mood"].isna().all()
    (timex, *_) = analysis("a").rows(Timex)
    values: dict[str, Any] = {name: getattr(timex, name) for name in models.column_types(Timex)}
    again = replace(analysis("a"), found={TimexWithMood: (TimexWithMood(**values, mood="glad"),)})
    store.save([again])
    store.tidy()
    rows = store.table(TimexWithMood)
    moods = dict(zip(rows["article_id"].astype(str), rows["mood"].astype(object), strict=True))
    assert (moods["a"], bool(pd.isna(moods["bb"]))) == ("glad", True)
