"""--form FORM.xlsx: the office's own workbook filled instead of one of the program's."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from db.errors import UserError
from db.faults import faults_named
from db.queries.papers import PrintedPaper
from desktop_app.command_line.noting import note_taken_out
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from desktop_app.paper.noting import FILLED
from reports import render
from reports.content.model import Document
from reports.excel.listing import ListExport


def add_form(parser: ArgumentParser) -> None:
    """``--form FORM.xlsx``, for what has rows."""
    parser.add_argument("--form", type=Path, metavar="FORM.xlsx", help="a workbook to be filled")


def write_form(
    arguments: Namespace, data: ListExport | Document, about: Mapping[str, object],
    line: PrintedPaper,
) -> int:  # fmt: skip
    """Fill ``arguments.form`` into ``arguments.out``; what it asks for in vain is told."""
    out, texts = arguments.out, texts_of(arguments)
    filled = render.filled_form(_bytes(arguments.form), data)
    if out.suffix.lower() != filled.look.suffix:
        raise UserError("out.suffix", name=out.name, suffix=filled.look.suffix)
    write_whole(out, filled.data)
    said = f"{line.title} ({arguments.form.stem})"
    note_taken_out(arguments, [replace(line, action=FILLED, title=said)], filled.data)
    for one in filled.look.unknown:
        where = {"sheet": one.sheet, "cell": one.cell, "code": one.code}
        tell(texts("{sheet} {cell}: {code} is no field here, so the cell stays as it is.", **where))
    found = {
        "file": str(out), **about, "cells": filled.cells, "added_rows": filled.added_rows,
        "unknown": [
            {"sheet": one.sheet, "cell": one.cell, "code": one.code, "like": one.like}
            for one in filled.look.unknown
        ],
    }  # fmt: skip
    said = texts("{count:cell|cells} filled in {file}", count=filled.cells, file=out)
    show(arguments, found, said)
    return 0


def _bytes(form: Path) -> bytes:
    with faults_named():
        return form.read_bytes()
