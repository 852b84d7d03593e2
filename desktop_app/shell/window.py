"""The window: it composes its parts and does nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.errors.dialog import MessageDialog
from desktop_app.errors.words import tell
from desktop_app.page import Page, PageSpec
from desktop_app.shell.inspector import NARROW_WINDOW, Inspector
from desktop_app.shell.menu_row import MenuRow
from desktop_app.shell.palette import Palette
from desktop_app.shell.palette.palette import SearchFunction
from desktop_app.shell.rail import Rail
from desktop_app.shell.stack import PageStack
from desktop_app.shell.status_bar import StatusBar
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.toast import Toast
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.weak import WeakCallback
from desktop_app.widgets.state_panel import StatePanel
from resources.texts import fill

if TYPE_CHECKING:
    from desktop_app.undo import UndoActions


_KST = timezone(timedelta(hours=9))


class MainWindow(QMainWindow):
    """Shown empty at once; ``attach`` brings the opened store and the first page."""

    closing = Signal()

    def __init__(self, around: Surroundings, specs: tuple[PageSpec, ...]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(1024, 640)
        self._around = around
        self._specs = specs
        self._context: AppContext | None = None
        self._undo: UndoActions | None = None
        self._openers: list[_Opener] = []
        self._palette: Palette | None = None
        self._menu_row = MenuRow(around.theme, around.commands)
        self._rail = Rail(around.theme, specs)
        self._pages = PageStack(specs)
        self._waiting = StatePanel(around.theme)
        self._body = QStackedWidget()
        self._status = StatusBar(around.theme)
        self._whole = QWidget()
        self._middle = QWidget()
        self._inspector = Inspector(self._middle)
        self._toast = Toast(around.theme, self._middle)
        self._compose()
        self._connect()
        self._add_commands()
        self._show_settings()

    def _compose(self) -> None:
        self._body.addWidget(self._waiting)
        self._body.addWidget(self._pages)
        self._across = QHBoxLayout(self._middle)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._rail)
        self._across.addWidget(self._body, 1)
        self._across.addWidget(self._inspector)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._menu_row)
        column.addWidget(self._middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(self._whole)
        self._middle.installEventFilter(self)

    def _connect(self) -> None:
        self._rail.page_requested.connect(self._on_rail_page_requested)
        self._menu_row.search_requested.connect(self.open_palette)
        self._toast.undo_requested.connect(self.undo)
        self._status.cancel_requested.connect(self._around.jobs.cancel_all)
        self._around.jobs.pulled.connect(self._status.show_jobs)
        self._around.settings.changed.connect(self._on_settings_changed)
        self._around.changes.changed.connect(self._on_changes_changed)

    def _add_commands(self) -> None:
        registry = self._around.commands
        registry.add(
            Command(
                "shell.palette", self.tr("Find…"), self.open_palette, "Ctrl+K", "search", Menu.EDIT
            )
        )
        for spec in self._specs:
            opener = _Opener(self.open_page, spec.key)
            self._openers.append(opener)
            title = self.tr(spec.title)
            registry.add(
                Command(
                    f"go.{spec.key}", title, opener.open_page, spec.shortcut, spec.icon, Menu.GO
                )
            )
        registry.add(
            Command(
                "shell.inspector",
                self.tr("Close inspector"),
                self.close_inspector,
                icon="panel-right",
                menu=Menu.VIEW,
                enabled=self._inspector.isVisible,
            ),
            Command("shell.quit", self.tr("Quit"), self.close, "Ctrl+Q", "log-out", Menu.FILE),
        )

    # What the program asks of the window.

    def show_waiting(self, sentence: str) -> None:
        """Say that the desk is being opened."""
        self._waiting.show_state("loader-circle", sentence)
        self._body.setCurrentWidget(self._waiting)

    def show_failure(
        self, error: BaseException, buttons: tuple[tuple[str, str, Callable[[], object]], ...] = ()
    ) -> None:
        """Say why the desk cannot be opened."""
        told = tell(error, self._around.texts)
        sentence = told.happened if told else self.tr("The data could not be opened.")
        self._waiting.show_state("circle-alert", sentence, told.advice if told else "", buttons)
        self._body.setCurrentWidget(self._waiting)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen of its own (the first start) instead of rail and pages."""
        self._menu_row.hide()
        self._rail.hide()
        self._status.hide()
        self._body.addWidget(screen)
        self._body.setCurrentWidget(screen)

    def close_screen(self, screen: QWidget) -> None:
        """Take such a screen away again."""
        self._body.removeWidget(screen)
        screen.deleteLater()
        for part in (self._menu_row, self._rail, self._status):
            part.show()

    def attach(self, context: AppContext, undo: UndoActions, search: SearchFunction) -> None:
        """The store is open: bring the palette, undo and the first page."""
        self._context = context
        self._undo = undo
        self._menu_row.use_undo(undo.undo_action, undo.redo_action)
        undo.undone.connect(self._on_undo_undone)
        undo.refused.connect(self._on_undo_refused)
        undo.look()
        self._palette = Palette(
            context.theme, context.jobs, context.commands, search, context.lang, self._whole
        )
        self._palette.record_chosen.connect(self._on_palette_record_chosen)
        self._show_settings()
        self._status.show_place(context.folder.database.name, str(context.folder.root))
        self._body.setCurrentWidget(self._pages)
        self.open_page(context.settings.now.last_page) or self.open_page(self._specs[0].key)
        self._pages.setFocus()

    def say_opened(self, holder: str, backup_at: str) -> None:
        """Name who holds the file, and when it was backed up last."""
        if holder:
            text = self.tr("{holder} has the file open; this window is read-only.")
            self.toast(fill(text, holder=holder))
        if backup_at:
            self._status.show_backup(fill(self.tr("backup {time}"), time=backup_at))

    @property
    def theme(self) -> Theme:
        """The theme this window was made with."""
        return self._around.theme

    @property
    def around(self) -> Surroundings:
        """What the window was given."""
        return self._around

    @property
    def current_page_key(self) -> str:
        """The page in front."""
        return self._pages.current_key

    def can_leave(self) -> bool:
        """Whether every page lets the window go."""
        return self._pages.can_leave()

    def retire(self) -> None:
        """Go without asking: another window has taken over."""
        self.hide()
        self.deleteLater()

    # What pages ask of the shell (desktop_app.page.Shell).

    def open_page(self, key: str, **target: Any) -> Page | None:
        """Show a page; ``target`` goes to its ``show_target``."""
        if self._context is None:
            return None
        if key != self._pages.current_key:
            self._inspector.inspect(None)
            self._status.say("", "")
        page = self._pages.open_page(key, self._context, self, target)
        if page is not None:
            self._rail.show_current(key)
        return page

    def open_record(self, kind: RecordKind, record_id: int) -> bool:
        """Show one record on the page that shows its kind."""
        key = self._pages.key_for_kind(kind)
        return key is not None and bool(self.open_page(key, kind=kind, record_id=record_id))

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` in the inspector, or close it."""
        self._inspector.inspect(panel)
        self._place_inspector()

    def close_inspector(self) -> None:
        """Close the inspector."""
        self._inspector.inspect(None)

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Say something for eight seconds."""
        self._toast.show_text(text, undo=undo, action=action, run=run)

    def say(self, left: str = "", selection: str = "") -> None:
        """The status bar's left part and its sum of the selection."""
        self._status.say(left, selection)

    def show_error(self, error: BaseException) -> None:
        """Tell the officer; a bug of ours goes to the hook, which writes a report."""
        told = tell(error, self._around.texts)
        if told is None:
            raise error
        MessageDialog(self._around.theme, told, self).open()

    @Slot()
    def undo(self) -> None:
        """Take the last operation back."""
        if self._undo is not None:
            self._undo.run_undo()

    @Slot()
    def redo(self) -> None:
        """Bring it again."""
        if self._undo is not None:
            self._undo.run_redo()

    @Slot()
    def open_palette(self) -> None:
        """Open the palette over the window."""
        if self._palette is not None:
            self._palette.open_with()

    # Qt's own.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless a page holds unsaved work the officer wants to keep."""
        if not self._pages.can_leave():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window gets lower rail buttons."""
        super().resizeEvent(event)
        self._rail.fit(self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Toast and inspector follow the middle of the window."""
        if watched is self._middle and event.type() == QEvent.Type.Resize:
            self._toast.place()
            self._place_inspector()
        return super().eventFilter(watched, event)

    def _place_inspector(self) -> None:
        """Beside the page in a wide window, over it in a narrow one."""
        narrow = self.width() < NARROW_WINDOW
        beside = self._across.indexOf(self._inspector) >= 0
        if narrow and beside:
            self._across.removeWidget(self._inspector)
        elif not narrow and not beside:
            self._across.addWidget(self._inspector)
        if narrow:
            width = min(Size.INSPECTOR_MAX, max(Size.INSPECTOR_MIN, self.width() // 3))
            left = self._middle.width() - width
            self._inspector.setGeometry(left, 0, width, self._middle.height())
            self._inspector.raise_()

    def _show_settings(self) -> None:
        now = self._around.settings.now
        self.setWindowTitle(f"{self.tr('Attraction Desk')} — {now.organization}")
        self._menu_row.show_officer(now.officer, now.office)
        notices = []
        if self._context is not None and self._context.example:
            notices.append(self.tr("Example data"))
        if self._context is not None and self._context.read_only:
            notices.append(self.tr("Read-only"))
        self._status.show_notice(" · ".join(notices))

    @Slot(str)
    def _on_rail_page_requested(self, key: str) -> None:
        self.open_page(key)

    @Slot(object, object)
    def _on_settings_changed(self, _new: object, _old: object) -> None:
        self._show_settings()

    @Slot(object)
    def _on_changes_changed(self, _announcement: object) -> None:
        time = datetime.now(_KST).strftime("%H:%M")
        self._status.show_saved(fill(self.tr("saved {time}"), time=time))

    @Slot(object)
    def _on_undo_undone(self, undone: object) -> None:
        left = len(getattr(undone, "left", ()))
        if left:
            self.toast(fill(self.tr("Done; {count} later edits were left alone."), count=left))

    @Slot(object)
    def _on_undo_refused(self, error: BaseException) -> None:
        self.show_error(error)

    @Slot(object, int)
    def _on_palette_record_chosen(self, kind: RecordKind, record_id: int) -> None:
        self.open_record(kind, record_id)


class _Opener:
    """A command that opens one page."""

    def __init__(self, open_page: Callable[[str], object], key: str) -> None:
        self._open_page = WeakCallback(open_page)
        self._key = key

    def open_page(self) -> None:
        """Open it, if the window still lives."""
        self._open_page(self._key)
