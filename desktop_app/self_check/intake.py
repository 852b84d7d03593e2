"""The way in: a list as an office has it, read by the child process and taken in."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import plan, prepare, read_list
from db.schema import TABLES
from desktop_app.self_check.database import fresh_store

TINY_LIST = """관내 기업 현황
기업명,사업자등록번호,대표자,전화번호,종업원수
㈜한빛정밀,124-81-00998,김한빛,031-900-0001,42
주식회사 나래바이오,,이나래,031-900-0002,7
"""


def tiny_import(folder: Path) -> str:
    """A list as an office has it, read by the child process, planned, taken in as one operation."""
    file = folder / "list.csv"
    file.write_bytes(TINY_LIST.encode("cp949"))
    workbook, file_hash = read_list(file)
    store = fresh_store(folder)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        planned = plan(session, prepared)
    source = ImportSource(file.name, file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared)
    organizations = TABLES[RecordKind.ORGANIZATION]
    with store.read() as session:
        count = session.scalar(select(func.count()).select_from(organizations))
    store.close()
    assert count == 2, f"{count} of 2 firms arrived"
    return f"{count} firms from a list in {workbook.encoding}"
