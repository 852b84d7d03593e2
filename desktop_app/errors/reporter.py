"""Brings what nobody caught to the officer: a sentence, or the report of a bug of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.errors.crash import mark_seen, unseen_reports
from desktop_app.errors.dialog import CrashDialog, say_once
from desktop_app.errors.hook import ErrorHook
from desktop_app.errors.words import tell
from desktop_app.theme import Theme
from resources.texts import Texts

Place = tuple[QWidget, Theme, Texts]
"""The window that is open now, its theme and its language."""


class ErrorReporter(QObject):
    """Owns the hook; ``place`` is asked at each error, because windows come and go."""

    def __init__(
        self, logs: Path, place: Callable[[], Place], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._logs = logs
        self._place = place
        self._hook = ErrorHook(logs, self)
        self._hook.crashed.connect(self._on_hook_crashed)
        self._hook.known.connect(self._on_hook_known)

    def keep_in(self, logs: Path) -> None:
        """Reports are kept beside the data, which lie somewhere else from now on."""
        self._logs = logs
        self._hook.keep_in(logs)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        self._hook.install()

    def remove(self) -> None:
        """Give them back."""
        self._hook.remove()

    def knows(self, error: BaseException) -> bool:
        """Whether there are words for it."""
        return self._hook.knows(error)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Treat an error that a job brought as one nobody caught."""
        self._hook.report(error)

    def show_earlier(self) -> None:
        """Show the newest report of an earlier run, once."""
        reports = unseen_reports(self._logs)
        if not reports:
            return
        text = reports[-1].read_text(encoding="utf-8", errors="replace")
        mark_seen(reports)
        window, theme, _ = self._place()
        CrashDialog(theme, text, reports[-1].parent, earlier=True, parent=window).open()

    @Slot(object)
    def _on_hook_known(self, error: BaseException) -> None:
        window, theme, texts = self._place()
        told = tell(error, texts)
        if told is not None:
            say_once(theme, told, window)

    @Slot(str, object)
    def _on_hook_crashed(self, report: str, kept: Path | None) -> None:
        window, theme, _ = self._place()
        dialog = CrashDialog(theme, report, kept, parent=window)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        self._hook.rearm()
