"""A paper that left is corrected by a later one: other words, or other files behind the same ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper
from reports.content.arrangement import Arrangement
from reports.content.composed import Composed, compose
from reports.content.facts import PacketFacts
from reports.content.model import Attachment

PLAN = Attachment("사업계획서", digest="a" * 64)
DRAWING = Attachment("도면", digest="b" * 64)


def left_as(made: Composed, **changed: str) -> PrintedPaper:
    """The line of the print log when it left."""
    line = PrintedPaper(
        "saved", RecordKind.MEETING, 1, "", made.document.edition, "", 2, made.content_hash, "",
        made.revision, files_hash=made.files_hash,
    )  # fmt: skip
    return replace(line, **changed)


def later(facts: PacketFacts) -> PacketFacts:
    return replace(facts, created_at=facts.created_at + timedelta(minutes=31))


def test_files_alone_make_a_correction_that_says_so(full_facts: PacketFacts):
    first = compose(full_facts, Arrangement(), None, (PLAN,))
    assert first.revision == ""
    left, facts = left_as(first), later(full_facts)
    moment = facts.created_at.strftime("%H:%M")
    assert compose(facts, Arrangement(), left, (PLAN,)).revision == ""
    for files in ((PLAN, DRAWING), (DRAWING,), (), (replace(PLAN, digest="c" * 64),)):
        made = compose(facts, Arrangement(), left, files)
        assert made.revision == f"{moment} 붙임 변경"
        assert made.document.marks.revision == f"수정본 {moment} 붙임 변경"
        assert made.content_hash == first.content_hash
    same = compose(later(facts), Arrangement(), left_as(made), (replace(PLAN, digest="c" * 64),))
    assert same.revision == made.revision, "it keeps the mark it had"


def test_papers_of_older_versions_are_compared_by_their_words(full_facts: PacketFacts):
    left = left_as(compose(full_facts, Arrangement(), None), files_hash="")
    assert compose(later(full_facts), Arrangement(), left, (PLAN,)).revision == ""
    other = replace(left, content_hash="d" * 64)
    moment = later(full_facts).created_at.strftime("%H:%M")
    assert compose(later(full_facts), Arrangement(), other, (PLAN,)).revision == moment
