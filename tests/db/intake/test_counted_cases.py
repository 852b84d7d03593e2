"""A list of agreements says which are taken out of the statistics, and why."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import applied, listed

MOU = {"organization.name": "㈜한빛", "agreement.kind": "mou", "agreement.signed_on": "2025-03-02"}


def test_a_reason_alone_takes_the_case_out(sqlite_store: Store):
    applied(
        sqlite_store, listed({**MOU, "case.excluded_reason": "타 시군 투자"}, kind="agreements")
    )
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
    assert (case.get("counted"), case.text("excluded_reason")) == (False, "타 시군 투자")


def test_without_one_it_is_counted(sqlite_store: Store):
    applied(sqlite_store, listed(MOU, kind="agreements"))
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
    assert case.get("counted") is True
