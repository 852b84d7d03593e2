"""협약 대비 실적: what was agreed and what was invested or hired, by year, industry or instrument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.domain.counting import Count, CountRow, Group, Unit, totals_of
from db.domain.counting.totals import KEYS, cell_of, groups_of, stating, summed
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.charts.words import TONES, ChartWords, keys_of
from reports.content.counting_names import SHORT
from resources.texts import Texts, mark

MOST = 9
"""Parts beyond this are drawn as one."""
_REAL = {"amount": "invested", "jobs": "hired"}
_TITLES = {
    ("year", "amount"): mark("Agreed and invested by year"),
    ("year", "jobs"): mark("Jobs agreed and hired by year"),
    ("industry", "amount"): mark("Agreed and invested by industry"),
    ("industry", "jobs"): mark("Jobs agreed and hired by industry"),
    ("group", "amount"): mark("Agreed and invested by instrument"),
    ("group", "jobs"): mark("Jobs agreed and hired by instrument"),
}


def realised(count: Count, by: str, name: str, words: ChartWords) -> Chart:
    """By "year", "industry" or "group"; of "amount" or "jobs".

    Money of several instruments is never one bar; what was really invested is one only where
    every case stands once.
    """
    t = words.texts
    title = t(_TITLES[by, name])
    if count.definition.unit is Unit.FIRM:
        said = t(mark("Firms are counted here, which have no sums."))
        return Chart(f"{by}-{name}", title, words.unit(name), (), (), (said,), upright=True)
    series = _Series(count, by, name, words)
    groups = tuple(
        BarGroup(label, series.bars(label, rows)) for label, rows in _parts(count, by, words)
    )
    notes = words.beneath(count, *series.lacking())
    return Chart(
        f"{by}-{name}", title, words.unit(name), groups, series.legend(), notes, count.cut_off,
        money=name == "amount", upright=by != "industry",
    )  # fmt: skip


class _Series:
    """The bars of each part, always the same ones in the same order."""

    def __init__(self, count: Count, by: str, name: str, words: ChartWords) -> None:
        self._name, self._real, self._words = name, _REAL[name], words
        self._rows = count.counted
        self._instruments = tuple(
            group for group in groups_of(count.counted) if stating(count.counted, group, name)
        )
        self._one_sum = totals_of(count).one_sum
        self._aligned = by == "year" and self._one_sum
        """Years show a "-" where nothing was signed; long lists leave it out."""

    @property
    def _t(self) -> Texts:
        return self._words.texts

    def bars(self, part: str, rows: Sequence[CountRow]) -> tuple[Bar, ...]:
        """Agreed by instrument, and real beside or behind them."""
        found: list[Bar] = []
        for group in self._instruments:
            own = stating(rows, group, self._name)
            found.append(self._bar(self._name, f"{part} {self._short(group)}", own, TONES[group]))
            if not self._one_sum:
                real = stating(rows, group, self._real)
                found.append(self._real_bar(f"{part} {self._short(group)}", real))
        if self._one_sum:
            found.append(self._real_bar(part, tuple(rows)))
        return tuple(bar for bar in found if bar.rows or self._aligned)

    def _bar(self, name: str, what: str, rows: tuple[CountRow, ...], tone: Tone) -> Bar:
        sums = summed(row.figure(name) for row in rows)
        return self._words.sum_bar(name, what, sums, tone, keys_of(rows))

    def _real_bar(self, what: str, rows: tuple[CountRow, ...]) -> Bar:
        made = self._bar(self._real, f"{what} {self._real_name()}", rows, Tone.REAL)
        if made.value is None and rows and not self._one_sum:
            return replace(made, text=f"{self._real_name()} {made.text}")
        return made

    def _short(self, group: Group) -> str:
        return self._t(SHORT[group])

    def _real_name(self) -> str:
        return self._t(mark("invested") if self._real == "invested" else mark("hired"))

    def legend(self) -> tuple[tuple[Tone, str], ...]:
        """The instruments, then what came of them."""
        names = [
            (TONES[one], f"{self._short(one)} {self._agreed(one)}") for one in self._instruments
        ]
        return (*names, (Tone.REAL, self._real_name()))

    def _agreed(self, group: Group) -> str:
        """What a paper of this kind states: plans, or a price."""
        if self._name == "jobs":
            return self._t(mark("planned jobs"))
        return self._t(mark("price") if group is Group.CONTRACT else mark("planned investment"))

    def lacking(self) -> tuple[str, ...]:
        """What each series leaves out, in all parts together."""
        found = [
            self._words.lacking(
                summed(row.figure(self._name) for row in stating(self._rows, group, self._name)),
                self._short(group),
            )
            for group in self._instruments
        ]
        found.append(self._words.lacking(cell_of(self._rows).sum(self._real), self._real_name()))
        return tuple(found)


def _parts(count: Count, by: str, words: ChartWords) -> list[tuple[str, tuple[CountRow, ...]]]:
    """The parts with their rows: years in order, industries by size, what is unknown last."""
    by_key: dict[str, list[CountRow]] = {}
    for row in count.counted:
        by_key.setdefault(KEYS[by](row), []).append(row)
    known = sorted(key for key in by_key if key)
    if by == "industry":
        known.sort(key=lambda key: -len(by_key[key]))
    elif by == "group":
        known.sort(key=[one.value for one in Group].index)
    shown = known if len(known) <= MOST else _cut(known, by)
    found = [(words.part(by, key, count.cut_off), tuple(by_key[key])) for key in shown]
    rest = [row for key in known if key not in shown for row in by_key[key]]
    if rest:
        name = words.texts(mark("{count:other|others}"), count=len(known) - len(shown))
        found.insert(0 if by == "year" else len(found), (name, tuple(rest)))
    if "" in by_key:
        found.append((words.counting.part(by, ""), tuple(by_key[""])))
    return found


def _cut(known: list[str], by: str) -> list[str]:
    """The newest years, the largest industries."""
    return known[-(MOST - 1) :] if by == "year" else known[: MOST - 1]
