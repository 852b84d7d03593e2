"""Whatever is stored and whatever is typed, the suffix index answers as substring tests do."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import cycle, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import search
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.search_keys import read_query, spans
from db.store import Store
from tests.fixtures.depth import examples

SYLLABLES = "한빛하나바반돛이정밀안녕까ㄴㅏㅂㄳ가"
TEXTS = st.one_of(
    st.text(alphabet=SYLLABLES + "aB9 ·㈜(주).-㎡", min_size=1, max_size=12),
    st.text(min_size=1, max_size=8),
    st.lists(st.sampled_from(["㈜", "한빛", "바이오", " ", "nano", "Bio", "12", "주식회사"]),
             min_size=1, max_size=6).map("".join),
)  # fmt: skip


WAYS = tuple(product((None, [RecordKind.OFFICER], [RecordKind.ORGANIZATION]), (1, 5, 50)))
"""Kinds and limits to ask with."""


@pytest.fixture
def found_store(sqlite_store: Store) -> Iterator[Store]:
    with contextlib.closing(sqlite_store) as store:
        with store.write(Label.CREATE) as unit:
            search.prepare(unit.session.connection())
        yield store


@settings(max_examples=examples(30), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    names=st.lists(TEXTS, min_size=1, max_size=12), typed=st.lists(TEXTS, min_size=1, max_size=8)
)
def test_both_forms_answer_alike(found_store: Store, names: list[str], typed: list[str]) -> None:
    standings = ("managed", "prospect", "reference")
    rows = [
        {"name": name, "standing": standings[index % 3], "aliases": (name[::-1],),
         "phone": "031-000-27412"[: 6 + index]}
        for index, name in enumerate(names)
    ]  # fmt: skip
    with contextlib.suppress(_TakeBack), found_store.write(Label.IMPORT) as unit:
        unit.insert_many(RecordKind.ORGANIZATION, rows)
        unit.insert_many(RecordKind.OFFICER, [{"name": names[0]}])
        unit.finish()
        session = unit.session
        assert not search.differs(session.connection(), thoroughly=True)
        parts = {name[start : start + 3] for name in names for start in range(len(name))}
        asked = [(text, *way) for text in {*typed, *names, "0274"} for way in WAYS]
        asked += [(text, *way) for text, way in zip(sorted(parts), cycle(WAYS), strict=False)]
        for text, kinds, limit in asked:
            hits = search.search(session, text, limit, kinds)
            assert hits == search.search_portable(session, text, limit, kinds), (text, kinds, limit)
        raise _TakeBack


class _TakeBack(Exception):
    """Rolls the example back."""


@given(TEXTS, TEXTS)
def test_marked_stretches_lie_in_the_title(title: str, typed: str) -> None:
    for start, end in spans(title, read_query(typed)):
        assert 0 <= start < end <= len(title)
