"""The page: the zone's facts in one line, then one of three views: ground, projects, matches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.attachments import attach_files
from db.services.records import Saved
from db.shared_files import attachment_files
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.zone.match_view import MatchView
from desktop_app.features.zone.overview import Overview
from desktop_app.features.zone.projects_view import ProjectsView
from desktop_app.features.zone.reading import ZoneView, keep_place, read_zone
from desktop_app.features.zone.strip import ZoneStrip
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Page, Shell
from desktop_app.paper.named import named_paper
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, restyle
from desktop_app.widgets.state_panel import StatePanel
from reports.paper_kinds import BY_CODE

_VIEWS = ("ground", "projects", "matches")


class ZonePage(Page):
    """Membership is by site, never by dong; figures of the whole city stay out of the ratio."""

    watches = frozenset({
        RecordKind.ZONE, RecordKind.ZONE_STATISTIC, RecordKind.SITE, RecordKind.PROJECT,
        RecordKind.PROJECT_PHASE, RecordKind.OCCUPANCY, RecordKind.CASE, RecordKind.ORGANIZATION,
        RecordKind.CERTIFICATE, RecordKind.ATTACHMENT,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._view: ZoneView | None = None
        self._files = attachment_files(context.store, context.folder)
        self._switch = page_switch(context.theme, shell, "zone", self.tr("The zone"))
        names = (self.tr("Ground"), self.tr("Projects"), self.tr("Matches"))
        self._tabs = {
            key: button(name, "choice_chip", name=f"zone_tab_{key}")
            for key, name in zip(_VIEWS, names, strict=True)
        }
        self._look = button(self.tr("The zone on paper…"), theme=context.theme, icon="file-text",
                            name="zone_paper")  # fmt: skip
        self._papers = PaperDesk(context, shell, self, self._paper)
        self.strip = ZoneStrip(context)
        self.overview = Overview(context)
        self.projects = ProjectsView(context)
        self.matches = MatchView(context)
        self._state = StatePanel(context.theme, primary=False)
        self._stack = QStackedWidget()
        shapes = {RecordKind.ZONE_STATISTIC: FormShape(hidden=frozenset({"zone"}), headings=False)}
        self._dialogs = ChildDialogs(context, shell, shapes, self)
        self._compose()
        self._connect()
        self.show_view("ground")

    def _compose(self) -> None:
        for made in self._tabs.values():
            made.setCheckable(True)
        head = page_head(self._switch, *self._tabs.values(), self._look)
        for view in (self.overview, self.projects, self.matches, self._state):
            self._stack.addWidget(view)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        for made in self._tabs.values():
            made.clicked.connect(self._on_tab_clicked)
        self._look.clicked.connect(self._papers.look_now)
        self.strip.opened.connect(self._on_zone_opened)
        self.overview.site_opened.connect(self._on_site_opened)
        self.overview.match_requested.connect(self._on_match_requested)
        self.overview.place_drawn.connect(self._on_place_drawn)
        self.overview.picture_requested.connect(self.attach_picture)
        self.overview.requirement.add_requested.connect(self.add_figure)
        self.overview.first_site_requested.connect(self._on_first_site_requested)
        self.overview.list_requested.connect(self._on_list_requested)
        self.projects.project_opened.connect(self._on_project_opened)
        self.matches.site_opened.connect(self._on_site_opened)
        self.matches.case_opened.connect(self._on_case_opened)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The picture, or the line of the view in front."""
        shown = self._stack.currentWidget()
        if shown is self.matches:
            return self.matches.case.input
        return self.projects.list.table if shown is self.projects else self.overview.picture

    def show_target(self, **target: Any) -> None:
        """A ``view``, or the matches of a ``case`` or a ``site``."""
        case, site = int(target.get("case", 0)), int(target.get("site", 0))
        if case or site:
            self.matches.ask(case=case, site=site)
            self.show_view("matches")
        elif (view := str(target.get("view", ""))) in _VIEWS:
            self.show_view(view)

    def show_view(self, key: str) -> None:
        """Bring one of the views to the front."""
        self._stack.setCurrentIndex(_VIEWS.index(key))
        for name, made in self._tabs.items():
            made.setChecked(name == key)
            restyle(made, "active", "true" if name == key else "false")

    def patch(self, announcement: Announcement) -> None:
        """A fact changed."""
        self.reload()

    def reload(self) -> None:
        """Read the book anew."""
        store, files = self.context.store, self._files

        def body(_progress: Progress) -> ZoneView:
            return read_zone(store, files)

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"zone-{id(self)}"
        )

    def _on_read(self, view: ZoneView) -> None:
        self._view = view
        self.strip.put(view.book.zone)
        self.overview.put(view)
        self.projects.put(view.book)
        self.matches.put(view.book)
        if self._stack.currentWidget() is self._state:
            self.show_view("ground")

    def _on_failed(self, error: BaseException) -> None:
        self._state.show_state("circle-alert", self.tr("The zone could not be read."))
        self._stack.setCurrentWidget(self._state)
        self.shell.show_error(error)

    # What can be done.

    def _paper(self) -> Paper:
        """촉진지구 현황 as of today."""
        return named_paper(self.context, BY_CODE["zone"])

    @Slot()
    def add_figure(self) -> None:
        """A figure of the zone on a day."""
        if self._view is not None and self._view.book.zone is not None:
            zone = self._view.book.zone.id or 0
            draft = new_draft(RecordKind.ZONE_STATISTIC, zone=zone, scope="zone",
                              as_of=self.context.store.today())  # fmt: skip
            self._dialogs.open(draft, "venture_firms")

    @Slot()
    def attach_picture(self) -> None:
        """The office's own picture of the ground, kept with the zone."""
        zone = self._view.book.zone if self._view is not None else None
        if zone is None or self.context.read_only:
            return
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Attach a picture"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if not name:
            return
        store, files, zone_id = self.context.store, self._files, zone.id or 0

        def body(_progress: Progress) -> ChangeSet:
            return attach_files(store, files, RecordKind.ZONE, zone_id, [Path(name)])

        self.context.jobs.write(body, done=self._on_attached, failed=self.shell.show_error)

    def _on_attached(self, changes: ChangeSet) -> None:
        self.context.changes.announce(changes)
        self.shell.toast(self.tr("The picture was attached to the zone."), undo=True)

    # Slots.

    @Slot(int, str)
    def _on_place_drawn(self, site_id: int, place: str) -> None:
        site = next(
            (one.draft for one in self._view.book.sites if one.id == site_id), None
        ) if self._view is not None else None  # fmt: skip
        if site is None or self.context.read_only:
            return
        store = self.context.store

        def body(_progress: Progress) -> Saved:
            return keep_place(store, site, place)

        self.context.jobs.write(body, done=self._on_place_kept, failed=self.shell.show_error)

    def _on_place_kept(self, saved: Saved) -> None:
        self.context.changes.announce(saved.changes)
        self.shell.toast(self.tr("Its place in the picture was kept."), undo=True)

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_tab_clicked(self) -> None:
        self.show_view(next(key for key, made in self._tabs.items() if made is self.sender()))

    @Slot()
    def _on_zone_opened(self) -> None:
        if self._view is not None and self._view.book.zone is not None:
            self.shell.open_record(RecordKind.ZONE, self._view.book.zone.id or 0)

    @Slot(int)
    def _on_match_requested(self, site_id: int) -> None:
        self.show_target(site=site_id)

    @Slot(int)
    def _on_site_opened(self, site_id: int) -> None:
        self.shell.open_record(RecordKind.SITE, site_id)

    @Slot(int)
    def _on_case_opened(self, case_id: int) -> None:
        self.shell.open_record(RecordKind.CASE, case_id)

    @Slot(int)
    def _on_project_opened(self, project_id: int) -> None:
        self.shell.open_record(RecordKind.PROJECT, project_id)

    @Slot()
    def _on_first_site_requested(self) -> None:
        self.shell.open_page("sites", new=True)

    @Slot()
    def _on_list_requested(self) -> None:
        self.shell.open_page("intake")
