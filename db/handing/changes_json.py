"""A file of changes as JSON and back."""

from __future__ import annotations

from typing import Any

from db.domain.kinds import RecordKind
from db.handing.changes import (
    CarriedOperation,
    CarriedRecord,
    Change,
    Changes,
    Key,
    Origin,
)
from db.ledger_rows import Action


def to_document(changes: Changes) -> dict[str, Any]:
    """Plain JSON values."""
    return {
        "uid": changes.uid, "officer": changes.officer, "machine": changes.machine,
        "since": changes.since, "made_at": changes.made_at, "schema": changes.schema,
        "files": dict(changes.files),
        "operations": [
            {"uid": one.uid, "label": one.label, "at": one.at,
             "changes": [[*_plain(change.key), change.action.value, change.fields]
                         for change in one.changes]}
            for one in changes.operations
        ],
        "records": [
            {"key": _plain(one.key), "title": one.title, "values": dict(one.values),
             "origins": [[origin.uid, origin.number] for origin in one.origins],
             "deleted": one.deleted, "merged": one.merged, "into": one.into}
            for one in changes.records.values()
        ],
    }  # fmt: skip


def from_document(told: dict[str, Any]) -> Changes:
    """What ``to_document`` gave. Raises ValueError, KeyError or TypeError for anything else."""
    records = [_record(one) for one in told["records"]]
    return Changes(
        str(told["uid"]), str(told["officer"]), str(told["machine"]), str(told["since"]),
        str(told["made_at"]), str(told["schema"]),
        tuple(_operation(one) for one in told["operations"]),
        {one.key: one for one in records},
        {str(name): int(size) for name, size in told["files"].items()},
    )  # fmt: skip


def _plain(key: Key) -> list[str | int]:
    return [key[0].value, key[1]]


def _key(kind: str, number: int) -> Key:
    return RecordKind(kind), int(number)


def _operation(told: dict[str, Any]) -> CarriedOperation:
    changes = tuple(
        Change(_key(kind, number), Action(action),
               {key: (old, new) for key, (old, new) in fields.items()})
        for kind, number, action, fields in told["changes"]
    )  # fmt: skip
    return CarriedOperation(str(told["uid"]), str(told["label"]), str(told["at"]), changes)


def _record(told: dict[str, Any]) -> CarriedRecord:
    origins = tuple(Origin(str(uid), int(number)) for uid, number in told["origins"])
    return CarriedRecord(
        _key(*told["key"]), str(told["title"]), origins, dict(told["values"]),
        bool(told["deleted"]), bool(told["merged"]), _number(told.get("into")),
    )  # fmt: skip


def _number(told: Any) -> int | None:
    return None if told is None else int(told)
