"""Lists on their way in: locked, not readable, several of them, and what was understood."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from db.store import Store
from desktop_app.features.intake.page import IntakePage
from desktop_app.screenshots.scenes.scene import Scene, press
from desktop_app.shell.window import MainWindow
from resources.sample import SAMPLE_LIST


def _page(window: MainWindow) -> IntakePage:
    opened = window.open_page("intake")
    assert isinstance(opened, IntakePage)
    press(opened, "queue_drop")
    opened.close_list()
    return opened


def _locked(window: MainWindow, _store: Store) -> None:
    _page(window).start.ask_password("투자유치 대상기업(대외비).xlsx", wrong=True)


def _failed(window: MainWindow, _store: Store) -> None:
    opened = _page(window)
    opened.begin_files((SAMPLE_LIST.with_name("없어진 목록.xlsx"),))


def _several(window: MainWindow, _store: Store) -> None:
    others = (SAMPLE_LIST.with_name(name) for name in ("MOU 체결현황.xls", "입주희망.csv"))
    _page(window).begin_files((SAMPLE_LIST, *others))


def _values(window: MainWindow, _store: Store) -> None:
    window.open_page("intake", files=(SAMPLE_LIST,))
    for name in ("summary_plan", "list_values"):
        press(window, name)


def _learned(window: MainWindow, _store: Store) -> None:
    opened = _page(window)
    opened.begin_files((SAMPLE_LIST,))
    press(opened, "summary_apply")
    opened.close_list()
    opened.show_learned()


def _shapes(window: MainWindow, store: Store) -> None:
    _learned(window, store)
    press(window, "learned_shapes")


def _watched(window: MainWindow, store: Store) -> None:
    opened = _page(window)
    with tempfile.TemporaryDirectory() as made:
        issues = [Path(made) / f"벤처기업명단_2026{month}.csv" for month in ("0930", "1031")]
        for path, text in zip(issues, (_EARLIER, _LATER), strict=True):
            path.write_text(_HEADS + text, encoding="utf-8-sig")
        opened.begin_files((issues[0],))
        press(opened, "summary_apply")
        opened.begin_files((issues[1],))
    opened.show_issue()
    press(window, "issue_some")


def _begun(window: MainWindow, _store: Store) -> None:
    opened = _page(window)
    opened.begin_files((SAMPLE_LIST,))
    run = opened.run
    if run.understood is not None:
        run.understood = replace(run.understood, partial=True)
        run.list_begun.emit()
        run.reading_went_on.emit()


_HEADS = "연번,업체명,대표자명,벤처확인유형,지역,간략주소,벤처유효시작일,벤처유효종료일\n"
_EARLIER = """1,㈜한빛정밀,정하람,혁신성장유형,경기,경기도 고양시 일산동구,2023-11-01,2026-10-31
2,나래로보(예시),한도윤,연구개발유형,서울,서울특별시 강서구,2024-01-02,2027-01-01
3,다온셀(예시),박서연,혁신성장유형,경기,경기도 고양시 일산동구,2023-11-05,2026-11-04
"""
_LATER = """1,나래로보(예시),김도윤,연구개발유형,서울,서울특별시 강서구,2024-01-02,2027-01-01
2,다온셀(예시),박서연,혁신성장유형,경기,경기도 고양시 일산동구,2026-11-05,2029-11-04
3,라온뷰(예시),이도현,벤처투자유형,경기,경기도 고양시 덕양구,2026-10-02,2029-10-01
4,마루켐(예시),오세린,혁신성장유형,충남,충청남도 천안시,2026-10-06,2029-10-05
"""


INTAKE: tuple[Scene, ...] = (
    Scene("import-locked", _locked),
    Scene("import-failed", _failed),
    Scene("import-several", _several),
    Scene("import-learned", _learned),
    Scene("import-shapes", _shapes),
    Scene("import-watched", _watched),
    Scene("import-begun", _begun),
    Scene("import-values", _values),
)
