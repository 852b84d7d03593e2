"""Deeds that write records: save, import, undo, merge."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.import_rows import write_list
from benchmarks.kills.deed import (
    Deed,
    Tell,
    desk,
    names,
    ready_with_a_firm,
    save_firm,
    unless,
    whole,
)
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake import pipeline
from db.intake.apply import ImportSource, apply_plan
from db.ledger import redo, undo
from db.paths import DataFolder
from db.queries.newest import newest_operation
from db.queries.records import children
from db.services.merging import MergeDraft, merge_records
from db.services.records import save_record
from db.store import Store

_FIRM, _CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT
_ROWS = 100
_PAIRS = 12


# -- save ------------------------------------------------------------------------------------------


def _save(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    with desk(folder) as store:
        begin()
        for number in range(40):
            save_firm(store, f"기업-{number}")
            tell(f"기업-{number}")


def _saved(folder: DataFolder, said: list[str]) -> list[str]:
    with desk(folder) as store:
        found = names(store)[1:]
        expected = [f"기업-{number}" for number in range(len(found))]
        good = found == expected and len(said) <= len(found) <= len(said) + 1
        return unless(good, f"{len(said)} reported, {found[-2:]} there") + whole(store)


# -- import, and its way back ----------------------------------------------------------------------


def _ready_to_import(folder: DataFolder) -> None:
    ready_with_a_firm(folder)
    write_list(folder.root / "list.xlsx", _ROWS)


def _take_in(folder: DataFolder, store: Store, begin: Callable[[], None]) -> None:
    path = folder.root / "list.xlsx"
    workbook, file_hash = pipeline.read_list(path)
    with store.read() as session:
        prepared = pipeline.prepare(workbook, file_hash, session=session)
        planned = pipeline.plan(session, prepared)
    source = ImportSource(path.name, file_hash, prepared.mapping_json)
    begin()
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
               keep=(path, folder.imports))  # fmt: skip


def _import(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    with desk(folder) as store:
        _take_in(folder, store, begin)
        tell("imported")


def _imported(folder: DataFolder, said: list[str]) -> list[str]:
    with desk(folder) as store:
        rows = len(names(store)) - 1
        with store.read() as session:
            batches = session.connection().exec_driver_sql(
                "SELECT file_hash, operation_id FROM import_batch"
            ).all()  # fmt: skip
        kept = [path.name for path in folder.imports.glob("*")] if folder.imports.is_dir() else []
        counted = (rows, len(batches)) in ((0, 0), (_ROWS, 1))
        faults = unless(counted, f"{rows} rows of {len(batches)} imports")
        faults += unless(rows == _ROWS or not said, "reported done and not there")
        for file_hash, _ in batches:
            good = any(name.startswith(file_hash) for name in kept)
            faults += unless(good, "the list of an import was not kept")
        return faults + whole(store)


def _ready_to_undo(folder: DataFolder) -> None:
    _ready_to_import(folder)
    with desk(folder) as store:
        _take_in(folder, store, lambda: None)


def _undo(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    with desk(folder) as store:
        begin()
        for _ in range(3):
            undo(store)
            tell("undone")
            redo(store)
            tell("redone")


def _undone(folder: DataFolder, said: list[str]) -> list[str]:
    """After each reported step the rows are all there or all gone; at most one step is ahead."""
    with desk(folder) as store:
        rows, before = len(names(store)) - 1, 2
        steps = _newest(store) - before
        good = rows == (_ROWS if steps % 2 == 0 else 0) and len(said) <= steps <= len(said) + 1
        fault = f"{rows} rows after {steps} steps, {len(said)} reported"
        return unless(good, fault) + whole(store)


# -- merge -----------------------------------------------------------------------------------------


def _ready_to_merge(folder: DataFolder) -> None:
    with desk(folder) as store:
        for number in range(_PAIRS):
            save_firm(store, f"남는 기업 {number}")
            gone = save_firm(store, f"합칠 기업 {number}")
            for name in ("김하늘", "이도윤"):
                save_record(store, new_draft(_CONTACT, organization=gone, name=name))


def _merge(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    with desk(folder) as store:
        begin()
        for number in range(_PAIRS):
            merge_records(store, MergeDraft(_FIRM, 2 * number + 1, (2 * number + 2,)))
            tell(number)


def _merged(folder: DataFolder, said: list[str]) -> list[str]:
    with desk(folder) as store:
        faults = []
        joined = 2 * _PAIRS - len(names(store))
        for number in range(_PAIRS):
            with store.read() as session:
                moved = len(children(session, _CONTACT, "organization", [2 * number + 1]))
                left = len(children(session, _CONTACT, "organization", [2 * number + 2]))
            good = (moved, left) == ((2, 0) if number < joined else (0, 2))
            faults += unless(good, f"pair {number}: {moved} contacts moved, {left} left")
        good = len(said) <= joined <= len(said) + 1
        return faults + unless(good, f"{joined} joined, {len(said)} reported") + whole(store)


def _newest(store: Store) -> int:
    with store.read() as session:
        return newest_operation(session)


DEEDS = (
    Deed("save", ready_with_a_firm, _save, _saved),
    Deed("import", _ready_to_import, _import, _imported),
    Deed("undo", _ready_to_undo, _undo, _undone),
    Deed("merge", _ready_to_merge, _merge, _merged),
)
