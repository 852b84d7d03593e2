"""Destroys what a plan names, everywhere, and proves it by a search of every byte of the folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from db import search
from db.domain.access import Access, Deed
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.retention import LAW, METHOD
from db.domain.traces import ENCODINGS
from db.engine import compact
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.personal.bytes_search import Searched, search_files
from db.personal.elsewhere import clean_old_file, other_pcs
from db.personal.files import clean_backups, clean_lists, clean_others, remove_attached, wipe
from db.personal.forgetting import forget
from db.personal.journal import Journal, read_journal
from db.personal.places import Places
from db.personal.plan import Plan
from db.personal.second_folder import forget_elsewhere, mark_forgotten
from db.personal.server_files import follow_folder, lay_out
from db.personal.values import CONTACT, KEYS
from db.schema import TABLES
from db.schema.access import DestructionRecord
from db.services.access_log import log_access
from db.store import Store
from db.unit import OperationHead, Unit

_ATTACHMENT = TABLES[RecordKind.ATTACHMENT]
Report = Callable[[int, int], object]
"""Told how many steps are done, of how many; may raise before the first one to give up."""
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was done and what the search of all bytes found afterwards."""

    id: int
    persons: int
    proof: Searched
    second_waits: bool = False
    """The second folder of backups was not there: its copies follow once it is."""
    server: bool = False
    """The values lay on a server, whose own log and copies are its keeper's."""

    @property
    def proved(self) -> bool:
        """Whether nothing was found, and everything could be read."""
        return not self.proof.hits and not self.proof.unread


def destroy(
    store: Store,
    places: Places,
    plan: Plan,
    *,
    keep: Collection[str] = (),
    report: Report = lambda _done, _of: None,
) -> Destroyed:
    """Carry a plan out; ``keep`` are hashes of attached files that stay although they hold something.

    Runs on the writer lane. Can't be undone. Killed in the middle, the next start goes on.
    """
    if store.read_only:
        raise EnvironmentProblem("database.opened_read_only")
    counts = {
        "key": uuid4().hex, "fields": dict(plan.fields), "tables": plan.tables, "ledger": plan.ledger,
        "lists": len(plan.lists), "others": plan.others, "backups": plan.backups,
        "shared": len(plan.shared),
        "grounds": [one.ground.value for one in plan.persons],
    }  # fmt: skip
    found = [one.digest for one in plan.attachments]
    journal = Journal(
        plan.doomed, plan.lists, tuple(one for one in found if one not in keep),
        tuple(one for one in found if one in keep), len(plan.persons), counts, places.second,
    )  # fmt: skip
    report(0, _STEPS)
    with faults_named():
        journal.write(places.journal)
        return _carry_out(store, places, journal, report)


def resume(store: Store, places: Places) -> Destroyed | None:
    """Go on with a destruction that was cut short; None when there is none."""
    if not places.journal.exists():
        return None
    journal = read_journal(places.journal)
    if journal is None or store.read_only:
        return None
    places = replace(places, second=places.second or journal.second)
    with faults_named():
        return _carry_out(store, places, journal, lambda _done, _of: None)


def _carry_out(store: Store, places: Places, journal: Journal, report: Report) -> Destroyed:
    doomed = journal.doomed
    _forget_here(store, journal)
    report(1, _STEPS)
    cleared = compact(store.engine)
    report(2, _STEPS)
    clean_backups(places, doomed)
    old_file = clean_old_file(store, places, doomed)
    report(3, _STEPS)
    lay_out(store, places)
    clean_lists(places, doomed.traces, journal.lists)
    remove_attached(places, journal.attachments)
    follow_folder(store, places, journal.attachments)
    clean_others(places, doomed.traces)
    waits = _elsewhere(places, store.now())
    report(4, _STEPS)
    if not cleared or store.shared:
        compact(store.engine)
    proof = prove(places, journal)
    report(5, _STEPS)
    beyond = {
        "server": store.shared, "old_file": old_file.value,
        "pcs": [list(one) for one in other_pcs(store)],
    }  # fmt: skip
    done_id = _note(store, journal, proof, waits, beyond)
    wipe(places.journal)
    report(_STEPS, _STEPS)
    return Destroyed(done_id, journal.persons, proof, waits, store.shared)


def _forget_here(store: Store, journal: Journal) -> None:
    """The ledger keeps one operation that says that it was done; then the values go out of it."""
    actor, label = store.actor, Label.DESTROY.value
    subject = f"{journal.persons:,}"
    head = OperationHead(label, subject, actor.officer, actor.machine, kind="destroy")
    with store.write_as(head) as unit:
        connection = unit.session.connection()
        live = CONTACT.c.deleted_at.is_(None) & CONTACT.c.id.in_(journal.doomed.ids)
        for contact_id in connection.execute(select(CONTACT.c.id).where(live)).scalars().all():
            unit.delete(RecordKind.CONTACT, contact_id)
        unit.mark_many(RecordKind.ATTACHMENT, _attached(connection, journal), deleted=True)
        unit.finish()
        _forget_in(unit, journal)


def _noted(store: Store, journal: Journal) -> int | None:
    """The report that was written already, before it was cut short."""
    with store.read() as session:
        for record in session.scalars(select(DestructionRecord)):
            if json.loads(record.content).get("key") == journal.counts.get("key"):
                return record.id
    return None


def _forget_in(unit: Unit, journal: Journal) -> None:
    unit.session.flush()
    connection = unit.session.connection()
    forget(connection, journal.doomed)
    search.rebuild(connection)


def _attached(connection: Connection, journal: Journal) -> tuple[int, ...]:
    if not journal.attachments:
        return ()
    query = select(_ATTACHMENT.c.id).where(
        _ATTACHMENT.c.file_hash.in_(journal.attachments), _ATTACHMENT.c.deleted_at.is_(None)
    )
    return tuple(connection.execute(query).scalars())


def _elsewhere(places: Places, at: str) -> bool:
    """Whether the second folder has to wait until it is there."""
    mark_forgotten(places.folder.backups, at)
    if not places.second:
        return False
    second = Path(places.second)
    try:
        if second.is_dir():
            forget_elsewhere(places.folder.backups, second)
            return False
    except OSError:
        pass
    return True


def prove(places: Places, journal: Journal) -> Searched:
    """Search every byte of the folder; files that were to stay are left out of it."""
    left = set(journal.left)
    paths = [one for one in places.all_files() if one.parent.name + one.name not in left]
    return search_files(paths, journal.doomed.traces, places.open_file)


def _note(
    store: Store, journal: Journal, proof: Searched, waits: bool, beyond: Mapping[str, object]
) -> int:
    content = {
        **journal.counts, **beyond, "attachments": len(journal.attachments), "left": len(journal.left),
        "contacts": list(journal.doomed.ids), "law": LAW, "method": METHOD, "second_waits": waits,
        "proof": {
            "files": proof.files, "bytes": proof.bytes, "found": len(proof.hits),
            "unread": len(proof.unread), "values": len(journal.doomed.traces.all),
            "encodings": list(ENCODINGS),
        },
    }  # fmt: skip
    if (noted := _noted(store, journal)) is not None:
        return noted
    deed = Access(Deed.DESTROY, RecordKind.CONTACT, fields=KEYS, persons=journal.persons)
    log_access(store, [deed])
    with store.write(Label.DESTROY) as unit:
        values = {
            "at": unit.now, "officer": store.actor.officer, "machine": store.actor.machine,
            "persons": journal.persons, "content": json.dumps(content, ensure_ascii=False),
        }  # fmt: skip
        query = insert(DestructionRecord).values(values).returning(DestructionRecord.id)
        return int(unit.session.connection().execute(query).scalar_one())
