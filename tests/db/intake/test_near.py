"""Near spellings of a column are proposed with their reason; what contradicts is never near."""

from __future__ import annotations

from db.intake.distinct import distinct_values
from db.intake.near import SOUND, STROKE, near_values
from db.intake.pipeline import prepare
from db.intake.reading.read import read_text

TEXT = """기업명\t대표자\t소재지\t업종
한빛정밀\t정하람\t경기도 고양시 일산동구 중앙로 1\t의료기기제조업
한빛정밀\t정하람\t경기도 고양시 일산동구 중앙로 1\t의료기기제조업
㈜한빗정밀\t정하람\t경기도 고양시 일산동구 중앙로 2\t의료기기재조업
Hanbit Precision\t정하람\t경기도 고양시 일산동구 중앙로 3\t도매업
한빛정말\t김가람\t경기도 고양시 일산동구 중앙로 4\t소매업
나래바이오\t한도윤\t서울 강서구 마곡로 5\t의약품제조업
나래바이오 안산공장\t한도윤\t경기도 안산시\t의약품제조업"""


def near(column: int, path: str) -> list[tuple[list[str], set[str]]]:
    (entry,) = prepare(read_text(TEXT), "x").tables
    found = near_values(entry, distinct_values(entry, column), path)
    return [([one.text for one in group.values], set(group.reasons)) for group in found]


def test_near_names_stand_together_unless_their_people_differ():
    assert near(0, "organization.name") == [
        (["한빛정밀", "㈜한빗정밀", "Hanbit Precision"], {SOUND, STROKE})
    ]


def test_near_words_of_other_columns_and_no_people_or_places_with_other_numbers():
    assert near(3, "organization.industry_name") == [
        (["의료기기제조업", "의료기기재조업"], {STROKE})
    ]
    assert near(1, "organization.representatives") == []
    assert near(2, "organization.address") == []
