"""duplicates, merge and split: what they print, and that undo and history know a merge."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.services.records import save_record
from db.startup import Access, open_store
from db.store import Actor
from tests.desktop_app.command_line.conftest import Run


@pytest.fixture
def ids(demo: Run, folder: Path) -> tuple[int, int]:
    """The example with one firm twice."""
    first = demo("search", "한빛정밀", "--json").document["hits"][0]["id"]
    opened = open_store(DataFolder(folder), Actor("박서연", "PC-07"), access=Access.WRITE)
    draft = new_draft(
        RecordKind.ORGANIZATION, name="한빛정밀(주)", website="https://hanbit.example"
    )
    second = save_record(opened.store, draft).id
    opened.close()
    return first, second


def test_a_double_is_found_joined_and_split_again(run: Run, ids: tuple[int, int]) -> None:
    first, second = ids
    found = run("duplicates", "--json").document
    pair = next(one for one in found["pairs"] if one["second"]["id"] == second)
    assert pair["first"] == {"id": first, "name": "㈜한빛정밀"}
    assert "same.name" in pair["reasons"]
    assert "이름 같음" in run("duplicates").out
    merged = run("merge", first, second, "--json")
    assert merged.code == 0
    assert merged.document["id"] == first
    labels = [one["label"] for one in run("history", "--json").document["operations"]]
    assert labels[0] == "merge"
    assert run("search", "한빛정밀(주)", "--json").document["hits"][0]["id"] == first
    done = run("split", merged.document["operation"], "--json").document
    assert done["left"] == done["later"] == []
    assert run("split", merged.document["operation"]).code == 4
    assert {one["second"]["id"] for one in run("duplicates", "--json").document["pairs"]} >= {
        second
    }


def test_undo_takes_a_merge_back(run: Run, ids: tuple[int, int]) -> None:
    first, second = ids
    assert run("merge", first, second).code == 0
    assert run("undo", "--json").document["operation"]["label"] == "merge"
    assert run("merge", first, second).code == 0
    assert run("merge", first, 99_999).code == 4
    assert run("merge", first, first).code == 4
