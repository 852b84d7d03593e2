"""How taking a colleague's changes in is told, in the window and on the command line."""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.handing.exchange import Titles
from db.handing.plan import Choice, FieldChange, Outcome, PlannedChange, TakingPlan, Why
from db.values_codec import JsonValue, from_json
from desktop_app.widgets.words.value_text import date_text, moment_text, shown
from resources.texts import Texts, mark

OUTCOMES = {
    Outcome.CREATE: mark("is created"),
    Outcome.UPDATE: mark("is changed"),
    Outcome.DELETE: mark("goes to the bin"),
    Outcome.JOIN: mark("is joined to another"),
    Outcome.RESTORE: mark("comes back from the bin"),
    Outcome.ASK: mark("to be decided"),
    Outcome.SAME: mark("the same already"),
    Outcome.LEFT: mark("can't be taken in"),
}
WHYS = {
    Why.NONE: "",
    Why.EDITED: mark("Changed here and there."),
    Why.DELETED_HERE: mark("Deleted here, changed there."),
    Why.DELETED_THERE: mark("Deleted there, changed here."),
    Why.LOOKS_ALIKE: mark("A firm of this name is here already; it may be another one."),
    Why.MERGED_THERE: mark("Joined with another record there, changed here."),
    Why.JOINED_HERE: mark("Joined with another record here, kept apart there."),
    Why.NOT_JOINED: mark(
        "Joined there with a record that is not here or bears another number here. Look at both, and join"
        " them here if they are one."
    ),
    Why.LINK: mark("What it belongs to is not here."),
    Why.NUMBER: mark("Its number belongs to another record here."),
    Why.HELD: mark("Something here can't be without it."),
    Why.DESTROYED: mark("Its personal data were destroyed here."),
    Why.FIXED: mark("Results are never changed, only added to."),
}
_COUNTED = (
    Outcome.CREATE, Outcome.UPDATE, Outcome.RESTORE, Outcome.JOIN, Outcome.DELETE, Outcome.ASK, Outcome.LEFT,
    Outcome.SAME,
)  # fmt: skip


def sum_words(plan: TakingPlan, texts: Texts) -> str:
    """How many records become what; what is none of is left out."""
    parts = [f"{texts(OUTCOMES[one])} {count:,}" for one in _COUNTED if (count := plan.count(one))]
    return " · ".join(parts) or texts("Nothing in it is new here.")


def whose_words(plan: TakingPlan, texts: Texts) -> str:
    """Whose changes, since when, made when."""
    told = plan.changes
    return texts(
        "{officer} ({machine}), from {since}, made {made}: {count:operation|operations}",
        officer=told.officer, machine=told.machine, since=date_text(told.since[:10], texts.lang),
        made=moment_text(told.made_at, texts.lang), count=len(told.operations),
    )  # fmt: skip


def field_words(
    row: PlannedChange, one: FieldChange, titles: Titles, texts: Texts
) -> tuple[str, str, str, str]:
    """The field's name, and its value before, here and there; phones and mails masked."""
    field = catalogue(row.kind).by_key.get(one.key)
    if field is None:
        return "", "", "", ""
    linked = titles.get(field.links_to, {}) if field.links_to else {}

    def value(stored: JsonValue) -> str:
        return shown(field, from_json(stored), texts.lang, linked).whole

    return field.label(texts.lang), value(one.before), value(one.mine), value(one.theirs)


def why_words(row: PlannedChange, titles: Titles, texts: Texts) -> str:
    """What is asked about a record or stands in its way; what it is joined to."""
    said = [texts(WHYS[row.why])] if row.why else []
    if row.into is not None:
        said.append(f"→ {titles.get(row.kind, {}).get(row.into, '')}")
    return " ".join(said)


def name_words(row: PlannedChange, texts: Texts) -> str:
    """What the record is called, or what kind it is."""
    return row.title or f"{catalogue(row.kind).one(texts.lang)} {row.key[1]}"


def choice_words(row: PlannedChange, choice: Choice | None, texts: Texts) -> str:
    """What a decision on a record means; that there is none yet."""
    if row.outcome is not Outcome.ASK:
        return ""
    if choice is None:
        return texts("not decided yet")
    return texts(_CHOICES[row.why][choice])


_CHOICES = {
    Why.EDITED: {Choice.THEIRS: mark("theirs"), Choice.MINE: mark("as it is here")},
    Why.DELETED_HERE: {
        Choice.THEIRS: mark("bring it back as theirs"),
        Choice.MINE: mark("leave it in the bin"),
    },
    Why.DELETED_THERE: {Choice.THEIRS: mark("delete it"), Choice.MINE: mark("keep it")},
    Why.MERGED_THERE: {
        Choice.THEIRS: mark("join it here too"),
        Choice.MINE: mark("leave it apart"),
    },
    Why.JOINED_HERE: {
        Choice.THEIRS: mark("take it apart again"),
        Choice.MINE: mark("leave it joined"),
    },
    Why.LOOKS_ALIKE: {
        Choice.THEIRS: mark("another firm: create it"),
        Choice.MINE: mark("the same as the firm here"),
    },
}
