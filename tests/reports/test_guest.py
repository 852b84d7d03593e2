"""Nothing internal reaches edition ③: every text of the facts is marked, and few marks come out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from db.domain.values import Empty
from reports.content.blocks import Tick
from reports.content.facts import PacketFacts, SupportLine
from reports.content.model import Attachment, document_texts
from reports.content.packet import DEFAULT_SECTIONS, SECTION_KINDS, Edition, packet
from reports.pdf.renderer import render

PUBLIC = {
    "office",
    "firm.name",
    "incentives[].text",
    "incentives[].basis",
    "incentives[].conditions[]",
    "incentives[].clawback[]",
    "zone.name",
    "sites[].name",
    "sites[].in_zone",
    "sites[].permitted[]",
    "sites[].source",
}
"""What a paper for the other side may say; dates and areas are no texts."""
ISO = {
    "law_as_of", "starts_at", "ends_at", "when", "due_on", "done_on", "planned_on", "actual_on",
    "designated_on", "valid_from", "valid_until", "founded", "venture_until", "next_step_on",
    "acquisition_on", "fulfilment_as_of", "employees_as_of", "revenue_of", "on", "past",
}  # fmt: skip


def marked(value: Any, path: str) -> Any:
    """``value`` with every text replaced by a marker that tells where it stood."""
    if isinstance(value, Empty | bool | bytes) or value is None:
        return value
    if isinstance(value, str):
        return value if path.rsplit(".", maxsplit=1)[-1] in ISO else f"«{path}»"
    if isinstance(value, tuple):
        return tuple(marked(entry, f"{path}[]") for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        prefix = f"{path}." if path else ""
        return replace(
            value,
            **{
                entry.name: marked(getattr(value, entry.name), prefix + entry.name)
                for entry in fields(value)
            },
        )
    return value


def filled(facts: PacketFacts) -> PacketFacts:
    """The facts with something in every field, attachments and remarks included."""
    return replace(
        facts,
        key_points=("요점",),
        remarks=("비고",),
        revision="09:20",
        attachments=(Attachment("내부 검토서", b"", "application/pdf"),),
        sites=tuple(replace(site, permitted=("C21",), note="내부", offered=True)
                    for site in facts.sites),
        incentives=tuple(replace(line, notes=("내부",)) for line in facts.incentives),
        history=tuple(replace(line, when_text="시기") for line in facts.history),
    )  # fmt: skip


ALL_KEYS = tuple(kind.key for kind in SECTION_KINDS)


@pytest.mark.parametrize("keys", [None, DEFAULT_SECTIONS[Edition.STAFF], ALL_KEYS])
def test_only_published_texts_reach_the_guest(
    full_facts: PacketFacts, keys: tuple[str, ...] | None
):
    document = packet(marked(filled(full_facts), ""), Edition.GUEST, keys)
    shown = "\n".join(document_texts(document))
    found = {piece.split("»")[0] for piece in shown.split("«")[1:]}
    assert found <= PUBLIC
    assert document.attachments == ()
    assert document.marks.disclosure == ""


def test_every_text_was_marked(full_facts: PacketFacts):
    """The proof is only as good as its markers: the staff edition shows the internal ones."""
    document = packet(marked(filled(full_facts), ""), Edition.STAFF)
    shown = "\n".join(document_texts(document))
    for internal in ("issues[].position", "diligence[].item", "sites[].note", "partners[].name"):
        assert f"«{internal}»" in shown


def test_plots_of_other_firms_stay_out(full_facts: PacketFacts):
    document = packet(full_facts, Edition.GUEST)
    text = "\n".join(document_texts(document))
    assert "12블록" in text
    assert "B-3" not in text
    assert "협의" not in text


def test_why_a_measure_was_refused_is_not_for_the_guest(full_facts: PacketFacts):
    refused = SupportLine("취득세 경감: 벤처확인 만료로 적용 대상 아님", applies=False)
    facts = replace(full_facts, incentives=(*full_facts.incentives, refused))
    assert "만료" in "\n".join(document_texts(packet(facts, Edition.MAYOR)))
    assert "만료" not in "\n".join(document_texts(packet(facts, Edition.GUEST)))


def test_the_file_itself_holds_nothing_internal(full_facts: PacketFacts):
    data = render(packet(full_facts, Edition.GUEST)).data
    for word in ("정하람", "쟁점", "말씀"):
        assert word.encode() not in data
        assert word.encode("utf-16-be") not in data


def test_the_guest_type_has_no_room_for_internal_things():
    from reports.content.guest import GuestFacts, GuestSite, GuestSupport

    names = {entry.name for kind in (GuestFacts, GuestSite, GuestSupport) for entry in fields(kind)}
    assert not names & {
        "issues", "position", "diligence", "talking_points", "follow_ups", "note", "notes",
        "questions", "key_points", "history", "partners", "remarks", "attachments", "disclosure",
    }  # fmt: skip


def test_ticks_are_texts_too():
    assert marked(Tick("시장"), "x").label == "«x.label»"
