"""Values of a column are listed with their spellings, mended over what was read, and replaced."""

from __future__ import annotations

from db.intake.distinct import DistinctValue, clusters, distinct_values, replaced
from db.intake.pipeline import Choices, PreparedFile, prepare
from db.intake.reading.read import read_text

TEXT = """기업명\t협약종류\t협약일\t소재지
㈜한빛\t투자협약\t2025-03-02\t고양시 일산동구
(주)한빛\tMOU\t지난 16일\t고양시일산동구
한빛 주식회사\t양해 문서\t2025-03-04\t고양시 일산동구
㈜한빛\t양해 문서\t2025-03-05\t파주시
㈜가람\tMOU\t2025-03-06\t파주시"""


def _prepared(choices: Choices | None = None) -> PreparedFile:
    return prepare(read_text(TEXT), "x", choices)


def test_the_values_of_a_column_with_their_rows_and_what_is_wrong_with_them():
    (entry,) = _prepared().tables
    found = distinct_values(entry, 1)
    assert [(one.text, one.rows, one.value, one.problem) for one in found] == [
        ("MOU", (3, 6), "mou", ""),
        ("양해 문서", (4, 5), None, "choice.unknown"),
        ("투자협약", (2,), "mou", ""),
    ]


def test_spellings_of_one_firm_and_of_one_place_stand_together():
    (entry,) = _prepared().tables
    names, places = distinct_values(entry, 0), distinct_values(entry, 3)
    assert [[one.text for one in group] for group in clusters(names, "organization.name")] == [
        ["㈜한빛", "(주)한빛", "한빛 주식회사"]
    ]
    tied = [
        DistinctValue("한빛", (1,)),
        DistinctValue("㈜한빛", (2,)),
        DistinctValue("HANBIT", (3,)),
    ]
    ((first, *_),) = clusters(tied, "organization.name")
    assert first.text == "㈜한빛", "the one that says what kind of firm it is"
    inside = [DistinctValue("한빛㈜바이오", (1,)), DistinctValue("한빛바이오", (2,))]
    ((first, *_),) = clusters(inside, "organization.name")
    assert first.text == "한빛바이오", "no name is registered with its form in the middle"
    ((first, *_),) = clusters(tied, "organization.name", {"HANBIT", "한빛"})
    assert first.text == "한빛", "as the firm that we have is called"
    (group,) = clusters(places, "organization.address")
    assert [one.text for one in group] == ["고양시 일산동구", "고양시일산동구"]


def test_mended_cells_are_read_and_the_file_stays_as_it_is():
    edits = {(0, 3, 2): "2025-03-16", (0, 6, 0): ""}
    prepared = _prepared(Choices(edits=edits))
    rows = prepared.tables[0].coerced.rows
    assert rows[1].values["agreement.signed_on"] == "2025-03-16"
    assert not rows[1].problems
    assert "organization.name" not in rows[4].values
    assert prepared.workbook == read_text(TEXT)


def test_a_word_of_a_choice_is_mapped_once_for_all_its_rows():
    prepared = _prepared(Choices(words={("agreement.kind", "양해문서"): "mou"}))
    assert [row.values["agreement.kind"] for row in prepared.tables[0].coerced.rows] == ["mou"] * 5


def test_find_and_replace_changes_only_what_holds_it():
    (entry,) = _prepared().tables
    found = replaced(distinct_values(entry, 3), "고양시 ", "경기도 고양시 ")
    assert found == {2: "경기도 고양시 일산동구", 4: "경기도 고양시 일산동구"}
    assert replaced(distinct_values(entry, 3), "", "x") == {}
