"""The look of one theme: palette, stylesheet, fonts, and icons tinted with its colours."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desktop_app.stylesheet import stylesheet
from desktop_app.tokens import DARK, LIGHT, TOKENS, ThemeName, Tokens, Type
from resources.fonts import SANS_FAMILY, window_fonts
from resources.icons import control_image, icon_svg

_CONTROL_IMAGES = (
    "check",
    "minus",
    "chevron_down",
    "chevron_right",
    "arrow_up",
    "arrow_down",
)


class Theme:
    """Colours and tinted icons of one theme. Made once a window, passed to constructors."""

    def __init__(self, name: ThemeName) -> None:
        self.name = name
        self.tokens: Tokens = TOKENS[name]
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}

    @property
    def dark(self) -> bool:
        """Whether this is the dark theme."""
        return self.name is ThemeName.DARK

    def color(self, role: str) -> QColor:
        """A colour by its token name (``"ink2"``) or as ``"#RRGGBB"``."""
        return QColor(role if role.startswith("#") else getattr(self.tokens, role))

    def icon(self, name: str, role: str = "ink2", *, on: str = "", size: int = 16) -> QIcon:
        """A Lucide icon tinted with ``role`` (and with ``on`` where a button is checked)."""
        key = (name, role, on, size)
        if key not in self._icons:
            made = QIcon()
            for ratio in _screen_ratios():
                made.addPixmap(self.pixmap(name, role, size, ratio))
                made.addPixmap(self.pixmap(name, "line2", size, ratio), QIcon.Mode.Disabled)
                if on:
                    lit = self.pixmap(name, on, size, ratio)
                    made.addPixmap(lit, QIcon.Mode.Normal, QIcon.State.On)
            self._icons[key] = made
        return self._icons[key]

    def button_icon(self, name: str, role: str = "ink2", *, on: str = "") -> QIcon:
        """An icon with the gap before a button's text drawn into it; Qt's own is too narrow.
        ``on`` is the role while the button is checked.
        """
        key = (name, role, f"gap {on}", 16)
        if key not in self._icons:
            made = QIcon()
            for ratio in _screen_ratios():
                made.addPixmap(_with_gap(self.pixmap(name, role, 16, ratio), 4))
                off = "ink2" if role == "on_accent" else "line2"  # on the grey of a filled button
                faded = _with_gap(self.pixmap(name, off, 16, ratio), 4)
                made.addPixmap(faded, QIcon.Mode.Disabled)
                if on:
                    lit = _with_gap(self.pixmap(name, on, 16, ratio), 4)
                    made.addPixmap(lit, QIcon.Mode.Normal, QIcon.State.On)
            self._icons[key] = made
        return self._icons[key]

    def pixmap(
        self, name: str, role: str = "ink2", size: int = 16, ratio: float | None = None
    ) -> QPixmap:
        """An icon as a picture of ``size`` logical pixels, sharp at the screen's scale."""
        scale = ratio if ratio is not None else max(_screen_ratios())
        key = (name, role, size, scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = _tinted(self._shape(name, size, scale), self.color(role))
        return self._pixmaps[key]

    def _shape(self, name: str, size: int, scale: float) -> QPixmap:
        """The icon in black, from which it is tinted: reading and drawing its lines takes longest."""
        key = (name, size, scale)
        if key not in self._shapes:
            self._shapes[key] = _draw(name, size, scale)
        return self._shapes[key]

    def palette(self) -> QPalette:
        """The palette behind the stylesheet, for what Qt draws by itself."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink3"))
        return palette

    @cached_property
    def stylesheet(self) -> str:
        """The stylesheet text of this theme."""
        images = {key: control_image(self.name.value, key).as_posix() for key in _CONTROL_IMAGES}
        toast_link = (LIGHT if self.dark else DARK).accent
        return stylesheet(self.tokens, toast_link=toast_link, images=images)

    def apply(self, app: QApplication) -> None:
        """Give the whole program this look; what has a window of its own is dressed besides."""
        if app.style().name() != "fusion":  # set again, all windows would be worked out anew
            app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(self.palette())
        app.setFont(body_font())

    def dress(self, window: QWidget) -> None:
        """Give a window without a parent, and all that stands in it or belongs to it, the look.

        Not the application: Qt then works out the look of every part anew at each step while a
        page is put together, which took half the time of opening a page.
        """
        window.setStyleSheet(self.stylesheet)


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "input_line",
    QPalette.ColorRole.Shadow: "line2",
}


def body_font() -> QFont:
    """The font of everything on screen, at its size for running text."""
    return pixel_font(Type.BODY)


def pixel_font(pixels: int, *, bold: bool = False) -> QFont:
    """The program's font at a size in logical pixels, for painters."""
    font = QFont(SANS_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_fonts() -> tuple[str, ...]:
    """Load the shipped window fonts; returns the names of files that could not be loaded."""
    return tuple(
        file.name for file in window_fonts() if QFontDatabase.addApplicationFont(str(file)) < 0
    )


def system_theme() -> ThemeName:
    """The theme the desktop prefers; light when it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return ThemeName.DARK if scheme is Qt.ColorScheme.Dark else ThemeName.LIGHT


def _screen_ratios() -> tuple[float, ...]:
    """The scales of the screens there are; a picture is drawn for each, and for no other."""
    found = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted(found)) or (1.0,)


def _with_gap(icon: QPixmap, gap: int) -> QPixmap:
    """The picture with ``gap`` empty logical pixels at its right."""
    ratio = icon.devicePixelRatio()
    wide = QPixmap(icon.width() + round(gap * ratio), icon.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, icon)
    painter.end()
    return wide


def _tinted(shape: QPixmap, color: QColor) -> QPixmap:
    """The shape with every point in ``color``, as opaque as before."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    return pixmap


def _draw(name: str, size: int, scale: float) -> QPixmap:
    """Lucide's line is 2 of 24; ours is 1.6 px in the rail (20 px) and 1.75 elsewhere."""
    width = 1.6 * 24 / 20 if size >= 20 else 1.75
    svg = icon_svg(name).replace("currentColor", "#000000")
    svg = svg.replace('stroke-width="2"', f'stroke-width="{width:.2f}"')
    side = QSize(round(size * scale), round(size * scale))
    pixmap = QPixmap(side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(
        painter, QRectF(0, 0, side.width(), side.height())
    )
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
