"""What charts say: sums with their kinds of empty, and the lines beneath."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.counting import Count, CountRow, Group, Sum
from db.domain.counting.rows import CONVERTED
from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from reports.content.chart import Bar, RowKey, Tone
from reports.content.counting_names import UNITS
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark

TONES = {
    Group.LOI: Tone.LOI, Group.LOI_AGREEMENT: Tone.INTENT, Group.MOU: Tone.MOU,
    Group.CONTRACT: Tone.CONTRACT, Group.PARTNERSHIP: Tone.CONTRACT,
}  # fmt: skip
_MONEY = ("amount", "invested")
_NOTHING = "-"


def keys_of(rows: tuple[CountRow, ...]) -> tuple[RowKey, ...]:
    """What the rows are the rows of."""
    return tuple(row.key for row in rows)


def _short_day(iso: str) -> str:
    return f"{int(iso[5:7])}. {int(iso[8:10])}."


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Writes in the language of its texts."""

    texts: Texts

    @property
    def counting(self) -> CountWords:
        """Counting in words."""
        return CountWords(self.texts)

    def unit(self, name: str) -> str:
        """The unit of a figure."""
        if name in _MONEY:
            return self.texts(mark("₩100M"))
        return "㎡" if name == "area" else self.texts(mark("number of people"))

    def sum_bar(
        self, name: str, what: str, found: Sum, tone: Tone, rows: tuple[RowKey, ...]
    ) -> Bar:
        """A sum; its kinds of empty where nothing is stated, "-" where there is no row."""
        if not found.stated:
            kinds = [one.label(self.texts.lang) for one in Empty if found.empties.get(one)]
            missing = self.counting.missing(found)
            said = f"{what}: {missing or _NOTHING}"
            return Bar(tone, None, "·".join(kinds) or _NOTHING, said, rows)
        total = float(found.total)
        text = format_money(int(total), MoneyUnit.EOK) if name in _MONEY else f"{total:,.10g}"
        said = f"{what}: {self.counting.measured('jobs' if name == 'hired' else name, found)}"
        return Bar(tone, total, f"{text}*" if found.missing else text, said, rows)

    def rows_bar(self, what: str, rows: tuple[CountRow, ...], tone: Tone, label: str) -> Bar:
        """A number of rows; none of them is a true 0."""
        said = f"{what}: {self.texts(mark('{count} counted'), count=len(rows))}"
        return Bar(tone, float(len(rows)), f"{len(rows):,}", said, keys_of(rows), label)

    def part(self, by: str, key: str, cut_off: str) -> str:
        """The name of a part; a year that was not over says until when: "2026년(9. 30.까지)"."""
        name = self.counting.part(by, key)
        if by != "year" or key != cut_off[:4] or cut_off.endswith("12-31"):
            return name
        day = cut_off[5:] if self.texts.lang != "ko" else _short_day(cut_off)
        return self.texts(mark("{year} until {day}"), year=name, day=day)

    def beneath(self, count: Count, *own: str) -> tuple[str, ...]:
        """The day, what is counted, then what is peculiar to the chart."""
        counting = self.counting
        number = counting.number(count)
        if count.counted:
            number = f"{self.texts(UNITS[count.definition.unit])} {number}"
        day = self.texts(mark("As of {day}"), day=counting.day(count.cut_off))
        said = (f"{day} · {number}", counting.brief(count.definition), *own)
        return tuple(one for one in said if one)

    def lacking(self, found: Sum, what: str) -> str:
        """ "실투자: 미확인 7건 제외", "" when nothing is missing."""
        missing = self.counting.missing(found)
        converted = found.notes.get(CONVERTED, 0)
        parts = [f"* {what}: {missing}"] if missing else []
        if converted:
            said = mark("Converted from another currency at the rate in the agreement: {count}")
            parts.append(self.texts(said, count=converted))
        return " · ".join(parts)
