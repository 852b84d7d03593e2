"""Reads one case with everything its panel shows, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.history import FieldChange, field_changes
from db.queries.records import children, link_id, load_draft
from db.store import Store
from db.survivors import survivor_of

_MOST_CHANGES = 40


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case and what hangs on it, as it stands now."""

    case: Draft
    organization: Draft | None
    contacts: tuple[Draft, ...]
    follow_ups: tuple[Draft, ...]
    activities: tuple[Draft, ...]
    """The newest first."""
    milestones: tuple[Draft, ...]
    changes: tuple[FieldChange, ...]

    @property
    def id(self) -> int:
        """The case's id."""
        return self.case.id or 0

    def stage_date(self, stage: str) -> str:
        """When the case came into a stage (partial date), "" when nobody wrote it down."""
        days = [entry.text("actual_on") for entry in self.milestones if entry.get("stage") == stage]
        return max(days, default="")


def onward(store: Store, case_id: int) -> int:
    """The case that ``case_id`` leads to: itself unless it was joined to another."""
    with store.read() as session:
        return survivor_of(session, RecordKind.CASE, case_id)


def read_case(store: Store, case_id: int) -> CaseView | None:
    """One case with its panel, or None when it is gone."""
    with store.read() as session:
        case = load_draft(session, RecordKind.CASE, case_id)
        if case is None:
            return None
        owner = link_id(case, "organization")
        organization = load_draft(session, RecordKind.ORGANIZATION, owner) if owner else None
        contacts = children(session, RecordKind.CONTACT, "organization", [owner]) if owner else ()

        def of(kind: RecordKind) -> tuple[Draft, ...]:
            return children(session, kind, "case", [case_id])

        activities = sorted(
            of(RecordKind.ACTIVITY), key=lambda entry: entry.text("happened_on"), reverse=True
        )
        return CaseView(
            case,
            organization,
            contacts,
            of(RecordKind.FOLLOW_UP),
            tuple(activities),
            of(RecordKind.MILESTONE),
            field_changes(session, RecordKind.CASE, case_id, limit=_MOST_CHANGES),
        )
