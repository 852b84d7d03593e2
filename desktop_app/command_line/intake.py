"""import and imports: lists in, what they would change, and their way back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db.backups.before_much import back_up_before_much
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.engine import open_engine
from db.intake.apply import ImportSource, apply_plan, revert_import
from db.intake.kept_files import resident_cells
from db.intake.list_kinds import NAMES
from db.intake.messages import READ_ERRORS
from db.intake.pipeline import AUTO, Choices, FilePlan, PreparedFile, plan, prepare, read_list
from db.intake.plan import PlanOptions
from db.intake.planning.members import association_named
from db.intake.proposals import Proposed
from db.intake.reading import child
from db.intake.reading.read import lists_in
from db.intake.rows import CellProblem
from db.intake.settle_all import join, settle_all, site_named, split
from db.intake.workbook import ReadError, Workbook
from db.queries.imports import list_imports
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
from desktop_app.command_line.ledger import tried
from desktop_app.command_line.left_columns import left_column_lines
from desktop_app.command_line.left_rows import left_row_lines, left_rows, told_value_lines
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.error_rows import count_errors, write_errors
from desktop_app.paper.files import with_suffix
from desktop_app.paths import DataFolder
from desktop_app.widgets.words.problem_words import words_for
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


def add_imports(parser: ArgumentParser) -> None:
    """``imports``, ``imports revert ID [--row N --sheet S]``."""
    parser.add_argument("action", nargs="?", choices=("list", "revert"), default="list")
    parser.add_argument("id", nargs="?", type=int)
    parser.add_argument("--row", type=int, help="only this row of the sheet")
    parser.add_argument("--sheet", default="")
    parser.set_defaults(run=_imports, misuse=parser.error)


def add_child(parser: ArgumentParser) -> None:
    """The hidden command of the process that opens a foreign file."""
    parser.add_argument("path")
    parser.set_defaults(run=lambda arguments: child.main(arguments.path))


# -- import ----------------------------------------------------------------------------------------


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
    document = report(prepared, planned, texts)
    lines = _lines(prepared, planned, texts)
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


def report(prepared: PreparedFile, planned: FilePlan, texts: Texts) -> dict[str, Any]:
    """The JSON document of design §8 for one file."""
    tables = []
    problems = []
    for entry, table_plan in zip(prepared.tables, planned.tables, strict=True):
        table, mapping = entry.table, entry.mapping
        counts = table_plan.counts
        if not entry.is_known:
            counts = {**counts, "read": len(table.rows), "skip": len(table.rows)}
        tables.append(
            {
                "sheet": table.sheet.name,
                "kind": mapping.list_kind or None,
                "header_rows": list(table.header_rows) if table.header_rows else None,
                "first_row": table.first_row,
                "last_row": table.last_row,
                "unit": table.unit or None,
                "columns": [
                    {"index": column.index, "header": column.header, "field": column.field,
                     "evidence": column.evidence or None,
                     "confidence": round(column.confidence, 2), "unit": column.unit or None,
                     "note": column.note or None}
                    for column in mapping.columns
                ],
                "excluded_rows": [
                    {"row": excluded.row, "reason": excluded.reason} for excluded in table.excluded
                ],
                "hidden_rows": [row for row in table.rows if row in table.sheet.hidden_rows],
                "rows": counts,
                "left_rows": left_rows(table_plan.rows, texts),
                "unjoined": table_plan.unjoined,
                "joined": [
                    {"row": row.row, "case": row.joined.title}
                    for row in table_plan.rows if row.joined is not None and row.is_written
                ],
                "records": {
                    catalogue(kind).plural: numbers
                    for kind, numbers in table_plan.records.items()
                },
            }
        )  # fmt: skip
        for row in table_plan.rows:
            problems += [_problem(table.sheet.name, one, texts) for one in row.problems]
        problems += [_problem(table.sheet.name, one, texts) for one in table_plan.remarks]
    workbook = prepared.workbook
    problems += [
        _problem(sheet, CellProblem(row, column, "resident_number.masked"), texts)
        for sheet, row, column in resident_cells(workbook)
    ]
    return {
        "file": workbook.file_name, "format": workbook.format, "encoding": workbook.encoding,
        "as_of": prepared.as_of or None, "tables": tables, "problems": problems, "import": None,
    }  # fmt: skip


def _problem(sheet: str, problem: CellProblem, texts: Texts) -> dict[str, Any]:
    return {
        "sheet": sheet, "row": problem.row,
        "column": problem.column if problem.column >= 0 else None,
        "field": problem.field or None, "code": problem.code, "raw": problem.raw,
        "text": words_for(problem.code, texts, value=problem.raw, count=len(problem.raw)),
    }  # fmt: skip


def _lines(prepared: PreparedFile, planned: FilePlan, texts: Texts) -> list[str]:
    lines = []
    for entry, table_plan in zip(prepared.tables, planned.tables, strict=True):
        name = entry.table.sheet.name or prepared.workbook.file_name
        if not entry.is_known:
            lines.append(texts("{name}: nothing known in it, left out", name=name))
            continue
        lines.append(
            texts(
                "{name}: {read} rows read = {create} new + {update} changed + {same} same "
                "+ {skip} skipped + {ask} to ask + {failed} failed",
                name=name, **table_plan.counts,
            )
        )  # fmt: skip
        for kind, numbers in table_plan.records.items():
            lines.append("  " + _record_line(kind, numbers, texts))
        joined = [row for row in table_plan.rows if row.joined is not None and row.is_written]
        if joined:
            lines.append(
                "  "
                + texts(
                    "{count:row is|rows are} joined to a case of the same firm.",
                    count=len(joined),
                )
            )
        if table_plan.unjoined:
            lines.append("  " + _unjoined_line(table_plan.unjoined, texts))
        lines += ["  " + line for line in left_row_lines(table_plan.rows, texts)]
        lines += ["  " + line for line in told_value_lines(table_plan.rows, texts)]
        hidden = sum(row in entry.table.sheet.hidden_rows for row in entry.table.rows)
        if hidden:
            lines.append(
                "  " + texts("{count:hidden row is|hidden rows are} taken in.", count=hidden)
            )
        lines += ["  " + line for line in left_column_lines(entry, texts)]
    return lines


def _unjoined_line(count: int, texts: Texts) -> str:
    return texts(
        "{count:agreement waits|agreements wait} to be joined to a case of the same firm; "
        "--join joins where there is only one",
        count=count,
    )


def _record_line(kind: RecordKind, numbers: dict[str, int], texts: Texts) -> str:
    return texts(
        "{kind}: {create} new, {update} changed", kind=catalogue(kind).label(texts.lang), **numbers
    )


# -- imports ---------------------------------------------------------------------------------------


def _imports(arguments: Namespace) -> int:
    texts = texts_of(arguments)
    if arguments.action == "revert":
        if arguments.id is None:
            arguments.misuse("revert needs the number of an import: imports revert ID")
        with open_desk(arguments, write=True) as desk:
            undone = tried(
                arguments,
                lambda: revert_import(
                    desk.store, arguments.id, row=arguments.row, sheet=arguments.sheet
                ),
            )
        left = [
            {"kind": entry.kind, "id": entry.record_id, "title": entry.title,
             "fields": list(entry.keys)}
            for entry in undone.left
        ]  # fmt: skip
        for entry in undone.left:
            tell(texts("Left alone, edited later: {title}", title=entry.title))
        document = {"import": arguments.id, "records": undone.changes.count, "left": left}
        show(
            arguments,
            document,
            texts("{count:record|records} taken back.", count=undone.changes.count),
        )
        return 0
    with open_desk(arguments) as desk, desk.store.read() as session:
        rows = list_imports(session)
    show(
        arguments,
        {"imports": [{"id": row.id, "file": row.file_name, "at": row.at, "officer": row.officer,
                      "as_of": row.list_date, "reverted": row.reverted} for row in rows]},
        *("\t".join((str(row.id), row.at[:16].replace("T", " "), row.file_name)) for row in rows),
    )  # fmt: skip
    return 0
