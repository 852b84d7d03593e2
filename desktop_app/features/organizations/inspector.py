"""The inspector of one organization: profile, certificate, cases, likely doubles, last changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from desktop_app.context import AppContext
from desktop_app.features.organizations.certificates import newest_certificate, standing
from desktop_app.features.organizations.columns import stage_color
from desktop_app.features.organizations.reading import OrganizationView
from desktop_app.features.organizations.timeline import events
from desktop_app.list_pages.inspector_panel import LABEL_WIDTH, InspectorPanel
from desktop_app.widgets.parts import chip, label, link_value, wrapped
from desktop_app.widgets.words.likeness_words import likeness_words
from desktop_app.widgets.words.value_text import date_text, shown
from resources.texts import fill

_FACTS = (
    "business_number",
    "representatives",
    "founded",
    "employees",
    "revenue",
    "industry_name",
    "region",
    "phone",
    "email",
)
_EVENTS = 5


class OrganizationPanel(InspectorPanel):
    """Profile, certificate, cases, doubles and events."""

    def __init__(
        self, context: AppContext, view: OrganizationView, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, view, parent)
        self._view = view
        self.add_head(view.draft.text("name"), self._subtitle())
        self.add_facts(_FACTS)
        self._add_certificate()
        self._add_cases()
        self._add_doubles()
        self._add_events()
        self.column.addStretch(1)

    def _subtitle(self) -> str:
        draft, lang = self._view.draft, self.context.lang
        record_type = catalogue(RecordKind.ORGANIZATION)
        parts = [
            shown(record_type.field(key), draft.get(key), lang).text
            for key in ("org_type", "standing")
        ]
        aliases = draft.get("aliases")
        if isinstance(aliases, tuple) and aliases:
            parts.append(fill(self.tr("aliases: {count}"), count=len(aliases)))
        missing = (Empty.NOT_STATED, Empty.UNCHECKED)
        known = sum(1 for entry in record_type.fields if draft.get(entry.key) not in missing)
        of = len(record_type.fields)
        parts.append(fill(self.tr("Filled {known}/{of}"), known=known, of=of))
        return " · ".join(parts)

    def _add_certificate(self) -> None:
        newest = newest_certificate(self._view.certificates)
        if newest is None:
            return
        lang = self.context.lang
        part = self.add_part(catalogue(RecordKind.CERTIFICATE).label(lang))
        stands = standing(newest, self.context.store.today(), self.context.texts)
        kind = shown(newest.record_type.field("kind"), newest.get("kind"), lang).text
        until = newest.text("valid_until")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(chip(stands.word, stands.chip))
        row.addWidget(label(kind), 1)
        if until[:1].isdigit():
            row.addWidget(label(f"~ {date_text(until, lang)}", "small"))
        part.addLayout(row)

    def _add_cases(self) -> None:
        if not self._view.cases:
            return
        lang = self.context.lang
        record_type = catalogue(RecordKind.CASE)
        part = self.add_part(record_type.label(lang), len(self._view.cases))
        for case in self._view.cases[:4]:
            stage = str(case.get("stage"))
            square = QLabel()
            square.setFixedSize(8, 8)
            color = stage_color(self.context.theme, stage)
            square.setStyleSheet(f"background: {color}; border-radius: 2px;")
            word = record_type.field("stage").choice_label(stage, lang)
            money = shown(
                record_type.field("planned_investment"), case.get("planned_investment"), lang
            )
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(square)
            row.addWidget(wrapped(f"{word} · {case.text('title')}"), 1)
            amount, unit = money.parts
            row.addWidget(label(amount, "small" if money.empty else ""))
            if unit and not money.empty:
                row.addWidget(label(unit, "small"))
            part.addLayout(row)

    def _add_doubles(self) -> None:
        if not self._view.doubles:
            return
        part = self.add_part(self.tr("Perhaps the same organization"), len(self._view.doubles))
        for double in self._view.doubles:
            made = link_value(double.face.name, f"double_{double.face.id}")
            made.setProperty("record_id", double.face.id)
            made.clicked.connect(self._on_double_clicked)
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(made)
            row.addWidget(label(likeness_words(double.reasons, self.context.texts), "small"), 1)
            part.addLayout(row)

    def _add_events(self) -> None:
        lang = self.context.lang
        found = events(self._view, lang, self.context.texts)[:_EVENTS]
        if not found:
            return
        part = self.add_part(self.tr("Last events"))
        for event in found:
            row = QHBoxLayout()
            row.setSpacing(8)
            day = label(date_text(event.at[:10], lang), "small")
            day.setFixedWidth(LABEL_WIDTH)
            row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(event.text), 1)
            part.addLayout(row)

    @Slot()
    def _on_double_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.open_requested.emit(int(sender.property("record_id")))
