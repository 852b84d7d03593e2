"""A list of persons leaves without phones and mails, or with them for a reason that is logged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from db.domain.access import Reason
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.access_log import access_rows
from db.queries.papers import printed_papers
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.list_pages.list_page import ListPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow


def _export(page: ListPage, chosen: str, path: Path) -> str:
    """All that stands in the file once it was asked for."""
    button = page.findChild(QPushButton, "contacts_export")
    assert isinstance(button, QPushButton)
    button.click()
    menu = page.findChildren(QMenu, "export_contacts_menu")[-1]
    assert menu.activeAction().data() == "", "without them is one Enter away"
    next(one for one in menu.actions() if one.isEnabled() and one.data() == chosen).trigger()
    menu.close()
    dialog = page.findChildren(QFileDialog, "export_dialog")[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    book = openpyxl.load_workbook(path)
    return " ".join(
        str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value
    )


def test_contacts_leave_for_a_reason(
    context: AppContext, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    firm = save_record(
        context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")
    ).id
    for name, mobile in (("김도현", "010-0000-2719"), ("이서준", "010-0000-2720")):
        draft = new_draft(RecordKind.CONTACT, name=name, organization=firm, mobile=mobile)
        save_record(context.store, draft)
    page = open_window(tuple(one for one in PAGES if one.key == "contacts")).open_page("contacts")
    assert isinstance(page, ListPage)

    said = _export(page, "", tmp_path / "a.xlsx")
    assert "김도현" in said
    assert "2719" not in said
    with context.store.read() as session:
        assert access_rows(session) == ()

    said = _export(page, Reason.SENDING, tmp_path / "b.xlsx")
    assert "010-0000-2719" in said
    with context.store.read() as session:
        (line,) = access_rows(session)
    assert (line.deed, line.kind, line.persons, line.reason) == ("export", "contact", 2, "sending")
    assert line.fields == ("phone", "mobile", "email")
    with context.store.read() as session:
        left = [(one.action, one.title, one.target, one.reason) for one in printed_papers(session)]
    assert left == [
        ("saved", "기업 담당자 · 2건", "b.xlsx", "sending"),
        ("saved", "기업 담당자 · 2건", "a.xlsx", ""),
    ]
