"""The firms of the lists: narrowed, counted, ordered by their reasons, taken up and put back."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from db.domain.drafts import new_draft
from db.domain.fit import FACTOR_WORDS, fitting
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.ledger import undo
from db.queries import lists, prospects
from db.queries.history import undoable
from db.queries.lists import ListFilter, ListQuery, ListSort
from db.queries.prospects import ProspectQuery, ProspectRow, ProspectScope
from db.queries.records import all_live, load_draft
from db.search import search
from db.services.prospects import CaseStart, Wish, plan_promotion, promote
from db.services.records import save_record
from db.store import Store

FIRM, CERTIFICATE, CASE = RecordKind.ORGANIZATION, RecordKind.CERTIFICATE, RecordKind.CASE
TODAY = "2026-11-28"
ALL = ProspectQuery()


def add(store: Store, of: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(of, **values)).id


def add_firm(store: Store, name: str, until: str = "", /, **values: Value) -> int:
    firm = add(store, FIRM, **{"name": name, "standing": "reference", **values})
    if until:
        add(store, CERTIFICATE, organization=firm, kind="growth", valid_until=until, renewal="new")
    return firm


def fill(store: Store) -> Store:
    """Two plots, four firms of lists and one that is looked after."""
    add(store, RecordKind.SITE, name="제조용지", permitted_industries=("C21", "C27"))
    add(store, RecordKind.SITE, name="12블록", area=1_000.0, status="announced")
    add_firm(store, "㈜맑은샘메드", "2028-03-13", industry_code="C27112", region="경기 부천시",
             employees=57, products="내시경 소모품")  # fmt: skip
    add_firm(store, "가온누리진", "2026-12-20", industry_name="의약품 제조업", region="서울 금천구")
    add_firm(store, "아라소프트", "2026-10-01", industry_name="응용 소프트웨어 개발 및 공급업",
             region="부산 해운대구", employees=4)  # fmt: skip
    wanting = add_firm(store, "두루온", standing="prospect")
    add(store, CASE, organization=wanting, title="입지", stage="lead", wanted_area=800.0)
    add_firm(store, "한빛정밀", "2028-01-01", standing="managed", region="경기 고양시")
    return store


@pytest.fixture
def firms(store: Store) -> Store:
    """The firms, to be worked on."""
    return fill(store)


@pytest.fixture(scope="module")
def known_firms(shared_store: Store) -> Store:
    """The firms, only to be read."""
    return fill(shared_store)


def asked(query: ProspectQuery = ALL, *sorts: ListSort) -> ListQuery:
    order = sorts or (ListSort("fit", descending=True), ListSort("name"))
    columns = ("name", "fit", "fit_known", "fit_words")
    return ListQuery(FIRM, columns, sorts=order, today=TODAY, scope=ProspectScope(query))


def found(
    store: Store, query: ProspectQuery = ALL, *sorts: ListSort, filters: tuple[ListFilter, ...] = ()
) -> list[ProspectRow]:
    with store.read() as session:
        ready = lists.prepared(session, replace(asked(query, *sorts), filters=filters))
        ids = lists.ids(session, ready)
        assert lists.count(session, ready) == len(ids)
        return list(prospects.rows(session, ids, prospects.read_plots(session), TODAY))


def names(store: Store, query: ProspectQuery = ALL, *sorts: ListSort) -> list[str]:
    return [row.name for row in found(store, query, *sorts)]


def test_the_most_reasons_come_first_and_managed_firms_are_not_there(known_firms: Store) -> None:
    rows = found(known_firms)
    assert [row.name for row in rows] == ["㈜맑은샘메드", "가온누리진", "두루온", "아라소프트"]
    assert [row.fitting for row in rows] == [4, 3, 1, 0]
    assert [row.known for row in rows] == [5, 4, 1, 5]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"sectors": frozenset({"bio", "medical"})}, {"㈜맑은샘메드", "가온누리진"}),
        ({"sectors": frozenset({"unread"})}, {"두루온"}),
        ({"states": frozenset({"expiring"})}, {"가온누리진"}),
        ({"states": frozenset({"none"})}, {"두루온"}),
        ({"states": frozenset({"expired"}), "sectors": frozenset({"bio"})}, set()),
        ({"kinds": frozenset({"growth"})}, {"㈜맑은샘메드", "가온누리진", "아라소프트"}),
        ({"regions": frozenset({"서울", "부산"})}, {"가온누리진", "아라소프트"}),
        ({"regions": frozenset({"none"})}, {"두루온"}),
        ({"standings": frozenset({"prospect"})}, {"두루온"}),
        ({"area_from": 700.0, "area_to": 900.0, "area_unstated": False}, {"두루온"}),
        ({"area_from": 900.0}, {"㈜맑은샘메드", "가온누리진", "아라소프트"}),
        ({"text": "ㅁㅇㅅ"}, {"㈜맑은샘메드"}),
        ({"text": "내시경"}, {"㈜맑은샘메드"}),
    ],
)
def test_each_choice_leaves_what_it_says(
    known_firms: Store, asked: dict[str, object], expected: set[str]
) -> None:
    assert set(names(known_firms, replace(ALL, **asked))) == expected  # type: ignore[arg-type]


def test_a_choice_is_counted_with_the_others_kept(known_firms: Store) -> None:
    query = replace(ALL, regions=frozenset({"서울"}), states=frozenset({"expiring"}))
    with known_firms.read() as session:
        ready = lists.prepared(session, asked(query))
        facets = prospects.count_choices(session, ready)
        boxed = replace(ready, filters=(ListFilter("name", "두루"),))
        assert not prospects.count_choices(session, boxed)["regions"]
    assert facets["regions"] == {"서울": 1}
    assert facets["states"] == {"expiring": 1}
    assert facets["sectors"] == {"bio": 1}


@pytest.mark.parametrize(
    "key",
    ["name", "industry_name", "region", "certificate_kind", "certificate_until", "case_area",
     "sector", "last_contact", "fit_words"],
)  # fmt: skip
def test_every_column_sorts_with_the_empty_ones_last(known_firms: Store, key: str) -> None:
    rising = names(known_firms, ALL, ListSort(key))
    falling = names(known_firms, ALL, ListSort(key, descending=True))
    assert sorted(rising) == sorted(falling) == sorted(names(known_firms))
    if key in ("certificate_until", "certificate_kind"):
        assert rising[-1] == falling[-1] == "두루온"


def test_the_order_in_sql_is_what_the_reasons_of_each_firm_count(store: Store) -> None:
    chance = random.Random(7)
    add(store, RecordKind.SITE, name="제조용지", permitted_industries=("C21", "C2611", "J"))
    add(store, RecordKind.SITE, name="필지", area=900.0, status="negotiating")
    for number in range(60):
        firm = add_firm(
            store, f"무작위{number}", chance.choice(["", "2026-11", "2026-10-01", "2028", "2027-01-02"]),
            industry_code=chance.choice(["", "C21102", "26110", "C26299", "M70113"]) or None,
            industry_name=chance.choice(["", "의약품 제조업", "전자부품 제조업", "모름"]) or None,
            region=chance.choice(["", "경기 고양시", "인천광역시", "강원 춘천시"]) or None,
            employees=chance.choice([None, 0, 9, 10, 400]),
        )  # fmt: skip
        if chance.random() < 0.4:
            area = chance.choice([0.0, 500.0, 900.0, 901.0])
            add(store, CASE, organization=firm, title="건", stage="lead", wanted_area=area)
        if chance.random() < 0.3:
            add(store, RecordKind.ACTIVITY, organization=firm, kind="call",
                happened_on="2026-09-01", summary="통화")  # fmt: skip
    rows = found(store)
    assert len({row.fitting for row in rows}) > 2
    assert [row.fitting for row in rows] == sorted((row.fitting for row in rows), reverse=True)
    assert all(row.fitting == fitting(row.factors) for row in rows)
    with store.read() as session:
        ready = lists.prepared(session, asked())
        lines = lists.page(session, ready, [row.id for row in rows])
    for line, row in zip(lines, rows, strict=True):
        fitting_words = "·".join(FACTOR_WORDS[one.key].ko for one in row.factors if one.fits)
        words = "" if isinstance(line.values[3], Empty) else line.values[3]
        assert (line.values[1], line.values[2], words) == (row.fitting, row.known, fitting_words)


def test_boxes_groups_and_sums_work_within_the_scope(known_firms: Store) -> None:
    def only(*filters: tuple[str, str]) -> set[str]:
        made = tuple(ListFilter(*one) for one in filters)
        return {row.name for row in found(known_firms, filters=made)}

    assert only(("fit", ">=3")) == {"㈜맑은샘메드", "가온누리진"}
    assert only(("fit_words", "수도권"), ("employees", ">10")) == {"㈜맑은샘메드"}
    assert only(("certificate_state", "만료")) == {"아라소프트"}
    assert only(("certificate_until", "2026")) == {"가온누리진", "아라소프트"}
    assert only(("certificate_until", "없음")) == {"두루온"}
    assert only(("sector", "bio")) == {"가온누리진"}
    assert only(("case_area", ">=800")) == {"두루온"}
    assert only(("name", "(중복)")) == set()
    with known_firms.read() as session:
        ready = lists.prepared(session, replace(asked(), columns=("name", "case_area")))
        groups = {one.value: one.count for one in lists.group_counts(session, ready, "sector")}
        assert groups == {"bio": 1, "medical": 1, "software": 1, "unread": 1}
        (area,) = lists.sums(session, ready)
    assert (area.total, area.stated) == (800, 1)


def test_the_members_of_an_association_are_shown_alone(firms: Store) -> None:
    body = add(firms, FIRM, name="한국바이오의약품협회", org_type="association")
    for name, firm in [(row.name, row.id) for row in found(firms)][:2]:
        add(firms, RecordKind.PARTNERSHIP, organization=firm, partner=body, kind="member")
        assert name
    assert names(firms, replace(ALL, association=body)) == ["㈜맑은샘메드", "가온누리진"]
    with firms.read() as session:
        (source,) = prospects.member_sources(session)
    assert (source.name, source.count) == ("한국바이오의약품협회", 2)


# -- taking up -----------------------------------------------------------------------------------


def standing(store: Store, firm: int) -> str:
    with store.read() as session:
        draft = load_draft(session, FIRM, firm)
    assert draft is not None
    return draft.text("standing")


def cases(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as session:
        return [
            (one.text("title"), one.text("stage"), one.text("source_channel"))
            for one in all_live(session, CASE)
        ]


def test_several_firms_get_their_cases_in_one_operation_and_lose_them_in_one(
    firms: Store,
) -> None:
    by_name = {row.name: row.id for row in found(firms)}
    ids = [by_name["㈜맑은샘메드"], by_name["가온누리진"], by_name["두루온"]]
    with firms.read() as session:
        plan = plan_promotion(session, ids, Wish.CASE)
    assert (len(plan.rise), plan.begin, plan.under_way) == (3, tuple(ids[:2]), (ids[2],))
    start = CaseStart("일산테크노밸리 입지 검토", "briefing", "2026. 9. 17. 설명회")
    done = promote(firms, ids, Wish.CASE, start)
    assert len(done.cases) == 2
    assert [standing(firms, one) for one in ids] == ["managed"] * 3
    assert cases(firms)[1:] == [("일산테크노밸리 입지 검토", "lead", "briefing")] * 2
    with firms.read() as session:
        last = undoable(session)
    assert last is not None
    assert last.subject == "㈜맑은샘메드 외 1건"
    undo(firms, last.id)
    assert [standing(firms, one) for one in ids] == ["reference", "reference", "prospect"]
    assert len(cases(firms)) == 1


def test_a_firm_is_kept_as_prospect_and_nothing_is_written_twice(firms: Store) -> None:
    firm = found(firms)[0].id
    assert promote(firms, [firm], Wish.PROSPECT).changes
    assert standing(firms, firm) == "prospect"
    assert not promote(firms, [firm], Wish.PROSPECT).changes


def test_a_managed_firm_of_the_same_name_is_pointed_out(firms: Store) -> None:
    double = add_firm(firms, "㈜한빛정밀")
    with firms.read() as session:
        plan = plan_promotion(session, [double], Wish.MANAGED)
    assert [name for _, name in plan.namesakes] == ["한빛정밀"]


def test_reference_firms_stand_in_no_other_list_and_last_in_the_search(firms: Store) -> None:
    add_firm(firms, "맑은샘병원", standing="managed")
    with firms.read() as session:
        query = ListQuery(FIRM)
        ids = lists.ids(session, query)
        assert lists.count(session, query) == len(ids)
        shown = {row.values[0] for row in lists.page(session, ListQuery(FIRM, ("name",)), ids)}
        hits = search(session, "맑은샘")
    assert shown == {"한빛정밀", "맑은샘병원", "두루온"}
    assert [hit.title for hit in hits] == ["맑은샘병원", "㈜맑은샘메드"]
