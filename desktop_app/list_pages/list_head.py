"""The head of a list: its name, how many there are, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.list_pages.list_menu import ListMenu
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.paper.booklet import KINDS
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.list_switch import ListSwitch
from desktop_app.widgets.parts import button, hide_unless, label


class ListHead(QWidget):
    """One line of 52 pixels."""

    create_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    list_requested = Signal(str)
    """Another list of the same page, by its key."""

    def __init__(
        self, spec: ListSpec, theme: Theme, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ends = 0
        self.setFixedHeight(Size.PAGE_HEAD)
        self.title = label(self.tr(spec.words.title), "title")
        self._count = label("", "count")
        self._count.setObjectName(f"{spec.name}_count")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 12, 0)
        self._row.setSpacing(8)
        self._switch: ListSwitch | None = None
        self._row.addWidget(self.title)
        self._row.addSpacing(4)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._front = QHBoxLayout()
        self._front.setSpacing(8)
        self._row.addLayout(self._front)
        if spec.files:
            bring = self.add_button(self.tr("Import…"), "file-input", f"{spec.name}_import")
            bring.setEnabled(writable)
            hide_unless(bring, spec.imports)
            bring.clicked.connect(self.import_requested)
            export = self.add_button(self.tr("Export…"), "download", f"{spec.name}_export")
            export.setToolTip(self.tr("The rows shown, with the conditions over them"))
            export.clicked.connect(self.export_requested)
        if spec.creates:
            kind, name = "primary" if spec.new_is_primary else "", f"{spec.name}_new"
            new = self.add_button(self.tr(spec.words.new), "plus", name, kind, "Ctrl+N")
            new.setEnabled(writable)
            new.clicked.connect(self.create_requested)
        binds = spec.kind in KINDS and not spec.scope
        self.menu = ListMenu(theme, spec.name, binds=binds, fills=spec.files)
        self._row.addWidget(self.menu)
        self._ends = 1  # what a page adds later stands before it

    def add_button(
        self,
        text: str,
        icon: str,
        name: str,
        kind: str = "",
        keys: str = "",
        *,
        first: bool = False,
    ) -> QPushButton:
        """A button at the right end, or before the others; its shortcut stands in the tooltip."""
        made = button(text, kind, theme=self._theme, icon=icon, name=name)
        made.setToolTip(keys)
        if first:
            self._front.addWidget(made)
        else:
            self._row.insertWidget(self._row.count() - self._ends, made)
        return made

    def put_switch(self, titles: Mapping[str, str], current: str) -> None:
        """Names of the lists that stand beside this one, instead of its title."""
        self._switch = ListSwitch(self._theme, titles, current)
        self._switch.chosen.connect(self.list_requested)
        self.title.hide()
        self._row.setContentsMargins(8, 0, 12, 0)  # the names have room of their own around them
        self._row.insertWidget(0, self._switch, 100)

    def show_count(self, found: int, total: int) -> None:
        """ "88 / 312", or one number when nothing is hidden."""
        self._count.setText(f"{found:,}" if found == total else f"{found:,} / {total:,}")
        if self._switch is not None:
            self._count.hide()
            self._switch.show_count(self._count.text())
