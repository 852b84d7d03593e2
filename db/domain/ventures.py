"""Since when and until when a firm is a venture firm, by its certificates."""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.certificates import VENTURE_KINDS
from db.domain.drafts import Draft
from db.domain.incentive_subject import Confirmation, Venture, venture_of

_DATES = ("valid_from", "valid_until", "confirmed_on", "revoked_on")


def venture_from(certificates: Iterable[Draft]) -> Venture:
    """What a firm's certificates say; one that was taken back holds until that day."""
    return venture_of(
        Confirmation(*(draft.text(key) for key in _DATES))
        for draft in certificates
        if draft.get("kind") in VENTURE_KINDS
    )
