"""일정 묶음 넣기: the dated steps are looked at first, then become tasks of one operation."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.queries.plans import PlanKept, PlanOffer, plan_offer
from db.services.plans import apply_plan
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.steps.plan_editor import PlanEditor
from desktop_app.features.steps.plan_rows import PlanRows
from desktop_app.features.steps.step_frame import StepFrame
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.day_line import DayLine
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.level import keep_level
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.whole_words import name_within
from resources.texts import fill

_WIDTH = 760
_HEIGHT = 460


class PlanDialog(StepFrame):
    """Opened about an agreement, a meeting, a case or a firm."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        self._today = dt.date.fromisoformat(today())
        super().__init__(
            context, shell, parent, name="plan", title=context.texts("Set up a plan"),
            icon="list-checks", accept=context.texts("Make the tasks"), width=_WIDTH,
        )  # fmt: skip
        self._offer: PlanOffer | None = None
        self._asked: tuple[RecordKind, int] | None = None
        self._wanted = 0
        self._about = wrapped("", "name")
        self._about.setObjectName("plan_about")
        self.plans = Combo()
        self.plans.setObjectName("plan_choice")
        self.plans.setAccessibleName(self.tr("Plan"))
        self._edit = button(self.tr("Change the steps…"), name="plan_edit")
        self._new = button(self.tr("New plan…"), name="plan_new")
        self.start = DayLine("plan_start", self.tr("First day"), self._today, context.lang)
        self.start.setFixedWidth(168)
        self.weekends = QCheckBox(self.tr("From a weekend or holiday to the next working day"))
        self.weekends.setObjectName("plan_weekends")
        self.weekends.setChecked(True)
        self.weekends.setToolTip(self.tr(
            "Holidays of fixed dates and their substitutes are known. Lunar New Year, Chuseok, "
            "elections and the like are those listed in Settings as periods of the kind Office closed."
        ))  # fmt: skip
        self.rows = PlanRows(self._today, context.lang)
        self._none = wrapped(
            self.tr("No plan is kept yet. Make one of the steps that always follow."), "muted"
        )
        self._fill()
        self._connect()
        fit_within(self, _WIDTH, _HEIGHT)

    def _fill(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.plans, 1)
        first.addWidget(self._edit)
        first.addWidget(self._new)
        second = QHBoxLayout()
        second.setSpacing(8)
        beside = label(self.tr("First day"), "label")
        for part in (beside, self.start, self.weekends):
            second.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        keep_level(self.start.line, beside, self.weekends)
        second.addStretch(1)
        area = ScrollArea()
        area.setWidget(self.rows)
        area.setWidgetResizable(True)
        self.contents.addWidget(self._about)
        self.contents.addLayout(first)
        self.contents.addLayout(second)
        self.contents.addWidget(self._none)
        self.contents.addWidget(area, 1)

    def _connect(self) -> None:
        self.plans.currentIndexChanged.connect(self._on_plan_chosen)
        self.start.edited.connect(self._count)
        self.weekends.toggled.connect(self._on_weekends_toggled)
        self.rows.edited.connect(self._show_effect)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._new.clicked.connect(self._on_new_clicked)

    def begin_with(self, kind: RecordKind, record_id: int) -> None:
        """Read the plans and the subject, and show the plan that fits."""
        self._asked = (kind, record_id)
        store = self.context.store

        def body(_progress: Progress) -> PlanOffer | None:
            with store.read() as session:
                return plan_offer(session, kind, record_id)

        self.context.jobs.run(body, done=self._on_read, failed=self.on_failed)

    def _on_read(self, offer: PlanOffer | None) -> None:
        if offer is None:
            self.shell.toast(self.tr("The record was deleted meanwhile."))
            self.close()
            return
        first = self._offer is None
        self._offer = offer
        self._about.setText(name_within(offer.name))
        if first:
            self.start.show_day(offer.starts_on or self._today.isoformat())
        self.plans.blockSignals(True)
        self.plans.clear()
        for kept in offer.plans:
            self.plans.addItem(kept.plan.text("name"))
        ids = [kept.plan.id for kept in offer.plans]
        if self._wanted in ids:
            self.plans.setCurrentIndex(ids.index(self._wanted))
        self.plans.blockSignals(False)
        self._none.setVisible(not offer.plans)
        self._show_plan()
        if first:
            self.rows.focus_first()

    @property
    def _kept(self) -> PlanKept | None:
        place = self.plans.currentIndex()
        plans = self._offer.plans if self._offer is not None else ()
        return plans[place] if 0 <= place < len(plans) else None

    def _show_plan(self) -> None:
        kept, offer = self._kept, self._offer
        officer = self.context.settings.now.officer or (offer.officer if offer else "")
        self.rows.put(kept.steps if kept else (), officer)
        self._edit.setEnabled(kept is not None)
        self.plans.setVisible(kept is not None)
        self._count()

    @Slot()
    def _count(self) -> None:
        day = self.start.day
        whole = day is not None and len(day) == len("2026-12-03")
        start = dt.date.fromisoformat(day) if day and whole else None
        closed = self._offer.closed if self._offer is not None else frozenset()
        self.rows.count_from(start, move=self.weekends.isChecked(), closed=closed)
        self._show_effect()

    @Slot()
    def _show_effect(self) -> None:
        tasks = self.rows.tasks
        self.say_problem("")
        self.effect.setText(
            fill(self.tr("{count:task|tasks} will be made."), count=len(tasks or ()))
        )
        self.accept_button.setEnabled(bool(tasks) or tasks is None)

    @Slot()
    def save(self) -> None:
        """Make the tasks, all at once."""
        kept, offer, tasks = self._kept, self._offer, self.rows.tasks
        if tasks is None:
            self.say_problem(self.tr("This day cannot be read. Write 3 Dec, Friday or +7."))
            return
        if self.busy or kept is None or offer is None or not tasks:
            return
        self.busy = True
        store, plan = self.context.store, kept.plan
        name = " · ".join(part for part in (offer.name, plan.text("name")) if part)

        def body(_progress: Progress) -> ChangeSet:
            return apply_plan(store, plan.id, name, tasks, offer.subject)

        self.context.jobs.write(body, done=self._on_applied, failed=self._on_refused)

    def _on_applied(self, changes: ChangeSet) -> None:
        self.context.changes.announce(changes)
        count = len(changes.ids(RecordKind.TASK))
        self.shell.toast(fill(self.tr("{count:task was|tasks were} made."), count=count), undo=True)
        self.close()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, InvalidDraft):
            self.busy = False
            self.say_problem(
                self.tr("Something here cannot be kept. Look at names and dates again.")
            )
        else:
            self.on_failed(error)

    # Plans themselves.

    @Slot()
    def _on_edit_clicked(self) -> None:
        if (kept := self._kept) is not None:
            self._open_editor(kept)

    @Slot()
    def _on_new_clicked(self) -> None:
        fits = self._offer.fits if self._offer is not None else "any"
        self._open_editor(PlanKept(new_draft(RecordKind.PLAN, starts_from=fits), ()))

    def _open_editor(self, kept: PlanKept) -> None:
        editor = PlanEditor(self.context, self.shell, self, kept)
        editor.changed.connect(self._on_plan_changed)
        editor.open()

    @Slot(int)
    def _on_plan_changed(self, plan_id: int) -> None:
        self._wanted = plan_id
        if self._asked is not None:
            self.begin_with(*self._asked)

    @Slot(int)
    def _on_plan_chosen(self, _place: int) -> None:
        self._show_plan()

    @Slot(bool)
    def _on_weekends_toggled(self, _on: bool) -> None:
        self._count()
