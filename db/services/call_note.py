"""Notes a call from anywhere: firm, contact, activity and next step as one operation."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.names import name_key
from db.domain.numbers import parse_phone
from db.domain.problems import InvalidDraft, Problem
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.records import load_draft
from db.schema import TABLES
from db.services.case_writing import add_case
from db.store import Store, now_kst
from db.unit import Unit

_ORGANIZATION, _CONTACT = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CONTACT]
_CASE = TABLES[RecordKind.CASE]


@dataclass(frozen=True, slots=True)
class CallNote:
    """What an officer types while the telephone is still warm.

    Either ``organization_id`` or ``firm``, the name of one that may be new. A contact is named by
    id or by name and phone. ``case_id`` None means the firm's case if it has just one under way;
    ``new_case`` is the title of a case to make. Dates are ISO, partial; ``happened_on`` "" is
    today.
    """

    text: str
    organization_id: int | None = None
    firm: str = ""
    contact_id: int | None = None
    contact: str = ""
    contact_title: str = ""
    phone: str = ""
    case_id: int | None = None
    new_case: str = ""
    next_step: str = ""
    next_step_on: str = ""
    kind: str = "call"
    happened_on: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the note became."""

    organization_id: int
    activity_id: int
    contact_id: int | None
    case_id: int | None
    follow_up_id: int | None
    changes: ChangeSet


def note_call(store: Store, note: CallNote, *, origin: str = "") -> Noted:
    """Write the note and whatever it needs: an unknown firm, contact, case.

    The next step goes to the case, without one to a follow-up. Raises InvalidDraft, and UserError
    ("record.gone", "call_note.several_firms" when the name alone does not tell which firm).
    """
    day = note.happened_on or now_kst()[:10]
    with store.read() as session:
        subject = _known_name(session, note)
    with store.write(Label.CALL_NOTE, subject, origin=origin) as unit:
        organization_id = _organization(unit, note)
        contact_id = _contact(unit, note, organization_id)
        case_id = _case(unit, note, organization_id, store.actor.officer, day)
        follow_up_id = _next_step(unit, note, organization_id, case_id, store.actor.officer)
        activity_id = _saved(
            unit,
            new_draft(
                RecordKind.ACTIVITY, organization=organization_id, happened_on=day,
                summary=note.text.strip(), officer=store.actor.officer,
                case=_or_empty(case_id), contact=_or_empty(contact_id),
            ).with_values(kind=note.kind),
        )  # fmt: skip
    return Noted(organization_id, activity_id, contact_id, case_id, follow_up_id, unit.changes)


def _known_name(session: Session, note: CallNote) -> str:
    if note.organization_id is None:
        return note.firm.strip()
    firm = load_draft(session, RecordKind.ORGANIZATION, note.organization_id)
    if firm is None:
        raise UserError("record.gone")
    return firm.text("name")


def _organization(unit: Unit, note: CallNote) -> int:
    organization_id = note.organization_id or _by_name(unit.session, note.firm)
    if organization_id is None:
        values: dict[str, Value] = {"name": note.firm.strip()}
        if not note.contact and note.contact_id is None:
            values |= _phone_values(note.phone, "phone", "phone")
        return _saved(unit, new_draft(RecordKind.ORGANIZATION, **values))
    firm = load_draft(unit.session, RecordKind.ORGANIZATION, organization_id)
    if firm is None:
        raise UserError("record.gone")
    if firm.get("standing") == "reference":
        # Whom we talk with is no longer only on a list of others.
        _saved(unit, Draft(RecordKind.ORGANIZATION, {"standing": "prospect"}, organization_id))
    return organization_id


def _by_name(session: Session, name: str) -> int | None:
    if not name_key(name):
        raise InvalidDraft((Problem("name", "required"),))
    query = select(_ORGANIZATION.c.id).where(
        _ORGANIZATION.c.name_key == name_key(name), _ORGANIZATION.c.deleted_at.is_(None)
    )
    found = session.scalars(query).all()
    if len(found) > 1:
        raise UserError("call_note.several_firms", name=name)
    return found[0] if found else None


def _contact(unit: Unit, note: CallNote, organization_id: int) -> int | None:
    if note.contact_id is not None or not note.contact.strip():
        return note.contact_id
    name = note.contact.strip()
    query = select(_CONTACT.c.id).where(
        _CONTACT.c.organization_id == organization_id, _CONTACT.c.name == name,
        _CONTACT.c.deleted_at.is_(None),
    )  # fmt: skip
    known: int | None = unit.session.scalars(query).first()
    if known is not None:
        return known
    values: dict[str, Value] = {"organization": organization_id, "name": name, "purpose": "duty",
                                "title": note.contact_title or Empty.NOT_STATED}  # fmt: skip
    values |= _phone_values(note.phone, "mobile", "phone")
    return _saved(unit, new_draft(RecordKind.CONTACT, **values))


def _phone_values(typed: str, mobile_key: str, other_key: str) -> dict[str, Value]:
    """The number as it is stored; one that can't be read is kept as it was typed."""
    if not typed.strip():
        return {}
    number = parse_phone(typed).value or typed.strip()
    return {mobile_key if number.startswith("01") else other_key: number}


def _case(unit: Unit, note: CallNote, organization_id: int, officer: str, day: str) -> int | None:
    if note.case_id is not None:
        return note.case_id
    if note.new_case.strip():
        draft = new_draft(
            RecordKind.CASE, organization=organization_id, title=note.new_case.strip(),
            officer=officer or Empty.NOT_STATED, source_channel="inquiry",
        )  # fmt: skip
        return add_case(unit, draft, day)
    query = select(_CASE.c.id).where(
        _CASE.c.organization_id == organization_id, _CASE.c.deleted_at.is_(None),
        _CASE.c.state == "active",
    )  # fmt: skip
    under_way = unit.session.scalars(query).all()
    return under_way[0] if len(under_way) == 1 else None


def _next_step(
    unit: Unit, note: CallNote, organization_id: int, case_id: int | None, officer: str
) -> int | None:
    step, due = note.next_step.strip(), note.next_step_on or Empty.NOT_STATED
    if not step:
        return None
    if case_id is not None:
        values: dict[str, Value] = {"next_step": step, "next_step_on": due}
        _saved(unit, Draft(RecordKind.CASE, values, case_id))
        return None
    return _saved(
        unit,
        new_draft(
            RecordKind.FOLLOW_UP, organization=organization_id, text=step, due_on=due,
            officer=officer or Empty.NOT_STATED,
        ).with_values(kind="review"),
    )  # fmt: skip


def _saved(unit: Unit, draft: Draft) -> int:
    if problems := errors(draft):
        raise InvalidDraft(problems)
    return unit.save(draft).id


def _or_empty(record_id: int | None) -> Value:
    return Empty.NOT_STATED if record_id is None else record_id
