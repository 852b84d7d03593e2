"""The columns of the list: stages with their square, certificates with a chip where it matters."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_CODES
from desktop_app.features.organizations.certificates import standing_of, today
from desktop_app.theme import Theme
from desktop_app.widgets.cells import Cell, Column
from desktop_app.widgets.list_columns import Line, list_page_columns
from resources.texts import Texts

_WIDTHS = {
    "name": 196,
    "org_type": 92,
    "industry_name": 136,
    "employees": 100,
    "certificate_until": 116,
    "case_stage": 112,
    "case_area": 100,
    "case_investment": 134,
    "representatives": 104,
    "address": 240,
}


def organization_columns(theme: Theme, lang: str, texts: Texts) -> tuple[Column, ...]:
    """Every column the list can show."""
    dress = _Dress(theme, texts)
    return list_page_columns(
        RecordKind.ORGANIZATION,
        lang,
        widths=_WIDTHS,
        decorate={"case_stage": dress.stage, "certificate_until": dress.certificate},
    )


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
        short = cell.text.partition("(")[0] if "(" in cell.text else cell.text
        if code in ("loi", "mou"):
            short = code.upper()
        return replace(cell, text=short, tip=cell.text, square=stage_color(self.theme, code))

    def certificate(self, line: Line, cell: Cell) -> Cell:
        """A valid one is a plain date; only the exceptions get a chip."""
        until = str(line.values.get("certificate_until"))
        if not until[:1].isdigit():
            return cell
        standing = standing_of(until, "", today(), self.texts)
        if standing.chip == "ok":
            return cell
        return Cell(standing.word, chip=standing.chip, tip=cell.text)
