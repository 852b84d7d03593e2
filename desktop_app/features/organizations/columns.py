"""The columns of the list: stages with their square, certificates with a chip where it matters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_CODES
from desktop_app.features.organizations.certificates import standing_of
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from resources.texts import Texts

_WIDTHS = {
    "name": 166,
    "org_type": 104,
    "industry_name": 116,
    "employees": 94,
    "certificate_until": 108,
    "case_stage": 88,
    "case_area": 88,
    "case_investment": 120,
    "representatives": 104,
    "address": 240,
}
_ENGLISH_WIDTHS = {"org_type": 124, "employees": 124, "case_stage": 132, "case_area": 120,
                   "case_investment": 168}  # fmt: skip


def organization_columns(theme: Theme, texts: Texts) -> tuple[Column, ...]:
    """Every column the list can show."""
    dress = _Dress(theme, texts)
    return list_page_columns(
        RecordKind.ORGANIZATION,
        texts.lang,
        widths=_WIDTHS if texts.lang == "ko" else _WIDTHS | _ENGLISH_WIDTHS,
        decorate={"case_stage": dress.stage, "certificate_until": dress.certificate},
    )


def short_stage(code: str, word: str) -> str:
    """LOI, 계약, 상담, 인허가: as short as a column allows; the whole word stands in the tooltip."""
    if code in ("loi", "mou"):
        return code.upper()
    return word.partition("(")[0].partition("·")[0]


def stage_color(theme: Theme, stage: str) -> str:
    """The colour of a stage's square."""
    known = stage in STAGE_CODES
    return theme.tokens.stages[STAGE_CODES.index(stage)] if known else theme.tokens.none_fill


@dataclass(frozen=True, slots=True)
class _Dress:
    theme: Theme
    texts: Texts

    def stage(self, line: Line, cell: Cell) -> Cell:
        """An 8-px square before the word."""
        code = str(line.values.get("case_stage"))
        square = stage_color(self.theme, code)
        return replace(cell, text=short_stage(code, cell.text), tip=cell.text, square=square)

    def certificate(self, line: Line, cell: Cell) -> Cell:
        """A valid one is a plain date; only the exceptions get a chip."""
        until = str(line.values.get("certificate_until"))
        if not until[:1].isdigit():
            return cell
        standing = standing_of(until, "", date.fromisoformat(line.day), self.texts)
        if standing.chip == "ok":
            return cell
        return Cell(standing.word, chip=standing.chip, tip=cell.text)
