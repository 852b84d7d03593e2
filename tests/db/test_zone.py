"""The zone's book on the example: membership by site, city figures apart, sums with their gaps."""

from __future__ import annotations

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import all_live
from db.queries.zone import ZoneBook, zone_book
from db.services.records import save_record
from db.store import Store, today


def book(store: Store) -> ZoneBook:
    with store.read() as session:
        return zone_book(session, today())


def test_figures_of_the_city_never_feed_the_ratio(example: Store) -> None:
    found = book(example)
    assert [one.get("venture_firms") for one in found.city] == [560, 483]
    assert found.requirements == ()
    with example.read() as session:
        zone = all_live(session, RecordKind.ZONE)[0]
    figures = {"zone": zone.id, "as_of": "2026-06", "venture_firms": 96, "small_firms": 800}
    save_record(example, new_draft(RecordKind.ZONE_STATISTIC, scope="zone", **figures))
    (requirement,) = book(example).requirements
    assert (requirement.percent, requirement.met) == (12.0, True)


def test_every_site_starts_unchecked_and_sums_say_what_they_lack(example: Store) -> None:
    found = book(example)
    assert all(one.in_zone is None for one in found.sites)
    supply = found.supply()
    assert (supply.total, supply.missing) == (14_478.0 + 860.5, 2)
    assert found.asked.total > 0
    assert found.asked.missing > 0


def test_who_moved_out_takes_no_ground(example: Store) -> None:
    centre = next(
        one for one in book(example).sites if one.draft.text("kind") == "knowledge_centre"
    )
    assert (centre.present.total, centre.coming.total) == (930.0, 0.0)
    cluster = next(one for one in book(example).sites if one.draft.text("kind") == "cluster")
    assert (cluster.present.total, cluster.coming.total) == (0.0, 860.5)
    assert cluster.offer.free == 0.0


def test_foreign_demand_against_the_planned_area(example: Store) -> None:
    found = book(example)
    assert found.asked_by_foreigners.rows <= found.asked.rows
    assert all(isinstance(row.foreign, (bool, Empty)) for row in found.demand)
    valley = next(one for one in found.projects if one.draft.text("name") == "일산테크노밸리")
    assert valley.phases[0].text("actual_on") == "2025-10-30"
    if valley.foreign.stated:
        assert valley.foreign_share == valley.foreign.total * 100 / 870_000


def test_a_building_offers_its_floors_and_a_permit_nothing(example: Store) -> None:
    before = book(example)
    save_record(example, new_draft(
        RecordKind.SITE, name="보기 센터", kind="knowledge_centre", area=4_196.0, gross_area=24_000.0,
        status="announced",
    ))  # fmt: skip
    save_record(example, new_draft(
        RecordKind.SITE, name="보기동 614-2", kind="building", area=900.0, permitted_on="2026-01-10",
    ))  # fmt: skip
    found = book(example)
    assert found.supply().total == before.supply().total + 24_000.0
    assert found.by_status[""] == before.by_status[""]
    centre = next(one for one in found.sites if one.name == "보기 센터")
    assert (centre.area, centre.offer.free) == (4_196.0, 24_000.0)
