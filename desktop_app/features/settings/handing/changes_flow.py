"""From a button of the card to a file of changes, and from such a file to its plan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.backups.before_much import back_up_before_much
from db.handing.changes import Changes
from db.handing.envelope import Kind
from db.handing.exchange import Titles, linked_titles, look_into, make_file, take_file
from db.handing.plan import Decisions, TakingPlan
from db.handing.taking import Taken
from db.queries.operations import officers_in_ledger
from db.shared_files import attachment_files
from desktop_app.clock import local_now
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.settings.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.features.settings.handing.changes_choice import ChangesChoice
from desktop_app.features.settings.handing.sealed_files import SealedFileDialog
from desktop_app.features.settings.handing.taking_dialog import TakingDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from resources.texts import fill

Looked = tuple[TakingPlan, Titles]


class ChangesFlow(QObject):
    """A passphrase first in both directions."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self._choice: ChangesChoice | None = None
        self._asked = ("", "", "")
        """Whose, since when, behind which passphrase."""
        self._path: Path | None = None
        self._passphrase = ""
        self._asking: UnsealDialog | None = None

    # Out.

    @Slot()
    def make(self) -> None:
        """Ask whose changes, from when on, and for a passphrase."""
        store = self._context.store

        def body(_progress: Progress) -> tuple[str, ...]:
            with store.read() as session:
                return officers_in_ledger(session)

        self._context.jobs.run(body, done=self._on_officers_read, failed=self._shell.show_error)

    def _on_officers_read(self, officers: tuple[str, ...]) -> None:
        context = self._context
        today = dt.date.fromisoformat(context.store.today())
        mine = context.store.actor.officer
        self._choice = ChangesChoice(officers, mine, today, context.lang)
        said = self.tr("It holds personal data, so it is encrypted with a passphrase of its own.")
        dialog = PassphraseDialog(
            context.theme, self.tr("Make a file of changes"), self._over, said=said,
            more=self._choice,
        )  # fmt: skip
        dialog.chosen.connect(self._on_passphrase_chosen)
        dialog.open()

    @Slot(str)
    def _on_passphrase_chosen(self, passphrase: str) -> None:
        choice, self._choice = self._choice, None
        if choice is None:
            return
        self._asked = (choice.officer, choice.since, passphrase)
        name = fill(
            self.tr("changes-{officer}-{day}"), officer=choice.officer,
            day=self._context.store.now()[:10],
        )  # fmt: skip
        dialog = SealedFileDialog(
            self._over, self.tr("Where the file goes"), Kind.CHANGES, save=name
        )
        dialog.path_chosen.connect(self.write)
        dialog.open()

    @Slot(object)
    def write(self, path: Path) -> None:
        """Write what was asked for."""
        store, folder = self._context.store, self._context.folder
        (officer, since, passphrase), self._asked = self._asked, ("", "", "")

        def body(progress: Progress) -> Changes:
            files = attachment_files(store, folder)
            return make_file(store, files, officer, since, path, passphrase, progress.report)

        self._path = path
        label = self.tr("Writing the file of changes…")
        self._context.jobs.write(
            body, done=self._on_written, failed=self._shell.show_error, label=label
        )

    def _on_written(self, changes: Changes) -> None:
        said = self.tr("{name}: {operations:operation|operations}, {records:record|records}.")
        name = self._path.name if self._path is not None else ""
        self._shell.toast(
            fill(said, name=name, operations=f"{len(changes.operations):,}",
                 records=f"{len(changes.records):,}")
        )  # fmt: skip

    # In.

    @Slot()
    def take(self) -> None:
        """Choose a file."""
        dialog = SealedFileDialog(self._over, self.tr("Take changes in"), Kind.CHANGES)
        dialog.path_chosen.connect(self.ask_passphrase)
        dialog.open()

    @Slot(object)
    def ask_passphrase(self, path: Path) -> None:
        """Ask for its passphrase."""
        self._path = path
        title = self.tr("Take changes in")
        self._asking = asking = UnsealDialog(self._context.theme, title, path.name, self._over)
        asking.typed.connect(self._on_typed)
        asking.finished.connect(self._on_asked)
        asking.open()

    @Slot()
    def _on_asked(self) -> None:
        self._asking = None

    @Slot(str)
    def _on_typed(self, passphrase: str) -> None:
        path, store = self._path, self._context.store
        if path is None:
            return
        self._passphrase = passphrase

        def body(_progress: Progress) -> Looked:
            plan = look_into(store, path, passphrase)
            with store.read() as session:
                return plan, linked_titles(session, plan)

        self._context.jobs.run(body, done=self._on_looked, failed=self._on_refused)

    def _on_looked(self, looked: Looked) -> None:
        passphrase, self._passphrase = self._passphrase, ""
        if self._asking is None or self._path is None:
            return
        self._asking.accept()
        plan, titles = looked
        store, folder, path = self._context.store, self._context.folder, self._path

        def apply(decisions: Decisions) -> Taken:
            back_up_before_much(store, folder, local_now())
            files = attachment_files(store, folder)
            return take_file(store, files, path, passphrase, plan, decisions)

        TakingDialog(self._context, self._shell, plan, titles, path, apply, self._over).open()

    def _on_refused(self, error: BaseException) -> None:
        self._passphrase = ""
        told = tell(error, self._context.texts)
        if self._asking is not None and told is not None:
            self._asking.show_refused(f"{told.happened} {told.advice}")
        else:
            self._shell.show_error(error)
