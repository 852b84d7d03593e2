"""Columns that a record has no field for and that belong to it all the same: written into its text
under their own label, so that 지급일 of a grant and 답변 to an inquiry are not lost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.catalogue import find_field
from db.domain.cell_text import whole_text
from db.domain.empty_words import says_nothing
from db.domain.kinds import Kind
from db.intake.cells.content import Content
from db.intake.cells.text_cells import masked
from db.intake.labels.label_brackets import without_brackets
from db.intake.mapping import LEFT_OUT, MappedColumn
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_CONFIDENCE = 0.8
_BARE = word_set("일자 금액 일 날짜 액 내용 결과 상태 사유 여부")
_COUNTED = re.compile("(?:금액|액|금|잔액|면적)$")
_TALK, _TALK_DAY = "activity.summary", "activity.happened_on"
_MONEY = "기한|금액|액|금|잔액|비율|일|일자|날짜|시기|연도|년도|여부|내역|사유|조건|기간|결과|내용|차수|회차|상태"
_PAID = (
    "추징|감면|지급|교부|집행|결정|확정|선정|정산|환수|반납|회수|신청|승인|통보|의무|사후관리|이행|잔액|지원|보조"
    "|대출|융자"
)
_ANSWERS = "답변|회신|처리|조치|대응|안내|진행"
_REMARKS = "비고|메모|특이사항|참고(?:사항)?|기타"
_BESIDE = {
    "applied_incentives": (
        "applied_incentive.note",
        re.compile(rf"실?(?:{_PAID})+(?:예정)?(?:{_MONEY})*$|잔액|(?:의무|지원|이행)?조건$|차수$|회차$"),
    ),
    "activities": (
        _TALK,
        re.compile(
            rf"(?:{_ANSWERS})+(?:자료)?(?:내용|결과|상태|상황|여부|사항|조치|일|일자)*$|상태$|결과$|(?:필요|희망|요구|소요)(?:면적|부지|규모)$"
        ),
    ),
    "incentives": (
        "incentive.note",
        re.compile("(?:지원|신청|시행)?(?:한도|규모|기간|비율|조건|방법|절차)(?:액)?$"),
    ),
    "tasks": ("task.result", re.compile(rf"{_REMARKS}|지시(?:일|일자|자)|(?:소관|담당|협조)(?:부서|팀|과)|출처|근거"
                                         "|우선순위|중요도|(?:답변|처리|조치|회신)(?:내용|결과|상황)?$")),
    "follow_ups": (
        "follow_up.result",
        re.compile(rf"{_REMARKS}|(?:면담|회의|방문|발생)(?:일|일자)|(?:소관|담당|협조)(?:부서|팀|과)|(?:처리|조치|추진|진행).*"),
    ),
    "meetings": (
        "meeting.discussion",
        re.compile("(?:주요)?참석(?:자|기관|인원|대상)?(?:명단)?|배석자?|향후.*|(?:주요|논의)?내용|비고|메모"),
    ),
}  # fmt: skip
"""By kind of list: the field that takes what has none of its own, and the labels of such columns."""


def told_beside(
    name: str, columns: Sequence[MappedColumn], contents: Mapping[int, Content]
) -> tuple[MappedColumn, ...]:
    """The columns, with those that only the text of their record can hold."""
    if name not in _BESIDE:
        return tuple(columns)
    path, words = _BESIDE[name]
    if path == _TALK and all(one.field != _TALK_DAY for one in columns):
        return tuple(columns)  # a talk of no day is none
    return tuple(
        replace(one, field=path, evidence="synonym", confidence=_CONFIDENCE, note="", labelled=True)
        if one.field is None
        and one.note != LEFT_OUT
        and contents[one.index].filled
        and any(words.match(key) for key in _keys(one))
        else one
        for one in columns
    )


def _keys(column: MappedColumn) -> tuple[str, str]:
    """What a label says by itself and under its heads: 일자 and 교부결정일자."""
    last = header_key(without_brackets(column.header.rpartition(" › ")[2]))
    return last, header_key(without_brackets(column.header.replace(" › ", "")))


def label_of(column: MappedColumn) -> str:
    """How a column is named in the text that takes it: by its heads too where its own label says
    only what kind of thing it holds."""
    last = column.header.rpartition(" › ")[2]
    return column.header.replace(" › ", " ") if header_key(last) in _BARE else last


def said_in(cell: Cell) -> str:
    """What a cell says, "" for nothing."""
    return "" if says_nothing(cell) else masked(whole_text(cell))[0].replace("\n", " ")


def written_under(path: str, label: str, text: str, before: object, *, unit: str) -> str:
    """What a field says once a cell was written into it under its label."""
    apart = "\n" if find_field(path).kind is Kind.LONG_TEXT else " / "
    counted = bool(_COUNTED.search(header_key(label))) and "(" not in label
    measured = unit and counted and text.replace(",", "").replace(".", "").isdigit()
    said = f"{label}: {text}{f'({unit})' if measured else ''}"
    return f"{before}{apart}{said}" if isinstance(before, str) and before else said
