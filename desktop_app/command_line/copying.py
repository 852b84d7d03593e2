"""copy --to: everything to a server or into a folder, compared row by row before it counts."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from db.copying import Copied, Report, copy_to_folder, copy_to_server
from db.paths import DataFolder
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.output import show, texts_of

_URL = "postgresql://", "postgres://"


def add_copy(parser: ArgumentParser) -> None:
    """``copy --to PLACE``: refused with exit 4 where anything lies already."""
    parser.add_argument("--to", required=True, metavar="URL|DIR",
                        help="an empty database on a server, or a folder")  # fmt: skip
    parser.set_defaults(run=_copy)


def _copy(arguments: Namespace) -> int:
    texts = texts_of(arguments)
    with open_desk(arguments) as desk:
        copied = _carry(desk, arguments.to, told(texts("Copying: {done} of {all}")))
    tables = {one.name: {"rows": one.rows, "digest": one.digest} for one in copied.tables}
    lines = (
        texts("Copied and compared: {rows:row|rows} of {tables:table|tables}, {files:file|files}.",
              rows=copied.rows, tables=len(tables), files=copied.files),
        texts("The original was left as it is."),
    )  # fmt: skip
    show(arguments, {"rows": copied.rows, "files": copied.files, "tables": tables}, *lines)
    return 0


def _carry(desk: Desk, to: str, report: Report) -> Copied:
    if to.startswith(_URL):
        return copy_to_server(desk.store.engine, desk.folder, to, report)
    return copy_to_folder(desk.store.engine, desk.folder, DataFolder(Path(to)), report)


def told(sentence: str) -> Report:
    """A line that is written over, where a person watches."""
    watched = sys.stderr.isatty()

    def report(done: int, total: int) -> None:
        if watched:
            line = sentence.replace("{done}", f"{done:,}").replace("{all}", f"{total:,}")
            sys.stderr.write(f"\r{line}" + ("\n" if done == total else ""))

    return report
