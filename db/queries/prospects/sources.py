"""Where the firms of the lists come from: the imports that brought them, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.prospects.tables import ORGANIZATION, listed
from db.schema import TABLES
from db.schema.imports import ImportBatchRecord

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


def source_of(session: Session, import_id: int | None) -> ListSource | None:
    """The list that this import was, None for no import; its firms are not counted."""
    batch = session.get(ImportBatchRecord, import_id) if import_id else None
    if batch is None:
        return None
    return ListSource(batch.id, batch.file_name, batch.list_date or "", 0)


@dataclass(frozen=True, slots=True)
class MemberSource:
    """An association and how many of its members are firms of lists."""

    association: int
    name: str
    count: int


def member_sources(session: Session) -> tuple[MemberSource, ...]:
    """The associations whose members stand in the lists."""
    tie, body = TABLES[RecordKind.PARTNERSHIP], TABLES[RecordKind.ORGANIZATION].alias("body")
    query = (
        select(body.c.id, body.c.name, func.count(tie.c.organization_id.distinct()))
        .join(tie, tie.c.partner_id == body.c.id)
        .join(ORGANIZATION, ORGANIZATION.c.id == tie.c.organization_id)
        .where(tie.c.kind == "member", tie.c.deleted_at.is_(None), body.c.deleted_at.is_(None),
               *listed())
        .group_by(body.c.id, body.c.name)
        .order_by(body.c.name, body.c.id)
    )  # fmt: skip
    return tuple(MemberSource(row[0], row[1] or "", row[2]) for row in session.execute(query))


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
