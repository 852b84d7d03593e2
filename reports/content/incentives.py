"""지원시책 on paper: by the law of the day that counts, with conditions and claw-back."""

from __future__ import annotations

from db.domain.values import Empty
from reports.content.blocks import Block, Bullet, Heading, Level
from reports.content.facts import PacketFacts, SupportLine
from reports.content.wording import date_text

Blocks = tuple[Block, ...]


def incentives(facts: PacketFacts) -> Blocks:
    """Support measures by the law of the day that counts; a tenant is told that taxes stay."""
    undated = isinstance(facts.acquisition_on, Empty)
    note = "취득일 미정" if undated else f"취득(예정)일 {date_text(facts.acquisition_on)}"
    head = Heading("지원시책(안내용, 최종 판단은 세무부서)", note="" if facts.tenant else note)
    lines: list[Block] = [head]
    if facts.tenant:
        lines.append(Bullet("임차 입주: 지방세 경감 해당 없음(소유자가 직접 사용하는 경우만 대상)"))
    for line in facts.incentives:
        if not (facts.tenant and line.owner_only):
            lines += incentive_lines(line, undated=undated)
            lines += [Bullet(text, Level.NOTE) for text in line.notes]
    if len(lines) == 1:
        return (Heading("지원시책", tail=": 등록된 시책 없음"),)
    return tuple(lines)


def incentive_lines(line: SupportLine, *, undated: bool) -> list[Block]:
    """One measure: what it gives, its article and sunset, its conditions and claw-back."""
    text = line.text
    if undated and line.owner_only and line.valid_from:
        text = f"{date_text(line.valid_from)} 이후 취득 시 {text}"
    until = f"{date_text(line.valid_until)}까지" if line.valid_until else ""
    basis = ", ".join(part for part in (line.basis, until) if part)
    lines: list[Block] = [Bullet(f"{text}({basis})" if basis else text)]
    if line.conditions:
        lines.append(Bullet(f"조건: {', '.join(line.conditions)}", Level.DETAIL))
    if line.clawback:
        lines.append(Bullet(f"추징: {', '.join(line.clawback)}", Level.DETAIL))
    return lines
