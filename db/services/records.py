"""Saves, deletes and restores one record of any kind."""

from __future__ import annotations

from dataclasses import dataclass

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.queries.records import called, case_name, load_detail, title_of, title_text
from db.services.case_writing import save_agreement, save_case
from db.store import Store


@dataclass(frozen=True, slots=True)
class Saved:
    """What a service wrote: the record and what changed."""

    id: int
    changes: ChangeSet


def save_record(store: Store, draft: Draft, *, origin: str = "") -> Saved:
    """Create or update one record.

    Raises InvalidDraft when a check fails and ConflictError when a newer version is stored.
    """
    with store.write(_label(draft), _subject(store, draft), origin=origin) as unit:
        detail = None if draft.id is None else load_detail(unit.session, draft.kind, draft.id)
        stored = detail.draft if detail else None
        whole = stored.with_values(**draft.values) if stored else draft
        if problems := errors(whole):
            raise InvalidDraft(problems)
        if draft.kind is RecordKind.CASE:
            record_id = save_case(unit, draft, stored, unit.now[:10])
        elif draft.kind is RecordKind.AGREEMENT:
            record_id = save_agreement(unit, draft, stored, unit.now[:10])
        else:
            record_id = unit.save(draft).id
    return Saved(record_id, unit.changes)


def delete_record(
    store: Store, kind: RecordKind, record_id: int, version: int | None = None, *, origin: str = ""
) -> Saved:
    """Move one record to the bin with what belongs to it.

    Raises UserError("record.held") when another record can't be without it.
    """
    with store.read() as session:
        subject = called(session, kind, record_id)
    with store.write(Label.DELETE, subject, origin=origin) as unit:
        unit.delete(kind, record_id, version)
    return Saved(record_id, unit.changes)


def restore_record(store: Store, kind: RecordKind, record_id: int, *, origin: str = "") -> Saved:
    """Bring one record back from the bin with what went there with it."""
    with store.read() as session:
        subject = called(session, kind, record_id)
    with store.write(Label.RESTORE, subject, origin=origin) as unit:
        unit.restore(kind, record_id)
    return Saved(record_id, unit.changes)


def _label(draft: Draft) -> Label:
    return Label.CREATE if draft.id is None else Label.EDIT


def _subject(store: Store, draft: Draft) -> str:
    naming = draft.record_type.naming
    title = draft.get(naming.key)
    with store.read() as session:
        if draft.kind is RecordKind.CASE:
            stored = draft.id is not None
            return called(session, draft.kind, draft.id) if stored else case_name(session, draft)
        if naming.links_to is not None and isinstance(title, int):
            return title_of(session, naming.links_to, title)
        return title_text(naming, title) or title_of(session, draft.kind, draft.id)
