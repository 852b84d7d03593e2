"""The inspector of one agreement: its sums, its case, its parties, what has come of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import link_id
from desktop_app.context import AppContext
from desktop_app.features.agreements.reading import AgreementView
from desktop_app.list_pages.inspector_panel import LABEL_WIDTH, InspectorPanel
from desktop_app.widgets.parts import chip, label, link_value, wrapped
from desktop_app.widgets.words.value_text import shown

_FACTS = ("signed_on", "amount", "area", "jobs", "valid_until", "document_number")
_CHECKED = ("as_of", "response", "invested", "hired")


class AgreementPanel(InspectorPanel):
    """Facts, case, parties and the newest check."""

    def __init__(
        self, context: AppContext, view: AgreementView, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, view, parent)
        self._view = view
        self.add_head(view.draft.text("title"), self._subtitle())
        self.add_facts(_FACTS)
        self._add_case()
        self._add_parties()
        self._add_check()
        self.column.addStretch(1)

    def _subtitle(self) -> str:
        return " · ".join(self._word(self._view.draft, key) for key in ("kind", "nature", "status"))

    def _word(self, draft: Draft, key: str) -> str:
        return shown(draft.record_type.field(key), draft.get(key), self.context.lang).whole

    def _add_case(self) -> None:
        case = self._view.case
        if case is None and not self._view.unjoined:
            return
        part = self.add_part(catalogue(RecordKind.CASE).label(self.context.lang))
        row = QHBoxLayout()
        if case is None:
            row.addWidget(chip(self.tr("Case not checked"), "warn"))
        else:
            link = link_value(case.text("title"), "panel_case")
            link.clicked.connect(self._on_case_clicked)
            row.addWidget(link)
            row.addWidget(label(self._word(case, "stage"), "small"))
        row.addStretch(1)
        part.addLayout(row)

    def _add_parties(self) -> None:
        parties = self._view.parties
        part = self.add_part(self.tr("Parties"), len(parties))
        for party in parties:
            name = self._view.names.get(link_id(party, "organization") or 0, "")
            row = QHBoxLayout()
            row.setSpacing(8)
            role = label(self._word(party, "role"), "small")
            role.setFixedWidth(LABEL_WIDTH)
            row.addWidget(role, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(name), 1)
            part.addLayout(row)
        if not parties:
            part.addWidget(wrapped(self.tr("No party is written down yet."), "small"))

    def _add_check(self) -> None:
        checks = self._view.checks
        part = self.add_part(self.tr("Fulfilment checks"), len(checks))
        if not checks:
            part.addWidget(wrapped(self.tr("Never checked."), "small"))
            return
        for key in _CHECKED:
            row = QHBoxLayout()
            row.setSpacing(8)
            name = label(checks[0].record_type.field(key).label(self.context.lang), "small")
            name.setFixedWidth(LABEL_WIDTH)
            row.addWidget(name)
            row.addWidget(wrapped(self._word(checks[0], key)), 1)
            part.addLayout(row)

    @Slot()
    def _on_case_clicked(self) -> None:
        if self._view.case is not None:
            self.record_requested.emit(RecordKind.CASE, self._view.case.id)
