"""경과 기간: how long nothing was heard of letters and MOUs that led no further."""

from __future__ import annotations

from db.domain.counting import Count
from db.domain.counting.ageing import OLD_AFTER
from db.domain.fulfilment.age_parts import AgePart, ages_of, ended_of
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.charts.words import TONES, ChartWords
from reports.content.counting_names import GROUPS, STANDINGS
from resources.texts import mark


def ageing(count: Count, words: ChartWords) -> Chart:
    """By instrument and age; those beyond the limit in another tone; what ended stands last."""
    t = words.texts
    parts = ages_of(count)
    groups = []
    for group in dict.fromkeys(part.group for part in parts):
        bars = tuple(_bar(part, words) for part in parts if part.group is group)
        limit = t(mark("old after {months} months"), months=OLD_AFTER[group])
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
        t(mark("In force on the day and led no further. Months since the signing, the last answered "
               "check or the last change of stage.")),
    )  # fmt: skip
    title = t(mark("Time without news of letters and MOUs"))
    return Chart(
        "ageing", title, t(mark("number of rows")), tuple(groups), legend, notes, count.cut_off
    )


def _bar(part: AgePart, words: ChartWords) -> Bar:
    t = words.texts
    if part.end is None:
        label = t(mark("{months} months and more"), months=part.start)
    elif not part.start:
        label = t(mark("under {months} months"), months=part.end)
    else:
        label = t(mark("{start} to {end} months"), start=part.start, end=part.end)
    tone = Tone.OVER if part.over else TONES[part.group]
    return words.rows_bar(f"{t(GROUPS[part.group])} {label}", part.rows, tone, label)
