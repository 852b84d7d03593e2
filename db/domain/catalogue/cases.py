"""투자 건 and what hangs on it: milestones and activities."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

STAGES = (
    Choice("lead", "발굴", "Lead"),
    Choice("contact", "접촉", "Contact"),
    Choice("consultation", "상담·현장방문", "Consultation", ("상담", "현장방문")),
    Choice("loi", "투자의향(LOI)", "LOI", ("LOI", "투자의향서", "투자의향")),
    Choice("mou", "투자협약(MOU)", "MOU", ("MOU", "투자협약", "양해각서")),
    Choice("contract", "계약(분양·임대·입주)", "Contract", ("계약", "분양계약", "입주계약")),
    Choice("construction", "인허가·착공", "Permit and construction", ("착공", "인허가")),
    Choice("operation", "준공·입주", "Completion and move-in", ("준공", "입주", "가동")),
    Choice("aftercare", "사후관리", "Aftercare"),
)
"""In order; the observable entry condition of each stands in ``db.domain.stages``."""

STATES = (
    Choice("active", "추진 중", "Active", ("추진중", "진행", "진행중")),
    Choice("on_hold", "보류", "On hold"),
    Choice("ended", "종료", "Ended"),
)

END_REASONS = (
    Choice("withdrawn", "철회", "Withdrawn"),
    Choice("lapsed", "실효", "Lapsed"),
    Choice("elsewhere", "타 지역 투자", "Invested elsewhere"),
    Choice("failed", "무산", "Fell through"),
    Choice("closed", "폐업", "Closed down"),
)

CHANNELS = (
    Choice("direct", "직접 발굴", "Direct", ("직접",)),
    Choice("briefing", "설명회", "Briefing session", ("투자설명회",)),
    Choice("kotra", "KOTRA", "KOTRA"),
    Choice("agency", "고양투자청", "Goyang Investment Agency", ("투자청",)),
    Choice("broker", "중개", "Broker", ("중개·자문",)),
    Choice("inquiry", "기업 문의", "Inquiry", ("문의",)),
    Choice("referral", "기관 소개", "Referral", ("소개", "추천")),
)

CASE = RecordType(
    kind=RecordKind.CASE,
    ko="투자 건",
    en="Cases",
    plural="cases",
    title="title",
    sections=(
        ("main", "기본", "Main"),
        ("plan", "투자 계획", "Plan"),
        ("next", "다음 조치", "Next step"),
        ("source", "발굴경로", "Source"),
        ("count", "집계", "Counting"),
        ("note", "비고", "Note"),
    ),
    fields=(
        Field("number", "건번호", "Number", searched=Searched.DIGITS, example="GY-2026-031",
              synonyms=("관리번호",), help="비워 두면 저절로 매깁니다."),
        Field("title", "사업명", "Title", required=True, searched=Searched.NAME,
              synonyms=("투자내용", "사업내용", "프로젝트명", "투자사업", "사업 내용", "투자사업명"),
              example="고양 생산·연구 거점"),
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("code_name", "대외비 코드명", "Code name", internal=True, searched=Searched.NAME,
              help="기업명을 밝힐 수 없을 때 목록과 보드에 대신 보입니다."),
        Field("stage", "단계", "Stage", Kind.CHOICE, required=True, choices=STAGES,
              default="lead", synonyms=("추진단계", "진행단계")),
        Field("state", "진행상태", "State", Kind.CHOICE, required=True, choices=STATES,
              default="active"),
        Field("resume_on", "재개 예정일", "Resume on", Kind.PARTIAL_DATE,
              help="보류한 건을 다시 볼 날입니다."),
        Field("end_reason", "종료사유", "End reason", Kind.CHOICE, choices=END_REASONS,
              internal=True),
        Field("officer", "시 담당자", "Officer", synonyms=("담당자", "담당 주무관", "담당공무원"),
              example="박서연"),
        Field("department", "담당부서", "Department", synonyms=("부서", "소관부서", "담당 부서"),
              example="전략산업과"),
        Field("planned_investment", "투자예정액", "Planned investment", Kind.MONEY,
              section="plan",
              synonyms=("투자금액", "투자액", "투자규모", "투자계획", "투자비", "예상투자금액",
                        "총투자비", "투자(예정)액", "투자예정금액", "총투자액", "투자계획액",
                        "투자의향금액", "투자의향액"), example="180억"),
        Field("wanted_area", "희망면적", "Wanted area", Kind.AREA, section="plan",
              synonyms=("부지면적", "필요면적", "소요면적", "면적", "희망 면적", "부지규모", "입주희망면적",
                        "요구면적", "투자면적", "희망부지면적"),
              example="1,500㎡"),
        Field("planned_jobs", "고용예정", "Planned jobs", Kind.PEOPLE, section="plan",
              synonyms=("고용인원", "고용", "고용계획", "고용예정인원", "신규고용", "고용창출", "신규고용인원",
                        "고용효과", "고용규모", "채용예정인원"),
              example="90명"),
        Field("wanted_site", "희망입지", "Wanted site", section="plan",
              synonyms=("입주예정지", "희망부지", "입지", "투자지역", "사업위치", "예정부지", "투자위치", "투자예정지",
                        "입주희망지", "희망지역", "관심부지", "관심지역"),
              example="일산테크노밸리 12블록"),
        Field("planned_period", "투자기간", "Period", section="plan",
              synonyms=("사업기간", "투자시기"), example="2027~2029"),
        Field("acquisition_on", "취득 예정일", "Planned acquisition", Kind.PARTIAL_DATE,
              section="plan", source="지방세특례제한법 제58조제4항",
              help="취득세 경감률은 이 날의 법령을 따릅니다. 비어 있으면 율을 확정해 적지 않습니다."),
        Field("tenure", "취득 형태", "Tenure", Kind.CHOICE, section="plan",
              choices=(Choice("buy", "분양·매입", "Purchase", ("분양", "매입")),
                       Choice("lease", "임차", "Lease", ("임대", "임대차")))),
        Field("foreign", "외국인투자", "Foreign investment", Kind.YES_NO, section="plan",
              synonyms=("외투여부", "외국인투자여부", "외투")),
        Field("next_step", "다음 조치", "Next step", section="next",
              synonyms=("향후계획", "향후 계획", "다음조치", "향후조치", "향후추진계획", "조치계획"), example="12블록 도면 송부"),
        Field("next_step_on", "다음 조치 기한", "Next step due", Kind.PARTIAL_DATE,
              section="next", synonyms=("조치기한", "다음조치기한", "다음 조치일"),
              example="2026. 11. 27."),
        Field("decision_on", "결정 예정일", "Decision on", Kind.PARTIAL_DATE, section="next"),
        Field("source_channel", "발굴경로", "Channel", Kind.CHOICE, section="source",
              choices=CHANNELS, synonyms=("유치경로",)),
        Field("source_event", "행사·소개자", "Event or introducer", section="source",
              example="2026. 9. 17. 일산테크노밸리 설명회"),
        Field("counted", "집계 포함", "Counted", Kind.YES_NO, section="count", default=True),
        Field("excluded_reason", "제외 사유", "Reason for exclusion", section="count",
              internal=True, help="집계에서 뺄 때는 사유를 적습니다."),
        Field("progress", "추진상황", "Progress", Kind.LONG_TEXT, section="note",
              internal=True,
              synonyms=("진행상황", "추진현황", "추진 상황", "진행현황", "추진경과", "이행상황",
                        "진행사항", "추진사항", "진행경과")),
        Field("issue", "쟁점", "Issue", Kind.LONG_TEXT, section="note", internal=True),
        Field("position", "우리 입장", "Our position", Kind.LONG_TEXT, section="note",
              internal=True),
        Field("note", "비고", "Note", Kind.LONG_TEXT, section="note", internal=True,
              synonyms=("비 고", "기타")),
    ),
    extra=("board_order",),
)  # fmt: skip

MILESTONE = RecordType(
    kind=RecordKind.MILESTONE,
    ko="단계 일정",
    en="Milestones",
    plural="milestones",
    title="stage",
    parent="case",
    fields=(
        Field("case", "투자 건", "Case", Kind.LINK, required=True, links_to=RecordKind.CASE),
        Field("stage", "단계", "Stage", Kind.CHOICE, required=True, choices=STAGES),
        Field("planned_on", "계획일", "Planned", Kind.PARTIAL_DATE),
        Field("actual_on", "실제일", "Actual", Kind.PARTIAL_DATE),
        Field("evidence", "근거", "Evidence", example="투자의향서 원본"),
    ),
)

ACTIVITY = RecordType(
    kind=RecordKind.ACTIVITY,
    ko="활동기록",
    en="Activities",
    plural="activities",
    title="summary",
    parent="organization",
    fields=(
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field("contact", "상대방", "Contact", Kind.LINK, links_to=RecordKind.CONTACT),
        Field("kind", "방법", "Kind", Kind.CHOICE, required=True, default="call",
              choices=(Choice("call", "통화", "Call", ("전화",)), Choice("mail", "전자우편", "Mail"),
                       Choice("visit", "방문", "Visit"), Choice("letter", "공문", "Letter"),
                       Choice("event", "행사", "Event"), Choice("other", "그 밖", "Other"))),
        Field("happened_on", "일자", "Date", Kind.PARTIAL_DATE, required=True),
        Field("summary", "내용", "Summary", required=True, internal=True,
              example="도면을 보고 층수를 정하겠다고 함"),
        Field("officer", "기록자", "Officer"),
    ),
)  # fmt: skip

RECORD_TYPES = (CASE, MILESTONE, ACTIVITY)
