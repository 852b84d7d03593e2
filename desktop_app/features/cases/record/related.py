"""The right half of a case's page: its milestones, whatever else hangs on it, its history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.cases.record.milestone_card import MilestoneCard
from desktop_app.features.cases.record.reading import CaseBook
from desktop_app.features.cases.record.spec import CARDS
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.kinds.hanging import Hanging
from desktop_app.page import Shell
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard


class CaseRelated(CardColumn):
    """Shows; what is asked of its cards is done by themselves or by the page."""

    def __init__(self, context: AppContext, shell: Shell, origin: QWidget) -> None:
        super().__init__()
        self.milestones = MilestoneCard(context.theme, context.texts, context.store.today)
        self.milestones.set_read_only(context.read_only)
        self.hanging = Hanging(context, shell, RecordKind.CASE, CARDS, origin)
        columns = ChangeColumns(RecordKind.CASE, context.lang, context.texts).columns()
        self._history = MiniTable(columns, context.theme, context.lang, "case_history", most=10)
        self._changes = RelatedCard(
            self.tr("Change history"), self._history, self.tr("Nothing has happened yet.")
        )
        self.add_cards(self.milestones, self.hanging, self._changes)

    def put(self, book: CaseBook) -> None:
        """Show everything anew."""
        self.milestones.show_book(book)
        self.hanging.read(book.id)
        changes = change_rows(book.changes)
        self._history.put(changes)
        self._changes.show_count(len(changes))
