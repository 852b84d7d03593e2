"""Error codes in words: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
from desktop_app.errors.data_words import DATA_WORDS
from desktop_app.errors.encryption_words import ENCRYPTION_WORDS
from desktop_app.errors.figures_words import FIGURES_WORDS
from desktop_app.errors.form_words import FORM_WORDS
from desktop_app.errors.handing_words import HANDING_WORDS
from desktop_app.errors.paper_words import PAPER_WORDS
from desktop_app.errors.record_words import RECORD_WORDS
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class Told:
    """An error as an officer reads it."""

    happened: str
    advice: str = ""


_WORDS: dict[str, tuple[str, str]] = {
    **DATA_WORDS,
    **ENCRYPTION_WORDS,
    **FIGURES_WORDS,
    **FORM_WORDS,
    **HANDING_WORDS,
    **PAPER_WORDS,
    **RECORD_WORDS,
}
_INVALID = (
    mark("{count:field needs|fields need} another look, so nothing was saved."),
    mark("What you typed is still there."),
)
_CONFLICT = (
    mark("This record was changed after you opened it."),
    mark("Nothing was overwritten. Compare the differing fields and save again."),
)
_UNDO_CONFLICT = (
    mark("It cannot be undone as a whole: {count:record was|records were} edited later."),
    mark("The later edits stay. Undo them first, or change the fields by hand."),
)
_NOTHING_TO_UNDO = (
    mark("Nothing of it can be undone: {count:record was|records were} edited later."),
    mark("The operation stands. Undo the later edits first, or change the fields by hand."),
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
        words = _UNDO_CONFLICT if error.rest else _NOTHING_TO_UNDO
        return _told(words, texts, count=len(error.conflicts))
    if isinstance(error, EnvironmentProblem):
        return _told(_WORDS.get(error.code, _WORLD), texts, code=error.code, **error.params)
    if isinstance(error, UserError):
        return _told(_WORDS.get(error.code, _REFUSED), texts, code=error.code, **error.params)
    return None


def _told(words: tuple[str, str], texts: Texts, **params: object) -> Told:
    happened, advice = words
    for name, value in params.items():
        if isinstance(value, EnvironmentProblem) and (told := tell(value, texts)) is not None:
            params[name] = told.happened
    if (kind := params.get("kind")) in _KINDS:
        record_type = catalogue(RecordKind(str(kind)))
        params["kind"] = record_type.label(texts.lang)
        if (key := params.get("key")) in record_type.by_key:
            params["key"] = record_type.field(str(key)).label(texts.lang)
    return Told(texts(happened, **params), texts(advice, **params) if advice else "")
