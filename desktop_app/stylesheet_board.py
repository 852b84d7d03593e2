"""The stylesheet of the board, appended to the program's one stylesheet."""

from __future__ import annotations

BOARD = """
QScrollArea#board_area, QScrollArea#dock { border: 0; background: transparent; }
QFrame[panel="lane"] { background: $sunken; border: 1px solid $sunken; border-radius: 6px; }
QFrame[panel="lane"][over="true"] { border-color: $accent; }
QListView[lane="cards"] { background: transparent; border: 0; }
QListView[lane="cards"] QScrollBar:vertical { width: 8px; }
QListView[lane="cards"] QScrollBar::handle:vertical { border-radius: 2px; margin: 2px; }
QListView[lane="cards"]::item, QListView[lane="cards"]::item:hover,
QListView[lane="cards"]::item:selected { background: transparent; }
QLabel[lane="refusal"] { background: $sunken; color: $ink2; font-size: 12px; padding: 8px;
    border-radius: 6px; }
QToolButton[lane="total"], QToolButton[lane="late"], QToolButton[lane="stale"] { border: 0; padding: 0; font-size: 12px;
    min-height: 20px; border-radius: 4px; color: $ink2; background: transparent; }
QToolButton[lane="total"]:hover { color: $ink; background: transparent; }
QToolButton[lane="late"] { color: $danger; }
QToolButton[lane="stale"] { color: $warn; }
QToolButton[lane="late"][chosen="true"],
QToolButton[lane="stale"][chosen="true"] { text-decoration: underline; }
QToolButton[lane="late"]:hover, QToolButton[lane="stale"]:hover { background: transparent; text-decoration: underline; }
QToolButton[lane="total"]:focus, QToolButton[lane="late"]:focus,
QToolButton[lane="stale"]:focus { border: 2px solid $accent; }

QPushButton[kind="choice_chip"] { min-height: 24px; max-height: 24px; border: 1px solid $line2;
    border-radius: 6px; background: $surface; color: $ink2; padding: 0 8px; font-size: 12px; }
QPushButton[kind="choice_chip"]:hover { background: $hover; }
QPushButton[kind="choice_chip"][active="true"] { background: $soft; border-color: $soft_line;
    color: $accent; }
QPushButton[kind="choice_chip"][tone="danger"] { background: $danger_soft; color: $danger;
    border-color: $danger_soft; }
QPushButton[kind="choice_chip"][tone="warn"] { background: $warn_soft; color: $warn;
    border-color: $warn_soft; }
QPushButton[kind="choice_chip"][tone]:hover { border-color: $line2; }
QPushButton[kind="choice_chip"]:focus { border: 2px solid $accent; min-height: 22px;
    max-height: 22px; padding: 0 7px; }
QPushButton[kind="choice"] { text-align: left; padding: 0 12px; }
QPushButton[kind="segment"][side="left"] { border-top-left-radius: 6px;
    border-bottom-left-radius: 6px; }
QPushButton[kind="segment"][side="right"] { border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; border-left: 0; }
QPushButton[kind="segment"][side="middle"] { border-radius: 0; border-left: 0; }
QPushButton[kind="segment"][side="middle"]:checked,
QPushButton[kind="segment"][side="right"]:checked { border-left: 1px solid $soft_line; }
"""
