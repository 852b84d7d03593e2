"""The head of a record page: the way back, what it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.menu_entries import MenuEntry
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import NameLink, button, hide_unless, label, tool, vline
from resources.texts import fill

_MOST_OF_A_LINK = 280


class RecordHead(QWidget):
    """One line of 52 pixels with the one under it; every button is a wish."""

    back_requested = Signal()
    revert_requested = Signal()
    save_requested = Signal()
    delete_requested = Signal()
    chosen = Signal(str)
    """An entry that was offered, by its key."""
    doubles_requested = Signal()
    past_requested = Signal()

    def __init__(self, theme: Theme, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._read_only = read_only
        self._own: tuple[MenuEntry, ...] = ()
        self.finds_doubles = False
        """Whether its menu offers to look for records that may be the same."""
        self.setFixedHeight(Size.PAGE_HEAD - 1)
        back = tool(theme, "arrow-left", self.tr("Back to the list (Alt+←)"), name="record_back")
        self._name = OneLine("title")
        self._name.setObjectName("record_name")
        self._facts = QHBoxLayout()
        self._facts.setSpacing(8)
        self._unsaved = label("", "warn")
        self._unsaved.setObjectName("record_unsaved")
        self._revert = button(self.tr("Revert"), name="record_revert")
        self._save = button(self.tr("Save"), "primary", name="record_save")
        self._save.setToolTip("Ctrl+S")
        self._save.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves one in the field
        self._line = vline()
        self._line.hide()
        self._made: list[QPushButton] = []
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._more = tool(theme, "ellipsis", self.tr("More"), name="record_more")
        hide_unless(self._more, not read_only)
        self._compose(back)
        back.clicked.connect(self.back_requested)
        self._revert.clicked.connect(self.revert_requested)
        self._save.clicked.connect(self.save_requested)
        self._more.clicked.connect(self._on_more_clicked)

    def _compose(self, back: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(4)
        row.addWidget(self._name)
        row.addLayout(self._facts)
        row.addStretch(1)
        for part in (self._unsaved, self._revert, self._save, self._line):
            row.addWidget(part)
        row.addLayout(self._actions)
        row.addWidget(self._more)

    # What a feature puts into it.

    def add_facts(self, *parts: QWidget) -> None:
        """Chips and words after the name."""
        for part in parts:
            if isinstance(part, NameLink):
                part.setMaximumWidth(_MOST_OF_A_LINK)  # the record's own name comes first
            self._facts.addWidget(part)

    def add_action(self, text: str, icon: str, name: str, keys: str = "") -> QPushButton:
        """A button after Save, behind a line."""
        made = button(text, theme=self._theme, icon=icon, name=name)
        made.setToolTip(keys)
        self._actions.addWidget(made)
        self._made.append(made)
        self._line.show()
        return made

    def offer(self, *entries: MenuEntry) -> None:
        """Entries of the menu, above the others; further ones come below those given before."""
        self._own = (*self._own, *entries)

    def show_actions(self, shown: bool) -> None:
        """Whether its buttons apply to what is shown."""
        self._line.setVisible(shown)
        for made in self._made:
            made.setVisible(shown)

    # What it shows.

    def show_name(self, name: str, *, new: bool = False) -> None:
        """The record's name; what is not stored yet can't be deleted."""
        self._name.show_text(name)
        self._more.setVisible(not new and not self._read_only)

    def show_edits(self, count: int, *, new: bool, busy: bool) -> None:
        """How many fields wait to be saved."""
        text = fill(self.tr("{count:unsaved change|unsaved changes}"), count=count)
        self._unsaved.setText(text if count and not new else "")
        self._revert.setVisible(bool(count) and not new)
        self._save.setEnabled((bool(count) or new) and not busy and not self._read_only)

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("record_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._own:
            made = menu.addAction(self._theme.icon(entry.icon), entry.label)
            made.setObjectName(f"record_{entry.key}")
            made.setData(entry.key)
        menu.triggered.connect(self._on_menu_triggered)
        delete = menu.addAction(self._theme.icon("trash-2", "danger"), self.tr("Delete"))
        delete.setObjectName("record_delete")
        past = menu.addAction(self._theme.icon("calendar-clock"), self.tr("View as of a past day…"))
        past.setObjectName("record_past")
        past.triggered.connect(self.past_requested)
        if self.finds_doubles:
            doubles = menu.addAction(self._theme.icon("git-merge"), self.tr("Find duplicates…"))
            doubles.setObjectName("record_duplicates")
            doubles.triggered.connect(self.doubles_requested)
        delete.triggered.connect(self.delete_requested)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(str(action.data()))
