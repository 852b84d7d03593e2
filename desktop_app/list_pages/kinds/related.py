"""The right half of a kind's page: what hangs on the record, what is like it, and its history."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.card_column import CardColumn
from desktop_app.list_pages.change_columns import ChangeColumns, change_rows
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.draft_columns import draft_column
from desktop_app.list_pages.kinds.hanging import Hanging
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.page import Shell
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.related_card import RelatedCard


class KindRelated(CardColumn):
    """Cards below each other."""

    def __init__(self, context: AppContext, shell: Shell, spec: KindSpec, origin: QWidget) -> None:
        super().__init__(origin)
        self._shell = shell
        self.hanging = Hanging(context, shell, spec.kind, spec.shown_cards, origin)
        columns = ChangeColumns(spec.kind, context.lang, context.texts).columns()
        self._history = MiniTable(columns, context.theme, context.lang, "record_history", most=10)
        self._changes = RelatedCard(
            self.tr("Change history"), self._history, self.tr("Nothing has happened yet.")
        )
        self._alike = self._alike_card(context, spec) if spec.alike else None
        if self._alike is not None:
            self.add_cards(self._alike, self.hanging, self._changes)
        else:
            self.add_cards(self.hanging, self._changes)

    def _alike_card(self, context: AppContext, spec: KindSpec) -> ChildCard:
        strong = spec.alike_columns[-1]
        columns = [
            draft_column(
                spec.kind, key, context.lang, spec.widths.get(key, 0), strong=key == strong
            )
            for key in spec.alike_columns
        ]
        made = ChildCard(
            spec.kind, self.tr("The same item before"), self.tr("Asked for the first time."),
            columns, context.theme, context.lang, name="card_alike", adds=False,
        )  # fmt: skip
        made.edit_requested.connect(self._on_alike_opened)
        return made

    def put(self, book: KindBook) -> None:
        """Show everything anew."""
        if self._alike is not None:
            self._alike.put(book.alike)
        self.hanging.show_book(book)
        changes = change_rows(book.changes)
        self._history.put(changes)
        self._changes.show_count(len(changes))

    @Slot(object, int)
    def _on_alike_opened(self, kind: RecordKind, record_id: int) -> None:
        self._shell.open_record(kind, record_id)
