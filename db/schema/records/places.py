"""The tables of zones, development projects, sites and who occupies them."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, real, several, short, text, whole, won
from db.schema.record_table import record_table

TABLES = {
    # 지구.
    RecordKind.ZONE: record_table(
        "zone",
        text("name"),
        day("announced_on"),
        day("designated_on"),
        real("area"),
        text("notice_number"),
        text("legal_basis"),
        text("source"),
        text("note"),
    ),
    # 지구 통계.
    RecordKind.ZONE_STATISTIC: record_table(
        "zone_statistic",
        link("zone_id", "zone", required=True),
        short("scope"),
        day("as_of"),
        whole("venture_firms"),
        whole("small_firms"),
        text("source"),
    ),
    # 개발사업.
    RecordKind.PROJECT: record_table(
        "development_project",
        text("name"),
        real("area"),
        won("cost"),
        several("developers"),
        text("phase"),
        day("planned_on"),
        day("actual_on"),
        text("source"),
        text("note"),
    ),
    # 필지·공간.
    RecordKind.SITE: record_table(
        "site",
        text("name"),
        link("project_id", "development_project"),
        short("kind"),
        text("block"),
        text("address"),
        real("area"),
        text("zoning"),
        real("coverage_ratio"),
        real("floor_area_ratio"),
        text("main_use"),
        text("structure"),
        real("gross_area"),
        real("building_area"),
        whole("floors_above"),
        whole("floors_below"),
        day("permitted_on"),
        day("started_on"),
        day("approved_on"),
        won("price"),
        several("permitted_industries"),
        short("in_zone"),
        short("status"),
        day("planned_on"),
        day("actual_on"),
        text("shape"),
        text("source"),
        text("note"),
    ),
    # 사업 단계 of a development project.
    RecordKind.PROJECT_PHASE: record_table(
        "project_phase",
        link("project_id", "development_project", required=True),
        text("name"),
        day("planned_on"),
        day("actual_on"),
        text("source"),
        text("note"),
    ),
    # 입주: who has how much of a site from when.
    RecordKind.OCCUPANCY: record_table(
        "occupancy",
        link("site_id", "site", required=True),
        link("organization_id", "organization", required=True),
        link("case_id", "investment_case"),
        text("room"),
        real("area"),
        short("tenure"),
        day("planned_on"),
        day("actual_on"),
        day("until_on"),
        text("note"),
    ),
}
