"""What reads otherwise now than in one backup, record by record, narrowed by kind, way and name."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.queries.differences import Difference, What
from desktop_app.context import AppContext
from desktop_app.features.history.backups.lines import (
    WHAT_WORDS,
    DifferenceColumns,
    DifferenceLine,
    made_text,
    matching,
)
from desktop_app.features.history.backups.reading import Compared
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label, let_clear
from resources.texts import fill


class DifferencesView(QWidget):
    """One backup beside the present."""

    back_requested = Signal()
    look_requested = Signal()
    difference_chosen = Signal(object)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._lines: tuple[DifferenceLine, ...] = ()
        self._title = label("", "title")
        self._title.setObjectName("differences_title")
        self._count = label("", "count")
        self._back = button(self.tr("All backups"), theme=context.theme, icon="arrow-left",
                            name="differences_back")  # fmt: skip
        self._look = button(self.tr("Open read-only"), theme=context.theme, icon="history",
                            name="differences_look")  # fmt: skip
        self._kinds, self._whats, self._text = Combo(), Combo(), QLineEdit()
        self.list = plain_list(
            context,
            DifferenceColumns(context.texts).columns(),
            "differences_table",
            self.tr("Difference"),
        )
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self._kinds.setObjectName("differences_kind")
        self._kinds.setAccessibleName(self.tr("Kind"))
        self._whats.setObjectName("differences_what")
        self._whats.setAccessibleName(self.tr("Difference"))
        self._whats.addItem(self.tr("Every difference"), "")
        for what in What:
            self._whats.addItem(self._context.texts(WHAT_WORDS[what]), what.value)
        self._text.setObjectName("differences_text")
        self._text.setPlaceholderText(self.tr("Name or initials"))
        self._text.setAccessibleName(self._text.placeholderText())
        let_clear(self._text)
        self._text.setFixedWidth(200)
        self._kinds.setMinimumWidth(120)
        head = page_head((self._back, self._title, self._count), self._look, left=12)
        narrow = QHBoxLayout()
        narrow.setContentsMargins(16, 8, 16, 8)
        narrow.setSpacing(8)
        for choice in (self._kinds, self._whats, self._text):
            narrow.addWidget(choice)
        narrow.addStretch(1)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addLayout(narrow)
        column.addWidget(hline())
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._look.clicked.connect(self.look_requested)
        self._kinds.currentIndexChanged.connect(self._on_filter_changed)
        self._whats.currentIndexChanged.connect(self._on_filter_changed)
        self._text.textChanged.connect(self._on_filter_changed)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self._on_opened)

    def show_compared(self, compared: Compared) -> None:
        """List what differs from a backup that was opened."""
        made = made_text(compared.line, self._context.lang)
        self._title.setText(fill(self.tr("Backup of {made}"), made=made))
        self.put(compared.found)

    def put(self, found: tuple[Difference, ...]) -> None:
        """Show these; the filters stay."""
        self._lines = tuple(DifferenceLine(place, one) for place, one in enumerate(found))
        kinds, chosen = dict.fromkeys(one.kind for one in found), self._kinds.currentData()
        self._kinds.blockSignals(True)
        self._kinds.clear()
        self._kinds.addItem(self.tr("All kinds"), "")
        for kind in kinds:
            self._kinds.addItem(catalogue(kind).label(self._context.lang), kind.value)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(chosen)))
        self._kinds.blockSignals(False)
        self._show()

    def difference_at(self, place: int) -> Difference:
        """The record of a line."""
        return self._lines[place].difference

    @property
    def current(self) -> Difference | None:
        """The record of the line that is chosen."""
        place = self.list.current_id
        return self.difference_at(place) if place is not None else None

    def _show(self) -> None:
        kind, what = str(self._kinds.currentData() or ""), str(self._whats.currentData() or "")
        lines = matching(self._lines, kind, what, self._text.text())
        self.list.model.set_ids([line.id for line in lines])
        self.list.model.put_rows(lines)
        total = len(self._lines)
        self._count.setText(
            f"{total:,}" if len(lines) == total else f"{len(lines):,} / {total:,}"
        )  # fmt: skip
        if lines:
            self.list.show_rows()
        elif total:
            text = fill(self.tr("No difference fits (of {count} in all)."), count=total)
            clear = ((self.tr("Clear filter"), "clear_differences", self.clear_filter),)
            self.list.show_state("funnel", text, buttons=clear)
        else:
            text = self.tr("Everything reads as it does in this backup.")
            self.list.show_state("circle-check", text)

    @Slot()
    def clear_filter(self) -> None:
        """Show every difference again."""
        self._text.clear()
        self._kinds.setCurrentIndex(0)
        self._whats.setCurrentIndex(0)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._show()

    @Slot(object)
    def _on_current_changed(self, place: int | None) -> None:
        if place is not None:
            self.difference_chosen.emit(self.difference_at(place))

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        self.difference_chosen.emit(self.difference_at(place))
