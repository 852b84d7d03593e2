"""A plan before it is written: what becomes what, how often, and what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.list_pages.editing.plan_lines import PlanLine, left_columns
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import Texts, fill

_MOST_CHANGES, _MOST_LEFT = 14, 6


class PlanView(QWidget):
    """Two tables, a sentence over each; the officer agrees to leave wrong records out."""

    agreed_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._headline = label("", "section")
        self._headline.setObjectName("plan_headline")
        self._same = wrapped("", "muted")
        self._same.setObjectName("plan_same")
        self._changes = MiniTable(columns, theme, texts.lang, "plan_changes", most=_MOST_CHANGES)
        self._changes.table.setAccessibleName(self.tr("What changes"))
        self._left_head = label("", "name")
        self._left_head.setObjectName("plan_left_head")
        self._left = MiniTable(left_columns(texts), theme, texts.lang, "plan_left", most=_MOST_LEFT)
        self._left.table.setAccessibleName(self.tr("What is not written"))
        self._agree = QCheckBox()
        self._agree.setObjectName("plan_agree")
        self._compose()
        self._agree.toggled.connect(self._on_agree_toggled)

    def _compose(self) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(20, 4, 20, 12)
        inner.setSpacing(8)
        for part in (self._headline, self._changes, self._same):
            inner.addWidget(part)
        inner.addSpacing(8)
        for below in (self._left_head, self._left, self._agree):
            inner.addWidget(below)
        inner.addStretch(1)
        area = ScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_changes(self, headline: str, lines: Sequence[PlanLine], same: str) -> None:
        """What is written; no table when nothing is."""
        self._headline.setText(headline)
        self._changes.put(lines)
        self._changes.setVisible(bool(lines))
        self._same.setText(same)
        self._same.setVisible(bool(same))

    def show_left(self, headline: str, lines: Sequence[PlanLine], *, ask: int = 0) -> None:
        """What is not written; ``ask`` records are left out only when the officer agrees."""
        self._left_head.setText(headline)
        self._left.put(lines)
        text = self.tr("Save the others without these {count}")
        self._agree.setText(fill(text, count=ask))
        self._agree.setChecked(False)
        for part in (self._left_head, self._left):
            part.setVisible(bool(lines))
        self._agree.setVisible(ask > 0)

    @property
    def agreed(self) -> bool:
        """Whether nothing has to be left out, or the officer agreed to it."""
        return self._agree.isHidden() or self._agree.isChecked()

    @Slot()
    def _on_agree_toggled(self) -> None:
        self.agreed_changed.emit()
