"""Reads one agreement with everything its page shows, on a reader lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.history import field_changes
from db.queries.records import children, link_id, load_draft, title_of
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView(ReadRecord):
    """One agreement and what hangs on it."""

    parties: tuple[Draft, ...]
    names: Mapping[int, str]
    """Of the organizations that are parties, by id."""
    checks: tuple[Draft, ...]
    """The newest cut-off date first."""
    case: Draft | None

    @property
    def unjoined(self) -> bool:
        """Whether it is about an investment and nobody has said of which case."""
        return self.draft.get("nature") == "investment" and self.case is None


def read_agreement(store: Store, record_id: int) -> AgreementView | None:
    """One agreement with its page, or None when it is gone."""
    with store.read() as session:
        detail = live_detail(session, RecordKind.AGREEMENT, record_id)
        if detail is None:
            return None
        parties = children(session, RecordKind.PARTY, "agreement", [record_id])
        firms = {link_id(party, "organization") for party in parties}
        case_id = link_id(detail.draft, "case")
        return AgreementView(
            detail=detail,
            changes=field_changes(session, RecordKind.AGREEMENT, record_id),
            parties=parties,
            names={
                firm: title_of(session, RecordKind.ORGANIZATION, firm) for firm in firms if firm
            },
            checks=newest(children(session, RecordKind.CHECK, "agreement", [record_id]), "as_of"),
            case=load_draft(session, RecordKind.CASE, case_id) if case_id else None,
        )
