"""Who is calling: candidates while one types, and what is known of the chosen one."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.hangul import digits
from db.domain.kinds import RecordKind
from db.queries.records import children, link_id, load_draft
from db.search import find
from db.store import Store

KINDS = (RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE)
_MOST = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """One line of the list; ``kind`` None offers to note a new firm."""

    kind: RecordKind | None
    id: int
    title: str
    detail: str = ""
    matched: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Caller:
    """A known caller: the firm, perhaps the person, the cases it might be about."""

    organization: Draft
    contacts: tuple[Draft, ...]
    cases: tuple[Draft, ...]
    """Those under way, the newest first."""
    contact_id: int | None = None
    case_id: int | None = None

    @property
    def name(self) -> str:
        """The firm's name."""
        return self.organization.text("name")


def looks_like_number(text: str) -> bool:
    """Whether somebody typed a telephone number rather than a name."""
    bare = text.replace("-", "").replace(" ", "").replace("+", "")
    return len(bare) >= 3 and bare.isdigit()


def find_callers(store: Store, text: str) -> tuple[Candidate, ...]:
    """The records that fit, best first; runs on a reader lane."""
    with store.read() as session:
        hits = find(session, digits(text) if looks_like_number(text) else text, _MOST, KINDS)
    return tuple(
        Candidate(
            hit.kind,
            hit.id,
            hit.title,
            " · ".join(part for part in (hit.found, hit.subtitle) if part),
            hit.matched,
        )
        for hit in hits
    )


def read_caller(store: Store, kind: RecordKind, record_id: int) -> Caller | None:
    """The firm behind a candidate with its people and open cases; None when it is gone."""
    with store.read() as session:
        found = load_draft(session, kind, record_id)
        if found is None:
            return None
        firm_id = record_id if kind is RecordKind.ORGANIZATION else link_id(found, "organization")
        firm = load_draft(session, RecordKind.ORGANIZATION, firm_id) if firm_id else None
        if firm is None or firm_id is None:
            return None
        contacts = children(session, RecordKind.CONTACT, "organization", [firm_id])
        cases = children(session, RecordKind.CASE, "organization", [firm_id])
    under_way = tuple(case for case in reversed(cases) if case.get("state") == "active")
    return Caller(
        firm,
        contacts,
        under_way,
        record_id if kind is RecordKind.CONTACT else None,
        record_id if kind is RecordKind.CASE else _only(under_way),
    )


def _only(cases: tuple[Draft, ...]) -> int | None:
    return cases[0].id if len(cases) == 1 else None
