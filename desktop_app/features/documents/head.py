"""The head of the 면담자료 page: whose paper it is, for whom, and the two ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.features.documents.words import EDITIONS
from desktop_app.paper.handout import HandoutButton
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, label, tool, vline
from reports.content.packet import Edition
from reports.results import Rendered
from resources.texts import Texts, fill


class PacketHead(QWidget):
    """Shows; every button is a wish."""

    back_requested = Signal()
    edition_chosen = Signal(object)
    save_requested = Signal()
    print_requested = Signal()
    several_requested = Signal(int)
    """Printed with so many pages on a sheet."""

    def __init__(
        self, theme: Theme, texts: Texts, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title or self.tr("Meeting paper")
        self._back = tool(theme, "arrow-left", self.tr("Back (Alt+←)"), name="packet_back")
        self._subject = OneLine("muted")
        self._subject.setObjectName("packet_subject")
        self._subject.setMinimumWidth(40)  # in a narrow window it gives way, not the buttons
        self._pages = label("", "muted")
        self._pages.setObjectName("packet_pages")
        self._save = button(self.tr("Save"), theme=theme, icon="file-down", name="packet_save")
        self._save.setToolTip("Ctrl+S")
        self._print = button(
            self.tr("Print"), "primary", theme=theme, icon="printer", name="packet_print"
        )
        self._print.setToolTip("Ctrl+P")
        self._several = HandoutButton(theme)
        self._editions = QButtonGroup(self)
        self._editions.setExclusive(True)
        self._order = tuple(EDITIONS)
        self._compose(texts)
        self._connect()

    def _compose(self, texts: Texts) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addWidget(label(self._title, "title"))
        row.addSpacing(4)
        row.addWidget(self._subject, 1)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for place, edition in enumerate(self._order):
            segments.addWidget(self._segment(texts(EDITIONS[edition]), place))
        row.addLayout(segments)
        row.addSpacing(4)
        row.addWidget(vline())
        row.addWidget(self._pages)
        row.addWidget(self._save)
        row.addWidget(self._print)
        row.addWidget(self._several)
        self.setLayout(row)
        self.setFixedHeight(Size.PAGE_HEAD - 1)

    def _segment(self, text: str, place: int) -> QPushButton:
        made = button(text, "segment", name=f"edition_{self._order[place].value}")
        made.setCheckable(True)
        made.setChecked(place == 0)
        made.setToolTip(f"Alt+{place + 1}")
        bold = QFontMetrics(pixel_font(Type.BODY, bold=True))
        made.setMinimumWidth(bold.horizontalAdvance(text) + 30)  # chosen, it is written bold
        last = len(self._order) - 1
        made.setProperty("place", {0: "first", last: "last"}.get(place, "middle"))
        self._editions.addButton(made, place)
        return made

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self._several.chosen.connect(self.several_requested)
        self._editions.idClicked.connect(self._on_editions_id_clicked)

    def show_subject(self, text: str) -> None:
        """Whose paper it is, and when the meeting is."""
        self._subject.show_text(text)

    def show_edition(self, edition: Edition) -> None:
        """Mark the edition in front."""
        self._editions.button(self._order.index(edition)).setChecked(True)

    def show_pages(self, rendered: Rendered | None) -> None:
        """How many sheets it has."""
        if rendered is None:
            self._pages.setText("")
        elif rendered.attached:
            text = self.tr("{count:page|pages} + {attached} attached")
            self._pages.setText(fill(text, count=rendered.pages, attached=rendered.attached))
        else:
            many = fill(self.tr("{count:page|pages}"), count=rendered.pages)
            self._pages.setText(self.tr("1 page") if rendered.pages == 1 else many)

    def enable(self, enabled: bool) -> None:
        """Whether there is something to save and print."""
        for made in (self._save, self._print, self._several, *self._editions.buttons()):
            made.setEnabled(enabled)

    @Slot(int)
    def _on_editions_id_clicked(self, place: int) -> None:
        self.edition_chosen.emit(self._order[place])
