"""What joining records would do, which were joined, and where a record that was joined leads."""

from __future__ import annotations

from db.queries.merging.moves import Moves, plan_moves
from db.queries.merging.past import Merge, SplitOutlook, merges, split_outlook
from db.queries.merging.preview import MergePreview, read_merge
from db.survivors import joined_ids, survivor_of

__all__ = [
    "Merge",
    "MergePreview",
    "Moves",
    "SplitOutlook",
    "joined_ids",
    "merges",
    "plan_moves",
    "read_merge",
    "split_outlook",
    "survivor_of",
]
