"""Under 기업·기관: contacts, venture certificates, and what was confirmed of a firm."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

CONTACTS = KindSpec(
    RecordKind.CONTACT,
    "contacts",
    "user",
    views=(
        EVERYTHING,
        QuickView("over", mark("Retention is over"), (ListFilter("retain_until", "<{day}"),)),
        QuickView("unfounded", mark("Basis not stated"), (ListFilter("purpose", "없음"),)),
    ),
    sort=ListSort("name"),
    widths={"name": 96, "organization": 180, "title": 100, "department": 132},
    facts=("organization", "title", "department", "phone", "mobile", "email", "purpose",
           "retain_until"),
    begins={"purpose": "duty"},
)  # fmt: skip

CERTIFICATES = KindSpec(
    RecordKind.CERTIFICATE,
    "certificates",
    "file-check",
    views=(
        EVERYTHING,
        QuickView(
            "expiring",
            mark("Certificate ends within 90 days"),
            (ListFilter("certificate_state", "expiring"),),
            ListSort("valid_until"),
        ),
        QuickView("valid", mark("Valid"), (ListFilter("certificate_state", "valid, expiring"),)),
        QuickView("expired", mark("Expired"), (ListFilter("certificate_state", "expired"),)),
    ),
    sort=ListSort("valid_until", descending=True),
    chips={"certificate_state": {"expiring": "warn", "expired": "danger", "revoked": "danger"}},
    widths={"organization": 180, "kind": 124, "issuer": 148, "certificate_state": 108},
    facts=("organization", "number", "issuer", "renewal", "confirmed_on", "valid_from",
           "valid_until", "revoked_on"),
)  # fmt: skip

DUE_DILIGENCE = KindSpec(
    RecordKind.DUE_DILIGENCE,
    "due_diligence",
    "circle-check",
    views=(
        EVERYTHING,
        QuickView("open", mark("More to be confirmed"), (ListFilter("result", "open"),)),
        QuickView("unlooked", mark("Not looked at"), (ListFilter("result", "없음"),)),
    ),
    sort=ListSort("checked_on", descending=True),
    chips={"result": {"confirmed": "ok", "open": "warn"}},
    widths={"organization": 180, "item": 176, "result": 128, "evidence": 200},
    heads=("result",),
    groups=("item", "result", "officer"),
    begins={"checked_on": "{today}", "officer": "{officer}"},
)

SPECS = (CONTACTS, CERTIFICATES, DUE_DILIGENCE)
