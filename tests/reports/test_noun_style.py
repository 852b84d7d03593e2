"""The body of a paper ends its sentences in nouns."""

from __future__ import annotations

import pytest

from reports.content.noun_style import noun_style


@pytest.mark.parametrize(
    ("polite", "noun"),
    [
        ("협약을 한 번씩 셉니다.", "협약을 한 번씩 셈"),
        ("넣지 않습니다. 0이 아닙니다.", "넣지 않음. 0이 아님"),
        ("서면으로 만듭니다.", "서면으로 만듦"),
        ("유효했던 것으로 봅니다(현재 등록된 값).", "유효했던 것으로 봄(현재 등록된 값)"),
        ("기준일 2026. 11. 29.", "기준일 2026. 11. 29."),
        ("㈜어머니다방", "㈜어머니다방"),
        ("의향서 1부.  끝.", "의향서 1부.  끝."),
    ],
)
def test_polite_sentences_become_notes_and_the_rest_stays(polite: str, noun: str):
    assert noun_style(polite) == noun
