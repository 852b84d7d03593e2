"""The ledger's lines of one record: field, old → new, when and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.queries.history import FieldChange
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text, shown
from resources.texts import Texts, mark

_ACTIONS = {"create": mark("created"), "delete": mark("deleted"), "restore": mark("restored")}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One changed field."""

    id: int
    change: FieldChange


def change_rows(changes: Sequence[FieldChange]) -> tuple[ChangeRow, ...]:
    """Updates field by field; a creation is one line."""
    rows: list[ChangeRow] = []
    whole: set[tuple[int, str]] = set()
    for change in changes:
        if change.action != "update":
            key = (change.operation.id, change.action)
            if key in whole:
                continue
            whole.add(key)
        rows.append(ChangeRow(len(rows) + 1, change))
    return tuple(rows)


class ChangeColumns:
    """The columns of such a list."""

    def __init__(self, kind: RecordKind, lang: str, texts: Texts) -> None:
        self._type = catalogue(kind)
        self._lang = lang
        self._texts = texts

    def columns(self) -> tuple[Column, ...]:
        """When, what, old and new, by whom."""
        t = self._texts
        none = Filter.NONE
        return (
            Column("at", t(mark("When")), self._at, width=108, filter=none),
            Column("field", t(mark("Field")), self._field, width=120, filter=none),
            Column("values", t(mark("Before → after")), self._values, strong=True, filter=none),
            Column("who", t(mark("By")), self._who, width=140, filter=none),
        )

    def _at(self, row: ChangeRow) -> Cell:
        at = row.change.operation.at
        return Cell(date_text(at[:10], self._lang), tip=at[:16].replace("T", " "))

    def _field(self, row: ChangeRow) -> Cell:
        field = self._type.by_key.get(row.change.key)
        if row.change.action != "update" or field is None:
            return Cell("")
        return Cell(field.label(self._lang))

    def _values(self, row: ChangeRow) -> Cell:
        change = row.change
        field = self._type.by_key.get(change.key)
        if change.action != "update" or field is None:
            return Cell(self._texts(_ACTIONS.get(change.action, change.action)))
        old, new = (
            shown(field, value, self._lang, change.titles).whole
            for value in (change.old, change.new)
        )
        return Cell(f"{old} → {new}", tip=f"{old} → {new}")

    def _who(self, row: ChangeRow) -> Cell:
        done = row.change.operation
        return Cell(done.officer, after=label_text(done.label, self._lang))
