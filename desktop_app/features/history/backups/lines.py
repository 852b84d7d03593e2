"""The columns of the list of backups, and of the list of what differs from one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.labels import label_text
from db.domain.search_keys import read_query, spans
from db.queries.differences import Difference, What
from desktop_app.features.history.backups.reading import BackupLine
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text, moment_text
from resources.texts import Texts, mark

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One record that differs; ``id`` is its place in what was found."""

    id: int
    difference: Difference


def made_text(line: BackupLine, lang: str) -> str:
    """When a copy was made: day and time."""
    return f"{date_text(line.backup.at.date().isoformat(), lang)} {line.backup.at:%H:%M}"


def matching(
    lines: Sequence[DifferenceLine], kind: str, what: str, text: str
) -> tuple[DifferenceLine, ...]:
    """Those of a kind and of a way to differ ("" for all) whose name is found, 초성 too."""
    query = read_query(text)
    return tuple(
        line
        for line in lines
        if (not kind or line.difference.kind.value == kind)
        and (not what or line.difference.what.value == what)
        and (not text.strip() or bool(query.key and spans(line.difference.title, query)))
    )


@dataclass(frozen=True, slots=True)
class BackupColumns:
    """Makes the cells of a copy."""

    texts: Texts

    def columns(self) -> tuple[Column, ...]:
        """When, how large, how much, whose work it holds last, whether it can be opened."""
        texts = self.texts
        return (
            self._column("made", texts(_MADE), self._made, 190, strong=True),
            self._column("size", texts(_SIZE), self._size, 100, right=True),
            self._column("records", texts(_RECORDS), self._records, 100, right=True),
            self._column("last", texts(_LAST), self._last, 380),
            self._column("state", texts(_STATE), self._state, 220),
        )

    def _column(self, key: str, title: str, cell: object, width: int, *, right: bool = False,
                strong: bool = False) -> Column:  # fmt: skip
        return Column(key, title, cell, width=width, right=right, filter=Filter.NONE,  # type: ignore[arg-type]
                      sortable=False, strong=strong)  # fmt: skip

    def _made(self, line: BackupLine) -> Cell:
        return Cell(made_text(line, self.texts.lang), tip=str(line.backup.path))

    def _size(self, line: BackupLine) -> Cell:
        return Cell(f"{line.size / _MEGABYTE:,.1f} MB")

    def _records(self, line: BackupLine) -> Cell:
        return Cell("" if line.facts.trouble == "backup.failed" else f"{line.facts.records:,}")

    def _last(self, line: BackupLine) -> Cell:
        facts, lang = line.facts, self.texts.lang
        if not facts.done_at:
            return Cell("")
        parts = moment_text(facts.done_at, lang), facts.officer, label_text(facts.label, lang)
        return Cell(" · ".join(part for part in parts if part))

    def _state(self, line: BackupLine) -> Cell:
        if line.facts.trouble == "database.newer":
            return Cell(self.texts(_NEWER), chip="warn")
        if line.facts.trouble:
            return Cell(self.texts(_BROKEN), chip="danger")
        if line.backup.schema:
            return Cell(self.texts(_BEFORE), chip="soft")
        return Cell(self.texts(_GOOD), chip="ok")


WHAT_WORDS = {What.GONE: mark("Not here now"), What.CHANGED: mark("Reads otherwise"),
              What.NEW: mark("New since")}  # fmt: skip
_CHIPS = {What.GONE: "danger", What.CHANGED: "warn", What.NEW: "soft"}


@dataclass(frozen=True, slots=True)
class DifferenceColumns:
    """Makes the cells of a record that differs."""

    texts: Texts

    def columns(self) -> tuple[Column, ...]:
        """Which record, how it differs, in which fields."""
        texts, none = self.texts, Filter.NONE
        return (
            Column("what", texts(_HOW), self._what, width=120, filter=none, sortable=False),
            Column("kind", texts(_KIND), self._kind, width=140, filter=none, sortable=False),
            Column("title", texts(_NAME), self._title, width=340, filter=none, sortable=False,
                   strong=True),
            Column("fields", texts(_FIELDS), self._fields, width=420, filter=none,
                   sortable=False),
        )  # fmt: skip

    def _what(self, line: DifferenceLine) -> Cell:
        what = line.difference.what
        return Cell(self.texts(WHAT_WORDS[what]), chip=_CHIPS[what])

    def _kind(self, line: DifferenceLine) -> Cell:
        return Cell(catalogue(line.difference.kind).one(self.texts.lang))

    def _title(self, line: DifferenceLine) -> Cell:
        name = line.difference.title or f"#{line.difference.record_id}"
        return Cell(name, tip=name)

    def _fields(self, line: DifferenceLine) -> Cell:
        record_type = catalogue(line.difference.kind)
        words = ", ".join(
            record_type.field(key).label(self.texts.lang) for key in line.difference.keys
        )
        return Cell(words, tip=words)


_MADE = mark("Backup made")
_SIZE = mark("Size")
_RECORDS = mark("Live records")
_LAST = mark("Last operation in it")
_STATE = mark("State")
_GOOD = mark("Checked")
_BEFORE = mark("Before a new version")
_BROKEN = mark("Can't be read")
_NEWER = mark("Of a newer program")
_HOW = mark("Difference")
_KIND = mark("Kind")
_NAME = mark("Which record")
_FIELDS = mark("Fields that differ")
