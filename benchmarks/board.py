"""Repainting the board of 2,000 cards while it is scrolled, beside bare views with its delegate."""

from __future__ import annotations

import datetime as dt
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from benchmarks.harness import Ratio, in_turns
from db.domain.values import Value
from db.queries.board import BoardCard
from desktop_app.features.cases.board_view import BoardView
from desktop_app.features.cases.card_delegate import CARD_GAP, CardDelegate
from desktop_app.features.cases.card_face import CardFace, FaceMaker
from desktop_app.features.cases.lane_model import FACE_ROLE, LaneModel
from desktop_app.theme import Theme, load_fonts
from desktop_app.tokens import ThemeName
from resources.texts import Texts

BUDGET = 1.5
ROUNDS = 9
CARDS = 2_000
STEPS = 10
"""Screens that are scrolled through in one round."""
TODAY = dt.date(2026, 11, 25)
SHOWN = ("lead", "contact", "consultation", "loi", "mou")
"""The lanes that stand open at first."""


def measure() -> Ratio:
    """The ratio of one screen, the cards at each step being others than before."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    theme, texts = Theme(ThemeName.LIGHT), Texts("ko")
    theme.apply(application)
    faces = _faces(FaceMaker(texts, theme))
    board = BoardView(theme, texts, lambda _cases, _stage: "")
    theme.dress(board)
    board.resize(1368, 760)
    board.put(faces)
    board.show()
    application.processEvents()
    bare = _bare_board(CardDelegate(theme), faces)
    theme.dress(bare)
    bare.resize(board.size())
    bare.show()
    application.processEvents()
    views = bare.findChildren(QListView)
    lanes = [board.lanes[key].view for key in SHOWN]
    floors, programs = count(), count()

    def floor() -> None:
        _scroll_through(bare, views, floors)

    def program() -> None:
        _scroll_through(board, lanes, programs)

    per_screen = [taken / STEPS for taken in in_turns(floor, program, ROUNDS)]
    board.close()
    bare.close()
    return Ratio(f"a screen of a board of {CARDS:,} cards", per_screen[0], per_screen[1], BUDGET)


class _BareDelegate(QStyledItemDelegate):
    """Paints each card anew and keeps no picture of it."""

    def __init__(self, cards: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards = cards

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As on the board."""
        return self._cards.sizeHint(option, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The card and nothing else."""
        place = option.rect.adjusted(0, 0, 0, -CARD_GAP)
        self._cards.paint_face(painter, place, index.data(FACE_ROLE), option.state)


def _bare_board(cards: CardDelegate, faces: Mapping[str, Sequence[CardFace]]) -> QWidget:
    """Lists beside each other: no heads, no dock, no wishes."""
    bare = QWidget()
    row = QHBoxLayout(bare)
    for key, lane in faces.items():
        view = QListView()
        model = LaneModel(key, lambda _cases, _key: False, view)
        model.put(lane)
        view.setModel(model)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(_BareDelegate(cards, view))
        row.addWidget(view)
    return bare


def _scroll_through(whole: QWidget, views: Sequence[QListView], steps: Iterator[int]) -> None:
    """Show screen after screen, every card another than before."""
    for _ in range(STEPS):
        step = next(steps)
        for view in views:
            bar = view.verticalScrollBar()
            bar.setValue(step * view.viewport().height() % max(1, bar.maximum()))
        whole.grab()


def _faces(maker: FaceMaker) -> dict[str, list[CardFace]]:
    chance = random.Random(20241011)
    found: dict[str, list[CardFace]] = {key: [] for key in SHOWN}
    for number in range(CARDS):
        stage = SHOWN[number % len(SHOWN)]
        found[stage].append(maker.face(_card(number, stage, chance), TODAY))
    return found


def _card(number: int, stage: str, chance: random.Random) -> BoardCard:
    investment: Value = chance.randint(5, 900) * 100_000_000
    days = chance.randint(1, 400)
    return BoardCard(
        id=number + 1, version=1, number=f"GY-2026-{number:03}", title=f"고양 거점 {number}",
        organization_id=number + 1, organization=f"㈜가온바이오{number}", code_name="",
        industry="정밀 의료기기", stage=stage, state="active", investment=investment,
        area=float(chance.randint(300, 20_000)), jobs=chance.randint(5, 400), foreign=False,
        officer="박서연", days_in_stage=days, stale=days > 200, next_step="현장방문",
        next_step_on=(TODAY + dt.timedelta(days=chance.randint(-20, 60))).isoformat(),
        resume_on="", end_reason="", board_order=None, papers={},
    )  # fmt: skip
