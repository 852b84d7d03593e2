"""핵심 요약 made from what is registered, for an officer who has not written one."""

from __future__ import annotations

from db.domain.area import area_text
from db.domain.money import money_text
from db.domain.values import Empty
from reports.content.blocks import Cell, CellKind
from reports.content.facts import FulfilmentRow, PacketFacts
from reports.content.model import plain
from reports.content.wording import date_text, is_past


def derived_key_points(facts: PacketFacts) -> tuple[str, ...]:
    """At most four lines: what the firm plans, where the case stands, what is late, what is next."""
    lines = [_plans(facts), _standing(facts), _late(facts), _next_step(facts)]
    return tuple(line for line in lines if line)


def _plans(facts: PacketFacts) -> str:
    site = facts.wanted_site
    where = "희망입지 미기재" if isinstance(site, Empty) else f"{site} 희망"
    known, unknown = [], []
    for row in facts.fulfilment:
        value = row.agreed if row.planned is None or isinstance(row.planned, Empty) else row.planned
        if isinstance(value, (int, float)):
            known.append(f"{_word(row.label)} {_amount(value, row.kind)}")
        elif value is Empty.NOT_STATED:
            unknown.append(_word(row.label))
    missing = f"{'·'.join(unknown)} 미기재" if unknown else ""
    return ", ".join(text for text in (where, *known, missing) if text)


def _word(label: str) -> str:
    """A label without the blanks that spread it in a table head."""
    return label.replace(" ", "")


def _amount(value: Cell, kind: CellKind) -> str:
    if not isinstance(value, (int, float)):
        return plain(value)
    match kind:
        case CellKind.MONEY:
            return money_text(round(value))
        case CellKind.AREA:
            return area_text(float(value))
        case _:
            return f"{value:,}명"


def _standing(facts: PacketFacts) -> str:
    if not facts.stage:
        return ""
    days = f"(경과 {facts.stage_days}일)" if facts.stage_days is not None else ""
    binding = "" if _has_agreement(facts.fulfilment) else ". 체결한 협약 없음"
    return f"{facts.stage} 단계{days}{binding}"


def _has_agreement(rows: tuple[FulfilmentRow, ...]) -> bool:
    return any(row.agreed is not Empty.NOT_APPLICABLE for row in rows)


def _late(facts: PacketFacts) -> str:
    today = facts.created_at.date()
    late = [
        line
        for line in facts.follow_ups
        if isinstance(line.done_on, Empty) and is_past(line.due_on, today)
    ]
    if not late:
        return ""
    first = f"{late[0].text} 기한({plain(date_text(late[0].due_on))}) 지남"
    return first if len(late) == 1 else f"{first}. 기한 지난 후속조치 모두 {len(late)}건"


def _next_step(facts: PacketFacts) -> str:
    if not facts.next_step:
        return ""
    due = facts.next_step_on
    over = is_past(due, facts.created_at.date())
    when = (
        ""
        if isinstance(due, Empty)
        else (f"({plain(date_text(due))} 기한 지남)" if over else f"({plain(date_text(due))}까지)")
    )
    return f"다음 조치: {facts.next_step}{when}"
