"""The charts of a count: how far its cases came, agreed against real, and how old it is."""

from __future__ import annotations

from reports.content.charts.ageing import ageing
from reports.content.charts.funnel import funnel
from reports.content.charts.ground import demand_supply
from reports.content.charts.realised import realised
from reports.content.charts.words import ChartWords

__all__ = ["ChartWords", "ageing", "demand_supply", "funnel", "realised"]
