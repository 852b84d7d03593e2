"""On either database the rows, the ledger and the search hold nothing of a destroyed person."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.personal.destroying import destroy
from db.personal.places import Places
from db.personal.plan import plan_destruction
from db.services.records import save_record
from db.store import Store

NAME, MOBILE = "남궁하늘별", "010-7391-2846"
FIRM = "㈜한빛정밀"


def everything(store: Store) -> str:
    """All rows of all tables as text."""
    with store.read() as session:
        names = inspect(session.connection()).get_table_names()
        rows = [
            row
            for name in names
            if "search_vocab" not in name
            for row in session.execute(text(f'SELECT * FROM "{name}"'))
        ]
    return "\n".join(map(str, rows))


def put(store: Store, firm: int, **values: str) -> int:
    return save_record(store, new_draft(RecordKind.CONTACT, organization=firm, **values)).id


def test_nothing_is_left_in_any_row(store: Store, tmp_path: Path) -> None:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name=FIRM)).id
    contact = put(store, firm, name=NAME, mobile=MOBILE)
    stays = put(store, firm, name="선우바다빛", mobile="010-5555-0001")
    places = Places(DataFolder(tmp_path / "data"))
    places.folder.root.mkdir()
    done = destroy(store, places, plan_destruction(store, places, [contact]))
    held = everything(store)
    assert NAME not in held
    assert "7391" not in held
    assert "선우바다빛" in held
    assert done.persons == 1
    assert plan_destruction(store, places, [contact]).empty
    assert not plan_destruction(store, places, [stays]).empty


def test_what_another_record_holds_too_goes_out_of_his_own_alone(
    store: Store, tmp_path: Path
) -> None:
    """The firm's own number, and the name of somebody else, are not taken from them."""
    firm = save_record(
        store, new_draft(RecordKind.ORGANIZATION, name=FIRM, phone="031-900-1234")
    ).id
    contact = put(store, firm, name=NAME, phone="031-900-1234")
    other = put(store, firm, name=NAME, mobile="010-5555-0001")
    places = Places(DataFolder(tmp_path / "data"))
    places.folder.root.mkdir()
    plan = plan_destruction(store, places, [contact])
    assert {one.value for one in plan.shared} == {NAME, "031-900-1234"}
    destroy(store, places, plan)
    with store.read() as session:
        read = text("SELECT name, phone FROM contact WHERE id = :id")
        assert session.execute(read, {"id": contact}).one() == ("(파기)", None)
        assert session.execute(read, {"id": other}).one() == (NAME, None)
        phone = session.execute(text("SELECT phone FROM organization")).scalar()
    assert phone == "031-900-1234"
