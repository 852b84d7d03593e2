"""Everything the program learned from lists: seen, forgotten, put back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.features.intake.learned import LearnedRow, forget_row, put_back, read_learned
from desktop_app.jobs import Progress
from desktop_app.widgets.cells import Cell, Column, Filter
from desktop_app.widgets.fitting import fit_within
from desktop_app.widgets.mini_table import MiniTable
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_SIZE = (760, 520)
_MOST = 11


class LearnedDialog(QDialog):
    """Del forgets the row one is at; what was forgotten last can be put back at once."""

    forgotten = Signal()
    """Something is known no more, or again."""
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("learned_dialog")
        self.setWindowTitle(self.tr("Learned from lists"))
        self._context = context
        self._rows: dict[int, LearnedRow] = {}
        self._gone: LearnedRow | None = None
        self.table = MiniTable(
            _columns(context.texts), context.theme, context.lang, "learned_table", most=_MOST
        )
        self._none = wrapped(
            self.tr("Nothing yet. What you confirm about a list is remembered here."), "muted"
        )
        self._none.setObjectName("learned_none")
        self._forget = button(self.tr("Forget it"), theme=context.theme, icon="trash-2",
                              name="learned_forget")  # fmt: skip
        self._forget.setToolTip("Del")
        self._said = label("", "muted")
        self._said.setObjectName("learned_said")
        self._back = button(self.tr("Put back"), "link", theme=context.theme, icon="undo-2",
                            name="learned_back")  # fmt: skip
        self._close = button(self.tr("Close"), "primary", name="learned_close")
        self._compose()
        self._connect()
        self._show_gone(None)
        self._read()

    def _compose(self) -> None:
        why = self.tr(
            "Lists of the same shape are read so from now on. What is forgotten is asked again."
        )
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for part in (self._forget, self._said, self._back):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(wrapped(why, "muted"))
        column.addWidget(self.table)
        column.addWidget(self._none)
        column.addStretch(1)
        column.addLayout(foot)
        fit_within(self, *_SIZE)

    def _connect(self) -> None:
        self._forget.clicked.connect(self._on_forget_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._close.clicked.connect(self.close)
        self.table.table.delete_requested.connect(self._on_forget_clicked)
        chosen = self.table.table.selectionModel()
        chosen.currentRowChanged.connect(self._on_current_row_changed)

    @property
    def current(self) -> LearnedRow | None:
        """The row one is at."""
        at = self.table.model.id_at(self.table.table.currentIndex().row())
        return self._rows.get(at) if at is not None else None

    def _read(self) -> None:
        store, texts = self._context.store, self._context.texts

        def body(progress: Progress) -> tuple[LearnedRow, ...]:
            progress.report()
            return read_learned(store, texts)

        self._context.jobs.run(body, done=self._on_read, key="intake.learned")

    def _on_read(self, rows: tuple[LearnedRow, ...]) -> None:
        place = max(0, self.table.table.currentIndex().row())
        self._rows = {row.id: row for row in rows}
        self.table.put(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self.table.table.selectRow(min(place, len(rows) - 1))
            self.table.setFocus()
        self._show_button()

    def _change(self, row: LearnedRow, *, back: bool) -> None:
        store = self._context.store

        def body(progress: Progress) -> LearnedRow | None:
            progress.report()
            if back:
                put_back(store, row)
                return None
            forget_row(store, row)
            return row

        self._context.jobs.write(body, done=self._on_changed, failed=self._on_failed)

    def _on_changed(self, gone: LearnedRow | None) -> None:
        self._show_gone(gone)
        self.forgotten.emit()
        self._read()

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)

    def _show_gone(self, gone: LearnedRow | None) -> None:
        self._gone = gone
        words = fill(self.tr("Forgotten: {what}"), what=gone.said) if gone else ""
        self._said.setText(words)
        self._back.setVisible(gone is not None)

    def _show_button(self) -> None:
        self._forget.setEnabled(self.current is not None and not self._context.read_only)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_button()

    @Slot()
    def _on_forget_clicked(self) -> None:
        row = self.current
        if row is not None and self._forget.isEnabled():
            self._change(row, back=False)

    @Slot()
    def _on_back_clicked(self) -> None:
        if self._gone is not None:
            self._change(self._gone, back=True)


def _columns(texts: Texts) -> tuple[Column, ...]:
    def made(key: str, title: str, width: int, *, strong: bool = False) -> Column:
        def cell(row: LearnedRow) -> Cell:
            text = str(getattr(row, key))
            return Cell(text, tip=text)

        return Column(
            key, title, cell, width=width, filter=Filter.NONE, sortable=False, strong=strong
        )

    return (
        made("said", texts("In the list"), 200, strong=True),
        made("means", texts("Means"), 180),
        made("where", texts("Where"), 180),
    )
