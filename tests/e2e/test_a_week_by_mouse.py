"""The tasks of a week with the mouse alone, each to its end, in the steps that are written down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from tests.e2e.conftest import OFFICER
from tests.e2e.officer import Officer
from tests.e2e.week import PAST_DAY, counts_as, two_of_one_firm

CASE, FIRM = RecordKind.CASE, RecordKind.ORGANIZATION


@pytest.fixture(autouse=True)
def _look(korean_look: None) -> None:
    """One program for all scenes of the module: its window stays."""


def test_1a_a_call_of_a_known_firm(officer: Officer):
    officer.click("today_call")
    officer.type("ㅎㅂㅈㅁ")
    officer.click_row("call_candidates", "㈜한빛정밀")
    _note(officer, "층수를 정해 다시 연락하기로 함", "도면 송부", "내일")
    assert counts_as("1a", "mouse", officer)
    assert officer.one(RecordKind.ACTIVITY, summary="층수를 정해 다시 연락하기로 함")
    officer.click("toast_undo")


def test_1b_a_call_of_a_new_firm(officer: Officer):
    officer.click("today_call")
    officer.type("㈜새봄바이오 김새봄 대표 010-2345-6789")
    officer.click_row("call_candidates", "새 기업")
    _note(officer, "2,000㎡ 자리를 찾음", "입지 안내", "금")
    assert counts_as("1b", "mouse", officer)
    contact = officer.one(RecordKind.CONTACT, name="김새봄")
    assert (contact.text("title"), contact.text("mobile")) == ("대표", "010-2345-6789")
    officer.click("toast_undo")


def test_2_the_paper_of_the_next_meeting(officer: Officer):
    officer.click("today_packet")
    assert counts_as("2", "mouse", officer)
    assert officer.window.current_page_key == "packet"
    officer.click("packet_back")
    assert officer.window.current_page_key == "today", "back to where it was asked for"


def test_3a_a_case_goes_to_the_next_stage(officer: Officer):
    officer.click("rail_cases")
    officer.click_row("lane_cards", "㈜늘찬의료기", inside="lane_lead", right=True)
    officer.choose("옮기기")
    officer.choose("2  접촉")
    assert counts_as("3a", "mouse", officer)
    assert officer.case("㈜늘찬의료기").text("stage") == "contact"
    officer.click("toast_undo")
    assert officer.case("㈜늘찬의료기").text("stage") == "lead"


def test_3b_a_case_rests_and_comes_back(officer: Officer):
    officer.click("rail_cases")
    officer.click_row("lane_cards", "㈜늘찬의료기", inside="lane_lead", right=True)
    officer.choose("옮기기")
    officer.choose("보류")
    officer.type("+30일")
    officer.click("hold_save")
    held = officer.case("㈜늘찬의료기")
    assert (held.text("state"), bool(held.text("resume_on"))) == ("on_hold", True)
    officer.click("toast_undo")
    assert counts_as("3b", "mouse", officer)
    assert officer.case("㈜늘찬의료기").text("state") == "active"


def test_3c_a_case_ends_with_its_reason_and_comes_back(officer: Officer):
    officer.click("rail_cases")
    officer.click_row("lane_cards", "㈜늘찬의료기", inside="lane_lead", right=True)
    officer.choose("옮기기")
    officer.choose("종료")
    officer.click("reason_failed")
    ended = officer.case("㈜늘찬의료기")
    assert (ended.text("state"), ended.text("end_reason")) == ("ended", "failed")
    officer.click("toast_undo")
    assert counts_as("3c", "mouse", officer)
    assert officer.case("㈜늘찬의료기").text("state") == "active"


def test_4a_a_firm_is_found_by_a_typo_by_the_other_keyboard_and_by_digits(officer: Officer):
    for typed in ("한빗정밀", "gksqlc", "999-81-00313"):
        officer.begin()
        officer.click("search_box")
        officer.type(typed)
        officer.click_row("palette_list", "㈜한빛정밀")
        assert counts_as("4a", "mouse", officer)
        assert officer.text("record_name") == "㈜한빛정밀"
        officer.click("record_back")


def test_4b_a_field_further_down_is_changed_and_taken_back(officer: Officer):
    officer.click("search_box")
    officer.type("한빛정밀")
    officer.click_row("palette_list", "㈜한빛정밀")
    before = officer.one(FIRM, name="㈜한빛정밀").text("website")
    officer.click("anchor_place")
    officer.click("website", twice=True)
    officer.type("hanbit.example.kr")
    officer.click("record_save")
    assert officer.one(FIRM, name="㈜한빛정밀").text("website") == "hanbit.example.kr" != before
    officer.click("undo_button")
    assert counts_as("4b", "mouse", officer)
    assert officer.one(FIRM, name="㈜한빛정밀").text("website") == before
    officer.click("record_back")


def test_5_a_list_is_filtered_kept_changed_and_as_it_was_kept(officer: Officer):
    officer.click("rail_organizations")
    officer.click("filter_name")
    officer.type("바이오")
    officer.click("organizations_views")
    officer.choose("새 보기로 저장")
    officer.type("바이오 기업")
    officer.click("view_dialog_save")
    officer.click("filter_name")
    officer.type("사")
    officer.until(lambda: officer.sees("view_discard"))
    officer.click("view_discard")
    assert counts_as("5", "mouse", officer)
    assert officer.text("filter_name") == "바이오"


def test_6_the_officer_of_twelve_cases(officer: Officer):
    before = [one.text("officer") for one in officer.stored(CASE)]
    officer.click("rail_cases")
    officer.click("show_table")
    first, last = officer.rows("table")[0], officer.rows("table")[11]
    officer.click_row("table", first)
    officer.click_row("table", last, modifiers=Qt.KeyboardModifier.ShiftModifier)
    officer.click_row("table", last, right=True)
    officer.choose("일괄 수정")
    officer.click("officer")
    officer.type("한도윤")
    officer.click("bulk_next")
    officer.click("bulk_save")
    changed = [one.text("officer") for one in officer.stored(CASE)]
    assert sum(old != new for old, new in zip(before, changed, strict=True)) in range(8, 13)
    officer.click("toast_undo")
    assert counts_as("6", "mouse", officer)
    assert [one.text("officer") for one in officer.stored(CASE)] == before
    officer.click("show_board")


def test_7_two_that_are_one_firm_are_joined_and_split_the_next_morning(officer: Officer):
    two_of_one_firm(officer)
    before = officer.stored(FIRM)
    officer.click("rail_organizations")
    officer.click("organizations_duplicates")
    officer.click("duplicates_merge")
    officer.click("merge_join")
    assert counts_as("7a", "mouse", officer)
    assert len(officer.stored(FIRM)) == len(before) - 1
    officer.come_back()
    officer.begin()
    officer.click("rail_organizations")
    officer.click("organizations_duplicates")
    officer.click("duplicates_tab_merges")
    officer.click("duplicates_split")
    officer.click("split_confirm")
    assert counts_as("7b", "mouse", officer)
    assert [one.values for one in officer.stored(FIRM)] == [one.values for one in before]


def test_8a_a_line_of_the_agenda_becomes_an_official_reply(officer: Officer):
    officer.click("면담 열기")
    officer.click("record_minutes")
    officer.type("12블록 용적률 회신 다음 주 화까지")
    officer.click("make_agenda_item_1")
    officer.click("outcome_reply")
    officer.click("outcome_register")
    officer.click("minutes_close")
    assert counts_as("8a", "mouse", officer)
    reply = officer.one(RecordKind.FOLLOW_UP, text="12블록 용적률 회신")
    assert (reply.text("kind"), bool(reply.text("due_on"))) == ("reply", True)
    assert not officer.sees("minutes")
    officer.click("record_back")


def test_8b_a_follow_up_is_done_and_the_next_day_set(officer: Officer):
    before = _open_follow_ups(officer)
    officer.click_row("follow_ups_lines", "㈜한빛정밀", at_end=True)
    officer.type("도면을 보냄")
    officer.click("finish_next")
    officer.type("도착 확인")
    officer.click("finish_next_on")
    officer.type("금")
    officer.click("finish_save")
    assert counts_as("8b", "mouse", officer)
    assert len(_open_follow_ups(officer)) < len(before)
    officer.click("undo_button")
    assert _open_follow_ups(officer) == before


def test_9a_the_board_as_it_stood_on_a_past_day(officer: Officer):
    officer.click("rail_history")
    officer.click("list_past")
    officer.type(PAST_DAY)
    officer.until(lambda: officer.text("past_banner").startswith(PAST_DAY))
    assert counts_as("9a", "mouse", officer)
    assert "㈜늘찬의료기" in officer.rows("lane_cards", inside="lane_lead")
    officer.click("past_leave")


def test_9b_a_record_comes_back_from_the_bin(officer: Officer):
    firm = officer.one(FIRM, name="㈜가온메디칼")
    officer.delete(firm)
    officer.click("rail_history")
    officer.click("list_bin")
    officer.click("bin_restore")
    assert counts_as("9b", "mouse", officer)
    assert officer.one(FIRM, name="㈜가온메디칼").id == firm.id


def test_10a_a_prospect_becomes_a_case(officer: Officer):
    before = len(officer.stored(CASE))
    officer.click("rail_prospects")
    officer.click("chosen_case")
    officer.click("promotion_go")
    assert counts_as("10a", "mouse", officer)
    assert len(officer.stored(CASE)) == before + 1
    officer.click("toast_undo")


def test_10b_all_work_of_an_officer_goes_to_another(officer: Officer):
    officer.click("rail_history")
    officer.click("list_handover")
    officer.click("handover_successors")
    officer.type("한도윤")
    officer.click("handover_apply")
    assert counts_as("10b", "mouse", officer)
    assert not [one for one in officer.stored(CASE) if _in_hand(one)]
    officer.click("toast_undo")
    assert [one for one in officer.stored(CASE) if _in_hand(one)]


def _note(officer: Officer, said: str, step: str, due: str) -> None:
    officer.type(said)
    officer.click("call_step")
    officer.type(step)
    officer.click("call_due")
    officer.type(due)
    officer.click("call_save")


def _in_hand(case: Draft) -> bool:
    return case.text("officer") == OFFICER.officer and case.text("state") != "ended"


def _open_follow_ups(officer: Officer) -> list[int | None]:
    found = officer.stored(RecordKind.FOLLOW_UP)
    return [one.id for one in found if not one.text("done_on")]
