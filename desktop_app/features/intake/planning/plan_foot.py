"""The foot of the plan: what is safe, what stays open, what would be written, and the button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.domain.kinds import RecordKind
from db.intake.pipeline import FilePlan
from desktop_app.features.intake.planning.plan_words import (
    open_rows,
    record_line,
    unjoined_rows,
    written_rows,
)
from desktop_app.features.intake.strip import Strip
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

Records = Mapping[RecordKind, tuple[int, int]]


class PlanFoot(Strip):
    """The one primary button of the step stands here."""

    apply_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", "t", parent)
        self.setObjectName("plan_foot")
        self.setMinimumHeight(56)
        self._texts = texts
        self._rows = self._notes = 0
        self._can_write = True
        shield = QLabel()
        shield.setPixmap(theme.pixmap("shield", "ink2"))
        self._said = wrapped("", "muted")
        self._said.setObjectName("plan_said")
        self._open = label("", "warn")
        self._open.setObjectName("plan_open")
        self._back = button(self.tr("Back"), name="plan_back")
        self._apply = button("", "primary", name="plan_apply")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(10)
        row.addWidget(shield)
        row.addWidget(self._said, 1)
        row.addWidget(self._open)
        row.addWidget(self._back)
        row.addWidget(self._apply)
        self._back.clicked.connect(self.back_requested)
        self._apply.clicked.connect(self._on_apply_clicked)

    @property
    def _writes(self) -> bool:
        return self._can_write and self._rows + self._notes > 0

    def show_plan(
        self, planned: FilePlan, records: Records, *, notes: int = 0, read_only: bool
    ) -> None:
        """Say what applying would do; ``notes`` are tasks that are written with the rows."""
        self._notes = notes
        self._rows, waiting = written_rows(planned), open_rows(planned)
        self._can_write = not read_only
        asked = fill(self.tr("{count:row|rows} to decide: not written"), count=waiting)
        joins = unjoined_rows(planned)
        loose = fill(self.tr("{count} joined with no case yet"), count=joins)
        parts = [text for text, count in ((asked, waiting), (loose, joins)) if count]
        self._open.setText(" · ".join(parts))
        self._open.setVisible(bool(parts))
        self._apply.setText(fill(self.tr("Apply {count:row|rows}"), count=self._rows))
        if notes and not self._rows:
            self._apply.setText(fill(self.tr("Note {count:task|tasks}"), count=notes))
        line = record_line(records, self._texts)
        if read_only:
            self._said.setText(self.tr("This window is read-only."))
        elif self._writes:
            way = self.tr("Written whole or not at all, and taken back at any time.")
            self._said.setText(f"{line}. {way}")
        else:
            self._said.setText(self.tr("There is nothing to write."))
        self._said.setToolTip(self._said.text())
        self._apply.setEnabled(self._writes)

    def show_busy(self, *, planning: bool, applying: bool) -> None:
        """Nothing is written by a plan that is about to change."""
        self._apply.setEnabled(self._writes and not planning and not applying)
        self._back.setEnabled(not applying)
        if planning:
            self._said.setText(self.tr("Comparing with what is stored…"))
        elif applying:
            self._said.setText(self.tr("Writing the list…"))

    @Slot()
    def _on_apply_clicked(self) -> None:
        self.apply_requested.emit()
