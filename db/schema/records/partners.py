"""The tables of partnerships, working groups and joint projects."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, short, text, won
from db.schema.record_table import record_table

TABLES = {
    # 협력관계 between two organizations.
    RecordKind.PARTNERSHIP: record_table(
        "partnership",
        link("organization_id", "organization", required=True),
        short("kind"),
        link("partner_id", "organization", required=True),
        link("agreement_id", "agreement"),
        day("since_on"),
        day("until_on"),
        text("source"),
        text("note"),
    ),
    # 실무협의체.
    RecordKind.WORKING_GROUP: record_table(
        "working_group",
        text("name"),
        text("purpose"),
        link("organization_id", "organization"),
        text("officer"),
        day("founded_on"),
        day("ended_on"),
        text("cycle"),
        text("source"),
        text("note"),
    ),
    # 협의체 구성원.
    RecordKind.GROUP_MEMBER: record_table(
        "group_member",
        link("working_group_id", "working_group", required=True),
        link("organization_id", "organization", required=True),
        short("role"),
        day("since_on"),
        day("until_on"),
        text("note"),
    ),
    # 공동과제.
    RecordKind.JOINT_PROJECT: record_table(
        "joint_project",
        text("name"),
        text("purpose"),
        link("organization_id", "organization"),
        link("working_group_id", "working_group"),
        text("data_used"),
        short("review_state"),
        short("state"),
        won("budget"),
        text("officer"),
        day("started_on"),
        day("ended_on"),
        text("source"),
        text("note"),
    ),
    # 과제 참여기관.
    RecordKind.PROJECT_PARTNER: record_table(
        "project_partner",
        link("joint_project_id", "joint_project", required=True),
        link("organization_id", "organization", required=True),
        short("role"),
        text("contribution"),
    ),
}
