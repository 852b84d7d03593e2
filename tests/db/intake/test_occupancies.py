"""Lists of who sits where: firms come in with their room, on a site that is asked where nobody named it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan, revert_import
from db.intake.columns.constants import place_named
from db.intake.columns.map_columns import map_columns
from db.intake.pipeline import FilePlan, PreparedFile, plan, prepare, read_list
from db.intake.plan import NO_SITE, Decision, PlanOptions
from db.intake.reading.read import read_text
from db.intake.settle_all import settle_all, site_named
from db.intake.tables.understand import understand
from db.schema import TABLES
from db.services.records import save_record
from db.store import Store
from reports.excel.workbook import list_workbook
from reports.lists import list_export

_HEAD = "호실\t입주업체명\t업종\t전용면적(㎡)\t입주일\n"
_ROWS = (
    "301호\t㈜보기빛가람\t소프트웨어 개발\t132.5\t2022.3.2\n"
    "303호\t공실\t\t\t\n"
    "304호\t보기온누리디자인\t디자인\t66.1\t2023.10.15\n"
    "401호\t㈜보기빛가람\t소프트웨어 개발\t250\t2031.1.4\n"
)
TITLED = f"보기지식산업센터 입주업체 현황\n{_HEAD}{_ROWS}"
_OCCUPANCY, _SITE = TABLES[RecordKind.OCCUPANCY], TABLES[RecordKind.SITE]


def _site(store: Store, name: str) -> int:
    return save_record(store, new_draft(RecordKind.SITE, name=name)).id


def _prepared(store: Store, text: str) -> PreparedFile:
    with store.read() as session:
        return prepare(read_text(text), "0" * 64, session=session)


def _planned(store: Store, prepared: PreparedFile, *options: PlanOptions) -> FilePlan:
    with store.read() as session:
        return plan(session, prepared, options)


def _take(store: Store, text: str, *options: PlanOptions) -> int:
    prepared = _prepared(store, text)
    planned = _planned(store, prepared, *options)
    source = ImportSource("목록.xlsx", "0" * 64, "[]")
    return apply_plan(store, source, planned.tables, planned_at=planned.planned_at).import_id


def _reasons(planned: FilePlan) -> list[str]:
    return [row.reason if row.outcome == "ask" else row.outcome for row in planned.tables[0].rows]


def _sits(store: Store) -> list[tuple[str, str, str, float, str, str]]:
    """Site, firm, room, area, moved in and to move in of every live occupancy."""
    firm = TABLES[RecordKind.ORGANIZATION]
    query = (
        select(_SITE.c.name, firm.c.name, _OCCUPANCY.c.room, _OCCUPANCY.c.area,
               _OCCUPANCY.c.actual_on, _OCCUPANCY.c.planned_on)
        .join(_SITE, _SITE.c.id == _OCCUPANCY.c.site_id)
        .join(firm, firm.c.id == _OCCUPANCY.c.organization_id)
        .where(_OCCUPANCY.c.deleted_at.is_(None)).order_by(_OCCUPANCY.c.id)
    )  # fmt: skip
    with store.read() as session:
        return [(*(one or "" for one in row),) for row in session.execute(query)]  # type: ignore[misc]


def test_one_answer_about_the_site_of_a_title_holds_for_every_row(store: Store) -> None:
    known = _site(store, "보기 지식산업센터 A동")
    prepared = _prepared(store, TITLED)
    planned = _planned(store, prepared)
    assert _reasons(planned) == ["ask.site"] * 3, "it may be the one that is known"
    assert [(one.id, one.exact) for one in planned.tables[0].rows[0].sites] == [(known, False)]
    number = planned.tables[0].rows[1].row
    answered = PlanOptions(decisions={number: Decision(site=known)})
    import_id = _take(store, TITLED, answered)
    assert _sits(store) == [
        ("보기 지식산업센터 A동", "㈜보기빛가람", "301호", 132.5, "2022-03-02", ""),
        ("보기 지식산업센터 A동", "보기온누리디자인", "304호", 66.1, "2023-10-15", ""),
        ("보기 지식산업센터 A동", "㈜보기빛가람", "401호", 250.0, "", "2031-01-04"),
    ]
    again = _planned(store, prepared)
    assert _reasons(again) == ["same"] * 3, "nothing is asked of what is known"
    revert_import(store, import_id, row=number)
    assert [row[2] for row in _sits(store)] == ["301호", "401호"]
    revert_import(store, import_id)
    assert _sits(store) == []


def test_the_site_that_a_title_names_is_that_one_or_made_once(sqlite_store: Store) -> None:
    planned = _planned(sqlite_store, _prepared(sqlite_store, TITLED))
    assert _reasons(planned) == ["create"] * 3
    assert planned.tables[0].records[RecordKind.SITE] == {"create": 1, "update": 0}
    first = planned.tables[0].rows[0].row
    import_id = _take(sqlite_store, TITLED, PlanOptions())
    assert _reasons(_planned(sqlite_store, _prepared(sqlite_store, TITLED))) == ["same"] * 3
    assert {row[0] for row in _sits(sqlite_store)} == {"보기지식산업센터"}
    revert_import(sqlite_store, import_id, row=first)
    assert [(row[0], row[2]) for row in _sits(sqlite_store)] == [
        ("보기지식산업센터", "304호"), ("보기지식산업센터", "401호"),
    ]  # fmt: skip
    with sqlite_store.read() as session:
        gone = session.scalars(select(_SITE.c.id).where(_SITE.c.deleted_at.is_not(None))).all()
    assert gone == [], "the site stays as long as somebody else sits there"


def test_a_column_of_sites_names_them_and_only_unknown_ones_are_asked(sqlite_store: Store) -> None:
    _site(sqlite_store, "보기단지")
    text = (
        "단지명\t입주기업명\t업종명\t분양면적(㎡)\n"
        "보기 단지\t㈜보기가나\t전자부품 제조업\t990.5\n"
        "보기신단지\t㈜보기다라\t의료기기 제조업\t660\n"
    )
    planned = _planned(sqlite_store, _prepared(sqlite_store, text))
    assert _reasons(planned) == ["create", "ask.site"]
    alone = PlanOptions(decisions={3: Decision(site=NO_SITE)})
    _take(sqlite_store, text, alone)
    assert [row[:2] for row in _sits(sqlite_store)] == [("보기단지", "㈜보기가나")]


def test_what_is_like_the_site_of_a_title_is_settled_for_all_rows_at_once(
    sqlite_store: Store,
) -> None:
    _site(sqlite_store, "보기 지식산업센터 A동")
    prepared = _prepared(sqlite_store, TITLED)
    settled = settle_all(lambda options: _planned(sqlite_store, prepared, *options), site_named)
    assert settled.tables[0].records[RecordKind.SITE] == {"create": 1, "update": 0}


def test_an_exported_list_of_occupancies_changes_nothing(
    sqlite_store: Store, tmp_path: Path
) -> None:
    _take(sqlite_store, TITLED, PlanOptions(decisions={3: Decision(site="new")}))
    with sqlite_store.read() as session:
        moment = datetime(2026, 11, 28, tzinfo=KST)
        export = list_export(session, catalogue(RecordKind.OCCUPANCY), moment)
    path = tmp_path / "list.xlsx"
    path.write_bytes(list_workbook(export).data)
    workbook, file_hash = read_list(path)
    with sqlite_store.read() as session:
        planned = plan(session, prepare(workbook, file_hash, session=session))
    assert _reasons(planned) == ["same"] * 3


def test_titles_that_name_their_building():
    for title, name in (
        ("2025년 보기창업보육센터 입주기업 현황", "보기창업보육센터"),
        ("□ 보기밸리 스타트업허브 입주기업 현황(2026. 6. 30. 기준)", "보기밸리 스타트업허브"),
        ("2026. 6. 보기 창조혁신캠퍼스 입주 현황", "보기 창조혁신캠퍼스"),
        ("보기지식산업센터_입주기업현황_2026.xlsx", "보기지식산업센터"),
        ("관내 지식산업센터 입주기업 현황", ""),
        ("관내 대학 창업보육센터 입주기업 현황", ""),
        ("보기대학교 창업보육센터 입주기업", "보기대학교 창업보육센터"),
        ("보기벤처타운 입주기업 현황", "보기벤처타운"),
        ("산업단지 입주기업 명부", ""),
        ("입주기업 현황", ""),
    ):
        assert place_named(title) == name, title


def test_a_room_that_nobody_has_taken_is_nothing_to_take_in(store: Store):
    text = f"보기지식산업센터 입주업체 현황\n{_HEAD}301호\t㈜보기빛가람\t개발\t132.5\t2022.3.2\n302호\t\t\t40\t\n"
    planned = _planned(store, _prepared(store, text))
    assert [(row.outcome, row.reason) for row in planned.tables[0].rows][-1:] == [
        ("skip", "row.vacant")
    ]


def test_a_title_names_the_building_in_brackets():
    assert place_named("벤처기업집적시설 입주현황 (고양벤처타운)") == "고양벤처타운"


def test_a_floor_beside_its_building_is_the_room() -> None:
    head, row = "건물명\t층\t기업명\t입주시기\n", "보기타워\t3F\t㈜보기가나\t2021-03\n"
    (table,) = understand(read_text(f"보기밸리 입주기업 현황\n{head}{row}"))
    columns = map_columns(table).columns
    assert [one.field for one in columns[:2]] == ["site.name", "occupancy.room"]
    room = f"보기밸리 입주기업 현황\n호실\t{head}301호\t{row}"
    (table,) = understand(read_text(room))
    columns = map_columns(table).columns
    assert [one.field for one in columns[:3]] == ["occupancy.room", "site.name", "occupancy.room"]
