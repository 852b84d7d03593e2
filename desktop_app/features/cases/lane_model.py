"""The cards of one lane, in order; given ids by MIME when something is dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.features.cases.card_face import CardFace

CASE_MIME = "application/x-attraction-case-id"
FACE_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FEW = 40


def case_mime(case_id: int) -> QMimeData:
    """The id of one case, to be dragged inside the program only."""
    data = QMimeData()
    data.setData(CASE_MIME, str(case_id).encode("ascii"))
    return data


def case_of_mime(data: QMimeData) -> int | None:
    """The id that is dragged, None when it is something else."""
    raw = bytes(data.data(CASE_MIME).data())
    return int(raw) if raw.isdigit() else None


class LaneModel(QAbstractListModel):
    """Knows no database: a drop is a wish, and ``takes`` answers whether it may be had."""

    dropped = Signal(int, str, int)
    """A case was dropped here: its id, the lane's key, and the row it was dropped at."""

    def __init__(
        self, key: str, takes: Callable[[int, str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._takes = takes
        self._faces: list[CardFace] = []
        self._places: dict[int, int] = {}
        self.movable = True

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The cards."""
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The face for the delegate, the id, and a sentence for tooltip and screen reader."""
        if not index.isValid():
            return None
        face = self._faces[index.row()]
        if role == FACE_ROLE:
            return face
        if role == ID_ROLE:
            return face.id
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return face.tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be dragged, and something can be dropped between them."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.movable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """A card is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own type only."""
        return [CASE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first card's id."""
        first = next((index for index in indexes if index.isValid()), None)
        return case_mime(self._faces[first.row()].id) if first is not None else QMimeData()

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """Whether the case may come here, asked before it is let go."""
        case_id = case_of_mime(data)
        return case_id is not None and self._takes(case_id, self.key)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Say what was dropped; the board moves the card by itself."""
        case_id = case_of_mime(data)
        if case_id is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        place = parent.row() if parent.isValid() else row
        self.dropped.emit(case_id, self.key, place if place >= 0 else len(self._faces))
        return True

    # What the board asks.

    @property
    def faces(self) -> tuple[CardFace, ...]:
        """The cards in order."""
        return tuple(self._faces)

    def face_at(self, row: int) -> CardFace | None:
        """The card in a row."""
        return self._faces[row] if 0 <= row < len(self._faces) else None

    def id_at(self, row: int) -> int | None:
        """The case in a row."""
        return self._faces[row].id if 0 <= row < len(self._faces) else None

    def row_of(self, case_id: int | None) -> int:
        """The row of a case, -1 when it is not here."""
        return self._places.get(case_id, -1) if case_id is not None else -1

    def put(self, faces: Sequence[CardFace]) -> None:
        """Show these cards; a few that came, went or changed do not disturb the others."""
        new = list(faces)
        if new == self._faces:
            return
        wanted = {face.id for face in new}
        gone = [row for row, face in enumerate(self._faces) if face.id not in wanted]
        come = [row for row, face in enumerate(new) if face.id not in self._places]
        staying = [face.id for face in self._faces if face.id in wanted]
        kept = staying == [face.id for face in new if face.id in self._places]
        if not kept or len(gone) + len(come) > _FEW:
            self.beginResetModel()
            self._faces = new
            self._number()
            self.endResetModel()
            return
        for row in reversed(gone):
            self.beginRemoveRows(_ROOT, row, row)
            del self._faces[row]
            self._number()
            self.endRemoveRows()
        for row in come:
            self.beginInsertRows(_ROOT, row, row)
            self._faces.insert(row, new[row])
            self._number()
            self.endInsertRows()
        self._repaint_changed(new)

    def _repaint_changed(self, new: list[CardFace]) -> None:
        for row, face in enumerate(new):
            if face != self._faces[row]:
                self._faces[row] = face
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _number(self) -> None:
        self._places = {face.id: row for row, face in enumerate(self._faces)}
