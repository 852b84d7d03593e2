"""The record page of one agreement: form left, case, parties and checks right."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Slot

from db.domain.catalogue import catalogue
from db.domain.counting.answers import correction_of
from db.domain.drafts import new_draft
from db.domain.due_diligence import procedure_gaps
from db.domain.kinds import RecordKind
from db.queries.related import Link
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.agreements.reading import AgreementView, read_agreement
from desktop_app.features.agreements.related import RelatedPanel
from desktop_app.features.agreements.views import status_chip
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.parts import chip, restyle, wrapped
from reports.content.diligence_words import DiligenceWords
from resources.texts import mark

SPEC = RecordSpec(
    RecordKind.AGREEMENT,
    read_agreement,
    mark("New agreement"),
    FormShape(wide=frozenset({"title", "case"})),
    least_related=380,
    hanging=(
        Link(RecordKind.TASK, "agreement"),
        Link(RecordKind.AGREEMENT, "amends"),
        Link(RecordKind.PARTNERSHIP, "agreement"),
    ),
)
_HANGING = FormShape(hidden=frozenset({"agreement"}), headings=False)


class AgreementRecord(RecordView[AgreementView]):
    """Adds the case it belongs to, who signed it, and what has come of it."""

    def __init__(self, context: AppContext, shell: Shell, origin: Page) -> None:
        super().__init__(context, shell, SPEC, origin)
        self._kind = chip("")
        self._status = chip("")
        self.head.add_facts(self._kind, self._status)
        self.related = RelatedPanel(context.theme, context.texts, read_only=context.read_only)
        self._gaps = wrapped("", "notice")
        self._gaps.setObjectName("procedure_gaps")
        self._gaps.hide()
        self.related.add_first(self._gaps)
        self.put_related(self.related)
        shapes = dict.fromkeys((RecordKind.PARTY, RecordKind.CHECK), _HANGING)
        self._dialogs = ChildDialogs(context, shell, shapes, self)
        self.related.add_requested.connect(self._on_add_requested)
        self.related.edit_requested.connect(self._on_edit_requested)
        self.related.delete_requested.connect(self._dialogs.delete)
        self.related.open_requested.connect(self._on_open_requested)

    def show_record(self, record: AgreementView) -> None:
        """Show what hangs on it."""
        self.related.put(record)
        self._show_gaps(record)
        fields, lang = catalogue(RecordKind.AGREEMENT), self.context.lang
        for made, key in ((self._kind, "kind"), (self._status, "status")):
            code = record.draft.text(key)
            made.setText(fields.field(key).choice_label(code, lang))
            made.show()
        restyle(self._status, "chip", status_chip(record.draft.text("status")) or "ok")

    def _show_gaps(self, record: AgreementView) -> None:
        """What should come before the signing and is not written down."""
        draft = record.draft
        codes = procedure_gaps(
            status=draft.text("status"), signed_on=draft.text("signed_on"),
            reviewed_on=draft.text("reviewed_on"),
            reported_on=draft.text("reported_to_council_on"),
            today=dt.date.fromisoformat(self.context.store.day or today()),
        )  # fmt: skip
        words = DiligenceWords(self.context.texts)
        self._gaps.setText("\n".join(words.gap(code) for code in codes))
        self._gaps.setVisible(bool(codes))

    def show_new(self) -> None:
        """Nothing is known yet."""
        self._gaps.hide()
        self._kind.hide()
        self._status.hide()

    # Slots.

    @Slot(object, str)
    def _on_add_requested(self, kind: RecordKind, _choice: str) -> None:
        if self.shown is None:
            return
        if kind is RecordKind.CHECK:
            draft = new_draft(kind, agreement=self.shown.id, as_of=today())
            self._dialogs.open(draft, "invested")
        else:
            self._dialogs.open(new_draft(kind, agreement=self.shown.id))

    @Slot(object, int)
    def _on_edit_requested(self, kind: RecordKind, record_id: int) -> None:
        if self.shown is None:
            return
        drafts = self.shown.parties if kind is RecordKind.PARTY else self.shown.checks
        draft = next((one for one in drafts if one.id == record_id), None)
        if draft is not None and kind is RecordKind.CHECK:
            self._dialogs.open(correction_of(draft), "invested")
        elif draft is not None:
            self._dialogs.open(draft)

    @Slot(object, int)
    def _on_open_requested(self, kind: RecordKind, record_id: int) -> None:
        self.shell.open_record(kind, record_id)
