"""How the names of institutions end, which have no legal form in them."""

from __future__ import annotations

import re

_INSTITUTION = re.compile(
    r"(?:병원|의원|한의원|의료원|약국|보건소|대학교|대학|학교|연구원|연구소|센터|협회|진흥원|공사|공단|재단|은행"
    r"|복지관|요양원|경로당|어린이집|유치원|도서관|박물관|미술관)$"
)


def ends_as_institution(name: str) -> bool:
    """Whether a name ends as those of institutions do: 보기대학교, 예시진흥원."""
    return bool(_INSTITUTION.search(name.strip()))
