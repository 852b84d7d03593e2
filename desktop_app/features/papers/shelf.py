"""The list of all papers: groups as officers think of them, a name and one line of what it is for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from reports.paper_kinds import PAPERS, PaperKind
from resources.texts import Texts, mark

Index = QModelIndex | QPersistentModelIndex
_HEAD, _ROW = 32, 48
_EDGE, _BAR = 16, 3
_LINE = 17
"""What a second line adds."""
_LAST = mark("Used last")


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A paper, or the head of a group where there is none; its words are translated."""

    title: str
    detail: str = ""
    kind: PaperKind | None = None


def shelf_rows(
    texts: Texts, last: Sequence[PaperKind], only: Collection[str] | None = None
) -> tuple[ShelfRow, ...]:
    """Those used last first, then all by group; ``only`` these codes."""
    kept = [one for one in PAPERS if only is None or one.code in only]
    groups: dict[str, list[PaperKind]] = {}
    if recent := [one for one in last if one in kept]:
        groups[_LAST] = recent
    for one in kept:
        groups.setdefault(one.group, []).append(one)
    rows: list[ShelfRow] = []
    for name, papers in groups.items():
        rows.append(ShelfRow(texts(name)))
        rows += [ShelfRow(texts(one.title), texts(one.purpose), one) for one in papers]
    return tuple(rows)


class ShelfModel(QAbstractListModel):
    """Heads can't be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[ShelfRow, ...] = ()

    def put(self, rows: tuple[ShelfRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; its purpose in the tooltip too, where it may be cut."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return row.detail
        return row if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See the class."""
        if self.rows[index.row()].kind is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ShelfDelegate(QStyledItemDelegate):
    """Name over purpose."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self._name = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)
        roles = ("ink", "ink2", "ink3", "soft", "hover", "accent")
        self._colors = {role: theme.color(role) for role in roles}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are lower."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ShelfRow) or row.kind is None:
            return QSize(160, _HEAD)
        return QSize(160, _ROW + (self._lines(row.detail) - 1) * _LINE)

    def _lines(self, text: str) -> int:
        """One or two, as the list is wide."""
        letters = QFontMetrics(self._small)
        return (
            1 if letters.horizontalAdvance(text) <= self._list.viewport().width() - 2 * _EDGE else 2
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ShelfRow):
            return
        rect: QRect = option.rect
        inner = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        if row.kind is None:
            self._write(painter, row.title, self._small, "ink3", inner.adjusted(0, 10, 0, 0))
        else:
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self._colors["soft"])
                bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
                painter.fillRect(bar, self._colors["accent"])
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self._colors["hover"])
            upper = QRect(inner.left(), rect.top() + 5, inner.width(), 20)
            self._write(painter, row.title, self._name, "ink", upper)
            lower = QRect(upper.left(), rect.top() + 24, upper.width(), rect.height() - 29)
            self._write_lines(painter, row.detail, lower)
        painter.restore()

    def _write(self, painter: QPainter, text: str, font: Any, role: str, rect: QRect) -> None:
        painter.setFont(font)
        painter.setPen(self._colors[role])
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _write_lines(self, painter: QPainter, text: str, rect: QRect) -> None:
        """In as many lines as there are; what finds no room in two is cut with dots."""
        painter.setFont(self._small)
        painter.setPen(self._colors["ink2"])
        lines = self._lines(text)
        letters = QFontMetrics(self._small)
        room = rect.width() if lines == 1 else round(1.8 * rect.width())
        cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, int(flags | Qt.TextFlag.TextWordWrap), cut)


class Shelf(QListView):
    """The arrows go from paper to paper; what is chosen is shown at once."""

    chosen = Signal(object)
    """The ``PaperKind``."""
    WIDTH = 340

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_shelf")
        self.setAccessibleName(self.tr("All papers"))
        self.setProperty("kind", "lines")
        self._texts = texts
        self._shelf = ShelfModel(self)
        self.setModel(self._shelf)
        self.setItemDelegate(ShelfDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self._quiet = False
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def rows(self) -> tuple[ShelfRow, ...]:
        """What is listed."""
        return self._shelf.rows

    def put(self, last: Sequence[PaperKind], only: Collection[str] | None, now: str) -> None:
        """List the papers anew; the one ``now`` in front stays chosen, without telling so."""
        self._quiet = True
        self._shelf.put(shelf_rows(self._texts, last, only))
        self.choose(now)
        self._quiet = False

    def choose(self, code: str) -> bool:
        """Choose a paper, where it stands in its own group; whether it is there."""
        places = [at for at, row in enumerate(self.rows) if row.kind and row.kind.code == code]
        if not places:
            return False
        self.setCurrentIndex(self._shelf.index(places[-1]))
        self.scrollTo(self.currentIndex())
        return True

    def first(self) -> PaperKind | None:
        """The paper on top."""
        return next((row.kind for row in self.rows if row.kind is not None), None)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, now: QItemSelection, _before: QItemSelection) -> None:
        indexes = now.indexes()
        if not self._quiet and indexes:
            self.chosen.emit(self.rows[indexes[0].row()].kind)
