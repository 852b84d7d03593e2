"""Plots that a list names by their district: two districts may each have an A-1."""

from __future__ import annotations

from sqlalchemy import select

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.rows import CoercedTable
from db.schema import TABLES
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned

SITE, PROJECT = TABLES[RecordKind.SITE], TABLES[RecordKind.PROJECT]


def _plots(*named: tuple[str, str]) -> CoercedTable:
    rows: list[dict[str, Value]] = [
        {"project.name": of, "site.name": name} if of else {"site.name": name} for of, name in named
    ]
    return listed(*rows, kind="sites")


def _stored(store: Store) -> list[tuple[str, str | None]]:
    """Each site with the district it hangs on."""
    joined = SITE.outerjoin(PROJECT, SITE.c.project_id == PROJECT.c.id)
    with store.read() as session:
        rows = session.execute(
            select(SITE.c.name, PROJECT.c.name).select_from(joined).order_by(SITE.c.id)
        )
        return [(one, of) for one, of in rows]


def test_one_name_in_two_districts_is_two_plots(sqlite_store: Store) -> None:
    table = _plots(("가나지구", "A-1"), ("가나지구", "A-2"), ("다라지구", "A-1"))
    plan, _ = applied(sqlite_store, table)
    assert plan.records[RecordKind.PROJECT] == {"create": 2, "update": 0}
    assert _stored(sqlite_store) == [("A-1", "가나지구"), ("A-2", "가나지구"), ("A-1", "다라지구")]
    assert outcomes(planned(sqlite_store, table)) == ["same"] * 3


def test_a_plot_of_no_district_yet_gets_the_one_it_is_listed_in(sqlite_store: Store) -> None:
    applied(sqlite_store, _plots(("", "A-1")))
    plan, _ = applied(sqlite_store, _plots(("가나 지구", "A-1"), ("가나지구", "A-2")))
    assert plan.records[RecordKind.SITE] == {"create": 1, "update": 1}
    assert _stored(sqlite_store) == [("A-1", "가나 지구"), ("A-2", "가나 지구")]


def test_a_name_that_stands_in_two_districts_alone_means_neither(sqlite_store: Store) -> None:
    applied(sqlite_store, _plots(("가나지구", "A-1"), ("다라지구", "A-1")))
    plan, _ = applied(sqlite_store, _plots(("", "A-1")))
    assert [(row.outcome, row.reason) for row in plan.rows] == [("ask", "ask.several_site")]
    assert len(_stored(sqlite_store)) == 2
