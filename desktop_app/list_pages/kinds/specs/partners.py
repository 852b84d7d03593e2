"""협력기관: the bodies themselves, how they are linked, working groups and joint projects."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from db.queries.related import Link
from desktop_app.list_pages.kinds.spec import EVERYTHING, CardSpec, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

_BODIES = "hospital, research, university, association, public"
_LINKS = (
    CardSpec(Link(RecordKind.PARTNERSHIP, "organization"), ("kind", "partner", "since_on")),
    CardSpec(Link(RecordKind.PARTNERSHIP, "partner"), ("organization", "kind", "since_on")),
    CardSpec(Link(RecordKind.GROUP_MEMBER, "organization"), ("working_group", "role", "since_on")),
    CardSpec(Link(RecordKind.PROJECT_PARTNER, "organization"),
             ("joint_project", "role", "contribution")),
    CardSpec(Link(RecordKind.PARTY, "organization"), ("agreement", "role", "signatory")),
    CardSpec(Link(RecordKind.CONTACT, "organization")),
)  # fmt: skip


def _type(code: str, title: str) -> QuickView:
    return QuickView(code, title, (ListFilter("org_type", code),))


BODIES = KindSpec(
    RecordKind.ORGANIZATION,
    "partners",
    "network",
    views=(
        QuickView("bodies", mark("All partner bodies"), (ListFilter("org_type", _BODIES),)),
        _type("hospital", mark("Hospitals")),
        _type("research", mark("Institutes")),
        _type("university", mark("Universities")),
        _type("association", mark("Associations")),
        _type("public", mark("Public bodies")),
        EVERYTHING,
    ),
    sort=ListSort("name"),
    widths={"name": 220, "note": 320},
    usual=("name", "org_type", "member_count", "agreement_count", "last_activity_on", "note"),
    heads=("org_type",),
    facts=("org_type", "member_count", "representatives", "phone", "email", "website", "note"),
    groups=("org_type", "region"),
    cards=_LINKS,
)

PARTNERSHIPS = KindSpec(
    RecordKind.PARTNERSHIP,
    "partnerships",
    "link",
    views=(
        EVERYTHING,
        QuickView("members", mark("Members"), (ListFilter("kind", "member"),)),
        QuickView("over", mark("No longer so"), (ListFilter("until_on", "<{day}"),)),
    ),
    sort=ListSort("organization"),
    widths={"organization": 200, "partner": 200, "kind": 116, "agreement": 220},
    heads=("kind",),
    groups=("kind", "partner"),
)

WORKING_GROUPS = KindSpec(
    RecordKind.WORKING_GROUP,
    "working_groups",
    "users",
    views=(
        QuickView("live", mark("Meeting now"), (ListFilter("ended_on", "없음"),)),
        EVERYTHING,
    ),
    sort=ListSort("name"),
    widths={"name": 240, "organization": 180},
    cards=(
        CardSpec(Link(RecordKind.GROUP_MEMBER, "working_group"),
                 ("organization", "role", "since_on")),
        CardSpec(Link(RecordKind.MEETING, "working_group"), ("starts_at", "title", "place")),
        CardSpec(Link(RecordKind.JOINT_PROJECT, "working_group"), ("name", "state")),
    ),
)  # fmt: skip

JOINT_PROJECTS = KindSpec(
    RecordKind.JOINT_PROJECT,
    "joint_projects",
    "layers",
    views=(
        EVERYTHING,
        QuickView("review", mark("Before or under review"),
                  (ListFilter("review_state", "none, review"),)),
    ),
    sort=ListSort("name"),
    chips={"review_state": {"review": "warn", "approved": "ok", "conditional": "teal",
                            "refused": "danger"}},
    widths={"name": 260, "organization": 180, "working_group": 180, "data_used": 200},
    heads=("review_state", "state"),
    groups=("review_state", "state"),
    wide=frozenset({"data_used"}),
    cards=(
        CardSpec(Link(RecordKind.PROJECT_PARTNER, "joint_project"),
                 ("organization", "role", "contribution")),
    ),
)  # fmt: skip

SPECS = (BODIES, PARTNERSHIPS, WORKING_GROUPS, JOINT_PROJECTS)
