"""Decides which field each column feeds: memory, then words, then contents, then all together."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from db.domain.catalogue import find_field
from db.domain.currencies import names_currency
from db.domain.kinds import Kind
from db.intake.cells.content import content_of
from db.intake.cells.content_kinds import has_bare_numbers
from db.intake.cells.site_prices import price_unit
from db.intake.cells.units import UNKNOWN, ColumnUnit, unit_of
from db.intake.columns.anchor import anchored, as_said
from db.intake.columns.areas_by_form import in_square_metres
from db.intake.columns.building_registers import lists_permits
from db.intake.columns.certificate_groups import of_one_kind
from db.intake.columns.code_columns import with_codes
from db.intake.columns.column_offers import ColumnReader, Known
from db.intake.columns.constants import certificate_kind, constants_for, list_words
from db.intake.columns.joined_columns import join_columns
from db.intake.columns.list_votes import vote
from db.intake.columns.lists_of_nobody import lists_nobody
from db.intake.columns.offers import ListView, Offer, assign
from db.intake.columns.own_lists import (
    has_identity,
    identity_of,
    own_codes,
    own_kind,
)
from db.intake.columns.people_columns import may_be
from db.intake.columns.plot_names import with_blocks
from db.intake.columns.rules import settled
from db.intake.columns.told_beside import PERMITS, told_beside
from db.intake.columns.units_beside import unit_beside
from db.intake.labels.api_keys import with_api_keys
from db.intake.labels.headers import WITH_PEOPLE, beside_name, guesses
from db.intake.labels.label_wording import as_planned, with_heads, without_sorting_heads
from db.intake.labels.own_noun import own_noun
from db.intake.list_kinds import AUTO, list_kind
from db.intake.mapping import (
    ASKED,
    THRESHOLD,
    UNIT_MISSING,
    MappedColumn,
    Mapping,
    column_keys,
)
from db.intake.spoken_words import as_written
from db.intake.table import Column, Table
from db.intake.workbook import Cell

_SAMPLE_ROWS = 1_500
_NOTHING: Dict[str, str] = MappingProxyType({})
_ALSO = {
    "certificate.valid_until": ("certificate.valid_from",),
    "organization.name": ("organization.representatives",),
}
"""Fields whose cells may feed another field too: a range, a firm with its head."""


def map_columns(
    table: Table,
    as_kind: str = AUTO,
    *,
    remembered: Dict[str, str] = _NOTHING,
    chosen: Dict[int, str] | None = None,
) -> Mapping:
    """The field of each column.

    ``as_kind`` is a kind of list ("organizations", "agreements" …) or "auto". ``remembered`` are
    earlier choices for this file shape by column key, ``chosen`` the officer's own by column
    index; "" means no field. ValueError when ``as_kind`` names no kind of list.
    """
    contents = {index: content_of(cells) for index, cells in _columns_of(table).items()}
    codes = own_codes(table)
    said = {column.index: column.header for column in table.columns}
    table = table if codes else without_sorting_heads(table)
    plain = {column.index: column.header for column in table.columns}
    filled = {index for index, content in contents.items() if content.filled}
    table = table if codes else as_planned(with_heads(with_api_keys(as_written(table), filled)))
    noun = own_noun(table.columns)
    if as_kind == AUTO and not codes and lists_nobody(table, contents):
        return _unmapped(said)
    table = table if codes else anchored(table, contents)
    name = as_kind
    if as_kind == AUTO:
        name = own_kind(codes, has_identity(table)) if codes else vote(table, contents)
    kind = list_kind(name) if name else None
    if kind is None:
        if as_kind != AUTO:
            raise ValueError(as_kind)
        return _unmapped(said)
    view = ListView(table, kind, contents, kind_was_said=as_kind != AUTO)
    keys = column_keys(said)
    before = {at: remembered[key] for at, key in keys.items() if key in remembered}
    reader = ColumnReader(view, Known(said, codes, before, chosen or {}, noun))
    offers = settled(view, [offer for column in table.columns for offer in reader.offers(column)])
    taken = assign(
        [offer for offer in offers if offer.confidence >= THRESHOLD],
        {index: content.share_filled for index, content in contents.items()},
    )
    named = has_identity(table) or any(o.path in kind.identity for o in taken.values())
    if as_kind == AUTO and not named:
        return _unmapped(said)
    columns = tuple(
        _mapped(view, column, taken.get(column.index), offers) for column in table.columns
    )
    columns = with_blocks(join_columns(table, columns, offers), contents, kind.name)
    columns = in_square_metres(table, columns)
    columns = of_one_kind(columns, certificate_kind(list_words(table)))
    if not codes:
        columns = told_beside(PERMITS if lists_permits(table) else kind.name, columns, contents)
        columns = with_codes(table, columns, kind.name)
    mapping = Mapping(kind.name, tuple(_apart(column, columns, offers) for column in columns))
    mapping = replace(mapping, identity=identity_of(table))
    if mapping.identity is None:
        mapping = replace(mapping, constants=constants_for(table, mapping, contents))
    return _under(said, as_said(_complete(mapping), plain))


def _under(said: Dict[int, str], mapping: Mapping) -> Mapping:
    """The mapping with the headers that the list has itself."""
    columns = (replace(column, header=said[column.index]) for column in mapping.columns)
    return replace(mapping, columns=tuple(columns))


def _unmapped(said: Dict[int, str]) -> Mapping:
    return Mapping("", tuple(MappedColumn(index, label) for index, label in said.items()))


def _columns_of(table: Table) -> dict[int, list[Cell]]:
    """The cells of each column, of all rows or of evenly taken ones in a long list."""
    step = max(1, len(table.rows) // _SAMPLE_ROWS)
    thin = replace(table, rows=table.rows[::step])
    lines = [cells for _, cells in thin.records()]
    return {
        column.index: [line[place] for line in lines] for place, column in enumerate(table.columns)
    }


def _apart(
    column: MappedColumn, columns: Sequence[MappedColumn], offers: Sequence[Offer]
) -> MappedColumn:
    """The column with the fields that the further parts of its cells feed."""
    parts = next((o.parts for o in offers if o.column == column.index and o.parts), ())
    if not parts or column.field != parts[0]:
        return column
    fed = {other.field for other in columns if other.index != column.index}
    kept = tuple(part if part not in fed else "" for part in parts)
    also = tuple(part for part in kept[1:] if part)
    return replace(column, parts=kept, also=also)


def _mapped(
    view: ListView, column: Column, taken: Offer | None, offers: Sequence[Offer]
) -> MappedColumn:
    table, kind, contents = view.table, view.kind, view.contents
    own = sorted((o for o in offers if o.column == column.index), key=lambda o: -o.confidence)
    best = {offer.path: offer.confidence for offer in reversed(own[:4])}
    candidates = tuple(sorted(best.items(), key=lambda claim: -claim[1]))
    plain = MappedColumn(column.index, column.header, candidates=candidates)
    if taken is None:
        note = view.notes.get(column.index, "")
        if not note and own:
            note = "taken" if own[0].confidence >= THRESHOLD else "weak"
        if note == ASKED:
            likely = may_be(column, kind, contents[column.index])
            labelled = tuple(guess.path for guess in guesses(column, kind.name))
            plain = replace(plain, candidates=tuple((path, 0.0) for path in likely or labelled))
        return replace(plain, note=note)
    entry = find_field(taken.path)
    number_format = table.sheet.formats.get(column.index, "")
    unit = unit_of(entry.kind, column.labels, table.unit, number_format)
    if taken.path == "site.price":
        unit = ColumnUnit(price_unit(column.header, table.unit), "header")
    note = ""
    if unit.name == "" and (said := unit_beside(table.columns, column, entry.kind, contents)):
        unit = ColumnUnit(said, "header")
    if entry.kind in (Kind.MONEY, Kind.AREA) and unit.name in ("", UNKNOWN):
        counted = entry.kind is Kind.MONEY and names_currency(column.header, table.unit)
        bare = not counted and has_bare_numbers(contents[column.index])
        note = UNIT_MISSING if bare else ""  # where a currency is named, each cell is told
    return replace(
        plain,
        field=taken.path,
        evidence=taken.evidence,
        confidence=taken.confidence,
        unit=unit.name,
        unit_source=unit.source,
        note=note,
        group=taken.group,
    )


def _complete(mapping: Mapping) -> Mapping:
    """Add what follows from the mapping as a whole."""
    kinds_known = "certificate.kind" in mapping.constants or mapping.column_of("certificate.kind")
    held = {(column.field, column.group) for column in mapping.columns}
    columns = []
    for column in mapping.columns:
        path = column.field or ""
        if path.startswith("certificate.") and not (kinds_known or column.group):
            column = replace(column, field=None, evidence="", confidence=0.0, note="kind_unknown")
        elif path in _ALSO and (path != "organization.name" or WITH_PEOPLE.search(column.header)):
            further = tuple(p for p in _ALSO[path] if (p, column.group) not in held)
            column = replace(column, also=further)
        elif path == "organization.name" and (beside := beside_name(column.header)):
            column = replace(column, also=(beside,))
        columns.append(column)
    return replace(mapping, columns=tuple(columns))
