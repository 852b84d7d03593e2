"""Decides which field each column feeds: memory, then words, then contents, then all together."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import replace

from db.domain.catalogue import find_field
from db.domain.computed import is_computed
from db.domain.currencies import names_currency
from db.domain.kinds import Kind, RecordKind
from db.intake.cells.compound import as_contact, parts_of, read_parts, shows_firms_people
from db.intake.cells.content import Content, content_of, fits
from db.intake.cells.content_kinds import (
    addresses,
    are_areas,
    are_codes,
    firm_share,
    has_bare_numbers,
    numbers_only,
)
from db.intake.cells.site_prices import measure_of, price_unit
from db.intake.cells.units import UNKNOWN, ColumnUnit, unit_of
from db.intake.columns.anchor import anchored, as_said
from db.intake.columns.certificate_groups import of_its_group, of_one_kind
from db.intake.columns.constants import certificate_kind, constants_for, list_words
from db.intake.columns.firms_by_cells import institution_share
from db.intake.columns.joined_columns import join_columns
from db.intake.columns.list_votes import vote
from db.intake.columns.offers import ListView, Offer, assign
from db.intake.columns.offers_by_cells import by_content
from db.intake.columns.own_lists import (
    PATH,
    has_identity,
    identity_of,
    is_field,
    own_codes,
    own_kind,
)
from db.intake.columns.people_columns import may_be
from db.intake.columns.plot_names import with_blocks
from db.intake.columns.rules import settled
from db.intake.columns.units_beside import unit_beside
from db.intake.labels.api_keys import with_api_keys
from db.intake.labels.firm_labels import are_reached, says_of_firms
from db.intake.labels.headers import WITH_PEOPLE, Guess, beside_name, guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_wording import as_planned
from db.intake.labels.own_noun import guesses_without, own_noun
from db.intake.list_kinds import AUTO, ListKind, list_kind
from db.intake.mapping import ASKED, COMPUTED, LEFT_OUT, THRESHOLD, MappedColumn, Mapping
from db.intake.table import Column, Table
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_WEAK_NAMES = frozenset(("명칭", "name", "title", "기관", "단체", "시설명", "공간명", "장소명"))
"""Labels that name a firm only where the cells look like firms."""
_LEAST_FIT = 0.5
_ANY_KIND, _NEARLY_ALL = word_set("구분 분류 유형 종류 type category"), 0.9
_OWN_LABEL = 0.9
_WHERE = "case.wanted_site"
_CODES = 0.9
"""Share of codes that makes a column of industries one of codes."""
_AREAS = 0.7
"""Share of areas that makes a column of places one of areas; a few are told cell by cell."""
_ADDRESSES = 0.3
_SAMPLE_ROWS = 1_500
_ALSO = {
    "certificate.valid_until": ("certificate.valid_from",),
    "organization.name": ("organization.representatives",),
}
"""Fields whose cells may feed another field too: a range, a firm with its head."""


def map_columns(
    table: Table,
    as_kind: str = AUTO,
    *,
    remembered: Dict[str, str] | None = None,
    chosen: Dict[int, str] | None = None,
) -> Mapping:
    """The field of each column.

    ``as_kind`` is a kind of list ("organizations", "agreements" …) or "auto". ``remembered`` are
    earlier choices for this file shape by header key, ``chosen`` the officer's own by column
    index; "" means no field. ValueError when ``as_kind`` names no kind of list.
    """
    contents = {index: content_of(cells) for index, cells in _columns_of(table).items()}
    codes = own_codes(table)
    said = {column.index: column.header for column in table.columns}
    filled = {index for index, content in contents.items() if content.filled}
    table = table if codes else as_planned(with_api_keys(table, filled))
    noun = own_noun(table.columns)
    table = table if codes else anchored(table, contents)
    name = as_kind
    if as_kind == AUTO:
        name = own_kind(codes, has_identity(table)) if codes else vote(table, contents)
    kind = list_kind(name) if name else None
    if kind is None:
        if as_kind != AUTO:
            raise ValueError(as_kind)
        return _unmapped(said)
    notes: dict[int, str] = {}
    offers: list[Offer] = []
    beside_firms = any(map(says_of_firms, table.columns)) or are_reached(table.columns)
    for column in table.columns:
        if column.index in codes and column.index not in (chosen or {}):
            if path := codes[column.index]:
                offers.append(Offer(column.index, path, 1.0, "code"))
            continue
        if codes and column.index not in (chosen or {}):
            notes[column.index] = "computed"  # a figure of ours: nothing to be read back
            continue
        if is_computed(column.header) and column.index not in (chosen or {}):
            notes[column.index] = COMPUTED
            continue
        offers += _offers(
            column, said[column.index], kind, contents[column.index], remembered, chosen, notes,
            table.unit, noun, beside_firms=beside_firms,
        )  # fmt: skip
    view = ListView(table, kind, contents, notes, kind_was_said=as_kind != AUTO)
    offers = settled(view, offers)
    taken = assign(
        [offer for offer in offers if offer.confidence >= THRESHOLD],
        {index: content.share_filled for index, content in contents.items()},
    )
    named = has_identity(table) or any(o.path in kind.identity for o in taken.values())
    if as_kind == AUTO and not named:
        return _unmapped(said)
    columns = tuple(
        _mapped(table, column, kind, taken.get(column.index), offers, contents, notes)
        for column in table.columns
    )
    columns = with_blocks(join_columns(table, columns, offers), contents, kind.name)
    columns = of_one_kind(columns, certificate_kind(list_words(table)))
    mapping = Mapping(kind.name, tuple(_apart(column, columns, offers) for column in columns))
    mapping = replace(mapping, identity=identity_of(table))
    if mapping.identity is None:
        mapping = replace(mapping, constants=constants_for(table, mapping, contents))
    return as_said(_complete(mapping), said)


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


def _offers(
    column: Column,
    said: str,
    kind: ListKind,
    content: Content,
    remembered: Dict[str, str] | None,
    chosen: Dict[int, str] | None,
    notes: dict[int, str],
    unit_line: str,
    noun: str,
    *,
    beside_firms: bool,
) -> list[Offer]:
    """What one column may feed; ``said`` is its label as the list has it."""
    if chosen is not None and column.index in chosen:
        return _certain(column, chosen[column.index], "by_hand", notes)
    theirs = shows_firms_people(content)
    named = parts_of(column, kind.name, theirs=theirs)
    if (parts := as_contact(named)) and _take_apart(content, parts):
        return [Offer(column.index, parts[0], 0.9, "synonym", parts=parts)]
    key = header_key(said)
    if remembered is not None and key and key in remembered:
        return _certain(column, remembered[key], "memory", notes)
    if PATH.match(column.header) and is_field(column.header):
        return _certain(column, column.header, "code", notes)
    found: list[Offer] = []
    guessed = guesses(column, kind.name) or guesses_without(noun, column, kind.name)
    guessed = of_its_group(column, guessed, certified=RecordKind.CERTIFICATE in kind.records)
    if not content.filled and _is_unsure(guessed):
        return []
    measured = _is_area(unit_line) and numbers_only(content)
    areas = _by_areas(_by_codes(guessed, content), kind, content, measured=measured)
    meant = _as_meant(areas, key, content)
    for guess in meant:
        fit = fits(find_field(guess.path), guess.path, content)
        bare = without_brackets(column.labels[-1]) if column.labels else ""
        weak = header_key(bare) in _WEAK_NAMES
        if guess.path == "organization.name" and weak and not beside_firms:
            fit = min(fit, max(firm_share(content), institution_share(content)) + 0.3)
        if fit < _least_fit(guess, guessed, column.header):
            notes.setdefault(column.index, "content_differs")
            continue
        if guess.path == "site.price" and not measure_of(f"{column.header} {unit_line}"):
            continue  # the price of a whole plot is no price of a square metre
        confidence = round(guess.confidence * (0.9 + 0.1 * fit), 3)
        found.append(Offer(column.index, guess.path, confidence, "synonym", guess.year))
    if not found and column.index not in notes:
        found += by_content(column, kind, content)
    return found


def _least_fit(guess: Guess, guessed: Sequence[Guess], label: str) -> float:
    """A label that is a choice's very own (발굴경로) needs one word that is known; others are asked."""
    if guess.path == "organization.org_type" and header_key(label) in _ANY_KIND:
        return _NEARLY_ALL  # 연구소 and 전담부서 under 구분 are kinds of something else
    own = guess.confidence >= _OWN_LABEL and all(other.path == guess.path for other in guessed)
    return 0.01 if own and find_field(guess.path).kind is Kind.CHOICE else _LEAST_FIT


def _is_unsure(guessed: Sequence[Guess]) -> bool:
    """구분 over nothing: a choice that only the cells could tell from another field."""
    return bool(guessed) and find_field(guessed[0].path).kind is Kind.CHOICE and len(guessed) > 1


def _by_codes(guessed: Sequence[Guess], content: Content) -> list[Guess]:
    """업종 over "C26" or "29271" is the code of the industry, not its name."""
    code = "organization.industry_code"
    if are_codes(content) < _CODES:
        return list(guessed)
    return [
        replace(guess, path=code) if guess.path == "organization.industry_name" else guess
        for guess in guessed
    ]


def _is_area(unit_line: str) -> bool:
    """Whether a list says in what unit its areas are: (단위 : 백만원, 평, 명)."""
    return unit_of(Kind.AREA, (), unit_line, "").name not in ("", UNKNOWN)


def _by_areas(
    guessed: Sequence[Guess], kind: ListKind, content: Content, *, measured: bool
) -> list[Guess]:
    """부지 over "26만㎡" and "1만평" is how much is wanted, not where; and so over numbers alone in
    a ``measured`` list."""
    area = "agreement.area" if kind.name == "agreements" else "case.wanted_area"
    if not measured and are_areas(content) < _AREAS:
        return list(guessed)
    return [replace(one, path=area) if one.path == _WHERE else one for one in guessed]


def _as_meant(guessed: Sequence[Guess], key: str, content: Content) -> list[Guess]:
    """위치 over whole addresses is where the firm sits, not where it wants to go; 접수번호 over 1, 2, 3
    counts the lines."""
    if key.startswith("접수") and all(str(cell).isdigit() for cell in content.sample):
        return [guess for guess in guessed if guess.path != "agreement.number"]
    if not key.endswith("위치") or addresses(content) < _ADDRESSES:
        return list(guessed)
    return [guess for guess in guessed if guess.path != _WHERE]


def _certain(column: Column, path: str, evidence: str, notes: dict[int, str]) -> list[Offer]:
    if not path:
        notes[column.index] = LEFT_OUT
        return []
    first, *_ = parts = tuple(path.split("+"))
    return [Offer(column.index, first, 1.0, evidence, parts=parts if len(parts) > 1 else ())]


def _take_apart(content: Content, parts: Sequence[str]) -> bool:
    """Whether most of the cells hold what a label of several parts says."""
    sample = [cell for cell in content.sample if isinstance(cell, str)]
    good = sum(
        any(reading.value is not None for reading in read_parts(cell, parts).values())
        for cell in sample
    )
    return bool(sample) and good >= 0.7 * len(content.sample)


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
    table: Table,
    column: Column,
    kind: ListKind,
    taken: Offer | None,
    offers: Sequence[Offer],
    contents: Dict[int, Content],
    notes: Dict[int, str],
) -> MappedColumn:
    own = sorted((o for o in offers if o.column == column.index), key=lambda o: -o.confidence)
    best = {offer.path: offer.confidence for offer in reversed(own[:4])}
    candidates = tuple(sorted(best.items(), key=lambda claim: -claim[1]))
    plain = MappedColumn(column.index, column.header, candidates=candidates)
    if taken is None:
        note = notes.get(column.index, "")
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
        note = "unit.missing" if bare else ""  # where a currency is named, each cell is told
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
