"""A document written as HWPX, for whoever edits it in 한글."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from db.queries.papers import PrintedPaper
from desktop_app.command_line.noting import note_taken_out
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.model import Document


def write_editable(
    arguments: Namespace, document: Document, about: Mapping[str, str],
    lines: Sequence[PrintedPaper],
) -> int:  # fmt: skip
    """Write to ``arguments.out`` and say so; what can't be part of it is named in it."""
    data = render.hwpx(document)
    if count := render.named_only(document):
        tell(texts_of(arguments)("For 한글, attached PDFs are named only: {count}.", count=count))
    write_whole(arguments.out, data)
    note_taken_out(arguments, lines, data)
    found = {"file": str(arguments.out), **about, "format": "hwpx"}
    show(arguments, found, texts_of(arguments)("Written to {file}", file=arguments.out))
    return 0
