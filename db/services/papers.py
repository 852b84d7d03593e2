"""Keeps templates of papers and how a paper was composed, and writes down what left the office.

None of it is ledgered: an undo takes back records, never how a page looks, and a log is only ever
added to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select, update

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import UserError
from db.queries.papers import PaperTemplate, PrintedPaper, template_of
from db.schema.papers import CompositionRecord, PaperTemplateRecord, PrintLogRecord
from db.store import Store


def save_template(store: Store, template: PaperTemplate) -> PaperTemplate:
    """Create a template (id 0) or write over one; returns it as it is stored.

    Raises UserError: "template.no_name", "template.name_taken", or "record.gone".
    """
    template = replace(template, name=template.name.strip())
    if not template.name:
        raise UserError("template.no_name")
    table = PaperTemplateRecord
    with store.write(Label.EDIT, template.name) as unit:
        same = select(table).where(table.name == template.name, table.id != template.id)
        if unit.session.scalars(same).first() is not None:
            raise UserError("template.name_taken", name=template.name)
        record = unit.session.get(table, template.id) if template.id else table()
        if record is None:
            raise UserError("record.gone")
        if template.is_default:
            unit.session.execute(update(table).values(is_default=False))
        record.name, record.content = template.name, template.content
        record.is_default = template.is_default
        record.officer, record.updated_at = store.actor.officer, unit.now
        unit.session.add(record)
        unit.session.flush()
        return template_of(record)


def delete_template(store: Store, template_id: int) -> None:
    """Delete a template; one that is gone already is left at that."""
    with store.write(Label.DELETE) as unit:
        record = unit.session.get(PaperTemplateRecord, template_id)
        if record is not None:
            unit.session.delete(record)


def restore_template(store: Store, template: PaperTemplate) -> PaperTemplate:
    """Bring a deleted template back."""
    return save_template(store, replace(template, id=0))


def keep_composition(store: Store, kind: RecordKind, record_id: int, content: str) -> None:
    """Keep how the paper of a record is composed, in place of what was kept before."""
    table = CompositionRecord
    with store.write(Label.EDIT) as unit:
        query = select(table).where(table.record_kind == kind.value, table.record_id == record_id)
        record = unit.session.scalars(query).first()
        if record is None:
            record = table(record_kind=kind.value, record_id=record_id)
        record.content = content
        record.officer, record.updated_at = store.actor.officer, unit.now
        unit.session.add(record)


def note_printed(store: Store, papers: Sequence[PrintedPaper]) -> None:
    """Write down papers that left, now and by this officer."""
    with store.write(Label.EDIT) as unit:
        for paper in papers:
            unit.session.add(
                PrintLogRecord(
                    at=unit.now, officer=store.actor.officer, machine=store.actor.machine,
                    action=paper.action, record_kind=paper.kind.value if paper.kind else "",
                    record_id=paper.record_id, title=paper.title, edition=paper.edition,
                    target=paper.target, sheets=paper.sheets, revision=paper.revision,
                    reason=paper.reason, content_hash=paper.content_hash,
                    file_hash=paper.file_hash, files_hash=paper.files_hash,
                )
            )  # fmt: skip
