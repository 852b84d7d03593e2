"""The data folder: the names of what lies in it, and whether it is on a network share."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

_SHARES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs"})
_REMOTE_DRIVE = 4
"""GetDriveTypeW's answer for a network drive."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder and the names of what lies in it."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "attraction.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings of the program."""
        return self.root / "settings.json"

    @property
    def recent(self) -> Path:
        """Which records were opened last, by PC."""
        return self.root / "recent.json"

    @property
    def lock(self) -> Path:
        """The file that the writing process holds."""
        return self.root / "attraction.lock"

    @property
    def attachments(self) -> Path:
        """Files that belong to records, by hash."""
        return self.root / "attachments"

    @property
    def imports(self) -> Path:
        """Copies of the lists that were taken in."""
        return self.root / "imports"

    @property
    def backups(self) -> Path:
        """Copies of the database."""
        return self.root / "backups"

    @property
    def unsaved(self) -> Path:
        """Minutes that are being typed, and what was decided about lists, until they are saved."""
        return self.root / "unsaved"

    @property
    def destruction(self) -> Path:
        """A destruction of personal data that is under way; gone when it is done."""
        return self.root / "destruction.json"

    @property
    def handed_over(self) -> Path:
        """The mark that somebody else goes on with the data; they are only looked at here."""
        return self.root / "handed-over.json"

    @property
    def incoming(self) -> Path:
        """Data that came from another PC, until they have their place; gone then."""
        return self.root / "incoming"

    @property
    def logs(self) -> Path:
        """Logs and crash reports."""
        return self.root / "logs"

    @property
    def fresh(self) -> bool:
        """Whether nothing of ours lies here yet."""
        return not self.database.exists() and not self.settings.exists()


def on_network_share(root: Path) -> bool:
    """Whether ``root`` is on a share: asked of Windows, read from the mount table elsewhere."""
    if str(root).startswith(("\\\\", "//")):
        return True
    return _is_remote(root)


if sys.platform == "win32":
    from ctypes import windll

    def _is_remote(root: Path) -> bool:
        remote: bool = windll.kernel32.GetDriveTypeW(f"{root.drive}\\") == _REMOTE_DRIVE
        return bool(root.drive) and remote
else:

    def _is_remote(root: Path) -> bool:
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        return _file_system(root.absolute(), mounts) in _SHARES


def _file_system(root: Path, mounts: str) -> str:
    """The kind of file system ``root`` lies on, by the longest mount point above it."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        if len(point) >= len(best) and root.is_relative_to(point):
            best, kind = point, fields[2]
    return kind
