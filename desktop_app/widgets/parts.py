"""Small ready-made parts: labels with a role, buttons of a kind, lines, chips, tiles."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from desktop_app.theme import Theme


def label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label; roles: title, section, name, muted, small, label, count, problem, notice …"""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def wrapped(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that breaks its text over several lines."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    return made


def chip(text: str, kind: str = "plain", parent: QWidget | None = None) -> QLabel:
    """A 20-px chip; kinds: plain, soft, ok, warn, danger, teal, outline."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("chip", kind)
    return made


def key_cap(text: str, parent: QWidget | None = None) -> QLabel:
    """A key as it is drawn in hints: ``Enter``, ``Ctrl+K``."""
    made = QLabel(text, parent)
    made.setProperty("key", "true")
    made.setFixedHeight(20)
    return made


class PushButton(QPushButton):
    """A button that Enter presses too, as officers expect, not the space bar alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt does so only for default buttons of dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def button(
    text: str,
    kind: str = "",
    *,
    theme: Theme | None = None,
    icon: str = "",
    name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; kinds: primary (one a page), danger, small, link, tab, segment, filter."""
    made = PushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if name:
        made.setObjectName(name)
    if theme is not None and icon:
        role = {"primary": "on_accent", "danger": "danger", "link": "accent"}.get(kind, "ink2")
        made.setIcon(theme.button_icon(icon, role))
        made.setIconSize(QSize(20, 16))
    return made


def link_value(text: str, name: str) -> QPushButton:
    """A link that stands where other rows have plain words: its letters begin at the same place."""
    made = button(text, "link", name=name)
    made.setProperty("flush", "true")
    return made


def tool(
    theme: Theme, icon: str, tip: str, *, name: str = "", parent: QWidget | None = None
) -> QToolButton:
    """A flat button of one icon; ``tip`` is its tooltip and its accessible name."""
    made = QToolButton(parent)
    made.setIcon(theme.icon(icon, "ink2", on="accent"))
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if name:
        made.setObjectName(name)
    return made


def hline(parent: QWidget | None = None) -> QFrame:
    """A horizontal hairline."""
    made = QFrame(parent)
    made.setProperty("line", "h")
    made.setFixedHeight(1)
    return made


def vline(height: int = 20, parent: QWidget | None = None) -> QFrame:
    """A vertical hairline of ``height`` pixels."""
    made = QFrame(parent)
    made.setProperty("line", "v")
    made.setFixedSize(1, height)
    return made


def card(kind: str = "card", parent: QWidget | None = None) -> QFrame:
    """A bordered panel; kinds: card, choice, drop, warn, danger, sunken, popup, past."""
    made = QFrame(parent)
    made.setProperty("panel", kind)
    return made


def tile(theme: Theme, icon: str, side: int = 40, *, accent: bool = False) -> QLabel:
    """A coloured square with an icon in it."""
    made = QLabel()
    made.setProperty("tile", "accent" if accent else "soft")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedSize(side, side)
    made.setPixmap(theme.pixmap(icon, "on_accent" if accent else "accent", side // 2))
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the stylesheet looks at, and make it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
