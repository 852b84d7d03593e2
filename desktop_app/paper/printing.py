"""Prints a PDF: each page as a picture of 300 dots an inch, on the preview lane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from db.errors import EnvironmentProblem
from desktop_app.paper.pictures import POINTS_PER_INCH, draw_page, opened, picked

DPI = 300
Report = Callable[[int, int], object]
"""Told how many sheets are done, of how many."""


def office_printer() -> QPrinter:
    """A printer set up as paper needs it; 1,200 dots (its own default) would take 16 times as long.

    The sheet is used to its edges, because the PDF has margins of its own.
    """
    printer = QPrinter()
    printer.setResolution(DPI)
    printer.setFullPage(True)
    return printer


def sheets_of(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages a printer was asked for, in their order and number, of a document of ``count``."""
    pages = range(1, count + 1)
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        pages = range(printer.fromPage(), min(printer.toPage() or count, count) + 1)
    ordered = list(picked(tuple(pages), count))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        ordered.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return tuple(ordered * copies)
    return tuple(page for page in ordered for _ in range(copies))


def print_pages(data: bytes, printer: QPrinter, report: Report) -> int:
    """Print a PDF; returns the number of sheets.

    Raises EnvironmentProblem("printer.refused") when the printer does not take the job.
    """
    printer.setResolution(DPI)
    printer.setFullPage(True)
    with opened(data) as document:
        sheets = sheets_of(printer, len(document))
        painter = QPainter()
        if not painter.begin(printer):
            raise EnvironmentProblem("printer.refused")
        try:
            for done, page in enumerate(sheets):
                report(done, len(sheets))
                if done and not printer.newPage():
                    raise EnvironmentProblem("printer.refused")
                _lay(painter, draw_page(document, page, DPI / POINTS_PER_INCH))
        finally:
            painter.end()
    return len(sheets)


def _lay(painter: QPainter, image: QImage) -> None:
    """Put a page into the middle of the sheet, turned if it lies the other way."""
    room = painter.viewport()
    if (image.width() > image.height()) != (room.width() > room.height()):
        image = image.transformed(QTransform().rotate(90))
    size: QSize = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) // 2
    top = room.top() + (room.height() - size.height()) // 2
    painter.drawImage(QRect(left, top, size.width(), size.height()), image)
