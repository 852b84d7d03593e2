"""What is said of records: looked for, joined, split, undone, handed over, imported."""

from __future__ import annotations

from resources.texts import mark

RECORD_WORDS: dict[str, tuple[str, str]] = {
    "plan.empty": (
        mark("No step is chosen."),
        mark("Nothing was changed. Tick the steps to put in."),
    ),
    "step.none": (
        mark("The case has no next step any more."),
        mark("Nothing was changed. Somebody may have finished it meanwhile."),
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
    "record.unknown": (mark("There is no record “{id}”."), mark("Nothing was done.")),
    "record.several": (
        mark("Several records are named “{name}”."),
        mark("Name one by its number."),
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
    "import.nothing": (
        mark("Import {id} wrote nothing, so there is nothing to take back."),
        "",
    ),
    "import.row_unknown": (mark("The import wrote nothing for row {row}."), ""),
    "import.which_sheet": (mark("Row {row} is in several sheets ({sheets}). Name the sheet."), ""),
}
