"""The lines of the bin and their columns, and which of them a typed text finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.domain.search_keys import read_query, spans
from db.queries.bin import BinRow
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class BinLine:
    """One deleted record; ``id`` is its place in what was read."""

    id: int
    row: BinRow


def matching(lines: Sequence[BinLine], kind: str, text: str) -> tuple[BinLine, ...]:
    """Those of a kind ("" for all) whose name is found by ``text``, 초성 too, or who deleted them."""
    query, plain = read_query(text), "".join(text.split()).casefold()
    return tuple(
        line
        for line in lines
        if (not kind or line.row.kind.value == kind)
        and (not plain or bool(query.key and spans(line.row.title, query))
             or plain in "".join(line.row.officer.split()).casefold())
    )  # fmt: skip


def with_it_words(with_it: Mapping[RecordKind, int], texts: Texts) -> str:
    """ "기업 담당자 2 · 벤처확인 1", or "" when nothing went with it."""
    parts = (f"{catalogue(kind).label(texts.lang)} {count:,}" for kind, count in with_it.items())
    return " · ".join(parts)


def how_words(row: BinRow, texts: Texts) -> str:
    """What took it away."""
    name = label_text(row.label, texts.lang)
    return texts(_UNDONE, operation=name) if row.operation_kind == "undo" else name


@dataclass(frozen=True, slots=True)
class BinColumns:
    """Makes the cells of a line."""

    texts: Texts

    def columns(self) -> tuple[Column, ...]:
        """Newest first; the name is never hidden."""
        texts, none = self.texts, Filter.NONE
        return (
            Column("deleted_at", texts(_DELETED), self._when, width=150, filter=none),
            Column("kind", texts(_KIND), self._kind, width=130, filter=none),
            Column("title", texts(_NAME), self._title, width=320, filter=none, strong=True),
            Column("with_it", texts(_WITH), self._with, width=260, filter=none, sortable=False),
            Column("officer", texts(_BY), self._who, width=110, filter=none),
            Column("how", texts(_HOW), self._how, width=170, filter=none, sortable=False),
        )

    def _when(self, line: BinLine) -> Cell:
        return Cell(moment_text(line.row.deleted_at, self.texts.lang))

    def _kind(self, line: BinLine) -> Cell:
        return Cell(catalogue(line.row.kind).one(self.texts.lang))

    def _title(self, line: BinLine) -> Cell:
        return Cell(line.row.title or f"#{line.row.record_id}", tip=line.row.title)

    def _with(self, line: BinLine) -> Cell:
        words = with_it_words(line.row.with_it, self.texts)
        return Cell(words, tip=words)

    def _who(self, line: BinLine) -> Cell:
        return Cell(line.row.officer)

    def _how(self, line: BinLine) -> Cell:
        return Cell(how_words(line.row, self.texts))


_UNDONE = mark("Undo of: {operation}")
_DELETED = mark("Deleted")
_KIND = mark("Kind")
_NAME = mark("Deleted record")
_WITH = mark("Went with it")
_BY = mark("Deleted by")
_HOW = mark("What took it away")
