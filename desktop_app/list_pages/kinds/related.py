"""The right half of a kind's page: what hangs on the record, and its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.kinds.hanging import Hanging
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.spec import CardSpec
from desktop_app.page import Shell
from desktop_app.widgets.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard


class KindRelated(CardColumn):
    """Cards below each other."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        kind: RecordKind,
        cards: Sequence[CardSpec],
        origin: QWidget,
    ) -> None:
        super().__init__(origin)
        self.hanging = Hanging(context, shell, kind, cards, origin)
        columns = ChangeColumns(kind, context.lang, context.texts).columns()
        self._history = MiniTable(columns, context.theme, context.lang, "record_history", most=10)
        self._changes = RelatedCard(
            self.tr("Change history"), self._history, self.tr("Nothing has happened yet.")
        )
        self.add_cards(self.hanging, self._changes)

    def put(self, book: KindBook) -> None:
        """Show everything anew."""
        self.hanging.show_book(book)
        changes = change_rows(book.changes)
        self._history.put(changes)
        self._changes.show_count(len(changes))
