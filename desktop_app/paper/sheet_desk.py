"""Sheets on a desk that are turned over and zoomed, by wheel, keys and buttons alike."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_app.paper.pictures import SheetSize
from desktop_app.paper.scrolling import fit_bars
from desktop_app.paper.sheet_layout import Desk, Fit, lay_out, next_step, spread_of

_SETTLE_MS = 40


class SheetDesk(QAbstractScrollArea):
    """Knows how large the sheets are and which are in front; what is painted is its heir's."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self._sizes: tuple[SheetSize, ...] = ()
        self._page = 1
        self._spread = 1
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._desk = Desk((), QSize(), 1.0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def _ask(self) -> None:
        """Want what is in front drawn; whoever paints says how."""

    # Where it is.

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

    # Turning.

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

    # Zooming.

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
        fit_bars(self, self._desk.room, window)
        if abs(before - self._desk.zoom) > 0.001:
            self.zoom_changed.emit(self._desk.zoom)
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._ask()
