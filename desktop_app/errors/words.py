"""Error codes in words: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
from desktop_app.errors.encryption_words import ENCRYPTION_WORDS
from desktop_app.errors.form_words import FORM_WORDS
from desktop_app.errors.handing_words import HANDING_WORDS
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class Told:
    """An error as an officer reads it."""

    happened: str
    advice: str = ""


_WORDS: dict[str, tuple[str, str]] = {
    **ENCRYPTION_WORDS,
    **FORM_WORDS,
    **HANDING_WORDS,
    "disk.full": (
        mark("The disk is full, so nothing was saved."),
        mark("What was saved before is safe. Free some space and try again."),
    ),
    "disk.read_only": (
        mark("The data folder cannot be written to."),
        mark("What is stored is safe. Ask for permission to write there, or move the folder."),
    ),
    "disk.no_permission": (
        mark("There is no permission for this place: {path}"),
        mark("Nothing was changed. Ask for permission, or choose another folder."),
    ),
    "disk.missing": (
        mark("There is no such file or folder: {path}"),
        mark("It may have been moved or renamed."),
    ),
    "disk.unreachable": (
        mark("The disk or the network drive does not answer."),
        mark("What was saved before is safe. Check the connection and try again."),
    ),
    "cut_off.future": (
        mark("The cut-off date {day} is still to come."),
        mark("Nothing was counted. Choose today or an earlier day."),
    ),
    "cut_off.unreadable": (
        mark("A cut-off date is one whole day."),
        mark("Write it like 2026. 6. 30."),
    ),
    "definition.no_instrument": (
        mark("No kind of agreement is chosen."),
        mark("Tick at least one of letter of intent, MOU and contract."),
    ),
    "definition.no_standing": (
        mark("No state is chosen, so this would count nothing."),
        mark("Tick at least one of valid, lapsed, withdrawn and terminated."),
    ),
    "definition.firm_sum": (
        mark("Money, jobs and area belong to agreements, not to firms."),
        mark("Count cases or agreements, or count firms by number."),
    ),
    "definition.no_reason": (
        mark("What is left out needs a reason."),
        mark("Nothing was saved. Write why it is left out."),
    ),
    "definition.period": (
        mark("No date can be read in the period."),
        mark("Write 2025, 2025. 3. or 2025. 3. 1."),
    ),
    "definition.period_order": (
        mark("The period ends before it begins."),
        mark("Nothing was counted. Exchange the two dates."),
    ),
    "definition.no_name": (
        mark("The definition has no name yet."),
        mark("Nothing was saved. Write a name that others understand too."),
    ),
    "definition.name_taken": (
        mark("There is a definition named {name} already."),
        mark("Nothing was saved. Choose another name, or open that one."),
    ),
    "snapshot.frozen": (
        mark("{name} is a frozen count and can be neither edited nor deleted."),
        mark("It stays what was reported. Freeze a new one, and say in its note what was wrong."),
    ),
    "snapshot.no_name": (
        mark("The frozen count has no name yet."),
        mark("Nothing was frozen. Write a name, such as the day and the occasion."),
    ),
    "snapshot.name_taken": (
        mark("There is a frozen count named {name} already."),
        mark("Nothing was frozen. Choose another name."),
    ),
    "snapshot.gone": (
        mark("There is no frozen count with the number {id}."),
        mark("Look for it on the page of figures."),
    ),
    "snapshot.unknown": (
        mark("There is no frozen count named {name}."),
        mark("Look for it on the page of figures."),
    ),
    "definition.unknown": (
        mark("There is no definition named {name}."),
        mark("Look for it on the page of figures."),
    ),
    "snapshot.none": (
        mark("Nothing was frozen yet."),
        mark("Freeze a count on the page of figures first, or name a day."),
    ),
    "snapshot.altered": (
        mark("What is stored of {name} is not what was frozen."),
        mark("It was changed outside the program. Look for it in an older backup."),
    ),
    "request.no_answer": (
        mark("No frozen count answers this request yet."),
        mark("Link one on the request first."),
    ),
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
    "plan.empty": (
        mark("No step is chosen."),
        mark("Nothing was changed. Tick the steps to put in."),
    ),
    "step.none": (
        mark("The case has no next step any more."),
        mark("Nothing was changed. Somebody may have finished it meanwhile."),
    ),
    "database.locked": (
        mark("Another program is using the file at the moment."),
        mark("Nothing was changed. Try again in a moment."),
    ),
    "database.held": (
        mark("The file is in use by {holder}."),
        mark("You can look at everything; changes are possible once it is closed there."),
    ),
    "database.damaged": (
        mark("The file is damaged."),
        mark("It was left as it is. Open the newest backup instead."),
    ),
    "database.damaged_but_saved": (
        mark("The file is damaged. The newest good backup is of {made}."),
        mark(
            "Opening it does again what the history of the damaged file still tells, and keeps that "
            "file as it is."
        ),
    ),
    "database.newer": (
        mark("The file was made by a newer program (file {found}, program {known})."),
        mark("Nothing was changed. Use the newer program."),
    ),
    "database.older": (
        mark("The file was made by an older program (file {found}, program {known})."),
        mark("It is in use elsewhere, so it was not changed. Open it again once it is closed."),
    ),
    "restore.on_server": (
        mark("The data lie on a server; a backup can't take their place from this PC."),
        mark(
            "Nothing was changed. Bring the backup back into an empty folder, look at it there, and copy"
            " that to an empty database (administrator's guide, 4)."
        ),
    ),
    "server.older": (
        mark(
            "The data on the server are of an older version of this program (server {found},"
            " program {known}). At work there now: {people}."
        ),
        mark(
            "Nothing was changed. Once everybody has closed the program, bring the data up to date in"
            " its window: a whole copy comes into the backups of this PC first. Colleagues need this"
            " version from then on."
        ),
    ),
    "database.foreign": (
        mark("The file holds data of another program."),
        mark("Nothing was changed. Choose another data folder."),
    ),
    "database.unreachable": (
        mark("The server does not answer."),
        mark("Nothing was changed. Check the network and the address of the server."),
    ),
    "database.unsure": (
        mark("The connection was lost while saving, so it is not sure whether this was saved."),
        mark(
            "Nothing was lost on the server. Save once more: what is there already is not written twice."
        ),
    ),
    "write.there_already": (
        mark("This had been saved before the connection was lost; it was not written twice."),
        mark("Close this and look at the record: it shows what is stored."),
    ),
    "database.crowded": (
        mark("The server takes no more connections at the moment."),
        mark("Nothing was changed. Try again in a moment, or ask who runs it."),
    ),
    "database.full": (
        mark("The disk of the server is full, so nothing was saved."),
        mark("What was saved before is safe. Ask who runs the server to free some space."),
    ),
    "server.address": (
        mark("This is no address of a server."),
        mark("Write it like postgresql://name@server/database."),
    ),
    "database.busy": (
        mark("A colleague is saving something large, so this was not saved."),
        mark("Nothing was changed. What you typed is still here; try again in a moment."),
    ),
    "database.encoding": (
        mark("The database on the server does not hold Korean (encoding {found})."),
        mark("Nothing was changed. Ask who runs it for a database with the encoding UTF8."),
    ),
    "copy.not_empty": (
        mark("{place} is not empty."),
        mark("Nothing was changed. Copy to an empty folder or a database that was never used."),
    ),
    "copy.differs": (
        mark("The copy did not read back as it was written ({table}), so it was taken away."),
        mark("The data themselves are untouched. Try again, or choose another place."),
    ),
    "copy.refused_value": (
        mark("The server does not take a value of the table {table}."),
        mark("Nothing was copied; the data are untouched. Tell the developers what is shown here."),
    ),
    "file.in_use": (
        mark("{name} is open in another program."),
        mark("Close it there, or save under another name."),
    ),
    "database.refused": (
        mark("The server refuses this name or password."),
        mark("Nothing was changed. Check the address of the server, or ask who runs it."),
    ),
    "database.unknown": (
        mark("The server has no database of this name."),
        mark("Nothing was changed. Check the address of the server, or ask who runs it."),
    ),
    "printer.refused": (
        mark("The printer did not take the pages."),
        mark("Nothing was printed. Check the printer, or save the paper as a PDF."),
    ),
    "backup.failed": (
        mark("The backup {name} could not be verified."),
        mark("The data themselves are untouched. Free some space or choose another backup."),
    ),
    "backup.unknown": (
        mark("There is no backup named {name}."),
        mark("Nothing was changed. The list of backups names those there are."),
    ),
    "record.same_as_backup": (
        mark("The record reads as it does in the backup."),
        mark("Nothing was changed."),
    ),
    "example.not_empty": (
        mark("The example goes only into an empty data folder; this one holds data."),
        mark("Nothing was changed. Name an empty folder with --data-dir."),
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
    "folder.not_ours": (
        mark("There is no data of this program in {path}."),
        mark("Choose the folder that holds attraction.sqlite3, or a backup of it."),
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
    "view.no_name": (
        mark("A view needs a name."),
        mark("Nothing was changed. Give it one."),
    ),
    "view.name_taken": (
        mark("There is a view named {name} already."),
        mark("Nothing was changed. Choose another name."),
    ),
    "record.gone": (
        mark("The record was deleted meanwhile."),
        mark("You find it under Change history."),
    ),
    "check.append_only": (
        mark("The result of a check is neither changed nor deleted once it is written down."),
        mark("Write a row that corrects it, or undo its entry."),
    ),
    "check.no_answer": (
        mark("{firm}: without an answer there is no number."),
        mark("Nothing was saved. Leave the number out, or say that the firm replied."),
    ),
    "round.day": (
        mark("A round of checks needs a whole day, as 2026. 9. 30."),
        "",
    ),
    "round.exists": (
        mark("There is a round of checks of {day} already."),
        mark("Open that one, or choose another day."),
    ),
    "record.unknown": (mark("There is no record “{id}”."), mark("Nothing was done.")),
    "record.several": (
        mark("Several records are named “{name}”."),
        mark("Name one by its number."),
    ),
    "incentives.nobody": (
        mark("Nobody and no place is named."),
        mark("Name a firm, a site or a case."),
    ),
    "out.suffix": (
        mark("The file {name} should end in {suffix}."),
        mark("Nothing was written."),
    ),
    "association.unknown": (
        mark("No body, or more than one, is called {name}."),
        mark("Write its name as it is registered, or its number."),
    ),
    "call_note.several_firms": (
        mark("Several firms are called {name}."),
        mark("Nothing was saved. Choose the firm from the list."),
    ),
    "case.none": (mark("No case was chosen."), mark("Nothing was changed.")),
    "record.held": (
        mark("“{kind}”: {count:record belongs|records belong} to this one, so it was not deleted."),
        mark("Delete or move them first."),
    ),
    "record.link_gone": (
        mark("A “{kind}” refers to a record that was deleted meanwhile ({key})."),
        mark("Bring that record back first, or choose another one."),
    ),
    "record.not_unique": (
        mark("There is another “{kind}” with the same {key}."),
        mark("Nothing was saved. Open the other record, or correct the value."),
    ),
    "record.merged": (
        mark("The record was joined to another one, so it can't be brought back by itself."),
        mark("Split the two again on the page of the one that stayed."),
    ),
    "merge.too_few": (mark("Two records at least are needed."), mark("Nothing was changed.")),
    "merge.kind": (mark("Records of this kind can't be joined."), mark("Nothing was changed.")),
    "merge.numbers_differ": (
        mark("Their registration numbers differ ({key}), so they are not one."),
        mark("Nothing was changed. Correct the number first if one of them is wrong."),
    ),
    "split.not_a_merge": (mark("Operation {id} is no merge."), mark("Nothing was changed.")),
    "split.joined_on": (
        mark("{own} was itself joined to {name} meanwhile."),
        mark("Nothing was changed. Split that merge first."),
    ),
    "split.taken": (
        mark("{name} can't come back: another record holds its number by now."),
        mark("Nothing was changed. Give the number free first."),
    ),
    "undo.barrier": (
        mark("Operation {id} is older than the last change of the database's form."),
        mark("Nothing was changed. Take the newest backup before that day instead."),
    ),
    "undo.already": (mark("The operation was undone already."), ""),
    "redo.not": (mark("The operation was not undone, so there is nothing to redo."), ""),
    "handover.nobody": (
        mark("Not every chosen record has a successor."),
        mark("Nothing was changed. Name a successor, or leave the record out."),
    ),
    "handover.nothing": (
        mark("“{officer}” has nothing in hand and has handed nothing over."),
        mark("Nothing was made. Check the spelling of the name."),
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
    "handover.stale": (
        mark("A “{kind}” is in somebody else's hands by now."),
        mark("Nothing was changed. Look at the plan again."),
    ),
    "record.kind_missing": (
        mark("--record needs --kind beside it."),
        mark("Nothing was done. Write for instance --kind case --record 15."),
    ),
    "record.not_deleted": (mark("Record {id} is not in the bin."), mark("Nothing was done.")),
    "as_of.barrier": (
        mark("There is no history to go back to before the last change of the database's form."),
        mark("Open the newest backup of before that day instead."),
    ),
    "as_of.not_there": (
        mark("On that day there was no such record."),
        mark("Choose a later day, or go back to the present."),
    ),
    "undo.unknown": (mark("There is no operation with the number {id}."), ""),
    "plan.stale": (
        mark("The data changed after the plan was made, so nothing was applied."),
        mark("Make the plan again and look at it."),
    ),
    "import.unknown": (mark("There is no import with the number {id}."), ""),
    "import.row_unknown": (mark("The import wrote nothing for row {row}."), ""),
    "import.which_sheet": (mark("Row {row} is in several sheets ({sheets}). Name the sheet."), ""),
    "database.opened_read_only": (
        mark("This window is read-only, because the file is open elsewhere."),
        mark("Nothing was changed."),
    ),
}
_INVALID = (
    mark("{count:field needs|fields need} another look, so nothing was saved."),
    mark("What you typed is still there."),
)
_CONFLICT = (
    mark("Somebody else saved this record after you opened it."),
    mark("Nothing was overwritten. Compare the differing fields and save again."),
)
_UNDO_CONFLICT = (
    mark("It cannot be undone as a whole: {count:record was|records were} edited later."),
    mark("The later edits stay. Undo them first, or change the fields by hand."),
)
_WORLD = (
    mark("The computer refused an operation ({code})."),
    mark("What was saved before is safe."),
)
_REFUSED = (mark("That is not possible here ({code})."), "")


_KINDS = frozenset(RecordKind)


def tell(error: BaseException, texts: Texts) -> Told | None:
    """The words for an error somebody can do something about; None for a bug of ours."""
    if isinstance(error, InvalidDraft):
        return _told(_INVALID, texts, count=len(error.problems))
    if isinstance(error, ConflictError):
        return _told(_CONFLICT, texts)
    if isinstance(error, UndoConflict):
        return _told(_UNDO_CONFLICT, texts, count=len(error.conflicts))
    if isinstance(error, EnvironmentProblem):
        return _told(_WORDS.get(error.code, _WORLD), texts, code=error.code, **error.params)
    if isinstance(error, UserError):
        return _told(_WORDS.get(error.code, _REFUSED), texts, code=error.code, **error.params)
    return None


def _told(words: tuple[str, str], texts: Texts, **params: object) -> Told:
    happened, advice = words
    if (kind := params.get("kind")) in _KINDS:
        record_type = catalogue(RecordKind(str(kind)))
        params["kind"] = record_type.label(texts.lang)
        if (key := params.get("key")) in record_type.by_key:
            params["key"] = record_type.field(str(key)).label(texts.lang)
    return Told(texts(happened, **params), texts(advice, **params) if advice else "")
