"""The column of the list says the same day as 오늘's alarm, on both databases."""

from __future__ import annotations

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries import lists
from db.queries.lists import ListQuery
from db.services.records import save_record
from db.store import Store


@pytest.mark.parametrize(
    ("acquired", "used", "reach", "status", "until"),
    [
        ("2026-01-20", "", "zone", "granted", "2027-01-20"),
        ("2024-02-29", "", "zone", "granted", "2025-02-28"),
        ("2024-06-01", "2025-01-10", "zone", "granted", "2027-01-10"),
        ("2024-06-01", "2025-01-10", "knowledge_centre", "granted", "2029-01-10"),
        ("2026-03", "", "zone", "planned", "2027-03"),
        ("2026-01-20", "", "zone", "reclaimed", None),
        ("", "", "zone", "planned", None),
    ],
)
def test_until_when_it_can_be_clawed_back(
    store: Store, acquired: str, used: str, reach: str, status: str, until: str | None
) -> None:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜예시정밀")).id
    rule = new_draft(RecordKind.INCENTIVE, name="경감", tax="acquisition", reach=reach)
    known = {"acquired_on": acquired, "direct_use_on": used}
    applied = new_draft(
        RecordKind.APPLIED_INCENTIVE, organization=firm, incentive=save_record(store, rule).id,
        status=status, **{key: day for key, day in known.items() if day},
    )  # fmt: skip
    save_record(store, applied)
    query = ListQuery(RecordKind.APPLIED_INCENTIVE, ("clawback_until",), today="2026-11-28")
    with store.read() as session:
        (row,) = lists.page(session, query, lists.ids(session, query))
    found = row.values[0]
    assert (None if isinstance(found, Empty) else found) == until
