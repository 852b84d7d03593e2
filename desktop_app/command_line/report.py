"""report NAME: documents by name, on paper or as a workbook."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from db.errors import UserError
from desktop_app.command_line import counts
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.editable import write_editable
from desktop_app.command_line.forms import add_form, write_form
from desktop_app.command_line.named_papers import add_subjects, named_document
from desktop_app.command_line.noting import note_taken_out, paper_line
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.model import Document
from reports.paper_kinds import BY_CODE, PaperKind


def add_report(parser: ArgumentParser) -> None:
    """``report NAME [--form FORM.xlsx] OUT.(pdf|hwpx|xlsx)``; without a subject: the newest."""
    parser.add_argument("name", choices=tuple(BY_CODE), metavar="NAME", help=", ".join(BY_CODE))
    add_subjects(parser)
    counts.add_options(parser)
    add_form(parser)
    parser.add_argument("out", type=Path, metavar="OUT.(pdf|hwpx|xlsx)")
    parser.set_defaults(run=_report)


def _report(arguments: Namespace) -> int:
    out: Path = arguments.out
    kind = BY_CODE[arguments.name]
    if arguments.form is not None and not kind.tables:
        raise UserError("form.no_tables", name=arguments.name)
    suffixes = _suffixes(kind, filled=arguments.form is not None)
    if out.suffix.lower() not in suffixes:
        raise UserError("out.suffix", name=out.name, suffix=" / ".join(suffixes))
    with open_desk(arguments) as desk:
        document = named_document(desk, arguments)
    if arguments.form is not None:
        return write_form(arguments, document, {"report": arguments.name}, paper_line(document))
    if out.suffix.lower() == ".xlsx":
        return _workbook(arguments, document)
    if out.suffix.lower() == ".hwpx":
        about = {"report": arguments.name}
        return write_editable(arguments, document, about, [paper_line(document)])
    texts = texts_of(arguments)
    if missing := render.missing_glyphs(document):
        tell(texts("These signs can't be printed: {signs}", signs=" ".join(missing)))
    rendered = render.pdf(document)
    write_whole(out, rendered.data)
    note_taken_out(arguments, [paper_line(document)], rendered.data, rendered.pages)
    found = {"file": str(out), "report": arguments.name, "pages": rendered.pages}
    line = texts("{pages:page|pages} written to {file}", pages=rendered.pages, file=out)
    show(arguments, found, line)
    return 0


def _workbook(arguments: Namespace, document: Document) -> int:
    data = render.workbook(document).data
    write_whole(arguments.out, data)
    note_taken_out(arguments, [paper_line(document)], data)
    count = len(document.tables())
    found = {"file": str(arguments.out), "report": arguments.name, "sheets": count}
    line = texts_of(arguments)(
        "{count:table|tables} written to {file}", count=count, file=arguments.out
    )
    show(arguments, found, line)
    return 0


def _suffixes(kind: PaperKind, *, filled: bool) -> tuple[str, ...]:
    """What its file may end in; ``filled``: of a form of the office's own."""
    if filled:
        return (".xlsx", ".xlsm")
    return (".pdf", ".hwpx", ".xlsx") if kind.tables else (".pdf", ".hwpx")
