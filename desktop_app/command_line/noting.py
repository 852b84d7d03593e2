"""Writes down in the print log what a command took out, as the window does."""

from __future__ import annotations

import hashlib
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from db.errors import EnvironmentProblem
from db.queries.papers import PrintedPaper
from db.services.papers import note_printed
from db.startup import Access
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.output import tell, texts_of
from desktop_app.paper.noting import SAVED
from reports.content.model import Document
from reports.content.wishes import fingerprint


def paper_line(document: Document) -> PrintedPaper:
    """The line of a paper, without what is known once it leaves."""
    return PrintedPaper(
        SAVED, None, 0, document.title, document.edition, "", 0, fingerprint(document), ""
    )


def note_taken_out(
    arguments: Namespace, lines: Sequence[PrintedPaper], data: bytes, sheets: int = 0
) -> None:
    """Write down that ``data`` was written to ``arguments.out``, a line for each paper in it; where
    another window holds the file, say that it was not written down."""
    hashed = hashlib.sha256(data).hexdigest()
    left = [
        replace(
            one,
            target=arguments.out.name,
            sheets=sheets,
            file_hash=hashed,
            content_hash=one.content_hash or hashed,
        )
        for one in lines
    ]
    try:
        with open_desk(arguments, access=Access.PREFER_WRITE) as desk:
            if not desk.store.read_only:
                note_printed(desk.store, left)
                return
    except EnvironmentProblem:
        pass  # the paper is written; only the log can't be
    tell(texts_of(arguments)("The print log could not be written: the data is in use elsewhere."))
