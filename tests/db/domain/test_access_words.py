"""A record that a line of the access log is about is named in the language it is read in."""

from __future__ import annotations

from db.domain.access_words import subject_text


def test_record_is_named_by_its_kind() -> None:
    assert subject_text("organization #40", "ko") == "기업·기관 #40"
    assert subject_text("case #16", "en") == "Case #16"


def test_other_words_stay_as_they_are() -> None:
    assert subject_text("xlsx", "ko") == "xlsx"
    assert subject_text("면담자료 #초안", "ko") == "면담자료 #초안"
