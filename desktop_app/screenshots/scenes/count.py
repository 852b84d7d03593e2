"""Counting: the figures, what they were counted by, frozen counts and their comparison."""

from __future__ import annotations

from db.domain.counting import Definition, Group, LeftOut, Standing, Unit
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.queries.snapshots import snapshots
from db.services.counting import answer_with, count_now, freeze
from db.store import Store
from desktop_app.screenshots.scenes.scene import NARROW, Scene, list_in_front, press
from desktop_app.shell.window import MainWindow

_PAPERS = Definition(unit=Unit.AGREEMENT, standings=tuple(Standing))


def _figures(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=Definition())


def _figures_papers(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=_PAPERS)
    opened = list_in_front(window, "figures")
    press(opened, "figures_how")


def _figures_nothing(window: MainWindow, _store: Store) -> None:
    page = list_in_front(window, "figures")
    press(page, "figures_how")
    window.open_page("figures", definition=Definition(officers=("없는 담당",)))


def _definition(window: MainWindow, _store: Store) -> None:
    out = (LeftOut("agreement", 3, "타 시군 투자"),)
    window.open_page("figures", definition=Definition(groups=(Group.MOU,), left_out=out))
    press(list_in_front(window, "figures"), "figures_edit")


def _freeze(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=Definition())
    press(list_in_front(window, "figures"), "figures_freeze")


def _compared(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        kept = snapshots(session)
    if not kept:
        freeze(store, "상반기 보고", count_now(store, Definition(), "2026-06-30"), "의회 제출")
        freeze(store, "3분기 보고", count_now(store, Definition(), "2026-09-30"))
    with store.read() as session:
        kept = snapshots(session)
    window.open_page("snapshots", snapshot=kept[-1].id)


def _days(window: MainWindow, _store: Store) -> None:
    window.open_page("snapshots", before="2025-12-31", after="2026-09-30", definition=_PAPERS)


def _ageing(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=Definition(), chart="ageing")


def _industries(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=_PAPERS, chart="industry")


def _ground(window: MainWindow, _store: Store) -> None:
    window.open_page("figures", definition=Definition(), chart="ground")


def _request(window: MainWindow, store: Store) -> None:
    _compared(window, store)
    with store.read() as session:
        kept = snapshots(session)
        asked = all_live(session, RecordKind.DATA_REQUEST)
    earlier = next(one for one in asked if one.text("answer") and one.text("as_of"))
    again = next(one for one in asked if one.text("item") == earlier.text("item")
                 and one.text("status") == "open")  # fmt: skip
    answer_with(store, earlier.id or 0, kept[-1].id, said=earlier.text("answer"),
                how=earlier.text("definition"))  # fmt: skip
    window.open_record(RecordKind.DATA_REQUEST, again.id or 0)


def _round(window: MainWindow, _store: Store) -> None:
    window.open_page("check_rounds")


def _fulfilment(window: MainWindow, _store: Store) -> None:
    window.open_page("fulfilment")


COUNT: tuple[Scene, ...] = (
    Scene("fulfilment", _fulfilment),
    Scene("check_rounds", _round),
    Scene("check_rounds-narrow", _round, NARROW),
    Scene("figures", _figures),
    Scene("figures-narrow", _figures, NARROW),
    Scene("figures-how", _figures_papers),
    Scene("figures-nothing", _figures_nothing),
    Scene("figures-definition", _definition),
    Scene("figures-freeze", _freeze),
    Scene("figures-ageing", _ageing),
    Scene("figures-industries", _industries),
    Scene("figures-ground", _ground),
    Scene("snapshots", _compared),
    Scene("snapshots-days", _days),
    Scene("request-answer", _request),
)
