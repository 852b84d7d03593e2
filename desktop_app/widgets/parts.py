"""Small ready-made parts: labels with a role, buttons of a kind, lines, chips, tiles."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QCursor, QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QToolTip,
    QWidget,
)

from desktop_app.theme import Theme
from desktop_app.widgets.whole_words import WrappedLabel, name_within
from resources.texts import mark

_LEAST_LINK = 48


def label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label; roles: title, section, name, muted, small, label, count, problem, notice …"""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def wrapped(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that breaks its text over several lines."""
    made = WrappedLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def record_name(name: str, role: str = "section", parent: QWidget | None = None) -> QLabel:
    """The name of a record over several lines; of absurd length only its beginning, and the
    whole in the tooltip.
    """
    made = wrapped(name_within(name), role, parent)
    if made.text() != name:
        made.setToolTip(name)
    return made


def hide_unless(part: QWidget, wanted: object) -> None:
    """Hide a part that is not wanted. One that is comes into sight with what it stands in: shown
    before it has its place, it would be a window of its own for a moment.
    """
    if not wanted:
        part.hide()


def let_clear(line: QLineEdit) -> None:
    """A button at the end of a line that empties it, and says so to a screen reader."""
    line.setClearButtonEnabled(True)
    clearing = line.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(clearing, QAction):
        clearing.setText(QCoreApplication.translate("", mark("Clear")))


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
    """A button that Enter presses too, as officers expect, not the space bar alone.

    One that stays pressed is bold then: it keeps the room, so that nothing is cut or moves.
    """

    def sizeHint(self) -> QSize:
        """Wide enough for its text, chosen or not."""
        size = super().sizeHint()
        if self.isCheckable() and self.text():
            bold = QFont(self.font())
            bold.setBold(True)
            text = self.text().replace("&", "")
            more = QFontMetrics(bold).horizontalAdvance(text)
            size.setWidth(size.width() + max(0, more - self.fontMetrics().horizontalAdvance(text)))
        return size

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt does so only for default buttons of dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class NameLink(PushButton):
    """Never pushes its neighbours away; the whole name stands in its tooltip when it is cut."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """May be cut."""
        wanted = super().sizeHint()
        return QSize(min(_LEAST_LINK, wanted.width()), wanted.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the name as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._cut()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell the whole name where it is cut."""
        if (
            event.type() == QEvent.Type.ToolTip
            and not self.toolTip()
            and self._cut() != self.text()
        ):
            QToolTip.showText(QCursor.pos(), self.text(), self)
            return True
        return super().event(event)

    def _cut(self) -> str:
        letters = self.fontMetrics()
        around = super().sizeHint().width() - letters.horizontalAdvance(self.text())
        room = self.width() - around + 1
        return str(letters.elidedText(self.text(), Qt.TextElideMode.ElideRight, room))


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
    made = name_link(text, name)
    made.setProperty("flush", "true")
    return made


def name_link(text: str, name: str) -> QPushButton:
    """A link with the name of a record; where there is no room for it, it ends in dots."""
    made = NameLink(text)
    made.setProperty("kind", "link")
    made.setAutoDefault(False)
    made.setObjectName(name)
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
    """Set a property the stylesheet looks at, and make it look again.

    It has no rule for what is false: a widget that begins so looks as it does already.
    """
    before = widget.property(name)
    if before == value:
        return
    widget.setProperty(name, value)
    if before is None and value == "false":
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
