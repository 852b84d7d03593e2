"""Reads a range that was copied in Excel: which cell it means, and what each text says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.masking import is_masked, masked_value
from db.domain.values import Empty, Parsed, Value, is_empty
from db.queries import lists
from db.queries.lists import ListColumn, ListFilter, ListQuery
from db.queries.lists.filter_values import read_choices, read_empty, read_yes_no
from db.queries.records import drafts_of
from desktop_app.list_pages.editing.cell_rules import why_not_written
from desktop_app.widgets.forms.readers import read_text

_COMMA = re.compile(r"\s*[,;\n、]\s*")


@dataclass(frozen=True, slots=True)
class PasteTarget:
    """Where a range goes: records from top to bottom, columns from left to right."""

    kind: RecordKind
    ids: tuple[int, ...]
    columns: tuple[ListColumn, ...]
    heads: tuple[str, ...] = ()
    """The titles over the columns, as they are copied."""
    fill: bool = False
    """A single copied cell goes into every cell of the target."""
    lang: str = "ko"
    """Its units are those of bare numbers."""


@dataclass(frozen=True, slots=True)
class LeftCell:
    """A cell that is not written; ``reason`` is an English source, ``problem`` a code instead."""

    record_id: int
    column: ListColumn
    text: str
    reason: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is to be written, and what is not."""

    wishes: dict[int, dict[str, Value]] = field(default_factory=dict)
    left: tuple[LeftCell, ...] = ()
    blank: int = 0
    """Blank cells: they leave alone what is there."""
    hidden: int = 0
    """Masked numbers and mails over the very ones they hide: they leave alone what is there."""
    beyond: int = 0
    """Rows and columns that lie outside the list."""


def rows_of(text: str) -> list[list[str]]:
    """The cells of tab-separated text as Excel writes it: cells with line breaks are quoted."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return [list(row) for row in csv.reader(io.StringIO(plain), delimiter="\t")] if plain else []


def read_pasted(session: Any, rows: Sequence[Sequence[str]], target: PasteTarget) -> Pasted:
    """Put each text to its cell and read it as the cell's editor would."""
    grid = [list(row) for row in rows]
    if target.fill:
        grid = [[grid[0][0]] * len(target.columns) for _ in target.ids]
    elif grid and tuple(text.strip() for text in grid[0]) == target.heads[: len(grid[0])]:
        grid = grid[1:]
    width = max((len(row) for row in grid), default=0)
    beyond = max(0, len(grid) - len(target.ids)) + max(0, width - len(target.columns))
    wishes: dict[int, dict[str, Value]] = {}
    left: list[LeftCell] = []
    blank = hidden = 0
    known = _hidden_now(session, target)
    for record_id, row in zip(target.ids, grid, strict=False):
        for column, text in zip(target.columns, row, strict=False):
            if not text.strip():
                blank += 1
            elif reason := why_not_written(target.kind, column):
                left.append(LeftCell(record_id, column, text, reason))
            elif known.get((record_id, column.key)) == text.strip():
                hidden += 1
            elif column.field is not None:
                parsed = _read(session, column.field, text.strip(), target.lang)
                if parsed.value is None:
                    left.append(LeftCell(record_id, column, text, problem=parsed.problem))
                else:
                    wishes.setdefault(record_id, {})[column.key] = parsed.value
    return Pasted(wishes, tuple(left), blank, hidden, beyond)


def _hidden_now(session: Any, target: PasteTarget) -> dict[tuple[int, str], str]:
    """How the list shows the masked values of the target, by record and column."""
    keys = [column.key for column in target.columns if column.field and is_masked(column.field)]
    if not keys:
        return {}
    return {
        (draft.id or 0, key): masked_value(draft.record_type.field(key), draft.text(key))
        for draft in drafts_of(session, target.kind, target.ids, keys)
        for key in keys
        if not is_empty(draft.get(key))
    }


def _read(session: Any, entry: Field, text: str, lang: str) -> Parsed[Any]:
    empty = read_empty(text)
    if entry.choices:
        found = read_choices(entry.choices, text)
        if len(found) == 1:
            return Parsed(found[0])
        return Parsed(empty) if empty is not None else Parsed(None, "choice.unknown")
    if entry.kind is Kind.YES_NO:
        answer = read_yes_no(text)
        if answer is None:
            return Parsed(empty) if empty is not None else Parsed(None, "yes_no.unknown")
        return Parsed(answer)
    if entry.kind is Kind.LINK and entry.links_to is not None:
        return _linked(session, entry.links_to, text, empty)
    if is_masked(entry) and masked_value(entry, text) == text:
        return Parsed(None, f"{entry.kind.value}.masked")
    parsed = read_text(entry, text, lang)
    if entry.kind is Kind.TEXT_LIST and not isinstance(parsed.value, Empty):
        return Parsed(tuple(part for part in _COMMA.split(text) if part))
    return parsed


def _linked(session: Any, kind: RecordKind, text: str, empty: Empty | None) -> Parsed[Any]:
    """The one record of this name; none or several is a problem, never a guess."""
    title = catalogue(kind).title
    found = lists.ids(session, ListQuery(
        kind, filters=(ListFilter(title, f"={text}"),), include_reference=True))  # fmt: skip
    if len(found) == 1:
        return Parsed(found[0])
    return Parsed(empty) if empty is not None and not found else Parsed(None, "link.unknown")
