"""Which stored firms and contacts may be one: a queue with reasons, candidates for a new one."""

from __future__ import annotations

from db.queries.duplicates.alike import Searched
from db.queries.duplicates.blocking import LeftOut
from db.queries.duplicates.candidates import candidates_for, candidates_of
from db.queries.duplicates.queue import Duplicates, possible_duplicates
from db.queries.duplicates.rows import Candidate, Face, Pair

__all__ = [
    "Candidate",
    "Duplicates",
    "Face",
    "LeftOut",
    "Pair",
    "Searched",
    "candidates_for",
    "candidates_of",
    "possible_duplicates",
]
