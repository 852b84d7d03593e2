"""The forms kept for one list or paper: read, added, looked at and filled off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.kinds import RecordKind
from db.errors import UserError
from db.faults import faults_named
from db.queries.office_forms import OfficeForm, office_form, office_forms
from db.services.access_log import log_export
from db.services.office_forms import delete_form, restore_form, save_form
from db.services.papers import note_printed
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.forms.form_data import FormData
from desktop_app.paper.files import write_whole
from desktop_app.paper.heading import heading_on
from desktop_app.paper.noting import FILLED, file_line, may_note
from reports.excel.form.outcome import Look
from reports.excel.listing import ListExport
from reports.render import filled_form, form_look, starting_form

Forms = tuple[OfficeForm, ...]


@dataclass(frozen=True, slots=True)
class FilledFile:
    """A form that was filled."""

    path: Path
    cells: int
    unknown: int


class FormShelf(QObject):
    """After each write the forms are read anew."""

    read_done = Signal(int)
    """The id of the form that was written, 0 for none."""
    looked = Signal(object)
    """The ``Look`` of the form that was asked about last."""
    filled = Signal(object)
    """A ``FilledFile``."""
    deleted = Signal(object)
    """The ``OfficeForm`` with its file."""
    refused = Signal(object)
    look_refused = Signal(object)

    begun = Signal(object)
    """The path of a workbook to begin a form with."""

    def __init__(self, context: AppContext, data: FormData, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.data = data
        self.forms: Forms = ()

    def read(self) -> None:
        """Read which there are."""
        store, kind = self._context.store, self.data.key

        def body(_progress: Progress) -> tuple[int, Forms]:
            with store.read() as session:
                return 0, office_forms(session, kind)

        self._context.jobs.run(body, done=self._on_read, failed=self._on_refused)

    def add(self, path: Path) -> None:
        """Keep a workbook under the name of its file; what is none is refused."""
        store, kind, ask = self._context.store, self.data.key, self._asking()
        taken = frozenset(one.name for one in self.forms)

        def write() -> int:
            with faults_named():
                data = path.read_bytes()
            ask(data)
            form = OfficeForm(0, kind, _free(path.stem, taken), path.name, data)
            return save_form(store, form).id

        self._write(write)

    @Slot(object, str)
    def rename(self, form: OfficeForm, name: str) -> None:
        """Give a form another name."""
        store = self._context.store
        self._write(lambda: save_form(store, replace(form, name=name)).id)

    @Slot(int)
    def delete(self, form_id: int) -> None:
        """Delete a form; ``deleted`` has what it takes to bring it back."""
        store, kind = self._context.store, self.data.key

        def body(_progress: Progress) -> tuple[OfficeForm | None, Forms]:
            gone = delete_form(store, form_id)
            with store.read() as session:
                return gone, office_forms(session, kind)

        self._context.jobs.write(body, done=self._on_deleted, failed=self._on_refused)

    def restore(self, form: OfficeForm) -> None:
        """Bring a deleted form back."""
        store = self._context.store
        self._write(lambda: restore_form(store, form).id)

    def look(self, form_id: int) -> None:
        """What a form asks for, with what the first row says."""
        store, ask = self._context.store, self._asking()

        def body(_progress: Progress) -> Look:
            return ask(_file_of(store, form_id))

        self._context.jobs.run(
            body, done=self._on_looked, failed=self._on_look_refused, key="form_look"
        )

    def fill(self, form_id: int, path: Path) -> None:
        """Write the filled form, whole or not at all, and note in the print log that it left."""
        data, words, noting = self.data, self._store_and_words(), may_note(self._context)

        def body(_progress: Progress) -> FilledFile:
            return _fill(data, words, form_id, path, noting=noting)

        run = self._context.jobs.write if noting else self._context.jobs.run
        run(
            body, done=self._on_filled, failed=self._on_refused,
            label=self.tr("Filling the workbook…"),
        )  # fmt: skip

    def begin(self, path: Path) -> None:
        """Write a workbook to begin a form with."""
        data, words = self.data, self._store_and_words()

        def body(_progress: Progress) -> Path:
            first = data.beginning(*words)
            assert first is not None  # the dialog offers it of a list alone
            return write_whole(path, starting_form(first))

        self._context.jobs.run(body, done=self._on_begun, failed=self._on_refused)

    def _asking(self) -> Callable[[bytes], Look]:
        """Asks a file what it wants, of what stands for all."""
        data, words = self.data, self._store_and_words()

        def ask(book: bytes) -> Look:
            return form_look(book, data.sample(*words))

        return ask

    def _store_and_words(self) -> tuple[Store, str, str]:
        return self._context.store, heading_on(self._context), self._context.lang

    def _write(self, write: Callable[[], int]) -> None:
        def body(_progress: Progress) -> tuple[int, Forms]:
            written = write()
            with store.read() as session:
                return written, office_forms(session, kind)

        store, kind = self._context.store, self.data.key
        self._context.jobs.write(body, done=self._on_read, failed=self._on_refused)

    def _on_read(self, read: tuple[int, Forms]) -> None:
        self.forms = read[1]
        self.read_done.emit(read[0])

    def _on_deleted(self, done: tuple[OfficeForm | None, Forms]) -> None:
        self.forms = done[1]
        self.read_done.emit(0)
        if done[0] is not None:
            self.deleted.emit(done[0])

    def _on_looked(self, found: Look) -> None:
        self.looked.emit(found)

    def _on_look_refused(self, error: BaseException) -> None:
        self.look_refused.emit(error)

    def _on_filled(self, file: FilledFile) -> None:
        self.filled.emit(file)

    def _on_begun(self, path: Path) -> None:
        self.begun.emit(path)

    def _on_refused(self, error: BaseException) -> None:
        self.refused.emit(error)


def _fill(
    data: FormData, words: tuple[Store, str, str], form_id: int, path: Path, *, noting: bool
) -> FilledFile:
    store, gathered = words[0], data.gather(*words)
    form, reason = _form_of(store, form_id), data.reason
    done = filled_form(form.data, gathered)
    if noting and reason is not None and isinstance(gathered, ListExport):
        log_export(store, RecordKind(gathered.record), len(gathered.rows), reason)
    write_whole(path, done.data)
    if noting:
        said = f"{data.said(gathered)} ({form.name})"
        why = reason.value if reason is not None else ""
        line = file_line(FILLED, said, path.name, done.data, data.about, reason=why)
        note_printed(store, [line])
    return FilledFile(path, done.cells, len(done.look.unknown))


def _form_of(store: Store, form_id: int) -> OfficeForm:
    with store.read() as session:
        form = office_form(session, form_id)
    if form is None:
        raise UserError("record.gone")
    return form


def _file_of(store: Store, form_id: int) -> bytes:
    return _form_of(store, form_id).data


def _free(name: str, taken: frozenset[str]) -> str:
    """The name, with a number behind it where another form has it."""
    numbered = (f"{name} ({number})" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(one for one in numbered if one not in taken)
