"""How a 면담자료 looks beside its sections: cover, letterhead, 보고선, mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.domain.dates import format_partial_date
from reports.content.blocks import (
    Block,
    CellKind,
    Centred,
    Column,
    Row,
    Space,
    Table,
    Tick,
    TitleBox,
)
from reports.content.facts import REPORT_LINE, PacketFacts
from reports.content.model import Part, Section

SECRET = "대외비"
COVER = "cover"
"""The key of the part that is a cover."""
SIGNERS = ("담당", "팀장", "과장", "국장")


class Cover(StrEnum):
    """The sheet before the first one."""

    NONE = "none"
    BAND = "band"
    """The title on its band, day and office below."""
    PLAIN = "plain"
    """The title alone, large, between two lines of words."""


class ReportLine(StrEnum):
    """What stands below the title of the internal editions."""

    TICKS = "ticks"
    """보고선 as boxes to tick."""
    SIGNATURES = "signatures"
    """결재란: a box to sign for each post, above the ticks' other lines."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Looks:
    """What an officer chose; empty values mean as the record says."""

    cover: Cover = Cover.NONE
    letterhead: bool = False
    """The name of the office above the title."""
    line: ReportLine = ReportLine.TICKS
    posts: tuple[str, ...] = REPORT_LINE
    signers: tuple[str, ...] = SIGNERS
    """Who signs, the lowest first."""
    reported: tuple[str, ...] | None = None
    """The posts that are ticked; None: those who sit at the table."""
    timing: str = ""
    """``before`` or ``after``; "": by the meeting's time."""
    disclosure: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "cover": self.cover.value, "letterhead": self.letterhead, "line": self.line.value,
            "posts": list(self.posts), "signers": list(self.signers), "timing": self.timing,
            "disclosure": self.disclosure,
            "reported": None if self.reported is None else list(self.reported),
        }  # fmt: skip

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Looks:
        """From plain values; what is unknown or of a wrong kind falls back to the usual."""
        usual, reported = cls(), raw.get("reported")
        return cls(
            cover=_chosen(Cover, raw.get("cover"), usual.cover),
            letterhead=raw.get("letterhead") is True,
            line=_chosen(ReportLine, raw.get("line"), usual.line),
            posts=_words(raw.get("posts")) or usual.posts,
            signers=_words(raw.get("signers")) or usual.signers,
            reported=None if reported is None else _words(reported),
            timing=raw["timing"] if raw.get("timing") in ("before", "after") else "",
            disclosure=str(raw.get("disclosure") or ""),
        )


def _chosen(kind: Any, value: object, usual: Any) -> Any:
    return kind(value) if value in [one.value for one in kind] else usual


def _words(raw: object) -> tuple[str, ...]:
    words = raw if isinstance(raw, list) else []
    return tuple(word for word in words if isinstance(word, str) and word.strip())


def words_of(typed: str) -> tuple[str, ...]:
    """The posts in a line with commas, each once and in their order."""
    found = (one.strip() for one in typed.replace("，", ",").replace("、", ",").split(","))
    return tuple(dict.fromkeys(one for one in found if one))


def secret_mark(until: str) -> str:
    """``대외비(보호기간 2026. 12. 31.까지)``: never without the day (ISO) until which it holds."""
    return f"{SECRET}(보호기간 {format_partial_date(until)}까지)"


def ticks_of(facts: PacketFacts, looks: Looks) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
    """The boxes of the 보고선 and of 사전·사후."""
    present = {tick.label for tick in facts.reports_to if tick.ticked}
    reported = present if looks.reported is None else set(looks.reported)
    posts = tuple(Tick(word, word in reported) for word in looks.posts)
    if not looks.timing:
        return posts, facts.timing
    before = looks.timing == "before"
    return posts, (Tick("사전", before), Tick("사후", not before))


def letterhead(office: str, looks: Looks) -> tuple[Block, ...]:
    """The name of the office, where it was asked for."""
    return (Centred(office, 0.92, strong=True),) if looks.letterhead and office else ()


def signatures(looks: Looks) -> tuple[Block, ...]:
    """A box to sign for each post."""
    if looks.line is not ReportLine.SIGNATURES:
        return ()
    centred = CellKind.CENTRED
    signers = tuple(Column(post, centred, width=1) for post in looks.signers)
    columns = (Column("구 분", centred, width=0.7), *signers)
    return (Table(columns, (Row((" \n결 재\n ", *(" " for _ in signers))),), name="결재"),)


def cover_part(
    title: str, below: str, day: str, office: str, looks: Looks, mark: str = ""
) -> Part | None:
    """The cover, None without one. ``below`` stands under the title: for whom it is."""
    if looks.cover is Cover.NONE:
        return None
    head: tuple[Block, ...] = (TitleBox(title),)
    if looks.cover is Cover.PLAIN:
        head = (Centred(title, 1.9, strong=True),)
    blocks: tuple[Block, ...] = (
        Space(68), *head, Space(5), Centred(below, 1.0),
        Space(88), Centred(day, 1.05), Space(6), Centred(office, 1.25, strong=True),
    )  # fmt: skip
    if mark:
        blocks = (Centred(mark, 0.7), *blocks)
    return Part(COVER, "표지", (Section(COVER, blocks),), scale=1.0, numbered=False)
