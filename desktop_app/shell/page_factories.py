"""How each page is made: its feature is imported when it is first asked for."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.page import Page, PageFactory, Shell


def _today(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.today import TodayPage

    return TodayPage(context, shell)


def _agreements(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.agreements import AgreementsPage

    return AgreementsPage(context, shell)


def _cases(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.cases.page import CasesPage

    return CasesPage(context, shell)


def _history(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.history.page import HistoryPage

    return HistoryPage(context, shell)


def _bin(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.history.bin import BinPage

    return BinPage(context, shell)


def _backups(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.history.backups import BackupsPage

    return BackupsPage(context, shell)


def _handover(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.handover import HandoverPage

    return HandoverPage(context, shell)


def _past(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.history.past import PastPage
    from desktop_app.shell.pages import PAGES

    return PastPage(context, shell, PAGES)


def _intake(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.intake.page import IntakePage

    return IntakePage(context, shell)


def _organizations(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.organizations import OrganizationsPage

    return OrganizationsPage(context, shell)


def _duplicates(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.duplicates import DuplicatesPage

    return DuplicatesPage(context, shell)


def _meetings(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.meetings.page import MeetingsPage

    return MeetingsPage(context, shell)


def _papers(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.papers import PapersPage

    return PapersPage(context, shell)


def _packet(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.documents.page import PacketPage

    return PacketPage(context, shell)


def _booklet(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.documents.booklet_page import BookletPage

    return BookletPage(context, shell)


def _network(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.partners import NetworkPage

    return NetworkPage(context, shell)


def _prospects(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.prospects import ProspectsPage

    return ProspectsPage(context, shell)


def _figures(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.figures.page import FiguresPage

    return FiguresPage(context, shell)


def _snapshots(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.figures.snapshots_page import SnapshotsPage

    return SnapshotsPage(context, shell)


def _requests(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.requests import RequestsPage

    return RequestsPage(context, shell)


def _entitlements(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.entitlements import EntitlementsPage

    return EntitlementsPage(context, shell)


def _check_rounds(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.check_rounds import CheckRoundsPage

    return CheckRoundsPage(context, shell)


def _zone(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.zone import ZonePage

    return ZonePage(context, shell)


def _checks(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.check_rounds import ChecksPage

    return ChecksPage(context, shell)


def _fulfilment(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.fulfilment import FulfilmentPage

    return FulfilmentPage(context, shell)


def _settings(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.settings.page import SettingsPage

    return SettingsPage(context, shell)


def _access_log(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.logs import AccessLogPage

    return AccessLogPage(context, shell)


def _destruction(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.destruction import DestructionPage

    return DestructionPage(context, shell)


def _print_log(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.logs import IssuedPage

    return IssuedPage(context, shell)


def _guide(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.guide import GuidePage

    return GuidePage(context, shell)


def made_of(key: str) -> PageFactory:
    """The factory of a page that the catalogue makes."""

    def make(context: AppContext, shell: Shell) -> Page:
        from desktop_app.list_pages.kinds.page import KindPage
        from desktop_app.list_pages.kinds.specs import BY_PAGE

        return KindPage(context, shell, BY_PAGE[key])

    return make


MADE: dict[str, PageFactory] = {
    "today": _today,
    "agreements": _agreements,
    "cases": _cases,
    "history": _history,
    "bin": _bin,
    "backups": _backups,
    "handover": _handover,
    "past": _past,
    "intake": _intake,
    "organizations": _organizations,
    "duplicates": _duplicates,
    "meetings": _meetings,
    "papers": _papers,
    "packet": _packet,
    "booklet": _booklet,
    "network": _network,
    "prospects": _prospects,
    "figures": _figures,
    "snapshots": _snapshots,
    "requests": _requests,
    "entitlements": _entitlements,
    "check_rounds": _check_rounds,
    "zone": _zone,
    "checks": _checks,
    "fulfilment": _fulfilment,
    "settings": _settings,
    "access_log": _access_log,
    "destruction": _destruction,
    "print_log": _print_log,
    "guide": _guide,
}
"""The pages that are features of their own, by their keys."""
