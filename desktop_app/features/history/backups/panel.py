"""The inspector of a record that differs: each field in the backup and now, and its way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.queries.differences import What
from db.services.bring_back import Step, Way
from desktop_app.context import AppContext
from desktop_app.features.history.backups.lines import WHAT_WORDS
from desktop_app.features.history.backups.reading import DifferenceDetail
from desktop_app.widgets.parts import button, hline, label, tool, wrapped
from desktop_app.widgets.words.value_text import shown
from resources.texts import fill

_MOST = 12
"""Records that come along are named; of more, how many."""


class DifferencePanel(QWidget):
    """Read-only but for the one button."""

    close_requested = Signal()

    def __init__(self, context: AppContext, detail: DifferenceDetail) -> None:
        super().__init__()
        self._context = context
        self._detail = detail
        self.bring_back = button(
            self.tr("Bring this record back"), "primary", theme=context.theme,
            icon="archive-restore", name="bring_back",
        )  # fmt: skip
        self.bring_back.setEnabled(bool(detail.steps) and not context.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._add_head(column)
        if detail.difference.what is not What.NEW:
            self._add_way_back(column)
        column.addWidget(hline())
        self._add_fields(column)
        column.addStretch(1)

    def _add_head(self, column: QVBoxLayout) -> None:
        one, lang = self._detail.difference, self._context.lang
        close = tool(self._context.theme, "x", self.tr("Close (Esc)"), name="panel_close")
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout()
        row.addWidget(wrapped(one.title or f"#{one.record_id}", "section"), 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        what = self._context.texts(WHAT_WORDS[one.what])
        column.addWidget(wrapped(f"{catalogue(one.kind).one(lang)} · {what}", "small"))

    def _add_way_back(self, column: QVBoxLayout) -> None:
        one = self._detail.difference
        others = [
            step for step in self._detail.steps if (step.kind, step.record_id) != (one.kind, one.record_id)
        ]  # fmt: skip
        column.addWidget(self.bring_back)
        note = self.tr("One operation, undone with Ctrl+Z. What came later stays.")
        column.addWidget(wrapped(note, "small"))
        if others:
            column.addWidget(label(self.tr("Comes back with it"), "label"))
        for step in others[:_MOST]:
            column.addWidget(wrapped(self._step_words(step), "small"))
        if len(others) > _MOST:
            rest = fill(self.tr("and {count:record|records} more"), count=len(others) - _MOST)
            column.addWidget(label(rest, "small"))

    def _step_words(self, step: Step) -> str:
        said = {
            Way.MAKE: self.tr("registered anew"),
            Way.RESTORE: self.tr("out of the bin"),
            Way.CHANGE: self.tr("its values of then"),
        }[step.way]
        kind = catalogue(step.kind).one(self._context.lang)
        return f"{kind} {step.title or f'#{step.record_id}'} · {said}"

    def _add_fields(self, column: QVBoxLayout) -> None:
        what = self._detail.difference.what
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        if what is not What.NEW:
            grid.addWidget(label(self.tr("In the backup"), "small"), 0, 1)
        if what is not What.GONE:
            grid.addWidget(label(self.tr("Now"), "small"), 0, 2)
        stated = [one for one in self._detail.fields if what is What.CHANGED or one.then or one.now]
        for place, one in enumerate(stated, 1):
            field = catalogue(self._detail.difference.kind).field(one.key)
            titles = self._detail.titles.get(field.links_to, {}) if field.links_to else {}
            name = wrapped(field.label(self._context.lang), "label")
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            for at, value in ((1, one.then), (2, one.now)):
                if value is not None:
                    text = shown(field, value, self._context.lang, titles).whole
                    grid.addWidget(wrapped(text), place, at, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
