"""빠른 안내: two pages for whoever opens the program for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    Level,
    PageBreak,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import PaperOf, document_of
from reports.content.model import Document, Section

TITLE = "투자유치 데스크 빠른 안내"
_SCALE = 1.0
_FIRST: tuple[tuple[str, str], ...] = (
    ("켜기", "AttractionDesk를 두 번 누름. 설치, 관리자 권한, 인터넷이 필요 없음"),
    ("처음 한 번", "소속·직위·성명을 적고 저장 위치를 확인(D:\\ 등 계정과 함께 지워지지 않는 곳)"),
    ("① 엑셀 목록으로 시작",
     "쓰던 목록을 놓으면 읽은 것과 바뀔 것을 먼저 보여 줌. [반영] 전에는 아무것도 쓰지 않음"),
    ("② 전임자 자료 열기", "전임자의 자료 폴더나 백업을 엶. 원본은 그대로 둠"),
    ("③ 예시로 둘러보기", "따로 된 파일로 먼저 구경함. 인쇄물마다 ‘예시’로 표시됨"),
)  # fmt: skip
_DAY: tuple[tuple[str, str], ...] = (
    ("아침", "오늘: 다가오는 면담, 기한이 된 조치, 멈춘 건, 끝나 가는 인증. 숫자를 누르면 그 목록이 열림"),
    ("전화", "어디서든 Ctrl+Shift+N, 이름·초성·번호와 한 줄, 다음 조치, Enter"),
    ("면담 전", "면담에서 면담자료 만들기. ① 시장 보고용 ② 배석자·실무용 ③ 상대방 배부용을 미리 보고 인쇄"),
    ("면담 뒤", "회의록에 약속을 적으면 한 번에 후속조치나 할 일이 됨"),
    ("진행", "투자 건의 보드에서 카드를 다음 단계로 옮김. 단계 조건이 모자라면 까닭을 알려 줌"),
    ("분기마다", "이행점검에서 회차를 열고 회신을 적음. 무응답은 0이 아니라 미회신으로 남음"),
    ("요구자료", "실적·통계에서 정의와 기준일을 고르고 확정집계. 숫자를 누르면 그 행들이 나옴"),
)  # fmt: skip
_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+K", "기록, 쪽, 명령 찾기. 초성, 번호 일부, 한/영을 바꾸지 않은 글자도 찾음"),
    ("Ctrl+Z · Ctrl+Y", "되돌리기 · 다시 하기. 프로그램을 껐다 켜도 됨"),
    ("F1", "항목에서는 그 항목의 설명, 밖에서는 이 쪽의 설명. 안내서로 이어짐"),
    ("Ctrl+F · Enter · Space", "목록에서 거르기 · 기록 열기 · 옆에서 보기"),
    ("Ctrl+S · F2", "저장 · 칸 고치기(기록에서는 그 항목의 이력)"),
    ("Ctrl+E", "고른 행을 한꺼번에 고치기. 무엇이 바뀌는지 먼저 보여 줌"),
    ("Ctrl+D", "완료하고 다음 일정"),
)  # fmt: skip
_LOST: tuple[tuple[str, str], ...] = (
    ("잘못 고쳤을 때", "Ctrl+Z. 오래전 것은 변경 이력에서 그 일만 되돌림"),
    ("지웠을 때", "휴지통에서 되살림"),
    ("가져오기를 잘못했을 때", "가져오기 목록에서 전체 되돌리기, 또는 한 행만. 사람이 고친 값은 남음"),
    ("자료 폴더가 없을 때", "USB를 꽂거나 네트워크 드라이브를 연결하고 다시 시도. 묻지 않고 새로 만들지 않음"),
    ("파일이 손상되었을 때", "시작할 때 알리고 가장 새 백업을 권함. 손상된 파일도 남겨 둠"),
    ("PC를 바꿀 때", "자료 옮기기, 또는 프로그램을 끄고 저장 위치 폴더를 통째로 복사"),
    ("담당자가 바뀔 때", "업무인계로 건과 할 일을 한 번에 넘기고 인계서를 인쇄"),
)  # fmt: skip
_EMPTIES = (
    "빈 값은 네 가지: 미기재(자료에 없음), 미확인(아직 알아보지 않음), 비공개, 해당없음. 0과 다르며 "
    "합계에 섞이지 않음"
)


def quick_guide(paper: PaperOf) -> Document:
    """Set so that it is two pages: a leaf."""
    first: tuple[Block, ...] = (
        TitleBox(TITLE),
        Bullet("자료는 저장 위치 폴더 하나에 모두 들어 있고, 이 프로그램은 인터넷에 연결하지 않음"),
        *_part("처음", "할 일", _FIRST),
        *_part("하루", "때", _DAY),
        PageBreak(),
    )
    second: tuple[Block, ...] = (
        *_part("자주 쓰는 단추", "단추", _KEYS),
        *_part("되돌리고 지키기", "이런 때", _LOST),
        Bullet(_EMPTIES),
        Bullet(
            "돈은 120억, 1조1,679억, 넓이는 500평, 14,478㎡, 날짜는 2026. 11. / 내일 / +7처럼 적음"
        ),
        Bullet("자세한 것은 도움말의 담당자 안내서에 있음", Level.NOTE),
    )
    sections = [Section("first", first), Section("second", second)]
    made = document_of(paper, TITLE, "처음 쓰는 담당자를 위한 두 쪽", sections, "quick_guide")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _part(title: str, left: str, lines: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    columns = (Column(left, CellKind.CENTRED, width=1.6), Column("이렇게", width=4.4))
    return Heading(title), Table(columns, tuple(map(Row, lines)), title)
