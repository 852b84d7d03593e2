"""The sentence beside a field for each problem code of ``db.domain``."""

from __future__ import annotations

from db.domain.fields import Field
from db.domain.problems import Problem
from resources.texts import Texts, mark

_WORDS: dict[str, str] = {
    "required": mark("Needed to save."),
    "choice.unknown": mark("{value} is not among the choices."),
    "resident_number": mark("This looks like a resident number. It may not be kept."),
    "number.unreadable": mark("This is not a number."),
    "rate.positive": mark("The rate must be above zero."),
    "number.negative": mark("It cannot be below zero."),
    "date.unreadable": mark("No date can be read here. Write 2024. 11. 27., 2024. 11. or 2024."),
    "date.impossible": mark("There is no such day."),
    "date.out_of_range": mark("The year is out of range."),
    "date.range": mark("This is a range. Write one date."),
    "date.no_year": mark("The year is missing."),
    "date.planned": mark(
        "A planned day, or one after the list's own: not taken for what was done."
    ),
    "date.no_time": mark("The time is missing. Write 2026-11-26 14:00."),
    "date.ambiguous": mark("Several dates are possible. Write the year with four digits."),
    "date.several": mark("There is more than one date here."),
    "case.unjoined": mark(
        "Not taken over: the firm has a case already, and the agreement is not joined to it yet."
    ),
    "case.figure": mark(
        "Agreements of one case say this differently: the case has what the one furthest on says."
    ),
    "status.untold": mark(
        "An end is spoken of here, but not that of the agreement: it stays in force until its "
        "state is set."
    ),
    "state.untold": mark(
        "An end is spoken of here, but not that of the case: it stays active until its state is set."
    ),
    "phone.whose": mark(
        "Not taken over: a mobile number, and the list does not say whether it is the firm's or a "
        "person's. Say so for the column."
    ),
    "row.otherwise": mark("Not taken over: an earlier row of the firm says this otherwise."),
    "name.state": mark(
        "What stands beside the name in brackets is no part of it and was not read as a state."
    ),
    "firm.closing": mark("The list says that the firm is closed, or has stopped for a time."),
    "milestone.ahead": mark(
        "Not taken over: the case has not come to this stage. Move it on the board."
    ),
    "number.of_another": mark(
        "Not taken over: an earlier row of the list has the same number under another name."
    ),
    "task.closed": mark("No task made of it: it is closed, and the list does not say since when."),
    "talk.wordless": mark("Not taken over: the list does not say what was talked about."),
    "value.nowhere": mark("Not taken over: the row says nothing that it could belong to."),
    "value.several": mark("Several stand in the cell, and the first alone is taken over."),
    "value.rest": mark("The value is taken over, and what else stands in the cell is not."),
    "case.cooperation": mark("Not taken over: a cooperation agreement belongs to no case."),
    "check.no_as_of": mark(
        "A result needs its cut-off date: state that of the list, and the results come in too."
    ),
    "date.before": mark("It lies before {other}."),
    "money.unreadable": mark("No amount can be read here. Write 120억 or 1조1,679억."),
    "money.no_unit": mark("Write the unit of every part, as in 1조 1,679억."),
    "money.range": mark("This is a range. Write one amount and put the range into the note."),
    "money.mixed": mark("There is more than one amount here."),
    "money.currency": mark("Write the amount in won."),
    "money.too_big": mark("The amount is too large."),
    "area.unreadable": mark("No area can be read here. Write 14,478㎡ or 500평."),
    "area.no_unit": mark("The unit is missing. Write ㎡ or 평."),
    "area.range": mark("This is a range. Write one area and put the range into the note."),
    "area.mixed": mark("There is more than one area here."),
    "area.negative": mark("It cannot be below zero."),
    "area.too_big": mark("The area is too large."),
    "count.unreadable": mark("This is not a number."),
    "count.range": mark("This is a range. Write one number and put the range into the note."),
    "count.mixed": mark("There is more than one number here."),
    "count.negative": mark("It cannot be below zero."),
    "count.too_big": mark("The number is too large."),
    "count.fraction": mark("Only whole numbers are possible here."),
    "count.not_filled_in": mark("Zero stands in most rows here: it was not filled in."),
    "business_number.length": mark("{count:digit|digits}. It must have 10."),
    "business_number.check_digit": mark("The check digit does not match. Look at it again."),
    "business_number.masked": mark("Some digits are hidden."),
    "business_number.several": mark("There is more than one number here."),
    "business_number.unreadable": mark("This is not a registration number."),
    "corporate_number.length": mark("{count:digit|digits}. It must have 13."),
    "corporate_number.check_digit": mark(
        "No old check digit. Numbers since 2025. 1. 31. have none."
    ),
    "corporate_number.masked": mark("Some digits are hidden."),
    "corporate_number.several": mark("There is more than one number here."),
    "corporate_number.unreadable": mark("This is not a registration number."),
    "corporate_number.resident": mark("This looks like a resident number. It may not be kept."),
    "phone.unreadable": mark("No telephone number can be read here."),
    "phone.masked": mark("Some digits are hidden."),
    "email.masked": mark("Some letters are hidden."),
    "email.unreadable": mark("This is not a mail address."),
    "url.unreadable": mark("This is not a web address."),
    "percent.unreadable": mark("No percentage can be read here."),
    "yes_no.unknown": mark("Neither yes nor no can be read here."),
    "total.differs": mark("The rows of the list do not add up to this total."),
    "resident_number.masked": mark("This looks like a resident number. It is kept masked."),
    "parts.unclear": mark("Which part is which cannot be told. Write each in its own column."),
    "people.others": mark("More people are counted here than are named. Name each of them."),
    "people.corporation": mark("This is a corporation, not a person. It is left out here."),
    "name.share": mark("Not taken over: the row is about a preferred share, not about a firm."),
    "name.others": mark("More parties are counted here than are named. Name each of them."),
    "name.several": mark("There is more than one firm here."),
    "name.left_out": mark("Which of the firms it belongs to cannot be told; it is left out."),
    "text.too_long": mark("The text is too long for this field."),
    "cell.error": mark("The formula of this cell shows an error."),
    "link.unknown": mark("Nothing is registered under this name. Choose from the list."),
    "not_unique": mark("Another record has this number already."),
    "conflict": mark("This was changed elsewhere since you opened it. Choose one."),
    "case.end_reason": mark("An ended case needs its reason."),
    "case.resume_on": mark("A case on hold needs the day to look at it again."),
    "case.excluded_reason": mark("Say why it is not counted."),
    "bulk.choose": mark("Choose a value, or a kind of empty (Alt+1 to Alt+4)."),
    "case.stage_moves": mark("A stage is moved on the board; it writes down its day there."),
    "agreement.cooperation_case": mark("A cooperation agreement belongs to no case."),
}
_NOTES: dict[str, str] = {
    "approximate": mark("“About” is not kept. Put it into the note if it matters."),
    "extra_text": mark("The first value is kept here, and the whole cell in the note."),
    "no_area_code": mark("The area code is missing."),
    "check_digit": "",
    "time": mark("The time of day is left out."),
    "planned": mark("“Planned” is not kept. Put it into the note if it matters."),
    "detail_dropped": mark("The year or the month is kept here, and the whole cell in the note."),
    "weekday": mark("The weekday does not fit the day. Look at it again."),
    "month_one_digit": mark("Is the month complete? A spreadsheet may have cut a nought."),
    "date.term_from_signing": mark(
        "Counted from the day of signing, which does not count itself. Look whether it is meant so."
    ),
    "date.term_of_its_own": mark(
        "Counted from the day that begins the term, that day included. Look whether it is meant so."
    ),
    "date.year_column": mark("The year was taken from the column of years."),
    "date.year_header": mark("The year was taken from the header of the column."),
    "date.year_section": mark("The year was taken from the line over its rows."),
    "date.year_row": mark("The year was taken from the other day of the row."),
    "date.year_column_days": mark("The year was taken from the other days of the column."),
    "date.year_title": mark("The year was taken from the title."),
    "date.year_sheet": mark("The year was taken from the name of the sheet."),
    "date.year_file": mark("The year was taken from the name of the file."),
}
_UNKNOWN = mark("This cannot be saved ({code}).")


def sentence(problem: Problem, texts: Texts, field: Field, other: Field | None = None) -> str:
    """What is wrong, in one sentence; ``other`` is the field a rule compares with."""
    params: dict[str, object] = dict(problem.params)
    if other is not None:
        params["other"] = other.label(texts.lang)
    if problem.code == "choice.unknown":
        params["value"] = field.choice_label(str(params.get("value", "")), texts.lang)
    return texts(_WORDS.get(problem.code, _UNKNOWN), **{"code": problem.code, **params})


def words_for(code: str, texts: Texts, **params: object) -> str:
    """The sentence of a problem code where no field stands beside it (an import's list)."""
    source = _WORDS.get(code) or _NOTES.get(code) or _UNKNOWN
    return texts(source, **{"code": code, **params})


def note_sentence(notes: tuple[str, ...], texts: Texts) -> str:
    """What a person may want to know of a value that could be read, "" for nothing."""
    known = (_NOTES[note] for note in notes if _NOTES.get(note))
    return " ".join(texts(source) for source in known)
