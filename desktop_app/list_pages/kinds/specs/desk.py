"""Under 설정: people, offices, periods, and bundles of dated steps."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

OFFICERS = KindSpec(
    RecordKind.OFFICER,
    "officers",
    "users",
    views=(
        QuickView("present", mark("In office"), (ListFilter("until_on", "없음"),)),
        EVERYTHING,
    ),
    sort=ListSort("name"),
)

OFFICES = KindSpec(
    RecordKind.OFFICE,
    "offices",
    "landmark",
    views=(
        QuickView("present", mark("Offices of today"), (ListFilter("until_on", "없음"),)),
        QuickView("names", mark("Names on paper"), (ListFilter("kind", "city"),)),
        EVERYTHING,
    ),
    sort=ListSort("name"),
    widths={"name": 200, "part_of": 180, "duties": 280},
    heads=("kind",),
    groups=("kind", "part_of"),
)

PERIODS = KindSpec(
    RecordKind.PERIOD,
    "periods",
    "calendar-days",
    views=(
        EVERYTHING,
        QuickView("term", mark("Elected terms"), (ListFilter("kind", "term"),)),
        QuickView("fiscal", mark("Fiscal years"), (ListFilter("kind", "fiscal_year"),)),
        QuickView("audit", mark("Council audits"), (ListFilter("kind", "audit"),)),
    ),
    sort=ListSort("from_on", descending=True),
    widths={"name": 220, "kind": 152, "note": 280},
    heads=("kind",),
)

PLANS = KindSpec(
    RecordKind.PLAN,
    "plans",
    "calendar-clock",
    sort=ListSort("name"),
    widths={"name": 240, "starts_from": 168, "note": 360},
    heads=("starts_from",),
)

SPECS = (OFFICERS, OFFICES, PERIODS, PLANS)
