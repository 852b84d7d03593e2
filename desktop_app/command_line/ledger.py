"""search, history, undo, redo."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from db.domain.catalogue import catalogue
from db.domain.labels import label_text
from db.ledger import Undone, redo, undo
from db.queries.history import OperationRow, history
from db.search import find
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.output import show, texts_of
from resources.texts import mark


def add_search(parser: ArgumentParser) -> None:
    """``search TEXT``: by name, 초성 or digits."""
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--limit", type=int, default=20)
    parser.set_defaults(run=_search)


def add_history(parser: ArgumentParser) -> None:
    """``history``: what was done, newest first."""
    parser.add_argument("--limit", type=int, default=30)
    parser.set_defaults(run=_history)


def add_undo(parser: ArgumentParser) -> None:
    """``undo``: take the newest operation back, or the one named."""
    parser.add_argument("operation", type=int, nargs="?")
    parser.set_defaults(run=_undo)


def add_redo(parser: ArgumentParser) -> None:
    """``redo``: bring again what undo took back."""
    parser.set_defaults(run=_redo)


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
        rows = history(session, limit=arguments.limit)
    lines = [
        "\t".join((str(row.id), row.at[:16].replace("T", " "), row.officer, _name(arguments, row)))
        for row in rows
    ]
    show(arguments, {"operations": [_as_json(row) for row in rows]}, *lines)
    return 0


def _undo(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        undone = undo(desk.store, arguments.operation)
    return _tell(arguments, undone, mark("Taken back: {name}"), mark("There is nothing to undo."))


def _redo(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        undone = redo(desk.store)
    return _tell(arguments, undone, mark("Done again: {name}"), mark("There is nothing to redo."))


def _tell(arguments: Namespace, undone: Undone | None, done: str, nothing: str) -> int:
    texts = texts_of(arguments)
    if undone is None:
        show(arguments, {"operation": None}, texts(nothing))
        return 0
    line = texts(done, name=_name(arguments, undone.operation))
    document = {"operation": _as_json(undone.operation), "records": undone.changes.count}
    show(arguments, document, line)
    return 0


def _name(arguments: Namespace, row: OperationRow) -> str:
    label = label_text(row.label, arguments.lang or "ko")
    return f"{label} — {row.subject}" if row.subject else label


def _as_json(row: OperationRow) -> dict[str, object]:
    return {
        "id": row.id, "label": row.label, "subject": row.subject, "records": row.count,
        "kind": row.kind, "at": row.at, "officer": row.officer, "undone_by": row.undone_by,
    }  # fmt: skip
