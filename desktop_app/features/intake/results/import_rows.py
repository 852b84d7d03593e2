"""The rows that an import wrote: what each made and changed, and the way back of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.queries.imports import ImportedRow, Record
from desktop_app.context import AppContext
from desktop_app.features.intake.results.back_words import kinds_words, row_will_words
from desktop_app.tokens import Size
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, label, let_clear, wrapped
from resources.texts import Texts, fill

_MOST = 500
"""Rows listed at once; the box above finds the others."""
_SPACE = 8
_LEAST = 5
"""Rows in sight, however low the window."""


@dataclass(frozen=True, slots=True)
class _Shown:
    id: int
    row: ImportedRow
    sheet: str


class ImportRows(QWidget):
    """A table with a box to find in it; Enter opens the record, the button takes the row back."""

    revert_requested = Signal(object)
    record_requested = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[ImportedRow, ...] = ()
        self._shown: dict[int, _Shown] = {}
        self._standing = False
        self._within = ""
        self._head = label("", "section")
        self._hint = label("", "small")
        self.seek = QLineEdit()
        self.seek.setObjectName("import_rows_find")
        self.seek.setPlaceholderText(self.tr("Find a row"))
        self.seek.setAccessibleName(self.seek.placeholderText())
        let_clear(self.seek)
        self.seek.setFixedWidth(200)
        self._revert = button(
            self.tr("Take this row back"), theme=context.theme, icon="undo-2",
            name="import_row_revert",
        )  # fmt: skip
        self._will = wrapped("", "small")
        self._will.setObjectName("import_row_will")
        self._done = wrapped("", "notice")
        self._done.setObjectName("import_row_done")
        self._done.hide()
        self.table = MiniTable(
            _columns(context.texts), context.theme, context.lang, "import_rows_table", most=_LEAST
        )
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self._head, self._hint):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.seek)
        head.addWidget(self._revert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACE)
        column.addLayout(head)
        column.addWidget(self._will)
        column.addWidget(self._done)
        column.addWidget(self.table)
        self.seek.textChanged.connect(self._on_find_text_changed)
        self._revert.clicked.connect(self._on_revert_clicked)
        self.table.opened.connect(self._on_table_opened)
        selection = self.table.table.selectionModel()
        selection.currentRowChanged.connect(self._on_current_row_changed)

    def put(self, rows: Sequence[ImportedRow], *, standing: bool, written: int = 0) -> None:
        """Show these rows; of an import that was taken back as a whole none goes back alone. Of
        the ``written`` ones those that only add to the record of another row are not listed."""
        stay = self.current
        self._rows, self._standing = tuple(rows), standing
        within = max(0, written - len(rows))
        count = len(rows) + within
        self._head.setText(fill(self._context.texts("Rows written: {count}"), count=count))
        text = self.tr("{count:row adds|rows add} to the record of another row")
        self._within = fill(text, count=within) if within else ""
        self._fill()
        if stay is not None:
            self.choose(stay.sheet, stay.row)
        self.setVisible(bool(rows))

    def say(self, lines: Sequence[str]) -> None:
        """What became of a row that was taken back; it stands below the button, which stays where it
        was pressed. The keyboard goes on in the rows."""
        self._done.setText("\n".join(lines))
        self._done.setVisible(bool(lines))
        if lines and self.isVisible():
            self.table.setFocus()

    def fit(self, height: int) -> None:
        """Take no more than this height, so that only the table scrolls and not the page too."""
        delegate = self.table.table.delegate
        room = height - self.seek.sizeHint().height() - _SPACE - Size.TABLE_HEAD
        for line in (self._will, self._done):
            if not line.isHidden():
                room -= line.heightForWidth(self.width()) + _SPACE
        self.table.show_up_to(max(_LEAST, room // delegate.row_height))

    def choose(self, sheet: str, row: int) -> None:
        """Go to a row."""
        for one in self._shown.values():
            if (one.row.sheet, one.row.row) == (sheet, row):
                self.table.table.selectRow(self.table.model.place_of(one.id))

    @property
    def current(self) -> ImportedRow | None:
        """The row one is at."""
        found = self.table.model.id_at(self.table.table.currentIndex().row())
        return self._shown[found].row if found is not None and found in self._shown else None

    def _fill(self) -> None:
        several = len({row.sheet for row in self._rows}) > 1
        wanted = "".join(self.seek.text().split()).casefold()
        found = [
            _Shown(at, row, row.sheet if several else "")
            for at, row in enumerate(self._rows, start=1)
            if wanted in f"{row.title}{row.row}".replace(" ", "").casefold()
        ]
        listed = found[:_MOST]
        self._shown = {one.id: one for one in listed}
        self.table.put(listed)
        hidden = len(found) - len(listed)
        text = fill(self.tr("the first {most} are listed"), most=_MOST)
        self._hint.setText(" · ".join(filter(None, (self._within, text if hidden else ""))))
        if listed:
            self.table.table.selectRow(0)
        self._show_button()

    def _show_button(self) -> None:
        row = self.current
        standing = row is not None and self._standing and not self._context.read_only
        self._revert.setEnabled(standing and row is not None and not row.reverted)
        words = row_will_words(row, self._context.texts) if row is not None and standing else ""
        self._will.setText(words or " ")  # no line goes from under the pointer
        self._revert.setAccessibleDescription(words)

    @Slot(str)
    def _on_find_text_changed(self, _text: str) -> None:
        self._fill()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_button()

    @Slot()
    def _on_revert_clicked(self) -> None:
        if (row := self.current) is not None:
            self._revert.setEnabled(False)
            self.revert_requested.emit(row)

    @Slot(int)
    def _on_table_opened(self, place: int) -> None:
        shown = self._shown.get(place)
        if shown is not None and (records := (*shown.row.created, *shown.row.updated)):
            self.record_requested.emit(records[0])


def _columns(texts: Texts) -> tuple[Column, ...]:
    reader = _Reader(texts)
    return (
        plain_column("row", texts("Row"), reader.row, 110, right=True),
        plain_column("title", texts("Firm or title"), reader.title, 260, strong=True),
        plain_column("created", texts("Made"), reader.created, 340),
        plain_column("updated", texts("Changed"), reader.updated, 180),
        plain_column("state", texts("State"), reader.state, 104),
    )


class _Reader:
    """The cells of one row."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def row(self, shown: _Shown) -> Cell:
        return Cell(f"{shown.sheet} {shown.row.row}".strip())

    def title(self, shown: _Shown) -> Cell:
        return Cell(shown.row.title, tip=shown.row.title)

    def created(self, shown: _Shown) -> Cell:
        return Cell(self._kinds(shown.row.created))

    def updated(self, shown: _Shown) -> Cell:
        return Cell(self._kinds(shown.row.updated))

    def state(self, shown: _Shown) -> Cell:
        word = self._texts("taken back" if shown.row.reverted else "applied")
        return Cell(word, chip="plain" if shown.row.reverted else "ok")

    def _kinds(self, records: tuple[Record, ...]) -> str:
        return kinds_words(records, self._texts.lang)
