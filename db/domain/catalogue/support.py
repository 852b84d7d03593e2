"""지원시책 as dated rows, and the officers whose names stand on paper."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

INCENTIVE = RecordType(
    kind=RecordKind.INCENTIVE,
    ko="지원시책",
    en="Incentives",
    plural="incentives",
    title="name",
    fields=(
        Field(
            "name",
            "명칭",
            "Name",
            required=True,
            searched=Searched.NAME,
            example="촉진지구 취득세 경감",
        ),
        Field(
            "tax",
            "세목",
            "Tax",
            Kind.CHOICE,
            required=True,
            choices=(
                Choice("acquisition", "취득세", "Acquisition tax"),
                Choice("property", "재산세", "Property tax"),
                Choice("subsidy", "보조·지원", "Subsidy"),
                Choice("charge", "부담금", "Charge"),
            ),
        ),
        Field("legal_basis", "근거", "Legal basis", example="지방세특례제한법 제58조제4항"),
        Field(
            "reach",
            "적용 대상",
            "Reach",
            Kind.CHOICE,
            required=True,
            default="any",
            choices=(
                Choice("zone", "촉진지구", "Venture promotion zone"),
                Choice("cluster", "벤처기업집적시설", "Venture cluster facility"),
                Choice("knowledge_centre", "지식산업센터", "Knowledge industry centre"),
                Choice("any", "모두", "Any"),
            ),
        ),
        Field(
            "region",
            "지역",
            "Region",
            Kind.CHOICE,
            default="any",
            choices=(
                Choice("capital", "수도권", "Capital area"),
                Choice("other", "그 밖", "Elsewhere"),
                Choice("any", "모두", "Any"),
            ),
        ),
        Field("rate_percent", "경감률", "Rate", Kind.PERCENT, example="35"),
        Field("years", "기간(년)", "Years", Kind.INTEGER),
        Field("cap_text", "한도·내용", "Cap", Kind.LONG_TEXT),
        Field("conditions", "조건", "Conditions", Kind.TEXT_LIST),
        Field("clawback", "추징", "Claw-back", Kind.TEXT_LIST),
        Field("valid_from", "적용 시작", "Valid from", Kind.PARTIAL_DATE),
        Field("valid_until", "적용 종료", "Valid until", Kind.PARTIAL_DATE),
        Field("source", "출처", "Source"),
        Field("as_of", "법령 기준일", "Law as of", Kind.PARTIAL_DATE),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)

OFFICER = RecordType(
    kind=RecordKind.OFFICER,
    ko="시 담당자",
    en="Officers",
    plural="officers",
    title="name",
    fields=(
        Field("name", "성명", "Name", required=True, searched=Searched.NAME),
        Field("position", "직위", "Position", example="주무관"),
        Field("department", "부서", "Department", example="전략산업과"),
        Field("phone", "내선", "Extension", Kind.PHONE),
        Field("from_on", "부임일", "From", Kind.PARTIAL_DATE),
        Field("until_on", "이임일", "Until", Kind.PARTIAL_DATE),
    ),
)

RECORD_TYPES = (INCENTIVE, OFFICER)
