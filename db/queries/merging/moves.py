"""What moves when records are joined: every link to them, whatever record holds it, in the bin too.

The link fields are asked of the catalogue, so that a kind of record that is added later moves
too. What both have alike becomes one: the same person, the same certificate, the same file.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.contact_likeness import same_person
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value, is_empty
from db.links import chunks, links_of, links_to
from db.schema import TABLES
from db.values_codec import values_of

ALIKE: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.CERTIFICATE: ("organization", "kind", "number"),
    RecordKind.PARTY: ("agreement", "organization", "role"),
    RecordKind.MILESTONE: ("case", "stage"),
    RecordKind.PARTNERSHIP: ("organization", "kind", "partner"),
    RecordKind.GROUP_MEMBER: ("working_group", "organization"),
    RecordKind.PROJECT_PARTNER: ("joint_project", "organization"),
    RecordKind.ATTACHMENT: ("owner_kind", "owner_id", "file_hash"),
}
"""Fields that make two records one when they agree and are stated; of other kinds all must."""

Values = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Moves:
    """What joining does to other records.

    ``written`` are new field values by kind and id: links that move, and blanks of a kept record
    that its double fills. ``moved`` are the records whose links change, ``joined`` names for each
    double the record it becomes, ``dropped`` are those that would tie a record to itself.
    ``followed`` are new links of records that lie in the bin: restored, they are to belong to
    the one that stays.
    """

    written: Mapping[RecordKind, Mapping[int, Values]]
    moved: Mapping[RecordKind, frozenset[int]]
    joined: Mapping[RecordKind, Mapping[int, int]]
    dropped: Mapping[RecordKind, frozenset[int]]
    followed: Mapping[RecordKind, Mapping[int, Values]]

    @property
    def in_bin(self) -> int:
        """How many records in the bin follow."""
        return sum(map(len, self.followed.values()))

    def counts(self) -> tuple[tuple[RecordKind, int, int], ...]:
        """By kind in the catalogue's order: how many move, how many of them become one."""
        found = []
        for kind in RecordKind:
            doubles = len(self.joined.get(kind, ()))
            if moving := len(self.moved.get(kind, ())):
                found.append((kind, moving, doubles))
        return tuple(found)


@dataclass(slots=True)
class _Plan:
    written: dict[RecordKind, dict[int, Values]] = field(default_factory=dict)
    moved: dict[RecordKind, set[int]] = field(default_factory=dict)
    joined: dict[RecordKind, dict[int, int]] = field(default_factory=dict)
    dropped: dict[RecordKind, set[int]] = field(default_factory=dict)
    followed: dict[RecordKind, dict[int, Values]] = field(default_factory=dict)

    def move(self, kind: RecordKind, record_id: int, key: str, value: Value) -> None:
        self.moved.setdefault(kind, set()).add(record_id)
        self.write(kind, record_id, key, value)

    def write(self, kind: RecordKind, record_id: int, key: str, value: Value) -> None:
        self.written.setdefault(kind, {}).setdefault(record_id, {})[key] = value


def plan_moves(session: Session, kind: RecordKind, survivor: int, losers: Collection[int]) -> Moves:
    """What has to move for ``losers`` to become ``survivor``."""
    plan = _Plan()
    waiting: list[tuple[RecordKind, int, frozenset[int]]] = [(kind, survivor, frozenset(losers))]
    while waiting:
        waiting += _move(session, plan, *waiting.pop())
    moved, dropped = _frozen(plan.moved), _frozen(plan.dropped)
    return Moves(plan.written, moved, plan.joined, dropped, plan.followed)


def _frozen(found: Mapping[RecordKind, set[int]]) -> dict[RecordKind, frozenset[int]]:
    return {kind: frozenset(ids) for kind, ids in found.items()}


def _move(
    session: Session, plan: _Plan, kind: RecordKind, survivor: int, losers: frozenset[int]
) -> list[tuple[RecordKind, int, frozenset[int]]]:
    """Move what refers to ``losers``; returns the children that become one in turn."""
    further: list[tuple[RecordKind, int, frozenset[int]]] = []
    holders: dict[RecordKind, set[str]] = {}
    for record_type, entry in links_to(kind):
        holders.setdefault(record_type.kind, set()).add(entry.key)
    for child, keys in holders.items():
        _follow(plan, (kind, survivor, losers), child, keys, _children(
            session, child, keys, losers, live=False
        ))  # fmt: skip
        near = _children(session, child, keys, {survivor} | losers)
        settled = plan.joined.get(child, {}).keys() | plan.dropped.get(child, set())
        for record_id in settled | (losers if child is kind else frozenset()):
            near.pop(record_id, None)
        moved = _redirect(plan, (kind, survivor, losers), child, keys, near)
        further += _join(plan, child, near, moved)
    for record_id in _attachments(session, kind, losers, live=False):
        files = plan.followed.setdefault(RecordKind.ATTACHMENT, {})
        files.setdefault(record_id, {})["owner_id"] = survivor
    near = _attachments(session, kind, {survivor} | losers)
    moved = {record_id for record_id, values in near.items() if values["owner_id"] in losers}
    for record_id in moved:
        near[record_id]["owner_id"] = survivor
        plan.move(RecordKind.ATTACHMENT, record_id, "owner_id", survivor)
    return further + _join(plan, RecordKind.ATTACHMENT, near, moved)


def _children(
    session: Session,
    kind: RecordKind,
    keys: Collection[str],
    ids: Collection[int],
    *,
    live: bool = True,
) -> dict[int, Values]:
    record_type, table = catalogue(kind), TABLES[kind]
    found: dict[int, Values] = {}
    for key in keys:
        column = table.c[record_type.field(key).column]
        for chunk in chunks(ids):
            query = select(table).where(column.in_(chunk), table.c.deleted_at.is_(None) == live)
            found.update({row.id: values_of(record_type, row) for row in session.execute(query)})
    return found


def _attachments(
    session: Session, kind: RecordKind, ids: Collection[int], *, live: bool = True
) -> dict[int, Values]:
    table = TABLES[RecordKind.ATTACHMENT]
    found: dict[int, Values] = {}
    for chunk in chunks(ids):
        query = select(table).where(
            table.c.owner_kind == kind.value, table.c.owner_id.in_(chunk),
            table.c.deleted_at.is_(None) == live,
        )  # fmt: skip
        for row in session.execute(query):
            found[row.id] = {
                "owner_kind": kind.value, "owner_id": row.owner_id,
                "file_hash": row.file_hash or Empty.NOT_STATED,
                **values_of(catalogue(RecordKind.ATTACHMENT), row),
            }  # fmt: skip
    return found


def _follow(
    plan: _Plan,
    merge: tuple[RecordKind, int, frozenset[int]],
    child: RecordKind,
    keys: Collection[str],
    binned: Mapping[int, Values],
) -> None:
    """Point the links of ``binned`` records at the survivor, but for what would be tied to itself."""
    kind, survivor, losers = merge
    for record_id, values in binned.items():
        before = plan.followed.get(child, {}).get(record_id, {})
        changed = {key: survivor for key in keys if values.get(key) in losers}
        if not _ties_to_itself(kind, child, {**values, **before, **changed}, survivor):
            plan.followed.setdefault(child, {})[record_id] = {**before, **changed}


def _redirect(
    plan: _Plan,
    merge: tuple[RecordKind, int, frozenset[int]],
    child: RecordKind,
    keys: Collection[str],
    near: dict[int, Values],
) -> set[int]:
    """Point the links of ``near`` at the survivor; returns the records whose links moved."""
    kind, survivor, losers = merge
    moved: set[int] = set()
    for record_id, values in list(near.items()):
        values.update(plan.written.get(child, {}).get(record_id, {}))
        itself = child is kind and record_id == survivor
        changed = {key: survivor for key in keys if values.get(key) in losers}
        values.update(changed)
        if changed and _ties_to_itself(kind, child, values, survivor):
            plan.dropped.setdefault(child, set()).add(record_id)
            plan.written.get(child, {}).pop(record_id, None)
            near.pop(record_id)
        elif changed:
            moved.add(record_id)
            for key in changed:
                plan.move(child, record_id, key, Empty.NOT_STATED if itself else survivor)
    return moved


def _ties_to_itself(kind: RecordKind, child: RecordKind, values: Values, survivor: int) -> bool:
    """Whether two required links of one record name the same one (a partner of itself)."""
    required = [
        values.get(entry.key)
        for entry, target in links_of(catalogue(child))
        if entry.required and target is kind
    ]
    return required.count(survivor) > 1


def _join(
    plan: _Plan, child: RecordKind, near: dict[int, Values], moved: set[int]
) -> list[tuple[RecordKind, int, frozenset[int]]]:
    """Find which of the ``moved`` records are alike with another of ``near``."""
    kept: dict[Hashable, int] = {}
    doubles: dict[int, set[int]] = {}
    for record_id in sorted(near, key=lambda one: (one in moved, one)):
        keeper = _keeper(child, near, kept, record_id)
        if keeper is None or record_id not in moved:
            for mark in _marks(child, near[record_id], record_id):
                kept.setdefault(mark, record_id)
            continue
        doubles.setdefault(keeper, set()).add(record_id)
        plan.joined.setdefault(child, {})[record_id] = keeper
        _fill(plan, child, keeper, near[keeper], near[record_id])
        plan.written.get(child, {}).pop(record_id, None)
    return [(child, keeper, frozenset(ids)) for keeper, ids in doubles.items()]


def _keeper(
    child: RecordKind, near: Mapping[int, Values], kept: Mapping[Hashable, int], record_id: int
) -> int | None:
    if child is RecordKind.CONTACT:
        ours = near[record_id]
        return next((one for one in kept.values() if same_person(near[one], ours)), None)
    return next(
        (kept[mark] for mark in _marks(child, near[record_id], record_id) if mark in kept), None
    )


def _marks(child: RecordKind, values: Mapping[str, Value], record_id: int) -> tuple[Hashable, ...]:
    """What two records that are alike share."""
    if child is RecordKind.CONTACT:
        return (record_id,)
    keys = ALIKE.get(child)
    if keys is not None and all(not is_empty(values.get(key)) for key in keys):
        return (tuple(values[key] for key in keys),)
    return (tuple(sorted((key, repr(value)) for key, value in values.items())),)


def _fill(
    plan: _Plan, kind: RecordKind, keeper: int, values: Values, double: Mapping[str, Value]
) -> None:
    """What the double says and the kept record does not."""
    for key, value in double.items():
        if is_empty(values.get(key)) and not is_empty(value):
            values[key] = value
            plan.write(kind, keeper, key, value)
