"""What a calendar file would do, looked at before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.errors import ConflictError
from db.services.calendar import CalendarRow, RowAction, apply_calendar
from desktop_app.context import AppContext
from desktop_app.features.meetings.calendar.plan_model import ACTION, TITLE, WHEN, CalendarPlanModel
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.lists.plain_table import plain_table
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import fill

_SIZE = (1120, 560)
_WIDTHS = {WHEN: 210, TITLE: 260, ACTION: 110}


class CalendarPlanDialog(QDialog):
    """Space ticks a row, Enter writes what is ticked, Esc leaves everything as it is."""

    def __init__(
        self, context: AppContext, shell: Shell, rows: Sequence[CalendarRow], name: str,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("calendar_plan")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a calendar"))
        self._context = context
        self._shell = shell
        self._name = name
        self._busy = False
        self.plan = CalendarPlanModel(rows, context.texts, self)
        self.table = plain_table(self.plan, "calendar_rows", name)
        self._effect = label("", "small")
        self._effect.setObjectName("calendar_effect")
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("calendar_problem")
        self._problem.hide()
        self._save = button(self.tr("Write"), "primary", name="calendar_save")
        self._cancel = button(self.tr("Cancel"), name="calendar_cancel")
        self._compose(self._sum(rows))
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.close)
        self.plan.ticks_changed.connect(self._show_effect)
        self._show_effect()
        fit_within(self, *_SIZE)
        self.table.setFocus()

    def _compose(self, sums: str) -> None:
        table = self.table
        head = table.horizontalHeader()
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._effect, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(8)
        outer.addWidget(label(self.tr("Import a calendar"), "section"))
        outer.addWidget(wrapped(f"{self._name} · {sums}", "muted"))
        outer.addWidget(table, 1)
        outer.addWidget(self._problem)
        outer.addLayout(foot)

    def _sum(self, rows: Sequence[CalendarRow]) -> str:
        counts = Counter(row.action for row in rows)
        words = (
            (RowAction.NEW, self.tr("new {count}")), (RowAction.UPDATE, self.tr("changed {count}")),
            (RowAction.OLDER, self.tr("older than here {count}")),
            (RowAction.SAME, self.tr("the same {count}")),
            (RowAction.CANCELLED, self.tr("cancelled {count}")),
            (RowAction.UNREADABLE, self.tr("not readable {count}")),
        )  # fmt: skip
        parts = [fill(text, count=counts[action]) for action, text in words if counts[action]]
        return " · ".join(
            (fill(self.tr("{count:appointment|appointments}"), count=len(rows)), *parts)
        )

    @Slot()
    def _show_effect(self) -> None:
        chosen = self.plan.chosen
        new = sum(row.action is RowAction.NEW for row in chosen)
        gone = sum(row.action is RowAction.CANCELLED for row in chosen)
        words = (
            (self.tr("{count:is|are} registered."), new),
            (self.tr("{count:is|are} changed."), len(chosen) - new - gone),
            (self.tr("{count:goes|go} to the bin."), gone),
        )
        self._effect.setText(" ".join(fill(text, count=count) for text, count in words if count))
        self._save.setEnabled(bool(chosen))

    @Slot()
    def save(self) -> None:
        """Write what is ticked, as one operation."""
        chosen = self.plan.chosen
        if self._busy or not chosen:
            return
        self._busy = True
        store, name = self._context.store, self._name

        def body(_progress: Progress) -> ChangeSet:
            return apply_calendar(store, chosen, name)

        self._context.jobs.write(body, done=self._on_applied, failed=self._on_failed)

    def _on_applied(self, changes: ChangeSet) -> None:
        self._context.changes.announce(changes)
        count = len(changes.ids(RecordKind.MEETING))
        self._shell.toast(
            fill(self.tr("{count:meeting was|meetings were} written."), count=count), undo=True
        )
        self.close()

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, ConflictError):
            self._say(
                self.tr("A meeting was changed meanwhile. Nothing was written; import again.")
            )
        elif isinstance(error, InvalidDraft):
            self._say(self.tr("An appointment here cannot be kept. Take its tick away."))
        else:
            self._shell.show_error(error)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter writes."""
        if event.key() == Qt.Key.Key_Space:
            self.plan.toggle(self.table.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)
