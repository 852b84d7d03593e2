"""Counting in words: how a number was counted, what it says, why a row is in it, why it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.counting import (
    Cause,
    Count,
    CountRow,
    Definition,
    DifferenceLine,
    Group,
    Known,
    Measure,
    Nature,
    Origin,
    Standing,
    Sum,
    Unit,
    Verdict,
    Why,
    totals_of,
)
from db.domain.counting.rows import ENDED_CASE, fallen_from
from db.domain.dates import format_partial_date, is_partial_date
from db.domain.industries import OTHER, SECTORS
from db.domain.kinds import RecordKind
from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from resources.texts import Texts, mark

GROUPS = {
    Group.LOI: mark("Letters of intent (LOI)"),
    Group.LOI_AGREEMENT: mark("Agreements of intent"),
    Group.MOU: mark("Investment MOUs"),
    Group.CONTRACT: mark("Contracts"),
    Group.PARTNERSHIP: mark("Co-operation agreements"),
}
SHORT = {
    Group.LOI: mark("LOI"),
    Group.LOI_AGREEMENT: mark("Intent"),
    Group.MOU: mark("MOU"),
    Group.CONTRACT: mark("Contract"),
    Group.PARTNERSHIP: mark("Co-operation"),
}
UNITS = {
    Unit.CASE: mark("Cases"),
    Unit.AGREEMENT: mark("Agreements"),
    Unit.FIRM: mark("Firms"),
}
MEASURES = {
    Measure.COUNT: mark("Number"),
    Measure.AMOUNT: mark("Planned investment"),
    Measure.JOBS: mark("Planned jobs"),
    Measure.AREA: mark("Area"),
}
STANDINGS = {
    Standing.VALID: mark("valid"),
    Standing.LAPSED: mark("lapsed"),
    Standing.WITHDRAWN: mark("withdrawn"),
    Standing.TERMINATED: mark("terminated"),
}
ORIGINS = {Origin.FOREIGN: mark("foreign"), Origin.DOMESTIC: mark("domestic")}

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
_KNOWN_SENTENCES = {
    Known.NOW: mark("Facts dated until {day}, 24:00, as they are known on {now}."),
    Known.THEN: mark("What the file held on {day}, 24:00, later entries left aside."),
}
_WHYS = {
    Why.COUNTED: mark("in the number"),
    Why.COOPERATION: mark("a co-operation agreement"),
    Why.INVESTMENT: mark("an investment agreement"),
    Why.INSTRUMENT: mark("another kind of agreement"),
    Why.DRAFT: mark("a draft"),
    Why.NOT_SIGNED_YET: mark("signed after the cut-off date"),
    Why.AMENDMENT: mark("an amendment: in the agreement it amends"),
    Why.EXCLUDED: mark("taken out of the statistics"),
    Why.EXCLUDED_UNSURE: mark("day of exclusion not exact enough"),
    Why.LEFT_OUT: mark("left out by this definition"),
    Why.STANDING: mark("by then {state}"),
    Why.PERIOD: mark("signed outside the period"),
    Why.ORIGIN: mark("foreign or domestic otherwise"),
    Why.INDUSTRY: mark("another industry"),
    Why.OFFICER: mark("another officer"),
    Why.NO_SIGNED_ON: mark("day of signing not stated"),
    Why.SIGNED_UNSURE: mark("day of signing not exact enough"),
    Why.NO_STATUS_ON: mark("day of the change of state not stated"),
    Why.STATUS_UNSURE: mark("day of the change of state not exact enough"),
    Why.PERIOD_UNSURE: mark("may lie in the period or not"),
    Why.ORIGIN_UNKNOWN: mark("not known whether foreign"),
    Why.INDUSTRY_UNKNOWN: mark("industry not known"),
    Why.OFFICER_UNKNOWN: mark("no officer stated"),
    Why.NO_FIRM: mark("no firm stated"),
}
CAUSES = {
    Cause.SIGNED_LATER: mark("signed later"),
    Cause.ENTERED_LATER: mark("signed earlier, entered later"),
    Cause.DATE_STATED: mark("day of signing filled in"),
    Cause.DATE_CORRECTED: mark("day of signing corrected"),
    Cause.WITHDRAWN: mark("withdrawn since"),
    Cause.LAPSED: mark("lapsed since"),
    Cause.TERMINATED: mark("terminated since"),
    Cause.REVIVED: mark("counted in another state"),
    Cause.EXCLUDED: mark("taken out, with a reason"),
    Cause.INCLUDED: mark("taken in again"),
    Cause.MOVED_UP: mark("went on to another kind of agreement"),
    Cause.AMENDED: mark("amended"),
    Cause.VALUE_CORRECTED: mark("number corrected"),
    Cause.VALUE_STATED: mark("number filled in"),
    Cause.VALUE_DROPPED: mark("number withdrawn"),
    Cause.JOINED: mark("joined in one case"),
    Cause.PARTED: mark("parted from its case"),
    Cause.MERGED: mark("merged as a duplicate"),
    Cause.DELETED: mark("deleted"),
    Cause.FACT_CORRECTED: mark("another fact corrected"),
    Cause.DEFINITION: mark("another definition"),
}


@dataclass(frozen=True, slots=True)
class CountWords:
    """Writes sentences in the language of its texts."""

    texts: Texts
    hidden: bool = False
    """Whether no record is named."""

    # How it was counted.

    def definition(self, definition: Definition) -> tuple[str, ...]:
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

    def how(self, count: Count) -> tuple[str, ...]:
        """The definition, the day, and what is apart from the number."""
        day, now = self.day(count.cut_off), self.day(count.counted_on)
        known = self.texts(_KNOWN_SENTENCES[count.definition.known], day=day, now=now)
        return (known, *self.definition(count.definition), *self.beside(count))

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
            self.day(one) if one else "…"
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
        return self.texts(mark("from {day} on"), day=self.day(day)) if day else ""

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
                    t(mark("Apart: {reason}, {count}"), reason=t(_WHYS[why]), count=len(rows))
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
                    mark("Not counted: {reason}, {count}"), reason=t(_WHYS[why]), count=len(out)
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
        said = self.texts(_WHYS[row.why], state=state) if state else self.texts(_WHYS[row.why])
        detail = "" if row.why is Why.STANDING else row.detail
        if detail == ENDED_CASE:
            detail = self.texts(mark("its case has ended"))
        elif fallen := fallen_from(detail):
            state, day = self.texts(STANDINGS[fallen[0]]), self.day(fallen[1])
            state = f"{state} {day}".strip()
            detail = self.texts(mark("a further agreement: {state}"), state=state)
        if detail and is_partial_date(detail):
            detail = self.day(detail)
        return f"{said} ({detail})" if detail else said

    def cause(self, line: DifferenceLine) -> str:
        """Why a row is counted otherwise than before."""
        said, detail = self.texts(CAUSES[line.cause]), line.detail
        if line.cause is Cause.FACT_CORRECTED and detail:
            detail = self.texts(_WHYS[Why(detail)], state="").strip()
        if detail and is_partial_date(detail):
            detail = self.day(detail)
        elif self.hidden and line.cause is not Cause.FACT_CORRECTED:
            detail = ""  # a title or a reason may name a firm
        return f"{said} ({detail})" if detail else said

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
        known = self.texts.lang == "ko" and is_partial_date(iso[:10])
        return format_partial_date(iso[:10]) if known else iso[:10]


def _name(row: CountRow) -> str:
    """What names a row, its firm with it where the title does not."""
    firm = row.firm_names[0] if row.firm_names else ""
    return row.title if not firm or firm in row.title else f"{firm} {row.title}"


def _kind(kind: str, lang: str) -> str:
    return catalogue(RecordKind(kind)).one(lang)
