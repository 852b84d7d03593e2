"""면담·회의 and what hangs on it: attendees, agenda and follow-ups."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

MEETING = RecordType(
    kind=RecordKind.MEETING,
    ko="면담·회의",
    en="Meetings",
    plural="meetings",
    title="title",
    sections=(
        ("main", "기본", "Main"),
        ("record", "회의록", "Minutes"),
        ("paper", "자료", "Paper"),
    ),
    fields=(
        Field(
            "title",
            "명칭",
            "Title",
            required=True,
            searched=Searched.NAME,
            source="공공기록물 관리에 관한 법률 시행령 제18조제2항",
            example="㈜한빛정밀 대표 접견",
        ),
        Field(
            "kind",
            "종류",
            "Kind",
            Kind.CHOICE,
            default="interview",
            choices=(
                Choice("interview", "면담", "Interview", ("접견",)),
                Choice("visit", "방문", "Visit", ("현장방문",)),
                Choice("conference", "회의", "Conference"),
                Choice("working_group", "실무협의체", "Working group"),
                Choice("briefing", "설명회", "Briefing session"),
            ),
        ),
        Field("organizer", "주관", "Organizer", example="전략산업과"),
        Field("starts_at", "일시", "Starts at", Kind.DATE_TIME, example="2026-11-26 14:00"),
        Field("ends_at", "끝나는 시각", "Ends at", Kind.DATE_TIME),
        Field("place", "장소", "Place", example="시장실"),
        Field(
            "organization", "기업·기관", "Organization", Kind.LINK, links_to=RecordKind.ORGANIZATION
        ),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field(
            "working_group",
            "실무협의체",
            "Working group",
            Kind.LINK,
            links_to=RecordKind.WORKING_GROUP,
        ),
        Field("purpose", "목적", "Purpose", example="12블록 입주 조건 협의"),
        Field("officer", "담당자", "Officer"),
        Field(
            "order_of_events",
            "진행순서",
            "Order of events",
            Kind.LONG_TEXT,
            section="record",
            help="한 줄에 하나씩, 시각과 내용을 적습니다.",
        ),
        Field(
            "discussion", "발언 요지", "Discussion", Kind.LONG_TEXT, section="record", internal=True
        ),
        Field(
            "decisions", "결정사항", "Decisions", Kind.LONG_TEXT, section="record", internal=True
        ),
        Field(
            "key_points",
            "핵심 요약",
            "Key points",
            Kind.LONG_TEXT,
            section="paper",
            internal=True,
            help="한 줄에 하나씩 적습니다. 비우면 등록된 값으로 만듭니다.",
        ),
        Field(
            "talking_points",
            "말씀자료",
            "Talking points",
            Kind.LONG_TEXT,
            section="paper",
            internal=True,
            help="문단마다 줄을 바꿉니다.",
        ),
    ),
    extra=("calendar_uid",),
)

ATTENDEE = RecordType(
    kind=RecordKind.ATTENDEE,
    ko="참석자",
    en="Attendees",
    plural="attendees",
    title="name",
    parent="meeting",
    fields=(
        Field(
            "meeting", "면담·회의", "Meeting", Kind.LINK, required=True, links_to=RecordKind.MEETING
        ),
        Field(
            "side",
            "쪽",
            "Side",
            Kind.CHOICE,
            required=True,
            default="ours",
            choices=(Choice("ours", "시", "City"), Choice("theirs", "기업", "Firm")),
        ),
        Field(
            "role",
            "참석 구분",
            "Role",
            Kind.CHOICE,
            default="attendee",
            choices=(
                Choice("attendee", "참석", "Attendee"),
                Choice("observer", "배석", "Sits in"),
            ),
        ),
        Field("name", "성명", "Name", required=True, personal=True),
        Field("title", "직위", "Title", personal=True),
        Field("affiliation", "소속", "Affiliation"),
        Field(
            "rank",
            "서열",
            "Rank",
            Kind.INTEGER,
            help="작은 수가 먼저입니다. 종이에는 이 순서로 적습니다.",
        ),
        Field(
            "attends",
            "참석 여부",
            "Attends",
            Kind.CHOICE,
            choices=(Choice("yes", "참석", "Yes"), Choice("no", "불참", "No")),
        ),
    ),
)

AGENDA_ITEM = RecordType(
    kind=RecordKind.AGENDA_ITEM,
    ko="안건",
    en="Agenda",
    plural="agenda",
    title="text",
    parent="meeting",
    fields=(
        Field(
            "meeting", "면담·회의", "Meeting", Kind.LINK, required=True, links_to=RecordKind.MEETING
        ),
        Field(
            "kind",
            "종류",
            "Kind",
            Kind.CHOICE,
            required=True,
            default="topic",
            choices=(
                Choice("topic", "안건", "Topic"),
                Choice("request", "예상 건의", "Expected request"),
                Choice("issue", "쟁점", "Issue"),
            ),
        ),
        Field("text", "내용", "Text", required=True, internal=True, example="용지 공급 시기"),
        Field("answer", "답변(안)·우리 입장", "Answer", Kind.LONG_TEXT, internal=True),
        Field("discussion", "발언 요지", "Discussion", Kind.LONG_TEXT, internal=True),
        Field("decision", "결정사항", "Decision", Kind.LONG_TEXT, internal=True),
        Field("rank", "순서", "Order", Kind.INTEGER),
    ),
)

FOLLOW_UP = RecordType(
    kind=RecordKind.FOLLOW_UP,
    ko="후속조치",
    en="Follow-ups",
    plural="follow_ups",
    title="text",
    parent="meeting",
    fields=(
        Field("meeting", "면담·회의", "Meeting", Kind.LINK, links_to=RecordKind.MEETING),
        Field("agenda_item", "안건", "Agenda item", Kind.LINK, links_to=RecordKind.AGENDA_ITEM),
        Field(
            "organization", "기업·기관", "Organization", Kind.LINK, links_to=RecordKind.ORGANIZATION
        ),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field(
            "kind",
            "구분",
            "Kind",
            Kind.CHOICE,
            required=True,
            choices=(
                Choice("request", "기업 건의", "Firm's request", ("건의", "건의사항")),
                Choice("review", "시 검토 중", "Under review", ("시 검토", "시 검토사항")),
                Choice("reply", "시 공식 회신", "Official reply"),
                Choice("promise", "기업 이행사항", "Firm's promise", ("기업 이행", "기업 약속")),
            ),
        ),
        Field(
            "text",
            "내용",
            "Text",
            required=True,
            searched=Searched.NAME,
            example="12블록 필지 도면 송부",
        ),
        Field("officer", "담당", "Responsible"),
        Field("due_on", "기한", "Due", Kind.PARTIAL_DATE),
        Field("done_on", "완료일", "Done", Kind.PARTIAL_DATE),
        Field("result", "결과", "Result", internal=True),
        Field(
            "document_number",
            "문서번호",
            "Document number",
            help="시 공식 회신의 온나라 문서번호입니다.",
        ),
    ),
)

RECORD_TYPES = (MEETING, ATTENDEE, AGENDA_ITEM, FOLLOW_UP)
