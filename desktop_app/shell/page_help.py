"""F1 outside a field: what the page in front is for, how one works on it, and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.shell.page_keys import Keys
from desktop_app.widgets.parts import button, hline, key_cap, label, wrapped
from resources.texts import Texts, mark

_LIST = mark(
    "A list: a box under each heading filters it, a click on the heading sorts. Enter opens a "
    "record, Space shows it beside the list, F2 mends a cell, Ctrl+C copies for Excel."
)
_HELP: dict[str, str] = {
    "today": mark(
        "Everything that waits on this day: meetings, steps that are due, deadlines and gaps. A "
        "line opens its record, a number opens its list."
    ),
    "cases": mark(
        "The cases under way, each counted once, by stage. Drag a card or use “Move…”; the board, "
        "table, timeline and conversion show the same filter."
    ),
    "prospects": mark(
        "Firms of the venture lists that are not ours yet, with the reasons why they fit. Make one "
        "a managed firm or a case; until then it stays out of every other list."
    ),
    "organizations": mark(
        "Firms, hospitals, research bodies and associations, with their people, certificates and "
        "everything that was agreed and said."
    ),
    "agreements": mark(
        "Letters of intent, agreements and contracts with their parties, amounts and fulfilment "
        "checks. Cooperation agreements never enter the investment count."
    ),
    "check_rounds": mark(
        "A quarter's round asks every agreement in force what was invested and hired. Type over the "
        "cells, “=” takes the last answer, Ctrl+S writes new rows; what was written is never edited."
    ),
    "sites": mark(
        "Plots and rooms, the zones with their required figures, and development projects: what "
        "is supplied, to whom, and until when."
    ),
    "zone": mark(
        "The zone: its figures against the 10% of the law, the sites as a picture, supply against "
        "demand, projects planned against actual, and which case suits which site."
    ),
    "entitlements": mark(
        "What a firm would receive at a site: each rule by the law of the day that decides it, "
        "with its article. Only “Applies” is certain; why not, or what to check, stands beside it."
    ),
    "meetings": mark(
        "Meetings with agenda, attendees and minutes. What is promised there becomes a follow-up "
        "or a task with a date. Make the meeting paper from here."
    ),
    "partners": mark(
        "Who works with us and with whom: partnerships, working groups and joint projects, as "
        "lists and as a picture."
    ),
    "figures": mark(
        "How many, until which day, counted how, and by which rows. Choose or write a definition; "
        "a number, a part or a row opens what is behind it. Freeze a number before it is handed in."
    ),
    "fulfilment": mark(
        "What was agreed against what was invested and hired, by a day. A rate is made of agreements "
        "that state both; no answer is never zero. Enter on a part shows the rows behind it."
    ),
    "snapshots": mark(
        "The frozen counts. Enter compares one with today, the boxes compare any two; each row says "
        "why it is counted otherwise. Nothing here can be edited."
    ),
    "papers": mark(
        "Documents by name: choose one, look at it as it will be printed, save or print it."
    ),
    "reports": mark(
        "Who asked for which figures until when, and what was answered: the frozen count, the file "
        "that was handed in, and why it differs from the answer before."
    ),
    "packet": mark(
        "Puts the paper for a meeting together from what is stored. Choose the edition above "
        "and the sections at the left; the preview is the very page that is printed."
    ),
    "booklet": mark(
        "Binds the meeting papers of the rows of a list into one volume. Choose the edition above "
        "and leave papers out at the left; what is shown is what is saved and printed."
    ),
    "intake": mark(
        "Takes in an Excel list: the program finds table, headings and fields and shows old and "
        "new for each row. Nothing is written before you press Apply, and all of it can be undone."
    ),
    "history": mark(
        "Every change anybody made, with what stood there before. Any operation can be taken back "
        "as long as nothing later depends on it."
    ),
    "access_log": mark(
        "Who looked at phones and mails of persons, whose, how and for what. Nothing in it can be "
        "changed; it is kept for two years. On paper it is the sheet of the monthly check."
    ),
    "destruction": mark(
        "Personal data whose time is over: choose whose is to be destroyed. It goes out of tables, "
        "history, kept lists and backups, and every byte of the folder is searched for it "
        "afterwards. It can't be undone."
    ),
    "print_log": mark(
        "Which papers and lists were saved or printed, by whom, where to, with how many sheets and by "
        "which file. Nothing in it can be changed."
    ),
    "guide": mark(
        "The officer's guide, in Korean, with its chapters at the left; what is typed above them "
        "is looked for in all of it. The papers about the program itself are made from here."
    ),
    "settings": mark("Who you are, your office, language, look and where the data lie."),
}
_BY_KIND = {
    "bin": "history",
    "past": "history",
    "backups": "history",
    "handover": "history",
    "network": "partners",
}


def help_text(key: str, *, is_list: bool, under: str = "") -> tuple[str, ...]:
    """The English sources for one page; a list explains itself and the page it stands under."""
    own = _HELP.get(key) or _HELP.get(_BY_KIND.get(key, "")) or _HELP.get(under, "")
    return tuple(text for text in (own, _LIST if is_list else "") if text)


_WIDTH, _WIDE = 520, 760
_MANY = 9
"""More keys than this stand in two columns."""


class PageHelpDialog(QDialog):
    """Goes when it is closed, by F1 or Esc too."""

    guide_requested = Signal()
    """More than this is wanted; the dialog is closed."""

    def __init__(
        self,
        title: str,
        sources: Sequence[str],
        commands: Sequence[Command],
        texts: Texts,
        parent: QWidget | None = None,
        keys: Keys = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page_help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        pairs = [(one.text.rstrip("…"), one.shortcut) for one in commands if one.shortcut]
        pairs += [(texts(source), chord) for source, chord in keys]
        width = _WIDE if len(pairs) > _MANY else _WIDTH
        self.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        for source in sources:
            column.addWidget(wrapped(texts(source)))
        if pairs:
            column.addWidget(hline())
            column.addLayout(key_grid(pairs, columns=2 if width == _WIDE else 1))
        hint = self.tr("F1 in a field explains that field, with an example and its article.")
        column.addWidget(wrapped(hint, "muted"))
        column.addLayout(self._foot())
        self.ensurePolished()
        # Lines that break are higher in one language than in the other.
        self.setMinimumHeight(column.totalHeightForWidth(width))

    def _foot(self) -> QHBoxLayout:
        close = button(self.tr("Close"), "primary", name="close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        more = button(self.tr("More in the guide"), name="help_guide")
        more.setToolTip("Shift+F1")
        more.clicked.connect(self._on_more_clicked)
        foot = QHBoxLayout()
        foot.addWidget(more)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    @Slot()
    def _on_more_clicked(self) -> None:
        self.accept()
        self.guide_requested.emit()


def key_grid(pairs: Sequence[tuple[str, str]], *, columns: int = 1) -> QGridLayout:
    """What each key does and the key, from top to bottom in one or two columns."""
    grid = QGridLayout()
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(12)
    rows = -(-len(pairs) // columns)
    for place, (text, chord) in enumerate(pairs):
        at = (place // rows) * 3
        grid.setColumnStretch(at, 1)
        if at:
            grid.setColumnMinimumWidth(at - 1, 12)
        grid.addWidget(label(text), place % rows, at)
        grid.addWidget(key_cap(chord), place % rows, at + 1, Qt.AlignmentFlag.AlignRight)
    return grid
