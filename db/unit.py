"""The unit of work: whatever it writes, it records in the ledger as one operation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.orm import Session

from db import search
from db.append_only import refuse_change, refuse_deletion
from db.bulk import PORTION, insert_columns
from db.changes import ChangeSet
from db.derived import derived_of_new
from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.plain_text import plain_rows, plain_values
from db.domain.values import Empty, Value
from db.engine import allocate_ids, database_role
from db.errors import ConflictError, UserError
from db.ledger_rows import Action, LedgerRows
from db.links import Going, check_links, check_owner, chunks, gone_together
from db.recording import FlushRecorder, Stamps, let_through
from db.rewrite import Rewrite
from db.rows import stored_rows
from db.schema import TABLES, LedgeredRecord, record_class
from db.schema.ledger import OperationRecord
from db.values_codec import new_columns, to_columns, values_of


@dataclass(frozen=True, slots=True)
class OperationHead:
    """What the ledger says of an operation beside its changes."""

    label: str
    subject: str
    officer: str
    machine: str
    kind: str = "do"
    undoes: int | None = None
    uid: str = field(default_factory=lambda: uuid4().hex)
    """Made before anything is sent, so that what came of a lost commit can be asked for."""


class Origin(NamedTuple):
    """The import that made a record and the row it was read from, as the record's columns say it."""

    import_id: int
    import_sheet: str | None
    import_row: int | None


class Unit:
    """One operation while it is being written. Made by ``Store.write``."""

    def __init__(
        self, session: Session, head: OperationHead, *, now: str, origin: str = ""
    ) -> None:
        self.session = session
        self.head = head
        self.now = now
        self.changes = ChangeSet()
        self._origin = origin
        self._rows = LedgerRows()
        self._stamps = Stamps(now, head.officer)
        self._operation_id = 0

    # -- single records, through the ORM ---------------------------------------------------

    def save(self, draft: Draft) -> LedgeredRecord:
        """Create or update the record of ``draft``.

        Raises ConflictError on a newer version, UserError when the record or one it refers to is
        gone, and "check.append_only" for a result that was written down.
        """
        if draft.id is not None:
            refuse_change(draft.kind, draft.values)
        record = self.load_or_add(draft.kind, draft.id, draft.version)
        check_links(self.session, draft.record_type, [draft.values])
        columns = to_columns(draft.record_type, draft.values, record.empties or {})
        for column, value in columns.items():
            setattr(record, column, value)
        self.session.flush()
        return record

    def load_or_add(
        self, kind: RecordKind, record_id: int | None, version: int | None = None
    ) -> LedgeredRecord:
        """The live record to change, or a new one when ``record_id`` is None."""
        mapped = record_class(kind)
        self.session.flush()  # loading anew would drop what is not written yet
        if record_id is None:
            record = mapped()
            self.session.add(record)
            return record
        found = self.session.get(mapped, record_id, with_for_update=True)
        if found is None or found.deleted_at is not None:
            raise UserError("record.gone")
        if version is not None and found.version != version:
            raise ConflictError(kind.value, record_id, found.version)
        return found

    def delete(self, kind: RecordKind, record_id: int, version: int | None = None) -> None:
        """Move a record to the bin with what belongs to it; optional links to it are emptied.

        Raises UserError("record.held") when another record can't be without it.
        """
        refuse_deletion(kind)
        self.load_or_add(kind, record_id, version)
        going = Going(self.session, kind, record_id)
        for other, links in going.emptied.items():
            rows = [(found, dict.fromkeys(keys, Empty.NOT_STATED)) for found, keys in links.items()]
            self.update_many(other, rows)
        for gone, ids in going.records.items():
            self.mark_many(gone, ids, deleted=True)

    def restore(self, kind: RecordKind, record_id: int) -> None:
        """Bring a record back from the bin with what belongs to it and went there with it.

        Raises UserError("record.link_gone") while a record it refers to is in the bin, and
        "record.merged" for one that was joined to another: taking the merge back brings it.
        """
        row = self.rows_of(kind, [record_id]).get(record_id)
        if row is None:
            raise UserError("record.gone")
        if getattr(row, "merged_into", None) is not None:
            raise UserError("record.merged")
        check_links(self.session, catalogue(kind), [values_of(catalogue(kind), row)])
        if kind is RecordKind.ATTACHMENT:
            check_owner(self.session, row.owner_kind, row.owner_id)
        for found, ids in gone_together(self.session, kind, record_id).items():
            self.mark_many(found, ids, deleted=False)

    # -- many records, through Core ----------------------------------------------------------

    def allocate(self, kind: RecordKind, count: int) -> Sequence[int]:
        """Ids for records that ``insert_many`` will be given, so that children can name them."""
        self.session.flush()
        return allocate_ids(self.session.connection(), TABLES[kind], count)

    def insert_many(
        self,
        kind: RecordKind,
        rows: Sequence[Mapping[str, Value]],
        ids: Sequence[int] | None = None,
        *,
        origins: Sequence[Origin] | None = None,
    ) -> Sequence[int]:
        """Create many records from field values; returns their ids.

        ``origins`` say of each which import it comes from.
        """
        if not rows:
            return ()
        ids = self.allocate(kind, len(rows)) if ids is None else ids
        record_type = catalogue(kind)
        rows = plain_rows(record_type, rows)
        check_links(self.session, record_type, rows)
        columns = new_columns(record_type, rows)
        columns.update(derived_of_new(kind, columns, len(rows)), id=ids)
        columns.update((name, [it] * len(rows)) for name, it in self._stamps.created.items())
        if origins:
            columns.update(zip(Origin._fields, zip(*origins, strict=True), strict=True))
        with self._bulk() as connection:
            insert_columns(connection, TABLES[kind], columns)
        made = zip(ids, rows, strict=True)
        if len(rows) < PORTION:
            self._rows.created(kind, made)
        else:
            self._rows.write_created(connection, self.operation_id, kind, made)
        return ids

    def update_many(
        self,
        kind: RecordKind,
        rows: Sequence[tuple[int, Mapping[str, Value]]],
        *,
        as_is: bool = False,
    ) -> None:
        """Write field values over many records, recording what they held before.

        Only live records may be written, and only links to live ones. ``as_is`` also writes to
        the bin and looks at nothing: for an undo or a merge, which have looked at the whole.
        """
        if not rows:
            return
        stored = self.rows_of(kind, [record_id for record_id, _ in rows])
        if not as_is:
            refuse_change(kind, set[str]().union(*(values for _, values in rows)))
            check_links(self.session, catalogue(kind), [values for _, values in rows])
        rewrite = Rewrite(kind, self._stamps)
        for record_id, values in rows:
            row = stored.get(record_id)
            if row is None or not (as_is or row.deleted_at is None):
                raise UserError("record.gone")
            rewrite.add(row, values if as_is else plain_values(catalogue(kind), values))
        with self._bulk() as connection:
            rewrite.write(connection, self._rows)

    def mark_many(self, kind: RecordKind, ids: Collection[int], *, deleted: bool) -> None:
        """Move many records to the bin, or bring them back; those already there stay as they are.

        Does not look at other records: see ``delete`` and the ledger's undo.
        """
        if not ids:
            return
        table = TABLES[kind]
        state = table.c.deleted_at.is_(None) if deleted else table.c.deleted_at.is_not(None)
        action = Action.DELETE if deleted else Action.RESTORE
        for chunk in chunks(ids):
            query = select(table.c.id).where(table.c.id.in_(chunk), state).with_for_update()
            with self._bulk() as connection:
                changing = connection.execute(query).scalars().all()
                statement = (
                    update(table)
                    .where(table.c.id.in_(changing))
                    .values(deleted_at=self.now if deleted else None, version=table.c.version + 1,
                            **self._stamps.updated)
                )  # fmt: skip
                if changing:
                    connection.execute(statement)
            for record_id in changing:
                self._rows.marked(kind, record_id, action)

    def rows_of(self, kind: RecordKind, ids: Collection[int]) -> dict[int, Any]:
        """The stored rows with these ids, deleted ones too, by id; held until the commit."""
        self.session.flush()
        return stored_rows(self.session, kind, ids, held=True)

    @contextmanager
    def _bulk(self) -> Iterator[Connection]:
        """The connection, with the guard open; what the session had loaded is stale after it."""
        self.session.flush()
        connection = self.session.connection()
        with let_through(connection):
            yield connection
        self.session.expire_all()

    # -- the ledger --------------------------------------------------------------------------

    @property
    def operation_id(self) -> int:
        """The operation's number in the ledger, given at first use."""
        if not self._operation_id:
            connection = self.session.connection()
            statement = insert(OperationRecord).values(
                label=self.head.label, subject=self.head.subject, kind=self.head.kind,
                undoes=self.head.undoes, at=self.now, officer=self.head.officer,
                machine=self.head.machine, record_count=0, uid=self.head.uid,
                role=database_role(connection),
            )  # fmt: skip
            query = statement.returning(OperationRecord.id)
            self._operation_id = connection.execute(query).scalar_one()
        return self._operation_id

    def note(self) -> None:
        """Let the operation stand in the history although no ledgered record changes."""
        self._operation_id = self.operation_id

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record every flush inside the block."""
        with FlushRecorder(self.session, self._rows, self._stamps).watching():
            yield

    def finish(self) -> None:
        """Write the ledger's rows, bring the search up to date and say what changed.

        The store calls it; a service that must note the operation's number calls it earlier, as
        the last thing it does.
        """
        self.session.flush()
        by_kind = self._rows.ids_by_kind()
        if not by_kind or self.changes:
            return
        connection = self.session.connection()
        found_anew = self._rows.found_anew(by_kind)
        self._rows.write(connection, self.operation_id)
        count = sum(len(ids) for ids in by_kind.values())
        statement = update(OperationRecord).where(OperationRecord.id == self.operation_id)
        connection.execute(statement.values(record_count=count))
        search.refresh(connection, found_anew)
        self.changes = ChangeSet(by_kind, self.operation_id, self._origin)
