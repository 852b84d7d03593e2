"""발급대장: every paper that left the window, saved or printed, with its copies and its hash."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.access_words import reason_text
from db.domain.catalogue import catalogue
from db.queries.papers import PrintedPaper, printed_months, printed_officers, printed_papers
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.logs.lines import LogLine, LogRead, LogWords
from desktop_app.features.logs.page import LogPage
from desktop_app.page import Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.words.value_text import moment_text
from reports.content.model import Document
from reports.content.print_log import print_log_paper
from resources.texts import Texts, mark

_ACTIONS = {
    "saved": mark("To a file"),
    "printed": mark("To a printer"),
    "filled": mark("Our own form"),
}
_EDITIONS = {
    "mayor": mark("① For the mayor"),
    "staff": mark("② For those attending"),
    "guest": mark("③ For the guests"),
}
_HASH = 12
"""So many letters tell two files apart at a glance; the tooltip has all."""


@dataclass(frozen=True, slots=True)
class IssuedLine:
    """One paper that left."""

    id: int
    row: PrintedPaper


class IssuedPage(LogPage):
    """Its lines can't be changed. Enter opens the record the paper is about."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        words = LogWords(
            self.tr("Papers that left"),
            self.tr("Reading which papers left…"),
            self.tr("No paper has left yet."),
            self.tr(
                "Each paper that is saved or printed, each list that is exported and each form that is "
                "filled is written down here."
            ),
            self.tr("The log of papers could not be read."),
        )
        super().__init__(context, shell, "print_log", words, issued_columns(context.texts))

    def read(self, store: Store, month: str, officer: str) -> LogRead:
        """The newest lines first."""
        with store.read() as session:
            rows = printed_papers(session, month=month, officer=officer)
            months, officers = printed_months(session), printed_officers(session)
        return LogRead([IssuedLine(row.id, row) for row in rows], months, officers)

    def paper(self) -> Paper | None:
        """The register, of what is shown."""
        rows = [line.row for line in self.shown if isinstance(line, IssuedLine)]
        if not rows:
            return None
        month, paper = self.month, paper_of(self.context)

        def make() -> Document:
            return print_log_paper(rows, month, paper)

        return Paper(make, self.tr("Papers that left"), "문서_발급대장")

    def open_line(self, line: LogLine) -> None:
        """The record the paper is about; a volume of many has none."""
        if isinstance(line, IssuedLine) and line.row.kind is not None:
            self.shell.open_record(line.row.kind, line.row.record_id)


def issued_columns(texts: Texts) -> tuple[Column, ...]:
    """When, who, how, which paper, which edition, how many sheets, where to, why with phones."""
    cells = _Cells(texts)
    return (
        plain_column("at", texts(mark("When")), cells.when, 140),
        plain_column("officer", texts(mark("By")), cells.who, 88),
        plain_column("action", texts(mark("How it left")), cells.action, 104),
        plain_column("title", texts(mark("Paper")), cells.title, 200, strong=True),
        plain_column("edition", texts(mark("Version for")), cells.edition, 168),
        plain_column("sheets", texts(mark("Sheets")), cells.sheets, 64, right=True),
        plain_column("target", texts(mark("File or printer")), cells.target, 176),
        plain_column("reason", texts(mark("Phones in it, for")), cells.reason, 176),
        plain_column("hash", texts(mark("File hash")), cells.digest, 120),
        plain_column("machine", texts(mark("Computer")), cells.machine, 84),
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    texts: Texts

    def when(self, line: IssuedLine) -> Cell:
        return Cell(moment_text(line.row.at, self.texts.lang), tip=line.row.at)

    def who(self, line: IssuedLine) -> Cell:
        return Cell(line.row.officer)

    def action(self, line: IssuedLine) -> Cell:
        source = _ACTIONS.get(line.row.action)
        return Cell(self.texts(source) if source else line.row.action)

    def title(self, line: IssuedLine) -> Cell:
        kind, row = line.row.kind, line.row
        about = f"{catalogue(kind).one(self.texts.lang)} #{row.record_id}" if kind else ""
        return Cell(row.title, after=row.revision or about, tip=f"{row.title} {about}".strip())

    def edition(self, line: IssuedLine) -> Cell:
        source = _EDITIONS.get(line.row.edition)
        return Cell(self.texts(source) if source else line.row.edition)

    def sheets(self, line: IssuedLine) -> Cell:
        return Cell(f"{line.row.sheets:,}" if line.row.sheets else "")

    def target(self, line: IssuedLine) -> Cell:
        return Cell(line.row.target, tip=line.row.target)

    def reason(self, line: IssuedLine) -> Cell:
        said = reason_text(line.row.reason, self.texts.lang)
        return Cell(said, tip=said)

    def digest(self, line: IssuedLine) -> Cell:
        return Cell(line.row.file_hash[:_HASH], tip=line.row.file_hash)

    def machine(self, line: IssuedLine) -> Cell:
        return Cell(line.row.machine)
