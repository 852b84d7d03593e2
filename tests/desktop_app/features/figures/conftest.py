"""The page 실적·통계 on some agreements."""

from __future__ import annotations

import pytest

from db.domain.values import Empty
from db.store import Store
from desktop_app.features.figures.page import FiguresPage
from desktop_app.shell.window import MainWindow
from tests.fixtures.figures_page import EOK, K, save


@pytest.fixture
def agreements(sqlite_store: Store) -> dict[str, int]:
    """Two MOUs, one of them of a case with its letter, one without an amount; a co-operation."""
    store = sqlite_store
    firms = [save(store, K.ORGANIZATION, name=f"㈜예시{number}") for number in (1, 2, 3)]
    case = save(store, K.CASE, title="예시 공장", organization=firms[0], officer="박서연")
    found = {"case": case}
    for name, firm, values in (
        ("letter", 0, {"kind": "loi", "case": case, "signed_on": "2024-05-01", "amount": 90 * EOK}),
        ("mou", 0, {"kind": "mou", "case": case, "signed_on": "2025-03-02", "amount": 120 * EOK}),
        ("bare", 1, {"kind": "mou", "signed_on": "2026-02-01", "amount": Empty.NOT_STATED}),
        ("undated", 2, {"kind": "loi", "amount": 10 * EOK}),
        ("with", 2, {"kind": "partnership", "nature": "cooperation", "signed_on": "2025-01-01"}),
    ):  # fmt: skip
        made = save(store, K.AGREEMENT, title=f"협약 {name}", **values)
        save(store, K.PARTY, agreement=made, organization=firms[firm])
        found[name] = made
    return found


@pytest.fixture
def page(window: MainWindow, agreements: dict[str, int]) -> FiguresPage:
    made = window.open_page("figures")
    assert isinstance(made, FiguresPage)
    return made
