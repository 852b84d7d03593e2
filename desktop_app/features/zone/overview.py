"""The first view: picture and cards above, the sites as a table beneath; one choice for both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.catalogue import find_field
from desktop_app.context import AppContext
from desktop_app.features.zone.cards import GroundCard, RequirementCard
from desktop_app.features.zone.lines import ZoneColumns, site_lines
from desktop_app.features.zone.picture import STATES, PlotPicture
from desktop_app.features.zone.reading import ZoneView
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.lists.list_view import Buttons
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, label, restyle, wrapped
from desktop_app.widgets.scroll_area import ScrollArea


class Overview(QWidget):
    """Enter on a site opens it; what a site suits is asked with its button."""

    site_opened = Signal(int)
    match_requested = Signal(int)
    place_drawn = Signal(int, str)
    picture_requested = Signal()
    first_site_requested = Signal()
    list_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._image: QImage | None = None
        self._view: ZoneView | None = None
        theme = context.theme
        self.picture = PlotPicture(theme, context.lang)
        self.requirement = RequirementCard(context)
        self.ground = GroundCard(context)
        self._own = button(self.tr("Own picture"), "choice_chip", name="zone_own_picture")
        self._own.setCheckable(True)
        self._place = button(self.tr("Draw its place"), "choice_chip", name="zone_draw_place")
        self._place.setCheckable(True)
        self._attach = button(self.tr("Attach a picture…"), "link", name="zone_attach")
        self._match = button(self.tr("Who suits it…"), "small", theme=theme, icon="users",
                             name="zone_match")  # fmt: skip
        self._said = wrapped("", "small")
        columns = ZoneColumns(context.texts, theme, context.store.today()).sites()
        self.sites = plain_list(context, columns, "zone_sites", self.tr("Sites"))
        self._compose()
        self._connect()

    def _compose(self) -> None:
        board = QFrame()
        board.setProperty("panel", "card")
        board.setObjectName("zone_board")
        keys = QWidget()
        flow = FlowLayout(keys, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for at, state in enumerate(STATES):
            flow.addWidget(self._key(state, self._context.theme.tokens.plots[at]))
        flow.addWidget(QWidget())
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._said, 1)
        for part in (self._own, self._place, self._attach, self._match):
            tools.addWidget(part)
        inside = QVBoxLayout(board)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(4)
        inside.addWidget(keys)
        inside.addLayout(tools)
        inside.addWidget(self.picture, 1)
        cards = QVBoxLayout()
        cards.setSpacing(8)
        cards.addWidget(self.requirement)
        cards.addWidget(self.ground, 1)
        cards.setContentsMargins(0, 0, 8, 0)
        holder = QWidget()
        holder.setLayout(cards)
        beside = ScrollArea()
        beside.setWidget(holder)
        beside.setWidgetResizable(True)
        beside.setFrameShape(QFrame.Shape.NoFrame)
        beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside.setAccessibleName(self.tr("Requirement, supply and demand"))
        beside.setFixedWidth(412)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(12)
        row.addWidget(board, 1)
        row.addWidget(beside)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(above)
        split.addWidget(self.sites)
        split.setSizes([430, 280])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def _key(self, state: str, color: str) -> QWidget:
        holder = QWidget()
        square = QLabel()
        square.setFixedSize(12, 12)
        square.setStyleSheet(f"background: {color}; border-radius: 2px;")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(square)
        row.addWidget(label(find_field("site.status").choice_label(state, self._context.lang),
                            "small"))  # fmt: skip
        return holder

    def _connect(self) -> None:
        self.picture.chosen.connect(self._on_picture_chosen)
        self.picture.opened.connect(self.site_opened)
        self.picture.placed.connect(self.place_drawn)
        self.sites.current_changed.connect(self._on_current_changed)
        self.sites.opened.connect(self.site_opened)
        self._own.toggled.connect(self._on_own_toggled)
        self._place.toggled.connect(self._on_place_toggled)
        self._attach.clicked.connect(self._on_attach_clicked)
        self._match.clicked.connect(self._on_match_clicked)

    def put(self, view: ZoneView) -> None:
        """Show the book."""
        self._view, self._image = view, view.picture
        self.requirement.put(view.book)
        self.ground.put(view.book, view.not_permitted)
        lines = site_lines(view)
        self.sites.model.set_ids([line.id for line in lines])
        self.sites.model.put_rows(lines)
        writes = not self._context.read_only
        self._own.setVisible(view.picture is not None)
        self._attach.setVisible(view.picture is None and view.book.zone is not None and writes)
        self._match.setEnabled(bool(lines))
        if lines:
            self.sites.show_rows()
        else:
            self.sites.show_state("map", self.tr("No site is registered yet."),
                                  buttons=self._first_steps() if writes else ())  # fmt: skip
        self._show_picture()
        if lines and self.sites.current_id is None:
            self.sites.select_id(lines[0].id)

    def _first_steps(self) -> Buttons:
        return (
            (self.tr("Register a site"), "zone_first_site", self.first_site_requested.emit),
            (self.tr("Import a list…"), "zone_import", self.list_requested.emit),
        )

    def choose(self, site_id: int) -> None:
        """Make a site the current one."""
        self.picture.choose(site_id)
        self.sites.select_id(site_id)

    def _show_picture(self) -> None:
        if self._view is None:
            return
        own = self._own.isChecked() and self._image is not None
        self.picture.put(self._view.book.sites, self._image if own else None)
        self._place.setVisible(own and not self._context.read_only)
        for made in (self._own, self._place):
            restyle(made, "active", "true" if made.isChecked() else "false")
        if not own:
            self._place.setChecked(False)
            drawn = self.tr("A schematic from the sites' areas, not their real shape.")
            self._said.setText(drawn if self._view.book.sites else "")
        elif self._place.isChecked():
            self._said.setText(self.tr("Choose a site in the table, then draw its place with the "
                                       "mouse."))  # fmt: skip
        else:
            self._said.setText(self.tr("Click a place to choose its site."))

    # Slots.

    @Slot(int)
    def _on_picture_chosen(self, site_id: int) -> None:
        self.sites.select_id(site_id)

    @Slot(object)
    def _on_current_changed(self, site_id: object) -> None:
        if isinstance(site_id, int):
            self.picture.choose(site_id)

    @Slot(bool)
    def _on_own_toggled(self, _checked: bool) -> None:
        self._show_picture()

    @Slot(bool)
    def _on_place_toggled(self, checked: bool) -> None:
        self.picture.set_placing(checked)
        self._show_picture()

    @Slot()
    def _on_attach_clicked(self) -> None:
        self.picture_requested.emit()

    @Slot()
    def _on_match_clicked(self) -> None:
        if self.picture.current:
            self.match_requested.emit(self.picture.current)
