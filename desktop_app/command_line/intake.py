"""import: lists in, what they would change, and what of it is written."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db.backups.before_much import back_up_before_much
from db.engine import open_engine
from db.intake.apply import ImportSource, apply_plan
from db.intake.list_kinds import NAMES
from db.intake.messages import READ_ERRORS
from db.intake.pipeline import AUTO, Choices, FilePlan, PreparedFile, plan, prepare, read_list
from db.intake.plan import PlanOptions
from db.intake.planning.members import association_named
from db.intake.proposals import Proposed
from db.intake.reading import child
from db.intake.reading.read import lists_in
from db.intake.settle_all import apart, join, settle_all, site_named, split
from db.intake.workbook import ReadError, Workbook
from db.schema.whole import METADATA
from db.store import Actor, Store
from desktop_app.clock import local_now
from desktop_app.command_line.desk import folder_of, open_desk
from desktop_app.command_line.issues import (
    ALL,
    Taken,
    compare_with_issue,
    issue_document,
    issue_lines,
    taken_up,
)
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.command_line.plan_report import plan_document, plan_lines
from desktop_app.error_rows import count_errors, write_errors
from desktop_app.paper.files import with_suffix
from desktop_app.paths import DataFolder
from resources.texts import Texts

WORLD = 3
FoundList = tuple[Workbook, str] | ReadError
"""What reading a file gave: its cells and its hash, or why it can't be read."""


def add_import(parser: ArgumentParser) -> None:
    """``import FILE…``: the plan; with ``--apply`` it is written."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="as_kind", choices=(AUTO, *NAMES), default=AUTO)
    parser.add_argument("--sheet", metavar="S", help="only this sheet")
    parser.add_argument(
        "--members-of", metavar="NAME", help="the firms of the list are members of this body"
    )
    parser.add_argument(
        "--take", action="append", choices=(ALL, *Proposed), metavar="WHAT",
        help="write what an earlier issue of the list suggests: all, or " + ", ".join(Proposed),
    )  # fmt: skip
    parser.add_argument(
        "--join", action="store_true", help="agreements belong to the only case of their firm"
    )
    parser.add_argument(
        "--split", action="store_true", help="the firms of one cell are all parties"
    )
    parser.add_argument(
        "--apart", action="store_true",
        help="a namesake of an earlier row, of which nothing says that it is the same, is another firm",
    )  # fmt: skip
    parser.add_argument(
        "--sites", action="store_true",
        help="firms sit on the site that the list names; one that is not known is added",
    )  # fmt: skip
    parser.add_argument(
        "--errors", type=Path, metavar="OUT.xlsx", help="rows not taken in whole, with their reason"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--plan", action="store_true", help="show what would change (default)")
    how.add_argument("--apply", action="store_true", help="write it, as one operation")
    parser.set_defaults(run=_import)


def add_child(parser: ArgumentParser) -> None:
    """The hidden command of the process that opens a foreign file."""
    parser.add_argument("path")
    parser.set_defaults(run=lambda arguments: child.main(arguments.path))


def _import(arguments: Namespace) -> int:
    texts = texts_of(arguments)
    documents: list[dict[str, Any]] = []
    exit_code = 0
    lists = [_read(path) for path in _files(arguments.files)]
    with _store(arguments, lists) as (store, folder):
        for path, found in lists:
            try:
                document, lines = _import_one(arguments, store, folder, path, found, texts)
            except ReadError as error:
                document, lines = _unreadable(error, path, texts)
                exit_code = WORLD
            documents.append(document)
            for line in lines:
                tell(line)
    show(arguments, documents[0] if len(documents) == 1 else {"files": documents})
    return exit_code


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and those of the folders named."""
    found: list[Path] = []
    for path in paths:
        found += lists_in(path) if path.is_dir() and any(lists_in(path)) else [path]
    return found


def _read(path: Path) -> tuple[Path, FoundList]:
    """The cells of a file, or why it can't be read."""
    try:
        return path, read_list(path)
    except ReadError as error:
        return path, error


def _holds_a_list(found: FoundList, choices: Choices) -> bool:
    if isinstance(found, ReadError):
        return False
    try:
        return any(table.is_known for table in prepare(*found, choices).tables)
    except ReadError:
        return False


@contextmanager
def _store(
    arguments: Namespace, lists: Sequence[tuple[Path, FoundList]]
) -> Iterator[tuple[Store, DataFolder | None]]:
    """The store to plan against; without data, an empty one in memory: nothing is created.

    A data folder is made only for a file that there is something to take from.
    """
    choices = Choices(arguments.as_kind, arguments.sheet)
    if (
        not arguments.database
        and not folder_of(arguments).database.exists()
        and not (arguments.apply and any(_holds_a_list(found, choices) for _, found in lists))
    ):
        engine = open_engine("sqlite://")
        METADATA.create_all(engine)
        store = Store(engine, Actor("", ""))
        try:
            yield store, None
        finally:
            store.close()
        return
    with open_desk(arguments, write=arguments.apply, create=arguments.apply) as desk:
        yield desk.store, desk.folder


def _import_one(
    arguments: Namespace,
    store: Store,
    folder: DataFolder | None,
    path: Path,
    found: FoundList,
    texts: Texts,
) -> tuple[dict[str, Any], list[str]]:
    if isinstance(found, ReadError):
        raise found
    workbook, file_hash = found
    choices = Choices(arguments.as_kind, arguments.sheet)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, choices, session)
    issue = compare_with_issue(store, folder, prepared, texts) if folder is not None else None
    taken = taken_up(issue, arguments.take or ())
    with store.read() as session:
        planned = _planned(session, prepared, arguments, taken)
    document = plan_document(prepared, planned, texts)
    lines = plan_lines(prepared, planned, texts)
    if issue is not None:
        document["earlier_issue"] = issue_document(issue)
        lines += issue_lines(issue, taken, texts)
    if arguments.errors is not None:
        out = arguments.errors
        if arguments.files != [path]:
            out = out.with_name(f"{out.stem}_{path.stem}")  # one a list
        lines.append(_write_errors(out, prepared, planned, document, texts))
    if not arguments.apply:
        return document, lines
    if not any(table.is_known for table in prepared.tables):
        raise ReadError("file.unknown_list", file=path.name)
    members_of = None
    if arguments.members_of:
        with store.read() as session:
            members_of = association_named(session, arguments.members_of)
    if folder is not None:
        back_up_before_much(store, folder, local_now())
    source = ImportSource(workbook.file_name, file_hash, prepared.mapping_json)
    applied = apply_plan(
        store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
        keep=(path, folder.imports) if folder else None, members_of=members_of,
        notes=taken.notes,
    )  # fmt: skip
    document["import"] = applied.import_id
    done = (
        texts("Written as import {id}.", id=applied.import_id)
        if applied.changes
        else texts("Nothing had to be written; noted as import {id}.", id=applied.import_id)
    )
    return document, [*lines, done]


def _planned(
    session: Session, prepared: PreparedFile, arguments: Namespace, taken: Taken
) -> FilePlan:
    def planned(options: Sequence[PlanOptions]) -> FilePlan:
        return plan(session, prepared, taken.options(len(prepared.tables), options))

    asked = (
        (arguments.join, join), (arguments.split, split), (arguments.sites, site_named),
        (arguments.apart, apart),
    )  # fmt: skip
    return settle_all(planned, *(answer for wanted, answer in asked if wanted))


def _write_errors(
    out: Path, prepared: PreparedFile, planned: FilePlan, document: dict[str, Any], texts: Texts
) -> str:
    """Rows that are not taken in whole, in a workbook; without any there is none."""
    if not count_errors(planned):
        document["errors"] = None
        return texts("No row was left out: no file of errors.")
    path, count = write_errors(with_suffix(str(out), ".xlsx"), prepared, planned, texts)
    document["errors"] = {"file": str(path), "rows": count}
    return texts("{count:row was|rows were} written to {name}.", count=count, name=path.name)


def _unreadable(error: ReadError, path: Path, texts: Texts) -> tuple[dict[str, Any], list[str]]:
    source = READ_ERRORS.get(error.code, READ_ERRORS["file.damaged"])
    text = texts(source, **{"file": path.name, **error.params})
    return {"error": {"code": error.code, "text": text}}, [text]
