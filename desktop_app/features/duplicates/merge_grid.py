"""The grid: a column a record, a row a differing field, at the right what the one will hold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.fields import Field
from db.domain.masking import is_masked, masked_value
from db.domain.merge_choice import MergeChoice
from db.domain.merging import Origin, keeps_both
from db.domain.plain_text import shortened
from db.domain.values import Value, is_empty
from db.queries.merging.preview import MergePreview, MergeSide
from desktop_app.context import AppContext
from desktop_app.features.duplicates.merge_cell import EntriesCell, MergeCell
from desktop_app.widgets.forms.editors import FieldEditor, make_editor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import hline, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.words.value_text import date_text, shown
from resources.texts import fill

_IN_A_HEAD = 24


class MergeGrid(ScrollArea):
    """Shows a ``MergeChoice`` and says what was chosen; the view keeps the choice."""

    picked = Signal(str, int, bool)
    entry_picked = Signal(str, int, str, bool)
    """One entry of a list: field key, record id, the entry, on or off."""
    kept = Signal(int)
    edited = Signal(str, object)
    """Field key and the new result, None for one that can't be read."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setObjectName("merge_grid")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._kit = form_kit(context)
        self._cells: dict[tuple[str, int], MergeCell | EntriesCell] = {}
        self.editors: dict[str, FieldEditor] = {}
        self._heads: dict[int, QRadioButton] = {}
        self._words: dict[int, QWidget] = {}
        self._group: QButtonGroup | None = None
        self._whole = False

    def put(self, preview: MergePreview, choice: MergeChoice, *, whole: bool = False) -> None:
        """Make the grid for these records; the rows depend on who stays.

        Phones and mails of persons are masked unless ``whole``: that look has been written down.
        """
        self._whole = whole
        self._cells, self.editors, self._heads = {}, {}, {}
        holder = QWidget()
        holder.setProperty("merge", "sheet")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setContentsMargins(0, 0, 0, 0)
        self._add_heads(grid, preview, choice)
        for place, entry in enumerate(choice.rows, start=1):
            self._add_row(grid, 2 * place, entry, preview, choice)
        grid.setColumnMinimumWidth(0, 132)
        for column in range(1, len(preview.sides) + 2):
            grid.setColumnStretch(column, 3)
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 12)
        outer.setSpacing(0)
        outer.addLayout(grid)
        outer.addWidget(self._folded(choice))
        outer.addWidget(self._rule())
        outer.addStretch(1)
        self.setWidget(holder)
        self.show_choice(choice)

    def show_choice(self, choice: MergeChoice) -> None:
        """Mark what is taken, and put the result beside it."""
        self.mark_choice(choice)
        for key, editor in self.editors.items():
            if editor.reading().value != choice.result(key):
                editor.set_value(choice.result(key))

    def mark_choice(self, choice: MergeChoice) -> None:
        """Mark what is taken; what is being typed stays as it is."""
        for (key, side_id), cell in self._cells.items():
            taken = key not in choice.edited
            if isinstance(cell, MergeCell):
                cell.show_picked(taken and choice.picked(key, side_id))
            else:
                entries = choice.entries(key, side_id) if taken else ()
                cell.show_picked([one for one in entries if choice.picked_entry(key, side_id, one)])

    def focus_head(self, side_id: int) -> None:
        """Put the keyboard on the record that stays."""
        if (radio := self._heads.get(side_id)) is not None:
            radio.setFocus()

    # Its parts.

    def _add_heads(self, grid: QGridLayout, preview: MergePreview, choice: MergeChoice) -> None:
        count = label(
            fill(self.tr("{count:field differs|fields differ}"), count=len(choice.rows)), "small"
        )
        count.setContentsMargins(12, 0, 0, 0)
        grid.addWidget(count, 0, 0)
        self._group = QButtonGroup(self)
        for column, one in enumerate(preview.sides, start=1):
            grid.addWidget(self._head(one, preview, choice), 0, column)
        result = QWidget()
        box = QVBoxLayout(result)
        box.setContentsMargins(12, 10, 8, 10)
        box.setSpacing(2)
        box.addWidget(label(self.tr("Afterwards"), "name"))
        box.addWidget(label(self.tr("Can be mended"), "small"))
        grid.addWidget(result, 0, len(preview.sides) + 1)
        grid.addWidget(hline(), 1, 0, 1, len(preview.sides) + 2)

    def _head(self, one: MergeSide, preview: MergePreview, choice: MergeChoice) -> QWidget:
        side = one.side
        name = str(side.get(preview.record_type.title))
        stays = side.id == choice.survivor
        radio = QRadioButton(shortened(name, _IN_A_HEAD))
        radio.setObjectName(f"merge_keep_{side.id}")
        radio.setProperty("role", "name")
        radio.setToolTip(f"{name}\n{self.tr('This record stays, with all it says')}")
        radio.setAccessibleName(name)
        radio.setChecked(stays)
        radio.setProperty("side_id", side.id)
        radio.clicked.connect(self._on_head_clicked)
        assert self._group is not None
        self._group.addButton(radio)
        self._heads[side.id] = radio
        made = date_text(one.created_at[:10], self._context.lang)
        parts = [self.tr("record that stays") if stays else self.tr("record that goes")]
        parts.append(fill(self.tr("made {day}"), day=made))
        if one.import_id is not None:
            parts.append(fill(self.tr("import #{id}"), id=one.import_id))
        parts.append(fill(self.tr("{count:change|changes}"), count=one.changes))
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(10, 10, 8, 10)
        box.setSpacing(2)
        box.addWidget(radio)
        box.addWidget(wrapped(" · ".join(parts), "small"))
        return holder

    def _add_row(
        self,
        grid: QGridLayout,
        row: int,
        entry: Field,
        preview: MergePreview,
        choice: MergeChoice,
    ) -> None:
        name = wrapped(self._row_name(entry, choice), "muted")
        name.setContentsMargins(12, 7, 4, 4)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        group = None if keeps_both(entry) else QButtonGroup(self)
        if group is not None:
            group.setExclusive(False)  # none of them is taken once the result was typed over
        for column, one in enumerate(preview.sides, start=1):
            cell = self._cell(entry, one, preview, choice)
            if group is not None and isinstance(cell, MergeCell):
                group.addButton(cell.button)
            grid.addWidget(cell, row, column)
        editor = make_editor(entry, self._kit)
        if self._whole:
            editor.set_owner(None)
        editor.set_value(choice.result(entry.key))
        editor.edited.connect(self._on_editor_edited)
        self.editors[entry.key] = editor
        place = QHBoxLayout()
        place.setContentsMargins(12, 3, 12, 3)
        place.addWidget(editor)
        grid.addLayout(place, row, len(preview.sides) + 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(hline(), row + 1, 0, 1, len(preview.sides) + 2)

    def _cell(
        self, entry: Field, one: MergeSide, preview: MergePreview, choice: MergeChoice
    ) -> MergeCell | EntriesCell:
        lang, side = self._context.lang, one.side
        titles = preview.linked.get(entry.links_to, {}) if entry.links_to else {}
        value: Value = choice.offered(side.id, entry.key)
        stated = [s for s in choice.sides if not is_empty(s.get(entry.key))]
        beside = self._beside(side.origins.get(entry.key)) if len(stated) > 1 else ""
        name = f"{entry.label(lang)}, {side.get(preview.record_type.title)}"
        if len(entries := choice.entries(entry.key, side.id)) > 1:
            listed = EntriesCell(entry.key, side.id, entries, name)
            listed.chosen.connect(self.entry_picked)
            self._cells[entry.key, side.id] = listed
            return listed
        cell = MergeCell(
            entry.key, side.id, shown(entry, value, lang, titles, whole=self._whole), beside, name,
            both=keeps_both(entry),
        )  # fmt: skip
        cell.chosen.connect(self.picked)
        self._cells[entry.key, side.id] = cell
        return cell

    def _row_name(self, entry: Field, choice: MergeChoice) -> str:
        """The field; values that look alike where they are masked are said to differ."""
        name = entry.label(self._context.lang)
        if self._whole or not is_masked(entry):
            return name
        stated = {str(v) for one in choice.sides if not is_empty(v := one.get(entry.key))}
        alike = len({masked_value(entry, value) for value in stated}) < len(stated)
        return f"{name}\n{self.tr('differs where it is hidden')}" if alike else name

    def _beside(self, origin: Origin | None) -> str:
        if origin is None or not origin.at:
            return ""
        day = date_text(origin.at[:10], self._context.lang)
        return fill(self.tr("import {day}"), day=day) if origin.imported else day

    def _folded(self, choice: MergeChoice) -> QWidget:
        names = ", ".join(entry.label(self._context.lang) for entry in choice.same)
        text = fill(self.tr("{count:field is|fields are} the same: {names}"), count=len(choice.same),
                    names=names)  # fmt: skip
        made = wrapped(text, "muted")
        made.setProperty("merge", "folded")
        made.setContentsMargins(12, 8, 12, 8)
        made.setVisible(bool(choice.same))
        return made

    def _rule(self) -> QWidget:
        text = self.tr(
            "A value comes before a blank, what was typed before what a list brought, the newer "
            "before the older; lists and notes are kept of both."
        )
        made = wrapped(text, "small")
        made.setContentsMargins(12, 10, 12, 8)
        return made

    # Slots.

    @Slot()
    def _on_head_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.kept.emit(int(sender.property("side_id")))

    @Slot()
    def _on_editor_edited(self) -> None:
        sender = self.sender()
        for key, editor in self.editors.items():
            if editor is sender:
                parsed = editor.reading()
                editor.set_problem(parsed.value is None and bool(parsed.problem))
                self.edited.emit(key, parsed.value)
