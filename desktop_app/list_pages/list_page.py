"""A page of the rail made of a list with its inspector and the page of one record behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.services.steps import STEP_KINDS
from db.survivors import MERGEABLE
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.list_pages.editing.list_editing import ListEditing
from desktop_app.list_pages.exporting import ListExporting
from desktop_app.list_pages.forms.list_forms import ListForms
from desktop_app.list_pages.list_actions import ListActions
from desktop_app.list_pages.list_aside import ListAside
from desktop_app.list_pages.list_panel import ListPanel
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.list_pages.record_parts import PanelParts, RecordParts
from desktop_app.list_pages.record_view import RecordView
from desktop_app.list_pages.row_inspector import RowInspector
from desktop_app.list_pages.saved.view_bar import DISCARD_KEYS, SAVE_KEYS
from desktop_app.list_pages.step_entries import step_entries
from desktop_app.page import Page, Shell
from resources.texts import fill


class ListPage(Page):
    """Shows the list or one record; knows what was changed and by whom.

    A feature sets ``watches``, gives a ``ListSpec`` and ``RecordParts``, and overrides what is its
    own: ``create_record`` where new records are asked for in a dialog, ``open_record`` where they
    have their page elsewhere, ``show_target`` where other kinds lead here.
    """

    record: RecordView[Any] | None

    def __init__(
        self, context: AppContext, shell: Shell, spec: ListSpec, parts: PanelParts[Any],
        aside: ListAside | None = None,
    ) -> None:  # fmt: skip
        super().__init__(context, shell)
        self._spec = spec
        self._parts = parts
        self.list_panel = ListPanel(context, shell, spec, aside)
        self.record = None
        self.inspector = RowInspector(context, shell, parts, self)
        self._actions = ListActions(context, shell, spec.kind, spec.words.deleted, self)
        self._exporting = ListExporting(context, shell, self.tr(spec.words.title), self)
        self._forms = ListForms(context, shell, self)
        self.editing = ListEditing(context, shell, spec.kind, self.list_panel.list, self)
        self._next_id = 0
        self._back = ""
        self._next_values: dict[str, Any] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        beside = shell.lists_beside(spec.name)
        if len(beside) > 1:
            titles = {one.key: self.tr(one.list_title) for one in beside}
            self.list_panel.head.put_switch(titles, spec.name)
        self._connect()
        self.add_shortcut("Ctrl+N", self._on_create_requested)
        self.add_shortcut("Ctrl+S", self._on_save_pressed)
        self.add_shortcut("Alt+Left", self.go_back)
        self.add_shortcut("Ctrl+F", self._on_filter_pressed)
        self.add_shortcut("Ctrl+PgDown", self._on_next_list_pressed)
        self.add_shortcut("Ctrl+PgUp", self._on_last_list_pressed)
        self.add_shortcut(SAVE_KEYS, self._on_keep_view_pressed)
        self.add_shortcut(DISCARD_KEYS, self._on_discard_view_pressed)
        if spec.kind in STEP_KINDS:
            self.add_shortcut("Ctrl+D", self._on_done_pressed)
        if not context.read_only:
            self.list_panel.row_entries = step_entries(spec.kind)
        self.list_panel.row_chosen.connect(self._on_row_chosen)
        self._add_commands()

    def _connect(self) -> None:
        panel = self.list_panel
        panel.open_requested.connect(self.open_record)
        panel.create_requested.connect(self._on_create_requested)
        panel.import_requested.connect(self._on_import_requested)
        panel.head.list_requested.connect(self._on_list_requested)
        panel.head.menu.booklet_requested.connect(self._on_booklet_requested)
        panel.head.menu.past_requested.connect(self._on_past_requested)
        panel.head.menu.bin_requested.connect(self._on_bin_requested)
        panel.export_requested.connect(self._exporting.ask)
        panel.forms_requested.connect(self._forms.ask)
        panel.delete_requested.connect(self._actions.delete)
        panel.current_changed.connect(self._on_current_changed)
        panel.list.table.inspect_requested.connect(self.inspector.toggle)
        self.inspector.open_requested.connect(self.open_record)
        self._actions.rows_deleted.connect(self._on_rows_deleted)

    def add_shortcut(self, keys: str, run: Callable[[], object]) -> None:
        """Keys that work anywhere on the page."""
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(run)

    def _add_commands(self) -> None:
        name, words = self._spec.name, self._spec.words
        self.context.commands.add(
            Command(
                f"{name}.columns", self.tr(words.choose_columns), self.list_panel.choose_columns,
                icon="columns-3", enabled=self._list_is_shown, here=True,
            ),
            Command(
                f"{name}.bulk", self._titled(self.tr("Bulk edit: {list}…")),
                self.editing.bulk_edit, icon="list-checks", menu=Menu.EDIT,
                enabled=self._can_edit_list, here=True,
            ),
        )  # fmt: skip
        if self._spec.files:
            self.context.commands.add(
                Command(
                    f"{name}.export", self._titled(self.tr("Export to a workbook: {list}…")),
                    self.list_panel.export_rows, icon="download",
                    enabled=self._list_is_shown, here=True,
                ),
                Command(
                    f"{name}.forms", self._titled(self.tr("Fill our own form: {list}…")),
                    self.list_panel.fill_form, icon="file-spreadsheet",
                    enabled=self._list_is_shown, here=True,
                ),
            )  # fmt: skip
        if self._spec.kind in MERGEABLE:
            self.context.commands.add(
                Command(
                    f"{name}.join", self._titled(self.tr("Join the chosen: {list}…")),
                    self.list_panel.join_rows, icon="git-merge", menu=Menu.EDIT,
                    enabled=self._can_join, here=True,
                )
            )  # fmt: skip

    def _can_join(self) -> bool:
        return self._can_edit_list() and len(self.list_panel.list.selected_ids) > 1

    def _titled(self, template: str) -> str:
        return fill(template, list=self.tr(self._spec.words.title))

    def _can_edit_list(self) -> bool:
        return self._list_is_shown() and self.can_write()

    # What the shell asks.

    def reload(self) -> None:
        """Ask for the list anew, and for the record in front."""
        self.list_panel.reload()
        self._refresh_front()

    def patch(self, announcement: Announcement) -> None:
        """The rows that changed, the others when they are seen next, as another kind's change may
        stand in their computed columns; and what is in front.
        """
        changed = announcement.ids(self._spec.kind)
        if announcement.touches(self.watches - {self._spec.kind}):
            self.list_panel.model.forget_rows()
        self.list_panel.reload(changed | self.list_panel.rows_in_sight())
        self._refresh_front()

    def _refresh_front(self) -> None:
        if self.record is not None and self.record_is_shown:
            self.record.refresh()
        else:
            self.inspector.refresh()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list_panel.list

    def show_target(self, **target: Any) -> None:
        """Open one record (``record_id``; ``back`` is the page one came from), a ``new`` one with
        other values, a ``view``, a view that somebody kept (``saved_view``, its id), or what another
        such list shows (``content``, with the rows that are ``current`` and ``selected`` there).
        """
        if target.pop("new", False):
            self.create_record(**target)
        elif isinstance(record_id := target.get("record_id"), int):
            self.open_record(record_id)
            self._back = str(target.get("back", ""))
        elif isinstance(saved := target.get("saved_view"), int):
            self.back_to_list()
            self.list_panel.open_saved(saved)
        elif content := target.get("content"):
            self.back_to_list()
            if "selected" in target:
                self.list_panel.list.expect(target.get("current"), target["selected"])
            self.list_panel.show_as(str(content))
        elif view := target.get("view"):
            self.list_panel.choose(str(view))
            self.refresh()

    def target_now(self) -> dict[str, Any]:
        """The record in front, else what of the list is shown and how."""
        shown = self.record.record_id if self.record is not None and self.record_is_shown else None
        if shown is None:
            content = self.list_panel.content().to_text()
            return {"content": content, **self.list_panel.list.selection_now()}
        return {"record_id": shown}

    def can_rest(self) -> bool:
        """Unless something is being typed in the list or the record."""
        return self.nothing_typed() and (self.record is None or not self.record.dirty)

    def can_leave(self) -> bool:
        """Asks when the record has unsaved edits; the window closes once they are settled."""
        if self.record is None or not self.record.dirty:
            return True
        self._stack.setCurrentWidget(self.record)
        self.record.leave(self._close_window)
        return False

    # Going to and fro.

    @property
    def record_is_shown(self) -> bool:
        """Whether the page of one record is in front."""
        return self.record is not None and self._stack.currentWidget() is self.record

    def _list_is_shown(self) -> bool:
        return self.isVisible() and not self.record_is_shown

    def can_write(self) -> bool:
        """Whether records can be created here."""
        return not self.context.read_only

    def _close_window(self) -> None:
        self.window().close()

    def _leave_record(self, then: Callable[[], object]) -> None:
        if self.record is None:
            then()
        else:
            self.record.leave(then)

    def _show_record(self) -> RecordView[Any]:
        if self.record is None:
            assert isinstance(self._parts, RecordParts)
            self.record = self._parts.make_record(self.context, self.shell, self)
            self.record.back_requested.connect(self.go_back)
            self.record.saved.connect(self._on_record_saved)
            self.record.deleted.connect(self._on_record_deleted)
            self._stack.addWidget(self.record)
        self.inspector.close()
        self._stack.setCurrentWidget(self.record)
        return self.record

    @Slot(int)
    def open_record(self, record_id: int) -> None:
        """Show one record."""
        self._next_id, self._back = record_id, ""
        if self.record is not None and self.record.record_id == record_id:
            self._open_next()
        else:
            self._leave_record(self._open_next)

    def _open_next(self) -> None:
        self._show_record().open(self._next_id)

    def create_record(self, **values: Any) -> None:
        """Show an empty form, but for what is known already."""
        if self.can_write():
            self._next_values = values
            self._leave_record(self._open_new)

    def _open_new(self) -> None:
        self._show_record().open_new(**self._next_values)

    @Slot()
    def go_back(self) -> None:
        """Leave the record for where one came from: the list, or another page."""
        if self.record_is_shown:
            self._leave_record(self._go_back)

    def _go_back(self) -> None:
        back, self._back = self._back, ""
        self._show_list()
        if back:
            self.shell.open_page(back)

    @Slot()
    def back_to_list(self) -> None:
        """Leave the record, after asking when it has unsaved edits."""
        if self.record_is_shown:
            self._leave_record(self._show_list)

    def _show_list(self) -> None:
        shown = self.record.record_id if self.record is not None else None
        self._stack.setCurrentWidget(self.list_panel)
        self.list_panel.list.select_id(shown)
        self.inspector.follow(self.list_panel.list.current_id)  # current before it was in sight
        self.list_panel.list.setFocus()
        self.list_panel.reload()

    # Slots.

    @Slot(object)
    def _on_current_changed(self, record_id: int | None) -> None:
        if self._list_is_shown():
            self.inspector.follow(record_id)

    @Slot()
    def _on_create_requested(self) -> None:
        self.create_record()

    @Slot(int)
    def _on_record_saved(self, record_id: int) -> None:
        self.list_panel.reload(frozenset({record_id}))

    @Slot(int)
    def _on_record_deleted(self, _record_id: int) -> None:
        self._show_list()

    @Slot()
    def _on_rows_deleted(self) -> None:
        self.list_panel.reload()

    @Slot(str)
    def _on_list_requested(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_booklet_requested(self) -> None:
        view, spec = self.list_panel.list, self._spec
        chosen = view.selected_ids
        title = " · ".join(filter(None, (self.tr(spec.words.title), self.list_panel.conditions())))
        self.shell.open_page(
            "booklet", kind=spec.kind, chosen=chosen if len(chosen) > 1 else (),
            everything=view.model.ids, title=title, back=spec.name,
        )  # fmt: skip

    @Slot()
    def _on_past_requested(self) -> None:
        self.shell.open_page("past", list=self._spec.name, **self.target_now())

    @Slot()
    def _on_bin_requested(self) -> None:
        self.shell.open_page("bin", kind=self._spec.kind)

    @Slot()
    def _on_next_list_pressed(self) -> None:
        self._step_to_list(1)

    @Slot()
    def _on_last_list_pressed(self) -> None:
        self._step_to_list(-1)

    def _step_to_list(self, step: int) -> None:
        keys = [spec.key for spec in self.shell.lists_beside(self._spec.name)]
        if self._list_is_shown() and len(keys) > 1:
            self.shell.open_page(keys[(keys.index(self._spec.name) + step) % len(keys)])

    @Slot()
    def _on_import_requested(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _on_save_pressed(self) -> None:
        if self.record is not None and self.record_is_shown:
            self.record.save()

    @Slot()
    def _on_done_pressed(self) -> None:
        shown = self.record.record_id if self.record is not None and self.record_is_shown else None
        chosen = shown or self.list_panel.list.current_id
        if chosen is not None and self.can_write():
            self.shell.finish_step(self._spec.kind, chosen)

    @Slot(str)
    def _on_row_chosen(self, key: str) -> None:
        chosen = self.list_panel.list.current_id
        if chosen is not None and key == "finish":
            self.shell.finish_step(self._spec.kind, chosen)
        elif chosen is not None and key == "plan":
            self.shell.offer_plan(self._spec.kind, chosen)

    @Slot()
    def _on_keep_view_pressed(self) -> None:
        if self._list_is_shown():
            self.list_panel.views.keep()

    @Slot()
    def _on_discard_view_pressed(self) -> None:
        if self._list_is_shown():
            self.list_panel.views.discard()

    @Slot()
    def _on_filter_pressed(self) -> None:
        if self._list_is_shown():
            self.list_panel.list.table.filter_requested.emit("")
        elif self.record is not None and self.record_is_shown:
            self.record.find_field()
