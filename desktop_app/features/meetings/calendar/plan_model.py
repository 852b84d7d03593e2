"""The plan of a calendar file as a table: a tick for what is written, old → new beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from db.calendar.events import Reading
from db.domain.catalogue import catalogue
from db.domain.dates import format_datetime
from db.domain.kinds import RecordKind
from db.services.calendar import ATTENDEES, CalendarRow, FieldChange, RowAction
from resources.texts import Texts

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
WHEN, TITLE, ACTION, DETAIL = range(4)


class CalendarPlanModel(QAbstractTableModel):
    """New, changed and cancelled ones are ticked at first; what is older than ours is not, nor a
    cancelled one of which there are minutes."""

    ticks_changed = Signal()

    def __init__(
        self, rows: Sequence[CalendarRow], texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._texts = texts
        self._ticked = {
            place
            for place, row in enumerate(rows)
            if row.writable
            and row.action is not RowAction.OLDER
            and not row.held
            and Reading.UNKNOWN_ZONE not in row.notes
        }

    @property
    def chosen(self) -> tuple[CalendarRow, ...]:
        """The rows that are to be written."""
        return tuple(row for place, row in enumerate(self._rows) if place in self._ticked)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else DETAIL + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        field = catalogue(RecordKind.MEETING).field
        lang, texts = self._texts.lang, self._texts
        return (
            field("starts_at").label(lang), field("title").label(lang), texts("What is done"),
            texts("What it says"),
        )[section]  # fmt: skip

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _ROLE.CheckStateRole and column == WHEN and row.writable:
            on = index.row() in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return (self._when, self._title, self._action, self._detail)[column](row)
        return None

    def setData(self, index: _Index, value: object, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.CheckStateRole or not self._rows[index.row()].writable:
            return False
        self._ticked ^= {index.row()}
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == WHEN and self._rows[index.row()].writable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def toggle(self, place: int) -> None:
        """Tick a row, or take its tick away."""
        index = self.index(place, WHEN)
        if index.isValid():
            self.setData(index, None, _ROLE.CheckStateRole)

    def _when(self, row: CalendarRow) -> str:
        return self._moment(row.event.starts_at)

    def _moment(self, at: str) -> str:
        return format_datetime(at) if at and self._texts.lang == "ko" else at.replace("T", " ")

    def _title(self, row: CalendarRow) -> str:
        return row.event.title

    def _action(self, row: CalendarRow) -> str:
        texts = self._texts
        return {
            RowAction.NEW: texts("register"),
            RowAction.UPDATE: texts("change"),
            RowAction.SAME: texts("the same"),
            RowAction.OLDER: texts("older than here"),
            RowAction.CANCELLED: texts("cancelled there"),
            RowAction.UNREADABLE: texts("not readable"),
        }[row.action]

    def _detail(self, row: CalendarRow) -> str:
        texts = self._texts
        parts = [self._note(note) for note in row.notes]
        if row.action is RowAction.CANCELLED and row.draft is not None:
            parts.append(texts("The meeting here goes to the bin."))
            if row.held:
                parts.append(texts("Minutes or later changes stand here."))
        if row.action is RowAction.NEW:
            shown = [one for one in row.changes if one.key not in ("title", "starts_at")]
        else:
            shown = list(row.changes)
        parts += [self._change(one, new=row.action is RowAction.NEW) for one in shown]
        return " · ".join(parts)

    def _change(self, change: FieldChange, *, new: bool) -> str:
        texts = self._texts
        if change.key == ATTENDEES:
            return texts("attendees added: {names}", names=change.new)
        label = catalogue(RecordKind.MEETING).field(change.key).label(texts.lang)
        times = change.key in ("starts_at", "ends_at")
        old = self._moment(change.old) if times else change.old
        now = self._moment(change.new) if times else change.new
        if new:
            return f"{label} {now}"
        return f"{label} {old or texts('nothing')} → {now}"

    def _note(self, note: Reading) -> str:
        texts = self._texts
        return {
            Reading.NO_START: texts("its time cannot be read"),
            Reading.UNKNOWN_ZONE: texts("its time zone is not known; read as Korean time"),
            Reading.UNKNOWN_REPEAT: texts("how it repeats cannot be read; only the first day"),
            Reading.TOO_OFTEN: texts("repeats further; taken for a year"),
        }[note]
