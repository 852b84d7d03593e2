"""Which view a list shows, whether it was changed since, and what becomes of the change."""

from __future__ import annotations

from dataclasses import replace
from typing import Generic

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from db.queries.saved_views import SavedView
from desktop_app.context import AppContext
from desktop_app.list_pages.saved.kept_list import C, KeptList
from desktop_app.list_pages.saved.view_bar import ViewBar
from desktop_app.list_pages.saved.view_content import FIRST_ICON, icon_of
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.list_pages.saved.view_shelf import ViewShelf
from desktop_app.list_pages.saved.views_dialog import ViewsDialog
from desktop_app.page import Shell
from desktop_app.widgets.parts import tool
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

_SAVED = "saved:"
_MOST_TABS = 4


class ListViews(QObject, Generic[C]):
    """Quick views are the program's, saved views the officer's; both are tabs and one menu.

    A saved view that was changed and left keeps its changes until the program ends: coming back,
    the bar still offers to save or discard them.
    """

    ready = Signal()
    """The views are known; the list may ask for its rows."""
    quick_requested = Signal(str)
    content_requested = Signal(object)
    """The content of a saved view, to be shown."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        kept: KeptList[C],
        tabs: TabStrip,
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._context, self._shell, self._kept = context, shell, kept
        self._tabs, self._panel = tabs, panel
        self.shelf = ViewShelf(context, kept.name, self)
        self.bar = ViewBar(not context.read_only)
        self.button: QToolButton = tool(
            context.theme, "bookmark", self.tr("Views"), name=f"{kept.name}_views"
        )
        self.known = False
        self._current: SavedView | None = None
        self._baseline: C | None = None
        self._unsaved: dict[int, C] = {}
        self._deleted: SavedView | None = None
        self._asked_for: int | None = None
        self._showing = False
        self._making = False
        self._connect()

    def _connect(self) -> None:
        self.shelf.read_done.connect(self._on_read)
        self.shelf.saved.connect(self._on_saved)
        self.shelf.refused.connect(self._on_refused)
        self.bar.save_requested.connect(self.save)
        self.bar.discard_requested.connect(self.discard)
        self.bar.save_as_requested.connect(self.save_as)
        self.button.clicked.connect(self._on_button_clicked)

    @property
    def current(self) -> SavedView | None:
        """The saved view in front, None for a quick view."""
        return self._current

    # Choosing.

    @Slot(str)
    def choose(self, key: str) -> None:
        """A tab was chosen, quick or saved."""
        if key.startswith(_SAVED):
            self.open(int(key.removeprefix(_SAVED)))
        else:
            self.leave()
            self.quick_requested.emit(key)

    def open(self, view_id: int) -> None:
        """Show a saved view; before they were read it is shown as soon as it is known."""
        if not self.known:
            self._asked_for = view_id
            return
        view = self.shelf.view(view_id)
        if view is None:
            self._asked_for = view_id  # kept elsewhere since the views were read
            self.shelf.read()
            return
        self.leave()
        self._current = view
        self._put_tabs()
        self._show(self._kept.read(view.content))
        self._baseline = self._kept.content()
        if view_id in self._unsaved:
            self._show(self._unsaved.pop(view_id))
        self.note_edit()

    def show_as(self, text: str) -> None:
        """Show the list as it stands elsewhere (on another day): no view of its own then."""
        content = self._kept.read(text)
        if self.known and content == self._kept.content():
            return
        if not self.known:
            self.keep_quick()
        self.leave()
        self._show(content)
        self.note_edit()

    def leave(self) -> None:
        """Another view comes to the front; what was changed in this one is kept in mind."""
        if self._current is not None and self._changed():
            self._unsaved[self._current.id] = self._kept.content()
        self._current = None

    def keep_quick(self) -> None:
        """Somebody asked for a quick view before the saved ones were known: no default then."""
        self._asked_for = 0

    def _show(self, content: C) -> None:
        self._showing = True
        self.content_requested.emit(content)
        self._showing = False

    def _changed(self) -> bool:
        return self._kept.content() != self._baseline

    @Slot()
    def note_edit(self) -> None:
        """Filters, order, columns or grouping were touched."""
        if self._showing:
            return
        if self._current is None:
            self.bar.show_quick_view(narrowed=self._kept.narrowed())
        else:
            self.bar.show_saved_view(changed=self._changed())

    # Keeping.

    @Slot()
    def save(self) -> None:
        """Write over the view in front."""
        if self._current is not None and not self._context.read_only:
            self.shelf.save(replace(self._current, content=self._kept.content().to_text()))

    @Slot()
    def discard(self) -> None:
        """Back to what was saved."""
        if self._current is not None and self._baseline is not None:
            self._show(self._baseline)
            self.note_edit()

    @Slot()
    def keep(self) -> None:
        """By keys: save the view in front if it is one of the officer's own, else ask a name."""
        if self._current is None:
            self.save_as()
        elif self._changed():
            self.save()

    @Slot()
    def save_as(self) -> None:
        """Keep the list as it stands under a new name."""
        if self._context.read_only:
            return
        new = SavedView(0, self._kept.name, "", FIRST_ICON, self._kept.content().to_text())
        taken = frozenset(view.name for view in self.shelf.views)
        dialog = ViewDialog(self._context.theme, new, taken, self._panel)
        dialog.chosen.connect(self._on_named)
        dialog.open()

    @Slot()
    def arrange(self) -> None:
        """Open the list of saved views."""
        dialog = ViewsDialog(self._context.theme, self.shelf, self._panel)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.open()

    @Slot()
    def bring_back(self) -> None:
        """Undo the last deletion of a view."""
        if self._deleted is not None:
            self.shelf.restore(self._deleted)
            self._deleted = None

    # What is seen.

    def _put_tabs(self) -> None:
        views = list(self.shelf.views[:_MOST_TABS])
        if self._current is not None and self._current not in views:
            views[-1:] = [self._current]
        icons = self._context.theme
        self._tabs.put_more(
            [(f"{_SAVED}{view.id}", view.name, icons.icon(icon_of(view), "ink2")) for view in views]
        )
        if self._current is not None:
            self._tabs.choose(f"{_SAVED}{self._current.id}")

    @Slot()
    def _on_button_clicked(self) -> None:
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("views_menu")
        chosen = f"{_SAVED}{self._current.id}" if self._current else self._tabs.current
        for key, title in self._kept.quick:
            self._entry(menu, key, title, chosen)
        menu.addSeparator()
        for view in self.shelf.views:
            made = self._entry(menu, f"{_SAVED}{view.id}", view.name, chosen)
            made.setIcon(self._context.theme.icon(icon_of(view), "ink2"))
        menu.addSeparator()
        writable = not self._context.read_only
        for what, text in (
            ("save_as", self.tr("Save as a view…")), ("arrange", self.tr("Arrange views…")),
        ):  # fmt: skip
            action = menu.addAction(text)
            action.setData(what)
            action.setEnabled(writable and (what == "save_as" or bool(self.shelf.views)))
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _entry(self, menu: QMenu, key: str, text: str, chosen: str) -> QAction:
        action: QAction = menu.addAction(text)
        action.setData(key)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        return action

    # Slots.

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        what = str(action.data())
        if what == "save_as":
            self.save_as()
        elif what == "arrange":
            self.arrange()
        else:
            self._tabs.choose(what)
            self.choose(what)

    @Slot()
    def _on_read(self) -> None:
        if self._current is not None:
            self._current = self.shelf.view(self._current.id)
            if self._current is None:
                self.quick_requested.emit(self._kept.quick[0][0])
        self._put_tabs()
        self.note_edit()
        if not self.known:
            self.known = True
            self._open_first()
        elif self._asked_for:
            self._open_asked_for()

    def _open_asked_for(self) -> None:
        wanted, self._asked_for = self._asked_for or 0, None
        if self.shelf.view(wanted) is not None:
            self.open(wanted)

    def _open_first(self) -> None:
        wanted, self._asked_for = self._asked_for, None
        if wanted is None:
            wanted = next((view.id for view in self.shelf.views if view.is_default), 0)
        if wanted and self.shelf.view(wanted) is not None:
            self.open(wanted)
        else:
            self.ready.emit()

    @Slot(object)
    def _on_named(self, view: SavedView) -> None:
        self._making = True
        self.shelf.save(view)

    @Slot(object)
    def _on_saved(self, view: SavedView) -> None:
        if self._making:
            self._making = False
            self._current = None  # what was changed went into the new view
            self.open(view.id)
        elif self._current is not None and self._current.id == view.id:
            self._current = view
            if view.content == self._kept.content().to_text():
                self._baseline = self._kept.content()
            self.note_edit()
        self._shell.toast(fill(self.tr("The view {name} was saved."), name=view.name))

    @Slot(object)
    def _on_delete_requested(self, view: SavedView) -> None:
        self._deleted = view
        self.shelf.delete(view.id)
        text = fill(self.tr("The view {name} was deleted."), name=view.name)
        self._shell.toast(text, action=self.tr("Undo"), run=self.bring_back)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._making = False
        self._shell.show_error(error)
