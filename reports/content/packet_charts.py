"""Small charts of a 면담자료: what came of an agreement round by round, and ground asked for against
ground there is. Each is drawn only where the register has something to compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from reports.content.blocks import Block, Cell, Heading
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.facts import GroundFacts, PacketFacts
from reports.content.wording import date_text

_LEAST = 2
"""One bar compares with nothing."""
_MOST_ROUNDS = 8
_NOTE = "실적은 이행점검 회신 기준, 회신하지 않은 회차는 없음"


def progress(facts: PacketFacts) -> tuple[Block, ...]:
    """Planned, agreed and what had come of it by the day of each check: money, then people."""
    charts = tuple(
        chart
        for name, unit, place in (("투자", "억원", 0), ("고용", "명", 2))
        if (chart := _progress(facts, name, unit, place)) is not None
    )
    if not charts:
        return ()
    return (Heading("이행 추이"), *charts[:-1], replace(charts[-1], notes=(_NOTE,)))


def _progress(facts: PacketFacts, name: str, unit: str, place: int) -> Chart | None:
    if len(facts.fulfilment) <= place:
        return None
    money, row = unit == "억원", facts.fulfilment[place]
    rounds = facts.progress[-_MOST_ROUNDS:]
    found: list[tuple[str, Tone, Cell | None]] = [
        ("희망·예정", Tone.DEMAND, row.planned), ("협약", Tone.MOU, row.agreed),
    ]  # fmt: skip
    found += [
        (f"실적 {_day(one.on)}", Tone.REAL, one.invested if money else one.hired) for one in rounds
    ]
    bars = tuple(_bar(label, tone, value, unit) for label, tone, value in found if _stated(value))
    real = any(bar.tone is Tone.REAL for bar in bars)
    if not real or len(bars) < _LEAST:
        return None
    title = f"{name} 예정·협약 대비 실적"
    return Chart(
        f"progress-{place}", title, unit, (BarGroup(title, bars),), (), (),
        rounds[-1].on, money=money,
    )  # fmt: skip


def ground_chart(facts: GroundFacts | None) -> Chart | None:
    """What can still be given away where the firm wants to go, and what is asked for there."""
    if facts is None or not facts.supplied:
        return None
    others = f"그 밖의 희망 {facts.others_cases:,}건"
    found: list[tuple[str, Tone, Cell]] = [
        (f"공급 대상 {facts.sites:,}곳", Tone.SUPPLY, facts.supplied),
        ("이 기업 희망", Tone.DEMAND, facts.wanted),
    ]
    if facts.others:
        found.append((others, Tone.DEMAND, facts.others))
    bars = tuple(_bar(label, tone, value, "㎡") for label, tone, value in found if _stated(value))
    if len(bars) < _LEAST:
        return None
    title = f"{facts.name} 용지 수요와 공급"
    return Chart("ground", title, "㎡", (BarGroup(title, bars),), (), tuple(_notes(facts)))


def _notes(facts: GroundFacts) -> Iterator[str]:
    yield "공급 대상: 분양 전·공고·협의 중 면적. 희망: 입주 전인 추진·보류 건"
    if facts.unstated:
        yield f"희망면적 미기재 {facts.unstated:,}건 제외"


def _bar(label: str, tone: Tone, value: Cell | None, unit: str) -> Bar:
    assert isinstance(value, (int, float))
    text = format_money(int(value), MoneyUnit.EOK) if unit == "억원" else f"{value:,.10g}"
    return Bar(tone, float(value), text, f"{label} {text}{unit}", label=label)


def _stated(value: Cell | None) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _day(iso: str) -> str:
    said = date_text(iso)
    return said.label("ko") if isinstance(said, Empty) else str(said)
