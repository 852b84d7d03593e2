"""From a button of the card to a file of everything, and from such a file to data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from db.handing.envelope import Kind
from db.handing.exchange import log_packing
from db.handing.handed_over import HandedOver, hand_over, take_back
from db.handing.packing import Packed, pack
from db.handing.pieces import Manifest
from db.handing.unpacking import manifest_of
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.settings.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.features.settings.handing.sealed_files import SealedFileDialog
from desktop_app.features.settings.handing.take_back_question import TakeBackQuestion
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.reopening import of_move, of_same_place
from desktop_app.settings.moving import settings_to_move
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import fill


class MoveFlow(QObject):
    """One thing at a time; nothing is packed or opened before a passphrase was typed."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self._passphrase = ""
        self._hands_over = True
        self._bundle: Path | None = None
        self._asking: UnsealDialog | None = None
        self._looked_only: QCheckBox | None = None

    # Out.

    @Slot()
    def pack(self) -> None:
        """Ask for a passphrase, and whether somebody else goes on with the data."""
        looked = QCheckBox(self.tr("These data are then only looked at here"))
        looked.setObjectName("move_hands_over")
        looked.setChecked(True)
        self._looked_only = looked
        said = self.tr(
            "Whoever opens the file needs this passphrase. Tell it on another way than the file, and"
            " write it down: nobody can open the file without it."
        )
        title = self.tr("Pack everything")
        dialog = PassphraseDialog(self._context.theme, title, self._over, said=said, more=looked)
        dialog.chosen.connect(self._on_passphrase_chosen)
        dialog.open()

    @Slot(str)
    def _on_passphrase_chosen(self, passphrase: str) -> None:
        self._passphrase = passphrase
        self._hands_over = self._looked_only is None or self._looked_only.isChecked()
        day = self._context.store.now()[:10]
        name = fill(self.tr("attraction-desk-{day}"), day=day)
        dialog = SealedFileDialog(
            self._over, self.tr("Where the file goes"), Kind.EVERYTHING, save=name
        )
        dialog.path_chosen.connect(self._on_place_chosen)
        dialog.open()

    @Slot(object)
    def _on_place_chosen(self, path: Path) -> None:
        """On the writer lane: nothing is written here between the copy and the mark."""
        context, passphrase, hands_over = self._context, self._passphrase, self._hands_over
        self._passphrase = ""
        store, folder = context.store, context.folder
        settings = settings_to_move(context.settings.now)

        def body(progress: Progress) -> Packed:
            log_packing(store, path.suffix)
            at = store.now()
            packed = pack(folder, path, passphrase, store.actor, at, settings, progress.report)
            if hands_over:
                hand_over(folder, HandedOver(at, store.actor.officer, path.name))
            return packed

        label = self.tr("Packing everything…")
        context.jobs.write(body, done=self._on_packed, failed=self._shell.show_error, label=label)

    def _on_packed(self, packed: Packed) -> None:
        said = fill(
            self.tr("{name}: {records:record|records} and {files:file|files}, read back and whole."),
            name=packed.path.name, records=f"{packed.manifest.records:,}",
            files=f"{packed.manifest.files:,}",
        )  # fmt: skip
        if self._hands_over:
            only = self.tr("The data here can only be looked at now.")
            self._shell.open_data_anew(of_same_place(f"{said} {only}", self._context.texts))
        else:
            self._shell.toast(said)

    # In.

    @Slot()
    def open_packed(self) -> None:
        """Choose a file."""
        dialog = SealedFileDialog(self._over, self.tr("Open what was packed"), Kind.EVERYTHING)
        dialog.path_chosen.connect(self.ask_passphrase)
        dialog.open()

    @Slot(object)
    def ask_passphrase(self, bundle: Path) -> None:
        """Ask for its passphrase; what is in it is shown before it takes the place of the data."""
        self._bundle = bundle
        title = self.tr("Open what was packed")
        self._asking = asking = UnsealDialog(self._context.theme, title, bundle.name, self._over)
        asking.typed.connect(self._on_typed)
        asking.agreed.connect(self._on_agreed)
        asking.finished.connect(self._on_asked)
        asking.open()

    @Slot()
    def _on_asked(self) -> None:
        self._asking = None

    @Slot(str)
    def _on_typed(self, passphrase: str) -> None:
        bundle = self._bundle
        if bundle is None:
            return

        def body(_progress: Progress) -> Manifest:
            return manifest_of(bundle, passphrase)

        self._context.jobs.run(body, done=self._on_found, failed=self._on_refused)

    def _on_found(self, manifest: Manifest) -> None:
        if self._asking is None:
            return
        made = moment_text(manifest.made_at, self._context.texts.lang)
        found = fill(
            self.tr("Made {made} by {officer}: {records:record|records}, {files:file|files}."),
            made=made, officer=manifest.officer, records=f"{manifest.records:,}",
            files=f"{manifest.files:,}",
        )  # fmt: skip
        kept = self.tr(
            "It takes the place of the data in this folder. Those are not deleted: they are kept in"
            " a folder within, with the backups made of them."
        )
        self._asking.show_found(f"{found}\n{kept}", self.tr("Open here"))

    def _on_refused(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if self._asking is not None and told is not None:
            self._asking.show_refused(f"{told.happened} {told.advice}")
        else:
            self._shell.show_error(error)

    @Slot(str)
    def _on_agreed(self, passphrase: str) -> None:
        bundle, asking = self._bundle, self._asking
        if asking is not None:
            asking.accept()
        if bundle is not None:
            self._shell.open_data_anew(of_move(bundle, passphrase, self._context.texts))

    # Back.

    @Slot()
    def take_back(self) -> None:
        """Ask once."""
        question = TakeBackQuestion(self._over)
        question.confirmed.connect(self._on_take_back_confirmed)
        question.open()

    @Slot()
    def _on_take_back_confirmed(self) -> None:
        folder = self._context.folder

        def body(_progress: Progress) -> None:
            take_back(folder)

        self._context.jobs.run(body, done=self._on_taken_back, failed=self._shell.show_error)

    def _on_taken_back(self, _none: None) -> None:
        done = self.tr("Work goes on with these data here.")
        self._shell.open_data_anew(of_same_place(done, self._context.texts))
