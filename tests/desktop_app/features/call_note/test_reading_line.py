"""A caller nobody knows yet, typed in one line."""

from __future__ import annotations

import pytest

from desktop_app.features.call_note.reading_line import NewCallerWords, read_new_caller


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("㈜새봄바이오 김새봄 대표 010-2345-6789",
         ("㈜새봄바이오", "김새봄", "대표", "010-2345-6789")),
        ("새봄 바이오 김새봄 031 900 1234", ("새봄 바이오", "김새봄", "", "031-900-1234")),
        ("㈜새봄바이오 김새봄 부장", ("㈜새봄바이오", "김새봄", "부장", "")),
        ("㈜새봄바이오 010-2345-6789", ("㈜새봄바이오", "", "", "010-2345-6789")),
        ("새봄 바이오", ("새봄 바이오", "", "", "")),  # two words are a firm
        ("새봄 3공장", ("새봄 3공장", "", "", "")),
        ("대표", ("대표", "", "", "")),
        ("", ("", "", "", "")),
    ],
)  # fmt: skip
def test_what_the_line_says(line: str, parts: tuple[str, str, str, str]):
    assert read_new_caller(line) == NewCallerWords(*parts)
