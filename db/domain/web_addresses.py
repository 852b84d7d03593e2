"""Web and mail addresses, tidied but never completed by guessing."""

from __future__ import annotations

import re

from db.domain.cell_text import clean
from db.domain.empty_words import says_nothing
from db.domain.values import Parsed

_HOST = r"(?:[0-9A-Za-z가-힣](?:[0-9A-Za-z가-힣-]*[0-9A-Za-z가-힣])?\.)+(?:[A-Za-z]{2,24}|한국)"
_URL = re.compile(
    rf"(?:(https?)(?:://|:/|//|:))?/*({_HOST}|[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{3}})(:[0-9]+)?([/?#][^\s,;<>\"]*)?",
    re.IGNORECASE,
)
_BROKEN_HOST = re.compile(r"(?<![.\w])www(?:[\s,;]|\.[\w-]+(?![\w.-]))", re.IGNORECASE)
"""www without a name and an ending: www.jj,ac.kr, www.suwon ac.kr, www,cuckoo.co.kr."""
_EMAIL = re.compile(rf"[0-9A-Za-z][0-9A-Za-z._%+-]*@{_HOST}")


def parse_url(raw: object) -> Parsed[str]:
    """A web address as written, scheme and host in lower case; no scheme is invented.

    Note "several" when more than one stands in the cell (the first is taken), "extra_text" for
    other words. Problem "url.unreadable", also where a blank or comma broke the name of the host.
    """
    if says_nothing(raw):
        return Parsed(None)
    text = clean(raw) if isinstance(raw, str) else ""
    found = [m for m in _URL.finditer(text) if not text[: m.start()].endswith("@")]
    scheme = re.match(r"([a-z]+):", text, re.IGNORECASE)
    other_scheme = scheme is not None and scheme[1].lower() not in {"http", "https"}
    if not found or other_scheme or _BROKEN_HOST.search(text) or _goes_on_as_mail(text, found[0]):
        return Parsed(None, "url.unreadable")
    match = found[0]
    prefix = f"{match[1].lower()}://" if match[1] else ""
    value = f"{prefix}{match[2].lower()}{match[3] or ''}{match[4] or ''}"
    return Parsed(value, notes=_left_over(text, match, len(found)))


def _goes_on_as_mail(text: str, match: re.Match[str]) -> bool:
    """Whether the host stands in a mail address; behind it an @ is part of a path (/@hanbit)."""
    return "@" in text[: max(match.end(2), match.end(3)) + 1]


def parse_email(raw: object) -> Parsed[str]:
    """A mail address, its domain in lower case; notes and problem as ``parse_url`` ("email.…")."""
    if says_nothing(raw):
        return Parsed(None)
    text = clean(raw) if isinstance(raw, str) else ""
    text = re.sub(r"\s*@\s*", "@", re.sub(r"^(?:mailto:|e-?mail\s*[:.]?\s*)", "", text, flags=re.I))
    found = list(_EMAIL.finditer(text))
    if not found:
        return Parsed(None, "email.unreadable")
    user, _, host = found[0][0].rpartition("@")
    if ".." in user or user.endswith("."):
        return Parsed(None, "email.unreadable")
    return Parsed(f"{user}@{host.lower()}", notes=_left_over(text, found[0], len(found)))


def _left_over(text: str, match: re.Match[str], count: int) -> tuple[str, ...]:
    if count > 1:
        return ("several",)
    rest = text[: match.start()] + text[match.end() :]
    return ("extra_text",) if re.search(r"\w", rest) else ()
