"""screenshots: every page and dialog, in two languages, two themes and two scales."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from db.paths import DataFolder
from desktop_app.command_line.output import show, texts_of
from desktop_app.screenshots.draw import draw
from desktop_app.screenshots.looks import LOOKS, look_named
from desktop_app.screenshots.scenes import EMPTY_SCENES, LONG_SCENES, SCENES, only_named


def add_screenshots(parser: ArgumentParser) -> None:
    """``screenshots DIR [--look ko-light-100]… [--scene NAME]…``."""
    parser.add_argument("out", type=Path, metavar="DIR")
    parser.add_argument(
        "--look", action="append", choices=[look.name for look in LOOKS], dest="looks"
    )
    parser.add_argument(
        "--scene", action="append", type=_known, dest="scenes", metavar="NAME", default=[],
        help="only the scenes whose name begins so",
    )  # fmt: skip
    parser.add_argument("--draw", choices=[look.name for look in LOOKS], help="in this process")
    parser.set_defaults(run=_screenshots)


def _screenshots(arguments: Namespace) -> int:
    if arguments.draw:
        return _draw(arguments)
    wanted = arguments.looks or [look.name for look in LOOKS]
    for name in wanted:
        scale = look_named(name).scale / 100
        environment = {**os.environ, "QT_SCALE_FACTOR": f"{scale:g}"}
        if not environment.get("DISPLAY") and sys.platform.startswith("linux"):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        only = [f"--scene={scene}" for scene in arguments.scenes]
        command = [*_program(), "screenshots", "--draw", name, *only, str(arguments.out)]
        subprocess.run(command, env=environment, check=True)
    pictures = sorted(str(path) for path in arguments.out.rglob("*.png"))
    line = texts_of(arguments)(
        "{count:picture|pictures} in {folder}", count=len(pictures), folder=arguments.out
    )
    show(arguments, {"pictures": pictures}, line)
    return 0


def _draw(arguments: Namespace) -> int:
    look = look_named(arguments.draw)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        draw(look, arguments.out / look.name, DataFolder(Path(made)), arguments.scenes)
    return 0


def _known(name: str) -> str:
    """The beginning of a scene's name; anything else is a wrong argument."""
    if not only_named((*SCENES, *EMPTY_SCENES, *LONG_SCENES), (name,)):
        raise ArgumentTypeError(f"no scene's name begins with {name!r}")
    return name


def _program() -> list[str]:
    """This program as a command, frozen or from a checkout."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "desktop_app"]
