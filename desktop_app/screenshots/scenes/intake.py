"""Lists on their way in: locked, not readable, several of them, and what was understood."""

from __future__ import annotations

from db.store import Store
from desktop_app.features.intake import IntakePage
from desktop_app.screenshots.scenes.scene import Scene, press
from desktop_app.shell.window import MainWindow
from resources.sample import SAMPLE_LIST


def _page(window: MainWindow) -> IntakePage:
    opened = window.open_page("intake")
    assert isinstance(opened, IntakePage)
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


def _learned(window: MainWindow, _store: Store) -> None:
    opened = _page(window)
    opened.begin_files((SAMPLE_LIST,))
    press(opened, "summary_apply")
    opened.close_list()
    opened.show_learned()


INTAKE: tuple[Scene, ...] = (
    Scene("import-locked", _locked),
    Scene("import-failed", _failed),
    Scene("import-several", _several),
    Scene("import-learned", _learned),
)
