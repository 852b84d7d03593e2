"""A layout that sets its widgets in lines, as words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then the next line; the last widget takes what is left of its line.

    With ``even`` the last one is as wide as it wants, and one line of all is asked for.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 4, *, even: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._even = even

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at ``index`` away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grows in neither direction by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height it needs at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Arrange the items in ``rect``."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line of everything is asked for only by even ones; else the least will do."""
        least = self.minimumSize()
        if not self._even:
            return least
        wanted = [item.sizeHint().width() + self._gap for item in self._items if not item.isEmpty()]
        return QSize(max(least.width(), sum(wanted)), least.height())

    def minimumSize(self) -> QSize:
        """As large as the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, line = inner.x(), inner.y(), 0
        there = [item for item in self._items if not item.isEmpty()]
        for item in there:
            size = item.sizeHint().expandedTo(item.minimumSize())
            last = item is there[-1] and not self._even
            wanted = item.minimumSize().width() if last else size.width()
            if x + wanted > inner.right() + 1 and line:
                x, y, line = inner.x(), y + line + self._gap, 0
            width = inner.right() + 1 - x if last else min(size.width(), inner.width())
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(max(0, width), size.height())))
            x += width + self._gap
            line = max(line, size.height())
        return y + line - rect.y() + self.contentsMargins().bottom()
