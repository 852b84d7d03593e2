"""What each filter of the cases can be set to, and how a set one reads on its chip."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue.cases import STAGES, STATES
from db.queries.case_conditions import CONDITIONS
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.condition_words import condition_words
from resources.texts import Texts

Entry = tuple[str, object]
ALWAYS = ("state", "officer", "foreign")
"""Filters whose chip is always there; the others come by the filter menu."""
MORE = ("stage", "industry", "only")


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices there are; officers and industries are those of the cases."""

    texts: Texts
    officers: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()

    def name(self, key: str) -> str:
        """What a filter is called."""
        texts = self.texts
        return {
            "state": texts("Case state"), "officer": texts("Officer in charge"),
            "foreign": texts("Investor"), "stage": texts("Stage"),
            "industry": texts("Industry"), "only": texts("Condition"),
        }[key]  # fmt: skip

    def entries(self, key: str) -> list[Entry]:
        """(words, value) of every choice, the one that filters nothing first."""
        texts, lang = self.texts, self.texts.lang
        if key == "state":
            known: list[Entry] = [(choice.label(lang), choice.code) for choice in STATES]
            return [*known, (texts("all states"), "")]
        if key == "foreign":
            return [(texts("all"), None), (texts("foreign only"), True),
                    (texts("domestic only"), False)]  # fmt: skip
        if key == "officer":
            return [(texts("all officers"), ""), *((name, name) for name in self.officers)]
        if key == "stage":
            stages: list[Entry] = [(choice.label(lang), choice.code) for choice in STAGES]
            return [(texts("all stages"), ""), *stages]
        if key == "industry":
            return [(texts("all industries"), ""), *((name, name) for name in self.industries)]
        return [(texts("no condition"), ""),
                *((condition_words(one, texts), one) for one in CONDITIONS)]  # fmt: skip

    def words(self, key: str, shown: BoardFilter) -> str:
        """What a filter is set to."""
        now = getattr(shown, key)
        found = next((words for words, value in self.entries(key) if value == now), "")
        return found or str(now)

    def is_set(self, key: str, shown: BoardFilter) -> bool:
        """Whether a filter leaves anything out."""
        return getattr(shown, key) not in ("", None)
