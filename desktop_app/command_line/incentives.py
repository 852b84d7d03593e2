"""incentives: what a firm would receive at a site by the law of the day that decides."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from sqlalchemy.orm import Session

from db.domain.dates import is_partial_date
from db.domain.incentives import IncentiveLine, Tenure
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.entitlements import Entitlement, Question, entitlement
from db.queries.record_ids import record_named
from db.services.incentives import fill_incentives
from db.store import today
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.output import show, texts_of
from reports.content.incentive_words import IncentiveWords
from resources.law import incentive_records
from resources.texts import Texts, mark


def add_incentives(parser: ArgumentParser) -> None:
    """``incentives --firm F --site S --date D``: each rule with its condition and source."""
    parser.add_argument("--firm", metavar="ID", help="number or name of the organization")
    parser.add_argument("--site", metavar="ID", help="number or name of the site")
    parser.add_argument("--case", metavar="ID", help="a case: its firm, site, day and tenure")
    parser.add_argument("--date", metavar="DATE", type=_day,
                        help="the (planned) day of acquisition; without it no rate is certain")  # fmt: skip
    parser.add_argument("--tenure", choices=[one.value for one in Tenure], help="buys or rents")
    parser.add_argument("--resale", action="store_true", help="not bought from the developer")
    parser.add_argument("--first-sale", action="store_true", help="bought from the developer")
    parser.add_argument("--as-of", metavar="DATE", type=_whole_day,
                        help="the day it is asked on; without it today")  # fmt: skip
    parser.add_argument("--fill", action="store_true",
                        help="first add the rows of the law that are missing")  # fmt: skip
    parser.set_defaults(run=_incentives)


def _day(text: str) -> str:
    if not is_partial_date(text):
        raise ValueError(text)
    return text


def _whole_day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _incentives(arguments: Namespace) -> int:
    texts = texts_of(arguments)
    on = arguments.as_of or dt.date.fromisoformat(today())
    with open_desk(arguments, write=arguments.fill, create=arguments.fill) as desk:
        if arguments.fill:
            fill_incentives(desk.store, incentive_records())
        with desk.store.read() as session:
            found = entitlement(session, _question(session, arguments), on)
    show(arguments, _document(found, texts), *_lines(found, texts))
    return 0


def _question(session: Session, arguments: Namespace) -> Question:
    if not (arguments.firm or arguments.case or arguments.site or arguments.fill):
        raise UserError("incentives.nobody")
    first_sale = True if arguments.first_sale else None
    return Question(
        firm=_named(session, RecordKind.ORGANIZATION, arguments.firm),
        site=_named(session, RecordKind.SITE, arguments.site),
        case=_named(session, RecordKind.CASE, arguments.case),
        acquisition_on=arguments.date or "",
        tenure=Tenure(arguments.tenure) if arguments.tenure else None,
        first_sale=False if arguments.resale else first_sale,
    )


def _named(session: Session, kind: RecordKind, asked: str | None) -> int:
    return record_named(session, kind, asked) if asked else 0


def _document(found: Entitlement, texts: Texts) -> dict[str, object]:
    words = IncentiveWords(texts)
    return {
        "firm": found.firm.text("name") if found.firm else None,
        "sites": [draft.text("name") for draft in found.sites],
        "on": found.on.isoformat(),
        "acquisition_on": found.subject.acquisition_on or None,
        "in_zone": found.subject.in_zone,
        "rules": found.rules,
        "lines": [_line(line, words) for line in found.lines],
        "refused": [_line(line, words) for line in found.refused],
        "property_years": [
            {"assessed_on": year.assessed_on.isoformat(),
             "rate_percent": year.line.rate_percent if year.line else None,
             "possible_percent": year.possible.rate_percent if year.possible else None}
            for year in found.years
        ],
        "remarks": list(words.standing()),
    }  # fmt: skip


def _line(line: IncentiveLine, words: IncentiveWords) -> dict[str, object]:
    rule = line.rule
    return {
        "name": rule.name, "tax": rule.tax.value, "legal_basis": rule.legal_basis,
        "rate_percent": line.rate_percent, "rule_percent": rule.rate_percent,
        "available": line.available, "certain": line.certain,
        "basis": line.basis.value, "decided_on": line.decided_on or None,
        "valid_from": rule.valid_from or None, "valid_until": rule.valid_until or None,
        "conditions": list(rule.conditions), "clawback": list(rule.clawback),
        "reasons": [reason.value for reason in line.reasons], "why": list(words.why(line)),
        "cautions": [one.value for one in line.cautions],
        "to_check": list(words.cautions(line)),
        "source": rule.source, "as_of": rule.as_of or None,
    }  # fmt: skip


def _lines(found: Entitlement, texts: Texts) -> Iterable[str]:
    words = IncentiveWords(texts)
    if not found.rules:
        yield texts(mark("No incentive is registered yet: --fill adds those of the law."))
        return
    for line in found.lines:
        rule = line.rule
        yield f"{words.tax(line)}  {rule.name}  {words.given(line)}  ({rule.legal_basis})"
        yield f"    {words.decided(line)}  {words.period(line)}"
        for said in (*words.why(line), *words.cautions(line), *rule.conditions):
            yield f"    - {said}"
    if found.years:
        years = ", ".join(words.year(year) for year in found.years)
        yield texts(mark("Property tax by year: {years}"), years=years)
    yield from words.standing()
