"""Firms of a building: one answer about where they sit settles the whole list, and outlives the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.schema import TABLES
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.decided import from_document, to_document
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.trail import Standing
from tests.fixtures.intake_page import press

ROWS = [
    ("보기지식산업센터 입주기업 현황",),
    ("호실", "기업명", "전용면적(㎡)", "입주일"),
    ("301호", "㈜보기빛가람", 132.5, "2022. 3. 2."),
    ("302호", "보기온누리㈜", 66.1, "2023. 10. 15."),
]


def test_the_site_is_asked_once(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    save_record(context.store, new_draft(RecordKind.SITE, name="보기지식산업센터 별관"))
    page.begin_files((make_list(ROWS),))
    press(page, "summary_plan")
    assert page.run.planned.counts["ask"] == 2
    assert [one.text for one in page.plan.panel.options] == [
        "보기지식산업센터 별관", "보기지식산업센터를 필지·공간에 새로 등록", "기업만 넣고 입주 내용은 빼기",
        "이 행은 건너뛰기",
    ]  # fmt: skip
    page.plan.panel.choose(1)
    page.plan.panel.take()
    assert page.run.planned.counts["ask"] == 0
    standing = Standing(page.run.choices, page.run.decisions.wishes)
    assert from_document(to_document(standing)) == standing, "kept when the program ends"
    page.run.apply()
    with context.store.read() as session:
        count = session.scalar(select(func.count()).select_from(TABLES[RecordKind.OCCUPANCY]))
    assert count == 2
