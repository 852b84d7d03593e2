"""이행점검표 and the letter that asks for it: what goes out to the firms of a round."""

from __future__ import annotations

from dataclasses import replace

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.check_rounds import GridLine, RoundGrid
from reports.content.blocks import (
    Block,
    Bullet,
    Cell,
    CellKind,
    Column,
    Heading,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import NONE, SOURCE, PaperOf, document_of
from reports.content.model import Document, Marks, Section

_KINDS = catalogue(RecordKind.AGREEMENT).field("kind")
_SCALE = 0.66


def check_sheet(grid: RoundGrid, paper: PaperOf) -> Document:
    """A table with the last answer and empty cells; filled in, it is taken in as a list of checks.

    One sheet of all that are asked, for the office; what goes to a firm is ``sheets_by_firm``.
    """
    title = _title(grid)
    sections = [Section("sheet", (TitleBox(title), _table(grid)))]
    made = document_of(paper, title, title, sections, "check_sheet")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def sheets_by_firm(grid: RoundGrid, paper: PaperOf) -> tuple[tuple[str, Document], ...]:
    """A sheet for each firm with its own agreements alone: no firm may read of another's.

    An agreement without a firm is not asked by a sheet.
    """
    firms = dict.fromkeys(
        line.firm for line in grid.lines if line.firm and not line.excluded_reason
    )
    return tuple((firm, _sheet_of(_of_firm(grid, firm), paper, firm)) for firm in firms)


def _sheet_of(grid: RoundGrid, paper: PaperOf, firm: str) -> Document:
    """What one firm fills in: to whom, by when and how, its agreements, and who filled it in."""
    title, day = _title(grid), format_partial_date(grid.round.text("as_of"))
    asked = f"빈칸을 채워 {_until(grid)}까지 회신하여 주시기 바랍니다({paper.office})."
    blocks = (
        TitleBox(title),
        Heading(f"{firm} 귀하"),
        Bullet(f"{asked} ‘회신여부’는 시에서 적습니다."),
        Bullet(f"실투자액과 실고용은 협약 이후 {day}까지의 누적이며, 변동이 없으면 직전 값을 그대로 적습니다."),
        Bullet("지연·변경 사유와 앞으로의 일정은 ‘점검 특이사항’에 적고, 증빙(등기·대장, 고용보험)은 함께 보냅니다."),
        _table(grid),
        Bullet("작성자(직위·성명·연락처)와 작성일:", Level.NOTE),
    )  # fmt: skip
    made = document_of(paper, title, title, [Section("sheet", blocks)], "check_sheet")
    parts = (replace(made.parts[0], scale=_SCALE),)
    return replace(made, parts=parts, marks=_going_out(made))


def _title(grid: RoundGrid) -> str:
    return f"투자협약 이행점검표({grid.round.text('name')})"


def _until(grid: RoundGrid) -> str:
    due = grid.round.text("due_on")
    return format_partial_date(due) if due else "기한 내"


def _of_firm(grid: RoundGrid, firm: str) -> RoundGrid:
    return replace(grid, lines=tuple(line for line in grid.lines if line.firm == firm))


def _going_out(made: Document) -> Marks:
    """The marks of what is sent to a firm: it is no paper for the office alone."""
    return replace(made.marks, disclosure="")


def check_letter(grid: RoundGrid, paper: PaperOf) -> Document:
    """The request for answers with its deadline, the same for every firm.

    Behind it, for the office alone, who it goes to: no firm may read of another's agreement.
    """
    draft = grid.round
    title = "투자협약 이행상황 점검 협조 요청"
    day = format_partial_date(draft.text("as_of"))
    about = f"우리 시와 체결한 투자협약의 이행상황을 점검합니다({draft.text('name')})."
    lines = (
        f"{about} 붙임 점검표를 작성하여 {_until(grid)}까지 회신하여 주시기 바랍니다.",
        f"작성 기준일: {day} (실투자액과 실고용은 협약 이후 누적)",
        "변동이 없으면 ‘변동 없음’으로 회신하여 주시기 바랍니다.",
        "증빙(등기·대장, 고용보험 등)이 있으면 함께 보내 주시기 바랍니다.",
    )  # fmt: skip
    letter: tuple[Block, ...] = (
        TitleBox(title),
        Heading("요청 내용"),
        *(Bullet(line) for line in lines),
        Bullet(f"붙임  이행점검표({draft.text('name')}) 1부.  끝.", Level.NOTE),
    )
    made = document_of(paper, title, title, [Section("letter", letter)], "check_letter")
    receivers = Section("receivers", (Heading("수신 대상(내부용)"), _receivers(grid)))
    behind = replace(
        made.parts[0], key="receivers", title="수신 대상", sections=(receivers,), marks=made.marks
    )
    return replace(made, parts=(made.parts[0], behind), marks=_going_out(made))


def _receivers(grid: RoundGrid) -> Table:
    columns = (
        Column("연번", CellKind.NUMBER, width=0.5),
        Column("기업", width=2.0),
        Column("협약", width=3.0),
        Column("발송일", CellKind.DATE, width=1.3),
    )
    asked = [line for line in grid.lines if not line.excluded_reason]
    rows = tuple(
        Row((at, line.firm or NONE, line.title, line.days["sent_on"]))
        for at, line in enumerate(asked, start=1)
    )
    return Table(columns, rows, "수신 대상", "", grid.round.text("as_of"), SOURCE)


def _table(grid: RoundGrid) -> Table:
    columns = (
        Column("연번", CellKind.NUMBER, width=0.5),
        Column("기업명", width=1.6),
        Column("협약명", width=2.0),
        Column("협약구분", CellKind.CENTRED, width=1.2),
        Column("점검기준일", CellKind.DATE, width=1.2),
        Column("협약액", CellKind.MONEY, width=0.9),
        Column("직전 실투자액", CellKind.MONEY, width=0.9),
        Column("직전 실고용", CellKind.NUMBER, width=0.8),
        Column("회신여부", CellKind.CENTRED, width=0.9),
        Column("실투자액", CellKind.MONEY, width=0.9),
        Column("실고용", CellKind.NUMBER, width=0.8),
        Column("점검 특이사항", width=1.2),
    )
    day = grid.round.text("as_of")
    asked = [line for line in grid.lines if not line.excluded_reason]
    rows = tuple(Row(_cells(at, line, day)) for at, line in enumerate(asked, start=1))
    return Table(columns, rows, "이행점검표", "(단위: 억원, 명)", day, SOURCE)


def _cells(at: int, line: GridLine, day: str) -> tuple[Cell, ...]:
    before = line.before
    last = [before.get(key) if before else NONE for key in ("invested", "hired")]
    return (
        at, line.firm or NONE, line.title, _KINDS.choice_label(line.kind, "ko"), day,
        _cell(line.agreed["amount"]), _cell(last[0]), _cell(last[1]), "", "", "", "",
    )  # fmt: skip


def _cell(value: Value) -> Cell:
    return value if isinstance(value, (str, int, float, Empty)) else NONE
