"""One hook for every error nobody caught: it hands over to the GUI thread, never a second dialog."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from db.domain.problems import InvalidDraft
from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
from desktop_app.errors.crash import describe, write_report

KNOWN = (ConflictError, EnvironmentProblem, InvalidDraft, UndoConflict, UserError)


class ErrorHook(QObject):
    """Catches errors of slots, timers, painting and threads; writes a report; tells the shell."""

    crashed = Signal(str, object)
    """Report text and the path it was kept at (or None), once until ``rearm``."""
    known = Signal(object)
    """An error that has words for it, raised where nobody caught it."""
    _caught = Signal(object)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._shown = False
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def keep_in(self, logs: Path) -> None:
        """Write reports into this folder from now on."""
        self._logs = logs

    def install(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Give them back."""
        sys.excepthook, threading.excepthook = self._before

    def rearm(self) -> None:
        """The dialog was closed: the next error may be shown."""
        self._shown = False

    @staticmethod
    def knows(error: BaseException) -> bool:
        """Whether there are words for it (see ``errors.words``), so that it is no bug of ours."""
        return isinstance(error, KNOWN)

    def report(self, error: BaseException) -> None:
        """Treat an error that a job brought as one nobody caught."""
        self._on_error(type(error), error, error.__traceback__)

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        if sys.stderr is not None and not issubclass(kind, KNOWN):
            sys.stderr.write(describe(kind, error, trace))
        self._caught.emit((kind, error, trace))

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object)
    def _on_caught(
        self, caught: tuple[type[BaseException], BaseException, TracebackType | None]
    ) -> None:
        kind, error, trace = caught
        if self.knows(error):
            self.known.emit(error)
            return
        if self._shown:
            return
        self._shown = True
        text = describe(kind, error, trace)
        self.crashed.emit(text, write_report(self._logs, text))
