"""What is chosen first, and what a choice, a header or a correction changes in the result."""

from __future__ import annotations

from dataclasses import replace

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.merge_choice import MergeChoice
from db.domain.merging import Origin, Side, best_survivor
from db.domain.values import Empty

TYPE = catalogue(RecordKind.ORGANIZATION)
ONE = Side(
    1,
    {"name": "㈜한빛정밀", "aliases": ("한빛정밀기기",), "employees": 112, "standing": "reference",
     "business_number": "1108141272", "note": "설명회 뒤 연락 희망", "phone": "031-000-2741"},
    {"employees": Origin("2026-06-01", imported=True)},
)  # fmt: skip
TWO = Side(
    2,
    {"name": "한빛정밀(주)", "employees": 98, "standing": "managed", "note": "설명회 신청",
     "website": "https://hanbit.example", "phone": "031-000-2741"},
    {"employees": Origin("2025-12-01")},
)  # fmt: skip


def first() -> MergeChoice:
    return MergeChoice.first(TYPE, (ONE, TWO), 1)


def test_only_differing_fields_are_rows_and_equal_ones_are_folded() -> None:
    choice = first()
    assert {entry.key for entry in choice.rows} == {
        "name", "aliases", "employees", "standing", "business_number", "note", "website",
    }  # fmt: skip
    assert [entry.key for entry in choice.same] == ["phone"]


def test_values_come_before_blanks_people_before_lists_and_lists_are_joined() -> None:
    choice = first()
    assert choice.result("name") == "㈜한빛정밀"
    assert choice.result("aliases") == ("한빛정밀기기", "한빛정밀(주)")
    assert choice.result("business_number") == "1108141272"
    assert choice.result("website") == "https://hanbit.example"
    assert choice.result("employees") == 98
    assert choice.result("standing") == "managed"
    assert choice.result("note") == "설명회 뒤 연락 희망\n설명회 신청"
    assert choice.values().keys() == {"aliases", "employees", "standing", "website", "note"}


def test_a_choice_a_header_and_a_correction_change_the_result() -> None:
    choice = first().pick("employees", 1).pick("note", 2, on=False).pick("aliases", 2, on=False)
    assert choice.result("employees") == 112
    assert choice.result("note") == "설명회 뒤 연락 희망"
    assert choice.result("aliases") == ("한빛정밀기기",)
    assert choice.values().keys() == {"standing", "website"}
    other = choice.keep(2)
    assert other.losers == (1,)
    assert other.result("name") == "한빛정밀(주)"
    assert other.result("aliases") == ("한빛정밀기기", "㈜한빛정밀")
    assert other.result("business_number") == "1108141272"
    edited = other.edit("employees", 120)
    assert edited.values()["employees"] == 120
    assert edited.pick("employees", 2).result("employees") == 98


def test_the_entries_of_a_list_are_chosen_one_by_one() -> None:
    one, two = ONE, replace(TWO, values={**TWO.values, "aliases": ("한빛", "HB")})
    choice = MergeChoice.first(TYPE, (one, two), 1)
    assert choice.entries("aliases", 2) == ("한빛", "HB", "한빛정밀(주)")
    assert choice.result("aliases") == ("한빛정밀기기", "한빛", "HB", "한빛정밀(주)")
    fewer = choice.pick_entry("aliases", 2, "HB", on=False)
    assert fewer.result("aliases") == ("한빛정밀기기", "한빛", "한빛정밀(주)")
    assert not fewer.picked_entry("aliases", 2, "HB")
    none = fewer.pick_entry("aliases", 2, "한빛", on=False)
    none = none.pick_entry("aliases", 2, "한빛정밀(주)", on=False)
    assert none.result("aliases") == ("한빛정밀기기",)
    assert not none.picked("aliases", 2)
    again = none.pick_entry("aliases", 2, "HB")
    assert again.result("aliases") == ("한빛정밀기기", "HB")
    assert again.pick("aliases", 2).result("aliases") == choice.result("aliases")


def test_none_of_a_list_can_be_kept_as_well() -> None:
    choice = first().pick("note", 1, on=False).pick("note", 2, on=False)
    assert choice.result("note") is Empty.NOT_STATED


def test_the_one_that_is_worked_with_stays_then_the_one_on_which_more_hangs() -> None:
    assert best_survivor((ONE, TWO), {1: (9,), 2: (0,)}) == 2
    equal = (Side(1, {"standing": "managed"}), Side(2, {"standing": "managed"}))
    assert best_survivor(equal, {1: (1,), 2: (5,)}) == 2
    assert best_survivor(equal, {}) == 1
