"""The door to the renderers: the libraries behind them are imported when first used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.results import ChartPicture, LeftOut, Rendered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reports.content.chart import Chart
    from reports.content.model import Attachment, Document
    from reports.excel.error_rows import ErrorTable
    from reports.excel.form.outcome import Filled, Look
    from reports.excel.listing import ListExport, Workbook
    from reports.figures.palette import Palette


_CLIPS = re.compile(r"<clipPath.*?</clipPath>", re.DOTALL)
"""Qt draws what a clip path consists of, in black."""


def pdf(document: Document) -> Rendered:
    """A document as PDF, with its attachments; what can't be bound is named in it and here."""
    from reports.pdf.renderer import render

    return render(document)


def attachment_problem(attachment: Attachment) -> LeftOut | None:
    """Why an attachment could not be bound, before it is; None when it can.

    ``encrypted`` asks for its password, ``password`` says that the one given is wrong.
    """
    from reports.pdf.attachments import problem_of

    return problem_of(attachment)


def hwpx(document: Document) -> bytes:
    """A document as HWPX, to be edited in 한글."""
    from reports.hwpx.renderer import render

    return render(document)


def named_only(document: Document) -> int:
    """How many attachments a 한글 document only names, because they are no pictures."""
    from reports.hwpx.pictures import named_only as named

    return named(document.attachments)


def chart_picture(chart: Chart, width: float, palette: Palette) -> ChartPicture:
    """A chart as SVG, as wide as asked for and as high as it needs."""
    from reportlab.graphics import renderSVG

    from reports.figures.draw import draw_chart

    drawn = draw_chart(chart, width, palette)
    svg = _CLIPS.sub("", renderSVG.drawToString(drawn.drawing)).encode("utf-8")
    return ChartPicture(svg, drawn.drawing.width, drawn.drawing.height, drawn.spots)


def missing_glyphs(document: Document) -> tuple[str, ...]:
    """The characters of a document that no font of ours can draw."""
    from reports.pdf.fonts import missing_glyphs as missing

    return missing(document)


def workbook(document: Document) -> Workbook:
    """The tables of a document as .xlsx."""
    from reports.excel.document import document_workbook

    return document_workbook(document)


def list_workbook(export: ListExport) -> Workbook:
    """A list as .xlsx, with what it takes to come back."""
    from reports.excel.workbook import list_workbook as write

    return write(export)


def form_look(form: bytes, data: ListExport | Document) -> Look:
    """What a workbook of the office's own asks for. Raises UserError for what is none."""
    from reports.excel.form.filling import look
    from reports.excel.form.gathered import source_of

    return look(form, source_of(data))


def starting_form(data: ListExport) -> bytes:
    """A workbook to begin a form of the office's own with."""
    from reports.excel.form.starter import starting_form as write

    return write(data)


def filled_form(form: bytes, data: ListExport | Document) -> Filled:
    """A workbook of the office's own with the values it asks for.

    Raises UserError for what is none or asks for nothing, and by sheet and cell for what can't
    follow the rows that are added.
    """
    from reports.excel.form.filling import fill
    from reports.excel.form.gathered import source_of

    return fill(form, source_of(data))


def error_workbook(tables: Sequence[ErrorTable], created_at: datetime) -> bytes:
    """Rows of a foreign list that were not taken in, as .xlsx."""
    from reports.excel.error_rows import error_workbook as write

    return write(tables, created_at)
