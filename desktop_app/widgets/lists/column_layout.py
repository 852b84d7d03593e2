"""Which columns of a table are shown, in which order and how wide; moved, chosen, restored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.lists.cells import Column, Filter
from desktop_app.widgets.lists.column_chooser import ColumnChooser
from desktop_app.widgets.lists.column_widths import CUT, Wish, shared
from desktop_app.widgets.lists.list_layout import ListLayout
from desktop_app.widgets.lists.row_table_model import RowTableModel
from desktop_app.widgets.lists.table_view import TableView

_NARROWEST = 56
_STEP = 16
"""Pixels of one press of a key."""
_QUIET_MS = 300
_MEASURED = 200
"""How many rows tell what a column needs."""
_FIRST = 40
"""How many rows tell it where columns share room that is left: those an officer sees first."""
_WIDEST = 480
"""More than this no column of words asks for, but the one that names the rows."""
_GIVEN = 0.7
"""What a column of words keeps of its width so that no scroll bar is needed for a few pixels."""


class ColumnLayout(QObject):
    """The columns of one table. Says once, after a moment, that they were touched."""

    edited = Signal()

    def __init__(self, table: TableView, model: RowTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._parent = parent
        self._restoring = False
        self._yields = False
        self._wishes: dict[int, Wish] = {}
        self._named = next((at for at, one in enumerate(model.columns) if one.strong), -1)
        self._named_width = 0
        self._untouched: dict[int, int] = {}
        """What the shown columns would like; nothing once somebody has drawn at one."""
        self._needed: dict[int, int] = {}
        """What the words of a column took in the rows seen so far."""
        self._seen = False
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._on_measuring_timeout)
        model.modelReset.connect(self._on_rows_came_anew)
        model.dataChanged.connect(self._on_rows_came)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        table.head.sectionMoved.connect(self._on_moved)
        table.head.sectionResized.connect(self._on_resized)
        self._timer.timeout.connect(self._on_timer_timeout)
        table.viewport().installEventFilter(self)

    def yield_to_room(self) -> None:
        """From now on columns give way where there is no room for all of them, until somebody
        draws at one. For tables whose rows are all there.
        """
        self._yields = True
        self._wishes.clear()
        for told in (self._model.rowsInserted, self._model.modelReset, self._model.dataChanged):
            told.connect(self._on_rows_changed)
        self.fill()

    def now(self, sort: str, *, descending: bool) -> ListLayout:
        """The columns as they stand, with the order of the rows."""
        head, columns = self._table.head, self._model.columns
        order = self._order()
        shown = [at for at in order if not head.isSectionHidden(at)]
        return ListLayout(
            tuple(columns[at].key for at in order),
            tuple(columns[at].key for at in order if at not in shown),
            {columns[at].key: self._width(at) for at in shown},
            sort,
            descending,
        )

    def restore(self, layout: ListLayout) -> None:
        """Show the columns as they were left; new ones stand where the program puts them."""
        with self._table.head.placed_once():
            self._restoring = True
            self._arrange(layout)
            if self._named >= 0:
                self._named_width = self._table.head.sectionSize(self._named)
            self._restoring = False
            self._note_untouched()
            self._note_first()
            self.fill()

    def _arrange(self, layout: ListLayout) -> None:
        head, columns = self._table.head, self._model.columns
        keys = [column.key for column in columns]
        known = [key for key in layout.order if key in keys]
        for place, key in enumerate(known + [key for key in keys if key not in known]):
            section = keys.index(key)
            column = columns[section]
            head.moveSection(head.visualIndex(section), place)
            hidden = key in layout.hidden if key in known else not column.shown
            head.setSectionHidden(section, hidden and not column.strong)
            if not head.isSectionHidden(section):
                usual = self._table.delegate.usual_width(column)
                width = layout.widths.get(key, usual)
                head.resizeSection(section, max(_NARROWEST, width))

    def _note_untouched(self) -> None:
        """Keep the widths in mind where the columns are as wide as the program makes them."""
        head, delegate = self._table.head, self._table.delegate
        usual = {
            at: max(_NARROWEST, delegate.usual_width(self._model.columns[at]))
            for at in self.visible()
        }
        same = all(head.sectionSize(at) == width for at, width in usual.items())
        self._untouched = usual if same else {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room changes with the table."""
        if event.type() == QEvent.Type.Resize:
            self.fill()
        return super().eventFilter(watched, event)

    def fill(self) -> None:
        """Let the name take the room that is left; its own width is kept in mind."""
        head = self._table.head
        if self._named < 0 or head.isSectionHidden(self._named):
            return
        room = self._table.viewport().width()
        self._restoring = True
        if self._yields:
            self._share(room)
        elif self._untouched:
            self._give(room)
        others = head.length() - head.sectionSize(self._named)
        shared_out = self._yields or bool(self._untouched)
        least = head.sectionSize(self._named) if shared_out else self._named_width
        head.resizeSection(self._named, max(least, room - others))
        self._restoring = False

    def _give(self, room: int) -> None:
        """Give columns of words what they need where there is room, and take what little lacks
        from them; where more lacks, from none.
        """
        usual = list(self._untouched.values())
        wishes = [self._wider(at) for at in self._untouched]
        if sum(usual) > room:
            wishes = [self._narrower(at) for at in self._untouched]
        enough = sum(wish.least for wish in wishes) <= room
        widths = shared(wishes, room) if enough else usual
        for at, width in zip(self._untouched, widths, strict=True):
            self._table.head.resizeSection(at, width)

    def _wider(self, section: int) -> Wish:
        """What is left goes to the name first, as far as it needs it."""
        usual = self._untouched[section]
        wide = max(usual, self._needed.get(section, 0))
        return Wish(wide, wide if section == self._named else usual, usual)

    def _narrower(self, section: int) -> Wish:
        usual = least = self._untouched[section]
        if self._of_words(section):
            head = self._table.delegate.head_width(self._model.columns[section])
            least = max(head, int(usual * _GIVEN))
        return Wish(usual, least, least)

    def _of_words(self, section: int) -> bool:
        column = self._model.columns[section]
        told_apart = column.key == "number"  # cut, all numbers of a year read alike
        words = column.filter in (Filter.TEXT, Filter.CHOICE) and not column.right
        return words and not told_apart

    def _share(self, room: int) -> None:
        shown = self.visible()
        if not self._wishes:
            self._wishes = {at: self._wish(at) for at in shown}
        wishes = [self._wishes.get(at) or self._wish(at) for at in shown]
        for section, width in zip(shown, shared(wishes, room), strict=True):
            self._table.head.resizeSection(section, width)

    def _wish(self, section: int) -> Wish:
        model, delegate = self._model, self._table.delegate
        column = model.columns[section]
        head = max(_NARROWEST, delegate.head_width(column))
        needed = self._widest(column, self._rows(_MEASURED))
        usual = max(_NARROWEST, delegate.usual_width(column))
        whole = max(head, min(usual, needed))
        return Wish(usual, whole, max(head, min(whole, CUT)))

    def _rows(self, most: int) -> list[Any]:
        return [row for one in self._model.ids[:most] if (row := self._model.row(one)) is not None]

    def _widest(self, column: Column, rows: Sequence[Any]) -> int:
        needed = self._table.delegate.needed
        return max((needed(column.cell(row)) for row in rows), default=0)

    def _width(self, section: int) -> int:
        if section in self._untouched:
            return self._untouched[section]
        return (
            self._named_width if section == self._named else self._table.head.sectionSize(section)
        )

    def visible(self) -> tuple[int, ...]:
        """Sections that are shown, from left to right."""
        return tuple(at for at in self._order() if not self._table.head.isSectionHidden(at))

    @Slot(str)
    def hide(self, key: str) -> None:
        """Show a column no more."""
        now = self.now("", descending=False)
        self._on_columns_chosen(now.order, (*now.hidden, key))

    @Slot(str, int)
    def widen(self, key: str, steps: int) -> None:
        """Make a shown column wider by so many steps, narrower when negative."""
        section = next((at for at, one in enumerate(self._model.columns) if one.key == key), -1)
        head = self._table.head
        if section < 0 or head.isSectionHidden(section):
            return
        wide = head.sectionSize(section)  # the name may have taken the room that is left as well
        head.resizeSection(section, max(_NARROWEST, wide + steps * _STEP))

    def open_chooser(self, below: QWidget) -> ColumnChooser:
        """Let the officer choose columns."""
        now = self.now("", descending=False)
        by_key = {column.key: column for column in self._model.columns}
        chooser = ColumnChooser([by_key[key] for key in now.order], now.hidden, self._parent)
        chooser.columns_chosen.connect(self._on_columns_chosen)
        chooser.width_requested.connect(self.widen)
        chooser.default_requested.connect(self._on_default_requested)
        chooser.open_below(below)
        return chooser

    def _order(self) -> list[int]:
        return sorted(range(len(self._model.columns)), key=self._table.head.visualIndex)

    def _note_first(self) -> None:
        shown = self.visible()
        self._table.delegate.first_section = shown[0] if shown else 0
        self._table.viewport().update()

    @Slot(int, int, int)
    def _on_moved(self, _section: int, _before: int, _now: int) -> None:
        if not self._restoring:
            self._note_first()
            self._timer.start()

    @Slot(int, int, int)
    def _on_resized(self, section: int, _before: int, now: int) -> None:
        if self._restoring:
            return
        self._yields = False
        if self._named in self._untouched:  # it goes on giving way, but to no less than it had
            wide = self._table.head.sectionSize(self._named)
            self._named_width = min(wide, self._untouched[self._named])
        self._untouched = {}
        if section == self._named:
            self._named_width = now
        self._timer.start()

    @Slot()
    def _on_rows_changed(self) -> None:
        if self._yields:
            self._wishes.clear()
            self.fill()

    @Slot()
    def _on_rows_came_anew(self) -> None:
        self._seen = False
        self._on_rows_came()

    @Slot()
    def _on_rows_came(self) -> None:
        if self._untouched and not self._yields and not self._seen:
            self._measuring.start()

    @Slot()
    def _on_measuring_timeout(self) -> None:
        """Rows grow columns and never make them narrower: nothing jumps to and fro."""
        if not (rows := self._rows(_FIRST)):
            return
        self._seen = True
        for at in filter(self._of_words, self._untouched):
            most = self._table.viewport().width() if at == self._named else _WIDEST
            wide = min(most, self._widest(self._model.columns[at], rows))
            self._needed[at] = max(wide, self._needed.get(at, 0))
        self.fill()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.fill()
        self.edited.emit()

    @Slot(tuple, tuple)
    def _on_columns_chosen(self, order: tuple[str, ...], hidden: tuple[str, ...]) -> None:
        widths = self.now("", descending=False).widths
        self.restore(ListLayout(order, hidden, widths))
        self.edited.emit()

    @Slot()
    def _on_default_requested(self) -> None:
        self.restore(ListLayout())
        self.edited.emit()
