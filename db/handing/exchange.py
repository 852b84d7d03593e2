"""A file of changes from end to end: made here, looked into there, taken in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.attachments import AttachmentFiles
from db.domain.access import Access, Deed, Reason
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.handing.changes import Changes
from db.handing.changes_file import Check, bring_files, read_changes, write_changes
from db.handing.gathering import gather
from db.handing.plan import Decisions, FieldChange, TakingPlan
from db.handing.planning import plan_taking
from db.handing.taking import Taken, take_changes
from db.links import chunks
from db.queries.records import titles_of
from db.schema import TABLES
from db.secrets.passphrases import Stretching
from db.services.access_log import log_access
from db.store import Store

Titles = Mapping[RecordKind, Mapping[int, str]]


def make_file(
    store: Store, files: AttachmentFiles, officer: str, since: str, path: Path, passphrase: str,
    check: Check = lambda: None, costs: Stretching | None = None,
) -> Changes:  # fmt: skip
    """Write what ``officer`` did from ``since`` (ISO day) on; that persons' data leave is logged.

    Raises UserError("changes.none") when nothing was done, and what ``write_changes`` raises.
    """
    with store.read() as session:
        changes = gather(session, officer, since, store.actor, store.now())
    if not changes.operations:
        raise UserError("changes.none", officer=officer, since=since[:10])
    persons = sum(key[0] is RecordKind.CONTACT for key in changes.records)
    if persons:
        seen = Access(
            Deed.EXPORT, RecordKind.CONTACT, None, (), persons, Reason.HANDOVER, path.suffix
        )
        log_access(store, [seen])
    return write_changes(path, changes, files, passphrase, check, costs)


def log_packing(store: Store, suffix: str) -> None:
    """Say in the access log that everything is about to leave, the persons in it too."""
    table = TABLES[RecordKind.CONTACT]
    with store.read() as session:
        persons = session.scalar(
            select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
        )
    if persons:
        seen = Access(Deed.EXPORT, RecordKind.CONTACT, None, (), persons, Reason.HANDOVER, suffix)
        log_access(store, [seen])


def look_into(store: Store, path: Path, passphrase: str) -> TakingPlan:
    """What taking a file in would do; nothing is written. Raises what ``read_changes`` raises."""
    changes = read_changes(path, passphrase)
    with store.read() as session:
        return plan_taking(session, changes)


def take_file(
    store: Store, files: AttachmentFiles, path: Path, passphrase: str, seen: TakingPlan,
    decisions: Decisions, *, origin: str = "",
) -> Taken:  # fmt: skip
    """Take it in as it was seen and decided; attached files first, so that nothing names a file
    that is not there. Raises what ``take_changes`` and ``read_changes`` raise."""
    if seen.undecided(decisions):
        raise UserError("changes.undecided", count=seen.undecided(decisions))
    if seen.changes_anything and seen.changes.files:
        bring_files(path, passphrase, files, seen.changes.files)
    return take_changes(store, seen, decisions, path.name, origin=origin)


def linked_titles(session: Session, plan: TakingPlan) -> Titles:
    """How the records are called that values of the plan name: those here by their numbers, those
    that come in by the negative of theirs."""
    wanted: dict[RecordKind, set[int]] = {}
    for row in plan.rows:
        by_key = catalogue(row.kind).by_key
        for one in row.fields:
            target = by_key[one.key].links_to if one.key in by_key else None
            if target is not None:
                wanted.setdefault(target, set()).update(_numbers(one))
        if row.into is not None:
            wanted.setdefault(row.kind, set()).add(row.into)
    found: dict[RecordKind, dict[int, str]] = {}
    for kind, numbers in wanted.items():
        titles = found.setdefault(kind, {})
        for chunk in chunks([number for number in numbers if number > 0]):
            titles.update(titles_of(session, kind, chunk))
        for number in (number for number in numbers if number < 0):
            record = plan.changes.records.get((kind, -number))
            titles[number] = record.title if record is not None else ""
    return found


def _numbers(one: FieldChange) -> list[int]:
    return [value for value in (one.before, one.mine, one.theirs) if isinstance(value, int)]
