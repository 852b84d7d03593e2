"""Bodies that a list calls private, whatever its heading speaks for: 사립 under 설립유형.

A private school is a school (초·중등교육법 제3조, 유아교육법 제7조) and no firm: what a body's own name
says it is, it is whoever founded it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from itertools import islice

from db.domain.org_types import type_of
from db.domain.values import Value
from db.intake.mapping import Mapping
from db.intake.table import Table
from db.intake.words import header_key
from db.intake.workbook import Cell

_NAME, _TYPE = "organization.name", "organization.org_type"
_PUBLIC = "public"
_SAYS_WHOSE = re.compile(
    r"(?:유형|구분|종류|형태|주체|분류|성격|여부|국공립|공사립|설립|경영|운영)별?$"
)
_OWNED = re.compile(r"(?P<public>국·?공립|[국공시구군도]립|공설)|사립|사설|민간")
"""How lists tell whose schools, nurseries and libraries are."""
_SAMPLE_ROWS = 200


def says_whose(table: Table, mapping: Mapping) -> int:
    """The column that says of each body whether it is private, -1 for none."""
    if mapping.column_of(_NAME) is None or mapping.column_of(_TYPE) is not None:
        return -1
    for place, column in enumerate(table.columns):
        if column.labels and _SAYS_WHOSE.search(header_key(column.labels[-1])):
            rows = islice(table.records(), _SAMPLE_ROWS)
            said = [cells[place] for _, cells in rows if cells[place]]
            if sum(map(_is_owned, said)) >= len(said) / 2 > 0:
                return place
    return -1


def _is_owned(cell: Cell) -> bool:
    return _OWNED.match(str(cell).strip()) is not None


def private_type(cell: Cell, values: Dict[str, Value], stated: Value | None) -> str:
    """The type of a body that is none of the public ones its list ("stated") speaks for; "" where
    nothing is to be said."""
    if cell is None or _TYPE in values:
        return ""
    owned = _OWNED.match(str(cell).strip())
    if owned is not None and owned["public"]:
        return ""
    named = type_of(str(values.get(_NAME) or ""))
    return "domestic" if stated == _PUBLIC and not named else ""
