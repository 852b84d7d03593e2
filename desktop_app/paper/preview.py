"""The pages as they will be printed, on a desk that can be zoomed, turned over and clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop_app.paper.kept_pictures import KeptPictures
from desktop_app.paper.pictures import A4, SheetSize
from desktop_app.paper.sections_seen import paint_ring, section_at, spot_rect
from desktop_app.paper.sheet_desk import SheetDesk
from desktop_app.paper.sheet_layout import Sheet, spread_of
from desktop_app.theme import Theme
from reports.results import Spot


class Preview(SheetDesk):
    """Paints pictures it is given and says which ones it wants, each at its pixels per point."""

    pictures_wanted = Signal(object)
    """Page → pixels per point."""
    section_clicked = Signal(str, float)
    """The section below the pointer, and at which share of its height on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("The pages as they will be printed"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._spots: tuple[Spot, ...] = ()
        self._kept = KeptPictures()
        self._ringed = ""

    # What is shown.

    def show_document(self, count: int, spots: Sequence[Spot]) -> None:
        """Another document of ``count`` pages; the old pictures stay until new ones come."""
        self._sizes = tuple(self._sizes[at] if at < len(self._sizes) else A4 for at in range(count))
        self._spots = tuple(spots)
        self._kept.grow_stale(count)
        self._go(min(self._page, max(1, count)))
        self._ask()

    def put_pictures(self, sizes: Sequence[SheetSize], images: Mapping[int, QImage]) -> None:
        """Show pictures that were wanted."""
        self._kept.put(images, {*spread_of(self._page, len(sizes), self._spread), *images})
        resized = tuple(sizes) != self._sizes
        self._sizes = tuple(sizes)
        if resized:
            self._lay()
            self._ask()
        self.viewport().update()

    def picture(self, page: int) -> QImage | None:
        """What is drawn for a page."""
        return self._kept.of(page)

    def ring(self, section: str) -> None:
        """Draw a ring round a section and bring its page to the front; "" for none."""
        self._ringed = section
        spot = next((spot for spot in self._spots if spot.section == section), None)
        if spot is not None:
            if spot.page not in spread_of(self._page, self.pages, self._spread):
                self.go_to(spot.page)
            self._bring_to_view(spot)
        self.viewport().update()

    # Qt's own.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheets on the desk."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("sunken"))
        painter.translate(-self._offset())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for sheet in self._desk.sheets:
            self._paint_sheet(painter, sheet)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click names the section below the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint() + self._offset()
            section, share = section_at(self._desk.sheets, self._spots, place)
            if section:
                self.section_clicked.emit(section, share)
        super().mouseReleaseEvent(event)

    # Inside.

    def _ask(self) -> None:
        """Want the sheets that are out, and the next one, unless they are there and sharp."""
        ratio = self.devicePixelRatioF()
        wanted = {sheet.page: sheet.scale * ratio for sheet in self._desk.sheets}
        if not wanted:
            return
        following = max(wanted) + 1
        if following <= self.pages:
            wanted[following] = wanted[max(wanted)]
        if lacking := self._kept.lacking(wanted, self._sizes):
            self.pictures_wanted.emit(lacking)

    def _paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        painter.setPen(QPen(self._theme.color("line2"), 1))
        painter.setBrush(QColor("white"))
        painter.drawRect(sheet.rect.adjusted(-1, -1, 0, 0))
        image = self._kept.of(sheet.page)
        if image is not None:
            painter.drawImage(sheet.rect, image)
        for spot in self._spots:
            if spot.page == sheet.page and spot.section == self._ringed:
                paint_ring(painter, sheet, spot)

    def _bring_to_view(self, spot: Spot) -> None:
        sheet = next((sheet for sheet in self._desk.sheets if sheet.page == spot.page), None)
        if sheet is None:
            return
        rect, bar = spot_rect(sheet, spot), self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top() - 24)
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(min(rect.top() - 24, rect.bottom() - self.viewport().height() + 24))
