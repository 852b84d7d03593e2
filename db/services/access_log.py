"""Writes the access log (접속기록): lines are added, and removed only when two years are over.

Source: 「개인정보의 안전성 확보조치 기준」 제8조 (접속기록의 보관 및 점검).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.masking import MASKED_KEYS
from db.domain.plain_text import plain, shortened
from db.engine import FORGETTING, account_of
from db.schema.access import AccessLogRecord
from db.store import Store
from db.unit import Unit

KEPT_YEARS = 2
_SUBJECT = 120


def log_access(store: Store, accesses: Iterable[Access]) -> None:
    """Write what was seen, all in one commit; equal lines stand once.

    Call it off the GUI thread. Raises EnvironmentProblem("database.opened_read_only") where
    nothing can be written: what can't be recorded is not to be shown.
    """
    found = tuple(dict.fromkeys(accesses))
    if not found:
        return
    with store.write(Label.EDIT) as unit:
        _add(store, unit, found)


def log_export(store: Store, kind: RecordKind, persons: int, reason: Reason) -> None:
    """Say that a list with phones and mails of so many persons leaves; before it does."""
    log_access(store, [Access(Deed.EXPORT, kind, None, MASKED_KEYS[kind], persons, reason, "xlsx")])


def clean_up(store: Store) -> int:
    """Remove the lines whose two years are over; returns how many. A line says that it was done."""
    day = dt.date.fromisoformat(store.today())
    first = day.replace(year=day.year - KEPT_YEARS, day=min(day.day, 28)).isoformat()
    with store.write(Label.EDIT) as unit:
        connection = unit.session.connection()
        old = AccessLogRecord.at < first
        count = connection.scalar(select(func.count()).where(old)) or 0
        if not count:
            return 0
        connection.info[FORGETTING] = True
        try:
            connection.execute(delete(AccessLogRecord).where(old))
        finally:
            connection.info.pop(FORGETTING, None)
        _add(store, unit, [Access(Deed.CLEAN_UP, persons=0, subject=f"{count:,} < {first}")])
        return int(count)


def _add(store: Store, unit: Unit, accesses: Iterable[Access]) -> None:
    account = account_of(unit.session.connection())
    rows = [
        {
            "at": unit.now, "officer": store.actor.officer, "account": account,
            "machine": store.actor.machine, "deed": one.deed.value,
            "record_kind": one.kind.value if one.kind else "", "record_id": one.record_id,
            "fields": " ".join(one.fields), "persons": one.persons,
            "reason": one.reason.value if one.reason else "",
            "subject": shortened(plain(one.subject, lines=False), _SUBJECT),
        }
        for one in accesses
    ]  # fmt: skip
    unit.session.execute(insert(AccessLogRecord), rows)
