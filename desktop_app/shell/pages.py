"""The rail's list: which pages there are. Each factory imports its feature when first asked."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.page import Beginning, Page, PageFactory, PageSpec, Shell
from resources.texts import mark


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


def _records(key: str) -> PageFactory:
    """The factory of a page that the catalogue makes."""

    def make(context: AppContext, shell: Shell) -> Page:
        from desktop_app.list_pages.kinds.page import KindPage
        from desktop_app.list_pages.kinds.specs import BY_PAGE

        return KindPage(context, shell, BY_PAGE[key])

    return make


def _list(
    key: str, title: str, icon: str, kind: RecordKind, under: str = "", *, opens: bool = True
) -> PageSpec:
    """A list that stands beside others under one entry of the rail."""
    kinds = frozenset({kind}) if opens else frozenset[RecordKind]()
    return PageSpec(
        key, title, icon, _records(key), kinds=kinds, under=under, list_title=title,
        beginnings=_new(key, kind),
    )  # fmt: skip


def _new(key: str, kind: RecordKind) -> tuple[Beginning, ...]:
    return (Beginning(f"{key}.new", kind=kind),)


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


PAGES: tuple[PageSpec, ...] = (
    PageSpec("today", mark("Today"), "sun", _today, shortcut="Ctrl+1"),
    PageSpec(
        "cases",
        mark("Cases"),
        "square-kanban",
        _cases,
        kinds=frozenset({RecordKind.CASE}),
        shortcut="Ctrl+2",
        beginnings=(Beginning("cases.add", mark("Register case…"), shortcut="Ctrl+Shift+C"),),
    ),
    PageSpec("prospects", mark("Prospects"), "telescope", _prospects, shortcut="Ctrl+3"),
    PageSpec(
        "organizations",
        mark("Organizations"),
        "building-2",
        _organizations,
        kinds=frozenset({RecordKind.ORGANIZATION}),
        short_title=mark("Orgs"),
        shortcut="Ctrl+4",
        beginnings=(
            Beginning("organizations.new", mark("New organization…"), kind=RecordKind.ORGANIZATION),
        ),
        list_title=mark("Organizations"),
    ),
    _list("contacts", mark("Contacts"), "user", RecordKind.CONTACT, "organizations"),
    _list(
        "certificates", mark("Venture certificates"), "file-check", RecordKind.CERTIFICATE,
        "organizations",
    ),
    _list("due_diligence", mark("Due diligence"), "circle-check", RecordKind.DUE_DILIGENCE,
          "organizations"),
    PageSpec(
        "duplicates",
        mark("Possible duplicates"),
        "git-merge",
        _duplicates,
        under="organizations",
    ),
    PageSpec(
        "agreements",
        mark("Agreements"),
        "handshake",
        _agreements,
        kinds=frozenset({RecordKind.AGREEMENT}),
        short_title=mark("Accords"),
        shortcut="Ctrl+5",
        beginnings=(
            Beginning("agreements.new", mark("New agreement…"), kind=RecordKind.AGREEMENT),
        ),
        list_title=mark("Agreements"),
    ),
    PageSpec(
        "check_rounds", mark("Check rounds"), "list-checks", _check_rounds,
        kinds=frozenset({RecordKind.CHECK_ROUND}), under="agreements",
        list_title=mark("Check rounds"),
    ),
    PageSpec(
        "checks", mark("Fulfilment checks"), "list-checks", _checks,
        kinds=frozenset({RecordKind.CHECK}), under="agreements",
        list_title=mark("Fulfilment checks"), beginnings=_new("checks", RecordKind.CHECK),
    ),
    PageSpec(
        "sites",
        mark("Sites and the zone"),
        "map",
        _records("sites"),
        kinds=frozenset({RecordKind.SITE}),
        short_title=mark("Places"),
        shortcut="Ctrl+6",
        list_title=mark("Sites"),
        beginnings=_new("sites", RecordKind.SITE),
    ),
    PageSpec(
        "zone", mark("The zone"), "map", _zone, under="sites", list_title=mark("The zone"),
    ),
    _list("occupancies", mark("Occupancies"), "building-2", RecordKind.OCCUPANCY, "sites"),
    _list("projects", mark("Development projects"), "layers", RecordKind.PROJECT, "sites"),
    _list("zones", mark("Zones"), "map-pin", RecordKind.ZONE, "sites"),
    _list(
        "zone_statistics", mark("Zone statistics"), "chart-no-axes-column",
        RecordKind.ZONE_STATISTIC, "sites",
    ),
    _list("incentives", mark("Incentives"), "banknote", RecordKind.INCENTIVE, "sites"),
    _list("applied_incentives", mark("Applied incentives"), "circle-check-big",
          RecordKind.APPLIED_INCENTIVE, "sites"),
    PageSpec(
        "entitlements", mark("What a firm receives"), "sigma", _entitlements, under="sites",
        list_title=mark("What a firm receives"),
    ),
    PageSpec(
        "meetings",
        mark("Meetings"),
        "messages-square",
        _meetings,
        kinds=frozenset(
            {RecordKind.MEETING, RecordKind.ATTENDEE, RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP}
        ),
        shortcut="Ctrl+7",
        beginnings=(
            Beginning("meetings.new", mark("New meeting…"), kind=RecordKind.MEETING),
        ),
        list_title=mark("Meetings"),
    ),
    _list(
        "follow_ups", mark("Follow-ups"), "list-checks", RecordKind.FOLLOW_UP, "meetings",
        opens=False,
    ),
    _list("tasks", mark("Tasks"), "square-check", RecordKind.TASK, "meetings"),
    _list("concerns", mark("Concerns"), "triangle-alert", RecordKind.CONCERN, "meetings"),
    _list("activities", mark("Activity notes"), "phone", RecordKind.ACTIVITY, "meetings"),
    PageSpec(
        "partners",
        mark("Partner bodies"),
        "network",
        _records("partners"),
        short_title=mark("Partners"),
        list_title=mark("Partner bodies"),
        beginnings=(
            Beginning("partners.new", mark("New partner body…"), kind=RecordKind.ORGANIZATION),
        ),
    ),
    _list("partnerships", mark("Partnerships"), "link", RecordKind.PARTNERSHIP, "partners"),
    _list("working_groups", mark("Working groups"), "users", RecordKind.WORKING_GROUP, "partners"),
    _list("joint_projects", mark("Joint projects"), "layers", RecordKind.JOINT_PROJECT, "partners"),
    PageSpec(
        "network", mark("Network"), "network", _network, under="partners",
        list_title=mark("Network"),
    ),
    PageSpec(
        "figures",
        mark("Figures"),
        "chart-no-axes-column",
        _figures,
        list_title=mark("Figures"),
    ),
    PageSpec(
        "fulfilment", mark("Fulfilment"), "list-checks", _fulfilment, under="figures",
        list_title=mark("Fulfilment"),
    ),
    PageSpec(
        "snapshots", mark("Frozen counts"), "lock", _snapshots, under="figures",
        list_title=mark("Frozen counts"),
    ),
    PageSpec(
        "papers", mark("Reports"), "file-chart-column", _papers, list_title=mark("Papers"),
    ),
    PageSpec(
        "reports", mark("Data requests"), "file-text", _requests, under="papers",
        kinds=frozenset({RecordKind.DATA_REQUEST}), list_title=mark("Data requests"),
        beginnings=_new("reports", RecordKind.DATA_REQUEST),
    ),
    PageSpec("packet", mark("Make a meeting paper…"), "file-text", _packet, under="meetings"),
    PageSpec("booklet", mark("Bound meeting papers"), "book-open", _booklet, under="meetings"),
    PageSpec(
        "intake",
        mark("Import"),
        "file-input",
        _intake,
        at_bottom=True,
        shortcut="Ctrl+8",
        beginnings=(Beginning("intake.choose", mark("Import a list…"), "file-input"),),
    ),
    PageSpec(
        "history",
        mark("Change history"),
        "history",
        _history,
        short_title=mark("History"),
        at_bottom=True,
        shortcut="Ctrl+9",
        list_title=mark("Change history"),
    ),
    PageSpec("bin", mark("Bin"), "trash-2", _bin, under="history", list_title=mark("Bin")),
    PageSpec(
        "past", mark("As of a past day…"), "calendar-clock", _past, under="history",
        list_title=mark("A past day"),
    ),
    PageSpec(
        "backups", mark("Backups"), "archive", _backups, under="history",
        list_title=mark("Backups"),
    ),
    PageSpec(
        "handover", mark("Handover…"), "users", _handover, under="history",
        list_title=mark("Handover"),
    ),
    PageSpec(
        "settings", mark("Settings"), "settings", _settings, at_bottom=True, shortcut="Ctrl+,"
    ),
    _list("officers", mark("Officers"), "users", RecordKind.OFFICER, "settings"),
    _list("offices", mark("Offices"), "landmark", RecordKind.OFFICE, "settings"),
    _list("periods", mark("Periods"), "calendar-days", RecordKind.PERIOD, "settings"),
    _list("plans", mark("Plans"), "calendar-clock", RecordKind.PLAN, "settings"),
    PageSpec(
        "access_log", mark("Access log"), "eye", _access_log, under="settings",
        list_title=mark("Access log"),
    ),
    PageSpec(
        "destruction", mark("Destroy personal data"), "trash-2", _destruction, under="settings",
        list_title=mark("Destruction"),
    ),
    PageSpec(
        "print_log", mark("Papers that left"), "printer", _print_log, under="settings",
        list_title=mark("Papers that left"),
    ),
    PageSpec(
        "guide", mark("Officer's guide"), "book-open", _guide, under="settings",
        list_title=mark("Guide"),
    ),
)  # fmt: skip
"""In the order of the rail. Deleting a feature's folder breaks nothing but its line here."""
