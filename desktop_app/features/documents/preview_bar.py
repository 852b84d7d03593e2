"""Above the preview: which page, its part, the zoom, one sheet or two."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_app.features.documents.words import part_title
from desktop_app.paper.preview import Preview
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, label, tool, vline
from reports.content.packet import Edition
from reports.results import PartPages
from resources.texts import Texts, fill


class PreviewBar(QWidget):
    """Drives a ``Preview`` and shows where it stands."""

    def __init__(
        self, preview: Preview, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._texts = texts
        self._edition = Edition.MAYOR
        self._parts: tuple[PartPages, ...] = ()
        self._back = tool(theme, "chevron-left", self.tr("Page back"), name="page_back")
        self._forward = tool(theme, "chevron-right", self.tr("Page forward"), name="page_forward")
        self._number = label("", "name")
        self._number.setObjectName("page_number")
        self._of = label("", "muted")
        self._of.setObjectName("page_of")
        self._of.setMinimumWidth(20)  # in a narrow window it gives way, not the buttons
        self._out = tool(theme, "zoom-out", self.tr("Smaller (Ctrl+-)"), name="zoom_out")
        self._in = tool(theme, "zoom-in", self.tr("Larger (Ctrl++)"), name="zoom_in")
        self._percent = button("", "link", name="zoom_percent")
        self._percent.setToolTip(self.tr("Whole page (Ctrl+0)"))
        self._percent.setFixedWidth(52)
        self._width = tool(theme, "move-horizontal", self.tr("Page width"), name="fit_width")
        self._spread = QButtonGroup(self)
        self._spread.setExclusive(True)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        where: tuple[QWidget, ...] = (self._back, self._number, self._of, self._forward)
        how: tuple[QWidget, ...] = (self._out, self._percent, self._in, self._width)
        for made in where:
            row.addWidget(made)
        row.addStretch(1)
        for made in how:
            row.addWidget(made)
        row.addSpacing(8)
        row.addWidget(vline())
        row.addSpacing(8)
        row.addLayout(self._spread_buttons())
        self.setLayout(row)
        self.setFixedHeight(Size.TABS + 4)

    def _spread_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        names = (self.tr("One page"), self.tr("Two pages"))
        for sheets, text in enumerate(names, start=1):
            made = button(text, "segment", name=f"spread_{sheets}")
            made.setCheckable(True)
            made.setChecked(sheets == 1)
            made.setProperty("place", "first" if sheets == 1 else "last")
            made.setProperty("size", "small")
            self._spread.addButton(made, sheets)
            row.addWidget(made)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(self._preview.previous_page)
        self._forward.clicked.connect(self._preview.next_page)
        self._out.clicked.connect(self._preview.zoom_out)
        self._in.clicked.connect(self._preview.zoom_in)
        self._percent.clicked.connect(self._preview.fit_page)
        self._width.clicked.connect(self._preview.fit_width)
        self._spread.idClicked.connect(self._on_spread_id_clicked)
        self._preview.page_changed.connect(self._on_page_changed)
        self._preview.zoom_changed.connect(self._on_zoom_changed)

    def show_parts(self, edition: Edition, parts: tuple[PartPages, ...]) -> None:
        """The parts of a new proof."""
        self._edition, self._parts = edition, parts
        self._show_page()

    def _show_page(self) -> None:
        page, count = self._preview.page, self._preview.pages
        self._number.setText(f"{page:,}" if count else "")
        text = (
            self.tr("/ 1 page")
            if count == 1
            else fill(self.tr("/ {count:page|pages}"), count=count)
        )
        part = next((one for one in reversed(self._parts) if one.first <= page), None)
        name = part_title(self._edition, part.key) if part is not None else ""
        if name:
            text += f" · {self._texts(name)}"
        self._of.setText(text)
        self._back.setEnabled(page > 1)
        self._forward.setEnabled(page < count)

    @Slot(int)
    def _on_page_changed(self, _page: int) -> None:
        self._show_page()

    @Slot(float)
    def _on_zoom_changed(self, zoom: float) -> None:
        self._percent.setText(f"{round(zoom * 100)}%")
        said = fill(self.tr("Size {percent}: show the whole page"), percent=self._percent.text())
        self._percent.setAccessibleName(said)

    @Slot(int)
    def _on_spread_id_clicked(self, sheets: int) -> None:
        self._preview.show_spread(sheets)
        self._preview.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_page()
