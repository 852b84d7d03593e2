"""The search of every byte of the data folder for somebody who must be gone."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.personal.bytes_search import Searched, search_files
from desktop_app.context import AppContext
from desktop_app.features.destruction.destroying import places_of
from desktop_app.features.destruction.lines import traces_said
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.parts import button, label
from resources.texts import fill


class FileSearch(QWidget):
    """A word, a button, and beside them what was found."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self.word = QLineEdit()
        self._find = button(self.tr("Search all files"), "small", name="destruction_find")
        self._found = label("", "small")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self.word.setObjectName("destruction_word")
        self.word.setPlaceholderText(self.tr("Name, number or mail"))
        self.word.setAccessibleName(self.word.placeholderText())
        self.word.setFixedWidth(220)
        self._found.setObjectName("destruction_found")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._found)
        row.addWidget(self.word)
        row.addWidget(self._find)

    def _connect(self) -> None:
        self.word.returnPressed.connect(self.search)
        self._find.clicked.connect(self.search)

    @Slot()
    def search(self) -> None:
        """Search every byte of the data folder for what was typed."""
        said = self.word.text().strip()
        if not said:
            return
        places = places_of(self._context)
        self._found.setText("")

        def body(_progress: Progress) -> Searched:
            return search_files(places.all_files(), traces_said(said), places.open_file)

        self._context.jobs.run(
            body, done=self._on_searched, failed=self._shell.show_error, key=f"bytes-{id(self)}",
            label=self.tr("Searching every byte…"),
        )  # fmt: skip

    def _on_searched(self, found: Searched) -> None:
        names = sorted(one.name for one in (*found.hits, *found.unread))
        if names:
            said = self.tr("Found in {count:file|files}: {name}")
            text = fill(said, count=len(names), name=names[0])
        else:
            said = self.tr("{files:file was|files were} searched; nothing was found.")
            text = fill(said, files=found.files)
        self._found.setText(text)
        self._found.setToolTip("\n".join(names))
