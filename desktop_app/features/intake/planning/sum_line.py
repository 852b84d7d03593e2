"""The sum that is the filter: rows read = new + update + same + skipped + to decide + failed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from db.intake.plan import Outcome
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import label
from desktop_app.widgets.words.plan_reasons import OUTCOMES
from resources.texts import Texts

COLORS: dict[Outcome, str] = {
    Outcome.CREATE: "accent",
    Outcome.UPDATE: "teal",
    Outcome.SAME: "none_fill",
    Outcome.SKIP: "ink3",
    Outcome.ASK: "warn_fill",
    Outcome.FAILED: "danger_fill",
}
_NUMBER = 18
_GAP = 6


class SumPart(QAbstractButton):
    """One addend: a square, its word and its number; underlined when it is the filter."""

    def __init__(self, theme: Theme, word: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = color
        self._count = 0
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(38)

    def show_count(self, count: int) -> None:
        """Show this many rows."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count:,}")
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> int:
        """The number shown."""
        return self._count

    def sizeHint(self) -> QSize:
        """Square, word and number beside each other."""
        word = QFontMetrics(pixel_font(Type.BODY)).horizontalAdvance(self.text())
        bold = QFontMetrics(pixel_font(_NUMBER, bold=True))
        square = 8 + _GAP if self._color else 0
        return QSize(square + word + _GAP + bold.horizontalAdvance(f"{self._count:,}") + 10, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The addend and, under the chosen one, a line."""
        painter = QPainter(self)
        theme, left = self._theme, 4
        if self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._color:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self._color))
            painter.drawRoundedRect(QRectF(left, 15, 8, 8), 2, 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            left += 8 + _GAP
        word = pixel_font(Type.BODY)
        painter.setFont(word)
        painter.setPen(theme.color("ink2" if self._count or not self._color else "ink3"))
        painter.drawText(QRect(left, 0, 400, 38), middle, self.text())
        left += QFontMetrics(word).horizontalAdvance(self.text()) + _GAP
        painter.setFont(pixel_font(_NUMBER, bold=True))
        painter.setPen(theme.color("ink" if self._count else "ink3"))
        painter.drawText(QRect(left, -1, 400, 38), middle, f"{self._count:,}")
        if self.isChecked() or self.hasFocus():
            color = theme.color("accent" if self.isChecked() else "soft_line")
            painter.fillRect(2, self.height() - 2, self.width() - 4, 2, color)
        painter.end()


class SumBar(QWidget):
    """The same sum as one bar of stretches."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[Outcome, int] = {}
        self.setFixedHeight(8)

    def show_counts(self, counts: dict[Outcome, int]) -> None:
        """Draw these stretches."""
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each at least 3 pixels wide, so that one failed row of ten thousand is seen."""
        painter = QPainter(self)
        shown = {outcome: count for outcome, count in self._counts.items() if count}
        total = sum(shown.values())
        if not total:
            painter.fillRect(self.rect(), self._theme.color("sunken"))
            painter.end()
            return
        room = self.width() - 2 * (len(shown) - 1)
        widths = {one: max(3, room * count // total) for one, count in shown.items()}
        largest = max(widths, key=lambda one: widths[one])
        widths[largest] += room - sum(widths.values())
        left = 0
        for outcome, width in widths.items():
            painter.fillRect(left, 0, width, 8, self._theme.color(COLORS[outcome]))
            left += width + 2
        painter.end()


class SumLine(QWidget):
    """Left and Right go from addend to addend; the first, all rows read, clears the filter."""

    outcome_chosen = Signal(object)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._order: list[Outcome | None] = [None, *COLORS]
        row = FlowLayout(spacing=8)
        for at, outcome in enumerate(self._order):
            if at:
                row.addWidget(self._sign("=" if at == 1 else "+"))
            word = self.tr("Rows read") if outcome is None else texts(OUTCOMES[outcome][0])
            part = SumPart(theme, word, COLORS[outcome] if outcome else "")
            part.setObjectName(f"sum_{outcome.value if outcome else 'read'}")
            self._group.addButton(part, at)
            row.addWidget(part)
        self.said = label("", "small")
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.said)
        self._bar = SumBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._bar)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_group_id_clicked)

    def _sign(self, text: str) -> QLabel:
        made = label(text, "count")
        made.setFixedHeight(38)
        return made

    @property
    def chosen(self) -> Outcome | None:
        """The outcome that is filtered by, None for all rows."""
        return self._order[max(0, self._group.checkedId())]

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show the numbers of a plan."""
        for at, outcome in enumerate(self._order):
            part = self._group.button(at)
            assert isinstance(part, SumPart)
            part.show_count(counts.get(outcome.value if outcome else "read", 0))
        self._bar.show_counts({one: counts.get(one.value, 0) for one in COLORS})

    def choose(self, outcome: Outcome | None) -> None:
        """Filter by an outcome, and say so."""
        self._group.button(self._order.index(outcome)).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = self._group.checkedId() + step
        if step and 0 <= at < len(self._order):
            self._group.button(at).setFocus()
            self._group.button(at).click()
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _on_group_id_clicked(self, _at: int) -> None:
        self.outcome_chosen.emit(self.chosen)
