"""Everything the program learned from lists: seen, forgotten, put back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.intake.columns.shapes import LONGEST, ListShape, name_shape
from desktop_app.context import AppContext
from desktop_app.features.intake.learned.learned import (
    LEARNED_FACES,
    LearnedFace,
    LearnedRow,
    forget_row,
    put_back,
    read_learned,
)
from desktop_app.jobs import Progress
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.lists.mini_table import MiniTable
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
        self._all: tuple[LearnedRow, ...] = ()
        self._rows: dict[int, LearnedRow] = {}
        self._faces = QButtonGroup(self)
        self._face_buttons: dict[LearnedFace, QPushButton] = {}
        for at, face in enumerate(LearnedFace):
            made = button(context.texts(LEARNED_FACES[face]), "segment",
                          name=f"learned_{face.value}")  # fmt: skip
            made.setCheckable(True)
            made.setProperty("place", ("first", "middle", "last")[at])
            self._faces.addButton(made, at)
            self._face_buttons[face] = made
        self._face_buttons[LearnedFace.WORDS].setChecked(True)
        self.name = QLineEdit()
        self.name.setObjectName("learned_name")
        self.name.setAccessibleName(self.tr("Name of the list"))
        self.name.setMaxLength(LONGEST)
        self._rename = button(self.tr("Call it so"), name="learned_rename")
        self._gone: LearnedRow | None = None
        self.table = MiniTable(
            _columns(context.texts), context.theme, context.lang, "learned_table", most=_MOST
        )
        self._none = wrapped(
            self.tr("Nothing yet. What you confirm about a list is remembered here."), "muted"
        )
        self._none.setObjectName("learned_none")
        self._why = wrapped("", "muted")
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
        faces = QHBoxLayout()
        faces.setSpacing(0)
        for made in self._face_buttons.values():
            faces.addWidget(made)
        faces.addStretch(1)
        named = QHBoxLayout()
        named.setSpacing(8)
        named.addWidget(self.name, 1)
        named.addWidget(self._rename)
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
        column.addLayout(faces)
        column.addWidget(self._why)
        column.addWidget(self.table)
        column.addWidget(self._none)
        column.addStretch(1)
        column.addLayout(named)
        column.addLayout(foot)
        fit_within(self, *_SIZE)

    def _connect(self) -> None:
        self._forget.clicked.connect(self._on_forget_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._close.clicked.connect(self.close)
        self._faces.idClicked.connect(self._on_face_clicked)
        self._rename.clicked.connect(self._on_rename_clicked)
        self.name.returnPressed.connect(self._on_rename_clicked)
        self.table.table.edit_requested.connect(self._on_edit_requested)
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

    @property
    def face(self) -> LearnedFace:
        """What is listed."""
        return tuple(LearnedFace)[max(0, self._faces.checkedId())]

    def _on_read(self, rows: tuple[LearnedRow, ...]) -> None:
        self._all = rows
        self._show_rows()

    def _show_rows(self) -> None:
        place = max(0, self.table.table.currentIndex().row())
        rows = [row for row in self._all if row.face is self.face]
        self._rows = {row.id: row for row in rows}
        self._why.setText(self._why_words())
        self.table.put(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows:
            self.table.table.selectRow(min(place, len(rows) - 1))
            self.table.setFocus()
        self._show_button()

    def _why_words(self) -> str:
        if self.face is LearnedFace.READY:
            return self.tr("Lists of these names and columns are known without being taught.")
        if self.face is LearnedFace.SHAPES:
            return self.tr("A list with the same columns is read as the last one was. F2 names it.")
        return self.tr(
            "Lists of the same shape are read so from now on. What is forgotten is asked again."
        )

    def _change(self, row: LearnedRow, *, back: bool) -> None:
        store = self._context.store

        def body(progress: Progress) -> LearnedRow | None:
            progress.report()
            if back:
                put_back(store, row)
                return None
            return forget_row(store, row)

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
        current, free = self.current, not self._context.read_only
        ready = self.face is LearnedFace.READY
        self._forget.setVisible(not ready)
        self._forget.setEnabled(current is not None and not ready and free)
        shape = current.learned if current is not None else None
        for part in (self.name, self._rename):
            part.setVisible(isinstance(shape, ListShape))
            part.setEnabled(free)
        if isinstance(shape, ListShape):
            self.name.setText(shape.name)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_button()

    @Slot(int)
    def _on_face_clicked(self, _at: int) -> None:
        self._show_rows()

    @Slot()
    def _on_edit_requested(self) -> None:
        if self.name.isVisible():
            self.name.setFocus()
            self.name.selectAll()

    @Slot()
    def _on_rename_clicked(self) -> None:
        shape, text = self.current, self.name.text()
        if shape is None or not isinstance(shape.learned, ListShape) or not text.strip():
            return
        store, shape_id = self._context.store, shape.learned.id

        def body(progress: Progress) -> None:
            progress.report()
            name_shape(store, shape_id, text)

        self._context.jobs.write(body, done=self._on_renamed, failed=self._on_failed)

    def _on_renamed(self, _nothing: None) -> None:
        self.forgotten.emit()  # what stands behind says the name too
        self._read()

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
        made("where", texts("Where"), 230),
    )
