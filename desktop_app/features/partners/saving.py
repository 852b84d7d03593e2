"""The picture as a file or in the clipboard: always light, with its title, day and source."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from db.domain.network import Network
from desktop_app.features.partners.scene import NetworkScene
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import ThemeName, Type
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark

_SCALE = 2
_HEAD = 44
_DPI = 96


class Picture:
    """Draws the network with a heading on whatever is given."""

    def __init__(self, network: Network, texts: Texts, day: str, *, example: bool) -> None:
        self._scene = NetworkScene(network, Theme(ThemeName.LIGHT), texts)
        self._theme = Theme(ThemeName.LIGHT)
        self._program = texts(mark("Attraction Desk"))
        self.title = texts(mark("Network of partners"))
        said = texts(mark("as of {day}"), day=date_text(day, texts.lang))
        self._beside = f"{said} · {texts(mark('example'))}" if example else said

    @property
    def size(self) -> QSize:
        """In pixels at 100 %, heading included."""
        rect = self._scene.sceneRect()
        return QSize(max(360, int(rect.width())), int(rect.height()) + _HEAD)

    def draw(self, painter: QPainter) -> None:
        """Heading, then the picture below it."""
        size = self.size
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), Qt.GlobalColor.white)
        painter.setFont(pixel_font(Type.SECTION, bold=True))
        painter.setPen(self._theme.color("ink"))
        head = QRectF(24, 12, size.width() - 48, 28)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self.title)
        painter.setFont(pixel_font(Type.SMALL))
        painter.setPen(self._theme.color("ink3"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head, side, self._beside)
        rect = self._scene.sceneRect()
        self._scene.render(painter, QRectF(0, _HEAD, rect.width(), rect.height()), rect)

    def image(self) -> QImage:
        """Twice as fine as the screen."""
        made = QImage(self.size * _SCALE, QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SCALE, _SCALE)
        self.draw(painter)
        painter.end()
        return made

    def pdf(self) -> bytes:
        """One page as large as the picture."""
        store = QBuffer()
        store.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(store)
        writer.setTitle(self.title)
        writer.setCreator(self._program)
        writer.setResolution(_DPI)
        page = QPageSize(self.size.toSizeF() * 72 / _DPI, QPageSize.Unit.Point)
        none = QMarginsF(0, 0, 0, 0)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, none))
        painter = QPainter(writer)
        self.draw(painter)
        painter.end()
        return bytes(store.data().data())


def png(image: QImage) -> bytes:
    """The image as a .png; may run on any thread, and takes a while for a large one."""
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(store, QByteArray(b"png")).write(image)
    return bytes(store.data().data())
