"""The columns of what hangs on a meeting: attendees, agenda, follow-ups."""

from __future__ import annotations

from collections.abc import Callable

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.list_pages.draft_columns import DraftRow, draft_column
from desktop_app.list_pages.due_words import due_words, short_day
from desktop_app.widgets.lists.cells import Cell, Column, Filter, field_cell
from resources.texts import Texts


class ChildColumns:
    """Made for one language; cells come from drafts."""

    def __init__(self, texts: Texts, today: Callable[[], str]) -> None:
        self._texts = texts
        self._lang = texts.lang
        self._today = today

    def attendees(self) -> tuple[Column, ...]:
        """Side, title, name, body, whether they sit in, whether they come."""
        kind = RecordKind.ATTENDEE
        return (
            self._plain(kind, "side", 56),
            self._plain(kind, "title", 120),
            self._plain(kind, "name", 110, strong=True),
            self._plain(kind, "affiliation", 104),
            self._plain(kind, "role", 84),
            self._plain(kind, "attends", 84),
        )

    def agenda(self) -> tuple[Column, ...]:
        """Kind, text, our answer."""
        kind = RecordKind.AGENDA_ITEM
        return (
            self._plain(kind, "kind", 84),
            self._plain(kind, "text", 180, strong=True),
            self._plain(kind, "answer", 280),
        )

    def follow_ups(self) -> tuple[Column, ...]:
        """Kind, text, who, by when, what came of it."""
        kind = RecordKind.FOLLOW_UP
        return (
            self._plain(kind, "kind", 104 if self._lang == "ko" else 128),
            self._plain(kind, "text", 180, strong=True),
            self._plain(kind, "officer", 72 if self._lang == "ko" else 104),
            Column("due_on", self._label(kind, "due_on"), self._due, width=108, filter=Filter.NONE),
            Column("result", self._label(kind, "result"), self._result, width=140,
                   filter=Filter.NONE),
        )  # fmt: skip

    def tasks(self) -> tuple[Column, ...]:
        """Text, who, by when, what came of it."""
        kind = RecordKind.TASK
        return (
            self._plain(kind, "text", 180, strong=True),
            self._plain(kind, "officer", 72 if self._lang == "ko" else 104),
            Column("due_on", self._label(kind, "due_on"), self._due, width=108, filter=Filter.NONE),
            Column("result", self._label(kind, "result"), self._result, width=140,
                   filter=Filter.NONE),
        )  # fmt: skip

    def _label(self, kind: RecordKind, key: str) -> str:
        return catalogue(kind).field(key).label(self._lang)

    def _plain(self, kind: RecordKind, key: str, width: int, *, strong: bool = False) -> Column:
        return draft_column(kind, key, self._lang, width, strong=strong)

    def _due(self, row: DraftRow) -> Cell:
        draft = row.draft
        due, done = draft.text("due_on"), draft.text("done_on")
        field = catalogue(RecordKind.FOLLOW_UP).field("due_on")
        if done or not due:
            plain = field_cell(field, draft.get("due_on"), self._lang)
            return plain if plain.empty else Cell(short_day(due, self._lang))
        said = due_words(due, self._today(), self._texts)
        return Cell(said.word, chip=said.chip, tip=field_cell(field, due, self._lang).text)

    def _result(self, row: DraftRow) -> Cell:
        draft, texts = row.draft, self._texts
        done, result = draft.text("done_on"), draft.text("result")
        if done:
            day = short_day(done, self._lang)
            return Cell(texts("done {day}", day=day), chip="ok", after=result, tip=result)
        if result:
            return Cell(result, tip=result)
        return Cell(texts("not done yet"), empty=True)
