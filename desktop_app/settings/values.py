"""The settings as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

LANGUAGES = ("ko", "en")
THEMES = ("system", "light", "dark")
MONEY_UNITS = ("억원", "백만원", "천원", "원")
AREA_UNITS = ("㎡", "평")
_ALLOWED = {
    "language": LANGUAGES,
    "theme": THEMES,
    "money_unit": MONEY_UNITS,
    "area_unit": AREA_UNITS,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """A snapshot of all settings; a changed one is a new value (``dataclasses.replace``)."""

    organization: str = "고양시"
    """기관명 as it stands on paper."""
    office: str = ""
    """소속: the officer's department."""
    position: str = ""
    """직위."""
    officer: str = ""
    """성명: written into the ledger and as the author of documents."""
    phone: str = ""
    """내선 of the officer, for letters."""
    language: str = "ko"
    theme: str = "system"
    compact_rows: bool = False
    money_unit: str = "억원"
    """What amounts are shown and typed in: 억원, 백만원, 천원, 원."""
    area_unit: str = "㎡"
    """㎡ or 평."""
    database: str = ""
    """URL of a server; empty for the file in the data folder."""

    @property
    def complete(self) -> bool:
        """Whether the first-start questions have been answered."""
        return bool(self.office.strip() and self.officer.strip())

    def to_json(self) -> dict[str, object]:
        """The snapshot as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, object]) -> Settings:
        """A snapshot from plain values; unknown keys and wrong types fall back to defaults."""
        kept: dict[str, object] = {}
        defaults = cls()
        for field in fields(cls):
            value = raw.get(field.name)
            if type(value) is type(getattr(defaults, field.name)):
                kept[field.name] = value
        for name, allowed in _ALLOWED.items():
            if kept.get(name) not in allowed:
                kept.pop(name, None)
        return cls(**kept)  # type: ignore[arg-type]  # each value was compared with its default's type
