"""촉진지구 현황: designation, the ten per cent by date, projects, ground supplied and asked for, sites."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from db.domain.catalogue import catalogue
from db.domain.dates import first_day, last_day
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.domain.zone import LEAST_PERCENT, Doubt, Ground, Requirement
from db.queries.zone import ProjectFacts, SiteFacts, ZoneBook
from reports.content.blocks import (
    Block,
    Bullet,
    Cell,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.charts import demand_supply
from reports.content.counted import CHARTS, KOREAN, NONE, SOURCE, PaperOf, document_of, on_paper
from reports.content.draft_values import known_of
from reports.content.model import Document, Section
from reports.content.wording import beside

TITLE = "벤처기업육성촉진지구 현황"
_DOUBTS = {
    Doubt.NO_VENTURES: "벤처기업 수 없음",
    Doubt.NO_SMALL_FIRMS: "중소기업 수(소상공인 제외) 없음",
    Doubt.MORE_VENTURES: "벤처기업이 중소기업보다 많음, 두 수 확인 필요",
    Doubt.BEFORE_DESIGNATION: "지정일 전 수치",
}


def zone_paper(book: ZoneBook, as_of: str, paper: PaperOf) -> Document:
    """Facts dated by ``as_of`` (ISO day), as they are recorded now."""
    day = dt.date.fromisoformat(as_of)
    sections = [
        Section("zone", (TitleBox(TITLE), Heading("지정 개요"), *_designation(book.zone))),
        Section("requirement", (Heading("지정 요건"), *_requirement(book, day, as_of))),
        Section("projects", (Heading("개발사업"), *_projects(book.projects, day, as_of))),
        Section(
            "ground", (Heading("입지 수요와 공급"), on_paper(demand_supply(book, as_of, CHARTS)))
        ),
        Section("sites", (Heading("필지·공간"), *_sites(book.sites, day, as_of))),
    ]
    return document_of(paper, TITLE, _summary(book, day, as_of), sections, "zone")


def _summary(book: ZoneBook, day: dt.date, as_of: str) -> str:
    found = next(iter(_dated(book, day)), None)
    said = _percent(found) if found is not None else Empty.UNCHECKED.label("ko")
    return f"{KOREAN.day(as_of)} 기준, 벤처기업 비율 {said}, 필지·공간 {len(book.sites):,}곳"


# Designation and requirement.


def _designation(zone: Draft | None) -> tuple[Block, ...]:
    if zone is None:
        return (Bullet("등록된 지구가 없음"),)
    area = zone.get("area")
    pairs = (
        KeyValue("지구명", zone.text("name")),
        KeyValue("발표일", _day(zone, "announced_on")),
        KeyValue("지정일", _day(zone, "designated_on")),
        KeyValue("면적", area if isinstance(area, Empty) else f"{float(str(area)):,.10g}㎡"),
        KeyValue("고시번호", known_of(zone, "notice_number")),
        KeyValue("근거", known_of(zone, "legal_basis")),
    )
    source = zone.text("source")
    return (KeyValues(pairs, 2), *((Bullet(f"출처: {source}", Level.NOTE),) if source else ()))


def _day(draft: Draft, key: str) -> str | Empty:
    value = draft.get(key)
    return value if isinstance(value, Empty) else KOREAN.day(str(value))


def _dated(book: ZoneBook, day: dt.date) -> list[Requirement]:
    """The figures of the zone that are dated by the day, the newest first."""
    return [one for one in book.requirements if one.as_of and last_day(one.as_of) <= day]


def _requirement(book: ZoneBook, day: dt.date, as_of: str) -> tuple[Block, ...]:
    rule = Bullet(
        f"중소기업(소상공인 제외) 가운데 벤처기업이 {LEAST_PERCENT:.0f}% 이상이어야 함"
        "(벤처기업육성에 관한 특별법 시행령 제11조의21)"
    )
    found = _dated(book, day)
    if not found:
        said = "지구의 수치가 없어 요건을 판단할 수 없음. 0%가 아님"
        return (rule, Bullet(said), *_city(book, day, as_of))
    columns = (
        Column("기준일", CellKind.DATE, width=1.2), Column("벤처기업", CellKind.NUMBER, "개"),
        Column("중소기업(소상공인 제외)", CellKind.NUMBER, "개", 1.4),
        Column("비율", CellKind.CENTRED), Column("판단", width=2.2),
    )  # fmt: skip
    rows = tuple(
        Row((one.as_of, one.ventures, one.small_firms, _percent(one), _verdict(one)))
        for one in found
    )
    table = Table(columns, rows, "지정 요건", "", as_of, SOURCE)
    return (rule, table, *_city(book, day, as_of))


def _percent(found: Requirement) -> str:
    return NONE if found.percent is None else f"{found.percent:.1f}%"


def _verdict(found: Requirement) -> str:
    doubts = ", ".join(_DOUBTS[one] for one in found.doubts)
    if found.met is None:
        return f"판단할 수 없음({doubts})"
    said = "10% 이상" if found.met else "10% 미만"
    return f"{said}({doubts})" if doubts else said


def _city(book: ZoneBook, day: dt.date, as_of: str) -> tuple[Block, ...]:
    """Figures of the whole city stand apart: they never make the zone's ratio."""
    rows = [one for one in book.city if last_day(one.text("as_of")) <= day]
    if not rows:
        return ()
    columns = (
        Column("기준일", CellKind.DATE), Column("벤처기업(시 전체)", CellKind.NUMBER, "개"),
        Column("출처", width=2.0),
    )  # fmt: skip
    found = tuple(
        Row((one.text("as_of"), _number(one.get("venture_firms")), known_of(one, "source")))
        for one in rows
    )
    note = Bullet("시 전체 수치는 지구의 요건에 쓰지 않음", Level.NOTE)
    return (Table(columns, found, "시 전체(참고)", "", as_of, SOURCE), note)


def _number(value: Value) -> int | Empty:
    return value if isinstance(value, Empty) else int(str(value))


# Projects.


def _projects(projects: Sequence[ProjectFacts], day: dt.date, as_of: str) -> tuple[Block, ...]:
    if not projects:
        return (Bullet("등록된 개발사업이 없음"),)
    columns = (
        Column("사업", width=1.6), Column("계획면적", CellKind.AREA, "㎡"),
        Column("필지", CellKind.AREA, "㎡"), Column("희망", CellKind.AREA, "㎡"),
        Column("외국인 희망", CellKind.AREA, "㎡"), Column("외국인 ÷ 계획", CellKind.CENTRED),
    )  # fmt: skip
    rows = tuple(
        Row((
            one.draft.text("name"), _area(one.draft.get("area")), _ground(one.sites),
            _ground(one.demand), _ground(one.foreign),
            NONE if one.foreign_share is None else f"{one.foreign_share:.1f}%",
        ))
        for one in projects
    )  # fmt: skip
    blocks: list[Block] = [Table(columns, rows, "개발사업", "", as_of, SOURCE)]
    phases = [(one, phase) for one in projects for phase in one.phases]
    if phases:
        blocks.append(_phases(phases, day, as_of))
    return tuple(blocks)


def _phases(phases: Sequence[tuple[ProjectFacts, Draft]], day: dt.date, as_of: str) -> Table:
    columns = (
        Column("사업", width=1.4), Column("단계", width=1.8), Column("계획", CellKind.DATE),
        Column("실제", CellKind.DATE),
    )  # fmt: skip
    rows = tuple(
        Row((one.draft.text("name"), phase.text("name"), _stated(phase, "planned_on"),
             _happened(phase, "actual_on", day)))
        for one, phase in phases
    )  # fmt: skip
    return Table(columns, rows, "사업 단계", "", as_of, SOURCE)


def _stated(draft: Draft, key: str) -> Cell:
    value = draft.get(key)
    return value if isinstance(value, Empty) else str(value)


def _happened(draft: Draft, key: str, day: dt.date) -> Cell:
    """An actual day, "-" while it was not there by the day of the paper."""
    value = draft.get(key)
    if isinstance(value, Empty):
        return value
    return str(value) if first_day(str(value)) <= day else NONE


def _ground(found: Ground) -> Cell:
    """A sum of ㎡, "-" of no rows, 미기재 where none states it."""
    if found.stated:
        return found.total
    return Empty.NOT_STATED if found.rows else NONE


def _area(value: Value) -> Cell:
    return value if isinstance(value, Empty) else float(str(value))


# Sites.


def _sites(sites: Sequence[SiteFacts], day: dt.date, as_of: str) -> tuple[Block, ...]:
    if not sites:
        return (Bullet("등록된 필지·공간이 없음"),)
    columns = (
        Column("사업", width=1.3), Column("필지·공간", width=1.8),
        Column("면적", CellKind.AREA, "㎡", 1.0), Column("공급 상태", CellKind.CENTRED, width=0.85),
        Column("촉진지구", CellKind.CENTRED, width=0.85),
        Column("공급 계획일", CellKind.DATE, width=1.5, group="공급", short="계획"),
        Column("공급일", CellKind.DATE, width=1.5, group="공급", short="실제"),
        Column("입주", CellKind.AREA, "㎡", 0.95),
    )  # fmt: skip
    rows = tuple(
        Row((
            one.project or NONE, beside(one.project, one.name), one.area, _choice(one.draft, "status"),
            _choice(one.draft, "in_zone"), _stated(one.draft, "planned_on"),
            _happened(one.draft, "actual_on", day), _ground(one.present),
        ))
        for one in sites
    )  # fmt: skip
    note = Bullet("촉진지구 여부는 행정동이 아니라 필지·건물로 봄", Level.NOTE)
    return (Table(columns, rows, "필지·공간", "", as_of, SOURCE), note)


def _choice(draft: Draft, key: str) -> Cell:
    value = draft.get(key)
    if isinstance(value, Empty):
        return Empty.UNCHECKED if value is Empty.NOT_STATED else value
    return catalogue(RecordKind.SITE).field(key).choice_label(str(value), "ko")
