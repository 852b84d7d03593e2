"""The pages of the volume as it is bound, or in their place what is being done and why there are none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.features.documents.preview_bar import PreviewBar
from desktop_app.paper.booklet import Booklet
from desktop_app.paper.page_drawer import PageDrawer
from desktop_app.paper.preview import Preview
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from desktop_app.widgets.state_panel import StatePanel

StateButton = tuple[str, str, Callable[[], object]]
"""Its text, its object name, and the bound method that it calls."""


class BookletSheets(QStackedWidget):
    """``failed`` is called with the error when a page can't be drawn."""

    def __init__(
        self,
        context: AppContext,
        failed: Callable[[BaseException], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.preview = Preview(context.theme)
        self._drawer = PageDrawer(context.jobs, self.preview, failed)
        self._bar = PreviewBar(self.preview, context.theme, context.texts)
        self._state = StatePanel(context.theme, primary=False)
        self._sheets = QWidget()
        self._compose()

    def _compose(self) -> None:
        column = flush(QVBoxLayout(self._sheets))
        column.addWidget(self._bar)
        column.addWidget(hline())
        column.addWidget(self.preview, 1)
        self.addWidget(self._sheets)
        self.addWidget(self._state)

    def show_booklet(self, made: Booklet) -> None:
        """Put its first page in front."""
        self.setCurrentWidget(self._sheets)
        self._drawer.show(made.rendered)
        self._bar.show_parts(made.edition, ())

    def show_state(
        self, icon: str, sentence: str, detail: str = "", button: StateButton | None = None
    ) -> None:
        """Say in place of the pages why there are none, perhaps with a way on."""
        self._state.show_state(icon, sentence, detail, (button,) if button is not None else ())
        self.setCurrentWidget(self._state)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        self._state.show_detail(f"{done:,} / {total:,}" if total else "")
