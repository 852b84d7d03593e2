"""The mark on data that somebody else goes on with: they can be looked at and not changed, until
whoever is here takes them back."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

from db.errors import UserError
from db.faults import faults_named
from db.in_place import put_in_place
from db.paths import DataFolder


@dataclass(frozen=True, slots=True)
class HandedOver:
    """When (ISO at +09:00), by whom, and in which file."""

    at: str = ""
    officer: str = ""
    bundle: str = ""


def handed_over(folder: DataFolder) -> HandedOver | None:
    """The mark of a folder, None without one; one that can't be read is still a mark."""
    try:
        told = json.loads(folder.handed_over.read_text(encoding="utf-8"))
        return HandedOver(str(told["at"]), str(told["officer"]), str(told["bundle"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return HandedOver() if folder.handed_over.exists() else None


def hand_over(folder: DataFolder, mark: HandedOver) -> None:
    """Mark a folder; nothing is written to it from the next opening on."""
    beside = folder.handed_over.with_name(f"{folder.handed_over.name}.new")
    with faults_named():
        with beside.open("w", encoding="utf-8") as out:
            json.dump(asdict(mark), out, ensure_ascii=False)
            out.flush()
            os.fsync(out.fileno())
        put_in_place(beside, folder.handed_over)


def take_back(folder: DataFolder) -> None:
    """Work goes on here after all. Raises UserError("move.not_handed_over")."""
    if not folder.handed_over.exists():
        raise UserError("move.not_handed_over")
    with faults_named():
        folder.handed_over.unlink()
