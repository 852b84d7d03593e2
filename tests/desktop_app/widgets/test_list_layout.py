"""The layouts of lists share one file and let each other be."""

from __future__ import annotations

from pathlib import Path

from desktop_app.jobs import InlineRunner
from desktop_app.widgets.lists.list_layout import LayoutMemory, ListLayout


def test_two_lists_keep_their_layouts_in_one_file(tmp_path: Path, jobs: InlineRunner):
    file = tmp_path / "views.json"
    firms, meetings = LayoutMemory(file, jobs), LayoutMemory(file, jobs)
    wide, sorted_ = ListLayout(widths={"name": 300}), ListLayout(sort="title", descending=True)
    firms.put("organizations", wide)
    meetings.put("meetings", sorted_)
    firms.put("organizations", ListLayout(hidden=("name",)))
    again = LayoutMemory(file, jobs)
    assert again.get("organizations") == ListLayout(hidden=("name",))
    assert again.get("meetings") == sorted_
