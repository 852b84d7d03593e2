"""단계별 전환: how many counted rows came at least as far as each stage."""

from __future__ import annotations

from db.domain.catalogue.cases import STAGES
from db.domain.counting import Count
from db.domain.counting.reach import stage_of
from db.domain.stages import STAGE_CODES, stage_index
from reports.content.chart import BarGroup, Chart, Tone
from reports.content.charts.words import ChartWords
from resources.texts import mark

_FIRST = stage_index("loi")
_TONES = {"loi": Tone.LOI, "mou": Tone.MOU, "contract": Tone.CONTRACT}


def funnel(count: Count, words: ChartWords) -> Chart:
    """From the letter of intent on; a row that came further stands in every stage before."""
    t = words.texts
    bars = []
    for code in STAGE_CODES[_FIRST:]:
        reached = tuple(
            row
            for row in count.counted
            if (stage := stage_of(row)) and stage_index(stage) >= stage_index(code)
        )
        choice = next(one for one in STAGES if one.code == code)
        name = choice.ko if t.lang == "ko" else choice.en
        bars.append(words.rows_bar(name, reached, _TONES.get(code, Tone.LATER), name))
    notes = words.beneath(
        count,
        t(mark("Each bar holds what came to this stage or further by the day, by its signed papers "
               "and the actual days of its milestones.")),
    )  # fmt: skip
    known = any(stage_of(row) for row in count.counted)  # co-operation leads to no stage
    groups = (BarGroup("", tuple(bars)),) if known else ()
    title = t(mark("How far they came"))
    return Chart("funnel", title, t(mark("number of rows")), groups, (), notes, count.cut_off)
