"""Columns of a kind's list and of the cards it stands in: chips, due days, names of links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value
from db.queries.lists import default_columns
from db.queries.related import Link
from db.store import today
from desktop_app.list_pages.draft_columns import DraftRow
from desktop_app.list_pages.due_words import due_words
from desktop_app.list_pages.inspector_panel import LinkTitles
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column, Filter, field_cell, field_column
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from resources.texts import Texts

_MOST = 5
"""Columns of a card; more find no room beside a form."""
_NOT_IN_CARDS = (Kind.LONG_TEXT, Kind.TEXT_LIST)


@dataclass(frozen=True, slots=True)
class KindColumns:
    """The columns of a list page."""

    spec: KindSpec

    def __call__(self, _theme: Theme, texts: Texts) -> tuple[Column, ...]:
        """Every column the list can show."""
        dress = Dress(self.spec, texts)
        decorate = {key: dress.of_line(key) for key in self.spec.chips}
        if self.spec.due is not None:
            decorate[self.spec.due[0]] = dress.of_line(self.spec.due[0])
        made = list_page_columns(
            self.spec.kind, texts.lang, widths=self.spec.widths, decorate=decorate
        )
        usual = self.spec.usual
        if not usual:
            return made
        by_key = {column.key: column for column in made}
        rest = tuple(replace(one, shown=False) for one in made if one.key not in usual)
        return (*(replace(by_key[key], shown=True) for key in usual), *rest)


@dataclass(frozen=True, slots=True)
class Dress:
    """Makes chips of what deserves one: a state that stands out, a day that is over."""

    spec: KindSpec | None
    texts: Texts
    today: Callable[[], str] = today
    """The day they are looked at from, where the line says none."""

    def of_line(self, key: str) -> _LineDress:
        """For a row of a list."""
        return _LineDress(self, key)

    def dress(self, key: str, cell: Cell, values: Mapping[str, Value], day: str = "") -> Cell:
        """``cell`` of the field ``key`` in a record that holds ``values``, on this or that day."""
        if self.spec is None or cell.empty:
            return cell
        if self.spec.due is not None and key == self.spec.due[0]:
            done_on = values.get(self.spec.due[1])
            return self._due(cell, str(values.get(key)), done_on, day or self.today())
        return replace(cell, chip=self.spec.chips.get(key, {}).get(str(values.get(key)), ""))

    def _due(self, cell: Cell, due_on: str, done_on: Value | None, day: str) -> Cell:
        if isinstance(done_on, str) and done_on[:1].isdigit():
            return cell
        said = due_words(due_on, day, self.texts)
        return Cell(said.word, chip=said.chip, tip=cell.text) if said.chip else cell


@dataclass(frozen=True, slots=True)
class _LineDress:
    dress: Dress
    key: str

    def __call__(self, line: Line, cell: Cell) -> Cell:
        return self.dress.dress(self.key, cell, line.values, line.day)


class CardColumns:
    """The columns of one card; ``titles`` names the records that its rows refer to."""

    def __init__(
        self, card: CardSpec, spec: KindSpec | None, texts: Texts, today: Callable[[], str]
    ) -> None:
        self._card = card
        self._lang = texts.lang
        self._widths = spec.widths if spec is not None else {}
        self._dress = Dress(spec, texts, today)
        self.titles: LinkTitles = {}

    def columns(self) -> tuple[Column, ...]:
        """Made once, before there are rows."""
        kind = self._card.link.kind
        keys = self._card.columns or usual_card_columns(self._card.link)
        strong = strong_key(kind, keys)
        return tuple(self._column(catalogue(kind).field(key), key == strong) for key in keys)

    def _column(self, field: Field, strong: bool) -> Column:
        reader = _CardReader(self, field)
        width = self._widths.get(field.key, 0)
        made = field_column(field, self._lang, reader.value, width=width, strong=strong)
        return replace(made, filter=Filter.NONE, cell=reader.cell)

    def cell(self, field: Field, row: DraftRow) -> Cell:
        """One field of one row."""
        value = row.draft.get(field.key)
        if field.links_to is not None and isinstance(value, int):
            return Cell(self.titles.get(field.links_to, {}).get(value, ""))
        plain = field_cell(field, value, self._lang)
        return self._dress.dress(field.key, plain, row.draft.values)


@dataclass(frozen=True, slots=True)
class _CardReader:
    made: CardColumns
    field: Field

    def value(self, row: DraftRow) -> Value:
        return row.draft.get(self.field.key)

    def cell(self, row: DraftRow) -> Cell:
        return self.made.cell(self.field, row)


def usual_card_columns(link: Link) -> tuple[str, ...]:
    """What a card shows of a kind: its usual columns without the link and without long texts."""
    fields = catalogue(link.kind).by_key
    usual = [
        key
        for key in default_columns(link.kind)
        if key in fields and key != link.key and fields[key].kind not in _NOT_IN_CARDS
    ]
    title = catalogue(link.kind).title
    kept = usual[:_MOST]
    if title in usual and title not in kept:
        kept[-1] = title
    return tuple(kept)


def strong_key(kind: RecordKind, keys: Sequence[str]) -> str:
    """The column that takes what room is left: the name, else the first text."""
    fields, title = catalogue(kind).by_key, catalogue(kind).title
    wordy = [key for key in keys if fields[key].kind in (Kind.LINK, Kind.TEXT)]
    return title if title in wordy else (wordy or list(keys))[-1]
