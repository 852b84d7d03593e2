"""imports: the lists taken in, and their way back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from db.intake.apply import revert_import
from db.queries.imports import list_imports
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.ledger import tried
from desktop_app.command_line.output import show, tell, texts_of


def add_imports(parser: ArgumentParser) -> None:
    """``imports``, ``imports revert ID [--row N --sheet S]``."""
    parser.add_argument("action", nargs="?", choices=("list", "revert"), default="list")
    parser.add_argument("id", nargs="?", type=int)
    parser.add_argument("--row", type=int, help="only this row of the sheet")
    parser.add_argument("--sheet", default="")
    parser.set_defaults(run=_imports, misuse=parser.error)


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
