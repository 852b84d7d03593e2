"""Labels under which the firms of a list stand."""

from __future__ import annotations

from functools import lru_cache

from db.domain.catalogue import find_field
from db.intake.label_grammar import read_label
from db.intake.words import header_key

_NAME = find_field("organization.name")
_KNOWN = frozenset(header_key(label) for label in (_NAME.ko, *_NAME.synonyms))


@lru_cache(maxsize=4_096)
def names_firm(key: str) -> bool:
    """Whether a label (a ``header_key``) is the name of a firm or an institution."""
    return key in _KNOWN or any(
        path == "organization.name" for path, _ in read_label(key, "organizations")
    )
