"""search, history, undo, redo."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from db.domain.catalogue import by_plural, catalogue
from db.domain.date_cells import parse_partial_date
from db.domain.dates import first_day, last_day
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.errors import UndoConflict, UndoneLater, UserError
from db.ledger import Undone, redo, undo
from db.queries.history import OperationRow
from db.queries.operations import HistoryFilter, operations
from db.queries.record_ids import find_record
from db.queries.records import load_detail
from db.search import find
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.widgets.words.blocker_words import blocker_words, edit_words
from resources.texts import mark

_Took = TypeVar("_Took", bound=Undone | None)


def add_search(parser: ArgumentParser) -> None:
    """``search TEXT``: by name, 초성 or digits."""
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--limit", type=int, default=20)
    parser.set_defaults(run=_search)


def add_history(parser: ArgumentParser) -> None:
    """``history``: what was done, newest first, narrowed as the page narrows it."""
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--officer", default="", metavar="NAME")
    parser.add_argument("--kind", type=record_kind, metavar="KIND", help="organization, case …")
    parser.add_argument("--record", metavar="ID", help="one record of --kind")
    parser.add_argument("--since", type=first_day_of, metavar="DATE")
    parser.add_argument("--until", type=_last_day, metavar="DATE")
    parser.add_argument("--text", default="", help="by name, initials or operation")
    parser.add_argument("--imports", action="store_true", help="only lists taken in")
    parser.set_defaults(run=_history)


def add_undo(parser: ArgumentParser) -> None:
    """``undo [ID]``: take the newest operation back, or the one named."""
    parser.add_argument("operation", type=int, nargs="?", metavar="ID")
    parser.add_argument("--rest", action="store_true", help="leave what was edited later alone")
    parser.set_defaults(run=_undo)


def add_redo(parser: ArgumentParser) -> None:
    """``redo [ID]``: bring again what undo took back, the newest or the one named."""
    parser.add_argument("operation", type=int, nargs="?", metavar="ID")
    parser.add_argument("--rest", action="store_true", help="leave what was edited later alone")
    parser.set_defaults(run=_redo)


def record_kind(text: str) -> RecordKind:
    """A kind by its name or the name of its list."""
    named = by_plural(text)
    if named is not None:
        return named.kind
    try:
        return RecordKind(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no kind of record") from None


def first_day_of(text: str) -> str:
    """The first day of a date that may be partial, ISO."""
    return first_day(_date(text)).isoformat()


def _last_day(text: str) -> str:
    return last_day(_date(text)).isoformat()


def _date(text: str) -> str:
    value = parse_partial_date(text).value
    if value is None:
        raise ArgumentTypeError(f"{text!r} is no date")
    return value


def _search(arguments: Namespace) -> int:
    lang = arguments.lang or "ko"
    with open_desk(arguments) as desk, desk.store.read() as session:
        hits = find(session, arguments.text, arguments.limit)
    found = [
        {"kind": hit.kind.value, "id": hit.id, "title": hit.title, "subtitle": hit.subtitle}
        for hit in hits
    ]
    lines = [
        "\t".join((catalogue(hit.kind).label(lang), str(hit.id), hit.title, hit.subtitle))
        for hit in hits
    ]
    show(arguments, {"hits": found}, *(lines or [texts_of(arguments)("Nothing was found.")]))
    return 0


def _history(arguments: Namespace) -> int:
    with open_desk(arguments) as desk, desk.store.read() as session:
        asked = HistoryFilter(
            arguments.officer, arguments.since or "", arguments.until or "", arguments.kind,
            _record(session, arguments), "", arguments.text, arguments.imports,
        )  # fmt: skip
        found = operations(session, asked, limit=arguments.limit, lang=arguments.lang or "ko")
    lines = [
        "\t".join((str(row.id), row.at[:16].replace("T", " "), row.officer, _name(arguments, row)))
        for row in found.rows
    ]
    document = {"operations": [_as_json(row) for row in found.rows], "more": found.more}
    show(arguments, document, *lines)
    return 0


def _record(session: Session, arguments: Namespace) -> int | None:
    """The record that --record names, deleted or not; UserError("record.unknown") for none."""
    if arguments.record is None:
        return None
    if arguments.kind is None:
        raise UserError("record.kind_missing")
    if arguments.record.isdigit() and load_detail(session, arguments.kind, int(arguments.record)):
        return int(arguments.record)
    return find_record(session, arguments.kind, arguments.record)


def _undo(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        undone = tried(
            arguments,
            lambda: undo(desk.store, arguments.operation, leave_conflicts=arguments.rest),
        )
    return _tell(arguments, undone, mark("Taken back: {name}"), mark("There is nothing to undo."))


def _redo(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        undone = tried(
            arguments,
            lambda: redo(desk.store, arguments.operation, leave_conflicts=arguments.rest),
        )
    return _tell(arguments, undone, mark("Done again: {name}"), mark("There is nothing to redo."))


def tried(arguments: Namespace, reverse: Callable[[], _Took]) -> _Took:
    """Take something back or bring it again; what stands in the way is named before the refusal goes on."""
    try:
        return reverse()
    except UndoConflict as conflict:
        texts = texts_of(arguments)
        for entry in conflict.conflicts:
            tell(blocker_words(entry, texts))
            for edit in entry.later:
                tell("  " + edit_words(edit, texts))
        if arguments.json:
            blocking = [_blocker(entry) for entry in conflict.conflicts]
            show(arguments, {"blockers": blocking, "rest": conflict.rest})
        raise


def _tell(arguments: Namespace, undone: Undone | None, done: str, nothing: str) -> int:
    texts = texts_of(arguments)
    if undone is None:
        show(arguments, {"operation": None}, texts(nothing))
        return 0
    lines = [texts(done, name=_name(arguments, undone.operation))]
    lines += [
        texts("left alone: {what}", what=blocker_words(entry, texts)) for entry in undone.left
    ]
    document = {
        "operation": _as_json(undone.operation), "records": undone.changes.count,
        "left": [_blocker(entry) for entry in undone.left],
    }  # fmt: skip
    show(arguments, document, *lines)
    return 0


def _blocker(entry: UndoneLater) -> dict[str, object]:
    return {
        "kind": entry.kind, "id": entry.record_id, "title": entry.title, "fields": list(entry.keys),
        "later": [
            {"operation": edit.operation_id, "officer": edit.officer, "at": edit.at,
             "why": edit.hold.value, "kind": edit.kind, "id": edit.record_id, "field": edit.key}
            for edit in entry.later
        ],
    }  # fmt: skip


def _name(arguments: Namespace, row: OperationRow) -> str:
    label = label_text(row.label, arguments.lang or "ko")
    return f"{label} — {row.subject}" if row.subject else label


def _as_json(row: OperationRow) -> dict[str, object]:
    return {
        "id": row.id, "label": row.label, "subject": row.subject, "records": row.count,
        "kind": row.kind, "at": row.at, "officer": row.officer, "undone_by": row.undone_by,
    }  # fmt: skip
