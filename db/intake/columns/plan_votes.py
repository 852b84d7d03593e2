"""What a list tells that no list of firms has a place for: what firms wish and what is next with them,
in lists that no title calls so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.catalogue import find_field
from db.intake.cells.content import Content, fits
from db.intake.columns.talk_columns import tells_of_a_talk
from db.intake.labels.headers import guesses
from db.intake.table import Column, Table
from db.intake.words import word_set

_SURE, _LEAST_FIT, _ENOUGH = 0.7, 0.5, 2
_PLANS = frozenset(
    f"case.{key}"
    for key in word_set(
        "planned_investment wanted_area planned_jobs planned_period wanted_site next_step"
        " next_step_on stage issue decision_on progress"
    )
)
_WISH = re.compile(
    r"희망|의향|원하는|바라는|예상|예정|계획|관심|제안|필요|소요|요구|다음|향후|차기|후속|할\s?일|(?:진행|추진|현재)\s?(?:단계|상황)"
    r"|지연|쟁점|문제점|애로"
)
"""What makes a label one of something to come: no firm's size of today."""
_GROUND = "case.wanted_area"


def tells_of_plans(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether two columns or more (one beside the talks with a firm), or how much ground is wished for
    alone, say what a firm is to do or wants, of which a list of firms can tell nothing."""
    told = {
        path
        for column in table.columns
        if _WISH.search(column.header)
        and not _is_of_firms(column)
        and (path := _planned(column, contents[column.index]))
    }
    talks = any(map(tells_of_a_talk, table.columns))
    return (bool(told) and len(told) + talks >= _ENOUGH) or _GROUND in told


def _planned(column: Column, content: Content) -> str:
    """The field of a case that a column feeds by its label and its cells, "" for none."""
    for one in guesses(column, "cases")[:1]:
        plain = one.confidence >= _SURE and one.path in _PLANS and content.filled
        if plain and fits(find_field(one.path), one.path, content) >= _LEAST_FIT:
            return one.path
    return ""


def _is_of_firms(column: Column) -> bool:
    return any(one.confidence >= _SURE for one in guesses(column, "organizations")[:1])
