"""Votes on what kind of list a table is, by its headers, its title and a few cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from db.domain.catalogue import find_field
from db.intake.cells.compound import parts_of
from db.intake.cells.content import (
    Content,
    can_be_names,
    choice_words,
    fits,
    meaning_by_content,
    numbers_only,
    share,
    side_of,
)
from db.intake.columns.choice_columns import tells
from db.intake.columns.firms_by_cells import firms_by_cells
from db.intake.columns.stage_columns import ladder
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_grammar import read_label
from db.intake.table import Table
from db.intake.words import around_signing, header_key, word_set

_AGREEMENT_TITLE = re.compile(
    r"협약|MOU|LOI|의향서|투자\s*의향\s*(?:제출|접수)|양해각서|입주계약|분양계약", re.I
)
_CONTRACT_TITLE = re.compile(r"(?:분양|입주|매매|임대차?|임차|대부|공급|매각)\s*계약")
_CONTRACT_HEADER = re.compile(
    r"(?:매수|임차|매입)[(\w)]*[인자]|계약(?:체결)?일|계약(?:업체|기업|자|금액|액|대금|면적)"
)
_PURCHASES = re.compile(r"용역|공사명|물품|구매|낙찰률|계약방법|수의|입찰|납품|계약명")
"""Words of a list of what the city itself buys."""
_AGREEMENT_HEADER = re.compile(
    r"협약일|체결일|체결시기|datesigned|signedon|signingdate|dateof(?:mou|agreement)|(?:mou|agreement)date|의향서\s*(?:접수|제출|체결)일|협약체결|MOU\s*(?:일|체결)|LOI\s*(?:일|체결|접수)|협약명|협약금액|협약액",
    re.I,
)
_CASE_TITLE = re.compile(
    r"(?:투자|기업)\s*유치|유치\s*(?:대상|현황|실적|상황|추진|계획|활동)|투자\s*(?:건|상담|수요)|잠재\s*투자|발굴|투자\s*파이프라인|(?:이전|입주|투자)\s*희망"
    r"|pipeline|invest(?:ment|or)s?\s*(?:leads?|projects?|prospects?|inquir(?:y|ies))",
    re.I,
)
_SUBSIDY_TITLE = re.compile(
    r"(?:보조금|장려금|지원금|인센티브)\s*(?:지급|교부|지원|집행|정산|환수|신청|결정|내역|현황|대장)"
)
"""Who was given money: a firm that has it is no case."""
_INTENT = re.compile(
    r"투자|희망|예정|예상|계획|의향|유치|관심|검토|필요|소요|수요|요청|추진|진행|단계|향후|후속|조치|신규|창출|상담|접촉"
    r"|발굴|협의|외투|LOI|MOU|plan|stage|invest|project|jobs|prefer|expected|estimated|proposed|deal|nextaction|nextstep|followup",
    re.I,
)
"""Words of a label that speak of an intention; 고용인원 and 분양면적 alone may be a tenant's."""
_FUNDED = re.compile(
    r"투자(?:단계|라운드|일자?|자|사|기관)(?=\s|$)|라운드|시리즈|누적투자|투자유치(?:금|액|금액)",
    re.I,
)
"""Labels of a list of firms in which somebody has invested."""
_VENTURE_TITLE = re.compile(
    r"벤처|이노비즈|메인비즈|경영혁신형|기술혁신형|확인기업|(?<!예비)(?<!예비 )(?<!예비\))사회적기업",
    re.I,
)
_CHECK_TITLE = re.compile(r"이행\s*(?:상황|현황|점검|실적)|점검\s*결과")
_CONCERN_TITLE = re.compile(r"애로|고충|건의|규제|민원|(?:현장|기업)\s*(?:방문|소통|간담)|방문")
_TALK_TITLE = re.compile(
    r"방문|면담|접촉|활동|소통|간담|(?:상담|통화|미팅)\s*(?:일지|일보|기록|대장|내역|결과|내용|현황)|일지"
)
_INQUIRY_TITLE = re.compile(
    r"문의\s*(?:사항|내용)|(?:문의|상담\s*신청|상담)\s*(?:내역|목록|현황|접수|관리|리스트|예약)|inquir|consult|contact[\s_-]*us",
    re.I,
)
_INQUIRED = re.compile(r"문의\s*(?:접수|내역|목록|대장|사항|관리)|inquir", re.I)
_TOLD = frozenset(("activity.happened_on", "activity.summary"))
_INVESTS = frozenset(("case.planned_investment", "case.wanted_area", "case.planned_jobs"))
_PLAINLY, _HALF, _ALL_ABOUT_REQUESTS = 0.7, 0.5, 4
_OF_CONCERNS = frozenset(
    f"concern.{key}"
    for key in word_set("text raised_on department status result answered_on document_number")
)
_SITE_TITLE = re.compile(
    r"필지|용지|부지|시유지|공유재산|지식산업센터|(?:산업|농공)단지|공급\s*(?:대상|현황|계획)|분양\s*(?:현황|대상)|공실"
    r"|(?:매각|공급|분양|임대|대부)\s*(?:대상)?\s*(?:토지|물건|재산|부동산)|토지\s*(?:매각|공급|분양|임대)"
    r"|(?:매각|공급|분양|임대)\s*공고"
    r"|(?:입주|창업|보육|사무|연구)\s*공간|집적\s*시설|공유\s*오피스"
)
_TENANTS = re.compile(
    r"입주\s*(?:기업|업체|기관|사|자)?\s*(?:현황|명단|목록|명부|리스트|내역|관리|대장)"
    r"|(?:임대|임차|호실|층별)\s*(?:별)?\s*(?:현황|내역)|보육\s*기업"
)
_SITS = frozenset(("occupancy.actual_on", "occupancy.planned_on", "occupancy.until_on"))
_FIRM_LIST = re.compile(
    r"(?:후보|대상|유망|참여|참가|입주|잠재|관심)\s*(?:기업|업체)"
    r"|(?:기업|업체|회사|법인|회원사|기관)\s*(?:명단|목록|리스트|현황|명부|list)"
    r"|(?:compan(?:y|ies)|corp(?:oration)?s?|firms?|exhibitors?)[\s_-]*(?:list|info)",
    re.I,
)
_MEMBERS = re.compile(
    r"회원사|회원\s*(?:기업|업체|명단|목록|명부)|참가\s*(?:기업|업체|사)\s*(?:명단|목록|명부|리스트|현황)"
    r"|(?:member|exhibitor|participant)s?[\s_-]*(?:list|director)",
    re.I,
)
"""Firms that others list, and that the office looks through for prospects."""
_AS_WELL_TENURE = word_set("입주 분양 매매 임대 임차 임대차 대부")
"""Words of contracts that as well say how a firm wants to hold its place."""
_UNDER_WAY = frozenset(("case.stage", "case.state", "case.next_step", "case.next_step_on"))
_STAGED = re.compile(r"단계(?:구분)?$|^stage$")
_SECTIONS = 20
_SIGNED = frozenset(("agreement.signed_on", "agreement.title", "agreement.kind"))

_PEOPLE_TITLE = re.compile(
    r"참석자|참석\s*(?:명단|명부|현황)|초청|초대|방문단|대표단|내빈|연락망|명함|주소록"
)
"""What lists people are made for, whether or not it says how to reach them."""
_INVITED = frozenset(("contact.name", "contact.title", "organization.name"))
_PEOPLE_NAMES = word_set("성명 이름 성함 성명이름 이름성명 name")
_OF_PEOPLE = frozenset(("contact.title", "contact.department", "contact.mobile", "contact.email"))
_REACHES = frozenset(("contact.mobile", "contact.email"))
_OF_FIRMS = frozenset(
    f"organization.{key}"
    for key in word_set(
        "representatives employees revenue capital founded business_number corporate_number"
        " industry_name industry_code products"
    )
)
"""What a list of firms says of them; beside their contacts it is a list of firms all the same."""
_WEAK = {"case.wanted_site", "case.officer", "case.department", "case.foreign"}
"""Fields a list of firms may well have; alone they make no list of cases."""


def vote(table: Table, contents: Mapping[int, Content]) -> str:
    """The kind of list ("organizations", "venture-list", "cases", "agreements", "sites"), or ""."""
    kind = _vote(_without_counts(table, contents), contents)
    if kind != "organizations":
        return kind
    said = (table.title, table.sheet.name, table.file_name, *(one.header for one in table.columns))
    return "lead-list" if _MEMBERS.search(_closed_up(" ".join(said))) else kind


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
    title = _closed_up(f"{table.title} {sections} {table.sheet.name} {table.file_name}")
    headers = " ".join(re.sub(r"\s+", "", column.header) for column in table.columns)
    agreements = _likely(table, "agreements")
    organizations = _likely(table, "organizations")
    if "organization.name" in agreements and _is_agreement_list(
        table, contents, title, headers, agreements
    ):
        return "agreements"
    if _likely(table, "data_requests") >= _ASKED and "organization.name" not in organizations:
        return "data_requests"
    if _is_check_list(title, _likely(table, "checks")):
        return "checks"
    if kind := _list_of_talks(table, contents, title):
        return kind
    if _is_list_of_cases(table, contents, title, headers):
        return "cases"
    sites = _likely(table, "sites")
    of_sites = bool(_SITE_TITLE.search(title))
    placed = "site.address" in sites and not organizations & _OF_FIRMS
    placed = placed and ("site.area" in sites or _names_its_places(table, contents, title))
    if of_sites and "site.name" in sites and (len(sites & _SUPPLIED) >= 2 or placed):
        return "sites"  # whoever manages the ground is no firm of the list
    if firms := _kind_of_firms(table, contents, title, headers, organizations):
        return firms
    if "site.name" in sites and (len(sites) >= 3 or of_sites):
        strong = sites & (_SUPPLIED | {"site.block"})
        if (strong and (of_sites or len(sites) >= 4)) or (of_sites and "site.area" in sites):
            return "sites"
        return ""
    people = _likely(table, "contacts")
    invited = bool(_PEOPLE_TITLE.search(title)) and people >= _INVITED
    if (_reaches_people(people) or invited) and not _works_for_a_city(table, contents):
        return "contacts"
    by_cells = firms_by_cells(table.columns, contents) is not None
    known = by_cells or _named_by_content(contents) or bool(organizations & _NUMBERS)
    return "organizations" if known or only_names(table, contents) is not None else ""


def _is_list_of_cases(
    table: Table, contents: Mapping[int, Content], title: str, headers: str
) -> bool:
    """Whether enough is told of what somebody wants to invest, and of whom."""
    if _SUBSIDY_TITLE.search(title):
        return False
    cases = _likely(table, "cases")
    titled = bool(_CASE_TITLE.search(title))
    plan = {path for path in cases if path.startswith("case.")} - _SAYS_LITTLE
    if not titled:
        plan &= _intended(table)
    if _FUNDED.search(headers):
        plan.discard("case.planned_investment")  # money that investors gave, no plan
        titled = titled and bool(plan & _UNDER_WAY)
    weight = (len(plan) if plan - _WEAK else 0) + titled
    named = "organization.name" in cases
    if named and ladder(table.columns, contents):
        return True
    sure = weight >= 3 and (named or "case.title" in cases or _named_by_content(contents))
    return sure or (named and bool(plan - _WEAK) and weight >= 2)


def _names_its_places(table: Table, contents: Mapping[int, Content], title: str) -> bool:
    """Whether a list of 지식산업센터 has a column 지식산업센터명, another in each row, or names that
    say that they are such."""
    said = _SITE_TITLE.search(title)
    if said is None or _TENANTS.search(title):
        return False
    for column in table.columns:
        content = contents[column.index]
        noun = header_key(column.header).removesuffix("명")
        if noun != header_key(column.header) and len(noun) > 1 and said[0].endswith(noun):
            return content.distinct >= _EACH_ANOTHER
        if any(guess.path == "site.name" for guess in guesses(column, "sites")) and (
            share(content.sample, lambda cell: said[0] in str(cell)) >= _SAY_SO
        ):
            return True
    return False


_EACH_ANOTHER = 0.95
_SAY_SO = 0.5
_ASKED = {"data_request.item", "data_request.due_on"}
"""What was asked for, and by when it is to be handed in: whoever asks is no firm."""
_SUPPLIED = {"site.price", "site.status", "site.permitted_industries"}
"""What is said of ground that is offered, and of no firm."""
_SAYS_LITTLE = {"case.note", "case.number", "case.tenure"}
_NUMBERS = {"organization.business_number"}


def only_names(table: Table, contents: Mapping[int, Content]) -> int | None:
    """The one column of texts of a list without a header whose file says that it lists firms."""
    title = f"{table.title} {table.sheet.name} {table.file_name.rpartition('.')[0]}"
    if table.header_rows or not _FIRM_LIST.search(title):
        return None
    texts = [
        index
        for index, content in contents.items()
        if any(isinstance(cell, str) for cell in content.sample)
    ]
    return texts[0] if len(texts) == 1 and can_be_names(contents[texts[0]]) else None


def _closed_up(text: str) -> str:
    """A title without the blanks that spread its letters: "투 자 협 약" is 투자협약."""
    return re.sub(r"(?<=[가-힣])\s(?=[가-힣](?:\s|$))", "", text)


def _likely(table: Table, name: str) -> set[str]:
    """The fields a kind of list finds among the headers."""
    found: set[str] = set()
    for column in table.columns:
        if (parts := parts_of(column, name))[:1] == ("organization.name",):
            found.update(parts)  # 소속 및 직위
        for guess in guesses(column, name)[:2]:
            if guess.confidence >= 0.7:
                found.add(guess.path)
    return found


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
    score = 2 if _AGREEMENT_TITLE.search(title) else 0
    if _AGREEMENT_HEADER.search(headers):
        score += 3
    if found & {"agreement.amount", "agreement.jobs", "agreement.area", "agreement.terms"}:
        score += 1
    if _CONTRACT_TITLE.search(title) and found & {"agreement.signed_on", "agreement.valid_until"}:
        score += 1 if _AGREEMENT_TITLE.search(title) else 3
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


def _is_venture_list(contents: Mapping[int, Content], words: str, found: set[str]) -> bool:
    """A list of firms with their certificates, and something that says of what kind they are."""
    certificates = {path for path in found if path.startswith("certificate.")}
    cells = any(tells("certificate.kind", content) for content in contents.values())
    told = "certificate.kind" in certificates or bool(_VENTURE_TITLE.search(words))
    return bool(certificates or cells) and told


def _list_of_talks(table: Table, contents: Mapping[int, Content], title: str) -> str:
    """ "concerns" or "activities" for what firms asked for and what was said at visits; "" where
    an investment is told as well."""
    told = _likely(table, "activities") if _INQUIRY_TITLE.search(title) else set()
    inquiries = told >= _TOLD | {"organization.name"}
    if inquiries and _INQUIRED.search(title):
        return "activities"  # whatever else was asked about: how large a plot, and when
    if "case.stage" in _likely(table, "cases") or _tells_of_money(table, contents):
        return ""
    if inquiries:
        return "activities"
    found = _likely(table, "concerns")
    if "organization.name" not in found:
        return ""
    met = found >= _TOLD
    talks = met and bool(_TALK_TITLE.search(title))
    asked = len(found & _OF_CONCERNS)
    if "concern.text" in found and (talks or _CONCERN_TITLE.search(title)):
        return "concerns" if asked >= 2 or met else ""
    if "concern.text" in found and "concern.status" in found and asked >= _ALL_ABOUT_REQUESTS:
        return "concerns"
    return "activities" if talks else ""


def _tells_of_money(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether the cells of a column say how much is to be invested, or how large or many."""
    return any(
        guess.path in _INVESTS
        and guess.confidence >= _PLAINLY
        and fits(find_field(guess.path), guess.path, contents[column.index]) >= _HALF
        for column in table.columns
        for guess in guesses(column, "cases")[:2]
    )


def _is_check_list(title: str, found: set[str]) -> bool:
    """A list of what firms answered to a check: results with their day, or a title that says so."""
    results = found & {"check.invested", "check.hired", "check.response"}
    dated = "check.as_of" in found or bool(_CHECK_TITLE.search(title))
    named = found & {"organization.name", "agreement.number"}
    return bool(named) and dated and len(results) >= 2


def _kind_of_firms(
    table: Table, contents: Mapping[int, Content], title: str, headers: str, firms: set[str]
) -> str:
    """Tenants, people of firms, certified firms or any firms; "" where no label names them."""
    if _is_list_of_tenants(title, _likely(table, "occupancies")):
        return "occupancies"
    if _is_people_list(table, _likely(table, "contacts"), firms):
        return "" if _works_for_a_city(table, contents) else "contacts"
    if "organization.name" not in firms:
        return ""
    certified = _is_venture_list(contents, title + headers, firms)
    return "venture-list" if certified else "organizations"


def _is_list_of_tenants(title: str, found: set[str]) -> bool:
    """A list of firms that says where in a building or on a site each sits, or since when."""
    told = {path for path in found if path.startswith("occupancy.")} - {"occupancy.note"}
    room, site = "occupancy.room" in told, "site.name" in found
    if "organization.name" not in found:
        return False
    if _TENANTS.search(title) or site:
        return room or bool(told & _SITS) or (site and "occupancy.area" in told)
    return room and len(told) >= 2


def _is_people_list(table: Table, people: set[str], firms: set[str]) -> bool:
    """Names with titles and numbers before their firms, and nothing of the firms themselves."""
    keys = [header_key(without_brackets(column.header)) for column in table.columns]
    first = next((place for place, key in enumerate(keys) if key in _PEOPLE_NAMES), None)
    firm = next((place for place, key in enumerate(keys) if _is_ones_firm(key)), None)
    return (
        first is not None
        and firm is not None
        and first < firm
        and len(people & _OF_PEOPLE) >= 2
        and bool(people & _REACHES)
        and not firms & _OF_FIRMS
    )


def _reaches_people(people: set[str]) -> bool:
    """소속, 성명 and a mobile number or a mail address; 소속, 직위, 성명 and any telephone number."""
    rung = "contact.title" in people and people & {"contact.phone", "organization.phone"}
    return {"contact.name", "organization.name"} <= people and bool(people & _REACHES or rung)


def _works_for_a_city(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether what should be the people's firms are departments of an office: 투자유치과."""
    return any(
        _is_ones_firm(header_key(column.header)) and side_of(contents[column.index]) == "city"
        for column in table.columns
    )


def _is_ones_firm(key: str) -> bool:
    return (
        names_firm(key)
        or key.startswith("소속및")
        or any(path == "organization.name" for path, _ in read_label(key, "contacts"))
    )


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
