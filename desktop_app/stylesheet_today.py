"""The stylesheet of the page of this day, appended to the program's one stylesheet."""

from __future__ import annotations

TODAY = """
QListView[kind="lines"] { border: 0; background: transparent; }
QListView[kind="lines"]::item, QListView[kind="lines"]::item:hover,
QListView[kind="lines"]::item:selected { background: transparent; }
QScrollArea#today_overview { border: 0; background: transparent; }
QPushButton[kind="entry"] { border: 1px solid $input_line; border-radius: 4px; min-height: 28px;
    padding: 0 8px; background: $surface; color: $ink3; text-align: left; }
QPushButton[kind="entry"]:hover { background: $hover; }
QPushButton[kind="entry"]:focus { border: 2px solid $accent; padding: 0 7px; min-height: 26px; }
QPushButton[kind="link"][dense="true"] { font-size: 12px; }
QPushButton[kind="link"][tone="danger"] { color: $danger; }
QPushButton[kind="link"][tone="warn"] { color: $warn; }
"""
