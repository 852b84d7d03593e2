"""Fixtures that every part of the tests may use."""

from __future__ import annotations

pytest_plugins = ["tests.fixtures.databases", "tests.fixtures.qt"]
