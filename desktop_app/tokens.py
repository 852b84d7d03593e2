"""Colours and sizes of the two themes; every drawn thing takes its colours from here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class ThemeName(StrEnum):
    """The two themes that ship."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one theme as ``#RRGGBB``. Fill, ended and stage colours never carry text."""

    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    line2: str
    input_line: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_pressed: str
    on_accent: str
    soft: str
    soft_line: str
    danger: str
    danger_soft: str
    danger_fill: str
    warn: str
    warn_soft: str
    warn_fill: str
    ok: str
    ok_soft: str
    ok_fill: str
    teal: str
    teal_soft: str
    none_fill: str
    stages: tuple[str, ...]
    """Stages 1 to 9, from 발굴 to 사후관리."""
    ended: tuple[str, ...]
    """보류·폐업, 무산, 타 지역 투자, 철회·종료, 실효."""
    plots: tuple[str, ...]
    """미공급, 공고, 협의, 계약, 입주; the label on them is always ink."""

    def roles(self) -> dict[str, str]:
        """Names and values of the single colours, for templates."""
        return {
            field.name: value
            for field in fields(self)
            if isinstance(value := getattr(self, field.name), str)
        }


LIGHT = Tokens(
    window="#F3F4F6",
    surface="#FFFFFF",
    sunken="#E9ECF0",
    hover="#EEF1F4",
    line="#DFE3E8",
    line2="#C3C9D1",
    input_line="#8A939E",
    ink="#1B2027",
    ink2="#4A535E",
    ink3="#626B77",
    accent="#1F4E8C",
    accent_pressed="#183F73",
    on_accent="#FFFFFF",
    soft="#E4ECF7",
    soft_line="#A9C0DF",
    danger="#A8321F",
    danger_soft="#FBEBE7",
    danger_fill="#BF4632",
    warn="#7A5200",
    warn_soft="#FCF2D9",
    warn_fill="#C98A12",
    ok="#1C6B42",
    ok_soft="#E5F3EA",
    ok_fill="#2F8F5B",
    teal="#0C6470",
    teal_soft="#E0F1F2",
    none_fill="#C3C9D1",
    stages=(
        "#66758A",
        "#55769F",
        "#3F72B0",
        "#2765A8",
        "#1B6796",
        "#147386",
        "#137A74",
        "#1C7B5A",
        "#2F7A3F",
    ),
    ended=("#737B85", "#8A7360", "#9A6248", "#A4503C", "#963325"),
    plots=("#E3E7EC", "#F3DFAE", "#B9D2F0", "#8CCBCF", "#9BD0A8"),
)

DARK = Tokens(
    window="#14171B",
    surface="#1B1F24",
    sunken="#101316",
    hover="#242A31",
    line="#2C333A",
    line2="#434B55",
    input_line="#6B7581",
    ink="#E4E8ED",
    ink2="#B3BBC5",
    ink3="#929CA8",
    accent="#7FB2F0",
    accent_pressed="#A3C8F5",
    on_accent="#0D1B2C",
    soft="#20324A",
    soft_line="#3F6597",
    danger="#F09A86",
    danger_soft="#3D2521",
    danger_fill="#E07D6C",
    warn="#E5B95C",
    warn_soft="#38301C",
    warn_fill="#D9A63E",
    ok="#7CC79A",
    ok_soft="#1D3427",
    ok_fill="#62B284",
    teal="#6CC3CC",
    teal_soft="#18343A",
    none_fill="#434B55",
    stages=(
        "#93A2B8",
        "#86A8D4",
        "#76AAE8",
        "#6AA6EC",
        "#5FB0DC",
        "#55B8C8",
        "#53BEB0",
        "#62C294",
        "#7CC47F",
    ),
    ended=("#9AA3AE", "#B8A08C", "#CF9A80", "#E08C78", "#E07D6C"),
    plots=("#343B44", "#5A4A22", "#2C4A70", "#1F565B", "#28553A"),
)

TOKENS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK}


class Size:
    """Lengths in logical pixels at 100 %."""

    GRID = 4
    MENU_ROW = 40
    RAIL = 72
    RAIL_ITEM_WIDTH = 60
    RAIL_ITEM = 52
    RAIL_ITEM_SMALL = 46
    RAIL_ITEM_ICON = 28
    PAGE_HEAD = 52
    TABS = 36
    FILTER_ROW = 44
    STATUS = 26
    INSPECTOR_MIN = 296
    INSPECTOR_MAX = 400
    CHIP = 20
    ROW = 32
    ROW_COMPACT = 26
    TABLE_HEAD = 32
    COLUMN_FILTER = 26
    COLUMN_FILTER_ROW = 34
    PALETTE_WIDTH = 672
    PALETTE_INPUT = 52
    PALETTE_ROW = 36
    RAIL_ICON = 20
    RADIUS = 6


class Type:
    """Font sizes in logical pixels."""

    TITLE = 20
    SECTION = 16
    BODY = 14
    RAW = 13
    SMALL = 12
