"""Empty, loading and failed are designed states: one panel shows each of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label


class StatePanel(QWidget):
    """An icon, one sentence, perhaps a second, and up to three buttons, in the middle."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, primary: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first_kind = "primary" if primary else ""
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = label("", "section")
        self._sentence.setObjectName("state_sentence")
        self._detail = label("", "muted")
        self._detail.setObjectName("state_detail")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        self._bar.hide()
        for made in (self._sentence, self._detail):
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            made.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.setSpacing(8)
        outer.addStretch(2)
        outer.addWidget(self._icon)
        outer.addSpacing(4)
        outer.addWidget(self._sentence)
        outer.addWidget(self._detail)
        outer.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(8)
        outer.addLayout(self._buttons)
        outer.addStretch(3)

    def show_state(
        self,
        icon: str,
        sentence: str,
        detail: str = "",
        buttons: tuple[tuple[str, str, Callable[[], object]], ...] = (),
    ) -> None:
        """Show a state; each button is (text, object name, bound method); the first is primary
        unless the page has a primary button already. Without an icon's name there is none.
        """
        self._icon.setPixmap(self._theme.pixmap(icon, "ink3", 32) if icon else QPixmap())
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._bar.hide()
        self._clear_buttons()
        self._buttons.addStretch(1)
        for place, (text, name, run) in enumerate(buttons):
            made = button(text, self._first_kind if place == 0 else "", name=name)
            made.clicked.connect(run)
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)

    def show_detail(self, detail: str) -> None:
        """Another second sentence, as work goes on."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def show_progress(self, done: int = 0, total: int = 0) -> None:
        """A bar below, until another state is shown; it only moves where ``total`` is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()

    def _clear_buttons(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if isinstance(made := item.widget(), QPushButton):
                made.hide()
                made.deleteLater()
