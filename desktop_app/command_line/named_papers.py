"""report NAME: the papers of the office's list, whom they are about and how they count."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from sqlalchemy.orm import Session

from db.domain.dates import is_partial_date
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.paper_subjects import belonging
from db.queries.record_ids import record_named
from db.queries.records import title_of
from desktop_app.command_line.counts import counting_of
from desktop_app.command_line.desk import Desk
from desktop_app.command_line.heading import paper_of
from reports.content.facts import Author
from reports.content.model import Document
from reports.content.papers.asked import PaperAsk
from reports.content.papers.english_summary import english_summary
from reports.paper_kinds import BY_CODE, PaperKind
from reports.papers import make_paper

_SUBJECTS = (
    RecordKind.CASE,
    RecordKind.ORGANIZATION,
    RecordKind.AGREEMENT,
    RecordKind.MEETING,
)


def add_subjects(parser: ArgumentParser) -> None:
    """Whom the report is about: one record; what belongs to it is found."""
    subject = parser.add_mutually_exclusive_group()
    for kind in _SUBJECTS:
        subject.add_argument(f"--{kind.value}", metavar="ID", help="by number, own number or name")
    parser.add_argument("--officer", metavar="ID", help="whose work, by number or name")


def named_document(desk: Desk, arguments: Namespace) -> Document:
    """The paper of this name. Raises UserError for a record or a day that is none."""
    kind = BY_CODE[arguments.name]
    as_of = arguments.as_of or desk.store.today()
    if len(as_of) != len("2026-11-28") or not is_partial_date(as_of):
        raise UserError("cut_off.unreadable", day=as_of)
    with desk.store.read() as session:
        subject = subject_of(session, kind, arguments)
        officer = _officer(session, arguments.officer)
    ask = replace(_ask(desk, as_of, subject, officer), counting=counting_of(arguments))
    return make_paper(desk.store, kind, ask)


def english_document(
    session: Session, desk: Desk, meeting: int | None, case: int | None
) -> Document:
    """The summary in English of a case, or of the case of a meeting.

    Raises UserError("paper.nothing") for a firm without a case.
    """
    kind = RecordKind.MEETING
    found = case or belonging(session, RecordKind.CASE, kind, meeting or 0)
    if not found and (firm := belonging(session, RecordKind.ORGANIZATION, kind, meeting or 0)):
        found = belonging(session, RecordKind.CASE, RecordKind.ORGANIZATION, firm)
    if not found:
        raise UserError("paper.nothing")
    return english_summary(session, _ask(desk, desk.store.today(), found))


def _ask(desk: Desk, as_of: str, subject: int, officer: str = "") -> PaperAsk:
    settings = desk.settings
    author = Author(settings.office, settings.position, settings.officer, settings.phone)
    return PaperAsk(paper_of(desk, as_of), author, as_of, subject, officer, settings.stillness)


def subject_of(session: Session, kind: PaperKind, arguments: Namespace) -> int:
    """The record the paper is about, 0 for the newest.

    Raises UserError("record.unknown"), and "paper.other_subject" for a record that has none.
    """
    for named in _SUBJECTS:
        written: str | None = getattr(arguments, named.value)
        if written is None:
            continue
        record_id = record_named(session, named, written)
        if kind.about is None:
            raise UserError("paper.no_subject", name=kind.code)
        if found := belonging(session, kind.about, named, record_id):
            return found
        raise UserError("paper.other_subject", name=title_of(session, named, record_id))
    return 0


def _officer(session: Session, written: str | None) -> str:
    """A registered officer's name for a number; a name as it is."""
    if not written or not written.isdigit():
        return written or ""
    return title_of(session, RecordKind.OFFICER, record_named(session, RecordKind.OFFICER, written))
