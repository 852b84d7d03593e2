"""Reads one written area, to ㎡."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from db.domain.area import M2, PYEONG, AreaUnit
from db.domain.cell_text import clean, number_of
from db.domain.empty_words import says_nothing
from db.domain.korean_number import PLAIN_NUMBER, read_number
from db.domain.values import Parsed

_SPELLINGS = re.compile(
    r"제곱\s*미터|평방\s*미터|m\s*(?:²|\^2|2(?![0-9]))|sq\.?\s*m\b", re.IGNORECASE
)
_WRITTEN = {"㎡": Decimal(1), "평": PYEONG, "ha": Decimal(10_000), "헥타르": Decimal(10_000)}
_WRITTEN["㎢"] = Decimal(1_000_000)
_OWN: dict[AreaUnit | None, str] = {AreaUnit.M2: "㎡", AreaUnit.PYEONG: "평"}
"""What a column's unit is called where a cell writes one."""
_AMOUNT = re.compile(
    r"([0-9](?:[0-9,.]*[0-9])?(?:\s*[십백천만억]+(?:\s*[0-9](?:[0-9,.]*[0-9])?)?)*)"
    r"\s*(여)?\s*(㎡|㎢|헥타르|ha(?![a-z])|평(?!당|방))?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"~|내지|이상|이하|미만|초과|최대|최소|[0-9㎡평]\s*-\s*[0-9]")
_ROUGH = re.compile(r"약|대략|내외|가량|정도|안팎|규모|여|추정")
_LABEL = re.compile(r"부지|대지|토지|용지|연면적|면적|건물|임대|전용|분양|희망|총|예정")
_JOINTS = re.compile(r"[\s()\[\]/,:=≒≈.]")
_TOO_BIG = Decimal(10) ** 12
_SAME_WITHIN = Decimal("0.05")

_NOTHING: Parsed[float] = Parsed(None)


def parse_area(raw: object, unit: AreaUnit | None) -> Parsed[float]:
    """㎡ (two decimals) in ``raw``; ``unit`` is what a bare number counts in, None when unknown.

    When ㎡ and 평 stand together ㎡ is taken, as 평 beside it is rounded; if they disagree by more
    than 5 % nothing is. Notes: "approximate", "from_pyeong", "extra_text". Problems:
    "area.no_unit", "area.range", "area.mixed", "area.negative", "area.too_big",
    "area.unreadable".
    """
    if isinstance(raw, str):
        return _parse_text(raw, unit)
    number = number_of(raw)
    if number is None:
        return _NOTHING if raw is None else _problem("unreadable")
    return _counted(number, unit)


@lru_cache(maxsize=8_192)
def _parse_text(raw: str, unit: AreaUnit | None) -> Parsed[float]:
    if PLAIN_NUMBER.fullmatch(raw):
        return _counted(Decimal(raw.replace(",", "")), unit)
    if says_nothing(raw):
        return _NOTHING
    text = _SPELLINGS.sub("㎡", clean(raw)).replace("k㎡", "㎢").replace("K㎡", "㎢")
    if re.match(r"[△▲-]\s*[0-9]", text):
        return _problem("negative")
    if _RANGE.search(text):
        return _problem("range")
    found = list(_AMOUNT.finditer(text))
    rest = _AMOUNT.sub(" ", text)
    if found and not found[-1][3]:
        rest, unit = _unit_in_parenthesis(rest, unit)
    notes = ["approximate"] if _ROUGH.search(rest) or any(m[2] for m in found) else []
    rest = _JOINTS.sub("", _ROUGH.sub("", rest))
    if rest:
        notes.append("extra_text")
    if not found or _LABEL.sub("", rest):
        return _problem("unreadable")
    return _chosen(found, unit, tuple(notes))


def _unit_in_parenthesis(rest: str, unit: AreaUnit | None) -> tuple[str, AreaUnit | None]:
    """ "1,500(평)": the unit stands in the parenthesis."""
    for name in AreaUnit:
        if f"({name})" in rest.replace(" ", ""):
            return rest.replace(" ", "").replace(f"({name})", ""), name
    return rest, unit


def _chosen(
    found: list[re.Match[str]], unit: AreaUnit | None, notes: tuple[str, ...]
) -> Parsed[float]:
    amounts: list[tuple[Decimal, str]] = []
    for match in found:
        number = read_number(match[1])
        if number is None:
            return _problem("unreadable")
        amounts.append((number.value, (match[3] or "").lower()))
    if len(amounts) == 1:
        value, written = amounts[0]
        if not written or written == "평":
            return _counted(value, AreaUnit.PYEONG if written else unit, notes)
        return _square_metres(value * _WRITTEN[written], notes)
    own = _OWN.get(unit, "")  # a bare number beside one with its unit: 9,917(3천평)
    amounts = [(value, name or own) for value, name in amounts]
    metres = [value * _WRITTEN[name] for value, name in amounts if name and name != "평"]
    pyeong = [value * PYEONG for value, name in amounts if name == "평"]
    if len(amounts) != 2 or len(metres) != 1 or len(pyeong) != 1:
        return _problem("mixed")
    if abs(metres[0] - pyeong[0]) > _SAME_WITHIN * max(metres[0], pyeong[0]):
        return _problem("mixed")
    taken = next(m for m, (_, name) in zip(found, amounts, strict=True) if name != "평")
    rough = taken[2] or _ROUGH.search(taken.string[max(0, taken.start() - 3) : taken.start()])
    exact = tuple(note for note in notes if note != "approximate")  # 약 often belongs to the 평
    return _square_metres(metres[0], (*exact, "approximate") if rough else exact)


def _counted(number: Decimal, unit: AreaUnit | None, notes: tuple[str, ...] = ()) -> Parsed[float]:
    if unit is None and number != 0:
        return _problem("no_unit")
    if unit is AreaUnit.PYEONG:
        notes = (*notes, "from_pyeong")
    return _square_metres(number * M2[unit or AreaUnit.M2], notes)


def _square_metres(m2: Decimal, notes: tuple[str, ...]) -> Parsed[float]:
    if m2 < 0:
        return _problem("negative")
    if m2 >= _TOO_BIG:
        return _problem("too_big")
    return Parsed(float(m2.quantize(Decimal("0.01"), ROUND_HALF_UP)), notes=notes)


def _problem(code: str) -> Parsed[float]:
    return Parsed(None, f"area.{code}")
