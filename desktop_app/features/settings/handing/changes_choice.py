"""What a file of changes is to hold: whose, and from which day on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QWidget

from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_SPANS = (7, 30, 90, 365)
_USUAL = 1


class ChangesChoice(QWidget):
    """Two choices above the passphrase of the file."""

    def __init__(
        self, officers: Sequence[str], mine: str, today: dt.date, lang: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._who, self._since = Combo(), Combo()
        for made, name, text in (
            (self._who, "changes_officer", self.tr("Whose changes")),
            (self._since, "changes_since", self.tr("From which day on")),
        ):
            made.setObjectName(name)
            made.setAccessibleName(text)
        for name in dict.fromkeys((mine, *officers)):
            self._who.addItem(name, name)
        for days in _SPANS:
            day = (today - dt.timedelta(days=days)).isoformat()
            said = fill(self.tr("{day} ({days:day|days} ago)"), day=date_text(day, lang), days=days)
            self._since.addItem(said, day)
        self._since.setCurrentIndex(_USUAL)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow(label(self.tr("Whose changes"), "label"), self._who)
        form.addRow(label(self.tr("From which day on"), "label"), self._since)
        form.addRow(
            wrapped(self.tr("What was handed on before is recognised; it does no harm."), "small")
        )

    @property
    def officer(self) -> str:
        """Whose changes."""
        return str(self._who.currentData())

    @property
    def since(self) -> str:
        """The first day, ISO."""
        return str(self._since.currentData())
