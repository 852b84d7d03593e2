"""Which sections a 면담자료 has and in which order: a frozen value, changed by one step at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reports.content.packet import DEFAULT_SECTIONS, SECTION_KINDS, Edition, sections_for

LOCKED = "locked"
"""Where a section stands that the edition may not hold."""
_PARTS = {
    Edition.MAYOR: ("summary", "talk", "detail"),
    Edition.STAFF: ("summary", "detail", "talk"),
    Edition.GUEST: ("summary", LOCKED),
}
_PAGE_OF = {kind.key: kind.page for kind in SECTION_KINDS}


@dataclass(frozen=True, slots=True)
class Composition:
    """The sections of one edition: all of them in order, and which are ticked."""

    edition: Edition
    order: tuple[str, ...]
    ticked: frozenset[str]

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
        return any(kind.key == key for kind in sections_for(self.edition))

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
