"""report NAME: documents by name, on paper."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from db.domain.dates import KST
from db.errors import UserError
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.paper.files import write_whole
from reports import render
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.handover import handover
from reports.content.model import Document


def add_report(parser: ArgumentParser) -> None:
    """``report NAME OUT.pdf``; without an officer the present one."""
    parser.add_argument("name", choices=tuple(_REPORTS), metavar="NAME")
    parser.add_argument("--officer", metavar="NAME", help="whose work; without it your own")
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.set_defaults(run=_report)


def _report(arguments: Namespace) -> int:
    out: Path = arguments.out
    if out.suffix.lower() != ".pdf":
        raise UserError("out.suffix", name=out.name, suffix=".pdf")
    with open_desk(arguments) as desk:
        document = _REPORTS[arguments.name](desk, arguments)
    texts = texts_of(arguments)
    if missing := render.missing_glyphs(document):
        tell(texts("These signs can't be printed: {signs}", signs=" ".join(missing)))
    rendered = render.pdf(document)
    write_whole(out, rendered.data)
    found = {"file": str(out), "report": arguments.name, "pages": rendered.pages}
    line = texts("{pages} pages written to {file}", pages=rendered.pages, file=out)
    show(arguments, found, line)
    return 0


def _handover(desk: Desk, arguments: Namespace) -> Document:
    settings = desk.settings
    office = " ".join(filter(None, (settings.organization, settings.office)))
    request = HandoverRequest(
        arguments.officer or settings.officer, office, dt.datetime.now(KST), {}, desk.is_example
    )
    with desk.store.read() as session:
        return handover(gather_handover(session, request))


_REPORTS: dict[str, Callable[[Desk, Namespace], Document]] = {"handover": _handover}
