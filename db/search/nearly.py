"""Finds names that were meant although a letter is wrong, missing, too much or swapped.

Only the beginning of a name or of a word in it is compared. On SQLite the vocabulary of the
suffix index is walked: it tells which letters go on where, so that few of the possible slips are
asked for. Elsewhere the names that hold one half of what was typed are compared one by one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, text

from db.domain.hangul import keystrokes
from db.domain.kinds import RecordKind
from db.domain.search_keys import LETTER_MARKS, Query, bare_name, indexed, spans
from db.domain.slips import halves, may_hold_slip, meant, one_slip
from db.engine import is_sqlite
from db.search.ask import SHOWN, Ranges, SearchHit, by_tries, hits
from db.search.index import has_vocabulary

_MOST = 60
"""Beginnings of names that are asked for."""
_PIECES = re.compile(r"([|/])([^|/]+)")
_MARKS = LETTER_MARKS[:2]

_LETTER = (
    "(SELECT CASE WHEN substr(term, 1, length(head)) = head THEN substr(term, length(head) + 1, 1)"
    " END FROM search_vocab WHERE term :from ORDER BY term LIMIT 1)"
)
# Each head, and the letters that go on from it, one skip over the sorted terms for each.
_WALK = (
    "WITH RECURSIVE cut(head, tail) AS"
    " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)),"
    " gone(head, tail, letter) AS (SELECT head, tail, :first FROM cut"
    " UNION ALL SELECT head, tail, :next FROM gone WHERE letter <> '')"
    " SELECT head, tail, letter FROM gone WHERE letter <> ''"
)
_WALK = _WALK.replace(":first", _LETTER.replace(":from", "> head")).replace(
    ":next", _LETTER.replace(":from", ">= head || char(unicode(letter) + 1)")
)
_THERE = (
    "SELECT value FROM json_each(?) WHERE EXISTS"
    """ (SELECT 1 FROM search_suffix WHERE search_suffix MATCH '"' || value || '"*') LIMIT ?"""
)


def by_vocabulary(
    connection: Connection, query: Query, limit: int, ranges: Ranges
) -> Sequence[Any]:
    """The entries that ``query`` is one slip away from, best first."""
    key = indexed(query.key)
    cuts = [(mark + key[:at], key[at:]) for mark in _MARKS for at in range(len(key) - 1)]
    walked = connection.exec_driver_sql(_WALK, (json.dumps(cuts, ensure_ascii=False),)).fetchall()
    wanted = [mark + key[:-1] for mark in _MARKS]
    for head, tail, letter in walked:
        if letter != tail[0]:
            wanted += meant(head, letter, tail)
    listed = json.dumps(list(dict.fromkeys(wanted)), ensure_ascii=False)
    there = connection.exec_driver_sql(_THERE, (listed, _MOST)).scalars().all()
    whole, word = _MARKS
    of_names = [one for one in there if one.startswith(whole)]
    of_words = [one for one in there if one.startswith(word)]
    tries = [
        (0, _any_of(of_names, whole_term=True)),
        (1, _any_of(of_names)),
        (2, _any_of(of_words)),
    ]
    return by_tries(connection, [one for one in tries if one[1]], limit, ranges) if there else ()


def _any_of(terms: Sequence[str], *, whole_term: bool = False) -> str:
    return " OR ".join(f'"{term}"' if whole_term else f'"{term}"*' for term in terms)


def by_comparing(connection: Connection, query: Query, limit: int, ranges: Ranges) -> Sequence[Any]:
    """The same answer from the stored keys, as every database can."""
    position = "instr" if is_sqlite(connection) else "strpos"
    bounds = " OR ".join(f"id BETWEEN {first} AND {last}" for first, last in ranges)
    held = " OR ".join(f"{position}(keys, :part{number}) > 0" for number in range(3))
    # Only our own names and numbers are put into the statement; what was typed is a parameter.
    statement = text(
        f"SELECT id, keys FROM search_entry WHERE ({bounds}) AND ({held})"  # noqa: S608
    )
    parts = {f"part{number}": part for number, part in enumerate(halves(query.key))}
    places = {
        entry_id: place
        for entry_id, keys in connection.execute(statement, parts)
        if (place := _place(keys, query.key)) < len(LETTER_MARKS)
    }
    best = sorted(places, key=lambda one: (places[one], one))[:limit]
    if not best:
        return ()
    query_rows = f"SELECT {SHOWN} FROM search_entry e WHERE e.id IN ({','.join(map(str, best))})"  # noqa: S608
    rows = {row[0]: row for row in connection.execute(text(query_rows))}
    return [(*rows[one], places[one]) for one in best]


def _place(keys: str, key: str) -> int:
    """0 for a whole name, 1 for the beginning of one, 2 for that of a word, 3 for nowhere."""
    best = len(LETTER_MARKS)
    for mark, piece in _PIECES.findall(keys):
        if found := one_slip(piece, key):
            best = min(best, 2 if mark == "/" else 0 if piece == found else 1)
    return best


def nearly(
    connection: Connection, query: Query, limit: int, kinds: Iterable[RecordKind] | None
) -> tuple[SearchHit, ...]:
    """Names that ``query`` is one slip away from; none when it is too short to tell."""
    if query.by_initials or query.only_numbers or not may_hold_slip(query.key):
        return ()
    with_index = is_sqlite(connection) and has_vocabulary(connection)
    found = hits(connection, query, limit, kinds, by_vocabulary if with_index else by_comparing)
    return tuple([_marked(hit, query) for hit in found])


def _marked(hit: SearchHit, query: Query) -> SearchHit:
    """Mark what was meant in the title, or name the other name that it is in."""
    names = [hit.title, *hit.names]
    for place, name in enumerate(names):
        words = bare_name(name).split()
        for start in range(len(words)):
            if slip := one_slip(keystrokes("".join(words[start:])), query.key):
                mended = Query(slip, by_initials=False)
                matched = spans(hit.title, mended) if place == 0 else ()
                return replace(hit, matched=matched, found=name if place else "", nearly=True)
    return replace(hit, nearly=True)
