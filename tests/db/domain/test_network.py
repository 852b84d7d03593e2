"""Where the nodes of the picture stand: no two meet, and the same every time."""

from __future__ import annotations

import random

import pytest

from db.domain.network import CITY, GROUP, Network, Node, Tie, lay_out

TYPES = ("hospital", "research", "university", "association", "public", "domestic", "foreign")


def network(count: int) -> Network:
    chance = random.Random(count)
    hubs = [Node("city:0", "고양시", CITY), Node("working_group:1", "협의체", GROUP, 1)]
    bodies = [Node(f"organization:{n}", f"기관 {n}", chance.choice(TYPES), n) for n in range(count)]
    ties = [Tie(one.key, chance.choice(hubs).key, GROUP) for one in bodies]
    ties += [Tie(one.key, chance.choice(bodies).key, "research") for one in bodies[::3]]
    return Network((*hubs, *bodies), tuple(one for one in ties if one.source != one.target))


@pytest.mark.parametrize("count", [0, 1, 8, 40, 150])
def test_no_two_boxes_meet_and_every_node_stands_in_the_picture(count: int):
    made = network(count)
    layout = lay_out(made, [60.0] * len(made.ties))
    boxes = list(layout.boxes.values())
    boxes += [one for one in layout.words if one is not None]
    assert set(layout.boxes) == {one.key for one in made.nodes}
    for place, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[place + 1 :])
    width, height = layout.size
    assert all(box.x >= 0 and box.x + box.width <= width for box in layout.boxes.values())
    assert all(box.y >= 0 and box.y + box.height <= height for box in layout.boxes.values())
    assert len(layout.curves) == len(layout.words) == len(made.ties)


def test_the_layout_does_not_depend_on_the_order_of_reading():
    made = network(40)
    shuffled = list(made.nodes[2:])
    random.Random(1).shuffle(shuffled)
    again = Network((*made.nodes[:2], *shuffled), made.ties)
    assert lay_out(made).boxes == lay_out(again).boxes


def test_islands_hold_their_type_and_hubs_stand_between():
    layout = lay_out(network(40))
    hub = layout.boxes["city:0"]
    for island in layout.islands:
        left = island.type in ("hospital", "research", "university")
        assert (island.box.x < hub.x) is left


def test_a_network_is_narrowed_to_some_kinds_of_link():
    made = network(12)
    assert {tie.kind for tie in made.only({"research"}).ties} == {"research"}
    assert len(made.only({"research"}).nodes) == len(made.nodes)
    linked = made.only({"research"}, lonely=False)
    assert {one.key for one in linked.nodes} == {
        key for tie in linked.ties for key in (tie.source, tie.target)
    }
