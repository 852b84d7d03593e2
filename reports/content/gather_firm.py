"""Gathers the firm as it is registered, and whether its 벤처확인 is valid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from db.domain.certificates import VENTURE_KINDS
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.numbers import format_business_number
from db.domain.values import Empty, is_empty
from db.queries.records import children
from reports.content.draft_values import known_of, list_of, number_of
from reports.content.facts import ContactLine, FirmFacts, Known


def firm_facts(firm: Draft, name: str, certificates: Sequence[Draft]) -> FirmFacts:
    """The firm as registered; ``name`` is the code name where it is secret."""
    number = firm.get("business_number")
    return FirmFacts(
        name=name,
        representatives=list_of(firm, "representatives"),
        founded=known_of(firm, "founded"),
        business_number=number
        if isinstance(number, Empty)
        else format_business_number(str(number)),
        employees=number_of(firm, "employees"),
        employees_as_of=firm.text("employees_on"),
        industry=_industry(firm),
        venture_until=_venture_until(certificates),
        head_office=_head_office(firm),
        capital=number_of(firm, "capital"),
        revenue=number_of(firm, "revenue"),
        revenue_of=firm.text("revenue_on"),
        products=known_of(firm, "products"),
    )


def contact_lines(session: Session, firm: Draft) -> tuple[ContactLine, ...]:
    """Whom to call at the firm, and last how the firm itself is reached: asked for only where a
    reason was given."""
    people = [
        ContactLine(
            draft.text("name"), draft.text("title"), draft.text("department"),
            draft.text("phone"), draft.text("mobile"), draft.text("email"),
        )
        for draft in children(session, RecordKind.CONTACT, "organization", [firm.id or 0])
    ]  # fmt: skip
    house = ContactLine("대표 연락처", phone=firm.text("phone"), email=firm.text("email"))
    return (*people, house) if house.phone or house.email else tuple(people)


def _industry(firm: Draft) -> Known:
    name, code = firm.text("industry_name"), firm.text("industry_code")
    revision = firm.text("industry_revision")
    coded = f"{code}({revision}차)" if code and revision else code
    return ", ".join(part for part in (name, coded) if part) or known_of(firm, "industry_name")


def _head_office(firm: Draft) -> Known:
    for key in ("region", "address", "country"):
        if text := firm.text(key):
            return text
    return known_of(firm, "address")


def _venture(certificates: Iterable[Draft]) -> list[str]:
    """The last days of the firm's 벤처확인, those taken back left out."""
    return [
        draft.text("valid_until")
        for draft in certificates
        if draft.get("kind") in VENTURE_KINDS and draft.text("valid_until")
        and is_empty(draft.get("revoked_on"))
    ]  # fmt: skip


def _venture_until(certificates: Sequence[Draft]) -> Known:
    """The last day of the newest 벤처확인, past or not; 미확인 when none is registered."""
    return max(_venture(certificates), default=Empty.UNCHECKED)
