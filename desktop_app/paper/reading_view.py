"""회의실 화면: a paper over the whole screen in large type, from page to page with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.jobs import JobRunner
from desktop_app.paper.page_drawer import PageDrawer
from desktop_app.paper.preview import Preview
from desktop_app.paper.sheet_layout import Fit
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import label
from reports.results import Rendered

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return,
            Qt.Key.Key_Enter)  # fmt: skip
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_OVERLAP = 48
"""Pixels that are seen again after a turn, so that no line is lost."""


class RoomPreview(Preview):
    """As wide as the screen; a key shows what comes below, then the next page."""

    def forward(self) -> None:
        """What comes next: the rest of the page, then the next one."""
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.setValue(min(bar.maximum(), bar.value() + bar.pageStep() - _OVERLAP))
        elif self.page < self.pages:
            self.go_to(self.page + 1)

    def back(self) -> None:
        """What came before: the end of the page before, after the top of this one."""
        bar = self.verticalScrollBar()
        if bar.value() > bar.minimum():
            bar.setValue(max(bar.minimum(), bar.value() - bar.pageStep() + _OVERLAP))
        elif self.page > 1:
            self.go_to(self.page - 1)
            bar.setValue(bar.maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right, Page Down, Space and Enter go on; Left, Page Up and Backspace go back; 0 shows
        the whole page, 1 the whole width."""
        key = event.key()
        if key in _FORWARD:
            self.forward()
        elif key in _BACK:
            self.back()
        elif key == Qt.Key.Key_0:
            self.fit_page()
        elif key == Qt.Key.Key_1:
            self.fit_width()
        else:
            super().keyPressEvent(event)


class ReadingView(QDialog):
    """Esc or F11 closes it."""

    def __init__(
        self, jobs: JobRunner, theme: Theme, title: str, rendered: Rendered, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading_view")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self._rendered = rendered
        self.pages = RoomPreview(theme)
        self.pages.setObjectName("reading_pages")
        self._drawer = PageDrawer(jobs, self.pages, self._on_failed)
        self._title = OneLine("muted")
        self._title.show_text(title)
        self._number = label("", "name")
        self._number.setObjectName("reading_number")
        self._hint = label(self.tr("←  →  page   0 whole page   1 full width   Esc back"), "muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 4)
        foot.setSpacing(16)
        foot.addWidget(self._title, 1)
        foot.addWidget(self._number)
        foot.addWidget(self._hint)
        column = flush(QVBoxLayout(self))
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.pages.page_changed.connect(self._on_page_changed)

    def start(self, page: int = 1) -> None:
        """Fill the screen with the paper, at this page."""
        self.showFullScreen()
        self.pages.set_zoom(Fit.WIDTH)
        self._drawer.show(self._rendered)
        self.pages.go_to(page)
        self._on_page_changed(self.pages.page)
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it too."""
        if event.key() == Qt.Key.Key_F11:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _on_failed(self, _error: BaseException) -> None:
        self._hint.setText(self.tr("The page could not be drawn. Esc goes back."))

    @Slot(int)
    def _on_page_changed(self, page: int) -> None:
        self._number.setText(f"{page} / {self.pages.pages}")
