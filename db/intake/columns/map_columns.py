"""Decides which field each column feeds: memory, then words, then contents, then all together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import replace

from db.domain.catalogue import catalogue, find_field
from db.domain.computed import is_computed
from db.domain.kinds import Kind, RecordKind
from db.intake.cells.compound import as_contact, parts_of, read_parts
from db.intake.cells.content import (
    Content,
    are_areas,
    are_codes,
    can_be_names,
    content_of,
    firm_share,
    fits,
    has_bare_numbers,
    is_phones,
    meaning_by_content,
    mostly_mobile,
)
from db.intake.cells.site_prices import measure_of, price_unit
from db.intake.cells.units import UNKNOWN, ColumnUnit, unit_of
from db.intake.columns.anchor import anchored, as_said
from db.intake.columns.certificate_groups import of_its_group, of_one_kind, with_groups
from db.intake.columns.choice_columns import told_by_cells, with_choices
from db.intake.columns.constants import certificate_kind, constants_for, list_words
from db.intake.columns.firms_by_cells import firms_by_cells
from db.intake.columns.joined_columns import join_columns
from db.intake.columns.list_votes import only_names, vote
from db.intake.columns.offers import (
    Offer,
    assign,
    english_names,
    fuller_names,
    lots_beside_roads,
    newest_years,
    remarks_on_checks,
)
from db.intake.columns.people_columns import settle_people
from db.intake.columns.received import received_letters
from db.intake.labels.firm_labels import says_of_firms
from db.intake.labels.firms import ANOTHERS
from db.intake.labels.headers import WITH_PEOPLE, Guess, guesses
from db.intake.labels.label_wording import as_planned
from db.intake.labels.own_noun import guesses_without, own_noun
from db.intake.list_kinds import AUTO, NAMES, ListKind, list_kind
from db.intake.mapping import COMPUTED, LEFT_OUT, THRESHOLD, MappedColumn, Mapping
from db.intake.table import Column, Table
from db.intake.tables.understand import ID_CODE, VERSION_CODE
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_NAMES_OF_ANYTHING = word_set("name names 이름 명칭 명단 목록 title")
_PATH = re.compile(r"^[a-z_]+\.[a-z_]+$")
_NUMBERED = re.compile(r"사업자|(?:번호|코드|no|code|id)\.?$", re.I)
_OF_ANOTHER = re.compile(ANOTHERS)
_COUNTERPARTS = re.compile("거래처|협력사|고객사?|업체|기업|회사")
_WEAK_NAMES = frozenset(("명칭", "name", "title", "기관", "단체", "시설명"))
"""Labels that name a firm only where the cells look like firms."""
_LEAST_FIT = 0.5
_ANY_KIND, _NEARLY_ALL = word_set("구분 분류 유형 종류 type category"), 0.9
_OWN_LABEL = 0.95
_WHERE = "case.wanted_site"
_CODES = 0.9
"""Share of codes that makes a column of industries one of codes."""
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
    codes = _own_codes(table)
    said = {column.index: column.header for column in table.columns}
    table = table if codes else anchored(as_planned(table), contents)
    name = as_kind
    if as_kind == AUTO:
        name = _own_kind(codes, _has_identity(table)) if codes else vote(table, contents)
    kind = list_kind(name) if name else None
    if kind is None:
        if as_kind != AUTO:
            raise ValueError(as_kind)
        return _unmapped(said)
    notes: dict[int, str] = {}
    offers: list[Offer] = []
    noun = own_noun(table.columns)
    beside_firms = any(map(says_of_firms, table.columns))
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
    offers += _unlabelled(table, kind, contents, offers)
    offers += _unnamed_firms(table, kind, contents, offers)
    offers += english_names(table.columns, contents, offers)
    offers += lots_beside_roads(table.columns, contents, offers)
    offers = with_choices(offers, told_by_cells(table.columns, kind, contents, offers))
    offers = fuller_names(offers, contents)
    offers = remarks_on_checks(table.title, kind.name, offers)
    offers = received_letters(table, contents, offers, notes)
    offers = with_groups(table.columns, offers)
    offers = newest_years(settle_people(table.columns, kind, contents, offers, notes))
    if as_kind != AUTO and (firms := _said_to_be_firms(table, kind, contents, offers)):
        offers = with_choices(offers, firms)
        notes.pop(firms[0].column, None)
    taken = assign(
        [offer for offer in offers if offer.confidence >= THRESHOLD],
        {index: content.share_filled for index, content in contents.items()},
    )
    named = _has_identity(table) or any(o.path in kind.identity for o in taken.values())
    if as_kind == AUTO and not named:
        return _unmapped(said)
    columns = tuple(
        _mapped(table, column, taken.get(column.index), offers, contents, notes)
        for column in table.columns
    )
    columns = join_columns(table.columns, columns, offers)
    columns = of_one_kind(columns, certificate_kind(list_words(table)))
    mapping = Mapping(kind.name, tuple(_apart(column, columns, offers) for column in columns))
    mapping = replace(mapping, identity=_identity(table))
    if mapping.identity is None:
        mapping = replace(mapping, constants=constants_for(table, mapping, contents))
    return as_said(_complete(mapping), said)


def _identity(table: Table) -> tuple[RecordKind, int, int] | None:
    """The columns in which a list of ours keeps each record's id and version."""
    codes = _code_row(table)
    if not _has_identity(table):
        return None
    records = Counter(
        cell.partition(".")[0] for cell in codes if isinstance(cell, str) and _PATH.match(cell)
    )
    (record, _), *_ = records.most_common(1)
    return RecordKind(record), codes.index(ID_CODE), codes.index(VERSION_CODE)


def _own_codes(table: Table) -> dict[int, str]:
    """The fields by column of a list that this program wrote: their codes stand over the header."""
    codes = {
        index: cell
        for index, cell in enumerate(_code_row(table))
        if isinstance(cell, str) and _PATH.match(cell) and _is_field(cell)
    }
    enough = len(codes) > 1 or _has_identity(table)
    return {index: _named_by(code) for index, code in codes.items()} if enough else {}


def _code_row(table: Table) -> tuple[Cell, ...]:
    """The row over the header, where a list of ours has its codes."""
    rows = table.header_rows
    return table.sheet.rows[rows[0] - 2] if rows and rows[0] >= 2 else ()


def _has_identity(table: Table) -> bool:
    codes = _code_row(table)
    return ID_CODE in codes and VERSION_CODE in codes


def _named_by(code: str) -> str:
    """The field that a code's cells fill: a link to a firm shows the firm's name."""
    entry = find_field(code)
    if entry.kind is not Kind.LINK:
        return code
    return "organization.name" if entry.links_to is RecordKind.ORGANIZATION else ""


def _own_kind(codes: Dict[int, str], identified: bool) -> str:
    """The kind of list the codes make; "" for a record that comes in no list of its own."""
    records = [path.partition(".")[0] for path in codes.values() if path]
    own = next((one for one in records if one != "organization"), "organization")
    name = catalogue(RecordKind(own)).plural
    named = "organization.name" in codes.values() or own == "site"
    return name if identified or (name in NAMES and named) else ""


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
    if (parts := as_contact(parts_of(column, kind.name))) and _take_apart(content, parts):
        return [Offer(column.index, parts[0], 0.9, "synonym", parts=parts)]
    key = header_key(said)
    if remembered is not None and key and key in remembered:
        return _certain(column, remembered[key], "memory", notes)
    if _PATH.match(column.header) and _is_field(column.header):
        return _certain(column, column.header, "code", notes)
    found: list[Offer] = []
    guessed = guesses(column, kind.name) or guesses_without(noun, column, kind.name)
    guessed = of_its_group(column, guessed, certified=RecordKind.CERTIFICATE in kind.records)
    if not content.filled and _is_unsure(guessed):
        return []
    for guess in _by_areas(_by_codes(guessed, content), kind, content):
        fit = fits(find_field(guess.path), guess.path, content)
        weak = bool(column.labels) and header_key(column.labels[-1]) in _WEAK_NAMES
        if guess.path == "organization.name" and weak and not beside_firms:
            fit = min(fit, firm_share(content) + 0.3)
        if fit < _least_fit(guess, guessed, column.header):
            notes.setdefault(column.index, "content_differs")
            continue
        if guess.path == "site.price" and not measure_of(f"{column.header} {unit_line}"):
            continue  # the price of a whole plot is no price of a square metre
        confidence = round(guess.confidence * (0.9 + 0.1 * fit), 3)
        found.append(Offer(column.index, guess.path, confidence, "synonym", guess.year))
    if not found and column.index not in notes:
        found += _by_content(column, kind, content)
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


def _by_areas(guessed: Sequence[Guess], kind: ListKind, content: Content) -> list[Guess]:
    """부지 over "26만㎡" and "1만평" is how much is wanted, not where."""
    area = "agreement.area" if kind.name == "agreements" else "case.wanted_area"
    if are_areas(content) < _LEAST_FIT:
        return list(guessed)
    return [replace(one, path=area) if one.path == _WHERE else one for one in guessed]


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


def _is_field(path: str) -> bool:
    try:
        find_field(path)
    except (KeyError, ValueError):
        return False
    return True


def _by_content(column: Column, kind: ListKind, content: Content) -> list[Offer]:
    """Only a column without a label, or one that calls itself a number, is known by its cells."""
    path, confidence = meaning_by_content(content)
    record = path.partition(".")[0]
    if not path or record not in kind.records:
        return []
    if not column.header or (path.endswith("business_number") and _is_code(column.header)):
        return [Offer(column.index, path, confidence, "content")]
    return []


def _is_code(header: str) -> bool:
    """Whether a label says that it numbers the firms of the list (거래처코드), not others."""
    key = header_key(header)
    return bool(_NUMBERED.search(key)) and not _OF_ANOTHER.search(_COUNTERPARTS.sub("", key))


def _unnamed_firms(
    table: Table, kind: ListKind, contents: Dict[int, Content], offers: Sequence[Offer]
) -> list[Offer]:
    """The one column of firms under a label that no table knows, where none else names them."""
    if RecordKind.ORGANIZATION not in kind.records:
        return []
    if any(offer.path == "organization.name" for offer in offers):
        return []
    firms = firms_by_cells(table.columns, contents)
    return [] if firms is None else [Offer(firms, "organization.name", 0.75, "content")]


def _said_to_be_firms(
    table: Table, kind: ListKind, contents: Dict[int, Content], offers: Sequence[Offer]
) -> list[Offer]:
    """The one column of names, under "Name" or without a label, of what a person calls a list of
    firms: of themselves the names may be anything."""
    if kind.records[0] is not RecordKind.ORGANIZATION:
        return []
    if any(offer.path == "organization.name" for offer in offers):
        return []
    names = [
        column.index
        for column in table.columns
        if can_be_names(contents[column.index])
        and (not column.labels or header_key(column.labels[-1]) in _NAMES_OF_ANYTHING)
    ]
    return [Offer(names[0], "organization.name", 0.9, "content")] if len(names) == 1 else []


def _unlabelled(
    table: Table, kind: ListKind, contents: Dict[int, Content], offers: Sequence[Offer]
) -> list[Offer]:
    """What a list without any header shows beside its firms: the one column of telephone numbers.

    Firms themselves are known by the name of the file when nothing else is in the list.
    """
    if table.header_rows or RecordKind.ORGANIZATION not in kind.records:
        return []
    found: list[Offer] = []
    taken = {offer.column for offer in offers}
    named = any(offer.path == "organization.name" for offer in offers)
    if not named and (column := only_names(table, contents)) is not None:
        found.append(Offer(column, "organization.name", 0.7, "content"))
        named = True
    phones = [index for index, one in contents.items() if is_phones(one) and index not in taken]
    if named and len(phones) == 1 and not mostly_mobile(contents[phones[0]]):
        found.append(Offer(phones[0], "organization.phone", 0.75, "content"))
    return found


def _mapped(
    table: Table,
    column: Column,
    taken: Offer | None,
    offers: Sequence[Offer],
    contents: Dict[int, Content],
    notes: Dict[int, str],
) -> MappedColumn:
    own = sorted((o for o in offers if o.column == column.index), key=lambda o: -o.confidence)
    candidates = tuple((offer.path, offer.confidence) for offer in own[:4])
    plain = MappedColumn(column.index, column.header, candidates=candidates)
    if taken is None:
        note = notes.get(column.index, "")
        if not note and own:
            note = "taken" if own[0].confidence >= THRESHOLD else "weak"
        return replace(plain, note=note)
    entry = find_field(taken.path)
    number_format = table.sheet.formats.get(column.index, "")
    unit = unit_of(entry.kind, column.labels, table.unit, number_format)
    if taken.path == "site.price":
        unit = ColumnUnit(price_unit(column.header, table.unit), "header")
    note = ""
    if entry.kind in (Kind.MONEY, Kind.AREA) and unit.name in ("", UNKNOWN):
        note = "unit.missing" if has_bare_numbers(contents[column.index]) else ""
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
        columns.append(column)
    return replace(mapping, columns=tuple(columns))
