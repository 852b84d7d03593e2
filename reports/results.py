"""What rendering gives back; free of the heavy libraries, so that a window may import it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartPages:
    """Where a part came to lie: its first page (from 1) and the number of its pages."""

    key: str
    title: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a section lies on a page, in points from the upper left corner of the sheet."""

    section: str
    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An attachment that was not bound, and why.

    ``code``: ``encrypted`` (needs a password), ``password`` (the one given is wrong), ``damaged``,
    ``kind`` (neither PDF nor picture), ``empty``, ``missing``, ``portfolio`` (``details`` name the
    files in it), ``too_large`` (a picture of too many pixels), ``xfa`` (a form that only its own
    program can draw), ``too_long`` (``details``: its pages, the most there may be).
    """

    key: str
    title: str
    code: str
    details: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF and what a window wants to know of it."""

    data: bytes
    pages: int
    """Pages of the document itself; those of attachments come on top."""
    attached: int
    parts: tuple[PartPages, ...]
    spots: tuple[Spot, ...]
    bound: tuple[PartPages, ...] = ()
    """Where each attachment came to lie."""
    left_out: tuple[LeftOut, ...] = ()
    """Attachments that could not be bound; the document says so too."""


@dataclass(frozen=True, slots=True)
class BarSpot:
    """Where a bar of a chart can be pressed, in points from the drawing's upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart for the screen: its drawing as SVG, and where its bars lie."""

    svg: bytes
    width: float
    height: float
    spots: tuple[BarSpot, ...]


class AttachmentProblem(Exception):
    """An attachment that can't be bound; the codes stand at ``LeftOut``."""

    def __init__(self, code: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
