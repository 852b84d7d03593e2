"""What was said to a firm, and when, in a list of cases or of firms: 상담일 beside 상담내용 is an activity of
its own, and so is 최근접촉일 alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from db.domain.catalogue import find_field
from db.domain.date_cells import parse_partial_date
from db.intake.cells.content import fits, share
from db.intake.cells.people_cells import names_titles
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.table import Column
from db.intake.words import header_key

_MET = "팔로우?업|출장|상담|면담|방문|접촉|컨[택텍]|교류|미팅|통화|회의"
_DAYS = re.compile(
    f"(?:(?:최근|최종|주요|마지막|최초|첫)?(?:{_MET}|연락)(?:일|일자|일시|날짜)|(?:최근|최종|마지막)(?:{_MET})"
    ")$"
)
_FIRST = re.compile("최초|첫")
_RECEIVED = re.compile("(?:상담|문의)?(?:신청|접수|문의)(?:일|일자|일시|날짜)$")
"""When somebody came with a wish: the first talk of a case."""
_WORDS = re.compile(
    f"(?:최근|주요)?(?:{_MET}|문의)(?:내용|결과|사항|내역|요지|경과)$|컨[택텍](?:현황|상황)$"
)
_TALKED = re.compile(_MET)
_WAYS = re.compile(f"(?:{_MET})(?:방법|방식|유형|수단)$")
_DAY, _SUMMARY, _KIND = "activity.happened_on", "activity.summary", "activity.kind"
_OFFICER, _OF_CONCERN = "activity.officer", "concern.officer"
_OF_CASE = "case.officer"
_WAS_THERE = re.compile(f"(?:{_MET}|참석|출장|응대|작성|기록)")
_DEALT_WITH = frozenset(f"concern.{key}" for key in ("department", "status", "answered_on"))
_RAISED, _ANY_DAY = "concern.raised_on", frozenset(("일자", "날짜", "일시"))
_STEP, _STEP_DUE = "case.next_step", "case.next_step_on"
_UNDER_WAY = frozenset(("agreements", "cases"))
_DUE = re.compile("(?:완료|처리|추진|조치)?(?:기한|기일|시한|마감일?)$")
_TASK, _DOES_IT, _RESULT = "task.text", "task.officer", "task.result"
_OF_TASKS = frozenset(("task.due_on", "task.done_on", _DOES_IT, _RESULT))
_DONE = re.compile("(?:처리|조치|이행|후속조치)(?:결과|여부|상황|내용|상태)?$|완료여부$|했나$")
_LISTS = frozenset(("cases", "organizations", "lead-list"))
_SURE, _LEAST, _DATED = 0.88, 0.5, 0.9


def talks_of_cases(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers, with the day and the words of a talk as an activity where a list of cases, or of firms to
    be won, has both or the day."""
    if view.kind.name not in _LISTS:
        return list(offers)
    columns, contents = view.columns, view.contents
    met = _RECEIVED if view.kind.name == "cases" else _DAYS
    days = _latest([column for column in columns if _is(_DAYS, column)]) or [
        column.index for column in columns if _is(met, column)
    ]
    words = [column.index for column in columns if _is(_WORDS, column)]
    fixed = {offer.column for offer in offers if offer.evidence not in ("synonym", "content")}
    if len(days) != 1 or len(words) > 1 or fixed & {*days, *words}:
        return list(offers)
    dated = share(contents[days[0]].sample, lambda cell: parse_partial_date(cell).value)
    if dated < _DATED or (words and not contents[words[0]].filled):
        return list(offers)  # "1.15(목)" without a year is no day: it stays with what was said
    told = {days[0]: _DAY, **dict.fromkeys(words, _SUMMARY)}
    ways = [column.index for column in columns if _is(_WAYS, column)]
    if len(ways) == 1 and fits(find_field(_KIND), _KIND, contents[ways[0]]) >= _LEAST:
        told[ways[0]] = _KIND
    kept = [offer for offer in offers if offer.column not in told]
    return [*kept, *(Offer(column, path, _SURE, "synonym") for column, path in told.items())]


def _latest(days: Sequence[Column]) -> list[int]:
    """The columns of days but those of a first talk that has a later one beside it."""
    later = [column.index for column in days if not _FIRST.search(column.header)]
    return later or [column.index for column in days]


def officers_of_talks(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers, with whoever visited a firm as the officer of the talk, and not of what the firm asked
    for; and so is 담당 of a list that says nothing of how that was dealt with."""
    offers = _named_officers(view, offers)
    fed = {offer.path for offer in offers}
    if view.kind.name == "concerns" and not fed & {_DAY, _SUMMARY, _OF_CONCERN}:
        # 접수자 of what was asked for, where nobody went to see anybody
        return [replace(o, path=_OF_CONCERN) if o.path == _OFFICER else o for o in offers]
    if _DAY not in fed or _OFFICER in fed:
        return list(offers)
    labels = {c.index: header_key(c.labels[-1]) for c in view.columns if c.labels}
    if view.kind.name == "cases":
        return [
            replace(o, path=_OFFICER)
            if o.path == _OF_CASE and o.evidence == "synonym" and _WAS_THERE.match(labels[o.column])
            else o
            for o in offers
        ]
    handled = bool(fed & _DEALT_WITH)
    return [
        replace(offer, path=_OFFICER)
        if offer.path == _OF_CONCERN
        and offer.evidence == "synonym"
        and (not handled or _WAS_THERE.search(labels[offer.column]))
        else offer
        for offer in offers
    ]


def steps_due(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers; 기한 right behind what is to be done next is its day, in a list of agreements too."""
    named = {one.column for one in offers}
    steps = {one.column for one in offers if one.path == _STEP}
    if view.kind.name not in _UNDER_WAY or any(one.path == _STEP_DUE for one in offers):
        return list(offers)
    due = [
        Offer(column.index, _STEP_DUE, _SURE, "synonym")
        for before, column in pairwise(view.columns)
        if before.index in steps and column.index not in named and _is(_DUE, column)
    ]
    return [*offers, *due]


def tasks_of_talks(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers; behind what is to be done after a visit stand who does it, where another column names
    who went, and what came of it. Where no column says what is to be done, nothing is: 기한 beside what
    was said is told with it."""
    tasks = [one.column for one in offers if one.path == _TASK]
    if view.kind.name == "activities" and not tasks:
        return [o for o in offers if o.path not in _OF_TASKS or o.evidence != "synonym"]
    if view.kind.name != "activities" or len(tasks) != 1:
        return list(offers)
    officers = {one.column for one in offers if one.path == _OFFICER and one.evidence == "synonym"}
    there = {column.index for column in view.columns if _is(_WAS_THERE, column)}  # 기록
    behind = {column for column in officers - there if column > tasks[0]}
    went = len(behind) < len(officers)
    found = [
        replace(one, path=_DOES_IT)
        if went and one.column in behind and one.path == _OFFICER
        else one
        for one in offers
    ]
    named = {one.column for one in offers}
    return found + [
        Offer(column.index, _RESULT, _SURE, "synonym")
        for column in view.columns
        if column.index > tasks[0] and column.index not in named and _is(_DONE, column)
    ]


def days_of_concerns(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers; 일자 of a list that tells of no talk is the day on which something was asked for."""
    fed = {one.column: one.path for one in sorted(offers, key=lambda one: one.confidence)}.values()
    if view.kind.name != "concerns" or _SUMMARY in fed or _RAISED in fed:
        return list(offers)
    plain = {c.index for c in view.columns if c.labels and header_key(c.labels[-1]) in _ANY_DAY}
    return [replace(o, path=_RAISED) if o.path == _DAY and o.column in plain else o for o in offers]


def _named_officers(view: ListView, offers: Sequence[Offer]) -> Sequence[Offer]:
    """The offers without those of 우리측 over titles (과장, 팀장) where another column names who was
    there: they are told with what was said."""
    officers = [offer for offer in offers if offer.path == _OFFICER and offer.evidence == "synonym"]
    titled = [
        offer
        for offer in officers
        if share(view.contents[offer.column].sample, names_titles) >= _LEAST
    ]
    if len({offer.column for offer in officers} - {offer.column for offer in titled}) == 0:
        return offers
    return [offer for offer in offers if offer not in titled]


def tells_of_a_talk(column: Column) -> bool:
    """Whether a label names the day or the words of a talk with a firm."""
    return _is(_DAYS, column) or _is(_WORDS, column)


def _is(pattern: re.Pattern[str], column: Column) -> bool:
    if not column.labels:
        return False
    label = header_key(without_brackets(column.labels[-1]))
    head = _TALKED.search(header_key(column.labels[-2])) if len(column.labels) > 1 else None
    said = f"{head[0]}{label.removeprefix('주요')}" if head else label  # 접촉 이력 › 주요내용
    return any(pattern.match(one) for one in (label, said))
