"""personal-data: what is due to be destroyed, its destruction, and a search for what must be gone."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from db.domain.hangul import digits
from db.domain.traces import Traces, Trait, traces_of
from db.errors import UserError
from db.personal.bytes_search import search_files
from db.personal.destroying import Destroyed, destroy
from db.personal.places import Places
from db.personal.plan import Plan, plan_destruction
from db.queries.destructions import destruction
from db.queries.personal_due import DuePerson, due_persons
from desktop_app.command_line.desk import Desk, folder_of, open_desk, settings_of
from desktop_app.command_line.heading import paper_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.destruction import destruction_report
from reports.content.model import Document
from resources.texts import mark


def add_personal_data(parser: ArgumentParser) -> None:
    """``personal-data due``, ``destroy [ID…] --yes [--report OUT.pdf]``, ``verify [TEXT…]``."""
    parser.add_argument("verb", choices=tuple(_VERBS), metavar="due|destroy|verify")
    parser.add_argument(
        "items", nargs="*", metavar="ID|TEXT", help="contacts, or words to look for"
    )
    parser.add_argument("--yes", action="store_true", help="destroy; it can't be undone")
    parser.add_argument(
        "--keep-attachments", action="store_true", help="leave attached files alone"
    )
    parser.add_argument("--report", type=Path, metavar="OUT.(pdf|xlsx|hwpx)")
    parser.set_defaults(run=_personal_data)


def _personal_data(arguments: Namespace) -> int:
    return _VERBS[arguments.verb](arguments)


def places_of(desk: Desk) -> Places:
    """Where the values of a desk may lie."""
    return Places(desk.folder, desk.settings.second_backup)


def _all_due(desk: Desk) -> tuple[DuePerson, ...]:
    with desk.store.read() as session:
        return due_persons(session, desk.store.today(), desk.settings.retention)


def _due(arguments: Namespace) -> int:
    with open_desk(arguments) as desk:
        found = _all_due(desk)
    lang = arguments.lang or "ko"
    lines = [
        "\t".join((str(one.contact_id), one.firm, one.name, one.ground.text(lang), one.since))
        for one in found
    ]
    empty = [texts_of(arguments)("No personal data is due to be destroyed.")]
    document = [
        {"id": one.contact_id, "organization": one.firm, "ground": one.ground.value,
         "since": one.since}
        for one in found
    ]  # fmt: skip
    show(arguments, {"due": document}, *(lines or empty))
    return 0


def _destroy(arguments: Namespace) -> int:
    out: Path | None = arguments.report
    if out is not None and out.suffix.lower() not in (".pdf", ".xlsx", ".hwpx"):
        raise UserError("out.suffix", name=out.name, suffix=".pdf / .xlsx / .hwpx")
    with open_desk(arguments, write=True) as desk:
        ids = _ids(arguments.items) or [one.contact_id for one in _all_due(desk)]
        plan = plan_destruction(desk.store, places_of(desk), ids)
        if plan.empty or not arguments.yes:
            return _show_plan(arguments, plan)
        keep = [one.digest for one in plan.attachments] if arguments.keep_attachments else []
        done = destroy(desk.store, places_of(desk), plan, keep=keep)
        with desk.store.read() as session:
            row = destruction(session, done.id)
        if out is not None and row is not None:
            _write(out, destruction_report(row, paper_of(desk)))
    return _show_done(arguments, done)


def _ids(items: list[str]) -> list[int]:
    for one in items:
        if not one.isdecimal():
            raise UserError("record.unknown", id=one)
    return [int(one) for one in items]


def _write(out: Path, document: Document) -> None:
    suffix = out.suffix.lower()
    if suffix == ".hwpx":
        data = render.hwpx(document)
    else:
        data = render.pdf(document).data if suffix == ".pdf" else render.workbook(document).data
    write_whole(out, data)


_PLAN = (
    mark("{persons:person|persons}: {tables:row|rows} of tables, {ledger:row|rows} of the ledger."),
    mark("{lists:kept list|kept lists}, {files:attached file|attached files}, {backups:backup|backups}."),
    mark("What is destroyed can't be brought back. Add --yes to destroy it."),
)  # fmt: skip


_OLD_FILE = mark("This PC's own file of before the move to the server, too.")
_PCS = mark(
    "Out of reach from here: backups and old files on {count:PC|PCs} of colleagues. The report lists them."
)


def _show_plan(arguments: Namespace, plan: Plan) -> int:
    texts = texts_of(arguments)
    document: dict[str, object] = {
        "persons": len(plan.persons), "tables": plan.tables, "ledger": plan.ledger,
        "lists": len(plan.lists), "attachments": [one.digest for one in plan.attachments],
        "others": plan.others, "backups": plan.backups, "shared": len(plan.shared),
        "old_file": plan.old_file, "pcs": [machine for machine, _ in plan.pcs], "destroyed": False,
    }  # fmt: skip
    if plan.empty:
        show(arguments, document, texts("No personal data is due to be destroyed."))
        return 0
    numbers = {
        "persons": len(plan.persons), "tables": plan.tables, "ledger": plan.ledger,
        "lists": len(plan.lists), "files": len(plan.attachments), "backups": plan.backups,
    }  # fmt: skip
    beyond = [texts(_OLD_FILE)] if plan.old_file else []
    if plan.pcs:
        beyond.append(texts(_PCS, count=len(plan.pcs)))
    *where, last = (texts(one, **numbers) for one in _PLAN)
    show(arguments, document, *where, *beyond, last)
    return 0


def _show_done(arguments: Namespace, done: Destroyed) -> int:
    texts = texts_of(arguments)
    said = (
        texts("{persons:person's|persons'} data was destroyed; {files:file was|files were} searched"
              " byte by byte and hold nothing of it.", persons=done.persons, files=done.proof.files)
        if done.proved
        else texts("{persons:person's|persons'} data was destroyed, but {left:file|files} may still"
                   " hold something of it.", persons=done.persons,
                   left=len(done.proof.hits) + len(done.proof.unread))
    )  # fmt: skip
    lines = [said]
    if done.second_waits:
        lines.append(texts("The second backup folder is not there; its copies follow once it is."))
    document = {
        "destroyed": True, "id": done.id, "persons": done.persons, "proved": done.proved,
        "files": done.proof.files, "left": [str(one) for one in done.proof.hits],
        "second_waits": done.second_waits,
    }  # fmt: skip
    show(arguments, document, *lines)
    return 0 if done.proved else 3


def _verify(arguments: Namespace) -> int:
    words = arguments.items or [line.strip() for line in sys.stdin if line.strip()]
    folder = folder_of(arguments)
    places = Places(folder, settings_of(folder).second_backup)
    found = search_files(places.all_files(), _traces(words), places.open_file)
    texts = texts_of(arguments)
    lines = [texts("Found in {file}", file=path) for path in found.hits]
    nothing = texts("{files:file was|files were} searched; nothing was found.", files=found.files)
    document = {
        "files": found.files,
        "bytes": found.bytes,
        "found": [str(one) for one in found.hits],
    }
    show(arguments, document, *(lines or [nothing]))
    return 4 if found.hits else 0


def _traces(words: list[str]) -> Traces:
    return traces_of((_trait(one), one) for one in words)


def _trait(word: str) -> Trait:
    if "@" in word:
        return Trait.MAIL
    plain = digits(word)
    return Trait.NUMBER if len(plain) >= 7 and not any(map(str.isalpha, word)) else Trait.NAME


_VERBS: dict[str, Callable[[Namespace], int]] = {
    "due": _due, "destroy": _destroy, "verify": _verify,
}  # fmt: skip
