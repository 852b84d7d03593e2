"""The pages as they will be printed, on a desk that can be zoomed, turned over and clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_app.paper.pictures import A4, SheetSize
from desktop_app.paper.sheet_layout import (
    Desk,
    Fit,
    Sheet,
    lay_out,
    next_step,
    spread_of,
)
from desktop_app.theme import Theme
from desktop_app.tokens import LIGHT
from reports.results import Spot

_SETTLE_MS = 40
_RING = 3
_RING_SIDE = 52.0
"""Points from the edge of the sheet at which the ring of a section stands."""


class Preview(QAbstractScrollArea):
    """Paints pictures it is given and says which ones it wants, each at its pixels per point."""

    pictures_wanted = Signal(object)
    """Page → pixels per point."""
    page_changed = Signal(int)
    zoom_changed = Signal(float)
    section_clicked = Signal(str, float)
    """The section below the pointer, and at which share of its height on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("The pages as they will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._sizes: tuple[SheetSize, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self._images: dict[int, QImage] = {}
        self._stale = False
        self._page = 1
        self._spread = 1
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._ringed = ""
        self._desk = Desk((), QSize(), 1.0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    # What is shown.

    def show_document(self, count: int, spots: Sequence[Spot]) -> None:
        """Another document of ``count`` pages; the old pictures stay until new ones come."""
        self._sizes = tuple(self._sizes[at] if at < len(self._sizes) else A4 for at in range(count))
        self._spots = tuple(spots)
        self._stale = True
        self._images = {page: image for page, image in self._images.items() if page <= count}
        self._go(min(self._page, max(1, count)))
        self._ask()

    def put_pictures(self, sizes: Sequence[SheetSize], images: Mapping[int, QImage]) -> None:
        """Show pictures that were wanted."""
        if self._stale:
            self._images.clear()
            self._stale = False
        near = {*spread_of(self._page, len(sizes), self._spread), *images}
        self._images = {page: made for page, made in self._images.items() if page in near}
        self._images.update(images)
        resized = tuple(sizes) != self._sizes
        self._sizes = tuple(sizes)
        if resized:
            self._lay()
            self._ask()
        self.viewport().update()

    @property
    def page(self) -> int:
        """The page in front, from 1."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """The zoom in use; 1.0 is the size on paper."""
        return self._desk.zoom

    def picture(self, page: int) -> QImage | None:
        """What is drawn for a page."""
        return self._images.get(page)

    def ring(self, section: str) -> None:
        """Draw a ring round a section and bring its page to the front; "" for none."""
        self._ringed = section
        spot = next((spot for spot in self._spots if spot.section == section), None)
        if spot is not None:
            if spot.page not in spread_of(self._page, self.pages, self._spread):
                self.go_to(spot.page)
            self._bring_to_view(spot)
        self.viewport().update()

    # Turning and zooming.

    def go_to(self, page: int) -> None:
        """Bring a page to the front."""
        if self._sizes:
            self._go(max(1, min(page, self.pages)))
            self.verticalScrollBar().setValue(0)
            self._ask()

    @Slot()
    def next_page(self) -> None:
        """Turn over."""
        self.go_to(spread_of(self._page, self.pages, self._spread)[-1] + 1 if self.pages else 1)

    @Slot()
    def previous_page(self) -> None:
        """Turn back."""
        self.go_to(self._page - self._spread)

    def show_spread(self, sheets: int) -> None:
        """One or two sheets beside each other."""
        self._spread = sheets
        self._go(self._page)
        self._ask()

    @Slot()
    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(Fit.FREE, next_step(self.zoom, 1))

    @Slot()
    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(Fit.FREE, next_step(self.zoom, -1))

    @Slot()
    def fit_page(self) -> None:
        """As large as a whole page fits."""
        self.set_zoom(Fit.PAGE)

    @Slot()
    def fit_width(self) -> None:
        """As wide as the window."""
        self.set_zoom(Fit.WIDTH)

    def set_zoom(self, fit: Fit, zoom: float = 1.0) -> None:
        """Choose how the zoom follows the window, or a zoom of one's own."""
        self._fit, self._zoom = fit, zoom
        self._lay()
        self._ask()

    # Qt's own.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The zoom follows; sharp pictures are asked for once the size has settled."""
        super().resizeEvent(event)
        self._lay()
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheets on the desk."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("sunken"))
        painter.translate(-self._offset())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for sheet in self._desk.sheets:
            self._paint_sheet(painter, sheet)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Down turn over, Home and End go to the ends, Ctrl with + - 0 zooms."""
        bar, key = self.verticalScrollBar(), event.key()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.next_page()
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.previous_page()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if key == Qt.Key.Key_Home else self.pages)
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif control and key == Qt.Key.Key_0:
            self.fit_page()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms; at the end of a page it turns over."""
        down = event.angleDelta().y() < 0
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_out() if down else self.zoom_in()
        elif down and bar.value() == bar.maximum():
            self.next_page()
        elif event.angleDelta().y() > 0 and bar.value() == bar.minimum():
            self.previous_page()
        else:
            super().wheelEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click names the section below the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = event.position().toPoint() + self._offset()
            section, share = self._section_at(place)
            if section:
                self.section_clicked.emit(section, share)
        super().mouseReleaseEvent(event)

    # Inside.

    def _go(self, page: int) -> None:
        first = spread_of(page, self.pages, self._spread)
        page = first[0] if first else 1
        changed = page != self._page
        self._page = page
        self._lay()
        if changed:
            self.page_changed.emit(page)

    def _lay(self) -> None:
        pages = [
            (page, self._sizes[page - 1])
            for page in spread_of(self._page, self.pages, self._spread)
        ]
        # The size without scroll bars: with them the fit would swing to and fro.
        window = self.maximumViewportSize()
        if self._fit is Fit.WIDTH:
            window.setWidth(window.width() - self.verticalScrollBar().sizeHint().width())
        before = self._desk.zoom
        self._desk = lay_out(pages, window, self._fit, self._zoom)
        room = self._desk.room
        thick = self.verticalScrollBar().sizeHint().width()
        wide = self.maximumViewportSize().width() - (
            thick if room.height() > window.height() else 0
        )
        high = window.height() - (thick if room.width() > wide else 0)
        for bar, length, seen in (
            (self.horizontalScrollBar(), room.width(), wide),
            (self.verticalScrollBar(), room.height(), high),
        ):
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(24)
        if abs(before - self._desk.zoom) > 0.001:
            self.zoom_changed.emit(self._desk.zoom)
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _ask(self) -> None:
        """Want the sheets that are out, and the next one, unless they are there and sharp."""
        ratio = self.devicePixelRatioF()
        wanted = {sheet.page: sheet.scale * ratio for sheet in self._desk.sheets}
        if not wanted:
            return
        following = max(wanted) + 1
        if following <= self.pages:
            wanted[following] = wanted[max(wanted)]
        if not self._stale:
            wanted = {page: scale for page, scale in wanted.items() if not self._sharp(page, scale)}
        if wanted:
            self.pictures_wanted.emit(wanted)

    def _sharp(self, page: int, scale: float) -> bool:
        image = self._images.get(page)
        size = self._sizes[page - 1]
        return image is not None and abs(image.width() - size.width * scale) <= 1.5

    def _paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        painter.setPen(QPen(self._theme.color("line2"), 1))
        painter.setBrush(QColor("white"))
        painter.drawRect(sheet.rect.adjusted(-1, -1, 0, 0))
        image = self._images.get(sheet.page)
        if image is not None:
            painter.drawImage(sheet.rect, image)
        for spot in self._spots:
            if spot.page == sheet.page and spot.section == self._ringed:
                painter.setPen(QPen(QColor(LIGHT.accent), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.drawRoundedRect(self._spot_rect(sheet, spot), 4, 4)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _spot_rect(self, sheet: Sheet, spot: Spot) -> QRect:
        scale = sheet.scale
        side = round(_RING_SIDE * scale) - _RING
        top = sheet.rect.top() + round(spot.top * scale) - _RING
        height = round((spot.bottom - spot.top) * scale) + 2 * _RING
        return QRect(sheet.rect.left() + side, top, sheet.rect.width() - 2 * side, height)

    def _section_at(self, place: QPoint) -> tuple[str, float]:
        for sheet in self._desk.sheets:
            for spot in self._spots:
                rect = self._spot_rect(sheet, spot)
                if spot.page == sheet.page and rect.contains(place):
                    return spot.section, (place.y() - rect.top()) / max(1, rect.height())
        return "", 0.0

    def _bring_to_view(self, spot: Spot) -> None:
        sheet = next((sheet for sheet in self._desk.sheets if sheet.page == spot.page), None)
        if sheet is None:
            return
        rect, bar = self._spot_rect(sheet, spot), self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top() - 24)
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(min(rect.top() - 24, rect.bottom() - self.viewport().height() + 24))

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._ask()
