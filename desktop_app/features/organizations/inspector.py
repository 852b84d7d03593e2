"""The inspector of one organization: profile, certificate, cases, likely doubles, last changes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from desktop_app.context import AppContext
from desktop_app.features.organizations.certificates import newest_certificate, standing, today
from desktop_app.features.organizations.columns import stage_color
from desktop_app.features.organizations.reading import Double, OrganizationView
from desktop_app.features.organizations.timeline import events
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, chip, hline, label, tool, wrapped
from desktop_app.widgets.value_text import date_text, shown
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
)
_LABEL_WIDTH = 84
_EVENTS = 5


class OrganizationPanel(QWidget):
    """Read-only; Enter in the list or the arrow opens the record page."""

    open_requested = Signal(int)
    close_requested = Signal()

    def __init__(
        self, context: AppContext, view: OrganizationView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("organization_panel")
        self._context = context
        self._view = view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._add_head()
        self._add_facts()
        self._add_certificate()
        self._add_cases()
        self._add_doubles()
        self._add_events()
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        """As narrow as the inspector may be; its texts break."""
        return QSize(Size.INSPECTOR_MIN, super().sizeHint().height())

    @property
    def record_id(self) -> int:
        """The organization shown."""
        return self._view.id

    def _part(self, title: str = "", count: int = 0) -> QVBoxLayout:
        self._column.addWidget(hline())
        part = QVBoxLayout()
        part.setContentsMargins(16, 10, 16, 12)
        part.setSpacing(6)
        if title:
            head = QHBoxLayout()
            head.setSpacing(6)
            head.addWidget(label(title, "name"))
            if count:
                head.addWidget(label(f"{count:,}", "count"))
            head.addStretch(1)
            part.addLayout(head)
        self._column.addLayout(part)
        return part

    def _add_head(self) -> None:
        theme = self._context.theme
        name = wrapped(self._view.draft.text("name"), "section")
        name.setObjectName("panel_name")
        open_record = tool(theme, "arrow-up-right", self.tr("Open (Enter)"), name="panel_open")
        close = tool(theme, "x", self.tr("Close (Esc)"), name="panel_close")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(name, 1)
        row.addWidget(open_record, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 8, 10)
        head.setSpacing(2)
        head.addLayout(row)
        head.addWidget(wrapped(self._subtitle(), "small"))
        self._column.addLayout(head)
        open_record.clicked.connect(self._on_open_clicked)
        close.clicked.connect(self.close_requested)

    def _subtitle(self) -> str:
        draft, lang = self._view.draft, self._context.lang
        record_type = catalogue(RecordKind.ORGANIZATION)
        parts = [
            shown(record_type.field(key), draft.get(key), lang).text
            for key in ("org_type", "standing")
        ]
        aliases = draft.get("aliases")
        if isinstance(aliases, tuple) and aliases:
            parts.append(fill(self.tr("{count} aliases"), count=len(aliases)))
        missing = (Empty.NOT_STATED, Empty.UNCHECKED)
        known = sum(1 for entry in record_type.fields if draft.get(entry.key) not in missing)
        of = len(record_type.fields)
        parts.append(fill(self.tr("Filled {known}/{of}"), known=known, of=of))
        return " · ".join(parts)

    def _add_facts(self) -> None:
        part = self._part()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        lang, draft = self._context.lang, self._view.draft
        for place, key in enumerate(_FACTS):
            field = catalogue(RecordKind.ORGANIZATION).field(key)
            value = shown(field, draft.get(key), lang)
            grid.addWidget(label(field.label(lang), "small"), place, 0)
            line = QHBoxLayout()
            line.setSpacing(2)
            line.addWidget(
                wrapped(value.text, "small" if value.empty else ""), 0 if value.unit else 1
            )
            if value.unit and not value.empty:
                line.addWidget(label(value.unit, "small"))
                line.addStretch(1)
            grid.addLayout(line, place, 1)
        part.addLayout(grid)

    def _add_certificate(self) -> None:
        newest = newest_certificate(self._view.certificates)
        if newest is None:
            return
        lang = self._context.lang
        part = self._part(catalogue(RecordKind.CERTIFICATE).label(lang))
        stands = standing(newest, today(), self._context.texts)
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
        lang = self._context.lang
        record_type = catalogue(RecordKind.CASE)
        part = self._part(record_type.label(lang), len(self._view.cases))
        for case in self._view.cases[:4]:
            stage = str(case.get("stage"))
            square = QLabel()
            square.setFixedSize(8, 8)
            color = stage_color(self._context.theme, stage)
            square.setStyleSheet(f"background: {color}; border-radius: 2px;")
            word = record_type.field("stage").choice_label(stage, lang)
            money = shown(
                record_type.field("planned_investment"), case.get("planned_investment"), lang
            )
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(square)
            row.addWidget(wrapped(f"{word} · {case.text('title')}"), 1)
            row.addWidget(label(money.text, "small" if money.empty else ""))
            if not money.empty:
                row.addWidget(label(money.unit, "small"))
            part.addLayout(row)

    def _add_doubles(self) -> None:
        if not self._view.doubles:
            return
        part = self._part(self.tr("Perhaps the same organization"), len(self._view.doubles))
        for double in self._view.doubles[:5]:
            made = button(double.name, "link", name=f"double_{double.id}")
            made.setProperty("record_id", double.id)
            made.clicked.connect(self._on_double_clicked)
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(made)
            row.addWidget(label(self._reason(double), "small"), 1)
            part.addLayout(row)

    def _reason(self, double: Double) -> str:
        numbers = {
            True: self.tr("same number"),
            False: self.tr("different numbers"),
            None: self.tr("no number to compare"),
        }
        return f"{self.tr('same name')} · {numbers[double.same_number]}"

    def _add_events(self) -> None:
        lang = self._context.lang
        found = events(self._view, lang, self._context.texts)[:_EVENTS]
        if not found:
            return
        part = self._part(self.tr("Last events"))
        for event in found:
            row = QHBoxLayout()
            row.setSpacing(8)
            day = label(date_text(event.at[:10], lang), "small")
            day.setFixedWidth(_LABEL_WIDTH)
            row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(event.text), 1)
            part.addLayout(row)

    @Slot()
    def _on_open_clicked(self) -> None:
        self.open_requested.emit(self._view.id)

    @Slot()
    def _on_double_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.open_requested.emit(int(sender.property("record_id")))
