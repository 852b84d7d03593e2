"""The search: what is found, in which order, what is shown of it, and that it keeps in step."""

from __future__ import annotations

from db import search
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.ledger import undo
from db.services.records import delete_record, save_record
from db.store import Store

ORGANIZATION, CASE, CONTACT = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.CONTACT


def firm(store: Store, name: str, **values: Value) -> int:
    return save_record(store, new_draft(ORGANIZATION, name=name, **values)).id


def titles(store: Store, text: str, kinds: tuple[RecordKind, ...] | None = None) -> list[str]:
    with store.read() as session:
        hits = search.search(session, text, kinds=kinds)
        assert hits == search.search_portable(session, text, kinds=kinds)
    return [hit.title for hit in hits]


def first(store: Store, text: str) -> search.SearchHit:
    with store.read() as session:
        return search.search(session, text)[0]


def in_step(store: Store) -> bool:
    with store.read() as session:
        return not search.differs(session.connection(), thoroughly=True)


def prepared(store: Store) -> Store:
    with store.write(Label.CREATE) as unit:
        search.prepare(unit.session.connection())
    return store


def test_finds_names_as_they_are_typed(store: Store) -> None:
    prepared(store)
    firm(store, "㈜한빛정밀", name_en="Hanbit Precision Co., Ltd.", aliases=("한빛기기",))
    firm(store, "주식회사 반도체나라")
    firm(store, "하나바이오(주)")
    for typed in ("한빛정밀", "한ㅂ", "ㅎㅂㅈㅁ", "ㅂㅈ", "정밀", "hanbit", "HANBIT P", "㈜한빛", "빛정",
                  "주식회사 한빛", "한빛기", "(주) 한빛"):  # fmt: skip
        assert "㈜한빛정밀" in titles(store, typed), typed
    assert titles(store, "반돛") == ["주식회사 반도체나라"]
    # The ㄴ of 한 may be the beginning of the next syllable.
    assert titles(store, "한") == ["㈜한빛정밀", "하나바이오(주)"]
    for nothing in ("", "  ", "㈜", "없는이름", '"', "*", "ㅎㅂㅎㅂㅎ", "%", "_"):
        assert titles(store, nothing) == [], nothing


def test_orders_whole_names_first_then_beginnings_words_and_the_rest(store: Store) -> None:
    prepared(store)
    for name in ("대한빛", "고양 한빛", "한빛바이오", "㈜한빛", "새한빛"):
        firm(store, name)
    firm(store, "한빛", standing="reference")
    assert titles(store, "한빛") == [
        "㈜한빛",
        "한빛바이오",
        "고양 한빛",
        "대한빛",
        "새한빛",
        "한빛",
    ]
    with store.read() as session:
        hits = search.search(session, "한빛")
        assert [hit.score for hit in hits] == [3, 2, 1, 0, 0, 3]
        assert hits[-1].reference
        assert search.search(session, "한빛", limit=2) == hits[:2]


def test_prospects_come_after_managed_firms_and_change_with_their_standing(store: Store) -> None:
    prepared(store)
    one = firm(store, "가람메디", standing="prospect")
    firm(store, "가람메디텍")
    assert titles(store, "가람") == ["가람메디텍", "가람메디"]
    save_record(store, Draft(ORGANIZATION, {"standing": "managed"}, one))
    assert titles(store, "가람") == ["가람메디", "가람메디텍"]
    assert in_step(store)


def test_finds_digits_of_numbers_without_hyphens(store: Store) -> None:
    prepared(store)
    one = firm(store, "㈜한빛정밀", business_number="9998100316", phone="031-000-2741")
    save_record(store, new_draft(CONTACT, organization=one, name="한도윤", mobile="010-1234-2741"))
    assert titles(store, "999-81-00316") == ["㈜한빛정밀"]
    assert titles(store, "2741") == ["㈜한빛정밀", "한도윤"]
    assert titles(store, "274") == []
    assert first(store, "99981").found == "999-81-00316"
    with store.read() as session:
        assert search.search(session, "2741", kinds=[CONTACT])[0].subtitle == "㈜한빛정밀"


def test_a_case_is_found_by_its_firm_its_number_and_its_title(store: Store) -> None:
    prepared(store)
    one = firm(store, "㈜한빛정밀", industry_name="정밀 의료기기")
    case = save_record(
        store,
        new_draft(CASE, organization=one, title="고양 생산·연구 거점", number="GY-2026-031",
                  stage="consultation", next_step_on="2026-11-27"),
    ).id  # fmt: skip
    for typed in ("GY-2026", "2026031", "연구", "ㄱㅇㅅㅅ", "한빛"):
        assert "㈜한빛정밀 고양 생산·연구 거점" in titles(store, typed), typed
    assert titles(store, "한빛") == ["㈜한빛정밀", "㈜한빛정밀 고양 생산·연구 거점"]
    hit = first(store, "연구")
    assert (hit.kind, hit.id, hit.subtitle, hit.stage) == (
        CASE,
        case,
        "GY-2026-031",
        "consultation",
    )
    assert hit.moment == "2026-11-27"
    assert [hit.title[start:end] for start, end in hit.matched] == ["연구"]
    assert first(store, "한빛").stage == "consultation"
    save_record(store, Draft(ORGANIZATION, {"name": "㈜새빛"}, one))
    assert titles(store, "새빛") == ["㈜새빛", "㈜새빛 고양 생산·연구 거점"]
    assert titles(store, "한빛") == []
    assert in_step(store)


def test_a_code_name_stands_for_the_firm(store: Store) -> None:
    prepared(store)
    one = firm(store, "㈜한빛정밀")
    case = save_record(
        store, new_draft(CASE, organization=one, title="거점", code_name="북극성")
    ).id
    save_record(store, new_draft(RecordKind.FOLLOW_UP, case=case, organization=one, kind="reply",
                                 text="도면 송부"))  # fmt: skip
    assert titles(store, "한빛") == ["㈜한빛정밀"]
    assert titles(store, "북극") == ["북극성 거점", "도면 송부 — 북극성"]


def test_an_agreement_is_found_by_its_parties(store: Store) -> None:
    prepared(store)
    one, other = firm(store, "㈜한빛정밀"), firm(store, "일산병원")
    deal = save_record(store, new_draft(RecordKind.AGREEMENT, title="업무협약", kind="partnership",
                                        signed_on="2024-06-13")).id  # fmt: skip
    save_record(store, new_draft(RecordKind.PARTY, agreement=deal, organization=one))
    last = save_record(store, new_draft(RecordKind.PARTY, agreement=deal, organization=other)).id
    assert titles(store, "일산", (RecordKind.AGREEMENT,)) == ["업무협약"]
    assert first(store, "업무").subtitle == "㈜한빛정밀, 일산병원"
    delete_record(store, RecordKind.PARTY, last)
    assert titles(store, "일산", (RecordKind.AGREEMENT,)) == []
    assert in_step(store)


def test_marks_what_matched_also_across_a_space(store: Store) -> None:
    prepared(store)
    firm(store, "한국 황보연구소", representatives=("김서연",))
    hit = first(store, "ㄱㅎㅂ")
    assert [hit.title[start:end] for start, end in hit.matched] == ["국 황보"]
    hit = first(store, "황ㅂ")
    assert [hit.title[start:end] for start, end in hit.matched] == ["황보"]
    hit = first(store, "김서")
    assert (hit.matched, hit.found) == ((), "김서연")


def test_keeps_in_step_with_deletion_undo_and_many_rows(store: Store) -> None:
    prepared(store)
    one = firm(store, "㈜한빛정밀")
    delete_record(store, ORGANIZATION, one)
    assert titles(store, "한빛") == []
    undo(store)
    assert titles(store, "한빛") == ["㈜한빛정밀"]
    with store.write(Label.IMPORT) as unit:
        unit.insert_many(ORGANIZATION, [{"name": f"가온{n}호"} for n in range(700)])
    assert len(titles(store, "가온")) == 50
    assert in_step(store)
    undo(store)
    assert titles(store, "가온") == []
    assert in_step(store)


def test_is_rebuilt_when_it_differs(store: Store) -> None:
    one = firm(store, "㈜한빛정밀")
    prepared(store)
    assert in_step(store)
    assert titles(store, "한빛") == ["㈜한빛정밀"]
    with store.write(Label.CREATE) as unit:
        unit.session.connection().exec_driver_sql("DELETE FROM search_entry")
    with store.write(Label.CREATE) as unit:
        assert search.prepare(unit.session.connection())
        assert not search.prepare(unit.session.connection())
    assert titles(store, "한빛") == ["㈜한빛정밀"]
    delete_record(store, ORGANIZATION, one)
    assert in_step(store)


def test_is_rebuilt_when_the_suffix_index_lacks_a_firm(sqlite_store: Store) -> None:
    for name in ("㈜한빛정밀", "나루바이오", "가람전자"):
        firm(sqlite_store, name)
    prepared(sqlite_store)
    with sqlite_store.write(Label.CREATE) as unit:
        connection = unit.session.connection()
        middle = "SELECT id FROM search_entry ORDER BY id LIMIT 1 OFFSET 1"
        connection.exec_driver_sql(f"DELETE FROM search_suffix WHERE rowid = ({middle})")
        assert search.prepare(connection)
    assert titles(sqlite_store, "나루") == ["나루바이오"]
    assert in_step(sqlite_store)


def test_answers_without_the_suffix_index(store: Store) -> None:
    with store.write(Label.CREATE) as unit:
        unit.session.connection().exec_driver_sql("DROP TABLE IF EXISTS search_suffix")
    firm(store, "㈜한빛정밀")
    assert titles(store, "한빛") == ["㈜한빛정밀"]
    prepared(store)
    assert in_step(store)
    assert titles(store, "한빛") == ["㈜한빛정밀"]


def test_the_suffix_index_joins_its_pieces_again_after_it_was_rebuilt(sqlite_store: Store) -> None:
    with sqlite_store.engine.begin() as connection:
        search.rebuild(connection)
        query = "SELECT v FROM search_suffix_config WHERE k = 'automerge'"
        assert connection.exec_driver_sql(query).scalar() == 4
