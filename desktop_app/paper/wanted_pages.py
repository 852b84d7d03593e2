"""Which pages the system's print dialog was asked for, also where the dialog leaves that to the spooler.

On Linux Qt hands ranges and odd or even pages to CUPS, which would count sheets where several pages
lie on one; so they are taken from it and picked here, as everywhere else.
"""

from __future__ import annotations

from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

_SPOOLER_OPTIONS = 0xFE00
"""Qt's number for the options of a CUPS job: names and values in turn."""
_RANGES, _SET = "page-ranges", "page-set"
_REMAINDER = {"odd": 1, "even": 0}


def keep_a4(printer: QPrinter) -> None:
    """Put A4 in place of a printer's own size, to which the dialog goes back when it is accepted;
    another size was chosen by hand and stays."""
    own = QPrinterInfo(printer).defaultPageSize()
    if printer.pageLayout().pageSize().isEquivalentTo(own):
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))


def wanted_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages that were asked for of ``count``, all of them where none of those exist."""
    left = _taken_from_spooler(printer)
    ranges = QPageRanges.fromString(left.get(_RANGES, ""))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
    pages = tuple(page for page in range(1, count + 1) if ranges.isEmpty() or ranges.contains(page))
    remainder = _REMAINDER.get(left.get(_SET, ""))
    if remainder is not None:
        pages = tuple(page for page in pages if page % 2 == remainder)
    return pages or tuple(range(1, count + 1))


def _taken_from_spooler(printer: QPrinter) -> dict[str, str]:
    """What the dialog left to the spooler about pages; the spooler prints all that it gets then."""
    key = QPrintEngine.PrintEnginePropertyKey(_SPOOLER_OPTIONS)
    engine = printer.printEngine()
    told = engine.property(key)
    if not isinstance(told, list):
        return {}
    options = dict(zip(told[::2], told[1::2], strict=False))
    kept = {name: value for name, value in options.items() if name not in (_RANGES, _SET)}
    engine.setProperty(key, [part for option in kept.items() for part in option])
    return {name: options[name] for name in (_RANGES, _SET) if name in options}
