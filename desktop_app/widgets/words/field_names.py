"""How fields and columns are called where several records or a sheet stand together."""

from __future__ import annotations

from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import RecordKind
from db.intake.words import word_set

_VAGUE = word_set(
    "명칭 성명 구분 유형 종류 성격 상태 비고 전화 부서 직위 면적 고용 단계 지역 "
    "Name Type Kind Nature Status Note Phone Department Title Area Jobs Stage Region"
)
"""Labels that say little without their record."""


def field_words(path: str, lang: str) -> str:
    """A field's label where fields of several records stand together (명칭 → 기업·기관 명칭)."""
    field = find_field(path)
    kind = RecordKind(path.partition(".")[0])
    plain = field.label(lang)
    if plain not in _VAGUE:
        return plain
    if lang == "ko":
        return f"{catalogue(kind).ko} {plain}"
    return f"{kind.value.replace('_', ' ').capitalize()} {plain.lower()}"


def column_letter(index: int) -> str:
    """``A`` for 0, ``AB`` for 27."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
