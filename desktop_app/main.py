"""The composition root: arguments → paths → window first, then the store, then the first page."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program: a sub-command without a window, else the window. Returns the exit code."""
    from desktop_app.cli import parse

    parsed = parse(sys.argv[1:] if arguments is None else arguments)
    if parsed.command is not None:
        from desktop_app.cli import run

        return run(parsed)
    return open_window(parsed.data_dir, parsed.database, parsed.lang)


def open_window(data_dir: str | None, database: str | None, lang: str | None) -> int:
    """Show the window and run it to its end."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from desktop_app.light_imports import import_lightly

    import_lightly()

    from desktop_app.paths import find_data_folder
    from desktop_app.program import Program
    from desktop_app.settings import Settings, load_settings
    from resources.app import app_icon

    folder = find_data_folder(data_dir)
    loaded = load_settings(folder.settings) or Settings()
    settings = replace(loaded, language=lang or loaded.language)
    if database:
        settings = replace(settings, database=database)
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "1")
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(app_icon())))
    program = Program(app, folder, settings)
    program.start()
    code = app.exec()
    program.close()
    return code
