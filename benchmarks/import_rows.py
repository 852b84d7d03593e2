"""An import of 10,000 rows, read to applied, beside reading and inserting the same rows raw.

An officer imports into a file that is open: opening it is not part of the time, and a first turn of
both, which loads modules and reads the list from the disk, is none either. Seconds are of the
processor, the reading child's among them, so that whoever else works on the machine is no part of
them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import python_calamine
import xlsxwriter

from benchmarks.data import open_store
from benchmarks.firms import firms
from benchmarks.harness import Ratio, in_turns, processor_seconds
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import plan, prepare, read_list
from db.paths import DataFolder
from db.store import Store

BUDGET = 10.0
ROUNDS = 3
ROWS = 10_000
HEADER = (
    "연번", "기업명", "사업자등록번호", "대표자", "주소", "전화번호", "업종", "종업원수", "설립일",
    "매출액(백만원)",
)  # fmt: skip


def write_list(path: Path, rows: int = ROWS) -> None:
    """An office's list as .xlsx: a title, a unit line, a header, the rows."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("기업현황")
        sheet.write(0, 0, "관내 기업 현황")
        sheet.write(1, 0, "(2026. 6. 30. 기준)")
        sheet.write_row(2, 0, HEADER)
        for index, firm in enumerate(firms(rows), 1):
            sheet.write_row(
                index + 2,
                0,
                (
                    *(index, firm.name, firm.business_number, firm.representative, firm.address),
                    *(firm.phone, firm.industry, firm.employees, firm.founded),
                    firm.revenue // 1_000_000,
                ),
            )


def measure(root: Path) -> Ratio:
    """The ratio; each round writes to an empty file on both sides."""
    root.mkdir(parents=True, exist_ok=True)
    path = root / "list.xlsx"
    write_list(path)

    def floor() -> None:
        raw = root / "raw.sqlite3"
        raw.unlink(missing_ok=True)
        insert_raw(path, raw)

    folders = [DataFolder(root / f"desk{number}") for number in range(1 + ROUNDS)]
    opened = [(open_store(folder), folder) for folder in folders]
    waiting = iter(opened)

    def program() -> None:
        store, folder = next(waiting)
        take_in(path, store, folder)

    floor()
    program()
    taken = in_turns(floor, program, ROUNDS, processor_seconds)
    for store, _folder in opened:
        store.close()
    return Ratio(f"import of {ROWS:,} rows", *taken, BUDGET)


def insert_raw(path: Path, database: Path) -> None:
    """Read the sheet and insert its rows, with three indices and one commit."""
    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode=WAL")
    columns = ", ".join(f"c{number}" for number in range(len(rows[2])))
    connection.execute(f"CREATE TABLE list (id INTEGER PRIMARY KEY, {columns})")
    for number in (1, 2, 6):
        connection.execute(f"CREATE INDEX i{number} ON list (c{number})")
    marks = ", ".join("?" * len(rows[2]))
    connection.executemany(f"INSERT INTO list ({columns}) VALUES ({marks})", rows[3:])
    connection.commit()
    connection.close()


def take_in(path: Path, store: Store, folder: DataFolder) -> None:
    """The whole way: child process, plan, one operation with ledger and search."""
    workbook, file_hash = read_list(path)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        planned = plan(session, prepared)
    assert planned.counts["create"] == ROWS, planned.counts
    source = ImportSource(path.name, file_hash, prepared.mapping_json)
    apply_plan(
        store,
        source,
        planned.tables,
        planned_at=planned.planned_at,
        prepared=prepared,
        keep=(path, folder.imports),
    )
