"""A destroyed person is in no byte of the folder; whoever stays is as before; nothing brings it back."""

from __future__ import annotations

import json

import pytest

from db.domain.kinds import RecordKind
from db.domain.retention import Ground, Retention
from db.errors import UndoConflict, UserError
from db.ledger import undo
from db.personal.destroying import destroy
from db.personal.plan import plan_destruction
from db.queries.access_log import access_rows
from db.queries.destructions import destruction
from db.queries.history import history
from db.queries.papers import PrintedPaper, composition_of, printed_papers
from db.queries.personal_due import due_persons
from db.queries.records import load_detail
from db.search import search
from db.services.papers import keep_composition, note_printed
from tests.db.personal.conftest import EMAIL, MOBILE, NAME, STAYS, Desk, places_of

VALUES = (NAME, MOBILE, EMAIL, "01073912846", "010.7391.2846", "1073912846")


def test_it_is_due_on_its_day(desk: Desk) -> None:
    with desk.store.read() as session:
        (due,) = due_persons(session, "2026-11-29", Retention())
        assert due_persons(session, "2025-12-31", Retention()) == ()
    assert (due.contact_id, due.name, due.ground) == (desk.contact_id, NAME, Ground.DATE)


def test_the_plan_says_where_everything_lies_and_changes_nothing(desk: Desk) -> None:
    plan = plan_destruction(desk.store, desk.places, [desk.contact_id])
    assert [one.name for one in plan.persons] == [NAME]
    assert dict(plan.fields) == {"name": 1, "mobile": 1, "email": 1, "title": 1}
    assert set(plan.lists) == {"a" * 64, "b" * 64}
    assert (plan.backups, plan.others, len(plan.attachments)) == (1, 2, 1)
    assert plan.tables >= 2
    assert plan.ledger >= 2
    with desk.store.read() as session:
        assert search(session, NAME)


def test_no_byte_of_the_folder_holds_it_afterwards(desk: Desk) -> None:
    assert places_of(desk.folder.root, NAME)  # the search sees something before
    plan = plan_destruction(desk.store, desk.places, [desk.contact_id])
    done = destroy(desk.store, desk.places, plan)
    assert done.proved
    assert done.proof.files > 5
    assert places_of(desk.folder.root, *VALUES) == []
    desk.reopen()
    assert places_of(desk.folder.root, *VALUES) == []


def test_words_written_for_one_paper_and_the_log_of_papers_forget_it_too(desk: Desk) -> None:
    text = json.dumps({"edits": {"overview": f"○ {NAME} {MOBILE}"}}, ensure_ascii=False)
    keep_composition(desk.store, RecordKind.MEETING, 1, text)
    paper = PrintedPaper("saved", RecordKind.MEETING, 1, f"{NAME} 면담", "mayor", f"{NAME}.pdf",
                         2, "c" * 64, "f" * 64)  # fmt: skip
    note_printed(desk.store, [paper])
    destroy(desk.store, desk.places, plan_destruction(desk.store, desk.places, [desk.contact_id]))
    assert places_of(desk.folder.root, *VALUES) == []
    with desk.store.read() as session:
        (line,) = printed_papers(session)
        assert "overview" in composition_of(session, RecordKind.MEETING, 1)
    assert (line.content_hash, NAME in line.title) == ("c" * 64, False)


def test_whoever_stays_is_as_before(desk: Desk) -> None:
    destroy(desk.store, desk.places, plan_destruction(desk.store, desk.places, [desk.contact_id]))
    assert places_of(desk.folder.root, STAYS)
    with desk.store.read() as session:
        assert [hit.title for hit in search(session, STAYS)] == [STAYS]
        assert search(session, NAME) == ()
    kept = (desk.folder.imports / f"{'b' * 64}.masked.csv").read_text(encoding="utf-8-sig")
    assert STAYS in kept


def test_the_ledger_keeps_that_it_was_done_and_cannot_take_it_back(desk: Desk) -> None:
    destroy(desk.store, desk.places, plan_destruction(desk.store, desk.places, [desk.contact_id]))
    with desk.store.read() as session:
        done, *_, created = history(session, kind=RecordKind.CONTACT, record_id=desk.contact_id)
        detail = load_detail(session, RecordKind.CONTACT, desk.contact_id)
    assert (done.label, done.kind) == ("destroy", "destroy")
    assert detail is not None
    assert detail.deleted
    with pytest.raises(UserError):
        undo(desk.store, done.id)
    with pytest.raises(UndoConflict):
        undo(desk.store, created.id)


def test_the_report_has_the_proof_and_no_value(desk: Desk) -> None:
    done = destroy(
        desk.store, desk.places, plan_destruction(desk.store, desk.places, [desk.contact_id])
    )
    with desk.store.read() as session:
        row = destruction(session, done.id)
        (line,) = access_rows(session)
    assert row is not None
    assert row.persons == 1
    assert row.content["proof"]["found"] == 0
    assert (line.deed, line.persons) == ("destroy", 1)


def test_a_file_that_is_to_stay_stays(desk: Desk) -> None:
    plan = plan_destruction(desk.store, desk.places, [desk.contact_id])
    (file,) = plan.attachments
    done = destroy(desk.store, desk.places, plan, keep=[file.digest])
    assert done.proved  # of everything that was to go
    assert (desk.folder.attachments / file.digest[:2] / file.digest[2:]).exists()


def test_a_second_folder_follows_when_it_is_there(desk: Desk) -> None:
    import datetime as dt
    from dataclasses import replace

    from db.backups.second_copies import copy_elsewhere

    stick = desk.folder.root.parent / "stick"
    stick.mkdir()
    now = dt.datetime(2026, 11, 2)
    copy_elsewhere(desk.folder.backups, stick, now)
    assert places_of(stick, NAME)
    away = stick.rename(stick.with_name("away"))
    places = replace(desk.places, second=str(stick))
    done = destroy(desk.store, places, plan_destruction(desk.store, places, [desk.contact_id]))
    assert done.second_waits
    away.rename(stick)
    copy_elsewhere(desk.folder.backups, stick, now)
    assert places_of(stick, *VALUES) == []
