"""changes: what one officer did as a file for a colleague, and a colleague's file taken in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from db.backups.before_much import back_up_before_much
from db.domain.catalogue import catalogue
from db.errors import UserError
from db.handing.exchange import linked_titles, look_into, make_file, take_file
from db.handing.plan import Choice, PlannedChange, TakingPlan
from db.handing.taking import Taken
from db.shared_files import attachment_files
from desktop_app.clock import local_now
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.ledger import first_day_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.command_line.passphrases import bundle_passphrase
from desktop_app.taking_words import (
    OUTCOMES,
    field_words,
    name_words,
    sum_words,
    whose_words,
    why_words,
)

_MOST_LINES = 200


def add_changes(parser: ArgumentParser) -> None:
    """``changes make FILE --since DATE`` and ``changes take FILE [--apply]``."""
    parser.add_argument("verb", choices=("make", "take"), metavar="make|take")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="the passphrase of the file in its first line; asked on the terminal without it",
    )
    parser.add_argument("--since", type=first_day_of, metavar="DATE", help="make: from this day on")
    parser.add_argument(
        "--officer", default="", metavar="NAME", help="make: whose; yours unless said"
    )
    parser.add_argument(
        "--apply", action="store_true", help="take: write it; without, the plan is shown"
    )
    parser.add_argument(
        "--where-asked", choices=tuple(Choice), type=Choice, metavar="theirs|mine",
        help="take: whose word counts wherever both changed the same",
    )  # fmt: skip
    parser.set_defaults(run=_changes)


def _changes(arguments: Namespace) -> int:
    return _make(arguments) if arguments.verb == "make" else _take(arguments)


def _make(arguments: Namespace) -> int:
    if arguments.since is None:
        raise UserError("changes.since")
    passphrase, texts = bundle_passphrase(arguments, new=True), texts_of(arguments)
    with open_desk(arguments, write=True) as desk:
        officer = arguments.officer or desk.store.actor.officer
        files = attachment_files(desk.store, desk.folder)
        made = make_file(desk.store, files, officer, arguments.since, arguments.file, passphrase)
    document = {
        "file": str(arguments.file), "officer": officer, "since": arguments.since,
        "operations": len(made.operations), "records": len(made.records), "files": len(made.files),
    }  # fmt: skip
    line = texts(
        "{officer}, from {since}: {operations:operation|operations}, {records:record|records},"
        " {files:file|files}.",
        officer=officer, since=arguments.since, operations=len(made.operations),
        records=len(made.records), files=len(made.files),
    )  # fmt: skip
    show(arguments, document, line)
    return 0


def _take(arguments: Namespace) -> int:
    path: Path = arguments.file
    passphrase = bundle_passphrase(arguments, new=False)
    with open_desk(arguments, write=arguments.apply) as desk:
        plan = look_into(desk.store, path, passphrase)
        lines = _lines(arguments, desk, plan)
        taken = _apply(arguments, desk, plan, passphrase) if arguments.apply else None
    show(arguments, _document(path, plan, taken), *lines, *_told(arguments, taken))
    return 0


def _apply(arguments: Namespace, desk: Desk, plan: TakingPlan, passphrase: str) -> Taken:
    decisions = {row.key: arguments.where_asked for row in plan.asked if arguments.where_asked}
    back_up_before_much(desk.store, desk.folder, local_now())
    files = attachment_files(desk.store, desk.folder)
    return take_file(desk.store, files, arguments.file, passphrase, plan, decisions)


def _lines(arguments: Namespace, desk: Desk, plan: TakingPlan) -> list[str]:
    texts = texts_of(arguments)
    with desk.store.read() as session:
        titles = linked_titles(session, plan)
    lines = [whose_words(plan, texts), sum_words(plan, texts)]
    for row in plan.shown[:_MOST_LINES]:
        kind = catalogue(row.kind).one(texts.lang)
        lines.append("\t".join((texts(OUTCOMES[row.outcome]), kind, name_words(row, texts),
                                why_words(row, titles, texts))).rstrip())  # fmt: skip
        for one in row.colliding:
            name, before, mine, theirs = field_words(row, one, titles, texts)
            lines.append(texts("\t{name}: before {before}, here {mine}, there {theirs}",
                               name=name, before=before, mine=mine, theirs=theirs))  # fmt: skip
    return lines


def _told(arguments: Namespace, taken: Taken | None) -> list[str]:
    texts = texts_of(arguments)
    if taken is None:
        return [texts("Nothing was written; --apply takes it in.")]
    line = texts(
        "Taken in: {created} created, {updated} changed, {joined} joined, {deleted} deleted, {left} left.",
        created=taken.created, updated=taken.updated, joined=taken.joined, deleted=taken.deleted,
        left=len(taken.left),
    )  # fmt: skip
    return [line]


def _document(path: Path, plan: TakingPlan, taken: Taken | None) -> dict[str, object]:
    told = plan.changes
    counts = {one.value: plan.count(one) for one in OUTCOMES}
    document: dict[str, object] = {
        "file": str(path), "officer": told.officer, "machine": told.machine,
        "since": told.since, "made_at": told.made_at, "operations": len(told.operations),
        "known_operations": plan.known, "records": counts,
        "rows": [_row(row) for row in plan.shown], "operation": None,
    }  # fmt: skip
    if taken is not None:
        document["operation"] = taken.changes.operation_id or None
        document["left"] = [_row(row) for row in taken.left]
    return document


def _row(row: PlannedChange) -> dict[str, object]:
    """Keys of the fields alone: values of persons do not go into a terminal's log."""
    return {
        "kind": row.kind.value, "title": row.title, "id": row.here, "outcome": row.outcome.value,
        "why": row.why.value or None, "fields": [one.key for one in row.fields],
        "colliding": [one.key for one in row.colliding], "label": row.label, "at": row.at,
    }  # fmt: skip
