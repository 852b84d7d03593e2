"""The handover: a plan of who takes what, mended line by line, applied as one operation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.handover import KINDS
from db.domain.kinds import RecordKind
from db.services.handover import hand_over
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.handover.bar import HandoverBar
from desktop_app.features.handover.lines import (
    PlanColumns,
    PlanLine,
    assigned,
    read_shares,
    successors_of,
)
from desktop_app.features.handover.reading import Work, make_document, read_work, request_for
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label
from reports.content.model import Document
from resources.texts import fill


class HandoverPage(Page):
    """업무인계. Nothing is written before it was looked at."""

    watches = frozenset({*KINDS, RecordKind.OFFICER})

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._leaver = ""
        self._lines: tuple[PlanLine, ...] = ()
        self._papers = PaperDesk(context, shell, self, self._paper)
        self._switch = page_switch(context.theme, shell, "handover", self.tr("Handover"))
        self._bar = HandoverBar(context.theme)
        self._look = button(self.tr("Look at the paper…"), theme=context.theme, icon="file-text",
                            name="handover_preview")  # fmt: skip
        self._save = button(self.tr("Save as…"), theme=context.theme, icon="save",
                            name="handover_save")  # fmt: skip
        self._apply = button(self.tr("Hand over now"), "primary", theme=context.theme,
                             icon="arrow-right", name="handover_apply")  # fmt: skip
        self.list = plain_list(
            context, PlanColumns(context.texts).columns(), "handover_table", self.tr("Handover")
        )
        self._sum = label("", "muted")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self._look, self._save, self._apply)
        self._sum.setObjectName("handover_sum")
        self._sum.setContentsMargins(16, 8, 16, 8)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(self._bar)
        column.addWidget(hline())
        column.addWidget(self.list, 1)
        column.addWidget(hline())
        column.addWidget(self._sum)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._bar.leaver_chosen.connect(self._on_leaver_chosen)
        self._bar.successors_named.connect(self._on_successors_named)
        self._bar.one_named.connect(self._on_one_named)
        self._bar.tick_requested.connect(self.toggle_chosen)
        self._look.clicked.connect(self._papers.look_now)
        self._save.clicked.connect(self._papers.save_now)
        self._apply.clicked.connect(self.apply)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            made = QShortcut(QKeySequence(keys), self, self._on_apply_pressed)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.list.table.inspect_requested.connect(self.toggle_chosen)
        self.list.opened.connect(self._on_opened)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """Who leaves."""
        return self._bar.leaver

    def show_target(self, **target: Any) -> None:
        """Show the work of one ``officer``."""
        if officer := str(target.get("officer", "")):
            self._leaver = officer
            self._lines = ()
            self.refresh()

    def reload(self) -> None:
        """Read the work anew; ticks and successors of what is still there are kept."""
        store = self.context.store
        officer = self._leaver or self.context.settings.now.officer
        if not self._lines:
            self.list.show_state("loader-circle", self.tr("Reading what is in hand…"))
        stillness = self.context.settings.now.stillness

        def body(_progress: Progress) -> Work:
            return read_work(store, officer, stillness)

        self.context.jobs.run(
            body, done=self._on_work_read, failed=self._on_work_failed, key=f"handover-{id(self)}"
        )

    def patch(self, announcement: Announcement) -> None:
        """Something in somebody's hands changed."""
        self.reload()

    def _on_work_read(self, work: Work) -> None:
        known = {line.item.key: line for line in self._lines}
        self._leaver = work.officer
        self._bar.show_officers(work.officers, work.officer)
        fresh = tuple(PlanLine(place, item) for place, item in enumerate(work.items))
        given = assigned(fresh, read_shares(self._bar.successors.currentText()))
        self._put(
            replace(line, ticked=old.ticked, successor=old.successor or line.successor)
            if (old := known.get(line.item.key)) is not None
            else line
            for line in given
        )

    def _on_work_failed(self, error: BaseException) -> None:
        self.list.show_state("circle-alert", self.tr("The work could not be read."))
        self.shell.show_error(error)

    # The plan.

    def _put(self, lines: Iterable[PlanLine]) -> None:
        self._lines = tuple(lines)
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        self._switch.show_count(f"{len(self._lines):,}" if self._lines else "")
        self._show_sum()
        if self._lines:
            self.list.show_rows()
        elif self._leaver:
            text = fill(self.tr("{name} has nothing in hand."), name=self._leaver)
            detail = self.tr("What was handed over last stands in the paper.")
            self.list.show_state("circle-check", text, detail)
        else:
            self.list.show_state("users", self.tr("Nobody is in charge of anything yet."))

    def _show_sum(self) -> None:
        ticked = [line for line in self._lines if line.ticked]
        nobody = sum(not line.successor for line in ticked)
        said = self.tr(
            "{ticked} of {all} handed over · {stay} stay · {nobody} without a successor"
            " · {sleeping} sleeping"
        )
        self._sum.setText(fill(
            said, ticked=len(ticked), all=len(self._lines), stay=len(self._lines) - len(ticked),
            nobody=nobody, sleeping=sum(line.item.sleeping for line in self._lines),
        ))  # fmt: skip
        writable = not self.context.read_only
        self._apply.setEnabled(bool(ticked) and not nobody and writable)
        tip = self.tr("Name a successor for every line first.") if nobody else "Ctrl+Enter"
        self._apply.setToolTip(tip)

    def _change(self, change: Callable[[PlanLine], PlanLine]) -> None:
        chosen = set(self.list.selected_ids)
        self._put(change(line) if line.id in chosen else line for line in self._lines)

    @Slot()
    def toggle_chosen(self) -> None:
        """Leave the chosen lines out of the plan, or take them in again."""
        chosen = [self._lines[place] for place in self.list.selected_ids]
        ticked = not all(line.ticked for line in chosen)
        self._change(lambda line: replace(line, ticked=ticked))

    # Applied, and on paper.

    @Slot()
    def apply(self) -> None:
        """Give the ticked records to their successors."""
        store, leaver = self.context.store, self._leaver
        plan = successors_of(self._lines)

        def body(_progress: Progress) -> ChangeSet:
            return hand_over(store, leaver, plan)

        self.context.jobs.write(
            body, done=self._on_applied, failed=self.shell.show_error,
            label=self.tr("Handing over…"),
        )  # fmt: skip

    def _on_applied(self, changes: ChangeSet) -> None:
        self._lines = tuple(line for line in self._lines if not line.ticked)
        self.context.changes.announce(changes)
        left = len(self._lines)
        self._bar.forget_successors()
        self.list.setFocus()
        done = fill(self.tr("{count:record was|records were} handed over."), count=changes.count)
        rest = fill(
            self.tr("{count:record stays|records stay} with {name}."), count=left, name=self._leaver
        )
        self.shell.toast(f"{done} {rest}" if left else done, undo=True)

    def _paper(self) -> Paper:
        """The 업무인계·인수서 of the plan as it stands."""
        store = self.context.store
        request = request_for(self.context, self._leaver, successors_of(self._lines))

        def make() -> Document:
            return make_document(store, request)

        return Paper(make, self.tr("Handover paper"), f"{self._leaver}_업무인계인수서")

    # Slots.

    @Slot()
    def _on_apply_pressed(self) -> None:
        """By key, even from the line in which the successors are still being named."""
        self._on_successors_named(self._bar.successors.currentText())
        self._apply.click()

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(str)
    def _on_leaver_chosen(self, name: str) -> None:
        self._leaver, self._lines = name, ()
        self.reload()

    @Slot(str)
    def _on_successors_named(self, text: str) -> None:
        shares = tuple(share for share in read_shares(text) if share.name != self._leaver)
        self._put(assigned(self._lines, shares))

    @Slot(str)
    def _on_one_named(self, name: str) -> None:
        if name and name != self._leaver:
            self._change(lambda line: replace(line, successor=name, ticked=True))

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        kind, record_id = self._lines[place].item.key
        self.shell.open_record(kind, record_id)
