"""What each column may do to stored values: one rule a column, chosen for the whole list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.intake.pipeline import FilePlan
from db.intake.plan import Existing, RecordPlan, RowPlan, Rule
from desktop_app.features.intake.list_words import field_words
from desktop_app.features.intake.strip import Strip
from desktop_app.theme import Theme
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.words.plan_reasons import RULES
from resources.texts import Texts, fill

_HIGHEST = 190
_LOW_WINDOW = 820
"""In a window lower than this the rules are folded: the question above needs the room."""


class RulesPane(Strip):
    """Only columns that meet a stored value are listed; without one the pane is not there. Its head
    folds and unfolds it."""

    rule_chosen = Signal(str, object)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", "t", parent)
        self.setObjectName("rules_pane")
        self._texts = texts
        self._boxes: dict[str, QComboBox] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 0, 12, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._area = ScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        self._theme = theme
        self._open: bool | None = None
        """Whether the officer folded it or not, None while the height of the window says it."""
        self._head = button(
            self.tr("Rule of each column"), "link", theme=theme, icon="chevron-down",
            name="rules_head",
        )  # fmt: skip
        self._set = label("", "small")
        self._hint = label(self.tr("As it comes: fill blanks, ask where it differs"), "small")
        self._hint.setContentsMargins(16, 0, 16, 4)
        head = QHBoxLayout()
        head.setContentsMargins(10, 5, 16, 5)
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self._area)
        self._head.clicked.connect(self._on_head_clicked)
        self.hide()

    def show_plan(self, planned: FilePlan, rules: dict[str, Rule]) -> None:
        """List the columns of this plan with their rules."""
        paths = met_paths(planned)
        if list(self._boxes) != paths:
            self._fill(paths)
        for path, box in self._boxes.items():
            box.setCurrentIndex(box.findData(rules.get(path, Rule.FILL)))
        ruled = sum(rules.get(path, Rule.FILL) is not Rule.FILL for path in paths)
        told = fill(self.tr("{count:column|columns} otherwise"), count=ruled)
        self._set.setText(told if ruled else "")
        self.setVisible(bool(paths))
        self._fold()

    def box(self, path: str) -> QComboBox | None:
        """The choice of one column."""
        return self._boxes.get(path)

    def _fill(self, paths: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        for at, path in enumerate(paths):
            field = find_field(path)
            name = wrapped(field_words(path, self._texts.lang), "label")
            name.setFixedWidth(92)
            box = Combo()
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setObjectName(f"rule_{path}")
            box.setAccessibleName(field_words(path, self._texts.lang))
            for rule, source in RULES.items():
                if rule is not Rule.ADD or field.kind is Kind.TEXT_LIST:
                    box.addItem(self._texts(source), rule)
            box.setProperty("path", path)
            box.activated.connect(self._on_box_activated)
            self._boxes[path] = box
            self._grid.addWidget(name, at, 0)
            self._grid.addWidget(box, at, 1)
        self._area.setFixedHeight(min(_HIGHEST, 36 * len(paths) + 10))

    def _fold(self) -> None:
        shown = self._open
        if shown is None:
            shown = self.window().height() >= _LOW_WINDOW
        for part in (self._hint, self._area):
            part.setVisible(shown)
        icon = "chevron-down" if shown else "chevron-right"
        self._head.setIcon(self._theme.button_icon(icon, "accent"))

    @Slot()
    def _on_head_clicked(self) -> None:
        self._open = self._area.isHidden()
        self._fold()

    @Slot(int)
    def _on_box_activated(self, place: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.rule_chosen.emit(str(box.property("path")), box.itemData(place))


def _came_back(row: RowPlan, record: RecordPlan) -> bool:
    """Whether a row was written by this program: its cells are edits, whatever the column's rule."""
    edits = any(one.reason in ("edited", "conflict") for one in record.fields)
    return row.reason == "match.exported" or edits


def met_paths(planned: FilePlan) -> list[str]:
    """Fields of stored records about which the list says something, in the order met."""
    found: dict[str, None] = {}
    for table in planned.tables:
        for row in table.rows:
            for record in row.records:
                if isinstance(record.ref, Existing) and not _came_back(row, record):
                    for one in record.fields:
                        found[f"{record.kind.value}.{one.key}"] = None
    return list(found)
