"""Where the firms of the lists come from: the imports that brought them, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.queries.prospects.tables import ORGANIZATION, listed
from db.schema import ImportBatchRecord

PUBLIC_LIST = "벤처기업명단"
"""In the file name of the list of 중소벤처기업부 (data.go.kr 15084581), 공공저작물 제1유형."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """One list: its file, the day it was true (ISO, partial, "" unknown), how many firms."""

    import_id: int
    file_name: str
    list_date: str
    count: int

    @property
    def public(self) -> bool:
        """Whether it is the ministry's list of certified venture firms."""
        return PUBLIC_LIST in self.file_name.replace(" ", "").replace("_", "")


def list_sources(session: Session) -> tuple[ListSource, ...]:
    """The lists whose firms are still there."""
    query = (
        select(ImportBatchRecord.id, ImportBatchRecord.file_name, ImportBatchRecord.list_date,
               func.count())
        .join(ORGANIZATION, ORGANIZATION.c.import_id == ImportBatchRecord.id)
        .where(*listed())
        .group_by(ImportBatchRecord.id, ImportBatchRecord.file_name, ImportBatchRecord.list_date)
        .order_by(ImportBatchRecord.id.desc())
    )  # fmt: skip
    return tuple(ListSource(row[0], row[1], row[2] or "", row[3]) for row in session.execute(query))
