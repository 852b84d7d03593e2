"""demo: fill a fresh data folder with the Goyang example."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from dataclasses import replace

from db.domain.dates import KST
from db.services.example import fill_example
from desktop_app.command_line.desk import open_desk, settings_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.settings.file import save_settings
from desktop_app.settings.values import Settings
from resources.sample import example_records

EXAMPLE_OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연")
"""The invented officer whose desk the example is."""


def add_demo(parser: ArgumentParser) -> None:
    """``demo``: refused with exit 4 where anything was written before."""
    parser.set_defaults(run=_demo)


def _demo(arguments: Namespace) -> int:
    with open_desk(arguments, write=True, create=True) as desk:
        changes = fill_example(desk.store, example_records(), dt.datetime.now(KST).date())
        folder = desk.folder
    kept = settings_of(folder)
    save_settings(folder.settings, replace(EXAMPLE_OFFICER, language=kept.language))
    records = {kind.value: len(ids) for kind, ids in changes.by_kind.items()}
    texts = texts_of(arguments)
    line = texts("The example with {count:record|records} lies in {folder}", count=changes.count,
                 folder=folder.root)  # fmt: skip
    show(arguments, {"folder": str(folder.root), "records": records}, line)
    return 0
