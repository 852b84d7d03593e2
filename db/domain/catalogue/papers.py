"""요구자료 and 첨부: what was asked for and what is kept as a file."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

DATA_REQUEST = RecordType(
    kind=RecordKind.DATA_REQUEST,
    ko="요구자료",
    en="Data requests",
    plural="data_requests",
    title="item",
    sections=(
        ("main", "요구", "Request"),
        ("scope", "범위", "Scope"),
        ("answer", "제출", "Answer"),
        ("note", "비고", "Note"),
    ),
    fields=(
        Field("item", "요구 항목", "Item", required=True, searched=Searched.NAME,
              example="투자협약 체결 및 이행 현황",
              help="같은 항목을 다시 요구하면 지난 제출을 함께 보여 드립니다."),
        Field("requester_kind", "요구 기관", "Asked by", Kind.CHOICE, required=True,
              default="council",
              choices=(Choice("council", "시의원", "Council member"),
                       Choice("committee", "상임위원회", "Committee"),
                       Choice("audit", "감사", "Audit"), Choice("citizen", "시민", "Citizen"),
                       Choice("higher", "상급기관", "Higher office"),
                       Choice("press", "언론", "Press"))),
        Field("requester", "요구자", "Requester", example="기업유치특별위원회"),
        Field("legal_basis", "근거", "Legal basis", example="지방자치법 제49조"),
        Field("requested_on", "접수일", "Requested on", Kind.PARTIAL_DATE),
        Field("due_on", "제출 기한", "Due", Kind.PARTIAL_DATE),
        Field("officer", "담당", "Responsible"),
        Field("period_from", "대상 기간 시작", "Period from", Kind.PARTIAL_DATE, section="scope"),
        Field("period_until", "대상 기간 끝", "Period until", Kind.PARTIAL_DATE, section="scope"),
        Field("as_of", "기준일", "As of", Kind.PARTIAL_DATE, section="scope"),
        Field("definition", "세는 기준", "Definition", Kind.LONG_TEXT, section="scope",
              help="무엇을 넣고 무엇을 뺐는지 적습니다. 다음 요구 때 그대로 보입니다."),
        Field("status", "처리 상태", "Status", Kind.CHOICE, section="answer", required=True,
              default="open",
              choices=(Choice("open", "접수", "Open"), Choice("drafting", "작성 중", "Drafting"),
                       Choice("submitted", "제출", "Submitted"),
                       Choice("withdrawn", "취하", "Withdrawn"))),
        Field("submitted_on", "제출일", "Submitted on", Kind.PARTIAL_DATE, section="answer"),
        Field("answer", "제출 내용", "Answer", Kind.LONG_TEXT, section="answer", internal=True,
              example="206건(MOU 74, LOI 132)"),
        Field("document_number", "문서번호", "Document number", section="answer",
              searched=Searched.DIGITS),
        Field("disclosure", "공개구분", "Disclosure", Kind.CHOICE, section="answer",
              choices=(Choice("open", "공개", "Open"), Choice("partly", "부분공개", "Partly"),
                       Choice("closed", "비공개", "Closed")),
              source="공공기관의 정보공개에 관한 법률 제9조제1항"),
        Field("note", "비고", "Note", Kind.LONG_TEXT, section="note", internal=True),
    ),
    extra=("snapshot_id",),
)  # fmt: skip

ATTACHMENT = RecordType(
    kind=RecordKind.ATTACHMENT,
    ko="첨부",
    en="Attachments",
    plural="attachments",
    title="name",
    fields=(
        Field("name", "파일 이름", "File name", required=True, searched=Searched.NAME),
        Field("disclosure", "공개구분", "Disclosure", Kind.CHOICE,
              choices=(Choice("open", "공개", "Open"), Choice("partly", "부분공개", "Partly"),
                       Choice("closed", "비공개", "Closed")),
              source="공공기관의 정보공개에 관한 법률 제9조제1항"),
        Field("role", "쓰임", "Use", Kind.CHOICE,
              choices=(Choice("handed_in", "제출본", "Handed in"),
                       Choice("form", "서식", "Form"))),
        Field("note", "설명", "Note"),
    ),
    extra=("owner_kind", "owner_id", "file_hash", "file_size", "media_type"),
)  # fmt: skip

RECORD_TYPES = (DATA_REQUEST, ATTACHMENT)
