"""What the cells of a column are, all of them together, whatever its label says."""

from __future__ import annotations

import re

from db.domain.addresses import looks_like_address
from db.domain.cell_text import clean
from db.domain.names import legal_form, looks_like_company
from db.domain.numbers import business_number_ok, parse_business_number
from db.domain.phones import parse_phone
from db.intake.cells.content import Content, can_be_name, is_industry_code, share
from db.intake.workbook import Cell

_AREA_ALONE = re.compile(r"약?\s*[\d,.]+\s*[만천백]?\s*(?:㎡|m2|m²|평)\s*(?:내외|규모|이상)?")
_SUM_ALONE = re.compile(
    r"약?\s*[\d,.]+\s*(?:조|[천백십]?억|[천백십]?만)\s*(?:[\d,]+\s*억)?\s*원?\s*(?:내외|규모|이상)?"
)
_BARE_NUMBER = re.compile(
    r"약?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*[~∼]\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)?"
)


def meaning_by_content(content: Content) -> tuple[str, float]:
    """A field that the cells alone prove, with its confidence; ("", 0) for none.

    Only what can hardly be anything else: check digits, addresses, legal forms.
    """
    sample = content.sample
    if len(sample) < 3 or content.share_filled < 0.3:
        return "", 0.0
    checked = share(sample, _is_checked_business_number)
    if checked >= 0.9 and content.distinct >= 0.5:  # one number in all rows is no firm's own
        return "organization.business_number", round(0.85 + 0.1 * checked, 3)
    if addresses(content) >= 0.9:
        return "organization.address", 0.8
    companies = share(sample, lambda cell: isinstance(cell, str) and bool(legal_form(cell)))
    likely = share(sample, lambda cell: isinstance(cell, str) and looks_like_company(cell))
    if companies >= 0.5 and likely >= 0.7 and content.distinct >= 0.85:
        return "organization.name", 0.8
    return "", 0.0


def are_codes(content: Content) -> float:
    """Share of a column's cells that are industry codes and nothing else."""
    return share(content.sample, is_industry_code)


def are_areas(content: Content) -> float:
    """Share of a column's cells that are areas with their unit and nothing else."""
    if not content.sample:
        return 0.0
    return share(
        content.sample,
        lambda cell: isinstance(cell, str) and bool(_AREA_ALONE.fullmatch(clean(cell))),
    )


def are_sums(content: Content) -> float:
    """Share of a column's cells that are sums of money with their unit and nothing else."""
    return share(
        content.sample,
        lambda cell: isinstance(cell, str) and bool(_SUM_ALONE.fullmatch(clean(cell))),
    )


def numbers_only(content: Content) -> bool:
    """Whether every cell that says anything is a bare number."""
    return bool(content.sample) and all(
        isinstance(cell, int | float) or _BARE_NUMBER.fullmatch(str(cell).strip())
        for cell in content.sample
    )


def has_bare_numbers(content: Content) -> bool:
    """Whether some cells are numbers without a unit of their own."""
    return any(
        not isinstance(cell, str) or re.fullmatch(r"[\s약△▲()+-]*[\d,.]+[\s여)]*", clean(cell))
        for cell in content.sample
    )


def addresses(content: Content) -> float:
    """Share of a column's cells that are addresses."""
    return share(content.sample, lambda cell: isinstance(cell, str) and looks_like_address(cell))


def is_phones(content: Content) -> bool:
    """Whether a column holds telephone numbers and nothing else."""
    return len(content.sample) >= 3 and share(content.sample, _is_phone) >= 0.9


def can_be_names(content: Content) -> bool:
    """Whether every cell could be the name of a firm, and hardly one comes twice."""
    return (
        bool(content.sample)
        and content.distinct >= 0.9
        and share(content.sample, can_be_name) >= 0.95
        and share(content.sample, lambda cell: len(str(cell)) <= 30) >= 0.95
    )


def firm_share(content: Content) -> float:
    """Share of cells that read as the name of a firm or institution."""
    if not content.sample:
        return 0.0
    return share(content.sample, lambda cell: isinstance(cell, str) and looks_like_company(cell))


def _is_checked_business_number(cell: Cell) -> bool:
    parsed = parse_business_number(cell)
    return parsed.value is not None and business_number_ok(parsed.value)


def _is_phone(cell: Cell) -> bool:
    return isinstance(cell, str) and (parse_phone(cell).value or "").startswith(("0", "1"))
