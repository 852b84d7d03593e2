"""Lists of a city's places and of institutions, together."""

from __future__ import annotations

from tests.db.intake.shapes.city_places import CITY_PLACES
from tests.db.intake.shapes.institutions import INSTITUTIONS

PLACES_AND_INSTITUTIONS = (*CITY_PLACES, *INSTITUTIONS)
