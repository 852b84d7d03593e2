"""bin, restore-record: what was deleted, and its way back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.errors import UserError
from db.queries.bin import BinRow, bin_rows
from db.services.bin import restore_records
from desktop_app.command_line.backups import bring_back_from
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.ledger import record_kind
from desktop_app.command_line.output import show, texts_of


def add_bin(parser: ArgumentParser) -> None:
    """``bin``: the deleted records, newest first."""
    parser.add_argument("--kind", type=record_kind, metavar="KIND", help="organization, case …")
    parser.set_defaults(run=_bin)


def add_restore_record(parser: ArgumentParser) -> None:
    """``restore-record KIND ID``: bring one back with what went with it; ``--from`` a backup, it
    reads again as it did then."""
    parser.add_argument("kind", type=record_kind, metavar="KIND")
    parser.add_argument("id", type=int, metavar="ID")
    parser.add_argument(
        "--with-parents", action="store_true", help="also bring back what it belongs to"
    )
    parser.add_argument("--from", dest="source", metavar="NAME", help="out of a backup")
    parser.set_defaults(run=_restore_record)


def _bin(arguments: Namespace) -> int:
    kinds = () if arguments.kind is None else (arguments.kind,)
    with open_desk(arguments) as desk, desk.store.read() as session:
        rows = bin_rows(session, kinds)
    lang = arguments.lang or "ko"
    lines = [
        "\t".join((row.deleted_at[:16].replace("T", " "), catalogue(row.kind).label(lang),
                   str(row.record_id), row.title, row.officer))
        for row in rows
    ]  # fmt: skip
    empty = [texts_of(arguments)("The bin is empty.")]
    show(arguments, {"records": [_as_json(row) for row in rows]}, *(lines or empty))
    return 0


def _restore_record(arguments: Namespace) -> int:
    if arguments.source is not None:
        changes = bring_back_from(arguments)
    else:
        changes = _out_of_the_bin(arguments)
    text = texts_of(arguments)("{count:record|records} came back.", count=changes.count)
    show(arguments, {"records": changes.count, "operation": changes.operation_id}, text)
    return 0


def _out_of_the_bin(arguments: Namespace) -> ChangeSet:
    key = (arguments.kind, arguments.id)
    with open_desk(arguments, write=True) as desk:
        changes = restore_records(desk.store, [key], with_awaited=arguments.with_parents)
    if not changes:
        raise UserError("record.not_deleted", id=arguments.id)
    return changes


def _as_json(row: BinRow) -> dict[str, object]:
    return {
        "kind": row.kind.value, "id": row.record_id, "title": row.title, "at": row.deleted_at,
        "officer": row.officer, "operation": row.operation_id,
        "list": catalogue(row.kind).plural,
        "with_it": {kind.value: count for kind, count in row.with_it.items()},
    }  # fmt: skip
