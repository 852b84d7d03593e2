"""A pane whose content says too late how much room it needs still gets it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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
