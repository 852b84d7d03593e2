"""가져오기 as an officer does it: drop, look, apply, take back."""

from __future__ import annotations

import importlib.util as _util
from pathlib import Path

_spec = _util.spec_from_file_location("intake_kit", Path(__file__).with_name("conftest.py"))
