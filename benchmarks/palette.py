"""A keystroke in the palette on 100,000 names: our answer beside its raw query."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path

from benchmarks.data import open_store
from benchmarks.firms import firms
from benchmarks.harness import Ratio, percentile, statements_of
from benchmarks.lists import send_raw
from db.domain.hangul import choseong
from db.paths import DataFolder
from db.search import search

BUDGET = 3.0
LIMIT = 50
KEYSTROKES = 600


def measure(folder: DataFolder) -> list[Ratio]:
    """The ratio at the 99th percentile, and in the middle."""
    store = open_store(folder)
    raw = sqlite3.connect(folder.database)
    raw.execute("PRAGMA cache_size=-65536")
    floors: list[float] = []
    programs: list[float] = []
    typed = _typed(KEYSTROKES)
    with store.read() as session:
        for text in typed[:20]:
            search(session, text, LIMIT)
        for text in typed:
            start = time.perf_counter()
            search(session, text, LIMIT)
            programs.append(time.perf_counter() - start)
            with statements_of(store.engine) as statements:
                search(session, text, LIMIT)
            start = time.perf_counter()
            send_raw(raw, statements)
            floors.append(time.perf_counter() - start)
    raw.close()
    store.close()
    return [
        Ratio(
            f"palette keystroke, {name}",
            percentile(floors, share),
            percentile(programs, share),
            BUDGET,
        )
        for name, share in (("99th percentile", 0.99), ("median", 0.5))
    ]


def _typed(count: int) -> list[str]:
    """What somebody types: beginnings and middles of names, half-typed syllables, 초성, digits."""
    chance = random.Random(7)
    chosen = [firm.name.replace("㈜", "") for firm in firms(count)]
    texts = []
    for name in chosen:
        length = chance.randint(1, 4)
        start = chance.choice((0, 0, 0, chance.randint(0, 3)))
        part = name[start : start + length].strip("() ") or "한"
        texts.append(
            chance.choice((part, part, part + "ㅂ", choseong(part), f"{chance.randint(10, 999)}"))
        )
    return texts


def main(root: Path) -> list[Ratio]:
    """Measure on an existing data folder."""
    return measure(DataFolder(root))
