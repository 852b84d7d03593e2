"""협력관계, 실무협의체 and 공동과제: who works with whom."""

from __future__ import annotations

from db.domain.fields import Choice, Field, RecordType, Searched
from db.domain.kinds import Kind, RecordKind

PARTNERSHIP = RecordType(
    kind=RecordKind.PARTNERSHIP,
    ko="협력관계",
    en="Partnerships",
    plural="partnerships",
    title="kind",
    parent="organization",
    fields=(
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("kind", "관계", "Kind", Kind.CHOICE, required=True,
              choices=(
                  Choice("agreement", "협력협약", "Co-operation agreement", ("업무협약", "MOU")),
                  Choice("member", "회원", "Member of", ("회원사",)),
                  Choice("parent", "모기업·본원", "Belongs to", ("모기업", "본사", "분원")),
                  Choice("research", "공동연구", "Joint research"),
                  Choice("clinical", "임상·실증", "Clinical trials"),
                  Choice("data", "데이터 공동 활용", "Shared data"),
                  Choice("tenant", "입주·공간 제공", "Tenant of"),
                  Choice("support", "기업 지원", "Supports"),
                  Choice("investor", "투자자", "Invested in by"),
              ),
              help="앞의 기관이 상대 기관과 어떤 사이인지 고릅니다."),
        Field("partner", "상대 기관", "Partner", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("agreement", "근거 협약", "Agreement", Kind.LINK, links_to=RecordKind.AGREEMENT),
        Field("since_on", "시작일", "Since", Kind.PARTIAL_DATE),
        Field("until_on", "종료일", "Until", Kind.PARTIAL_DATE),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

WORKING_GROUP = RecordType(
    kind=RecordKind.WORKING_GROUP,
    ko="실무협의체",
    en="Working groups",
    plural="working_groups",
    title="name",
    fields=(
        Field("name", "명칭", "Name", required=True, searched=Searched.NAME,
              example="바이오 정밀의료 클러스터 실무협의체"),
        Field("purpose", "목적", "Purpose", Kind.LONG_TEXT),
        Field("organization", "주관 기관", "Led by", Kind.LINK, links_to=RecordKind.ORGANIZATION),
        Field("officer", "시 담당자", "Officer"),
        Field("founded_on", "구성일", "Founded", Kind.PARTIAL_DATE),
        Field("ended_on", "종료일", "Ended", Kind.PARTIAL_DATE),
        Field("cycle", "개최 주기", "Cycle", example="분기 1회"),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

GROUP_MEMBER = RecordType(
    kind=RecordKind.GROUP_MEMBER,
    ko="협의체 구성원",
    en="Group members",
    plural="group_members",
    title="organization",
    parent="working_group",
    fields=(
        Field("working_group", "실무협의체", "Working group", Kind.LINK, required=True,
              links_to=RecordKind.WORKING_GROUP),
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("role", "역할", "Role", Kind.CHOICE, default="member",
              choices=(Choice("chair", "위원장", "Chair"), Choice("secretary", "간사", "Secretary"),
                       Choice("member", "구성원", "Member"),
                       Choice("adviser", "자문", "Adviser"))),
        Field("since_on", "참여일", "Since", Kind.PARTIAL_DATE),
        Field("until_on", "종료일", "Until", Kind.PARTIAL_DATE),
        Field("note", "비고", "Note"),
    ),
)  # fmt: skip

JOINT_PROJECT = RecordType(
    kind=RecordKind.JOINT_PROJECT,
    ko="공동과제",
    en="Joint projects",
    plural="joint_projects",
    title="name",
    fields=(
        Field("name", "과제명", "Name", required=True, searched=Searched.NAME),
        Field("purpose", "목적", "Purpose", Kind.LONG_TEXT),
        Field("organization", "주관 기관", "Led by", Kind.LINK, links_to=RecordKind.ORGANIZATION),
        Field("working_group", "실무협의체", "Working group", Kind.LINK,
              links_to=RecordKind.WORKING_GROUP),
        Field("data_used", "사용 데이터", "Data used", Kind.LONG_TEXT,
              example="가명처리한 진료 자료"),
        Field("review_state", "심의 상태", "Review", Kind.CHOICE,
              choices=(Choice("none", "심의 전", "Not reviewed"),
                       Choice("review", "심의 중", "Under review"),
                       Choice("approved", "승인", "Approved"),
                       Choice("conditional", "조건부 승인", "Approved with conditions"),
                       Choice("refused", "반려", "Refused")),
              help="기관생명윤리위원회(IRB)·데이터심의위원회의 심의 상태입니다."),
        Field("state", "진행상태", "State", Kind.CHOICE, default="planned",
              choices=(Choice("planned", "준비", "Planned"), Choice("active", "진행", "Active"),
                       Choice("done", "종료", "Done"), Choice("stopped", "중단", "Stopped"))),
        Field("budget", "사업비", "Budget", Kind.MONEY),
        Field("officer", "시 담당자", "Officer"),
        Field("started_on", "시작일", "Started", Kind.PARTIAL_DATE),
        Field("ended_on", "종료일", "Ended", Kind.PARTIAL_DATE),
        Field("source", "출처", "Source"),
        Field("note", "비고", "Note", Kind.LONG_TEXT),
    ),
)  # fmt: skip

PROJECT_PARTNER = RecordType(
    kind=RecordKind.PROJECT_PARTNER,
    ko="과제 참여기관",
    en="Project partners",
    plural="project_partners",
    title="organization",
    parent="joint_project",
    fields=(
        Field("joint_project", "공동과제", "Joint project", Kind.LINK, required=True,
              links_to=RecordKind.JOINT_PROJECT),
        Field("organization", "기업·기관", "Organization", Kind.LINK, required=True,
              links_to=RecordKind.ORGANIZATION),
        Field("role", "역할", "Role", Kind.CHOICE, default="partner",
              choices=(Choice("lead", "주관", "Lead"), Choice("partner", "참여", "Partner"),
                       Choice("data", "데이터 제공", "Gives data"),
                       Choice("funder", "재원", "Funds it"))),
        Field("contribution", "분담 내용", "Contribution"),
    ),
)  # fmt: skip

RECORD_TYPES = (PARTNERSHIP, WORKING_GROUP, GROUP_MEMBER, JOINT_PROJECT, PROJECT_PARTNER)
