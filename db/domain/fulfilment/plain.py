"""A fulfilment as plain values for JSON: every sum with its empties, every row with its answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from db.domain.counting.definition import Group
from db.domain.counting.rows import FIGURES, CountRow
from db.domain.counting.totals import KEYS, Sum
from db.domain.fulfilment.numbers import (
    Against,
    Fulfilment,
    FulfilmentRow,
    Part,
    parts_by,
    whole,
)
from db.domain.values import Empty


def fulfilment_to_dict(found: Fulfilment) -> dict[str, Any]:
    """Money in won, rates as shares of 1, null where there is none."""
    return {
        "as_of": found.count.cut_off,
        "counted_on": found.count.counted_on,
        "number": len(found.rows),
        "groups": _groups(whole(found.rows)),
        "parts": {
            by: {key: _groups(groups) for key, groups in parts_by(found.rows, by).items()}
            for by in KEYS
        },
        "decay": {code or "not_stated": len(rows) for code, rows in found.decay.items()},
        "rows": [_row(one) for one in found.rows],
    }


def _groups(groups: Mapping[Group, Part]) -> dict[str, Any]:
    return {
        group.value: {
            "rows": part.rows, "firms": part.firms, "money": _against(part.money),
            "jobs": _against(part.jobs), "answers": dict(part.answers), "old": part.old,
        }
        for group, part in groups.items()
    }  # fmt: skip


def _against(found: Against) -> dict[str, Any]:
    return {
        "agreed": _sum(found.agreed), "done": _sum(found.done), "both": found.both,
        "rate": share(found.rate), "rate_of_all": share(found.rate_of_all),
    }  # fmt: skip


def _sum(found: Sum) -> dict[str, Any]:
    empty = {one.value: count for one, count in found.empties.items()}
    return {"total": int(found.total), "stated": found.stated, "empty": empty}


def share(rate: Decimal | None) -> float | None:
    """A rate to six digits."""
    return None if rate is None else round(float(rate), 6)


def _row(one: FulfilmentRow) -> dict[str, Any]:
    row: CountRow = one.row
    figures = {name: row.figure(name).value for name in FIGURES}
    return {
        "kind": row.kind, "id": row.id, "title": row.title, "firms": list(row.firm_names),
        "group": row.group.value if row.group else None, "signed_on": row.signed_on,
        **{name: value.value if isinstance(value, Empty) else value
           for name, value in figures.items()},
        "rate": share(one.rate("invested")), "jobs_rate": share(one.rate("hired")),
        "response": one.answer.response, "checked_on": one.answer.as_of,
        "since": one.age.since, "months": one.age.months, "old": one.age.old,
    }  # fmt: skip
