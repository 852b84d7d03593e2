"""Every shape is understood as a person would, or left alone."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.table import Table
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import Shape, workbook
from tests.db.intake.shapes.whole_lists import SHAPES


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_table_its_columns_and_its_first_entry_are_understood(shape: Shape):
    """One reading of the list for all that is said of it."""
    tables = understand(workbook(shape.rows, shape.merged, file_name=shape.file_name))
    assert len(tables) == 1
    _the_table_is_found(tables[0], shape)
    mapping = map_columns(tables[0])
    _the_columns_are_mapped_or_left_alone(mapping, shape)
    coerced = coerce(tables[0], mapping)
    assert len(coerced.rows) == (len(tables[0].rows) if shape.kind else 0)
    for path, value in shape.values.items():
        assert coerced.rows[0].values[path] == value, path


def _the_table_is_found(table: Table, shape: Shape) -> None:
    assert table.header_rows == shape.header_rows
    assert len(table.rows) == shape.count
    for row, reason in shape.excluded.items():
        assert {entry.row: entry.reason for entry in table.excluded}[row] == reason
    assert (table.as_of.value if table.as_of else "") == shape.as_of


def _the_columns_are_mapped_or_left_alone(mapping: Mapping, shape: Shape) -> None:
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
    fed = [column.field for column in mapping.columns if column.field and column.joined_to < 0]
    assert len(fed) == len(set(fed)), "a field is fed by two columns"
