"""The page of one request: its form, and beside it what answers it."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.features.requests.answer_card import AnswerCard
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.record import KindRecord
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.page import Page, Shell


class RequestRecord(KindRecord):
    """Adds the answer above what hangs on every record."""

    def __init__(self, context: AppContext, shell: Shell, spec: KindSpec, origin: Page) -> None:
        super().__init__(context, shell, spec, origin)
        self.answer = AnswerCard(context, shell, self)
        self.related.add_first(self.answer)

    def show_record(self, record: KindBook) -> None:
        """Read its answer."""
        super().show_record(record)
        self.answer.show_of(record.id)
