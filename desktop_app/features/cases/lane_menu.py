"""The menu at a lane's total: what is added up, how long is too long, what lets a case in."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.board_state import Total
from desktop_app.features.cases.entry_words import entry_condition
from desktop_app.features.cases.lanes import LaneSpec
from desktop_app.theme import Theme
from resources.texts import Texts

FOLD, HIDE, LIMIT = "fold", "hide", "limit"


def lane_menu(
    spec: LaneSpec, total: Total, limit: int, theme: Theme, texts: Texts, owner: QWidget
) -> QMenu:
    """Its actions carry ``total:`` with a total, or one of the words above."""
    menu = QMenu(owner)
    menu.setObjectName("total_menu")
    group = QActionGroup(menu)
    for each in Total:
        action = menu.addAction(each.label(texts))
        action.setCheckable(True)
        action.setChecked(each is total)
        action.setData(f"total:{each.value}")
        group.addAction(action)
    menu.addSeparator()
    words = texts("{count:day|days}", count=limit) if limit else texts("never")
    text = texts("Stands still after: {days}…", days=words)
    menu.addAction(theme.icon("clock"), text).setData(LIMIT)
    if spec.key != STAGE_CODES[0]:
        menu.addAction(theme.icon("chevron-right"), texts("Fold this stage")).setData(FOLD)
        menu.addAction(theme.icon("eye-off"), texts("Hide this stage")).setData(HIDE)
    menu.addSeparator()
    told = menu.addAction(theme.icon("circle-help"), entry_condition(spec.key, texts))
    told.setObjectName("entry_condition")
    told.setEnabled(False)
    return menu
