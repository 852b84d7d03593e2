"""Which sections in which order, as a value."""

from __future__ import annotations

import pytest

from desktop_app.features.documents.words import ORIGINS, SECTIONS
from reports.content.composition import LOCKED, Composition
from reports.content.packet import DEFAULT_SECTIONS, SECTION_KINDS, Edition
from resources.texts import table

MAYOR = Composition.usual(Edition.MAYOR)
GUEST = Composition.usual(Edition.GUEST)


@pytest.mark.parametrize("edition", list(Edition))
def test_the_usual_composition_is_the_editions_own(edition: Edition):
    usual = Composition.usual(edition)
    assert usual.chosen == DEFAULT_SECTIONS[edition]
    assert set(usual.order) == {kind.key for kind in SECTION_KINDS}
    assert usual.is_usual


def test_every_section_has_the_name_it_has_on_paper():
    korean = table("ko")
    differing = {
        kind.key: (korean[SECTIONS[kind.key]], kind.ko)
        for kind in SECTION_KINDS
        if korean[SECTIONS[kind.key]] != kind.ko
    }
    assert not differing
    assert set(ORIGINS) | {"memo"} == {kind.key for kind in SECTION_KINDS}


def test_a_section_is_taken_in_and_out():
    more = MAYOR.toggled("memo")
    assert more.chosen[-1] == "memo"
    assert more.toggled("memo") == MAYOR


def test_a_section_moves_inside_its_part_only():
    moved = MAYOR.moved("firm", -1)
    assert moved.chosen[:3] == ("overview", "firm", "key_points")
    first = MAYOR.moved("overview", -1)
    assert first == MAYOR
    assert MAYOR.moved("talk", 5) == MAYOR


def test_nothing_internal_enters_edition_three():
    assert GUEST.toggled("issues") == GUEST
    forced = Composition(Edition.GUEST, GUEST.order, GUEST.ticked | {"issues", "questions"})
    assert forced.chosen == ("incentives", "sites")
    assert GUEST.part_of("issues") == LOCKED
    assert GUEST.in_part("summary") == ("incentives", "sites")
