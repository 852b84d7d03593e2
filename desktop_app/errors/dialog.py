"""The two dialogs: something you can do something about, and a bug of ours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.errors.words import Told
from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import SentenceDialog, fit_within
from desktop_app.widgets.parts import button, label, wrapped


class MessageDialog(SentenceDialog):
    """One sentence of what happened, one of what is safe and what to do, one button."""

    def __init__(self, theme: Theme, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_dialog")
        self.told = told
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attraction Desk"))
        self.setMinimumWidth(440)
        mark = QLabel()
        mark.setPixmap(theme.pixmap("circle-alert", "danger", 24))
        happened = wrapped(told.happened, "section")
        happened.setObjectName("happened")
        close = button(self.tr("Close"), "primary", name="close")
        close.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(happened)
        if told.advice:
            words.addWidget(wrapped(told.advice, "muted"))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(top)
        column.addLayout(foot)
        close.clicked.connect(self.accept)


def say_once(theme: Theme, told: Told, window: QWidget) -> None:
    """Open the dialog; not over one that says the same: a line that is lost fails several readings."""
    open_now = (one.told for one in window.findChildren(MessageDialog) if one.isVisible())
    if told not in open_now:
        MessageDialog(theme, told, window).open()


class CrashDialog(QDialog):
    """Says that the fault is ours, shows what a report would hold, and lets it be copied."""

    def __init__(
        self,
        theme: Theme,
        report: str,
        kept: Path | None,
        *,
        earlier: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attraction Desk"))
        fit_within(self, 640, 460)
        self._report = report
        happened = (
            self.tr("The program ended with an error the last time.")
            if earlier
            else self.tr("The program made an error.")
        )
        advice = self.tr(
            "What was saved is safe. The report below holds versions and places in the program, "
            "no contents of your records."
        )
        view = QPlainTextEdit(report)
        view.setReadOnly(True)
        view.setObjectName("report")
        view.setAccessibleName(self.tr("Report of the error"))
        self._copy = button(self.tr("Copy report"), theme=theme, icon="copy", name="copy")
        close = button(self.tr("Close"), "primary", name="close")
        foot = QHBoxLayout()
        foot.addWidget(label(str(kept) if kept else "", "small"), 1)
        foot.addWidget(self._copy)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(wrapped(happened, "section"))
        column.addWidget(wrapped(advice, "muted"))
        column.addWidget(view, 1)
        column.addLayout(foot)
        close.setDefault(True)
        close.setFocus()
        close.clicked.connect(self.accept)
        self._copy.clicked.connect(self._on_copy_clicked)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))
