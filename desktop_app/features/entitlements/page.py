"""The page: the question above, the rules judged one by one, the current one in full beside them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.incentives import Tenure
from db.domain.kinds import RecordKind
from db.queries.entitlements import Question
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.entitlements.bar import QuestionBar
from desktop_app.features.entitlements.detail import RuleDetail
from desktop_app.features.entitlements.lines import AnswerColumns, AnswerLine, answer_lines
from desktop_app.features.entitlements.reading import Answer, fill_from_law, read_answer
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label, vline
from resources.texts import fill


class EntitlementsPage(Page):
    """Nothing is stated as certain that is not: the chip says which."""

    watches = frozenset({
        RecordKind.INCENTIVE, RecordKind.ORGANIZATION, RecordKind.CERTIFICATE, RecordKind.SITE,
        RecordKind.CASE, RecordKind.ZONE,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._question = Question()
        self._shows_case = False
        self._answer: Answer | None = None
        self._lines: tuple[AnswerLine, ...] = ()
        theme = context.theme
        title = self.tr("What a firm receives")
        self._switch = page_switch(theme, shell, "entitlements", title)
        self._fill = button("", theme=theme, icon="plus", name="entitlement_fill")
        self._rows = button(self.tr("Open the incentive"), theme=theme, icon="external-link",
                            name="entitlement_open")  # fmt: skip
        self.bar = QuestionBar(context)
        self._said = label("", "small")
        self._said.setObjectName("entitlement_said")
        self.list = plain_list(
            context, AnswerColumns(context.texts).columns(), "entitlement_rows", title
        )
        self.detail = RuleDetail(context)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self._fill, self._rows)
        self._said.setContentsMargins(16, 4, 16, 8)
        self._said.setWordWrap(True)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list, 1)
        body.addWidget(vline())
        body.addWidget(self.detail)
        column = flush(QVBoxLayout(self))
        for part in (head, self.bar, self._said, hline()):
            column.addWidget(part)
        column.addLayout(body, 1)
        self._fill.hide()
        self._rows.setEnabled(False)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._fill.clicked.connect(self.fill_from_law)
        self._rows.clicked.connect(self._on_rows_clicked)
        self.bar.asked.connect(self._on_asked)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self._on_opened)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The firm."""
        return self.bar.firm.input

    def show_target(self, **target: Any) -> None:
        """Ask for a ``firm``, a ``site``, a ``case``, a ``day`` and a ``tenure``."""
        if not target:
            return
        tenure = target.get("tenure")
        self._question = Question(
            firm=int(target.get("firm", 0)), site=int(target.get("site", 0)),
            case=int(target.get("case", 0)), acquisition_on=str(target.get("day", "")),
            tenure=tenure if isinstance(tenure, Tenure) else None,
        )  # fmt: skip
        self._shows_case = bool(self._question.case)
        self.bar.put(self._question)
        self.refresh()

    def can_rest(self) -> bool:
        """It is read anew as it was."""
        return self.nothing_typed()

    def target_now(self) -> dict[str, Any]:
        """The same question on a page of the same kind."""
        asked = self._question
        return {"firm": asked.firm, "site": asked.site, "case": asked.case,
                "day": asked.acquisition_on, "tenure": asked.tenure}  # fmt: skip

    def patch(self, announcement: Announcement) -> None:
        """A fact or a rule changed."""
        self.reload()

    def reload(self) -> None:
        """Judge anew."""
        store, question = self.context.store, self._question
        on = dt.date.fromisoformat(store.today())

        def body(_progress: Progress) -> Answer:
            return read_answer(store, question, on)

        self.context.jobs.run(
            body, done=self._on_answered, failed=self._on_failed, key=f"entitled-{id(self)}"
        )

    def _on_answered(self, answer: Answer) -> None:
        self._answer = answer
        found = answer.found
        if self._shows_case:
            self._shows_case = False
            self.bar.put_case(found, self._question.case)
        self._fill.setText(fill(self.tr("Add {count:row|rows} of the law"), count=answer.missing))
        self._fill.setVisible(answer.missing > 0 and not self.context.read_only)
        asked = found.firm is not None or bool(found.sites)
        self._lines = answer_lines(found) if asked else ()
        self._said.setText(self._sentence(answer) if asked else "")
        self._said.setVisible(asked)
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        self.detail.setVisible(bool(self._lines))
        self._rows.setEnabled(bool(self._lines))
        if self._lines:
            self.list.show_rows()
            self.list.select_id(0)
            self.detail.put(self._lines[0], found)
        elif not found.rules:
            self.list.show_state(
                "banknote", self.tr("No incentive is registered yet."),
                self.tr("The law's rows with articles, days and conditions can be added at once."),
            )  # fmt: skip
        else:
            self.list.show_state(
                "banknote", self.tr("Choose a firm and a site above."),
                self.tr("Each rule is judged on the day that decides it."),
            )  # fmt: skip

    def _sentence(self, answer: Answer) -> str:
        """What the answer rests on."""
        found = answer.found
        sites = ", ".join(draft.text("name") for draft in found.sites)
        given = sum(1 for line in found.lines if line.available)
        return fill(
            self.tr("{given} of {all} rules may apply. Site: {sites}. In the zone: {zone}."),
            given=given, all=len(found.lines), sites=sites or self.tr("not chosen"),
            zone=self._zone_word(found.subject.in_zone),
        )  # fmt: skip

    def _zone_word(self, in_zone: bool | None) -> str:
        if in_zone is None:
            return self.tr("not checked")
        return self.tr("yes") if in_zone else self.tr("no")

    def _on_failed(self, error: BaseException) -> None:
        self.list.show_state("circle-alert", self.tr("The answer could not be read."))
        self.shell.show_error(error)

    # What can be done.

    @Slot()
    def fill_from_law(self) -> None:
        """Add the rows of the law that are missing, as one operation."""
        store = self.context.store

        def body(_progress: Progress) -> ChangeSet:
            return fill_from_law(store)

        self.context.jobs.write(body, done=self._on_filled, failed=self.shell.show_error)

    def _on_filled(self, changes: ChangeSet) -> None:
        self.context.changes.announce(changes)
        self.shell.toast(self.tr("The law's incentives were added."), undo=True)

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(object)
    def _on_asked(self, question: Question) -> None:
        self._question = question
        self.reload()

    @Slot(object)
    def _on_current_changed(self, line_id: object) -> None:
        if isinstance(line_id, int) and self._answer is not None and line_id < len(self._lines):
            self.detail.put(self._lines[line_id], self._answer.found)

    @Slot(int)
    def _on_opened(self, line_id: int) -> None:
        self.shell.open_record(RecordKind.INCENTIVE, self._lines[line_id].line.rule.id)

    @Slot()
    def _on_rows_clicked(self) -> None:
        if (line_id := self.list.current_id) is not None:
            self._on_opened(line_id)
