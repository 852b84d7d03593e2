"""The palette's rows as a list model, and the delegate that paints them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.stages import STAGE_CODES, stage_index
from desktop_app.shell.palette.rows import PaletteRow
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type

Index = QModelIndex | QPersistentModelIndex
_HEAD_HEIGHT = 30
_EDGE = 16
_BETWEEN = 48


class PaletteModel(QAbstractListModel):
    """Rows as they were found; replaced as a whole at each answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def put(self, rows: tuple[PaletteRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, place: int) -> PaletteRow | None:
        """The row at ``place``."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def step(self, place: int, by: int) -> int:
        """The next place that can be chosen, or the present one at either end."""
        wanted = place + by
        while 0 <= wanted < len(self._rows):
            if not self._rows[wanted].is_head:
                return wanted
            wanted += 1 if by > 0 else -1
        return place

    def step_group(self, place: int, by: int) -> int:
        """The first row of the next group, or of the one before; the present one at an end."""
        firsts = [at + 1 for at, row in enumerate(self._rows) if row.is_head]
        heads = [at for at in firsts if at < len(self._rows)]
        after = [at for at in heads if at > place] if by > 0 else []
        before = [at for at in heads if at < place] if by < 0 else []
        return after[0] if after else before[-1] if before else place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text for accessibility; the delegate asks for the row itself."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title} {row.detail}".strip()
        return row if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        row = self.row_at(index.row())
        if row is None or row.is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Paints 36-px rows: icon, title with the matched letters bold, detail, key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = pixel_font(Type.BODY)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are lower than rows."""
        row = index.data(Qt.ItemDataRole.UserRole)
        head = isinstance(row, PaletteRow) and row.is_head
        return QSize(100, _HEAD_HEIGHT if head else Size.PALETTE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, PaletteRow):
            return
        area: QRect = option.rect
        painter.save()
        if row.is_head:
            self._paint_head(painter, area, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, area, row, chosen)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, row: PaletteRow) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.color("ink3"))
        inner = area.adjusted(_EDGE, 6, -_EDGE, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.detail
        )

    def _paint_row(self, painter: QPainter, area: QRect, row: PaletteRow, chosen: bool) -> None:
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("soft"))
            painter.drawRoundedRect(area.adjusted(4, 0, -4, 0), 6, 6)
        icon = self._theme.pixmap(row.icon or "arrow-right", "accent" if chosen else "ink2", 18)
        painter.drawPixmap(area.left() + _EDGE, area.center().y() - 8, icon)
        right = area.right() - _EDGE
        if key := row.shortcut or ("Enter" if chosen else ""):
            right = self._paint_key(painter, area, right, key) - 12
        left = area.left() + _EDGE + 30
        metrics = QFontMetrics(self._small)
        title = QFontMetrics(self._bold).horizontalAdvance(row.title)
        room = max((right - left) // 2, right - left - title - _BETWEEN)
        wanted = metrics.horizontalAdvance(row.detail) + 2 if row.detail else 0
        detail_width = min(wanted, max(0, room))
        if detail_width:
            painter.setFont(self._small)
            painter.setPen(self._theme.color("ink3"))
            box = QRect(right - detail_width, area.top(), detail_width, area.height())
            shown = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, detail_width)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            right -= detail_width + 6
            if row.stage in STAGE_CODES:
                right -= 8
                self._paint_stage(painter, right, area.center().y() - 3, row.stage)
            right -= 12
        self._paint_title(painter, QRect(left, area.top(), right - left, area.height()), row)

    def _paint_key(self, painter: QPainter, area: QRect, right: int, key: str) -> int:
        painter.setFont(self._small)
        width = QFontMetrics(self._small).horizontalAdvance(key) + 12
        box = QRect(right - width, area.center().y() - 9, width, 20)
        painter.setPen(QPen(self._theme.color("line2")))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        return box.left()

    def _paint_stage(self, painter: QPainter, left: int, top: int, stage: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._theme.tokens.stages[stage_index(stage)]))
        painter.drawRoundedRect(left, top, 8, 8, 2, 2)

    def _paint_title(self, painter: QPainter, box: QRect, row: PaletteRow) -> None:
        """Stretches one after the other; Hangul has no kerning across them."""
        x = box.left()
        plain = self._theme.color("ink" if row.enabled else "ink3")
        for text, strong in stretches(row):
            font = self._bold if strong else self._body
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.right() - x)
            painter.setFont(font)
            painter.setPen(self._theme.color("accent") if strong else plain)
            place = QRect(x, box.top(), box.right() - x, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            x += metrics.horizontalAdvance(shown)
            if shown != text:
                return


def stretches(row: PaletteRow) -> list[tuple[str, bool]]:
    """The title cut where matching begins and ends: (text, matched)."""
    cut: list[tuple[str, bool]] = []
    at = 0
    for start, end in row.matched:
        if start > at:
            cut.append((row.title[at:start], False))
        cut.append((row.title[start:end], True))
        at = end
    if at < len(row.title):
        cut.append((row.title[at:], False))
    return cut
