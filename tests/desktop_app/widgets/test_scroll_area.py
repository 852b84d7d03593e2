"""A pane gives its content the room it needs, and the wheel over a box in it turns the pane alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.combo import Combo
from desktop_app.widgets.period_box import DaysBox
from desktop_app.widgets.scroll_area import ScrollArea

_BEFORE, _AFTER = 50, 400


class Late(QWidget):
    """Says its old height when it is asked first, as a layout does whose parts are not shown yet."""

    height_needed = _BEFORE

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.height_needed)


def test_what_is_needed_a_moment_later_is_given(qtbot: QtBot) -> None:
    area, body = ScrollArea(), Late()
    area.setWidgetResizable(True)
    area.setWidget(body)
    qtbot.addWidget(area)
    area.resize(240, 100)
    area.show()
    qtbot.waitExposed(area)
    QCoreApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))
    assert body.height() < _AFTER
    body.height_needed = _AFTER
    qtbot.waitUntil(lambda: body.height() == _AFTER)


def _words() -> Combo:
    made = Combo()
    made.addItems(["유효", "해지", "철회"])
    return made


@pytest.mark.parametrize("make", [_words, lambda: DaysBox("days", "days")])
@pytest.mark.parametrize("focused", [True, False])
def test_a_wheel_over_a_box_scrolls_its_pane_and_changes_nothing(
    qtbot: QtBot, make: Callable[[], QComboBox | QSpinBox], focused: bool
) -> None:
    area, body, box = ScrollArea(), QWidget(), make()
    inside = QVBoxLayout(body)
    inside.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    body.setFixedSize(200, 900)
    area.setWidget(body)
    qtbot.addWidget(area)
    area.resize(240, 100)
    area.show()
    qtbot.waitExposed(area)
    (box if focused else area).setFocus()
    before = box.currentIndex() if isinstance(box, QComboBox) else box.value()
    place = box.mapTo(area, box.rect().center())
    QTest.wheelEvent(area.windowHandle(), QPointF(place), QPoint(0, -120))
    assert area.verticalScrollBar().value() > 0
    assert (box.currentIndex() if isinstance(box, QComboBox) else box.value()) == before
    assert box.hasFocus() == focused
