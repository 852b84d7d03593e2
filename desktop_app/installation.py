"""What this installation consists of: its files with their hashes, its libraries with their licences."""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from desktop_app.paths import program_folder
from reports.content.handbook.security_page import Component, Installation, InstalledFile

OURS = "attraction-desk"
_DATA = "data"
"""The folder beside a portable program that holds the data; it is not part of the program."""
_SOURCES = ("desktop_app", "reports", "db", "resources")
_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)""")


def version_number() -> str:
    """The installed version; "-" for a build without metadata."""
    try:
        return distribution(OURS).version
    except PackageNotFoundError:
        return "-"


def this_installation() -> Installation:
    """All of it; reads every file, so not for the thread of the window."""
    folder = program_folder()
    files = tuple(_described(path, folder) for path in sorted(_files(folder)))
    return Installation(version_number(), platform.python_version(), files, tuple(components()))


def components() -> Iterator[Component]:
    """The libraries the program needs, and those they need, by name; tools of the workshop are none."""
    found: dict[str, Distribution] = {}
    waiting = [_Wanted(OURS)]
    while waiting:
        for one in _required(waiting.pop()):
            with suppress(PackageNotFoundError):  # needed on another system only
                if one.name not in found or one.extras:
                    found[one.name] = distribution(one.name)
                    waiting.append(one)
    for name in sorted(found):
        about = found[name].metadata
        yield Component(about["Name"], found[name].version, _licence(found[name]))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A library with the extras that are wanted of it: ``psycopg[binary]``."""

    name: str
    extras: frozenset[str] = frozenset()


def _required(by: _Wanted) -> Iterator[_Wanted]:
    for line in distribution(by.name).requires or ():
        match = _REQUIREMENT.match(line)
        assert match is not None, line
        extra = _EXTRA.search(line)
        if extra is None or extra[1] in by.extras:
            name = re.sub(r"[-_.]+", "-", match[1]).lower()
            extras = (match[2] or "").replace(" ", "")
            yield _Wanted(name, frozenset(filter(None, extras.split(","))))


def _licence(one: Distribution) -> str:
    def said(key: str) -> list[str]:
        return [line for line in one.metadata.get_all(key) or () if line.strip()]

    classified = [line for line in said("Classifier") if line.startswith("License ::")]
    named = said("License-Expression") or [line.rpartition(" :: ")[2] for line in classified]
    return ", ".join(named) or "".join(said("License")).strip().partition("\n")[0]


def _files(folder: Path) -> Iterator[Path]:
    if getattr(sys, "frozen", False):
        for path in folder.rglob("*"):
            if path.is_file() and path.relative_to(folder).parts[0] != _DATA:
                yield path
        return
    for name in _SOURCES:  # a checkout: what we wrote, not the environment around it
        for path in (folder / name).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _described(path: Path, folder: Path) -> InstalledFile:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return InstalledFile(path.relative_to(folder).as_posix(), path.stat().st_size, digest)
