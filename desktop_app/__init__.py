"""The Qt client: how a person does it."""

from __future__ import annotations

VERSION = "0.1.0"
"""As in ``pyproject.toml``; a test holds the two together."""
