"""The imports made so far, newest first, with their way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.ledger import Undone
from db.queries.imports import ImportRow
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import date_words
from desktop_app.features.intake.results.back_words import back_words, kept_words
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, card, label, wrapped
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import Texts, fill


class RecentList(QWidget):
    """A table; the button above it takes the chosen import back as a whole."""

    revert_requested = Signal(int)
    rows_requested = Signal(object)
    """An import whose rows are to be seen."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[int, ImportRow] = {}
        self._head = label(self.tr("Imports so far"), "section")
        self._hint = label("", "small")
        self._revert = button(
            self.tr("Take back as a whole"), theme=context.theme, icon="undo-2",
            name="import_revert",
        )  # fmt: skip
        self._look = button(self.tr("Rows of this import"), name="import_look")
        self._left = card("warn")
        self._left.setObjectName("import_left")
        self._left_words = QVBoxLayout(self._left)
        self._left_words.setContentsMargins(16, 12, 16, 12)
        self._left_words.setSpacing(4)
        self._left.hide()
        self.table = MiniTable(
            _columns(context.texts), context.theme, context.lang, "imports_table", most=11
        )
        head = QHBoxLayout()
        head.addWidget(self._head)
        head.addWidget(self._hint)
        head.addStretch(1)
        head.addWidget(self._look)
        head.addWidget(self._revert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._left)
        column.addWidget(self.table)
        self._revert.clicked.connect(self._on_revert_clicked)
        self._look.clicked.connect(self._on_look_clicked)
        self.table.opened.connect(self._on_table_opened)
        chosen = self.table.table.selectionModel()
        chosen.currentRowChanged.connect(self._on_current_row_changed)
        self._show_button()

    def put(self, rows: Sequence[ImportRow]) -> None:
        """Show these imports; the current one stays current until a newer one was made."""
        newer = bool(rows) and rows[0].id not in self._rows
        current = None if newer else self.current
        self._rows = {row.id: row for row in rows}
        self.table.put(rows)
        self.setVisible(bool(rows))
        if current is not None and (at := self.table.model.place_of(current.id)) >= 0:
            self.table.table.selectRow(at)
        elif rows:
            self.table.table.selectRow(0)
        self._show_button()

    @property
    def current(self) -> ImportRow | None:
        """The import one is at."""
        record_id = self.table.model.id_at(self.table.table.currentIndex().row())
        return self._rows.get(record_id) if record_id is not None else None

    def show_reverted(self, undone: Undone) -> None:
        """Say what was taken back, and name what was left because somebody edited it later."""
        self._clear_left()
        texts = self._context.texts
        said = self.tr("The import of {file} was taken back")
        self._left_words.addWidget(label(fill(said, file=undone.operation.subject), "name"))
        self._left_words.addWidget(wrapped(back_words(undone.changes, texts)))
        for at, one in enumerate(kept_words(undone.left, texts)):
            self._left_words.addWidget(wrapped(f"· {one}", "muted") if at else label(one))
        self._left.setProperty("panel", "warn" if undone.left else "sunken")
        self._left.style().unpolish(self._left)
        self._left.style().polish(self._left)
        self._left.show()

    def clear_reverted(self) -> None:
        """Say nothing of earlier ones any more."""
        self._left.hide()

    def _clear_left(self) -> None:
        while (item := self._left_words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _show_button(self) -> None:
        row = self.current
        possible = row is not None and row.operation_id is not None and not row.reverted
        self._look.setEnabled(row is not None)
        self._revert.setEnabled(possible and not self._context.read_only)
        hint = ""
        if row is not None and row.reverted:
            hint = self.tr("This one was taken back already.")
        elif row is not None and row.operation_id is None:
            hint = self.tr("This one changed nothing.")
        self._hint.setText(hint)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_button()

    @Slot()
    def _on_look_clicked(self) -> None:
        if (row := self.current) is not None:
            self.rows_requested.emit(row)

    @Slot(int)
    def _on_table_opened(self, record_id: int) -> None:
        if (row := self._rows.get(record_id)) is not None:
            self.rows_requested.emit(row)

    @Slot()
    def _on_revert_clicked(self) -> None:
        if (row := self.current) is not None:
            self.table.table.setFocus()
            self._revert.setEnabled(False)
            self.revert_requested.emit(row.id)


def _columns(texts: Texts) -> tuple[Column, ...]:
    reader = _Reader(texts)
    return (
        plain_column("id", "#", reader.number, 52, right=True),
        plain_column("file", texts("File"), reader.file, 320, strong=True),
        plain_column("as_of", texts("List as of"), reader.as_of, 110),
        plain_column("at", texts("Imported"), reader.at, 150),
        plain_column("officer", texts("Who"), reader.officer, 90),
        plain_column("create", texts("new"), reader.create, 70, right=True),
        plain_column("update", texts("update"), reader.update, 70, right=True),
        plain_column("other", texts("not written"), reader.other, 90, right=True),
        plain_column("state", texts("State"), reader.state, 104),
    )


class _Reader:
    """The cells of one import."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def number(self, row: ImportRow) -> Cell:
        return Cell(str(row.id))

    def file(self, row: ImportRow) -> Cell:
        return Cell(row.file_name, tip=row.file_name)

    def as_of(self, row: ImportRow) -> Cell:
        texts = self._texts
        if not row.list_date:
            return Cell(texts("not stated"), empty=True)
        return Cell(date_words(row.list_date, self._texts.lang))

    def at(self, row: ImportRow) -> Cell:
        return Cell(moment_text(row.at, self._texts.lang))

    def officer(self, row: ImportRow) -> Cell:
        return Cell(row.officer)

    def create(self, row: ImportRow) -> Cell:
        return Cell(f"{row.counts.get('create', 0):,}")

    def update(self, row: ImportRow) -> Cell:
        return Cell(f"{row.counts.get('update', 0):,}")

    def other(self, row: ImportRow) -> Cell:
        left = sum(row.counts.get(key, 0) for key in ("ask", "failed", "skip"))
        return Cell(f"{left:,}")

    def state(self, row: ImportRow) -> Cell:
        texts = self._texts
        if row.reverted:
            return Cell(texts("taken back"), chip="plain")
        if row.operation_id is None:
            return Cell(texts("no change"), empty=True)
        return Cell(texts("applied"), chip="ok")
