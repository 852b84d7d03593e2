"""접속기록: who saw personal data, when, whose, how and for what; and the sheet of the check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.access_words import deed_text, field_texts, kind_text, reason_text, subject_text
from db.domain.kinds import RecordKind
from db.queries.access_log import (
    AccessFilter,
    AccessRow,
    access_months,
    access_officers,
    access_rows,
    count_accesses,
)
from db.queries.records import titles_of
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.logs.lines import LogLine, LogRead, LogWords
from desktop_app.features.logs.page import LogPage
from desktop_app.page import Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.words.value_text import moment_text
from reports.content.access_log import access_log_paper
from reports.content.model import Document
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line, and how the record reads today; "" when there is none any more."""

    id: int
    row: AccessRow
    title: str = ""


class AccessLogPage(LogPage):
    """Its lines can't be changed. Enter opens the record whose data was seen."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        words = LogWords(
            self.tr("Access log"),
            self.tr("Reading the access log…"),
            self.tr("Nobody has looked at personal data yet."),
            self.tr("Each look at a phone or a mail of a person is written down here."),
            self.tr("The access log could not be read."),
        )
        super().__init__(context, shell, "access_log", words, access_columns(context.texts))

    def read(self, store: Store, month: str, officer: str) -> LogRead:
        """The newest lines first, with the names of their records."""
        with store.read() as session:
            asked = AccessFilter(month, officer)
            rows, of = access_rows(session, asked), count_accesses(session, asked)
            named = {kind: titles_of(session, kind, ids) for kind, ids in _records_of(rows).items()}
            months, officers = access_months(session), access_officers(session)
        return LogRead([_line(row, named) for row in rows], months, officers, of)

    def paper(self) -> Paper | None:
        """The sheet of the monthly check: every line of the month and officer, those too that are not
        shown here; what was looked for by a typed text alone, as it is shown."""
        rows = [line.row for line in self.shown if isinstance(line, AccessLine)]
        if not rows:
            return None
        store, asked = self.context.store, AccessFilter(self.month, self.officer)
        month, paper, typed = self.month, paper_of(self.context), bool(self.text.text().strip())

        def make() -> Document:
            if typed:
                return access_log_paper(rows, month, paper)
            with store.read() as session:
                return access_log_paper(access_rows(session, asked, limit=0), month, paper)

        return Paper(make, self.tr("Access log"), "개인정보_접속기록_점검표")

    def open_line(self, line: LogLine) -> None:
        """The record whose data was seen."""
        if isinstance(line, AccessLine) and line.title and line.row.record_id:
            self.shell.open_record(RecordKind(line.row.kind), line.row.record_id)


def _records_of(rows: Sequence[AccessRow]) -> dict[RecordKind, set[int]]:
    found: dict[RecordKind, set[int]] = {}
    known = frozenset(RecordKind)
    for row in rows:
        if row.record_id and row.kind in known:
            found.setdefault(RecordKind(row.kind), set()).add(row.record_id)
    return found


def _line(row: AccessRow, named: dict[RecordKind, dict[int, str]]) -> AccessLine:
    titles = named.get(RecordKind(row.kind), {}) if row.record_id else {}
    return AccessLine(row.id, row, titles.get(row.record_id or 0, ""))


def access_columns(texts: Texts) -> tuple[Column, ...]:
    """When, who, where, how, whose, what, of how many, why."""
    cells = _Cells(texts)
    return (
        plain_column("at", texts(mark("When")), cells.when, 140),
        plain_column("officer", texts(mark("By")), cells.who, 88),
        plain_column("deed", texts(mark("What was done")), cells.deed, 172),
        plain_column("record", texts(mark("Whose data")), cells.record, 190, strong=True),
        plain_column("fields", texts(mark("Fields")), cells.fields, 190),
        plain_column("persons", texts(mark("Persons")), cells.persons, 72, right=True),
        plain_column("reason", texts(mark("For what")), cells.reason, 200),
        plain_column("place", texts(mark("Computer, account")), cells.place, 144),
        plain_column("subject", texts(mark("Remark")), cells.subject, 150),
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    texts: Texts

    @property
    def lang(self) -> str:
        return self.texts.lang

    def when(self, line: AccessLine) -> Cell:
        return Cell(moment_text(line.row.at, self.lang), tip=line.row.at)

    def who(self, line: AccessLine) -> Cell:
        return Cell(line.row.officer)

    def deed(self, line: AccessLine) -> Cell:
        return Cell(deed_text(line.row.deed, self.lang))

    def record(self, line: AccessLine) -> Cell:
        kind = kind_text(line.row.kind, self.lang)
        if not line.row.record_id:
            return Cell(kind)
        number = f"#{line.row.record_id}"
        return Cell(line.title or f"{kind} {number}", after=f"{kind} {number}" * bool(line.title))

    def fields(self, line: AccessLine) -> Cell:
        said = ", ".join(field_texts(line.row.kind, line.row.fields, self.lang))
        return Cell(said, tip=said)

    def persons(self, line: AccessLine) -> Cell:
        return Cell(f"{line.row.persons:,}")

    def reason(self, line: AccessLine) -> Cell:
        said = reason_text(line.row.reason, self.lang)
        return Cell(said, tip=said)

    def place(self, line: AccessLine) -> Cell:
        said = " · ".join(filter(None, (line.row.machine, line.row.account)))
        return Cell(said, tip=said)

    def subject(self, line: AccessLine) -> Cell:
        said = subject_text(line.row.subject, self.lang)
        return Cell(said, tip=said)
