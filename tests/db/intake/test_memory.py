"""What was learned serves the next list, can be seen and be forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.intake.apply import ImportSource, apply_plan
from db.intake.columns.memory import forget, forget_column, learned_columns, learned_words
from db.intake.pipeline import Choices, PreparedFile, plan, prepare, read_list
from db.intake.plan import Outcome
from db.store import Store
from tests.db.intake.plan_cases import in_hand

LIST = "업체명,거래구분,관리메모,투자규모,추진단계\n㈜가,신규,방문함,30,협의 개시\n㈜나,기존,,40,협의 개시\n"
STAGE = ("case.stage", "협의개시")


def _prepared(store: Store, folder: Path, choices: Choices | None = None) -> PreparedFile:
    return in_hand(store, folder / "유치대상.csv", LIST, choices)


def _apply(store: Store, prepared: PreparedFile) -> None:
    with store.read() as session:
        planned = plan(session, prepared)
    source = ImportSource("유치대상.csv", prepared.file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared)


def _fields(prepared: PreparedFile) -> dict[str, tuple[str | None, str, str]]:
    columns = prepared.tables[0].mapping.columns
    return {one.header: (one.field, one.evidence, one.unit) for one in columns}


def test_columns_units_words_and_constants_of_the_officer(sqlite_store: Store, tmp_path: Path):
    choices = Choices(
        as_kind="cases",
        columns={(0, 2): "case.note", (0, 4): "case.stage"},
        units={(0, 3): "억원"},
        constants={(0, "case.department"): "전략산업과"},
        words={STAGE: "consultation"},
    )
    prepared = _prepared(sqlite_store, tmp_path, choices)
    row = prepared.tables[0].coerced.rows[0]
    assert row.values["case.stage"] == "consultation"
    assert row.values["case.department"] == "전략산업과"
    assert row.values["case.planned_investment"] == 3_000_000_000
    _apply(sqlite_store, prepared)

    again = _prepared(sqlite_store, tmp_path, Choices(as_kind="cases"))
    found = _fields(again)
    assert found["관리메모"] == ("case.note", "memory", "")
    assert found["투자규모"] == ("case.planned_investment", "memory", "억원")
    assert again.tables[0].coerced.rows[1].values["case.stage"] == "consultation"
    with sqlite_store.read() as session:
        outcomes = [row.outcome for row in plan(session, again).tables[0].rows]
    assert outcomes == [Outcome.SAME, Outcome.SAME]


def test_what_was_learned_is_listed_and_forgotten(sqlite_store: Store, tmp_path: Path):
    choices = Choices(as_kind="cases", columns={(0, 2): "case.note"}, words={STAGE: "contact"})
    _apply(sqlite_store, _prepared(sqlite_store, tmp_path, choices))
    with sqlite_store.read() as session:
        columns, words = learned_columns(session), learned_words(session)
    assert {(one.header, one.field) for one in columns} >= {("관리메모", "case.note")}
    assert [(one.field, one.word, one.value) for one in words] == [(*STAGE, "contact")]
    forget(sqlite_store, columns=[one.id for one in columns], words=[words[0].id])
    with sqlite_store.read() as session:
        assert learned_columns(session) == ()
        assert learned_words(session) == ()
    assert _fields(_prepared(sqlite_store, tmp_path))["관리메모"][0] is None


def test_one_column_feeds_several_fields_and_several_feed_one(sqlite_store: Store, tmp_path: Path):
    path = tmp_path / "목록.csv"
    path.write_text(
        "업체명,연락,주소A,주소B\n㈜가,정하람 / 031-000-0001,고양시 일산동구,중앙로 1\n",
        encoding="utf-8",
    )
    workbook, file_hash = read_list(path)
    choices = Choices(
        columns={
            (0, 1): "organization.representatives+organization.phone",
            (0, 2): "organization.address",
            (0, 3): "organization.address",
        }
    )
    with sqlite_store.read() as session:
        prepared = prepare(workbook, file_hash, choices, session)
    values = prepared.tables[0].coerced.rows[0].values
    assert values["organization.representatives"] == ("정하람",)
    assert values["organization.phone"] == "031-000-0001"
    assert values["organization.address"] == "고양시 일산동구 중앙로 1"


def test_a_number_that_may_be_anybodys_is_left_out_the_second_time_too(
    sqlite_store: Store, tmp_path: Path
):
    path = tmp_path / "기업.csv"
    path.write_text(
        "업체명,대표자,연락처\n㈜보기가,김보기,010-2345-6789\n㈜보기나,이예시,031-900-1234\n"
    )
    workbook, file_hash = read_list(path)
    for _ in range(2):
        with sqlite_store.read() as session:
            prepared = prepare(workbook, file_hash, None, session)
        rows = prepared.tables[0].coerced.rows
        assert [row.values.get("organization.phone") for row in rows] == [None, "031-900-1234"]
        assert [problem.code for problem in rows[0].problems] == ["phone.whose"]
        _apply(sqlite_store, prepared)
    by_hand = Choices(columns={(0, 2): "organization.phone"})
    with sqlite_store.read() as session:
        prepared = prepare(workbook, file_hash, by_hand, session)
    _apply(sqlite_store, prepared)
    with sqlite_store.read() as session:
        said = prepare(workbook, file_hash, None, session).tables[0].coerced.rows[0]
    assert said.values["organization.phone"] == "010-2345-6789"  # as the officer said it was


HEADS = "업체명,거래구분,관리메모,투자규모,비고,비고,"
ROW = "㈜가,신규,방문함,30,첫째,둘째,셋째"


@pytest.mark.parametrize(
    ("head", "row", "read"),
    [
        (HEADS, ROW, (5, 6)),
        (f"순번,{HEADS}", f"1,{ROW}", (6, 7)),
        (HEADS.replace(",투자규모", ""), ROW.replace(",30", ""), (4, 5)),
        ("업체명,거래구분,관리메모,비고", "㈜가,신규,방문함,첫째", ()),
    ],
)
def test_columns_are_known_under_one_header_and_beside_another_column(
    sqlite_store: Store, tmp_path: Path, head: str, row: str, read: tuple[int, ...]
):
    """Of two columns under one header, and of one without any, what the officer said holds again,
    also where the list has a column more or less; three less are another list."""

    def prepared(text: str, choices: Choices | None = None) -> PreparedFile:
        path = tmp_path / "유치대상.csv"
        path.write_text(text, encoding="utf-8")
        workbook, file_hash = read_list(path)
        with sqlite_store.read() as session:
            return prepare(workbook, file_hash, choices, session)

    chosen = {
        (0, 2): "case.note",
        (0, 4): "",
        (0, 5): "case.issue",
        (0, 6): "case.progress",
    }
    _apply(
        sqlite_store,
        prepared(f"{HEADS}\n{ROW}\n㈜나,기존,,40,가,나,다\n", Choices("cases", columns=chosen)),
    )
    again = prepared(f"{head}\n{row}\n", Choices("cases")).tables[0]
    if not read:
        assert all(column.evidence != "memory" for column in again.mapping.columns)
        return
    (values,) = (one.values for one in again.coerced.rows)
    issue, progress = read
    by_place = {column.index: column for column in again.mapping.columns}
    assert (by_place[issue].field, by_place[progress].field) == ("case.issue", "case.progress")
    assert by_place[issue - 1].field is None
    assert (values["case.issue"], values["case.progress"]) == ("둘째", "셋째")
    assert values["case.note"] == "방문함"


def test_a_column_is_forgotten_alone(sqlite_store: Store, tmp_path: Path):
    choices = Choices("cases", columns={(0, 1): "case.source_channel", (0, 2): "case.note"})
    _apply(sqlite_store, _prepared(sqlite_store, tmp_path, choices))
    again = _prepared(sqlite_store, tmp_path, Choices("cases"))
    forget_column(sqlite_store, again.tables[0].table, 2)
    found = _fields(_prepared(sqlite_store, tmp_path, Choices("cases")))
    assert (found["거래구분"][1], found["관리메모"][1]) == ("memory", "")
