"""How a list page reads one record and shows it: beside the list, and on its own page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from db.store import Store
from desktop_app.context import AppContext
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.list_pages.record_reading import ReadRecord
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell

R = TypeVar("R", bound=ReadRecord)


@dataclass(frozen=True, slots=True)
class PanelParts(Generic[R]):
    """How a record is read and shown beside a list."""

    read: Callable[[Store, int], R | None]
    """On a reader lane; None when the record is gone."""
    make_panel: Callable[[AppContext, R], InspectorPanel]


@dataclass(frozen=True, slots=True)
class RecordParts(PanelParts[R]):
    """What a feature gives to its list page."""

    make_record: Callable[[AppContext, Shell, Page], RecordView[R]]
