"""Reads one organization with everything its page shows, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.duplicates import Candidate, candidates_of
from db.queries.history import field_changes
from db.queries.own_contacts import is_own_firm
from db.queries.records import children, link_id, load_draft
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView(ReadRecord):
    """One organization and what hangs on it, as it stands now."""

    certificates: tuple[Draft, ...] = ()
    """The newest first."""
    contacts: tuple[Draft, ...] = ()
    cases: tuple[Draft, ...] = ()
    agreements: tuple[Draft, ...] = ()
    activities: tuple[Draft, ...] = ()
    meetings: tuple[Draft, ...] = ()
    milestones: tuple[Draft, ...] = ()
    own: bool = False
    """Whether the officer has a case with it: its contacts are then shown in full."""
    doubles: tuple[Candidate, ...] = ()
    """Those that may be the same, the likeliest first."""


def read_organization(store: Store, record_id: int) -> OrganizationView | None:
    """One organization with its page, or None when it is gone."""
    with store.read() as session:
        detail = live_detail(session, RecordKind.ORGANIZATION, record_id)
        if detail is None:
            return None

        def of(kind: RecordKind) -> tuple[Draft, ...]:
            return children(session, kind, "organization", [record_id])

        cases = of(RecordKind.CASE)
        milestones = children(
            session, RecordKind.MILESTONE, "case", [case.id for case in cases if case.id]
        )
        papers = {link_id(party, "agreement") for party in of(RecordKind.PARTY)}
        agreements = [
            draft
            for paper in sorted(entry for entry in papers if entry)
            if (draft := load_draft(session, RecordKind.AGREEMENT, paper)) is not None
        ]
        return OrganizationView(
            detail=detail,
            changes=field_changes(session, RecordKind.ORGANIZATION, record_id),
            certificates=newest(of(RecordKind.CERTIFICATE), "valid_until"),
            contacts=of(RecordKind.CONTACT),
            cases=tuple(reversed(cases)),
            agreements=newest(agreements, "signed_on"),
            activities=of(RecordKind.ACTIVITY),
            meetings=of(RecordKind.MEETING),
            milestones=milestones,
            own=is_own_firm(session, store.actor.officer, record_id),
            doubles=candidates_of(session, RecordKind.ORGANIZATION, record_id, limit=5),
        )


def live_case(view: OrganizationView) -> Draft | None:
    """The newest case that has not ended."""
    return next((case for case in view.cases if case.get("state") != "ended"), None)


def next_meeting(view: OrganizationView, day: str) -> Draft | None:
    """The first meeting on or after ``day`` (ISO), if there is one."""
    coming = [entry for entry in view.meetings if entry.text("starts_at")[:10] >= day]
    return min(coming, key=lambda entry: entry.text("starts_at"), default=None)
