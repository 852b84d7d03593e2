"""Every shape is understood as a person would, or left alone."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import Shape, workbook
from tests.db.intake.shapes.whole_lists import SHAPES

shapes = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)


def _table(shape: Shape):
    tables = understand(workbook(shape.rows, shape.merged, file_name=shape.file_name))
    assert len(tables) == 1
    return tables[0]


@shapes
def test_the_table_is_found(shape: Shape):
    table = _table(shape)
    assert table.header_rows == shape.header_rows
    assert len(table.rows) == shape.count
    for row, reason in shape.excluded.items():
        assert {entry.row: entry.reason for entry in table.excluded}[row] == reason
    assert (table.as_of.value if table.as_of else "") == shape.as_of


@shapes
def test_the_columns_are_mapped_or_left_alone(shape: Shape):
    mapping = map_columns(_table(shape))
    assert mapping.list_kind == shape.kind
    by_header = {column.header: column for column in mapping.columns}
    for header, path in shape.fields.items():
        column = by_header.get(header) or next(
            column for name, column in by_header.items() if name.endswith(f"› {header}")
        )
        assert column.field == path, header
    for header, unit in shape.units.items():
        column = next(c for name, c in by_header.items() if name.endswith(header))
        assert column.unit == unit


@shapes
def test_the_first_entry_has_its_values(shape: Shape):
    table = _table(shape)
    coerced = coerce(table, map_columns(table))
    assert len(coerced.rows) == (len(table.rows) if shape.kind else 0)
    for path, value in shape.values.items():
        assert coerced.rows[0].values[path] == value, path


def test_no_field_is_fed_by_two_columns():
    for shape in SHAPES:
        columns = map_columns(_table(shape)).columns
        fed = [column.field for column in columns if column.field and column.joined_to < 0]
        assert len(fed) == len(set(fed)), shape.name
