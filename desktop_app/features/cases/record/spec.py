"""What the page of a case is made of: the form's shape and the cards beside it."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.related import Link
from desktop_app.list_pages.kinds.spec import CardSpec
from desktop_app.widgets.forms.form import FormShape

CARDS = (
    CardSpec(Link(RecordKind.TASK, "case"), ("text", "officer", "due_on", "done_on")),
    CardSpec(Link(RecordKind.FOLLOW_UP, "case"), ("kind", "text", "due_on", "done_on")),
    CardSpec(Link(RecordKind.ACTIVITY, "case"), ("happened_on", "kind", "summary", "officer")),
    CardSpec(Link(RecordKind.AGREEMENT, "case"), ("kind", "title", "signed_on", "amount")),
    CardSpec(Link(RecordKind.MEETING, "case"), ("starts_at", "title", "place")),
    CardSpec(Link(RecordKind.CONCERN, "case"), ("text", "status", "raised_on")),
    CardSpec(Link(RecordKind.OCCUPANCY, "case")),
    CardSpec(Link(RecordKind.APPLIED_INCENTIVE, "case")),
)
"""What hangs on a case beside its milestones."""
MOVED = frozenset({"stage", "state", "resume_on", "end_reason"})
"""Changed by moving the case, where each has its rule; a form would go round it."""
SHAPE = FormShape(hidden=MOVED, wide=frozenset({"title"}))
