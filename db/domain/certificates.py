"""벤처확인 as the law reads it: which certificates make a venture firm, and until when."""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.drafts import Draft
from db.domain.incentive_subject import Confirmation, Venture, venture_of

VENTURE_KINDS = ("investment", "research", "growth", "prospective", "guarantee")
"""Certificates that make a venture firm (벤처기업육성에 관한 특별법 제2조의2); 이노비즈 and 메인비즈
do not."""
_DATES = ("valid_from", "valid_until", "confirmed_on", "revoked_on")


def venture_from(certificates: Iterable[Draft]) -> Venture:
    """What a firm's certificates say; one that was taken back holds until that day."""
    return venture_of(
        Confirmation(*(draft.text(key) for key in _DATES))
        for draft in certificates
        if draft.get("kind") in VENTURE_KINDS
    )
