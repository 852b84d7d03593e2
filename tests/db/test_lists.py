"""The list engine: filters in the officer's words, order, pages, groups and sums."""

from __future__ import annotations

import pytest

from db import search
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries import lists
from db.queries.lists import ListFilter, ListQuery, ListSort
from db.services.records import delete_record, save_record
from db.store import Store

FIRM, CASE, AGREEMENT = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.AGREEMENT
TODAY = "2026-11-25"


def add(store: Store, record_kind: RecordKind, **values: Value) -> int:
    return save_record(store, Draft(record_kind, {**new_draft(record_kind).values, **values})).id


@pytest.fixture
def firms(store: Store) -> Store:
    """Some firms, for a test that writes more."""
    return with_firms(store)


@pytest.fixture(scope="module")
def known_firms(shared_store: Store) -> Store:
    """The same firms, for tests that only read."""
    return with_firms(shared_store)


def with_firms(store: Store) -> Store:
    with store.write(Label.CREATE) as unit:
        search.prepare(unit.session.connection())
    names = {
        "㈜한빛정밀": {"employees": 112, "capital": 3_500_000_000, "founded": "2009-03",
                       "industry_name": "정밀 의료기기", "business_number": "9998100316"},
        "가람메디텍": {"employees": 87, "founded": "2024", "org_type": "foreign",
                       "phone": "031-000-2741", "capital": Empty.WITHHELD},
        "Aldersee Diagnostik": {"employees": 64, "org_type": "foreign", "founded": "2024-11-27"},
        "(주)온새미팜": {"employees": Empty.UNCHECKED, "industry_name": "Bio 원료",
                         "standing": "prospect"},
        "3M바이오": {"employees": 0},
        "참조기업": {"standing": "reference", "employees": 5},
    }  # fmt: skip
    for name, values in names.items():
        add(store, FIRM, name=name, **values)
    gone = add(store, FIRM, name="지운기업")
    delete_record(store, FIRM, gone)
    return store


def names(store: Store, *filters: tuple[str, str], **options: object) -> list[str]:
    query = ListQuery(
        FIRM, ("name",), tuple(ListFilter(*one) for one in filters), today=TODAY,
        **options,  # type: ignore[arg-type]  # the test's own keywords
    )  # fmt: skip
    with store.read() as session:
        found = lists.ids(session, query)
        assert lists.count(session, query) == len(found)
        return [str(row.values[0]) for row in lists.page(session, query, found)]


ALL = ["3M바이오", "가람메디텍", "(주)온새미팜", "㈜한빛정밀", "Aldersee Diagnostik"]


def test_sorts_names_without_legal_form_and_leaves_reference_lists_out(known_firms: Store) -> None:
    assert names(known_firms) == ALL
    assert (
        names(known_firms, sorts=(ListSort("name", descending=True),))[0] == "Aldersee Diagnostik"
    )
    assert "참조기업" in names(known_firms, include_reference=True)


@pytest.mark.parametrize(
    ("key", "typed", "expected"),
    [
        ("name", "한빛", ["㈜한빛정밀"]), ("name", "ㅎㅂ", ["㈜한빛정밀"]),
        ("name", "온샘", ["(주)온새미팜"]), ("name", "온새ㅁ", ["(주)온새미팜"]),
        ("name", "㈜한빛 정밀", ["㈜한빛정밀"]), ("name", "ALDER", ["Aldersee Diagnostik"]),
        ("name", "=한빛정밀", ["㈜한빛정밀"]), ("name", "=한빛", []), ("name", "㈜", ALL),
        ("name", "!ㅎㅂ", [one for one in ALL if "한빛" not in one]),
        ("industry_name", "bio", ["(주)온새미팜"]), ("industry_name", "정밀 ㅇ", ["㈜한빛정밀"]),
        ("industry_name", "없음", ["3M바이오", "가람메디텍", "Aldersee Diagnostik"]),
        ("industry_name", "!없음", ["(주)온새미팜", "㈜한빛정밀"]),
        ("industry_name", "%", []), ("industry_name", "_", []),
        ("employees", ">64", ["가람메디텍", "㈜한빛정밀"]),
        ("employees", ">=64", ["가람메디텍", "㈜한빛정밀", "Aldersee Diagnostik"]),
        ("employees", "100 이상", ["㈜한빛정밀"]), ("employees", "50~100명",
                                                ["가람메디텍", "Aldersee Diagnostik"]),
        ("employees", "..87", ["3M바이오", "가람메디텍", "Aldersee Diagnostik"]),
        ("employees", "0", ["3M바이오"]), ("employees", "미확인", ["(주)온새미팜"]),
        ("employees", "=", ["(주)온새미팜"]), ("employees", "미기재", []),
        ("employees", "!>64", ["3M바이오", "(주)온새미팜", "Aldersee Diagnostik"]),
        ("employees", ">", ALL), ("employees", "  ", ALL), ("employees", "!", ALL),
        ("capital", ">30", ["㈜한빛정밀"]), ("capital", ">=35억", ["㈜한빛정밀"]),
        ("capital", ">36", []), ("capital", "비공개", ["가람메디텍"]),
        ("capital", "미기재", ["3M바이오", "(주)온새미팜", "Aldersee Diagnostik"]),
        ("founded", "2024", ["가람메디텍", "Aldersee Diagnostik"]),
        ("founded", ">2009", ["가람메디텍", "Aldersee Diagnostik"]),
        ("founded", "2024-11..2025-03", ["Aldersee Diagnostik"]),
        ("founded", "2009. 3. 이전", ["㈜한빛정밀"]),
        ("founded", "-9999일..오늘", ["가람메디텍", "㈜한빛정밀", "Aldersee Diagnostik"]),
        ("founded", ">오늘", []), ("founded", ">-30일", []),
        ("name", "gksqlc", ["㈜한빛정밀"]),
        ("org_type", "외국", ["가람메디텍", "Aldersee Diagnostik"]),
        ("org_type", "ㅇㄱ", ["가람메디텍", "Aldersee Diagnostik"]),
        ("org_type", "국내, 병원", ["3M바이오", "(주)온새미팜", "㈜한빛정밀"]),
        ("org_type", "!국내", ["가람메디텍", "Aldersee Diagnostik"]),
        ("business_number", "999-81", ["㈜한빛정밀"]), ("phone", "0002741", ["가람메디텍"]),
    ],
)  # fmt: skip
def test_reads_what_is_typed(known_firms: Store, key: str, typed: str, expected: list[str]) -> None:
    assert names(known_firms, (key, typed)) == expected


def test_a_filter_that_cannot_be_read_is_refused(known_firms: Store) -> None:
    query = ListQuery(FIRM, filters=(ListFilter("employees", ">많이"),), today=TODAY)
    assert lists.filter_problem(query, query.filters[0]) == "filter.unreadable"
    assert lists.filter_problem(query, ListFilter("employees", ">")) == ""
    with known_firms.read() as session, pytest.raises(UserError):
        lists.ids(session, query)


def test_filters_join_and_a_word_finds_by_any_name_or_number(known_firms: Store) -> None:
    assert names(known_firms, ("org_type", "외국"), ("employees", "<80")) == ["Aldersee Diagnostik"]
    assert names(known_firms, text="99981") == ["㈜한빛정밀"]
    assert names(known_firms, text="2741") == ["가람메디텍"]


def test_empty_values_come_last_in_both_directions(known_firms: Store) -> None:
    up = names(known_firms, sorts=(ListSort("employees"),))
    down = names(known_firms, sorts=(ListSort("employees", descending=True),))
    assert up == ["3M바이오", "Aldersee Diagnostik", "가람메디텍", "㈜한빛정밀", "(주)온새미팜"]
    assert down == ["㈜한빛정밀", "가람메디텍", "Aldersee Diagnostik", "3M바이오", "(주)온새미팜"]
    order = names(known_firms, sorts=(ListSort("org_type"), ListSort("name")))
    assert order[-2:] == ["가람메디텍", "Aldersee Diagnostik"]


def test_computes_certificates_and_cases_of_a_firm(firms: Store) -> None:
    with firms.read() as session:
        one, two = (
            hit.id for hit in search.search(session, "한빛") + search.search(session, "가람")
        )
    for until in ("2024-05-30", "2027-05-30"):
        add(firms, RecordKind.CERTIFICATE, organization=one, kind="research", valid_until=until)
    add(firms, RecordKind.CERTIFICATE, organization=one, kind="innobiz", valid_until="2029-01-01")
    add(firms, RecordKind.CERTIFICATE, organization=two, kind="growth", valid_until="2026-12")
    add(firms, CASE, organization=one, title="거점", stage="contact", wanted_area=1500.0,
        planned_investment=18_000_000_000)  # fmt: skip
    add(firms, CASE, organization=one, title="둘째", stage="loi", wanted_area=500.0)
    add(firms, CASE, organization=one, title="끝난 건", stage="mou", state="ended", wanted_area=9.0,
        end_reason="failed")  # fmt: skip
    keys = ("name", "certificate_until", "certificate_state", "case_stage", "case_area",
            "case_investment", "case_count")  # fmt: skip
    query = ListQuery(FIRM, keys, today=TODAY)
    with firms.read() as session:
        rows = {
            row.values[0]: row.values[1:]
            for row in lists.page(session, query, lists.ids(session, query))
        }
        assert rows["㈜한빛정밀"] == ("2027-05-30", "valid", "loi", 2000.0, 18_000_000_000, 2)
        assert rows["가람메디텍"][:3] == ("2026-12", "expiring", Empty.NOT_APPLICABLE)
        assert rows["3M바이오"][:3] == (Empty.UNCHECKED, Empty.UNCHECKED, Empty.NOT_APPLICABLE)
        assert rows["Aldersee Diagnostik"][0] is Empty.NOT_APPLICABLE
        total = {one.key: one for one in lists.sums(session, query)}
        assert (total["case_area"].total, total["case_area"].stated) == (2000.0, 1)
        assert total["case_area"].empties == {Empty.NOT_APPLICABLE: 4}
    assert names(firms, ("case_stage", "발굴~LOI")) == ["㈜한빛정밀"]
    assert names(firms, ("case_area", ">500평")) == ["㈜한빛정밀"]
    assert names(firms, ("case_investment", ">100")) == ["㈜한빛정밀"]
    assert names(firms, ("certificate_state", "임박")) == ["가람메디텍"]
    assert names(firms, ("certificate_until", "해당없음")) == ["Aldersee Diagnostik"]
    late = ListQuery(
        FIRM, ("name",), (ListFilter("certificate_state", "만료"),), today="2027-01-01"
    )
    with firms.read() as session:
        assert len(lists.ids(session, late)) == 1  # December 2026 is over, May 2027 is not


def test_lists_cases_with_their_firm_days_and_lateness(firms: Store) -> None:
    with firms.read() as session:
        one = search.search(session, "한빛")[0].id
    case = add(firms, CASE, organization=one, title="거점", stage="loi", next_step_on="2026-11-20")
    add(firms, RecordKind.MILESTONE, case=case, stage="loi", actual_on="2026-11-02")
    add(firms, RecordKind.MILESTONE, case=case, stage="lead", actual_on="2026-01-02")
    secret = add(
        firms,
        CASE,
        organization=one,
        title="비밀",
        code_name="북극성",
        stage="contact",
        next_step_on="2026-11",
    )  # fmt: skip
    keys = ("organization", "days_in_stage", "overdue", "title")
    query = ListQuery(CASE, keys, today=TODAY)
    with firms.read() as session:
        rows = lists.page(session, query, [case, secret])
        assert rows[0].values == ("㈜한빛정밀", 23, True, "거점")
        assert rows[0].links == {"organization": one}
        assert rows[1].values == ("북극성", Empty.NOT_STATED, False, "비밀")
        for key, typed, expected in (
            ("organization", "한빛", [case]), ("organization", "북극", [secret]),
            ("days_in_stage", ">20", [case]), ("days_in_stage", ">23", []),
            ("days_in_stage", "23", [case]), ("overdue", "예", [case]), ("title", "ㄱㅈ", [case]),
        ):  # fmt: skip
            query = ListQuery(CASE, keys, (ListFilter(key, typed),), today=TODAY)
            assert list(lists.ids(session, query)) == expected, (key, typed)
        for key in keys:
            lists.ids(session, ListQuery(CASE, keys, sorts=(ListSort(key),), today=TODAY))


def test_lists_agreements_with_their_parties(firms: Store) -> None:
    with firms.read() as session:
        found = [search.search(session, text)[0].id for text in ("한빛", "가람")]
    deal = add(firms, AGREEMENT, title="협약", kind="mou", amount=Empty.UNCHECKED)
    for firm in found:
        add(firms, RecordKind.PARTY, agreement=deal, organization=firm)
    query = ListQuery(
        AGREEMENT, ("parties", "amount"), (ListFilter("parties", "가람"),), today=TODAY
    )
    with firms.read() as session:
        rows = lists.page(session, query, lists.ids(session, query))
        assert rows[0].values == ("㈜한빛정밀, 가람메디텍", Empty.UNCHECKED)
        assert lists.sums(session, query, [deal])[0].empties == {Empty.UNCHECKED: 1}


def test_groups_add_up(known_firms: Store) -> None:
    query = ListQuery(FIRM, today=TODAY)
    with known_firms.read() as session:
        for key in ("org_type", "industry_name", "founded", "case_stage", "standing"):
            groups = lists.group_counts(session, query, key)
            assert sum(group.count for group in groups) == len(ALL)
            for group in groups:
                part = ListQuery(FIRM, filters=(ListFilter(key, group.filter),), today=TODAY)
                assert lists.count(session, part) == group.count, (key, group)
        by_type = lists.group_counts(session, query, "org_type")
        assert [(one.value, one.count) for one in by_type] == [("domestic", 3), ("foreign", 2)]
        by_industry = lists.group_counts(session, query, "industry_name")
        assert by_industry[-1].value is Empty.NOT_STATED


def test_every_kind_can_be_listed_sorted_filtered_and_summed(known_firms: Store) -> None:
    """All columns of a kind in one statement each: what one of them lacks, the statement lacks."""
    with known_firms.read() as session:
        for kind in RecordKind:
            columns = lists.list_columns(kind)
            keys = tuple(column.key for column in columns)
            query = ListQuery(kind, keys, sorts=tuple(map(ListSort, keys)), today=TODAY)
            lists.page(session, query, lists.ids(session, query))
            lists.sums(session, query)
            filled = tuple(ListFilter(key, "!없음") for key in keys)
            lists.ids(session, ListQuery(kind, filters=filled, today=TODAY))
            for column in columns:
                lists.group_counts(session, ListQuery(kind, today=TODAY), column.key)
                typed = ">2026" if column.kind.is_number else "!예"
                assert lists.filter_problem(query, ListFilter(column.key, typed)) in {
                    "", "filter.unreadable",
                }  # fmt: skip
            lists.page(session, ListQuery(kind), [1, 2])
