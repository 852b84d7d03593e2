"""access-log: who saw personal data, and for what; the workbook of the monthly check."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from db.domain.access_words import deed_text, field_texts, kind_text, reason_text
from db.errors import UserError
from db.queries.access_log import AccessFilter, AccessRow, access_rows
from db.services.access_log import clean_up
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.heading import paper_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.access_log import access_log_paper


def add_access_log(parser: ArgumentParser) -> None:
    """``access-log [--month YYYY-MM] [OUT.xlsx]``: the lines, newest first, or the workbook;
    ``--clean`` first removes those whose two years are over."""
    parser.add_argument("--month", type=_month, metavar="YYYY-MM")
    parser.add_argument("--officer", default="", metavar="NAME")
    parser.add_argument("--clean", action="store_true", help="remove lines older than two years")
    parser.add_argument("out", type=Path, nargs="?", metavar="OUT.xlsx")
    parser.set_defaults(run=_access_log)


def _month(text: str) -> str:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        raise ArgumentTypeError(f"{text!r} is no month like 2026-11")
    return text


def _access_log(arguments: Namespace) -> int:
    out: Path | None = arguments.out
    if out is not None and out.suffix.lower() != ".xlsx":
        raise UserError("out.suffix", name=out.name, suffix=".xlsx")
    with open_desk(arguments, write=arguments.clean) as desk:
        removed = clean_up(desk.store) if arguments.clean else 0
        with desk.store.read() as session:
            asked = AccessFilter(arguments.month or "", arguments.officer)
            rows = access_rows(session, asked, limit=0)
        paper = paper_of(desk)
    if out is None:
        lines = [_line(row, arguments.lang or "ko") for row in rows]
        empty = [texts_of(arguments)("Nobody has looked at personal data yet.")]
        found: dict[str, object] = {"rows": [_as_json(row) for row in rows], "removed": removed}
        show(arguments, found, *(lines or empty))
        return 0
    write_whole(out, render.workbook(access_log_paper(rows, arguments.month or "", paper)).data)
    line = texts_of(arguments)("{rows:row|rows} written to {file}", rows=len(rows), file=out)
    show(arguments, {"file": str(out), "rows": len(rows), "removed": removed}, line)
    return 0


def _line(row: AccessRow, lang: str) -> str:
    number = f" #{row.record_id}" if row.record_id else ""
    cells = (
        row.at[:19].replace("T", " "), row.officer, row.account, row.machine,
        deed_text(row.deed, lang), f"{kind_text(row.kind, lang)}{number}",
        ", ".join(field_texts(row.kind, row.fields, lang)), str(row.persons),
        reason_text(row.reason, lang), row.subject,
    )  # fmt: skip
    return "\t".join(cells)


def _as_json(row: AccessRow) -> dict[str, object]:
    return {
        "id": row.id, "at": row.at, "officer": row.officer, "account": row.account,
        "machine": row.machine, "deed": row.deed, "kind": row.kind, "record": row.record_id,
        "fields": list(row.fields), "persons": row.persons, "reason": row.reason,
        "subject": row.subject,
    }  # fmt: skip
