"""Registration numbers, phones, people, web addresses; and what must not be stored."""

from __future__ import annotations

import pytest

from db.domain import numbers
from db.domain.empty_words import empty_word
from db.domain.numbers import parse_business_number, parse_count, parse_phone
from db.domain.values import Empty, Parsed

GOOD = ("1108141272", "1078153660", "3808100318", "4621001448", "5058124020", "2208162517")


@pytest.mark.parametrize("digits", GOOD)
def test_business_number_check_digit(digits: str):
    assert numbers.business_number_ok(digits)
    for wrong in range(10):
        if str(wrong) != digits[-1]:
            assert not numbers.business_number_ok(digits[:-1] + str(wrong))


@pytest.mark.parametrize(
    "raw",
    ["110-81-41272", 1108141272.0, 1108141272, "１１０-81-41272", "사업자등록번호: 110-81-41272"],
)
def test_business_number_spellings(raw: object):
    assert parse_business_number(raw).value == "1108141272"


def test_business_number_problems():
    assert parse_business_number("110-81-41273").notes == ("check_digit",)
    assert parse_business_number("110-81-4127").problem == "business_number.length"
    assert parse_business_number("110-81-*****").problem == "business_number.masked"
    assert parse_business_number("000-00-00000").problem == "business_number.unreadable"
    assert parse_business_number("110-81-41272, 107-81-53660").problem == "business_number.several"
    assert numbers.format_business_number("1108141272") == "110-81-41272"


def test_corporate_number():
    assert numbers.corporate_number_ok("1301110006246")
    assert numbers.parse_corporate_number("130111-0006246").value == "1301110006246"
    assert numbers.parse_corporate_number(1301110006246.0).notes == ()
    assert numbers.parse_corporate_number("110111-1234567").notes == ("check_digit",)
    assert numbers.parse_corporate_number("900101-1234567").problem == "corporate_number.resident"
    assert numbers.format_corporate_number("1301110006246") == "130111-0006246"


@pytest.mark.parametrize("text", ["900101-1234567", "9001011234567", "홍길동(900101 - 2234567)"])
def test_resident_numbers_are_masked(text: str):
    assert numbers.looks_like_resident_number(text)
    assert "234567" not in numbers.mask_resident_numbers(text)
    assert "900101" not in numbers.mask_resident_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "130111-0006246",
        "110111-4123456",
        "991332-1234567",
        "900101-9234567",
        "031-900-1234",
        "1108141272",
    ],
)
def test_other_numbers_are_not(text: str):
    assert not numbers.looks_like_resident_number(text)
    assert numbers.mask_resident_numbers(text) == text


@pytest.mark.parametrize(
    ("raw", "phone", "notes"),
    [
        ("_041_9346778", "041-934-6778", ()),
        ("16441346", "1644-1346", ()),
        ("02)123-4567", "02-123-4567", ()),
        ("(02) 123 4567", "02-123-4567", ()),
        ("024313535", "02-431-3535", ()),
        ("+82-2-123-4567", "02-123-4567", ()),
        ("+82 10 1234 5678", "010-1234-5678", ()),
        ("010.1234.5678", "010-1234-5678", ()),
        ("031-000-2741", "031-000-2741", ()),
        ("전화: 031-8075-2222", "031-8075-2222", ()),
        ("031-900-1234(내선 12)", "031-900-1234", ("extra_text",)),
        ("031-900-1000 (대표)", "031-900-1000", ()),
        ("02-123-4567~8", "02-123-4567", ("extra_text",)),
        ("02-123-4567-9", "02-123-4567", ("extra_text",)),
        ("02-123-4567/8", "02-123-4567", ("extra_text",)),
        ("02-123-4567, 02-123-4568", "02-123-4567", ("several",)),
        ("264-4771", "264-4771", ("no_area_code",)),
        ("2118-5443", "2118-5443", ("no_area_code",)),
        (1012345678, "010-1234-5678", ("zero_added",)),
        ("517110365.0", "051-711-0365", ("zero_added",)),  # as text
        ("0507-1234-5678", "0507-1234-5678", ()),
        ("+1 617-555-0100", "+1 617-555-0100", ("foreign",)),
    ],
)
def test_phones(raw: object, phone: str, notes: tuple[str, ...]):
    parsed = parse_phone(raw)
    assert (parsed.value, parsed.notes) == (phone, notes)


def test_phone_with_area_code():
    assert parse_phone("264-4771", "031").value == "031-264-4771"
    assert parse_phone("8075-2114", "031").value == "031-8075-2114"
    assert parse_phone("2118-5443", "02").value == "02-2118-5443"
    assert parse_phone("5057-6323", "032") == Parsed("5057-6323", notes=("no_area_code",))
    assert parse_phone("1644-1346", "031").value == "1644-1346"
    assert parse_phone("1644 - 2005", "031").value == "1644-2005"


@pytest.mark.parametrize(
    "raw",
    ["110-81-41272", "2024-11-27", "130111-0006246", "031-900-12345", "02-123-4567-3", "담당자"],
)
def test_no_phone(raw: str):
    assert parse_phone(raw).problem == "phone.unreadable"


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ("50명(정규 30)", 50),
        ("5,464명", 5_464),
        ("약 50여명", 50),
        (50.0, 50),
        ("1만2천명", 12_000),
    ],
)
def test_counts(raw: object, count: int):
    assert parse_count(raw).value == count


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("50~60명", "range"),
        ("50명 이상", "range"),
        (50.5, "fraction"),
        ("△3", "negative"),
        ("11,679 (21)", "mixed"),
        ("정규 30, 계약 20", "mixed"),
        ("다수", "unreadable"),
    ],
)
def test_no_counts(raw: object, code: str):
    assert parse_count(raw).problem == f"count.{code}"


def test_urls_and_mails():
    assert numbers.parse_url("http://WWW.CJ.net:80/A?b=1").value == "http://www.cj.net:80/A?b=1"
    assert numbers.parse_url("www.grh.or.kr").value == "www.grh.or.kr"
    assert numbers.parse_url("https://a.example/@gaon").value == "https://a.example/@gaon"
    assert numbers.parse_url("javascript:alert(1)").problem == "url.unreadable"
    assert numbers.parse_url("a@b.com").problem == "url.unreadable"
    assert numbers.parse_url("www.aa.kr,www.bb.kr")[::2] == ("www.aa.kr", ("several",))
    assert numbers.parse_email("이수진 <Lee@X.kr>").value == "Lee@x.kr"
    assert numbers.parse_email("a@b.com, c@d.com").notes == ("several",)
    assert numbers.parse_email("abc(at)naver.com").problem == "email.unreadable"


@pytest.mark.parametrize(
    "raw", ["www.aa,ac.kr", "www.aa ac.kr", "http://www,aa.co.kr", "HTTP://WWW.AA IL CAN.Co.Kr"]
)
def test_no_half_of_a_broken_web_address(raw: str):
    assert numbers.parse_url(raw).value is None


@pytest.mark.parametrize(
    ("raw", "empty"),
    [
        ("해당 없음", Empty.NOT_APPLICABLE),
        ("비공개", Empty.WITHHELD),
        ("확인중", Empty.UNCHECKED),
        ("(미확인)", Empty.UNCHECKED),
        ("-", Empty.NOT_STATED),
        ("NULL", Empty.NOT_STATED),
        ("\\N", Empty.NOT_STATED),
        ("정보없음", Empty.NOT_STATED),
        ("구분 없음", Empty.NOT_STATED),
        ("없음", None),
        ("", None),
        (0, None),
    ],
)
def test_empty_words(raw: object, empty: Empty | None):
    assert empty_word(raw) is empty
