"""packet: the 면담자료 of a meeting or a case, or of several bound into one volume, with its files."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UserError
from db.queries.papers import PrintedPaper
from db.queries.record_ids import find_record
from db.shared_files import attachment_files
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.editable import write_editable
from desktop_app.command_line.named_papers import english_document
from desktop_app.command_line.noting import note_taken_out
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.command_line.paper import expect_suffix
from desktop_app.paper.booklet import BookletPaper, paper_of
from desktop_app.paper.enclosures import LOCKED, Enclosed, why_left_out
from desktop_app.paper.files import write_whole
from desktop_app.paper.noting import SAVED
from reports import render
from reports.content.collection import Bound, Collection
from reports.content.composed import Composed
from reports.content.facts import Author
from reports.content.gather_subject import PacketRequest
from reports.content.model import Attachment, Document
from reports.content.packet import Edition
from reports.content.wishes import files_fingerprint, fingerprint


def add_packet(parser: ArgumentParser) -> None:
    """``packet (--meeting ID | --case ID)… OUT.(pdf|hwpx)``: several are bound into one volume;
    the guest edition with ``--lang en`` is the summary in English."""
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--meeting", metavar="ID", action="append", default=[])
    subject.add_argument("--case", metavar="ID", action="append", default=[])
    parser.add_argument("--edition", choices=[entry.value for entry in Edition], default="mayor")
    parser.add_argument(
        "--attach", metavar="FILE", type=Path, action="append", default=[],
        help="a PDF or picture, bound behind the last paper",
    )  # fmt: skip
    parser.add_argument(
        "--with-files", action="store_true", help="bind what is attached to the records as well"
    )
    parser.add_argument(
        "--password-file", metavar="FILE", type=Path,
        help="passwords of locked PDFs, one a line",
    )  # fmt: skip
    parser.add_argument("out", type=Path, metavar="OUT.(pdf|hwpx)")
    parser.set_defaults(run=_packet)


def _packet(arguments: Namespace) -> int:
    expect_suffix(arguments.out, ".pdf", ".hwpx")
    document, lines = _document(arguments)
    if arguments.out.suffix.lower() == ".hwpx":
        return write_editable(arguments, document, {"edition": arguments.edition}, lines)
    texts = texts_of(arguments)
    if missing := render.missing_glyphs(document):
        tell(texts("These signs can't be printed: {signs}", signs=" ".join(missing)))
    rendered = render.pdf(document)
    write_whole(arguments.out, rendered.data)
    note_taken_out(arguments, lines, rendered.data, rendered.pages + rendered.attached)
    for left in rendered.left_out:
        tell(why_left_out(left, left.title, texts))
    found = {
        "file": str(arguments.out), "edition": arguments.edition, "pages": rendered.pages,
        "attached": rendered.attached,
        "left_out": [{"name": left.title, "code": left.code} for left in rendered.left_out],
    }  # fmt: skip
    count = rendered.pages + rendered.attached
    show(arguments, found,
         texts("{pages:page|pages} written to {file}", pages=count, file=arguments.out))  # fmt: skip
    return 0


def _document(arguments: Namespace) -> tuple[Document, list[PrintedPaper]]:
    """What is written, and a line for the print log of each paper in it."""
    edition, passwords = Edition(arguments.edition), _passwords(arguments.password_file)
    more = _from_disk(arguments.attach)
    with open_desk(arguments) as desk, desk.store.read() as session:
        asked = _request(desk)
        requests = [
            *(replace(asked, meeting_id=find_record(session, RecordKind.MEETING, one))
              for one in arguments.meeting),
            *(replace(asked, case_id=find_record(session, RecordKind.CASE, one))
              for one in arguments.case),
        ]  # fmt: skip
        papers = [paper_of(session, row, one) for row, one in enumerate(requests)]
        made = [
            _made(session, desk, arguments, one, paper,
                  _unlocked(_files(desk, arguments, paper, more if paper is papers[-1] else ()),
                            passwords))
            for one, paper in zip(requests, papers, strict=True)
        ]  # fmt: skip
    lines = [_line(paper, one) for paper, one in zip(papers, made, strict=True)]
    documents = [one.document for one in made]
    if len(documents) == 1:
        return documents[0], lines
    if arguments.out.suffix.lower() != ".pdf":
        raise UserError("out.suffix", name=arguments.out.name, suffix=".pdf")
    bound = tuple(
        Bound(paper.name, paper.when, one) for paper, one in zip(papers, documents, strict=True)
    )
    title = f"면담자료집({edition.ko})"
    return Collection(title, asked.office, asked.created_at, bound).document(), lines


def _files(
    desk: Desk, arguments: Namespace, paper: BookletPaper, more: tuple[Attachment, ...]
) -> tuple[Attachment, ...]:
    files = paper.files if arguments.with_files else ()
    kept = attachment_files(desk.store, desk.folder)
    enclosed = Enclosed(kept, frozenset((paper.id, one.id) for one in files))
    return enclosed.attachments(paper.id, files) + more


def _made(
    session: Session, desk: Desk, arguments: Namespace, asked: PacketRequest, paper: BookletPaper,
    files: tuple[Attachment, ...],
) -> Composed:  # fmt: skip
    edition = Edition(arguments.edition)
    if arguments.lang == "en" and edition is Edition.GUEST:
        english = english_document(session, desk, asked.meeting_id, asked.case_id)
        english = replace(english, attachments=files)
        return Composed(english, fingerprint(english), files_hash=files_fingerprint(files))
    return paper.composed_with(edition, files)


def _line(paper: BookletPaper, made: Composed) -> PrintedPaper:
    """The line of one paper, without what is known once it leaves."""
    kind, record_id = paper.about
    return PrintedPaper(
        SAVED, kind, record_id, made.document.title, made.document.edition, "", 0,
        made.content_hash, "", made.revision, files_hash=made.files_hash,
    )  # fmt: skip


def _from_disk(paths: list[Path]) -> tuple[Attachment, ...]:
    """Raises EnvironmentProblem("disk.missing") for what is no file."""
    for path in paths:
        if not path.is_file():
            raise EnvironmentProblem("disk.missing", path=str(path))
    return tuple(Attachment(path.stem, path=path) for path in paths)


def _passwords(path: Path | None) -> tuple[str, ...]:
    if path is None:
        return ()
    if not path.is_file():
        raise EnvironmentProblem("disk.missing", path=str(path))
    return tuple(filter(None, path.read_text(encoding="utf-8-sig").splitlines()))


def _unlocked(files: tuple[Attachment, ...], passwords: tuple[str, ...]) -> tuple[Attachment, ...]:
    """With the first password that opens it at each locked file, the last one where none does."""
    return tuple(_opened(one, passwords) for one in files)


def _opened(attachment: Attachment, passwords: tuple[str, ...]) -> Attachment:
    for password in passwords:
        left = render.attachment_problem(attachment)
        if left is None or left.code not in LOCKED:
            break
        attachment = replace(attachment, password=password)
    return attachment


def _request(desk: Desk) -> PacketRequest:
    settings = desk.settings
    return PacketRequest(
        Author(settings.office, settings.position, settings.officer, settings.phone),
        desk.heading(),
        dt.datetime.now(KST),
        example=desk.is_example,
    )
