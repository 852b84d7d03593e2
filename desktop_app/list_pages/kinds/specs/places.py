"""입지·촉진지구: sites, development projects, the zone with its figures, incentives."""

from __future__ import annotations

from db.domain.catalogue.buildings import BUILT
from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

SITES = KindSpec(
    RecordKind.SITE,
    "sites",
    "map",
    views=(
        EVERYTHING,
        QuickView("in_zone", mark("In the zone"), (ListFilter("in_zone", "yes"),)),
        QuickView("unknown", mark("Zone not checked"), (ListFilter("in_zone", "미확인"),)),
        QuickView("plots", mark("Plots"), (ListFilter("kind", "plot"),)),
        QuickView("buildings", mark("Buildings"), (ListFilter("kind", ", ".join(BUILT)),)),
    ),
    sort=ListSort("name"),
    chips={"in_zone": {"yes": "teal"}},
    widths={
        "name": 220, "project": 168, "block": 100, "address": 200, "status": 96, "main_use": 140,
        "structure": 140,
    },
    facts=(
        "project", "kind", "block", "area", "zoning", "main_use", "gross_area", "floors_above",
        "approved_on", "price", "in_zone", "status",
    ),
    heads=("status", "in_zone"),
    groups=("project", "kind", "status", "in_zone"),
    wide=frozenset({"address", "permitted_industries", "source"}),
)  # fmt: skip

OCCUPANCIES = KindSpec(
    RecordKind.OCCUPANCY,
    "occupancies",
    "building-2",
    views=(
        QuickView("present", mark("In place"),
                  (ListFilter("actual_on", "있음"), ListFilter("until_on", "없음"))),
        QuickView("planned", mark("To come"), (ListFilter("actual_on", "없음"),),
                  ListSort("planned_on")),
        QuickView("left", mark("Moved out"), (ListFilter("until_on", "있음"),)),
        EVERYTHING,
    ),
    sort=ListSort("actual_on", descending=True),
    widths={"site": 240, "organization": 180, "tenure": 108},
    heads=("tenure",),
    groups=("site", "tenure"),
)  # fmt: skip

PROJECTS = KindSpec(
    RecordKind.PROJECT,
    "projects",
    "layers",
    sort=ListSort("name"),
    widths={"name": 260, "developers": 220, "phase": 160},
)

ZONES = KindSpec(
    RecordKind.ZONE,
    "zones",
    "map-pin",
    sort=ListSort("name"),
    widths={"name": 260, "notice_number": 200, "legal_basis": 220},
    wide=frozenset({"legal_basis", "source"}),
)

ZONE_STATISTICS = KindSpec(
    RecordKind.ZONE_STATISTIC,
    "zone_statistics",
    "chart-no-axes-column",
    views=(
        EVERYTHING,
        QuickView("zone", mark("Of the zone"), (ListFilter("scope", "zone"),)),
        QuickView("city", mark("Of the whole city"), (ListFilter("scope", "city"),)),
    ),
    sort=ListSort("as_of", descending=True),
    widths={"zone": 220, "small_firms": 176, "source": 220},
    heads=("scope",),
)

INCENTIVES = KindSpec(
    RecordKind.INCENTIVE,
    "incentives",
    "banknote",
    views=(
        EVERYTHING,
        QuickView("tax", mark("Taxes"), (ListFilter("tax", "acquisition, property"),)),
        QuickView("over", mark("No longer in force"), (ListFilter("valid_until", "<{day}"),)),
    ),
    sort=ListSort("name"),
    widths={"name": 240, "legal_basis": 220, "reach": 140},
    heads=("tax",),
    groups=("tax", "reach", "region"),
)

APPLIED_INCENTIVES = KindSpec(
    RecordKind.APPLIED_INCENTIVE,
    "applied_incentives",
    "circle-check-big",
    views=(
        EVERYTHING,
        QuickView("waiting", mark("Waiting"), (ListFilter("status", "planned, applied"),)),
        QuickView("granted", mark("Granted"), (ListFilter("status", "granted"),)),
        QuickView(
            "unused",
            mark("Not yet in direct use"),
            (ListFilter("acquired_on", "있음"), ListFilter("direct_use_on", "없음")),
            ListSort("clawback_until"),
        ),
    ),
    sort=ListSort("acquired_on", descending=True),
    chips={"status": {"granted": "ok", "refused": "plain", "reclaimed": "danger"}},
    widths={"organization": 160, "incentive": 220, "status": 88},
    heads=("status",),
    groups=("incentive", "status"),
    begins={"status": "planned"},
)

SPECS = (
    SITES, OCCUPANCIES, PROJECTS, ZONES, ZONE_STATISTICS, INCENTIVES, APPLIED_INCENTIVES,
)  # fmt: skip
