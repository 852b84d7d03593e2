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
from db.domain.hangul import choseong, to_latin_keys
from db.paths import DataFolder
from db.search import find

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
    typed = typed_texts(KEYSTROKES)
    with store.read() as session:
        for text in typed[:20]:
            find(session, text, LIMIT)
        for text in typed:
            start = time.perf_counter()
            find(session, text, LIMIT)
            programs.append(time.perf_counter() - start)
            with statements_of(store.engine) as statements:
                find(session, text, LIMIT)
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


def typed_texts(count: int) -> list[str]:
    """What somebody types: beginnings and middles of names, half-typed syllables, 초성, digits,
    the other keyboard, and slips."""
    chance = random.Random(7)
    chosen = [firm.name.replace("㈜", "") for firm in firms(count)]
    texts = []
    for name in chosen:
        length = chance.randint(1, 4)
        start = chance.choice((0, 0, 0, chance.randint(0, 3)))
        part = name[start : start + length].strip("() ") or "한"
        number = f"{chance.randint(10, 999)}"
        ways = (part, part, part + "ㅂ", choseong(part), number, to_latin_keys(part), _slip(name))
        texts.append(chance.choice(ways))
    return texts


def _slip(name: str) -> str:
    """A name with its second syllable written in another way."""
    second = chr(ord(name[1]) + 1) if "가" <= name[1:2] < "힣" else ""
    return name[:1] + second + name[2:6]


def main(root: Path) -> list[Ratio]:
    """Measure on an existing data folder."""
    return measure(DataFolder(root))
