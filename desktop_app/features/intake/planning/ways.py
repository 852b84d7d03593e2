"""The values of a field that the list and the record say differently: one under the other, to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from desktop_app.features.intake.planning.plan_words import Detail
from desktop_app.widgets.choice_text import choice_text
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.words.plan_reasons import LEANINGS
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

_ROOM = 228
"""What is left for a value beside its caption, in pixels."""
_NOW, _LIST = 0, 1


class Ways(QWidget):
    """What it was when the list was written (of a list of ours), what it is now, what the list says."""

    chosen_changed = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ways")
        self._texts = texts
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 4, 16, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def put(self, details: Sequence[Detail]) -> None:
        """Show these fields, each with what stands unless it is looked at; nobody's edit in a list of
        ours is chosen for or against. None hides it."""
        for group in self._groups.values():
            group.deleteLater()
        self._groups = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        line = 0
        for detail in details:
            line = self._add(detail, line)
            if detail.reason != "conflict":
                self._mark(detail.path, taken=not detail.leans.keeps)
        self.setVisible(bool(details))

    def _mark(self, path: str, *, taken: bool) -> None:
        """Choose a side without saying so."""
        self.blockSignals(True)
        self.way(path, taken=taken).setChecked(True)
        self.blockSignals(False)

    @property
    def chosen(self) -> dict[str, bool]:
        """By path of field whether the list's value is taken; fields without a choice are absent."""
        found = {path: group.checkedId() for path, group in self._groups.items()}
        return {path: place == _LIST for path, place in found.items() if place >= 0}

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields shown."""
        return tuple(self._groups)

    def way(self, path: str, *, taken: bool) -> QAbstractButton:
        """The button of one side of a field."""
        return self._groups[path].button(_LIST if taken else _NOW)

    def choose(self, *, taken: bool) -> None:
        """The same side for every field."""
        for path in self._groups:
            self._mark(path, taken=taken)

    def _add(self, detail: Detail, line: int) -> int:
        texts, lang = self._texts, self._texts.lang
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(wrapped(detail.label(lang), "name"), 1)
        why = label(texts(LEANINGS[detail.leans]) if detail.leans else "", "small")
        why.setObjectName(f"leans_{detail.path}")
        row.addWidget(why)
        self._grid.addWidget(head, line, 0, 1, 2)
        if detail.reason == "conflict":
            line += 1
            self._grid.addWidget(label(texts("When exported"), "label"), line, 0)
            said = shown(detail.field, detail.opened, lang).whole
            self._grid.addWidget(wrapped(said[:200], "muted"), line, 1)
        group = QButtonGroup(self)
        sides = ((_NOW, texts("Now"), detail.old), (_LIST, texts("The list"), detail.new))
        for place, caption, value in sides:
            line += 1
            said = shown(detail.field, value, lang, whole=place == _LIST).whole
            made = QRadioButton()
            made.setText(choice_text(said, made.fontMetrics(), _ROOM))
            made.setToolTip(said)
            made.setObjectName(f"way_{detail.path}_{place}")
            made.setAccessibleName(f"{detail.label(lang)} {caption}: {said}")
            group.addButton(made, place)
            self._grid.addWidget(label(caption, "label"), line, 0)
            self._grid.addWidget(made, line, 1)
        group.idToggled.connect(self._on_group_id_toggled)
        self._groups[detail.path] = group
        return line + 1

    @Slot(int, bool)
    def _on_group_id_toggled(self, _place: int, on: bool) -> None:
        if on:
            self.chosen_changed.emit()
