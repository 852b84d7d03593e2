"""The last step: what was written, row by row, and the way back of all of it or of one row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.intake.apply import Applied
from db.intake.pipeline import FilePlan
from db.intake.plan import Outcome
from db.ledger import Undone
from db.queries.imports import ImportedRow, ImportRow, imported_rows
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import date_words
from desktop_app.features.intake.planning.plan_words import (
    open_rows,
    record_line,
    written_rows,
)
from desktop_app.features.intake.results.back_words import back_words, kept_words, row_back_words
from desktop_app.features.intake.results.import_rows import ImportRows
from desktop_app.features.intake.run import ListRun
from desktop_app.jobs import Progress
from desktop_app.widgets.parts import button, card, hline, label, wrapped
from desktop_app.widgets.scroll_area import centred
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import fill

_WIDEST = 1160
_ABOVE, _BETWEEN = 16, 24
_PAGES = (
    (RecordKind.ORGANIZATION, "organizations"),
    (RecordKind.CASE, "cases"),
    (RecordKind.AGREEMENT, "agreements"),
    (RecordKind.CHECK, "checks"),
)
_OF_REFERENCE = ("reference", "prospect")
"""Firms that stand among the prospects, and not in the list of those that are looked after."""


class ResultView(QWidget):
    """Counts, number, links to the lists, the rows, and how to take them back."""

    revert_requested = Signal(int)
    row_revert_requested = Signal(int, object)
    record_requested = Signal(object)
    errors_requested = Signal()
    page_requested = Signal(str)
    again_requested = Signal()
    plan_requested = Signal()

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("result")
        self._context = context
        self._run = run
        self.import_id = 0
        self.name = ""
        """The file whose import is shown."""
        self._standing = False
        self._written = 0
        """Rows of the import that wrote something."""
        self.rows = ImportRows(context)
        self._icon = QLabel()
        self._sentence = label("", "title")
        self._sentence.setObjectName("result_sentence")
        self._records = wrapped("", "")
        self._records.setObjectName("result_records")
        self._rest = wrapped("", "notice")
        self._rest.setObjectName("result_rest")
        self._left = wrapped("", "muted")
        self._left.setObjectName("result_left")
        theme = context.theme
        self._links = {
            "organizations": button(self.tr("Open the organizations"), name="open_organizations"),
            "cases": button(self.tr("Open the cases"), name="open_cases"),
            "agreements": button(self.tr("Open the agreements"), name="open_agreements"),
            "checks": button(self.tr("Open the fulfilment checks"), name="open_checks"),
            "prospects": button(self.tr("Open the prospects"), name="open_prospects"),
        }
        self._again = button(self.tr("Next list"), "primary", name="result_again")
        self._open = button(self.tr("Go on with the open rows"), name="result_open")
        self._errors = button(
            self.tr("Rows not taken in, to Excel"), theme=theme, icon="file-down",
            name="result_errors",
        )  # fmt: skip
        self._history = button(self.tr("See it in the change history"), "link", theme=theme,
                               icon="history", name="result_history")  # fmt: skip
        self._revert = button(self.tr("Take back as a whole"), theme=theme, icon="undo-2",
                              name="result_revert")  # fmt: skip
        self._compose()
        self._connect()

    def _compose(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        for part in (self._sentence, self._records, self._rest, self._left):
            words.addWidget(part)
        links = QHBoxLayout()
        links.setSpacing(8)
        for link in (self._again, self._open, self._errors, *self._links.values()):
            links.addWidget(link)
        links.addStretch(1)
        back = QHBoxLayout()
        back.setSpacing(8)
        back.addWidget(self._revert)
        back.addWidget(self._history)
        back.addStretch(1)
        words.addSpacing(8)
        words.addLayout(links)
        words.addSpacing(4)
        words.addWidget(hline())
        words.addSpacing(4)
        words.addLayout(back)
        self._box = box = card("choice")
        row = QHBoxLayout(box)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(24, _ABOVE, 24, _BETWEEN)
        parts.setSpacing(_BETWEEN)
        parts.addWidget(box)
        parts.addWidget(self.rows)
        parts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = centred(inside, _WIDEST)
        column.addWidget(self._area)

    def _connect(self) -> None:
        self._revert.clicked.connect(self._on_revert_clicked)
        self._history.clicked.connect(self._on_history_clicked)
        self._again.clicked.connect(self.again_requested)
        self._open.clicked.connect(self.plan_requested)
        self._errors.clicked.connect(self.errors_requested)
        self.rows.revert_requested.connect(self._on_row_revert_requested)
        self.rows.record_requested.connect(self.record_requested)
        for link in self._links.values():
            link.clicked.connect(self._on_link_clicked)

    def show_applied(self, applied: Applied, files_left: int) -> None:
        """Say what was written; the plan it came from is still the run's."""
        planned = self._run.planned
        assert planned is not None
        self.import_id, self.name = applied.import_id, self._run.source.name
        self._standing = bool(applied.changes)
        self._written = written_rows(planned)
        self.rows.put((), standing=False)
        self.rows.seek.clear()
        self.rows.say(())
        self._errors.setVisible(self._run.errors > 0)
        self._icon.setPixmap(self._context.theme.pixmap("circle-check-big", "ok", 28))
        text = self.tr("{count:row was|rows were} written as import {id}")
        self._sentence.setText(fill(text, count=written_rows(planned), id=applied.import_id))
        self._records.setText(record_line(self._run.records, self._context.texts))
        waiting = open_rows(planned)
        self._say_what_is_missing(planned, waiting)
        self._open.setVisible(waiting > 0)
        more = fill(self.tr("Next list ({count} left)"), count=files_left)
        self._again.setText(more if files_left else self.tr("Another list"))
        self._left.hide()
        self._revert.setEnabled(bool(applied.changes))
        for kind, key in _PAGES:
            self._links[key].setVisible(bool(applied.changes.ids(kind)))
        listed = applied.changes and _lists_prospects(planned)
        self._links["prospects"].setVisible(bool(listed))
        if listed:
            self._links["organizations"].hide()
        self.read_rows()

    def _say_what_is_missing(self, planned: FilePlan, waiting: int) -> None:
        """Rows that were not written, and cells that were left out of those that were."""
        left = self.tr("{count:row waits|rows wait} for a decision and were not written.")
        out = self.tr(
            "{count:cell was|cells were} left out of the rows written; rows not taken in, to Excel, "
            "names them."
        )
        cells = sum(
            row.cells_left_out for table in planned.tables for row in table.rows if row.is_written
        )
        said = [fill(text, count=count) for text, count in ((left, waiting), (out, cells)) if count]
        self._rest.setText("\n".join(said))
        self._rest.setVisible(bool(said))

    def show_import(self, row: ImportRow) -> None:
        """Show an import that was made before."""
        self.import_id, self.name = row.id, row.file_name
        self._standing = row.operation_id is not None and not row.reverted
        self._written = row.counts.get("create", 0) + row.counts.get("update", 0)
        self._icon.setPixmap(self._context.theme.pixmap("file-check", "ink2", 28))
        text = self.tr("Import {id}: {file}")
        self._sentence.setText(fill(text, id=row.id, file=row.file_name))
        lang = self._context.lang
        said = [moment_text(row.at, lang), row.officer]
        if row.list_date:
            day = date_words(row.list_date, lang)
            said.append(self._context.texts("As of {day}", day=day))
        counts = {key: row.counts.get(key, 0) for key in ("create", "update", "same", "ask")}
        text = self.tr("{create} new · {update} updated · {same} the same · {ask} left open")
        said.append(fill(text, **counts))
        self._records.setText(" · ".join(part for part in said if part))
        for part in (self._rest, self._open, self._errors, self._left, *self._links.values()):
            part.hide()
        self._again.setText(self.tr("Another list"))
        self._revert.setEnabled(self._standing and not self._context.read_only)
        self.rows.put((), standing=False)
        self.rows.seek.clear()
        self.rows.say(())
        self.read_rows()

    def read_rows(self) -> None:
        """Ask for the rows of the import as they stand now."""
        store, import_id = self._context.store, self.import_id

        def body(progress: Progress) -> tuple[int, tuple[ImportedRow, ...]]:
            progress.report()
            with store.read() as session:
                return import_id, imported_rows(session, import_id)

        self._context.jobs.run(body, done=self._on_rows_read, key="intake.rows")

    def _on_rows_read(self, found: tuple[int, tuple[ImportedRow, ...]]) -> None:
        if found[0] == self.import_id:
            self.rows.put(found[1], standing=self._standing, written=self._written)
            self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows take what the card leaves."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        width = self._box.width()
        box = max(self._box.sizeHint().height(), self._box.heightForWidth(width))
        self.rows.fit(self._area.height() - box - _ABOVE - 2 * _BETWEEN)

    @Slot(object, object)
    def show_row_reverted(self, row: ImportedRow, undone: Undone) -> None:
        """Say what became of one row, and what was left because somebody edited it later."""
        texts = self._context.texts
        said = row_back_words(row.row, row.title, undone.changes, texts)
        self.rows.say([said, *kept_words(undone.left, texts)])
        self.read_rows()

    def show_reverted(self, undone: Undone) -> None:
        """Say what was taken back, and what was left."""
        self._icon.setPixmap(self._context.theme.pixmap("undo-2", "ink2", 28))
        text = self.tr("Import {id} was taken back")
        self._sentence.setText(fill(text, id=self.import_id))
        self._records.setText(back_words(undone.changes, self._context.texts))
        lines = kept_words(undone.left, self._context.texts)
        self._standing = False
        self.rows.say(())
        self.read_rows()
        self._left.setText("\n".join(lines))
        self._left.setVisible(bool(lines))
        self._rest.hide()
        self._open.hide()
        self._errors.hide()
        self._revert.setEnabled(False)
        for link in self._links.values():
            link.hide()
        if self.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """The way on, which tells a screen reader what the summary says."""
        said = (self._sentence, self._records, self._rest, self._left)
        words = [part.text() for part in said if not part.isHidden()]
        self._again.setAccessibleDescription("\n".join(words))
        self._again.setFocus()

    @Slot()
    def _on_revert_clicked(self) -> None:
        self._revert.setEnabled(False)
        self.revert_requested.emit(self.import_id)

    @Slot(object)
    def _on_row_revert_requested(self, row: ImportedRow) -> None:
        self.row_revert_requested.emit(self.import_id, row)

    @Slot()
    def _on_history_clicked(self) -> None:
        self.page_requested.emit("history")

    @Slot()
    def _on_link_clicked(self) -> None:
        made = self.sender()
        key = next((key for key, link in self._links.items() if link is made), "")
        if key:
            self.page_requested.emit(key)


def _lists_prospects(planned: FilePlan) -> bool:
    """Whether new firms of the list are none that are looked after yet."""
    return any(
        record.kind is RecordKind.ORGANIZATION
        and record.outcome is Outcome.CREATE
        and record.values.get("standing") in _OF_REFERENCE
        for table in planned.tables
        for row in table.rows
        for record in row.records
    )
