"""Templates, compositions and the print log: kept for the team, named once, only ever added to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import FrozenWrite, UserError
from db.queries.history import undoable
from db.queries.papers import (
    PaperTemplate,
    PrintedPaper,
    composition_of,
    paper_templates,
    printed_papers,
)
from db.services.papers import (
    delete_template,
    keep_composition,
    note_printed,
    restore_template,
    save_template,
)
from db.store import Store

MEETING, CASE = RecordKind.MEETING, RecordKind.CASE
PAPER = PrintedPaper(
    "saved", MEETING, 7, "㈜한빛정밀 대표 접견", "mayor", "자료.pdf", 2, "c" * 64, "f" * 64
)  # fmt: skip


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [one.name for one in paper_templates(session)]


def test_a_template_is_kept_renamed_deleted_and_brought_back(store: Store) -> None:
    kept = save_template(store, PaperTemplate(0, " 시장 접견 ", '{"edition": "mayor"}'))
    assert kept.name == "시장 접견"
    save_template(store, replace(kept, name="시장 접견(짧게)"))
    assert names(store) == ["시장 접견(짧게)"]
    delete_template(store, kept.id)
    delete_template(store, kept.id)
    assert names(store) == []
    restore_template(store, kept)
    with store.read() as session:
        (found,) = paper_templates(session)
        assert found.name == "시장 접견"
        assert found.content == '{"edition": "mayor"}'
        assert undoable(session) is None, "nobody's record"


def test_a_name_is_given_once_and_one_template_is_the_default(store: Store) -> None:
    first = save_template(store, PaperTemplate(0, "하나", "{}", is_default=True))
    save_template(store, PaperTemplate(0, "둘", "{}", is_default=True))
    for wrong, code in (("하나", "template.name_taken"), ("  ", "template.no_name")):
        with pytest.raises(UserError, match=code):
            save_template(store, PaperTemplate(0, wrong, "{}"))
    with store.read() as session:
        assert {one.name for one in paper_templates(session) if one.is_default} == {"둘"}
    delete_template(store, first.id)
    with pytest.raises(UserError, match=r"record\.gone"):
        save_template(store, first)


def test_the_last_composition_of_each_record_is_kept(store: Store) -> None:
    keep_composition(store, MEETING, 7, "첫")
    keep_composition(store, CASE, 7, "건")
    keep_composition(store, MEETING, 7, "둘째")
    with store.read() as session:
        assert composition_of(session, MEETING, 7) == "둘째"
        assert composition_of(session, CASE, 7) == "건"
        assert composition_of(session, MEETING, 8) == ""


def test_the_print_log_is_only_added_to(store: Store) -> None:
    note_printed(store, [PAPER, replace(PAPER, kind=None, record_id=0, title="면담자료집")])
    note_printed(store, [replace(PAPER, action="printed", revision="09:20", reason="contact")])
    with store.read() as session:
        every, own = printed_papers(session), printed_papers(session, MEETING, 7)
    assert [one.title for one in every] == [PAPER.title, "면담자료집", PAPER.title]
    assert [(one.action, one.revision, one.reason) for one in own] == [
        ("printed", "09:20", "contact"), ("saved", "", ""),
    ]  # fmt: skip
    assert own[0].officer == store.actor.officer
    assert own[0].at
    with pytest.raises(FrozenWrite), store.write(Label.EDIT) as unit:
        unit.session.execute(text("UPDATE print_log SET officer = 'x'"))
