"""Locks an encrypted folder after some minutes without a key or a click, or at once when asked to.

The windows stay, out of sight, so that what was being typed is there again afterwards. Work that was
begun goes to its end; then the files are closed, the key is forgotten, and pages that can be made anew
as they were are thrown away.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop_app.errors.words import tell
from desktop_app.jobs import Progress
from resources.texts import fill

if TYPE_CHECKING:
    from db.store import Store
    from desktop_app.shell.unlocking.lock_window import LockWindow
    from desktop_app.shell.window import MainWindow

_LOOK_MS = 5_000
_REST_MS = 200
_AT_WORK = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
        QEvent.Type.TabletPress,
    }
)  # fmt: skip
"""What a person at the PC does."""
_MINUTE = 60


class Locking(QObject):
    """Belongs to what works behind a window; the data of that window are encrypted."""

    def __init__(self, store: Store, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._window = store, window
        self.clock: Callable[[], float] = time.monotonic
        """Seconds that pass; a test may let them pass faster."""
        self._last = self.clock()
        self._lock: LockWindow | None = None
        self._copied_here = False
        """Whether what is in the clipboard came out of a window of ours."""
        self._hidden: list[tuple[QWidget, bool]] = []
        """The windows that were in sight, and whether each was a dialog in front of another."""
        self._watch, self._rest = QTimer(self), QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._rest.setInterval(_REST_MS)
        self._watch.timeout.connect(self.look)
        self._rest.timeout.connect(self._on_rest_timeout)

    @property
    def locked(self) -> bool:
        """Whether the passphrase is asked for."""
        return self._lock is not None

    def begin(self) -> None:
        """Watch whether somebody is at work."""
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # it runs
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)
        self._watch.start()

    def end(self) -> None:
        """Watch no longer: the window goes."""
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
            QGuiApplication.clipboard().dataChanged.disconnect(self._on_clipboard_changed)
        self._watch.stop()
        self._rest.stop()
        if self._lock is not None:
            self._lock.retire()
            self._lock = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is at work; a window that opens while it is locked goes out of sight too."""
        kind = event.type()
        if kind in _AT_WORK:
            self._last = self.clock()
        elif kind == QEvent.Type.Show and self._lock is not None:
            QTimer.singleShot(0, self._put_away)
        return False

    @Slot()
    def look(self) -> None:
        """Lock when nobody was at work for as long as the settings say."""
        minutes = self._window.around.settings.now.lock_minutes
        if minutes and self.clock() - self._last >= minutes * _MINUTE:
            words = self.tr(
                "Nobody was at work for {count:minute|minutes}. The page and what was being typed"
                " are as they were left."
            )
            self._lock_with(fill(words, count=minutes))

    @Slot()
    def lock(self) -> None:
        """Lock now."""
        self._lock_with(self.tr("The page and what was being typed are as they were left."))

    def _lock_with(self, said: str) -> None:
        from desktop_app.shell.unlocking.lock_window import LockWindow

        if self._lock is not None:
            return
        around, window = self._window.around, self._window
        self._lock = lock = LockWindow(around.theme, around.folder.root, said)
        lock.typed.connect(self._on_typed)
        lock.setGeometry(window.geometry())
        if window.isMaximized():
            lock.setWindowState(Qt.WindowState.WindowMaximized)
        lock.show()
        self._put_away()
        self._clear_clipboard()
        around.jobs.hold()
        self._forget_if_resting()

    @Slot()
    def _on_clipboard_changed(self) -> None:
        self._copied_here = QGuiApplication.focusWindow() is not None

    def _clear_clipboard(self) -> None:
        """What was copied out of a window of ours; what another program put there stays."""
        if self._copied_here:
            QGuiApplication.clipboard().clear()

    @Slot()
    def _put_away(self) -> None:
        """Take every other window out of sight; what opens at a click and goes by itself is closed."""
        for one in QApplication.topLevelWidgets():
            if self._lock is None or one is self._lock or not one.isVisible():
                continue
            if one.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
                one.close()
            else:
                modal = isinstance(one, QDialog) and one.isModal()
                self._hidden.append((one, modal))
                one.hide()

    def _forget_if_resting(self) -> None:
        from db.unlocking import lock

        if self._window.around.jobs.resting:
            self._rest.stop()
            self._store.engine.dispose()
            lock(self._window.around.folder.root)
            self._window.rest()
        else:
            self._rest.start()

    @Slot()
    def _on_rest_timeout(self) -> None:
        self._forget_if_resting()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        from db.unlocking import unlock_with

        root = self._window.around.folder.root

        def body(_progress: Progress) -> None:
            unlock_with(root, typed)

        self._window.around.jobs.run(
            body, done=self._on_unlocked, failed=self._on_refused, while_held=True
        )

    def _on_refused(self, error: BaseException) -> None:
        told = tell(error, self._window.around.texts)
        if self._lock is not None and told is not None:
            self._lock.show_refused(told)

    def _on_unlocked(self, _none: None) -> None:
        self._rest.stop()
        self._last = self.clock()
        lock, self._lock = self._lock, None
        hidden, self._hidden = self._hidden, []
        self._window.around.jobs.go_on()
        self._window.wake()
        for one, modal in sorted(hidden, key=_dialogs_last):
            if isValid(one):
                self._show_again(one, modal)
        if lock is not None:
            lock.retire()

    def _show_again(self, one: QWidget, modal: bool) -> None:
        if modal and isinstance(one, QDialog):
            one.open()
        else:
            one.show()
            one.activateWindow()


def _dialogs_last(hidden: tuple[QWidget, bool]) -> bool:
    return hidden[1]
