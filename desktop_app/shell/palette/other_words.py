"""What else officers call what the palette offers; the word that was found stands beside it."""

from __future__ import annotations

from resources.texts import Texts, mark

OF_COMMANDS = {
    "edit.undo": mark("take back, revert, cancel"),
    "edit.redo": mark("bring again, repeat"),
    "call.note": mark("telephone, call, memo, consultation"),
    "go.today": mark("home, to do, start"),
    "go.cases": mark("board, pipeline, stages, projects"),
    "go.prospects": mark("leads, venture list, association members"),
    "go.organizations": mark("firms, companies, addresses"),
    "go.contacts": mark("business cards, telephone numbers, addresses"),
    "go.duplicates": mark("same firm twice, join"),
    "go.agreements": mark("MOU, LOI, contract"),
    "go.check_rounds": mark("quarterly check, letters to firms"),
    "go.checks": mark("invested, hired"),
    "go.sites": mark("plot, building, vacancy, land"),
    "go.zone": mark("ratio of ventures, requirement, map"),
    "go.incentives": mark("subsidy, tax, support"),
    "go.entitlements": mark("subsidy, tax relief, calculator"),
    "go.meetings": mark("interview, visit, appointment, minutes"),
    "meetings.ics_in": mark("calendar, Outlook, schedule"),
    "meetings.ics_out": mark("calendar, Outlook, schedule"),
    "go.follow_ups": mark("promises, after the meeting"),
    "go.tasks": mark("to do, deadline"),
    "go.concerns": mark("complaint, difficulty, proposal"),
    "go.activities": mark("telephone, call log, journal"),
    "go.partners": mark("hospital, university, association"),
    "go.network": mark("map, picture, links"),
    "go.figures": mark("statistics, chart, total, performance"),
    "go.snapshots": mark("frozen, cut-off, official number"),
    "go.papers": mark("documents, print, report"),
    "go.reports": mark("council, audit, information request"),
    "go.packet": mark("interview material, visit, print, profile"),
    "go.booklet": mark("bound, all firms, print"),
    "go.intake": mark("Excel, upload, CSV, file, HWPX"),
    "intake.choose": mark("Excel, upload, CSV, file"),
    "go.history": mark("log, who changed, undo"),
    "go.bin": mark("deleted, restore"),
    "go.past": mark("as of a date, time travel, old state"),
    "go.backups": mark("restore, recover, safe copy"),
    "desk.backup": mark("save everything, safe copy"),
    "go.handover": mark("transfer, successor, reassign"),
    "go.settings": mark("options, theme, dark, font, language, encryption, password, team"),
    "go.officers": mark("staff, mayor, approval line"),
    "go.offices": mark("department, team"),
    "go.periods": mark("term, fiscal year, holiday, audit"),
    "go.plans": mark("bundle, template, steps"),
    "go.access_log": mark("personal data, who looked"),
    "go.destruction": mark("personal data, delete, retention"),
    "go.print_log": mark("printed, issued, register"),
    "go.guide": mark("help, manual, tutorial"),
    "help.guide": mark("help, manual, tutorial"),
    "help.keys": mark("shortcuts, keys"),
    "help.about": mark("version, licence"),
    "shell.quit": mark("exit, close"),
    "papers.save": mark("PDF, HWPX, file"),
    "papers.print": mark("printer"),
    "packet.save": mark("PDF, HWPX, file"),
    "packet.print": mark("printer"),
    "cases.find": mark("search, filter"),
    "cases.move": mark("stage, next"),
}
OF_LISTS = {
    "bulk": mark("several at once, change all"),
    "export": mark("Excel, download, save"),
    "forms": mark("template, Excel"),
    "columns": mark("show, hide, order"),
    "join": mark("merge, duplicates"),
}
"""What every list offers, by the last part of the command's name."""


def other_words(command_id: str, texts: Texts) -> tuple[str, ...]:
    """Other words for a command; none for most."""
    last = command_id.rpartition(".")[2]
    source = OF_COMMANDS.get(command_id) or OF_LISTS.get(last, "")
    return tuple(texts(source).split(", ")) if source else ()
