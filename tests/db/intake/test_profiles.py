"""Ready profiles hold what they say, and shapes that were confirmed have a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.intake.apply import ImportSource, apply_plan
from db.intake.columns.profiles import PROFILES, Profile, profile_of
from db.intake.columns.shapes import (
    first_name,
    forget_shape,
    learned_shapes,
    name_shape,
    put_shape_back,
)
from db.intake.pipeline import plan, prepare, read_list
from db.intake.workbook import Cell, Sheet, Workbook
from db.store import Store

FILES = {
    "agreements": "MOU 체결현황.xlsx", "prospects": "발굴 대상 기업.xlsx",
    "ventures": "벤처기업명단_20260630.csv", "innovators": "이노비즈 인증기업.xlsx",
    "factories": "공장등록현황.xlsx", "listed": "KRX 상장법인목록.xls",
}  # fmt: skip
VALUES: dict[str, Cell] = {
    "agreement.kind": "투자협약", "organization.name": "㈜가람(예시)", "agreement.title": "투자협약",
    "agreement.signed_on": "2025. 3. 2.", "agreement.amount": 120, "agreement.area": 3300,
    "agreement.jobs": 45, "case.progress": "설계 중", "agreement.note": "-",
    "organization.representatives": "정하람", "certificate.kind": "혁신성장유형",
    "organization.industry_name": "의료기기 제조업", "organization.employees": 12,
    "organization.address": "경기도 고양시 덕양구 화신로 2", "organization.phone": "031-900-1234",
    "organization.region": "경기", "organization.products": "수술 도구",
    "certificate.valid_from": "2025-03-02", "certificate.valid_until": "2028-03-01",
    "certificate.renewal": "신규", "certificate.number": "제2025-0001호",
    "organization.website": "https://example.com",
}  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one.key)
def test_a_ready_list_is_known_by_its_name_and_its_headers_mean_what_they_say(profile: Profile):
    head = tuple(header for header, _ in profile.columns)
    row = tuple(VALUES[path] for _, path in profile.columns)
    sheet = Sheet("Sheet1", (head, row, row))
    (entry,) = prepare(Workbook(FILES[profile.key], "xlsx", (sheet,)), "x").tables
    assert entry.mapping.list_kind == profile.kind
    fed = {column.header: column.field for column in entry.mapping.columns}
    assert fed == dict(profile.columns)
    assert profile_of(entry.table, entry.mapping) is profile


def test_a_list_of_another_name_is_no_ready_one():
    sheet = Sheet("Sheet1", (("기업명", "대표자"), ("㈜가람", "정하람"), ("㈜나래", "한도윤")))
    (entry,) = prepare(Workbook("목록.xlsx", "xlsx", (sheet,)), "x").tables
    assert profile_of(entry.table, entry.mapping) is None


def _apply(store: Store, path: Path) -> None:
    workbook, file_hash = read_list(path)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        planned = plan(session, prepared)
    source = ImportSource(path.name, file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared)


def test_a_shape_is_named_forgotten_and_put_back(store: Store, tmp_path: Path):
    first, second = tmp_path / "협회 명단_202605.csv", tmp_path / "협회 명단_202606.csv"
    first.write_text("기업명,대표자\n㈜가람,정하람\n", encoding="utf-8")
    second.write_text("기업명,대표자\n㈜나래,한도윤\n", encoding="utf-8")
    _apply(store, first)
    with store.read() as session:
        (shape,) = learned_shapes(session)
    assert (shape.name, shape.kind) == ("협회 명단", "organizations")
    name_shape(store, shape.id, "  고양 협회  회원 ")
    name_shape(store, shape.id, " ")
    _apply(store, second)
    workbook, file_hash = read_list(first)
    with store.read() as session:
        (shape,) = learned_shapes(session)
    assert (shape.name, shape.file_name) == ("고양 협회 회원", second.name)
    gone = forget_shape(store, shape)
    with store.read() as session:
        assert learned_shapes(session) == ()
        (entry,) = prepare(workbook, file_hash, session=session).tables
    assert {column.evidence for column in entry.mapping.columns} == {"synonym"}
    put_shape_back(store, gone)
    with store.read() as session:
        (back,) = learned_shapes(session)
        (entry,) = prepare(workbook, file_hash, session=session).tables
    assert back.name == "고양 협회 회원"
    assert {column.evidence for column in entry.mapping.columns} == {"memory"}


def test_a_shape_is_called_by_its_title_or_its_file():
    assert first_name("2026년  입주 희망 기업", "a.xlsx") == "2026년 입주 희망 기업"
    assert first_name("", "벤처기업명단_20260630.csv") == "벤처기업명단"
    assert first_name("", "2026.xlsx") == "2026"
