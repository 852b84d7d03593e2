"""Does what the card of the server asks for, away from the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.copying import Copied, copy_to_folder, copy_to_server
from db.errors import UserError
from db.paths import DataFolder
from db.server import place_of, url_of, without_password
from db.team import ServerLook, Working, look_at, working_now
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.settings.server_card import ServerCard
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.settings.keeping_words import how_kept
from resources.texts import fill


class ServerWork(QObject):
    """One look or one copy at a time. Another place of the data is a setting: the program opens it."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._shell = context, shell
        self._over = parent
        url = context.settings.now.database
        self.card = ServerCard(
            writable=not context.read_only,
            shared=context.store.shared,
            how_kept=how_kept(context.texts),
        )
        self.card.show_kept(context.settings.now.keep_password)
        self.card.address.setText(without_password(url) if url else "")
        self.card.show_place(place_of(url) if url else "")
        self._connect()

    def _connect(self) -> None:
        self.card.test_requested.connect(self._on_test_requested)
        self.card.move_requested.connect(self._on_move_requested)
        self.card.use_requested.connect(self._on_use_requested)
        self.card.fetch_requested.connect(self._on_fetch_requested)
        self.card.leave_requested.connect(self._on_leave_requested)
        self.card.keep_chosen.connect(self._on_keep_chosen)

    def look(self) -> None:
        """Read who is at work."""
        store = self._context.store

        def body(_progress: Progress) -> tuple[Working, ...]:
            return working_now(store)

        if store.shared:
            self._context.jobs.run(body, done=self.card.show_working, key="working-now")

    def _url(self) -> str | None:
        """The address with its password, None when what is typed is no address."""
        typed, password = self.card.address.text(), self.card.password.text()
        try:
            return url_of(typed, password, kept=self._context.settings.now.database)
        except UserError as error:
            self._on_failed(error)
            return None

    @Slot()
    def _on_test_requested(self) -> None:
        url = self._url()
        if url is None:
            return

        def body(_progress: Progress) -> ServerLook:
            return look_at(url)

        self.card.wait(self.tr("Asking the server…"))
        self._context.jobs.run(
            body, done=self.card.offer, failed=self._on_failed, key="server-test"
        )

    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is not None:
            self.card.say_problem(told)
        else:
            self.card.offer(None)
            self._shell.show_error(error)

    @Slot()
    def _on_move_requested(self) -> None:
        """On the writer lane, so that nothing is written here while it goes there."""
        url, store, folder = self._url(), self._context.store, self._context.folder
        if url is None:
            return

        def body(progress: Progress) -> Copied:
            return copy_to_server(store.engine, folder, url, progress.report)

        label = self.tr("Copying to the server…")
        self.card.wait(label)
        self._context.jobs.write(body, done=self._on_moved, failed=self._on_failed, label=label)

    def _on_moved(self, copied: Copied) -> None:
        self._shell.toast(self._words(copied))
        self._on_use_requested()

    @Slot()
    def _on_use_requested(self) -> None:
        if (url := self._url()) is not None:
            self._context.settings.update(database=url)

    @Slot()
    def _on_leave_requested(self) -> None:
        self._context.settings.update(database="")

    @Slot(bool)
    def _on_keep_chosen(self, kept: bool) -> None:
        self._context.settings.update(keep_password=kept)

    @Slot()
    def _on_fetch_requested(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._over, self.tr("Choose an empty folder"))
        if chosen:
            self.fetch_to(Path(chosen))

    def fetch_to(self, place: Path) -> None:
        """Copy everything from the server into a folder that has no data yet."""
        store, folder = self._context.store, self._context.folder

        def body(progress: Progress) -> Copied:
            return copy_to_folder(store.engine, folder, DataFolder(place), progress.report)

        label = self.tr("Copying from the server…")
        self.card.wait(label)
        self._context.jobs.run(
            body, done=self._on_fetched, failed=self._on_failed, label=label, key="server-fetch"
        )

    def _on_fetched(self, copied: Copied) -> None:
        self.card.say(self._words(copied))

    def _words(self, copied: Copied) -> str:
        said = self.tr(
            "Copied and compared: {rows:row|rows} of {tables:table|tables}, {files:file|files}."
        )
        counts = {"rows": copied.rows, "tables": len(copied.tables), "files": copied.files}
        left = self.tr("The original was left as it is.")
        return f"{fill(said, **{key: f'{one:,}' for key, one in counts.items()})} {left}"
