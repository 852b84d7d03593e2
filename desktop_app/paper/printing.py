"""Prints a PDF, also several pages on a sheet: each page as a picture of 300 dots an inch, on the preview lane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPen, QTransform
from PySide6.QtPrintSupport import QPrinter

from db.errors import EnvironmentProblem
from desktop_app.paper.pictures import POINTS_PER_INCH, draw_page, opened
from desktop_app.paper.wanted_pages import wanted_pages

DPI = 300
TWO = 2
"""Pages on a sheet that lies on its side."""
_EDGE_MM = 4.0
_SHARE = {1: 1.0, TWO: 0.72, 4: 0.5}
"""How large a page is drawn that is one of several."""
Report = Callable[[int, int], object]
"""Told how many sheets are done, of how many."""


def office_printer() -> QPrinter:
    """A printer set up as paper needs it; 1,200 dots (its own default) would take 16 times as long.

    The sheet is used to its edges, because the PDF has margins of its own. It is A4 as every
    office paper is, also where the printer was never told that it stands in Korea.
    """
    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setResolution(DPI)
    printer.setFullPage(True)
    return printer


def sheets_of(printer: QPrinter, count: int, per_sheet: int = 1) -> tuple[tuple[int, ...], ...]:
    """The pages on each sheet that a printer was asked for, in their order and number, of a
    document of ``count``."""
    wanted = wanted_pages(printer, count)
    sheets = [wanted[at : at + per_sheet] for at in range(0, len(wanted), per_sheet)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        sheets.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return tuple(sheets * copies)
    return tuple(sheet for sheet in sheets for _ in range(copies))


def print_pages(data: bytes, printer: QPrinter, report: Report, per_sheet: int = 1) -> int:
    """Print a PDF, one, two or four pages on a side; returns how many sides, all copies together.

    Raises EnvironmentProblem("printer.refused") when the printer does not take the job.
    """
    printer.setResolution(DPI)
    printer.setFullPage(True)
    if per_sheet == TWO:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    with opened(data) as document:
        sheets = sheets_of(printer, len(document), per_sheet)
        painter = QPainter()
        if not painter.begin(printer):
            raise EnvironmentProblem("printer.refused")
        try:
            for done, pages in enumerate(sheets):
                report(done, len(sheets))
                if done and not printer.newPage():
                    raise EnvironmentProblem("printer.refused")
                for page, place in zip(pages, _places(painter.viewport(), per_sheet), strict=False):
                    image = draw_page(document, page, DPI / POINTS_PER_INCH * _SHARE[per_sheet])
                    _lay(painter, image, place, edged=per_sheet > 1)
        finally:
            painter.end()
    by_the_printer = printer.copyCount() if printer.supportsMultipleCopies() else 1
    return len(sheets) * by_the_printer


def _places(sheet: QRect, per_sheet: int) -> list[QRect]:
    """Where the pages of one sheet lie: the whole of it, its halves, or its quarters."""
    if per_sheet == 1:
        return [sheet]
    across, down = 2, per_sheet // 2
    wide, high = sheet.width() // across, sheet.height() // down
    edge = round(_EDGE_MM / 25.4 * DPI)
    return [
        QRect(sheet.left() + column * wide, sheet.top() + row * high, wide, high).adjusted(
            edge, edge, -edge, -edge
        )
        for row in range(down)
        for column in range(across)
    ]


def _lay(painter: QPainter, image: QImage, room: QRect, *, edged: bool) -> None:
    """Put a page into the middle of its place, turned if it lies the other way."""
    if (image.width() > image.height()) != (room.width() > room.height()):
        image = image.transformed(QTransform().rotate(90))
    size: QSize = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) // 2
    top = room.top() + (room.height() - size.height()) // 2
    place = QRect(left, top, size.width(), size.height())
    painter.drawImage(place, image)
    if edged:
        painter.setPen(QPen(QColor("#9aa3ad"), 2))
        painter.drawRect(place)
