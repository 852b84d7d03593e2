"""관계도: the picture, its legend, the same as a list, and the inspector of the chosen node."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.network import Network
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.partners.legend import Legend
from desktop_app.features.partners.node_panel import NodePanel
from desktop_app.features.partners.page_head import NetworkHead
from desktop_app.features.partners.picture_actions import PictureActions
from desktop_app.features.partners.reading import NodeBook, kind_of, read_node, read_picture
from desktop_app.features.partners.scene import NetworkScene
from desktop_app.features.partners.tie_list import TieList
from desktop_app.features.partners.view import NetworkView
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from desktop_app.widgets.state_panel import StatePanel

PAGE = "network"
_ZOOM = 1.25


class NetworkPage(Page):
    """Reads the whole network; ticks hide, clicks choose, Enter opens."""

    watches = frozenset(
        {
            RecordKind.ORGANIZATION, RecordKind.PARTNERSHIP, RecordKind.WORKING_GROUP,
            RecordKind.GROUP_MEMBER, RecordKind.JOINT_PROJECT, RecordKind.PROJECT_PARTNER,
            RecordKind.AGREEMENT, RecordKind.PARTY, RecordKind.MEETING,
        }
    )  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell)
        self._whole: Network | None = None
        beside = shell.lists_beside(PAGE)
        titles = {one.key: QCoreApplication.translate("", one.list_title) for one in beside}
        self._head = NetworkHead(context.theme, titles or {PAGE: self.tr("Network")}, PAGE)
        self.legend = Legend(context.theme, context.texts)
        self.view = NetworkView()
        self.view.setAccessibleName(self.tr("Network of partners"))
        self.as_text = TieList(context.texts)
        self._state = StatePanel(context.theme)
        self._actions = PictureActions(context, shell, self)
        shapes = {RecordKind.PARTNERSHIP: FormShape(headings=False)}
        self._dialogs = ChildDialogs(context, shell, shapes, self)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()

    def _compose(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.as_text)
        split.setStretchFactor(0, 1)
        split.setSizes([900, 300])
        self._stack.addWidget(self._state)
        self._stack.addWidget(split)
        column = flush(QVBoxLayout(self))
        for part in (self._head, hline(), self.legend, hline()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        head = self._head
        head.list_requested.connect(self._on_list_requested)
        head.zoom_in_requested.connect(self._on_zoom_in)
        head.zoom_out_requested.connect(self._on_zoom_out)
        head.fit_requested.connect(self.view.fit)
        head.as_text.toggled.connect(self.as_text.setVisible)
        head.copy_requested.connect(self._on_copy_requested)
        head.save_requested.connect(self._on_save_requested)
        self.legend.edited.connect(self._show)
        for part in (self.view, self.as_text):
            part.chosen.connect(self.choose)
            part.opened.connect(self.open_node)

    # What is shown.

    def reload(self) -> None:
        """Read the network anew."""
        if self._whole is None:
            self._show_state("loader-circle", self.tr("Reading the network…"))
        store = self.context.store
        today = date.fromisoformat(store.today())
        city = self.context.institution.name(today) or self.tr("The city")

        def body(_progress: Progress) -> Network:
            return read_picture(store, city)

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"network-{id(self)}"
        )

    def first_focus(self) -> QWidget:
        """The picture."""
        return self.view

    def show_target(self, **target: Any) -> None:
        """The node of an organization (``organization``)."""
        if isinstance(record_id := target.get("organization"), int):
            self.choose(f"{RecordKind.ORGANIZATION.value}:{record_id}")

    def shown_network(self) -> Network:
        """What the ticks leave."""
        whole = self._whole or Network()
        return whole.only(self.legend.kinds, lonely=self.legend.lonely)

    def _on_read(self, network: Network) -> None:
        self._whole = network
        self.legend.put(network)
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None:
            self.shell.show_error(error)
            return
        again = (self.tr("Try again"), "network_again", self.ask_again)
        self._state.show_state("circle-alert", told.happened, told.advice, (again,))
        self._stack.setCurrentIndex(0)
        self._head.allow(picture=False)

    @Slot()
    def _show(self) -> None:
        shown = self.shown_network()
        if not shown.nodes:
            self._show_state(
                "network",
                self.tr("No partner is written down yet."),
                self.tr("Hospitals, institutes and associations stand here with their links."),
            )
            return
        self._stack.setCurrentIndex(1)
        self._head.allow(picture=True)
        self.view.put(NetworkScene(shown, self.context.theme, self.context.texts))
        self.as_text.put(shown)
        self._head.switch.show_count(f"{len(shown.nodes):,}")
        if self.view.picture is not None and self.view.picture.chosen:
            self.choose(self.view.picture.chosen)

    def _show_state(self, icon: str, sentence: str, more: str = "") -> None:
        self._state.show_state(icon, sentence, more)
        self._stack.setCurrentIndex(0)
        self._head.allow(picture=False)

    # What can be done.

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose a node in the picture and in the list, and show what is known of it."""
        self.view.choose(key)
        self.as_text.choose(key)
        node = self.shown_network().node(key)
        if node is None:
            self.shell.inspect(None)
            return
        store = self.context.store

        def body(_progress: Progress) -> NodeBook:
            return read_node(store, node)

        failed = self.shell.show_error
        self.context.jobs.run(body, done=self._on_node_read, failed=failed, key=f"node-{id(self)}")

    def _on_node_read(self, book: NodeBook) -> None:
        picture = self.view.picture
        if picture is None or picture.chosen != book.node.key or not self.isVisible():
            return
        panel = NodePanel(self.context, self.shown_network(), book)
        panel.open_requested.connect(self.open_node)
        panel.choose_requested.connect(self.choose)
        panel.record_requested.connect(self._on_record_requested)
        panel.link_requested.connect(self._on_link_requested)
        panel.members_requested.connect(self._on_members_requested)
        panel.close_requested.connect(self._on_panel_closed)
        self.shell.inspect(panel)

    @Slot(str)
    def open_node(self, key: str) -> None:
        """The page of the record behind a node; the city has none."""
        if record := kind_of(key):
            self.shell.open_record(*record)

    # Slots.

    @Slot(str)
    def _on_list_requested(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_zoom_in(self) -> None:
        self.view.zoom(_ZOOM)

    @Slot()
    def _on_zoom_out(self) -> None:
        self.view.zoom(1 / _ZOOM)

    @Slot()
    def _on_copy_requested(self) -> None:
        self._actions.copy(self.shown_network())

    @Slot()
    def _on_save_requested(self) -> None:
        self._actions.save(self.shown_network())

    @Slot(object, int)
    def _on_record_requested(self, kind: RecordKind, record_id: int) -> None:
        self.shell.open_record(kind, record_id)

    @Slot(str)
    def _on_link_requested(self, key: str) -> None:
        record = kind_of(key)
        if record is not None:
            self._dialogs.open(new_draft(RecordKind.PARTNERSHIP, organization=record[1]))

    @Slot(int)
    def _on_members_requested(self, record_id: int) -> None:
        self.shell.open_page("prospects", association=record_id)

    @Slot()
    def ask_again(self) -> None:
        """The button of a page that could not be read."""
        self.reload()

    @Slot()
    def _on_panel_closed(self) -> None:
        self.shell.inspect(None)
