"""촉진지구 현황: what the law asks by date, ground, and days that are not over yet."""

from __future__ import annotations

import datetime as dt

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.zone import zone_book
from db.services.records import save_record
from db.store import Store
from reports import render
from reports.content.counted import PaperOf
from reports.content.model import Document, document_texts
from reports.content.zone import zone_paper

K = RecordKind
PAPER = PaperOf(
    "고양시", dt.datetime(2026, 11, 28, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=9)))
)


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


def written(store: Store, as_of: str) -> Document:
    with store.read() as session:
        return zone_paper(zone_book(session, as_of), as_of, PAPER)


def cells(document: Document, name: str) -> list[tuple[object, ...]]:
    return [tuple(row.cells) for row in dict(document.tables())[name].rows]


def test_the_zone_of_two_days(sqlite_store: Store) -> None:
    store = sqlite_store
    zone = save(store, K.ZONE, name="예시 지구", designated_on="2024-10-11", area=1_250_000.0)
    for as_of, scope, ventures, small in (
        ("2026-06", "zone", 151, 1_218), ("2025-06-30", "zone", 90, 1_000),
        ("2024-01", "zone", 90, 100), ("2025-10", "city", 560, Empty.NOT_STATED),
    ):  # fmt: skip
        save(store, K.ZONE_STATISTIC, zone=zone, as_of=as_of, scope=scope,
             venture_firms=ventures, small_firms=small)  # fmt: skip
    save(store, K.SITE, name="예시 1필지", area=1_200.0, status="announced", in_zone="yes",
         planned_on="2025-05", actual_on="2026-03-02")  # fmt: skip
    save(store, K.SITE, name="예시 2필지", status="announced")
    now = written(store, "2026-11-28")
    assert cells(now, "지정 요건") == [
        ("2026-06", 151, 1_218, "12.4%", "10% 이상"),
        ("2025-06-30", 90, 1_000, "9.0%", "10% 미만"),
        ("2024-01", 90, 100, "90.0%", "10% 이상(지정일 전 수치)"),
    ]
    assert cells(now, "시 전체(참고)") == [("2025-10", 560, Empty.NOT_STATED)]
    assert [row[1:7] for row in cells(now, "필지·공간")] == [
        ("예시 1필지", 1_200.0, "공고", "예", "2025-05", "2026-03-02"),
        ("예시 2필지", Empty.NOT_STATED, "공고", Empty.UNCHECKED, Empty.NOT_STATED,
         Empty.NOT_STATED),
    ]  # fmt: skip
    then = written(store, "2025-12-31")
    assert [row[0] for row in cells(then, "지정 요건")] == ["2025-06-30", "2024-01"]
    assert cells(then, "필지·공간")[0][6] == "-"
    assert render.pdf(then).pages >= 1
    assert not render.missing_glyphs(then)


def test_a_zone_that_nobody_wrote_down(sqlite_store: Store) -> None:
    document = written(sqlite_store, "2026-11-28")
    text = "\n".join(document_texts(document))
    for said in ("등록된 지구가 없음", "판단할 수 없음", "등록된 필지·공간이 없음"):
        assert said in text
    assert render.pdf(document).pages == 1
