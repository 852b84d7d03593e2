"""Colours, dashes and icons of the picture, taken from a theme: the same on screen and paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from desktop_app.features.partners.tie_words import KINDS
from desktop_app.theme import Theme

ICONS = {
    "city": "landmark", "group": "users", "project": "layers", "hospital": "hospital",
    "research": "microscope", "university": "graduation-cap", "association": "handshake",
    "public": "landmark", "broker": "briefcase",
}  # fmt: skip
FIRM_ICON = "building-2"
_ROLES = ("accent", "teal", "ok_fill")
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
)


def tie_color(theme: Theme, kind: str) -> QColor:
    """The colour of a kind of link."""
    place = KINDS.index(kind) if kind in KINDS else 0
    if place < len(_ROLES):
        return theme.color(_ROLES[place])
    stages = theme.tokens.stages
    return QColor((*stages, theme.tokens.warn_fill)[(place - len(_ROLES)) * 4 % len(stages)])


def tie_pen(theme: Theme, kind: str, *, strong: bool = False, over: bool = False) -> QPen:
    """How a link is drawn; kinds differ in colour and in dash, so that neither is needed alone."""
    place = KINDS.index(kind) if kind in KINDS else 0
    dash = _DASHES[place % len(_DASHES)] if place >= len(_ROLES) else _DASHES[0]
    color = theme.color("line2") if over and not strong else tie_color(theme, kind)
    pen = QPen(color, 2.4 if strong else 1.4, dash)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def icon_of(type_: str) -> str:
    """The icon of a type of body."""
    return ICONS.get(type_, FIRM_ICON)
