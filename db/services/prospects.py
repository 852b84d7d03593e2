"""Takes firms of the lists up: looked after, kept as prospects, or with a case begun for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty
from db.queries.records import titles_of
from db.schema import TABLES
from db.services.case_writing import add_case
from db.store import Store
from db.unit import Unit

_ORGANIZATION, _CASE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CASE]


class Wish(StrEnum):
    """What firms of a list are to become."""

    MANAGED = "managed"
    PROSPECT = "prospect"
    CASE = "case"
    """Looked after, with a case of their own."""


_LABELS = {
    Wish.MANAGED: Label.TAKE_UP,
    Wish.PROSPECT: Label.KEEP_PROSPECT,
    Wish.CASE: Label.BEGIN_CASES,
}


@dataclass(frozen=True, slots=True)
class CaseStart:
    """What the new cases have in common; channel and event say how the firms were found."""

    title: str
    channel: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class PromotionPlan:
    """What taking firms up would do, to be said before it is done."""

    wish: Wish
    rise: tuple[int, ...]
    """Firms whose standing changes."""
    begin: tuple[int, ...]
    """Firms that get a case."""
    under_way: tuple[int, ...]
    """Firms that have a live case already and get no second one."""
    namesakes: tuple[tuple[int, str], ...]
    """Firms looked after already that bear the name of one of these: perhaps the same."""

    @property
    def does_nothing(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.rise or self.begin)


@dataclass(frozen=True, slots=True)
class Promoted:
    """What was written."""

    changes: ChangeSet
    cases: tuple[int, ...] = ()


def plan_promotion(session: Session, ids: Sequence[int], wish: Wish) -> PromotionPlan:
    """What ``promote`` would do with the live firms among ``ids``, in their order."""
    target = "managed" if wish is Wish.CASE else wish.value
    query = select(_ORGANIZATION.c.id, _ORGANIZATION.c.standing, _ORGANIZATION.c.name_key).where(
        _ORGANIZATION.c.id.in_(list(ids)), _ORGANIZATION.c.deleted_at.is_(None)
    )
    found = {row.id: row for row in session.execute(query)}
    firms = [found[one] for one in dict.fromkeys(ids) if one in found]
    rise = tuple(row.id for row in firms if row.standing != target)
    busy = _with_live_case(session, [row.id for row in firms]) if wish is Wish.CASE else set()
    begin = tuple(row.id for row in firms if row.id not in busy) if wish is Wish.CASE else ()
    return PromotionPlan(
        wish, rise, begin, tuple(row.id for row in firms if row.id in busy),
        _namesakes(session, [row.name_key for row in firms if row.name_key]),
    )  # fmt: skip


def promote(
    store: Store,
    ids: Sequence[int],
    wish: Wish,
    start: CaseStart | None = None,
    *,
    origin: str = "",
) -> Promoted:
    """Take the firms up as one operation. Raises InvalidDraft when a case would be no case."""
    with store.read() as session:
        plan = plan_promotion(session, ids, wish)
        subject = _subject(session, plan)
    if plan.does_nothing:
        return Promoted(ChangeSet())
    target = "managed" if wish is Wish.CASE else wish.value
    with store.write(_LABELS[wish], subject, origin=origin) as unit:
        unit.update_many(
            RecordKind.ORGANIZATION, [(one, {"standing": target}) for one in plan.rise]
        )
        cases = tuple(_begin(unit, one, start, store.actor.officer) for one in plan.begin)
    return Promoted(unit.changes, cases)


def _begin(unit: Unit, firm: int, start: CaseStart | None, officer: str) -> int:
    made = start or CaseStart("")
    draft = new_draft(
        RecordKind.CASE, organization=firm, title=made.title, officer=officer or Empty.NOT_STATED,
        source_channel=made.channel or Empty.NOT_STATED,
        source_event=made.event or Empty.NOT_STATED,
    ).with_values(stage="lead")  # fmt: skip
    return add_case(unit, draft, unit.now[:10])


def _with_live_case(session: Session, ids: Sequence[int]) -> set[int]:
    query = select(_CASE.c.organization_id).where(
        _CASE.c.organization_id.in_(list(ids)), _CASE.c.deleted_at.is_(None),
        _CASE.c.state.is_distinct_from("ended"),
    )  # fmt: skip
    return set(session.scalars(query))


def _namesakes(session: Session, keys: Sequence[str]) -> tuple[tuple[int, str], ...]:
    query = (
        select(_ORGANIZATION.c.id, _ORGANIZATION.c.name)
        .where(_ORGANIZATION.c.name_key.in_(list(keys)), _ORGANIZATION.c.standing == "managed",
               _ORGANIZATION.c.deleted_at.is_(None))
        .order_by(_ORGANIZATION.c.id)
    )  # fmt: skip
    return tuple((row.id, row.name or "") for row in session.execute(query))


def _subject(session: Session, plan: PromotionPlan) -> str:
    ids = plan.begin or plan.rise
    if not ids:
        return ""
    title = titles_of(session, RecordKind.ORGANIZATION, ids[:1])[ids[0]]
    return title if len(ids) == 1 else f"{title} 외 {len(ids) - 1:,}건"
