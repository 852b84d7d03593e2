"""export: a list as a workbook."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from pathlib import Path

from db.domain.access import Reason
from db.domain.catalogue import RECORD_TYPES, by_plural
from db.domain.dates import KST
from db.domain.masking import MASKED_KEYS
from db.errors import UserError
from db.queries.lists import ListQuery
from db.queries.papers import PrintedPaper
from db.services.access_log import log_export
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.forms import add_form, write_form
from desktop_app.command_line.noting import note_taken_out
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from desktop_app.paper.noting import SAVED
from reports import render
from reports.excel.listing import ListExport, list_said
from reports.lists import list_export


def add_export(parser: ArgumentParser) -> None:
    """``export LIST [--form FORM.xlsx] OUT.xlsx``: every list by the plural of its record; phones
    and mails of persons are left out unless a reason for them is given."""
    parser.add_argument("list", choices=[entry.plural for entry in RECORD_TYPES], metavar="LIST")
    parser.add_argument("out", type=Path, metavar="OUT.xlsx")
    parser.add_argument(
        "--contacts-for", choices=[one.value for one in Reason], default="", metavar="REASON",
        help="with phones and mails of persons, for one of: contact, sending, handover, duty;"
        " written to the access log",
    )  # fmt: skip
    add_form(parser)
    parser.set_defaults(run=_export)


def _export(arguments: Namespace) -> int:
    expect_suffix(arguments.out, ".xlsx", *([".xlsm"] if arguments.form else []))
    record_type = by_plural(arguments.list)
    assert record_type is not None
    reason = arguments.contacts_for if record_type.kind in MASKED_KEYS else ""
    with open_desk(arguments, write=bool(reason)) as desk:
        with desk.store.read() as session:
            export = list_export(
                session, record_type, dt.datetime.now(KST), office=desk.heading(),
                example=desk.is_example, lang=arguments.lang or "ko",
                shown=ListQuery(record_type.kind), contacts=bool(reason),
            )  # fmt: skip
        if reason:
            log_export(desk.store, record_type.kind, len(export.rows), Reason(reason))
    about: dict[str, object] = {"list": arguments.list, "rows": len(export.rows)}
    if reason:
        about["contacts_for"] = reason
    if arguments.form is not None:
        return write_form(arguments, export, about, list_line(export, reason))
    workbook = render.list_workbook(export)
    write_whole(arguments.out, workbook.data)
    note_taken_out(arguments, [list_line(export, reason)], workbook.data)
    texts = texts_of(arguments)
    for cut in workbook.cut:
        tell(texts("A text of record {id} is longer than a cell can hold.", id=cut.record_id))
    found = {"file": str(arguments.out), **about}
    line = texts("{rows:row|rows} written to {file}", rows=len(export.rows), file=arguments.out)
    show(arguments, found, line)
    return 0


def list_line(export: ListExport, reason: str) -> PrintedPaper:
    """What the print log says of a list, before it is written or fills a form."""
    return PrintedPaper(SAVED, None, 0, list_said(export), "", "", 0, "", "", reason=reason)


def expect_suffix(out: Path, *suffixes: str) -> None:
    """Raises UserError("out.suffix") for a file of another kind."""
    if out.suffix.lower() not in suffixes:
        raise UserError("out.suffix", name=out.name, suffix=" / ".join(suffixes))
