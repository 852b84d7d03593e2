"""개인정보 파기 결과 보고: what was destroyed, by what law and method, and the proof; no value."""

from __future__ import annotations

from collections import Counter

from db.domain.catalogue import catalogue
from db.domain.dates import format_datetime
from db.domain.kinds import RecordKind
from db.domain.retention import Ground
from db.queries.destructions import DestructionRow
from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import SOURCE, PaperOf, document_of
from reports.content.model import Document, Section

TITLE = "개인정보 파기 결과 보고"
_PLACES = (
    ("tables", "기록(표)", "행"), ("ledger", "변경 이력에 적힌 값", "행"),
    ("lists", "보관한 가져오기 원본(가린 표로 대체)", "개"), ("attachments", "첨부파일(삭제)", "개"),
    ("others", "설정·임시 파일", "개"), ("backups", "백업(값을 지우고 다시 씀)", "개"),
)  # fmt: skip
_OLD_FILE = {
    "cleaned": "이 PC에 있던 서버로 옮기기 전의 자료 파일에서도 값을 지움",
    "left": "이 PC에 있는 서버로 옮기기 전의 자료 파일(attraction.sqlite3)은 다른 창이 열고 있거나 열 수 없어 "
            "지우지 못함. 창을 닫고 파일을 지우거나 다시 파기함",
}  # fmt: skip
_ON_A_PC = "자료 폴더의 backups, 두 번째 백업 폴더(USB), 서버로 옮기기 전의 자료 파일, 내보낸 파일"
_ON_THE_SERVER = "데이터베이스 덤프, 보관한 WAL, 복제 서버, 로그"
_ENCODINGS = {"utf-8": "UTF-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE", "cp949": "CP949"}


def destruction_report(row: DestructionRow, paper: PaperOf) -> Document:
    """The report of one destruction, to be signed."""
    summary = f"{format_datetime(row.at[:16])} 개인정보 {row.persons:,}명분을 파기함"
    sections = [
        Section("head", _head(row)),
        Section("what", (Heading("파기한 항목"), _fields(row))),
        Section("where", (Heading("파기한 곳"), _places(row))),
        Section("proof", _proof(row)),
        *([Section("beyond", _beyond(row))] if row.content.get("server") else []),
        Section("sign", _signatures()),
    ]
    return document_of(paper, TITLE, summary, sections, "destruction")


def _head(row: DestructionRow) -> tuple[Block, ...]:
    grounds = Counter(str(one) for one in row.content.get("grounds", ()))
    known = {one.value: one.text("ko") for one in Ground}
    why = ", ".join(f"{known.get(code, code)} {count:,}명" for code, count in grounds.items())
    return (
        TitleBox(TITLE),
        KeyValues((
            KeyValue("파기 일시", format_datetime(row.at[:16])),
            KeyValue("정보주체", f"{row.persons:,}명"),
            KeyValue("파기한 사람", f"{row.officer} ({row.machine})"),
        ), 3),
        Bullet(f"근거: {row.content.get('law', '')}"),
        Bullet(f"방법: {row.content.get('method', '')}"),
        Bullet(f"사유: {why or '보유 기한이 지남'}"),
    )  # fmt: skip


def _fields(row: DestructionRow) -> Table:
    known = catalogue(RecordKind.CONTACT).by_key
    rows = tuple(
        Row(("기업 담당자", known[key].ko if key in known else key, int(count)))
        for key, count in row.content.get("fields", {}).items()
    )
    columns = (Column("개인정보의 종류"), Column("항목"), Column("값", CellKind.NUMBER, "건"))
    return Table(columns, rows, "파기한 항목", "(단위: 건)", row.at[:10], SOURCE)


def _places(row: DestructionRow) -> Table:
    rows = tuple(Row((name, int(row.content.get(key, 0)), unit)) for key, name, unit in _PLACES)
    columns = (Column("곳", width=3.0), Column("수", CellKind.NUMBER, width=1.0),
               Column("단위", CellKind.CENTRED, width=1.0))  # fmt: skip
    return Table(columns, rows, "파기한 곳", "", row.at[:10], SOURCE)


def _proof(row: DestructionRow) -> tuple[Block, ...]:
    proof = row.content.get("proof", {})
    found, unread = int(proof.get("found", 0)), int(proof.get("unread", 0))
    names = ", ".join(_ENCODINGS.get(one, one) for one in proof.get("encodings", ()))
    size = f"{int(proof.get('files', 0)):,}개({int(proof.get('bytes', 0)):,}바이트)"
    lines = [
        f"자료 폴더의 모든 파일 {size}를 바이트 단위로 검색함",
        f"찾은 값 {int(proof.get('values', 0)):,}개, 문자 부호화 {names}, 압축된 문서의 안쪽 포함",
        f"파기한 값이 남은 파일: {found:,}개"
        + (f", 읽지 못한 파일: {unread:,}개" if unread else ""),
    ]
    notes = []
    if left := int(row.content.get("left", 0)):
        notes.append(f"담당자가 남기기로 한 첨부파일 {left:,}개는 검색에서 뺌")
    if shared := int(row.content.get("shared", 0)):
        notes.append(f"다른 기록에도 적힌 값 {shared:,}개는 해당 정보주체의 기록에서만 지움")
    if row.content.get("second_waits"):
        notes.append("두 번째 백업 폴더는 연결되어 있지 않아, 다음 연결 때 바꿈")
    notes.append("서버의 로그와 별도 사본, 이 프로그램 밖으로 내보낸 파일은 이 보고에 들지 않음")
    return (
        Heading("파기 확인"), *map(Bullet, lines), *(Bullet(one, Level.NOTE) for one in notes),
    )  # fmt: skip


def _beyond(row: DestructionRow) -> tuple[Block, ...]:
    """What a destruction on a server can't do from one PC, to be ticked off by hand."""
    here = _OLD_FILE.get(str(row.content.get("old_file", "")), "")
    rows = [
        Row((f"{machine} ({officers})", _ON_A_PC, ""))
        for machine, officers in row.content.get("pcs", ())
    ]
    rows.append(Row(("서버 관리자", _ON_THE_SERVER, "")))
    columns = (
        Column("곳", width=1.4),
        Column("지우거나 새로 만들 것", width=3.2),
        Column("확인(서명)", width=1.0),
    )
    return (
        Heading("서버 밖에서 확인할 곳"),
        *([Bullet(here)] if here else []),
        Bullet("아래 PC와 서버의 사본에는 파기 전의 값이 남아 있을 수 있으므로 각 담당자가 확인함"),
        Table(columns, tuple(rows), "서버 밖에서 확인할 곳"),
    )


def _signatures() -> tuple[Block, ...]:
    names = ("파기 담당자", "확인자", "개인정보 보호책임자")
    return (Heading("확인"), KeyValues(tuple(KeyValue(f"{one}(서명)", "") for one in names), 3))
