"""What of a typed or pasted text is kept: composed letters, no invisible controls.

Whatever is written to a record goes through ``plain_value``: forms, imports, bulk edits and the
command line. Emoji, quotes, formulas and other scripts stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from unicodedata import is_normalized, normalize

from db.domain.fields import RecordType
from db.domain.kinds import Kind
from db.domain.values import Empty, Value

_LINES = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls but tab and line break
    "\u200b\u200e\u200f\u2060\u061c\ufeff"  # without width; marks of direction
    "\u202a-\u202e\u2066-\u2069"  # they turn the rest of a line round
    "\ufff9-\ufffb\ufffe\uffff"  # no letters at all
    "\ud800-\udfff]"  # halves of a letter
)
_BREAKS = re.compile(r"\s*[\n\t]\s*")
_OVER_LINES = frozenset({Kind.LONG_TEXT})


def plain(text: str, *, lines: bool = True) -> str:
    """``text`` in composed letters (NFC) without what can't be seen.

    Without ``lines`` breaks and tabs become blanks.
    """
    if not text.isprintable():
        text = _UNSEEN.sub("", _LINES.sub("\n", text))
        if not lines:
            text = _BREAKS.sub(" ", text).strip()
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def shortened(text: str, most: int) -> str:
    """``text``, or its beginning with an ellipsis when it has more than ``most`` letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def plain_values(record_type: RecordType, values: Mapping[str, Value]) -> dict[str, Value]:
    """``values`` of a record with every text made plain; what nothing is left of is 미기재."""
    made = dict(values)
    if are_plain(values.values()):
        return made
    for key, value in values.items():
        if value.__class__ is str:
            done = _is_plain(value)
        elif value.__class__ is tuple:
            done = bool(value) and all(map(_is_plain, value))
        else:
            continue
        if not done:
            entry = record_type.by_key.get(key)
            made[key] = _plain_value(value, lines=entry is None or entry.kind in _OVER_LINES)
    return made


def plain_rows(
    record_type: RecordType, rows: Sequence[Mapping[str, Value]]
) -> Sequence[Mapping[str, Value]]:
    """The values of many records, each made plain."""
    if all(are_plain([row[key] for row in rows if key in row]) for key in set().union(*rows)):
        return rows
    return [plain_values(record_type, row) for row in rows]


def are_plain(values: Collection[Value]) -> bool:
    """Whether nothing has to be done to any of ``values``: as of nearly every record.

    All texts are looked at in one. What is printable is blank only where it is blanks from the
    beginning on, and those come before every other letter.
    """
    texts = [value for value in values if type(value) is str]
    if len(texts) < len(values):
        for listed in [value for value in values if type(value) is tuple]:
            if not listed:
                return False
            texts += listed
    if not texts:
        return True
    whole = "|".join(texts)
    return min(texts)[:1] > " " and whole.isprintable() and is_normalized("NFC", whole)


def _is_plain(text: str) -> bool:
    """Whether nothing has to be done to ``text``."""
    return text.isprintable() and is_normalized("NFC", text) and not text.isspace() and text != ""


def _plain_value(value: Value, *, lines: bool) -> Value:
    if isinstance(value, tuple):
        parts = [plain(part, lines=lines) for part in value]
        return tuple([part for part in parts if part.strip()]) or Empty.NOT_STATED
    text = plain(str(value), lines=lines)
    return text if text.strip() else Empty.NOT_STATED
