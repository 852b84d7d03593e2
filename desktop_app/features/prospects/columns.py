"""The columns of the list of prospects."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.area import format_area
from db.domain.catalogue import find_field
from db.domain.dates import days_between, first_day, last_day
from db.domain.values import Empty
from db.queries.prospects import ProspectRow
from desktop_app.features.prospects.words import fit_words, short_kind, short_words
from desktop_app.widgets.cells import BLANK, Cell, Column, Filter
from desktop_app.widgets.value_text import date_text
from resources.texts import Texts, mark

_STANDING = find_field("organization.standing")


def prospect_columns(texts: Texts, today: str) -> tuple[Column, ...]:
    """Name and reasons, then what they rest on; wanted area, employees and standing when chosen."""
    made, ko = _Cells(texts, today), texts.lang == "ko"
    none, people = Filter.NONE, "명" if ko else ""

    def column(key: str, title: str, width: int, *, right: bool = False, unit: str = "",
               strong: bool = False, shown: bool = True) -> Column:  # fmt: skip
        return Column(key, texts(title), getattr(made, key), unit, width, right, none,
                      strong=strong, shown=shown)  # fmt: skip

    return (
        column("name", mark("Firm"), 144, strong=True),
        column("fit", mark("Reasons"), 208 if ko else 300),
        column("industry", mark("Industry · product"), 200),
        column("region", mark("Region"), 96),
        column("kind", mark("Type"), 80 if ko else 132),
        column("until", mark("Valid until"), 104),
        column("area", mark("Wanted area"), 100, right=True, unit="㎡", shown=False),
        column("employees", mark("Employees"), 92, right=True, unit=people, shown=False),
        column("standing", mark("Kept as"), 92, shown=False),
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    texts: Texts
    today: str

    def _empty(self, kind: Empty = Empty.NOT_STATED) -> Cell:
        return Cell(kind.label(self.texts.lang), empty=True)

    def name(self, row: ProspectRow) -> Cell:
        return Cell(row.name)

    def industry(self, row: ProspectRow) -> Cell:
        if not row.industry_name and not row.products:
            return self._empty()
        products = row.products.replace("\n", " ")
        return Cell(row.industry_name or products, after=products if row.industry_name else "",
                    tip=f"{row.industry_name}\n{row.products}".strip())  # fmt: skip

    def region(self, row: ProspectRow) -> Cell:
        return Cell(row.region) if row.region else self._empty()

    def kind(self, row: ProspectRow) -> Cell:
        if not row.certificate_kind:
            return BLANK
        return Cell(short_kind(row.certificate_kind, self.texts.lang))

    def until(self, row: ProspectRow) -> Cell:
        """A valid one is a plain date; only the exceptions get a chip."""
        if not row.valid_until:
            return self._empty(Empty.UNCHECKED)
        day = date_text(row.valid_until, self.texts.lang)
        if row.state == "revoked":
            return Cell(self.texts(mark("revoked")), chip="danger", tip=day)
        if row.state == "expired":
            return Cell(self.texts(mark("expired")), chip="danger", tip=day)
        if row.state == "expiring":
            left = days_between(first_day(self.today), last_day(row.valid_until))
            return Cell(self.texts(mark("{days} days left"), days=left), chip="warn", tip=day)
        return Cell(day)

    def employees(self, row: ProspectRow) -> Cell:
        return self._empty() if row.employees is None else Cell(f"{row.employees:,}")

    def area(self, row: ProspectRow) -> Cell:
        return self._empty() if row.wanted_area is None else Cell(format_area(row.wanted_area))

    def fit(self, row: ProspectRow) -> Cell:
        words = short_words(row.factors, self.texts)
        return Cell(fit_words(row.fitting, row.known, self.texts), after=words, tip=words)

    def standing(self, row: ProspectRow) -> Cell:
        return Cell(_STANDING.choice_label(row.standing, self.texts.lang))
