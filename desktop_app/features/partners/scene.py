"""The picture as a scene, made from a network; the screen and the files draw the very same."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGraphicsScene

from db.domain.network import Network, lay_out
from desktop_app.features.partners.items import IslandItem, NodeItem, TieItem, WordItem
from desktop_app.features.partners.tie_words import drawn_word, island_word, type_word
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from resources.texts import Texts, mark

_MARGIN = 24
_MOST_WORDS = 60
"""With more links than this the words would cover the picture; they stand in the list then."""


class NetworkScene(QGraphicsScene):
    """Nodes by key; knows which one is chosen."""

    def __init__(self, network: Network, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.network = network
        self.chosen = ""
        self.nodes: dict[str, NodeItem] = {}
        self._ties: list[TieItem | WordItem] = []
        self.setBackgroundBrush(theme.color("surface"))
        words = [drawn_word(tie, texts) for tie in network.ties]
        metrics = QFontMetrics(pixel_font(Type.SMALL))
        few = sum(map(bool, words)) <= _MOST_WORDS
        widths = [metrics.horizontalAdvance(word) + 10.0 if few and word else 0.0 for word in words]
        layout = lay_out(network, widths)
        for island in layout.islands:
            title = f"{island_word(island.type, texts)} {island.count}"
            self.addItem(IslandItem(island.box, title, theme))
        for tie, curve, word, place in zip(
            network.ties, layout.curves, words, layout.words, strict=True
        ):
            self._ties.append(TieItem(tie, curve, theme))
            self.addItem(self._ties[-1])
            if place is not None:
                self._ties.append(WordItem(tie, word, place, theme))
                self.addItem(self._ties[-1])
        for node in network.nodes:
            tip = f"{node.name}\n{type_word(node, texts)}"
            if node.listed_members:
                tip += "\n" + texts(
                    mark("{count:member|members} on lists"), count=node.listed_members
                )
            self.nodes[node.key] = NodeItem(node, layout.boxes[node.key], tip, theme)
            self.addItem(self.nodes[node.key])
        width, height = layout.size
        self.setSceneRect(-_MARGIN, -_MARGIN, width + 2 * _MARGIN, height + 2 * _MARGIN)

    def choose(self, key: str) -> None:
        """Light one node with its links; "" for none."""
        self.chosen = key if key in self.nodes else ""
        near = frozenset(tie.other(self.chosen) for tie in self.network.ties_of(self.chosen))
        for item in self.nodes.values():
            item.show_chosen(self.chosen, near)
        for tie in self._ties:
            tie.show_chosen(self.chosen)

    def in_order(self) -> list[str]:
        """The nodes as Tab goes: island by island, from top to bottom."""
        places = {key: item.ground for key, item in self.nodes.items()}
        return sorted(places, key=lambda key: (places[key].left(), places[key].top()))

    def nearest(self, key: str, dx: int, dy: int) -> str:
        """The next node in a direction, "" when there is none."""
        here = self.nodes[key].ground.center()
        best, least = "", float("inf")
        for other, item in self.nodes.items():
            there = item.ground.center() - here
            ahead = there.x() * dx + there.y() * dy
            aside = abs(there.x() * dy) + abs(there.y() * dx)
            if other != key and ahead > 4 and ahead + 3 * aside < least:
                best, least = other, ahead + 3 * aside
        return best
