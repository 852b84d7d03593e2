"""What a new record begins with: this day, the officer, and what the record it hangs on knows."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value, is_empty
from db.queries.related import Link
from db.store import today
from desktop_app.context import AppContext
from desktop_app.list_pages.kinds.spec import KindSpec

BEGINS: Mapping[RecordKind, Mapping[str, str]] = {
    RecordKind.ACTIVITY: {"happened_on": "{today}", "officer": "{officer}"},
    RecordKind.CHECK: {"as_of": "{today}"},
    RecordKind.FOLLOW_UP: {"officer": "{officer}"},
}
"""Of kinds whose cards stand on pages of others as well."""


def begun(
    context: AppContext, kind: RecordKind, begins: Mapping[str, str], **values: Value
) -> Draft:
    """A new record of ``kind``; ``values`` are known already."""
    now = context.settings.now
    told = {"{officer}": now.officer, "{office}": now.office, "{today}": today()}
    fields = catalogue(kind).by_key
    known: dict[str, Value] = {}
    for key, text in {**BEGINS.get(kind, {}), **begins}.items():
        if key in fields and (value := told.get(text, text)):
            known[key] = value
    return new_draft(kind, **{**known, **values})


def begun_on(context: AppContext, spec: KindSpec | None, link: Link, owner: Draft) -> Draft:
    """A new record that hangs on ``owner``, and on what ``owner`` itself refers to."""
    assert owner.id is not None
    values: dict[str, Value] = {}
    for field in catalogue(link.kind).fields:
        if field.kind is Kind.LINK and field.key in owner.record_type.by_key:
            same = owner.record_type.field(field.key).links_to is field.links_to
            if same and not is_empty(value := owner.get(field.key)):
                values[field.key] = value
    values[link.key] = owner.id
    return begun(context, link.kind, spec.begins if spec is not None else {}, **values)
