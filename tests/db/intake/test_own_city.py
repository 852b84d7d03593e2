"""The city's own people in a list of who came: they are no organization outside."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.store import Store
from tests.db.intake.plan_cases import applied, listed


def test_the_citys_own_people_make_no_organization_outside(sqlite_store: Store) -> None:
    plan, _ = applied(
        sqlite_store,
        listed(
            {"organization.name": "가나보기병원", "contact.name": "김하나"},
            {"organization.name": "고양시", "contact.name": "박두리"},
            {"organization.name": "고양특례시", "contact.name": "최세리"},
            {"organization.name": "고양시정연구원", "contact.name": "이가람"},
            kind="contacts",
        ),
    )
    assert [row.reason for row in plan.rows][1:3] == ["skip.own_city", "skip.own_city"]
    assert plan.records[RecordKind.ORGANIZATION] == {"create": 2, "update": 0}
    assert plan.records[RecordKind.CONTACT] == {"create": 2, "update": 0}
