"""The first screen: who you are, how to begin, where the data will lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.handing.envelope import SUFFIX, Kind
from desktop_app.errors.words import Told
from desktop_app.settings import Settings
from desktop_app.shell.first_start.cards import ExampleCard, ListCard, PredecessorCard
from desktop_app.shell.first_start.choice import FirstChoice, Start
from desktop_app.shell.first_start.place import PlaceLine
from desktop_app.theme import Theme
from desktop_app.widgets.copied_cells import cells_in
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from desktop_app.widgets.dropped_files import files_in
from desktop_app.widgets.parts import button, card, hline, label, restyle, tile, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill

_WIDTH = 768


class FirstStartScreen(ScrollArea):
    """Asks once. ``chosen`` carries the answers; the language switch makes the screen anew."""

    chosen = Signal(object)
    language_requested = Signal(str)
    bundle_typed = Signal(object, str)
    """A file in which everything was packed, and what was typed as its passphrase."""

    def __init__(
        self, theme: Theme, settings: Settings, place: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("first_start")
        self.setWidgetResizable(True)
        self._theme = theme
        self.office = self._input("office", settings.office)
        self.position = self._input("position", settings.position)
        self.officer = self._input("officer", settings.officer)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("first_start_problem")
        self._problem.hide()
        self._place = PlaceLine(theme, place)
        self._empty = button(self.tr("Start empty, without a list"), "link", name="start_empty")
        self._list = ListCard(theme)
        self._predecessor = PredecessorCard(theme)
        self._example = ExampleCard(theme)
        self._wanted: tuple[Start, tuple[Path, ...], tuple[str, str], str] | None = None
        """How one began before department and name were there: Enter goes on with it."""
        self._bundle: Path | None = None
        self._passphrase = ""
        self._brought = ""
        """The file that was brought before."""
        self._asking: UnsealDialog | None = None
        self._languages = QButtonGroup(self)
        self._compose(settings.language)
        self._connect()

    @property
    def place(self) -> Path:
        """The folder that is shown now."""
        return self._place.place

    def _input(self, name: str, text: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setObjectName(name)
        return made

    def _compose(self, lang: str) -> None:
        column_holder = QWidget()
        column_holder.setFixedWidth(_WIDTH)
        column = QVBoxLayout(column_holder)
        column.setContentsMargins(0, 40, 0, 24)
        column.setSpacing(8)
        column.addLayout(self._head(lang))
        column.addSpacing(20)
        column.addWidget(label(self.tr("Who works here"), "name"))
        column.addWidget(self._person_card())
        column.addWidget(self._problem)
        column.addWidget(
            label(self.tr("Used only as the author of documents and in the history."), "small")
        )
        column.addSpacing(16)
        column.addWidget(label(self.tr("Begin"), "name"))
        for made in (self._list, self._predecessor, self._example):
            column.addWidget(made)
            column.addSpacing(4)
        column.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(hline())
        column.addSpacing(4)
        column.addWidget(self._place)
        column.addSpacing(8)
        column.addLayout(self._offline_line())
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(column_holder)
        row.addStretch(1)
        self.setWidget(outer)

    def _head(self, lang: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("Attraction Desk"), "title"))
        words.addWidget(
            label(self.tr("Asked only once. You can change it later in Settings."), "muted")
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(tile(self._theme, "landmark", 44, accent=True))
        row.addLayout(words, 1)
        switch = QHBoxLayout()
        switch.setSpacing(0)
        for place, (code, name) in enumerate((("ko", "한국어"), ("en", "English"))):
            made = button(name, "segment", name=f"language_{code}")
            made.setCheckable(True)
            made.setChecked(code == lang)
            self._languages.addButton(made, place)
            switch.addWidget(made)
        row.addLayout(switch)
        return row

    def _person_card(self) -> QWidget:
        holder = card()
        grid = QGridLayout(holder)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        fields = (
            (self.tr("Department"), self.office, 34),
            (self.tr("Position"), self.position, 16),
            (self.tr("Name"), self.officer, 20),
        )
        for place, (text, edit, share) in enumerate(fields):
            caption = label(text, "label")
            caption.setBuddy(edit)
            edit.setAccessibleName(text)
            grid.addWidget(caption, 0, place)
            grid.addWidget(edit, 1, place)
            grid.setColumnStretch(place, share)
        return holder

    def _offline_line(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap("wifi-off", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(label(self.tr("This program does not connect to the internet."), "muted"), 1)
        return row

    def _connect(self) -> None:
        self._list.files_dropped.connect(self._on_list_files_dropped)
        self._list.action.clicked.connect(self._on_choose_files_clicked)
        self._predecessor.folder_choice.triggered.connect(self._on_folder_choice_triggered)
        self._predecessor.backup_choice.triggered.connect(self._on_backup_choice_triggered)
        self._predecessor.bundle_choice.triggered.connect(self._on_bundle_choice_triggered)
        self._example.action.clicked.connect(self._on_example_clicked)
        self._empty.clicked.connect(self._on_empty_clicked)
        self._place.place_chosen.connect(self._on_place_chosen)
        self._languages.idClicked.connect(self._on_language_clicked)
        for edit in (self.office, self.officer):
            edit.textEdited.connect(self._on_name_edited)
        for edit in (self.office, self.position, self.officer):
            edit.returnPressed.connect(self._on_name_entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V anywhere but in an input takes files or a table from the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            data = QGuiApplication.clipboard().mimeData()
            text, html = cells_in(data)
            if files := files_in(data):
                self._finish(Start.LIST, files)
            elif html or "\t" in text or "\n" in text:
                self._finish(Start.LIST, pasted=(text, html))
            return
        super().keyPressEvent(event)

    def _finish(
        self,
        start: Start,
        files: tuple[Path, ...] = (),
        pasted: tuple[str, str] = ("", ""),
        passphrase: str = "",
    ) -> None:
        if start is not Start.EXAMPLE and not self._named(files[0].name if files else ""):
            self._wanted = (start, files, pasted, passphrase)
            return
        self.chosen.emit(
            FirstChoice(
                start,
                self.office.text().strip(),
                self.position.text().strip(),
                self.officer.text().strip(),
                self._place.place,
                files,
                pasted,
                passphrase,
            )
        )

    def _named(self, file: str = "") -> bool:
        """Whether department and name are there; says so beside the fields when not, and that a
        file that was brought is opened then."""
        self._brought = file
        missing = self._show_missing()
        if missing:
            missing[0].setFocus()
        return not missing

    def _show_missing(self) -> list[QLineEdit]:
        missing = [edit for edit in (self.office, self.officer) if not edit.text().strip()]
        for edit in (self.office, self.officer):
            restyle(edit, "problem", edit in missing)
        text = self.tr("Please enter department and name: the history shows who changed what.")
        if self._brought:
            then = self.tr("Then press Enter, and “{file}” is opened.")
            text = f"{text} {fill(then, file=self._brought)}"
        self._problem.setText(text)
        self._problem.setVisible(bool(missing))
        return missing

    @Slot()
    def _on_name_edited(self) -> None:
        if self._problem.isVisible():
            self._show_missing()

    @Slot()
    def _on_name_entered(self) -> None:
        if self._wanted is not None and self._named(self._brought):
            self._finish(*self._wanted)

    @Slot(object)
    def _on_list_files_dropped(self, files: tuple[Path, ...]) -> None:
        self._finish(Start.LIST, files)

    @Slot()
    def _on_choose_files_clicked(self) -> None:
        if not self._named():
            return
        lists = self.tr("Lists")
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose files"),
            "",
            f"{lists} (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.htm *.html)",
        )
        if chosen:
            self._finish(Start.LIST, tuple(Path(name) for name in chosen))

    @Slot()
    def _on_folder_choice_triggered(self) -> None:
        if not self._named():
            return
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the predecessor's folder"))
        if chosen:
            self._finish(Start.PREDECESSOR, (Path(chosen),))

    @Slot()
    def _on_backup_choice_triggered(self) -> None:
        if not self._named():
            return
        title, kind = self.tr("Choose the backup file"), self.tr("Backups")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"{kind} (*.sqlite3)")
        if chosen:
            self._finish(Start.PREDECESSOR, (Path(chosen),))

    @Slot()
    def _on_bundle_choice_triggered(self) -> None:
        if not self._named():
            return
        title, kind = self.tr("Open what was packed"), self.tr("Handed over: everything")
        suffix = SUFFIX[Kind.EVERYTHING]
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"{kind} (*{suffix})")
        if chosen:
            self.ask_passphrase(Path(chosen))

    def ask_passphrase(self, bundle: Path) -> None:
        """Ask for the passphrase of what was packed."""
        self._bundle = bundle
        title = self.tr("Open what was packed")
        self._asking = UnsealDialog(self._theme, title, bundle.name, self)
        self._asking.typed.connect(self._on_passphrase_typed)
        self._asking.rejected.connect(self._on_asked)
        self._asking.open()

    @Slot(str)
    def _on_passphrase_typed(self, passphrase: str) -> None:
        if self._bundle is not None:
            self._passphrase = passphrase
            self.bundle_typed.emit(self._bundle, passphrase)

    def show_opened(self) -> None:
        """It is the passphrase of the file: begin with it."""
        asking, self._asking = self._asking, None
        if asking is not None and self._bundle is not None:
            asking.accept()
            self._finish(Start.PREDECESSOR, (self._bundle,), passphrase=self._passphrase)

    def show_refused(self, told: Told) -> None:
        """Why the file does not open."""
        if self._asking is not None:
            self._asking.show_refused(f"{told.happened} {told.advice}")

    @Slot()
    def _on_asked(self) -> None:
        self._asking = None

    @Slot()
    def _on_example_clicked(self) -> None:
        self._finish(Start.EXAMPLE)

    @Slot()
    def _on_empty_clicked(self) -> None:
        self._finish(Start.EMPTY)

    @Slot(object)
    def _on_place_chosen(self, place: Path) -> None:
        self._place.show_place(place)

    @Slot(int)
    def _on_language_clicked(self, place: int) -> None:
        self.language_requested.emit(("ko", "en")[place])
