"""A list of 100,000 rows × 12 columns: its preview and its import beside bare readers, in time and memory.

Each side runs in a process of its own, so that what one has taken is no part of the other's peak;
seconds are of the processor, so that whoever else works on the machine is no part of them. pandas is
nothing that the program needs: where it is installed, the preview is measured beside it too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import python_calamine
import xlsxwriter

from benchmarks.data import open_store
from benchmarks.firms import firms
from benchmarks.harness import Ratio, processor_seconds
from benchmarks.import_rows import insert_raw
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import plan, prepare, read_list
from db.intake.reading import child
from db.paths import DataFolder

ROWS = 100_000
HEADER = (
    "연번", "기업명", "사업자등록번호", "대표자", "주소", "전화번호", "업종", "종업원수", "설립일",
    "매출액(백만원)", "주생산품", "비고",
)  # fmt: skip
PREVIEW_BUDGET, IMPORT_BUDGET, MEMORY_BUDGET = 1.0, 10.0, 3.0


def measure(root: Path, rows: int = ROWS) -> list[Ratio]:
    """Preview beside openpyxl, import beside raw reading and inserting, its memory beside
    calamine's (in megabytes)."""
    root.mkdir(parents=True, exist_ok=True)
    path = root / "large.xlsx"
    write_list(path, rows)
    open_store(DataFolder(root / "desk")).close()  # what is always there is no part of it
    openpyxl_s, _ = _side("openpyxl", path)
    calamine_s, calamine_mb = _side("calamine", path)
    raw_s, _ = _side("raw", path)
    preview_s, preview_mb = _side("preview", path)
    import_s, import_mb = _side("import", path)
    _, child_mb = _side("child", path)
    beside = f"calamine alone {calamine_s:.1f} s; {preview_mb + child_mb:.0f} MB"
    by_pandas = []
    if find_spec("pandas") is not None:
        pandas_s, pandas_mb = _side("pandas", path)
        by_pandas = [Ratio(f"preview of {rows:,} × 12, by pandas", pandas_s, preview_s,
                           PREVIEW_BUDGET, f"pandas alone {pandas_mb:.0f} MB")]  # fmt: skip
    return [
        Ratio(f"preview of {rows:,} × 12, by openpyxl", openpyxl_s, preview_s, PREVIEW_BUDGET,
              beside),
        *by_pandas,
        Ratio(f"import of {rows:,} × 12", raw_s, import_s, IMPORT_BUDGET),
        Ratio("memory of that import, by calamine's", calamine_mb, import_mb + child_mb,
              MEMORY_BUDGET, unit="MB"),
    ]  # fmt: skip


def write_list(path: Path, rows: int) -> None:
    """The list as an office keeps it: title, 기준일, header, rows."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("기업현황")
        sheet.write(0, 0, "관내 기업 현황")
        sheet.write(1, 0, "(2026. 6. 30. 기준)")
        sheet.write_row(2, 0, HEADER)
        for index, firm in enumerate(firms(rows), 1):
            cells = (
                *(index, firm.name, firm.business_number, firm.representative, firm.address),
                *(firm.phone, firm.industry, firm.employees, firm.founded),
                *(firm.revenue // 1_000_000, f"{firm.industry} 제품", f"{index % 40}차 조사"),
            )
            sheet.write_row(index + 2, 0, cells)


def _side(name: str, path: Path) -> tuple[float, float]:
    """Seconds and megabytes that one side takes."""
    command = [sys.executable, "-m", "benchmarks.large_list", name, str(path)]
    said = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    seconds, megabytes = map(float, said.split())
    return seconds, megabytes


def _openpyxl(path: Path) -> None:
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    for row in sheet.iter_rows(values_only=True):
        assert row


def _pandas(path: Path) -> None:
    assert len(import_module("pandas").read_excel(path, header=2))


def _calamine(path: Path) -> None:
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    assert workbook.get_sheet_by_index(0).to_python()


def _raw(path: Path) -> None:
    database = path.with_suffix(".raw")
    insert_raw(path, database)
    database.unlink()


def _child(path: Path) -> None:
    """The reading child's part of a preview, as a side of its own for its memory."""
    with Path(os.devnull).open("wb") as nowhere:
        child.main(str(path), nowhere, memory=0)


def _preview(path: Path) -> None:
    store = open_store(DataFolder(path.parent / "desk"))
    workbook, file_hash = read_list(path)
    with store.read() as session:
        assert plan(session, prepare(workbook, file_hash, session=session)).counts["create"]
    store.close()


def _import(path: Path) -> None:
    folder = DataFolder(path.parent / "desk")
    store = open_store(folder)
    workbook, file_hash = read_list(path)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        planned = plan(session, prepared)
    source = ImportSource(path.name, file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
               keep=(path, folder.imports))  # fmt: skip
    store.close()


SIDES: dict[str, Callable[[Path], None]] = {
    "openpyxl": _openpyxl,
    "pandas": _pandas,
    "calamine": _calamine,
    "raw": _raw,
    "child": _child,
    "preview": _preview,
    "import": _import,
}


def _megabytes() -> float:
    """The peak of this process so far; 0 where the system is not Linux.

    ``getrusage`` would count what the process that started this one had.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1_000 for line in lines if "VmHWM" in line), 0.0)


def main(name: str, path: Path) -> None:
    """Print what one side takes."""
    before = _megabytes()
    start = processor_seconds()
    SIDES[name](path)
    seconds = processor_seconds() - start
    print(seconds, _megabytes() - before)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
