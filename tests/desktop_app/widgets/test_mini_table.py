"""Short tables share their width so that dates and states are whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.mini_table import MiniTable


@dataclass(frozen=True)
class Line:
    id: int
    day: str
    name: str


def day_cell(row: Line) -> Cell:
    return Cell(row.day)


def name_cell(row: Line) -> Cell:
    return Cell(row.name)


def long_cell(_row: Line) -> Cell:
    return Cell("임상시험 연계와 스타트업 실증, 공동 장비의 이용과 인력 양성")


def place_cell(_row: Line) -> Cell:
    return Cell("홍보관")


COLUMNS = (
    Column("day", "일시", day_cell, width=60),
    Column("name", "명칭", name_cell, strong=True),
    Column("place", "장소", place_cell, width=240),
)
LINES = (Line(1, "2026. 11. 30.(월) 14:00", "㈜한빛정밀 대표 접견"),)


def shown(qtbot: QtBot, theme: Theme, width: int) -> MiniTable:
    made = MiniTable(COLUMNS, theme, "ko", "lines")
    qtbot.addWidget(made)
    made.resize(width, 200)
    made.show()
    made.put(LINES)
    return made


def test_a_day_with_its_time_is_never_cut(qtbot: QtBot, theme: Theme) -> None:
    made = shown(qtbot, theme, 700)
    needed = made.table.delegate.needed(day_cell(LINES[0]))
    assert made.table.columnWidth(0) >= needed > COLUMNS[0].width
    assert made.table.columnWidth(2) == COLUMNS[2].width


def test_in_a_narrow_card_the_others_give_way_before_the_name_is_lost(
    qtbot: QtBot, theme: Theme
) -> None:
    made = shown(qtbot, theme, 400)
    assert made.table.columnWidth(0) >= made.table.delegate.needed(day_cell(LINES[0]))
    assert made.table.columnWidth(2) < COLUMNS[2].width
    assert sum(made.table.columnWidth(at) for at in range(3)) <= 400
    made.resize(700, 200)
    assert made.table.columnWidth(2) == COLUMNS[2].width


def test_where_not_even_the_least_has_room_the_rest_is_scrolled_to(
    qtbot: QtBot, theme: Theme
) -> None:
    made = shown(qtbot, theme, 700)
    plain = made.table.height()
    made.resize(240, 200)
    assert made.table.columnWidth(0) >= made.table.delegate.needed(day_cell(LINES[0]))
    assert made.table.columnWidth(1) > 100
    assert made.table.horizontalScrollBar().maximum() > 0
    assert made.table.height() > plain
    made.resize(700, 200)
    assert made.table.height() == plain
    assert made.table.horizontalScrollBar().maximum() == 0


def test_it_is_copied_as_text_and_as_a_table(qtbot: QtBot, theme: Theme) -> None:
    made = shown(qtbot, theme, 700)
    made.put((*LINES, Line(2, "2026. 12. 1.", "둘째")))
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(made.table, Qt.Key.Key_C, control | alt)
    clip = QGuiApplication.clipboard()
    assert clip.text().splitlines() == [
        "일시\t명칭\t장소", "2026. 11. 30.(월) 14:00\t㈜한빛정밀 대표 접견\t홍보관",
        "2026. 12. 1.\t둘째\t홍보관",
    ]  # fmt: skip
    assert ">둘째</td>" in clip.mimeData().html()
    made.table.selectRow(1)
    qtbot.keyClick(made.table, Qt.Key.Key_C, control)
    assert clip.text() == "2026. 12. 1.\t둘째\t홍보관"


def test_prose_loses_its_end_before_anything_is_scrolled_to(qtbot: QtBot, theme: Theme) -> None:
    columns = (COLUMNS[0], COLUMNS[1], replace(COLUMNS[2], cell=name_cell, prose=True))
    made = MiniTable(columns, theme, "ko", "lines")
    qtbot.addWidget(made)
    made.show()
    made.put((Line(1, "2026. 11. 30.(월) 14:00", "제1차 일산테크노밸리 입주 의향 기업 간담회"),))
    day = made.table.delegate.needed(day_cell(LINES[0]))
    made.resize(day + 2 * 140, 200)
    assert made.table.horizontalScrollBar().maximum() == 0
    assert made.table.columnWidth(0) >= day
    assert made.table.columnWidth(2) < made.table.delegate.needed(name_cell(LINES[0])) + 60


def test_a_name_is_whole_before_prose_beside_it(qtbot: QtBot, theme: Theme) -> None:
    prose = Column("place", "내용", long_cell, width=132, prose=True)
    made = MiniTable(
        (COLUMNS[1], *(replace(prose, key=f"p{at}") for at in range(4))), theme, "ko", "x"
    )
    qtbot.addWidget(made)
    made.resize(820, 200)
    made.show()
    line = replace(LINES[0], name="한국건설기술연구원 부설 바이오연구소")
    made.put((line,))
    assert made.table.columnWidth(0) >= made.table.delegate.needed(name_cell(line))
