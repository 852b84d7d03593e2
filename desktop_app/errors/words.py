"""Error codes in words: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class Told:
    """An error as an officer reads it."""

    happened: str
    advice: str = ""


_WORDS: dict[str, tuple[str, str]] = {
    "disk.full": (
        mark("The disk is full, so nothing was saved."),
        mark("What was saved before is safe. Free some space and try again."),
    ),
    "disk.read_only": (
        mark("The data folder cannot be written to."),
        mark("What is stored is safe. Ask for permission to write there, or move the folder."),
    ),
    "database.locked": (
        mark("The file is in use by {holder}."),
        mark("You can look at everything; changes are possible once it is closed there."),
    ),
    "database.busy": (
        mark("Another program is using the file at the moment."),
        mark("Nothing was changed. Try again in a moment."),
    ),
    "database.corrupt": (
        mark("The file is damaged."),
        mark("It was left as it is. Open the newest backup from Settings."),
    ),
    "database.newer": (
        mark("The file was made by a newer program (file {found}, program {known})."),
        mark("Nothing was changed. Use the newer program."),
    ),
    "database.unreachable": (
        mark("The server does not answer."),
        mark("Nothing was changed. Check the network and the address in Settings."),
    ),
    "file.not_found": (
        mark("There is no such file: {name}"),
        mark("It may have been moved or renamed."),
    ),
    "file.in_use": (
        mark("{name} is open in another program."),
        mark("Close it there, or save under another name."),
    ),
    "file.unwritable": (
        mark("{name} cannot be written."),
        mark("Choose another folder."),
    ),
    "record.gone": (
        mark("The record was deleted meanwhile."),
        mark("You find it under Change history."),
    ),
    "read_only": (
        mark("This window is read-only, because the file is open elsewhere."),
        mark("Nothing was changed."),
    ),
}
_CONFLICT = (
    mark("Somebody else saved this record after you opened it."),
    mark("Nothing was overwritten. Compare the differing fields and save again."),
)
_UNDO_CONFLICT = (
    mark("It cannot be undone as a whole: {count} records were edited later."),
    mark("The later edits stay. Undo them first, or change the fields by hand."),
)
_WORLD = (
    mark("The computer refused an operation ({code})."),
    mark("What was saved before is safe."),
)
_REFUSED = (mark("That is not possible here ({code})."), "")


def tell(error: BaseException, texts: Texts) -> Told | None:
    """The words for an error somebody can do something about; None for a bug of ours."""
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
    return Told(texts(happened, **params), texts(advice, **params) if advice else "")
