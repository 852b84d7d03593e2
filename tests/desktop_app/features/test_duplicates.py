"""The officer looks at possible duplicates, joins two, tells two apart, and splits them again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.queries.access_log import access_rows
from db.queries.duplicates import Duplicates, possible_duplicates
from db.queries.records import children, load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.duplicates import DuplicatesPage
from desktop_app.features.duplicates.reading import Queue
from desktop_app.features.duplicates.split_dialog import SplitDialog
from desktop_app.shell.window import MainWindow

FIRM, CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT


@pytest.fixture
def store(context: AppContext) -> Store:
    return context.store


def save(store: Store, kind: RecordKind = FIRM, /, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    """Two firms that are one, with a contact each."""
    one = save(
        store, name="㈜한빛정밀", representatives=("정하람",), region="경기 안산시",
        business_number="1108141272", note="설명회 뒤 연락 희망", employees=112,
    )  # fmt: skip
    other = save(
        store, name="한빛정밀(주)", representatives=("정하람",), note="설명회 신청",
        website="https://hanbit.example", employees=98,
    )  # fmt: skip
    save(store, CONTACT, organization=one, name="한도윤")
    save(store, CONTACT, organization=other, name="김하늘")
    return one, other


def open_queue(window: MainWindow, **target: object) -> DuplicatesPage:
    page = window.open_page("duplicates", **target)
    assert isinstance(page, DuplicatesPage)
    return page


def test_the_queue_goes_on_from_what_today_or_the_button_have_searched(
    window: MainWindow, context: AppContext, store: Store, two: tuple[int, int]
) -> None:
    with store.read() as session:
        counted = possible_duplicates(session, FIRM, limit=0)
    assert counted.searched is not None
    context.alike.remember(store, FIRM, counted.searched)
    page = open_queue(window)
    assert [(one.first.id, one.second.id) for one in page._pairs] == [two]
    again = context.alike.known(store, FIRM)
    assert again is not None
    assert again.alike is counted.searched.alike, "nothing was searched twice"
    assert context.alike.known(store, CONTACT) is None


def draft_of(store: Store, record_id: int) -> Draft | None:
    with store.read() as session:
        return load_draft(session, FIRM, record_id)


def press(widget: QWidget, name: str) -> None:
    made = widget.findChild(QAbstractButton, name)
    assert made is not None, name
    assert made.isEnabled(), name
    made.click()


def said(widget: QWidget, name: str) -> str:
    made = widget.findChild(QLabel, name)
    assert made is not None, name
    return made.text()


def test_a_pair_is_joined_with_the_keyboard_alone(
    window: MainWindow, store: Store, two: tuple[int, int]
) -> None:
    one, other = two
    page = open_queue(window)
    assert page.queue.pairs.count == 1
    QTest.keyClick(page.queue.pairs.table, Qt.Key.Key_Return)
    assert page.merge.ids == (one, other)
    assert said(page, "moves_contact") == "1"
    QTest.keySequence(page.merge.grid, QKeySequence("Ctrl+Return"))
    kept = draft_of(store, one)
    assert kept is not None
    assert kept.get("website") == "https://hanbit.example"
    assert kept.get("aliases") == ("한빛정밀(주)",)
    assert kept.get("note") == "설명회 뒤 연락 희망\n설명회 신청"
    assert draft_of(store, other) is None
    with store.read() as session:
        assert len(children(session, CONTACT, "organization", [one])) == 2
    assert page.queue.pairs.count == 0
    assert page.queue.isVisible()
    window.undo()
    assert draft_of(store, other) is not None


def test_cells_headers_and_typing_decide_what_is_kept(
    window: MainWindow, store: Store, two: tuple[int, int]
) -> None:
    one, other = two
    page = open_queue(window, kind=FIRM, ids=two)
    press(page, f"pick_employees_{one}")
    assert page.merge.choice is not None
    assert page.merge.choice.result("employees") == 112
    press(page, f"merge_keep_{other}")
    assert page.merge.choice.survivor == other
    assert page.merge.choice.result("employees") == 98
    assert page.merge.choice.result("business_number") == "1108141272"
    press(page, f"pick_note_{one}")
    assert page.merge.choice.result("note") == "설명회 신청"
    employees = page.merge.grid.editors["employees"]
    QTest.keyClick(employees.input, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(employees.input, "120")
    cell = page.findChild(QWidget, f"merge_employees_{other}")
    assert cell is not None
    assert cell.property("picked") == "false"
    press(page, "merge_join")
    kept = draft_of(store, other)
    assert kept is not None
    assert kept.get("employees") == 120
    assert kept.get("business_number") == "1108141272"
    assert kept.get("note") == "설명회 신청"
    assert draft_of(store, one) is None


def test_what_can_not_be_read_or_kept_is_not_joined(
    window: MainWindow, two: tuple[int, int]
) -> None:
    page = open_queue(window, kind=FIRM, ids=two)
    employees = page.merge.grid.editors["employees"].input
    QTest.keyClick(employees, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(employees, "abc")
    join = page.findChild(QPushButton, "merge_join")
    assert join is not None
    assert not join.isEnabled()
    assert "상시근로자" in said(page, "merge_notice")


def test_differing_numbers_are_said_and_refused(window: MainWindow, store: Store) -> None:
    ids = tuple(
        save(store, name="한빛정밀", business_number=number)
        for number in ("1108141272", "1208147521")
    )
    page = open_queue(window, kind=FIRM, ids=ids)
    join = page.findChild(QPushButton, "merge_join")
    assert join is not None
    assert not join.isEnabled()
    assert "사업자등록번호가 서로 달라" in said(page, "merge_notice")


def test_a_record_changed_meanwhile_is_read_again_instead_of_joined(
    window: MainWindow, store: Store, two: tuple[int, int]
) -> None:
    one, other = two
    page = open_queue(window, kind=FIRM, ids=two)
    save_record(store, Draft(FIRM, {"phone": "031-000-2741"}, other))
    press(page, "merge_join")
    assert draft_of(store, other) is not None
    assert page.merge.isVisible()
    assert page.merge.choice is not None
    assert page.merge.choice.result("phone") == "031-000-2741"
    press(page, "merge_join")
    assert draft_of(store, other) is None
    assert draft_of(store, one) is not None


def test_told_apart_a_pair_is_listed_and_can_be_doubted_again(
    window: MainWindow, two: tuple[int, int]
) -> None:
    page = open_queue(window)
    QTest.keyClick(page.queue.pairs.table, Qt.Key.Key_Delete)
    assert page.queue.pairs.count == 0
    assert page.queue.apart.count == 1
    press(page, "duplicates_tab_apart")
    press(page, "duplicates_doubt")
    assert page.queue.apart.count == 0
    assert page.queue.pairs.count == 1


def test_a_merge_is_split_again_after_saying_what_stays(
    window: MainWindow, store: Store, two: tuple[int, int]
) -> None:
    one, other = two
    page = open_queue(window, kind=FIRM, ids=two)
    press(page, "merge_join")
    save(store, CONTACT, organization=one, name="박새로")
    save_record(store, Draft(FIRM, {"website": "https://new.example"}, one))
    open_queue(window, kind=FIRM, record_id=one, tab="merges")
    assert page.queue.merges.count == 1
    press(page, "duplicates_split")
    dialog = window.findChild(SplitDialog)
    assert dialog is not None
    words = "\n".join(made.text() for made in dialog.findChildren(QLabel))
    assert "누리집" in words
    assert "박새로" in words
    press(dialog, "split_confirm")
    assert draft_of(store, other) is not None
    kept = draft_of(store, one)
    assert kept is not None
    assert kept.get("website") == "https://new.example"
    with store.read() as session:
        names = [d.get("name") for d in children(session, CONTACT, "organization", [one])]
        gone = [d.get("name") for d in children(session, CONTACT, "organization", [other])]
    assert names == ["한도윤", "박새로"]
    assert gone == ["김하늘"]


def test_the_list_the_record_and_the_button_lead_here(
    window: MainWindow, store: Store, two: tuple[int, int], qtbot: object
) -> None:
    one, other = two
    page = window.open_page("organizations")
    assert page is not None
    panel = page.list_panel  # type: ignore[attr-defined]
    panel.list.table.selectAll()
    assert window.around.commands.run("organizations.join")
    found = window.findChild(DuplicatesPage)
    assert found is not None
    assert set(found.merge.ids) == {one, other}
    window.open_record(FIRM, one)
    record = page.record  # type: ignore[attr-defined]
    record.head.doubles_requested.emit()
    assert found.queue.isVisible()
    assert "㈜한빛정밀" in said(found, "duplicates_narrowed")
    window.open_page("organizations")
    press(page, "organizations_duplicates")
    assert found.isVisible()


def test_opening_what_was_joined_shows_what_stayed(
    window: MainWindow, store: Store, two: tuple[int, int]
) -> None:
    one, other = two
    page = open_queue(window, kind=FIRM, ids=two)
    press(page, "merge_join")
    window.open_record(FIRM, other)
    organizations = window.open_page("organizations")
    assert organizations is not None
    assert organizations.record.record_id == one  # type: ignore[attr-defined]


def test_of_very_many_pairs_it_says_how_many_are_listed(window: MainWindow) -> None:
    page = open_queue(window)
    page._on_read(Queue(FIRM, Duplicates(FIRM, (), 3_028)))
    assert said(window, "status_left") == "중복 의심 3,028쌍 중 점수가 높은 0쌍 표시"


def test_empty_lists_say_so(window: MainWindow) -> None:
    page = open_queue(window)
    assert said(page, "state_sentence") == "중복으로 보이는 기록이 없습니다."
    press(page, "duplicates_tab_merges")
    assert said(page, "state_sentence") == "합친 기록이 없습니다."
    press(page, "duplicates_kind_contact")
    assert page.queue.pairs.count == 0


def test_the_split_dialog_is_freed(
    context: AppContext,
    store: Store,
    two: tuple[int, int],
    freed_on_close: Callable[..., None],
    window: MainWindow,
) -> None:
    from db.queries.merging import split_outlook
    from db.services.merging import MergeDraft, merge_records

    done = merge_records(store, MergeDraft(FIRM, two[0], (two[1],)))
    with store.read() as session:
        outlook = split_outlook(session, done.changes.operation_id)
    freed_on_close(lambda: SplitDialog(context, outlook, window))


def test_every_control_has_a_name_for_screen_readers(
    window: MainWindow, two: tuple[int, int]
) -> None:
    page = open_queue(window, kind=FIRM, ids=two)
    QApplication.processEvents()
    nameless = [
        made.objectName()
        for made in page.findChildren(QAbstractButton)
        if made.isVisible() and not (made.text() or made.accessibleName())
    ]
    assert nameless == []


def test_what_too_many_share_is_named_above_the_queue(window: MainWindow, store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        unit.insert_many(FIRM, [{"name": f"가나{at}", "phone": "1588-0000"} for at in range(40)])
    page = open_queue(window)
    told = page.findChild(QLabel, "duplicates_left_out")
    assert told is not None
    assert told.isVisibleTo(page)
    assert "전화 1588-0000(40건)" in told.text()
    press(page, "duplicates_tab_apart")
    assert not told.isVisibleTo(page)


def test_one_alias_is_left_and_the_others_are_taken(window: MainWindow, store: Store) -> None:
    one = save(store, name="㈜한빛정밀")
    other = save(store, name="한빛정밀공업", aliases=("한빛기기", "HB"))
    page = open_queue(window, kind=FIRM, ids=(one, other))
    press(page, f"merge_keep_{one}")
    ticks = {
        box.accessibleName().rsplit(": ")[-1]: box
        for box in page.merge.grid.findChildren(QCheckBox)
        if box.objectName().startswith(f"pick_aliases_{other}")
    }
    assert ticks.keys() == {"한빛기기", "HB", "한빛정밀공업"}
    ticks["HB"].click()
    assert [name for name, box in ticks.items() if not box.isChecked()] == ["HB"]
    press(page, "merge_join")
    kept = draft_of(store, one)
    assert kept is not None
    assert kept.get("aliases") == ("한빛기기", "한빛정밀공업")


def test_numbers_that_look_alike_masked_are_told_apart_and_shown_for_a_reason(
    window: MainWindow, store: Store
) -> None:
    firm = save(store, name="㈜한빛정밀")
    ids = tuple(
        save(store, CONTACT, organization=firm, name="한도윤", mobile=f"010-{middle}-6789")
        for middle in ("2222", "3333")
    )
    page = open_queue(window, kind=CONTACT, ids=ids)
    page.merge.grid.widget().grab()
    texts = [one.text() for one in page.merge.grid.findChildren(QLabel)]
    assert texts.count("010-****-6789") == 2
    assert "휴대전화\n가린 자리가 서로 다름" in texts
    press(page, "merge_reveal")
    menu = page.findChild(QMenu, "reason_menu")
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.data() == "duty").trigger()
    menu.close()
    texts = [one.text() for one in page.merge.grid.findChildren(QLabel)]
    assert {"010-2222-6789", "010-3333-6789"} <= set(texts)
    result = page.merge.grid.editors["mobile"].input
    assert isinstance(result, QLineEdit)
    assert result.text() == "010-3333-6789", "the newer one"
    with store.read() as session:
        noted = access_rows(session)
    assert sorted(one.record_id or 0 for one in noted) == sorted(ids)
    assert {(one.fields, one.reason) for one in noted} == {(("mobile",), "duty")}
