"""The table model of every list, under Qt's own tester."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.row_table_model import PAGE, RowTableModel


@dataclass(frozen=True)
class Line:
    id: int
    name: str


def name_cell(row: Line) -> Cell:
    return Cell(row.name)


def id_cell(row: Line) -> Cell:
    return Cell(str(row.id))


COLUMNS = (Column("name", "이름", name_cell), Column("id", "번호", id_cell, unit="번", right=True))


@pytest.fixture
def model(qtbot: QtBot) -> RowTableModel:
    model = RowTableModel(COLUMNS)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    return model


class Feed(QObject):
    """Gives the rows that are asked for."""

    def __init__(self, model: RowTableModel) -> None:
        super().__init__(model)
        self.asked: list[tuple[int, ...]] = []
        self.model = model
        model.rows_wanted.connect(self.on_rows_wanted)

    @Slot(tuple)
    def on_rows_wanted(self, ids: tuple[int, ...]) -> None:
        self.asked.append(ids)
        self.model.put_rows([Line(entry, f"기업 {entry}") for entry in ids])


def text(model: RowTableModel, row: int, column: int = 0) -> object:
    return model.index(row, column).data()


def test_rows_come_page_by_page_when_looked_at(qtbot: QtBot) -> None:
    model = RowTableModel(COLUMNS)  # without the tester, which looks at everything
    feed = Feed(model)
    model.set_ids(range(1, 1001))
    assert model.rowCount() == 1000
    with qtbot.waitSignal(model.dataChanged):
        assert text(model, 900) == ""
    assert text(model, 900) == "기업 901"
    assert [len(ids) for ids in feed.asked] == [PAGE]
    assert text(model, 999) == "기업 1000"


def test_the_tester_is_content_while_pages_come(qtbot: QtBot, model: RowTableModel) -> None:
    feed = Feed(model)
    with qtbot.waitSignal(model.dataChanged):
        model.set_ids(range(1, 1001))
        text(model, 0)
    assert feed.asked


def test_a_row_is_patched_in_place(model: RowTableModel, qtbot: QtBot) -> None:
    model.set_ids([3, 1, 2])
    model.put_rows([Line(1, "가"), Line(2, "나"), Line(3, "다")])
    with qtbot.waitSignal(model.dataChanged) as caught, qtbot.assertNotEmitted(model.modelReset):
        model.put_rows([Line(1, "가나")])
    assert caught.args[0].row() == caught.args[1].row() == 1
    assert [text(model, row) for row in range(3)] == ["다", "가나", "나"]


def test_a_few_rows_come_and_go_without_a_reset(model: RowTableModel, qtbot: QtBot) -> None:
    model.set_ids([1, 2, 3, 4, 5])
    model.put_rows([Line(entry, str(entry)) for entry in range(1, 8)])
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids([6, 1, 3, 4, 7, 5])
    assert model.ids == (6, 1, 3, 4, 7, 5)
    assert model.place_of(7) == 4
    assert model.place_of(2) == -1


def test_another_order_is_a_reset(model: RowTableModel, qtbot: QtBot) -> None:
    model.set_ids([1, 2, 3])
    with qtbot.waitSignal(model.modelReset):
        model.set_ids([3, 2, 1])
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids([3, 2, 1])
    model.set_ids([])
    assert model.rowCount() == 0


def test_heads_have_units_and_sides(model: RowTableModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(1, horizontal) == "번호 번"
    side = model.headerData(1, horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight


def test_rows_that_could_not_be_brought_are_asked_for_again(qtbot: QtBot) -> None:
    model = RowTableModel(COLUMNS)
    asked: list[tuple[int, ...]] = []
    model.rows_wanted.connect(asked.append)
    model.set_ids(range(1, 11))
    for _ in range(2):
        with qtbot.waitSignal(model.rows_wanted):
            text(model, 0)
        text(model, 0)  # they are on their way
        model.ask_again()
    assert [len(ids) for ids in asked] == [10, 10]
