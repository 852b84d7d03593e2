"""Makes the cards over the columns, and the list of fields a column may be given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QRect

from db.domain.area import AreaUnit
from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import Kind
from db.domain.money import MoneyUnit
from db.intake.list_kinds import list_kind
from db.intake.mapping import MappedColumn
from db.intake.pipeline import PreparedTable
from db.intake.table import is_blank
from db.intake.workbook import Sheet
from desktop_app.features.intake.list_words import EVIDENCE, NOTES, evidence_of, field_words
from desktop_app.features.intake.understanding.grid_heads import Card
from desktop_app.features.intake.understanding.grid_model import cell_text
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field a column may feed; ``group`` names its record."""

    path: str
    label: str
    group: str
    words: str
    """What it is found by, without blanks, in small letters."""


def cards_of(entry: PreparedTable, texts: Texts) -> dict[int, Card]:
    """A card for every column of the table."""
    filled_down = set(entry.table.fill_down)
    return {
        column.index: _card(column, column.index in filled_down, texts)
        for column in entry.mapping.columns
    }


def _card(column: MappedColumn, filled_down: bool, texts: Texts) -> Card:
    asks = column.note in ("unit.missing", "ambiguous")
    if not column.field:
        chip = texts(NOTES[column.note]) if column.note in NOTES else ""
        return Card("", chip, "warn" if asks else "plain", "", asks)
    title = field_words(column.field, texts.lang)
    if column.group:
        names = "case.stage" if column.field.startswith("milestone.") else "certificate.kind"
        title = f"{find_field(names).choice_label(column.group, texts.lang)} {title}"  # a card is narrow
    source, kind = EVIDENCE.get(evidence_of(column), ("", "plain"))
    chip = texts(source) if source else ""
    if column.evidence == "content":
        chip = f"{chip} {column.confidence:.0%}"
    if asks:
        return Card(title, chip, "warn", texts(NOTES[column.note]), asks=True)
    return Card(title, chip, kind, _third(column, filled_down, texts))


def _third(column: MappedColumn, filled_down: bool, texts: Texts) -> str:
    """The last line of a card: what is done to the cells."""
    field = find_field(column.field or "")
    if filled_down:
        return texts("filled down")
    if column.unit and field.unit and column.unit != field.unit:
        return f"{column.unit} → {field.unit}"
    if column.unit or field.unit:
        return column.unit or field.unit
    if column.also:
        return "+ " + ", ".join(find_field(path).label(texts.lang) for path in column.also)
    return texts("required") if field.required else ""


def field_choices(kind: str, lang: str) -> tuple[FieldChoice, ...]:
    """Every field a list of this kind may feed, record by record."""
    found = list_kind(kind)
    if found is None:
        return ()
    made = []
    for place, record in enumerate(found.records):
        group = catalogue(record).label(lang)
        for field in catalogue(record).fields:
            path = f"{record.value}.{field.key}"
            if field.kind is Kind.LINK or found.closes(place, path):
                continue
            words = " ".join((field.ko, field.en, group, *field.synonyms))
            made.append(FieldChoice(path, field.label(lang), group, _squeezed(words)))
    return tuple(made)


def matching(choices: Sequence[FieldChoice], text: str) -> tuple[FieldChoice, ...]:
    """The choices whose label or synonyms contain what was typed."""
    wanted = _squeezed(text)
    return tuple(one for one in choices if wanted in one.words)


def units_for(path: str) -> tuple[str, ...]:
    """The units the bare numbers of a field may count in, () for other fields."""
    if not path:
        return ()
    kind = find_field(path).kind
    if kind is Kind.MONEY:
        return tuple(unit.value for unit in MoneyUnit)
    return tuple(unit.value for unit in AreaUnit) if kind is Kind.AREA else ()


def samples(entry: PreparedTable, column: int, most: int = 4) -> tuple[str, ...]:
    """The first different cells of a column."""
    sheet = entry.table.sheet
    cells = (sheet.cell(row, column) for row in entry.table.rows)
    texts = (cell_text(cell)[:40] for cell in cells if not is_blank(cell))
    return tuple(islice(dict.fromkeys(islice(texts, 400)), most))


def merged_rects(sheet: Sheet) -> list[QRect]:
    """The merged ranges, rows and columns counted from 0."""
    return [
        QRect(
            span.first_column, span.first_row - 1,
            span.last_column - span.first_column + 1, span.last_row - span.first_row + 1,
        )
        for span in sheet.merged
    ]  # fmt: skip


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
