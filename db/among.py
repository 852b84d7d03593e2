"""Asks for the rows whose column holds one of many values, in one statement with one parameter.

A statement for every five hundred of them, each value a parameter of its own, takes longer to be
written out than to be answered.
"""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import ARRAY, Column, ColumnElement, Connection, any_, func, literal, select

from db.engine import is_sqlite


def among(
    connection: Connection, column: Column[int] | Column[str], wanted: Collection[int | str]
) -> ColumnElement[bool]:
    """Whether ``column`` holds one of ``wanted``, however many they are."""
    values = list(wanted)
    if is_sqlite(connection):
        listed = func.json_each(json.dumps(values, ensure_ascii=False)).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(literal(values, ARRAY(column.type)))
