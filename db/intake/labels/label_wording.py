"""A label without what an office or a survey adds to it: numbers, footnote marks, "입력해 주세요"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from db.domain.cell_text import clean
from db.intake.table import Column, Table

_NUMBERING = re.compile(
    r"^(?:[QＱ]?\d{1,2}\s?[.)]|[①-⓿㉠-㉿]|\((?:[가나다라마바아자차카타파하]|\d{1,2}|[a-zA-Z])\)"
    r"|[가-하][.)]|[a-zA-Z]\)|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.)]?|[○●□■▶▷◦-]\s)\s*"
)
_MARKS = re.compile(
    r"[¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?|\s*(?:\*+|주\s*\d*\)|\(\d\)|(?<![\d.'(])\d\))(?=$|\s*[(\n])"
)
"""Footnote marks behind a label, or between it and its brackets."""
_ASKED = re.compile(
    r"(?<=[가-힣a-z)])\s*(?:(?:을|를|은|는|이|가)\s*(?:정확히|모두|간단히|직접)?\s*)?"
    r"(?:(?:입력|기재|작성|선택|기입|적어|써)\s?(?:해|하여|하십|하세|주|바랍|요망|란$|$)"
    r"|무엇(?:입니까|인가요)|어떻게\s?되(?:시|십)|어디(?:입니까|인가요)).*$",
    re.I,
)
_QUESTION = re.compile(
    r"(?<=[가-힣)])\s*(?:은|는)\s*(?:\?|몇\s*(?!평|㎡|억)\S{1,3}입니까\s*\?*|얼마입니까\s*\?*)"
)
_WHETHER = re.compile(
    r"(?<=[가-힣)])(?:이|가)?\s*있(?:습니까|으십니까|으신가요|으신지요?|나요|는지요?)\s*\??$"
)
"""이전 계획이 있습니까? asks whether there is one."""
_WISHED = re.compile(r"(희망|예상|계획)하(?:시는|는)\s*")
"""희망하시는 부지 면적은? asks for 희망 부지 면적."""
_YOURS = re.compile(r"^귀\s?(?:회?사|(기업|기관|업체|단체))(?=명)")
"""귀사명, 귀 기관명."""
_ASKED_OF = re.compile(
    r"^(?:귀사|귀\s?(?:기업|기관|업체|사업장)|참여\s?기업|신청\s?기업)의?\s+(?=\S)"
)
"""How a survey words its labels: "귀사의 기업명을 입력해 주세요" asks for 기업명."""


_MARKED = re.compile(r"[_ ](영문|국문|한글|영어|도로명|지번)$")
"""기업명_영문 is 기업명(영문)."""
_NAMED_CODE = re.compile(r"(?<=[가-힣])(?<!사업)(?<!프로젝트)(?<!관리)(?<!대외비)\s?코드\s?명$")
"""시도코드명: what the code of a province stands for."""
_DONE = re.compile(r"^([가-힣\s]+?)\s*[(\[]\s*실제?\s*[)\]]$")
"""고용인원(실) is 실고용인원."""
_SEX = re.compile(r"(?<=[가-힣])\s*\((?:여|남|여성|남성)\)$")
"""대표자(여): a list of firms that women lead says so of each; 종업원(여) counts half of them."""
_OF_THE_HEAD = re.compile(
    r"^(휴대폰|휴대전화|핸드폰|모바일|h\.?p\.?)\s*[(\[]\s*(대표|대표자|대표이사|ceo)\s*[)\]]$", re.I
)
"""휴대폰(대표) is 대표 휴대폰, whoever else is named in the list."""
_ORIGINAL = re.compile(r"당초\s*")
_CHANGED = re.compile(r"변경|조정|수정|증감")


_SPREAD = re.compile(r"^[가-힣](?:\s+[가-힣])+(?=\s*(?:[(\[]|$))")
"""실 적, 비 고: one word whose letters stand apart to fill the cell."""
_TREATED = re.compile(r"(?<=[a-z])_(?:clean(?:ed)?|std|full|new|norm(?:alized)?|final)$", re.I)
"""address_clean is an address, whatever was done to it."""

_SORTS = re.compile(
    r"(?:기본|일반|세부|상세|주요|기타|공통|추가|관련)*(?:현황|정보|사항|내용|개요|내역|자료)"
)
"""기본현황, 세부사항, 개요: of what, nothing says."""
_RUNG = re.compile(r"(?:대표\s?)?(?:전화|연락처)(?:번호)?")


def with_heads(table: Table) -> Table:
    """The table with 대표 under 전화번호 read as the number that it is, and no person."""
    columns = tuple(
        replace(column, labels=(*column.labels[:-1], "대표전화"))
        if len(column.labels) > 1
        and column.labels[-1] == "대표"
        and _RUNG.fullmatch(column.labels[-2])
        else column
        for column in table.columns
    )
    return replace(table, columns=columns)


def without_sorting_heads(table: Table) -> Table:
    """The table without heads that do no more than sort its columns: 기본현황 › 구분 is 구분."""
    told = tuple(map(_without_sorting_heads, table.columns))
    return table if told == table.columns else replace(table, columns=told)


def _without_sorting_heads(column: Column) -> Column:
    *heads, last = column.labels or ("",)
    kept = [head for head in heads if not _SORTS.fullmatch(head.replace(" ", ""))]
    if len(kept) == len(heads):
        return column
    labels = (*kept, last)
    return replace(column, header=" › ".join(labels), labels=labels)


def as_planned(table: Table) -> Table:
    """The table with 당초계획 read as 계획, where no other column says what it was changed to."""
    if any(_CHANGED.search(column.header) for column in table.columns):
        return table
    columns = tuple(
        replace(column, labels=tuple(_ORIGINAL.sub("", label) or label for label in column.labels))
        for column in table.columns
    )
    return replace(table, columns=columns)


_TRANSLATED = re.compile(
    r"^(?P<ko>[^A-Za-z]*[가-힣][^A-Za-z/|]*?)\s*(?:[/|(\[]\s*|\s)(?P<en>[A-Za-z][A-Za-z .&'-]*)[)\]]?$"
)


_ENGLISH_FIRST = re.compile(
    r"^[A-Za-z][A-Za-z .&'-]*\s*[/|(\[]\s*(?P<ko>[가-힣][^A-Za-z()\[\],]*)(?P<unit>,[^()\[\]]+)?[)\]]?$"
)
"""Investment (투자액, 백만USD): the Korean stands behind, with its unit."""


def korean_behind(label: str) -> str:
    """The Korean of a label whose English stands before it, with the unit in brackets; "" for others."""
    found = _ENGLISH_FIRST.match(label)
    if found is None:
        return ""
    unit = (found["unit"] or "").strip(" ,")
    return found["ko"].strip() + (f"({unit})" if unit else "")


def translated(label: str) -> tuple[str, str]:
    """The Korean and the English of a label that has both ("참가업체명 / Exhibitor"), else blanks."""
    found = _TRANSLATED.match(label)
    return (found["ko"].strip(), found["en"].strip()) if found else ("", "")


def as_the_heads(label: str) -> str:
    """휴대폰(대표) as 대표 휴대폰; other labels as they are."""
    return _OF_THE_HEAD.sub(r"\2 \1", label)


@lru_cache(maxsize=8_192)
def plain_label(label: str) -> str:
    """The label that a header cell words: "4. 담당자 성함을 적어 주세요*" → "담당자 성함"."""
    text = _MARKS.sub("", _NUMBERING.sub("", clean(label).replace("\n", " ")))
    text = _SPREAD.sub(lambda found: "".join(found[0].split()), text)
    text = _TREATED.sub("", text)
    text = _NAMED_CODE.sub("명", _MARKED.sub(r"(\1)", _DONE.sub(r"실\1", text)))
    text = as_the_heads(text)
    if text.startswith("대표"):
        text = _SEX.sub("", text)
    text = _WHETHER.sub(" 여부", _WISHED.sub(r"\1 ", _QUESTION.sub("", text)))
    text = _YOURS.sub(lambda found: found[1] or "회사", _ASKED_OF.sub("", _ASKED.sub("", text)))
    return text.strip(" ?:*")
