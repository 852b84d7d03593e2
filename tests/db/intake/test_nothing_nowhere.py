"""What a column feeds is kept, asked or told: no value of a row goes nowhere, in any kind of list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value
from db.intake.list_kinds import NAMES, list_kind
from db.intake.pipeline import plan, prepare, read_list
from db.intake.plan import Outcome, RowPlan
from db.intake.planning.nowhere import _LED_BY
from db.store import Store
from tests.db.intake.plan_cases import listed, planned

_SAYS: dict[Kind, Value] = {
    Kind.TEXT: "보기", Kind.LONG_TEXT: "보기", Kind.TEXT_LIST: ("보기",), Kind.INTEGER: 5,
    Kind.PEOPLE: 5, Kind.MONEY: 5_000_000, Kind.AREA: 5.0, Kind.PARTIAL_DATE: "2026-03-04",
    Kind.DATE_TIME: "2026-03-04 10:00", Kind.YES_NO: True, Kind.PHONE: "031-900-0001",
    Kind.EMAIL: "a@example.com", Kind.URL: "https://example.com", Kind.PERCENT: 5.0,
}  # fmt: skip


def _value(entry: Field) -> Value | None:
    if entry.kind is Kind.CHOICE:
        return entry.choices[0].code
    return _SAYS.get(entry.kind)


def _beside_their_firm(name: str) -> list[dict[str, Value]]:
    """For each field that the list may feed a row with that and the firm alone."""
    kind = list_kind(name)
    assert kind is not None
    rows = []
    for place, record in enumerate(kind.records):
        for entry in catalogue(record).fields:
            path, value = f"{record.value}.{entry.key}", _value(entry)
            if value is None or kind.closes(place, path) or path == "organization.name":
                continue
            rows.append({"organization.name": f"㈜보기{len(rows)}가나", path: value})
    return rows


def _is_kept(row: RowPlan, path: str) -> bool:
    kind, _, key = path.partition(".")
    record = RecordKind(kind)
    made = [one for one in row.records if one.kind is record]
    if any(key in one.values for one in made):
        return True
    if record in _LED_BY and any(one.kind is _LED_BY[record] for one in row.records):
        return True
    return any(one.field == path or one.field.startswith(f"{kind}.") for one in row.problems)


@pytest.mark.parametrize("name", NAMES)
def test_a_lone_value_beside_a_firm_is_kept_asked_or_told(sqlite_store: Store, name: str) -> None:
    rows = _beside_their_firm(name)
    paths = [next(path for path in row if path != "organization.name") for row in rows]
    table = replace(listed(*rows, kind=name), fields=frozenset((*paths, "organization.name")))
    lost = [
        (path, row.reason)
        for path, row in zip(paths, planned(sqlite_store, table).rows, strict=True)
        if row.outcome in (Outcome.CREATE, Outcome.UPDATE, Outcome.SAME) and not _is_kept(row, path)
    ]
    assert not lost


def test_a_telephone_of_nobody_beside_that_of_the_firm_is_told(
    sqlite_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "기업.csv"
    lines = (
        "업체명,대표전화,성명,직위,전화,이메일",
        "㈜보기가,031-900-1111,,,031-900-2222,",
        "㈜보기나,031-900-3333,박가나,과장,031-900-4444,p@bogi.example.com",
        "㈜보기다,,,,031-900-6666,",
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    workbook, file_hash = read_list(path)
    with sqlite_store.read() as session:
        prepared = prepare(workbook, file_hash, None, session)
        rows = plan(session, prepared).tables[0].rows
    told = [[problem.field for problem in row.problems] for row in rows]
    assert told == [["contact.name"], [], []]  # whose it is
    assert rows[2].records[0].values["phone"] == "031-900-6666"
