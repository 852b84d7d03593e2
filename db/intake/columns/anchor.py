"""The columns that name rows and people under labels no table knows (대상, 블록-획지, 참석자 성함).

Cells, position and what stands beside tell them; then the list is read as if they were labelled
plainly, so that no unknown label takes its neighbours down with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from db.domain.cell_text import clean
from db.domain.names import legal_form, looks_like_company
from db.intake.cells.content import Content, share
from db.intake.cells.industry_cells import is_industry
from db.intake.cells.people_content import are_people, are_people_and_firms
from db.intake.columns.building_registers import is_centre, lists_buildings
from db.intake.columns.choice_columns import tells
from db.intake.columns.firms_by_cells import CALLS_SOMEBODY
from db.intake.columns.list_titles import SITE_TITLE, TENANTS
from db.intake.columns.list_votes import vote
from db.intake.columns.people_labels import is_of_a_person
from db.intake.labels.firm_labels import calls_anybody
from db.intake.labels.firms import ANOTHERS
from db.intake.labels.headers import guesses
from db.intake.labels.own_noun import repeated_noun
from db.intake.mapping import Mapping as Mapped
from db.intake.table import Column, Table
from db.intake.tables.cell_shape import DATA_SHAPES, shape
from db.intake.words import header_key, word_set

_FIRM, _PLACE, _PERSON = "기업명", "부지명", "성명"
_IDENTITIES = ("organization.name", "site.name", "contact.name", "case.title", "agreement.title")
_OF_PLACES = frozenset(("site.block", "organization.address_lot", "case.wanted_site"))
"""What a label may say that all the same names the plots of a list of plots (블록, 지번)."""
_OF_FIRMS = frozenset(
    f"organization.{key}"
    for key in (
        "representatives", "business_number", "corporate_number", "employees", "revenue", "capital",
        "founded", "products", "industry_name", "industry_code",
    )
)  # fmt: skip
_KINDS = ("organizations", "agreements", "cases", "sites", "occupancies", "contacts")
_KEPT_OF_BODIES = frozenset(("agreements", "cases", "concerns", "activities", "applied_incentives"))
"""What the desk keeps of bodies: whatever they are there (파트너 기관, 유망업체), the label says bodies."""
_BODY = re.compile("(?:기관|기업|업체|회사|단체|법인)(?:명)?$")
_TWO = 2
_KNOWN = 0.8
_TOLD = 0.85
_LEAST, _DISTINCT = 3, 0.7
_FORMED, _HALF = 0.3, 0.5
_LONG = 16
_MOSTLY = 0.9
_PLOTS = _INDUSTRIES = 0.5
_PLOT = re.compile(
    r"[A-Za-z가-힣]{0,4}\s?\d{0,4}\s?-\s?\d{1,4}(?:-\d+)?$|\d+\s?(?:블[록럭]|획지|필지|롯트|로트|BL|L)|^[A-Z]{1,3}\d{1,3}$"
    r"|(?:블[록럭]|획지|필지|용지|부지|구역)\s?\d*$",
    re.I,
)
_BLOCKS = re.compile(r"블[록럭](?:명|번호)?")
_ANOTHERS = re.compile(ANOTHERS)
_CALLED_ANYTHING = frozenset(("title", "name", "명칭"))
_FOUND_BY = frozenset(("organization.address", "organization.phone"))
_OF_A_WHOLE = re.compile(r"구성비|점유비")
"""What only the parts of one whole have: a plan of land use lists no plots."""
_DOES_FOR_US = re.compile(
    r"작성|접수자|상담|면담|응대|통화|처리|조사|점검|확인자|방문자|기록|등록자|보고|대표|관리자"
)
"""Labels of people who may as well be the city's."""
_SOMEBODY = re.compile(r"(?:자|인|부서|과|팀|사무소|업체|회사|기관)(?:명|성명)?$")
"""Labels of who holds, leases, draws or looks after a plot: 수대부자, 임차인, 설계사무소명."""
_SAYS_NO_NAME = re.compile(
    r"(?:용도|업종|분야|품목|구분|유형|종류|지역|결과|상태|단계|여부|내용|사유|지목|규모|상격|훈격|등급|부문)$"
)
"""Labels of what something is, whatever its cells look like: 제조 and 사무실 under 용도 are nobody, nor
is 대상 under 상격."""
_NUMBERS_A_PAPER = re.compile(
    r"(?:허가|신고|승인|인가|접수|문서|관리|처리|등록|대장)[가-힣]*(?:번호|코드|no)$"
)
"""Labels of what an office files under, never of what is built there: 2024-건축과-신축허가-1."""
_LOTS = word_set("지번 지번주소 필지지번 소재지지번")
_SAYS_WHAT = re.compile(r"지목|용도|지역지구|이용|소유|관리")
"""Labels of what a plot is and whose, never of which it is."""
_CHOICES = ("site.status", "site.kind", "agreement.kind", "case.stage", "organization.org_type")


def anchored(table: Table, contents: Mapping[int, Content]) -> Table:
    """The table with plain labels over the columns that name its rows and its people."""
    read = next(_as_titled(table, contents), table)
    if read is table and table.header_rows and not _is_named(table, contents):
        read = next(_with_rows_named(table, contents), table)
    return _with_people_named(read, contents)


def as_said(mapping: Mapped, said: Mapping[int, str]) -> Mapped:
    """The mapping with the labels that the list has itself; what stood in for one was told by
    cells."""
    columns = tuple(
        column
        if column.header == said[column.index]
        else replace(
            column,
            header=said[column.index],
            evidence="content" if column.evidence == "synonym" else column.evidence,
            confidence=round(column.confidence * _TOLD, 3),
        )
        for column in mapping.columns
    )
    return replace(mapping, columns=columns)


def _is_named(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether a label names the rows of the list that the table is taken for, and most of them;
    buildings without names are called by where they stand."""
    kind = vote(table, contents)
    if kind == "sites" and lists_buildings(table):
        return True
    return bool(kind) and any(
        guess.path in _IDENTITIES and guess.confidence >= 0.7
        for column in table.columns
        if not contents[column.index].filled or contents[column.index].share_filled >= _HALF
        for guess in guesses(column, kind)
    )


def _with_rows_named(table: Table, contents: Mapping[int, Content]) -> Iterator[Table]:
    """The readings that evidence supports, the likeliest first: firms by their legal forms, plots by
    their numbers, then whatever the rest of the list speaks of."""
    if any(_OF_A_WHOLE.search(header_key(column.header)) for column in table.columns):
        return
    free = [column for column in table.columns if _may_name(column, contents[column.index])]
    free = [column for column in free if not _is_a_term(column, table.columns)]
    free.sort(key=lambda one: not CALLS_SOMEBODY.search(header_key(one.header)))
    told = repeated_noun(table.columns) or _places_on_a_map(table.columns, contents)
    if told in free and vote(read := _labelled(table, told, _FIRM), contents) == "organizations":
        yield read
    formed = [one for one in free if share(contents[one.index].sample, _has_form) >= _FORMED]
    if not formed:
        plots = [one for one in free if share(contents[one.index].sample, _is_plot) >= _PLOTS]
        own = [one for one in plots if _BLOCKS.fullmatch(header_key(one.labels[-1]))]
        own = [one for one in own if contents[one.index].distinct == 1]
        yield from _as_places(table, contents, own)  # lots are what the land was called before
        yield from _as_lots(table, contents)
        yield from _as_places(table, contents, plots)
    for column in formed or free:
        if _SAYS_NO_NAME.search(header_key(column.header)):
            continue
        if _is_claimed(column) or _ANOTHERS.search(header_key(column.header).replace("구분", "")):
            continue
        if calls_anybody(header_key(column.header)) and are_people_and_firms(
            contents[column.index]
        ):
            continue
        read = _labelled(table, column, _FIRM)
        if _is_list_of_firms(read, contents, column, formed=bool(formed)):
            yield read
    # Whoever holds a lot of the city may be a firm: the lot is what is listed all the same.
    yield from _as_lots(table, contents) if formed else _as_places(table, contents, free)


def _is_a_term(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a label's noun has a code beside it (직업코드, 직업명): a term of some classification."""
    noun = header_key(column.header).removesuffix("명")
    return any(header_key(one.header) in (f"{noun}코드", f"{noun}번호") for one in columns)


def _places_on_a_map(columns: Sequence[Column], contents: Mapping[int, Content]) -> Column | None:
    """What services of maps call title or name, where address and telephone stand beside it."""
    named = [
        one
        for one in columns
        if header_key(one.header) in _CALLED_ANYTHING and not are_people(contents[one.index])
    ]
    beside = {g.path for one in columns for g in guesses(one, "organizations")[:1]}
    return named[0] if len(named) == 1 and beside >= _FOUND_BY else None


def _as_titled(table: Table, contents: Mapping[int, Content]) -> Iterator[Table]:
    """A list that is called one of houses to settle in: name and 명칭 over what reads as such is theirs."""
    title = f"{table.title} {table.sheet.name} {table.file_name}"
    named = [one for one in table.columns if header_key(one.header) in _CALLED_ANYTHING]
    if len(named) != 1 or not SITE_TITLE.search(title) or TENANTS.search(title):
        return
    sample = contents[named[0].index].sample
    if share(sample, _is_centre) >= _FORMED > share(sample, _has_form):
        read = _labelled(table, named[0], _PLACE)
        if vote(read, contents) == "sites":
            yield read


def _as_lots(table: Table, contents: Mapping[int, Content]) -> Iterator[Table]:
    """Ground of the city by 소재지 and 지번: its lots name it."""
    lots = [one for one in table.columns if one.labels and header_key(one.labels[-1]) in _LOTS]
    if len(lots) == 1 and contents[lots[0].index].share_filled >= _MOSTLY:
        read = _labelled(table, lots[0], _PLACE)
        if vote(read, contents) == "sites":
            yield read


def _as_places(
    table: Table, contents: Mapping[int, Content], columns: Sequence[Column]
) -> Iterator[Table]:
    for column in columns:
        key = header_key(column.header)
        somebody = _SOMEBODY.search(key) or are_people(contents[column.index])
        says_no_name = _SAYS_WHAT.search(key) or _NUMBERS_A_PAPER.search(key)
        if somebody or says_no_name or _names_sites(column):
            continue
        if not _is_claimed(column, _OF_PLACES):
            read = _labelled(table, column, _PLACE)
            if vote(read, contents) == "sites":
                yield read


def _names_sites(column: Column) -> bool:
    """Whether a label names sites as it stands: what it did not tell, no other one may."""
    return any(guess.path == "site.name" for guess in guesses(column, "sites")[:1])


def _is_list_of_firms(
    read: Table, contents: Mapping[int, Content], column: Column, *, formed: bool
) -> bool:
    """Whether the list makes sense as one of firms, agreements or cases named by the column."""
    content = contents[column.index]
    if not formed and (are_people(content) or _mean_length(content) > _LONG):
        return False
    kind = vote(read, contents)
    facts = {
        guess.path
        for other in read.columns
        if other.index != column.index
        for guess in guesses(other, kind or "organizations")[:1]
        if guess.confidence >= _KNOWN
    }
    if kind in _KEPT_OF_BODIES and _BODY.search(header_key(column.header)):
        return len(facts) >= _TWO
    if kind in ("organizations", "lead-list") or not formed:
        like = formed or share(content.sample, _is_company) >= _FORMED
        return kind != "" and len(facts & _OF_FIRMS) >= (1 if like else 2)
    return kind not in ("", "sites", "contacts") and len(facts) >= 2


def _with_people_named(table: Table, contents: Mapping[int, Content]) -> Table:
    """A column of people beside their titles, mobiles and mail addresses names the contacts."""
    if any(_names_people(column) for column in table.columns):
        return table
    places = [place for place, column in enumerate(table.columns) if is_of_a_person(column)]
    found = [
        column
        for place, column in enumerate(table.columns)
        if any(abs(place - other) <= 3 for other in places)
        and _may_name(column, contents[column.index])
        and are_people(contents[column.index])
        and not _is_claimed(column, frozenset(("case.officer", "contact.name")))
        and not _DOES_FOR_US.search(header_key(column.header))
        and not _SAYS_NO_NAME.search(header_key(column.header))
    ]
    return _labelled(table, found[0], _PERSON) if len(found) == 1 and places else table


def _names_people(column: Column) -> bool:
    return any(
        guess.path == "contact.name" and guess.confidence >= _KNOWN
        for guess in guesses(column, "contacts")
    )


def _labelled(table: Table, column: Column, label: str) -> Table:
    """The table with another label over a column."""
    plain = replace(column, header=label, labels=(label,))
    columns = tuple(plain if one.index == column.index else one for one in table.columns)
    return replace(table, columns=columns)


def _may_name(column: Column, content: Content) -> bool:
    """Whether a column's cells are short texts, hardly one twice, and no data of another kind."""
    if not column.labels or content.filled < _LEAST or content.share_filled < 0.5:
        return False
    if content.distinct < _DISTINCT or any(tells(path, content) for path in _CHOICES):
        return False
    if share(content.sample, is_industry) >= _INDUSTRIES:
        return False
    return share(content.sample, _is_name) >= 0.8


def _is_name(cell: object) -> bool:
    if not isinstance(cell, str) or len(clean(cell)) > 60:
        return False
    found = shape(cell)
    return found == "company" or (found not in DATA_SHAPES and found not in ("long", "year"))


def _is_claimed(column: Column, unless: frozenset[str] = frozenset()) -> bool:
    """Whether the label names another field plainly in some kind of list."""
    return any(
        guess.confidence >= _KNOWN and guess.path not in unless and guess.path not in _IDENTITIES
        and guess.path not in ("organization.org_type", "agreement.kind", "site.kind")
        for kind in _KINDS
        for guess in guesses(column, kind)
    )  # fmt: skip


def _is_centre(cell: object) -> bool:
    return is_centre((cell,))


def _is_plot(cell: object) -> bool:
    return isinstance(cell, str) and bool(_PLOT.search(cell.strip()))


def _has_form(cell: object) -> bool:
    return isinstance(cell, str) and bool(legal_form(cell))


def _is_company(cell: object) -> bool:
    return isinstance(cell, str) and looks_like_company(cell)


def _mean_length(content: Content) -> float:
    texts = [clean(str(cell)) for cell in content.sample]
    return sum(map(len, texts)) / len(texts) if texts else 0.0
