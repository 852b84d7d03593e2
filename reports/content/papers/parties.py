"""The other side of an agreement, and how paper names it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import children, link_id, load_draft
from reports.content.draft_values import list_of


def names_of(firms: Sequence[Draft]) -> str:
    """``㈜한빛정밀(대표 정하람)``: firms with those who represent them."""
    found = []
    for firm in firms:
        heads = ", ".join(list_of(firm, "representatives"))
        found.append(f"{firm.text('name')}(대표 {heads})" if heads else firm.text("name"))
    return ", ".join(found)


def parties_of(session: Session, agreement: Draft) -> tuple[Draft, ...]:
    """The other side of an agreement: its parties but the city, or the firm of its case."""
    parties = children(session, RecordKind.PARTY, "agreement", [agreement.id or 0])
    ids = [link_id(one, "organization") for one in parties if one.get("role") != "city"]
    if not any(ids) and (case_id := link_id(agreement, "case")):
        case = load_draft(session, RecordKind.CASE, case_id)
        ids = [link_id(case, "organization") if case else None]
    loaded = (load_draft(session, RecordKind.ORGANIZATION, one) for one in ids if one)
    return tuple(one for one in loaded if one is not None)
