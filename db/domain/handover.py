"""What an officer who leaves hands over: which records are still open, and who takes which."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.catalogue import RECORD_TYPES
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value

_SHORTEST = 2
OFFICER = "officer"
"""Key of the field that names who is in charge, in every record that has one."""

HISTORICAL = frozenset({RecordKind.ACTIVITY, RecordKind.DUE_DILIGENCE})
"""There the field says who wrote it then; that stays true after a transfer."""

_IN_BRACKETS = re.compile(r"[(（\[].*?[)）\]]")
_POSITIONS = re.compile(
    r"(?:주무관|실무관|사무관|서기관|팀장|과장|국장|실장|소장|담당관|담당자|담당|님)$|^(?:주무관|팀장|과장)(?= )"
)


def officer_key(name: str) -> str:
    """By what two spellings of one officer agree: "박 서연", "박서연 주무관" and "박서연(전략산업과)"
    are "박서연". What would leave less than two letters stays as it is."""
    plain = _IN_BRACKETS.sub(" ", unicodedata.normalize("NFC", name)).strip()
    while len(bare := _POSITIONS.sub("", plain).strip()) >= _SHORTEST and bare != plain:
        plain = bare
    return "".join(plain.split()).casefold() or name.strip().casefold()


Read = Callable[[str], Value]


def _empty(value: Value) -> bool:
    return isinstance(value, Empty) or value in ("", ())


_OPEN: Mapping[RecordKind, Callable[[Read, str], bool]] = {
    RecordKind.CASE: lambda read, today: read("state") != "ended",
    RecordKind.FOLLOW_UP: lambda read, today: _empty(read("done_on")),
    RecordKind.TASK: lambda read, today: _empty(read("done_on")),
    RecordKind.MEETING: lambda read, today: (
        _empty(read("starts_at")) or str(read("starts_at"))[:10] >= today
    ),
    RecordKind.CONCERN: lambda read, today: read("status") in ("open", "review"),
    RecordKind.DATA_REQUEST: lambda read, today: read("status") not in ("submitted", "withdrawn"),
    RecordKind.WORKING_GROUP: lambda read, today: _empty(read("ended_on")),
    RecordKind.JOINT_PROJECT: lambda read, today: read("state") not in ("done", "stopped"),
}
"""When a record still asks for somebody; of other kinds every one does."""

KINDS: tuple[RecordKind, ...] = tuple(
    record_type.kind
    for record_type in RECORD_TYPES
    if OFFICER in record_type.by_key and record_type.kind not in HISTORICAL
)
"""The kinds that have somebody in charge, in the catalogue's order."""


def is_open(kind: RecordKind, read: Read, today: str) -> bool:
    """Whether a record is still open on ``today`` (ISO); ``read`` gives its values by key."""
    rule = _OPEN.get(kind)
    return rule is None or rule(read, today)


@dataclass(frozen=True, slots=True)
class Share:
    """One successor and the part of the work he or she takes."""

    name: str
    part: int = 1


def shared(weights: Sequence[tuple[int, int]], shares: Sequence[Share]) -> dict[int, str]:
    """Who takes which firm: ``weights`` are (firm, number of records), the parts kept as well as
    they can be. What belongs to one firm stays in one hand; the largest firms are given first.
    """
    if not shares:
        return {}
    held = {share.name: 0 for share in shares}
    parts = {share.name: max(1, share.part) for share in shares}
    found: dict[int, str] = {}
    for firm, weight in sorted(weights, key=lambda one: (-one[1], one[0])):
        name = min(held, key=lambda one: ((held[one] + weight) / parts[one], list(held).index(one)))
        found[firm] = name
        held[name] += weight
    return found
