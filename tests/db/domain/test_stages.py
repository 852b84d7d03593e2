"""What lets a case into a stage."""

from __future__ import annotations

import pytest

from db.domain.stages import STAGE_CODES, StageFacts, stage_index, why_refused


def facts(stage: str = "lead", state: str = "active", *kinds: str) -> StageFacts:
    return StageFacts(stage, state, dict.fromkeys(kinds, ""))


@pytest.mark.parametrize("target", ["contact", "consultation"])
def test_the_first_stages_ask_for_no_paper(target: str) -> None:
    assert why_refused(facts(), target) == ""


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("loi", "stage.needs_loi"),
        ("mou", "stage.needs_mou"),
        ("contract", "stage.needs_contract"),
        ("construction", "stage.needs_contract"),
        ("operation", "stage.needs_contract"),
        ("aftercare", "stage.needs_contract"),
    ],
)
def test_a_later_stage_asks_for_its_paper(target: str, reason: str) -> None:
    assert why_refused(facts("consultation"), target) == reason


def test_a_stronger_paper_is_enough_and_a_weaker_one_is_not() -> None:
    assert why_refused(facts("lead", "active", "sale"), "mou") == ""
    assert why_refused(facts("lead", "active", "loi"), "mou") == "stage.needs_mou"
    assert why_refused(facts("lead", "active", "lease"), "operation") == ""
    assert why_refused(facts("lead", "active", "partnership"), "loi") == "stage.needs_loi"


def test_back_is_always_possible_but_not_for_an_ended_case() -> None:
    for stage in STAGE_CODES[: stage_index("operation")]:
        assert why_refused(facts("operation"), stage) == ""
    assert why_refused(facts("operation", "ended"), "lead") == "stage.ended"
