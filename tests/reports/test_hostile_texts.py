"""Whatever was pasted into a record comes out of Excel as text and out of the printer in order."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pypdf
import pytest

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.handover import KINDS as IN_CHARGE
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.services.records import save_record
from db.store import Store
from reports import render
from reports.content.facts import Author
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.handover import handover
from reports.content.packet import Edition, packet
from reports.lists import list_export
from tests.fixtures.hostile import HOSTILE, KINDS, hostile_draft

AUTHOR = Author("전략산업과", "주무관", "박서연")
NOW = datetime(2026, 11, 26, 9, 41, tzinfo=KST)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_list_is_written_as_text(sqlite_store: Store, kind: RecordKind) -> None:
    parents: dict[RecordKind, int] = {}
    drafts = [hostile_draft(sqlite_store, kind, text, parents) for text in HOSTILE.values()]
    with sqlite_store.write(Label.IMPORT) as unit:
        unit.insert_many(kind, [draft.values for draft in drafts])
    with sqlite_store.read() as session:
        export = list_export(session, catalogue(kind), NOW, office="고양시")
    made = render.list_workbook(export)
    with zipfile.ZipFile(io.BytesIO(made.data)) as book:
        parts = [book.read(name) for name in book.namelist() if name.startswith("xl/")]
    assert any(b"=HYPERLINK(" in part for part in parts), "it is there, as text"
    assert not [part for part in parts if b"<f>" in part or b"<f " in part or b"yperlink" in part]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_meeting_paper_is_printed(sqlite_store: Store, name: str) -> None:
    text = HOSTILE[name]
    firm = save_record(sqlite_store, hostile_draft(sqlite_store, RecordKind.ORGANIZATION, text)).id
    case = hostile_draft(sqlite_store, RecordKind.CASE, text).with_values(organization=firm)
    case_id = save_record(sqlite_store, case).id
    meeting = hostile_draft(sqlite_store, RecordKind.MEETING, text)
    meeting = meeting.with_values(organization=firm, case=case_id, starts_at="2026-11-27T14:00")
    meeting_id = save_record(sqlite_store, meeting).id
    for kind in (RecordKind.AGENDA_ITEM, RecordKind.ATTENDEE, RecordKind.FOLLOW_UP):
        draft = hostile_draft(sqlite_store, kind, text)
        links = {"meeting": meeting_id, "organization": firm, "case": case_id}
        known = {key: value for key, value in links.items() if key in draft.record_type.by_key}
        save_record(sqlite_store, draft.with_values(**known))
    save_record(sqlite_store, new_draft(RecordKind.OFFICER, name="박서연"))
    with sqlite_store.read() as session:
        facts = gather_packet(session, PacketRequest(AUTHOR, "고양시", NOW, meeting_id=meeting_id))
    made = render.pdf(packet(facts, Edition.MAYOR))
    pages = pypdf.PdfReader(io.BytesIO(made.data)).pages
    assert 1 <= len(pages) < 200
    if name in ("quotes", "formula", "nfd", "unseen", "surrogates"):
        assert "한빛" in pages[0].extract_text()


@pytest.mark.parametrize("name", ["unbroken", "long", "others"])
def test_a_handover_is_printed(sqlite_store: Store, name: str) -> None:
    """Every kind of record that somebody is in charge of, with the text in every field."""
    others = " ".join(text for other, text in HOSTILE.items() if other not in ("unbroken", "long"))
    for kind in IN_CHARGE:
        draft = hostile_draft(sqlite_store, kind, HOSTILE.get(name, others))
        save_record(sqlite_store, draft.with_values(officer="박서연"))
    with sqlite_store.read() as session:
        facts = gather_handover(session, HandoverRequest("박서연", "고양시", NOW, {}))
    made = render.pdf(handover(facts))
    assert 1 <= len(pypdf.PdfReader(io.BytesIO(made.data)).pages) < 400
