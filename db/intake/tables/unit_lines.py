"""What lines around a table say of its numbers without the word 단위: "현황(억원)", "※ 금액은 백만원"."""

from __future__ import annotations

import re

from db.domain.cell_text import clean

_MONEY = r"(?:조|억|천만|백만|만|천)?\s?원|억|백만"
_AREA = r"[천만]?\s?㎡|m2|m²|평|ha"
_COUNTED = r"명|개사|건|%|개|필지|호"
_UNIT = rf"(?:{_MONEY}|{_AREA}|{_COUNTED})"
_IN_BRACKETS = re.compile(rf"[(\[<〈〔【]\s*({_UNIT}(?:\s*[,·/ㆍ]\s*{_UNIT})*)\s*[)\]>〉〕】]")
_OF_A_MEASURE = re.compile(
    r"(?:금액|투자액|투자비|사업비|매출액?|자본금|면적|단위)(?:\s*단위)?\s*(?:은|는|[:：])?\s*"
    rf"({_MONEY}|{_AREA})(?![가-힣\d])"
)
_MEASURED = re.compile(rf"(?:{_MONEY}|{_AREA})$")


def unit_in_words(text: str) -> str:
    """The units that a lone line names ("억원", "백만원, ㎡"), "" for none.

    Brackets count where nothing but units stands in them, and what is said of 금액 or 면적.
    """
    plain = clean(text)
    found = [match[1] for match in _OF_A_MEASURE.finditer(plain)]
    for match in _IN_BRACKETS.finditer(plain):
        units = [one.strip() for one in re.split(r"[,·/ㆍ]", match[1])]
        if any(map(_MEASURED.match, units)):
            found += units
    return ", ".join(dict.fromkeys(found))
