"""Copied rows as HTML: ruled, numbers flush right, whatever was typed still a text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app.widgets.lists.table_clip import put_table, table_html


def test_a_table_is_ruled_and_keeps_its_line_breaks() -> None:
    made = table_html([["기업", "금액"], ["㈜하나\n고양", "<b>&"]])
    assert 'border="1"' in made
    assert ">㈜하나<br>고양</td>" in made
    assert ">&lt;b&gt;&amp;</td>" in made
    assert made.count("border:1px solid") == 4
    assert made.count("<tr>") == 2


@pytest.mark.parametrize("text", ["0", "180", "1,500", "△3.2", "-12", "31.2%", "1234567"])
def test_numbers_stand_at_the_right(text: str) -> None:
    assert '<td align="right"' in table_html([[text]])


@pytest.mark.parametrize("text", ["", "-", "2024. 11. 27.", "031-000-0000", "112명", "1,23"])
def test_what_is_no_number_does_not(text: str) -> None:
    assert "align" not in table_html([[text]])


@pytest.mark.parametrize("text", ["0012", "01012345678", "1234567890123456"])
def test_zeros_before_a_number_and_its_last_digits_are_kept(text: str) -> None:
    made = table_html([[text]])
    assert 'sdnum="1042;0;@"' in made
    assert r"mso-number-format:'\@'" in made


def test_a_table_is_a_picture_too(qapp: object) -> None:
    rows = [["기업", "금액"], ["㈜하나", "1,500"]]
    put_table(rows)
    kept = QGuiApplication.clipboard().mimeData()
    assert kept.text() == "기업\t금액\n㈜하나\t1,500"
    picture = kept.imageData()
    assert picture.width() > 100
    dark = {picture.pixelColor(x, picture.height() // 4).lightness() < 128
            for x in range(picture.width())}  # fmt: skip
    assert True in dark, "something is written on it"
    put_table(rows * 200)
    assert not QGuiApplication.clipboard().mimeData().hasImage()
