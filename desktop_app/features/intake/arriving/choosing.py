"""Asks for files or a folder to read lists from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_files(parent: QWidget) -> tuple[Path, ...]:
    """The files an officer chooses, () for none."""
    lists = parent.tr("Lists")
    kinds = f"{lists} (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.htm *.html *.cell)"
    every = parent.tr("All files") + " (*)"
    title = parent.tr("Choose files")
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", f"{kinds};;{every}")
    return tuple(Path(name) for name in names)


def ask_folder(parent: QWidget) -> tuple[Path, ...]:
    """The folder an officer chooses, () for none."""
    name = QFileDialog.getExistingDirectory(parent, parent.tr("Choose a folder"))
    return (Path(name),) if name else ()
