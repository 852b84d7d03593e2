"""Columns of the days of a case's stages: 착공예정일, 준공일, 가동 › 예정.

The label says which stage it is and whether its day was planned or has come; each stage of a row is a
milestone of its case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.catalogue import find_field
from db.domain.date_cells import parse_partial_date
from db.intake.cells.cell_parsers import SKIPPED, out_of_brackets
from db.intake.cells.content import Content, choice_words, fits, share
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_wording import plain_label
from db.intake.table import Column
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_PLANNED, _ACTUAL = "milestone.planned_on", "milestone.actual_on"
_TO_COME = "예정|계획|목표"
_WORKS = "(?:공사|건축|공장|건립|사업)?"
_DAY = "(?:일|일자|날짜|년월일|연월일)"
_ABOUT = "(?:시기|시점|년월|연월|월|년도|연도)"
_STAGES = (
    ("construction", f"{_WORKS}착공"),
    ("operation", f"{_WORKS}(?:준공|완공|완료)|(?:상업|공장)?가동|(?:상업|공장)?운영개시"),
)
_LABELS = tuple(
    (stage, re.compile(
        f"(?:실제|실)?(?:{words})(?P<planned>{_TO_COME})?(?:(?P<day>{_DAY})|(?P<about>{_ABOUT}))?"
        f"(?P<behind>{_TO_COME})?$"
    ))
    for stage, words in _STAGES
)  # fmt: skip
_MOVE_IN = re.compile(f"입주(?:{_TO_COME})(?:{_DAY}|{_ABOUT})?$")
_EITHER = re.compile(rf"\s*[(\[]\s*(?:{_TO_COME})\s*[)\]]\s*")
"""착공(예정)일: the day it began, or the day it is to begin; its cells say which."""
_LISTS = ("agreements", "cases")
_PAPERS = frozenset(("loi", "mou"))
_COUNTED = re.compile(r"^(?:제?\d단계|\d차|최초|첫|신규|대상)")
_REACHED = re.compile(r"(?:체결|완료|접수|제출|진행|실시|시작)?(?:일|일자)?$")
_COMES = re.compile(_TO_COME)
_PLANNED_OR_DONE = re.compile(f"(?:(?:{_TO_COME})|실적|실제|완료)(?:일|일자|시기)?")
_SEEN = dict.fromkeys(
    word_set("현장실사 현장답사 부지답사 답사 실사 부지방문 현지실사 방문 면담상담"), "consultation"
)
"""Other words for the same rung of a ladder, which alone may mean anything."""
_SURE, _LEAST, _DATED, _RUNGS = 0.85, 0.5, 0.8, 3


def stage_days(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with those of columns whose labels name the day of a stage."""
    told: dict[int, tuple[str, str]] = {}
    steps: dict[int, tuple[str, str]] = {}
    if view.kind.name in _LISTS:
        told = {column.index: _told(column) for column in view.columns}
        steps = ladder(view.columns, view.contents)
        told |= steps
    kept = [
        replace(offer, group=told[offer.column][0])
        if offer.path.startswith("milestone.") and told.get(offer.column, ("", ""))[0]
        else offer
        for offer in offers
        if offer.column not in steps
        and (not offer.path.startswith("milestone.") or told.get(offer.column, ("", ""))[0])
    ]
    taken = {offer.column for offer in kept}
    for index, (stage, path) in told.items():
        content = view.contents[index]
        if not stage or index in taken:
            continue
        days = index in steps or share(content.sample, _is_day) >= _LEAST
        if days or fits(find_field(path), path, content) >= _LEAST:
            kept.append(Offer(index, path, _SURE, "synonym", group=stage))
    return kept


def ladder(
    columns: Sequence[Column], contents: Mapping[int, Content]
) -> dict[int, tuple[str, str]]:
    """The columns of a ladder of stages (①발굴, ②접촉, ③상담, ④LOI), each with the day it was
    reached or, in brackets, is to be: three at least or both papers, with days and hardly anything
    else (협의 중, where one is under way: its day is asked for).
    Of two for one stage (상담, 현장방문) the first says when it was entered."""
    words = choice_words(find_field("case.stage"))
    found: dict[int, tuple[str, str]] = {}
    for column in columns:
        rung = _rung(column, words)
        if rung[0] and rung not in found.values():
            found[column.index] = rung
    days = [index for index in found if contents[index].filled]
    shares = [share(contents[index].sample, _is_day) for index in days]
    dated = bool(days) and min(shares) >= _LEAST and sum(shares) >= _DATED * len(days)
    stages = {found[index][0] for index in days}
    return found if dated and (len(stages) >= _RUNGS or stages >= _PAPERS) else {}


def _rung(column: Column, words: Mapping[str, str]) -> tuple[str, str]:
    """The stage that a label of a ladder names and the field of its day, whatever counts the rungs
    or says that it was reached or is to be: 4단계 MOU체결, 최초상담, MOU › 계획; "" for none."""
    keys = [header_key(plain_label(label)) for label in column.labels[-2:]] or [""]
    planned = bool(_COMES.search(keys[-1]))
    key = keys[0] if _PLANNED_OR_DONE.fullmatch(keys[-1]) else keys[-1]
    bare = _REACHED.sub("", _COUNTED.sub("", _COMES.sub("", key)))
    stage = next((words[one] for one in (key, bare) if one in words), "") or _SEEN.get(bare, "")
    return stage, (_PLANNED if planned else _ACTUAL) if stage else ""


def _is_day(cell: Cell) -> bool:
    day = parse_partial_date(out_of_brackets(cell) or cell)
    return day.value is not None or not day.problem or header_key(str(cell)) in SKIPPED


def _told(column: Column) -> tuple[str, str]:
    """The stage that a label names, and the field of its day; ("", "") for another label."""
    if not column.labels:
        return "", ""
    labels = [
        header_key(without_brackets(_EITHER.sub("", plain_label(label)))) for label in column.labels
    ]
    groups = "".join(labels[:-1])
    for key in dict.fromkeys((labels[-1], "".join(labels[-2:]))):
        if _MOVE_IN.match(key):
            return "operation", _PLANNED
        for stage, pattern in _LABELS:
            if found := pattern.match(key):
                planned = found["planned"] or found["behind"] or found["about"]
                planned = planned or re.search(_TO_COME, groups)
                return stage, _PLANNED if planned else _ACTUAL
    return "", ""
