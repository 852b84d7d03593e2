"""The parts of the window in their places: rows on top and below, rail, pages, inspector, toast."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.page import PageSpec
from desktop_app.shell.inspector import Inspector
from desktop_app.shell.menu_row import MenuRow
from desktop_app.shell.rail import Rail
from desktop_app.shell.stack import PageStack
from desktop_app.shell.status_bar import StatusBar
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.toast import Toast
from desktop_app.tokens import Size
from desktop_app.widgets.drop_hint import DropHint
from desktop_app.widgets.dropped_files import files_in, take_copy
from desktop_app.widgets.focus import can_have_focus, nearest
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.state_panel import StatePanel

_PAGE_BESIDE = 900
"""What a page should keep, in pixels, for the inspector to stand beside it."""


class Middle(QWidget):
    """What stands between the rows; the frame places toast and inspector when it is resized."""

    resized = Signal()
    focus_lost = Signal(object)
    """What had the keyboard was hidden or greyed out."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on as ever; Qt would also send it on where the keyboard was lost, and so to the
        search in the row above.
        """
        had: QWidget | None = self.window().focusWidget()
        if had is None or can_have_focus(had):
            return super().focusNextPrevChild(forward)
        self.focus_lost.emit(had)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so; a filter of the frame would still be asked while Python tears the frame down."""
        super().resizeEvent(event)
        self.resized.emit()


class Frame(QWidget):
    """Knows where each part stands; what they do is the window's affair."""

    files_dropped = Signal(object)
    """Files that no page took: they are lists to be read."""

    def __init__(
        self, around: Surroundings, specs: tuple[PageSpec, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.menu_row = MenuRow(around.theme, around.commands)
        self.rail = Rail(around.theme, specs)
        self.pages = PageStack(specs)
        self.state_panel = StatePanel(around.theme)
        self.status = StatusBar(around.theme)
        self._room = QScrollArea()
        self._middle = Middle()
        self.inspector = Inspector(self._middle)
        self.toast = Toast(around.theme, self._middle)
        self._hint = DropHint(around.theme, self._room)
        self._body = QStackedWidget()
        self._across = QHBoxLayout(self._middle)
        self.setAcceptDrops(True)
        self._compose()
        self._middle.resized.connect(self._on_middle_resized)
        self._middle.focus_lost.connect(self._on_focus_lost)
        self.inspector.widened.connect(self._place_inspector)

    def _compose(self) -> None:
        self._body.addWidget(self.state_panel)
        self._body.addWidget(self._room)
        self._room.setWidget(self.pages)
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self.rail)
        self._across.addWidget(self._body, 1)
        self._across.addWidget(self.inspector)
        column = flush(QVBoxLayout(self))
        column.addWidget(self.menu_row)
        column.addWidget(self._middle, 1)
        column.addWidget(self.status)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on any page that does something else with none."""
        if self._body.currentWidget() is self._room and files_in(event.mimeData()):
            take_copy(event)
            self._hint.say(self.tr("Let go here to import it as a list"))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand them on."""
        self._hint.hide()
        take_copy(event)
        self.files_dropped.emit(files_in(event.mimeData()))

    def show_state(self) -> None:
        """Bring the state panel (opening, failed) to the front."""
        self._body.setCurrentWidget(self.state_panel)

    def show_pages(self) -> None:
        """Bring the pages to the front."""
        self._body.setCurrentWidget(self._room)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen of its own instead of rows, rail and pages."""
        for part in (self.menu_row, self.rail, self.status):
            part.hide()
        self._body.addWidget(screen)
        self._body.setCurrentWidget(screen)

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` in the inspector, or close it."""
        self.inspector.inspect(panel)
        self._place_inspector()

    @Slot(object)
    def _on_focus_lost(self, had: QWidget) -> None:
        """The keyboard stays near where it was, or comes back to the page."""
        page = self.pages.current
        for part in (page, self.inspector):
            near = nearest(had, part) if part is not None else None
            if near is not None:
                near.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if page is not None:
            page.take_focus()

    @Slot()
    def _on_middle_resized(self) -> None:
        """Toast, rail and inspector follow the size of the window."""
        self.toast.place()
        self.rail.fit(self.height())
        self._place_inspector()

    @Slot()
    def _place_inspector(self) -> None:
        """Beside the page where both have room; else over it, below the buttons of its head."""
        least = self.inspector.minimumWidth()
        page = max(_PAGE_BESIDE, self.pages.minimumSizeHint().width())
        narrow = self._middle.width() - self.rail.width() - least < page
        beside = self._across.indexOf(self.inspector) >= 0
        if narrow and beside:
            self._across.removeWidget(self.inspector)
        elif not narrow and not beside:
            self._across.addWidget(self.inspector)
        if narrow:
            width = min(Size.INSPECTOR_MAX, max(least, self.width() // 3))
            left, top = self._middle.width() - width, Size.PAGE_HEAD
            self.inspector.setGeometry(left, top, width, self._middle.height() - top)
            self.inspector.raise_()
