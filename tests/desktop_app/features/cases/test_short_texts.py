"""Amounts and areas on the cards, in the unit this officer reads them in."""

from __future__ import annotations

from desktop_app.features.cases.short_texts import short_area, short_money
from desktop_app.widgets.words.screen_language import screen_language


def test_cards_show_the_usual_units():
    assert short_money(4_500_000_000, "ko") == ("45", "억")
    assert short_area(1320, "ko") == "1,320㎡"


def test_cards_show_the_units_that_were_chosen():
    chosen = screen_language("ko", "백만원", "평")
    assert short_money(4_500_000_000, chosen) == ("4,500", "백만원")
    assert short_area(1320, chosen) == "399평"
