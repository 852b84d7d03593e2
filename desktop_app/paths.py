"""Where the data lies: the folder, the files in it, and what is risky about the place."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PROGRAM_FOLDER = "attraction-desk"
_POINTER = "location.json"
_CLOUD_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "naver mybox",
    "mybox",
    "nextcloud",
    "box sync",
)


class Risk(StrEnum):
    """Why a place for the data is not a good one."""

    PROFILE = "profile"
    CLOUD = "cloud"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder and the names of what lies in it."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "attraction.sqlite3"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def lock(self) -> Path:
        return self.root / "attraction.lock"

    @property
    def attachments(self) -> Path:
        return self.root / "attachments"

    @property
    def imports(self) -> Path:
        return self.root / "imports"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def fresh(self) -> bool:
        """Whether nothing of ours lies here yet."""
        return not self.database.exists() and not self.settings.exists()


def program_folder() -> Path:
    """The folder the program runs from: the built folder, or the checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[1]


def home_folder() -> Path:
    """The operating system's place for this user's program data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / PROGRAM_FOLDER


def find_data_folder(argument: str | None) -> DataFolder:
    """The data folder: the argument, then portable ``data`` beside the program, then the chosen
    place noted in the user's own folder, then that folder itself."""
    if argument:
        return DataFolder(Path(argument).expanduser().absolute())
    portable = program_folder() / "data"
    if getattr(sys, "frozen", False) and portable.is_dir():
        return DataFolder(portable)
    return DataFolder(_chosen() or home_folder())


def choose_data_folder(root: Path) -> DataFolder:
    """Remember ``root`` as the place for the data; raises ``OSError`` when it cannot be noted."""
    pointer = home_folder() / _POINTER
    pointer.parent.mkdir(parents=True, exist_ok=True)
    beside = pointer.with_name(_POINTER + ".new")
    beside.write_text(json.dumps({"data": str(root)}, ensure_ascii=False), encoding="utf-8")
    beside.replace(pointer)
    return DataFolder(root)


def _chosen() -> Path | None:
    try:
        raw = json.loads((home_folder() / _POINTER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    place = raw.get("data") if isinstance(raw, dict) else None
    return Path(place) if isinstance(place, str) and place else None


def risks_of(root: Path, *, home: Path | None = None) -> tuple[Risk, ...]:
    """What may go wrong with data kept in ``root``; an empty tuple for a good place."""
    risks: list[Risk] = []
    text = str(root)
    if text.startswith(("\\\\", "//")) or _mounted_from_network(root):
        risks.append(Risk.NETWORK)
    parts = [part.casefold() for part in root.parts]
    if any(part.startswith(name) for part in parts for name in _CLOUD_FOLDERS):
        risks.append(Risk.CLOUD)
    if root.is_relative_to(home or Path.home()):
        risks.append(Risk.PROFILE)
    return tuple(risks)


def _mounted_from_network(root: Path) -> bool:
    """Whether the drive is a share: asked of Windows, read from the mount table elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # exists on Windows only in this form

        remote = 4
        return bool(root.drive) and (
            ctypes.windll.kernel32.GetDriveTypeW(f"{root.drive}\\") == remote
        )
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2 and len(fields[1]) >= len(best) and root.is_relative_to(fields[1]):
            best, kind = fields[1], fields[2]
    return kind in {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs"}
