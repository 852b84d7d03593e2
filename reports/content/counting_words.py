"""Counting in words: how a number was counted, what it says, why a row is in it, why it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.counting import (
    Cause,
    Count,
    CountRow,
    Definition,
    Difference,
    DifferenceLine,
    Group,
    Origin,
    Standing,
    Sum,
    Unit,
    Verdict,
    Why,
    totals_of,
)
from db.domain.counting.rows import ENDED_CASE, fallen_from
from db.domain.dates import is_partial_date
from db.domain.industries import OTHER, SECTORS
from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from reports.content.counting_names import CAUSES, GROUPS, ORIGINS, SHORT, STANDINGS, WHYS, day_text
from reports.content.definition_words import KNOWN_SENTENCES, DefinitionWords
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class CountWords:
    """Writes sentences in the language of its texts."""

    texts: Texts
    hidden: bool = False
    """Whether no record is named."""

    # How it was counted.

    def definition(self, definition: Definition) -> tuple[str, ...]:
        """What is counted and what is not, a sentence each."""
        return DefinitionWords(self.texts, self.hidden).sentences(definition)

    def brief(self, definition: Definition) -> str:
        """What is counted, in one line: kinds, states, period, and what it is narrowed to."""
        return DefinitionWords(self.texts, self.hidden).brief(definition)

    def how(self, count: Count) -> tuple[str, ...]:
        """The definition, the day, and what is apart from the number."""
        day, now = self.day(count.cut_off), self.day(count.counted_on)
        known = self.texts(KNOWN_SENTENCES[count.definition.known], day=day, now=now)
        return (known, *self.definition(count.definition), *self.beside(count))

    # What it says.

    def number(self, count: Count) -> str:
        """ "128건(투자의향서 54, 투자협약 60, 계약 14)"."""
        totals = totals_of(count)
        if not totals.whole.rows:
            return self.texts(mark("Nothing is counted by this definition on this day."))
        split = ", ".join(
            f"{self.texts(SHORT[group])} {cell.rows:,}"
            for group, cell in totals.groups.items()
            if cell.rows
        )
        mark_ = (
            mark("{count:firm|firms}")
            if count.definition.unit is Unit.FIRM
            else mark("{count} counted")
        )
        gap = "" if self.texts.lang == "ko" else " "
        return f"{self.texts(mark_, count=totals.whole.rows)}{gap}({split})"

    def money(self, found: Sum) -> str:
        """ "1,240억원, 미기재 7건 제외"."""
        total = format_money(int(found.total), MoneyUnit.EOK)
        return self._with_missing(self.texts(mark("{amount} (₩100M)"), amount=total), found)

    def people(self, found: Sum) -> str:
        """ "1,208명, 미기재 7건 제외"."""
        return self._with_missing(self.texts(mark("{count} people"), count=int(found.total)), found)

    def square_metres(self, found: Sum) -> str:
        """ "36,200㎡, 미기재 7건 제외"."""
        return self._with_missing(f"{float(found.total):,.10g}㎡", found)

    def measured(self, measure: str, found: Sum) -> str:
        """The sum of one measure in words."""
        write = {"jobs": self.people, "area": self.square_metres}.get(measure, self.money)
        return write(found)

    def _with_missing(self, total: str, found: Sum) -> str:
        """Where nothing is stated there is no total, and no zero in its place."""
        missing = self.missing(found)
        if not found.stated:
            return self.texts(mark("no value stated, {named}"), named=missing) if missing else "-"
        return f"{total}, {missing}" if missing else total

    def missing(self, found: Sum) -> str:
        """ "미기재 7건·비공개 2건 제외", "" when all state a number."""
        named = self.empties(found)
        return self.texts(mark("without {named}"), named=named) if named else ""

    def empties(self, found: Sum) -> str:
        """ "미기재 7 · 비공개 2": how many state nothing, kind by kind."""
        return " · ".join(
            self.texts(mark("{word} {count}"), word=empty.label(self.texts.lang),
                       count=found.empties[empty])
            for empty in Empty
            if found.empties.get(empty)
        )  # fmt: skip

    def beside(self, count: Count) -> tuple[str, ...]:
        """What is reported apart from the number: unknown days, unjoined papers, currencies."""
        t, found = self.texts, []
        apart = count.of(Verdict.APART)
        for why in Why:
            rows = [row for row in apart if row.why is why]
            if rows:
                found.append(
                    t(mark("Apart: {reason}, {count}"), reason=t(WHYS[why]), count=len(rows))
                    + self._named([_name(row) for row in rows])
                )
        if ended := [row for row in count.counted if row.detail == ENDED_CASE]:
            said = mark("Counted although the case has ended, as its agreement is valid: {count}")
            found.append(t(said, count=len(ended)) + self._named([_name(row) for row in ended]))
        if fallen := [row for row in count.counted if fallen_from(row.detail)]:
            said = mark("Counted by an earlier agreement, as a further one has ended: {count}")
            found.append(t(said, count=len(fallen)) + self._named([_name(row) for row in fallen]))
        for why in (Why.EXCLUDED, Why.LEFT_OUT):
            if out := [row for row in count.rows if row.why is why]:
                named = [": ".join(filter(None, (_name(row), row.detail))) for row in out]
                said = t(
                    mark("Not counted: {reason}, {count}"), reason=t(WHYS[why]), count=len(out)
                )
                found.append(said + self._named(named))
        if count.unjoined:
            found.append(
                t(mark("Not yet joined in one case: {count}"), count=len(count.unjoined))
                + self._named(count.unjoined)
            )
        found += self._currencies(count)
        return tuple(found)

    def _named(self, names: Sequence[str], most: int = 5) -> str:
        """The first few names in parentheses, and how many more there are; nothing when hidden."""
        if self.hidden:
            return ""
        more = f" …+{len(names) - most}" if len(names) > most else ""
        return f" ({', '.join(names[:most])}{more})"

    def _currencies(self, count: Count) -> list[str]:
        t = self.texts
        notes = totals_of(count).whole.sum("amount").notes
        said = {
            "converted": mark(
                "Converted from another currency at the rate in the agreement: {count}"
            ),
            "no_rate": mark("In another currency without a rate, not in the sum: {count}"),
            "negative": mark("Below zero and not in the sum: {count}"),
        }
        return [t(said[note], count=notes[note]) for note in said if notes.get(note)]

    # Rows.

    def why(self, row: CountRow) -> str:
        """Why a row is in the number, out of it or apart."""
        state = self.texts(STANDINGS[Standing(row.detail)]) if row.why is Why.STANDING else ""
        said = self.texts(WHYS[row.why], state=state) if state else self.texts(WHYS[row.why])
        detail = "" if row.why is Why.STANDING else row.detail
        if detail == ENDED_CASE:
            detail = self.texts(mark("its case has ended"))
        elif fallen := fallen_from(detail):
            state, day = self.texts(STANDINGS[fallen[0]]), self.day(fallen[1])
            state = f"{state} {day}".strip()
            detail = self.texts(mark("a further agreement: {state}"), state=state)
        if detail and is_partial_date(detail):
            detail = self.day(detail)
        if not detail:
            return said
        return f"{said}({detail})" if self.texts.lang == "ko" else f"{said} ({detail})"

    def cause(self, line: DifferenceLine) -> str:
        """Why a row is counted otherwise than before."""
        said, detail = self.texts(CAUSES[line.cause]), line.detail
        if line.cause is Cause.FACT_CORRECTED and detail:
            detail = self.texts(WHYS[Why(detail)], state="").strip()
        if detail and is_partial_date(detail):
            detail = self.day(detail)
        elif self.hidden and line.cause is not Cause.FACT_CORRECTED:
            detail = ""  # a title or a reason may name a firm
        if not detail:
            return said
        return f"{said}({detail})" if self.texts.lang == "ko" else f"{said} ({detail})"

    def causes(self, difference: Difference) -> str:
        """How many rows differ by which cause, as a sentence begins."""
        said = " · ".join(
            f"{self.texts(CAUSES[cause])} {len(lines):,}"
            for cause, lines in difference.by_cause().items()
        )
        return said[:1].upper() + said[1:]

    def part(self, by: str, key: str) -> str:
        """The name of one part of a table: a year, an instrument, an industry, an officer."""
        if not key:
            return Empty.NOT_STATED.label(self.texts.lang)
        if by == "group":
            return self.texts(GROUPS[Group(key)])
        if by == "origin":
            return self.texts(ORIGINS[Origin(key)])
        if by == "industry":
            known = (one for one in SECTORS if key in one.divisions)
            other = next(one for one in SECTORS if one.key == OTHER)
            return f"{next(known, other).label(self.texts.lang)} {key}"
        if by == "year":
            return self.texts(mark("Year {year}"), year=str(key))
        return key

    def day(self, iso: str) -> str:
        """A day as paper writes it; in English so that it can be typed back."""
        return day_text(iso, self.texts.lang)


def _name(row: CountRow) -> str:
    """What names a row, its firm with it where the title does not."""
    firm = row.firm_names[0] if row.firm_names else ""
    return row.title if not firm or firm in row.title else f"{firm} {row.title}"
