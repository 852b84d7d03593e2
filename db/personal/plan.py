"""What a destruction will destroy, before anything is touched: whose data, and where each lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from db.backups.backup import list_backups
from db.domain.kinds import RecordKind
from db.domain.traces import Trace, Traces
from db.engine import WRITES
from db.personal.bytes_search import file_holds
from db.personal.elsewhere import has_old_file, other_pcs
from db.personal.forgetting import Doomed, holds
from db.personal.places import Places
from db.personal.server_files import lay_out
from db.personal.values import CONTACT, known_values, parted, traces_in, with_joined
from db.queries.personal_due import DuePerson, named_persons
from db.schema import TABLES
from db.schema.imports import ImportBatchRecord
from db.store import Store

_ATTACHMENT = TABLES[RecordKind.ATTACHMENT]
_LEDGER = frozenset({"change", "operation"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """An attached file that holds something of it, or belongs to one of the persons."""

    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to go. ``ids`` are the contacts with those that were joined to them."""

    persons: tuple[DuePerson, ...]
    ids: tuple[int, ...]
    fields: tuple[tuple[str, int], ...]
    """How many values there are of each field, now and in the ledger."""
    traces: Traces
    """What is taken out wherever it stands."""
    shared: tuple[Trace, ...]
    """What another record that stays holds too: taken out of these persons' records alone."""
    tables: int
    """Rows of tables, of the ledger, of the search."""
    ledger: int
    lists: tuple[str, ...]
    """Hashes of kept lists, masked by it."""
    attachments: tuple[FoundFile, ...]
    others: int
    backups: int
    old_file: bool = False
    """Whether the file lies here that this PC worked on before the office moved to a server."""
    pcs: tuple[tuple[str, str], ...] = ()
    """On a server: the PCs of colleagues, whose backups are out of reach, with who wrote there."""

    @property
    def doomed(self) -> Doomed:
        """What is taken out of a database."""
        return Doomed(self.ids, self.traces, Traces(self.shared))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to destroy."""
        return not self.persons


def plan_destruction(store: Store, places: Places, contact_ids: Collection[int]) -> Plan:
    """Look through everything for these contacts. Runs on the writer lane, as it tries the
    changes out and takes them back; nothing is changed."""
    lay_out(store, places)
    with store.engine.execution_options(**{WRITES: True}).connect() as connection:
        ids = with_joined(connection, contact_ids)
        values = known_values(connection, ids)
        traces, shared = parted(connection, ids, traces_in(values))
        counts = holds(connection, Doomed(ids, traces, Traces(shared)))
        named = _lists_of(connection, ids)
        own = _attached_to(connection, ids)
        connection.rollback()
    with store.read() as session:
        persons = named_persons(session, contact_ids)
    fields = Counter(key for key, _ in values)
    ledger = sum(count for name, count in counts.items() if name in _LEDGER)
    return Plan(
        persons, ids, tuple(sorted(fields.items())), traces, shared,
        sum(counts.values()) - ledger, ledger, _lists(places, traces, named),
        _attachments(store, places, traces, own),
        sum(1 for path in places.others() if file_holds(path, traces, places.open_file)),
        len(list_backups(places.folder.backups)), has_old_file(store, places), other_pcs(store),
    )  # fmt: skip


def _lists_of(connection: Connection, ids: Collection[int]) -> frozenset[str]:
    """Hashes of the lists from which one of them came."""
    query = (
        select(ImportBatchRecord.file_hash)
        .join(CONTACT, CONTACT.c.import_id == ImportBatchRecord.id)
        .where(CONTACT.c.id.in_(tuple(ids)))
    )
    return frozenset(connection.execute(query).scalars())


def _lists(places: Places, traces: Traces, named: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for path in places.kept_lists():
        digest = path.name.partition(".")[0]
        if digest not in found and (digest in named or file_holds(path, traces, places.open_file)):
            found[digest] = None
    return tuple(found)


def _attached_to(connection: Connection, ids: Collection[int]) -> frozenset[str]:
    query = select(_ATTACHMENT.c.file_hash).where(
        _ATTACHMENT.c.owner_kind == RecordKind.CONTACT.value,
        _ATTACHMENT.c.owner_id.in_(tuple(ids)),
    )
    return frozenset(one for one in connection.execute(query).scalars() if one)


def _attachments(
    store: Store, places: Places, traces: Traces, own: frozenset[str]
) -> tuple[FoundFile, ...]:
    found = set(own)
    for path in places.attached():
        digest = _digest(path)
        if digest not in found and file_holds(path, traces, places.open_file):
            found.add(digest)
    with store.read() as session:
        query = select(_ATTACHMENT.c.file_hash, _ATTACHMENT.c.name)
        named = {
            row[0]: str(row[1] or "")
            for row in session.execute(query.where(_ATTACHMENT.c.file_hash.in_(found)))
        }
    return tuple(FoundFile(one, named.get(one, "")) for one in sorted(found))


def _digest(path: Path) -> str:
    return path.parent.name + path.name
