"""What is said of papers, attached files and calendars, in and out."""

from __future__ import annotations

from resources.texts import mark

PAPER_WORDS: dict[str, tuple[str, str]] = {
    "calendar.none": (
        mark("This is no calendar file."),
        mark("Nothing was changed. Export the calendar as .ics (iCalendar) and choose that file."),
    ),
    "calendar.empty": (
        mark("The calendar file holds no appointment."),
        mark("Nothing was changed. Choose the days again where you exported it."),
    ),
    "calendar.too_large": (
        mark("The calendar file is too large."),
        mark("Nothing was changed. Export a shorter span of time."),
    ),
    "calendar.undated": (
        mark("None of these meetings has a date yet."),
        mark("Enter when they take place, and export them again."),
    ),
    "calendar.nothing_chosen": (
        mark("No meeting is chosen."),
        mark("Nothing was changed. Tick the meetings to take in."),
    ),
    "printer.refused": (
        mark("The printer did not take the pages."),
        mark("Nothing was printed. Check the printer, or save the paper as a PDF."),
    ),
    "packet.no_firm": (mark("The meeting names no firm yet."), mark("Enter the firm first.")),
    "packet.no_subject": (
        mark("There is no such meeting or case, or its firm is missing."),
        mark("Nothing was made."),
    ),
    "attachment.missing": (
        mark("The file is missing from the data folder."),
        mark("Its name and note are still there. Look for it in a backup and attach it again."),
    ),
    "attachment.altered": (
        mark("The file was changed outside the program, so it is not opened."),
        mark("Look for the original in a backup and attach it again."),
    ),
    "attachment.damaged": (
        mark("The file could not be copied without fault."),
        mark("Nothing was attached. Check the disk and try again."),
    ),
    "attachment.too_large": (
        mark("{name} is larger than {most} MB."),
        mark("Nothing was attached. Keep it on the office's file server and note the place."),
    ),
    "attachment.not_a_file": (
        mark("{name} is no file."),
        mark("Nothing was attached. Folders are packed into one file first."),
    ),
    "booklet.empty": (
        mark("None of these rows has a case or a firm, so there is no paper to bind."),
        mark("Nothing was written. Choose rows with a case or a meeting."),
    ),
    "template.no_name": (
        mark("A template needs a name."),
        mark("Nothing was changed. Give it one."),
    ),
    "template.name_taken": (
        mark("There is a template named {name} already."),
        mark("Nothing was changed. Choose another name."),
    ),
    "out.suffix": (
        mark("The file {name} should end in {suffix}."),
        mark("Nothing was written."),
    ),
    "paper.nothing": (
        mark("There is no record to make this paper of."),
        mark("Nothing was made. Register a firm, a case, an agreement or a meeting first."),
    ),
    "paper.no_draft": (
        mark("There is no draft for “{kind}”."),
        mark(
            "Contracts of sale and lease are on the forms of who supplies the ground. Choose a "
            "letter of intent, an MOU or a co-operation agreement."
        ),
    ),
    "paper.no_subject": (
        mark("The report {name} is not about one record."),
        mark("Nothing was made. Leave the record out."),
    ),
    "paper.other_subject": (
        mark("Nothing of what this paper is about belongs to “{name}”."),
        mark("Nothing was made. Choose another record."),
    ),
}
