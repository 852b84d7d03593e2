"""The kinds of link with their colours: ticking one off hides its links."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QWidget

from db.domain.network import Network
from desktop_app.features.partners.look import tie_pen
from desktop_app.features.partners.tie_words import KINDS, kind_word
from desktop_app.theme import Theme
from desktop_app.widgets.flow import FlowLayout
from resources.texts import Texts, mark

_LINE = QSize(24, 12)


class Legend(QWidget):
    """Only kinds that there are; the last tick keeps or hides bodies without any link."""

    edited = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._texts = texts
        flow = FlowLayout(self, spacing=12)
        flow.setContentsMargins(16, 4, 16, 4)
        self._boxes: dict[str, QCheckBox] = {}
        for kind in KINDS:
            box = QCheckBox()
            box.setObjectName(f"tie_{kind}")
            box.setIcon(_line_icon(theme, kind))
            box.setIconSize(_LINE)
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
            self._boxes[kind] = box
            flow.addWidget(box)
        self._lonely = QCheckBox(texts(mark("Bodies without a link")))
        self._lonely.setObjectName("tie_lonely")
        self._lonely.setChecked(True)
        self._lonely.toggled.connect(self._on_toggled)
        flow.addWidget(self._lonely)
        flow.addWidget(QWidget())

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are ticked."""
        return frozenset(kind for kind, box in self._boxes.items() if box.isChecked())

    @property
    def lonely(self) -> bool:
        """Whether bodies without a link are shown."""
        return self._lonely.isChecked()

    def put(self, network: Network) -> None:
        """Show how many links of each kind there are."""
        counts = Counter(tie.kind for tie in network.ties)
        for kind, box in self._boxes.items():
            box.setText(f"{kind_word(kind, self._texts)} {counts[kind]:,}")
            box.setVisible(counts[kind] > 0)
        self.updateGeometry()

    @Slot(bool)
    def _on_toggled(self, _on: bool) -> None:
        self.edited.emit()


def _line_icon(theme: Theme, kind: str) -> QIcon:
    picture = QPixmap(_LINE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(tie_pen(theme, kind, strong=True))
    painter.drawLine(1, _LINE.height() // 2, _LINE.width() - 1, _LINE.height() // 2)
    painter.end()
    return QIcon(picture)
