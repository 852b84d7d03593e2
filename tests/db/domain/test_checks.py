"""What is wrong with a record, and with one of many."""

from __future__ import annotations

import pytest

from db.domain.checks import doubtful_fields, errors
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value

_GOOD: dict[str, Value] = {
    "name": "㈜한빛정밀", "business_number": "9990000012", "founded": "2019-03",
    "employees": 12, "representatives": ("정하람",), "region": Empty.WITHHELD,
}  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", ""),
        ("name", Empty.NOT_STATED),
        ("name", "한빛 900101-1234568"),
        ("name", "㈜\u200b한빛"),
        ("business_number", "1234567890"),
        ("founded", "2019-13"),
        ("employees", -1),
        ("employees", True),
        ("standing", "somewhere"),
    ],
)
def test_of_many_records_those_fields_are_looked_at_in_which_one_may_be_wrong(
    key: str, value: Value
):
    rows = [_GOOD, {**_GOOD, key: value}, {}]
    assert not errors(new_draft(RecordKind.ORGANIZATION, **_GOOD))
    assert doubtful_fields(RecordKind.ORGANIZATION, [_GOOD, {}]) == frozenset()
    assert doubtful_fields(RecordKind.ORGANIZATION, rows) == {key}


@pytest.mark.parametrize(
    ("key", "good", "wrong"),
    [("employees", 1, True), ("name", "withheld", Empty.WITHHELD)],
)
def test_a_value_that_equals_a_good_one_is_looked_at_all_the_same(
    key: str, good: Value, wrong: Value
):
    assert good == wrong
    rows = [{**_GOOD, key: good}, {**_GOOD, key: wrong}]
    assert doubtful_fields(RecordKind.ORGANIZATION, rows) == {key}


def test_where_rules_stand_over_several_fields_each_may_be_wrong():
    rows: list[dict[str, Value]] = [{"title": "고양 공장"}, {"state": "ended"}]
    assert doubtful_fields(RecordKind.CASE, rows) == {"title", "state"}
