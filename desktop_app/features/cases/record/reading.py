"""Reads a case for its page: its firm's name, and its milestones in the order of stages."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.schedule import Step
from db.domain.stages import STAGE_CODES, stage_index
from db.queries.history import field_changes
from db.queries.records import children, link_id, title_of
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBook(ReadRecord):
    """One case, its firm and its milestones."""

    firm: str
    milestones: tuple[Draft, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The milestones as they are counted and drawn."""
        return tuple(step_of(one) for one in self.milestones if one.text("stage") in STAGE_CODES)


def step_of(milestone: Draft) -> Step:
    """A stored milestone as a step."""
    return Step(
        milestone.text("stage"), milestone.text("planned_on"), milestone.text("actual_on"),
        milestone.get("skipped") is True, milestone.id or 0, milestone.text("evidence"),
    )  # fmt: skip


def read_case_book(store: Store, record_id: int) -> CaseBook | None:
    """On a reader lane; None when the case is gone."""
    with store.read() as session:
        detail = live_detail(session, RecordKind.CASE, record_id)
        if detail is None:
            return None
        found = children(session, RecordKind.MILESTONE, "case", [record_id])
        return CaseBook(
            detail=detail,
            changes=field_changes(session, RecordKind.CASE, record_id),
            firm=title_of(session, RecordKind.ORGANIZATION, link_id(detail.draft, "organization")),
            milestones=tuple(sorted(found, key=_place)),
        )


def _place(milestone: Draft) -> int:
    stage = milestone.text("stage")
    return stage_index(stage) if stage in STAGE_CODES else len(STAGE_CODES)
