"""Lists in the shapes Korean offices keep them, with what must be understood of each."""

from __future__ import annotations

from tests.db.intake.shapes.shapes_of_firms import FIRMS
from tests.db.intake.shapes.shapes_of_others import OTHERS
from tests.db.intake.shapes.shapes_of_plans import PLANS

SHAPES = (*FIRMS, *PLANS, *OTHERS)
