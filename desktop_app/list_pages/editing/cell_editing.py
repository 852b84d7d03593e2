"""Mends single cells of a list in their place: checked, saved as one operation, one at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPersistentModelIndex, Slot
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft, Problem
from db.domain.values import Empty, Value
from db.errors import ConflictError, EnvironmentProblem, UserError
from db.queries.lists import ListColumn, list_column
from db.queries.records import load_draft
from db.services.records import Saved
from db.services.save_over import SavedOver, save_over
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.jobs import Progress
from desktop_app.list_pages.editing.cell_editor import CellEditor
from desktop_app.list_pages.editing.cell_rules import why_not_in_place
from desktop_app.list_pages.editing.conflict_dialog import ConflictDialog
from desktop_app.page import Shell
from desktop_app.widgets.forms.editors import MaskedLineEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.unmasking import Unmasking
from desktop_app.widgets.lists.list_columns import Line
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.words.problem_words import sentence


class CellEditing(QObject):
    """F2 opens the current cell, a letter writes over it; Enter saves and goes down, Tab to the
    next one, Esc leaves it.
    """

    def __init__(
        self, context: AppContext, shell: Shell, kind: RecordKind, view: ListView, page: QWidget
    ) -> None:
        super().__init__(view)
        self._context, self._shell, self._kind = context, shell, kind
        self._view, self._page = view, page
        self._kit = form_kit(context)
        self._open: CellEditor | None = None
        self._draft = self._sent = self._opened = Draft(kind)
        self._way = (0, 0)
        self._saving = False
        view.cell_opener = self.open_typing
        view.table.edit_requested.connect(self.begin)
        view.model.modelAboutToBeReset.connect(self._on_about_to_be_reset)

    @Slot()
    def begin(self) -> None:
        """Open the current cell, or say why it can't be."""
        found = self._column()
        if found is None:
            return
        if reason := why_not_in_place(self._kind, found):
            self._shell.toast(self._context.texts(reason))
        elif (editor := self._opened_at(found)) is not None:
            editor.begin()

    def open_typing(self, focus: bool) -> QWidget | None:
        """Open the current cell for what is being typed; None where typing means something else."""
        found = self._column()
        if found is None or why_not_in_place(self._kind, found):
            return None
        editor = self._opened_at(found)
        if editor is None:
            return None
        editor.begin_typing(focus=focus)
        return editor.editor.input

    def _column(self) -> ListColumn | None:
        """The column of the current cell, None while another cell is open or there is none."""
        index = self._view.table.currentIndex()
        if self._open is not None or not index.isValid():
            return None
        return list_column(self._kind, self._view.model.columns[index.column()].key)

    def _opened_at(self, column: ListColumn) -> CellEditor | None:
        """An editor over the current cell, yet to be shown."""
        line = self._view.model.row(self._view.current_id or 0)
        if column.field is None or self._context.read_only or not isinstance(line, Line):
            return None
        key = column.key
        held: Value = line.links.get(key, line.values.get(key, Empty.NOT_STATED))
        self._draft = Draft(self._kind, {}, line.id, line.version)
        index = QPersistentModelIndex(self._view.table.currentIndex())
        editor = CellEditor(self._view.table, index, column.field, held, self._kit)
        editor.taken.connect(self._on_taken)
        editor.left.connect(self.leave)
        if isinstance(masked := editor.editor, MaskedLineEditor):
            Unmasking(self._kind, self._kit.sight, [masked], editor)
            masked.set_owner(line.id)
        self._open = editor
        return editor

    @Slot()
    def leave(self) -> None:
        """Close the editor; what was typed is let go."""
        if self._open is not None:
            editor, self._open = self._open, None
            self._saving = False
            editor.end()
            self._view.table.setFocus()

    @Slot(int, int)
    def _on_taken(self, down: int, aside: int) -> None:
        if self._open is None or self._saving:
            return
        editor, key = self._open, self._open.field.key
        parsed = editor.editor.reading()
        value = editor.opened if parsed.value is None else parsed.value
        self._way = (down, aside)
        if parsed.problem:
            self._say(Problem(key, parsed.problem))
        elif value == editor.opened:
            self._go_on()
        elif wrong := [one for one in errors(Draft(self._kind, {key: value}, 0))
                       if one.field == key]:  # fmt: skip
            self._say(wrong[0])
        else:
            opened = self._draft.with_values(**{key: editor.opened})
            self._save(self._draft.with_values(**{key: value}), opened)

    def _say(self, problem: Problem) -> None:
        if self._open is None:
            return
        by_key = catalogue(self._kind).by_key
        entry, other = by_key[problem.field], by_key.get(str(problem.params.get("other", "")))
        text = sentence(problem, self._context.texts, entry, other)
        if problem.field != self._open.field.key:
            text = f"{entry.label(self._context.lang)}: {text}"
        self._open.say(text)

    def _save(self, draft: Draft, opened: Draft) -> None:
        """Write the one value; ``opened`` holds what stood there before."""
        store = self._context.store
        self._sent, self._opened, self._saving = draft, opened, True

        def body(_progress: Progress) -> SavedOver[Saved]:
            return save_over(store, draft, opened)

        self._context.jobs.write(body, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, done: SavedOver[Saved]) -> None:
        self._go_on()
        self._context.changes.announce(done.saved.changes)

    def _go_on(self) -> None:
        """Close, and go where the key leads."""
        self.leave()
        table, shown = self._view.table, self._view.visible_columns()
        down, aside = self._way
        index = table.currentIndex()
        if down and index.row() + down < self._view.model.rowCount():
            table.setCurrentIndex(index.siblingAtRow(index.row() + down))
        elif aside:
            beside = self._next_open(shown, shown.index(index.column()), aside)
            if beside is not None:
                table.setCurrentIndex(index.siblingAtColumn(beside))
                self.begin()

    def _next_open(self, shown: tuple[int, ...], here: int, step: int) -> int | None:
        """The next section that can be edited on this side."""
        places = range(here + step, len(shown) if step > 0 else -1, step)
        for section in (shown[place] for place in places):
            column = list_column(self._kind, self._view.model.columns[section].key)
            if not why_not_in_place(self._kind, column):
                return section
        return None

    # What can go wrong.

    def _on_failed(self, error: BaseException) -> None:
        self._saving = False
        if isinstance(error, InvalidDraft):
            self._say(error.problems[0])
        elif isinstance(error, ConflictError):
            self._read_stored(error.record_id)
        elif isinstance(error, UserError) and error.code == "record.not_unique":
            self._say(Problem(str(error.params["key"]), "not_unique"))
        elif isinstance(error, EnvironmentProblem) and self._open is not None:
            self._say_world(error, self._open)
        else:
            self.leave()
            self._shell.show_error(error)

    def _say_world(self, error: EnvironmentProblem, editor: CellEditor) -> None:
        """The disk refused: what was typed stays open under the sentence, for another Enter."""
        told = tell(error, self._context.texts)
        editor.say(f"{told.happened} {told.advice}".strip() if told else str(error))

    def _read_stored(self, record_id: int) -> None:
        store, kind = self._context.store, self._kind

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, kind, record_id)

        self._context.jobs.run(body, done=self._on_stored_read, failed=self._on_failed)

    def _on_stored_read(self, stored: Draft | None) -> None:
        """Somebody else wrote the same field: let the officer choose."""
        if stored is None:
            self._on_failed(UserError("record.gone"))
            return
        (key,) = self._sent.values
        values = (self._sent.get(key), stored.get(key), self._opened.get(key))
        self._opened = Draft(self._kind, {key: stored.get(key)}, stored.id, stored.version)
        field = catalogue(self._kind).field(key)
        dialog = ConflictDialog(field, self._kit, values, self._page)
        dialog.mine_chosen.connect(self._on_mine_chosen)
        self.leave()
        dialog.open()

    @Slot()
    def _on_mine_chosen(self) -> None:
        self._way = (0, 0)
        self._save(replace(self._sent, version=self._opened.version), self._opened)

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        self.leave()
