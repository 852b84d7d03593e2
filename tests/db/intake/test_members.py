"""A list of members: its firms are reference rows and members of their association, once."""

from __future__ import annotations

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.intake.apply import Applied, apply_plan, revert_import
from db.intake.planning.members import association_named, associations
from db.queries.newest import newest_operation
from db.queries.records import all_live, link_id
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import SOURCE, listed, planned

FIRM = RecordKind.ORGANIZATION
LIST = listed(
    {"organization.name": "㈜한빛"}, {"organization.name": "㈜가람"}, {"organization.name": "나루"},
    kind="lead-list",
)  # fmt: skip


def bring(store: Store, body: int) -> Applied:
    with store.read() as session:
        at = newest_operation(session)
    return apply_plan(store, SOURCE, [planned(store, LIST)], planned_at=at, members_of=body)


def members(store: Store) -> list[int | None]:
    with store.read() as session:
        found = all_live(session, RecordKind.PARTNERSHIP)
    assert all(one.get("kind") == "member" for one in found)
    return [link_id(one, "organization") for one in found]


@pytest.fixture
def body(store: Store) -> int:
    draft = new_draft(FIRM, name="한국바이오의약품협회", org_type="association")
    return save_record(store, draft).id


def test_new_and_known_firms_become_members_in_the_one_operation(store: Store, body: int) -> None:
    known = save_record(store, new_draft(FIRM, name="한빛")).id
    done = bring(store, body)
    with store.read() as session:
        firms = {one.text("name"): one for one in all_live(session, FIRM)}
    assert firms["㈜가람"].get("standing") == firms["나루"].get("standing") == "reference"
    assert firms["한빛"].get("standing") == "managed"
    assert set(members(store)) == {known, firms["㈜가람"].id, firms["나루"].id}
    revert_import(store, done.import_id)
    assert members(store) == []


def test_the_same_list_twice_makes_nobody_a_member_twice(store: Store, body: int) -> None:
    bring(store, body)
    assert not bring(store, body).changes
    assert len(members(store)) == 3


def test_the_association_is_named_by_its_name_or_number(store: Store, body: int) -> None:
    with store.read() as session:
        assert associations(session) == ((body, "한국바이오의약품협회"),)
        assert association_named(session, "한국 바이오의약품협회") == body
        assert association_named(session, str(body)) == body
        with pytest.raises(UserError, match=r"association\.unknown"):
            association_named(session, "없는 협회")
