"""Writes a list as it stands into an Excel file, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.services.example import is_example
from db.store import Store
from desktop_app.paper.files import write_whole
from reports.lists import list_export
from reports.render import list_workbook


def export_list(
    store: Store,
    kind: RecordKind,
    ids: Sequence[int],
    path: Path,
    *,
    office: str,
    lang: str,
    conditions: str = "",
) -> tuple[Path, int]:
    """Write these records in this order; the file and how many rows it has. ``conditions`` stand
    over the list.

    Raises EnvironmentProblem when the file can't be written (open in Excel, disk full …).
    """
    example = is_example(store)
    with store.read() as session:
        export = list_export(
            session,
            catalogue(kind),
            datetime.now(KST),
            office=office,
            example=example,
            lang=lang,
            ids=ids,
            conditions=conditions,
            reference=True,  # whoever names the rows has decided
        )
    by_id = {row.id: row for row in export.rows}
    rows = [by_id[record_id] for record_id in ids if record_id in by_id]
    book = list_workbook(replace(export, rows=rows))
    return write_whole(path, book.data), len(rows)
