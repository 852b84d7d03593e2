"""The one stylesheet of the program, a template over the tokens of a theme."""

from __future__ import annotations

from string import Template

from desktop_app.stylesheet_board import BOARD
from desktop_app.stylesheet_today import TODAY
from desktop_app.stylesheet_widgets import WIDGETS
from desktop_app.tokens import Tokens

_TEMPLATE = Template(
    """
* { outline: 0; }
QMainWindow, QDialog, QWidget#page, QWidget#desk { background: $window; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line2; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: 700; }
QLabel[role="figure"] { font-size: 26px; font-weight: 700; }
QLabel[role="section"] { font-size: 16px; font-weight: 700; }
QLabel[role="name"] { font-weight: 700; }
QLabel[role="muted"] { color: $ink2; }
QLabel[role="small"], QLabel[role="label"] { color: $ink3; font-size: 12px; }
QLabel[role="count"] { color: $ink3; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="problem"] { color: $danger; font-size: 12px; }
QLabel[role="notice"] { color: $warn; font-size: 12px; }
QLabel[chip] { font-size: 12px; border-radius: 4px; padding: 0 6px; min-height: 20px;
    max-height: 20px; }
QLabel[chip="plain"] { background: $sunken; color: $ink2; }
QLabel[chip="soft"] { background: $soft; color: $accent; }
QLabel[chip="ok"] { background: $ok_soft; color: $ok; }
QLabel[chip="warn"] { background: $warn_soft; color: $warn; }
QLabel[chip="danger"] { background: $danger_soft; color: $danger; }
QLabel[chip="teal"] { background: $teal_soft; color: $teal; }
QLabel[chip="outline"] { border: 1px solid $line2; color: $ink2; min-height: 18px;
    max-height: 18px; }
QLabel[key] { border: 1px solid $line2; border-radius: 4px; padding: 0 5px; color: $ink3;
    font-size: 12px; background: $surface; }

QPushButton { min-height: 30px; padding: 0 12px; border: 1px solid $line2; border-radius: 6px;
    background: $surface; color: $ink; }
QPushButton:hover { background: $hover; border-color: $input_line; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { color: $ink3; background: $window; border-color: $line; }
QPushButton:focus { border: 2px solid $accent; min-height: 28px; padding: 0 11px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 700; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
    background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $soft_line; }
QPushButton[kind="primary"]:disabled { background: $none_fill; color: $ink2;
    border-color: $none_fill; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="danger"]:disabled { color: $ink3; }
QPushButton[kind="danger"]:hover { background: $danger_soft; border-color: $danger_fill; }
QPushButton[kind="small"] { min-height: 26px; }
QPushButton[kind="small"]:focus { min-height: 24px; }
QPushButton[kind="link"] { border: 0; background: transparent; color: $accent; padding: 0 4px;
    min-height: 28px; text-align: left; }
QPushButton[kind="link"]:hover { color: $accent_pressed; text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 2px; min-height: 24px; }
QPushButton[kind="link"][flush="true"] { padding: 0 4px 0 0; }
QPushButton[kind="link"][flush="true"]:focus { border: 0; border-bottom: 2px solid $accent;
    border-radius: 0; padding: 0 4px 0 0; min-height: 26px; }
QPushButton[kind="link"]:disabled { color: $ink3; }
QPushButton[kind="segment"] { border-radius: 0; margin: 0; color: $ink2; }
QPushButton[kind="segment"]:checked { background: $soft; color: $accent; font-weight: 700;
    border-color: $soft_line; }
QPushButton[kind="filter"] { min-height: 24px; border-color: $soft_line; background: $soft;
    color: $accent; padding: 0 8px; font-size: 12px; }
QPushButton[kind="tab"] { border: 0; border-radius: 0; background: transparent; color: $ink2;
    min-height: 34px; border-bottom: 2px solid transparent; padding: 0 8px; }
QPushButton[kind="tab"]:hover { color: $ink; }
QPushButton[kind="tab"]:focus { background: $hover; }
QPushButton[kind="tab"]:checked { color: $accent; font-weight: 700;
    border-bottom: 2px solid $accent; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { border: 1px solid transparent; border-radius: 6px; background: transparent;
    padding: 4px; color: $ink2; }
QToolButton:hover { background: $hover; color: $ink; }
QToolButton:pressed, QToolButton:checked { background: $soft; color: $accent; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:disabled { color: $line2; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    min-height: 28px; border: 1px solid $input_line; border-radius: 4px; padding: 0 9px;
    background: $surface; color: $ink; selection-background-color: $accent;
    selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 4px 5px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: 0 8px; min-height: 26px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 4px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {
    border-color: $danger_fill; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:read-only,
QPlainTextEdit[fixed="true"] {
    background: $window; color: $ink2; border-color: $line; }
QLineEdit[kind="column_filter"] { min-height: 24px; font-size: 12px; border-color: $line2;
    padding: 0 7px; }
QLineEdit[kind="column_filter"]:focus, QLineEdit[kind="column_filter"][active="true"] {
    border: 2px solid $accent; min-height: 22px; padding: 0 6px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: url("$chevron_down"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line2;
    selection-background-color: $soft; selection-color: $ink; padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; min-height: 24px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $input_line; background: $surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$minus"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px;
    border-radius: 8px; background: $on_accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window;
    border-color: $line2; }

QAbstractItemView { background: $surface; alternate-background-color: $surface; color: $ink;
    border: 1px solid $line; selection-background-color: $soft; selection-color: $ink;
    outline: 0; }
QTableView { gridline-color: $line; border: 0; border-top: 1px solid $line; }
QTableView::item { padding: 0 7px; border: 0; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $soft; color: $ink; }
QTreeView::item { min-height: 28px; border: 0; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $soft; color: $ink; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$chevron_right"); }
QTreeView::branch:has-children:open { image: url("$chevron_down"); }
QHeaderView { background: $window; border: 0; }
QHeaderView::section { background: $window; color: $ink2; font-size: 12px; border: 0;
    border-bottom: 1px solid $line2; padding: 0 10px; min-height: 30px; }
QHeaderView::section:hover { color: $ink; background: $hover; }
QHeaderView::up-arrow { image: url("$arrow_up"); width: 12px; height: 12px;
    subcontrol-position: center right; right: 4px; }
QHeaderView::down-arrow { image: url("$arrow_down"); width: 12px; height: 12px;
    subcontrol-position: center right; right: 4px; }
QTableCornerButton::section { background: $window; border: 0; }

QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $input_line; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QMenuBar { background: transparent; border: 0; padding: 0; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; color: $ink; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $soft; color: $accent; }
QMenu { background: $surface; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; color: $ink; min-height: 18px; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $ink3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; border: 0; }
QTabBar::tab { padding: 0 12px; min-height: 34px; color: $ink2; background: transparent; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; font-weight: 700; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QProgressBar { border: 0; border-radius: 3px; background: $sunken; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QFrame[panel="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[panel="choice"] { background: $surface; border: 1px solid $line2; border-radius: 6px; }
QFrame[panel="drop"] { background: $surface; border: 1px dashed $soft_line; border-radius: 6px; }
QFrame[panel="drop"][over="true"] { background: $soft; border: 2px dashed $accent; }
QFrame[panel="warn"] { background: $warn_soft; border: 0; border-radius: 6px; }
QFrame[panel="past"] { background: $warn_soft; border: 0; border-left: 6px solid $warn_fill; }
QFrame[panel="past_frame"] { background: $warn_fill; border: 0; }
QStackedWidget[panel="past_inside"] { background: $window; }
QFrame[panel="danger"] { background: $danger_soft; border: 0; border-radius: 6px; }
QFrame[panel="sunken"] { background: $sunken; border: 0; border-radius: 6px; }
QFrame[panel="popup"] { background: $surface; border: 1px solid $line2; border-radius: 8px; }
QFrame[line="h"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[line="accent"] { background: $accent; border: 0; }
QFrame[line="v"] { background: $line; border: 0; max-width: 1px; min-width: 1px; }
QLabel[tile="soft"] { background: $soft; border-radius: 6px; }
QLabel[tile="accent"] { background: $accent; border-radius: 6px; }

QWidget#menu_row { background: $surface; border-bottom: 1px solid $line; }
QWidget#rail { background: $window; border-right: 1px solid $line; }
QToolButton[rail="true"] { border: 0; border-radius: 6px; color: $ink2; font-size: 12px;
    padding: 4px 0 2px 0; }
QToolButton[rail="true"]:hover { background: $hover; color: $ink; }
QToolButton[rail="true"]:focus { border: 2px solid $accent; padding: 2px 0 0 0; }
QToolButton[rail="true"]:checked { background: $soft; color: $accent; font-weight: 700; }
QPushButton#search_box { min-height: 26px; border: 1px solid $input_line; background: $window;
    color: $ink3; text-align: left; padding: 0 8px; font-weight: 400; }
QPushButton#search_box:hover { background: $surface; }
QPushButton#search_box:focus { border: 2px solid $accent; min-height: 24px; padding: 0 7px; }
QWidget#inspector { background: $surface; border-left: 1px solid $line; }
QWidget#status_bar { background: $window; border-top: 1px solid $line; }
QWidget#status_bar QLabel { font-size: 12px; color: $ink2; }
QWidget#status_bar QLabel[role="warn"] { color: $warn; }
QWidget#status_bar QLabel[role="danger"] { color: $danger; }
QFrame#toast { background: $ink; border: 0; border-radius: 6px; }
QFrame#toast QLabel { color: $surface; }
QFrame#toast QPushButton { background: transparent; border: 0; color: $toast_link;
    font-weight: 700; min-height: 28px; padding: 0 8px; }
QFrame#toast QPushButton:focus { border: 2px solid $toast_link; min-height: 24px; padding: 0 6px; }
QLineEdit#palette_input { border: 0; background: transparent; font-size: 16px; padding: 0; }
QLineEdit#palette_input:focus { border: 0; padding: 0; }
QListView#palette_list { border: 0; background: $surface; }
QWidget#palette_foot { background: $window; border-top: 1px solid $line;
    border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }
"""
    + WIDGETS
    + BOARD
    + TODAY
)


def stylesheet(tokens: Tokens, *, toast_link: str, images: dict[str, str]) -> str:
    """The stylesheet of one theme; ``images`` maps icon keys to files tinted for it."""
    return _TEMPLATE.substitute(tokens.roles(), toast_link=toast_link, **images)
