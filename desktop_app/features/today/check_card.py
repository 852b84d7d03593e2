"""이행점검: how many agreements were asked about within a quarter, and which were not."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.features.today.card import LineCard
from desktop_app.features.today.deadline_sections import Checks
from desktop_app.features.today.line_delegate import LineColumns
from desktop_app.theme import Theme
from desktop_app.widgets.parts import hline, label
from resources.texts import fill


class CheckCard(LineCard):
    """Stays while an agreement is in force, also when all of them were asked about."""

    def __init__(
        self, theme: Theme, title: str, beside: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "checks", title, LineColumns(), beside=beside, parent=parent)
        self._asked = label("", "")
        self._asked.setObjectName("checks_asked")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        words = QHBoxLayout()
        words.addWidget(self._asked)
        words.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 8, 16, 10)
        inner.setSpacing(6)
        inner.addLayout(words)
        inner.addWidget(self._bar)
        self.body.addLayout(inner)
        self._edge = hline()
        self.body.addWidget(self._edge)

    def put_checks(self, checks: Checks) -> None:
        """Show how far the checks are."""
        self.put(checks.section)
        self._edge.setVisible(bool(checks.section.lines))
        self._asked.setText(
            fill(self.tr("{asked} of {total} checked"), asked=checks.asked, total=checks.total)
        )
        self._asked.setToolTip(
            self.tr(
                "Each case counts once, by its furthest agreement. One signed within a quarter "
                "counts as checked; ended cases are left out."
            )
        )
        self._bar.setRange(0, max(1, checks.total))
        self._bar.setValue(checks.asked)
        self._bar.setAccessibleName(self._asked.text())
        self.setVisible(bool(checks.total))
