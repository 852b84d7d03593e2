"""A count as canonical JSON and back, and the hash that tells whether it was changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from db.domain.counting.definition import (
    Group,
    Standing,
    canonical,
    definition_from_dict,
    definition_to_dict,
)
from db.domain.counting.facts import Number
from db.domain.counting.rows import Count, CountRow, Figure, Why
from db.domain.values import Empty

FORMAT = 1


def count_to_json(count: Count) -> str:
    """Definition, day and every row with the values it was judged by."""
    return canonical(
        {
            "format": FORMAT,
            "definition": definition_to_dict(count.definition),
            "cut_off": count.cut_off,
            "counted_on": count.counted_on,
            "rows": [_row_to_dict(row) for row in count.rows],
            "unjoined": list(count.unjoined),
            "merged": sorted([kind, gone, stayed] for (kind, gone), stayed in count.merged.items()),
        }
    )


def count_from_json(text: str) -> Count:
    """The count in a text of ``count_to_json``; ValueError for a later format."""
    data = json.loads(text)
    if data.get("format") != FORMAT:
        raise ValueError("a later format")
    return Count(
        definition_from_dict(data["definition"]),
        data["cut_off"],
        data["counted_on"],
        tuple(_row_from_dict(row) for row in data["rows"]),
        tuple(data["unjoined"]),
        {(kind, gone): stayed for kind, gone, stayed in data["merged"]},
    )


def fingerprint(text: str) -> str:
    """SHA-256 of a text in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _row_to_dict(row: CountRow) -> dict[str, Any]:
    return {
        "kind": row.kind, "id": row.id, "title": row.title, "why": row.why.value,
        "detail": row.detail, "group": row.group.value if row.group else None,
        "signed_on": row.signed_on, "standing": row.standing.value if row.standing else None,
        "status": row.status, "status_on": row.status_on, "case": row.case,
        "firms": list(row.firms), "firm_names": list(row.firm_names), "foreign": row.foreign,
        "industry": row.industry, "officer": row.officer, "members": list(row.members),
        "entered_at": row.entered_at,
        "figures": {name: _figure_to_dict(one) for name, one in row.figures.items()},
        "stage": row.stage, "heard_on": row.heard_on,
    }  # fmt: skip


def _figure_to_dict(figure: Figure) -> dict[str, Any]:
    value = figure.value
    return {
        "value": {"empty": value.value} if isinstance(value, Empty) else value,
        "note": figure.note,
        "group": figure.group.value if figure.group else None,
        "agreement": figure.agreement,
    }


def _row_from_dict(data: Mapping[str, Any]) -> CountRow:
    return CountRow(
        data["kind"], data["id"], data["title"], Why(data["why"]), data["detail"],
        Group(data["group"]) if data["group"] else None, data["signed_on"],
        Standing(data["standing"]) if data["standing"] else None, data["status"],
        data["status_on"], data["case"], tuple(data["firms"]), tuple(data["firm_names"]),
        data["foreign"], data["industry"], data["officer"], tuple(data["members"]),
        data["entered_at"],
        {name: _figure_from_dict(one) for name, one in data["figures"].items()},
        data.get("stage", ""), data.get("heard_on", ""),
    )  # fmt: skip


def _figure_from_dict(data: Mapping[str, Any]) -> Figure:
    value = data["value"]
    number: Number = Empty(value["empty"]) if isinstance(value, dict) else value
    group = Group(data["group"]) if data["group"] else None
    return Figure(number, data["note"], group, data["agreement"])
