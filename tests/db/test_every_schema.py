"""An upgrade from each schema there ever was, every table filled, keeps every value of every row."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

import pytest

from benchmarks.old_files import Contents, contents, fill_tables, lost
from db.migrations.runner import STEPS, run
from db.startup import check_search
from tests.fixtures.databases import open_store

ALL = range(1, len(STEPS) + 1)


@pytest.mark.parametrize(
    ("kind", "schemas"), [("sqlite_empty", ALL), ("postgres_empty", (1, 3, len(STEPS)))]
)
def test_rows_of_each_schema_keep_everything(
    request: pytest.FixtureRequest, kind: str, schemas: Sequence[int]
) -> None:
    """Under each schema every table gets a row with all the columns it had then; the steps after it
    have to leave the rows of all schemas before as they were."""
    url: str = request.getfixturevalue(kind)
    before: Contents = {}
    for number in schemas:
        assert run(url, STEPS[:number])[-1] == STEPS[number - 1].REVISION
        assert lost(before, contents(url)) == [], number
        fill_tables(url, [number])
        before = contents(url)
    assert len(before["organization"]) == len(before["change"]) == len(schemas)
    with closing(open_store(url)) as store:
        assert check_search(store)
