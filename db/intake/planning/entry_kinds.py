"""Records that a firm may have any number of, beside what is known of the firm itself."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.kinds import RecordKind

ENTRIES: Mapping[RecordKind, str] = {
    RecordKind.TASK: "due_on",
    RecordKind.FOLLOW_UP: "due_on",
    RecordKind.MEETING: "starts_at",
    RecordKind.WORKING_GROUP: "founded_on",
    RecordKind.JOINT_PROJECT: "started_on",
    RecordKind.DUE_DILIGENCE: "checked_on",
}
"""By kind: the day that tells two of one name apart."""
