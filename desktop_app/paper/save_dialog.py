"""Asks where a finished paper goes, and in which of the forms it can have."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.texts import mark


class Form(Enum):
    """What a paper can be saved as: its suffix, and what the file is called."""

    PDF = (".pdf", mark("PDF files"))
    HWPX = (".hwpx", mark("Hangul document"))
    XLSX = (".xlsx", mark("Excel files"))

    @property
    def suffix(self) -> str:
        """``.pdf``."""
        return self.value[0]

    @property
    def name_filter(self) -> str:
        """``한글 문서 (*.hwpx)``."""
        said = QCoreApplication.translate("Form", self.value[1])
        return f"{said} (*{self.suffix})"


PAGES = (Form.PDF, Form.HWPX)
"""Forms of a paper that is read and edited."""


def form_of(path: Path) -> Form:
    """The form that a file's ending asks for."""
    return next((form for form in Form if form.suffix == path.suffix.lower()), Form.PDF)


class SaveDialog(QFileDialog):
    """Open it and wait for ``path_chosen``; the path ends as the chosen form does."""

    path_chosen = Signal(object)

    def __init__(
        self, parent: QWidget, title: str, name: str, forms: tuple[Form, ...] = PAGES,
        folder: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, title, folder)
        self._forms = forms
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([form.name_filter for form in forms])
        self.setDefaultSuffix(forms[0].suffix.removeprefix("."))
        self.selectFile(name)
        self._connect()

    def _connect(self) -> None:
        self.filterSelected.connect(self._on_filter_selected)
        self.fileSelected.connect(self._on_file_selected)

    def _chosen_form(self) -> Form:
        chosen = self.selectedNameFilter()
        return next((form for form in self._forms if form.name_filter == chosen), self._forms[0])

    @Slot(str)
    def _on_filter_selected(self, _filter: str) -> None:
        """The name that stands there ends as the form does."""
        form = self._chosen_form()
        self.setDefaultSuffix(form.suffix.removeprefix("."))
        if selected := self.selectedFiles():
            path = Path(selected[0])
            if any(path.suffix.lower() == known.suffix for known in self._forms):
                self.selectFile(path.with_suffix(form.suffix).name)

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        if not chosen:
            return
        path = Path(chosen)
        if all(path.suffix.lower() != form.suffix for form in self._forms):
            path = path.with_name(path.name + self._chosen_form().suffix)
        self.path_chosen.emit(path)
