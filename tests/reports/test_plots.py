"""필지 배치: the sites a case asks for among those of their project, from the register to the page."""

from __future__ import annotations

import io
from dataclasses import replace

from pypdf import PdfReader

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.sites import sites_named
from db.services.records import save_record
from db.store import Store
from reports.content.facts import PacketFacts
from reports.content.gather_places import plots_around
from reports.content.model import document_texts
from reports.content.packet import Edition, packet
from reports.content.plots import PlotLine
from reports.pdf.renderer import render


def test_a_wanted_site_stands_among_those_of_its_project(store: Store):
    project = save_record(store, new_draft(RecordKind.PROJECT, name="가람지구")).id
    for name, area, status in (("1블록", 1000.0, "announced"), ("2블록", None, "negotiating")):
        draft = new_draft(RecordKind.SITE, name=name, project=project, status=status)
        save_record(store, draft.with_values(area=area or Empty.UNCHECKED))
    save_record(store, new_draft(RecordKind.SITE, name="먼 곳"))
    with store.read() as session:
        plots = plots_around(session, sites_named(session, "1블록"))
        assert plots_around(session, sites_named(session, "먼 곳")) == ()
    assert [(one.name, one.project, one.wanted) for one in plots] == [
        ("1블록", "가람지구", True), ("2블록", "가람지구", False),
    ]  # fmt: skip
    assert (plots[0].area, plots[1].area) == (1000.0, Empty.UNCHECKED)


def test_the_picture_stands_with_the_sites_and_never_with_the_guests(full_facts: PacketFacts):
    plots = (
        PlotLine("1블록", "가람지구", 1000.0, "announced", "공고", wanted=True),
        PlotLine("이웃블록" * 20, "가람지구", Empty.UNCHECKED, "negotiating", "협상 중"),
    )
    facts = replace(full_facts, plots=plots)
    document = packet(facts, Edition.STAFF)
    pages = PdfReader(io.BytesIO(render(document).data)).pages
    text = "".join(page.extract_text() for page in pages)
    for word in ("가람지구", "공고 · 희망", "1,000㎡", "미확인", "실제 위치·모양과 다름"):
        assert word in text
    assert not any("이웃블록" in one for one in document_texts(packet(facts, Edition.GUEST)))
