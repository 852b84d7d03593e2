"""Paper: a 면담자료 of a few facts, drawn, opened again and read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pypdfium2

from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.self_check.database import fresh_store
from reports.content.facts import Author
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.packet import Edition, packet
from reports.render import pdf

FIRM = "㈜한빛정밀"


def tiny_packet(folder: Path) -> str:
    """Every edition of the 면담자료 of a stored case, its Korean readable in the file."""
    store = fresh_store(folder)
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name=FIRM))
    case = save_record(
        store, new_draft(RecordKind.CASE, title="고양 연구소", organization=firm.id, stage="lead")
    )
    request = PacketRequest(
        author=Author("투자유치과", "주무관", "점검"),
        office="고양시",
        created_at=datetime(2026, 11, 25, 9, 0, tzinfo=KST),
        case_id=case.id,
    )
    with store.read() as session:
        facts = gather_packet(session, request)
    store.close()
    pages = 0
    for edition in Edition:
        file = folder / f"{edition.value}.pdf"
        file.write_bytes(pdf(packet(facts, edition)).data)
        document = pypdfium2.PdfDocument(str(file))
        words = document[0].get_textpage().get_text_range()
        pages += len(document)
        document.close()
        assert FIRM in words, f"the {edition.value} edition does not name the firm"
    return f"{pages} pages in {len(Edition)} editions"
