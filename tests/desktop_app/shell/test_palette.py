"""The palette as an officer uses it: everything in one list, from the keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.saved_views import SavedView
from db.services.records import delete_record, save_record
from db.services.saved_views import save_view
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.recent import RecentRecords
from desktop_app.shell.pages import PAGES
from desktop_app.shell.palette import Palette
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.record_dialog import RecordDialog

ORGANIZATION, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE
Send = Callable[[QWidget, str], None]


@pytest.fixture
def first_page() -> str:
    """One that is light, too, and prints nothing: the palette offers what the page in front does."""
    return "bin"


@pytest.fixture
def firm(context: AppContext) -> int:
    return add(context, ORGANIZATION, name="㈜한빛정밀", business_number="9998100316")


@pytest.fixture(scope="module")
def looked_at(shared_window: MainWindow, shared_context: AppContext) -> MainWindow:
    """The window of those tests that only look for something; it knows the same firm."""
    add(shared_context, ORGANIZATION, name="㈜한빛정밀", business_number="9998100316")
    return shared_window


def add(context: AppContext, kind: RecordKind, **values: object) -> int:
    saved = save_record(context.store, new_draft(kind, **values))  # type: ignore[arg-type]
    context.changes.announce(saved.changes)
    return saved.id


def entry_of(window: MainWindow) -> QLineEdit:
    window.open_palette()
    entry = window.findChild(QLineEdit, "palette_input")
    assert entry is not None
    return entry


def rows(window: MainWindow) -> list[str]:
    shown = window.findChild(QListView, "palette_list").model()
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def chosen(window: MainWindow) -> str:
    return str(window.findChild(QListView, "palette_list").currentIndex().data())


def organizations(window: MainWindow) -> OrganizationsPage:
    page = window.findChild(OrganizationsPage)
    assert page is not None
    return page


@pytest.mark.parametrize("typed", ["gksqlc", "999-81-00316", "9998100316", "#316"])
def test_what_is_typed_on_the_latin_keyboard(
    qtbot: QtBot, looked_at: MainWindow, typed: str
) -> None:
    qtbot.keyClicks(entry_of(looked_at), typed)
    assert chosen(looked_at).startswith("㈜한빛정밀")


def test_a_slip_stands_under_similar_names(looked_at: MainWindow, type_korean: Send) -> None:
    type_korean(entry_of(looked_at), "한빗정밀")
    assert rows(looked_at)[0] == "비슷한 이름 1"
    assert chosen(looked_at).startswith("㈜한빛정밀")


def test_a_record_without_a_page_opens_the_one_it_belongs_to(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    context: AppContext,
    firm: int,
    type_korean: Send,
) -> None:
    window = open_window(tuple(spec for spec in PAGES if spec.key != "contacts"))
    add(context, CONTACT, organization=firm, name="한도윤", title="이사")
    entry = entry_of(window)
    type_korean(entry, "@한도")
    assert rows(window)[0] == "사람 1"
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.current_page_key == "organizations"
    assert organizations(window).record.record_id == firm


def test_ctrl_enter_opens_a_window_of_its_own(
    qtbot: QtBot, window: MainWindow, firm: int, type_korean: Send
) -> None:
    before = window.current_page_key
    entry = entry_of(window)
    type_korean(entry, "한빛")
    qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(RecordDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.form.binder.base.id == firm
    assert window.current_page_key == before
    dialog.close()


def test_what_was_opened_is_remembered_over_a_restart(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    context: AppContext,
    firm: int,
    type_korean: Send,
) -> None:
    other = add(context, ORGANIZATION, name="한빛가람")
    window = open_window(first="print_log")
    assert "최근에 연 것" not in "".join(rows_when_empty(window))
    window.open_record(ORGANIZATION, other)
    window.open_record(ORGANIZATION, firm)
    again = open_window(first="print_log")
    assert [text.split()[0] for text in rows_when_empty(again)[:3]] == [
        "최근에", "㈜한빛정밀", "한빛가람",
    ]  # fmt: skip
    entry = entry_of(again)
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert organizations(again).record.record_id == other
    delete_record(context.store, ORGANIZATION, firm)
    assert not any("한빛정밀" in text for text in rows_when_empty(again))


def rows_when_empty(window: MainWindow) -> list[str]:
    entry_of(window)
    return rows(window)


def test_a_record_opened_from_a_list_is_remembered_too(
    window: MainWindow, context: AppContext, firm: int
) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.open_record(firm)
    assert RecentRecords(context.folder.recent).records == ((ORGANIZATION, firm),)


def test_the_file_holds_no_names_and_survives_nonsense(
    context: AppContext, window: MainWindow, firm: int
) -> None:
    path = context.folder.recent
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"PC-01": [["case", 3], ["nonsense", 1], 7], "PC-02": []}), encoding="utf-8"
    )
    assert RecentRecords(path, "PC-01").records == ((CASE, 3),)
    window.open_record(ORGANIZATION, firm)
    text = path.read_text(encoding="utf-8")
    assert "한빛" not in text
    assert RecentRecords(path, "PC-01").records == ((CASE, 3),), "other PCs keep theirs"
    path.write_text("{", encoding="utf-8")
    assert RecentRecords(path).records == ()


def test_tab_goes_from_group_to_group(
    qtbot: QtBot, window: MainWindow, context: AppContext, firm: int, type_korean: Send
) -> None:
    add(context, CASE, organization=firm, title="거점")
    add(context, ORGANIZATION, name="한빛가람")
    entry = entry_of(window)
    type_korean(entry, "한빛")
    assert chosen(window).startswith("㈜한빛정밀") or chosen(window).startswith("한빛가람")
    qtbot.keyClick(entry, Qt.Key.Key_Tab)
    assert "거점" in chosen(window)
    qtbot.keyClick(entry, Qt.Key.Key_Backtab)
    assert "한빛" in chosen(window)
    assert "거점" not in chosen(window)
    assert entry.hasFocus()


def test_a_new_organization_begins_with_what_was_typed(
    qtbot: QtBot, window: MainWindow, type_korean: Send
) -> None:
    entry = entry_of(window)
    type_korean(entry, "가온메디텍")
    assert rows(window)[-1] == "새 기업·기관 등록: 가온메디텍"
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    record = organizations(window).record
    assert record.form.binder.draft().text("name") == "가온메디텍"


def test_commands_are_found_on_either_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    entry = entry_of(window)
    qtbot.keyClicks(entry, ">tjfwjd")
    assert chosen(window).startswith("설정")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.current_page_key == "settings"


def test_a_read_only_window_offers_no_new_record(
    qtbot: QtBot, window: MainWindow, type_korean: Send
) -> None:
    entry = entry_of(window)
    palette = window.findChild(Palette)
    assert palette is not None
    palette._read_only = True
    type_korean(entry, "가온메디텍")
    assert rows(window) == ["찾은 것이 없습니다"]


def test_a_saved_view_opens_its_list(
    qtbot: QtBot, window: MainWindow, context: AppContext, firm: int, type_korean: Send
) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    content = json.dumps({})
    save_view(context.store, SavedView(0, "organizations", "바이오만", "star", content))
    window.open_page("settings")
    entry = entry_of(window)
    type_korean(entry, "ㅂㅇㅇㅁ")
    assert "저장한 보기 1" in rows(window)
    assert chosen(window) == "바이오만"
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.current_page_key == "organizations"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("출력", "문서 발급대장 출력"),
        ("복원", "백업 복원"),
        ("되돌리기", "실행 취소 되돌리기"),
        ("종료", "끝내기 종료"),
        ("면담자료", "면담자료 만들기…"),
        ("엑셀", "가져오기 엑셀"),
        ("비밀번호", "설정 비밀번호"),
        ("인수인계", "업무인계… 인수인계"),
        ("MOU", "협약 MOU"),
    ],
)
def test_what_officers_call_it_finds_it_and_says_by_which_word(
    looked_at: MainWindow, type_korean: Send, typed: str, offered: str
) -> None:
    type_korean(entry_of(looked_at), typed)
    assert offered in rows(looked_at)


def test_what_a_list_offers_is_found_only_over_that_list(
    window: MainWindow, type_korean: Send
) -> None:
    export = "엑셀로 내보내기: 기업 담당자…"
    window.open_page("contacts")
    entry = entry_of(window)
    type_korean(entry, "엑셀로")
    assert export in rows(window)
    window.open_page("organizations")
    entry.clear()
    type_korean(entry_of(window), "엑셀로")
    assert export not in rows(window)
    assert "엑셀로 내보내기: 기업·기관…" in rows(window)


def test_a_command_comes_before_names_that_are_merely_similar(
    window: MainWindow, context: AppContext, type_korean: Send
) -> None:
    add(context, ORGANIZATION, name="㈜출렴정공")
    type_korean(entry_of(window), "출력")
    assert chosen(window) == "보고서 출력"
    assert "비슷한 이름 1" in rows(window)
