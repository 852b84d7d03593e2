"""What counted things are called: instruments, units, states, reasons, causes; not yet translated."""

from __future__ import annotations

from db.domain.counting import Cause, Group, Measure, Origin, Standing, Unit, Why
from db.domain.dates import format_partial_date, is_partial_date
from resources.texts import mark

GROUPS = {
    Group.LOI: mark("Letters of intent (LOI)"),
    Group.LOI_AGREEMENT: mark("Agreements of intent"),
    Group.MOU: mark("Investment MOUs"),
    Group.CONTRACT: mark("Contracts"),
    Group.PARTNERSHIP: mark("Co-operation agreements"),
}
SHORT = {
    Group.LOI: mark("LOI"),
    Group.LOI_AGREEMENT: mark("Intent"),
    Group.MOU: mark("MOU"),
    Group.CONTRACT: mark("Contract"),
    Group.PARTNERSHIP: mark("Co-operation"),
}
UNITS = {
    Unit.CASE: mark("Cases"),
    Unit.AGREEMENT: mark("Agreements"),
    Unit.FIRM: mark("Firms"),
}
MEASURES = {
    Measure.COUNT: mark("Number"),
    Measure.AMOUNT: mark("Planned investment"),
    Measure.JOBS: mark("Planned jobs"),
    Measure.AREA: mark("Area"),
}
STANDINGS = {
    Standing.VALID: mark("valid"),
    Standing.LAPSED: mark("lapsed"),
    Standing.WITHDRAWN: mark("withdrawn"),
    Standing.TERMINATED: mark("terminated"),
}
ORIGINS = {Origin.FOREIGN: mark("foreign"), Origin.DOMESTIC: mark("domestic")}

WHYS = {
    Why.COUNTED: mark("in the number"),
    Why.COOPERATION: mark("a co-operation agreement"),
    Why.INVESTMENT: mark("an investment agreement"),
    Why.INSTRUMENT: mark("another kind of agreement"),
    Why.DRAFT: mark("a draft"),
    Why.NOT_SIGNED_YET: mark("signed after the cut-off date"),
    Why.AMENDMENT: mark("an amendment: in the agreement it amends"),
    Why.EXCLUDED: mark("taken out of the statistics"),
    Why.EXCLUDED_UNSURE: mark("day of exclusion not exact enough"),
    Why.LEFT_OUT: mark("left out by this definition"),
    Why.STANDING: mark("by then {state}"),
    Why.PERIOD: mark("signed outside the period"),
    Why.ORIGIN: mark("foreign or domestic otherwise"),
    Why.INDUSTRY: mark("another industry"),
    Why.OFFICER: mark("another officer"),
    Why.NO_SIGNED_ON: mark("day of signing not stated"),
    Why.SIGNED_UNSURE: mark("day of signing not exact enough"),
    Why.NO_STATUS_ON: mark("day of the change of state not stated"),
    Why.STATUS_UNSURE: mark("day of the change of state not exact enough"),
    Why.PERIOD_UNSURE: mark("may lie in the period or not"),
    Why.ORIGIN_UNKNOWN: mark("not known whether foreign"),
    Why.INDUSTRY_UNKNOWN: mark("industry not known"),
    Why.OFFICER_UNKNOWN: mark("no officer stated"),
    Why.NO_FIRM: mark("no firm stated"),
}
CAUSES = {
    Cause.SIGNED_LATER: mark("signed later"),
    Cause.ENTERED_LATER: mark("signed earlier, entered later"),
    Cause.DATE_STATED: mark("day of signing filled in"),
    Cause.DATE_CORRECTED: mark("day of signing corrected"),
    Cause.WITHDRAWN: mark("withdrawn since"),
    Cause.LAPSED: mark("lapsed since"),
    Cause.TERMINATED: mark("terminated since"),
    Cause.REVIVED: mark("counted in another state"),
    Cause.EXCLUDED: mark("taken out, with a reason"),
    Cause.INCLUDED: mark("taken in again"),
    Cause.MOVED_UP: mark("went on to another kind of agreement"),
    Cause.AMENDED: mark("amended"),
    Cause.VALUE_CORRECTED: mark("number corrected"),
    Cause.VALUE_STATED: mark("number filled in"),
    Cause.VALUE_DROPPED: mark("number withdrawn"),
    Cause.JOINED: mark("joined in one case"),
    Cause.PARTED: mark("parted from its case"),
    Cause.MERGED: mark("merged as a duplicate"),
    Cause.DELETED: mark("deleted"),
    Cause.FACT_CORRECTED: mark("another fact corrected"),
    Cause.DEFINITION: mark("another definition"),
}


def day_text(iso: str, lang: str) -> str:
    """A day as paper writes it; in English so that it can be typed back."""
    known = lang == "ko" and is_partial_date(iso[:10])
    return format_partial_date(iso[:10]) if known else iso[:10]
