"""단계 일정: the stages of a case with their days, from the register to the page."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

from pypdf import PdfReader

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from db.services.records import save_record
from db.store import Store
from reports.content.facts import PacketFacts
from reports.content.gather_case import stage_steps
from reports.content.model import document_texts
from reports.content.packet import Edition, packet
from reports.content.timeline import Pass, Step, Timeline
from reports.pdf.renderer import render

FIRM, CASE, MILESTONE = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MILESTONE
TODAY = dt.date(2026, 11, 29)


def test_each_stage_says_what_is_known_of_it(store: Store):
    firm = save_record(store, new_draft(FIRM, name="가람메디텍")).id
    case = save_record(store, new_draft(CASE, organization=firm, title="건", stage="loi")).id
    days = (
        {"stage": "contact", "actual_on": "2024"},
        {"stage": "consultation", "skipped": True},
        {"stage": "loi", "planned_on": "2024-05", "actual_on": "2024-06-13"},
        {"stage": "mou", "planned_on": "2026-10"},
        {"stage": "contract", "planned_on": "2027"},
    )
    with store.read() as session:
        assert stage_steps(session, load_draft(session, CASE, case), TODAY) == ()
    for day in days:
        save_record(store, new_draft(MILESTONE, case=case, **day))
    with store.read() as session:
        steps = stage_steps(session, load_draft(session, CASE, case), TODAY)
    said = [(step.state, step.actual, step.planned) for step in steps]
    assert said == [
        (Pass.DONE, "미기재", ""), (Pass.DONE, "2024년", ""), (Pass.SKIPPED, "", ""),
        (Pass.NOW, "2024. 6. 13.", "2024. 5."), (Pass.LATE, "", "2026. 10."),
        (Pass.PLANNED, "", "2027년"), *[(Pass.OPEN, "", "")] * 3,
    ]  # fmt: skip


def test_the_picture_stands_in_the_paper_and_never_with_the_guests(full_facts: PacketFacts):
    steps = (Step("투자의향(LOI)", Pass.NOW, "2024. 6. 13.", "2024. 5."), Step("착공", Pass.OPEN))
    facts = replace(full_facts, steps=steps)
    document = packet(facts, Edition.STAFF)
    assert any(isinstance(block, Timeline) for block in document.blocks())
    pages = PdfReader(io.BytesIO(render(document).data)).pages
    text = "".join(page.extract_text() for page in pages)
    for word in ("2024. 6. 13.", "계획 2024. 5.", "(LOI)", "일정 없음"):
        assert word in text
    guests = document_texts(packet(facts, Edition.GUEST, ("timeline", "sites")))
    assert not any("2024. 6. 13." in one for one in guests)
