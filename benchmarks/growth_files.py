"""The two files of a measure of growth: one through the store, and one many times as large by SQL
alone, as the store would take an hour for a million firms."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from benchmarks.data import open_store, values_of_firm
from benchmarks.firms import firms
from db.domain.catalogue.cases import STAGES
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.paths import DataFolder
from db.store import Store

_PORTION = 25_000
_NUMBERS = 10_000_000
"""How far the business numbers of one copy lie from those of the one before."""
_INDICES = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN"
)
_TABLES = ("organization", "investment_case", "operation", "change")
_ENTRIES = """
INSERT INTO search_entry SELECT id + :shift, record_kind, record_id + :shift,
title || CASE record_kind WHEN 'organization' THEN ' ' || :turn ELSE '' END,
subtitle, names, stage, moment, keys, choseong, numbers, own_keys, own_choseong
FROM search_entry WHERE record_id <= :top"""
_SUFFIXES = """
INSERT INTO search_suffix (rowid, t) SELECT rowid + :shift, t FROM search_suffix
WHERE rowid IN (SELECT id FROM search_entry WHERE record_id <= :top)"""


def fill(root: Path, organizations: int, cases: int) -> None:
    """Firms of reference lists, and as many managed ones as cases, each with one."""
    store = open_store(DataFolder(root))
    known = firms(organizations + cases)
    with store.write(Label.IMPORT, "관리기업") as unit:
        ids = unit.insert_many(
            RecordKind.ORGANIZATION, [values_of_firm(firm) for firm in known[:cases]]
        )
        chance = random.Random(5)
        unit.insert_many(
            RecordKind.CASE,
            [
                {
                    "number": f"GY-2026-{number:05d}", "title": f"고양 거점 {number}",
                    "organization": firm, "stage": chance.choice(STAGES).code, "state": "active",
                    "wanted_area": float(chance.randint(300, 20_000)), "counted": True,
                }
                for number, firm in enumerate(ids)
            ],
        )  # fmt: skip
    for start in range(cases, len(known), _PORTION):
        rows = [
            {**values_of_firm(firm), "standing": "reference"}
            for firm in known[start : start + _PORTION]
        ]
        with store.write(Label.IMPORT, "참조명단") as unit:
            unit.insert_many(RecordKind.ORGANIZATION, rows)
    store.close()


def multiply(small: Path, large: Path, times: int) -> None:
    """Every record again with other numbers and names, its ledger and its search with it."""
    source, target = DataFolder(small).database, DataFolder(large).database
    large.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    with closing(sqlite3.connect(target)) as connection:
        for pragma in ("synchronous=OFF", "cache_size=-500000", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        tops = {name: _top(connection, name) for name in _TABLES}
        dropped = connection.execute(f"{_INDICES} {(*_TABLES, 'search_entry')}").fetchall()
        for name, _ in dropped:
            connection.execute(f'DROP INDEX "{name}"')
        for turn in range(1, times):
            _copy(connection, tops, turn)
            connection.commit()
        for _, made in dropped:
            connection.execute(made)
        for name in _TABLES:
            query = "UPDATE sqlite_sequence SET seq = ? WHERE name = ?"
            connection.execute(query, (_top(connection, name), name))
        connection.commit()
    # As a program leaves it that was closed: its log is empty.
    store: Store = open_store(DataFolder(large))
    store.close()


def _copy(connection: sqlite3.Connection, tops: Mapping[str, int], turn: int) -> None:
    shift = turn * (1 << tops["organization"].bit_length())
    other = {name: turn * (top + 1) for name, top in tops.items()}
    changed: dict[str, dict[str, str]] = {
        "organization": {
            "id": f"id + {shift}", "name": f"name || ' {turn}'", "name_key": f"name_key || '{turn}'",
            "business_number": f"CAST(business_number + {turn * _NUMBERS} AS TEXT)",
        },
        "investment_case": {
            "id": f"id + {shift}", "organization_id": f"organization_id + {shift}",
            "number": f"substr(number, 1, 8) || '{turn}' || substr(number, 9)",
        },
        "operation": {"id": f"id + {other['operation']}", "uid": f"uid || '{turn}'"},
        "change": {
            "id": f"id + {other['change']}", "record_id": f"record_id + {shift}",
            "operation_id": f"operation_id + {other['operation']}",
        },
    }  # fmt: skip
    for name, values in changed.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        # The names are those of our own schema.
        read = ", ".join(values.get(column, f'"{column}"') for column in columns)
        connection.execute(f"INSERT INTO {name} SELECT {read} FROM {name} WHERE id <= {tops[name]}")
    marks = {"shift": shift, "turn": turn, "top": tops["organization"]}
    connection.execute(_ENTRIES, marks)
    connection.execute(_SUFFIXES, marks)


def _top(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"SELECT max(id) FROM {name}").fetchone()[0])
