"""기업 확인: flags with their numbers at their limits, what was noted, and what precedes a signing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.domain.due_diligence import (
    FirmToConfirm,
    Noted,
    State,
    confirm,
    procedure_gaps,
)
from db.domain.values import Empty, Value
from reports.content.diligence_words import DiligenceWords
from resources.texts import Texts

DAY = "2026-11-28"
EOK = 100_000_000
SOUND = FirmToConfirm(
    1, "㈜예시", founded="2015-03", employees=40, capital=20 * EOK, business_number="9990000011",
    certified_until="2027-05-01", amount=100 * EOK, signed_on="2026-02-11",
    noted=(Noted(1, "registration", "confirmed", "2026-01-10", "등기사항전부증명서"),
           Noted(2, "finance", "confirmed", "2026-01-10", "재무제표")),
)  # fmt: skip


def reason(firm: FirmToConfirm, item: str, as_of: str = DAY) -> str:
    return next(one.reason for one in confirm(firm, as_of).findings if one.item == item)


def test_a_firm_with_everything_in_order_is_confirmed() -> None:
    found = confirm(SOUND, DAY)
    assert found.result is State.CONFIRMED
    assert {one.item for one in found.findings if one.state is State.NONE} == {
        "headquarters", "foreign",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "item", "expected"),
    [
        ({"founded": "2026-02-06"}, "age", "age_under_a_year"),
        ({"founded": "2025-02-11"}, "age", ""),
        ({"founded": "2025-02-12"}, "age", "age_under_a_year"),
        ({"founded": "2025"}, "age", "age_maybe_under_a_year"),
        ({"founded": ""}, "age", "age_not_stated"),
        ({"employees": 9}, "staff", "staff_few"),
        ({"employees": 10}, "staff", ""),
        ({"employees": Empty.WITHHELD}, "staff", "staff_not_stated"),
        ({"employees": 3, "amount": Empty.NOT_STATED}, "staff", ""),
        ({"capital": 10 * EOK}, "capital", ""),
        ({"capital": 10 * EOK - 1}, "capital", "capital_many_times"),
        ({"capital": 0}, "capital", "capital_not_stated"),
        ({"certified_until": "2026-11-27"}, "certificate", "certificate_over"),
        ({"org_type": "foreign"}, "headquarters", "headquarters_no_reply"),
        ({"org_type": "foreign_invested"}, "foreign", "foreign_unlooked"),
        ({"noted": ()}, "registration", "registration_unlooked"),
        ({"noted": ()}, "finance", "finance_unlooked"),
    ],
)
def test_flags_at_their_limits(changed: dict[str, Value], item: str, expected: str) -> None:
    assert reason(replace(SOUND, **changed), item) == expected  # type: ignore[arg-type]


def test_a_firm_signed_five_days_after_its_founding_says_so_in_calm_words() -> None:
    firm = replace(SOUND, founded="2026-02-06", employees=3, amount=40_000 * EOK)
    found, words = confirm(firm, DAY), DiligenceWords(Texts("ko"))
    told = {one.item: words.reason(one) for one in found.open}
    assert told["age"] == "설립 1년 미만(2026. 2. 6. 설립, 2026. 2. 11. 기준 5일)"
    assert told["staff"] == "상시근로자 3명, 투자예정액 4조원"
    assert told["capital"] == "투자예정액이 자본금 20억원의 2,000배"
    told = {one.item: DiligenceWords(Texts("en")).reason(one) for one in found.open}
    assert told["capital"] == "2,000 times the capital of KRW 2.0 billion"
    assert found.result is State.OPEN


def test_what_the_register_itself_confirms_names_its_fact() -> None:
    words = DiligenceWords(Texts("ko"))
    found = {one.item: words.grounds(SOUND, one) for one in confirm(SOUND, DAY).findings}
    assert found["staff"].startswith("상시근로자 ")
    assert found["staff"].endswith("명")
    assert found["age"].startswith("설립일 20")
    assert found["registration"] == "", "an officer noted it: the evidence stands there"
    young = replace(SOUND, founded="2026-02-06")
    assert words.grounds(young, confirm(young, DAY).findings[1]) == "", "open, so there is a reason"


def test_what_an_officer_noted_stands_before_what_is_derived_by_its_day() -> None:
    reply = Noted(3, "headquarters", "confirmed", "2026-06-01", "본사 전자우편")
    firm = replace(SOUND, org_type="foreign", noted=(*SOUND.noted, reply))
    assert confirm(firm, "2026-05-31").open[-1].item == "headquarters"
    answered = {one.item: one for one in confirm(firm, "2026-06-01").findings}["headquarters"]
    assert answered.state is State.CONFIRMED
    assert answered.reason == "", "no reply, it would say beside the reply"
    again = Noted(4, "registration", "open", "2026-07-01", "말소 여부 재확인")
    found = confirm(replace(SOUND, noted=(*SOUND.noted, again)), DAY)
    assert [(one.item, one.reason) for one in found.open] == [("registration", "noted_open")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"status": "draft"}, ("review_missing", "report_missing")),
        ({"signed_on": "2026-12-10"}, ("review_missing", "report_missing")),
        ({"signed_on": "2026-12-10", "reviewed_on": "2026-11-20"}, ("report_missing",)),
        ({"signed_on": "2026-11-01"}, ()),
        ({"signed_on": "2026-11-01", "reported_on": "2026-11-02"}, ("report_late",)),
        ({"signed_on": "2026-11", "reviewed_on": "2026-11-02"}, ()),
    ],
)
def test_what_comes_before_a_signing(given: dict[str, str], expected: tuple[str, ...]) -> None:
    known = {"status": "valid", "signed_on": "", "reviewed_on": "", "reported_on": "", **given}
    assert procedure_gaps(**known, today=date(2026, 11, 28)) == expected
