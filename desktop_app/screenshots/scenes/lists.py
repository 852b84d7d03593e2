"""What can be done on any list: views, filters, columns, many rows at once, and its states."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.queries.office_forms import OfficeForm, office_forms
from db.queries.saved_views import SavedView
from db.services.office_forms import save_form
from db.store import Store
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog
from desktop_app.list_pages.editing.bulk_form import BulkForm
from desktop_app.list_pages.exporting import gather_list
from desktop_app.list_pages.forms.forms_dialog import FormsDialog
from desktop_app.list_pages.list_page import ListPage
from desktop_app.screenshots.scenes.scene import FIRM, NARROW, Scene, find, list_page, press
from desktop_app.shell.window import MainWindow
from reports.render import starting_form

_PASTED = "112명\t경기 고양시\n95명\t경기 고양시\n많음\t경기 성남시\n"


def _organizations(window: MainWindow) -> ListPage:
    opened = list_page(window, "organizations")
    opened.list_panel.choose("all")
    opened.list_panel.clear_filters()
    return opened


def _bulk(window: MainWindow, store: Store) -> QWidget | None:
    opened = _organizations(window)
    opened.list_panel.list.select_id(find(store, RecordKind.ORGANIZATION, FIRM))
    opened.list_panel.list.table.selectRow(opened.list_panel.list.table.currentIndex().row())
    opened.editing.bulk_edit()
    return opened.findChild(BulkDialog)


def _bulk_plan(window: MainWindow, store: Store) -> None:
    dialog = _bulk(window, store)
    form = dialog.findChild(BulkForm) if dialog is not None else None
    if dialog is None or not isinstance(form, BulkForm):
        return
    press(dialog, "bulk_all")
    form.form.cells["region"].edit("경기 고양시")
    form.form.cells["note"].edit("설명회 초청 대상(예시)")
    press(dialog, "bulk_next")


def _paste(window: MainWindow, _store: Store) -> None:
    opened = _organizations(window)
    view = opened.list_panel.list
    keys = [column.key for column in view.model.columns]
    view.table.setCurrentIndex(view.model.index(0, keys.index("employees")))
    QGuiApplication.clipboard().setText(_PASTED)
    opened.editing.paste()


def _saved_view(window: MainWindow, _store: Store) -> ListPage:
    """A view was kept, and its list was narrowed further since."""
    opened = _organizations(window)
    views, view, lang = opened.list_panel.views, opened.list_panel.list, opened.context.lang
    if not views.shelf.views:
        view.filter_by("region", "경기")
        content = opened.list_panel.content().to_text()
        views.shelf.save(SavedView(0, "organizations", "경기 소재 기업", "map-pin", content))
    views.open(views.shelf.views[0].id)
    domestic = catalogue(RecordKind.ORGANIZATION).field("org_type").choice_label("domestic", lang)
    view.filter_by("org_type", domestic)
    return opened


def _view_dialog(window: MainWindow, store: Store) -> None:
    _saved_view(window, store).list_panel.views.save_as()


def _views_dialog(window: MainWindow, store: Store) -> None:
    _saved_view(window, store).list_panel.views.arrange()


def _forms(window: MainWindow, _store: Store) -> FormsDialog:
    """A list without forms."""
    opened = _organizations(window)
    opened.list_panel.head.menu.forms_requested.emit()
    dialog = opened.findChild(FormsDialog)
    assert isinstance(dialog, FormsDialog)
    return dialog


def _forms_kept(window: MainWindow, store: Store) -> None:
    """One form is kept, with a field that the list does not have."""
    opened = _organizations(window)
    wish = opened.list_panel.wish()
    data = gather_list(store, replace(wish, ids=wish.ids[:1]), office="", lang="ko")
    odd = replace(data.columns[2], label=f"{data.columns[2].label}?", code="odd")
    form = starting_form(replace(data, columns=(*data.columns[:4], odd)))
    with store.read() as session:
        kept = office_forms(session, RecordKind.ORGANIZATION)
    if not kept:
        save_form(
            store, OfficeForm(0, RecordKind.ORGANIZATION, "시의회 제출 서식", "서식.xlsx", form)
        )
    _forms(window, store)


def _columns(window: MainWindow, _store: Store) -> None:
    _organizations(window).list_panel.choose_columns()


def _none_found(window: MainWindow, _store: Store) -> None:
    _organizations(window).list_panel.list.filter_by("name", "없는 기업")


def _not_understood(window: MainWindow, _store: Store) -> None:
    _organizations(window).list_panel.list.filter_by("employees", ">>많이")


def _failed(window: MainWindow, _store: Store) -> None:
    panel = list_page(window, "agreements").list_panel
    panel.feed.failed.emit(EnvironmentProblem("disk.no_permission", path="D:/투자유치데스크"))


def _chosen(window: MainWindow, store: Store) -> None:
    """A row with its inspector."""
    view = _organizations(window).list_panel.list
    view.select_id(find(store, RecordKind.ORGANIZATION, FIRM))
    window.close_inspector()  # or what an earlier scene left open is closed
    view.table.inspect_requested.emit()


LISTS: tuple[Scene, ...] = (
    Scene("list-inspector", _chosen),
    Scene("list-inspector-narrow", _chosen, NARROW),
    Scene("list-columns", _columns),
    Scene("list-view-changed", _saved_view),
    Scene("list-view-dialog", _view_dialog),
    Scene("list-views-dialog", _views_dialog),
    Scene("list-forms", _forms),
    Scene("list-forms-kept", _forms_kept),
    Scene("list-none-found", _none_found),
    Scene("list-not-understood", _not_understood),
    Scene("list-failed", _failed),
    Scene("bulk", _bulk),
    Scene("bulk-plan", _bulk_plan),
    Scene("paste", _paste),
)
