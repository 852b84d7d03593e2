"""The large file of the measure of growth is one that the program could have made itself."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from benchmarks.growth_files import fill, multiply
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.queries.lists import ListQuery, count
from db.search import differs, find
from db.services.records import save_record
from db.startup import Access, open_store
from tests.fixtures.databases import ACTOR


def test_every_record_is_there_three_times_with_its_ledger_and_its_search(tmp_path: Path) -> None:
    fill(tmp_path / "small", 40, 5)
    multiply(tmp_path / "small", tmp_path / "large", 3)
    folder = DataFolder(tmp_path / "large")
    with closing(open_store(folder, ACTOR, access=Access.WRITE)) as opened:
        store = opened.store
        with store.read() as session:
            assert not differs(session.connection())
            ours, every = (
                count(session, ListQuery(RecordKind.ORGANIZATION, include_reference=reference))
                for reference in (False, True)
            )
            assert (ours, every) == (15, 135)
            assert count(session, ListQuery(RecordKind.CASE)) == 15
            said = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar()
            changes = session.connection().exec_driver_sql("SELECT count(*) FROM change").scalar()
            assert (said, changes) == ("ok", 150)
        made = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜새로운 기업"))
        with store.read() as session:
            assert [hit.id for hit in find(session, "새로운", 5)] == [made.id]
