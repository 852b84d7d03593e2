"""할 일, 애로사항 and the bundles of dated steps that become tasks."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

TASK = RecordType(
    kind=RecordKind.TASK,
    ko="할 일",
    en="Tasks",
    plural="tasks",
    title="text",
    fields=(
        Field("text", "내용", "Text", required=True, searched=Searched.NAME,
              example="이행점검 공문 발송"),
        Field("organization", "기업·기관", "Organization", Kind.LINK,
              links_to=RecordKind.ORGANIZATION),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field("agreement", "협약", "Agreement", Kind.LINK, links_to=RecordKind.AGREEMENT),
        Field("meeting", "면담·회의", "Meeting", Kind.LINK, links_to=RecordKind.MEETING),
        Field("agenda_item", "안건", "Agenda item", Kind.LINK, links_to=RecordKind.AGENDA_ITEM),
        Field("plan", "일정 묶음", "Plan", Kind.LINK, links_to=RecordKind.PLAN),
        Field("officer", "담당", "Responsible"),
        Field("due_on", "기한", "Due", Kind.PARTIAL_DATE),
        Field("done_on", "완료일", "Done", Kind.PARTIAL_DATE),
        Field("result", "결과", "Result", internal=True),
    ),
)  # fmt: skip

CONCERN = RecordType(
    kind=RecordKind.CONCERN,
    ko="애로사항",
    en="Concerns",
    plural="concerns",
    title="text",
    parent="organization",
    fields=(
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("case", "투자 건", "Case", Kind.LINK, links_to=RecordKind.CASE),
        Field("kind", "분야", "Field", Kind.CHOICE,
              choices=(Choice("permit", "인허가", "Permits"), Choice("site", "입지", "Site"),
                       Choice("fund", "자금", "Funding"), Choice("staff", "인력", "Staff"),
                       Choice("infrastructure", "기반시설", "Infrastructure"),
                       Choice("tax", "세제", "Tax"), Choice("other", "그 밖", "Other", ("기타",)))),
        Field("text", "내용", "Text", required=True, searched=Searched.NAME, internal=True,
              example="진입도로 폭 협소"),
        Field("raised_on", "접수일", "Raised on", Kind.PARTIAL_DATE),
        Field("officer", "담당", "Responsible"),
        Field("department", "소관부서", "Department", example="도로정책과"),
        Field("status", "처리 상태", "Status", Kind.CHOICE, required=True, default="open",
              choices=(Choice("open", "접수", "Open", ("접수됨", "미처리", "대기")),
                       Choice("review", "검토 중", "Under review",
                              ("처리중", "추진중", "진행중", "협의중", "검토", "진행")),
                       Choice("solved", "해결", "Solved",
                              ("해결완료", "완료", "처리완료", "조치완료", "해소")),
                       Choice("partly", "일부 해결", "Partly solved", ("일부해소", "부분해결")),
                       Choice("unsolved", "수용 불가", "Can't be met",
                              ("불가", "수용곤란", "수용불가", "불수용", "미수용", "미해결")))),
        Field("answered_on", "회신일", "Answered on", Kind.PARTIAL_DATE),
        Field("result", "처리 결과", "Result", Kind.LONG_TEXT, internal=True),
        Field("document_number", "문서번호", "Document number", searched=Searched.DIGITS),
    ),
)  # fmt: skip

PLAN = RecordType(
    kind=RecordKind.PLAN,
    ko="일정 묶음",
    en="Plans",
    plural="plans",
    title="name",
    fields=(
        Field("name", "명칭", "Name", required=True, searched=Searched.NAME,
              example="투자협약 체결 뒤"),
        Field("starts_from", "기준", "Starts from", Kind.CHOICE, required=True, default="any",
              choices=(Choice("agreement", "협약 체결일", "Signing of an agreement"),
                       Choice("meeting", "면담일", "Day of a meeting"),
                       Choice("case", "투자 건", "A case"),
                       Choice("any", "고르는 날", "Any day")),
              help="이 날부터 날수를 셉니다."),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

PLAN_STEP = RecordType(
    kind=RecordKind.PLAN_STEP,
    ko="묶음 일정",
    en="Plan steps",
    plural="plan_steps",
    title="text",
    parent="plan",
    fields=(
        Field("plan", "일정 묶음", "Plan", Kind.LINK, required=True, links_to=RecordKind.PLAN),
        Field("text", "내용", "Text", required=True, example="1차 이행점검 안내"),
        Field("days", "날수", "Days after", Kind.INTEGER, required=True, example="90"),
        Field("officer", "담당", "Responsible",
              help="비워 두면 일정을 넣는 사람이 맡습니다."),
    ),
)  # fmt: skip

RECORD_TYPES = (TASK, CONCERN, PLAN, PLAN_STEP)
