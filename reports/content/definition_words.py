"""A definition in sentences: what is counted, by which states, period and narrowing, and its money."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.counting import Definition, Group, Known, Nature, Standing, Unit
from db.domain.kinds import RecordKind
from reports.content.counting_names import GROUPS, ORIGINS, STANDINGS, day_text
from resources.texts import Texts, mark

_UNIT_SENTENCES = {
    Unit.CASE: mark(
        "Investment cases are counted, each once: letter of intent, MOU and contract of one "
        "intention are one case, counted under the furthest paper signed by the cut-off date. "
        "Where that one has lapsed or was withdrawn or terminated, an earlier one that stands "
        "counts, and such cases are named."
    ),
    Unit.AGREEMENT: mark(
        "Agreements are counted, each once however many parties signed it; an amendment belongs "
        "to the agreement it amends."
    ),
    Unit.FIRM: mark("Firms that signed are counted, each once however much it signed."),
}
KNOWN_SENTENCES = {
    Known.NOW: mark("Facts dated until {day}, 24:00, as they are known on {now}."),
    Known.THEN: mark("What the file held on {day}, 24:00, later entries left aside."),
}


@dataclass(frozen=True, slots=True)
class DefinitionWords:
    """Writes sentences in the language of its texts."""

    texts: Texts
    hidden: bool = False
    """Whether no record is named."""

    def sentences(self, definition: Definition) -> tuple[str, ...]:
        """What is counted and what is not, a sentence each."""
        t = self.texts
        return tuple(
            line
            for line in (
                t(_UNIT_SENTENCES[definition.unit]),
                self._instruments(definition),
                self._states(definition),
                self._period(definition),
                self._narrowing(definition),
                self._excluded(definition),
                *(() if self.hidden else self._left_out(definition)),
                t(mark("A date known to the year or month counts once all of it is over; what can't "
                       "be said is reported apart.")),
                self._money(definition),
            )
            if line
        )  # fmt: skip

    def brief(self, definition: Definition) -> str:
        """What is counted, in one line: kinds, states, period, and what it is narrowed to."""
        parts = (
            self._instruments(definition), self._states(definition), self._period(definition),
            self._narrowing(definition),
        )  # fmt: skip
        return " ".join(one for one in parts if one)

    def _instruments(self, definition: Definition) -> str:
        t = self.texts
        if definition.nature is Nature.COOPERATION:
            return t(mark("Co-operation agreements alone, no investment agreement among them."))
        named = ", ".join(t(GROUPS[one]) for one in Group if one in definition.groups)
        parts = [t(mark("Kinds: {kinds}."), kinds=named)]
        if definition.intent_with_loi and Group.LOI in definition.groups:
            parts.append(t(mark("Agreements of intent are counted with the letters of intent.")))
        parts.append(t(mark("Co-operation agreements are not among them.")))
        return " ".join(parts)

    def _states(self, definition: Definition) -> str:
        t = self.texts
        if set(definition.standings) == set(Standing):
            return t(mark("Whatever became of them later, ended ones too."))
        named = ", ".join(t(STANDINGS[one]) for one in Standing if one in definition.standings)
        return t(mark("State on the cut-off date: {states}. What ended afterwards was still valid "
                      "then."), states=named)  # fmt: skip

    def _period(self, definition: Definition) -> str:
        start, end = (
            day_text(one, self.texts.lang) if one else "…"
            for one in (definition.signed_from, definition.signed_until)
        )
        if not definition.signed_from and not definition.signed_until:
            return ""
        return self.texts(mark("Signed between {start} and {end}."), start=start, end=end)

    def _narrowing(self, definition: Definition) -> str:
        t, parts = self.texts, []
        if definition.origin is not None:
            parts.append(t(mark("Only {origin} investment."), origin=t(ORIGINS[definition.origin])))
        if definition.industries:
            names = ", ".join(definition.industries)
            parts.append(t(mark("Industry (KSIC): {names}."), names=names))
        if definition.officers:
            parts.append(t(mark("Officer: {names}."), names=", ".join(definition.officers)))
        return " ".join(parts)

    def _excluded(self, definition: Definition) -> str:
        if definition.with_excluded:
            return self.texts(mark("Cases taken out of the statistics are counted too."))
        return self.texts(
            mark("Cases taken out of the statistics are not counted from their day of exclusion "
                 "on; without such a day they are counted on no cut-off date.")
        )  # fmt: skip

    def _money(self, definition: Definition) -> str:
        if definition.unit is Unit.CASE:
            return self.texts(
                mark("Money is planned investment, each case once: that of its MOU, or of its letter where "
                     "the MOU states none; the price of a contract only where there is nothing else.")
            )  # fmt: skip
        if definition.unit is Unit.AGREEMENT:
            return self.texts(
                mark("Money is planned investment; letters of intent, MOUs and contracts are never "
                     "added to one sum.")
            )  # fmt: skip
        return ""

    def _left_out(self, definition: Definition) -> tuple[str, ...]:
        """What this definition leaves out, one by one."""
        return tuple(
            self.texts(
                mark("Left out: {what} ({reason})"),
                what=f"{_kind(one.kind, self.texts.lang)} {one.id}",
                reason=", ".join(filter(None, (one.reason, self._since(one.since)))),
            )
            for one in definition.left_out
        )  # fmt: skip

    def _since(self, day: str) -> str:
        return self.texts(mark("from {day} on"), day=day_text(day, self.texts.lang)) if day else ""


def _kind(kind: str, lang: str) -> str:
    return catalogue(RecordKind(kind)).one(lang)
