"""기업 확인 on the page of a firm or a case: item by item, why it is open, and what was noted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from db.domain.drafts import Draft, new_draft
from db.domain.due_diligence import Confirmation, Finding, State
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import load_draft
from db.services.due_diligence import confirmations
from db.store import today
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard
from desktop_app.widgets.words.value_text import date_text
from reports.content.diligence_words import DiligenceWords
from resources.texts import fill

_CHIPS = {State.CONFIRMED: "ok", State.OPEN: "warn", State.NONE: "plain"}
_SHAPE = FormShape(hidden=frozenset({"organization", "case"}), headings=False)


@dataclass(frozen=True, slots=True)
class _Line:
    """One item; ``id`` is its place."""

    id: int
    finding: Finding


class DiligenceCard(RelatedCard):
    """Enter on an item writes down what was confirmed, or opens what was noted."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        self._words = DiligenceWords(context.texts)
        self._lang = context.lang
        self.list = MiniTable(self._columns(), context.theme, context.lang, "diligence")
        super().__init__(self.tr("Due diligence"), self.list, self.tr("Nothing to confirm yet."))
        self.setObjectName("diligence_card")
        self._context = context
        self._shell = shell
        self._dialogs = ChildDialogs(context, shell, {RecordKind.DUE_DILIGENCE: _SHAPE}, over)
        self._firm, self._case = 0, 0
        self.shown: Confirmation | None = None
        self.hide()
        self.list.opened.connect(self._on_opened)
        context.changes.changed.connect(self._on_changes_changed)

    def _columns(self) -> tuple[Column, ...]:
        return (
            plain_column("item", self.tr("What is confirmed"), self._item, 150),
            plain_column("state", self.tr("How it stands"), self._state, 108),
            plain_column("reason", self.tr("Why, and by what"), self._reason, 200, strong=True),
            plain_column("checked_on", self.tr("Confirmed on"), self._checked_on, 100),
        )

    def _item(self, line: _Line) -> Cell:
        return Cell(self._words.item(line.finding.item))

    def _state(self, line: _Line) -> Cell:
        state = line.finding.state
        return Cell(self._words.state(state), chip=_CHIPS[state])

    def _reason(self, line: _Line) -> Cell:
        finding = line.finding
        parts = [self._words.evidence(finding)]
        if finding.state is State.OPEN or not parts[0]:
            parts.insert(0, self._words.reason(finding))
        said = " · ".join(part for part in parts if part)
        return Cell(said, tip=said)

    def _checked_on(self, line: _Line) -> Cell:
        noted = line.finding.noted
        day = noted.checked_on if noted is not None else ""
        return Cell(date_text(day, self._lang) if day else "")

    def show_of(self, firm_id: int, case_id: int = 0) -> None:
        """Judge a firm; what is noted from here belongs to the case too."""
        self._firm, self._case = firm_id, case_id
        store = self._context.store

        def body(_progress: Progress) -> tuple[Confirmation, ...]:
            return confirmations(store, ids=[firm_id])

        self._context.jobs.run(
            body, done=self._on_read, failed=self._shell.show_error, key=f"diligence-{id(self)}"
        )

    def _on_read(self, found: tuple[Confirmation, ...]) -> None:
        self.shown = found[0] if found else None
        firm = self.shown.firm if self.shown is not None else None
        concerned = firm is not None and (
            bool(self._case or firm.signed_on or firm.noted) or not isinstance(firm.amount, Empty)
        )
        self.setVisible(concerned)
        if self.shown is None:
            return
        self.list.put([_Line(at, one) for at, one in enumerate(self.shown.findings)])
        self.show_count(len(self.shown.findings))
        waiting = len(self.shown.open)
        said = self._words.state(self.shown.result)
        counted = fill(self.tr("{state}, {count}"), state=said, count=waiting)
        self.show_chip(counted if waiting else said, _CHIPS[self.shown.result])

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        if self.shown is None:
            return
        finding = self.shown.findings[place]
        if finding.noted is None:
            self._dialogs.open(self._begun(finding), "result")
            return
        store, noted = self._context.store, finding.noted.id

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, RecordKind.DUE_DILIGENCE, noted)

        self._context.jobs.run(body, done=self._on_noted_read, failed=self._shell.show_error)

    def _begun(self, finding: Finding) -> Draft:
        return new_draft(
            RecordKind.DUE_DILIGENCE, organization=self._firm,
            case=self._case or Empty.NOT_STATED, item=finding.item, checked_on=today(),
            officer=self._context.settings.now.officer or Empty.NOT_STATED,
        )  # fmt: skip

    def _on_noted_read(self, draft: Draft | None) -> None:
        if draft is not None:
            self._dialogs.open(draft, "result")

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        kinds = (
            RecordKind.DUE_DILIGENCE, RecordKind.ORGANIZATION, RecordKind.AGREEMENT,
            RecordKind.CASE, RecordKind.CERTIFICATE,
        )  # fmt: skip
        if self._firm and self.isVisible() and announcement.touches(kinds):
            self.show_of(self._firm, self._case)
