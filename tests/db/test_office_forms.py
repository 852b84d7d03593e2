"""Workbooks of the office's own are kept by list and name, renamed, deleted and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.office_forms import OfficeForm, office_form, office_forms
from db.services.office_forms import MOST_BYTES, delete_form, restore_form, save_form
from db.store import Store

CASES = RecordKind.CASE


def keep(store: Store, name: str, kind: RecordKind = CASES) -> OfficeForm:
    return save_form(store, OfficeForm(0, kind, name, "서식.xlsx", b"PK workbook"))


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [one.name for one in office_forms(session, CASES)]


def test_forms_are_kept_renamed_deleted_and_brought_back(store: Store) -> None:
    kept = keep(store, " 주간 보고 ")
    keep(store, "의회 제출")
    keep(store, "주간 보고", RecordKind.AGREEMENT)  # of another list
    assert names(store) == ["의회 제출", "주간 보고"]
    save_form(store, replace(kept, name="주간", data=b""))
    with store.read() as session:
        read = office_form(session, kept.id)
    assert read is not None
    assert (read.name, read.data) == ("주간", b"PK workbook")
    gone = delete_form(store, kept.id)
    assert names(store) == ["의회 제출"]
    assert gone is not None
    restore_form(store, gone)
    assert names(store) == ["의회 제출", "주간"]
    assert delete_form(store, kept.id) is None


def test_a_form_without_a_name_with_a_taken_one_or_too_large_is_refused(store: Store) -> None:
    kept = keep(store, "하나")
    large = replace(kept, data=b"x" * (MOST_BYTES + 1))
    for wrong, code in (
        (replace(kept, id=0), "form.name_taken"), (replace(kept, name="  "), "form.no_name"),
        (large, "form.too_large"), (replace(kept, id=99, name="둘"), "record.gone"),
    ):  # fmt: skip
        with pytest.raises(UserError) as refused:
            save_form(store, wrong)
        assert refused.value.code == code
    assert names(store) == ["하나"]
