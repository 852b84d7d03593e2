"""The right half of an agreement's page: its case, its parties, its checks, its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from db.queries.records import link_id
from desktop_app.features.agreements.reading import AgreementView
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.draft_columns import DraftRow, draft_column
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard
from resources.texts import Texts


class RelatedPanel(CardColumn):
    """Shows; every change is a wish of one of its cards."""

    add_requested = Signal(object, str)
    edit_requested = Signal(object, int)
    delete_requested = Signal(object, int)
    open_requested = Signal(object, int)

    def __init__(
        self, theme: Theme, texts: Texts, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lang = lang = texts.lang
        self._names: Mapping[int, str] = {}
        self._case = ChildCard(
            RecordKind.CASE, self.tr("Case"), self.tr("Not joined to a case."),
            self._case_columns(), theme, lang, name="agreement_case", adds=False,
        )  # fmt: skip
        self.parties = ChildCard(
            RecordKind.PARTY, self.tr("Parties"), self.tr("No party is written down yet."),
            self._party_columns(), theme, lang, name="agreement_party",
        )  # fmt: skip
        self.checks = ChildCard(
            RecordKind.CHECK, self.tr("Fulfilment checks"), self.tr("Never checked."),
            self._check_columns(), theme, lang, name="agreement_check",
        )  # fmt: skip
        columns = ChangeColumns(RecordKind.AGREEMENT, lang, texts).columns()
        self._history = MiniTable(columns, theme, lang, "agreement_history", most=10)
        self._changes = RelatedCard(
            self.tr("Change history"), self._history, self.tr("Nothing has happened yet.")
        )
        self.add_cards(self._case, self.parties, self.checks, self._changes)
        self._case.edit_requested.connect(self.open_requested)
        for made in (self.parties, self.checks):
            made.set_read_only(read_only)
            made.add_requested.connect(self.add_requested)
            made.edit_requested.connect(self.edit_requested)
            made.delete_requested.connect(self.delete_requested)

    def _case_columns(self) -> tuple[Column, ...]:
        kind = RecordKind.CASE
        return (
            draft_column(kind, "number", self._lang, 116),
            draft_column(kind, "title", self._lang, strong=True),
            draft_column(kind, "stage", self._lang, 124),
            draft_column(kind, "planned_investment", self._lang, 120),
        )

    def _party_columns(self) -> tuple[Column, ...]:
        kind = RecordKind.PARTY
        firm = draft_column(kind, "organization", self._lang, strong=True)
        return (
            draft_column(kind, "role", self._lang, 96),
            replace(firm, cell=self._party_name),
            draft_column(kind, "signatory", self._lang, 160),
        )

    def _check_columns(self) -> tuple[Column, ...]:
        kind = RecordKind.CHECK
        return (
            draft_column(kind, "as_of", self._lang, 108),
            draft_column(kind, "response", self._lang, 84),
            draft_column(kind, "invested", self._lang, 128),
            draft_column(kind, "hired", self._lang, 96),
            draft_column(kind, "evidence", self._lang, strong=True),
        )

    def _party_name(self, row: DraftRow) -> Cell:
        return Cell(self._names.get(link_id(row.draft, "organization") or 0, ""))

    def put(self, view: AgreementView) -> None:
        """Show everything anew."""
        self._names = view.names
        self._case.put([view.case] if view.case is not None else [])
        self._case.show_chip(self.tr("Case not checked") if view.unjoined else "", "warn")
        self.parties.put(view.parties)
        self.checks.put(view.checks)
        changes = change_rows(view.changes)
        self._history.put(changes)
        self._changes.show_count(len(changes))
