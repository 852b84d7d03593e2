"""개인정보 파기: who is due above, what was destroyed with its proof below, and a search of all files."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.destructions import destructions
from db.queries.personal_due import due_persons
from desktop_app.context import AppContext
from desktop_app.features.destruction.destroying import Destroying
from desktop_app.features.destruction.file_search import FileSearch
from desktop_app.features.destruction.lines import (
    DoneLine,
    DueLine,
    done_columns,
    due_columns,
)
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.settings import Settings
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label
from reports.content.destruction import destruction_report
from reports.content.model import Document


@dataclass(frozen=True, slots=True)
class _Read:
    due: tuple[DueLine, ...]
    done: tuple[DoneLine, ...]


class DestructionPage(Page):
    """Del asks for the destruction of the chosen; Enter opens a contact, or a report."""

    watches = frozenset({RecordKind.CONTACT, RecordKind.CASE, RecordKind.ORGANIZATION})

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._due: tuple[DueLine, ...] = ()
        self._done: tuple[DoneLine, ...] = ()
        self._papers = PaperDesk(context, shell, self, self._report)
        self._destroying = Destroying(context, shell, self)
        theme, texts = context.theme, context.texts
        self._switch = page_switch(theme, shell, "destruction", self.tr("Destruction"))
        self._destroy = button(self.tr("Destroy…"), "danger", theme=theme, icon="trash-2",
                               name="destruction_destroy")  # fmt: skip
        self._paper = button(self.tr("Report of it…"), theme=theme, icon="file-text",
                             name="destruction_report")  # fmt: skip
        self.files = FileSearch(context, shell)
        self.due = plain_list(context, due_columns(texts), "destruction_due", self.tr("Due"))
        self.gone = plain_list(
            context, done_columns(texts), "destruction_done", self.tr("Destroyed")
        )
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self._destroy.setToolTip("Del")
        self._destroy.setEnabled(False)
        self._paper.setEnabled(False)
        head = page_head(self._switch, self._destroy)
        below = QWidget()
        inner = flush(QVBoxLayout(below))
        inner.addLayout(self._tools())
        inner.addWidget(self.gone, 1)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setChildrenCollapsible(False)
        body.addWidget(self.due)
        body.addWidget(below)
        body.setSizes([420, 340])
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addWidget(body, 1)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Destroyed"), "section"))
        row.addWidget(self._paper)
        row.addStretch(1)
        row.addWidget(self.files)
        return row

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._destroy.clicked.connect(self.ask)
        self._paper.clicked.connect(self._papers.look_now)
        self._destroying.ended.connect(self.reload)
        self.due.selection_changed.connect(self._on_due_selection_changed)
        self.due.delete_requested.connect(self._on_delete_requested)
        self.due.opened.connect(self._on_due_opened)
        self.gone.selection_changed.connect(self._on_done_selection_changed)
        self.gone.opened.connect(self._on_done_opened)
        self.context.settings.changed.connect(self._on_settings_changed)
        find = QShortcut(QKeySequence("Ctrl+F"), self, self.files.word.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What is shown.

    def first_focus(self) -> QWidget:
        """Who is due."""
        return self.due

    @Slot()
    def reload(self) -> None:
        """Read who is due, and what was destroyed."""
        store, retention = self.context.store, self.context.settings.now.retention
        if not self._due:
            self.due.show_state("loader-circle", self.tr("Looking for what is due…"))

        def body(_progress: Progress) -> _Read:
            with store.read() as session:
                due = due_persons(session, store.today(), retention)
                done = destructions(session)
            return _Read(
                tuple(DueLine(one.contact_id, one) for one in due),
                tuple(DoneLine(one.id, one) for one in done),
            )

        self.context.jobs.run(
            body, done=self._on_read, failed=self.shell.show_error, key=f"due-{id(self)}"
        )

    @Slot(object, object)
    def _on_settings_changed(self, new: Settings, old: Settings) -> None:
        """Others are due when they are kept longer or shorter."""
        if new.retention != old.retention:
            self.refresh()

    def _on_read(self, found: _Read) -> None:
        self._due, self._done = found.due, found.done
        for view, lines in ((self.due, self._due), (self.gone, self._done)):
            view.model.set_ids([])
            view.model.set_ids([line.id for line in lines])
            view.model.put_rows(lines)
        self._switch.show_count(f"{len(self._due):,}" if self._due else "")
        if self._due:
            self.due.show_rows()
        else:
            said = self.tr("No personal data is due to be destroyed.")
            detail = self.tr("Contacts stand here once the time they may be kept is over.")
            self.due.show_state("circle-check", said, detail)
        if self._done:
            self.gone.show_rows()
            self.gone.select_id(self._done[0].id)
        else:
            self.gone.show_state("shield", self.tr("Nothing was destroyed yet."))

    @Slot()
    def ask(self) -> None:
        """Ask whether the data of the chosen shall be destroyed."""
        self._destroying.ask(self.due.selected_ids)

    def _report(self) -> Paper | None:
        """The report of the destruction in front."""
        line = next((one for one in self._done if one.id == self.gone.current_id), None)
        if line is None:
            return None
        row, paper = line.row, paper_of(self.context)

        def make() -> Document:
            return destruction_report(row, paper)

        return Paper(make, self.tr("Report of the destruction"), "개인정보_파기결과보고")

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(tuple)
    def _on_due_selection_changed(self, ids: tuple[int, ...]) -> None:
        self._destroy.setEnabled(bool(ids) and not self.context.read_only)

    @Slot(tuple)
    def _on_delete_requested(self, _ids: tuple[int, ...]) -> None:
        self.ask()

    @Slot(tuple)
    def _on_done_selection_changed(self, ids: tuple[int, ...]) -> None:
        self._paper.setEnabled(bool(ids))

    @Slot(int)
    def _on_due_opened(self, contact_id: int) -> None:
        self.shell.open_record(RecordKind.CONTACT, contact_id)

    @Slot(int)
    def _on_done_opened(self, _id: int) -> None:
        self._papers.look_now()
