"""The row on top: menus, the search box in the middle, undo and redo, who works here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QWidget,
)

from desktop_app.commands import Command, CommandRegistry, Menu
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import key_cap, label, tool, vline

_BOX_WIDTH = 400
_LEAST_BOX_WIDTH = 120
_NARROW_WINDOW = 960
"""Below this width the officer's name stands without the office."""


class MenuRow(QWidget):
    """Menus are made from the command registry, each anew when its commands change."""

    search_requested = Signal()

    def __init__(
        self, theme: Theme, commands: CommandRegistry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("menu_row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(Size.MENU_ROW)
        self._theme = theme
        self._commands = commands
        self._bar = QMenuBar(self)
        self._bar.setNativeMenuBar(False)
        self._menus = self._add_menus()
        self._filled: dict[Menu, tuple[Command, ...]] = {}
        self._undo = tool(theme, "undo-2", self.tr("Undo"), name="undo_button")
        self._redo = tool(theme, "redo-2", self.tr("Redo"), name="redo_button")
        self._person = label("")
        self._person.setObjectName("officer_name")
        self._office = label("", "small")
        self._search = self._search_box()
        self._face = face = QLabel()
        face.setPixmap(theme.pixmap("circle-user", "ink2", 18))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 1)
        row.setSpacing(6)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for part in (self._undo, self._redo, vline(), face, self._person, self._office):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._connect()
        self._fill_menus()

    def _add_menus(self) -> dict[Menu, QMenu]:
        titles = {
            Menu.FILE: self.tr("&File"),
            Menu.EDIT: self.tr("&Edit"),
            Menu.VIEW: self.tr("&View"),
            Menu.GO: self.tr("&Go"),
            Menu.TOOLS: self.tr("&Tools"),
            Menu.HELP: self.tr("&Help"),
        }
        return {key: self._bar.addMenu(title) for key, title in titles.items()}

    def _search_box(self) -> QPushButton:
        """Looks like an input; the palette it opens has the real one."""
        box = QPushButton(self)
        box.setObjectName("search_box")
        box.setText("  " + self.tr("Find or command — name, initials, number"))
        box.setIcon(self._theme.icon("search", "ink3"))
        box.setAccessibleName(self.tr("Find or command"))
        box.setFixedWidth(_BOX_WIDTH)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 6, 0)
        inner.addStretch(1)
        cap = key_cap("Ctrl+K")
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner.addWidget(cap)
        return box

    def _connect(self) -> None:
        self._search.clicked.connect(self.search_requested)
        self._commands.changed.connect(self._fill_menus)
        for menu in self._menus.values():
            menu.triggered.connect(self._on_menu_triggered)
            menu.aboutToShow.connect(self._on_menu_about_to_show)
            menu.aboutToHide.connect(self._on_menu_about_to_hide)

    def show_officer(self, name: str, office: str) -> None:
        """Whose desk this is."""
        self._person.setText(name)
        self._office.setText(office)

    def use_undo(self, undo: QAction, redo: QAction) -> None:
        """Take the undo actions into the Edit menu and onto the two buttons."""
        undo.setIcon(self._theme.icon("undo-2"))
        redo.setIcon(self._theme.icon("redo-2"))
        edit = self._menus[Menu.EDIT]
        first = edit.actions()[0] if edit.actions() else None
        for action in (undo, redo):
            if first is None:
                edit.addAction(action)
            else:
                edit.insertAction(first, action)
        if first is not None:
            edit.insertSeparator(first)
        for holder, action in ((self._undo, undo), (self._redo, redo)):
            holder.setDefaultAction(action)
            holder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._menus[Menu.EDIT].menuAction().setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search box keeps to the middle of the window."""
        super().resizeEvent(event)
        self._place_search()

    def event(self, event: QEvent) -> bool:
        """It gives way to menus and names that come later, too."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_search()
        return done

    def _place_search(self) -> None:
        self._office.setVisible(self.width() >= _NARROW_WINDOW)
        left = max(self._bar.sizeHint().width() + 24, (self.width() - _BOX_WIDTH) // 2)
        right = self.width() - 24 - self._right_width()
        width = max(_LEAST_BOX_WIDTH, min(_BOX_WIDTH, right - left))
        height = 28
        self._search.setFixedWidth(width)
        self._search.setGeometry(left, (self.height() - height) // 2, width, height)

    def _right_width(self) -> int:
        """What undo and the officer's name take, in pixels."""
        parts = (self._undo, self._redo, self._face, self._person, self._office)
        return sum(part.sizeHint().width() + 6 for part in parts if not part.isHidden())

    @Slot()
    def _fill_menus(self) -> None:
        """Make the menus anew that have other commands than before: a page adds to one or two."""
        commands = sorted(self._commands.all(), key=_place)
        for key, menu in self._menus.items():
            own = tuple(command for command in commands if command.menu is key)
            if self._filled.get(key) != own:
                self._filled[key] = own
                self._fill_menu(menu, own)

    def _fill_menu(self, menu: QMenu, commands: tuple[Command, ...]) -> None:
        kept = self._undo.actions() + self._redo.actions()
        for action in menu.actions():
            if action in kept:
                continue
            menu.removeAction(action)
            group = action.menu()
            (group if isinstance(group, QMenu) else action).deleteLater()
        places = {"": menu}
        for command in commands:
            if command.group not in places:
                places[command.group] = menu.addMenu(command.group)
            self._add_command(places[command.group], command)
        menu.menuAction().setVisible(bool(menu.actions()))

    def _add_command(self, menu: QMenu, command: Command) -> None:
        if command.separated and menu.actions():
            menu.addSeparator()
        action = menu.addAction(command.text)
        action.setData(command.id)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        command_id = action.data()
        if isinstance(command_id, str):
            self._commands.run(command_id)

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        """Icons are drawn now: those of all menus took a tenth of the window's making."""
        for action in _entries(self._menus.values()):
            command = self._commands.get(action.data())
            if command is not None:
                action.setEnabled(self._commands.is_enabled(command.id))
                action.setVisible(self._commands.is_offered(command))
                if command.icon and action.icon().isNull():
                    action.setIcon(self._theme.icon(command.icon))

    @Slot()
    def _on_menu_about_to_hide(self) -> None:
        """A disabled or hidden action would swallow its shortcut later; the registry asks anyway."""
        for action in _entries(self._menus.values()):
            action.setEnabled(True)
            action.setVisible(True)


def _entries(menus: Iterable[QMenu]) -> Iterator[QAction]:
    """The entries that stand for a command, also those in a menu inside a menu."""
    for menu in menus:
        for action in menu.actions():
            group = action.menu()
            if isinstance(group, QMenu):
                yield from _entries((group,))
            elif isinstance(action.data(), str):
                yield action


def _place(command: Command) -> tuple[bool, bool]:
    """The menu within File comes after its entries; those within Go stand as in the rail."""
    return command.last, command.menu is Menu.FILE and bool(command.group)
