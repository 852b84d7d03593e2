"""보안 확인서: what an installation consists of, file by file, for the city's security officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import PaperOf, document_of
from reports.content.model import Document, Section

TITLE = "투자유치 데스크 보안 확인서"
_SCALE = 0.62
_ELSEWHERE = "NOTICES.md"
"""Where the licence of a component stands that names none itself."""


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """One file of the program; ``path`` is relative to its folder, ``digest`` SHA-256 in hex."""

    path: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Component:
    """One library, as its makers name it."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class Installation:
    """What this program consists of on this PC."""

    version: str
    python: str
    files: tuple[InstalledFile, ...]
    components: tuple[Component, ...]


def security_page(installed: Installation, paper: PaperOf) -> Document:
    """Statements with the way to check each, the bill of materials, every file with its hash."""
    sections = (
        Section("facts", _facts(installed)),
        Section("checks", _checks()),
        Section("components", _components(installed.components)),
        Section("files", _files(installed.files)),
    )
    summary = f"{installed.version}판의 구성, 파일 해시, 통신·권한·자료 보호"
    made = document_of(paper, TITLE, summary, sections, "security")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _facts(installed: Installation) -> tuple[Block, ...]:
    total = sum(one.size for one in installed.files)
    return (
        TitleBox(TITLE),
        Bullet(f"{installed.version}판, Python {installed.python}, 파일 {len(installed.files):,}개"
               f"({total / 1_000_000:,.1f} MB)"),
        Heading("통신"),
        Bullet("외부 통신 없음: 인터넷에 연결하지 않으며 자동 갱신, 사용 통계, 오류 전송이 없음"),
        Bullet("예외 하나: 부서가 PostgreSQL 서버 주소를 설정에 적은 경우 그 서버에만 연결함"),
        Heading("설치와 권한"),
        Bullet("폴더를 복사하면 설치가 끝남. 관리자 권한, 서비스, 드라이버, 레지스트리 등록이 없음. 설치 파일로 "
               "설치하면 그 사용자의 설치 목록에 한 항목을 적고, 지울 때 없앰"),
        Bullet("자료 폴더를 다른 곳에 두면 프로그램 폴더가 읽기 전용이어도 실행됨. 쓰는 곳은 자료 폴더, 임시 "
               "폴더, 자료의 위치를 적어 두는 사용자 폴더뿐임"),
        Bullet("파일 연결(확장자)을 바꾸지 않음. 열어 보는 파일의 매크로·수식·연결을 실행하지 않음"),
        Heading("자료 보호"),
        Bullet("자료는 자료 폴더 하나에 있음. 암호화를 켜면 데이터베이스(SQLCipher, AES-256), 첨부, "
               "보관한 목록, 백업을 암호로 잠금"),
        Bullet("자리를 비워 저절로 잠기면 창을 모두 감추고(작업 표시줄 미리 보기에도 없음) 이 프로그램이 복사해 둔 "
               "클립보드를 비우며 파일을 닫고 키를 버림. 입력하던 것이 없는 화면은 없앴다가 암호를 넣으면 다시 만듦"),
        Bullet("그때도 남는 것: 입력하던 화면의 내용(화면 낭독기에는 감춘 창으로 알려짐)과 이미 버린 글자가 "
               "프로그램의 메모리에 한동안 있음. 메모리나 가상 메모리 파일을 읽을 수 있는 사람(PC 관리자)은 막지 "
               "못하므로 퇴근할 때는 프로그램을 끔", Level.NOTE),
        Bullet("주민등록번호를 적는 항목이 없고, 가져온 목록에서 그렇게 보이는 것은 저장 전에 가림"),
        Bullet("연락처 열람은 접속기록에 남고(2년 보관), 보유기한이 지난 개인정보는 이력·백업까지 파기함"),
    )  # fmt: skip


def _checks() -> tuple[Block, ...]:
    return (
        Heading("확인하는 방법"),
        Bullet("외부 통신: Windows 방화벽에서 AttractionDesk.exe와 attraction-desk.exe의 나가는 통신을 막고 써 "
               "볼 것. 쓰는 동안 리소스 모니터의 네트워크 탭에 두 이름이 나타나는지 볼 것. 서버를 쓰지 않으면 "
               "달라지는 것도, 나타나는 것도 없어야 함"),
        Bullet("통신 부품: Qt의 통신 라이브러리(Qt6Network)가 아래 파일 목록에 없음. 프로그램의 코드는 "
               "통신 모듈을 부르지 않으며, 이 규칙은 만들 때마다 자동으로 검사함"),
        Bullet("파일: 아래 해시를 certutil -hashfile 파일 SHA256 의 결과와 견줌"),
        Bullet("온전한지: attraction-desk self-check 이 모든 부품을 한 번씩 시험함"),
        Heading("문서보안(DRM)과 백신"),
        Bullet("DRM이 저장 파일을 잠그면 위 두 실행 파일을 허용 프로그램으로 등록함. 이미 잠긴 파일을 "
               "가져오면 무엇인지 알리고 읽지 않음"),
        Bullet("백신이 자료 폴더의 .sqlite3 파일을 붙들면 저장이 늦어질 수 있어 실시간 검사 제외를 권함"),
        Bullet("실행 파일에 코드 서명이 없어 처음 실행할 때 Windows SmartScreen이 물을 수 있음. 해시로 "
               "확인하고 실행함", Level.NOTE),
    )  # fmt: skip


def _components(components: Sequence[Component]) -> tuple[Block, ...]:
    columns = (Column("구성요소", width=2), Column("판", CellKind.CENTRED, width=1),
               Column("라이선스", width=3))  # fmt: skip
    rows = tuple(Row((one.name, one.version, one.licence or _ELSEWHERE)) for one in components)
    return (
        Heading("구성요소(SBOM)"),
        Table(columns, rows, "구성요소"),
        Bullet("라이선스는 각 구성요소가 스스로 적은 것이며, 글꼴·아이콘과 라이브러리 안에 든 것은 "
               "NOTICES.md에 있음", Level.NOTE),
    )  # fmt: skip


def _files(files: Sequence[InstalledFile]) -> tuple[Block, ...]:
    columns = (Column("파일", width=2.2), Column("크기", CellKind.NUMBER, "B", width=0.6),
               Column("SHA-256", width=4.3))  # fmt: skip
    rows = tuple(Row((one.path, one.size, one.digest)) for one in files)
    return Heading("파일"), Table(columns, rows, "파일")
