"""A data folder of the size the budgets speak of: 100,000 organizations and 5,000 cases."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.firms import Firm, firms
from db import search
from db.domain.catalogue.cases import STAGES
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.engine import open_engine, sqlite_url
from db.migrations import upgrade
from db.paths import DataFolder
from db.store import Actor, Store

ORGANIZATIONS = 100_000
CASES = 5_000


def open_store(folder: DataFolder) -> Store:
    """The store of a data folder, of the present schema and with its search index."""
    folder.root.mkdir(parents=True, exist_ok=True)
    url = sqlite_url(folder.database)
    upgrade(url)
    engine = open_engine(url)
    with engine.begin() as connection:
        search.prepare(connection)
    return Store(engine, Actor("benchmark", "benchmark"))


def fill(root: Path, organizations: int = ORGANIZATIONS, cases: int = CASES) -> DataFolder:
    """Make and fill a data folder through the store, ledger and search included."""
    folder = DataFolder(root)
    store = open_store(folder)
    chance = random.Random(20241011)
    stages = [stage.code for stage in STAGES]
    with store.write(Label.IMPORT, "benchmark") as unit:
        ids = unit.insert_many(
            RecordKind.ORGANIZATION, [values_of_firm(firm) for firm in firms(organizations)]
        )
        rows: list[dict[str, Value]] = [
            {
                "title": f"고양 거점 {number}",
                "organization": chance.choice(ids),
                "stage": chance.choice(stages),
                "state": "active",
                "planned_investment": chance.randint(5, 900) * 100_000_000,
                "wanted_area": float(chance.randint(300, 20_000)),
                "planned_jobs": chance.randint(5, 400),
                "counted": True,
            }
            for number in range(cases)
        ]
        unit.insert_many(RecordKind.CASE, rows)
    store.close()
    return folder


def values_of_firm(firm: Firm) -> dict[str, Value]:
    """A firm as the store takes it."""
    return {
        "name": firm.name,
        "org_type": "domestic",
        "standing": "managed",
        "business_number": firm.business_number.replace("-", ""),
        "representatives": (firm.representative,),
        "address": firm.address,
        "region": "경기 고양시 일산동구",
        "phone": firm.phone,
        "industry_name": firm.industry,
        "employees": firm.employees,
        "founded": firm.founded,
        "revenue": firm.revenue,
    }
