"""Who is linked with whom, as the records say."""

from __future__ import annotations

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.network import Tie
from db.domain.values import Value
from db.queries.network import read_network
from db.services.records import delete_record, save_record
from db.store import Store

FIRM, TODAY = RecordKind.ORGANIZATION, "2026-11-28"


def add(store: Store, of: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(of, **values)).id


def ties(store: Store) -> dict[tuple[str, str], Tie]:
    """By the names of their ends."""
    with store.read() as session:
        network = read_network(session, "고양시", TODAY)
    names = {one.key: one.name for one in network.nodes}
    return {(names[tie.source], names[tie.target]): tie for tie in network.ties}


def nodes(store: Store) -> dict[str, int]:
    with store.read() as session:
        return {
            one.name: one.listed_members for one in read_network(session, "고양시", TODAY).nodes
        }


def test_groups_projects_partnerships_and_agreements_are_links(store: Store) -> None:
    hospital = add(store, FIRM, name="국립암센터", org_type="hospital")
    lih = add(store, FIRM, name="룩셈부르크 국립보건원", org_type="research")
    branch = add(store, FIRM, name="한국 분원", org_type="research")
    add(store, RecordKind.PARTNERSHIP, organization=branch, partner=lih, kind="parent",
        until_on="2026-10")  # fmt: skip
    group = add(store, RecordKind.WORKING_GROUP, name="실무협의체", organization=hospital)
    add(store, RecordKind.GROUP_MEMBER, working_group=group, organization=hospital, role="chair")
    project = add(store, RecordKind.JOINT_PROJECT, name="과제", working_group=group)
    add(store, RecordKind.PROJECT_PARTNER, joint_project=project, organization=branch, role="data")
    old = add(store, RecordKind.AGREEMENT, title="옛 협약", kind="partnership",
              nature="cooperation", signed_on="2020")  # fmt: skip
    new = add(store, RecordKind.AGREEMENT, title="새 협약", kind="partnership",
              nature="cooperation", signed_on="2024-07-01")  # fmt: skip
    for agreement in (old, new):
        add(store, RecordKind.PARTY, agreement=agreement, organization=lih, role="partner")
    found = ties(store)
    assert set(found) == {
        ("한국 분원", "룩셈부르크 국립보건원"), ("국립암센터", "실무협의체"),
        ("실무협의체", "과제"), ("한국 분원", "과제"), ("룩셈부르크 국립보건원", "고양시"),
    }  # fmt: skip
    assert found["한국 분원", "룩셈부르크 국립보건원"].over
    assert found["국립암센터", "실무협의체"].words == "chair"
    assert found["룩셈부르크 국립보건원", "고양시"].words == "새 협약"
    delete_record(store, RecordKind.WORKING_GROUP, group)
    assert ("국립암센터", "실무협의체") not in ties(store)


def test_members_on_lists_are_counted_at_their_association_and_not_drawn(store: Store) -> None:
    association = add(store, FIRM, name="협회", org_type="association")
    for number in range(3):
        firm = add(store, FIRM, name=f"회원사 {number}", standing="reference")
        add(store, RecordKind.PARTNERSHIP, organization=firm, partner=association, kind="member")
    known = add(store, FIRM, name="관리하는 회원사")
    add(store, RecordKind.PARTNERSHIP, organization=known, partner=association, kind="member")
    assert nodes(store) == {"협회": 3, "관리하는 회원사": 0}
    assert set(ties(store)) == {("관리하는 회원사", "협회")}


def test_partner_bodies_stand_there_before_anything_links_them(store: Store) -> None:
    add(store, FIRM, name="한국항공대학교", org_type="university")
    add(store, FIRM, name="아무 기업", org_type="domestic")
    assert nodes(store) == {"한국항공대학교": 0}
