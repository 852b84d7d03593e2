"""Milestones in a dialog, from wherever a case's schedule is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_CODES, stage_index
from db.queries.records import children
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape

MILESTONE_SHAPE = FormShape(hidden=frozenset({"case"}), headings=False)


class MilestoneDesk(QObject):
    """Opens one that is there, or a new one of the stage that comes next."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        shapes = {RecordKind.MILESTONE: MILESTONE_SHAPE}
        self.dialogs = ChildDialogs(context, shell, shapes, page)

    @Slot(int, int)
    def edit(self, case_id: int, step_id: int) -> None:
        """The dialog of one milestone of a case."""
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            return next((one for one in _milestones(store, case_id) if one.id == step_id), None)

        self._context.jobs.run(body, done=self._on_read, failed=self._shell.show_error)

    @Slot(int, str)
    def plan(self, case_id: int, day: str = "") -> None:
        """A new milestone of the first later stage without one, planned for ``day``."""
        if self._context.read_only:
            return
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            stages = {str(one.get("stage")) for one in _milestones(store, case_id)}
            return next_milestone(case_id, stages, day)

        self._context.jobs.run(body, done=self._on_read, failed=self._shell.show_error)

    def _on_read(self, draft: Draft | None) -> None:
        if draft is not None:
            self.dialogs.open(draft, "planned_on" if draft.id is None else "")


def next_milestone(case_id: int, stages: set[str], day: str = "") -> Draft:
    """A new milestone of the stage after the furthest that has one."""
    furthest = max((stage_index(code) for code in stages if code in STAGE_CODES), default=-1)
    stage = STAGE_CODES[min(furthest + 1, len(STAGE_CODES) - 1)]
    draft = new_draft(RecordKind.MILESTONE, case=case_id, stage=stage)
    return draft.with_values(planned_on=day) if day else draft


def _milestones(store: Store, case_id: int) -> tuple[Draft, ...]:
    with store.read() as session:
        return children(session, RecordKind.MILESTONE, "case", [case_id])
