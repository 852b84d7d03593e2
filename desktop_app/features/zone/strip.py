"""The zone's facts in one line: announced, designated, area, notice, legal basis."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import find_field
from db.domain.drafts import Draft
from db.domain.values import Empty
from desktop_app.context import AppContext
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import label, name_link
from desktop_app.widgets.words.value_text import shown

_FACTS = ("announced_on", "designated_on", "area", "notice_number", "legal_basis")
_LINE, _WIDEST = 28, 440


class ZoneStrip(QWidget):
    """What is not known says so; the name opens the record."""

    opened = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = context.lang
        self._flow = FlowLayout(self, spacing=8)
        self._flow.setContentsMargins(16, 4, 16, 8)
        self._name = name_link("", "zone_name")
        self._name.setMaximumWidth(_WIDEST)
        self._name.clicked.connect(self._on_name_clicked)
        self._name.setFixedHeight(_LINE)
        self._flow.addWidget(self._name)
        self._facts = {}
        for key in _FACTS:
            title = label(find_field(f"zone.{key}").label(self._lang), "small")
            value = OneLine("")
            value.setMaximumWidth(_WIDEST)
            value.setObjectName(f"zone_{key}")
            for part in (title, value):
                part.setFixedHeight(_LINE)
                self._flow.addWidget(part)
            self._facts[key] = value
        self._flow.addWidget(QWidget())

    def put(self, zone: Draft | None) -> None:
        """Show a zone; nothing where none is registered."""
        self.setVisible(zone is not None)
        if zone is None:
            return
        self._name.setText(zone.text("name"))
        for key, made in self._facts.items():
            value = zone.get(key)
            made.show_text(
                value.label(self._lang) if isinstance(value, Empty)
                else shown(find_field(f"zone.{key}"), value, self._lang).whole
            )  # fmt: skip

    @Slot()
    def _on_name_clicked(self) -> None:
        self.opened.emit()
