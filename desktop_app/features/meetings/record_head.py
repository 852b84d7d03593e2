"""What the head of a meeting's page says: how near it is, when and where; and its paper."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.list_pages.due_words import nearness, short_time
from desktop_app.list_pages.record_head import RecordHead
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import chip, restyle


class HeadFacts:
    """A chip and words after the name."""

    def __init__(self, context: AppContext, head: RecordHead) -> None:
        self._texts = context.texts
        self._today = context.store.today
        self._head = head
        self._near = chip("")
        self._when = OneLine("muted")
        head.add_facts(self._near, self._when)
        self.minutes = head.add_action(
            head.tr("Write minutes"), "notebook-pen", "record_minutes", "Ctrl+Shift+M"
        )
        self.packet = head.add_action(
            head.tr("Make meeting paper"), "file-text", "record_packet", "Ctrl+M"
        )

    def show_book(self, book: MeetingBook) -> None:
        """What the meeting says of itself."""
        starts = book.draft.text("starts_at")
        near = nearness(starts, self._today(), self._texts)
        self._near.setVisible(bool(near.word))
        self._near.setText(near.word)
        restyle(self._near, "chip", near.chip)
        place = book.draft.text("place")
        undated = self._head.tr("no date yet")
        when = short_time(starts, self._texts.lang) if starts else undated
        self._when.show_text(" · ".join(part for part in (when, place) if part))
