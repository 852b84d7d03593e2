"""packet and export: what leaves the office."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from pathlib import Path

from db.domain.catalogue import RECORD_TYPES, by_plural
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.lists import ListQuery
from db.queries.record_ids import find_record
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.editable import write_editable
from desktop_app.command_line.forms import add_form, write_form
from desktop_app.command_line.named_papers import english_document
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.facts import Author
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.packet import Edition, packet
from reports.lists import list_export


def add_packet(parser: ArgumentParser) -> None:
    """``packet (--meeting ID | --case ID) OUT.(pdf|hwpx)``: the 면담자료; the guest edition with
    ``--lang en`` is the summary in English."""
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--meeting", metavar="ID")
    subject.add_argument("--case", metavar="ID")
    parser.add_argument("--edition", choices=[entry.value for entry in Edition], default="mayor")
    parser.add_argument("out", type=Path, metavar="OUT.(pdf|hwpx)")
    parser.set_defaults(run=_packet)


def add_export(parser: ArgumentParser) -> None:
    """``export LIST [--form FORM.xlsx] OUT.xlsx``: every list by the plural of its record."""
    parser.add_argument("list", choices=[entry.plural for entry in RECORD_TYPES], metavar="LIST")
    parser.add_argument("out", type=Path, metavar="OUT.xlsx")
    add_form(parser)
    parser.set_defaults(run=_export)


def _packet(arguments: Namespace) -> int:
    _expect_suffix(arguments.out, ".pdf", ".hwpx")
    with open_desk(arguments) as desk, desk.store.read() as session:
        meeting = find_record(session, RecordKind.MEETING, arguments.meeting)
        case = find_record(session, RecordKind.CASE, arguments.case)
        request = PacketRequest(
            _author(desk), _office(desk), dt.datetime.now(KST), meeting, case, desk.is_example
        )
        facts = gather_packet(session, request)
        english = arguments.lang == "en" and arguments.edition == Edition.GUEST.value
        document = (
            english_document(session, desk, meeting, case)
            if english
            else packet(facts, Edition(arguments.edition))
        )
    if arguments.out.suffix.lower() == ".hwpx":
        return write_editable(arguments, document, {"edition": arguments.edition})
    if missing := render.missing_glyphs(document):
        tell(texts_of(arguments)("These signs can't be printed: {signs}", signs=" ".join(missing)))
    rendered = render.pdf(document)
    write_whole(arguments.out, rendered.data)
    found = {"file": str(arguments.out), "edition": arguments.edition, "pages": rendered.pages}
    line = texts_of(arguments)(
        "{pages:page|pages} written to {file}", pages=rendered.pages, file=arguments.out
    )
    show(arguments, found, line)
    return 0


def _export(arguments: Namespace) -> int:
    _expect_suffix(arguments.out, ".xlsx", *([".xlsm"] if arguments.form else []))
    record_type = by_plural(arguments.list)
    assert record_type is not None
    with open_desk(arguments) as desk, desk.store.read() as session:
        export = list_export(
            session, record_type, dt.datetime.now(KST), office=_office(desk),
            example=desk.is_example, lang=arguments.lang or "ko",
            shown=ListQuery(record_type.kind),
        )  # fmt: skip
    about: dict[str, object] = {"list": arguments.list, "rows": len(export.rows)}
    if arguments.form is not None:
        return write_form(arguments, export, about)
    workbook = render.list_workbook(export)
    write_whole(arguments.out, workbook.data)
    texts = texts_of(arguments)
    for cut in workbook.cut:
        tell(texts("A text of record {id} is longer than a cell can hold.", id=cut.record_id))
    found = {"file": str(arguments.out), **about}
    line = texts("{rows:row|rows} written to {file}", rows=len(export.rows), file=arguments.out)
    show(arguments, found, line)
    return 0


def _author(desk: Desk) -> Author:
    settings = desk.settings
    return Author(settings.office, settings.position, settings.officer, settings.phone)


def _office(desk: Desk) -> str:
    return " ".join(filter(None, (desk.settings.organization, desk.settings.office)))


def _expect_suffix(out: Path, *suffixes: str) -> None:
    if out.suffix.lower() not in suffixes:
        raise UserError("out.suffix", name=out.name, suffix=" / ".join(suffixes))
