"""Lists that this program wrote: the codes over their header name the fields, ids name the records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping as Dict

from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import Kind, RecordKind
from db.intake.list_kinds import NAMES
from db.intake.table import Table
from db.intake.tables.understand import ID_CODE, VERSION_CODE
from db.intake.workbook import Cell

PATH = re.compile(r"^[a-z_]+\.[a-z_]+$")
"""A code of the catalogue in place of a label."""


def identity_of(table: Table) -> tuple[RecordKind, int, int] | None:
    """The columns in which a list of ours keeps each record's id and version."""
    codes = _code_row(table)
    if not has_identity(table):
        return None
    records = Counter(
        cell.partition(".")[0] for cell in codes if isinstance(cell, str) and PATH.match(cell)
    )
    (record, _), *_ = records.most_common(1)
    return RecordKind(record), codes.index(ID_CODE), codes.index(VERSION_CODE)


def own_codes(table: Table) -> dict[int, str]:
    """The fields by column of a list that this program wrote: their codes stand over the header."""
    codes = {
        index: cell
        for index, cell in enumerate(_code_row(table))
        if isinstance(cell, str) and PATH.match(cell) and is_field(cell)
    }
    enough = len(codes) > 1 or has_identity(table)
    return {index: _named_by(code) for index, code in codes.items()} if enough else {}


def _code_row(table: Table) -> tuple[Cell, ...]:
    """The row over the header, where a list of ours has its codes."""
    rows = table.header_rows
    return table.sheet.rows[rows[0] - 2] if rows and rows[0] >= 2 else ()


def has_identity(table: Table) -> bool:
    """Whether each row says which stored record it is."""
    codes = _code_row(table)
    return ID_CODE in codes and VERSION_CODE in codes


def _named_by(code: str) -> str:
    """The field that a code's cells fill: a link to a firm shows the firm's name."""
    entry = find_field(code)
    if entry.kind is not Kind.LINK:
        return code
    return "organization.name" if entry.links_to is RecordKind.ORGANIZATION else ""


def own_kind(codes: Dict[int, str], identified: bool) -> str:
    """The kind of list the codes make; "" for a record that comes in no list of its own."""
    records = [path.partition(".")[0] for path in codes.values() if path]
    own = next((one for one in records if one != "organization"), "organization")
    name = catalogue(RecordKind(own)).plural
    named = "organization.name" in codes.values() or own == "site"
    return name if identified or (name in NAMES and named) else ""


def is_field(path: str) -> bool:
    """Whether the catalogue has a field of this path."""
    try:
        find_field(path)
    except (KeyError, ValueError):
        return False
    return True
