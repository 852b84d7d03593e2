"""The settings as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields

from db.domain.retention import BIN_DAYS, ENDED_MONTHS, Retention
from db.domain.stages import SLEEPING_DAYS, STALE_DAYS, Stillness

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
    stale_days: Mapping[str, int] = field(default_factory=lambda: dict(STALE_DAYS))
    """정체 일수: days after which a case stands in a stage for long; 0 for never."""
    sleeping_days: int = SLEEPING_DAYS
    """Days without any activity after which a case sleeps, whatever its stage; 0 for never."""
    second_backup: str = ""
    """A folder that every backup is copied to as well: a USB stick, another disk; "" for none."""
    retention_months: int = ENDED_MONTHS
    """Months after the end of all cases of a firm until its contacts are due; 0 for never."""
    retention_bin_days: int = BIN_DAYS
    """Days in the bin until a deleted contact is due; 0 for never."""
    lock_minutes: int = 15
    """Minutes without a key or a click after which an encrypted folder asks for its passphrase
    again; 0 for never."""
    database: str = field(default="", repr=False)
    """URL of a server with its password; empty for the file in the data folder. On the disk the
    password lies in a file of its own."""
    keep_password: bool = True
    """Whether that is kept at all; it is asked for at each start where not."""

    @property
    def complete(self) -> bool:
        """Whether the first-start questions have been answered."""
        return bool(self.office.strip() and self.officer.strip())

    @property
    def retention(self) -> Retention:
        """How long personal data is kept."""
        return Retention(self.retention_months, self.retention_bin_days)

    @property
    def stillness(self) -> Stillness:
        """When a case stands still."""
        return Stillness(self.stale_days, self.sleeping_days)

    def to_json(self) -> dict[str, object]:
        """The snapshot as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, object]) -> Settings:
        """A snapshot from plain values; unknown keys and wrong types fall back to defaults."""
        kept: dict[str, object] = {}
        defaults = cls()
        for one in fields(cls):
            value = raw.get(one.name)
            if type(value) is type(getattr(defaults, one.name)):
                kept[one.name] = value
        for name, allowed in _ALLOWED.items():
            if kept.get(name) not in allowed:
                kept.pop(name, None)
        for name in ("sleeping_days", "retention_months", "retention_bin_days", "lock_minutes"):
            if kept.get(name, 0) < 0:  # type: ignore[operator]  # an int by its default
                kept.pop(name)
        if "stale_days" in kept:
            kept["stale_days"] = _days(kept["stale_days"])
        return cls(**kept)  # type: ignore[arg-type]  # each value was compared with its default's type


def _days(raw: object) -> dict[str, int]:
    """Days by stage; what is no stage or no number of days falls back to the program's own."""
    told = raw if isinstance(raw, dict) else {}
    return {
        stage: days if type(days := told.get(stage)) is int and days >= 0 else usual
        for stage, usual in STALE_DAYS.items()
    }
