"""암호화 복구 키: the one page that is locked away."""

from __future__ import annotations

from db.domain.dates import format_datetime
from reports.content.blocks import Bullet, KeyValue, KeyValues, Level, TitleBox
from reports.content.counted import PaperOf, document_of
from reports.content.model import Document, Section

TITLE = "투자유치 데스크 암호화 복구 키"


def recovery_paper(printed: str, place: str, paper: PaperOf) -> Document:
    """The key, what it opens and how it is kept."""
    made = format_datetime(f"{paper.created_at:%Y-%m-%dT%H:%M}")
    blocks = (
        TitleBox(TITLE),
        KeyValues((
            KeyValue("복구 키", printed),
            KeyValue("자료 위치", place),
            KeyValue("만든 때", made),
        ), 1),
        Bullet("암호를 잊었을 때 시작 화면의 암호 칸에 이 키를 입력하면 자료가 열립니다."),
        Bullet("대소문자는 가리지 않습니다. 숫자 0과 1은 쓰이지만 글자 O, I, L, U는 쓰이지 않습니다.",
               Level.NOTE),
        Bullet("잠금장치가 있는 곳에 보관하고, 담당자가 바뀌면 함께 인계하십시오."),
        Bullet("암호와 이 키를 모두 잃으면 자료와 백업을 누구도 읽을 수 없습니다."),
        Bullet("새 복구 키를 만들면 이 종이는 쓸 수 없으니 파쇄하십시오."),
    )  # fmt: skip
    return document_of(paper, TITLE, f"{made}에 만듦", [Section("key", blocks)], "recovery")
