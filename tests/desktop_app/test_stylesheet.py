"""The one stylesheet says nothing of what is false: ``restyle`` counts on it."""

from __future__ import annotations

import pytest

from desktop_app.theme import Theme
from desktop_app.tokens import ThemeName


@pytest.mark.parametrize("name", ThemeName)
def test_there_is_no_rule_for_what_is_false(name: ThemeName) -> None:
    assert "false" not in Theme(name).stylesheet
