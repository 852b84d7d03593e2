"""Which records were opened last on this PC: kinds and ids in a small file, no names.

A file and not a table: it belongs to one person at one PC, works where the data can only be read,
and a record that is gone drops out by itself, because names are read when they are shown.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable
from pathlib import Path

from db.domain.kinds import RecordKind
from db.domain.question import Record
from db.in_place import put_in_place

_MOST = 24
_KINDS = frozenset(RecordKind)


class RecentRecords:
    """Newest first; kept for each PC beside the settings."""

    def __init__(self, path: Path, machine: str = "") -> None:
        self._path = path
        self._machine = machine or platform.node()
        self._others: dict[str, object] = {}
        self._records: tuple[Record, ...] | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """What was opened, newest first."""
        if self._records is None:
            self._others = _read(self._path)
            self._records = tuple(_records(self._others.pop(self._machine, ())))
        return self._records

    def note(self, kind: RecordKind, record_id: int) -> bool:
        """Remember that a record was opened; whether that changes anything."""
        newest = (kind, record_id)
        if self.records[:1] == (newest,):
            return False
        self._records = (newest, *(one for one in self.records if one != newest))[:_MOST]
        return True

    def save(self) -> None:
        """Write the file whole. What can't be written is remembered until the program ends."""
        own = [[kind.value, record_id] for kind, record_id in self.records]
        text = json.dumps({**self._others, self._machine: own}, ensure_ascii=False, indent=1)
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            beside.write_text(text + "\n", encoding="utf-8", newline="\n")
            put_in_place(beside, self._path)
        except OSError:
            return


def _read(path: Path) -> dict[str, object]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(raw) if isinstance(raw, dict) else {}


def _records(raw: object) -> Iterable[Record]:
    for entry in raw if isinstance(raw, list) else ():
        if isinstance(entry, list) and len(entry) == 2 and entry[0] in _KINDS:
            kind, record_id = entry
            if isinstance(record_id, int) and not isinstance(record_id, bool):
                yield RecordKind(kind), record_id
