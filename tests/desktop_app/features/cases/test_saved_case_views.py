"""Saved views of the cases: filter, view, lanes and columns kept under a name."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from db.domain.kinds import RecordKind
from db.queries.saved_views import SavedView, saved_views
from db.services.merging import MergeDraft, merge_records
from db.services.saved_views import save_view
from desktop_app.features.cases.board_state import BoardFilter, Group, Order, Total
from desktop_app.features.cases.case_content import CaseContent
from desktop_app.features.cases.look import BoardLook, View
from desktop_app.features.cases.page import CasesPage
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.list_pages.saved.views_dialog import ViewsDialog
from desktop_app.widgets.lists.list_layout import ListLayout

LEFT = Qt.MouseButton.LeftButton
SEO_YEON = BoardFilter(officer="박서연")


def press(desk: Any, name: str) -> None:
    QTest.mouseClick(desk.find(name), LEFT)


def seen(desk: Any, name: str) -> bool:
    return any(part.isVisible() for part in desk.page.findChildren(QWidget, name))


def kept(desk: Any) -> list[SavedView]:
    with desk.context.store.read() as session:
        return list(saved_views(session, "cases"))


def keep(desk: Any, name: str) -> SavedView:
    desk.page.looking.kept.save_as()
    dialog = desk.page.findChildren(ViewDialog)[-1]
    line = dialog.findChild(QLineEdit, "view_name")
    assert isinstance(line, QLineEdit)
    line.setText(name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return next(view for view in kept(desk) if view.name == name)


def stored_view(desk: Any, name: str, content: CaseContent, *, begins: bool = False) -> SavedView:
    view = SavedView(0, "cases", name, "star", content.to_text(), is_default=begins)
    return save_view(desk.context.store, view)


def test_a_content_is_read_as_it_was_written():
    content = CaseContent.of(
        BoardFilter("한빛", "", "박서연", True, True, "idle", "loi", "바이오", frozenset({3, 1}), "셋"),
        BoardLook(frozenset({"loi"}), {"lead": Total.AREA}, Order.DAYS, View.TIMELINE,
                  frozenset({"mou"}), Group.OFFICER),
        {"title": "공장"},
        ListLayout(("title", "stage"), ("stage",), {"title": 200}, "title", True),
    )  # fmt: skip
    assert CaseContent.from_text(content.to_text()) == content


@pytest.mark.parametrize(
    "text", ["", "[]", '{"filter": 3, "look": [], "boxes": 1}', '{"filter": {"foreign": "x"}}']
)
def test_odd_content_falls_back_to_the_programs_own(text):
    assert CaseContent.from_text(text) == CaseContent()


def test_the_page_as_it_stands_is_kept_and_comes_back(desk):
    looking, board = desk.page.looking, desk.page.board
    looking.narrow(SEO_YEON)
    looking.order_by(Order.INVESTMENT)
    looking.group_by(Group.INDUSTRY)
    board.lanes["lead"].head.total_chosen.emit(Total.AREA)
    board.hide_stage("contact")
    board.unfold("contract")
    shown = [card.id for card in desk.page.book.shown()]
    view = keep(desk, "서연 보기")
    assert not seen(desk, "view_discard")
    press(desk, "view_active")
    looking.order_by(Order.OWN)
    looking.group_by(Group.NONE)
    looking.show_view(View.TABLE)
    board.unfold("contact")
    press(desk, f"view_saved:{view.id}")
    assert desk.page.views.currentWidget() is board
    assert [card.id for card in desk.page.book.shown()] == shown
    assert desk.page.book.group is Group.INDUSTRY
    assert looking.look.total("lead") is Total.AREA
    assert not board.lanes["contact"].isVisible()
    assert board.lanes["contract"].isVisible()
    assert not seen(desk, "view_discard")
    press(desk, "view_active")
    assert desk.page.views.currentWidget() is desk.page.list


def test_a_change_is_said_saved_or_discarded_and_never_the_desks_own(desk):
    looking = desk.page.looking
    looking.narrow(SEO_YEON)
    view = keep(desk, "서연 보기")
    press(desk, "show_timeline")
    assert desk.find("view_save").text() == "저장"
    assert desk.find("view_discard").text() == "되돌리기"
    assert desk.find("view_save_as").text() == "새 보기로 저장…"
    assert not seen(desk, "filter_reset")
    assert kept(desk)[0].content == view.content
    press(desk, "view_discard")
    assert desk.page.views.currentWidget() is desk.page.board
    press(desk, "show_timeline")
    press(desk, "view_save")
    assert not seen(desk, "view_save")
    assert CaseContent.from_text(kept(desk)[0].content).look.view is View.TIMELINE
    press(desk, "view_active")
    assert desk.page.views.currentWidget() is desk.page.board
    again = CasesPage(desk.context, desk.window)
    assert again.looking.look.view is View.BOARD
    again.deleteLater()


def test_whatever_is_touched_shows_the_bar(desk):
    keep(desk, "보기")
    board, looking = desk.page.board, desk.page.looking
    changes = {
        "filter": lambda: looking.narrow(SEO_YEON),
        "fold": lambda: board.unfold("contract"),
        "hide": lambda: board.hide_stage("contact"),
        "total": lambda: board.lanes["lead"].head.total_chosen.emit(Total.JOBS),
        "order": lambda: looking.order_by(Order.NAME),
        "group": lambda: looking.group_by(Group.OFFICER),
    }
    for what, change in changes.items():
        change()
        assert seen(desk, "view_discard"), what
        press(desk, "view_discard")
        assert not seen(desk, "view_discard"), what


def test_a_changed_view_is_kept_and_discarded_by_keys(desk):
    keep(desk, "보기")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.page.first_focus().setFocus()
    desk.page.looking.order_by(Order.NAME)
    QTest.keyClick(desk.page.first_focus(), Qt.Key.Key_R, both)
    assert desk.page.book.order is Order.OWN
    desk.page.looking.order_by(Order.DAYS)
    QTest.keyClick(desk.page.first_focus(), Qt.Key.Key_S, both)
    assert CaseContent.from_text(kept(desk)[0].content).look.order is Order.DAYS
    assert not seen(desk, "view_discard")


def test_boxes_order_and_columns_of_the_table_belong_to_a_view(desk):
    press(desk, "show_table")
    table = desk.page.list.view
    own = table.layout_now()
    table.filter_by("stage", "투자의향(LOI)")
    table.sort_requested.emit("title", True)
    rows = list(table.model.ids)
    assert rows
    view = keep(desk, "의향")
    press(desk, "view_active")
    assert table.filters() == {}
    assert len(table.model.ids) > len(rows)
    press(desk, f"view_saved:{view.id}")
    assert list(table.model.ids) == rows
    assert table.layout_now().sort == "title"
    table.sort_requested.emit("number", False)
    assert seen(desk, "view_discard")
    assert own.order == table.layout_now().order


def test_a_quick_view_that_was_narrowed_offers_to_be_kept(desk):
    assert not seen(desk, "view_save_as")
    desk.page.looking.narrow(SEO_YEON)
    assert seen(desk, "view_save_as")
    assert not seen(desk, "view_discard")


def test_another_page_opens_a_saved_view_a_question_leaves_it_and_the_page_begins_with_its_default(
    desk,
):
    content = CaseContent(SEO_YEON, BoardLook(view=View.CONVERSION))
    view = stored_view(desk, "전환", content)
    desk.window.open_page("today")
    desk.window.open_page("cases", saved_view=view.id)
    assert desk.page.looking.kept.current == view
    assert desk.page.views.currentWidget() is desk.page.views.conversion
    assert desk.page.book.filter == SEO_YEON

    stored = stored_view(desk, "표", CaseContent(SEO_YEON, BoardLook(view=View.TABLE)))
    desk.window.open_page("cases", saved_view=stored.id)
    desk.window.open_page("cases", only="idle")
    assert desk.page.looking.kept.current is None
    assert desk.page.book.filter == BoardFilter(only="idle")
    assert desk.page.views.currentWidget() is desk.page.board

    stored_view(desk, "처음", CaseContent(SEO_YEON), begins=True)
    again = CasesPage(desk.context, desk.window)
    again.reload()
    assert again.book.filter == SEO_YEON
    again.deleteLater()


def test_a_view_is_renamed_deleted_and_brought_back(desk):
    view = keep(desk, "보기")
    desk.page.looking.kept.arrange()
    dialog = desk.page.findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    views = dialog.findChild(QListWidget, "views")
    assert isinstance(views, QListWidget)
    views.setCurrentRow(0)
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    naming = dialog.findChildren(ViewDialog)[-1]
    line = naming.findChild(QLineEdit, "view_name")
    assert isinstance(line, QLineEdit)
    line.setText("다른 보기")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [one.name for one in kept(desk)] == ["다른 보기"]
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    dialog.close()
    assert kept(desk) == []
    assert desk.page.looking.kept.current is None
    assert desk.toast.endswith("보기를 삭제했습니다.")
    press(desk, "toast_action")
    assert [one.id for one in kept(desk)] == [view.id]


def joined(desk: Any) -> tuple[int, int]:
    stays, goes = desk.case("㈜한빛정밀"), desk.case("㈜가람메디텍")
    merge_records(desk.context.store, MergeDraft(RecordKind.CASE, stays, (goes,)))
    desk.page.reload()
    return stays, goes


def test_the_old_id_of_a_joined_case_leads_the_panel_and_the_record_on(desk):
    stays, goes = joined(desk)
    desk.window.open_page("cases", record_id=goes)
    assert desk.page.desk.panel is not None
    assert desk.page.desk.panel.case_id == stays
    assert desk.page.current_case == stays
    assert desk.toast.endswith("합쳐진 기록이라 그 기록을 보여 드립니다.")
    desk.window.open_page("cases", record_id=goes, whole=True)
    assert desk.page.stack.record is not None
    assert desk.page.stack.record.record_id == stays
