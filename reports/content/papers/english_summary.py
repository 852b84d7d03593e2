"""The summary in English for a foreign firm: the firm, its case, its agreements, what it may receive.

It leaves the city, so it is written from fields that both sides know; no issue, position, note,
follow-up or other firm has a place in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.incentive_rows import rule_of
from db.domain.incentives import IncentiveLine, Reach, Tax, Tenure, applicable
from db.domain.incentives import Subject as IncentiveSubject
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.entitlements import subject_of
from db.queries.records import all_live, link_id, load_draft
from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Row,
    Run,
    Table,
    TitleBox,
)
from reports.content.draft_values import list_of
from reports.content.gather_case import agreements_of
from reports.content.gather_places import on_offer, wanted_sites
from reports.content.gather_subject import Subject
from reports.content.model import Document, Section
from reports.content.papers.asked import PaperAsk, Titled, made
from reports.content.papers.english_buildings import BUILDING_COLUMNS
from reports.content.papers.english_words import (
    english_area,
    english_basis,
    english_choice,
    english_country,
    english_day,
    english_money,
    english_people,
    english_place,
    english_terms,
    latin,
)

TITLE = "Investment Summary"
_BUILT = "Building limits and buildings"
_KOREAN = "see the Korean text"
"""Where a text is in Korean only."""
_CITY = "Goyang City"
_FIRM = catalogue(RecordKind.ORGANIZATION)
_CASE = catalogue(RecordKind.CASE)
_AGREEMENT = catalogue(RecordKind.AGREEMENT)
_SITE = catalogue(RecordKind.SITE)
_TAXES = {Tax.ACQUISITION: "Acquisition tax", Tax.PROPERTY: "Property tax"}
_REACH = {Reach.ZONE: "in the promotion zone", Reach.CLUSTER: "in a venture cluster facility",
          Reach.KNOWLEDGE_CENTRE: "in a knowledge industry centre"}  # fmt: skip


def english_summary(session: Session, ask: PaperAsk) -> Document:
    """The summary of a case. Raises UserError("record.gone")."""
    case = load_draft(session, RecordKind.CASE, ask.subject)
    firm_id = link_id(case, "organization") if case else None
    firm = load_draft(session, RecordKind.ORGANIZATION, firm_id) if firm_id else None
    if case is None or firm is None:
        raise UserError("record.gone")
    name = firm_name(firm, case)
    sites = tuple(site for site in wanted_sites(session, case) if on_offer(site))
    sections = (
        Section("head", (TitleBox(f"{TITLE}: {name}"), _as_of(ask))),
        Section("firm", _firm(firm, case, name)),
        Section("case", _case(case)),
        Section("agreements", _agreements(session, case, firm)),
        Section("sites", _sites(sites)),
        Section("support", _support(session, ask, firm, case, sites)),
        Section("notes", _notes()),
    )
    titled = Titled(
        "english_summary", f"{TITLE}: {name}", f"Investment of {name} in {_CITY}", (name, TITLE),
        0.7, for_others=True,
    )  # fmt: skip
    document = made(ask, titled, sections)
    return replace(
        document, language="en", keywords=("investment", name, _CITY), office=_CITY,
        edition="guest",
    )  # fmt: skip


def firm_name(firm: Draft, case: Draft) -> str:
    """The firm's English name; its own writing where there is none, a number where it is secret."""
    if case.text("code_name"):
        return f"Confidential project {case.text('number')}".strip()
    return firm.text("name_en") or firm.text("name")


def _as_of(ask: PaperAsk) -> Bullet:
    return Bullet(f"As of {english_day(ask.as_of)}, {_CITY}, Republic of Korea")


def _firm(firm: Draft, case: Draft, name: str) -> tuple[Block, ...]:
    secret = bool(case.text("code_name"))
    country = firm.text("country")
    pairs = (
        KeyValue("Name", name), KeyValue("Type", english_choice(_FIRM, "org_type", firm.get("org_type"))),
        KeyValue("Country", english_country(country) or _KOREAN if country else Empty.NOT_STATED),
        KeyValue("Founded", english_day(_known(firm, "founded"))),
        KeyValue("Representative", Empty.WITHHELD if secret else
                 ", ".join(list_of(firm, "representatives")) or Empty.NOT_STATED),
        KeyValue("Employees", _dated(english_people(firm.get("employees")), firm, "employees_on")),
        KeyValue("Capital", english_money(firm.get("capital"))),
        KeyValue("Revenue", _dated(english_money(firm.get("revenue")), firm, "revenue_on")),
        KeyValue("Industry (KSIC)", _industry(firm)),
        KeyValue("Website", Empty.WITHHELD if secret else _known(firm, "website")),
    )  # fmt: skip
    return (Heading("Company"), KeyValues(pairs, per_row=2))


def _dated(figure: Run, firm: Draft, key: str) -> Run:
    """A figure with the day or year that it is of, where that is known."""
    day = firm.text(key)
    return f"{figure} ({english_day(day)})" if day and not isinstance(figure, Empty) else figure


def _industry(firm: Draft) -> Run:
    code, revision = firm.text("industry_code"), firm.text("industry_revision")
    if not code:
        return Empty.NOT_STATED
    return f"{code} (revision {revision})" if revision else code


def _case(case: Draft) -> tuple[Block, ...]:
    site = case.text("wanted_site")
    foreign = case.get("foreign")
    pairs = (
        KeyValue("Case number", _known(case, "number")),
        KeyValue("Stage", english_choice(_CASE, "stage", case.get("stage"))),
        KeyValue("Planned investment", english_money(case.get("planned_investment"))),
        KeyValue("Planned jobs", english_people(case.get("planned_jobs"))),
        KeyValue("Area wanted", english_area(case.get("wanted_area"))),
        KeyValue("Site wanted", english_place(site) or _KOREAN if site else Empty.NOT_STATED),
        KeyValue("Purchase or lease", english_choice(_CASE, "tenure", case.get("tenure"))),
        KeyValue("Acquisition planned", english_day(_known(case, "acquisition_on"))),
        KeyValue("Foreign investment", foreign if isinstance(foreign, Empty)
                 else "Yes" if foreign else "No"),
        KeyValue("Decision expected", english_day(_known(case, "decision_on"))),
    )  # fmt: skip
    return (Heading("Investment"), KeyValues(pairs, per_row=2))


def _agreements(session: Session, case: Draft, firm: Draft) -> tuple[Block, ...]:
    found = agreements_of(session, Subject(None, case, firm))
    signed = [one for one in found if one.get("status") != "draft"]
    if not signed:
        return (Heading("Agreements", tail=": none signed yet"),)
    columns = (
        Column("Kind", width=1.7), Column("Signed", CellKind.CENTRED, width=1.85),
        Column("Planned investment", CellKind.CENTRED, width=1.5),
        Column("Area", CellKind.CENTRED, width=1), Column("Jobs", CellKind.CENTRED, width=0.8),
        Column("Binding", CellKind.CENTRED, width=0.9), Column("Status", CellKind.CENTRED, width=0.9),
    )  # fmt: skip
    rows = tuple(
        Row((english_choice(_AGREEMENT, "kind", one.get("kind")),
             english_day(_known(one, "signed_on")), english_money(one.get("amount")),
             english_area(one.get("area")), english_people(one.get("jobs")),
             english_choice(_AGREEMENT, "binding", one.get("binding")),
             english_choice(_AGREEMENT, "status", one.get("status"))))
        for one in signed
    )  # fmt: skip
    note = "Amounts of several agreements on one investment are not added up."
    after = (Bullet(note, Level.NOTE),) if len(rows) > 1 else ()
    return (Heading("Agreements"), Table(columns, rows, "Agreements"), *after)


def _sites(sites: Sequence[Draft]) -> tuple[Block, ...]:
    """Sites on offer; one whose name has no English is left to the Korean paper."""
    named = [(english_place(site.text("name")), site) for site in sites]
    rows = tuple(
        Row((name, english_area(site.get("area")),
             english_choice(_SITE, "in_zone", site.get("in_zone")),
             english_choice(_SITE, "status", site.get("status")),
             english_day(_known(site, "actual_on" if site.text("actual_on") else "planned_on"))))
        for name, site in named if name
    )  # fmt: skip
    if not rows:
        return ()
    columns = (
        Column("Site", width=2.6), Column("Area", CellKind.CENTRED, width=1),
        Column("In the promotion zone", CellKind.CENTRED, width=1.2),
        Column("Supply", CellKind.CENTRED, width=1.1),
        Column("Supplied or planned", CellKind.CENTRED, width=1.4),
    )  # fmt: skip
    shown = [(name, site) for name, site in named if name]
    return (Heading("Sites on offer"), Table(columns, rows, "Sites on offer"), *_buildings(shown))


def _buildings(sites: Sequence[tuple[str, Draft]]) -> tuple[Block, ...]:
    """What may be built on the sites and what stands there, of those of which anything is known."""
    read = [(name, [told(site) for _, told in BUILDING_COLUMNS]) for name, site in sites]
    known = [(name, cells) for name, cells in read if not all(isinstance(c, Empty) for c in cells)]
    shown = [
        (at, label)
        for at, (label, _) in enumerate(BUILDING_COLUMNS)
        if not all(isinstance(cells[at], Empty) for _, cells in known)
    ]
    if not known:
        return ()
    columns = (
        Column("Site", width=2.2),
        *(Column(label, CellKind.CENTRED, width=1.2) for _, label in shown),
    )
    rows = tuple(Row((name, *(cells[at] for at, _ in shown))) for name, cells in known)
    return (Heading(_BUILT), Table(columns, rows, _BUILT))


def _support(
    session: Session, ask: PaperAsk, firm: Draft, case: Draft, sites: Sequence[Draft]
) -> tuple[Block, ...]:
    """Tax reliefs as the law of the day that counts has them."""
    subject = subject_of(session, firm, case, sites)
    rules = [rule_of(draft) for draft in all_live(session, RecordKind.INCENTIVE)]
    head = Heading("Tax relief (for guidance; the tax office decides)")
    if subject.tenure is Tenure.LEASE:
        return (
            head,
            Bullet(
                "Tenants receive no relief of local taxes: it is for owners who use the property themselves."
            ),
        )
    lines: list[Block] = []
    told = [line for line in applicable(rules, subject, ask.day) if _told(line, subject)]
    for at, line in enumerate(told):
        following = told[at + 1] if at + 1 < len(told) else None
        lines += _relief(line, following)
    undated = isinstance(case.get("acquisition_on"), Empty)
    note = "The day of acquisition is not known yet, so the rates are not certain."
    rest = (Bullet(note, Level.NOTE),) if undated and lines else ()
    return (head, *lines, *rest) if lines else ()


def _told(line: IncentiveLine, subject: IncentiveSubject) -> bool:
    """Reliefs of the zone, and of the kind of building the firm is known to go into."""
    rule = line.rule
    if rule.reach is Reach.CLUSTER and subject.in_cluster is not True:
        return False
    if rule.reach is Reach.KNOWLEDGE_CENTRE and subject.in_knowledge_centre is not True:
        return False
    return (
        not line.reasons and rule.tax in _TAXES and rule.reach in _REACH
        and rule.rate_percent is not None and not rule.unofficial
    )  # fmt: skip


def _relief(line: IncentiveLine, following: IncentiveLine | None) -> list[Block]:
    """A relief; conditions that it shares with the next are told once, below both."""
    rule = line.rule
    years = f" for {rule.years} years" if rule.years else ""
    until = f"acquired until {english_day(rule.valid_until)}" if rule.valid_until else ""
    basis = "; ".join(filter(None, (english_basis(rule.legal_basis), until)))
    text = f"{_TAXES[rule.tax]}: {rule.rate_percent:g}% less{years} {_REACH[rule.reach]}"
    blocks: list[Block] = [Bullet(f"{text} ({basis})" if basis else text)]
    terms = (rule.conditions, rule.clawback)
    if following is not None and (following.rule.conditions, following.rule.clawback) == terms:
        return blocks
    if conditions := english_terms(rule.conditions):
        blocks.append(Bullet(f"Conditions: {'; '.join(conditions)}", Level.DETAIL))
    if clawback := english_terms(rule.clawback):
        blocks.append(Bullet(f"Taken back if {'; or '.join(clawback)}", Level.DETAIL))
    return blocks


def _notes() -> tuple[Block, ...]:
    return (
        Bullet("This summary is a translation for information. The Korean text of agreements and "
               "laws prevails.", Level.NOTE),
        Bullet("“not stated”: the source does not say. “not checked”: not looked into yet. "
               "“withheld”: kept confidential at the firm's wish.", Level.NOTE),
    )  # fmt: skip


def _known(draft: Draft, key: str) -> str | Empty:
    value = draft.get(key)
    if isinstance(value, Empty):
        return value
    return latin(str(value)) or _KOREAN
