"""Reads one firm of a list with its reasons and what taking it up would do, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.queries import prospects
from db.queries.prospects import ListSource, ProspectRow
from db.services.prospects import PromotionPlan, Wish, plan_promotion
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord, live_detail


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectView(ReadRecord):
    """One firm as the list shows it, where it comes from, and what would be made of it."""

    row: ProspectRow
    today: str
    source: ListSource | None
    plan: PromotionPlan


def read_prospect(store: Store, record_id: int) -> ProspectView | None:
    """The firm, or None when it is gone or looked after by now."""
    day = store.today()
    with store.read() as session:
        detail = live_detail(session, RecordKind.ORGANIZATION, record_id)
        rows = prospects.rows(session, [record_id], prospects.read_plots(session), day)
        if detail is None or not rows:
            return None
        return ProspectView(
            detail=detail,
            row=rows[0],
            today=day,
            source=prospects.source_of(session, rows[0].import_id),
            plan=plan_promotion(session, [record_id], Wish.CASE),
        )
