"""Reads an officer's work and makes the paper of it: bodies of jobs, no widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.stages import Stillness
from db.queries.handover import InHand, OfficerLoad, in_hand, officer_loads
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.paper.heading import heading_on
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.handover import handover
from reports.content.model import Document


@dataclass(frozen=True, slots=True)
class Work:
    """Everybody's load, and what one officer has in hand."""

    officers: tuple[OfficerLoad, ...]
    officer: str
    items: tuple[InHand, ...]


def read_work(store: Store, officer: str, stillness: Stillness) -> Work:
    """What ``officer`` has in hand; of the most loaded one when it is ""."""
    day = today()
    with store.read() as session:
        loads = officer_loads(session, day)
        chosen = officer or (loads[0].name if loads else "")
        items = in_hand(session, chosen, day, stillness) if chosen else ()
        return Work(loads, chosen, items)


def request_for(
    context: AppContext, officer: str, successors: Mapping[tuple[RecordKind, int], str]
) -> HandoverRequest:
    """What the paper is asked to say."""
    now = context.settings.now
    return HandoverRequest(
        officer, heading_on(context), dt.datetime.now(KST), successors, context.example,
        now.stillness,
    )  # fmt: skip


def make_document(store: Store, request: HandoverRequest) -> Document:
    """The 업무인계·인수서."""
    with store.read() as session:
        facts = gather_handover(session, request)
    return handover(facts)
