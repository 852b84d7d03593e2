"""Who is linked with whom, and where each stands in the picture: the same every time it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

CITY = "city"
GROUP = "group"
PROJECT = "project"
HUBS = (CITY, GROUP, PROJECT)
"""Kinds of node that stand in the middle: the city, working groups, joint projects."""
LEFT = ("hospital", "research", "university")
RIGHT = ("association", "public", "firm", "broker")
_FIRMS = ("domestic", "foreign", "foreign_invested")

NODE = (188.0, 30.0)
HUB = (212.0, 38.0)
_ROW, _COLUMN = 10.0, 14.0
_PAD, _TITLE = 12.0, 26.0
_ISLANDS, _HUBS, _AISLE = 26.0, 34.0, 190.0
_FEW_ROWS = 14
"""An island of more rows than this gets a second column; a large one grows both ways."""
_WORD_HEIGHT = 18.0


@dataclass(frozen=True, slots=True)
class Node:
    """A body, the city, a working group or a joint project."""

    key: str
    name: str
    type: str
    """A code of ``organization.org_type``, or one of ``HUBS``."""
    id: int = 0
    listed_members: int = 0
    """Members that are firms of reference lists: counted, not drawn."""

    @property
    def island(self) -> str:
        """What it stands among; all firms stand together."""
        return "firm" if self.type in _FIRMS else self.type

    @property
    def is_hub(self) -> bool:
        """Whether it stands in the middle."""
        return self.type in HUBS


@dataclass(frozen=True, slots=True)
class Tie:
    """One link; ``kind`` is a code of ``partnership.kind``, or ``city``, ``group``, ``project``."""

    source: str
    target: str
    kind: str
    record: tuple[str, int] = ("", 0)
    """Kind and id of the record behind it."""
    words: str = ""
    """What the record adds: a role, the title of an agreement."""
    since: str = ""
    over: bool = False

    def other(self, key: str) -> str:
        """The end that is not ``key``."""
        return self.target if self.source == key else self.source


@dataclass(frozen=True, slots=True)
class Network:
    """Everything there is to draw."""

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()

    def node(self, key: str) -> Node | None:
        """The node with this key."""
        return next((one for one in self.nodes if one.key == key), None)

    def ties_of(self, key: str) -> tuple[Tie, ...]:
        """The links of one node."""
        return tuple(one for one in self.ties if key in (one.source, one.target))

    def only(self, kinds: Iterable[str], *, lonely: bool = True) -> Network:
        """Only links of these kinds; nodes without any stay when ``lonely``."""
        wanted = frozenset(kinds)
        ties = tuple(one for one in self.ties if one.kind in wanted)
        linked = {key for one in ties for key in (one.source, one.target)}
        nodes = tuple(one for one in self.nodes if lonely or one.key in linked)
        return Network(nodes, ties)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; lengths in pixels at 100 %."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Island:
    """Bodies of one type, standing together."""

    type: str
    count: int
    box: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands. ``words`` are the boxes of the links that have room for a word."""

    boxes: Mapping[str, Box] = field(default_factory=dict)
    islands: tuple[Island, ...] = ()
    curves: tuple[Curve, ...] = ()
    words: tuple[Box | None, ...] = ()
    size: tuple[float, float] = (0.0, 0.0)


def lay_out(network: Network, word_widths: Sequence[float] = ()) -> Layout:
    """Islands of bodies left and right, hubs between them; no two boxes meet.

    ``word_widths`` are the widths of the words of the links; a word stands on its link where it
    covers nothing, else nowhere.
    """
    rank = _hub_ranks(network)
    left = _side(network, LEFT, rank, towards=1)
    right = _side(network, RIGHT, rank, towards=-1)
    hubs = [one for one in network.nodes if one.is_hub]
    hubs_height = len(hubs) * (HUB[1] + _HUBS) - _HUBS if hubs else 0.0
    height = max(left.height, right.height, hubs_height)
    hub_x = left.width + (_AISLE if left.islands else 0.0)
    right_x = hub_x + (HUB[0] if hubs else 0.0) + (_AISLE if right.islands else 0.0)
    boxes: dict[str, Box] = {}
    islands: list[Island] = []
    for side, x in ((left, 0.0), (right, right_x)):
        side.put(x, (height - side.height) / 2, boxes, islands)
    y = (height - hubs_height) / 2
    for one in hubs:
        boxes[one.key] = Box(hub_x, y, *HUB)
        y += HUB[1] + _HUBS
    curves = tuple(_curve(boxes[one.source], boxes[one.target], hub_x + HUB[0] / 2)
                   for one in network.ties)  # fmt: skip
    words = _words(curves, word_widths, boxes.values())
    return Layout(boxes, tuple(islands), curves, words, (right_x + right.width, height))


def _hub_ranks(network: Network) -> dict[str, float]:
    """How high the hubs of a body stand on average, so that links cross little."""
    order = {one.key: place for place, one in enumerate(n for n in network.nodes if n.is_hub)}
    found: dict[str, list[int]] = {}
    for tie in network.ties:
        for one, other in ((tie.source, tie.target), (tie.target, tie.source)):
            if other in order:
                found.setdefault(one, []).append(order[other])
    return {key: sum(places) / len(places) for key, places in found.items()}


@dataclass(slots=True)
class _Side:
    """The islands of one side, not yet put anywhere."""

    islands: list[tuple[str, list[list[Node]]]]
    """Type, then its columns from left to right."""
    width: float = 0.0
    height: float = 0.0
    towards: int = 1
    """1 when the middle is at the right of it."""

    def put(self, x: float, y: float, boxes: dict[str, Box], islands: list[Island]) -> None:
        for kind, columns in self.islands:
            box = _island_box(columns)
            at = x + (self.width - box.width if self.towards > 0 else 0.0)
            islands.append(Island(kind, sum(map(len, columns)), Box(at, y, box.width, box.height)))
            for column, nodes in enumerate(columns):
                for row, node in enumerate(nodes):
                    boxes[node.key] = Box(
                        at + _PAD + column * (NODE[0] + _COLUMN),
                        y + _TITLE + row * (NODE[1] + _ROW),
                        *NODE,
                    )
            y += box.height + _ISLANDS


def _island_box(columns: Sequence[Sequence[Node]]) -> Box:
    rows = max(map(len, columns))
    width = 2 * _PAD + len(columns) * (NODE[0] + _COLUMN) - _COLUMN
    return Box(0, 0, width, _TITLE + rows * (NODE[1] + _ROW) - _ROW + _PAD)


def _side(
    network: Network, types: Sequence[str], rank: Mapping[str, float], *, towards: int
) -> _Side:
    linked = {key for tie in network.ties for key in (tie.source, tie.target)}
    made = _Side([], towards=towards)
    for kind in types:
        nodes = [one for one in network.nodes if one.island == kind]
        if not nodes:
            continue
        far = len(HUBS) + len(network.nodes)
        nodes.sort(key=lambda one: (one.key not in linked, rank.get(one.key, far), one.name))
        columns = _columns(nodes)
        # The linked ones stand nearest to the middle.
        made.islands.append((kind, columns[::-1] if towards > 0 else columns))
        box = _island_box(columns)
        made.width = max(made.width, box.width)
        made.height += box.height + (_ISLANDS if len(made.islands) > 1 else 0.0)
    return made


def _columns(nodes: list[Node]) -> list[list[Node]]:
    most = max(_FEW_ROWS, int(2.4 * len(nodes) ** 0.5))
    count = -(-len(nodes) // most)
    rows = -(-len(nodes) // count)
    return [nodes[at : at + rows] for at in range(0, len(nodes), rows)]


def _curve(source: Box, target: Box, middle: float) -> Curve:
    """From side to side when they lie beside each other, else round on the inner side."""
    (sx, sy), (tx, ty) = source.middle, target.middle
    if abs(sx - tx) > source.width / 2 + target.width / 2:
        sign = 1 if sx < tx else -1
        start, end = sx + sign * source.width / 2, tx - sign * target.width / 2
        bend = abs(end - start) / 2
        return (start, sy), (start + sign * bend, sy), (end - sign * bend, ty), (end, ty)
    sign = 1 if sx <= middle else -1
    start, end = sx + sign * source.width / 2, tx + sign * target.width / 2
    out = max(start * sign, end * sign) * sign + sign * min(110.0, 36.0 + abs(sy - ty) * 0.3)
    return (start, sy), (out, sy), (out, ty), (end, ty)


def point_on(curve: Curve, t: float) -> Point:
    """The point at ``t`` (0 to 1) of a cubic curve."""
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
    p, q, r, s = curve
    return a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1]


_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)


def _words(
    curves: Sequence[Curve], widths: Sequence[float], taken: Iterable[Box]
) -> tuple[Box | None, ...]:
    busy = list(taken)
    found: list[Box | None] = []
    for curve, width in zip(curves, widths, strict=False):
        box = _room(curve, width, busy) if width else None
        if box is not None:
            busy.append(box)
        found.append(box)
    return tuple(found) + (None,) * (len(curves) - len(found))


def _room(curve: Curve, width: float, busy: Sequence[Box]) -> Box | None:
    for place in _PLACES:
        x, y = point_on(curve, place)
        box = Box(x - width / 2, y - _WORD_HEIGHT / 2, width, _WORD_HEIGHT)
        if not any(box.meets(one) for one in busy):
            return box
    return None
