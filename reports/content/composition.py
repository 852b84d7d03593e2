"""Which sections a 면담자료 has, in which order and with which words: a frozen value, changed by
one step at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from reports.content.packet import CONTACTS, DEFAULT_SECTIONS, SECTION_KINDS, Edition, sections_for
from reports.content.wishes import BLANK, GUEST

LOCKED = "locked"
"""Where a section stands that the edition may not hold."""
_PARTS = {
    Edition.MAYOR: ("summary", "talk", "detail", "blank"),
    Edition.STAFF: ("summary", "detail", "talk", "blank"),
    Edition.GUEST: ("summary", "blank", LOCKED),
}
_PAGE_OF = {kind.key: kind.page for kind in SECTION_KINDS}
AROUND = frozenset({"head", "foot", "talk_head"})
"""What is edited but neither ticked nor moved: titles, and the remarks at the foot."""
_MOST_BLANK = 20


@dataclass(frozen=True, slots=True)
class Edit:
    """The lines of a section for this document only, and what they were written over."""

    text: str
    base: str = ""
    """The lines as the register gave them then: where they differ now, the edit may be stale."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The sections of one edition: all of them in order, which are ticked, which are edited."""

    edition: Edition
    order: tuple[str, ...]
    ticked: frozenset[str]
    edits: Mapping[str, Edit] = field(default_factory=dict)
    files: tuple[int, ...] = ()
    """The ids of the attachments bound behind it, in the order they were chosen."""

    @classmethod
    def usual(cls, edition: Edition) -> Composition:
        """As the edition comes: its own sections first, the others after them in each part."""
        own = DEFAULT_SECTIONS[edition]
        rest = tuple(kind.key for kind in SECTION_KINDS if kind.key not in own)
        return cls(edition, own + rest, frozenset(own))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts in the order they are printed: 요약, 말씀자료, 참고자료."""
        return _PARTS[self.edition]

    def part_of(self, key: str) -> str:
        """The part a section stands in; edition ③ has only one."""
        if BLANK.match(key):
            return "blank"
        if self.edition is not Edition.GUEST:
            return _PAGE_OF[key]
        return "summary" if self.allows(key) else LOCKED

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the ticked sections in order, as ``packet`` takes them."""
        return tuple(key for key in self.order if key in self.ticked and self.allows(key))

    @property
    def is_usual(self) -> bool:
        """Whether nothing was changed."""
        return self == Composition.usual(self.edition)

    def allows(self, key: str) -> bool:
        """Whether the edition may hold a section at all."""
        return bool(BLANK.match(key)) or any(kind.key == key for kind in sections_for(self.edition))

    def in_part(self, part: str) -> tuple[str, ...]:
        """All sections of a part in order, ticked or not."""
        return tuple(key for key in self.order if self.part_of(key) == part)

    def toggled(self, key: str) -> Composition:
        """With one section put in or taken out; unchanged where the edition does not allow it."""
        if not self.allows(key):
            return self
        return replace(self, ticked=self.ticked ^ {key})

    def moved(self, key: str, step: int) -> Composition:
        """With one section moved by ``step`` lines inside its part, as far as that goes."""
        part = self.in_part(self.part_of(key))
        return self.placed(key, part.index(key) + step)

    def placed(self, key: str, place: int) -> Composition:
        """With one section at ``place`` (from 0) of its part."""
        own = self.part_of(key)
        part = [other for other in self.in_part(own) if other != key]
        part.insert(max(0, min(place, len(part))), key)
        rest = iter(part)
        order = tuple([next(rest) if self.part_of(one) == own else one for one in self.order])
        return replace(self, order=order)

    # Pages to write on, and texts of this document alone.

    def with_blank(self) -> tuple[Composition, str]:
        """With one more page to write on, and its key; unchanged ("") when there are many."""
        taken = {key for key in self.order if BLANK.match(key)}
        free = (f"blank-{at}" for at in range(1, _MOST_BLANK + 1) if f"blank-{at}" not in taken)
        key = next(free, "")
        if not key:
            return self, ""
        return replace(self, order=(*self.order, key), ticked=self.ticked | {key}), key

    def without(self, key: str) -> Composition:
        """Without a page to write on; other sections are only left out."""
        if not BLANK.match(key):
            return self.toggled(key) if key in self.ticked else self
        order = tuple(one for one in self.order if one != key)
        return replace(self, order=order, ticked=self.ticked - {key}).edited(key, None)

    def with_file(self, file_id: int) -> Composition:
        """With one attachment put behind it, or taken away."""
        rest = tuple(one for one in self.files if one != file_id)
        return replace(self, files=rest if file_id in self.files else (*rest, file_id))

    def can_edit(self, key: str) -> bool:
        """Whether the edition shows the words of a section to be edited."""
        return key in AROUND or self.allows(key)

    def edited(self, key: str, edit: Edit | None) -> Composition:
        """With the words of a section written for this document; None: as the register has them."""
        if edit is not None and (not self.can_edit(key) or edit.text == edit.base):
            edit = None
        edits = {one: kept for one, kept in self.edits.items() if one != key}
        if edit is not None:
            edits[key] = edit
        return replace(self, edits=edits)

    @property
    def texts(self) -> dict[str, str]:
        """The edited lines, as ``Wishes`` takes them."""
        prefix = GUEST if self.edition is Edition.GUEST else ""
        return {prefix + key: edit.text for key, edit in self.edits.items()}

    # Stored.

    def to_json(self, *, edits: bool = True) -> dict[str, Any]:
        """Plain JSON values, with or without the texts of the one document."""
        made: dict[str, Any] = {
            "order": list(self.order), "ticked": sorted(self.ticked - {CONTACTS}),
        }  # fmt: skip
        if edits:
            made["edits"] = {key: [one.text, one.base] for key, one in self.edits.items()}
            made["files"] = list(self.files)
        return made

    @classmethod
    def from_json(cls, edition: Edition, raw: Mapping[str, Any]) -> Composition:
        """From plain values: sections that are not known any more go, new ones stand at the end.

        Phones and mails are never ticked: the reason is asked each time.
        """
        usual = cls.usual(edition)
        known = {*usual.order}
        told = [key for key in _strings(raw.get("order")) if key in known or BLANK.match(key)]
        order = tuple(dict.fromkeys([*told, *usual.order]))
        ticked = frozenset(_strings(raw.get("ticked"))) & set(order) - {CONTACTS}
        made = cls(edition, order, ticked if told else usual.ticked, files=_ids(raw.get("files")))
        pairs = raw.get("edits")
        for key, pair in pairs.items() if isinstance(pairs, dict) else ():
            if len(found := _strings(pair)) == 2:
                made = made.edited(str(key), Edit(*found))
        return made


def _strings(raw: object) -> list[str]:
    return [one for one in raw if isinstance(one, str)] if isinstance(raw, list) else []


def _ids(raw: object) -> tuple[int, ...]:
    return tuple(one for one in raw if type(one) is int) if isinstance(raw, list) else ()
