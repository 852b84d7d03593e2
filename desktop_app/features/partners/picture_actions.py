"""Copies the picture, and asks for the file it is saved into."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.network import Network
from desktop_app.context import AppContext
from desktop_app.features.partners.saving import Picture, png
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, of_day, write_whole
from resources.texts import fill

_FILTERS = "PDF (*.pdf);;PNG (*.png)"


class PictureActions(QObject):
    """Draws on the GUI thread, as scenes must be; it takes some milliseconds."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._network = Network()

    def _picture(self, network: Network) -> Picture:
        context = self._context
        return Picture(network, context.texts, context.store.today(), example=context.example)

    def copy(self, network: Network) -> None:
        """Into the clipboard, as 한글 and PowerPoint take it."""
        QGuiApplication.clipboard().setImage(self._picture(network).image())
        self._shell.toast(self.tr("The picture was copied."))

    def save(self, network: Network) -> None:
        """Ask where to."""
        self._network = network
        day = of_day(self._context.store)
        name = file_name(day, self.tr("Network of partners"), suffix=".pdf")
        dialog = QFileDialog(self._page, self.tr("Save the picture"), name, _FILTERS)
        dialog.setObjectName("picture_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        path = Path(chosen)
        picture = self._picture(self._network)
        made = picture.pdf() if path.suffix.lower() == ".pdf" else picture.image()

        def body(_progress: Progress) -> Path:
            return write_whole(path, made if isinstance(made, bytes) else png(made))

        self._context.jobs.run(body, done=self._on_saved, failed=self._shell.show_error)

    def _on_saved(self, path: Path) -> None:
        self._shell.toast(fill(self.tr("Saved: {name}"), name=path.name))
