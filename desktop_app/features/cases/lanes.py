"""The lanes of the board and the targets of its dock: nine stages and three states."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue.cases import STAGES, STATES
from db.domain.fields import Choice
from db.domain.stages import STAGE_CODES, stage_index
from desktop_app.theme import Theme

FIRST_SHOWN = 5
"""발굴 to 투자협약; the later stages are folded until somebody asks for them."""
STATE_CODES = tuple(choice.code for choice in STATES)
ENDED_COLORS = {"on_hold": 0, "closed": 0, "failed": 1, "elsewhere": 2, "withdrawn": 3, "ended": 3,
                "lapsed": 4}  # fmt: skip
"""Place of a state or an end reason in the theme's ended colours."""


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """A stage (a lane) or a state (a target of the dock)."""

    choice: Choice

    @property
    def key(self) -> str:
        """The code of the stage or state."""
        return self.choice.code

    @property
    def is_stage(self) -> bool:
        """Whether it is one of the nine stages."""
        return self.key in STAGE_CODES

    def name(self, lang: str) -> str:
        """What the head says: the detail in brackets is left out but for LOI and MOU."""
        whole = self.choice.label(lang)
        return whole.partition("(")[0] if self.key == "contract" else whole

    def short_name(self, lang: str) -> str:
        """What the dock says."""
        return self.choice.label(lang).partition("(")[0].partition(" and ")[0]

    def color(self, theme: Theme) -> str:
        """Its colour as ``#RRGGBB``."""
        if self.is_stage:
            return theme.tokens.stages[stage_index(self.key)]
        if self.key == "active":
            return theme.tokens.accent
        return theme.tokens.ended[ENDED_COLORS[self.key]]


STAGE_LANES = tuple(LaneSpec(choice) for choice in STAGES)
STATE_TARGETS = tuple(LaneSpec(choice) for choice in STATES)
BY_KEY = {spec.key: spec for spec in STAGE_LANES + STATE_TARGETS}
