"""What stands around a written date: its weekday, its time of day, words such as 예정 and 말."""

from __future__ import annotations

import re
from datetime import UTC, time, timedelta, timezone, tzinfo

_WEEKDAY = re.compile(r"\s*\(\s*([월화수목금토일])(?:요일)?\s*\)\s*|\s+([월화수목금토일])요일\s*")
_TIME = re.compile(
    r"(?:(?<=[0-9])T|\s+)(?:(오전|오후|AM|PM)\s*)?([0-9]{1,2})"
    r"(?::([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?|\s*시(?:\s*([0-9]{1,2})\s*분)?)"
    r"\s*(AM|PM)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?$",
    re.IGNORECASE,
)
_EXTRA = re.compile(r"\s*\(([^()0-9]*)\)\s*$")
_AGE = re.compile(r"\s*\(\s*(?:만|업력)?\s*[0-9]{1,3}\s*(?:년\s*차|주년|년)\s*\)\s*$")
"""How long ago it is: 2012.03.04 (14년차)."""
_WORD = re.compile(
    r"(?<=[0-9.월일년말초순중기])\s*(까지)\s*$|(?<=[0-9.월일년])\s*(예정|계획|체결|설립|창립|창업|개업|현재|기준|경|말|초|초순|중순|하순|상순|중)\s*$"
)
_PART = re.compile(
    r"(?<=[0-9.년도])\s*(상반기|하반기|[1-4](?:\s*/\s*4)?\s*분기|[1-4]Q|Q[1-4])\s*$", re.IGNORECASE
)
_WORD_NOTES = {
    "예정": "planned",
    "계획": "planned",
    **dict.fromkeys(("체결", "설립", "창립", "창업", "개업", "현재", "기준", "까지"), ""),
}


def without_weekday(text: str) -> tuple[str, str]:
    """``text`` without "(수)", and the weekday it named ("" for none)."""
    match = _WEEKDAY.search(text)
    if match is None:
        return text, ""
    return f"{text[: match.start()]} {text[match.end() :]}".strip(), match[1] or match[2]


def without_time(text: str) -> tuple[str, time | None, tzinfo | None, bool]:
    """``text`` without its time of day; the time; its zone; whether the time is impossible."""
    match = _TIME.search(text)
    if match is None:
        return text, None, None, False
    half = (match[1] or match[6] or "").upper()
    hour, minute = int(match[2]), int(match[3] or match[5] or 0)
    if half in ("오후", "PM") and hour < 12:
        hour += 12
    elif half in ("오전", "AM") and hour == 12:
        hour = 0
    rest = text[: match.start()]
    if hour > 23 or minute > 59 or int(match[4] or 0) > 59:
        return rest, None, None, True
    return rest, time(hour, minute, int(match[4] or 0)), _zone(match[7]), False


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text in ("Z", "z"):
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def without_words(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without 예정, 말, 상반기, (체결) …, and the notes they give."""
    notes: list[str] = []
    for _ in range(3):
        if match := _EXTRA.search(text):
            notes.append(_WORD_NOTES.get(match[1].strip(), "extra_text"))
        elif match := _AGE.search(text):
            notes.append("extra_text")
        elif match := _WORD.search(text):
            notes.append(_WORD_NOTES.get(match[1] or match[2], "approximate"))
        elif match := _PART.search(text):
            notes.append("detail_dropped")
        else:
            break
        text = text[: match.start()]
    return text.strip(), tuple(note for note in notes if note)
