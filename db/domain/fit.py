"""Why a firm fits 일산테크노밸리: one factor, one verdict, one piece of evidence; never a score.

What is not known stands apart and never counts against a firm. What plots permit comes from the
site records; nothing of it is written here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from db.domain.fields import Choice
from db.domain.industries import code_of, division_of

CAPITAL_REGIONS = ("서울", "경기", "인천")
"""수도권, as region texts begin (수도권정비계획법 제2조)."""
FEW_EMPLOYEES = 10
"""Fewer than this is looked at twice before a large agreement (domain: 기업 확인)."""
ON_HAND = ("announced", "negotiating")
"""Supply states of plots that a firm may still get."""


class FactorKey(StrEnum):
    """What is looked at, in the order it is shown."""

    INDUSTRY = "industry"
    CERTIFICATE = "certificate"
    REGION = "region"
    EMPLOYEES = "employees"
    AREA = "area"
    RENEWAL = "renewal"
    CONTACT = "contact"


FACTOR_WORDS: dict[FactorKey, Choice] = {
    FactorKey.INDUSTRY: Choice("industry", "업종", "industry"),
    FactorKey.CERTIFICATE: Choice("certificate", "유효", "valid certificate"),
    FactorKey.REGION: Choice("region", "수도권", "capital area"),
    FactorKey.EMPLOYEES: Choice("employees", "근로자", "employees"),
    FactorKey.AREA: Choice("area", "면적", "area"),
    FactorKey.RENEWAL: Choice("renewal", "재확인", "renewed"),
    FactorKey.CONTACT: Choice("contact", "접촉", "in contact"),
}
"""One word a point, for a list."""


class Verdict(StrEnum):
    """What a factor says."""

    FITS = "fits"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Plot:
    """A site as the fit sees it."""

    name: str
    permitted: tuple[str, ...] = ()
    """KSIC codes, with or without section letter; none means nobody has said."""
    area: float | None = None
    status: str = ""
    conditions: bool = False
    """Whether its note says more than its codes (첨단업종만 …)."""


@dataclass(frozen=True, slots=True)
class Firm:
    """What is known of one firm; None and "" are unknown."""

    industry_code: str = ""
    industry_name: str = ""
    valid_until: str = ""
    """Of the newest venture certificate; ISO, partial."""
    revoked: bool = False
    renewal: str = ""
    region: str = ""
    employees: int | None = None
    wanted_area: float | None = None
    last_contact: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """One line: what is looked at, how it stands, and the facts for its sentence."""

    key: FactorKey
    verdict: Verdict
    facts: Mapping[str, str | int | float | bool] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """Whether it speaks for the firm."""
        return self.verdict is Verdict.FITS


def factors(firm: Firm, plots: Sequence[Plot], today: str) -> tuple[Factor, ...]:
    """Every factor of ``firm`` on ``today`` (ISO), in the order of ``FactorKey``."""
    return (
        _industry(firm, plots),
        _certificate(firm, today),
        _region(firm.region),
        _employees(firm.employees),
        _area(firm.wanted_area, plots),
        _renewal(firm.renewal),
        _contact(firm.last_contact),
    )


def fitting(found: Sequence[Factor]) -> int:
    """How many factors speak for the firm."""
    return sum(1 for one in found if one.fits)


def permits(permitted: Sequence[str], code: str, name: str) -> str | None:
    """The permitted code a firm falls under, "" for none, None when it can't be told."""
    own = code_of(code) or division_of(code, name)
    if not own:
        return None
    codes = [known for entry in permitted if (known := code_of(entry))]
    if not codes:
        return None
    under = next((one for one in codes if own.startswith(one)), "")
    # C26 alone does not say whether it is the C2611 that a plot takes.
    return None if not under and any(one.startswith(own) for one in codes) else under


def _industry(firm: Firm, plots: Sequence[Plot]) -> Factor:
    verdict, facts = Verdict.UNKNOWN, {"name": firm.industry_name, "code": firm.industry_code}
    for plot in plots:
        under = permits(plot.permitted, firm.industry_code, firm.industry_name)
        if under:
            facts |= {"under": under, "plot": plot.name, "conditions": "yes" * plot.conditions}
            return Factor(FactorKey.INDUSTRY, Verdict.FITS, facts)
        if under == "":
            verdict = Verdict.DIFFERS
    own = code_of(firm.industry_code) or division_of(firm.industry_code, firm.industry_name)
    return Factor(FactorKey.INDUSTRY, verdict, facts | {"own": own})


def _certificate(firm: Firm, today: str) -> Factor:
    until = firm.valid_until
    if firm.revoked:
        return Factor(FactorKey.CERTIFICATE, Verdict.DIFFERS, {"revoked": True, "until": until})
    if not until:
        return Factor(FactorKey.CERTIFICATE, Verdict.UNKNOWN)
    over = until < today[: len(until)]
    verdict = Verdict.DIFFERS if over else Verdict.FITS
    return Factor(FactorKey.CERTIFICATE, verdict, {"until": until})


def _region(region: str) -> Factor:
    if not region:
        return Factor(FactorKey.REGION, Verdict.UNKNOWN)
    near = region.startswith(CAPITAL_REGIONS)
    verdict = Verdict.FITS if near else Verdict.DIFFERS
    return Factor(FactorKey.REGION, verdict, {"region": region})


def _employees(count: int | None) -> Factor:
    if count is None:
        return Factor(FactorKey.EMPLOYEES, Verdict.UNKNOWN)
    verdict = Verdict.FITS if count >= FEW_EMPLOYEES else Verdict.DIFFERS
    return Factor(FactorKey.EMPLOYEES, verdict, {"count": count})


def large_enough(plots: Sequence[Plot], wanted: float) -> tuple[Plot, ...]:
    """The plots on hand that hold as many square metres, the smallest first."""
    found = [plot for plot in plots if plot.status in ON_HAND and (plot.area or 0) >= wanted]
    return tuple(sorted(found, key=lambda plot: plot.area or 0))


def _area(wanted: float | None, plots: Sequence[Plot]) -> Factor:
    if not wanted:
        return Factor(FactorKey.AREA, Verdict.UNKNOWN)
    if not any(plot.status in ON_HAND and plot.area for plot in plots):
        return Factor(FactorKey.AREA, Verdict.UNKNOWN, {"wanted": wanted, "none": True})
    found = large_enough(plots, wanted)
    facts: dict[str, str | int | float | bool] = {
        "wanted": wanted,
        "count": len(found),
        "plot": found[0].name if found else "",
    }
    return Factor(FactorKey.AREA, Verdict.FITS if found else Verdict.DIFFERS, facts)


def _renewal(renewal: str) -> Factor:
    if not renewal:
        return Factor(FactorKey.RENEWAL, Verdict.UNKNOWN)
    verdict = Verdict.FITS if renewal == "renewed" else Verdict.DIFFERS
    return Factor(FactorKey.RENEWAL, verdict)


def _contact(day: str) -> Factor:
    if not day:
        return Factor(FactorKey.CONTACT, Verdict.UNKNOWN)
    return Factor(FactorKey.CONTACT, Verdict.FITS, {"day": day})
