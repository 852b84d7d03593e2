"""handbook NAME: what is said about the program itself, as a paper."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from db.domain.dates import KST
from db.errors import UserError
from desktop_app.command_line.desk import folder_of, settings_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.installation import this_installation
from desktop_app.paper.files import write_whole
from desktop_app.paper.forms import made_as
from desktop_app.paper.save_dialog import Form, form_of
from reports.content.counted import PaperOf
from reports.content.handbook.field_reference import field_reference
from reports.content.handbook.quick_guide import quick_guide
from reports.content.handbook.security_page import security_page
from reports.content.model import Document

_MAKE: dict[str, Callable[[PaperOf], Document]] = {
    "quick": quick_guide,
    "fields": field_reference,
    "security": lambda paper: security_page(this_installation(), paper),
}


def add_handbook(parser: ArgumentParser) -> None:
    """``handbook quick|fields|security OUT.(pdf|hwpx|xlsx)``."""
    parser.add_argument("name", choices=tuple(_MAKE), metavar="NAME", help=", ".join(_MAKE))
    parser.add_argument("out", type=Path, metavar="OUT.(pdf|hwpx|xlsx)")
    parser.set_defaults(run=_handbook)


def _handbook(arguments: Namespace) -> int:
    out: Path = arguments.out
    suffixes = tuple(form.suffix for form in Form)
    if out.suffix.lower() not in suffixes:
        raise UserError("out.suffix", name=out.name, suffix=" / ".join(suffixes))
    now = settings_of(folder_of(arguments))
    office = " ".join(filter(None, (now.organization, now.office)))
    paper = PaperOf(office, dt.datetime.now(KST), disclosure="")
    write_whole(out, made_as(form_of(out), _MAKE[arguments.name](paper)))
    line = texts_of(arguments)("Written to {file}", file=out)
    show(arguments, {"file": str(out), "handbook": arguments.name}, line)
    return 0
