"""What a saved view holds: the quick view under it, filters, order, columns and grouping."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from db.queries.saved_views import SavedView
from desktop_app.widgets.lists.list_layout import ListLayout
from resources.texts import mark

ICONS: Mapping[str, str] = {
    "bookmark": mark("Bookmark"),
    "star": mark("Star"),
    "flag": mark("Flag"),
    "tag": mark("Tag"),
    "pin": mark("Pin"),
    "building-2": mark("Building"),
    "hospital": mark("Hospital"),
    "microscope": mark("Microscope"),
    "graduation-cap": mark("Graduation cap"),
    "landmark": mark("Public office"),
    "handshake": mark("Handshake"),
    "messages-square": mark("Conversation"),
    "users": mark("People"),
    "user": mark("Person"),
    "phone-call": mark("Telephone"),
    "calendar-clock": mark("Calendar"),
    "clock": mark("Clock"),
    "triangle-alert": mark("Warning sign"),
    "list-checks": mark("Ticked list"),
    "banknote": mark("Money"),
    "ruler": mark("Ruler"),
    "map-pin": mark("Place"),
    "binoculars": mark("Binoculars"),
    "archive": mark("Archive box"),
}
"""The icons a view may have, and what each shows."""
FIRST_ICON = next(iter(ICONS))
"""Stands unless another is chosen."""


def icon_of(view: SavedView) -> str:
    """The icon of a kept view, one that a later version gave it being as good as none."""
    return view.icon if view.icon in ICONS else FIRST_ICON


@dataclass(frozen=True, slots=True)
class ViewContent:
    """A list as it stands."""

    base: str = ""
    """Key of the quick view whose conditions hold too."""
    filters: Mapping[str, str] = field(default_factory=dict)
    layout: ListLayout = ListLayout()  # noqa: RUF009 (frozen)
    group_key: str = ""
    branch: str = ""
    """Filter of the chosen branch of the tree."""
    grouped: bool = False
    """Whether the tree is shown."""
    aside: Mapping[str, Any] = field(default_factory=dict)
    """What is ticked beside the list, where something stands there."""

    def to_text(self) -> str:
        """JSON text, as it is stored."""
        held = {
            "base": self.base, "filters": dict(self.filters), "layout": self.layout.to_json(),
            "group_key": self.group_key, "branch": self.branch, "grouped": self.grouped,
            **({"aside": dict(self.aside)} if self.aside else {}),
        }  # fmt: skip
        return json.dumps(held, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> ViewContent:
        """The content of stored text; whatever is odd in it falls back to nothing."""
        try:
            raw = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(raw, dict):
            return cls()
        filters, aside = raw.get("filters"), raw.get("aside")
        return cls(
            str(raw.get("base") or ""),
            {str(key): str(value) for key, value in filters.items()}
            if isinstance(filters, dict)
            else {},
            ListLayout.from_json(raw.get("layout")),
            str(raw.get("group_key") or ""),
            str(raw.get("branch") or ""),
            raw.get("grouped") is True,
            aside if isinstance(aside, dict) else {},
        )
