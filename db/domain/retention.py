"""How long personal data is kept, and why it is due to be destroyed.

The law names no number of months: it asks to destroy without delay once the purpose is met
(개인정보 보호법 제21조제1항). The numbers here are the program's proposals; the office's own plan
(내부 관리계획) decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LAW = "개인정보 보호법 제21조제1항, 같은 법 시행령 제16조"
METHOD = "복구할 수 없도록 삭제(전자적 파일: 값 삭제·덮어쓰기, 자유 공간 정리)"
ENDED_MONTHS = 36
BIN_DAYS = 30


class Ground(StrEnum):
    """Why somebody's data is due."""

    DATE = "date"
    """Its own retention date is over."""
    ENDED = "ended"
    """All cases of the firm have ended, and the months after that are over."""
    BIN = "bin"
    """It was deleted, and the days of the bin are over."""

    def text(self, lang: str) -> str:
        """The ground in ``lang`` ("ko" or "en")."""
        return _GROUNDS[self][0 if lang == "ko" else 1]


_GROUNDS = {
    Ground.DATE: ("보유 기한이 지남", "Retention date is over"),
    Ground.ENDED: ("투자 건 종료 뒤 보유 기간이 지남", "Kept long enough after all cases ended"),
    Ground.BIN: ("삭제한 뒤 보관 기간이 지남", "Kept long enough in the bin"),
}


@dataclass(frozen=True, slots=True)
class Retention:
    """The periods; 0 for never."""

    ended_months: int = ENDED_MONTHS
    bin_days: int = BIN_DAYS


def months_before(day: str, months: int) -> str:
    """The ISO day ``months`` before another, cut to a day that every month has."""
    year, month = int(day[:4]), int(day[5:7]) - months
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}-{min(int(day[8:10]), 28):02}"
