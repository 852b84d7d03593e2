"""What paper says of a site beyond its table: what may be built there, and what stands there."""

from __future__ import annotations

from db.domain.area import metres_text
from db.domain.dates import format_partial_date
from db.domain.drafts import Draft

_DAYS = (("approved_on", "사용승인"), ("started_on", "착공"), ("permitted_on", "허가"))
"""How far a building has come, the last first."""
_FLOORS = (("floors_above", "지상"), ("floors_below", "지하"))


def ground_words(site: Draft) -> str:
    """ "준공업지역, 용적률 380%, 공장, 연면적 36,716㎡, 지상 15층·지하 2층, 사용승인 2024. 5.", "" of
    a site that nothing of it is known of."""
    said = [
        site.text("zoning"),
        _ratio(site, "coverage_ratio"),
        _ratio(site, "floor_area_ratio"),
        site.text("main_use"),
        site.text("structure"),
        _measured(site, "gross_area"),
        _measured(site, "building_area") if not site.text("gross_area") else "",
        "·".join(f"{word} {site.text(key)}층" for key, word in _FLOORS if _counted(site, key)),
        next((f"{word} {_day(site, key)}" for key, word in _DAYS if site.text(key)), ""),
    ]
    return ", ".join(entry for entry in said if entry)


def _ratio(site: Draft, key: str) -> str:
    value = site.get(key)
    name = site.record_type.field(key).ko
    return f"{name} {value:.10g}%" if isinstance(value, (int, float)) else ""


def _measured(site: Draft, key: str) -> str:
    value = site.get(key)
    name = site.record_type.field(key).ko
    return f"{name} {metres_text(value)}" if isinstance(value, (int, float)) else ""


def _counted(site: Draft, key: str) -> bool:
    value = site.get(key)
    return isinstance(value, int) and value > 0


def _day(site: Draft, key: str) -> str:
    return format_partial_date(site.text(key))
