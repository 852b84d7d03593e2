"""Saved views: kept per list, named once, one default, arranged, deleted and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.errors import UserError
from db.queries.history import undoable
from db.queries.saved_views import SavedView, saved_views
from db.services.saved_views import arrange_views, delete_view, restore_view, save_view
from db.store import Store


def keep(store: Store, name: str, *, default: bool = False, of: str = "cases") -> SavedView:
    return save_view(store, SavedView(0, of, name, "star", "{}", is_default=default))


def names(store: Store, list_name: str = "cases") -> list[str]:
    with store.read() as session:
        return [view.name for view in saved_views(session, list_name)]


def test_views_are_kept_per_list_in_their_order(store: Store) -> None:
    first, second = keep(store, "내 건"), keep(store, "멈춘 건")
    keep(store, "병원", of="organizations")
    assert names(store) == ["내 건", "멈춘 건"]
    arrange_views(store, "cases", [second.id, first.id])
    assert names(store) == ["멈춘 건", "내 건"]
    assert len(names(store, "")) == 3
    with store.read() as session:
        assert undoable(session) is None  # they are nobody's record


def test_a_name_is_given_once_and_never_empty(store: Store) -> None:
    view = keep(store, " 내 건 ")
    assert view.name == "내 건"
    for wrong, code in (("내 건", "view.name_taken"), ("  ", "view.no_name")):
        with pytest.raises(UserError, match=code):
            keep(store, wrong)
    assert save_view(store, replace(view, icon="flag")).icon == "flag"
    keep(store, "내 건", of="organizations")


def test_one_view_is_the_default(store: Store) -> None:
    first = keep(store, "내 건", default=True)
    keep(store, "멈춘 건", default=True)
    with store.read() as session:
        assert [view.is_default for view in saved_views(session, "cases")] == [False, True]
    save_view(store, replace(first, is_default=True))
    with store.read() as session:
        assert [view.is_default for view in saved_views(session, "cases")] == [True, False]


def test_a_deleted_view_comes_back_where_it_was(store: Store) -> None:
    first, second = keep(store, "내 건"), keep(store, "멈춘 건")
    delete_view(store, first.id)
    delete_view(store, first.id)
    assert names(store) == ["멈춘 건"]
    with pytest.raises(UserError, match=r"record\.gone"):
        save_view(store, first)
    assert restore_view(store, first).id == first.id
    assert names(store) == ["내 건", "멈춘 건"]
    assert keep(store, "셋째").position == second.position + 1
