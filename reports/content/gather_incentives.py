"""Gathers 지원시책 for one case: the stored rows, judged by the day that counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.drafts import Draft
from db.domain.incentive_rules import (
    Caution,
    IncentiveLine,
    IncentiveRule,
    Reach,
    Reason,
    Region,
    Tax,
    Tenure,
)
from db.domain.incentives import applicable
from db.domain.values import is_empty
from reports.content.facts import SupportLine

TAX_WORDS = {Tax.ACQUISITION: "취득세", Tax.PROPERTY: "재산세"}
_TAXES = {tax.value: tax for tax in Tax}
REASON_WORDS = {
    Reason.CERTIFICATE_LAPSED: "벤처확인 만료로 경감 대상 아님(재확인 필요)",
    Reason.OUTSIDE_ZONE: "희망입지가 촉진지구 밖으로 경감 대상 아님",
    Reason.AFTER_SUNSET: "취득 예정일이 적용 기한 뒤로 경감 대상 아님",
}
CAUTION_WORDS = {
    Caution.ZONE_UNCHECKED: "희망입지의 촉진지구 포함 여부 미확인",
    Caution.CERTIFICATE_UNCHECKED: "벤처확인 유효 여부 미확인",
    Caution.DATE_IMPRECISE: "취득 예정일이 연·월까지만 정해져 율을 확정할 수 없음",
    Caution.NOT_YET_IN_FORCE: "아직 시행 전",
    Caution.FORMER_LAW: "취득일 당시 법령 기준",
    Caution.SUNSET_SOON: "적용 기한이 90일 안에 끝남",
    Caution.YEARS_BEYOND_SUNSET: "경감 기간 중 적용 기한 뒤의 적용 여부 확인 필요",
}


@dataclass(frozen=True, slots=True)
class IncentiveSubject:
    """What decides which measures a case may receive."""

    acquisition_on: str
    tenant: bool | None
    venture_valid: bool | None
    in_zone: bool | None


def gather_incentives(
    records: Sequence[Draft], subject: IncentiveSubject, today: date
) -> tuple[SupportLine, ...]:
    """The measures to print, taxes of one article joined on one line."""
    tenure = None if subject.tenant is None else (Tenure.LEASE if subject.tenant else Tenure.BUY)
    notes = {draft.text("name"): draft.text("note") for draft in records}
    lines = applicable(
        [_rule(draft) for draft in records],
        acquisition_on=subject.acquisition_on or None,
        tenure=tenure,
        venture_valid=subject.venture_valid,
        in_zone=subject.in_zone,
        on=today,
    )
    wanted = [line for line in lines if line.rule.reach in (Reach.ZONE, Reach.ANY)]
    taxes = [line for line in wanted if line.rule.tax in TAX_WORDS]
    others = [line for line in wanted if line.rule.tax not in TAX_WORDS]
    return (*_tax_lines(taxes, notes), *(_grant_line(line, notes) for line in others))


def law_as_of(records: Iterable[Draft]) -> str:
    """The newest day as of which a stored tax row was read from the law, "" when none says."""
    days = [
        draft.text("as_of") for draft in records if draft.get("tax") in ("acquisition", "property")
    ]
    return max(days, default="")


def _rule(draft: Draft) -> IncentiveRule:
    rate, years = draft.get("rate_percent"), draft.get("years")
    return IncentiveRule(
        name=draft.text("name"),
        legal_basis=draft.text("legal_basis"),
        tax=_TAXES.get(draft.text("tax"), Tax.SUBSIDY),
        rate_percent=None if is_empty(rate) else float(str(rate)),
        cap_text=draft.text("cap_text"),
        conditions=_texts(draft, "conditions"),
        valid_from=draft.text("valid_from"),
        valid_until=draft.text("valid_until"),
        region=Region(draft.text("region") or "any"),
        reach=Reach(draft.text("reach") or "any"),
        years=None if is_empty(years) else int(str(years)),
        clawback=_texts(draft, "clawback"),
        source=draft.text("source"),
        as_of=draft.text("as_of"),
    )


def _texts(draft: Draft, key: str) -> tuple[str, ...]:
    value = draft.get(key)
    return value if isinstance(value, tuple) else ()


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
