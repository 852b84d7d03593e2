"""촉진지구, its statistics, development projects and sites."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

ZONE = RecordType(
    kind=RecordKind.ZONE,
    ko="지구",
    en="Zones",
    plural="zones",
    title="name",
    fields=(
        Field("name", "지구명", "Name", required=True, searched=Searched.NAME),
        Field("announced_on", "발표일", "Announced", Kind.PARTIAL_DATE),
        Field(
            "designated_on",
            "지정일",
            "Designated",
            Kind.PARTIAL_DATE,
            source="벤처기업육성에 관한 특별법 제18조의4",
        ),
        Field("area", "면적", "Area", Kind.AREA),
        Field("notice_number", "고시번호", "Notice number"),
        Field("legal_basis", "근거", "Legal basis"),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)

ZONE_STATISTIC = RecordType(
    kind=RecordKind.ZONE_STATISTIC,
    ko="지구 통계",
    en="Zone statistics",
    plural="zone_statistics",
    title="as_of",
    parent="zone",
    fields=(
        Field("zone", "지구", "Zone", Kind.LINK, required=True, links_to=RecordKind.ZONE),
        Field(
            "scope",
            "범위",
            "Scope",
            Kind.CHOICE,
            required=True,
            choices=(Choice("zone", "지구", "Zone"), Choice("city", "시 전체", "Whole city")),
            help="시 전체 수치는 지구 요건 10%에 쓰지 않습니다.",
        ),
        Field("as_of", "기준일", "As of", Kind.PARTIAL_DATE, required=True),
        Field("venture_firms", "벤처기업 수", "Venture firms", Kind.INTEGER),
        Field(
            "small_firms",
            "중소기업 수(소상공인 제외)",
            "SMEs without micro firms",
            Kind.INTEGER,
            source="벤처기업육성에 관한 특별법 시행령 제11조의21",
        ),
        Field("source", "출처", "Source"),
    ),
)

PROJECT = RecordType(
    kind=RecordKind.PROJECT,
    ko="개발사업",
    en="Development projects",
    plural="projects",
    title="name",
    fields=(
        Field("name", "사업명", "Name", required=True, searched=Searched.NAME),
        Field("area", "면적", "Area", Kind.AREA),
        Field("cost", "사업비", "Cost", Kind.MONEY),
        Field("developers", "시행자", "Developers", Kind.TEXT_LIST),
        Field("phase", "단계", "Phase"),
        Field("planned_on", "계획 준공", "Planned", Kind.PARTIAL_DATE),
        Field("actual_on", "실제 준공", "Actual", Kind.PARTIAL_DATE),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)

SITE = RecordType(
    kind=RecordKind.SITE,
    ko="필지·공간",
    en="Sites",
    plural="sites",
    title="name",
    fields=(
        Field(
            "name",
            "명칭",
            "Name",
            required=True,
            searched=Searched.NAME,
            synonyms=(
                "단지명",
                "건물명",
                "시설명",
                "필지명",
                "필지번호",
                "필지",
                "획지번호",
                "가구번호",
                "센터명",
                "지식산업센터명",
                "용지명",
                "공간명",
                "부지명",
                "후보지",
                "후보지명",
                "대상지",
                "대상지명",
            ),
            example="일산테크노밸리 12블록",
        ),
        Field("project", "개발사업", "Project", Kind.LINK, links_to=RecordKind.PROJECT),
        Field(
            "kind",
            "유형",
            "Kind",
            Kind.CHOICE,
            choices=(
                Choice("plot", "산업용지 필지", "Plot", ("필지", "용지")),
                Choice("knowledge_centre", "지식산업센터", "Knowledge industry centre"),
                Choice("cluster", "집적시설", "Venture cluster facility"),
                Choice("building", "건물", "Building"),
                Choice("room", "공간·호실", "Room", ("호실",)),
            ),
        ),
        Field("block", "블록·지번", "Block", synonyms=("블록", "지번"), example="12블록"),
        Field(
            "address",
            "도로명주소",
            "Address",
            synonyms=("소재지", "위치", "주소", "소재지(도로명)", "부지위치"),
        ),
        Field(
            "area",
            "면적",
            "Area",
            Kind.AREA,
            synonyms=("면적(㎡)", "대지면적", "공급면적"),
            source="계량에 관한 법률 제6조",
        ),
        Field(
            "price",
            "공급가",
            "Price",
            Kind.MONEY,
            own_unit="원/㎡",
            synonyms=("공급가(원/㎡)", "분양가", "공급단가", "분양단가"),
        ),
        Field(
            "permitted_industries",
            "허용 업종",
            "Permitted KSIC",
            Kind.TEXT_LIST,
            synonyms=(
                "유치업종",
                "입주가능업종",
                "허용업종",
                "입주허용업종",
                "권장업종",
                "배치업종",
            ),
            example="C21, C27",
        ),
        Field(
            "in_zone",
            "촉진지구 여부",
            "In the zone",
            Kind.CHOICE,
            choices=(Choice("yes", "예", "Yes"), Choice("no", "아니요", "No")),
            help="행정동이 아니라 필지·건물로 판단합니다. 모르면 미확인입니다.",
        ),
        Field(
            "status",
            "공급 상태",
            "Supply",
            Kind.CHOICE,
            synonyms=("상태", "분양상태"),
            choices=(
                Choice(
                    "unreleased", "미공급", "Not released", ("공급예정", "분양예정", "공급 예정")
                ),
                Choice("announced", "공고", "Announced", ("공고중", "분양중", "공급중", "모집중")),
                Choice("negotiating", "협의", "Negotiating", ("협의중", "협상중")),
                Choice(
                    "contracted",
                    "계약",
                    "Contracted",
                    ("계약완료", "분양완료", "매각완료", "공급완료", "계약체결"),
                ),
                Choice("occupied", "입주", "Occupied", ("입주완료", "입주중", "가동중")),
            ),
        ),
        Field(
            "planned_on",
            "공급 계획일",
            "Planned",
            Kind.PARTIAL_DATE,
            synonyms=("공급시기", "공급예정일"),
        ),
        Field("actual_on", "실제 공급일", "Actual", Kind.PARTIAL_DATE),
        Field(
            "shape",
            "그림의 자리",
            "Place in the picture",
            internal=True,
            help="배치도 그림에서 차지하는 자리입니다. 입지·촉진지구의 배치도에서 끌어 정합니다.",
        ),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)

PROJECT_PHASE = RecordType(
    kind=RecordKind.PROJECT_PHASE,
    ko="사업 단계",
    en="Project phases",
    plural="project_phases",
    title="name",
    parent="project",
    fields=(
        Field("project", "개발사업", "Project", Kind.LINK, required=True,
              links_to=RecordKind.PROJECT),
        Field("name", "단계", "Phase", required=True, example="도시첨단산업단지 용지 공급"),
        Field("planned_on", "계획일", "Planned", Kind.PARTIAL_DATE),
        Field("actual_on", "실제일", "Actual", Kind.PARTIAL_DATE,
              help="계획일과 다른 칸입니다. 끝난 단계에만 적습니다."),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

OCCUPANCY = RecordType(
    kind=RecordKind.OCCUPANCY,
    ko="입주",
    en="Occupancies",
    plural="occupancies",
    title="organization",
    parent="site",
    fields=(
        Field("site", "필지·공간", "Site", Kind.LINK, required=True, links_to=RecordKind.SITE),
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field("area", "사용 면적", "Area", Kind.AREA),
        Field("tenure", "사용 형태", "Tenure", Kind.CHOICE,
              choices=(Choice("own", "소유", "Owned", ("분양", "매입")),
                       Choice("lease", "임차", "Leased", ("임대",)),
                       Choice("permit", "사용허가·대부", "Permit", ("사용허가", "대부")))),
        Field("planned_on", "입주 예정일", "Planned", Kind.PARTIAL_DATE),
        Field("actual_on", "입주일", "Moved in", Kind.PARTIAL_DATE),
        Field("until_on", "퇴거일", "Until", Kind.PARTIAL_DATE),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

RECORD_TYPES = (ZONE, ZONE_STATISTIC, PROJECT, PROJECT_PHASE, SITE, OCCUPANCY)
