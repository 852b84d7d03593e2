"""The candidates below the line one types in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.domain.kinds import RecordKind
from desktop_app.features.call_note.callers import Candidate
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

Index = QModelIndex | QPersistentModelIndex
ROW = 34
MOST = 6
_ROOT = QModelIndex()
_ICONS = {
    RecordKind.ORGANIZATION: "building-2",
    RecordKind.CONTACT: "circle-user",
    RecordKind.CASE: "square-kanban",
    None: "plus",
}


class CandidateModel(QAbstractListModel):
    """Replaced as a whole at each answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Candidate, ...] = ()

    def put(self, rows: tuple[Candidate, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def candidate(self, row: int) -> Candidate | None:
        """The one in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The candidate for the delegate, words for a screen reader."""
        found = self.candidate(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{found.title} {found.detail}".strip()
        return None


class CandidateDelegate(QStyledItemDelegate):
    """Icon, name with what matched in the accent colour, detail."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = pixel_font(Type.BODY)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Fixed."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        found = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(found, Candidate):
            return
        theme, rect = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("soft"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        icon = theme.pixmap(_ICONS[found.kind], "ink2" if found.kind else "accent")
        painter.drawPixmap(rect.left() + 12, rect.center().y() - 7, icon)
        at = self._title(painter, found, rect.left() + 38, rect)
        painter.setFont(self._small)
        painter.setPen(QPen(theme.color("ink3")))
        room = QRect(at + 10, rect.top(), rect.right() - at - 22, rect.height())
        detail = QFontMetrics(self._small).elidedText(
            found.detail, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()

    def _title(self, painter: QPainter, found: Candidate, at: int, rect: QRect) -> int:
        end = 0
        for start, stop in (*found.matched, (len(found.title), len(found.title))):
            at = self._piece(painter, found.title[end:start], "ink", self._plain, at, rect)
            at = self._piece(painter, found.title[start:stop], "accent", self._bold, at, rect)
            end = stop
        return at

    def _piece(
        self, painter: QPainter, text: str, role: str, font: Any, at: int, rect: QRect
    ) -> int:
        if not text:
            return at
        painter.setFont(font)
        painter.setPen(QPen(self._theme.color(role)))
        width = QFontMetrics(font).horizontalAdvance(text)
        place = QRect(at, rect.top(), width + 2, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return at + width


class CandidateList(QListView):
    """Chosen with the arrows of the line above; never takes the focus itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call_candidates")
        self.rows = CandidateModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CandidateDelegate(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def put(self, found: tuple[Candidate, ...]) -> None:
        """Show candidates, the first chosen; nothing at all hides the list."""
        self.rows.put(found)
        self.setFixedHeight(min(len(found), MOST) * ROW + 2)
        self.setVisible(bool(found))
        if found:
            self.setCurrentIndex(self.rows.index(0))

    @Slot(int)
    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row))

    @property
    def chosen(self) -> Candidate | None:
        """The chosen candidate."""
        return self.rows.candidate(self.currentIndex().row()) if self.isVisible() else None
