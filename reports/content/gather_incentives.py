"""Gathers 지원시책 for one case: the stored rows, judged by the day that counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from db.domain.drafts import Draft
from db.domain.incentive_rows import rule_of
from db.domain.incentives import (
    Caution,
    Firm,
    IncentiveLine,
    Reach,
    Reason,
    Subject,
    Tax,
    Tenure,
    applicable,
)
from reports.content.facts import SupportLine

TAX_WORDS = {Tax.ACQUISITION: "취득세", Tax.PROPERTY: "재산세"}
REASON_WORDS = {
    Reason.CERTIFICATE_LAPSED: "벤처확인 만료로 경감 대상 아님(재확인 필요)",
    Reason.CERTIFICATE_LATER: "취득(예정)일이 벤처확인 전이어서 경감 대상 아님",
    Reason.OUTSIDE_ZONE: "희망입지가 촉진지구 밖으로 경감 대상 아님",
    Reason.BEFORE_DESIGNATION: "촉진지구 지정 전 취득으로 경감 대상 아님",
    Reason.AFTER_SUNSET: "취득 예정일이 적용 기한 뒤로 경감 대상 아님",
    Reason.RESOLD: "최초 분양이 아니어서 경감 대상 아님",
    Reason.NOT_SMALL: "중소기업이 아니어서 경감 대상 아님",
    Reason.SMALLER_RELIEF: "같은 세목의 더 큰 경감만 적용(지방세특례제한법 제180조)",
    Reason.TOO_SMALL: "최소 면적에 미달",
}
CAUTION_WORDS = {
    Caution.ZONE_UNCHECKED: "희망입지의 촉진지구 포함 여부 미확인",
    Caution.CERTIFICATE_UNCHECKED: "벤처확인 유효 여부 미확인",
    Caution.CERTIFICATE_ENDS_FIRST: "취득일 전에 벤처확인이 끝남. 재확인을 받아야 적용",
    Caution.DATE_IMPRECISE: "취득 예정일이 연·월까지만 정해져 율을 확정할 수 없음",
    Caution.FIRST_SALE_UNCHECKED: "최초 분양 여부 미확인",
    Caution.SIZE_UNCHECKED: "중소기업 여부 미확인",
    Caution.NOT_YET_IN_FORCE: "아직 시행 전",
    Caution.FORMER_LAW: "취득일 당시 법령 기준",
    Caution.SUNSET_SOON: "적용 기한이 90일 안에 끝남",
    Caution.YEARS_BEYOND_SUNSET: "경감 기간 중 적용 기한 뒤의 적용 여부 확인 필요",
}
_STARTUP = "창업벤처중소기업 경감 대상 여부 별도 확인 필요(같은 세목은 큰 것 하나만 적용)"


def gather_incentives(
    records: Sequence[Draft], subject: Subject, today: date
) -> tuple[SupportLine, ...]:
    """The measures to print, taxes of one article joined on one line."""
    notes = {draft.text("name"): draft.text("note") for draft in records}
    lines = applicable([rule_of(draft) for draft in records], subject, today)
    wanted = [line for line in lines if _is_printed(line, subject)]
    taxes = [line for line in wanted if line.rule.tax in TAX_WORDS]
    others = [line for line in wanted if line.rule.tax not in TAX_WORDS]
    if taxes and _may_be_startup(lines, subject):
        notes[taxes[0].rule.name] = ". ".join(
            filter(None, (notes.get(taxes[0].rule.name, ""), _STARTUP))
        )
    return (*_tax_lines(taxes, notes), *(_grant_line(line, notes) for line in others))


def _is_printed(line: IncentiveLine, subject: Subject) -> bool:
    """What concerns the place; the reliefs of start-ups are told in one remark."""
    if line.rule.firm is Firm.STARTUP:
        return False
    if line.rule.reach is Reach.CLUSTER:
        return subject.in_cluster is True
    if line.rule.reach is Reach.KNOWLEDGE_CENTRE:
        return subject.in_knowledge_centre is True
    return Reason.NO_PLOT not in line.reasons


def _may_be_startup(lines: Iterable[IncentiveLine], subject: Subject) -> bool:
    """Whether a relief of start-ups is open to a firm whose first confirmation is known."""
    if subject.venture.first_on is None or subject.tenure is Tenure.LEASE or not subject.founded:
        return False
    return any(line.available for line in lines if line.rule.firm is Firm.STARTUP)


def law_as_of(records: Iterable[Draft]) -> str:
    """The newest day as of which a stored tax row was read from the law, "" when none says."""
    days = [
        draft.text("as_of") for draft in records if draft.get("tax") in ("acquisition", "property")
    ]
    return max(days, default="")


def _tax_lines(lines: Sequence[IncentiveLine], notes: dict[str, str]) -> list[SupportLine]:
    """취득세 and 재산세 of one article, period and conditions stand on one line."""
    groups: dict[tuple[object, ...], list[IncentiveLine]] = {}
    for line in lines:
        rule = line.rule
        key = (
            rule.legal_basis, rule.valid_from, rule.valid_until, rule.conditions,
            rule.clawback, line.reasons,
        )  # fmt: skip
        groups.setdefault(key, []).append(line)
    return [_tax_line(group, notes) for group in groups.values()]


def _tax_line(group: Sequence[IncentiveLine], notes: dict[str, str]) -> SupportLine:
    rule = group[0].rule
    remarks = _one_note(
        [notes.get(line.rule.name, "") for line in group]
        + [CAUTION_WORDS.get(caution, "") for line in group for caution in line.cautions]
    )
    if group[0].reasons:
        words = _unique(REASON_WORDS.get(reason, "") for reason in group[0].reasons)
        taxes = "·".join(TAX_WORDS[line.rule.tax] for line in group)
        return SupportLine(
            text=f"{taxes}: {', '.join(words) or '해당 없음'}", basis=rule.legal_basis,
            owner_only=True, applies=False,
        )  # fmt: skip
    rates = ", ".join(_rate_text(line) for line in group)
    return SupportLine(
        text=f"{rates} 경감", basis=rule.legal_basis, valid_from=rule.valid_from,
        valid_until=rule.valid_until, conditions=rule.conditions, clawback=rule.clawback,
        notes=remarks, owner_only=True,
    )  # fmt: skip


def _rate_text(line: IncentiveLine) -> str:
    rate = line.rule.rate_percent if line.rate_percent is None else line.rate_percent
    if rate is None or Caution.DATE_IMPRECISE in line.cautions:
        return f"{TAX_WORDS[line.rule.tax]}(취득일 확정 후 율 확인)"
    years = f"({line.rule.years}년)" if line.rule.years else ""
    return f"{TAX_WORDS[line.rule.tax]} {rate:g}%{years}"


def _grant_line(line: IncentiveLine, notes: dict[str, str]) -> SupportLine:
    rule = line.rule
    if line.reasons:
        words = _unique(REASON_WORDS.get(reason, "") for reason in line.reasons)
        return SupportLine(
            text=f"{rule.name}: {', '.join(words).replace('경감 대상', '대상') or '해당 없음'}",
            basis=rule.legal_basis, applies=False,
        )  # fmt: skip
    return SupportLine(
        text=rule.cap_text or rule.name, basis=rule.legal_basis, valid_until=rule.valid_until,
        conditions=rule.conditions, clawback=rule.clawback,
        notes=_one_note([notes.get(rule.name, "")]),
    )  # fmt: skip


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _one_note(words: Iterable[str]) -> tuple[str, ...]:
    """All remarks on one line: a page has no room for a line each."""
    joined = ". ".join(_unique(words))
    return (joined,) if joined else ()
