"""backups, restore-record --from: the copies there are, what differs, and one record's way back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager

from db.backups.backup import Backup, find_backup, list_backups
from db.backups.opened_backup import BackupFacts, facts_of, open_backup
from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.labels import label_text
from db.errors import UserError
from db.queries.differences import Difference, What, differences
from db.services.bring_back import bring_back
from db.store import Store
from desktop_app.command_line.desk import Desk, folder_of, open_desk
from desktop_app.command_line.ledger import record_kind
from desktop_app.command_line.output import show, texts_of
from resources.texts import Texts, mark

WHATS = {
    What.GONE: mark("not here any more"),
    What.CHANGED: mark("changed since"),
    What.NEW: mark("came later"),
}


def add_backups(parser: ArgumentParser) -> None:
    """``backups [diff NAME]``: the copies, newest first; or what reads otherwise now than in one."""
    parser.add_argument("part", nargs="?", choices=("diff",), help="what reads otherwise now")
    parser.add_argument("name", nargs="?", metavar="NAME", help="a file name, its time or its day")
    parser.add_argument("--kind", type=record_kind, metavar="KIND", help="organization, case …")
    parser.set_defaults(run=_backups)


def bring_back_from(arguments: Namespace) -> ChangeSet:
    """The record that the arguments name, out of the backup that ``--from`` names."""
    with open_desk(arguments, write=True) as desk, _opened(desk, arguments.source) as backup:
        folders = desk.folder.backups, desk.folder.root
        key = (arguments.kind, arguments.id)
        changes = bring_back(desk.store, backup, key, folders=folders)
    if not changes:
        raise UserError("record.same_as_backup", id=arguments.id)
    return changes


@contextmanager
def _opened(desk: Desk, name: str) -> Iterator[Store]:
    found = find_backup(desk.folder.backups, name)
    with closing(open_backup(found.path, found.at, desk.store.actor).store) as store:
        yield store


def _backups(arguments: Namespace) -> int:
    return _list(arguments) if arguments.part is None else _diff(arguments)


def _list(arguments: Namespace) -> int:
    folder, texts = folder_of(arguments), texts_of(arguments)
    found = [(one, facts_of(one.path)) for one in list_backups(folder.backups)]
    lines = [_line(one, facts, texts) for one, facts in found]
    document = {"backups": [_as_json(one, facts) for one, facts in found]}
    show(arguments, document, *(lines or [texts("There is no backup yet.")]))
    return 0


def _line(one: Backup, facts: BackupFacts, texts: Texts) -> str:
    told = {
        "": texts("{count:record|records}", count=f"{facts.records:,}"),
        "database.newer": texts("made by a newer program"),
    }.get(facts.trouble, texts("can't be read"))
    done = " ".join((facts.done_at[:16].replace("T", " "), facts.officer,
                     label_text(facts.label, texts.lang)))  # fmt: skip
    size = f"{one.path.stat().st_size / (1 << 20):,.1f} MB"
    return "\t".join((f"{one.at:%Y-%m-%d %H:%M:%S}", size, told, done.strip(), one.path.name))


def _as_json(one: Backup, facts: BackupFacts) -> dict[str, object]:
    return {
        "name": one.path.name, "at": one.at.isoformat(), "bytes": one.path.stat().st_size,
        "records": facts.records, "schema": facts.schema, "operation": facts.operation_id,
        "readable": not facts.trouble, "problem": facts.trouble or None,
    }  # fmt: skip


def _diff(arguments: Namespace) -> int:
    kinds = () if arguments.kind is None else (arguments.kind,)
    with (
        open_desk(arguments) as desk,
        _opened(desk, arguments.name or "") as backup,
        backup.read() as then,
        desk.store.read() as now,
    ):
        found = differences(then, now, kinds)
    texts = texts_of(arguments)
    lines = [_difference(one, texts) for one in found]
    document = {
        "differences": [
            {"kind": one.kind.value, "id": one.record_id, "title": one.title,
             "what": one.what.value, "fields": list(one.keys)}
            for one in found
        ]
    }  # fmt: skip
    show(arguments, document, *(lines or [texts("Nothing differs from the backup.")]))
    return 0


def _difference(one: Difference, texts: Texts) -> str:
    record_type = catalogue(one.kind)
    fields = ", ".join(record_type.field(key).label(texts.lang) for key in one.keys)
    told = f"{texts(WHATS[one.what])}: {fields}" if fields else texts(WHATS[one.what])
    return "\t".join((record_type.one(texts.lang), str(one.record_id), one.title, told))
