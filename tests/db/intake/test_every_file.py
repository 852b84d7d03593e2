"""Every shape means the same in every kind of file an office sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.reading.read import read_file
from db.intake.tables.understand import understand
from db.intake.workbook import Cell, Row, Workbook
from tests.db.intake.list_shapes import Shape, workbook
from tests.db.intake.shapes.whole_lists import SHAPES
from tests.fixtures.spreadsheets import WRITERS

BOOKS = ("xlsx", "xls", "ods")
"""Kinds with several sheets, in which numbers, days and merged cells come back as such."""
TEXTS = ("csv", "csv in UTF-8", "text in UTF-16")


@pytest.mark.parametrize("kind", BOOKS)
def test_a_workbook_of_all_shapes(tmp_path: Path, kind: str):
    name, write = WRITERS[kind]
    expected = [
        replace(workbook(shape.rows, shape.merged).sheets[0], name=f"{at}")
        for at, shape in enumerate(SHAPES)
    ]
    write(tmp_path / name, expected)
    read = read_file(tmp_path / name)
    for shape, sheet, written in zip(SHAPES, read.sheets, expected, strict=True):
        assert [*map(_filled, sheet.rows)] == [*map(_filled, written.rows)], shape.name
        assert set(sheet.merged) == set(written.merged), shape.name
        _is_understood(shape, replace(read, sheets=(replace(sheet, name="Sheet1"),)))


@pytest.mark.parametrize(("kind", "shape"), [
    *((TEXTS[at % 3], shape) for at, shape in enumerate(s for s in SHAPES if not s.merged)),
    *(("a web page", shape) for at, shape in enumerate(SHAPES) if shape.merged or not at % 3),
])  # fmt: skip
def test_a_file_of_one_shape(tmp_path: Path, kind: str, shape: Shape):
    name, write = WRITERS[kind]
    write(tmp_path / name, workbook(shape.rows, shape.merged).sheets)
    _is_understood(shape, read_file(tmp_path / name))


def _is_understood(shape: Shape, read: Workbook) -> None:
    (table,) = understand(read)
    assert table.header_rows == shape.header_rows, shape.name
    assert len(table.rows) == shape.count, shape.name
    mapping = map_columns(table)
    assert mapping.list_kind == shape.kind, shape.name
    fields = {column.header: column.field for column in mapping.columns}
    for header, path in shape.fields.items():
        assert path in _ending(fields, header), (shape.name, header)
    rows = coerce(table, mapping).rows
    for path, value in shape.values.items():
        assert rows[0].values[path] == value, (shape.name, path)


def _ending(fields: dict[str, str | None], header: str) -> Iterator[str | None]:
    return (path for name, path in fields.items() if name == header or name.endswith(f"› {header}"))


def _filled(row: Row) -> dict[int, Cell]:
    """The cells that are not blank, by column; a reader may drop a lone space."""
    return {at: cell for at, cell in enumerate(row) if str(cell or "").strip() or cell == 0}
