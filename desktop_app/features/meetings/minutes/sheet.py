"""The notes of one meeting: what stood there when they were opened, and what was typed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.minutes import both_notes
from db.domain.plain_text import plain
from db.domain.values import Empty

NoteKey = tuple[RecordKind, int, str]
"""Kind, id and field of one note."""
FIELDS = {
    RecordKind.MEETING: ("discussion", "decisions"),
    RecordKind.AGENDA_ITEM: ("discussion", "decision"),
}


class NoteSheet:
    """Plain Python; one text a note, "" for none."""

    def __init__(self) -> None:
        self._opened: dict[NoteKey, str] = {}
        self._mine: dict[NoteKey, str] = {}
        self._versions: dict[tuple[RecordKind, int], int | None] = {}
        self._seen: dict[tuple[RecordKind, int], Draft] = {}

    def text(self, key: NoteKey) -> str:
        """What the note says now."""
        return self._mine.get(key, "")

    def write(self, key: NoteKey, text: str) -> None:
        """Type over a note; what is kept is what will be stored."""
        self._mine[key] = plain(text) if text.strip() else ""

    @property
    def dirty(self) -> bool:
        """Whether something is not saved yet."""
        return any(True for _ in self._changed())

    def _changed(self) -> Iterator[NoteKey]:
        return (key for key, text in self._mine.items() if text != self._opened.get(key, ""))

    def meet(self, meeting: Draft, agenda: Sequence[Draft]) -> None:
        """Take what is stored now; where somebody else wrote too, both stay.

        What was typed against a line that is gone moves to the words beside the agenda.
        """
        left = set(self._mine)
        for draft in (meeting, *agenda):
            if draft.id is None:
                continue
            self._versions[draft.kind, draft.id] = draft.version
            self._seen[draft.kind, draft.id] = draft
            for name in FIELDS[draft.kind]:
                key, stored = (draft.kind, draft.id, name), draft.text(name)
                mine = self._mine.get(key, stored)
                self._mine[key] = both_notes(self._opened.get(key, stored), mine, stored)
                self._opened[key] = stored
                left.discard(key)
        self._save_orphans(left, meeting)

    def _save_orphans(self, left: set[NoteKey], meeting: Draft) -> None:
        beside = (RecordKind.MEETING, meeting.id or 0, "discussion")
        for key in sorted(left):
            text, opened = self._mine.pop(key), self._opened.pop(key, "")
            if text != opened and text not in self._mine[beside]:
                self._mine[beside] = "\n".join(filter(None, (self._mine[beside], text)))

    def opened(self) -> tuple[Draft, ...]:
        """The records as they were read last."""
        return tuple(self._seen.values())

    def drafts(self) -> tuple[Draft, ...]:
        """What is to be written: one draft a record."""
        values: dict[tuple[RecordKind, int], dict[str, str | Empty]] = {}
        for kind, record_id, name in self._changed():
            text = self._mine[kind, record_id, name]
            values.setdefault((kind, record_id), {})[name] = (
                text if text.strip() else Empty.NOT_STATED
            )
        return tuple(
            Draft(kind, changed, record_id, self._versions.get((kind, record_id)))
            for (kind, record_id), changed in values.items()
        )

    def saved(self, drafts: Sequence[Draft]) -> None:
        """These were written; what was typed meanwhile is not."""
        for draft in drafts:
            for name in draft.values:
                self._opened[draft.kind, draft.id or 0, name] = draft.text(name)

    # What is kept beside the database until it is saved.

    def unsaved(self) -> dict[str, str]:
        """The notes that are not saved yet, by "kind/id/field"."""
        return {f"{key[0].value}/{key[1]}/{key[2]}": self._mine[key] for key in self._changed()}

    def bring_back(self, kept: Mapping[str, str]) -> bool:
        """Take unsaved notes of a window that ended; False when none of them says anything new."""
        found = False
        for name, text in kept.items():
            kind, _, rest = name.partition("/")
            number, _, field = rest.partition("/")
            if kind not in (RecordKind.MEETING, RecordKind.AGENDA_ITEM) or not number.isdecimal():
                continue
            key = (RecordKind(kind), int(number), field)
            if key in self._mine and text not in (self._mine[key], ""):
                self._mine[key] = both_notes("", text, self._mine[key])
                found = True
        return found
