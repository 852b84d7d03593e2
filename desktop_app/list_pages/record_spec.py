"""What one record page is: its kind, how it is read, the shape of its form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from db.domain.kinds import RecordKind
from db.queries.related import Link
from db.store import Store
from desktop_app.list_pages.record_reading import ReadRecord
from desktop_app.widgets.forms.form import FormShape

R = TypeVar("R", bound=ReadRecord)


@dataclass(frozen=True, slots=True)
class RecordSpec(Generic[R]):
    """What a record page shows."""

    kind: RecordKind
    read: Callable[[Store, int], R | None]
    new_title: str
    """English source, marked with ``mark(…)``: the name of what is not stored yet."""
    shape: FormShape
    sizes: tuple[int, int] = (640, 700)
    """Pixels of the form and of what hangs on the record, as far as there is room."""
    least_related: int = 360
    hanging: tuple[Link, ...] = ()
    """What else hangs on it, beside what the feature shows itself; each once there is one."""
