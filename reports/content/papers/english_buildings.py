"""What is said of a site's building in English: its use, its size, how far it has come."""

from __future__ import annotations

from collections.abc import Callable

from db.domain.drafts import Draft
from db.domain.values import Empty
from reports.content.blocks import Run
from reports.content.papers.english_words import english_area, english_day, latin

_USES = {
    "공장": "Factory", "업무시설": "Offices", "창고시설": "Warehouse", "판매시설": "Retail",
    "교육연구시설": "Education and research", "의료시설": "Medical", "숙박시설": "Accommodation",
    "제1종근린생활시설": "Neighbourhood facilities (class 1)",
    "제2종근린생활시설": "Neighbourhood facilities (class 2)",
    "자동차관련시설": "Motor vehicle facilities", "방송통신시설": "Broadcasting and communications",
    "문화및집회시설": "Culture and assembly",
}  # fmt: skip
"""Uses of buildings (건축법 시행령 별표 1)."""
_ZONES = {
    "준공업지역": "Semi-industrial area", "일반공업지역": "General industrial area",
    "전용공업지역": "Exclusive industrial area", "일반상업지역": "General commercial area",
    "중심상업지역": "Central commercial area", "근린상업지역": "Neighbourhood commercial area",
    "유통상업지역": "Distribution commercial area", "준주거지역": "Semi-residential area",
    "자연녹지지역": "Natural green area", "생산녹지지역": "Productive green area",
    "계획관리지역": "Planned management area",
}  # fmt: skip
"""Areas of use (국토의 계획 및 이용에 관한 법률 시행령 제30조)."""
_STAGES = (("approved_on", "approved"), ("started_on", "started"), ("permitted_on", "permitted"))
"""How far a building has come, the last first."""


def _named(key: str, words: dict[str, str]) -> Callable[[Draft], Run]:
    def read(site: Draft) -> Run:
        said = site.text(key)
        return words.get(said.replace(" ", "")) or latin(said) or Empty.NOT_STATED

    return read


def _ratio(key: str) -> Callable[[Draft], Run]:
    def read(site: Draft) -> Run:
        value = site.get(key)
        return f"{value:.10g}%" if isinstance(value, (int, float)) else Empty.NOT_STATED

    return read


def _floor_space(site: Draft) -> Run:
    value = site.get("gross_area")
    return Empty.NOT_STATED if isinstance(value, Empty) else english_area(value)


def _floors(site: Draft) -> Run:
    above, below = site.get("floors_above"), site.get("floors_below")
    said = [f"{above}"] if isinstance(above, int) else []
    said += [f"{below} below ground"] if isinstance(below, int) and below > 0 else []
    return " + ".join(said) or Empty.NOT_STATED


def _stage(site: Draft) -> Run:
    for key, word in _STAGES:
        if day := site.text(key):
            return f"{word} {english_day(day)}"
    return Empty.NOT_STATED


BUILDING_COLUMNS: tuple[tuple[str, Callable[[Draft], Run]], ...] = (
    ("Zoning", _named("zoning", _ZONES)),
    ("Coverage ratio", _ratio("coverage_ratio")),
    ("Floor area ratio", _ratio("floor_area_ratio")),
    ("Main use", _named("main_use", _USES)),
    ("Gross floor area", _floor_space),
    ("Floors", _floors),
    ("Permit and works", _stage),
)
"""The columns on what may be built on a site and what stands there; words that have no English here
are left to the Korean paper."""
