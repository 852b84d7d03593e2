"""이 조건으로 면담자료집: which rows and which edition, then one PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.editing.bulk_dialog import BulkScope
from desktop_app.paper.booklet import MOST, Booklet, booklet_request, make_booklet
from desktop_app.paper.files import file_name, of_day, with_suffix, write_whole
from desktop_app.widgets.parts import button, label, wrapped
from reports.content.packet import Edition
from resources.texts import fill


class BookletDialog(QDialog):
    """Stays open until the file is written; Esc leaves."""

    written = Signal(str)
    """A sentence on what was written."""
    refused = Signal(object)

    def __init__(
        self, context: AppContext, kind: RecordKind, scope: BulkScope, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("booklet")
        self.setWindowTitle(self.tr("Bind meeting papers"))
        self._context, self._kind, self._scope = context, kind, scope
        self._path = Path()
        self._rows, self._editions = QButtonGroup(self), QButtonGroup(self)
        self._said = wrapped("", "muted")
        self._said.setObjectName("booklet_said")
        self._save = button(self.tr("Save as PDF…"), "primary", name="booklet_save")
        self._save.setDefault(True)
        self._cancel = button(self.tr("Cancel"), name="booklet_cancel")
        self._compose()
        self._rows.idToggled.connect(self._on_rows_toggled)
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.close)
        self._say()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(label(self.tr("Of which rows"), "label"))
        chosen, everything = len(self._scope.chosen), len(self._scope.everything)
        rows = (
            ("booklet_chosen", fill(self.tr("Chosen: {count}"), count=chosen)),
            ("booklet_all",
             fill(self.tr("All that meet the conditions: {count}"), count=everything)),
        )  # fmt: skip
        for place, (name, text) in enumerate(rows):
            column.addWidget(self._radio(self._rows, place, name, text))
        self._rows.button(0).setEnabled(bool(chosen))
        self._rows.button(0 if chosen else 1).setChecked(True)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Edition"), "label"))
        editions = (
            (Edition.MAYOR, self.tr("① For the mayor")),
            (Edition.STAFF, self.tr("② For those attending")),
            (Edition.GUEST, self.tr("③ For the guests")),
        )
        for place, (edition, text) in enumerate(editions):
            name = f"booklet_{edition.value}"
            column.addWidget(self._radio(self._editions, place, name, text))
        self._editions.button(0).setChecked(True)
        column.addSpacing(6)
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column.addLayout(foot)
        self.setMinimumWidth(420)

    def _radio(self, group: QButtonGroup, place: int, name: str, text: str) -> QRadioButton:
        made = QRadioButton(text)
        made.setObjectName(name)
        group.addButton(made, place)
        return made

    @property
    def ids(self) -> tuple[int, ...]:
        """The rows in the order of the list."""
        return self._scope.chosen if self._rows.checkedId() == 0 else self._scope.everything

    @property
    def edition(self) -> Edition:
        """Who will hold it in their hands."""
        return tuple(Edition)[self._editions.checkedId()]

    def _say(self) -> None:
        count = len(self.ids)
        few = 0 < count <= MOST
        self._save.setEnabled(few)
        text = self.tr("One PDF with a page of contents, the papers in the order of the list.")
        many = self.tr("More than {most} papers are not bound at once. Narrow the list.")
        self._said.setText(text if few or not count else fill(many, most=MOST))

    @Slot()
    def _on_rows_toggled(self) -> None:
        self._say()

    @Slot()
    def _on_save_clicked(self) -> None:
        edition = self.edition.ko.replace("·", "")
        name = file_name(of_day(self._context.store), "면담자료집", edition)
        dialog = QFileDialog(self, self.tr("Save the meeting papers"), name, "PDF (*.pdf)")
        dialog.setObjectName("booklet_file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        store, kind, ids, edition = self._context.store, self._kind, self.ids, self.edition
        asked, path = booklet_request(self._context), with_suffix(chosen)
        self._path = path

        def body(progress: Progress) -> Booklet:
            made = make_booklet(store, kind, ids, edition, asked, progress.report)
            write_whole(path, made.rendered.data)
            return made

        self._save.setEnabled(False)
        self._context.jobs.run(
            body, done=self._on_made, failed=self._on_failed,
            label=self.tr("Binding the meeting papers…"),
        )  # fmt: skip

    def _on_made(self, made: Booklet) -> None:
        text = self.tr("{count} papers on {pages} pages were written to {name}.")
        said = fill(text, count=made.papers, pages=made.rendered.pages, name=self._path.name)
        if made.left:
            without = self.tr("Without a case, left out: {names}")
            names = ", ".join(made.left[:3]) + (" …" if len(made.left) > 3 else "")
            said = f"{said} {fill(without, names=names)}"
        self.written.emit(said)
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self._say()
        self.refused.emit(error)
