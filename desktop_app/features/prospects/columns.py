"""The columns of the list of prospects: every column of a firm, and the reasons that speak for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.domain.dates import days_between, first_day, last_day
from db.domain.fit import FACTOR_WORDS
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.lists import PROSPECTS
from desktop_app.features.prospects.words import fit_words, short_kind
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from resources.texts import Texts, mark

ALWAYS = ("fit_known", "fit_words", "certificate_state", "products")
"""Read even while they are hidden: other cells are made of them."""
_USUAL = (
    "name", "fit", "industry_name", "region", "certificate_kind", "certificate_until",
)  # fmt: skip


def prospect_columns(_theme: Theme, texts: Texts) -> tuple[Column, ...]:
    """Name and reasons, then what they rest on; everything else of a firm when chosen."""
    made, ko = _Cells(texts), texts.lang == "ko"
    columns = list_page_columns(
        RecordKind.ORGANIZATION, texts.lang, usual=_USUAL, scope=PROSPECTS,
        widths={
            "name": 144, "fit": 208 if ko else 300, "industry_name": 200, "region": 96,
            "certificate_kind": 104 if ko else 132, "certificate_until": 112, "fit_words": 200,
        },
        decorate={
            "fit": made.fit, "fit_words": made.points, "industry_name": made.industry,
            "certificate_kind": made.kind, "certificate_until": made.until,
        },
    )  # fmt: skip
    return tuple(replace(one, right=False) if one.key == "fit" else one for one in columns)


@dataclass(frozen=True, slots=True)
class _Cells:
    texts: Texts

    def industry(self, line: Line, cell: Cell) -> Cell:
        """What the firm makes stands after its industry."""
        made = _text(line, "products").replace("\n", " ")
        return replace(cell, after=made, tip=f"{cell.text}\n{made}".strip())

    def kind(self, line: Line, cell: Cell) -> Cell:
        """The type without the word that every type ends with."""
        return Cell(short_kind(str(line.values["certificate_kind"]), self.texts.lang))

    def until(self, line: Line, cell: Cell) -> Cell:
        """A valid one is a plain date; only the exceptions get a chip."""
        state, day = line.values.get("certificate_state"), cell.text
        if state == "revoked":
            return Cell(self.texts(mark("revoked")), chip="danger", tip=day)
        if state == "expired":
            return Cell(self.texts(mark("expired")), chip="danger", tip=day)
        if state == "expiring":
            until = str(line.values["certificate_until"])
            left = days_between(first_day(line.day), last_day(until))
            return Cell(self.texts(mark("{days:day|days} left"), days=left), chip="warn", tip=day)
        return cell

    def fit(self, line: Line, cell: Cell) -> Cell:
        """How many of the known points fit, and which."""
        known, words = line.values.get("fit_known"), self._words(line)
        count = known if isinstance(known, int) else 0
        return Cell(fit_words(int(cell.text), count, self.texts), after=words, tip=words)

    def points(self, line: Line, cell: Cell) -> Cell:
        """The points in the language of the screen."""
        return replace(cell, text=self._words(line))

    def _words(self, line: Line) -> str:
        parts = filter(None, _text(line, "fit_words").split("·"))
        return "·".join(_WORDS[part].label(self.texts.lang) for part in parts)


def _text(line: Line, key: str) -> str:
    value = line.values.get(key, Empty.NOT_STATED)
    return "" if isinstance(value, Empty) else str(value)


_WORDS = {one.ko: one for one in FACTOR_WORDS.values()}
