"""What several operations come to for each record: the values a field went through, and its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.handing.changes import CarriedOperation, Key
from db.ledger_rows import Action
from db.values_codec import JsonValue


@dataclass
class Net:
    """One record; ``paths`` has every value a field held, the last one last."""

    key: Key
    made: bool = False
    deleted: bool = False
    restored: bool = False
    paths: dict[str, list[JsonValue]] = field(default_factory=dict)
    label: str = ""
    at: str = ""
    uids: set[str] = field(default_factory=set)

    def add(
        self,
        operation: CarriedOperation,
        action: Action,
        fields: dict[str, tuple[JsonValue, JsonValue]],
    ) -> None:
        """One more change."""
        self.made = self.made or action is Action.CREATE
        if action in (Action.DELETE, Action.RESTORE):
            self.deleted = action is Action.DELETE
            self.restored = action is Action.RESTORE
        for key, (old, new) in fields.items():
            path = self.paths.setdefault(key, [old])
            if path[-1] != old:
                path.append(old)
            path.append(new)
        self.label, self.at = operation.label, operation.at
        self.uids.add(operation.uid)


def nets_of(operations: Iterable[CarriedOperation]) -> dict[Key, Net]:
    """By record, in the order in which they were met."""
    found: dict[Key, Net] = {}
    for operation in operations:
        for change in operation.changes:
            net = found.setdefault(change.key, Net(change.key))
            net.add(operation, change.action, change.fields)
    return found
