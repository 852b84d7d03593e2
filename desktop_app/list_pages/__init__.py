"""The shape that most pages share: a list with its inspector, and the page of one record behind it.

A feature says which kind, which columns and views, what the inspector shows and what hangs on the
record; how it is read, filtered, edited, saved, left and brought back stands here once.
"""

from __future__ import annotations
