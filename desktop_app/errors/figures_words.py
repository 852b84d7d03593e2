"""What is said of counts, frozen counts, requests, rounds of checks and incentives."""

from __future__ import annotations

from resources.texts import mark

FIGURES_WORDS: dict[str, tuple[str, str]] = {
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
    "incentives.nobody": (
        mark("Nobody and no place is named."),
        mark("Name a firm, a site or a case."),
    ),
}
