"""Charts of a 면담자료: drawn from what is registered, and only where there is something to compare."""

from __future__ import annotations

from dataclasses import replace

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.sites import asked_for
from db.services.records import save_record
from db.store import Store
from reports.content.blocks import Bullet, CellKind, Table
from reports.content.chart import Chart
from reports.content.details import sites
from reports.content.facts import FulfilmentRow, GroundFacts, PacketFacts, ProgressPoint
from reports.content.model import document_texts
from reports.content.packet import Edition, packet
from reports.content.packet_charts import ground_chart, progress
from reports.content.plots import PlotLine, PlotSketch

EOK = 100_000_000
ROWS = (
    FulfilmentRow("투자예정액", CellKind.MONEY, 98 * EOK, 11 * EOK, 120 * EOK),
    FulfilmentRow("희망면적", CellKind.AREA, 1200.0, Empty.UNCHECKED, 1200.0),
    FulfilmentRow("고용예정", CellKind.NUMBER, 48, 19, None),
)
ROUNDS = (
    ProgressPoint("2026-07-03", 9 * EOK, Empty.UNCHECKED), ProgressPoint("2026-10-02", 11 * EOK, 19),
)  # fmt: skip
GROUND = GroundFacts("일산테크노밸리", 2, 14_478.0, 1_200.0, 33_730.0, 22, 3)


def add(store: Store, kind: RecordKind, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def charts(facts: PacketFacts) -> list[Chart]:
    return [block for block in progress(facts) if isinstance(block, Chart)]


def told(chart: Chart) -> list[tuple[str, str]]:
    return [(bar.label, bar.text) for bar in chart.bars()]


def test_results_stand_beside_what_was_planned_and_agreed(full_facts: PacketFacts):
    money, people = charts(replace(full_facts, fulfilment=ROWS, progress=ROUNDS))
    assert told(money) == [
        ("희망·예정", "120"), ("협약", "98"), ("실적 2026. 7. 3.", "9"), ("실적 2026. 10. 2.", "11"),
    ]  # fmt: skip
    assert told(people) == [("협약", "48"), ("실적 2026. 10. 2.", "19")], "미확인 is no bar"
    assert people.notes
    assert not money.notes, "it is said once"


def test_nothing_is_drawn_of_nothing(full_facts: PacketFacts):
    assert progress(replace(full_facts, fulfilment=ROWS, progress=())) == ()
    none = tuple(replace(row, agreed=Empty.NOT_STATED, planned=None) for row in ROWS)
    assert not charts(replace(full_facts, fulfilment=none, progress=ROUNDS[:1])), "one bar alone"
    assert ground_chart(None) is None
    assert ground_chart(replace(GROUND, supplied=0.0)) is None
    assert ground_chart(replace(GROUND, wanted=Empty.NOT_STATED, others=0.0)) is None


def test_ground_asked_for_by_others_is_a_sum_and_no_matter_of_the_guests(full_facts: PacketFacts):
    chart = ground_chart(GROUND)
    assert chart is not None
    assert told(chart) == [
        ("공급 대상 2곳", "14,478"), ("이 기업 희망", "1,200"), ("그 밖의 희망 22건", "33,730"),
    ]  # fmt: skip
    assert "희망면적 미기재 3건 제외" in chart.notes
    facts = replace(full_facts, ground=GROUND, fulfilment=ROWS, progress=ROUNDS)
    inner, guests = (
        "\n".join(document_texts(packet(facts, edition)))
        for edition in (Edition.STAFF, Edition.GUEST)
    )
    for words in ("그 밖의 희망 22건", "실적 2026. 10. 2."):
        assert words in inner
        assert words not in guests


def test_demand_is_drawn_right_below_the_plots_it_is_of(full_facts: PacketFacts):
    plots = (
        PlotLine("12블록", "일산테크노밸리", wanted=True),
        PlotLine("13블록", "일산테크노밸리"),
    )
    blocks = sites(replace(full_facts, ground=GROUND, plots=plots))
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Table))
    _, *notes, sketch, chart = blocks[at:]
    assert all(isinstance(one, Bullet) for one in notes), "what is said of a site stands at its row"
    assert isinstance(sketch, PlotSketch)
    assert isinstance(chart, Chart)


def test_cases_ask_for_a_place_until_they_end_or_move_in(store: Store):
    firm = add(store, RecordKind.ORGANIZATION, name="가람")
    shared: dict[str, Value] = {"organization": firm, "wanted_site": "일산 테크노밸리"}
    asking = add(store, RecordKind.CASE, title="가", wanted_area=900.0, **shared)
    silent = add(store, RecordKind.CASE, title="나", **shared)
    ended = add(store, RecordKind.CASE, title="다", wanted_area=500.0, state="ended",
                end_reason="withdrawn", **shared)  # fmt: skip
    moved = add(store, RecordKind.CASE, title="라", wanted_area=700.0, **shared)
    site = add(store, RecordKind.SITE, name="일산테크노밸리 12블록")
    add(store, RecordKind.OCCUPANCY, site=site, organization=firm, case=moved,
        actual_on="2026-05-02")  # fmt: skip
    with store.read() as session:
        found = asked_for(session, ["일산테크노밸리"])
        assert asked_for(session, ["창조혁신캠퍼스"]) == {}
    assert found == {asking: 900.0, silent: None}
    assert ended not in found
