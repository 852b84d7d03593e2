"""What the answer of a request is read from and written by: bodies of jobs, no widgets."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from db.domain.counting import Count, Difference, differences, totals_of
from db.queries.requests import RequestAnswer, request_answer
from db.queries.snapshots import load_snapshot
from db.services.counting import answer_with, count_now
from db.services.records import Saved
from db.services.requests import hand_in
from db.shared_files import attachment_files
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.paper.files import file_name
from desktop_app.paper.heading import paper_of
from reports import render
from reports.content.count_paper import number_paper
from reports.content.counting_words import CountWords
from reports.content.facts import WITHHELD
from reports.content.model import Document
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class AnswerBook:
    """What answers a request, and how the number has moved since the last answer."""

    answer: RequestAnswer
    count: Count | None
    moved: Difference | None
    """The last answer that was a frozen count against this one, or against today."""


def read_answer(store: Store, request_id: int) -> AnswerBook | None:
    """On a reader lane; None when the request is gone."""
    with store.read() as session:
        answer = request_answer(session, request_id)
        if answer is None:
            return None
        own = load_snapshot(session, answer.snapshot.id).count if answer.snapshot else None
        last = next((one.snapshot for one in answer.earlier if one.snapshot is not None), None)
        before = load_snapshot(session, last.id).count if last else None
    if before is None:
        return AnswerBook(answer, own, None)
    after = own or count_now(store, before.definition, store.today())
    return AnswerBook(answer, own, differences(before, after))


def link_snapshot(store: Store, request_id: int, snapshot_id: int) -> Saved:
    """Answer a request with a frozen count; number and definition go into its fields."""
    with store.read() as session:
        count = load_snapshot(session, snapshot_id).count
    words = CountWords(Texts("ko"))
    totals = totals_of(count)
    money = [
        f"{words.part('group', group.value)} {words.money(cell.sum('amount'))}"
        for group, cell in totals.groups.items()
        if cell.sum("amount").stated
    ]
    said = "\n".join([words.number(count), *money])
    return answer_with(store, request_id, snapshot_id, said=said, how="\n".join(words.how(count)))


def answer_paper(context: AppContext, count: Count, item: str, *, hidden: bool) -> Document:
    """What is handed in: the number, its definition and its rows.

    It leaves the house, so it is no paper for internal review; what firms want kept is said where
    they are named.
    """
    paper = replace(paper_of(context), disclosure="" if hidden else WITHHELD)
    return number_paper(count, paper, item, hidden=hidden)


def hand_in_paper(
    context: AppContext, request_id: int, count: Count, item: str, *, hidden: bool
) -> Saved:
    """Make the paper and keep it with the request as what was handed in today."""
    document = answer_paper(context, count, item, hidden=hidden)
    name = file_name(today().replace("-", ""), item, "제출본")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / name
        source.write_bytes(render.pdf(document).data)
        files = attachment_files(context.store, context.folder)
        return hand_in(context.store, files, request_id, source, today())
