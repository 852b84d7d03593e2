"""What runs out or was left open: follow-ups, deadlines of 90 days, checks, gaps of the data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.due import Due, days_late, due_of
from db.domain.kinds import RecordKind
from db.queries.today import ClawBack, EndingCertificate, OpenFollowUp, Today
from desktop_app.features.today.day_words import (
    due_words,
    end_words,
    short_day,
    whole_day,
)
from desktop_app.features.today.gap_words import GapWords
from desktop_app.features.today.lines import (
    MOST_LINES,
    Line,
    Lines,
    Link,
    ListWish,
    RecordWish,
    Section,
)
from resources.texts import Texts

FEW = 3
SHORT_HOLD = 2


@dataclass(frozen=True, slots=True)
class Checks:
    """How many agreements in force were asked about within a quarter."""

    asked: int
    total: int
    section: Section


def follow_ups(now: Today, texts: Texts) -> Section:
    """Of the four kinds, the late ones first."""
    found = sorted(
        now.follow_ups,
        key=lambda entry: (due_of(entry.due_on, now.day) is not Due.LATE, entry.due_on, entry.id),
    )
    lines = tuple(_follow_up(entry, now.day, texts) for entry in found)
    late = [
        line for line, entry in zip(lines, found, strict=True)
        if due_of(entry.due_on, now.day) is Due.LATE
    ]  # fmt: skip
    links = []
    if late:
        title = texts("Follow-ups overdue")
        links.append(Link("follow_ups_late", texts("{count} late", count=len(late)),
                          ListWish(title, tuple(late)), "danger"))  # fmt: skip
    if len(lines) > max(len(late), MOST_LINES):
        links.append(Link("follow_ups_all", texts("Show all {count}", count=len(lines)),
                          ListWish(texts("Follow-ups of past meetings"), lines)))  # fmt: skip
    return Section("", lines[:MOST_LINES], tuple(links))


def _follow_up(entry: OpenFollowUp, today: dt.date, texts: Texts) -> Line:
    lead, tone = due_words(entry.due_on, today, texts)
    field = catalogue(RecordKind.FOLLOW_UP).field("kind")
    whose = " · ".join(
        part for part in (entry.officer, short_day(entry.due_on, texts.lang)) if part
    )
    targets: list[tuple[RecordKind, int]] = []
    if entry.meeting_id is not None:
        targets.append((RecordKind.FOLLOW_UP, entry.id))
    if entry.case_id is not None:
        targets.append((RecordKind.CASE, entry.case_id))
    if entry.organization_id is not None:
        targets.append((RecordKind.ORGANIZATION, entry.organization_id))
    return Line(
        entry.text, lead, tone, field.choice_label(entry.kind, texts.lang), entry.organization,
        whose, wish=RecordWish(tuple(targets)) if targets else None,
        step=(RecordKind.FOLLOW_UP, entry.id),
    )  # fmt: skip


def deadlines(now: Today, texts: Texts) -> Section:
    """Certificates and incentives that end within 90 days, the next first."""
    found = [
        (entry.valid_until, _ending(entry.valid_until, now.day, texts, texts("Venture certificate ends"),
         entry.organization, (RecordKind.CERTIFICATE, entry.id),
         (RecordKind.ORGANIZATION, entry.organization_id)))
        for entry in now.certificates
    ]  # fmt: skip
    certificates = tuple(line for _, line in found)
    found += [
        (entry.valid_until, _ending(entry.valid_until, now.day, texts,
         texts("Sunset of {name}", name=entry.name), "", (RecordKind.INCENTIVE, entry.id)))
        for entry in now.sunsets
    ]  # fmt: skip
    found += [(entry.until, _clawback(entry, now.day, texts)) for entry in now.clawbacks]
    lines = tuple(line for _, line in sorted(found, key=lambda pair: pair[0]))
    links = []
    if certificates:
        links.append(Link("certificates", texts("Certificates {count}", count=len(certificates)),
                          ListWish(texts("Certificates that end within 90 days"), certificates)))  # fmt: skip
    if now.lapsed:
        links.append(Link("certificates_lapsed", texts("Lapsed {count}", count=len(now.lapsed)),
                          ListWish(texts("Venture certificates that are over: no relief of the zone"),
                                   tuple(_lapsed(one, now.day, texts) for one in now.lapsed)),
                          "danger"))  # fmt: skip
    if len(lines) > max(MOST_LINES, len(certificates)):
        links.append(Link("deadlines_all", texts("Show all {count}", count=len(lines)),
                          ListWish(texts("Deadlines"), lines)))  # fmt: skip
    return Section("", lines[:MOST_LINES], tuple(links))


def _ending(
    until: str, today: dt.date, texts: Texts, text: str, beside: str,
    *targets: tuple[RecordKind, int],
) -> Line:  # fmt: skip
    lead, tone = end_words(until, today, texts)
    return Line(text, lead, tone, "", beside, whole_day(until, texts.lang),
                wish=RecordWish(targets))  # fmt: skip


def _lapsed(entry: EndingCertificate, today: dt.date, texts: Texts) -> Line:
    lead, tone = due_words(entry.valid_until, today, texts)
    return Line(
        texts("Venture certificate is over"), lead, tone, "", entry.organization,
        whole_day(entry.valid_until, texts.lang),
        wish=RecordWish((
            (RecordKind.CERTIFICATE, entry.id), (RecordKind.ORGANIZATION, entry.organization_id),
        )),
    )  # fmt: skip


def _clawback(entry: ClawBack, today: dt.date, texts: Texts) -> Line:
    held = texts("Two years of direct use end")
    if entry.years > SHORT_HOLD:
        held = texts("{years} years of direct use end", years=entry.years)
    words = held if entry.used else texts("Direct use must begin within a year")
    lead, tone = end_words(entry.until, today, texts)
    if days_late(entry.until, today) > 0:
        lead, tone = due_words(entry.until, today, texts)
    return Line(
        words, lead, tone, "", f"{entry.organization} · {entry.incentive}",
        whole_day(entry.until, texts.lang),
        wish=RecordWish((
            (RecordKind.APPLIED_INCENTIVE, entry.id),
            (RecordKind.ORGANIZATION, entry.organization_id),
        )),
    )  # fmt: skip


def checks(now: Today, texts: Texts) -> Checks:
    """Agreements nobody has asked about for a quarter."""
    field = catalogue(RecordKind.AGREEMENT).field("kind")
    lines = []
    for entry in now.unchecked:
        since = whole_day(entry.since, texts.lang)
        if entry.checked:
            words = texts("last checked {day}", day=since)
        elif since:
            words = texts("signed {day}", day=since)
        else:
            words = texts("signing day not stated")
        targets = [(RecordKind.AGREEMENT, entry.id)]
        if entry.case_id is not None:
            targets.append((RecordKind.CASE, entry.case_id))
        lines.append(Line(
            entry.organization or entry.title, beside=field.choice_label(entry.kind, texts.lang),
            end=words, wish=RecordWish(tuple(targets)),
        ))  # fmt: skip
    links = []
    if lines:
        title = texts("Agreements without a check for a quarter")
        links.append(Link("unchecked", texts("{count} to check", count=len(lines)),
                          ListWish(title, tuple(lines)), "danger"))  # fmt: skip
    total = len(now.in_force)
    return Checks(total - len(lines), total, Section("", tuple(lines[:FEW]), tuple(links)))


def gap_lines(now: Today, texts: Texts) -> tuple[Line, ...]:
    """Firms without a number, agreements without a case, personal data that is due to go."""
    words = GapWords(texts)
    shown = (
        (texts("No business number"), Lines(now.numberless, words.numberless)),
        (texts("Amounts of case and agreement differ"), Lines(now.differing, words.differing)),
        (texts("No talk for 90 days"), Lines(now.quiet, words.quiet)),
        (texts("Agreements in no case (grouping unchecked)"), Lines(now.loose, words.loose)),
        (texts("Personal data to be destroyed"), Lines(now.expired_contacts, words.expired)),
    )
    return tuple(
        Line(title, figure=f"{len(lines):,}", wish=ListWish(title, lines))
        for title, lines in shown
        if lines
    )
