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

APPLIED_INCENTIVE = RecordType(
    kind=RecordKind.APPLIED_INCENTIVE,
    ko="지원시책 적용",
    en="Applied incentives",
    plural="applied_incentives",
    title="incentive",
    parent="organization",
    fields=(
        Field("organization", "기업", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("incentive", "지원시책", "Incentive", Kind.LINK, required=True,
              links_to=RecordKind.INCENTIVE),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field("site", "필지·공간", "Site", Kind.LINK, links_to=RecordKind.SITE),
        Field("status", "상태", "Status", Kind.CHOICE, default="planned",
              choices=(Choice("planned", "예정", "Planned"), Choice("applied", "신청", "Applied"),
                       Choice("granted", "적용", "Granted"), Choice("refused", "미적용", "Refused"),
                       Choice("reclaimed", "추징", "Clawed back"))),
        Field("amount", "지원액", "Amount", Kind.MONEY),
        Field("applied_on", "신청일", "Applied on", Kind.PARTIAL_DATE,
              source="지방세특례제한법 제183조"),
        Field("acquired_on", "취득일", "Acquired on", Kind.PARTIAL_DATE,
              source="지방세특례제한법 제178조",
              help="1년 안에 직접 사용하지 않으면 추징됩니다. 기한 전에 알려 드립니다."),
        Field("direct_use_on", "직접 사용일", "In direct use since", Kind.PARTIAL_DATE,
              source="지방세특례제한법 제178조",
              help="2년이 되기 전에 팔거나 다른 용도로 쓰면 추징됩니다."),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

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
        Field("role", "보고선", "Line", Kind.CHOICE,
              choices=(Choice("mayor", "시장", "Mayor"), Choice("vice_mayor", "부시장", "Vice mayor"),
                       Choice("bureau", "실·국장", "Bureau chief"),
                       Choice("division", "과장", "Division head"),
                       Choice("team", "팀장", "Team leader"),
                       Choice("officer", "담당", "Officer")),
              help="면담자료의 보고선과 참석자 순서에 씁니다."),
        Field("rank", "서열", "Rank", Kind.INTEGER, help="작은 수가 먼저입니다."),
        Field("phone", "내선", "Extension", Kind.PHONE),
        Field("from_on", "부임일", "From", Kind.PARTIAL_DATE),
        Field("until_on", "이임일", "Until", Kind.PARTIAL_DATE),
    ),
)  # fmt: skip

OFFICE = RecordType(
    kind=RecordKind.OFFICE,
    ko="부서",
    en="Offices",
    plural="offices",
    title="name",
    fields=(
        Field("name", "명칭", "Name", required=True, searched=Searched.NAME, example="전략산업과"),
        Field("kind", "구분", "Kind", Kind.CHOICE,
              choices=(Choice("city", "기관", "City"), Choice("bureau", "실·국", "Bureau"),
                       Choice("division", "과", "Division"), Choice("team", "팀", "Team"),
                       Choice("affiliate", "산하기관", "Affiliate"))),
        Field("part_of", "상위 부서", "Part of", Kind.LINK, links_to=RecordKind.OFFICE),
        Field("duties", "소관 업무", "Duties", Kind.LONG_TEXT),
        Field("phone", "대표전화", "Phone", Kind.PHONE),
        Field("from_on", "시작일", "From", Kind.PARTIAL_DATE,
              help="이름이 바뀌면 새 줄을 적고 앞 줄에 종료일을 적습니다."),
        Field("until_on", "종료일", "Until", Kind.PARTIAL_DATE),
    ),
)  # fmt: skip

PERIOD = RecordType(
    kind=RecordKind.PERIOD,
    ko="기간",
    en="Periods",
    plural="periods",
    title="name",
    fields=(
        Field("name", "명칭", "Name", required=True, example="민선 8기"),
        Field("kind", "구분", "Kind", Kind.CHOICE, required=True,
              choices=(Choice("term", "민선 기수", "Elected term"),
                       Choice("fiscal_year", "회계연도", "Fiscal year"),
                       Choice("audit", "행정사무감사 기간", "Council audit"))),
        Field("from_on", "시작일", "From", Kind.PARTIAL_DATE, required=True),
        Field("until_on", "종료일", "Until", Kind.PARTIAL_DATE),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

RECORD_TYPES = (INCENTIVE, APPLIED_INCENTIVE, OFFICER, OFFICE, PERIOD)
