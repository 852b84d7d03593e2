"""Reads how papers are composed, under a name or for one meeting, and which papers left."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.schema.papers import CompositionRecord, PaperTemplateRecord, PrintLogRecord

_MONTH = len("2026-11")


@dataclass(frozen=True, slots=True)
class PaperTemplate:
    """Edition, sections, order and looks under a name; ``content`` is JSON of the paper's own."""

    id: int
    name: str
    content: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A paper that left the window. ``id`` and ``at`` (ISO) are given when it is written down."""

    action: str
    """``saved``, ``printed`` or ``filled``: a form of the office's own."""
    kind: RecordKind | None
    """The kind of the record it is about, None for a volume of many."""
    record_id: int
    title: str
    edition: str
    target: str
    """The name of the file or of the printer."""
    sheets: int
    content_hash: str
    file_hash: str
    revision: str = ""
    reason: str = ""
    """The code of the reason for which phones and mails stand in it, "" when none do."""
    id: int = 0
    at: str = ""
    officer: str = ""
    machine: str = ""
    files_hash: str = ""
    """Of the files bound behind it, "" where it was not kept."""


def paper_templates(session: Session) -> tuple[PaperTemplate, ...]:
    """All templates by name."""
    table = PaperTemplateRecord
    return tuple(template_of(one) for one in session.scalars(select(table).order_by(table.name)))


def composition_of(session: Session, kind: RecordKind, record_id: int) -> str:
    """How the paper of a record was composed last, "" when it never was."""
    table = CompositionRecord
    query = select(table.content).where(
        table.record_kind == kind.value, table.record_id == record_id
    )
    return session.scalar(query) or ""


def printed_papers(
    session: Session,
    kind: RecordKind | None = None,
    record_id: int = 0,
    *,
    month: str = "",
    officer: str = "",
    most: int = 1000,
) -> tuple[PrintedPaper, ...]:
    """What left, the newest first: of one record, or of all; of a month (ISO), by an officer."""
    table = PrintLogRecord
    query = select(table).order_by(table.id.desc()).limit(most)
    if kind is not None:
        query = query.where(table.record_kind == kind.value, table.record_id == record_id)
    if month:
        query = query.where(func.substr(table.at, 1, _MONTH) == month)
    if officer:
        query = query.where(table.officer == officer)
    return tuple(_printed(one) for one in session.scalars(query))


def printed_months(session: Session) -> tuple[str, ...]:
    """The months in which papers left, newest first."""
    month = func.substr(PrintLogRecord.at, 1, _MONTH)
    return tuple(session.scalars(select(month).distinct().order_by(month.desc())))


def printed_officers(session: Session) -> tuple[str, ...]:
    """Who let papers leave."""
    officer = PrintLogRecord.officer
    return tuple(session.scalars(select(officer).distinct().order_by(officer)))


def template_of(record: PaperTemplateRecord) -> PaperTemplate:
    """The frozen copy of a stored template."""
    return PaperTemplate(record.id, record.name, record.content, record.is_default)


def _printed(one: PrintLogRecord) -> PrintedPaper:
    return PrintedPaper(
        one.action, RecordKind(one.record_kind) if one.record_kind else None, one.record_id,
        one.title, one.edition, one.target, one.sheets, one.content_hash, one.file_hash,
        one.revision, one.reason, one.id, one.at, one.officer, one.machine, one.files_hash,
    )  # fmt: skip
