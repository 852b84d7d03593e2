"""값 고치기: the values of one column with their counts; spellings unified, words mapped, replaced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.intake.distinct import DistinctValue, distinct_values, replaced, stored_spellings
from db.intake.mapping import MappedColumn
from db.intake.near import NearValues, near_values
from db.intake.pipeline import PreparedTable
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import column_letter, field_words, table_name
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.step_back import steps_back, steps_forth
from desktop_app.features.intake.understanding.mends import Mend, with_cells, with_mends
from desktop_app.features.intake.understanding.value_editor import ValueEditor
from desktop_app.features.intake.understanding.value_rows import (
    FACES,
    Face,
    ValueLine,
    lines_of,
    value_columns,
)
from desktop_app.jobs import Progress
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, label, let_clear, tool, wrapped
from resources.texts import fill

_SIZE = (820, 640)
_LISTED = 500
_SEEN = 10


class _Alike(NamedTuple):
    """What was found of the values of a column beside the window."""

    values: tuple[DistinctValue, ...]
    near: tuple[NearValues, ...]
    stored: frozenset[str]
    """Names that firms have with us."""


class ValuesDialog(QDialog):
    """Works on the list behind it: each change is read and compared at once, Ctrl+Z takes it back."""

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("values_dialog")
        self.setWindowTitle(self.tr("Values of a column"))
        self._context, self._run = context, run
        self._values: tuple[DistinctValue, ...] = ()
        self._near: tuple[NearValues, ...] = ()
        self._stored: frozenset[str] = frozenset()
        self._lines: dict[int, ValueLine] = {}
        texts = context.texts
        self.columns = Combo()
        self.columns.setObjectName("values_column")
        self.columns.setAccessibleName(self.tr("Column"))
        self._faces = QButtonGroup(self)
        self._face_buttons: dict[Face, QPushButton] = {}
        for at, face in enumerate(Face):
            made = button(texts(FACES[face]), "segment", name=f"values_{face.value}")
            made.setCheckable(True)
            made.setProperty("side", ("left", "middle", "middle", "right")[at])
            self._faces.addButton(made, at)
            self._face_buttons[face] = made
        self._face_buttons[Face.ALL].setChecked(True)
        self.seek, self.instead = QLineEdit(), QLineEdit()
        for line, name, words in (
            (self.seek, "values_find", self.tr("Find in the values")),
            (self.instead, "values_instead", self.tr("Replace by")),
        ):
            line.setObjectName(name)
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            let_clear(line)
        self._replace = button("", name="values_replace")
        self._unify = button("", name="values_unify")
        self.table = MiniTable(
            value_columns(texts), context.theme, context.lang, "values_table", most=_SEEN
        )
        self._none = wrapped(self.tr("No value is like this."), "muted")
        self._about = wrapped("", "name")
        self._about.setObjectName("values_about")
        self.editor = ValueEditor(texts, "value")
        self._hint = label("", "small")
        self._back = button(self.tr("Take the last decision back"), "link", theme=context.theme,
                            icon="undo-2", name="values_back")  # fmt: skip
        self._back.setToolTip("Ctrl+Z")
        forth = self.tr("Make it again")
        self._forth = tool(context.theme, "redo-2", f"{forth}  Ctrl+Shift+Z", name="values_forth")
        self._close = button(self.tr("Close"), "primary", name="values_close")
        self._compose()
        self._connect()
        self._fill_columns()
        self._read()
        self.table.setFocus()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.columns, 1)
        head.addSpacing(12)
        faces = QHBoxLayout()
        faces.setSpacing(0)
        for made in self._face_buttons.values():
            faces.addWidget(made)
        head.addLayout(faces)
        seek = QHBoxLayout()
        seek.setSpacing(8)
        for part in (self.seek, self.instead):
            seek.addWidget(part, 1)
        seek.addWidget(self._replace)
        seek.addWidget(self._unify)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addWidget(self._forth)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(seek)
        column.addWidget(self.table)
        column.addWidget(self._none)
        column.addStretch(1)
        column.addWidget(self._about)
        column.addWidget(self.editor)
        column.addSpacing(8)
        column.addLayout(foot)
        fit_within(self, *_SIZE)

    def _connect(self) -> None:
        self.columns.activated.connect(self._on_column_activated)
        self._faces.idClicked.connect(self._on_face_clicked)
        self.seek.textChanged.connect(self._on_find_text_changed)
        self.instead.returnPressed.connect(self._on_replace_clicked)
        self._replace.clicked.connect(self._on_replace_clicked)
        self._unify.clicked.connect(self._on_unify_clicked)
        self.editor.taken.connect(self._on_editor_taken)
        self.table.opened.connect(self._on_table_opened)
        self.table.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._back.clicked.connect(self._run.step_back)
        self._forth.clicked.connect(self._run.step_forth)
        self._close.clicked.connect(self.close)
        self._run.list_prepared.connect(self._on_list_prepared)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes the newest decision back, Ctrl+Shift+Z makes it again; a line that is typed in
        takes its own letters."""
        if steps_back(event, self._run):
            self._run.step_back()
        elif steps_forth(event, self._run):
            self._run.step_forth()
        else:
            super().keyPressEvent(event)

    # What is shown.

    def show_cell(self, at: int, column: int, row: int) -> None:
        """Go to a column of a table, and to what stands in one of its rows."""
        self._go_to_column(at, column)
        if not any(row in line.rows for line in self._lines.values()):  # far down in a long list
            self.seek.setText(next((one.text for one in self._values if row in one.rows), ""))
        for line in self._lines.values():
            if row in line.rows:
                self.table.table.selectRow(self.table.model.place_of(line.id))
                self.editor.take_focus()

    def show_column(self, at: int, column: int) -> None:
        """Go to a column of a table if it is taken in; the keyboard is where something is sought."""
        self._go_to_column(at, column)
        self.seek.setFocus()

    def _go_to_column(self, at: int, column: int) -> None:
        place = self.columns.findData(f"{at}:{column}")
        if place >= 0:
            self.columns.setCurrentIndex(place)
            self._read()

    @property
    def current(self) -> ValueLine | None:
        """The line one is at."""
        found = self.table.model.id_at(self.table.table.currentIndex().row())
        return self._lines.get(found) if found is not None else None

    def _fill_columns(self) -> None:
        understood = self._run.understood
        if understood is None:
            return
        tables = understood.prepared.tables
        plain = [entry.table for entry in tables]
        several = len(understood.known) > 1
        for at in understood.known:
            sheet = table_name(plain, at, understood.prepared.workbook.file_name)
            for one in tables[at].mapping.columns:
                if one.field:
                    words = field_words(one.field, self._context.lang)
                    letter = column_letter(one.index)
                    named = f"{one.header} ({letter}) → {words}"
                    text = f"{sheet} · {named}" if several else named
                    self.columns.addItem(text, f"{at}:{one.index}")

    def _place(self) -> tuple[PreparedTable, MappedColumn] | None:
        """The column that is shown, as it is understood now."""
        understood, data = self._run.understood, self.columns.currentData()
        if understood is None or data is None:
            return None
        at, column = (int(part) for part in str(data).split(":"))
        tables = understood.prepared.tables
        if at >= len(tables):
            return None
        mapped = next((one for one in tables[at].mapping.columns if one.index == column), None)
        return (tables[at], mapped) if mapped is not None else None

    def _read(self) -> None:
        place = self._place()
        self._values = distinct_values(place[0], place[1].index) if place else ()
        self._near, self._stored = (), frozenset()
        self._show_counts()
        self._show_lines()
        self._seek_alike()

    def _show_counts(self) -> None:
        path = self._path
        for face, made in self._face_buttons.items():
            count = len(lines_of(self._values, path, face, "", near=self._near))
            made.setText(f"{self._context.texts(FACES[face])} {count:,}")

    def _seek_alike(self) -> None:
        """Beside the window: thousands of names take a while to hold against each other, and against
        those that are stored."""
        place, values, path = self._place(), self._values, self._path
        if place is None or place[1].parts:
            return
        entry, store = place[0], self._context.store

        def body(progress: Progress) -> _Alike:
            progress.report()
            with store.read() as session:
                stored = stored_spellings(session, values, path)
            return _Alike(values, near_values(entry, values, path, stored), stored)

        self._context.jobs.run(body, done=self._on_alike_found, key="intake.near")

    def _on_alike_found(self, found: _Alike) -> None:
        if found.values is self._values and (found.near or found.stored):
            self._near, self._stored = found.near, found.stored
            self._show_counts()
            if self.face in (Face.NEAR, Face.SPELLINGS):
                self._show_lines()

    @property
    def _path(self) -> str:
        place = self._place()
        return (place[1].field or "") if place else ""

    @property
    def face(self) -> Face:
        """Which values are listed."""
        return tuple(Face)[max(0, self._faces.checkedId())]

    def _show_lines(self) -> None:
        stay = self.table.table.currentIndex().row()
        wanted = self.seek.text()
        place = self._place()
        whole = place is not None and bool(place[1].parts)
        found = lines_of(
            self._values, self._path, self.face, wanted,
            whole=whole, near=self._near, stored=self._stored,
        )  # fmt: skip
        self._lines = {line.id: line for line in found[:_LISTED]}
        self.table.put(found[:_LISTED])
        self.table.setVisible(bool(found))
        self._none.setVisible(not found)
        hidden = fill(self.tr("the first {most} are listed"), most=_LISTED)
        self._hint.setText(hidden if len(found) > _LISTED else "")
        if found:
            self.table.table.selectRow(max(0, min(stay, len(self._lines) - 1)))
        self._show_current()
        cells = len(replaced(self._values, wanted, self.instead.text()))
        self._replace.setText(fill(self.tr("Replace in {count:cell|cells}"), count=cells))
        self._replace.setEnabled(cells > 0)
        self._unify.setVisible(self.face is Face.SPELLINGS)
        self._unify.setText(fill(self.tr("Unify all {count}"), count=len(found)))
        self._unify.setEnabled(bool(found))
        self._back.setVisible(self._run.trail.can_go_back)
        self._forth.setVisible(self._run.trail.can_go_forth)

    def _show_current(self) -> None:
        line = self.current
        self.editor.setVisible(line is not None)
        self._about.setVisible(line is not None)
        if line is None:
            return
        text = self.tr("Change ‘{value}’ in {count:row|rows} to")
        self._about.setText(fill(text, value=line.text[:120], count=len(line.rows)))
        self.editor.put(line.path, line.best)
        if len(line.values) > 1:
            self.editor.take.setEnabled(True)  # the commonest spelling for all of them

    # What the officer does.

    def _mend(self, lines: Sequence[ValueLine], instead: str, *, always: bool = False) -> None:
        place = self._place()
        if place is None:
            return
        entry, column = place
        mends = [
            Mend(column.index, line.path, line.rows, tuple(one.text for one in line.values),
                 instead or line.best, always)
            for line in lines
        ]  # fmt: skip
        self._run.change(with_mends(self._run.choices, entry, mends))

    @Slot(str, bool)
    def _on_editor_taken(self, instead: str, always: bool) -> None:
        line, place = self.current, self._place()
        if line is None or place is None:
            return
        if not instead:
            blank = dict.fromkeys(line.rows, "")
            self._run.change(with_cells(self._run.choices, place[0], place[1].index, blank))
        else:
            self._mend([line], instead, always=always)
        self.table.setFocus()

    @Slot()
    def _on_unify_clicked(self) -> None:
        self._mend(list(self._lines.values()), "")

    @Slot()
    def _on_replace_clicked(self) -> None:
        place = self._place()
        texts = replaced(self._values, self.seek.text(), self.instead.text())
        if place is not None and texts:
            self._run.change(with_cells(self._run.choices, place[0], place[1].index, texts))

    @Slot()
    def _on_list_prepared(self) -> None:
        self._read()

    @Slot(int)
    def _on_column_activated(self, _at: int) -> None:
        self.seek.clear()
        self._read()

    @Slot(int)
    def _on_face_clicked(self, _at: int) -> None:
        self._show_lines()

    @Slot(str)
    def _on_find_text_changed(self, _text: str) -> None:
        self._show_lines()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self._show_current()

    @Slot(int)
    def _on_table_opened(self, _line: int) -> None:
        self.editor.take_focus()
