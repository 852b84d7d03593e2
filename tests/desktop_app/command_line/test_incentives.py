"""incentives: by the law of the day, on the example and on an office's own file."""

from __future__ import annotations

from tests.desktop_app.command_line.conftest import Run


def test_a_plot_whose_zone_is_unchecked_gives_no_certain_zone_relief(demo: Run) -> None:
    ran = demo(
        "incentives", "--firm", "한빛정밀", "--site", "일산테크노밸리 12블록", "--date", "2026-12-15",
        "--tenure", "buy", "--as-of", "2026-11-28", "--json",
    )  # fmt: skip
    zone = [line for line in ran.document["lines"] if "제58조제4항" in line["legal_basis"]]
    assert {line["rate_percent"] for line in zone} == {35.0, 20.0}
    assert not any(line["certain"] for line in zone)
    assert all("zone_unchecked" in line["cautions"] for line in zone)
    assert all(line["source"] and line["conditions"] for line in zone)
    over = {line["rule_percent"] for line in ran.document["refused"]}
    assert {37.5, 50.0} <= over


def test_it_says_it_in_words(demo: Run) -> None:
    ran = demo("incentives", "--firm", "한빛정밀", "--site", "일산테크노밸리 12블록")
    assert ran.code == 0
    assert "율 미정" in ran.out
    assert "최종 판단은 세무부서" in ran.out


def test_the_law_can_be_filled_in_once(opened: Run) -> None:
    first = opened("incentives", "--fill", "--json")
    assert first.document["rules"] == 20
    again = opened("incentives", "--fill", "--json")
    assert again.document["rules"] == 20
    assert "촉진지구 취득세 경감" in opened("history").out


def test_refusals(demo: Run) -> None:
    assert demo("incentives").code == 4
    assert demo("incentives", "--firm", "없는 기업").code == 4
