"""The lines of the answer: what is given, what is to be checked, what is refused and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from db.domain.incentives import IncentiveLine
from db.queries.entitlements import Entitlement
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from reports.content.incentive_words import TAXES, IncentiveWords
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One rule; ``id`` is its place."""

    id: int
    line: IncentiveLine
    other_time: bool = False
    """Whether it was, or will be, law on another day than the deciding one."""


def answer_lines(found: Entitlement) -> tuple[AnswerLine, ...]:
    """What applies first, then what is refused, then the law of other times."""
    applies = [line for line in found.lines if line.available]
    refused = [line for line in found.lines if not line.available]
    own = [(line, False) for line in (*applies, *refused)]
    other = [(line, True) for line in found.refused]
    return tuple(AnswerLine(at, line, past) for at, (line, past) in enumerate((*own, *other)))


@dataclass(frozen=True, slots=True)
class AnswerColumns:
    """Makes the columns."""

    texts: Texts

    @property
    def words(self) -> IncentiveWords:
        """Incentives in words."""
        return IncentiveWords(self.texts)

    def columns(self) -> tuple[Column, ...]:
        """Verdict, tax, rule, rate, deciding day, reasons, article."""
        t = self.texts
        longest = t(mark("{rate} for {years} years"), rate="100%", years=9)
        return (
            _column("verdict", t(mark("Verdict")), self._verdict, 92),
            _column("tax", t(mark("Tax")), self._tax, 80, words=[t(one) for one in TAXES.values()]),
            _column("name", t(mark("Incentive")), self._name, 184, strong=True),
            _column("rate", t(mark("Relief")), self._rate, 84, words=[longest]),
            _column("decided", t(mark("Decided by")), self._decided, 160),
            _column("why", t(mark("Why, and what to check")), self._why, 290),
        )

    def verdict(self, line: AnswerLine) -> tuple[str, str]:
        """The word and the kind of its chip."""
        t = self.texts
        if line.other_time:
            return t(mark("Other time")), "outline"
        if not line.line.available:
            return t(mark("Refused")), "plain"
        if line.line.certain:
            return t(mark("Applies")), "ok"
        return t(mark("To check")), "warn"

    def _verdict(self, line: AnswerLine) -> Cell:
        word, chip = self.verdict(line)
        return Cell(word, chip=chip)

    def _tax(self, line: AnswerLine) -> Cell:
        return Cell(self.words.tax(line.line))

    def _name(self, line: AnswerLine) -> Cell:
        rule = line.line.rule
        return Cell(rule.name, tip=f"{rule.name}\n{rule.legal_basis}")

    def _rate(self, line: AnswerLine) -> Cell:
        stated = self.words.stated(line.line)
        if line.line.reasons:
            return Cell(stated or "-", empty=True)
        if line.line.rule.tax.is_tax:
            return Cell(self.words.given(line.line))
        return Cell("", tip=line.line.rule.cap_text)

    def _decided(self, line: AnswerLine) -> Cell:
        return Cell(self.words.decided(line.line))

    def _why(self, line: AnswerLine) -> Cell:
        said = " · ".join(self.words.why(line.line) or self.words.cautions(line.line))
        return Cell(said, tip=said.replace(" · ", "\n"))


def _column(
    key: str, title: str, cell: Callable[[Any], Cell], width: int, *, strong: bool = False,
    words: Sequence[str] = (),
) -> Column:  # fmt: skip
    return Column(key, title, cell, width=width, strong=strong, filter=Filter.NONE, sortable=False,
                  words=tuple(words))  # fmt: skip
