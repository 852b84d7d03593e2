"""Masking shows no more than it may, whatever is in the field, and stays as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.domain.masking import masked_email, masked_phone
from db.domain.traces import GONE, Trait, traces_of

PHONES = st.from_regex(r"0(2|[3-9][0-9]|1[0-9])-[0-9]{3,4}-[0-9]{4}", fullmatch=True)
ANYTHING = st.text() | PHONES | st.from_regex(r"[+0-9 ().*-]{0,20}", fullmatch=True)


@given(PHONES)
def test_a_phone_shows_its_code_and_four_digits(phone: str) -> None:
    code, stars, last = masked_phone(phone).split("-")
    assert stars == "****"
    assert (phone.startswith(code), last) == (True, phone[-4:])


@given(ANYTHING)
def test_no_number_shows_more_than_seven_digits(value: str) -> None:
    masked = masked_phone(value)
    assert masked_phone(masked) == masked
    assert sum(map(str.isdigit, masked)) <= 7
    assert set(masked) <= set("0123456789-*")


@given(st.text() | st.emails())
def test_a_mail_shows_one_letter_and_its_house(value: str) -> None:
    masked = masked_email(value)
    assert masked_email(masked) == masked
    name, at, house = value.partition("@")
    known = masked.partition("***")
    assert len(known[0]) <= 1
    assert known[2] in ("", f"@{house}") or not at
    assert name == "" or known[0] in (name[0], "")


@given(st.lists(st.tuples(st.sampled_from(Trait), st.text(max_size=20)), max_size=4), st.text())
def test_what_is_cleaned_holds_nothing(values: list[tuple[Trait, str]], around: str) -> None:
    traces = traces_of(values)
    text = around.join(["", *(one.value for one in traces.all), ""])
    cleaned = traces.cleaned(text)
    assert not traces.in_text(cleaned.replace(GONE, "\0"))
