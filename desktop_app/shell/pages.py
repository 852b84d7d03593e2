"""The rail's list: which pages there are."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from desktop_app.page import Beginning, PageSpec
from desktop_app.shell.page_factories import MADE, made_of
from resources.texts import mark


def _list(
    key: str, title: str, icon: str, kind: RecordKind, under: str = "", *, opens: bool = True
) -> PageSpec:
    """A list that stands beside others under one entry of the rail."""
    kinds = frozenset({kind}) if opens else frozenset[RecordKind]()
    return PageSpec(
        key, title, icon, made_of(key), kinds=kinds, under=under, list_title=title,
        beginnings=_new(key, kind),
    )  # fmt: skip


def _new(key: str, kind: RecordKind) -> tuple[Beginning, ...]:
    return (Beginning(f"{key}.new", kind=kind),)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("today", mark("Today"), "sun", MADE["today"], shortcut="Ctrl+1"),
    PageSpec(
        "cases",
        mark("Cases"),
        "square-kanban",
        MADE["cases"],
        kinds=frozenset({RecordKind.CASE}),
        shortcut="Ctrl+2",
        beginnings=(Beginning("cases.add", mark("Register case…"), shortcut="Ctrl+Shift+C"),),
    ),
    PageSpec("prospects", mark("Prospects"), "telescope", MADE["prospects"], shortcut="Ctrl+3"),
    PageSpec(
        "organizations",
        mark("Organizations"),
        "building-2",
        MADE["organizations"],
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
        MADE["duplicates"],
        under="organizations",
    ),
    PageSpec(
        "agreements",
        mark("Agreements"),
        "handshake",
        MADE["agreements"],
        kinds=frozenset({RecordKind.AGREEMENT}),
        short_title=mark("Accords"),
        shortcut="Ctrl+5",
        beginnings=(
            Beginning("agreements.new", mark("New agreement…"), kind=RecordKind.AGREEMENT),
        ),
        list_title=mark("Agreements"),
    ),
    PageSpec(
        "check_rounds", mark("Check rounds"), "list-checks", MADE["check_rounds"],
        kinds=frozenset({RecordKind.CHECK_ROUND}), under="agreements",
        list_title=mark("Check rounds"),
    ),
    PageSpec(
        "checks", mark("Fulfilment checks"), "list-checks", MADE["checks"],
        kinds=frozenset({RecordKind.CHECK}), under="agreements",
        list_title=mark("Fulfilment checks"), beginnings=_new("checks", RecordKind.CHECK),
    ),
    PageSpec(
        "sites",
        mark("Sites and the zone"),
        "map",
        made_of("sites"),
        kinds=frozenset({RecordKind.SITE}),
        short_title=mark("Places"),
        shortcut="Ctrl+6",
        list_title=mark("Sites"),
        beginnings=_new("sites", RecordKind.SITE),
    ),
    PageSpec(
        "zone", mark("The zone"), "map", MADE["zone"], under="sites", list_title=mark("The zone"),
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
        "entitlements", mark("What a firm receives"), "sigma", MADE["entitlements"], under="sites",
        list_title=mark("What a firm receives"),
    ),
    PageSpec(
        "meetings",
        mark("Meetings"),
        "messages-square",
        MADE["meetings"],
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
        made_of("partners"),
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
        "network", mark("Network"), "network", MADE["network"], under="partners",
        list_title=mark("Network"),
    ),
    PageSpec(
        "figures",
        mark("Figures"),
        "chart-no-axes-column",
        MADE["figures"],
        list_title=mark("Figures"),
    ),
    PageSpec(
        "fulfilment", mark("Fulfilment"), "list-checks", MADE["fulfilment"], under="figures",
        list_title=mark("Fulfilment"),
    ),
    PageSpec(
        "snapshots", mark("Frozen counts"), "lock", MADE["snapshots"], under="figures",
        list_title=mark("Frozen counts"),
    ),
    PageSpec(
        "papers", mark("Reports"), "file-chart-column", MADE["papers"], list_title=mark("Papers"),
    ),
    PageSpec(
        "reports", mark("Data requests"), "file-text", MADE["requests"], under="papers",
        kinds=frozenset({RecordKind.DATA_REQUEST}), list_title=mark("Data requests"),
        beginnings=_new("reports", RecordKind.DATA_REQUEST),
    ),
    PageSpec("packet", mark("Make a meeting paper…"), "file-text", MADE["packet"], under="meetings"),
    PageSpec("booklet", mark("Bound meeting papers"), "book-open", MADE["booklet"], under="meetings"),
    PageSpec(
        "intake",
        mark("Import"),
        "file-input",
        MADE["intake"],
        at_bottom=True,
        shortcut="Ctrl+8",
        beginnings=(Beginning("intake.choose", mark("Import a list…"), "file-input"),),
    ),
    PageSpec(
        "history",
        mark("Change history"),
        "history",
        MADE["history"],
        short_title=mark("History"),
        at_bottom=True,
        shortcut="Ctrl+9",
        list_title=mark("Change history"),
    ),
    PageSpec("bin", mark("Bin"), "trash-2", MADE["bin"], under="history", list_title=mark("Bin")),
    PageSpec(
        "past", mark("As of a past day…"), "calendar-clock", MADE["past"], under="history",
        list_title=mark("A past day"),
    ),
    PageSpec(
        "backups", mark("Backups"), "archive", MADE["backups"], under="history",
        list_title=mark("Backups"),
    ),
    PageSpec(
        "handover", mark("Handover…"), "users", MADE["handover"], under="history",
        list_title=mark("Handover"),
    ),
    PageSpec(
        "settings", mark("Settings"), "settings", MADE["settings"], at_bottom=True, shortcut="Ctrl+,"
    ),
    _list("officers", mark("Officers"), "users", RecordKind.OFFICER, "settings"),
    _list("offices", mark("Offices"), "landmark", RecordKind.OFFICE, "settings"),
    _list("periods", mark("Periods"), "calendar-days", RecordKind.PERIOD, "settings"),
    _list("plans", mark("Plans"), "calendar-clock", RecordKind.PLAN, "settings"),
    PageSpec(
        "access_log", mark("Access log"), "eye", MADE["access_log"], under="settings",
        list_title=mark("Access log"),
    ),
    PageSpec(
        "destruction", mark("Destroy personal data"), "trash-2", MADE["destruction"], under="settings",
        list_title=mark("Destruction"),
    ),
    PageSpec(
        "print_log", mark("Papers that left"), "printer", MADE["print_log"], under="settings",
        list_title=mark("Papers that left"),
    ),
    PageSpec(
        "guide", mark("Officer's guide"), "book-open", MADE["guide"], under="settings",
        list_title=mark("Guide"),
    ),
)  # fmt: skip
"""In the order of the rail. Deleting a feature's folder breaks nothing but its line here."""
