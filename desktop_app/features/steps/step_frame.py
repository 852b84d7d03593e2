"""The small window of the steps: a heading, contents, a sentence, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.page import Shell
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, label, wrapped


class StepFrame(QDialog):
    """Enter saves from every line, Esc closes. A subclass fills ``contents`` and has ``save``."""

    def __init__(
        self, context: AppContext, shell: Shell, parent: QWidget, *, name: str, title: str,
        icon: str, accept: str, width: int,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.context = context
        self.shell = shell
        self.busy = False
        self.contents = QVBoxLayout()
        self.contents.setSpacing(8)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName(f"{name}_problem")
        self._problem.hide()
        self.effect = label("", "small")
        self.effect.setObjectName(f"{name}_effect")
        self.accept_button = button(accept, "primary", name=f"{name}_save")
        self.accept_button.setToolTip("Enter")
        cancel = button(self.tr("Cancel"), name=f"{name}_cancel")
        self._compose(title, icon, cancel, width)
        self.accept_button.clicked.connect(self.save)
        cancel.clicked.connect(self.close)

    def _compose(self, title: str, icon: str, cancel: QWidget, width: int) -> None:
        mark = QLabel()
        mark.setPixmap(self.context.theme.pixmap(icon, "ink2", 18))
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(mark)
        self.head.addWidget(label(title, "section"))
        self.head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.effect, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addLayout(self.contents, 1)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self.setMinimumWidth(width)

    @Slot()
    def save(self) -> None:
        """Write what was filled in, and close."""
        raise NotImplementedError

    def say_problem(self, text: str) -> None:
        """One sentence above the buttons; "" for none."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.grow()

    def on_failed(self, error: BaseException) -> None:
        """What could not be written is told; what was typed stays."""
        self.busy = False
        self.shell.show_error(error)

    def grow(self) -> None:
        """Take the height that its sentences need by now, as far as there is room."""
        for part in self.findChildren(QLabel):
            part.ensurePolished()
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            fit_within(self, self.width(), needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            return
        super().keyPressEvent(event)
