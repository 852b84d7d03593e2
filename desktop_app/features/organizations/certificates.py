"""What the dates of a venture certificate say today, and the chip for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.domain.certificates import VENTURE_KINDS
from db.domain.dates import last_day
from db.domain.drafts import Draft
from resources.texts import Texts, mark

EXPIRING_DAYS = 90


@dataclass(frozen=True, slots=True)
class Standing:
    """How a certificate stands: a word, a chip kind, and how many days are left."""

    word: str
    chip: str
    days: int | None = None


def standing_of(until: str, revoked: str, day: date, texts: Texts) -> Standing:
    """A valid certificate is green, the last 90 days amber, an expired or revoked one red."""
    if revoked:
        return Standing(texts(mark("revoked")), "danger")
    if not until:
        return Standing(texts(mark("no end date")), "plain")
    left = (last_day(until) - day).days
    if left < 0:
        return Standing(texts(mark("expired")), "danger", left)
    if left <= EXPIRING_DAYS:
        return Standing(texts(mark("{days:day|days} left"), days=left), "warn", left)
    return Standing(texts(mark("valid")), "ok", left)


def newest_certificate(certificates: tuple[Draft, ...]) -> Draft | None:
    """The venture certificate that counts: the one that ends last."""
    return next((entry for entry in certificates if entry.get("kind") in VENTURE_KINDS), None)


def standing(certificate: Draft, day: str, texts: Texts) -> Standing:
    """How a stored certificate stands on ``day`` (ISO)."""
    return standing_of(
        certificate.text("valid_until") if certificate.text("valid_until")[:1].isdigit() else "",
        certificate.text("revoked_on") if certificate.text("revoked_on")[:1].isdigit() else "",
        date.fromisoformat(day),
        texts,
    )
