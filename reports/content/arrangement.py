"""All that is composed for one meeting or case: the editions, the one in front, the looks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from reports.content.composition import Composition, Edit
from reports.content.looks import Looks
from reports.content.packet import Edition
from reports.content.wishes import Wishes

_APART = frozenset({"head"})
"""What editions ① and ② word differently; every other text of theirs is the same."""


def _usual() -> Mapping[Edition, Composition]:
    return {edition: Composition.usual(edition) for edition in Edition}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A frozen value; a changed one is a new value."""

    edition: Edition = Edition.MAYOR
    editions: Mapping[Edition, Composition] = field(default_factory=_usual)
    looks: Looks = field(default_factory=Looks)

    @property
    def composition(self) -> Composition:
        """The one in front."""
        return self.editions[self.edition]

    @property
    def wishes(self) -> Wishes:
        """What the edition in front asks of its document."""
        return Wishes(self.composition.texts, self.looks)

    def recomposed(self, composition: Composition) -> Arrangement:
        """With another composition of an edition."""
        return replace(self, editions={**self.editions, composition.edition: composition})

    def edited(self, key: str, edit: Edit | None) -> Arrangement:
        """With the words of a section; ① and ② share theirs, ③ has its own."""
        made = self.recomposed(self.composition.edited(key, edit))
        if self.edition is Edition.GUEST or key in _APART:
            return made
        other = Edition.STAFF if self.edition is Edition.MAYOR else Edition.MAYOR
        there = made.editions[other]
        if key not in there.order and key not in ("foot", "talk_head"):
            return made
        return made.recomposed(there.edited(key, edit))

    # Stored: for one document with its words, or as a template without them.

    def to_text(self) -> str:
        """As JSON."""
        editions = {one.value: kept.to_json() for one, kept in self.editions.items()}
        return _text(
            {"edition": self.edition.value, "editions": editions, "looks": self.looks.to_json()}
        )

    @classmethod
    def from_text(cls, text: str) -> Arrangement:
        """From JSON; what cannot be read is as usual."""
        raw = _read(text)
        told = raw.get("editions")
        editions = {
            edition: Composition.from_json(edition, one)
            if isinstance(told, dict) and isinstance(one := told.get(edition.value), dict)
            else Composition.usual(edition)
            for edition in Edition
        }
        return cls(_edition(raw), editions, _looks(raw))

    def template_text(self) -> str:
        """The edition in front with its sections, their order and the looks, as JSON."""
        return _text(
            {
                "edition": self.edition.value,
                "sections": self.composition.to_json(edits=False),
                "looks": self.looks.to_json(),
            }
        )

    def with_template(self, text: str) -> Arrangement:
        """As a template has it; words that were edited here and files behind it stay."""
        raw = _read(text)
        edition, sections = _edition(raw), raw.get("sections")
        made = Composition.from_json(edition, sections if isinstance(sections, dict) else {})
        made = replace(made, files=self.editions[edition].files)
        for key, edit in self.editions[edition].edits.items():
            made = made.edited(key, edit)
        return replace(self.recomposed(made), edition=edition, looks=_looks(raw))


def _text(raw: Mapping[str, Any]) -> str:
    return json.dumps(raw, ensure_ascii=False, sort_keys=True)


def _read(text: str) -> dict[str, Any]:
    try:
        raw = json.loads(text)
    except ValueError:
        return {}
    return raw if isinstance(raw, dict) else {}


def _edition(raw: Mapping[str, Any]) -> Edition:
    value = raw.get("edition")
    return Edition(value) if value in [one.value for one in Edition] else Edition.MAYOR


def _looks(raw: Mapping[str, Any]) -> Looks:
    told = raw.get("looks")
    return Looks.from_json(told if isinstance(told, dict) else {})
