"""Rows that a file hides or strikes through: said on the first screen, turned round with one press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from PySide6.QtWidgets import QLabel

from db.intake.plan import Decision
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.unfinished import kept_lists
from tests.fixtures.intake_page import firms, press


def _notices(page: IntakePage) -> list[str]:
    labels = page.summary._odd.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible()]


def test_hidden_rows_are_said_and_left_out_with_one_press(
    page: IntakePage, context: AppContext, tmp_path: Path
):
    book = openpyxl.Workbook()
    sheet = book.active
    for name in ("㈜보기하나", "㈜보기둘", "㈜보기셋", "㈜보기넷"):
        sheet.append((name, "경기 고양시 일산동구 중앙로 1", 10))
    sheet.insert_rows(1)
    for column, head in enumerate(("기업명", "소재지", "종업원수"), 1):
        sheet.cell(1, column, head)
    sheet.row_dimensions[3].hidden = True
    for column in range(1, 4):
        sheet.cell(5, column).font = Font(strike=True)
    path = tmp_path / "목록.xlsx"
    book.save(path)
    page.begin_files((path,))
    assert _notices(page) == [
        "파일에서 숨긴 행 1개도 넣습니다.", "취소선이 그어진 행 1개는 넣지 않습니다.",
    ]  # fmt: skip
    press(page, "turn_hidden")
    assert page.run.planned.counts["create"] == 2
    assert _notices(page)[0] == "파일에서 숨긴 행 1개는 넣지 않습니다."
    press(page, "turn_struck")
    press(page, "summary_apply")
    assert set(firms(context.store)) == {"㈜보기하나", "㈜보기셋", "㈜보기넷"}
    press(page, "result_again")
    sheet["A6"] = "㈜보기다섯"
    book.save(next_one := tmp_path / "목록 2.xlsx")
    page.begin_files((next_one,))
    left = "지난번에 빼거나 건너뛴 행 1개는 이번에도 넣지 않습니다."
    assert left in _notices(page)
    assert not page.views.notice.isVisible(), "the summary says it itself"
    press(page, "summary_plan")
    assert _band(page) == [left]
    press(page, "turn_before")
    assert not page.views.notice.isVisible()
    assert page.run.planned.counts["read"] == 4
    press(page, "plan_apply")
    assert "㈜보기둘" in firms(context.store)


def _band(page: IntakePage) -> list[str]:
    labels = page.views.notice.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible() and one.text()]


def test_a_row_skipped_in_the_plan_is_skipped_again_and_mended_rows_are_announced(
    page: IntakePage, context: AppContext, tmp_path: Path
):
    head, row = "업체명,사업자등록번호,지역,종업원수\n", "㈜보기{0},,경기,{1}\n"
    first, second, mended = (tmp_path / f"{one}.csv" for one in ("명단_1월", "명단_2월", "오류"))
    listed = [row.format(name, count) for count, name in enumerate(("하나", "둘", "셋"), 10)]
    first.write_text(head + "".join(listed), encoding="utf-8-sig")
    page.begin_files((first,))
    page.run.decisions.decide((0, 3), Decision(skip=True))
    press(page, "summary_apply")
    assert set(firms(context.store)) == {"㈜보기하나", "㈜보기셋"}
    press(page, "result_again")
    moved = head + "".join(listed).replace("㈜보기둘,,경기", "㈜보기둘,101-81-00010,부산")
    second.write_text(moved, encoding="utf-8-sig")
    page.begin_files((second,))
    assert "지난번에 빼거나 건너뛴 행 1개는 이번에도 넣지 않습니다." in _notices(page)
    press(page, "turn_before")
    assert page.run.planned.counts["read"] == 3
    page.close_list()
    lines = [
        "",
        ",보기 명단,,,",
        "넣지 못한 사유," + head.strip(),
        "원래 목록 3행: …,㈜보기둘,,경기,7",
    ]
    mended.write_text("\n".join(lines), encoding="utf-8-sig")
    page.begin_files((mended,))
    assert _band(page) == ["보기 명단에서 고쳐 온 오류 행 1개"]


def test_what_was_answered_is_told_and_asked_again_with_one_press(
    page: IntakePage, add_firm: Callable[..., int], tmp_path: Path
):
    ours = add_firm("온새미팜㈜", representatives=("하늘찬",), region="부산 강서구")
    line = "온새미팜,박새봄,경기 고양시 덕양구 화신로 2\n라온,이새봄,경기 고양시 덕양구 화신로 9\n"
    first, second = tmp_path / "명단_1월.csv", tmp_path / "명단_2월.csv"
    first.write_text(f"기업명,대표자,소재지\n{line}", encoding="utf-8-sig")
    second.write_text(f"기업명,대표자,소재지\n{line}새로온,김새봄,\n", encoding="utf-8-sig")
    page.begin_files((first,))
    kept = {"organization.representatives": False}
    page.run.decisions.decide((0, 2), Decision(organization=ours, fields=kept))
    press(page, "summary_apply")
    press(page, "result_again")
    page.begin_files((second,))
    assert _band(page) == ["지난번에 정한 대로 한 행 1개"]
    assert page.run.planned.counts["ask"] == 0
    assert kept_lists(page.context.folder) == (), "nothing was decided of this one yet"
    press(page, "ask_again")
    assert page.run.planned.counts["ask"] == 1
    assert _band(page) == []
    page.run.step_back()
    assert page.run.planned.counts["ask"] == 0
