"""이 조건으로 면담자료집: the papers of a list's rows bound into one, seen before they are saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.shared_files import attachment_files
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.documents.booklet_each import EachWish
from desktop_app.features.documents.booklet_pane import BookletPane, BookletRows
from desktop_app.features.documents.booklet_sheets import BookletSheets
from desktop_app.features.documents.booklet_ways import BookletWays
from desktop_app.features.documents.booklet_work import BookletWork
from desktop_app.features.documents.head import PacketHead
from desktop_app.features.documents.page_keys import add_booklet_keys
from desktop_app.page import Page, Shell
from desktop_app.paper.booklet import MOST, Booklet, BookletSource
from desktop_app.paper.enclosures import Enclosed
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from reports.content.packet import Edition
from resources.texts import fill


class BookletPage(Page):
    """``open_page("booklet", kind=…, chosen=…, everything=…, title=…, back=…)`` opens it."""

    watches = frozenset[RecordKind]()

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._kind = RecordKind.MEETING
        self._rows = BookletRows((), ())
        self._only_chosen = False
        self._title = ""
        self._back = "meetings"
        self._edition = Edition.MAYOR
        self.work = BookletWork(context, self)
        self._head = PacketHead(context.theme, context.texts, self.tr("Bound meeting papers"))
        self._pane = BookletPane(context.texts)
        self._sheets = BookletSheets(context, self._on_failed)
        self.ways = BookletWays(context, shell, self)
        self._kept = attachment_files(context.store, context.folder)
        self._compose()
        self._connect()
        ways = self.ways
        add_booklet_keys(self, ways.save_pdf, ways.print_paper, self.go_back, self.choose_edition)
        self._head.enable(False)

    def _compose(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._pane)
        across.addWidget(self._sheets, 1)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(hline())
        column.addLayout(across, 1)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.go_back)
        self._head.edition_chosen.connect(self.choose_edition)
        self._head.save_requested.connect(self.ways.save_pdf)
        self._head.print_requested.connect(self.ways.print_paper)
        self._head.several_requested.connect(self.ways.print_several)
        self._pane.rows_chosen.connect(self._on_rows_chosen)
        self._pane.ticks_edited.connect(self._bind)
        self._pane.files.ticks_edited.connect(self._bind)
        self._pane.files.refused.password_entered.connect(self._bind)
        self._pane.each_requested.connect(self._on_each_requested)
        self._pane.paper_chosen.connect(self._on_paper_chosen)
        self._sheets.preview.page_changed.connect(self._on_page_changed)
        self.work.gathered.connect(self._on_gathered)
        self.work.bound.connect(self._on_bound)
        self.work.progressed.connect(self._sheets.show_progress)
        self.work.failed.connect(self._on_failed)

    # What is bound.

    def show_target(self, **target: Any) -> None:
        """The rows of a list: those chosen, and all that it shows."""
        if not isinstance(target.get("kind"), RecordKind):
            return
        self._kind, self._back = target["kind"], str(target.get("back", "meetings"))
        self._rows = BookletRows(tuple(target["chosen"]), tuple(target["everything"]))
        self._only_chosen = bool(self._rows.chosen)
        self._title = str(target.get("title", ""))
        self._head.show_subject(self._title)
        self._begin()

    def target_now(self) -> dict[str, Any]:
        """The same rows, for another day."""
        if not self._rows.everything:
            return {}
        rows = self._rows
        return {
            "kind": self._kind, "chosen": rows.chosen, "everything": rows.everything,
            "title": self._title, "back": self._back,
        }  # fmt: skip

    def reload(self) -> None:
        """What is on the page stays as it was gathered; without rows it says where they come from."""
        if not self._rows.everything:
            self._show_state(
                self.tr("No rows were chosen yet."),
                self.tr("Choose “Bind meeting papers of these rows…” in the menu of a list."),
            )

    @property
    def _ids(self) -> tuple[int, ...]:
        return self._rows.chosen if self._only_chosen else self._rows.everything

    def _begin(self) -> None:
        """Gather the papers of the rows that are meant."""
        self.work.stop()
        self.ways.made = None
        self._pane.show_rows(self._rows, chosen=self._only_chosen)
        if len(self._ids) > MOST:
            text = fill(
                self.tr("{count:row is|rows are} too many for one volume."), count=len(self._ids)
            )
            self._show_state(text)
            return
        self._show_work(self.tr("Gathering the meeting papers…"))
        self.work.gather(self._kind, self._ids)

    @Slot(object)
    def _on_gathered(self, source: BookletSource) -> None:
        self._pane.put(source)
        self._bind()

    @Slot()
    def _bind(self) -> None:
        """Bind what is ticked, in the edition in front."""
        if self.work.source is not None:
            self.ways.made = None
            self._head.enable(False)
            self._show_work(self.tr("Binding the meeting papers…"))
            self._pane.files.show_edition(guest=self._edition is Edition.GUEST)
            self.work.bind(self._edition, self._pane.left_out, self._enclosed)

    @property
    def _enclosed(self) -> Enclosed:
        files = self._pane.files
        return Enclosed(self._kept, files.chosen, files.refused.passwords)

    @Slot(object)
    def _on_bound(self, made: Booklet) -> None:
        self.ways.made = made
        self._head.enable(True)
        self._head.show_edition(made.edition)
        self._head.show_pages(made.rendered)
        self._pane.show_pages(made.begins)
        self._pane.files.refused.show_refused(made.refused)
        self._sheets.show_booklet(made)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None:
            self.shell.show_error(error)
            return
        self._show_state(told.happened, told.advice)

    def _show_state(self, sentence: str, detail: str = "") -> None:
        self._head.enable(False)
        self._head.show_pages(None)
        self._sheets.show_state("book-open", sentence, detail)

    def _show_work(self, sentence: str) -> None:
        stop = (self.tr("Stop"), "booklet_stop", self.stop)
        self._sheets.show_state("loader-circle", sentence, button=stop)

    @Slot()
    def stop(self) -> None:
        """Let the work be; it can be begun again."""
        self.work.stop()
        again = (self.tr("Begin again"), "booklet_again", self.begin_again)
        self._head.enable(False)
        said = self.tr("Stopped. Nothing was written.")
        self._sheets.show_state("book-open", said, button=again)

    @Slot()
    def begin_again(self) -> None:
        """From the rows on."""
        self._begin()

    @Slot(object)
    def choose_edition(self, edition: Edition) -> None:
        """Bind another edition."""
        if edition is not self._edition:
            self._edition = edition
            self._bind()

    @Slot()
    def go_back(self) -> None:
        """To the list that the rows are of."""
        self.work.stop()
        self.shell.open_page(self._back)

    # Slots.

    @Slot()
    def _on_each_requested(self) -> None:
        if (source := self.work.source) is not None:
            self.ways.save_each(
                EachWish(source, self._edition, self._pane.left_out, self._enclosed)
            )

    @Slot(bool)
    def _on_rows_chosen(self, chosen: bool) -> None:
        if chosen is not self._only_chosen:
            self._only_chosen = chosen
            self._begin()

    @Slot(int)
    def _on_paper_chosen(self, paper_id: int) -> None:
        if self.ways.made is not None and (page := self.ways.made.begins.get(paper_id)) is not None:
            self._sheets.preview.go_to(page)

    @Slot(int)
    def _on_page_changed(self, page: int) -> None:
        begins = self.ways.made.begins if self.ways.made is not None else {}
        passed = [one for one, first in begins.items() if first <= page]
        self._pane.show_current(passed[-1] if passed else None)
