"""The looks each scene is drawn in: two languages, two themes, two scales."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from desktop_app.tokens import ThemeName


@dataclass(frozen=True, slots=True)
class Look:
    """One language, theme and scale in percent."""

    lang: str
    theme: ThemeName
    scale: int

    @property
    def name(self) -> str:
        """As folders and the command line name it: ``ko-light-100``."""
        return f"{self.lang}-{self.theme.value}-{self.scale}"


LOOKS: tuple[Look, ...] = tuple(
    Look(lang, theme, scale)
    for lang, theme, scale in product(("ko", "en"), (ThemeName.LIGHT, ThemeName.DARK), (100, 150))
)
"""Every combination; the scale counts only when it is set before Qt starts, so each is drawn by a
process of its own."""


def look_named(name: str) -> Look:
    """The look with this name; KeyError when there is none."""
    return {look.name: look for look in LOOKS}[name]
