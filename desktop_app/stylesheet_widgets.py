"""The stylesheet of forms and lists, appended to the program's one stylesheet."""

from __future__ import annotations

WIDGETS = """
QLabel[role="good"] { color: $ok; font-size: 12px; }
QLineEdit[problem="true"]:focus, QPlainTextEdit[problem="true"]:focus {
    border: 2px solid $danger_fill; }
QPlainTextEdit { padding: 4px 7px; }
QPlainTextEdit:focus { padding: 3px 6px; }
QComboBox { padding: 0 4px 0 11px; combobox-popup: 0; }
QComboBox:focus { padding: 0 3px 0 10px; }
QComboBox[empty="true"] { color: $ink3; }
QFrame[input="true"] { background: $surface; border: 1px solid $input_line; border-radius: 4px;
    min-height: 28px; }
QFrame[input="true"][focus="true"] { border: 2px solid $accent; min-height: 26px; }
QFrame[input="true"][fixed="true"] { background: $window; border-color: $line; }
QFrame[input="true"][problem="true"] { border-color: $danger_fill; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { border: 0; background: transparent;
    padding: 0 4px; min-height: 20px; max-height: 20px; }
QToolButton[kind="chip"] { background: $sunken; color: $ink; border: 0; border-radius: 4px;
    padding: 0 6px; min-height: 20px; max-height: 20px; }
QToolButton[kind="chip"]:hover { background: $hover; }
QToolButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 4px; min-height: 16px; }
QToolButton[kind="tiny"] { padding: 0; border: 0; min-height: 16px; max-height: 16px; }

QPushButton[kind="segment"][place="first"] { border-top-left-radius: 6px;
    border-bottom-left-radius: 6px; }
QPushButton[kind="segment"][place="middle"] { border-left-width: 0; border-right-width: 0; }
QPushButton[kind="segment"][place="last"] { border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; }
QWidget#packet_side { background: $surface; border-left: 1px solid $line; }
QComboBox#mark { font-size: 12px; padding: 0 0 0 8px; }
QComboBox#mark:focus { padding: 0 0 0 7px; }
QComboBox#mark::drop-down { width: 22px; }
QPushButton#zoom_percent { text-align: center; color: $ink2; }
QComboBox > QLineEdit, QComboBox > QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QPushButton[kind="small"]:checked { background: $soft; color: $accent; font-weight: 700;
    border-color: $soft_line; }
QPushButton[kind="segment"][size="small"] { min-height: 24px; }
QPushButton[kind="segment"][size="small"]:focus { min-height: 22px; }
QListView#section_list { background: transparent; border: 0; }

QPushButton[kind="list"] { border: 0; border-radius: 4px; background: transparent; color: $ink2;
    font-size: 16px; padding: 0 8px; min-height: 32px; }
QPushButton[kind="list"]:hover { color: $ink; background: $hover; }
QPushButton[kind="list"]:focus { border: 2px solid $accent; padding: 0 6px; min-height: 28px; }
QPushButton[kind="list"]:checked { color: $ink; font-weight: 700; }

QPushButton[kind="anchor"] { border: 0; border-radius: 4px; background: transparent;
    color: $ink2; min-height: 28px; padding: 0 4px; text-align: left; }
QPushButton[kind="anchor"]:hover { color: $ink; background: $hover; }
QPushButton[kind="anchor"]:focus { border: 2px solid $accent; padding: 0 2px; min-height: 24px; }
QPushButton[kind="anchor"][current="true"] { color: $accent; font-weight: 700; }
QWidget[panel="surface"] { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame[panel="anchors"] { background: transparent; border: 0; border-right: 1px solid $line; }
QFrame[panel="help"] { background: $soft; border: 0; border-top: 1px solid $soft_line; }

QLineEdit[kind="column_filter"][problem="true"] { border: 2px solid $danger_fill;
    min-height: 22px; padding: 0 6px; }

QFrame#cell_editor { background: $surface; border: 0; }
QFrame#cell_editor QLineEdit { border-radius: 0; }
QLabel#cell_problem { background: $danger_soft; border: 1px solid $danger_fill; border-radius: 4px;
    padding: 4px 8px; }

QTreeView#groups { background: $window; border: 0; border-right: 1px solid $line;
    show-decoration-selected: 0; selection-background-color: transparent; }
QTreeView#groups::item { min-height: 27px; border: 0; background: transparent; }
QTreeView#groups::branch { background: transparent; }
QTreeView#tie_list { border: 0; border-left: 1px solid $line; }
QListWidget#guide_chapters, QTextBrowser#guide_text { border: 0; }
QListWidget#guide_chapters { background: $window; }
QListWidget#guide_chapters::item { min-height: 26px; padding: 0 4px; border-radius: 4px; }
QListWidget#columns { border: 0; }
QListWidget#columns::item { min-height: 26px; padding: 0 4px; border-radius: 4px; }
QMessageBox QDialogButtonBox { button-layout: 3; }
QMessageBox QLabel#qt_msgbox_label { padding: 4px 8px 8px 0; font-weight: 700; }
QMessageBox QLabel#qt_msgbox_informativelabel { padding: 0 8px 8px 0; color: $ink2; }
QTableView#table { border: 0; background: $surface; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QFrame[panel="card"][over="true"] { border: 2px dashed $accent; background: $soft; }
QWidget#list_state { background: $surface; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $ink; font-weight: 700; padding: 2px 6px; min-height: 22px; }
QCalendarWidget QAbstractItemView { border: 0; background: $surface; color: $ink;
    selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $ink3; }
QCalendarWidget QSpinBox { min-height: 22px; }
QSpinBox[kind="period"] { padding: 0 8px; }
QWidget[covers="rows"] { background: $surface; }

QPushButton[kind="figure"] { border: 0; background: transparent; color: $ink; font-size: 26px;
    font-weight: 700; padding: 0 2px; min-height: 34px; text-align: left; }
QPushButton[kind="figure"]:hover { color: $accent; text-decoration: underline; }
QPushButton[kind="figure"]:focus { border: 2px solid $accent; padding: 0; min-height: 30px; }

QWidget[merge="sheet"] { background: $surface; }
QWidget[merge="cell"] { background: transparent; }
QWidget[merge="cell"][picked="true"] { background: $soft; }
QLabel[merge="folded"] { background: $window; border-bottom: 1px solid $line; }
QWidget[merge="side"] { background: $surface; border-left: 1px solid $line; }
QRadioButton[role="name"] { font-weight: 700; }
QFrame[panel="way_back"] { background: $soft; border: 1px solid $soft_line; border-radius: 6px; }
"""
