"""From a button of the card to what it wants: a passphrase, a recovery key, the switch itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.encryption import (
    Prepared,
    Renewed,
    change_passphrase,
    new_recovery_key,
    prepare,
    use_recovery_key,
)
from desktop_app.context import AppContext
from desktop_app.features.settings.encryption.off_question import SwitchOffQuestion
from desktop_app.features.settings.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.features.settings.encryption.recovery_dialog import RecoveryDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import write_whole
from desktop_app.paper.heading import paper_of
from desktop_app.paper.save_dialog import Form, SaveDialog
from reports.content.recovery_paper import recovery_paper
from reports.render import pdf


class EncryptionFlow(QObject):
    """Nothing is sealed before the recovery key was confirmed."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self._prepared: Prepared | None = None
        self._renewed: Renewed | None = None
        self._printed = ""

    @Slot()
    def switch_on(self) -> None:
        """Ask for a passphrase, show the recovery key, then switch."""
        dialog = PassphraseDialog(self._context.theme, self.tr("Switch encryption on"), self._over)
        dialog.chosen.connect(self._on_first_passphrase)
        dialog.open()

    @Slot()
    def switch_off(self) -> None:
        """Ask once."""
        question = SwitchOffQuestion(self._over)
        question.confirmed.connect(self._on_off_confirmed)
        question.open()

    @Slot()
    def change_passphrase(self) -> None:
        """Ask for another; the data stay as they are."""
        dialog = PassphraseDialog(self._context.theme, self.tr("Change passphrase"), self._over)
        dialog.chosen.connect(self._on_other_passphrase)
        dialog.open()

    @Slot()
    def change_recovery_key(self) -> None:
        """Show another one; the one before is good until it was confirmed."""
        folder = self._context.folder

        def body(_progress: Progress) -> Renewed:
            return new_recovery_key(folder)

        self._context.jobs.run(body, done=self._on_renewed, failed=self._on_failed)

    @Slot(str)
    def _on_first_passphrase(self, passphrase: str) -> None:
        def body(_progress: Progress) -> Prepared:
            return prepare(passphrase)

        self._context.jobs.run(body, done=self._on_prepared, failed=self._on_failed)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._prepared = prepared
        dialog = self._show_key(prepared.recovery_key, self.tr("Encrypt now"))
        dialog.confirmed.connect(self._on_key_confirmed)

    @Slot()
    def _on_key_confirmed(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            self._shell.switch_encryption(prepared)

    @Slot()
    def _on_off_confirmed(self) -> None:
        self._shell.switch_encryption(None)

    @Slot(str)
    def _on_other_passphrase(self, passphrase: str) -> None:
        folder = self._context.folder

        def body(_progress: Progress) -> None:
            change_passphrase(folder, passphrase)

        self._context.jobs.write(body, done=self._on_passphrase_changed, failed=self._on_failed)

    def _on_passphrase_changed(self, _none: None) -> None:
        self._shell.toast(
            self.tr("The new passphrase opens the data and their backups from now on.")
        )

    def _on_renewed(self, renewed: Renewed) -> None:
        self._renewed = renewed
        dialog = self._show_key(renewed.printed, self.tr("Use this one from now on"))
        dialog.confirmed.connect(self._on_renewed_confirmed)

    @Slot()
    def _on_renewed_confirmed(self) -> None:
        folder, (renewed, self._renewed) = self._context.folder, (self._renewed, None)
        if renewed is None:
            return

        def body(_progress: Progress) -> None:
            use_recovery_key(folder, renewed)

        self._context.jobs.write(body, done=self._on_recovery_key_used, failed=self._on_failed)

    def _on_recovery_key_used(self, _none: None) -> None:
        self._shell.toast(self.tr("The new recovery key is the good one now. Shred the old paper."))

    def _show_key(self, printed: str, take: str) -> RecoveryDialog:
        self._printed = printed
        dialog = RecoveryDialog(printed, take, self._over)
        dialog.save_wanted.connect(self._on_save_wanted)
        dialog.finished.connect(self._on_key_closed)
        dialog.open()
        return dialog

    @Slot()
    def _on_key_closed(self) -> None:
        self._printed = ""

    @Slot()
    def _on_save_wanted(self) -> None:
        name = self.tr("recovery-key") + Form.PDF.suffix
        dialog = SaveDialog(self._over, self.tr("Save its paper as PDF…"), name, (Form.PDF,))
        dialog.path_chosen.connect(self._on_path_chosen)
        dialog.open()

    @Slot(object)
    def _on_path_chosen(self, path: Path) -> None:
        printed, place = self._printed, self._context.folder.root
        heading = paper_of(self._context)

        def body(_progress: Progress) -> Path:
            return write_whole(path, pdf(recovery_paper(printed, str(place), heading)).data)

        if printed:
            self._context.jobs.run(body, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, _path: Path) -> None:
        self._shell.toast(self.tr("Saved. Print it, then delete the file."))

    def _on_failed(self, error: BaseException) -> None:
        self._prepared = None
        self._shell.show_error(error)
