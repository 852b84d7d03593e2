"""What kind of body a name, a legal form and a country speak for; "" where nothing does."""

from __future__ import annotations

import re

from db.domain.cell_text import clean
from db.domain.names import legal_form

_HOME = frozenset(
    ("대한민국", "한국", "국내", "korea", "southkorea", "republicofkorea", "kor", "kr")
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_ENDINGS = (
    ("hospital", re.compile(r"(?:병원|의원|의료원|암센터|한의원|치과)$")),
    ("university", re.compile(r"(?:대학교|대학|대학원|산학협력단)$")),
    ("association", re.compile(r"(?:협회|협의회|협의체|조합|상공회의소|연합회|중앙회|학회|총연맹)$")),
    ("research", re.compile(r"연구원$|(?:^한국|^국립|대학교?)\S*\s?연구소$")),
    ("public", re.compile(
        r"(?:[가-힣]공사|공단|진흥원|진흥재단|테크노파크|시청|도청|군청|구청|경제자유구역청)$|^(?:KOTRA|코트라)$"
    )),
    ("broker", re.compile(r"^(?:법무|회계|세무|특허|노무)법인|(?:법무|회계|세무|특허|노무)법인$|법률사무소$")),
)  # fmt: skip
_ANY_ENDING = re.compile("|".join(f"(?:{ending.pattern})" for _, ending in _ENDINGS))
"""Any of them: most names have none, and looking once is quicker."""


def type_of(name: str, country: str = "") -> str:
    """The code of ``organization.org_type``: a firm of another country, a hospital, a university …

    A firm with a Korean legal form whose country is another one is foreign-invested.
    """
    text = clean(name)
    form = legal_form(text)
    abroad = bool(country) and clean(country).replace(" ", "").lower() not in _HOME
    if form in ("", "재단법인", "사단법인", "의료법인", "학교법인"):
        bare = _ASIDE.sub("", text)
        if _ANY_ENDING.search(bare):
            return next(code for code, ending in _ENDINGS if ending.search(bare))
        return "foreign" if abroad else ""
    if not abroad:
        return ""
    return "foreign_invested" if re.search("[가-힣]", form) else "foreign"
