"""One list on its way in: what was read, what was decided, and the jobs that go on with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.kinds import RecordKind
from db.intake.apply import Applied
from db.intake.columns.memory import forget_column
from db.intake.pipeline import Choices, FilePlan
from db.intake.plan import Decision
from db.intake.stored_now import stored_now
from db.queries.imports import ImportRow
from desktop_app.context import AppContext
from desktop_app.features.intake.early_look import EarlyLook
from desktop_app.features.intake.list_keeper import ListKeeper, count_decided
from desktop_app.features.intake.planning.facets import Facet
from desktop_app.features.intake.planning.plan_words import open_rows
from desktop_app.features.intake.row_decisions import RowDecisions, Then
from desktop_app.features.intake.trail import Standing, Trail
from desktop_app.features.intake.work import (
    FirstLook,
    Place,
    PlannedList,
    Source,
    Understood,
    Wishes,
    apply_list,
    plan_list,
    prepare_list,
    read_source,
)
from desktop_app.jobs import Job, JobState, Progress


class ListRun(QObject):
    """Leads one list from its file to its result; every step runs on a job and is announced."""

    list_begun = Signal()
    """The beginning of a long list is understood; the rest is still being read."""
    reading_went_on = Signal()
    list_read = Signal()
    read_failed = Signal(object)
    read_stopped = Signal()
    list_prepared = Signal()
    """What was understood changed."""
    plan_made = Signal()
    refused = Signal(object)
    """Something could not be done; what stood before still stands."""
    list_applied = Signal(object)
    busy_changed = Signal()
    resumed = Signal(int)
    """So many decisions of an earlier sitting hold again."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.source = Source("")
        self.understood: Understood | None = None
        self.planned: FilePlan | None = None
        self.decisions = RowDecisions(self)
        self.decisions.about_to_decide.connect(self._note)
        self.decisions.decided.connect(self._on_decided)
        self.keeper = ListKeeper(context, self)
        self.trail = Trail(self)
        self.had_password = False
        """Whether a password was tried on the list that could not be read."""
        self.records: Mapping[RecordKind, tuple[int, int]] = {}
        self.facets: Mapping[Facet, int] = {}
        self.errors = 0
        """Rows of the plan that are not written, or not whole."""
        self.earlier: tuple[ImportRow, ...] = ()
        self._reading: Job | None = None
        self._planning: Job | None = None
        self._preparing: Job | None = None
        self._applying: Job | None = None
        self._plan_again = False
        self._early = EarlyLook(context, self)
        self._early.looked.connect(self._on_looked_early)
        self._plan_after = False
        """Whether what is being prepared is planned at once."""
        self._resumed: Standing | None = None
        """What was decided in an earlier sitting, while the list is prepared under it."""
        self._chosen = Choices()
        context.jobs.pulled.connect(self._on_jobs_pulled)

    # What is going on.

    @property
    def partial(self) -> bool:
        """Whether only the beginning of the list is there so far."""
        return self.understood is not None and self.understood.partial

    @property
    def rows_read(self) -> int:
        """Rows the reading has come to."""
        return self._reading.progress.seen[0] if self._reading else 0

    @property
    def stage(self) -> str:
        """What the reading is at: "" while rows come, then UNDERSTANDING, then COMPARING."""
        return self._reading.progress.seen[2] if self._reading else ""

    @property
    def planning(self) -> bool:
        """Whether a newer plan is on its way."""
        return _lives(self._planning) or self._plan_again

    @property
    def preparing(self) -> bool:
        """Whether a correction is being worked in."""
        return _lives(self._preparing)

    @property
    def choices(self) -> Choices:
        """How the list is read, or is about to be read."""
        if self.preparing or self.understood is None:
            return self._chosen
        return self.understood.prepared.choices

    @property
    def applying(self) -> bool:
        """Whether the list is being written."""
        return _lives(self._applying)

    def decision(self, place: Place) -> Decision:
        """What is decided about a row: now, or else of the issue before."""
        before = self.understood.prepared.answers if self.understood is not None else {}
        return self.decisions.wishes.decisions.get(place) or before.get(place, Decision())

    # What the officer does.

    def begin(self, source: Source) -> None:
        """Read a list; everything of the one before is forgotten."""
        self.forget()
        self.source = source
        store, first = self._context.store, self._early.begin()

        recall = self.keeper.recall

        def body(progress: Progress) -> tuple[FirstLook, Standing | None]:
            look = read_source(store, source, progress, first.offer)
            return look, recall(look.understood.prepared.file_hash)

        self._reading = self._context.jobs.run(
            body, done=self._on_read_done, failed=self._on_read_failed,
            key="intake.read", label=self.tr("Reading the list…"),
        )  # fmt: skip

    @Slot()
    def stop(self) -> None:
        """Give up reading."""
        if self._reading is not None and self._reading.live:
            self._reading.cancel()
            self._reading = None
            self._early.end()
            self.read_stopped.emit()

    def forget(self) -> None:
        """Have no list any more."""
        for job in (self._reading, self._preparing, self._planning):
            if job is not None and job.live:
                job.cancel()
        self._reading = self._preparing = self._planning = None
        self._plan_again = False
        self._early.end()
        self.understood, self.planned, self.earlier = None, None, ()
        self.decisions.wishes = Wishes()
        self._chosen = Choices()
        self.trail.forget()

    def choose(self, choices: Choices) -> None:
        """Understand the list anew under these corrections; decisions about rows, which meant
        others, fall away. A step back brings both again."""
        if self.understood is None:
            return
        if choices != self.choices:
            self._note()
        self.planned = None
        self.decisions.let_rows_go()
        self._prepare(choices, plans=False)

    def change(self, choices: Choices, *, noted: bool = True) -> None:
        """Read cells or words otherwise and plan anew; what was decided about rows stays."""
        if self.understood is None or self.applying:
            return
        if noted:
            self._note()
        self._prepare(choices, plans=True)

    @Slot()
    def step_back(self) -> None:
        """Take the newest decision back."""
        if not self.applying and self.trail.can_go_back:
            self._stand(self.trail.back(self._standing()))

    @Slot()
    def step_forth(self) -> None:
        """Make the decision again that was taken back last."""
        if not self.applying and self.trail.can_go_forth:
            self._stand(self.trail.forth(self._standing()))

    def _stand(self, standing: Standing) -> None:
        self.decisions.wishes = standing.wishes
        if self.understood is not None and standing.choices != self.choices:
            self.change(standing.choices, noted=False)
        else:
            self.make_plan()

    @Slot()
    def _note(self) -> None:
        """How it stands now is where the next step back leads."""
        if self.understood is not None:
            self.trail.note(self._standing())

    def _standing(self) -> Standing:
        return Standing(self.choices, self.decisions.wishes)

    def _keep(self) -> None:
        """Nothing that was decided is lost when the program ends."""
        if self.understood is None or self.partial:
            return
        waiting = self.planned.counts.get("ask", 0) if self.planned is not None else 0
        key = self.understood.prepared.file_hash
        self.keeper.keep(self.source, key, self._standing(), waiting)

    @Slot(Then)
    def _on_decided(self, then: Then) -> None:
        if then is Then.FALLS:
            self.planned = None
        self._keep()
        if then is Then.ANEW:
            self.make_plan()

    def _prepare(self, choices: Choices, *, plans: bool) -> None:
        assert self.understood is not None
        store, old, partial = self._context.store, self.understood.prepared, self.partial
        self._plan_after, self._chosen = plans, choices

        def body(progress: Progress) -> Understood:
            return prepare_list(
                store, old.workbook, old.file_hash, choices, progress, partial=partial
            )

        self._preparing = self._context.jobs.run(
            body, done=self._on_prepare_done, failed=self._on_refused,
            key="intake.prepare", label=self.tr("Reading the list…"),
        )  # fmt: skip
        self.busy_changed.emit()

    @Slot()
    def understand_again(self) -> None:
        """Understand the list once more under the same corrections: something was forgotten."""
        if self.understood is not None:
            self.choose(self.understood.prepared.choices)

    def forget_column(self, at: int, column: int) -> None:
        """Forget what the header of a column meant in earlier lists of this shape."""
        if self.understood is None:
            return
        store, entry = self._context.store, self.understood.prepared.tables[at]

        def body(progress: Progress) -> None:
            progress.report()
            forget_column(store, entry.table, column)

        self._context.jobs.write(body, done=self._on_forgotten, failed=self._on_refused)

    def make_plan(self) -> None:
        """Compare with what is stored; while that runs, a further wish waits for its end."""
        if self.understood is None or self.partial:
            return
        if _lives(self._planning):
            self._plan_again = True
            return
        store, prepared, wishes = (
            self._context.store,
            self.understood.prepared,
            self.decisions.wishes,
        )

        def body(progress: Progress) -> PlannedList:
            return plan_list(store, prepared, wishes, progress)

        self._planning = self._context.jobs.run(
            body, done=self._on_plan_done, failed=self._on_refused,
            key="intake.plan", label=self.tr("Comparing with what is stored…"),
        )  # fmt: skip
        self.busy_changed.emit()

    @Slot()
    def apply(self) -> None:
        """Write what the plan says, on the writer lane."""
        busy = self.applying or self.planning or self.preparing
        if self.understood is None or self.planned is None or busy:
            return
        context, source = self._context, self.source
        prepared, planned = self.understood.prepared, self.planned
        wishes = self.decisions.wishes

        def body(progress: Progress) -> Applied:
            progress.report()
            return apply_list(context.store, context.folder, source, prepared, planned, wishes)

        self._applying = context.jobs.write(
            body, done=self._on_apply_done, failed=self._on_refused,
            label=self.tr("Writing the list…"),
        )  # fmt: skip
        self.busy_changed.emit()

    # What the jobs bring.

    def _on_read_done(self, read: tuple[FirstLook, Standing | None]) -> None:
        look, before = read
        self._reading = None
        self.source = replace(self.source, password="")
        self._early.end()
        if self._preparing is not None and self._preparing.live:
            self._preparing.cancel()  # of the first rows
        self._preparing = None
        self.understood = look.understood
        corrected = self._chosen != Choices() or self.decisions.wishes != Wishes()
        self._take_plan(None if corrected else look.planned)
        self.earlier = look.earlier
        if before is not None and not corrected:
            self._take_plan(None)
        if before is None:
            self.keeper.discard(look.understood.prepared.file_hash)  # it was only waiting
        self.list_read.emit()
        if self._chosen != Choices():
            self.choose(self._chosen)
        elif before is not None and not corrected:
            self._resume(before)

    def _resume(self, before: Standing) -> None:
        """Go on from what was decided in an earlier sitting."""
        self.decisions.wishes, self._resumed = before.wishes, before
        self._prepare(before.choices, plans=True)

    @Slot(object)
    def _on_looked_early(self, understood: Understood) -> None:
        if self._reading is not None and self._reading.live:
            self.understood = understood
            self.list_begun.emit()
            self.busy_changed.emit()

    def _on_read_failed(self, error: BaseException) -> None:
        self._reading = None
        self._early.end()
        self.had_password = bool(self.source.password)
        self.source = replace(self.source, password="")
        self.read_failed.emit(error)

    def _on_prepare_done(self, understood: Understood) -> None:
        self._preparing = None
        self.understood = understood
        before, self._resumed = self._resumed, None
        self._keep()
        self.list_prepared.emit()
        if before is not None:
            self.resumed.emit(count_decided(before))
        plans, self._plan_after = self._plan_after, False
        if plans and (before is None or not understood.must_be_looked_at):
            self.make_plan()
        self.busy_changed.emit()

    def _on_forgotten(self, _nothing: None) -> None:
        self.understand_again()

    def _take_plan(self, planned: PlannedList | None) -> None:
        self.planned = planned.plan if planned else None
        self.records = planned.records if planned else {}
        self.facets = planned.facets if planned else {}
        self.errors = planned.errors if planned else 0

    def _on_plan_done(self, planned: PlannedList) -> None:
        self._planning = None
        self._take_plan(planned)
        self._keep()
        again, self._plan_again = self._plan_again, False
        self.plan_made.emit()
        if again:
            self.make_plan()
        self.busy_changed.emit()

    def _on_apply_done(self, applied: Applied) -> None:
        self._applying = None
        self._keep_open_rows(applied)
        self.list_applied.emit(applied)  # first: whoever hears of the change may plan anew
        self._context.changes.announce(applied.changes)
        self.busy_changed.emit()

    def _keep_open_rows(self, applied: Applied) -> None:
        """What was decided stands while rows are open: that list is asked about those alone. Only
        the import as a whole leads back behind what is written."""
        if self.understood is None or self.planned is None:
            return
        prepared = self.understood.prepared
        decided = {**prepared.answers, **self.decisions.wishes.decisions}
        self.decisions.written(stored_now(decided, self.planned.tables, applied.made))
        self.trail.forget()
        if waiting := open_rows(self.planned):
            self.keeper.keep(
                self.source, prepared.file_hash, self._standing(), waiting, written=True
            )
        else:
            self.keeper.discard(prepared.file_hash)

    def _on_refused(self, error: BaseException) -> None:
        self._plan_again = False
        self.refused.emit(error)
        self.busy_changed.emit()

    @Slot(object)
    def _on_jobs_pulled(self, _jobs: object) -> None:
        """A job that was stopped from the status bar calls nobody; it is noticed here."""
        reading = self._reading
        if reading is not None and reading.state is JobState.CANCELLED:
            self._reading = None
            self.read_stopped.emit()
        elif reading is not None and reading.live:
            self._early.pull()
            self.reading_went_on.emit()


def _lives(job: Job | None) -> bool:
    return job is not None and job.live
