"""Countries under 소재지 and 지역: all that a list says of where a foreign firm sits."""

from __future__ import annotations

from db.domain.org_types import is_another_country
from db.domain.values import Value

_COUNTRY = "organization.country"
_WHERE = ("organization.address", "organization.address_lot", "organization.region")


def settle_country(values: dict[str, Value]) -> None:
    """노르웨이 alone is the country of a firm, and neither an address nor a region of ours."""
    for path in _WHERE:
        place = values.get(path)
        if isinstance(place, str) and is_another_country(place):
            values.setdefault(_COUNTRY, place)
            del values[path]
