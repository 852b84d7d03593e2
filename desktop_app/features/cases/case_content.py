"""What a saved view of the cases holds: filter, look of the four views, columns of the table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.look import BoardLook
from desktop_app.widgets.lists.list_layout import ListLayout

_TEXTS = ("text", "state", "officer", "only", "stage", "industry", "among_words")


@dataclass(frozen=True, slots=True)
class CaseContent:
    """The page of cases as it stands; make it by ``of``, so that equal pages are equal."""

    filter: BoardFilter = BoardFilter()  # noqa: RUF009 (frozen)
    look: BoardLook = BoardLook()  # noqa: RUF009 (frozen)
    boxes: Mapping[str, str] = field(default_factory=dict)
    """What the boxes above the table ask for."""
    layout: ListLayout = ListLayout()  # noqa: RUF009 (frozen)

    @classmethod
    def of(
        cls, shown: BoardFilter, look: BoardLook, boxes: Mapping[str, str], layout: ListLayout
    ) -> CaseContent:
        """The content; a total that is the usual one is as good as none chosen."""
        chosen = {
            stage: total
            for stage, total in look.totals.items()
            if total is not BoardLook().total(stage)
        }
        return cls(shown, replace(look, totals=chosen), dict(boxes), layout)

    def to_text(self) -> str:
        """JSON text, as it is stored."""
        held = {
            "filter": _filter_json(self.filter), "look": self.look.to_json(),
            "boxes": dict(self.boxes), "layout": self.layout.to_json(),
        }  # fmt: skip
        return json.dumps(held, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> CaseContent:
        """The content of stored text; whatever is odd in it falls back to the program's own."""
        try:
            raw = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(raw, dict):
            return cls()
        boxes = raw.get("boxes")
        return cls.of(
            _filter(raw.get("filter")),
            BoardLook.from_json(raw.get("look")),
            {str(key): str(value) for key, value in boxes.items()}
            if isinstance(boxes, dict)
            else {},
            ListLayout.from_json(raw.get("layout")),
        )


def _filter_json(shown: BoardFilter) -> dict[str, Any]:
    held: dict[str, Any] = {key: getattr(shown, key) for key in _TEXTS}
    among = sorted(shown.among) if shown.among is not None else None
    return {**held, "foreign": shown.foreign, "late": shown.late, "among": among}


def _filter(raw: object) -> BoardFilter:
    if not isinstance(raw, dict):
        return BoardFilter()
    texts = {key: raw[key] for key in _TEXTS if isinstance(raw.get(key), str)}
    foreign, among = raw.get("foreign"), raw.get("among")
    return BoardFilter(
        **texts,
        foreign=foreign if isinstance(foreign, bool) else None,
        late=raw.get("late") is True,
        among=frozenset(one for one in among if isinstance(one, int))
        if isinstance(among, list)
        else None,
    )
