"""Invented firms by the thousand, the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

_FIRST = "한빛 고운 나래 다온 라온 마루 바론 새론 아람 이든 자람 차오름 가온 누리 도담 해솔 온새 미르 보담 슬기"
_MIDDLE = "메디 바이오 테크 넷 소프트 정밀 셀 진 팜 랩 시스 로직 오토 켐 그린 에코 뉴로 옵토 나노 이엔 씨앤 모션"
_LAST = "텍 스 랩스 코리아 산업 과학 솔루션 제약 연구소 기술 파트너스 홀딩스 시스템 케어 사이언스 엔지니어링"
_FORMS = ("㈜{}", "주식회사 {}", "{}(주)", "(주){}", "{}")
_STREETS = (
    "중앙로",
    "호수로",
    "고양대로",
    "한류월드로",
    "킨텍스로",
    "장항로",
    "백마로",
    "정발산로",
)
_FAMILY = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍"
_GIVEN = "서연 민준 지우 도윤 하은 예준 수아 시우 지호 유진 현우 은채"


@dataclass(frozen=True, slots=True)
class Firm:
    """One invented firm as a list of an office shows it."""

    name: str
    business_number: str
    representative: str
    address: str
    phone: str
    industry: str
    employees: int
    founded: str
    revenue: int
    """Won."""


def firms(count: int) -> list[Firm]:
    """``count`` different firms."""
    return list(islice(_firms(), count))


def _firms() -> Iterator[Firm]:
    chance = random.Random(20241011)
    people = [family + given for family in _FAMILY.split() for given in _GIVEN.split()]
    for index, (first, middle, last, serial) in enumerate(_stems(chance)):
        stem = f"{first}{middle}{last}" + (f"{serial}" if serial > 1 else "")
        year, month, day = chance.randint(1995, 2025), chance.randint(1, 12), chance.randint(1, 28)
        yield Firm(
            name=chance.choice(_FORMS).format(stem),
            business_number=_business_number(100_000_000 + index * 7),
            representative=chance.choice(people),
            address=f"경기도 고양시 일산동구 {chance.choice(_STREETS)} {chance.randint(1, 900)}",
            phone=f"031-{chance.randint(200, 999)}-{chance.randint(0, 9999):04d}",
            industry=chance.choice(
                ("의료기기 제조업", "소프트웨어 개발", "의약품 제조업", "연구개발업")
            ),
            employees=chance.randint(1, 400),
            founded=f"{year}-{month:02d}-{day:02d}",
            revenue=chance.randint(1, 90_000) * 1_000_000,
        )


def _stems(chance: random.Random) -> Iterator[tuple[str, str, str, int]]:
    """The parts of names; those beyond the first quarter of a million are made when they are asked
    for, so that the first ones stay the same."""
    for serials in (range(1, 40), range(40, 160)):
        stems = list(product(_FIRST.split(), _MIDDLE.split(), _LAST.split(), serials))
        chance.shuffle(stems)
        yield from stems


def _business_number(nine_digits: int) -> str:
    """A number with its check digit, as 000-00-00000."""
    digits = [int(letter) for letter in f"{nine_digits:09d}"]
    weights = (1, 3, 7, 1, 3, 7, 1, 3, 5)
    total = sum(digit * weight for digit, weight in zip(digits, weights, strict=True))
    total += digits[8] * 5 // 10
    text = f"{nine_digits:09d}{(10 - total % 10) % 10}"
    return f"{text[:3]}-{text[3:5]}-{text[5:]}"
