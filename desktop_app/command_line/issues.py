"""``import`` of a further issue of a list: how it differs, what that suggests, what is taken of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from db.intake.issues import earlier_issue
from db.intake.pipeline import PreparedFile
from db.intake.plan import PlanOptions
from db.intake.proposals import Proposal, Proposed, proposals
from db.intake.watch import IssueDifference, compare_issues
from db.paths import DataFolder
from db.queries.cared_firms import cared_firms
from db.services.watch import FirmNote, open_notes
from db.shared_files import fetch_list
from db.store import Store
from desktop_app.clock import local_now
from desktop_app.command_line.desk import settings_of
from desktop_app.issue_offers import Offer, Place, offers_of
from resources.texts import Texts

ALL = "all"


@dataclass(frozen=True, slots=True)
class ComparedIssue:
    """The difference from the issue before and the proposals that can be taken."""

    difference: IssueDifference
    offers: tuple[tuple[Proposal, Offer], ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What is written beside the rows."""

    places: frozenset[Place] = frozenset()
    notes: tuple[FirmNote, ...] = ()

    def options(self, tables: int, given: Sequence[PlanOptions]) -> list[PlanOptions]:
        """The options of the plan with the firms that are taken up, table by table."""
        whole = [given[at] if at < len(given) else PlanOptions() for at in range(tables)]
        return [
            replace(one, prospects=frozenset(row for table, row in self.places if table == at))
            for at, one in enumerate(whole)
        ]


def compare_with_issue(
    store: Store, folder: DataFolder, prepared: PreparedFile, texts: Texts
) -> ComparedIssue | None:
    """How the list differs from the newest issue that came in; None when there is none."""
    with store.read() as session:
        issue = earlier_issue(session, prepared.seen)
    if issue is None:
        return None
    fetch_list(store, folder.imports, issue.file_hash)
    difference = compare_issues(store, folder.imports, issue, prepared)
    if difference is None:
        return None
    with store.read() as session:
        firms = cared_firms(session)
        noted = open_notes(session, [firm.id for firm in firms])
    city, today = settings_of(folder).organization, local_now().date().isoformat()
    found = proposals(difference, firms, city, today)
    offers = offers_of(found, issue, prepared, noted, texts)
    pairs = ((one, offers[one.entry]) for one in found if one.entry in offers)
    return ComparedIssue(difference, tuple(pair for pair in pairs if not pair[1].noted))


def taken_up(issue: ComparedIssue | None, wanted: Collection[str]) -> Taken:
    """What of the proposals is written, by their names or all of them."""
    offers = issue.offers if issue is not None else ()
    chosen = [offer for _, offer in offers if ALL in wanted or offer.what in wanted]
    return Taken(
        frozenset(one.place for one in chosen if one.place is not None),
        tuple(one.note for one in chosen if one.note is not None),
    )


def issue_document(issue: ComparedIssue) -> dict[str, Any]:
    """How the list differs from its issue before, by the names in it."""
    found = issue.difference
    return {
        "import": found.before.import_id,
        "file": found.before.file_name,
        "as_of": found.before.list_date or None,
        "new": [entry.name for entry in found.new],
        "changed": [
            {"name": one.entry.name, "row": one.entry.row, "fields": sorted(one.fields)}
            for one in found.changed
        ],
        "gone": [entry.name for entry in found.gone],
        "same": found.same,
        "proposals": [
            {"what": proposal.what.value, "name": proposal.entry.name,
             "row": None if proposal.gone else proposal.entry.row,
             "organization": proposal.firm.id if proposal.firm is not None else None,
             "task": offer.note.text if offer.note is not None else None}
            for proposal, offer in issue.offers
        ],
    }  # fmt: skip


def issue_lines(issue: ComparedIssue, taken: Taken, texts: Texts) -> list[str]:
    """The difference in a line, and how much of what it suggests is taken."""
    found = issue.difference
    line = texts(
        "Beside the issue before ({file}): {new} new, {changed} changed, {gone} gone",
        file=found.before.file_name, new=len(found.new), changed=len(found.changed),
        gone=len(found.gone),
    )  # fmt: skip
    if not issue.offers:
        return [line]
    kinds = [kind for kind in Proposed if any(offer.what is kind for _, offer in issue.offers)]
    named = ", ".join(kind.value for kind in kinds)
    count, used = len(issue.offers), len(taken.places) + len(taken.notes)
    more = texts(
        "{count:proposal|proposals} ({kinds}), {used} taken; --take takes them",
        count=count, kinds=named, used=used,
    )  # fmt: skip
    return [line, f"  {more}"]
