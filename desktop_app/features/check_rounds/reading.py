"""What the page of rounds reads and writes: bodies of jobs, no widgets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from db.domain.drafts import Draft, new_draft
from db.domain.fulfilment.quarters import Quarter
from db.domain.kinds import RecordKind
from db.queries.check_rounds import RoundGrid, check_rounds, round_grid
from db.queries.papers import PrintedPaper
from db.services.fulfilment import fulfilment_now
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.paper.files import file_name, of_day, write_whole
from desktop_app.paper.heading import paper_of
from desktop_app.paper.noting import SAVED, file_line
from reports import render
from reports.content.check_sheet import check_letter, check_sheet, sheets_by_firm
from reports.content.fulfilment import fulfilment
from reports.content.model import Document


@dataclass(frozen=True, slots=True)
class RoundsBook:
    """All rounds, and the one that is shown."""

    rounds: tuple[Draft, ...]
    grid: RoundGrid | None


def read_rounds(store: Store, round_id: int) -> RoundsBook:
    """The round asked for, or the newest."""
    with store.read() as session:
        rounds = check_rounds(session)
        ids = [one.id for one in rounds]
        chosen = round_id if round_id in ids else next(iter(ids), 0)
        return RoundsBook(rounds, round_grid(session, chosen) if chosen else None)


def next_round(context: AppContext, rounds: tuple[Draft, ...]) -> Draft:
    """What a new round begins with: the newest quarter that is over and has none yet."""
    now = context.settings.now
    quarter = Quarter.last_over(dt.date.fromisoformat(today()))
    taken = {one.text("as_of") for one in rounds}
    if quarter.last.isoformat() in taken:
        quarter = quarter.after
    return new_draft(
        RecordKind.CHECK_ROUND, name=quarter.label(context.lang), as_of=quarter.last.isoformat(),
        officer=now.officer,
    )  # fmt: skip


def sheet_paper(context: AppContext, round_id: int) -> Document:
    """The sheet that goes out: a row for each agreement that is asked, results to be filled in."""
    return check_sheet(_grid(context.store, round_id), paper_of(context))


def save_sheets_by_firm(
    context: AppContext, round_id: int, folder: Path, name: str, progress: Progress
) -> tuple[PrintedPaper, ...]:
    """A workbook and a PDF for each firm that is asked; a line for the print log of each file.

    A file of the same name is replaced. Raises EnvironmentProblem when one can't be written.
    """
    made = sheets_by_firm(_grid(context.store, round_id), paper_of(context))
    about, lines = (RecordKind.CHECK_ROUND, round_id), []
    for at, (firm, document) in enumerate(made):
        progress.report(at, len(made))
        for suffix, data in ((".xlsx", render.workbook(document).data),
                             (".pdf", render.pdf(document).data)):  # fmt: skip
            file = file_name(of_day(context.store), name, firm, suffix=suffix)
            write_whole(folder / file, data)
            lines.append(file_line(SAVED, f"{document.title} · {firm}", file, data, about))
    return tuple(lines)


def letter_paper(context: AppContext, round_id: int) -> Document:
    """The letter that asks for it."""
    return check_letter(_grid(context.store, round_id), paper_of(context))


def result_paper(context: AppContext, round_id: int) -> Document:
    """투자협약 이행상황 점검 결과, by the round's day."""
    day = min(_grid(context.store, round_id).round.text("as_of"), context.store.today())
    return fulfilment(fulfilment_now(context.store, day), paper_of(context))


def _grid(store: Store, round_id: int) -> RoundGrid:
    with store.read() as session:
        grid = round_grid(session, round_id)
    assert grid is not None
    return grid
