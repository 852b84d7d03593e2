"""The palette: an input and a list over the window, answering each keystroke off this thread."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.domain.question import Question
from desktop_app.commands import CommandRegistry
from desktop_app.jobs import JobRunner, Progress
from desktop_app.recent import RecentRecords
from desktop_app.shell.palette.answer import MOST, answer
from desktop_app.shell.palette.entry import PaletteEntry
from desktop_app.shell.palette.foot import PaletteFoot
from desktop_app.shell.palette.model import PaletteDelegate, PaletteModel
from desktop_app.shell.palette.rows import Asked, Hit, View, read_asked
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import card, label
from resources.texts import Texts


class SearchFunction(Protocol):
    """Opens its own session, so it may run on any thread."""

    def __call__(self, question: Question, /) -> tuple[Hit, ...]:
        """The records that are looked for."""

    def views(self) -> tuple[View, ...]:
        """The lists that somebody kept under a name."""


_Found = tuple[Asked, tuple[Hit, ...], tuple[View, ...]]
_TOP = 52
_LIST_ROWS = 12


class Palette(QWidget):
    """Covers the window with a thin scrim while it is open; Esc or a click beside it closes it."""

    record_chosen = Signal(object, int)
    window_requested = Signal(object, int)
    """A record is to be shown in a window of its own."""
    page_chosen = Signal(str, object)
    """Carries the key of a page and what it is to show."""

    def __init__(
        self,
        theme: Theme,
        jobs: JobRunner,
        commands: CommandRegistry,
        search: SearchFunction,
        texts: Texts,
        recent: RecentRecords,
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._under = parent
        self._theme = theme
        self._jobs = jobs
        self._commands = commands
        self._search = search
        self._texts = texts
        self._recent = recent
        self._read_only = read_only
        self._asked = Asked()
        self._return_to: QWidget | None = None
        self._input = PaletteEntry()
        self._input.setPlaceholderText(self.tr("Find or command — name, initials, number"))
        self._input.setAccessibleName(self.tr("Find or command"))
        self._count = label("", "small")
        self._count.setObjectName("palette_count")
        self._rows = PaletteModel(self)
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PaletteDelegate(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._box = self._build()
        self.hide()
        self._connect()

    def _build(self) -> QFrame:
        box = card("popup", self)
        glass = QLabel()
        glass.setPixmap(self._theme.pixmap("search", "ink2", 20))
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(glass)
        head.addWidget(self._input, 1)
        head.addWidget(self._count)
        holder = QWidget()
        holder.setFixedHeight(Size.PALETTE_INPUT)
        holder.setLayout(head)
        rule = QFrame()
        rule.setProperty("line", "h")
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(rule)
        column.addWidget(self._list)
        column.addWidget(PaletteFoot())
        return box

    def _connect(self) -> None:
        self._input.typed.connect(self._on_input_typed)
        self._list.clicked.connect(self._on_list_clicked)
        self._list.entered.connect(self._on_list_entered)

    def open_with(self, text: str = "") -> None:
        """Open over the window, with ``text`` typed already."""
        self._return_to = self._under.window().focusWidget()
        self.setGeometry(self._under.rect())
        self._input.setText(text)
        self._on_input_typed(text)
        self.show()
        self.raise_()
        self._input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._place()

    def close_palette(self) -> None:
        """Close, and give the focus back to whoever had it."""
        self.hide()
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Esc; the input ignores them and they arrive here."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._choose(self._rows.step(self._list.currentIndex().row(), steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            own = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self._list.currentIndex(), in_window=own)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The focus stays in the input; Tab goes from group to group."""
        place = self._list.currentIndex().row()
        self._choose(self._rows.step_group(place, 1 if forward else -1))
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim: flat, 22 %."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 56))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Close when the window is disabled under it."""
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.hide()
        super().changeEvent(event)

    def _place(self) -> None:
        height = 0
        for place in range(self._rows.rowCount()):
            height += self._list.sizeHintForRow(place)
        limit = min(self.height() - _TOP - 140, _LIST_ROWS * Size.PALETTE_ROW)
        self._list.setFixedHeight(max(1, min(height + 8, limit)) if height else 1)
        width = min(Size.PALETTE_WIDTH, self.width() - 32)
        self._box.setFixedWidth(width)
        self._box.adjustSize()
        left = (self.width() - width) // 2
        self._box.setGeometry(QRect(left, _TOP, width, self._box.sizeHint().height()))

    @Slot(str)
    def _on_input_typed(self, text: str) -> None:
        self._asked = asked = read_asked(text, can_write=not self._read_only)
        if not asked.of_records or not (asked.query or self._recent.records):
            self._fill(())
            return
        search, question = self._search, asked.question(MOST, self._recent.records)

        def body(progress: Progress) -> _Found:
            progress.report()
            return asked, search(question), search.views()

        self._jobs.run(body, done=self._on_search_done, key="palette")

    def _on_search_done(self, found: _Found) -> None:
        asked, hits, views = found
        if asked == self._asked:
            self._fill(hits, views)

    def _fill(self, hits: tuple[Hit, ...], views: tuple[View, ...] = ()) -> None:
        made = answer(self._texts, self._commands, self._asked, hits, views)
        self._rows.put(made.rows)
        self._count.setText(made.count)
        self._choose(self._rows.step(-1, 1))
        self._place()

    def _choose(self, place: int) -> None:
        self._list.setCurrentIndex(self._rows.index(max(0, place)))

    @Slot(QModelIndex)
    def _on_list_entered(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        if row is not None and not row.is_head:
            self._list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex, *, in_window: bool = False) -> None:
        row = self._rows.row_at(index.row())
        if row is None or row.is_head or not row.enabled:
            return
        self.close_palette()
        if row.command_id:
            self._commands.run(row.command_id)
        elif row.page:
            self.page_chosen.emit(row.page, dict(row.target))
        elif in_window:
            self.window_requested.emit(row.kind, row.record_id)
        else:
            self.record_chosen.emit(row.kind, row.record_id)
