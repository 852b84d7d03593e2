"""The lines of a plan as tables show them: old → new with its count, and what is not written."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.problems import Problem
from db.domain.values import Value
from desktop_app.list_pages.editing.plan_writing import LookedAt
from desktop_app.widgets.lists.cells import BLANK, Cell, Column
from desktop_app.widgets.words.problem_words import sentence
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line: of a field (bulk edit), of a cell (paste), or of what is left out."""

    id: int
    record: str = ""
    field: str = ""
    old: Cell = BLANK
    new: Cell = BLANK
    count: int = 0
    reason: str = ""


def count_lines(looked: LookedAt, texts: Texts) -> tuple[PlanLine, ...]:
    """Old → new of each field with the number of records."""
    made = []
    for place, one in enumerate(looked.plan.counts()):
        entry = catalogue(looked.plan.kind).field(one.edit.key)
        old = _cell(looked, entry, one.edit.old, texts.lang)
        new = _cell(looked, entry, one.edit.new, texts.lang, typed=True)
        made.append(PlanLine(place, "", entry.label(texts.lang), old, new, one.count))
    return tuple(made)


def cell_lines(looked: LookedAt, texts: Texts) -> tuple[PlanLine, ...]:
    """Old → new of each cell of each record that is written."""
    made: list[PlanLine] = []
    for one in looked.plan.changing:
        for edit in one.edits:
            entry = catalogue(looked.plan.kind).field(edit.key)
            old = _cell(looked, entry, edit.old, texts.lang)
            new = _cell(looked, entry, edit.new, texts.lang, typed=True)
            made.append(PlanLine(len(made), one.title, entry.label(texts.lang), old, new))
    return tuple(made)


def wrong_lines(looked: LookedAt, texts: Texts) -> tuple[PlanLine, ...]:
    """The records that would not be valid, each with its first reason."""
    return tuple(
        _wrong(looked, place, one.title, one.problems[0], texts)
        for place, one in enumerate(looked.plan.wrong)
    )


def _wrong(looked: LookedAt, place: int, title: str, problem: Problem, texts: Texts) -> PlanLine:
    record_type = catalogue(looked.plan.kind)
    entry = record_type.field(problem.field)
    other = record_type.by_key.get(str(problem.params.get("other", "")))
    reason = sentence(problem, texts, entry, other)
    return PlanLine(place, title, entry.label(texts.lang), reason=reason)


def _cell(looked: LookedAt, entry: Field, value: Value, lang: str, *, typed: bool = False) -> Cell:
    """What the officer typed is not masked."""
    titles = looked.titles.get(entry.links_to) if entry.links_to else None
    text = shown(entry, value, lang, titles, whole=typed)
    return Cell(text.whole.replace("\n", " "), empty=text.empty, tip=text.tip)


def count_columns(texts: Texts) -> tuple[Column, ...]:
    """Field, now, new, number of records."""
    return (
        _column("field", texts(mark("Field")), width=132),
        _column("old", texts(mark("Now")), width=196),
        _column("new", texts(mark("New value")), strong=True),
        _column("count", texts(mark("Records")), width=80, right=True),
    )


def cell_columns(texts: Texts) -> tuple[Column, ...]:
    """Record, field, now, new."""
    return (
        _column("record", texts(mark("Record")), strong=True),
        _column("field", texts(mark("Field")), width=120),
        _column("old", texts(mark("Now")), width=170),
        _column("new", texts(mark("New value")), width=190),
    )


def left_columns(texts: Texts) -> tuple[Column, ...]:
    """Record, field, why it is not written."""
    return (
        _column("record", texts(mark("Record")), width=170),
        _column("field", texts(mark("Field")), width=120),
        _column("reason", texts(mark("Reason")), strong=True),
    )


def _column(
    key: str, title: str, *, width: int = 120, right: bool = False, strong: bool = False
) -> Column:
    return Column(key, title, _Reader(key).cell, width=width, right=right, strong=strong)


@dataclass(frozen=True, slots=True)
class _Reader:
    key: str

    def cell(self, line: PlanLine) -> Cell:
        value = getattr(line, self.key)
        if isinstance(value, Cell):
            return value
        text = f"{value:,}" if isinstance(value, int) else str(value)
        return Cell(text, tip=text if self.key == "reason" else "")
