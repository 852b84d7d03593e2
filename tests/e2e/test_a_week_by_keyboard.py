"""The tasks of a week with the keyboard alone, each to its end, in the steps that are written down."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

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
    officer.key("Ctrl+Shift+N")
    officer.type("ㅎㅂㅈㅁ")
    officer.key("Return")
    officer.type("층수를 정해 다시 연락하기로 함")
    officer.key("Tab")
    officer.type("도면 송부")
    officer.key("Tab")
    officer.type("내일")
    officer.key("Return")
    assert counts_as("1a", "keyboard", officer)
    assert officer.one(RecordKind.ACTIVITY, summary="층수를 정해 다시 연락하기로 함")
    assert officer.undo_name == "실행 취소: 활동기록 — ㈜한빛정밀"
    officer.key("Ctrl+Z")


def test_1b_a_call_of_a_new_firm(officer: Officer):
    officer.key("Ctrl+Shift+N")
    officer.type("㈜새봄바이오 김새봄 대표 010-2345-6789")
    officer.key("Return")
    officer.type("2,000㎡ 자리를 찾음")
    officer.key("Tab")
    officer.type("입지 안내")
    officer.key("Tab")
    officer.type("금")
    officer.key("Return")
    assert counts_as("1b", "keyboard", officer)
    contact = officer.one(RecordKind.CONTACT, name="김새봄")
    firm = officer.one(FIRM, name="㈜새봄바이오")
    assert contact.get("organization") == firm.id
    assert (contact.text("title"), contact.text("mobile")) == ("대표", "010-2345-6789")
    officer.key("Ctrl+Z")


def test_2_the_paper_of_the_next_meeting(officer: Officer):
    officer.key("Ctrl+M")
    assert counts_as("2", "keyboard", officer)
    assert officer.window.current_page_key == "packet"
    officer.key("Alt+Left")
    assert officer.window.current_page_key == "today", "back to where it was asked for"


def test_3a_a_case_goes_to_the_next_stage(officer: Officer):
    before = officer.stored(CASE)
    officer.key("Ctrl+2", "Down", "Alt+Right")
    assert counts_as("3a", "keyboard", officer)
    old, new = _changed(before, officer.stored(CASE))
    assert (old.text("stage"), new.text("stage")) == ("lead", "contact")
    officer.key("Ctrl+Z")
    assert _values(officer.stored(CASE)) == _values(before)
    officer.key("Alt+Right")  # the card that came back has the keyboard
    assert _changed(before, officer.stored(CASE))[1].values == new.values
    officer.key("Ctrl+Z")


def test_3b_a_case_rests_and_comes_back(officer: Officer):
    before = officer.stored(CASE)
    officer.key("Ctrl+2", "Down", "M", "Up", "Up", "Return")
    officer.type("+30일")
    officer.key("Return")
    _, held = _changed(before, officer.stored(CASE))
    assert (held.text("state"), bool(held.text("resume_on"))) == ("on_hold", True)
    officer.key("Ctrl+Z")
    assert counts_as("3b", "keyboard", officer)
    assert _values(officer.stored(CASE)) == _values(before)


def test_3c_a_case_ends_with_its_reason_and_comes_back(officer: Officer):
    before = officer.stored(CASE)
    officer.key("Ctrl+2", "Down", "M", "Up", "Return", "4")
    _, ended = _changed(before, officer.stored(CASE))
    assert (ended.text("state"), ended.text("end_reason")) == ("ended", "failed")
    officer.key("Ctrl+Z")
    assert counts_as("3c", "keyboard", officer)
    assert _values(officer.stored(CASE)) == _values(before)


def test_4a_a_firm_is_found_by_a_typo_by_the_other_keyboard_and_by_digits(officer: Officer):
    for typed in ("한빗정밀", "gksqlc", "999-81-00313"):
        officer.begin()
        officer.key("Ctrl+K")
        officer.type(typed)
        officer.key("Return")
        assert counts_as("4a", "keyboard", officer)
        assert officer.text("record_name") == "㈜한빛정밀"
        officer.key("Alt+Left")


def test_4b_a_field_further_down_is_changed_and_taken_back(officer: Officer):
    officer.key("Ctrl+K")
    officer.type("한빛정밀")
    officer.key("Return", "Ctrl+F")
    officer.type("자본")
    officer.key("Return")
    assert officer.focus == "capital"
    before = officer.one(FIRM, name="㈜한빛정밀").get("capital")
    officer.type("40억")
    officer.key("Ctrl+S")
    assert officer.one(FIRM, name="㈜한빛정밀").get("capital") == 4_000_000_000 != before
    officer.key("Ctrl+Z")
    assert counts_as("4b", "keyboard", officer)
    assert officer.one(FIRM, name="㈜한빛정밀").get("capital") == before
    assert officer.text("capital") == "35"
    officer.key("Alt+Left")


def test_5_a_list_is_filtered_kept_changed_and_as_it_was_kept(officer: Officer):
    officer.key("Ctrl+4", "Ctrl+F")
    officer.type("바이오")
    officer.key("Ctrl+Shift+S")
    officer.type("바이오 기업")
    officer.key("Return", "Ctrl+F")
    officer.type("한")
    officer.key("Ctrl+Shift+R")
    assert counts_as("5", "keyboard", officer)
    assert officer.text("filter_name") == "바이오"
    assert all("바이오" in name for name in officer.rows("table"))


def test_6_the_officer_of_twelve_cases(officer: Officer):
    before = [one.get("officer") for one in officer.stored(CASE)]
    officer.key("Ctrl+2", "Ctrl+PgDown", "Down", *["Shift+Down"] * 11, "Ctrl+E", "Ctrl+F")
    officer.type("담당")
    officer.key("Return")
    officer.type("한도윤")
    officer.key("Return", "Return")
    changed = [one.get("officer") for one in officer.stored(CASE)]
    assert sum(old != new for old, new in zip(before, changed, strict=True)) in range(8, 13)
    officer.key("Ctrl+Z")
    assert counts_as("6", "keyboard", officer)
    assert [one.get("officer") for one in officer.stored(CASE)] == before
    officer.key("Ctrl+PgUp")


def test_7_two_that_are_one_firm_are_joined_and_split_the_next_morning(officer: Officer):
    two_of_one_firm(officer)
    before = officer.stored(FIRM)
    officer.key("Ctrl+K")
    officer.type("중복")
    officer.key("Return", "Return", "Ctrl+Return")
    assert counts_as("7a", "keyboard", officer)
    assert len(officer.stored(FIRM)) == len(before) - 1
    officer.come_back()
    officer.begin()
    officer.key("Ctrl+K")
    officer.type("중복")
    officer.key("Return", "Ctrl+PgUp", "Ctrl+Return", "Return")
    assert counts_as("7b", "keyboard", officer)
    assert [one.values for one in officer.stored(FIRM)] == [one.values for one in before]


def test_8a_a_line_of_the_agenda_becomes_an_official_reply(officer: Officer):
    officer.key("Ctrl+7", "Ctrl+Shift+M")
    officer.type("12블록 용적률 회신 다음 주 화까지")
    officer.key("Alt+3", "Return", "Esc")
    assert counts_as("8a", "keyboard", officer)
    reply = officer.one(RecordKind.FOLLOW_UP, text="12블록 용적률 회신")
    assert (reply.text("kind"), bool(reply.text("due_on"))) == ("reply", True)
    assert not officer.sees("minutes")
    officer.key("Alt+Left")


def test_8b_a_follow_up_is_done_and_the_next_day_set(officer: Officer):
    open_before = _open_follow_ups(officer)
    officer.key("Down")
    cards = 0
    while not officer.works_in("card_follow_ups"):
        officer.key("Ctrl+Down")
        cards += 1
    officer.key("Space")
    officer.type("도면을 보냄")
    officer.key("Tab")
    officer.type("도착 확인")
    officer.key("Tab")
    officer.type("금")
    officer.key("Return")
    assert counts_as("8b", "keyboard", officer, more=cards - 3)
    assert len(_open_follow_ups(officer)) < len(open_before)
    officer.key("Ctrl+Z")
    assert _open_follow_ups(officer) == open_before


def test_9a_the_board_as_it_stood_on_a_past_day(officer: Officer):
    before = officer.stored(CASE)
    officer.key("Ctrl+2", "Down", "Alt+Right")
    moved, _ = _changed(before, officer.stored(CASE))
    firm = next(one for one in officer.stored(FIRM) if one.id == moved.get("organization"))
    officer.begin()
    officer.key("Ctrl+K")
    officer.type("과거")
    officer.key("Return")
    officer.type(PAST_DAY)
    officer.key("Return")
    assert counts_as("9a", "keyboard", officer)
    assert officer.text("past_banner").startswith(PAST_DAY)
    assert firm.text("name") in officer.rows("lane_cards", inside="lane_lead")
    officer.key("Ctrl+2", "Ctrl+Z")
    assert _values(officer.stored(CASE)) == _values(before)


def test_9b_a_record_comes_back_from_the_bin(officer: Officer):
    firm = officer.one(FIRM, name="㈜가온메디칼")
    officer.delete(firm)
    officer.key("Ctrl+K")
    officer.type("휴지통")
    officer.key("Return", "Ctrl+R")
    assert counts_as("9b", "keyboard", officer)
    assert officer.one(FIRM, name="㈜가온메디칼").id == firm.id


def test_10a_a_prospect_becomes_a_case(officer: Officer):
    before = len(officer.stored(CASE))
    officer.key("Ctrl+3", "Ctrl+N", "Return")
    assert counts_as("10a", "keyboard", officer)
    assert len(officer.stored(CASE)) == before + 1
    officer.key("Ctrl+Z")


def test_10b_all_work_of_an_officer_goes_to_another(officer: Officer):
    officer.key("Ctrl+K")
    officer.type("업무인계")
    officer.key("Return", "Tab")
    officer.type("한도윤")
    officer.key("Ctrl+Return")
    assert counts_as("10b", "keyboard", officer)
    assert not [one for one in officer.stored(CASE) if _in_hand(one)]
    officer.key("Ctrl+Z")
    assert [one for one in officer.stored(CASE) if _in_hand(one)]


def _changed(before: Sequence[Draft], after: Sequence[Draft]) -> tuple[Draft, Draft]:
    """The only case that is not as it was, before and after."""
    ((old, new),) = (
        pair for pair in zip(before, after, strict=True) if pair[0].values != pair[1].values
    )
    return old, new


def _values(records: Sequence[Draft]) -> list[object]:
    return [record.values for record in records]


def _in_hand(case: Draft) -> bool:
    return case.text("officer") == OFFICER.officer and case.text("state") != "ended"


def _open_follow_ups(officer: Officer) -> list[int | None]:
    found = officer.stored(RecordKind.FOLLOW_UP)
    return [one.id for one in found if not one.text("done_on")]
