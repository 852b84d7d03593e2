"""Puts the answers of the first screen where the next start finds them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.errors import EnvironmentProblem
from db.faults import faults_named
from desktop_app.paths import DataFolder, choose_data_folder, usual_place
from desktop_app.settings import Settings, load_settings, save_settings
from desktop_app.shell.first_start.choice import FirstChoice, Start


def begin_in(choice: FirstChoice, now: Settings, root: Path) -> tuple[DataFolder, Settings]:
    """Write the answers into the chosen folder; another than ``root`` is where data lie from now on.

    The example lies in a folder of its own. Raises EnvironmentProblem: "disk.no_permission",
    "disk.missing", "disk.unreachable" …
    """
    place = choice.place
    if choice.start is Start.EXAMPLE:
        place /= "example"
    folder = DataFolder(place)
    answers = replace(
        load_settings(folder.settings) or now,
        office=choice.office,
        position=choice.position,
        officer=choice.officer,
        language=now.language,
    )
    try:
        with faults_named():
            place.mkdir(parents=True, exist_ok=True)
            save_settings(folder.settings, answers)
            if choice.start is not Start.EXAMPLE and place not in (root, usual_place()):
                choose_data_folder(place)
    except OSError as error:
        raise EnvironmentProblem("disk.no_permission", path=str(place)) from error
    return folder, answers
