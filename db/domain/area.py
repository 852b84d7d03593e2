"""Floor and land areas as offices write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class AreaUnit(StrEnum):
    """The units areas are listed in."""

    M2 = "㎡"
    PYEONG = "평"
    THOUSAND_M2 = "천㎡"
    TEN_THOUSAND_M2 = "만㎡"

    @property
    def square_metres(self) -> float:
        """How many ㎡ one of this unit is (1평 = 400/121㎡)."""
        return float(M2[self])


PYEONG = Decimal(400) / Decimal(121)
"""How many ㎡ one 평 is."""
M2 = {
    AreaUnit.M2: Decimal(1),
    AreaUnit.PYEONG: PYEONG,
    AreaUnit.THOUSAND_M2: Decimal(1_000),
    AreaUnit.TEN_THOUSAND_M2: Decimal(10_000),
}


def to_pyeong(m2: float) -> float:
    """``m2`` square metres in 평 (1평 = 400/121㎡)."""
    return m2 * 121 / 400


def format_area(m2: float) -> str:
    """``m2`` with thousands, at most two decimals and no trailing zeros: "14,478", "59.94"."""
    text = f"{Decimal(repr(float(m2))).quantize(Decimal('0.01'), ROUND_HALF_UP):,f}"
    return text.rstrip("0").rstrip(".")


def metres_text(m2: float) -> str:
    """``m2`` with its unit alone: "14,478㎡"."""
    return f"{format_area(m2)}㎡"


def area_text(m2: float) -> str:
    """``m2`` with its unit and the 평 people think in: "14,478㎡(약 4,380평)".

    ㎡ comes first: 평 is not a legal unit and may only stand beside it (계량에 관한 법률 제6조).
    """
    pyeong = Decimal(repr(to_pyeong(m2)))
    whole = pyeong.quantize(Decimal(1) if pyeong >= 10 else Decimal("0.1"), ROUND_HALF_UP)
    shown = f"{whole:,f}".removesuffix(".0")
    return f"{format_area(m2)}㎡(약 {shown}평)" if shown != "0" else f"{format_area(m2)}㎡"
