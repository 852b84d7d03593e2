"""The unit of work: it records what it writes, and nothing gets round it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from db.bulk import PORTION
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty
from db.errors import ConflictError, UnledgeredWrite, UserError
from db.ledger import redo, undo
from db.queries.history import OperationRow, field_changes, history, operation_changes
from db.queries.records import load_detail, load_draft
from db.schema import TABLES, record_class
from db.services.records import delete_record, save_record
from db.store import Store
from db.unit import Origin, Unit

ORGANIZATION = RecordKind.ORGANIZATION
CASE = RecordKind.CASE
CONTACT = RecordKind.CONTACT
RECORD = record_class(ORGANIZATION)
TABLE = TABLES[ORGANIZATION]


def save(store: Store, kind: RecordKind = ORGANIZATION, **values: object) -> int:
    return save_record(store, new_draft(kind, **values)).id


def stored(store: Store, record_id: int, kind: RecordKind = ORGANIZATION) -> Draft:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


def recorded(store: Store, record_id: int, kind: RecordKind = ORGANIZATION) -> dict[str, object]:
    """The newest operation's old and new values of one record."""
    with store.read() as session:
        changes = field_changes(session, kind, record_id)
    newest = changes[0].operation.id
    return {entry.key: (entry.old, entry.new) for entry in changes if entry.operation.id == newest}


def unit_of(store: Store, act: Callable[[Unit], object]) -> None:
    with store.write(Label.EDIT) as unit:
        act(unit)


def session_of(store: Store, act: Callable[[Session], object]) -> None:
    with store.read() as session:
        act(session)
        session.commit()


def operations(store: Store) -> tuple[OperationRow, ...]:
    with store.read() as session:
        return history(session)


def test_a_new_record_is_stamped_and_recorded(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", employees=48, aliases=("한빛", "HB"))
    with store.read() as session:
        detail = load_detail(session, ORGANIZATION, record_id)
    assert detail is not None
    assert (detail.draft.version, detail.created_by, detail.updated_by) == (1, "박서연", "박서연")
    assert detail.created_at.endswith("+09:00")
    assert detail.draft.get("aliases") == ("한빛", "HB")
    changes = recorded(store, record_id)
    assert changes["name"] == (Empty.NOT_STATED, "㈜한빛정밀")
    assert changes["aliases"] == (Empty.NOT_STATED, ("한빛", "HB"))
    assert "name_key" not in changes
    (operation,) = operations(store)
    assert (operation.label, operation.count, operation.machine) == ("create", 1, "PC-07")


def test_an_expired_attribute_keeps_its_old_value_in_the_ledger(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", note="예전")
    with store.write(Label.EDIT) as unit:
        record = unit.load_or_add(ORGANIZATION, record_id)
        unit.session.expire(record)
        record.note = "새로"  # type: ignore[attr-defined]  # a column of the organization
    assert recorded(store, record_id) == {"note": ("예전", "새로")}


def test_a_list_is_written_whole(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", aliases=("한빛",))
    save_record(store, Draft(ORGANIZATION, {"aliases": ("한빛", "HB")}, record_id))
    assert recorded(store, record_id) == {"aliases": (("한빛",), ("한빛", "HB"))}
    save_record(store, Draft(ORGANIZATION, {"aliases": ()}, record_id))
    assert recorded(store, record_id) == {"aliases": (("한빛", "HB"), Empty.NOT_STATED)}


@pytest.mark.parametrize("kind", list(Empty))
def test_each_kind_of_empty_is_kept_and_none_is_zero(store: Store, kind: Empty) -> None:
    record_id = save(store, name="㈜한빛정밀", employees=0, capital=kind)
    draft = stored(store, record_id)
    assert draft.get("capital") is kind
    assert draft.get("employees") == 0
    save_record(store, Draft(ORGANIZATION, {"capital": 5, "employees": kind}, record_id))
    draft = stored(store, record_id)
    assert (draft.get("capital"), draft.get("employees")) == (5, kind)
    assert recorded(store, record_id) == {"capital": (kind, 5), "employees": (0, kind)}


def test_saving_what_is_stored_writes_nothing(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", employees=48, capital=Empty.WITHHELD)
    draft = stored(store, record_id)
    saved = save_record(store, draft)
    assert not saved.changes
    assert len(operations(store)) == 1
    assert stored(store, record_id).version == draft.version


def test_a_field_back_at_its_value_within_one_operation_is_no_change(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", note="가")
    with store.write(Label.EDIT) as unit:
        unit.save(Draft(ORGANIZATION, {"note": "나"}, record_id))
        unit.save(Draft(ORGANIZATION, {"note": "가"}, record_id))
    assert not unit.changes
    assert len(operations(store)) == 1


def test_one_change_per_record_and_operation(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    with store.write(Label.EDIT) as unit:
        unit.save(Draft(ORGANIZATION, {"note": "가"}, record_id))
        unit.update_many(ORGANIZATION, [(record_id, {"note": "나", "employees": 3})])
        unit.save(Draft(ORGANIZATION, {"employees": 4}, record_id))
    with store.read() as session:
        changes = operation_changes(session, unit.changes.operation_id)
    assert {(entry.key, entry.old, entry.new) for entry in changes} == {
        ("note", Empty.NOT_STATED, "나"),
        ("employees", Empty.NOT_STATED, 4),
    }
    assert operations(store)[0].count == 1


def test_rows_of_one_bulk_update_add_up(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", note="가")
    with store.write(Label.BULK_EDIT) as unit:
        unit.update_many(ORGANIZATION, [(record_id, {"note": "나"}), (record_id, {"note": "가"})])
    assert stored(store, record_id).get("note") == "가"
    assert not unit.changes


def test_unwritten_edits_survive_a_second_load_of_the_record(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    with store.write(Label.EDIT) as unit:
        unit.load_or_add(ORGANIZATION, record_id).note = "가"  # type: ignore[attr-defined]  # a column of the organization
        unit.load_or_add(ORGANIZATION, record_id).employees = 3  # type: ignore[attr-defined]  # a column of the organization
    draft = stored(store, record_id)
    assert (draft.get("note"), draft.get("employees")) == ("가", 3)


def test_a_record_loaded_before_a_bulk_update_is_loaded_anew(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀", note="가")
    with store.write(Label.EDIT) as unit:
        record = unit.load_or_add(ORGANIZATION, record_id)
        unit.update_many(ORGANIZATION, [(record_id, {"note": "나"})])
        record.note = "다"  # type: ignore[attr-defined]  # a column of the organization
    assert recorded(store, record_id) == {"note": ("가", "다")}
    assert stored(store, record_id).version == 3


def test_a_stale_version_is_refused(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    opened = stored(store, record_id)
    save_record(store, opened.with_values(note="먼저"))
    with pytest.raises(ConflictError) as refused:
        save_record(store, opened.with_values(note="나중"))
    assert (refused.value.record_id, refused.value.stored_version) == (record_id, 2)
    assert stored(store, record_id).get("note") == "먼저"


def test_versions_only_grow(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    versions = [stored(store, record_id).version]
    for note in ("가", "나"):
        save_record(store, Draft(ORGANIZATION, {"note": note}, record_id))
        versions.append(stored(store, record_id).version)
    while undo(store):
        with store.read() as session:
            detail = load_detail(session, ORGANIZATION, record_id)
        assert detail is not None
        versions.append(detail.draft.version)
    assert len(versions) == 6
    assert versions == sorted(set(versions))  # type: ignore[type-var]  # none is None


def test_a_failed_block_leaves_nothing(store: Store) -> None:
    class Interrupted(BaseException):
        pass

    def interrupted(unit: Unit) -> None:
        unit.insert_many(ORGANIZATION, [{"name": "㈜한빛정밀"}])
        raise Interrupted

    with pytest.raises(Interrupted):
        unit_of(store, interrupted)
    with store.read() as session:
        assert session.execute(select(TABLE)).all() == []
    assert operations(store) == ()


def test_ids_are_never_given_twice(store: Store) -> None:
    with store.write(Label.CREATE) as unit:
        first = unit.allocate(ORGANIZATION, 3)
        second = unit.allocate(ORGANIZATION, 2)
        single = unit.save(new_draft(ORGANIZATION, name="하나")).id
        unit.insert_many(ORGANIZATION, [{"name": "둘"}, {"name": "셋"}], second)
        unit.insert_many(ORGANIZATION, [{"name": str(number)} for number in first], first)
        more = unit.insert_many(ORGANIZATION, [{"name": "넷"}])
    given = [*first, *second, single, *more]
    assert len(set(given)) == 7
    later = save(store, name="나중")
    assert later > max(given)


def test_an_id_is_not_given_again_after_its_row_is_gone(
    store: Store, reopen: Callable[..., Store]
) -> None:
    last = save(store, name="마지막")
    with pytest.raises(UserError, match=r"record\.gone"):
        save_record(store, Draft(ORGANIZATION, {"note": "?"}, last + 1))
    undo(store)
    assert save(reopen(), name="다음") > last


BYPASSES: dict[str, Callable[[Session], object]] = {
    "text": lambda session: session.execute(text("UPDATE organization SET note = 'x'")),
    "quoted": lambda session: session.execute(text("UPDATE \"organization\" SET note = 'x'")),
    "lower": lambda session: session.execute(text("delete\n from organization")),
    "comment": lambda session: session.execute(text("UPDATE /* a */ organization SET id = 1")),
    "with": lambda session: session.execute(
        text("WITH a AS (SELECT 1) DELETE FROM organization WHERE id IN (SELECT * FROM a)")
    ),
    "core insert": lambda session: session.execute(insert(TABLE), {"name": "x"}),
    "core update": lambda session: session.execute(update(TABLE).values(note="x")),
    "core delete": lambda session: session.execute(delete(TABLE)),
    "orm insert": lambda session: session.execute(insert(RECORD), [{"name": "x"}]),
    "orm update": lambda session: session.execute(update(RECORD).values(note="x")),
    "orm delete": lambda session: session.execute(delete(RECORD)),
    "query update": lambda session: session.query(RECORD).update({"note": "x"}),
    "query delete": lambda session: session.query(RECORD).delete(),
    "bulk mappings": lambda session: session.bulk_insert_mappings(
        RECORD.__mapper__, [{"name": "x", "version": 1}]
    ),
    "driver": lambda session: session.connection().exec_driver_sql("DELETE FROM organization"),
    "drop": lambda session: session.execute(text("DROP TABLE organization")),
}


@pytest.mark.parametrize("bypass", BYPASSES)
@pytest.mark.parametrize("inside", [True, False], ids=["inside a unit", "outside"])
def test_a_write_round_the_ledger_is_refused(
    sqlite_store: Store, inside: bool, bypass: str
) -> None:
    store = sqlite_store
    record_id = save(store, name="㈜한빛정밀", note="그대로")
    act = BYPASSES[bypass]
    within = partial(unit_of, store, lambda unit: act(unit.session))
    attempt = within if inside else partial(session_of, store, act)
    with pytest.raises(UnledgeredWrite):
        attempt()
    assert stored(store, record_id).get("note") == "그대로"


def test_an_orm_write_outside_a_unit_is_refused(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    stamps = {"created_at": "", "created_by": "", "updated_at": "", "updated_by": ""}
    new = RECORD(name="x", version=1, **stamps)
    with pytest.raises(UnledgeredWrite):
        session_of(store, lambda session: setattr(session.get(RECORD, record_id), "note", "x"))
    with pytest.raises(UnledgeredWrite):
        session_of(store, lambda session: session.add(new))


def test_the_guard_is_shut_again_after_a_unit(store: Store) -> None:
    save(store, name="㈜한빛정밀")
    with pytest.raises(ZeroDivisionError):
        unit_of(store, lambda unit: (unit.save(new_draft(ORGANIZATION, name="둘")), 1 / 0))
    for _ in range(3):
        with pytest.raises(UnledgeredWrite), store.read() as session:
            session.execute(text("DELETE FROM organization"))


def test_rows_are_never_deleted(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    with pytest.raises(UnledgeredWrite), store.write(Label.DELETE) as unit:
        unit.session.delete(unit.load_or_add(ORGANIZATION, record_id))


def test_unique_keys_hold_among_live_records_only(store: Store) -> None:
    first = save(store, name="㈜한빛정밀", business_number="9990000011")
    with pytest.raises(UserError) as refused:
        save(store, name="다른 회사", business_number="9990000011")
    assert refused.value.code == "record.not_unique"
    assert refused.value.params == {"kind": "organization", "key": "business_number"}
    delete_record(store, ORGANIZATION, first)
    save(store, name="다른 회사", business_number="9990000011")


def test_unique_keys_may_change_hands_in_one_bulk_update(store: Store) -> None:
    first = save(store, name="하나", business_number="9990000011")
    second = save(store, name="둘", business_number="9990000022")
    with store.write(Label.BULK_EDIT) as unit:
        unit.update_many(
            ORGANIZATION,
            [
                (first, {"business_number": "9990000022"}),
                (second, {"business_number": "9990000011"}),
            ],
        )
    assert stored(store, first).get("business_number") == "9990000022"
    undo(store)
    assert stored(store, first).get("business_number") == "9990000011"
    assert stored(store, second).get("business_number") == "9990000022"


def test_a_link_must_name_a_live_record(store: Store) -> None:
    gone = save(store, name="없어질 회사")
    delete_record(store, ORGANIZATION, gone)
    for target in (gone, 4711):
        with pytest.raises(UserError, match=r"record\.link_gone"):
            save(store, CASE, title="공장", organization=target)
        with (
            pytest.raises(UserError, match=r"record\.link_gone"),
            store.write(Label.IMPORT) as unit,
        ):
            unit.insert_many(CASE, [{"title": "공장", "organization": target}])


def test_a_deletion_takes_what_belongs_to_the_record(store: Store) -> None:
    firm = save(store, name="㈜한빛정밀")
    contact = save(store, CONTACT, name="김하늘", organization=firm)
    activity = save(
        store, RecordKind.ACTIVITY, organization=firm, contact=contact, summary="전화",
        happened_on="2026-11-02",
    )  # fmt: skip
    delete_record(store, CONTACT, contact)
    assert stored(store, activity, RecordKind.ACTIVITY).get("contact") is Empty.NOT_STATED
    undo(store)
    assert stored(store, activity, RecordKind.ACTIVITY).get("contact") == contact
    saved = delete_record(store, ORGANIZATION, firm)
    assert saved.changes.count == 3
    undo(store)
    assert stored(store, contact, CONTACT).get("name") == "김하늘"
    assert stored(store, activity, RecordKind.ACTIVITY).get("contact") == contact


def test_a_record_that_others_need_cannot_go(store: Store) -> None:
    firm = save(store, name="㈜한빛정밀")
    save(store, CASE, title="공장", organization=firm)
    with pytest.raises(UserError) as refused:
        delete_record(store, ORGANIZATION, firm)
    assert refused.value.code == "record.held"
    assert refused.value.params == {"kind": "case", "count": 1}


def test_to_the_bin_and_back_in_one_operation_is_no_change(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    with store.write(Label.EDIT) as unit:
        unit.mark_many(ORGANIZATION, [record_id], deleted=True)
        unit.mark_many(ORGANIZATION, [record_id], deleted=False)
    assert not unit.changes
    with store.write(Label.RESTORE) as unit:
        unit.mark_many(ORGANIZATION, [record_id], deleted=False)
    assert not unit.changes


def test_made_and_thrown_away_in_one_operation_stays_away(store: Store) -> None:
    with store.write(Label.EDIT) as unit:
        record_id = unit.save(new_draft(ORGANIZATION, name="잠깐")).id
        unit.delete(ORGANIZATION, record_id)
    undo(store)
    with store.read() as session:
        assert load_draft(session, ORGANIZATION, record_id) is None


def test_a_record_of_a_long_list_may_change_again_in_its_operation(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        ids = unit.insert_many(ORGANIZATION, [{"name": f"기업 {n}"} for n in range(PORTION)])
        unit.update_many(ORGANIZATION, [(ids[3], {"name": "한빛", "employees": 3})])
        unit.delete(ORGANIZATION, ids[4])
    assert operations(store)[0].count == PORTION
    with store.read() as session:
        changes = operation_changes(session, unit.changes.operation_id)
    said = [(one.key, one.old, one.new) for one in changes if one.record_id == ids[3]]
    assert sorted(said) == [("employees", Empty.NOT_STATED, 3), ("name", Empty.NOT_STATED, "한빛")]
    undo(store)
    redo(store)
    assert stored(store, ids[3]).get("name") == "한빛"
    with store.read() as session:
        gone = select(TABLE.c.id).where(TABLE.c.deleted_at.is_not(None))
        assert session.execute(gone).scalars().all() == [ids[4]]


def test_an_unknown_field_is_our_bug(store: Store) -> None:
    with pytest.raises(KeyError, match=r"organization\.colour"), store.write(Label.EDIT) as unit:
        unit.save(Draft(ORGANIZATION, {"name": "㈜한빛정밀", "colour": "blue"}))


def test_bulk_rows_keep_where_they_came_from(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        ids = unit.insert_many(
            ORGANIZATION,
            [{"name": "하나", "capital": Empty.UNCHECKED}, {"name": "둘", "employees": 3}],
            origins=[Origin(5, "Sheet1", 7), Origin(5, "Sheet1", 8)],
        )
    with store.read() as session:
        detail = load_detail(session, ORGANIZATION, ids[0])
    assert detail is not None
    assert (detail.import_id, detail.import_sheet, detail.import_row) == (5, "Sheet1", 7)
    assert detail.draft.get("capital") is Empty.UNCHECKED
    assert recorded(store, ids[0])["capital"] == (Empty.NOT_STATED, Empty.UNCHECKED)


def test_name_keys_follow_the_name(store: Store) -> None:
    record_id = save(store, name="㈜한빛정밀")
    with store.write(Label.BULK_EDIT) as unit:
        unit.update_many(ORGANIZATION, [(record_id, {"name": "주식회사 나루바이오"})])
        bulk = unit.insert_many(ORGANIZATION, [{"name": "(주)나루바이오"}])
    with store.read() as session:
        keys = session.scalars(
            select(TABLE.c.name_key).where(TABLE.c.id.in_([record_id, *bulk]))
        ).all()
    assert len(set(keys)) == 1
