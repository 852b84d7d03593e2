"""What a destruction has to do, kept until it is done: one that is cut short goes on at the next start.

It holds the values, which is why it is the last thing that is wiped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.domain.traces import Trace, Traces, Trait
from db.personal.files import wipe
from db.personal.forgetting import Doomed
from db.secrets.kept import read_kept, write_kept
from db.secrets.sealing import Broken


@dataclass(frozen=True)
class Journal:
    """One destruction under way. ``counts`` are the numbers of its plan, for the report."""

    doomed: Doomed
    lists: tuple[str, ...]
    attachments: tuple[str, ...]
    left: tuple[str, ...]
    """Attached files that hold something and were to stay."""
    persons: int
    counts: Mapping[str, Any]
    second: str = ""
    """The second folder of backups, which the next start would not know."""

    def write(self, path: Path) -> None:
        """Put it on the disk, whole or not at all."""
        write_kept(path, json.dumps(self._as_json(), ensure_ascii=False).encode())

    def _as_json(self) -> dict[str, Any]:
        return {
            "ids": self.doomed.ids,
            "traces": [[one.trait.value, one.value] for one in self.doomed.traces.all],
            "shared": [[one.trait.value, one.value] for one in self.doomed.shared.all],
            "lists": self.lists, "attachments": self.attachments, "left": self.left,
            "persons": self.persons, "counts": self.counts, "second": self.second,
        }  # fmt: skip


def read_journal(path: Path) -> Journal | None:
    """The destruction that is under way, None for none. A half one was never begun: it is wiped."""
    with suppress(OSError):
        wipe(path.with_name(f"{path.name}.part"))
    try:
        raw = json.loads(read_kept(path))
        doomed = Doomed(tuple(raw["ids"]), _traces(raw["traces"]), _traces(raw["shared"]))
        lists, attached, left = (tuple(raw[key]) for key in ("lists", "attachments", "left"))
        second = str(raw.get("second", ""))
        return Journal(doomed, lists, attached, left, raw["persons"], raw["counts"], second)
    except (OSError, ValueError, KeyError, TypeError, Broken):
        return None


def _traces(raw: list[list[str]]) -> Traces:
    return Traces(tuple(Trace(Trait(trait), value) for trait, value in raw))
