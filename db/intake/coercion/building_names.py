"""What buildings are called that have no name: by their lot, by their block of a development district,
and by which of several on it they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.domain.addresses import looks_like_address
from db.domain.cell_text import clean
from db.domain.values import Value
from db.intake.columns.building_registers import called_by_lot, is_wing
from db.intake.columns.plot_names import lot_name
from db.intake.workbook import Cell

_NAME, _BLOCK, _ADDRESS = "site.name", "site.block", "site.address"
_TOWN = r"(?:^|\s)(?P<town>[가-힣\d]+(?:동|리|가|읍|면))\s+"
_IN_DISTRICT = re.compile(
    rf"(?:{_TOWN})?(?P<zone>\S*(?:\s+\S+)*(?:지구|구역|단지|밸리|신도시|사업지))(?:\s*내)?(?P<block>\s.*|)$"
)
_IN_BLOCK = re.compile(
    rf"{_TOWN}(?P<block>(?:[A-Za-z가-힣]{{0,4}}-?)?\d+(?:-\d+)?\s?(?:블[록럭]|BL|획지|필지|롯트|로트).*)$",
    re.IGNORECASE,
)
_REGION = re.compile(r"^(?:[가-힣]+(?:시|도|군|구)\s+)+")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|외\s*\d*\s*필지|일원|일대)\s*$")


def name_building(
    values: dict[str, Value], cells: Sequence[Cell], wings: Sequence[int], *, named: bool
) -> None:
    """Name a building that has no name; of several houses on its lot (``wings`` say which) one is
    called so beside the lot. Where the list names some (``named``), the block of these is the lot's number
    too, as long as the address stands elsewhere."""
    said = (called_by_lot(values.get(path)) for path in (_BLOCK, _ADDRESS))
    called, lot = next(filter(any, said), ("", ""))
    name = values.get(_NAME)
    if not called and name is None:
        called, lot = called_by_district(values.get(_ADDRESS) or values.get(_BLOCK))
    wing = isinstance(name, str) and (
        is_wing(name) or name in [clean(str(cells[place])) for place in wings]
    )
    if called and (name is None or wing):
        values[_NAME] = f"{called} {name}" if wing else called
    if lot and name is None:
        values[_BLOCK] = lot
    elif named and _ADDRESS in values and (own := called_by_lot(values.get(_BLOCK))[1]):
        values[_BLOCK] = own


def address_of_building(values: dict[str, Value]) -> None:
    """소재지 and 지번 are one address; what has no road address yet stands at its lot."""
    town, lot = values.get(_ADDRESS), str(values.get(_BLOCK) or "")
    if looks_like_address(lot):
        values.setdefault(_ADDRESS, lot)
    elif lot_name(town, lot):
        values[_ADDRESS] = f"{town} {lot}"


def called_by_district(address: Value | None) -> tuple[str, str]:
    """What a building is called whose ground has no lot number yet, and its block: 동춘1구역 16블럭 5로트
    and 16블럭 5로트; ("", "") where no district or block is named."""
    if not isinstance(address, str):
        return "", ""
    text = _ASIDE.sub("", _REGION.sub("", clean(address)))
    if found := _IN_DISTRICT.match(text):
        block = found["block"].strip()
        return f"{found['zone']} {block}".strip(), block
    found = _IN_BLOCK.search(text)
    return (f"{found['town']} {found['block']}", found["block"]) if found else ("", "")
