"""Votes on lists of the desk's own work: what was granted, what is to be done, meetings and projects."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.catalogue import find_field
from db.intake.cells.content import Content, fits
from db.intake.columns.list_fields import likely_fields
from db.intake.columns.list_titles import SUBSIDY_TITLE
from db.intake.labels.headers import guesses
from db.intake.table import Table
from db.intake.words import header_key

_ASKED = {"data_request.item", "data_request.due_on"}
"""What was asked for, and by when it is to be handed in: whoever asks is no firm."""
_REQUESTS_TITLE = re.compile(
    r"(?:요구|요청)\s*자료|자료\s*(?:요구|요청)|서면\s*질의|정보\s*공개\s*(?:청구|처리)|(?:의회|의원|감사)\s*(?:요구|질의|질문)"
)
_FIRM = "organization.name"
_GRANTED = {"applied_incentive.amount", "applied_incentive.applied_on", "incentive.name"}
_TASK_TITLE = re.compile(
    r"약속\s*(?:사항|챙기|관리|이행)|할\s*일|지시\s*사항|당부\s*사항|(?:후속|향후)\s*(?:조치|계획|업무)|조치\s*(?:계획|사항|현황)|업무\s*(?:추진|목록|일정|계획)"
    r"|(?:추진|주요|현안)\s*(?:과제|업무)|체크\s*리스트|to-?\s?do|action\s*items?|(?<![a-z])tasks?(?![a-z])",
    re.I,
)
_SAYS_TO_DO = re.compile(r"할(?:일|것)|지시|조치|과제|업무|to-?do|task|action")
_TOLD_TO_DO = re.compile("(?:지시|당부)[가-힣]*사항")
"""What somebody above told the officers to do, whichever firm it is about."""
_FOLLOW_TITLE = re.compile(r"후속\s*조치|follow-?\s?ups?", re.I)
_FOLLOW_KIND, _HALF = "follow_up.kind", 0.5
_ALONE = (
    ("incentives", re.compile(r"(?:지원|유치|투자)\s*(?:시책|제도)|인센티브\s*(?:제도|목록|종류|안내|총괄|현황)"),
     {"incentive.name", "incentive.cap_text"}),
    ("projects", re.compile(r"(?:개발|조성)\s*사업|(?:개발|조성)\s*(?:현황|추진)"),
     {"project.name", "project.cost"}),
    ("working_groups", re.compile(r"협의체|협의회|추진단|위원회"),
     {"working_group.name", "working_group.founded_on"}),
    ("due_diligence", re.compile(r"실체|실사|(?:기업|업체|투자자)\s*(?:확인|검증)|확인\s*(?:점검|결과|사항)"),
     {"due_diligence.item", "due_diligence.result", "organization.name"}),
    ("check_rounds", re.compile(r"점검\s*(?:회차|일정|계획|차수)"), {"check_round.name", "check_round.as_of"}),
    ("joint_projects", re.compile(r"공동\s*(?:과제|연구|사업)|협력\s*과제"),
     {"joint_project.name", "joint_project.budget"}),
)  # fmt: skip
"""Kinds that are told by a title and by what each row must say."""
_MEETING_TITLE = re.compile(
    r"(?:회의|면담|간담회|접견|설명회|보고회)\s*(?:개최|일정|현황|목록|계획|결과|대장)"
)


def list_of_the_desk(table: Table, title: str, firms: set[str]) -> str:
    """The kind of a list that tells of the desk's own work; "" for any other."""
    asked = _FIRM not in firms or _REQUESTS_TITLE.search(title)
    if asked and likely_fields(table, "data_requests") >= _ASKED:
        return "data_requests"
    granted = likely_fields(table, "applied_incentives")
    told = len(granted & _GRANTED)
    if _FIRM in granted and told >= (1 if SUBSIDY_TITLE.search(title) else len(_GRANTED)):
        return "applied_incentives"
    return ""


def list_of_grants(table: Table, title: str) -> bool:
    """Whether a title says that money was granted and the columns say under which scheme, how much
    or when it was asked for: the day of the agreement beside it makes the list none of agreements."""
    granted = likely_fields(table, "applied_incentives")
    told = len(granted & _GRANTED)
    return bool(SUBSIDY_TITLE.search(title)) and _FIRM in granted and told > 1


def list_of_follow_ups(table: Table, contents: Mapping[int, Content], title: str) -> str:
    """ "follow_ups" where the cells say of what kind each is (기업 건의, 시 약속): by 내용 alone they
    would be what firms asked for."""
    if not _FOLLOW_TITLE.search(title) or "follow_up.text" not in likely_fields(
        table, "follow_ups"
    ):
        return ""
    kinds = find_field(_FOLLOW_KIND)
    told = any(
        guess.path == _FOLLOW_KIND and fits(kinds, _FOLLOW_KIND, contents[column.index]) >= _HALF
        for column in table.columns
        for guess in guesses(column, "follow_ups")
    )
    return "follow_ups" if told else ""


def list_of_tasks(table: Table, title: str) -> str:
    """ "tasks", "follow_ups" or "meetings" for what is to be done and what is held, by the title."""
    follow_ups = likely_fields(table, "follow_ups")
    if _FOLLOW_TITLE.search(title) and follow_ups >= {"follow_up.text", "follow_up.kind"}:
        return "follow_ups"
    tasks = likely_fields(table, "tasks")
    if "task.text" in tasks and (
        "task.due_on" in tasks or (_TASK_TITLE.search(title) and "task.done_on" in tasks)
    ):
        keys = [header_key(column.header) for column in table.columns]
        said = (_FIRM not in tasks and any(map(_SAYS_TO_DO.search, keys))) or any(
            map(_TOLD_TO_DO.search, keys)
        )
        return "tasks" if said or _TASK_TITLE.search(title) else ""
    held = likely_fields(table, "meetings")
    if _MEETING_TITLE.search(title) and held >= {"meeting.title", "meeting.starts_at"}:
        return "meetings"
    return next(
        (
            name
            for name, words, needed in _ALONE
            if words.search(title) and likely_fields(table, name) >= needed
        ),
        "",
    )
