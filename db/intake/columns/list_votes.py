"""Votes on what kind of list a table is, by its headers, its title and a few cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from db.domain.catalogue import find_field
from db.intake.cells.content import Content, choice_words
from db.intake.cells.content_kinds import can_be_names, meaning_by_content, numbers_only
from db.intake.columns.choice_columns import tells
from db.intake.columns.desk_votes import (
    list_of_follow_ups,
    list_of_grants,
    list_of_tasks,
    list_of_the_desk,
)
from db.intake.columns.firm_votes import kind_of_firms, reaches_people, works_for_a_city
from db.intake.columns.list_fields import likely_fields
from db.intake.columns.list_titles import (
    AGREEMENT_TITLE,
    CASE_TITLE,
    CHECK_TITLE,
    CONTRACT_TITLE,
    FIRM_LIST,
    MEMBERS,
    PEOPLE_TITLE,
    SUBSIDY_TITLE,
    closed_up,
)
from db.intake.columns.own_names import unknown_names
from db.intake.columns.plan_votes import tells_of_plans
from db.intake.columns.site_votes import look_for_sites
from db.intake.columns.stage_columns import ladder
from db.intake.columns.talk_votes import list_of_talks, tells_of_talks
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import own_key
from db.intake.table import Column, Table
from db.intake.words import around_signing, header_key, word_set

_CONTRACT_HEADER = re.compile(
    r"(?:매수|임차|매입)[(\w)]*[인자]|계약(?:체결)?일|계약(?:업체|기업|자|금액|액|대금|면적)"
)
_PURCHASES = re.compile(r"용역|공사명|물품|구매|낙찰률|계약방법|수의|입찰|납품|계약명")
"""Words of a list of what the city itself buys."""
_AGREEMENT_HEADER = re.compile(
    r"협약일|체결일|체결시기|제휴일|협정일|datesigned|sign(?:ed|ing)_?(?:on|at|date)|agreement_?(?:no|name|title)|dateof(?:mou|agreement)|(?:mou|agreement)date|의향서\s*(?:접수|제출|체결)일|협약체결|MOU\s*(?:일|체결)|LOI\s*(?:일|체결|접수)|협약명|협약금액|협약액",
    re.I,
)
_WITH_WHOM = re.compile(
    r"협약(?:기관|기업|업체|대상|상대|당사|주체)|체결(?:기관|기업)|상대기관|제휴기관|counter_?part"
)
_AGREED = {"agreement.amount", "agreement.jobs", "agreement.area", "agreement.terms"}
_INTENT = re.compile(
    r"투자|희망|예정|예상|계획|의향|유치|관심|검토|필요|소요|수요|요청|추진|진행|단계|향후|후속|다음|조치|할일|기한|신규|창출|상담|접촉"
    r"|발굴|협의|외투|LOI|MOU|plan|stage|invest|project|jobs|prefer|expected|estimated|proposed|deal|nextaction|nextstep|followup",
    re.I,
)
"""Words of a label that speak of an intention; 고용인원 and 분양면적 alone may be a tenant's."""
_FUNDED = re.compile(
    r"투자(?:단계|라운드|일자?|자|사|기관)(?=\s|$)|라운드|시리즈|누적투자|투자유치(?:금|액|금액)"
    r"|total_?(?:investment|funding|raised)|investment_?(?:stage|round)|funding_?(?:round|amount|total)",
    re.I,
)
"""Labels of a list of firms in which somebody has invested."""
_AS_WELL_TENURE = word_set("입주 분양 매매 임대 임차 임대차 대부")
"""Words of contracts that as well say how a firm wants to hold its place."""
_UNDER_WAY = frozenset(("case.stage", "case.state", "case.next_step", "case.next_step_on"))
_ON_THE_WAY = frozenset(("case.stage", "case.issue"))
"""How far something has come, and what stands in its way."""
_STAGED = re.compile(r"단계(?:구분)?$|^stage$")
_SECTIONS = 20
_SIGNED = frozenset(("agreement.signed_on", "agreement.title", "agreement.kind"))
_INVITED = frozenset(("contact.name", "contact.title", "organization.name"))
_WEAK = {"case.wanted_site", "case.officer", "case.department", "case.foreign"}
"""Fields a list of firms may well have; alone they make no list of cases."""
_OF_BUDGETS = word_set(
    "회계연도 회계구분 회계명 계정명 분야 분야명 부문 부문명 정책사업 정책사업명 단위사업"
    " 단위사업명 세부사업 세부사업명 예산현액 예산액 편성액 지출액 국비 시도비 시군구비 경비구분 지출구분 프로그램명"
)
_ENOUGH_OF_BUDGETS = 4
_SAYS_LITTLE = {"case.note", "case.number", "case.tenure"}
_NUMBERS = {"organization.business_number"}
_NAMES = {"organization.name"}


def vote(table: Table, contents: Mapping[int, Content]) -> str:
    """The kind of list ("organizations", "venture-list", "cases", "agreements", "sites"), or ""."""
    kind = _vote(_without_counts(table, contents), contents)
    if kind != "organizations":
        return kind
    if tells_of_plans(table, contents):
        return "cases"
    said = (table.title, table.sheet.name, table.file_name, *(one.header for one in table.columns))
    return "lead-list" if MEMBERS.search(closed_up(" ".join(said))) else kind


def _without_counts(table: Table, contents: Mapping[int, Content]) -> Table:
    """The table without columns that count the firms they seem to name: 입주업체 over 61 and 620."""
    counted = {
        column.index
        for column in table.columns
        if column.index in contents
        and numbers_only(contents[column.index])
        and any(guess.path == "organization.name" for guess in guesses(column, "organizations"))
    }
    kept = tuple(column for column in table.columns if column.index not in counted)
    return replace(table, columns=kept) if counted else table


def _vote(table: Table, contents: Mapping[int, Content]) -> str:
    lines = (text for _, text in table.sections[:_SECTIONS])
    sections = " ".join(text for text in lines if not around_signing(text))
    title = closed_up(f"{table.title} {sections} {table.sheet.name} {table.file_name}")
    headers = " ".join(re.sub(r"\s+", "", column.header) for column in table.columns)
    if _is_budget(table):
        return ""
    if list_of_grants(table, title):
        return "applied_incentives"
    agreements = likely_fields(table, "agreements")
    organizations = likely_fields(table, "organizations")
    if "organization.name" in agreements and _is_agreement_list(
        table, contents, title, headers, agreements
    ):
        return "agreements"
    if kind := list_of_the_desk(table, title, organizations):
        return kind
    if _is_check_list(title, likely_fields(table, "checks")):
        return "checks"
    if kind := (
        list_of_follow_ups(table, contents, title)
        or list_of_talks(table, contents, title)
        or list_of_tasks(table, title)
    ):
        return kind
    if _is_list_of_cases(table, contents, title, headers):
        return "cases"
    named = _places_or_firms(table, contents, title, headers, organizations)
    if named is not None:
        return named
    people = likely_fields(table, "contacts")
    invited = bool(PEOPLE_TITLE.search(title)) and people >= _INVITED
    if (reaches_people(people) or invited) and not works_for_a_city(table, contents):
        return "contacts"
    return _at_least(table, contents, organizations)


def _places_or_firms(
    table: Table, contents: Mapping[int, Content], title: str, headers: str, firms: set[str]
) -> str | None:
    """A list of places or of firms; "" where places are named of which it is none, None where
    neither is."""
    sites = look_for_sites(table, contents, title, firms)
    # Whoever manages the ground is no firm of the list, and what a label of rooms names no body.
    alone = not _names_firms(table) and sites.listed(table, firms - _NAMES)
    if sites.offered or alone:
        return "sites"
    if kind := kind_of_firms(table, contents, title, headers, firms):
        return kind
    if sites.listed(table, firms):
        return "sites"
    return "" if sites.named else None


def _names_firms(table: Table) -> bool:
    """Whether a label names firms that does not name places as plainly (공간명)."""
    return any(
        any(guess.path in _NAMES for guess in guesses(column, "organizations")[:2])
        and not any(guess.path == "site.name" for guess in guesses(column, "sites")[:1])
        for column in table.columns
    )


def _is_budget(table: Table) -> bool:
    """Whether the labels are those of a budget or of what was spent of one."""
    keys = set(map(own_key, table.columns))
    return len(keys & _OF_BUDGETS) >= _ENOUGH_OF_BUDGETS


def _at_least(table: Table, contents: Mapping[int, Content], organizations: set[str]) -> str:
    """What a list is that says of nothing else what it is: talks, or firms known by their cells."""
    if tells_of_talks(table):
        return "activities"
    by_cells = unknown_names(table, contents) is not None
    known = by_cells or _named_by_content(contents) or bool(organizations & _NUMBERS)
    return "organizations" if known or only_names(table, contents) is not None else ""


def _is_list_of_cases(
    table: Table, contents: Mapping[int, Content], title: str, headers: str
) -> bool:
    """Whether enough is told of what somebody wants to invest, and of whom."""
    if SUBSIDY_TITLE.search(title):
        return False
    cases = likely_fields(table, "cases")
    titled = bool(CASE_TITLE.search(title))
    plan = {path for path in cases if path.startswith("case.")} - _SAYS_LITTLE
    if not titled:
        plan &= _intended(table)
    if _FUNDED.search(_without_its_names(table, headers)):
        plan.discard("case.planned_investment")  # money that investors gave, no plan
        titled = titled and bool(plan & _UNDER_WAY)
    weight = (
        (min(len(plan), _told_by(table, plan)) if plan - _WEAK else 0)
        + titled
        + _says_stages(table, contents)
    )
    named = "organization.name" in cases
    if named and (cases >= _ON_THE_WAY or ladder(table.columns, contents)):
        return True
    sure = weight >= 3 and (named or "case.title" in cases or _named_by_content(contents))
    return sure or (named and bool(plan - _WEAK) and weight >= 2)


def _told_by(table: Table, paths: set[str]) -> int:
    """How many columns may be some of the fields: 추진상태 is one, whichever of two it is."""
    return sum(
        any(guess.path in paths for guess in guesses(column, "cases")[:2])
        for column in table.columns
    )


def _without_its_names(table: Table, headers: str) -> str:
    """The labels without 투자사, where that is all that names the firms of the list."""
    names = [own_key(column) for column in table.columns if _names_a_firm(column)]
    return headers.replace(names[0], "") if len(names) == 1 else headers


def _names_a_firm(column: Column) -> bool:
    found = guesses(column, "cases")[:1]
    return any(guess.path in _NAMES for guess in found)


def _says_stages(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether the cells under a label of stages are words of ours: 상담, LOI, 계약협의."""
    return any(
        guess.path == "case.stage" and tells("case.stage", contents[column.index])
        for column in table.columns
        for guess in guesses(column, "cases")[:1]
    )


def only_names(table: Table, contents: Mapping[int, Content]) -> int | None:
    """The one column of texts of a list without a header whose file says that it lists firms."""
    title = f"{table.title} {table.sheet.name} {table.file_name.rpartition('.')[0]}"
    if table.header_rows or not FIRM_LIST.search(title):
        return None
    texts = [
        index
        for index, content in contents.items()
        if any(isinstance(cell, str) for cell in content.sample)
    ]
    return texts[0] if len(texts) == 1 and can_be_names(contents[texts[0]]) else None


def _intended(table: Table) -> set[str]:
    """The fields of a case whose headers speak of something intended: no firm's size of today."""
    return {
        guess.path
        for column in table.columns
        if _INTENT.search(re.sub(r"\s+", "", column.header))
        for guess in guesses(column, "cases")[:2]
    }


def _is_agreement_list(
    table: Table, contents: Mapping[int, Content], title: str, headers: str, found: set[str]
) -> bool:
    titled = bool(AGREEMENT_TITLE.search(title))
    if not titled and ladder(table.columns, contents):
        return False  # MOU체결 is one rung of a ladder that cases climb
    score = 3 if titled and "agreement.signed_on" in found else 2 if titled else 0
    if _AGREEMENT_HEADER.search(headers):
        score += 3
    if found & _AGREED or _WITH_WHOM.search(headers):
        score += 1
    if CONTRACT_TITLE.search(title) and found & {"agreement.signed_on", "agreement.valid_until"}:
        score += 1 if titled else 3
    elif _of_ground(headers, found) and not _PURCHASES.search(f"{title} {headers}"):
        score += 3
    if _kinds_in_cells(table, contents):
        score += 2
    return score >= 3 and bool(found & (_SIGNED | {"agreement.amount", "agreement.valid_until"}))


def _of_ground(headers: str, found: set[str]) -> bool:
    """Contracts by their labels alone: with whom, when, for how much, and for which ground."""
    signed = "agreement.signed_on" in found and "agreement.amount" in found
    ground = bool(found & {"agreement.area", "case.wanted_site"})
    return signed and ground and len(_CONTRACT_HEADER.findall(headers)) >= 2


def _is_check_list(title: str, found: set[str]) -> bool:
    """A list of what firms answered to a check: results with their day, or a title that says so."""
    results = found & {"check.invested", "check.hired", "check.response"}
    dated = "check.as_of" in found or bool(CHECK_TITLE.search(title))
    named = found & {"organization.name", "agreement.number"}
    return bool(named) and dated and len(results) >= 2


def _kinds_in_cells(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether a column says LOI, MOU, 업무협약 …"""
    words = choice_words(find_field("agreement.kind"))
    for column in table.columns:
        if column.labels and _STAGED.search(header_key(column.labels[-1])):
            continue  # 추진단계: how far a case has come
        sample = contents[column.index].sample
        said = [key for cell in sample if (key := header_key(str(cell))) in words]
        if sample and len(said) >= 0.7 * len(sample) and not _AS_WELL_TENURE.issuperset(said):
            return True
    return False


def _named_by_content(contents: Mapping[int, Content]) -> bool:
    return any(
        meaning_by_content(content)[0] == "organization.name" for content in contents.values()
    )
