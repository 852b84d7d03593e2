"""Lists in words and layouts nobody wrote the synonyms for are understood, or left alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.columns.memory import to_remember
from db.intake.mapping import MappedColumn, Mapping
from db.intake.rows import CoercedRow
from db.intake.table import Table
from db.intake.tables.understand import understand
from db.intake.words import header_key
from tests.db.intake.shapes.agreements import AGREEMENTS
from tests.db.intake.shapes.bare_names import BARE_NAMES
from tests.db.intake.shapes.bodies import BODIES
from tests.db.intake.shapes.buildings import BUILDINGS
from tests.db.intake.shapes.cases import CASES
from tests.db.intake.shapes.compounded import COMPOUNDED
from tests.db.intake.shapes.contracts import CONTRACTS
from tests.db.intake.shapes.daily_lists import DAILY
from tests.db.intake.shapes.desk_ledgers import DESK_LEDGERS
from tests.db.intake.shapes.desk_wordings import DESK_WORDINGS
from tests.db.intake.shapes.english_lists import ENGLISH
from tests.db.intake.shapes.firms import FIRMS
from tests.db.intake.shapes.firms_beside import FIRMS_BESIDE
from tests.db.intake.shapes.kept_by_officers import KEPT_BY_OFFICERS
from tests.db.intake.shapes.layouts import LAYOUTS
from tests.db.intake.shapes.neighbours import NEIGHBOURS
from tests.db.intake.shapes.no_lists import NO_LISTS
from tests.db.intake.shapes.offered_places import OFFERED_PLACES
from tests.db.intake.shapes.office_list import OfficeList
from tests.db.intake.shapes.office_registers import OFFICE_REGISTERS
from tests.db.intake.shapes.officers_own import OFFICERS_OWN
from tests.db.intake.shapes.officers_tables import OFFICERS_TABLES
from tests.db.intake.shapes.open_data import OPEN_DATA
from tests.db.intake.shapes.partner_lists import PARTNER_LISTS
from tests.db.intake.shapes.places_and_institutions import PLACES_AND_INSTITUTIONS
from tests.db.intake.shapes.printed_pages import PRINTED_PAGES
from tests.db.intake.shapes.public_files import PUBLIC_FILES
from tests.db.intake.shapes.public_places import PUBLIC_PLACES
from tests.db.intake.shapes.public_registers import PUBLIC_REGISTERS
from tests.db.intake.shapes.registers import REGISTERS
from tests.db.intake.shapes.sites import SITES
from tests.db.intake.shapes.spoken_lists import SPOKEN_LISTS
from tests.db.intake.shapes.stage_tables import STAGE_TABLES
from tests.db.intake.shapes.wordings import WORDINGS

LISTS = (
    *FIRMS_BESIDE,
    *OFFICERS_TABLES,
    *PUBLIC_REGISTERS,
    *AGREEMENTS, *REGISTERS, *OPEN_DATA, *FIRMS, *CASES, *SITES, *BUILDINGS, *CONTRACTS, *NO_LISTS, *LAYOUTS, *WORDINGS,
    *PRINTED_PAGES, *ENGLISH, *PUBLIC_FILES, *BODIES, *DAILY, *NEIGHBOURS, *OFFICERS_OWN, *OFFERED_PLACES,
    *BARE_NAMES, *KEPT_BY_OFFICERS, *PUBLIC_PLACES, *PLACES_AND_INSTITUTIONS, *OFFICE_REGISTERS,
    *PARTNER_LISTS, *STAGE_TABLES, *DESK_WORDINGS, *DESK_LEDGERS, *SPOKEN_LISTS,
    *COMPOUNDED,
)  # fmt: skip


@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_the_table_its_columns_and_their_values_are_understood(listed: OfficeList):
    """One reading of the list for all that is said of it."""
    tables = understand(listed.workbook())
    assert len(tables) == 1
    _the_table_is_found(tables[0], listed)
    mapping = map_columns(tables[0])
    _the_columns_are_mapped_or_left_alone(mapping, listed)
    rows = coerce(tables[0], mapping).rows
    _the_cells_become_their_values(rows, listed)
    _what_is_learned_reads_it_alike(tables[0], mapping, rows)


def _the_table_is_found(table: Table, listed: OfficeList) -> None:
    assert table.header_rows == listed.header
    assert table.rows == tuple(listed.rows)
    reasons = {entry.row: entry.reason for entry in table.excluded}
    assert {row: reasons.get(row) for row in listed.excluded} == dict(listed.excluded)
    if listed.as_of is not None:
        assert (table.as_of.value if table.as_of else "") == listed.as_of


def _the_columns_are_mapped_or_left_alone(mapping: Mapping, listed: OfficeList) -> None:
    assert mapping.list_kind == listed.kind
    found = {header: _column(mapping, header).field for header in listed.fields}
    assert found == dict(listed.fields)
    units = {header: _column(mapping, header).unit for header in listed.units}
    assert units == dict(listed.units)


def _what_is_learned_reads_it_alike(
    table: Table, mapping: Mapping, rows: Sequence[CoercedRow]
) -> None:
    """Once it was taken in, the same list says the same: its second import changes nothing."""
    if not mapping.list_kind:
        return
    learned = {header: field for header, (field, _) in to_remember(mapping).items()}
    again = map_columns(table, remembered=learned)
    assert [row.values for row in coerce(table, again).rows] == [row.values for row in rows]


def _the_cells_become_their_values(coerced: tuple[CoercedRow, ...], listed: OfficeList) -> None:
    rows = {row.number: row for row in coerced}
    for number, values in listed.values.items():
        found = {path: rows[number].values.get(path) for path in values}
        assert found == dict(values), number
    for number, path in listed.problems.items():
        assert path in {problem.field for problem in rows[number].problems}


def _column(mapping: Mapping, header: str) -> MappedColumn:
    parts = [header_key(part) for part in header.replace("\\n", " ").split(" › ")]
    for column in mapping.columns:
        labels = [header_key(part) for part in column.header.split(" › ")]
        if labels[-len(parts) :] == parts:
            return column
    raise AssertionError(f"{header} among {[column.header for column in mapping.columns]}")
