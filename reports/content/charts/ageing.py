"""경과 기간: how old letters and MOUs are that have led no further, against the limits of the trade."""

from __future__ import annotations

from db.domain.counting import Count
from db.domain.counting.ages import LIMITS, AgePart, ages_of, ended_of
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.charts.words import TONES, ChartWords
from reports.content.counting_words import GROUPS, STANDINGS
from resources.texts import mark


def ageing(count: Count, words: ChartWords) -> Chart:
    """By instrument and age; those beyond the limit in another tone; what ended stands last."""
    t = words.texts
    parts = ages_of(count)
    groups = []
    for group in dict.fromkeys(part.group for part in parts):
        bars = tuple(_bar(part, words) for part in parts if part.group is group)
        limit = t(mark("{months} months at most"), months=LIMITS[group])
        groups.append(BarGroup(f"{t(GROUPS[group])} · {limit}", bars))
    ended = tuple(
        words.rows_bar(t(STANDINGS[standing]), rows, Tone.ENDED, t(STANDINGS[standing]))
        for standing, rows in ended_of(count).items()
    )
    if ended:
        groups.append(BarGroup(t(mark("Ended by the day")), ended))
    legend = ((Tone.OVER, t(mark("beyond the limit"))),) if parts else ()
    notes = words.beneath(
        count,
        t(mark("In force on the day and led no further. From the day of signing; a date known to "
               "the month or year from its last day.")),
    )  # fmt: skip
    title = t(mark("Age of letters and MOUs"))
    return Chart("ageing", title, t(mark("number of rows")), tuple(groups), legend, notes)


def _bar(part: AgePart, words: ChartWords) -> Bar:
    t = words.texts
    if part.until is None:
        label = t(mark("over {months} months"), months=part.more_than)
    elif not part.more_than:
        label = t(mark("up to {months} months"), months=part.until)
    else:
        label = t(mark("{start} to {end} months"), start=part.more_than, end=part.until)
    tone = Tone.OVER if part.over else TONES[part.group]
    return words.rows_bar(f"{t(GROUPS[part.group])} {label}", part.rows, tone, label)
