"""The choice of a column's field: found by typing, grouped by record, with its unit; of a second
field that stands in the same cells; and of a column whose text goes on here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.domain.catalogue import find_field
from db.intake.columns.joined_columns import goes_on
from db.intake.mapping import ASKED, MappedColumn
from desktop_app.features.intake.understanding.cards import FieldChoice, matching, units_for
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, hline, label, wrapped
from resources.texts import Texts, fill

_PATH = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 340, 440


class FieldPopup(QFrame):
    """Typing narrows the list, arrows choose, Enter takes; Esc leaves everything as it was."""

    chosen = Signal(int, str, str, bool)
    """Column, field path ("" for none, "a+b" for two in each cell), unit ("" for none), and whether
    the cells go on the text of the column that has the field already."""
    forget_requested = Signal(int)
    """The column's field was learned from an earlier list: forget it."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("field_popup")
        self.setProperty("panel", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._texts = texts
        self._column = MappedColumn(0, "")
        self._choices: tuple[FieldChoice, ...] = ()
        self._head = label("", "name")
        self._samples = wrapped("", "small")
        self._learned = label(self.tr("Learned from an earlier list"), "small")
        self._forget = button(self.tr("Forget it"), "link", name="field_forget")
        self._find = QLineEdit()
        self._find.setObjectName("field_find")
        self._find.setPlaceholderText(self.tr("Find a field"))
        self._find.setAccessibleName(self.tr("Find a field"))
        self._list = QListWidget()
        self._list.setObjectName("field_list")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._unit_label = label(self.tr("Bare numbers count in"), "label")
        self._unit = Combo()
        self._unit.setObjectName("field_unit")
        self._unit.setAccessibleName(self._unit_label.text())
        self._none = wrapped(self.tr("No field is called so."), "muted")
        self._none.setContentsMargins(12, 4, 12, 4)
        self._none.hide()
        self._second_label = label(self.tr("In the same cells too"), "label")
        self._second = Combo()
        self._second.setObjectName("field_second")
        self._second.setAccessibleName(self._second_label.text())
        policy = Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._second.setSizeAdjustPolicy(policy)
        self._beside = QCheckBox()
        self._beside.setObjectName("field_beside")
        self._beside.hide()
        self._fed: Mapping[str, str] = {}
        self._take = button(self.tr("Apply"), "primary", name="field_take")
        self._compose()
        self._find.textChanged.connect(self._on_find_text_changed)
        self._find.installEventFilter(self)
        self._list.itemActivated.connect(self._on_item_activated)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._list.currentItemChanged.connect(self._on_current_item_changed)
        self._take.clicked.connect(self._on_take_clicked)
        self._forget.clicked.connect(self._on_forget_clicked)

    def _compose(self) -> None:
        second = QHBoxLayout()
        second.setContentsMargins(12, 2, 12, 0)
        second.addWidget(self._second_label)
        second.addWidget(self._second, 1)
        beside = QHBoxLayout()
        beside.setContentsMargins(12, 0, 12, 0)
        beside.addWidget(self._beside)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 2, 12, 12)
        foot.addWidget(self._unit_label)
        foot.addWidget(self._unit)
        foot.addStretch(1)
        foot.addWidget(self._take)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 0)
        top.setSpacing(4)
        top.addWidget(self._head)
        top.addWidget(self._samples)
        learned = QHBoxLayout()
        learned.addWidget(self._learned)
        learned.addStretch(1)
        learned.addWidget(self._forget)
        top.addLayout(learned)
        top.addSpacing(2)
        top.addWidget(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        column.addWidget(hline())
        column.addLayout(beside)
        column.addLayout(second)
        column.addLayout(foot)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def put(
        self, column: MappedColumn, choices: Sequence[FieldChoice], fed: Mapping[str, str]
    ) -> None:
        """The choice for a column; ``fed`` are the fields that other columns have, with what those
        are called."""
        self._column = column
        self._choices = tuple(choices)
        self._fed = fed
        self._head.setText(column.header or self.tr("Column without a heading"))
        self._second.clear()
        self._second.addItem(self.tr("nothing else"), "")
        for one in choices:
            self._second.addItem(f"{one.label}  ·  {one.group}", one.path)
        parts = [part for part in column.parts[1:] if part]
        self._second.setCurrentIndex(max(0, self._second.findData(parts[0]) if parts else 0))
        for part in (self._learned, self._forget):
            part.setVisible("memory" in (column.evidence, column.unit_source))
        self._fill("")

    def show_samples(self, samples: Sequence[str]) -> None:
        """What stands in the cells of the column."""
        self._samples.setText(" · ".join(samples) or self.tr("No cell is filled."))

    def open_at(self, corner: QPoint) -> None:
        """Show it, its top left at ``corner`` of the screen."""
        self.move(on_screen(corner, self.size()))
        self.show()
        self._find.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, text: str) -> None:
        self._list.clear()
        found = matching(self._choices, text)
        if not text:
            by_path = {one.path: one for one in self._choices}
            near = [by_path[path] for path, _ in self._column.candidates if path in by_path]
            near.sort(key=lambda one: self._lacks_its_person(one.path))
            if near:
                self._add_group(self.tr("Likely"))
                for one in near:
                    self._add(f"  {one.label}  ·  {one.group}", one.path)
            self._add(self.tr("Do not use this column"), "")
        group = ""
        for one in found:
            if one.group != group:
                group = one.group
                self._add_group(group)
            self._add(f"  {one.label}", one.path)
        self._none.setVisible(not found)
        self._choose_first(text)

    def _lacks_its_person(self, path: str) -> bool:
        """A number of a person whom no column names would come to nothing."""
        return path.startswith("contact.") and not {path, *self._fed} & {"contact.name"}

    def _choose_first(self, text: str) -> None:
        wanted = self._column.field or ""
        rows = [at for at in range(self._list.count()) if self._path_at(at) is not None]
        if text:  # what is called just so, before what has the word among its others
            chosen = next((at for at in rows if self._label_at(at) == text.strip()), None)
        elif self._column.note == ASKED:
            self._show_units("")
            self._show_sharing("")
            self._take.setEnabled(False)
            return  # nothing is taken before one has chosen
        else:
            chosen = next((at for at in rows if self._path_at(at) == wanted), None)
        if chosen is None and rows:
            chosen = rows[0]
        if chosen is not None:
            self._list.setCurrentRow(chosen)

    def _label_at(self, row: int) -> str:
        return self._list.item(row).text().strip()

    def _path_at(self, row: int) -> str | None:
        path: str | None = self._list.item(row).data(_PATH)
        return path

    def _add_group(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(pixel_font(Type.SMALL))
        item.setForeground(self._theme.color("ink3"))
        self._list.addItem(item)

    def _add(self, text: str, path: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_PATH, path)
        self._list.addItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the box move in the list; Enter takes what is chosen there."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._accept()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count():
            if self._path_at(row) is not None:
                self._list.setCurrentRow(row)
                return
            row += step

    def _accept(self) -> None:
        item = self._list.currentItem()
        if self._list.currentRow() < 0 or item.data(_PATH) is None:
            return
        unit = "" if self._unit.isHidden() else str(self._unit.currentData() or "")
        path, second = str(item.data(_PATH)), str(self._second.currentData() or "")
        if path and second not in ("", path):
            path = f"{path}+{second}"
        beside = not self._beside.isHidden() and self._beside.isChecked()
        self.chosen.emit(self._column.index, path, unit, beside)
        self.close()

    def _show_sharing(self, path: str) -> None:
        """Where another column has the field, whether this one goes on its text."""
        holder = self._fed.get(path, "") if path and goes_on(path) else ""
        self._beside.setText(fill(self.tr("Go on the text of “{header}”"), header=holder[:18]))
        self._beside.setChecked(self._column.joined_to >= 0 and path == self._column.field)
        self._beside.setVisible(bool(holder))
        for part in (self._second, self._second_label):
            part.setVisible(bool(path))

    def _show_units(self, path: str) -> None:
        units = units_for(path)
        self._unit.clear()
        if units:
            self._unit.addItem(self.tr("choose"), "")
        for unit in units:
            self._unit.addItem(unit, unit)
        known = self._column.unit if path == self._column.field else ""
        named = units.index(known) + 1 if known in units else 0
        self._unit.setCurrentIndex(named)
        for part in (self._unit, self._unit_label):
            part.setVisible(bool(units))
        self._unit.setAccessibleName(find_field(path).label(self._texts.lang) if path else "")

    @Slot(str)
    def _on_find_text_changed(self, text: str) -> None:
        self._fill(text)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_item_changed(self, item: QListWidgetItem | None, _old: object) -> None:
        path = str(item.data(_PATH) or "") if item else ""
        self._show_units(path)
        self._show_sharing(path)
        self._take.setEnabled(item is not None)

    @Slot(QListWidgetItem)
    def _on_item_activated(self, _item: QListWidgetItem) -> None:
        self._accept()

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        path = item.data(_PATH)
        plain = self._beside.isHidden() and not self._second.currentData()
        if path is not None and not units_for(path) and plain:
            self._accept()

    @Slot()
    def _on_take_clicked(self) -> None:
        self._accept()

    @Slot()
    def _on_forget_clicked(self) -> None:
        self.forget_requested.emit(self._column.index)
        self.close()
