"""The list of agreements: its words, views and columns."""

from __future__ import annotations

from dataclasses import replace

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.list_spec import ListSpec, ListWords, QuickView
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from resources.texts import Texts, mark

_WIDTHS = {
    "title": 200,
    "kind": 116,
    "nature": 84,
    "parties": 140,
    "case": 140,
    "signed_on": 108,
    "amount": 120,
    "area": 88,
    "jobs": 76,
    "status": 84,
}
_ENGLISH_WIDTHS = {"kind": 168, "nature": 104, "amount": 168, "status": 92}
_CHIPS = {"draft": "plain", "lapsed": "danger", "withdrawn": "danger", "terminated": "danger"}

_INVESTMENT = ListFilter("nature", "investment")
VIEWS = (
    QuickView("investment", mark("For investment"), (_INVESTMENT,)),
    QuickView("cooperation", mark("For co-operation"), (ListFilter("nature", "cooperation"),)),
    QuickView("unjoined", mark("Case not checked"), (_INVESTMENT, ListFilter("case", "없음"))),
    QuickView("all", mark("All agreements")),
)

WORDS = ListWords(
    title=mark("Agreements"),
    new=mark("New agreement"),
    choose_columns=mark("Choose columns of the agreements"),
    register=mark("Register an agreement"),
    none_yet=mark("No agreement is registered yet."),
    none_yet_detail=mark("An agreement keeps its parties, its sums and what came of them."),
    none_found=mark("No agreement meets the conditions (of {total})."),
    deleted=mark("{count:agreement was|agreements were} deleted."),
)


def status_chip(status: str) -> str:
    """Only what is no longer, or not yet, in force gets a chip; "" for the others."""
    return _CHIPS.get(status, "")


def agreement_columns(_theme: Theme, texts: Texts) -> tuple[Column, ...]:
    """Every column the list can show."""
    return list_page_columns(
        RecordKind.AGREEMENT,
        texts.lang,
        widths=_WIDTHS if texts.lang == "ko" else _WIDTHS | _ENGLISH_WIDTHS,
        decorate={"status": _status},
    )


def _status(line: Line, cell: Cell) -> Cell:
    return replace(cell, chip=status_chip(str(line.values.get("status"))))


AGREEMENTS = ListSpec(
    RecordKind.AGREEMENT,
    "agreements",
    "handshake",
    WORDS,
    VIEWS,
    agreement_columns,
    ListSort("signed_on", descending=True),
    tabs="agreement_view",
    counts_in_view=True,
)
