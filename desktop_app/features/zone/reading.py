"""Reads the zone's book with its matches, and the office's own picture, on a reader lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QImage

from db.attachments import AttachmentFiles
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.matching import Match, Point, Suits, match
from db.errors import EnvironmentProblem
from db.queries.attachments import attachments_of
from db.queries.zone import DemandRow, SiteFacts, ZoneBook, zone_book
from db.services.records import Saved, save_record
from db.store import Store


@dataclass(frozen=True, slots=True)
class Pair:
    """One case at one site."""

    row: DemandRow
    site: SiteFacts
    match: Match


@dataclass(frozen=True, slots=True)
class ZoneView:
    """What the page shows."""

    book: ZoneBook
    wishes: Mapping[int, int]
    """How many cases name a site or its project, by site."""
    suiting: Mapping[int, int]
    """How many cases a site suits, or has nothing against."""
    not_permitted: int
    """Wishes whose industry the wished site does not permit."""
    picture: QImage | None = None
    """The office's own, None when none is attached to the zone."""


def read_zone(store: Store, files: AttachmentFiles) -> ZoneView:
    """Everything of the first two views."""
    with store.read() as session:
        book = zone_book(session, store.today())
        zone_id = book.zone.id if book.zone is not None else None
        rows = attachments_of(session, RecordKind.ZONE, zone_id) if zone_id else ()
    wishes: Counter[int] = Counter()
    suiting: Counter[int] = Counter()
    wrong = set()
    for site in book.sites:
        offer = site.offer
        for row in book.demand:
            if row.placed:
                continue
            found = match(row.wanted, offer)
            wishes[site.id] += found.wished
            suiting[site.id] += found.suits in (Suits.FITS, Suits.OPEN)
            if found.wished and any(one.point is Point.INDUSTRY for one in found.against):
                wrong.add(row.id)
    picture = next((one for one in rows if one.media_type.startswith("image/")), None)
    image = _image(files, picture.hash) if picture is not None else None
    return ZoneView(book, wishes, suiting, len(wrong), image)


def _image(files: AttachmentFiles, digest: str) -> QImage | None:
    try:
        image = QImage.fromData(files.read(digest))
    except EnvironmentProblem:
        return None
    return None if image.isNull() else image


def pairs_of_case(book: ZoneBook, case_id: int) -> tuple[Pair, ...]:
    """Every site for one case, the better ones first."""
    row = next((one for one in book.demand if one.id == case_id), None)
    if row is None:
        return ()
    found = (Pair(row, site, match(row.wanted, site.offer)) for site in book.sites)
    return tuple(sorted(found, key=_order))


def pairs_of_site(book: ZoneBook, site_id: int) -> tuple[Pair, ...]:
    """Every case that asks for ground, for one site, the better ones first."""
    site = next((one for one in book.sites if one.id == site_id), None)
    if site is None:
        return ()
    found = (
        Pair(row, site, match(row.wanted, site.offer)) for row in book.demand if not row.placed
    )
    return tuple(sorted(found, key=_order))


def _order(pair: Pair) -> tuple[int, bool, int, int]:
    return pair.match.order


def keep_place(store: Store, site: Draft, place: str) -> Saved:
    """Write where a site lies in the office's picture."""
    return save_record(store, Draft(RecordKind.SITE, {"shape": place}, site.id, site.version))
