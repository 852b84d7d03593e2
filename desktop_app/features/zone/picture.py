"""The schematic: each site a block, coloured by its supply; or the office's own picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.domain.area import metres_text
from db.domain.plot_layout import Place, Plot, PlotLayout, place_of, plot_layout
from db.domain.values import Empty
from db.queries.zone import SiteFacts
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

STATES = ("unreleased", "announced", "negotiating", "contracted", "occupied")
_HEAD, _GAP, _LEAST_ROW, _MOST_ROW = 24, 6, 52, 96
_CLICK = 4


class PlotPicture(QWidget):
    """Arrows and clicks choose a site, Enter opens it. Drawing a place asks for a drag."""

    chosen = Signal(int)
    opened = Signal(int)
    placed = Signal(int, str)
    """A site and its place, drawn in the office's picture."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plot_picture")
        self.setAccessibleName(self.tr("Sites as a picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 220)
        self._theme, self._lang = theme, lang
        self._sites: tuple[SiteFacts, ...] = ()
        self._image: QImage | None = None
        self._current = 0
        self._placing = False
        self._drag: tuple[QPointF, QPointF] | None = None

    # What is shown.

    def put(self, sites: Sequence[SiteFacts], image: QImage | None = None) -> None:
        """Show these sites, on the office's picture where one is given."""
        self._sites, self._image = tuple(sites), image
        if not any(one.id == self._current for one in sites):
            self._current = sites[0].id if sites else 0
        self.update()

    def choose(self, site_id: int) -> None:
        """Show a site as the current one; not a wish."""
        self._current = site_id
        site = self._site(site_id)
        self.setAccessibleDescription(site.name if site else "")
        self.update()

    @property
    def current(self) -> int:
        """The site that is chosen."""
        return self._current

    def set_placing(self, placing: bool) -> None:
        """Whether a drag draws the place of the current site."""
        self._placing, self._drag = placing, None
        shape = Qt.CursorShape.CrossCursor if placing else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    # Where things lie.

    def rects(self) -> dict[int, QRectF]:
        """The rectangle of each site that is shown."""
        return self._photo_rects() if self._image is not None else self._block_rects()

    def _block_rects(self) -> dict[int, QRectF]:
        layout = self._layout()
        if not layout.rows:
            return {}
        row_height = self._row_height(layout.rows, len(layout.bands))
        tops, top = {}, 0.0
        for band in layout.bands:
            top += _HEAD
            for row in range(band.rows):
                tops[band.first_row + row] = top
                top += row_height
        wide = self.width()
        return {
            one.id: QRectF(one.left * wide, tops[one.row], one.width * wide - _GAP,
                           row_height - _GAP)
            for one in layout.blocks
        }  # fmt: skip

    def _row_height(self, rows: int, bands: int) -> float:
        room = (self.height() - bands * _HEAD) / rows
        return max(_LEAST_ROW, min(_MOST_ROW, room))

    def _layout(self) -> PlotLayout:
        return plot_layout(Plot(one.id, one.project, one.area) for one in self._sites)

    def _photo_rect(self) -> QRectF:
        assert self._image is not None
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _photo_rects(self) -> dict[int, QRectF]:
        ground = self._photo_rect()
        found = {}
        for one in self._sites:
            if place := place_of(one.draft.text("shape")):
                found[one.id] = QRectF(
                    ground.left() + place.left * ground.width(),
                    ground.top() + place.top * ground.height(),
                    place.width * ground.width(), place.height * ground.height(),
                )  # fmt: skip
        return found

    def _site(self, site_id: int) -> SiteFacts | None:
        return next((one for one in self._sites if one.id == site_id), None)

    # Drawing.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bands and blocks, or the picture with its places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image is not None:
            painter.drawImage(self._photo_rect(), self._image)
        elif self._sites:
            self._paint_bands(painter)
        else:
            painter.setFont(pixel_font(Type.BODY))
            painter.setPen(self._theme.color("ink3"))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 0, -24, 0), middle, self.nothing_drawn())
        for site_id, rect in self.rects().items():
            if (site := self._site(site_id)) is not None:
                self._paint_site(painter, site, rect)
        if self._drag is not None:
            painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(*self._drag).normalized())
        painter.end()

    def nothing_drawn(self) -> str:
        """What stands in its place while no site is registered."""
        return self.tr("Sites are drawn here by area and supply once they are registered.")

    def _paint_bands(self, painter: QPainter) -> None:
        layout = self._layout()
        rects = self._block_rects()
        painter.setFont(pixel_font(Type.SMALL, bold=True))
        painter.setPen(self._theme.color("ink2"))
        first = {one.row: one.id for one in reversed(layout.blocks)}
        for band in layout.bands:
            top = rects[first[band.first_row]].top()
            title = band.group or self.tr("Without a project")
            shown = painter.fontMetrics().elidedText(
                title, Qt.TextElideMode.ElideRight, self.width()
            )
            area = QRectF(0, top - _HEAD, self.width(), _HEAD)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_site(self, painter: QPainter, site: SiteFacts, rect: QRectF) -> None:
        status = site.draft.text("status")
        current = site.id == self._current
        edge = self._theme.color("accent" if current else "line2")
        known = status in STATES
        style = Qt.PenStyle.SolidLine if known or current else Qt.PenStyle.DashLine
        painter.setPen(QPen(edge, 2 if current else 1, style))
        fill = (
            self._theme.tokens.plots[STATES.index(status)] if known else self._theme.tokens.surface
        )
        color = self._theme.color(fill)
        if self._image is not None:
            color.setAlphaF(0.72)
        painter.setBrush(color)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        self._paint_words(painter, site, rect.adjusted(6, 4, -6, -4))

    def _paint_words(self, painter: QPainter, site: SiteFacts, rect: QRectF) -> None:
        painter.setPen(self._theme.color("ink"))
        name = site.draft.text("block") or site.name.removeprefix(site.project).strip()
        area = site.area
        said = area.label(self._lang) if isinstance(area, Empty) else metres_text(area)
        lines = [(name, True), (said, False)]
        if site.in_zone is not None:
            lines.append((self.tr("in the zone") if site.in_zone else self.tr("outside the zone"),
                          False))  # fmt: skip
        height = 16.0
        top = rect.center().y() - height * len(lines) / 2
        for text, bold in lines:
            painter.setFont(pixel_font(Type.SMALL, bold=bold))
            letters = painter.fontMetrics()
            shown = letters.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
            painter.drawText(QRectF(rect.left(), top, rect.width(), height),
                             Qt.AlignmentFlag.AlignCenter, shown)  # fmt: skip
            top += height

    # Keys and the mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what lies there, or begin to draw a place."""
        if self._placing and self._image is not None:
            self._drag = (event.position(), event.position())
            return
        if site_id := self._at(event.position()):
            self._choose(site_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._drag is not None:
            self._drag = (self._drag[0], event.position())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A drawn place is kept, a mere click is none."""
        if self._drag is None:
            return
        ground, rect = self._photo_rect(), QRectF(*self._drag).normalized()
        self._drag = None
        self.update()
        inside = rect.intersected(ground)
        if self._current and inside.width() > _CLICK and inside.height() > _CLICK:
            place = Place(
                (inside.left() - ground.left()) / ground.width(),
                (inside.top() - ground.top()) / ground.height(),
                inside.width() / ground.width(), inside.height() / ground.height(),
            )  # fmt: skip
            self.placed.emit(self._current, place.text())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if not self._placing and (site_id := self._at(event.position())):
            self.opened.emit(site_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from site to site, Enter opens."""
        ids = list(self.rects())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and ids:
            at = ids.index(self._current) + steps[key] if self._current in ids else 0
            self._choose(ids[max(0, min(at, len(ids) - 1))])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _at(self, point: QPointF | QPoint) -> int:
        found = (one for one, rect in self.rects().items() if rect.contains(QPointF(point)))
        return next(found, 0)

    def _choose(self, site_id: int) -> None:
        self.choose(site_id)
        self.chosen.emit(site_id)
