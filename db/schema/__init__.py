"""The tables of both databases.

Here are those of the records. A table that is not ledgered has a class in a module of its own here:
mapping one takes as long as reading a page, and a start needs few of them. ``db.schema.whole`` has
them all.
"""

from __future__ import annotations

from db.schema.mapping import LedgeredRecord, record_class
from db.schema.records import TABLES

__all__ = ["TABLES", "LedgeredRecord", "record_class"]
