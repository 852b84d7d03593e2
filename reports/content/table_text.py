"""A table or a grid of labels as lines ``| a | b |``, and back with what stayed as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.content.blocks import Cell, CellKind, Column, KeyValue, KeyValues, Row, Table
from reports.content.formats import cell_text
from reports.content.model import plain


def grid_lines(block: Table | KeyValues) -> list[str]:
    """One line a row, the head first; of labels one line a pair."""
    if isinstance(block, KeyValues):
        return [_joined((pair.label, plain(pair.value))) for pair in block.pairs]
    head = _joined([column.label for column in block.columns])
    return [head, *(_joined(_texts(row, block.columns)) for row in block.rows)]


def grid_from(rows: Sequence[Sequence[str]], base: Table | KeyValues | None) -> Table | KeyValues:
    """The table that ``rows`` of texts say; ``base`` is what it was, None for a new one."""
    if isinstance(base, KeyValues) and all(len(row) == 2 for row in rows):
        return _pairs(rows, base)
    return _table(rows, base if isinstance(base, Table) else None)


def _pairs(rows: Sequence[Sequence[str]], base: KeyValues) -> KeyValues:
    known = {_clean(pair.label): pair for pair in base.pairs}
    pairs = []
    for label, value in rows:
        was = known.get(label)
        if was is not None and _clean(plain(was.value)) == value:
            pairs.append(was)
        else:
            pairs.append(KeyValue(label, value, was.span if was else 1))
    return KeyValues(tuple(pairs), base.per_row)


def _table(rows: Sequence[Sequence[str]], base: Table | None) -> Table:
    head, body = rows[0], rows[1:]
    if base is None or len(head) != len(base.columns):
        columns = tuple(Column(label) for label in head)
        made = tuple(Row(_fitting(row, len(head))) for row in body)
        if base is None:
            return Table(columns, made)
        return Table(columns, made, base.name, base.unit_line, base.as_of, base.source)
    columns = tuple(
        column if _clean(column.label) == label else _renamed(column, label)
        for column, label in zip(base.columns, head, strict=True)
    )
    remaining = list(base.rows)
    made_rows = tuple(_row(row, base.columns, remaining) for row in body)
    return Table(columns, made_rows, base.name, base.unit_line, base.as_of, base.source)


def _renamed(column: Column, label: str) -> Column:
    return replace(column, label=label, short="")


def _row(texts: Sequence[str], columns: Sequence[Column], remaining: list[Row]) -> Row:
    """A row of the table, with the values of the stored one that it is most like."""
    wanted = _fitting(texts, len(columns))
    shown = [tuple(_clean(text) for text in _texts(row, columns)) for row in remaining]
    alike = [sum(a == b for a, b in zip(one, wanted, strict=True)) for one in shown]
    if not alike or max(alike) == 0:
        return Row(wanted)
    place = alike.index(max(alike))
    was, was_shown = remaining.pop(place), shown[place]
    if was_shown == wanted:
        return was
    cells: list[Cell] = [
        cell if text == old else text
        for cell, old, text in zip(was.cells, was_shown, wanted, strict=True)
    ]
    return Row(tuple(cells), was.total, was.kinds)


def _fitting(texts: Sequence[str], count: int) -> tuple[str, ...]:
    """As many texts as there are columns; what is too much joins the last."""
    if len(texts) > count:
        texts = (*texts[: count - 1], " ".join(texts[count - 1 :]))
    return (*texts, *([""] * (count - len(texts))))


def _texts(row: Row, columns: Sequence[Column]) -> tuple[str, ...]:
    kinds: Sequence[CellKind] = row.kinds or tuple(column.kind for column in columns)
    return tuple(cell_text(cell, kind) for cell, kind in zip(row.cells, kinds, strict=True))


def _clean(text: str) -> str:
    """A cell on one line, without the sign that parts cells."""
    return " ".join(text.replace("|", "/").split("\n")).strip()


def _joined(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_clean(cell) for cell in cells)} |"
