"""Reads who is linked with whom: partnerships, groups, projects, and agreements with the city."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.network import CITY, GROUP, PROJECT, Network, Node, Tie
from db.links import chunks
from db.queries.expressions import SIGNED
from db.queries.records import all_live, link_id
from db.schema import TABLES
from db.schema.record_table import is_ours

_ORGANIZATION = TABLES[RecordKind.ORGANIZATION]
PARTNER_TYPES = ("hospital", "research", "university", "association", "public")
"""Bodies that stand in the picture even before anything links them."""
CITY_KEY = "city:0"
LEADS = "leads"
"""Words of the link between a group or project and the body that leads it."""


def key_of(kind: RecordKind, record_id: int) -> str:
    """The key of a record's node."""
    return f"{kind.value}:{record_id}"


def read_network(session: Session, city: str, today: str) -> Network:
    """The whole picture on ``today`` (ISO); ``city`` is the name of the hub of its agreements.

    Firms of reference lists are not drawn: a body's members among them are counted at its node.
    """
    ties = _once([*_partnerships(session, today), *_groups(session, today), *_projects(session),
                  *_agreements(session)])  # fmt: skip
    wanted = {key for tie in ties for key in (tie.source, tie.target)}
    bodies, reference = _bodies(session, wanted)
    listed: Counter[str] = Counter()
    drawn: list[Tie] = []
    for tie in ties:
        if tie.source in reference or tie.target in reference:
            if tie.kind == "member" and tie.target not in reference:
                listed[tie.target] += 1
            continue
        drawn.append(tie)
    known = {one.key for one in bodies}
    hubs = _hubs(session, city, wanted)
    known |= {one.key for one in hubs}
    nodes = [*hubs, *(Node(one.key, one.name, one.type, one.id, listed[one.key])
                      for one in bodies)]  # fmt: skip
    kept = (tie for tie in drawn if tie.source in known and tie.target in known)
    return Network(tuple(nodes), tuple(kept))


def _once(ties: list[Tie]) -> list[Tie]:
    """A leader that stands among the members as well is linked once, by that."""
    said = {(one.source, one.target, one.kind) for one in ties if one.words != LEADS}
    return [
        one for one in ties
        if one.words != LEADS or (one.source, one.target, one.kind) not in said
        or one.kind not in (GROUP, PROJECT)
    ]  # fmt: skip


def _bodies(session: Session, wanted: set[str]) -> tuple[list[Node], set[str]]:
    """The bodies to draw, and the keys of firms of reference lists."""
    prefix = f"{RecordKind.ORGANIZATION.value}:"
    ids = [int(key.removeprefix(prefix)) for key in wanted if key.startswith(prefix)]
    table = _ORGANIZATION
    live = select(
        table.c.id, table.c.name, table.c.org_type, table.c.standing, table.c.name_key
    ).where(table.c.deleted_at.is_(None))
    # Asked for apart: as one question, every row of the reference lists would be looked at.
    partners = live.where(is_ours(table.c.standing), table.c.org_type.in_(PARTNER_TYPES))
    asked = [partners, *(live.where(table.c.id.in_(chunk)) for chunk in chunks(ids))]
    found = {row.id: row for query in asked for row in session.execute(query)}
    nodes, reference = [], set()
    for row in sorted(found.values(), key=lambda row: (row.name_key or "", row.id)):
        key = key_of(RecordKind.ORGANIZATION, row.id)
        if row.standing == "reference":
            reference.add(key)
        else:
            nodes.append(Node(key, row.name or "", row.org_type or "domestic", row.id))
    return nodes, reference


def _hubs(session: Session, city: str, wanted: set[str]) -> list[Node]:
    found = [Node(CITY_KEY, city, CITY)] if CITY_KEY in wanted else []
    for kind, type_ in ((RecordKind.WORKING_GROUP, GROUP), (RecordKind.JOINT_PROJECT, PROJECT)):
        found += [
            Node(key_of(kind, one.id or 0), one.text("name"), type_, one.id or 0)
            for one in all_live(session, kind)
        ]
    return found


def _body(draft: Draft, key: str = "organization") -> str:
    found = link_id(draft, key)
    return key_of(RecordKind.ORGANIZATION, found) if found is not None else ""


def _is_over(draft: Draft, key: str, today: str) -> bool:
    day = draft.text(key)
    return bool(day) and day < today[: len(day)]


def _partnerships(session: Session, today: str) -> list[Tie]:
    return [
        Tie(
            _body(one), _body(one, "partner"), one.text("kind"),
            (RecordKind.PARTNERSHIP.value, one.id or 0), one.text("note"), one.text("since_on"),
            _is_over(one, "until_on", today),
        )
        for one in all_live(session, RecordKind.PARTNERSHIP)
    ]  # fmt: skip


def _groups(session: Session, today: str) -> list[Tie]:
    members = [
        Tie(
            _body(one), key_of(RecordKind.WORKING_GROUP, link_id(one, "working_group") or 0), GROUP,
            (RecordKind.GROUP_MEMBER.value, one.id or 0), one.text("role"), one.text("since_on"),
            _is_over(one, "until_on", today),
        )
        for one in all_live(session, RecordKind.GROUP_MEMBER)
    ]  # fmt: skip
    return members + _leaders(session, RecordKind.WORKING_GROUP, GROUP)


def _leaders(session: Session, kind: RecordKind, tie_kind: str) -> list[Tie]:
    return [
        Tie(leader, key_of(kind, one.id or 0), tie_kind, (kind.value, one.id or 0), LEADS)
        for one in all_live(session, kind)
        if (leader := _body(one))
    ]


def _projects(session: Session) -> list[Tie]:
    partners = [
        Tie(
            _body(one), key_of(RecordKind.JOINT_PROJECT, link_id(one, "joint_project") or 0),
            PROJECT, (RecordKind.PROJECT_PARTNER.value, one.id or 0), one.text("role"),
        )
        for one in all_live(session, RecordKind.PROJECT_PARTNER)
    ]  # fmt: skip
    groups = [
        Tie(
            key_of(RecordKind.WORKING_GROUP, group), key_of(RecordKind.JOINT_PROJECT, one.id or 0),
            PROJECT, (RecordKind.JOINT_PROJECT.value, one.id or 0),
        )
        for one in all_live(session, RecordKind.JOINT_PROJECT)
        if (group := link_id(one, "working_group")) is not None
    ]  # fmt: skip
    return [*partners, *_leaders(session, RecordKind.JOINT_PROJECT, PROJECT), *groups]


def _agreements(session: Session) -> list[Tie]:
    """Each body the city has a co-operation agreement with, by its newest agreement."""
    agreement, party = TABLES[RecordKind.AGREEMENT], TABLES[RecordKind.PARTY]
    query = (
        select(party.c.organization_id, agreement.c.id, agreement.c.title, agreement.c.signed_on)
        .join(agreement, agreement.c.id == party.c.agreement_id)
        .where(party.c.deleted_at.is_(None), agreement.c.deleted_at.is_(None),
               agreement.c.nature == "cooperation", agreement.c.status.in_(SIGNED))
        .order_by(agreement.c.signed_on.desc().nulls_last(), agreement.c.id.desc())
    )  # fmt: skip
    newest: dict[int, Tie] = {}
    for row in session.execute(query):
        body = key_of(RecordKind.ORGANIZATION, row.organization_id)
        record = (RecordKind.AGREEMENT.value, row.id)
        tie = Tie(body, CITY_KEY, CITY, record, row.title or "", row.signed_on or "")
        newest.setdefault(row.organization_id, tie)
    return list(newest.values())
