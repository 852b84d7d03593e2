"""The list of organizations: its words, its quick views, what the tree can group by."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.features.organizations.columns import organization_columns
from desktop_app.list_pages.list_spec import ListSpec, ListWords, QuickView
from resources.texts import mark

VIEWS = (
    QuickView("all", mark("Everything")),
    QuickView(
        "firms", mark("Firms"), (ListFilter("org_type", "domestic, foreign, foreign_invested"),)
    ),
    QuickView(
        "partners",
        mark("Partners"),
        (ListFilter("org_type", "hospital, research, university, association, public"),),
    ),
    QuickView("with_case", mark("With a case"), (ListFilter("case_count", ">0"),)),
    QuickView(
        "expiring",
        mark("Certificate ends within 90 days"),
        (ListFilter("certificate_state", "expiring"),),
    ),
)

WORDS = ListWords(
    title=mark("Organizations"),
    new=mark("New organization"),
    choose_columns=mark("Choose columns of the organizations"),
    register=mark("Register an organization"),
    none_yet=mark("No organization is registered yet."),
    none_yet_detail=mark("Start with the list you have, or write the first one down."),
    none_found=mark("No organization meets the conditions (of {total})."),
    deleted=mark("{count:organization was|organizations were} deleted."),
)

ORGANIZATIONS = ListSpec(
    RecordKind.ORGANIZATION,
    "organizations",
    "building-2",
    WORDS,
    VIEWS,
    organization_columns,
    ListSort("name"),
    group_keys=(
        "industry_name", "org_type", "region", "standing", "certificate_state", "case_stage",
    ),
    not_summed=frozenset({"case_count", "agreement_count"}),
)  # fmt: skip
