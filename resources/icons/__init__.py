"""Lucide icons (ISC, see LICENSE beside this file) as SVG text, to be tinted by whoever draws."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def icon_svg(name: str) -> str:
    """The SVG source of one icon; raises ``KeyError`` for a name that does not ship."""
    path = _FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"no such icon: {name}")
    return path.read_text(encoding="utf-8")


def shipped(name: str, otherwise: str) -> str:
    """``name``, or ``otherwise`` where no icon of this name ships: what is stored may come from a
    later version.
    """
    return name if name in icon_names() else otherwise


@cache
def icon_names() -> tuple[str, ...]:
    """Names of all icons that ship, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.svg")))


def control_image(theme: str, key: str) -> Path:
    """The file of a small picture inside a control (tick, arrow), tinted for ``theme``."""
    return _FOLDER / "controls" / theme / f"{key}.svg"
