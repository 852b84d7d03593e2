"""Reads one organization with everything its page shows, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.domain.values import is_empty
from db.queries import lists
from db.queries.history import field_changes
from db.queries.lists import ListFilter, ListQuery, ListRow
from db.queries.records import children, link_id, load_draft
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail, newest


@dataclass(frozen=True, slots=True)
class Double:
    """Another organization that may be the same one."""

    id: int
    name: str
    same_number: bool | None
    """Whether the business numbers agree; None when one of them is not known."""


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
    doubles: tuple[Double, ...] = ()
    """Those with the same name but for the legal form."""


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
            doubles=_doubles(
                detail.draft, lists.page(session, _SAME, _same_name(session, detail.draft))
            ),
        )


_SAME = ListQuery(RecordKind.ORGANIZATION, ("name", "business_number"), include_reference=True)


def _same_name(session: Any, draft: Draft) -> tuple[int, ...]:
    """Ids of the organizations with the same name key; a name that is all legal form has none."""
    name = draft.text("name")
    if not name_key(name):
        return ()
    return lists.ids(session, replace(_SAME, filters=(ListFilter("name", f"={name}"),)))


def _doubles(draft: Draft, rows: tuple[ListRow, ...]) -> tuple[Double, ...]:
    mine = draft.get("business_number")
    found = []
    for row in rows:
        if row.id == draft.id:
            continue
        name, number = row.values
        known = not is_empty(mine) and not is_empty(number)
        found.append(Double(row.id, str(name), mine == number if known else None))
    return tuple(found)


def live_case(view: OrganizationView) -> Draft | None:
    """The newest case that has not ended."""
    return next((case for case in view.cases if case.get("state") != "ended"), None)


def next_meeting(view: OrganizationView, day: str) -> Draft | None:
    """The first meeting on or after ``day`` (ISO), if there is one."""
    coming = [entry for entry in view.meetings if entry.text("starts_at")[:10] >= day]
    return min(coming, key=lambda entry: entry.text("starts_at"), default=None)
