"""report due-diligence: one firm, the firm of a case, or all that agreed to something."""

from __future__ import annotations

from argparse import Namespace

from db.domain.kinds import RecordKind
from db.queries.record_ids import record_named
from db.queries.records import link_id, load_draft
from db.services.due_diligence import confirmations
from db.store import today
from desktop_app.command_line.counts import paper_of
from desktop_app.command_line.desk import Desk
from reports.content.due_diligence import due_diligence
from reports.content.model import Document


def due_diligence_document(desk: Desk, arguments: Namespace) -> Document:
    """기업 확인 요약 on a day."""
    found = confirmations(desk.store, arguments.as_of or "", _firms(desk, arguments))
    return due_diligence(found, arguments.as_of or today(), paper_of(desk))


def _firms(desk: Desk, arguments: Namespace) -> list[int] | None:
    """The firm asked for; None for all."""
    with desk.store.read() as session:
        if arguments.organization:
            return [record_named(session, RecordKind.ORGANIZATION, arguments.organization)]
        if arguments.case:
            case = load_draft(
                session, RecordKind.CASE, record_named(session, RecordKind.CASE, arguments.case)
            )
            firm = link_id(case, "organization") if case is not None else None
            return [firm] if firm is not None else []
    return None
