"""The columns of the conversion: what each number is, and which cases it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.domain.catalogue.cases import CASE
from db.domain.conversion import Conversion, Ids, StageFigure
from db.domain.stages import STAGE_CODES
from resources.texts import Texts


class Part(StrEnum):
    """A column."""

    STAGE = "stage"
    ENTERED = "entered"
    UNDATED = "undated"
    ADVANCED = "advanced"
    RATE = "rate"
    DAYS = "days"
    THERE = "there"
    ENDED = "ended"
    REASONS = "reasons"


PARTS = tuple(Part)
WIDTHS = {
    Part.STAGE: 184, Part.ENTERED: 96, Part.UNDATED: 124, Part.ADVANCED: 96, Part.RATE: 80,
    Part.DAYS: 136, Part.THERE: 100, Part.ENDED: 112, Part.REASONS: 200,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell says and which cases it counts."""

    text: str
    ids: Ids = ()
    beside: str = ""
    spoken: str = ""


def part_name(part: Part, texts: Texts) -> str:
    """The head of a column."""
    return {
        Part.STAGE: texts("Stage"),
        Part.ENTERED: texts("Came in"),
        Part.UNDATED: texts("Day not stated"),
        Part.ADVANCED: texts("Went on"),
        Part.RATE: texts("Rate"),
        Part.DAYS: texts("Median days"),
        Part.THERE: texts("There now"),
        Part.ENDED: texts("Ended there"),
        Part.REASONS: texts("End reasons"),
    }[part]


def part_help(part: Part, texts: Texts) -> str:
    """What a column counts, in a sentence."""
    return {
        Part.STAGE: "",
        Part.ENTERED: texts("Cases that were ever in the stage, as their milestones say."),
        Part.UNDATED: texts("Cases that stand in the stage without a day of entry."),
        Part.ADVANCED: texts("Of those, the cases that came into a later stage."),
        Part.RATE: texts("Went on divided by came in; - where none came in."),
        Part.DAYS: texts("Days from entry to the next stage, of cases where both days are known."),
        Part.THERE: texts("Cases under way or on hold that stand in the stage."),
        Part.ENDED: texts("Cases that ended while they stood in the stage."),
        Part.REASONS: texts("Why they ended."),
    }[part]


def figure(found: Conversion, row: StageFigure, part: Part, texts: Texts) -> Figure:
    """The cell of a stage and a column; ``-`` where nothing can be said."""
    if part is Part.RATE:
        rate = row.rate
        return Figure("-" if rate is None else f"{rate * 100:.1f}%", row.advanced)
    if part is Part.DAYS:
        if row.median_days is None:
            return Figure("-")
        days = f"{row.median_days:g}"
        of = texts("of {count}", count=len(row.measured))
        return Figure(texts("{count:day|days}", count=days), row.measured, of)
    if part is Part.REASONS:
        return Figure(reasons_text(row, texts) if found.is_now else "", row.ended)
    if part in (Part.ENDED, Part.UNDATED) and not found.is_now:
        return Figure("-")
    if part is Part.ADVANCED and row.stage == STAGE_CODES[-1]:
        return Figure("-")
    ids = {Part.ENTERED: row.entered, Part.UNDATED: row.undated, Part.ADVANCED: row.advanced,
           Part.THERE: row.there, Part.ENDED: row.ended}.get(part, ())  # fmt: skip
    return Figure(f"{len(ids):,}", ids)


def reason_name(code: str, texts: Texts) -> str:
    """A 종료사유 in words."""
    if not code:
        return texts("Reason not stated")
    return CASE.field("end_reason").choice_label(code, texts.lang)


def reasons_text(row: StageFigure, texts: Texts) -> str:
    """ "철회 2 · 실효 1", the most frequent first."""
    found = sorted(row.reasons.items(), key=lambda pair: -len(pair[1]))
    return " · ".join(f"{reason_name(code, texts)} {len(ids):,}" for code, ids in found)
