"""The import page in the real window, and lists to bring in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.shell.window import MainWindow

Rows = Sequence[Sequence[object]]
HEAD = ("기업명", "대표자", "소재지", "종업원수", "설립일")


@pytest.fixture
def first_page() -> str:
    """No other page is made."""
    return "intake"


@pytest.fixture
def page(window: MainWindow) -> IntakePage:
    made = window.open_page("intake")
    assert isinstance(made, IntakePage)
    return made


@pytest.fixture
def make_list(tmp_path: Path) -> Callable[..., Path]:
    """Writes an .xlsx; the first row is its head."""

    def make(rows: Rows, name: str = "기업목록.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        for row in rows:
            sheet.append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def clean_list(make_list: Callable[..., Path]) -> Path:
    """Three firms, and nothing to ask."""
    return make_list(
        [
            HEAD,
            ("㈜한빛정밀", "김한빛", "경기 고양시 일산동구 중앙로 1", 41, "2015. 3. 2."),
            ("㈜가람메디텍", "이가람", "경기 고양시 덕양구 화신로 2", 22, "2018. 11."),
            ("다솔바이오㈜", "박다솔", "서울 강서구 마곡중앙로 3", 130, "2009"),
        ]
    )


@pytest.fixture
def add_firm(context: AppContext) -> Callable[..., int]:
    """Stores a firm."""

    def add(name: str, **values: object) -> int:
        draft = new_draft(
            RecordKind.ORGANIZATION,
            **{"name": name, "org_type": "domestic", "standing": "managed", **values},
        )
        saved = save_record(context.store, draft)
        context.changes.announce(saved.changes)
        return saved.id

    return add
