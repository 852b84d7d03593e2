"""Copied rows as HTML: ruled, numbers flush right, whatever was typed still a text."""

from __future__ import annotations

import pytest

from desktop_app.widgets.table_clip import table_html


def test_a_table_is_ruled_and_keeps_its_line_breaks() -> None:
    made = table_html([["기업", "금액"], ["㈜하나\n고양", "<b>&"]])
    assert 'border="1"' in made
    assert "<td>㈜하나<br>고양</td><td>&lt;b&gt;&amp;</td>" in made
    assert made.count("<tr>") == 2


@pytest.mark.parametrize("text", ["0", "180", "1,500", "△3.2", "-12", "31.2%", "1234567"])
def test_numbers_stand_at_the_right(text: str) -> None:
    assert f'<td align="right">{text}</td>' in table_html([[text]])


@pytest.mark.parametrize("text", ["", "-", "2024. 11. 27.", "031-000-0000", "112명", "1,23"])
def test_what_is_no_number_does_not(text: str) -> None:
    assert f"<td>{text}</td>" in table_html([[text]])
