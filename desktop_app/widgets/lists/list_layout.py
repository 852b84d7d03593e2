"""Which columns a list shows, how wide and in which order: kept between starts."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.in_place import put_in_place
from desktop_app.jobs import JobRunner, Lane, Progress


@dataclass(frozen=True, slots=True)
class ListLayout:
    """The layout of one list; empty means as the program makes it."""

    order: tuple[str, ...] = ()
    """Column keys from left to right."""
    hidden: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False

    def to_json(self) -> dict[str, Any]:
        """The layout as plain values."""
        return {
            "order": list(self.order),
            "hidden": list(self.hidden),
            "widths": dict(self.widths),
            "sort": self.sort,
            "descending": self.descending,
        }

    @classmethod
    def from_json(cls, raw: object) -> ListLayout:
        """The layout from plain values; anything odd falls back to the program's own."""
        if not isinstance(raw, dict):
            return cls()
        widths = raw.get("widths")
        return cls(
            _texts(raw.get("order")),
            _texts(raw.get("hidden")),
            {str(key): value for key, value in widths.items() if isinstance(value, int)}
            if isinstance(widths, dict)
            else {},
            str(raw.get("sort") or ""),
            raw.get("descending") is True,
        )


class LayoutMemory:
    """The layouts of all lists, in ``views.json`` beside the settings."""

    def __init__(self, path: Path | None, jobs: JobRunner) -> None:
        self._path = path
        self._jobs = jobs
        self._layouts = _read(path) if path is not None else {}

    def get(self, name: str) -> ListLayout:
        """The layout of one list."""
        return self._layouts.get(name, ListLayout())

    def put(self, name: str, layout: ListLayout) -> None:
        """Keep a layout; it is written off the GUI thread, and a folder that refuses is let be."""
        if self._layouts.get(name) == layout:
            return
        self._layouts[name] = layout
        path = self._path
        if path is None:
            return

        def body(_progress: Progress) -> bool:
            return _write(path, _read(path) | {name: layout})  # other lists keep theirs there too

        self._jobs.run(body, lane=Lane.WRITE, key=f"list-layout-{name}")


def _read(path: Path) -> dict[str, ListLayout]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(raw, dict):
        return {}
    return {str(name): ListLayout.from_json(layout) for name, layout in raw.items()}


def _write(path: Path, layouts: Mapping[str, ListLayout]) -> bool:
    text = json.dumps(
        {name: made.to_json() for name, made in layouts.items()}, ensure_ascii=False, indent=1
    )
    beside = path.with_name(f"{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, path)
    except OSError:
        return False  # the look of a list is not worth an interruption
    return True


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in raw) if isinstance(raw, list) else ()
