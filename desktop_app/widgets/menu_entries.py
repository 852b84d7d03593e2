"""What a page adds to the menu behind the three dots."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry: what is asked for when it is chosen, its words (translated), its icon."""

    key: str
    text: str
    icon: str
    keys: str = ""
    """The shortcut that does the same, as it is written."""

    @property
    def label(self) -> str:
        """The words, and the shortcut where menus show it."""
        return f"{self.text}\t{self.keys}" if self.keys else self.text
