"""How the codes of the access log read; codes of a newer program are shown as they are."""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.access import Deed, Reason
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind

_DEEDS, _REASONS, _KINDS = frozenset(Deed), frozenset(Reason), frozenset(RecordKind)


def deed_text(code: str, lang: str) -> str:
    """What was done."""
    return Deed(code).text(lang) if code in _DEEDS else code


def reason_text(code: str, lang: str) -> str:
    """Why; "" where no reason was asked."""
    return Reason(code).text(lang) if code in _REASONS else code


def kind_text(code: str, lang: str) -> str:
    """Whose data: the kind of record."""
    return catalogue(RecordKind(code)).one(lang) if code in _KINDS else code


def subject_text(subject: str, lang: str) -> str:
    """What it was about; a record stands there by its kind and number, and is named in ``lang``."""
    kind, _, number = subject.partition(" #")
    return f"{kind_text(kind, lang)} #{number}" if number.isdecimal() else subject


def field_texts(kind: str, keys: Iterable[str], lang: str) -> tuple[str, ...]:
    """The fields by name; those of a firm's contacts too, where a line names the firm."""
    known = dict(catalogue(RecordKind.CONTACT).by_key)
    if kind in _KINDS:
        known |= catalogue(RecordKind(kind)).by_key
    return tuple(known[key].label(lang) if key in known else key for key in keys)
