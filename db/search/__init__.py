"""Finds records by what is typed: keystroke letters, 초성, names without legal form, digits.

The table ``search_entry`` holds keys that a substring test finds on both databases. On SQLite an
FTS5 table of suffixes, ``search_suffix``, gives the same answers without reading every entry.
``find`` also tries the other keyboard and a slip where the letters as they stand find little.
Both are kept in step inside the unit that writes, and rebuilt when they differ. This package may
know which database it is.
"""

from __future__ import annotations

from db.search.ask import (
    SearchHit,
    is_found,
    record_matches,
    search,
    search_portable,
    title_matches,
)
from db.search.find import answer, find, remembered
from db.search.index import differs, prepare, rebuild, refresh
from db.search.trigrams import can_index

__all__ = [
    "SearchHit",
    "answer",
    "can_index",
    "differs",
    "find",
    "is_found",
    "prepare",
    "rebuild",
    "record_matches",
    "refresh",
    "remembered",
    "search",
    "search_portable",
    "title_matches",
]
