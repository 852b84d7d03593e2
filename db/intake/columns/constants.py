"""Values that every row of a list has, because its title or a header says so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.org_types import type_of
from db.domain.values import Value
from db.intake import mapping as mapped
from db.intake.cells.content import Content, share
from db.intake.columns.building_registers import lists_buildings
from db.intake.columns.check_periods import period_of
from db.intake.columns.figure_days import days_of_figures
from db.intake.columns.joined_columns import names_rooms
from db.intake.columns.partner_lists import lists_partners
from db.intake.labels.headers import guesses
from db.intake.table import Table
from db.intake.words import header_key

_TYPES_BY_HEADER = (
    ("병원명", "hospital"), ("요양기관명", "hospital"), ("의료기관명", "hospital"), ("협회명", "association"),
    ("외국인투자기업", "foreign_invested"), ("외국인투자기업명", "foreign_invested"),
    ("외투기업", "foreign_invested"), ("외투기업명", "foreign_invested"),
)  # fmt: skip
_FOREIGN_INVESTED = re.compile(r"(?:외국인\s*투자|외투)\s*기업\s*(?:현황|명단|목록|리스트|등록)")
_PUBLIC = re.compile(
    r"(?:공공|(?:출자\s*·?\s*)?출연|산하)\s*기관\s*(?:지정)?\s*(?:현황|명단|목록|리스트|주소록|연락처)"
)
"""Titles of lists in which every body is a public one, whatever it is called."""
_SCHOOL = re.compile(r"(?:[초중고]|학교|유치원|분교(?:장)?)(?:\s*\([^()]*\))?$")
"""How a list under 학교명 calls its schools: 보기초, 예시중학교."""
_ALL = 0.9
_UNIVERSITY = re.compile(r"대학교|대학원|대학(?:\s|$)|대학\b")
_FOREIGN = re.compile(r"외국인\s*(?:직접\s*)?투자|외투")
_PLACE_OF_TENANTS = re.compile(
    r"([가-힣A-Za-z0-9○()·&\- ]{0,24}"
    r"(?:센터|단지|타워|타운|빌딩|캠퍼스|플라자|스퀘어|밸리|파크|허브|하우스|오피스|스튜디오|공간|[^가-힣]동))"
    r"(?:\s*\([^()]{1,12}\))?\s*(?:내|의)?\s*(?:입주|임대|임차|호실|층별|보육|공실)"
)
_BEFORE_ITS_NAME = re.compile(
    r"^(?:\s*(?:[□■◇◆]|[○●]\s|<[^>]*>|\d{4}(?:년도?)?(?:[.\s]*\d{1,2}[.월])*(?:\s*(?:말|현재|기준))?|관내"
    r"|(?:붙임|별첨|첨부)\s*\d*[.)]?|[A-Za-z]?\d{1,3}[.)]?\s)\s*)+"
)
_NO_NAMES = re.compile(
    "(?:관내|우리|시|일반|도시|첨단|농공|국가|대학|산학|공공|민간|청년|여성|지식|산업|창업|보육|벤처|기술|혁신|임대|공유|복합|지원|입주|사무|연구|작업|촬영|공동"
    "|아파트형공장|오피스|스튜디오|공간|센터|단지|타워|타운|빌딩|캠퍼스|파크|허브|[0-9]+개|개소|내)*"
)
"""What a place is, without saying which."""
_SITE_KINDS = (
    ("knowledge_centre", re.compile(r"지식\s*산업\s*센터|아파트형\s*공장")),
    ("plot", re.compile(r"용지|필지|획지|부지|토지|시유지")),
    ("room", re.compile(r"입주\s*공간|호실|사무\s*공간")),
)
_OFFICE = re.compile(r"오피스(?!텔)|사무실|업무\s?공간|\d\s?(?:층|F)$", re.I)
_HOUSE = re.compile(
    r"(?:센터|공장|창고|청사|타워|빌딩|건물|사옥|스튜디오|세트장|학교|연구소|시장|상가|파크|캠퍼스)(?:\s*\([^()]*\))?$"
)
_PLACE_IN_BRACKETS = re.compile(
    r"(?:입주|임대|임차|호실|층별|보육)[^()\[\]]*[(\[]\s*([가-힣A-Za-z0-9○·&\- ]{2,24}?"
    r"(?:센터|단지|타워|타운|빌딩|캠퍼스|플라자|스퀘어|밸리|파크|허브|하우스|오피스|[^가-힣]동))\s*[)\]]"
)
"""입주현황 (고양벤처타운)."""
_TO_BECOME = re.compile(r"예비\s*\)?\s*사회적\s*기업")
"""예비사회적기업 is named by a town and may become one: no certificate that we keep."""
_AND = r"(?:[·ㆍ•/&+]|및(?=\s))"
_PLANNING = frozenset(("agreements", "cases"))
_REVISION = re.compile(r"(11|10|9)\s*차")
_LOI = re.compile(r"LOI|투자\s*의향(?:서|\s*(?:제출|접수))", re.I)
_KINDS_IN_TITLE = (
    ("loi_agreement", re.compile(r"투자\s*의향\s*협약")),
    (
        "partnership",
        re.compile(r"업무\s*(?:제휴\s*)?협약|업무제휴|협력\s*(?:MOU|협약|협정|기관)", re.I),
    ),
    ("move_in", re.compile(r"입주\s*(?:계약|협약)")),
    ("sale", re.compile(r"(?:분양|매매)\s*계약")),
    ("lease", re.compile(r"(?:임대차?|임차)\s*계약")),
    ("use", re.compile(r"사용\s*허가|대부\s*계약")),
    (
        "mou",
        re.compile(
            r"(?<!업무)(?<!업무 )(?<!입주)(?<!입주 )(?:투자\s*)?(?:협약(?!서?\s*(?:등|및))|MOU|양해각서)",
            re.I,
        ),
    ),
)

DRAFT = "draft"
_TO_SIGN = re.compile(r"(?:체결|협약|MOU|LOI|의향서|계약)(?:일자?)?\s*\(?\s*예정", re.I)
_ENDED_BY = (
    ("철회", "withdrawn"), ("투자철회", "withdrawn"), ("취소", "withdrawn"), ("해지", "terminated"),
    ("파기", "terminated"), ("실효", "lapsed"),
)  # fmt: skip

_PAPER = re.compile(r"MOU|LOI|의향서|양해각서", re.I)
"""What a header must say to speak of the kind: 협약일 stands over every kind of agreement."""
_INVESTING = re.compile(r"(?:투자|유치)(?!(?:유치)?(?:과|팀|담당관|국|실|단)(?![가-힣]))")
"""Without one of these an MOU of which no plan is told may be of any kind: that is asked. The
department that keeps the list (투자유치과) says nothing of it."""
_DATE_TALKS = frozenset(("organizations", "lead-list", "cases"))
SUMMARY, HAPPENED_ON = "activity.summary", "activity.happened_on"
PLANS = ("agreement.amount", "agreement.jobs", "agreement.area")


def constants_for(
    table: Table, mapping: mapped.Mapping, contents: Mapping[int, Content]
) -> dict[str, Value]:
    """Fields without a column whose value the list as a whole states."""
    found: dict[str, Value] = {}
    name = mapping.column_of("organization.name")
    if name is not None and mapping.column_of("organization.org_type") is None:
        kind = _type_by_header(name.header, contents[name.index])
        if not kind and name.header.endswith("기관명") and _PUBLIC.search(list_words(table)):
            kind = "public"
        if not kind and _FOREIGN_INVESTED.search(clean(f"{table.title} {table.file_name}")):
            kind = "foreign_invested"
        if kind:
            found["organization.org_type"] = kind
    industry = mapping.column_of("organization.industry_name") or mapping.column_of(
        "organization.industry_code"
    )
    if industry is not None and (revision := _REVISION.search(clean(industry.header))):
        found["organization.industry_revision"] = revision.group(1)
    text = list_words(table)
    certified = any(
        (column.field or "").startswith("certificate.") and not column.group
        for column in mapping.columns
    )
    if certified and mapping.column_of("certificate.kind") is None:
        found["certificate.kind"] = certificate_kind(text)
    if mapping.list_kind == "agreements" and mapping.column_of("agreement.kind") is None:
        told = any(mapping.column_of(path) is not None for path in PLANS)
        signed = mapping.column_of("agreement.signed_on")
        header = clean(signed.header) if signed and _PAPER.search(signed.header) else ""
        said = (clean(table.title), header, clean(table.sheet.name), clean(table.file_name))
        first = next((one for one in said if _kinds_named(one)), "")
        found["agreement.kind"] = agreement_kind(first, told_plan=told)
    found |= _of_partners(table, mapping, contents)
    found |= _of_talks(table, mapping)
    if mapping.list_kind == "sites" and not _says_kinds(table, mapping):
        found["site.kind"] = _kind_of_sites(table, mapping, text)
    if mapping.list_kind == "occupancies" and mapping.column_of("site.name") is None:
        named = (place_named(one) for one in (table.title, table.sheet.name, table.file_name))
        found["site.name"] = next(filter(None, named), "")
    if mapping.list_kind == "agreements" and _still_to_sign(table, mapping):
        found["agreement.status"] = DRAFT
    if mapping.list_kind in _PLANNING and mapping.column_of("case.foreign") is None:
        found["case.foreign"] = bool(_FOREIGN.search(text))
    found["check.as_of"] = _period(mapping)
    found |= days_of_figures(table, mapping)
    return {path: value for path, value in found.items() if value}


def _kind_of_sites(table: Table, mapping: mapped.Mapping, text: str) -> str:
    """What the sites of a list are by its rooms, its title, and what only a building has."""
    if names_rooms(mapping.columns):
        return "room"
    titled = site_kind(text)
    return "building" if titled != "knowledge_centre" and lists_buildings(table) else titled


def _of_partners(
    table: Table, mapping: mapped.Mapping, contents: Mapping[int, Content]
) -> dict[str, Value]:
    """Agreements of cooperation, and whoever has no day beside others who have has none yet."""
    if not lists_partners(table, mapping, contents, list_words(table)):
        return {}
    found: dict[str, Value] = {"agreement.nature": "cooperation"}
    if mapping.column_of("agreement.kind") is None:
        found["agreement.kind"] = "partnership"
    dated = mapping.column_of("agreement.signed_on") is not None
    if dated and mapping.column_of("agreement.status") is None:
        found["agreement.status"] = DRAFT
    return found


def _of_talks(table: Table, mapping: mapped.Mapping) -> dict[str, Value]:
    """How the talks of a list were held, where no column says; and of a day alone (최근접촉일) that
    there was one."""
    met = mapping.column_of(HAPPENED_ON)
    if met is None:
        return {}
    found: dict[str, Value] = {}
    if mapping.column_of("activity.kind") is None:
        talk = f"{met.header} {table.title}"
        found["activity.kind"] = (
            "visit" if "방문" in talk else "call" if "통화" in talk else "other"
        )
    if mapping.list_kind in _DATE_TALKS and mapping.column_of(SUMMARY) is None:
        found[SUMMARY] = met.header.rpartition(" › ")[2]
    return found


def _period(mapping: mapped.Mapping) -> str:
    """Up to when the results of a check are counted, by their labels."""
    if mapping.column_of("check.as_of") is not None:
        return ""
    results = (mapping.column_of(path) for path in ("check.invested", "check.hired"))
    return period_of(column.header for column in results if column)


def _says_kinds(table: Table, mapping: mapped.Mapping) -> bool:
    """Whether a column says of each site what it is (용도), in words of ours or in others: a list of
    plots of ground has some for parking. What a building is used for is another matter."""
    use = mapping.column_of("site.main_use")
    return any(
        guess.path == "site.kind"
        for column in table.columns
        if use is None or column.index != use.index
        for guess in guesses(column, "sites")
    )


def _still_to_sign(table: Table, mapping: mapped.Mapping) -> bool:
    """Whether a list is of agreements that nobody has signed: its title or its only day says so."""
    if mapping.column_of("agreement.status") is not None:
        return False
    if _TO_SIGN.search(clean(table.title)):
        return True
    days = [column.header for column in table.columns if _TO_SIGN.search(header_key(column.header))]
    return bool(days) and mapping.column_of("agreement.signed_on") is None


def list_words(table: Table) -> str:
    """Where a list says of what it is: its title, its sheet's and its file's name."""
    return clean(f"{table.title} {table.sheet.name} {table.file_name}")


def place_named(text: str) -> str:
    """The building or site whose tenants a title lists, "" where it names none:
    "○○지식산업센터 입주기업 현황" is about ○○지식산업센터."""
    found = _PLACE_OF_TENANTS.search(_BEFORE_ITS_NAME.sub("", clean(text.replace("_", " "))))
    if found is None or _NO_NAMES.fullmatch(header_key(found[1])):
        found = _PLACE_IN_BRACKETS.search(clean(text)) or found
    name = found[1].strip(" -·,:") if found else ""
    return "" if _NO_NAMES.fullmatch(header_key(name)) else name


def site_kind(text: str) -> str:
    """What a title says its sites are: 지식산업센터, plots or rooms; "" for none or several."""
    plain = clean(text)
    found = [code for code, words in _SITE_KINDS if words.search(plain)]
    return found[0] if len(found) == 1 else ""


def is_building(name: str) -> bool:
    """Whether a site is called as a house is (물류센터, 공장, 청사): no plot, though the title calls the
    sites 부지."""
    return _HOUSE.search(clean(name)) is not None


def is_office(name: str) -> bool:
    """Whether a site is called by its floor or as an office: no plot, whatever the list offers."""
    return _OFFICE.search(clean(name)) is not None


def status_of(header: str) -> str:
    """What became of an agreement that has a day under this header ("철회일" → withdrawn), or ""."""
    key = header_key(header)
    return next((code for word, code in _ENDED_BY if key.startswith(word)), "")


def _type_by_header(header: str, content: Content) -> str:
    key = header_key(header)
    if "동물" in key or any("동물병원" in str(cell) for cell in content.sample):
        return ""  # where animals are treated
    for label, kind in _TYPES_BY_HEADER:
        if key.endswith(label):
            return kind
    if key.endswith(("학교명", "대학명")) and content.sample:
        if share(content.sample, lambda cell: _UNIVERSITY.search(str(cell)) is not None) >= _ALL:
            return "university"
        schools = share(content.sample, lambda cell: _SCHOOL.search(str(cell)) is not None)
        return "public" if schools >= _ALL else ""
    return type_of(key.removesuffix("명")) if key.endswith("명") else ""


def certificate_kind(text: str) -> str:
    """The one kind of certificate a title names ("경영혁신형 중소기업" → mainbiz), else "": beside
    another kind of firm (사회적기업·마을기업) it is the row that tells of which it is."""
    folded = text.casefold()
    words = {
        word.casefold(): choice.code
        for choice in find_field("certificate.kind").choices
        for word in (choice.ko, choice.en, *choice.synonyms)
        if len(word) >= 4 and word.casefold() in folded
    }
    kinds = set(words.values())
    if _TO_BECOME.search(text):
        kinds.discard("social")
    if len(kinds) != 1 or any(_stands_beside_another(word, folded) for word in words):
        return ""
    return kinds.pop()


def _stands_beside_another(word: str, text: str) -> bool:
    said = rf"{re.escape(word)}(?:기업|형)?"
    return bool(re.search(rf"{said}\s*{_AND}\s*[가-힣]|[가-힣]\s*{_AND}\s*{said}", text))


def agreement_kind(text: str, *, told_plan: bool) -> str:
    """The one kind of agreement a title or section line names, "" for none or several.

    ``told_plan`` is whether money, jobs or an area is told of it: without that, 협약 and MOU alone
    may as well be a co-operation, and with it a 업무협약 an investment.
    """
    kinds = _kinds_named(text)
    kind = kinds.pop() if len(kinds) == 1 else ""
    unsure = (kind == "mou" and not told_plan) or (kind == "partnership" and told_plan)
    return "" if unsure and not _INVESTING.search(text) else kind


def _kinds_named(text: str) -> set[str]:
    kinds = {code for code, words in _KINDS_IN_TITLE if words.search(text)}
    if _LOI.search(text):
        kinds.add("loi")
    if "partnership" in kinds and _INVESTING.search(text):
        kinds = kinds - {"partnership"} | {"mou"}  # 투자유치 업무협약: what others call an MOU
    if "loi_agreement" in kinds or "partnership" in kinds:
        kinds.discard("mou")
    return kinds
