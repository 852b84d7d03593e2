"""Where the data lies: how the folder is found, and what is risky about the place."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from db.handing.placing import settle_if_free
from db.in_place import put_in_place
from db.paths import DataFolder, on_network_share

__all__ = [
    "DataFolder",
    "Risk",
    "choose_data_folder",
    "documents_folder",
    "find_data_folder",
    "free_place",
    "home_folder",
    "is_away",
    "program_folder",
    "risks_of",
    "usual_place",
]

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


def program_folder() -> Path:
    """The folder the program runs from: the built folder, or the checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[1]


def documents_folder() -> Path:
    """Where the guides and their pictures lie: in the built program, or in the checkout."""
    bundled = getattr(sys, "_MEIPASS", None)
    return (Path(bundled) if bundled else program_folder()) / "docs"


def home_folder() -> Path:
    """The operating system's place for this user's program data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / PROGRAM_FOLDER


def find_data_folder(argument: str | None) -> DataFolder:
    """The data folder: the argument, then portable ``data`` beside the program, then the chosen
    place noted in the user's own folder, then that folder itself. Data that came there from another
    PC are put in their place first, if a process ended in the midst of that."""
    folder = DataFolder(_root(argument))
    with suppress(OSError):  # the opening tries once more, and names what stands in the way
        settle_if_free(folder)
    return folder


def _root(argument: str | None) -> Path:
    if argument:
        return Path(argument).expanduser().absolute()
    portable = program_folder() / "data"
    if getattr(sys, "frozen", False) and portable.is_dir():
        return portable
    return usual_place()


def usual_place() -> Path:
    """Where the data lie when nothing else is said: in the noted place, else in the user's folder."""
    return _chosen() or home_folder()


def choose_data_folder(root: Path) -> DataFolder:
    """Remember ``root`` as the place for the data; raises ``OSError`` when it cannot be noted."""
    pointer = home_folder() / _POINTER
    pointer.parent.mkdir(parents=True, exist_ok=True)
    beside = pointer.with_name(_POINTER + ".new")
    beside.write_text(json.dumps({"data": str(root)}, ensure_ascii=False), encoding="utf-8")
    put_in_place(beside, pointer)
    return DataFolder(root)


def is_away(folder: DataFolder) -> bool:
    """Whether data were put in this place once and are not there now: a stick that is not plugged
    in, a share that is not connected, the empty folder in which one of them usually appears."""
    if folder.root != _chosen():
        return False
    try:
        return folder.fresh
    except OSError:
        return True


def free_place() -> Path:
    """Where nothing of an officer's lies yet: the user's own folder, or one within it."""
    home = home_folder()
    places = chain((home,), (home / f"desk-{number}" for number in count(2)))
    return next(place for place in places if DataFolder(place).fresh)


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
    if on_network_share(root):
        risks.append(Risk.NETWORK)
    parts = [part.casefold() for part in root.parts]
    if any(part.startswith(name) for part in parts for name in _CLOUD_FOLDERS):
        risks.append(Risk.CLOUD)
    if root.is_relative_to(home or Path.home()):
        risks.append(Risk.PROFILE)
    return tuple(risks)
