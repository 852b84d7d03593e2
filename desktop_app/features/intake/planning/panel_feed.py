"""Fills the panel beside a plan: the row one is at, its question, and the stored firms it may mean."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.domain.addresses import region_of
from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision
from db.queries.records import load_draft
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import field_words
from desktop_app.features.intake.planning.plan_model import Line
from desktop_app.features.intake.planning.plan_table import PlanTable
from desktop_app.features.intake.planning.question_panel import QuestionPanel, given_of
from desktop_app.features.intake.planning.questions import compare_candidates
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.work import Place
from desktop_app.jobs import Progress
from desktop_app.widgets.words.value_text import shown

Stored = dict[int, dict[str, Value]]


class PanelFeed(QObject):
    """Reads what is stored of the candidates off the window's thread; the newest row wins."""

    def __init__(
        self, context: AppContext, run: ListRun, table: PlanTable, panel: QuestionPanel,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self._run = run
        self._table = table
        self._panel = panel

    def show_line(self, line: Line | None) -> None:
        """Show the row of ``line``, once its candidates are read."""
        asked = [one.place for one in self._table.lines.asked()]
        at = asked.index(line.place) + 1 if line and line.place in asked else 0
        self._panel.show_count(at, len(asked))
        if line is None or not line.row.candidates:
            self._put(line, {})
            return
        store, ids = self._context.store, [one.id for one in line.row.candidates]

        def body(progress: Progress) -> tuple[Place, Stored]:
            progress.report()
            with store.read() as session:
                drafts = [load_draft(session, RecordKind.ORGANIZATION, one) for one in ids]
            return line.place, {
                draft.id: dict(draft.values) for draft in drafts if draft and draft.id
            }

        self._context.jobs.run(body, done=self._on_stored_read, key="intake.candidates")

    def _on_stored_read(self, found: tuple[Place, Stored]) -> None:
        line = self._table.current_line
        if line is not None and line.place == found[0]:
            self._put(line, found[1])

    def _put(self, line: Line | None, stored: Stored) -> None:
        if line is None or self._run.understood is None:
            self._panel.show_line(None, Decision(), ())
            return
        marks = self._run.understood.marks[line.place[0]]
        values = marks.rows[line.row.row].values if line.row.row in marks.rows else {}
        given = given_of(values)
        address = given.get("address") or given.get("address_lot")
        if is_empty(given.get("region")) and not is_empty(address):
            given["region"] = " ".join(part for part in region_of(str(address)) if part)
        compared = compare_candidates(given, stored, line.row)
        before = self._run.decision(line.place)
        lang = self._context.lang
        says = [
            (field_words(path, lang), shown(find_field(path), value, lang).whole)
            for path, value in values.items()
        ]
        mapping = self._run.understood.prepared.tables[line.place[0]].mapping
        whole = [column.index for column in mapping.columns if column.parts]
        self._panel.show_line(line, before, compared, says, whole)
