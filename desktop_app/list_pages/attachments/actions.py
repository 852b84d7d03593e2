"""What is done with the files of a record: brought in, opened, saved elsewhere, described, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from db.changes import ChangeSet
from db.domain.file_names import can_run, may_be_list, safe_name
from db.domain.kinds import RecordKind
from db.ledger import Undone, undo
from db.services.attachments import attach_files
from db.shared_files import attachment_files
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments.look import look_folder
from desktop_app.list_pages.attachments.reading import FileLine
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.whole_words import wrap_question
from resources.texts import fill


def only_lists(paths: Sequence[Path]) -> bool:
    """Whether all these files may have been meant for the import."""
    return bool(paths) and all(may_be_list(path.name) for path in paths)


class AttachmentActions(QObject):
    """Each is one job off the GUI thread; everything written has a way back."""

    changed = Signal()
    laid = Signal(object)
    """A copy to be dragged away lies ready, by its path."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self.files = attachment_files(context.store, context.folder)
        self._context = context
        self._shell = shell
        self._over = over
        self._owner: tuple[RecordKind, int] | None = None
        self._attached = 0
        """The operation that attached the last files."""
        self._waiting: tuple[Path, ...] = ()
        self._saving: FileLine | None = None
        shapes = {RecordKind.ATTACHMENT: FormShape(wide=frozenset({"name", "note"}))}
        self._dialogs = ChildDialogs(context, shell, shapes, over)

    def own(self, kind: RecordKind, record_id: int) -> None:
        """The record whose files these are."""
        self._owner = (kind, record_id)

    @property
    def can_attach(self) -> bool:
        """Whether files can be brought in here."""
        return self._owner is not None and not self._context.read_only

    # Bringing files in.

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        if not self.can_attach:
            return
        dialog = QFileDialog(self._over, self.tr("Attach files"))
        dialog.setObjectName("attach_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot("QStringList")
    def _on_files_selected(self, chosen: Sequence[str]) -> None:
        self.attach(tuple(Path(one) for one in chosen))

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Bring files in; what could run is asked about first."""
        if not paths or not self.can_attach:
            return
        self._waiting = paths
        running = [path.name for path in paths if can_run(path.name)]
        if running:
            self._ask(running)
        else:
            self._attach_waiting()

    def _ask(self, names: Sequence[str]) -> None:
        question = QMessageBox(self._over)
        question.setObjectName("attach_question")
        question.setWindowTitle(self.tr("Attach files"))
        text = self.tr("A computer would run these files: {names}")
        question.setText(fill(text, names=", ".join(names)))
        question.setInformativeText(
            self.tr("They are kept, but never opened from here. Attach them only if you know them.")
        )
        wrap_question(question)
        accept = question.addButton(self.tr("Attach"), QMessageBox.ButtonRole.AcceptRole)
        accept.setObjectName("attach_anyway")
        cancel = question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(cancel)
        question.accepted.connect(self._attach_waiting)
        question.finished.connect(question.deleteLater)
        question.open()

    @Slot()
    def _attach_waiting(self) -> None:
        if self._owner is None:
            return
        store, files, paths = self._context.store, self.files, self._waiting
        kind, record_id = self._owner

        def body(_progress: Progress) -> ChangeSet:
            return attach_files(store, files, kind, record_id, paths)

        self._context.jobs.write(
            body,
            done=self._on_attached,
            failed=self._shell.show_error,
            label=self.tr("Copying the files…"),
        )

    def _on_attached(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes)
        self._attached = changes.operation_id
        text = fill(self.tr("{count:file|files} attached."), count=len(self._waiting))
        instead = self.tr("Import as a list instead") if only_lists(self._waiting) else ""
        self._shell.toast(text, undo=True, action=instead, run=self._import_instead)

    @Slot()
    def _import_instead(self) -> None:
        """A list that was dropped on a record may have been meant for the import: it is attached no
        more, and read as a list."""
        store, attached = self._context.store, self._attached

        def body(_progress: Progress) -> Undone | None:
            return undo(store, attached)

        self._context.jobs.write(body, done=self._on_taken_back, failed=self._shell.show_error)

    def _on_taken_back(self, undone: Undone | None) -> None:
        if undone is not None:
            self._context.changes.announce(undone.changes)
        self._shell.open_page("intake", files=self._waiting)

    # Taking them out.

    def open(self, line: FileLine) -> None:
        """Show a read-only copy in the program the system has for it."""
        if can_run(line.row.name):
            text = self.tr("{name} could run, so it is not opened here. Save it elsewhere instead.")
            self._shell.toast(fill(text, name=line.row.name))
            return
        self._lay(line, self._on_laid_to_open)

    def lay(self, line: FileLine) -> None:
        """Make a copy ready to be dragged away."""
        self._lay(line, self._on_laid)

    def _lay(self, line: FileLine, done: object) -> None:
        files, digest, name = self.files, line.row.hash, line.row.name

        def body(_progress: Progress) -> Path:
            return files.look_copy(digest, name, look_folder())

        assert callable(done)
        self._context.jobs.run(
            body, done=done, failed=self._on_failed, key=f"lay-{id(self)}", label=""
        )

    def _on_laid_to_open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = self.tr("No program is known for {name}. Save it elsewhere instead.")
            self._shell.toast(fill(text, name=path.name))

    def _on_laid(self, path: Path) -> None:
        self.laid.emit(path)

    def save_as(self, line: FileLine) -> None:
        """Ask for a place and write the file there."""
        self._saving = line
        name = safe_name(line.row.name)
        dialog = QFileDialog(self._over, self.tr("Save as"), name)
        dialog.setObjectName("save_attachment_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_place_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_place_selected(self, chosen: str) -> None:
        if self._saving is None:
            return
        files, digest, target = self.files, self._saving.row.hash, Path(chosen)

        def body(_progress: Progress) -> Path:
            return files.copy_to(digest, target)

        self._context.jobs.run(body, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, path: Path) -> None:
        self._shell.toast(fill(self.tr("Saved as {name}."), name=path.name))

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)
        self.changed.emit()

    # Describing and deleting.

    def edit(self, line: FileLine) -> None:
        """Its name, whether it may be shown, and a note."""
        self._dialogs.open(line.row.draft)

    def delete(self, line: FileLine) -> None:
        """Into the bin; the file stays for the way back."""
        self._dialogs.delete(RecordKind.ATTACHMENT, line.id)
